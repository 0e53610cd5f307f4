//! The host's answer: checked, shown once more to confirm, and only then decided.

use askama::Template;
use axum::http::StatusCode;
use command::Stop;
use i18n::Msg;
use model::application::{self, State};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted};

use super::candidate::page;
use super::decided::decided;
use super::{Reader, may_know_name, name_for_host};
use crate::actions::{DeclareInterest, HostDecide};
use crate::store::{self, Dossier};
use crate::words::{self, Words};
use crate::{explain, letters};

/// The form. Sent once it is checked; only then, with `confirm`, it decides.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("answer", words::HOST_ANSWER, Kind::Choice(ANSWERS)).required(),
    Field::new("no_interest", words::HOST_NO_INTEREST, Kind::Tick).hint(words::HOST_NO_INTEREST_HINT),
    Field::new("reason_code", words::HOST_WHY, Kind::Choice(DECLINE_REASONS)).sometimes().hint(words::HOST_WHY_HINT),
    Field::new("reason", words::HOST_WORDS, Kind::Text(1000)).sometimes().hint(words::HOST_WORDS_HINT),
    Field::new("confirm", words::HOST_ANSWER, Kind::Hidden(5)),
    Field::new("back", words::CONFIRM_CANCEL, Kind::Hidden(5)),
    Field::new("version", words::HOST_ANSWER, Kind::Hidden(20)),
]);
/// Whoever has an interest in the person answers neither yes nor no.
const ANSWERS: &[(&str, Msg)] = &[("accept", words::HOST_ACCEPT), ("decline", words::HOST_DECLINE), ("interest", words::HOST_INTEREST)];
/// In the order of [`model::application::DECLINE_REASONS`].
pub(crate) const DECLINE_REASONS: &[(&str, Msg)] = &[
    ("skills", words::REASON_DECLINE_SKILLS),
    ("language", words::REASON_DECLINE_LANGUAGE),
    ("dates", words::REASON_DECLINE_DATES),
    ("conditions-changed", words::REASON_DECLINE_CONDITIONS_CHANGED),
    ("other", words::REASON_DECLINE_OTHER),
];

#[derive(Template)]
#[template(path = "host/confirm.html")]
struct Confirm<'a> {
    w: Words,
    dossier: &'a Dossier,
    name: String,
    title: &'a str,
    given: Given,
    /// Whether the host has another director, who can be asked instead.
    another: bool,
    why: String,
    /// What the person reads about the reason for a no.
    letter: String,
    reason: String,
    action: &'a str,
    hidden: Vec<(&'static str, String)>,
    token: String,
}

/// What a host answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Given {
    Accept,
    Decline,
    /// Somebody else must answer.
    Interest,
}

impl Given {
    fn named(name: &str) -> Given {
        match name {
            "accept" => Given::Accept,
            "interest" => Given::Interest,
            _ => Given::Decline,
        }
    }
}

/// The form as nobody filled it in yet.
pub(super) fn fresh(cx: &Cx, dossier: &Dossier) -> Form {
    Form::stored(cx, &FORM, [("version", dossier.version.to_string())])
}

/// Checks an answer, shows it once more to confirm, and only then decides.
pub(super) async fn answer(cx: &Cx, dossier: &Dossier, reader: &Reader<'_>, posted: Posted) -> Answer {
    let form = Form::typed(cx, &FORM, posted);
    let values = match form.read() {
        Ok(values) => values,
        Err(faults) => return page(cx, dossier, reader, form.with_faults(faults)).await,
    };
    if !values.text("back").is_empty() {
        // "Change the answer": the form again, with everything that was typed.
        return page(cx, dossier, reader, form).await;
    }
    let given = Given::named(&values.text("answer"));
    let (code, reason) = (values.text("reason_code"), values.text("reason"));
    let no_interest = values.ticked("no_interest");
    let confirmed = values.text("confirm") == "yes";
    let version = values.number("version").unwrap_or(-1);
    let fault = match given {
        Given::Accept if !no_interest => Some(("no_interest", application::DECLARE_NO_INTEREST.into())),
        Given::Decline => application::check_reason(application::DECLINE_REASONS, &code, &reason).err().map(|refusal| {
            let field = if refusal.why == application::SAY_WHICH_REASON { "reason" } else { "reason_code" };
            (field, refusal)
        }),
        _ => None,
    };
    if let Some((field, refusal)) = fault {
        return page(cx, dossier, reader, form.with_faults(vec![(field, Fault::Refused(refusal))])).await;
    }
    if !confirmed {
        let kept = ["answer", "no_interest", "reason_code", "reason", "version"].map(|name| (name, values.text(name)));
        return confirm(cx, dossier, &reader.action, given, kept.into_iter().collect()).await;
    }
    let (application, version) = (dossier.id, Some(version));
    let outcome = match given {
        Given::Interest => cx.run(&DeclareInterest { application, version, reason }).await,
        _ => cx.run(&HostDecide { application, version, accept: given == Given::Accept, reason_code: code, reason, no_interest }).await,
    };
    match outcome {
        // The page behind a link is itself the answer's receipt.
        Ok(_) if cx.path.starts_with("/l/") => cx.go(&cx.path),
        Ok(_) => cx.done(&cx.path, words::DONE_ANSWERED),
        Err(Stop::Stale) => {
            let mut tx = cx.read().await?;
            let now = store::dossier(&mut tx, dossier.id).await?.ok_or(Door::Gone)?;
            drop(tx);
            match now.state() {
                State::Shared => page(cx, &now, reader, fresh(cx, &now)).await,
                _ => decided(cx, &now, true, StatusCode::CONFLICT).await,
            }
        }
        Err(other) => Err(Door::from(other)),
    }
}

async fn confirm(cx: &Cx, dossier: &Dossier, action: &str, given: Given, kept: Vec<(&'static str, String)>) -> Answer {
    let mut tx = cx.read().await?;
    let known = may_know_name(&mut tx, dossier).await?;
    let directors = store::contacts(&mut tx, dossier.host_id).await?.into_iter().filter(|contact| contact.role == "director").count();
    drop(tx);
    let w = Words(cx.lang);
    let typed = |name: &str| kept.iter().find(|(field, _)| *field == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let page = Confirm {
        w,
        dossier,
        name: name_for_host(dossier, known),
        title: dossier.title_in(cx.lang),
        given,
        another: directors > 1,
        letter: if given == Given::Decline { letters::host_reason(cx.lang, &typed("reason_code")) } else { String::new() },
        why: if given == Given::Decline { explain::reason(cx.lang, "decline", &typed("reason_code")) } else { String::new() },
        reason: typed("reason"),
        action,
        hidden: kept.into_iter().chain([("confirm", "yes".to_owned())]).collect(),
        token: cx.csrf.clone(),
    };
    cx.sheet(w.plain().confirm_title()).private().show(&page)
}
