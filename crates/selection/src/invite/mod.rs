//! Asking somebody who has not applied to do so, such as a person whom a round proposed: the page before the letter goes.

use axum::extract::Path;
use model::ExpertId;
use model::access::Verb;
use model::application::{self, State};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{InviteToApply, invited};
use crate::explain::country_name;
use crate::finding::office_scope;
use crate::long_list;
use crate::store::{self, Person, Request};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("expert", words::COL_PERSON, Kind::Hidden(36)).required(),
    Field::new("words", words::INVITE_WORDS, Kind::Text(1000)).hint(words::INVITE_WORDS_HINT),
]);

/// The request and the person, for somebody who may decide on its applications, while the letter can go.
async fn open(cx: &Cx, case: &str, expert: ExpertId) -> Result<(Request, Person), Door> {
    let request = long_list::open(cx, case).await?;
    if !office_scope(cx, Verb::Decide).reaches(request.office_place()) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    let profile = store::profile(&mut tx, expert).await?.filter(|profile| profile.person.state == "active").ok_or(Door::Gone)?;
    if !store::is_open(&mut tx, &request, cx.today()).await? {
        return Err(Door::Refused(application::CLOSED.into()));
    }
    if !store::may_be_contacted(&mut tx, expert).await? {
        return Err(Door::Refused(application::NO_CONTACT_CONSENT.into()));
    }
    let applied = store::dossier_of(&mut tx, request.id, expert).await?;
    if applied.is_some_and(|dossier| dossier.state() != State::Draft) {
        return Err(Door::Refused(application::HAS_APPLIED.into()));
    }
    if invited(&mut tx, &request, expert).await?.is_some() {
        return Err(Door::Refused(application::INVITED_ALREADY.into()));
    }
    Ok((request, profile.person))
}

fn page(cx: &Cx, request: &Request, person: &Person, form: Form) -> Answer {
    let w = Words(cx.lang);
    let ask = Ask::new(cx, w.invite_title(&person.name), w.invite_button(), form).lead(w.invite_text());
    let ask = ask.back(format!("/work/selection/{}", request.case()), request.case());
    let about = country_name(cx.lang, request.country.code());
    ask.about(request.country.code(), about).case(format!("{} {}", request.case(), request.title_in(cx.lang))).show()
}

/// The page. Whose name it shows is written down.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let expert = cx.query_value("expert").and_then(|id| id.parse::<ExpertId>().ok()).ok_or(Door::Gone)?;
    let (request, person) = open(&cx, &case, expert).await?;
    command::record_reading(&cx.app.desk, &cx.actor, expert, cx.reader_name(), "list", &request.case()).await?;
    page(&cx, &request, &person, Form::stored(&cx, &FORM, [("expert", expert.to_string())]))
}

/// Writes the letter.
pub async fn post(cx: Cx, Path(case): Path<String>, posted: Posted) -> Answer {
    let expert = posted.one("expert").parse::<ExpertId>().map_err(|_| Door::Gone)?;
    let (request, person) = open(&cx, &case, expert).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let words = match form.read() {
        Ok(values) => values.text("words"),
        Err(faults) => return page(&cx, &request, &person, form.with_faults(faults)),
    };
    let outcome = cx.run(&InviteToApply { request: request.id, expert, words }).await;
    let back = format!("/work/selection/{}", request.case());
    form.finish(outcome, |()| cx.done(&back, words::DONE_INVITED), |form| page(&cx, &request, &person, form))
}
