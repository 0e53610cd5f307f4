//! The letters of this slice: short, in the reader's language, with no more about anybody than the reader needs.

use command::{LinkRow, Stop, Work, link_mark};
use i18n::Lang;
use jiff::civil::Date;
use mail::{Letter, page_mark};
use model::LinkId;
use model::application::{Decision, FILLED, REQUEST_CLOSED, State};

use crate::explain;
use crate::store::{self, CheckRow, Contact, DecisionRow, Dossier, Person, Request};
use crate::words::Words;

/// To the expert. Nobody is written to who left.
async fn to_expert(work: &mut Work, dossier: &Dossier, subject: String, paragraphs: Vec<String>) -> Result<(), Stop> {
    if dossier.email.is_empty() {
        return Ok(());
    }
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let mut all = vec![w.letter_dear(&dossier.call_name)];
    all.extend(paragraphs);
    // Where to look, and only what can still be done there.
    all.push(if dossier.state().is_open() { w.letter_follow_open() } else { w.letter_follow_over() });
    all.push(page_mark(&format!("/me/applications/{}", dossier.case())));
    send(work, dossier, &dossier.email, lang, subject, all).await
}

async fn send(work: &mut Work, dossier: &Dossier, to: &str, lang: Lang, subject: String, paragraphs: Vec<String>) -> Result<(), Stop> {
    let letter = Letter { to: to.to_owned(), lang, subject, paragraphs, about: ("application", dossier.id.0) };
    mail::send(work, letter).await.map(drop)
}

