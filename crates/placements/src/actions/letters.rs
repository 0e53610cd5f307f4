//! Letters at every hand-over: to the expert, who signs in, and to the people of the host, who may need no account.

use command::{NewLink, Stop, Work, link_mark};
use db::params;
use i18n::Lang;
use jiff::ToSpan;
use mail::Letter;
use model::placement::{Ball, Party, Stretch, Task};
use model::request::Mode;
use model::{Date, LinkId};

use super::{CONFIRM, HOST, READ, SIGN};
use crate::naming;
use crate::store::{self, AgreementRow, ContactRow, FocalRow, PlacementRow};
use crate::terms::Terms;
use crate::words::Words;

/// For how many days the host's links work.
const LINK_DAYS: i64 = 60;
/// For how many days the host reads through its link what all have signed: longer than the work takes, and a year after it.
const READ_DAYS: i64 = 500;
/// For how many days the host's answer to a report is awaited, as the agreement says.
const CONFIRM_DAYS: i64 = 14;

struct Reader {
    name: String,
    /// How the letter greets: the name, unless somebody wants to be called otherwise.
    called: String,
    email: String,
    lang: Lang,
}

impl Reader {
    fn of(name: &str, email: &str, language: &str) -> Reader {
        Reader { name: name.to_owned(), called: name.to_owned(), email: email.to_owned(), lang: Lang::parse(language).unwrap_or(Lang::En) }
    }
}

/// The expert, unless the data were erased.
fn expert(placement: &PlacementRow) -> Option<Reader> {
    let reader = Reader::of(&placement.expert_name, &placement.expert_email, &placement.expert_language);
    let reader = Reader { called: placement.calls().to_owned(), ..reader };
    (!reader.email.is_empty()).then_some(reader)
}

async fn contacts(work: &mut Work, placement: &PlacementRow) -> Result<Vec<ContactRow>, Stop> {
    Ok(work.tx.all(store::CONTACTS, params![placement.host_id]).await?)
}

async fn host(work: &mut Work, placement: &PlacementRow) -> Result<Vec<Reader>, Stop> {
    let contacts = contacts(work, placement).await?;
    Ok(contacts.iter().map(|contact| Reader::of(&contact.name, &contact.email, &contact.language)).collect())
}

/// The focal points of the host's country.
async fn country_office(work: &mut Work, placement: &PlacementRow) -> Result<Vec<Reader>, Stop> {
    let rows: Vec<FocalRow> = work.tx.all(store::FOCAL_POINTS, params![placement.country, work.today]).await?;
    Ok(rows.iter().map(|row| Reader::of(&row.name, &row.email, &row.language)).collect())
}

/// Those at the host who decide; everybody there when nobody does.
async fn directors(work: &mut Work, placement: &PlacementRow) -> Result<Vec<Reader>, Stop> {
    let contacts = contacts(work, placement).await?;
    let any = contacts.iter().any(|contact| contact.role == "director");
    let deciding = contacts.iter().filter(|contact| !any || contact.role == "director");
    Ok(deciding.map(|contact| Reader::of(&contact.name, &contact.email, &contact.language)).collect())
}

async fn link(work: &mut Work, placement: &PlacementRow, reader: &Reader, purpose: &'static str, party: Party) -> Result<LinkId, Stop> {
    let link = NewLink {
        purpose,
        record: placement.id.0,
        part: party.name(),
        name: &reader.name,
        email: &reader.email,
        language: reader.lang.code(),
        days: if purpose == READ { READ_DAYS } else { LINK_DAYS },
    };
    Ok(work.make_link(link).await?)
}

async fn post(work: &mut Work, placement: &PlacementRow, reader: &Reader, subject: String, news: Vec<String>) -> Result<(), Stop> {
    let mut paragraphs = vec![Words(reader.lang).plain().letter_greeting(&reader.called)];
    paragraphs.extend(news.into_iter().filter(|text| !text.is_empty()));
    let letter = Letter { to: reader.email.clone(), lang: reader.lang, subject, paragraphs, about: ("placement", placement.id.0) };
    mail::send(work, letter).await?;
    Ok(())
}

