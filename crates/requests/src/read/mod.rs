//! A request behind a signed link: somebody at the host reads it without an account. The text cannot be changed here; while
//! edits are asked for, the reader can answer to them in his or her own words.

use askama::Template;
use db::params;
use model::request::State;
use model::{LinkId, RequestId};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit, RouteLine, Tag};

use crate::actions::{ANSWER, AnswerEdits};
use crate::naming;
use crate::show::TermsText;
use crate::store::{self, ReaderRow, Terms};
use crate::turn::Turn;
use crate::words::{self, Words};

/// What the link is for.
pub const PURPOSE: &str = "requests.read";

/// The form of an answer to the edits.
pub const FORM: FormSpec =
    FormSpec::new(&[Field::new("answer", words::FIELD_ANSWER, Kind::Text(2000)).required().hint(words::FIELD_ANSWER_HINT)]);

#[derive(Template)]
#[template(path = "read/read.html")]
struct Page {
    w: Words,
    cx: Cx,
    terms: Terms,
    tag: Tag,
    route: RouteLine,
    country: String,
    /// The title in the reader's language.
    name: String,
    next: String,
    public: bool,
    /// Who wrote the request and can change its text: name and address.
    writer: Option<ReaderRow>,
    text: TermsText,
    /// What was answered through this link already: when, and the words.
    answers: Vec<(String, String)>,
    /// The form while edits are asked for.
    form: Option<Form>,
}

/// The page, or an answer to the edits.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let (id, by) = (RequestId(link.row.record_id), link.row.id);
    let Some(posted) = posted else { return show(&cx, id, by, Form::empty(&cx, &FORM)).await };
    let form = Form::typed(&cx, &FORM, posted);
    let text = match form.read() {
        Ok(values) => values.text("answer"),
        Err(faults) => return show(&cx, id, by, form.with_faults(faults)).await,
    };
    cx.run(&AnswerEdits { link: link.row.id, text }).await?;
    let here = cx.path.clone();
    cx.done(&here, words::DONE_ANSWERED)
}

async fn show(cx: &Cx, id: RequestId, by: LinkId, form: Form) -> Answer {
    let mut tx = cx.read().await?;
    let terms = store::terms(&mut tx, id).await?.ok_or(Door::Gone)?;
    let request = &terms.request;
    let writer = match request.made_by {
        Some(account) => tx.maybe(store::ACCOUNT, params![account]).await?,
        None => None,
    };
    let applied = store::count(&mut tx, store::APPLICATIONS, params![id]).await?;
    let entries = command::entries_about(&mut tx, id).await?;
    drop(tx);
    let own = entries.iter().rev().filter(|entry| entry.action == ANSWER && entry.actor_id == Some(by.0));
    let answers = own.map(|entry| (cx.moment(entry.at), words_of(&entry.content))).collect();
    let (w, state, paused) = (Words(cx.lang), request.state(), request.is_paused(cx.today()));
    let name = request.title_in(cx.lang).to_owned();
    let title = format!("{} {name}", request.case());
    let faulty = form.is_faulty();
    let turn = Turn::of(cx, &request.facts(applied));
    let page = Page {
        w,
        tag: naming::tag_now(cx.lang, state, paused, request.waits_for_host()),
        route: naming::route(cx, request, turn),
        country: naming::country_name(cx.lang, request.country.code()),
        name,
        next: naming::next(cx, request, turn),
        answers,
        public: request.published_at.is_some() && state.is_public(),
        writer,
        text: TermsText::of(cx, &terms),
        form: (state == State::EditsRequested).then_some(form),
        cx: cx.clone(),
        terms,
    };
    cx.sheet(title).private().faulty(faulty).show(&page)
}

/// The words of an answer, as its entry in the trail keeps them; blank once somebody's data were erased.
fn words_of(content: &str) -> String {
    let content: serde_json::Value = serde_json::from_str(content).unwrap_or_default();
    content["reason"].as_str().unwrap_or_default().to_owned()
}