/// The application arrived; when it does not meet the rules, which and why.
pub async fn received(work: &mut Work, dossier: &Dossier, failed: &[CheckRow]) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let (case, title) = (dossier.case(), dossier.title_in(lang));
    let mut paragraphs = vec![w.letter_received(&case, title)];
    if failed.is_empty() {
        paragraphs.push(w.letter_received_next());
    } else {
        paragraphs.push(w.letter_ineligible());
        let lines = failed.iter().map(|check| explain::check(lang, check).in_one_line(lang));
        paragraphs.push(i18n::without_marks(&lines.map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n")));
        paragraphs.push(w.letter_ineligible_next());
    }
    to_expert(work, dossier, w.letter_received_subject(case), paragraphs).await
}

/// Asks somebody who has not applied to do so; the person decides.
pub async fn invited(work: &mut Work, request: &Request, person: &Person, words: &str) -> Result<(), Stop> {
    let lang = person.language.as_deref().and_then(Lang::parse).unwrap_or(Lang::En);
    let w = Words(lang).plain();
    let title = request.title_in(lang);
    let mut paragraphs = vec![w.letter_dear(&person.name), w.letter_invited(&request.host_name, title)];
    paragraphs.extend(Some(words.to_owned()).filter(|words| !words.is_empty()));
    paragraphs.push(match request.deadline {
        Some(deadline) => w.letter_invited_until(deadline),
        None => w.letter_invited_open(),
    });
    paragraphs.extend([page_mark(&format!("/assignments/{}", request.slug)), w.letter_invited_consent(), page_mark("/me/profile/consent")]);
    let subject = w.letter_invited_subject(title);
    let letter = Letter { to: person.email.clone(), lang, subject, paragraphs, about: ("expert", person.id.0) };
    mail::send(work, letter).await.map(drop)
}

/// The profile is paused: does the application stand?
pub async fn still_stands(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let (w, case, title) = (Words(lang).plain(), dossier.case(), dossier.title_in(lang));
    let [why, answer] = match dossier.took_back_at {
        Some(_) => [w.letter_stands_taken_back(&case, title), w.letter_stands_agree()],
        None => [w.letter_stands(&case, title), w.letter_stands_yes()],
    };
    to_expert(work, dossier, w.letter_stands_subject(case), vec![why, answer, page_mark("/me")]).await
}

/// Not on the long list.
pub async fn not_long_listed(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let paragraphs = vec![w.letter_not_long_listed(dossier.title_in(lang)), reason(lang, dossier), w.letter_thanks()];
    to_expert(work, dossier, w.letter_decided_subject(dossier.case()), paragraphs).await
}

/// The CV went to the host.
pub async fn shown_to_host(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let paragraphs = vec![w.letter_shared(&dossier.host_name, dossier.title_in(lang)), w.letter_shared_next()];
    to_expert(work, dossier, w.letter_shared_subject(dossier.case()), paragraphs).await
}

/// The host would like to work with the person; the programme decides.
pub async fn accepted(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let paragraphs = vec![w.letter_accepted(&dossier.host_name, dossier.title_in(lang)), w.letter_accepted_next()];
    to_expert(work, dossier, w.letter_accepted_subject(dossier.case()), paragraphs).await
}

/// The host chose not to go on.
pub async fn declined(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let paragraphs = vec![w.letter_declined(&dossier.host_name, dossier.title_in(lang)), reason(lang, dossier), w.letter_thanks()];
    to_expert(work, dossier, w.letter_decided_subject(dossier.case()), paragraphs).await
}

/// A seat: the good news, and the way to the placement that grew from it.
pub async fn selected(work: &mut Work, dossier: &Dossier, decision: Decision) -> Result<(), Stop> {
    if dossier.email.is_empty() {
        return Ok(());
    }
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let (title, host) = (dossier.title_in(lang), &dossier.host_name);
    let first = if decision == Decision::StepIn { w.letter_stepped_in(host, title) } else { w.letter_selected(host, title) };
    let placement = store::placement_of(&mut work.tx, dossier.id).await?;
    let page = placement.map_or("/me/placements".to_owned(), |placement| format!("/me/placements/{}", placement.id));
    let paragraphs = vec![w.letter_dear(&dossier.call_name), first, w.letter_selected_next(), w.letter_selected_page(), page_mark(&page)];
    send(work, dossier, &dossier.email, lang, w.letter_selected_subject(dossier.case()), paragraphs).await
}

/// A place on the reserve list: because all places are taken, or while the office has not decided on all of them.
pub async fn reserve(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let (host, title) = (&dossier.host_name, dossier.title_in(lang));
    let paragraphs = match store::taken(&mut work.tx, dossier.request_id).await? >= dossier.seats {
        true => vec![w.letter_reserve(host, title), w.letter_reserve_next()],
        false => vec![w.letter_reserve_early(host, title), w.letter_reserve_early_next()],
    };
    to_expert(work, dossier, w.letter_decided_subject(dossier.case()), paragraphs).await
}

/// No seat, or the request ended.
pub async fn not_selected(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let paragraphs = vec![w.letter_not_selected(dossier.title_in(lang)), reason(lang, dossier), w.letter_thanks()];
    to_expert(work, dossier, w.letter_decided_subject(dossier.case()), paragraphs).await
}

/// The withdrawal arrived.
pub async fn withdrawn(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let paragraphs = vec![w.letter_withdrawn(dossier.case(), dossier.title_in(lang))];
    to_expert(work, dossier, w.letter_withdrawn_subject(dossier.case()), paragraphs).await
}

/// A decision of which the person was told does not hold any more: which, and where the application stands now.
pub async fn undone(work: &mut Work, dossier: &Dossier, last: &DecisionRow) -> Result<(), Stop> {
    let Some(undone) = last.decision().filter(|undone| !matches!(undone, Decision::LongList | Decision::Admit)) else {
        return Ok(());
    };
    let lang = dossier.lang();
    let w = Words(lang).plain();
    let state = i18n::without_marks(&explain::state_for_expert(lang, dossier));
    let day = work.zone().to_datetime(last.decided_at).date();
    // Whoever was never on the long list was told, when all seats were taken, that somebody else was chosen.
    let told = if last.reason_code == FILLED { Decision::NotSelect } else { undone };
    let what = i18n::without_marks(&explain::decision(lang, told));
    let mut paragraphs = vec![w.letter_undone(dossier.case(), day, what, dossier.title_in(lang))];
    if matches!(undone, Decision::Select | Decision::StepIn) {
        paragraphs.push(w.letter_undone_placement());
    }
    paragraphs.push(w.letter_undone_state(state));
    to_expert(work, dossier, w.letter_undone_subject(dossier.case()), paragraphs).await
}

/// Asks the host's director to decide.
pub async fn host_asked(work: &mut Work, dossier: &Dossier, director: &Contact, link: LinkId, until: Date) -> Result<(), Stop> {
    let lang = Lang::parse(&director.language).unwrap_or(Lang::En);
    let w = Words(lang).plain();
    let title = dossier.title_in(lang);
    let paragraphs = vec![
        w.letter_host_dear(&director.name),
        w.letter_host_asked(&dossier.host_name, title),
        w.letter_host_link(),
        link_mark(link),
        w.letter_host_until(until),
        w.letter_host_private(),
    ];
    send(work, dossier, &director.email, lang, w.letter_host_subject(dossier.case(), dossier.request_case()), paragraphs).await
}

/// Asks once more.
pub async fn host_reminded(work: &mut Work, dossier: &Dossier, link: &LinkRow) -> Result<(), Stop> {
    let lang = Lang::parse(&link.language).unwrap_or(Lang::En);
    let w = Words(lang).plain();
    let title = dossier.title_in(lang);
    let until = work.zone().to_datetime(link.expires_at).date();
    let asked = work.zone().to_datetime(link.made_at).date();
    let paragraphs = vec![
        w.letter_host_dear(&link.person_name),
        w.letter_host_reminded(asked, title),
        w.letter_host_link(),
        link_mark(link.id),
        w.letter_host_until(until),
        w.letter_host_private(),
    ];
    send(work, dossier, &link.person_email, lang, w.letter_host_reminder_subject(dossier.case(), dossier.request_case()), paragraphs).await
}

/// Tells the host which answer was noted that it gave by telephone, so that it can say when that is not right.
pub async fn host_answer_noted(work: &mut Work, dossier: &Dossier, link: &LinkRow, accept: bool) -> Result<(), Stop> {
    let lang = Lang::parse(&link.language).unwrap_or(Lang::En);
    let w = Words(lang).plain();
    let (case, title) = (dossier.case(), dossier.title_in(lang));
    let noted = if accept { w.letter_host_noted_yes(&case, title) } else { w.letter_host_noted_no(&case, title) };
    let paragraphs = vec![w.letter_host_dear(&link.person_name), noted, w.letter_host_noted_wrong()];
    send(work, dossier, &link.person_email, lang, w.letter_host_noted_subject(case, dossier.request_case()), paragraphs).await
}

/// Tells the host that a candidate is gone.
pub async fn host_told_of_withdrawal(work: &mut Work, dossier: &Dossier, director: &Contact) -> Result<(), Stop> {
    let lang = Lang::parse(&director.language).unwrap_or(Lang::En);
    let w = Words(lang).plain();
    let paragraphs = vec![
        w.letter_host_dear(&director.name),
        w.letter_host_withdrawn(dossier.case(), dossier.title_in(lang)),
        w.letter_host_withdrawn_next(),
    ];
    send(work, dossier, &director.email, lang, w.letter_host_withdrawn_subject(dossier.case(), dossier.request_case()), paragraphs).await
}

/// Tells the director who was asked that no answer is needed any more.
pub async fn host_not_asked_any_more(work: &mut Work, dossier: &Dossier) -> Result<(), Stop> {
    let asked = store::shares(&mut work.tx, dossier.id).await?.into_iter().next();
    let contacts = store::contacts(&mut work.tx, dossier.host_id).await?;
    let director = contacts.iter().find(|contact| asked.as_ref().is_some_and(|share| share.shared_with == contact.name));
    let Some(director) = director else { return Ok(()) };
    let lang = Lang::parse(&director.language).unwrap_or(Lang::En);
    let w = Words(lang).plain();
    let paragraphs = vec![
        w.letter_host_dear(&director.name),
        w.letter_host_not_asked(dossier.case(), dossier.title_in(lang)),
        w.letter_host_not_asked_next(),
    ];
    send(work, dossier, &director.email, lang, w.letter_host_not_asked_subject(dossier.case(), dossier.request_case()), paragraphs).await
}

/// What the person reads of the reason for which a host says no: the coded one, and never the host's own words.
pub fn host_reason(lang: Lang, code: &str) -> String {
    let w = Words(lang).plain();
    match code {
        "other" => w.letter_host_reason_other(),
        code => w.letter_host_reason(i18n::without_marks(&explain::reason(lang, "decline", code))),
    }
}

/// The reason in words that the person may read: coded ones are said, words of colleagues among themselves are not.
fn reason(lang: Lang, dossier: &Dossier) -> String {
    let w = Words(lang).plain();
    match (dossier.reason_code.as_str(), dossier.state()) {
        (FILLED, _) => w.letter_reason_filled(),
        (REQUEST_CLOSED, _) => w.letter_reason_request_closed(),
        (code, State::Declined) => host_reason(lang, code),
        (code, _) => i18n::without_marks(&explain::reason(lang, "letter", code)),
    }
}
