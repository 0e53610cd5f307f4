//! Asking somebody who has not applied to do so, such as a person whom a round proposed: the page before the letter goes.

use axum::extract::Path;
use model::ExpertId;
use model::access::Verb;
use model::application::{self, State};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::InviteToApply;
use crate::explain::country_name;
use crate::finding::office_scope;
use crate::long_list::{self, reads_experts};
use crate::store::{self, Asked, Person, Request};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("expert", words::COL_PERSON, Kind::Hidden(36)).required(),
    Field::new("words", words::INVITE_WORDS, Kind::Text(1000)).hint(words::INVITE_WORDS_HINT),
]);

/// The request, the person, and for which other requests that person was asked before, for somebody who may decide on its
/// applications, while the letter can go.
async fn open(cx: &Cx, case: &str, expert: ExpertId) -> Result<(Request, Person, Vec<Asked>), Door> {
    let request = long_list::open(cx, case).await?;
    if !office_scope(cx, Verb::Decide).reaches(request.office_place()) {
        return Err(Door::Gone);
    }
    let mut tx = cx.read().await?;
    let profile = store::profile(&mut tx, expert).await?.ok_or(Door::Gone)?;
    if profile.person.state != "active" {
        return Err(Door::Refused(application::NOT_IN_POOL.into()));
    }
    store::check_open(&mut tx, &request, cx.today()).await??;
    if !store::may_be_contacted(&mut tx, expert).await? {
        return Err(Door::Refused(application::NO_CONTACT_CONSENT.into()));
    }
    let applied = store::dossier_of(&mut tx, request.id, expert).await?;
    if applied.is_some_and(|dossier| dossier.state() != State::Draft) {
        return Err(Door::Refused(application::HAS_APPLIED.into()));
    }
    let asked = store::asked_of_expert(&mut tx, expert).await?;
    if asked.iter().any(|asked| asked.request_id == request.id) {
        return Err(Door::Refused(application::INVITED_ALREADY.into()));
    }
    Ok((request, profile.person, asked))
}

fn page(cx: &Cx, request: &Request, person: &Person, asked: &[Asked], form: Form) -> Answer {
    let w = Words(cx.lang);
    let before = asked.iter().map(|asked| w.invite_asked(asked_by(cx, asked), asked.case(), cx.moment(asked.asked_at)));
    let lead = before.chain([w.invite_text()]).collect::<Vec<_>>().join(" ");
    let ask = Ask::new(cx, w.invite_title(&person.name), w.invite_button(), form).lead(lead);
    let ask = if reads_experts(cx) { ask.more(format!("/work/experts/{}", person.id), w.to_profile(&person.name)) } else { ask };
    let ask = ask.back(format!("/work/selection/{}", request.case()), request.case());
    let about = country_name(cx.lang, request.country.code());
    ask.about(request.country.code(), about).case(format!("{} {}", request.case(), request.title_in(cx.lang))).show()
}

/// By whom somebody was asked; the office, where that person has left.
pub(crate) fn asked_by(cx: &Cx, asked: &Asked) -> String {
    if asked.asked_by_name.is_empty() { Words(cx.lang).the_office() } else { asked.asked_by_name.clone() }
}

/// The page. Whose name it shows is written down.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let expert = cx.query_value("expert").and_then(|id| id.parse::<ExpertId>().ok()).ok_or(Door::Gone)?;
    let (request, person, asked) = open(&cx, &case, expert).await?;
    command::record_reading(&cx.app.desk, &cx.actor, expert, cx.reader_name(), "list", &request.case()).await?;
    page(&cx, &request, &person, &asked, Form::stored(&cx, &FORM, [("expert", expert.to_string())]))
}

/// Writes the letter.
pub async fn post(cx: Cx, Path(case): Path<String>, posted: Posted) -> Answer {
    let expert = posted.one("expert").parse::<ExpertId>().map_err(|_| Door::Gone)?;
    let (request, person, asked) = open(&cx, &case, expert).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let words = match form.read() {
        Ok(values) => values.text("words"),
        Err(faults) => return page(&cx, &request, &person, &asked, form.with_faults(faults)),
    };
    let outcome = cx.run(&InviteToApply { request: request.id, expert, words }).await;
    let back = format!("/work/selection/{}", request.case());
    form.finish(outcome, |()| cx.done(&back, words::DONE_INVITED), |form| page(&cx, &request, &person, &asked, form))
}
