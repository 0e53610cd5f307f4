//! While the work goes on: its start and its end, what stops or changes it, and calls for help.

use command::{Stop, Work, link_mark};
use i18n::Lang;
use model::Date;
use model::placement::{Party, Stretch, Task};

use super::preparing::open_tasks;
use super::{Reader, expert, host, link, my_page, post, tell_both, tell_expert, tell_host, work_page};
use crate::actions::READ;
use crate::naming;
use crate::store::PlacementRow;
use crate::words::Words;

/// The work began; before the first agreed day for a reason.
pub(in crate::actions) async fn started(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    let early = |w: &Words| if reason.is_empty() { String::new() } else { w.plain().letter_started_early(reason) };
    if let Some(reader) = expert(placement) {
        let w = Words(reader.lang).plain();
        let you = w.letter_started_you(&placement.host_name, placement.title_in(reader.lang));
        let news = vec![you, early(&Words(reader.lang)), w.letter_started_notes()];
        let news = news.into_iter().chain(my_page(&Words(reader.lang), placement)).collect();
        post(work, placement, &reader, w.letter_started_subject(placement.case()), news).await?;
    }
    for reader in host(work, placement).await? {
        let w = Words(reader.lang).plain();
        let began = w.letter_started(&placement.expert_name, &placement.host_name);
        let news = vec![began, early(&Words(reader.lang)), w.letter_started_next()];
        post(work, placement, &reader, w.letter_started_subject(placement.case()), news).await?;
    }
    Ok(())
}

/// The work stops for now.
pub(in crate::actions) async fn suspended(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_both(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_suspended(placement.title_in(lang)), reason.to_owned(), w.letter_suspended_next()];
        (w.letter_suspended_subject(placement.case()), news)
    })
    .await
}

/// The work goes on.
pub(in crate::actions) async fn resumed(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_both(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_resumed_subject(placement.case()), vec![w.letter_resumed(placement.title_in(lang)), reason.to_owned()])
    })
    .await
}

/// A block was replaced, which may have opened tasks. The host may have no account: it reads the days beside the agreement.
pub(in crate::actions) async fn block_replaced(
    work: &mut Work,
    placement: &PlacementRow,
    stretch: &Stretch,
    reason: &str,
    open: &[Task],
) -> Result<(), Stop> {
    let change = |lang: Lang| {
        let (w, mode) = (Words(lang).plain(), naming::say_plain(lang, &format!("mode-{}", stretch.mode.name())));
        if stretch.from == stretch.until {
            w.letter_block_day(stretch.from, mode)
        } else {
            w.letter_block(stretch.from, mode, stretch.until)
        }
    };
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![change(lang), reason.to_owned(), w.letter_block_next(), open_tasks(lang, open)];
        (w.letter_block_subject(placement.case()), news.into_iter().chain(my_page(&Words(lang), placement)).collect())
    })
    .await?;
    for reader in host(work, placement).await? {
        let w = Words(reader.lang).plain();
        let days = link(work, placement, &reader, READ, Party::Host).await?;
        let news = vec![change(reader.lang), reason.to_owned(), w.letter_block_next(), w.letter_block_where(), link_mark(days)];
        post(work, placement, &reader, w.letter_block_subject(placement.case()), news).await?;
    }
    Ok(())
}

/// The work is done before the last agreed day.
pub(in crate::actions) async fn finished(work: &mut Work, placement: &PlacementRow, last: Date, reason: &str) -> Result<(), Stop> {
    let words = |placement: &PlacementRow, lang: Lang| {
        let w = Words(lang).plain();
        (w.letter_finish_subject(placement.case()), vec![w.letter_finish(last, placement.title_in(lang)), reason.to_owned()])
    };
    tell_expert(work, placement, |placement, lang| {
        let (subject, mut news) = words(placement, lang);
        news.push(Words(lang).plain().letter_finish_you());
        (subject, news.into_iter().chain(my_page(&Words(lang), placement)).collect())
    })
    .await?;
    tell_host(work, placement, |placement, lang| {
        let (subject, mut news) = words(placement, lang);
        news.push(Words(lang).plain().letter_finish_host());
        (subject, news)
    })
    .await
}

/// The work ended early.
pub(in crate::actions) async fn ended(work: &mut Work, placement: &PlacementRow, code: &str, reason: &str) -> Result<(), Stop> {
    let words = |party: Party| {
        move |placement: &PlacementRow, lang: Lang| {
            let w = Words(lang).plain();
            let code = i18n::without_marks(&naming::end_reason(lang, code, party));
            let news = vec![w.letter_ended(code, placement.title_in(lang)), reason.to_owned(), w.letter_ended_next()];
            (w.letter_ended_subject(placement.case()), news)
        }
    };
    tell_expert(work, placement, words(Party::Expert)).await?;
    tell_host(work, placement, words(Party::Host)).await
}

/// A note calls for help: the office reads of it at its address for help, and not only when somebody looks at the page.
pub(in crate::actions) async fn alarm(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    let w = Words(Lang::En).plain();
    let reader = Reader::of(mail::PROGRAMME, mail::HELP, Lang::En.code());
    let news = vec![w.letter_alarm_raised(placement.title_in(Lang::En)), work_page(placement)];
    post(work, placement, &reader, w.letter_alarm_raised_subject(placement.case()), news).await
}

/// The programme answers a note that asked for help.
pub(in crate::actions) async fn alarm_answered(work: &mut Work, placement: &PlacementRow, answer: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_alarm_subject(placement.case()), vec![w.letter_alarm(), answer.to_owned()])
    })
    .await
}