/// Where the expert finds the placement, as a sentence and an address.
fn my_page(w: &Words, placement: &PlacementRow) -> [String; 2] {
    [w.plain().letter_my_page(), mail::page_mark(&format!("/me/placements/{}", placement.id))]
}

/// Where the programme finds the placement.
fn work_page(placement: &PlacementRow) -> String {
    mail::page_mark(&format!("/work/placements/{}", placement.id))
}

/// The expert was selected: the checklist begins. The expert reads of it in the letter about the selection, which leads here.
pub(super) async fn prepare(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
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

/// Whether the newest version says the same as the one before it.
async fn is_made_again(work: &mut Work, placement: &PlacementRow) -> Result<bool, Stop> {
    let versions: Vec<AgreementRow> = work.tx.all(store::AGREEMENTS, params![placement.id]).await?;
    let terms: Vec<Terms> = versions.iter().take(2).filter_map(|row| Terms::thaw(&row.terms)).collect();
    Ok(matches!(terms.as_slice(), [newest, before] if newest.says_the_same(before)))
}

/// It is this party's turn to sign this version. The office finds its turn on its own page.
pub(super) async fn ask_to_sign(work: &mut Work, placement: &PlacementRow, party: Party, version: i64) -> Result<(), Stop> {
    let readers = match party {
        Party::Expert => expert(placement).into_iter().collect(),
        Party::Host => directors(work, placement).await?,
        Party::Programme => Vec::new(),
    };
    let again = is_made_again(work, placement).await?;
    for reader in readers {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, SIGN, party).await?;
        let case = placement.case();
        let (subject, before) = match version {
            1 => (w.letter_sign_subject(case), String::new()),
            _ if again => (w.letter_sign_anew_subject(case, version), w.letter_sign_again(version)),
            _ => (w.letter_sign_anew_subject(case, version), w.letter_sign_anew(version)),
        };
        let news = vec![before, w.letter_sign(placement.title_in(reader.lang)), link_mark(link), w.letter_sign_why()];
        post(work, placement, &reader, subject, news).await?;
    }
    Ok(())
}

/// Tells expert and host the same, each in their language.
async fn tell_both(
    work: &mut Work,
    placement: &PlacementRow,
    words: impl Fn(&PlacementRow, Lang) -> (String, Vec<String>),
) -> Result<(), Stop> {
    tell_expert(work, placement, &words).await?;
    tell_host(work, placement, words).await
}

/// Tells everybody at the host.
async fn tell_host(
    work: &mut Work,
    placement: &PlacementRow,
    words: impl Fn(&PlacementRow, Lang) -> (String, Vec<String>),
) -> Result<(), Stop> {
    for reader in host(work, placement).await? {
        let (subject, news) = words(placement, reader.lang);
        post(work, placement, &reader, subject, news).await?;
    }
    Ok(())
}

/// Tells the expert.
async fn tell_expert(
    work: &mut Work,
    placement: &PlacementRow,
    words: impl Fn(&PlacementRow, Lang) -> (String, Vec<String>),
) -> Result<(), Stop> {
    let Some(reader) = expert(placement) else { return Ok(()) };
    let (subject, news) = words(placement, reader.lang);
    post(work, placement, &reader, subject, news).await
}

