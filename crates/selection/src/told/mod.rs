//! Taking down the answer that a host's director gave by telephone or in a meeting.

use axum::extract::Path;
use i18n::Msg;
use model::access::Verb;
use model::application::{self, State};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::TakeDown;
use crate::candidate::{self, name_here, names_query};
use crate::explain::country_name;
use crate::finding::office_scope;
use crate::host::DECLINE_REASONS;
use crate::store::{self, Dossier};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("version", words::DECIDE_BACK, Kind::Hidden(20)),
    Field::new("answer", words::TOLD_ANSWER, Kind::Choice(ANSWERS)).required(),
    Field::new("reason_code", words::HOST_WHY, Kind::Choice(DECLINE_REASONS)).sometimes().hint(words::TOLD_WHY_HINT),
    Field::new("note", words::TOLD_NOTE, Kind::Text(1000)).required().hint(words::TOLD_NOTE_HINT),
    Field::new("no_interest", words::TOLD_NO_INTEREST, Kind::Tick).sometimes().hint(words::TOLD_NO_INTEREST_HINT),
]);

const ANSWERS: &[(&str, Msg)] = &[("accept", words::TOLD_YES), ("decline", words::TOLD_NO)];

/// The application and the director who was asked, for somebody who may decide, while the host has not answered.
async fn open(cx: &Cx, cases: &Path<(String, String)>) -> Result<(Dossier, String), Door> {
    let Path((request, case)) = cases;
    let dossier = candidate::open(cx, request, case).await?;
    if !office_scope(cx, Verb::Decide).reaches(dossier.office_place()) {
        return Err(Door::Gone);
    }
    if dossier.state() != State::Shared {
        return Err(Door::Refused(application::NOT_NOW.into()));
    }
    let shares = store::shares(&mut cx.read().await?, dossier.id).await?;
    let director = shares.into_iter().next().map(|share| share.shared_with).ok_or(Door::Gone)?;
    Ok((dossier, director))
}

/// The candidate, after the language.
fn back(cx: &Cx, dossier: &Dossier) -> String {
    format!("/work/selection/{}/{}{}", dossier.request_case(), dossier.case(), names_query(cx))
}

fn page(cx: &Cx, dossier: &Dossier, director: &str, form: Form) -> Answer {
    let w = Words(cx.lang);
    let ask = Ask::new(cx, w.told_title(name_here(cx, dossier)), w.told_button(), form).lead(w.told_lead(director));
    let country = dossier.country.code();
    let case = format!("{} {}", dossier.case(), dossier.title_in(cx.lang));
    ask.back(back(cx, dossier), w.decide_back()).about(country, country_name(cx.lang, country)).case(case).show()
}

/// The page.
pub async fn get(cx: Cx, cases: Path<(String, String)>) -> Answer {
    let (dossier, director) = open(&cx, &cases).await?;
    let form = Form::stored(&cx, &FORM, [("version", dossier.version.to_string())]);
    page(&cx, &dossier, &director, form)
}

/// Takes the answer down.
pub async fn post(cx: Cx, cases: Path<(String, String)>, posted: Posted) -> Answer {
    let (dossier, director) = open(&cx, &cases).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Err(faults) => return page(&cx, &dossier, &director, form.with_faults(faults)),
        Ok(values) => TakeDown {
            application: dossier.id,
            // A page without its version cannot say what its reader saw: it counts as old.
            version: Some(values.number("version").unwrap_or(-1)),
            accept: values.text("answer") == "accept",
            reason_code: values.text("reason_code"),
            note: values.text("note"),
            no_interest: values.ticked("no_interest"),
        },
    };
    let outcome = cx.run(&command).await;
    let path = back(&cx, &dossier);
    form.finish(outcome, |_| cx.done(&path, words::DONE_TAKEN_DOWN), |form| page(&cx, &dossier, &director, form))
}
