//! Before the work begins: what to prepare, and whether the country is open; or that it does not begin at all.

use command::{Stop, Work, link_mark};
use i18n::Lang;
use model::placement::{Party, Task};
use model::request::Mode;

use super::{country_office, host, link, my_page, post, tell_both, tell_expert, tell_host, work_page};
use crate::actions::HOST;
use crate::naming;
use crate::store::{self, PlacementRow};
use crate::words::Words;

/// The expert was selected: the checklist begins. The expert reads of it in the letter about the selection, which leads here.
pub(in crate::actions) async fn prepare(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    let case = placement.case();
    let on_the_spot = store::live_blocks(&mut work.tx, placement.id).await?.iter().any(|block| block.mode() == Mode::Physical);
    for reader in country_office(work, placement).await? {
        let w = Words(reader.lang).plain();
        let selected = w.letter_selected_country(&placement.expert_name, &placement.host_name, placement.title_in(reader.lang));
        let tasks = if on_the_spot { w.letter_selected_country_tasks() } else { String::new() };
        let news = vec![selected, work_page(placement), tasks];
        post(work, placement, &reader, w.letter_selected_country_subject(&case), news).await?;
    }
    for reader in host(work, placement).await? {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, HOST, Party::Host).await?;
        let news = vec![w.letter_prepare_host(&placement.expert_name, placement.title_in(reader.lang)), link_mark(link)];
        post(work, placement, &reader, w.letter_prepare_subject(&case), news).await?;
    }
    Ok(())
}

/// Tasks of the expert that are new, or open again, because the days changed.
pub(in crate::actions) async fn tasks_open(work: &mut Work, placement: &PlacementRow, tasks: &[Task]) -> Result<(), Stop> {
    if !tasks.iter().any(|task| task.party() == Party::Expert) {
        return Ok(());
    }
    tell_expert(work, placement, |placement, lang| {
        let news = std::iter::once(open_tasks(lang, tasks)).chain(my_page(&Words(lang), placement)).collect();
        (Words(lang).plain().letter_tasks_subject(placement.case()), news)
    })
    .await
}

/// The same in a sentence; empty when none is the expert's.
pub(super) fn open_tasks(lang: Lang, tasks: &[Task]) -> String {
    let own = tasks.iter().filter(|task| task.party() == Party::Expert);
    let names: Vec<String> = own.map(|task| naming::say_plain(lang, &format!("task-{}", task.name()))).collect();
    if names.is_empty() { String::new() } else { Words(lang).plain().letter_tasks(i18n::without_marks(&lang.list(&names))) }
}

/// The country was suspended before the work began, and days on the spot are planned.
pub(in crate::actions) async fn affected(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_both(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_affected(placement.title_in(lang)), reason.to_owned(), w.letter_affected_next()];
        (w.letter_affected_subject(placement.case()), news)
    })
    .await
}

/// The country takes part again before the work began.
pub(in crate::actions) async fn not_affected_any_more(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    let words = |placement: &PlacementRow, lang: Lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_open_again(placement.title_in(lang)), w.letter_open_again_next()];
        (w.letter_open_again_subject(placement.case()), news)
    };
    tell_expert(work, placement, |placement, lang| {
        let (subject, news) = words(placement, lang);
        (subject, news.into_iter().chain(my_page(&Words(lang), placement)).collect())
    })
    .await?;
    tell_host(work, placement, words).await
}

/// The placement was given up before it started. The expert reads of it in the letter about the application, and here only
/// that an agreement, when one was `made`, does not count any more. The country office was told of the selection.
pub(in crate::actions) async fn withdrawn(work: &mut Work, placement: &PlacementRow, made: bool) -> Result<(), Stop> {
    let lapsed = |lang: Lang| if made { Words(lang).plain().letter_withdrawn_agreement() } else { String::new() };
    if made {
        tell_expert(work, placement, |placement, lang| {
            let news = vec![Words(lang).plain().letter_withdrawn_you(placement.title_in(lang)), lapsed(lang)];
            (Words(lang).plain().letter_withdrawn_subject(placement.case()), news)
        })
        .await?;
    }
    tell_host(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_withdrawn_subject(placement.case()), vec![w.letter_withdrawn(placement.title_in(lang)), lapsed(lang)])
    })
    .await?;
    for reader in country_office(work, placement).await? {
        let (w, name, title) = (Words(reader.lang).plain(), &placement.expert_name, placement.title_in(reader.lang));
        // Whoever closed the account has no name any more.
        let stopped =
            if name.is_empty() { w.letter_withdrawn(title) } else { w.letter_withdrawn_country(name, &placement.host_name, title) };
        let news = vec![stopped, work_page(placement), lapsed(reader.lang)];
        post(work, placement, &reader, w.letter_withdrawn_subject(placement.case()), news).await?;
    }
    Ok(())
}