/// All have signed. Where the agreement says so, expert and host get each other's address.
pub(super) async fn all_signed(work: &mut Work, placement: &PlacementRow, shares: bool) -> Result<(), Stop> {
    let first = store::live_blocks(&mut work.tx, placement.id).await?.first().map(|block| block.from_day);
    let next = |lang: Lang| first.map_or_else(String::new, |day| Words(lang).plain().letter_signed_next(day));
    let reach = |lang: Lang, name: &str, email: &str| if shares { Words(lang).plain().letter_reach(email, name) } else { String::new() };
    if let Some(reader) = expert(placement) {
        let w = Words(reader.lang).plain();
        let page = mail::page_mark(&format!("/me/placements/{}/agreement", placement.id));
        let mut news = vec![w.letter_signed(placement.title_in(reader.lang)), page, next(reader.lang)];
        news.extend(directors(work, placement).await?.iter().map(|director| reach(reader.lang, &director.name, &director.email)));
        post(work, placement, &reader, w.letter_signed_subject(placement.case()), news).await?;
    }
    for reader in host(work, placement).await? {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, READ, Party::Host).await?;
        let address = reach(reader.lang, &placement.expert_name, &placement.expert_email);
        let news = vec![w.letter_signed(placement.title_in(reader.lang)), link_mark(link), next(reader.lang), address];
        post(work, placement, &reader, w.letter_signed_subject(placement.case()), news).await?;
    }
    let tasks = store::tasks(&mut work.tx, placement.id).await?;
    let open: Vec<Task> = tasks.iter().filter(|row| row.done_on.is_none()).filter_map(store::TaskRow::kind).collect();
    for reader in country_office(work, placement).await? {
        let w = Words(reader.lang).plain();
        let own = open.iter().filter(|task| task.doer() == Ball::Country);
        let names: Vec<String> = own.map(|task| naming::say_plain(reader.lang, &format!("task-{}", task.name()))).collect();
        let yours = if names.is_empty() { String::new() } else { w.letter_signed_country(i18n::without_marks(&reader.lang.list(&names))) };
        let signed = w.letter_signed(placement.title_in(reader.lang));
        let page = mail::page_mark(&format!("/work/placements/{}/agreement", placement.id));
        let mut news = vec![signed, page, next(reader.lang)];
        if !yours.is_empty() {
            news.extend([yours, work_page(placement)]);
        }
        post(work, placement, &reader, w.letter_signed_subject(placement.case()), news).await?;
    }
    Ok(())
}

/// The host says what must change before it signs: the expert signed already, and hears why it takes longer.
pub(super) async fn held_back(work: &mut Work, placement: &PlacementRow, name: &str, remark: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_held(&placement.host_name, name), remark.to_owned(), w.letter_held_next()];
        (w.letter_held_subject(placement.case()), news.into_iter().chain(my_page(&Words(lang), placement)).collect())
    })
    .await
}

/// Tasks of the expert that are new, or open again, because the days changed.
pub(super) async fn tasks_open(work: &mut Work, placement: &PlacementRow, tasks: &[Task]) -> Result<(), Stop> {
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
fn open_tasks(lang: Lang, tasks: &[Task]) -> String {
    let own = tasks.iter().filter(|task| task.party() == Party::Expert);
    let names: Vec<String> = own.map(|task| naming::say_plain(lang, &format!("task-{}", task.name()))).collect();
    if names.is_empty() { String::new() } else { Words(lang).plain().letter_tasks(i18n::without_marks(&lang.list(&names))) }
}

/// The work began; before the first agreed day for a reason.
pub(super) async fn started(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
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

/// The country was suspended before the work began, and days on the spot are planned.
pub(super) async fn affected(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_both(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_affected(placement.title_in(lang)), reason.to_owned(), w.letter_affected_next()];
        (w.letter_affected_subject(placement.case()), news)
    })
    .await
}

/// The country takes part again before the work began.
pub(super) async fn not_affected_any_more(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
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

/// The work stops for now.
pub(super) async fn suspended(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_both(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_suspended(placement.title_in(lang)), reason.to_owned(), w.letter_suspended_next()];
        (w.letter_suspended_subject(placement.case()), news)
    })
    .await
}

/// The work goes on.
pub(super) async fn resumed(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_both(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_resumed_subject(placement.case()), vec![w.letter_resumed(placement.title_in(lang)), reason.to_owned()])
    })
    .await
}

