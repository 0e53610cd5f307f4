//! What the programme may do with the profile: each purpose by itself, with its wording, and everything that was
//! answered before.

use askama::Template;
use command::Stop;
use model::expert::{Part, Purpose, State};
use model::placement;
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use super::super::show;
use super::super::step::{Place, Step, back, here, mine, my_id, onward};
use super::is_later;
use crate::actions::{Activate, SaveConsents};
use crate::profile::{self, Profile};
use crate::store::others;
use crate::words::{self, Words};

const STEP: Step = Step {
    title: words::CONSENT_TITLE,
    lead: words::CONSENT_LEAD,
    path: "/me/profile/consent",
    next: "/me/profile/check",
    number: Some(8),
    halved: false,
    optional: false,
};

/// One box for each purpose, named as in the ledger; that somebody is sure to take back what an active profile needs; and whether
/// a profile that was paused for want of a consent becomes active again.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("programme-stores-profile", words::PURPOSE_PROGRAMME_STORES_PROFILE, Kind::Tick)
        .hint(words::PURPOSE_PROGRAMME_STORES_PROFILE_TEXT),
    Field::new("matching", words::PURPOSE_MATCHING, Kind::Tick).hint(words::PURPOSE_MATCHING_TEXT),
    Field::new("share-cv-with-host", words::PURPOSE_SHARE_CV_WITH_HOST, Kind::Tick).hint(words::PURPOSE_SHARE_CV_WITH_HOST_TEXT),
    Field::new("contact-about-assignments", words::PURPOSE_CONTACT_ABOUT_ASSIGNMENTS, Kind::Tick)
        .hint(words::PURPOSE_CONTACT_ABOUT_ASSIGNMENTS_TEXT),
    Field::new("activate", words::CONSENT_ACTIVATE, Kind::Tick),
    Field::new("sure", words::CONSENT_SURE_BUTTON, Kind::Hidden(5)),
]);

#[derive(Template)]
#[template(path = "me/steps/consent.html")]
struct Page {
    w: Words,
    place: Option<Place>,
    action: String,
    back: String,
    active: bool,
    /// The profile is paused, and a consent that it needs is missing: both can be mended at once.
    may_activate: bool,
    /// The person paused it by hand: then it becomes active only where the person ticks that.
    by_hand: bool,
    /// The person took back that the programme keeps the profile; where the account is closed.
    kept_no_more: bool,
    close: String,
    form: Form,
    purposes: Vec<Asked>,
    ledger: Vec<Line>,
}

/// What follows from taking back a consent that an active profile needs, before it is done.
#[derive(Template)]
#[template(path = "me/steps/consent_sure.html")]
struct Sure<'a> {
    w: Words,
    cx: &'a Cx,
    action: String,
    /// Where the page's back link leads.
    home: String,
    /// What is taken back, in words.
    taken: Vec<String>,
    /// How many applications stay open.
    open: usize,
    /// A placement is prepared or goes on.
    placed: bool,
    /// The profile is paused already.
    paused: bool,
    /// To what the person still says yes.
    given: Vec<&'static str>,
    later: bool,
}

/// A purpose as it is asked: the box, and the wording under its question.
struct Asked {
    name: &'static str,
    question: String,
    text: String,
    /// That the answer was given before, when the account was opened; empty otherwise.
    said: String,
    given: bool,
}

/// A line of the ledger in words.
struct Line {
    /// When, for machines.
    at: String,
    /// When, for people.
    when: String,
    purpose: String,
    answer: String,
    version: String,
}

async fn page(cx: &Cx, profile: &Profile, form: Form, given: &[Purpose]) -> Answer {
    let w = Words(cx.lang);
    let line = |row: &crate::store::parts::ConsentRow| Line {
        at: row.at.to_string(),
        when: cx.moment(row.at),
        purpose: show::purpose(cx.lang, &row.purpose),
        answer: if row.given { w.consent_given() } else { w.consent_taken_back() },
        // The version of a wording ends with its number.
        version: row.text_version.rsplit('-').next().unwrap_or_default().to_owned(),
    };
    let ledger = profile.consents.iter().map(line).collect();
    let asked = |&purpose: &Purpose| Asked {
        name: purpose.name(),
        question: show::purpose(cx.lang, purpose.name()),
        text: show::purpose(cx.lang, &format!("{}-text", purpose.name())),
        said: if purpose == Purpose::StoreProfile && given.contains(&purpose) { w.consent_kept_said() } else { String::new() },
        given: given.contains(&purpose),
    };
    let purposes = Purpose::ALL.iter().map(asked).collect();
    let active = profile.state().is_found();
    let may_activate = profile.state() == State::Paused && !profile.facts(cx.today()).is_done(Part::Consent);
    let by_hand = may_activate && profile::is_paused_by_hand(&mut cx.read().await?, profile.row.id).await?;
    let faulty = form.is_faulty();
    let kept_no_more = !ledger_is_new(profile) && !given.contains(&Purpose::StoreProfile);
    let close = cx.to("/account/close");
    let place = STEP.place(w);
    let (action, back) = (here(cx, STEP.path), back(cx));
    let page = Page { w, place, action, back, active, may_activate, by_hand, kept_no_more, close, form, purposes, ledger };
    cx.sheet(w.plain().consent_title()).private().faulty(faulty).show(&page)
}