/// A block was replaced, which may have opened tasks. The host may have no account: it reads the days beside the agreement.
pub(super) async fn block_replaced(
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
pub(super) async fn finished(work: &mut Work, placement: &PlacementRow, last: Date, reason: &str) -> Result<(), Stop> {
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
pub(super) async fn ended(work: &mut Work, placement: &PlacementRow, code: &str, reason: &str) -> Result<(), Stop> {
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

/// The placement was given up before it started. The expert reads of it in the letter about the application, and here only
/// that an agreement, when one was `made`, does not count any more. The country office was told of the selection.
pub(super) async fn withdrawn(work: &mut Work, placement: &PlacementRow, made: bool) -> Result<(), Stop> {
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

/// A note calls for help: the office reads of it at its address for help, and not only when somebody looks at the page.
pub(super) async fn alarm(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    let w = Words(Lang::En).plain();
    let reader = Reader::of(mail::PROGRAMME, mail::HELP, Lang::En.code());
    let news = vec![w.letter_alarm_raised(placement.title_in(Lang::En)), work_page(placement)];
    post(work, placement, &reader, w.letter_alarm_raised_subject(placement.case()), news).await
}

/// The programme answers a note that asked for help.
pub(super) async fn alarm_answered(work: &mut Work, placement: &PlacementRow, answer: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_alarm_subject(placement.case()), vec![w.letter_alarm(), answer.to_owned()])
    })
    .await
}

/// The host is asked to answer to the report. Links that were sent before end. When the host said what was missing, the letter
/// says that again, and which parts were changed since.
pub(super) async fn ask_to_confirm(work: &mut Work, placement: &PlacementRow) -> Result<(), Stop> {
    work.revoke_links(CONFIRM, placement.id.0, "").await?;
    let until = work.today.saturating_add(CONFIRM_DAYS.days());
    let missing = store::missing(&mut work.tx, placement.id).await?;
    for reader in directors(work, placement).await? {
        let w = Words(reader.lang).plain();
        let link = link(work, placement, &reader, CONFIRM, Party::Host).await?;
        let (case, title) = (placement.case(), placement.title_in(reader.lang));
        let (subject, mut news) = match &missing {
            None => (w.letter_confirm_subject(case), vec![w.letter_confirm(&placement.expert_name, title)]),
            Some((answer, parts)) => {
                let changed = i18n::without_marks(&naming::changed(reader.lang, parts));
                let again = w.letter_confirm_again(&placement.expert_name, title);
                let news = vec![again, answer.remarks.clone(), changed, w.letter_confirm_read()];
                (w.letter_confirm_again_subject(case), news)
            }
        };
        news.extend([link_mark(link), w.letter_confirm_until(until), w.letter_confirm_why()]);
        post(work, placement, &reader, subject, news).await?;
    }
    Ok(())
}

/// The host says what is missing.
pub(super) async fn sent_back(work: &mut Work, placement: &PlacementRow, name: &str, remarks: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_missing(&placement.host_name, name), remarks.to_owned()];
        let news = news.into_iter().chain(my_page(&Words(lang), placement)).collect();
        (w.letter_missing_subject(placement.case()), news)
    })
    .await
}

/// The certificate is there.
pub(super) async fn certificate(work: &mut Work, placement: &PlacementRow, code: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        let news = vec![w.letter_certificate(&placement.host_name), w.letter_certificate_code(code)];
        let news = news.into_iter().chain(my_page(&Words(lang), placement)).collect();
        (w.letter_certificate_subject(placement.case()), news)
    })
    .await
}

/// The program issued the certificate when the host confirmed: the office, which did nothing, hears of it, and can look at
/// what it rests on.
pub(super) async fn certificate_issued(work: &mut Work, placement: &PlacementRow, code: &str) -> Result<(), Stop> {
    let w = Words(Lang::En).plain();
    let reader = Reader::of(mail::PROGRAMME, mail::HELP, Lang::En.code());
    let news =
        vec![w.letter_issued(code, &placement.host_name, placement.title_in(Lang::En)), w.letter_issued_look(), work_page(placement)];
    post(work, placement, &reader, w.letter_issued_subject(placement.case()), news).await
}

/// The certificate was revoked.
pub(super) async fn revoked(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_revoked_subject(placement.case()), vec![w.letter_revoked(), reason.to_owned()])
    })
    .await
}

/// The confirmation was taken back.
pub(super) async fn reopened(work: &mut Work, placement: &PlacementRow, reason: &str) -> Result<(), Stop> {
    tell_expert(work, placement, |placement, lang| {
        let w = Words(lang).plain();
        (w.letter_reopened_subject(placement.case()), vec![w.letter_reopened(&placement.host_name), reason.to_owned()])
    })
    .await
}