/// Whether nothing was ever answered about keeping the profile.
fn ledger_is_new(profile: &Profile) -> bool {
    profile.consents.iter().all(|line| line.purpose != Purpose::StoreProfile.name())
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    let profile = mine(&cx).await?;
    let given = profile.given();
    let form = Form::stored(&cx, &FORM, given.iter().map(|purpose| (purpose.name(), "yes".to_owned())));
    page(&cx, &profile, form, &given).await
}

/// Saves the answers. A box that is not ticked is a no, also where it was a yes before.
pub async fn post(cx: Cx, posted: Posted) -> Answer {
    let expert = my_id(&cx)?;
    let form = Form::typed(&cx, &FORM, posted);
    let (command, later, sure, activate) = match form.read() {
        // Only a box with a value that is not ours is a fault: the stored answers stand.
        Err(faults) => {
            let profile = mine(&cx).await?;
            return page(&cx, &profile, form.with_faults(faults), &profile.given()).await;
        }
        Ok(v) => {
            let given = Purpose::ALL.iter().copied().filter(|purpose| v.ticked(purpose.name())).collect();
            (SaveConsents { expert, given }, is_later(&v), v.text("sure") == "yes", v.ticked("activate"))
        }
    };
    let profile = mine(&cx).await?;
    let back: Vec<Purpose> = profile.given().into_iter().filter(|purpose| !command.given.contains(purpose)).collect();
    let takes_needed = back.iter().any(|purpose| purpose.is_needed());
    let (pauses, is_paused) = (takes_needed && profile.state().is_found(), takes_needed && profile.state() == State::Paused);
    if (pauses || is_paused) && !sure {
        return ask(&cx, &back, &command.given, is_paused, later).await;
    }
    cx.run(&command).await?;
    if back.contains(&Purpose::StoreProfile) {
        // Whoever takes that back is asked whether the profile is to be erased.
        return cx.done(STEP.path, words::DONE_KEPT_NO_MORE);
    }
    if pauses {
        return cx.done("/me", words::DONE_CONSENT_BACK);
    }
    if is_paused {
        return cx.done("/me", words::DONE_CONSENT_BACK_PAUSED);
    }
    // While a consent that it needs is missing, the profile stays paused, as the page says.
    let agreed = Purpose::ALL.iter().all(|purpose| !purpose.is_needed() || command.given.contains(purpose));
    if activate && agreed {
        return match cx.run(&Activate { expert }).await {
            Ok(()) => cx.done("/me", words::DONE_ACTIVE_AGAIN),
            // The page of all answers says what is missing.
            Err(Stop::Refused(_)) => cx.go("/me/profile/check"),
            Err(stop) => Err(stop.into()),
        };
    }
    onward(&cx, &STEP, later)
}

/// Says what follows before a profile is paused for want of a consent, or cannot be made active any more. Nothing is stored yet.
async fn ask(cx: &Cx, taken: &[Purpose], given: &[Purpose], paused: bool, later: bool) -> Answer {
    let expert = my_id(cx)?;
    let mut tx = cx.read().await?;
    let applications = others::applications(&mut tx, expert).await?;
    let placements = others::placements(&mut tx, expert).await?;
    drop(tx);
    let is_now =
        |row: &others::Placement| placement::State::named(&row.state).is_some_and(|state| state.is_before_start() || state.is_under_way());
    let w = Words(cx.lang);
    let page = Sure {
        w,
        cx,
        action: here(cx, STEP.path),
        home: back(cx),
        taken: taken.iter().map(|purpose| show::purpose(cx.lang, purpose.name())).collect(),
        open: applications.iter().filter(|row| row.is_open()).count(),
        placed: placements.iter().any(is_now),
        paused,
        given: given.iter().map(|purpose| purpose.name()).collect(),
        later,
    };
    let title = if paused { w.plain().consent_sure_title_paused() } else { w.plain().consent_sure_title() };
    cx.sheet(title).private().show(&page)
}
