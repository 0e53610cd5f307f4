//! A host's page for the programme's people: where it stands, what can be done, its plans, readiness and people.

pub mod edit;
pub mod step;

use askama::Template;
use axum::extract::Path;
use db::params;
use model::access::{Subject, Verb};
use model::host::{State, Step};
use model::request::State as RequestState;
use model::{HostId, Refusal};
use web::{Answer, Cx, Door, RouteLine, Tag};

use crate::labels::{
    country_name, day_of, ended_tag, in_language, is_mine, kind_name, plan_tag, request_tag, route, sector_name, state_tag, step_name,
    stop_name, turn, turn_words,
};
use crate::readiness::{Checklist, checklist};
use crate::side::{Side, load_host, place};
use crate::store::{self, ContactRow, HostRow, PlanRow, RequestRow, StepRow};
use crate::words::{ROOM, Words};

/// A plan in the table; the host's own page shows the same.
pub struct PlanLine {
    pub path: String,
    pub title: String,
    pub priority: String,
    pub outcomes: i64,
    pub tag: Tag,
    /// That its priority has ended.
    pub ended: Option<Tag>,
}

/// The plans of a host as both sides show them.
pub fn plan_lines(cx: &Cx, plans: &[PlanRow]) -> Vec<PlanLine> {
    let (w, side) = (Words(cx.lang), Side::of(cx));
    let line = |plan: &PlanRow| PlanLine {
        path: side.plan(plan.id),
        title: plan.title.clone(),
        priority: format!(
            "{} {}",
            model::priority::case_number(plan.country, plan.priority_number),
            in_language(cx.lang, &plan.priority_title, &plan.priority_title_nl)
        ),
        outcomes: plan.outcomes,
        tag: plan_tag(w, side, plan),
        ended: ended_tag(w, plan, cx.today()),
    };
    plans.iter().map(line).collect()
}

/// A request in the list; the host's own page shows the same.
pub struct RequestLine {
    /// Its page, for those who may read requests.
    pub path: Option<String>,
    pub case: String,
    pub title: String,
    /// Where it stands.
    pub tag: Option<Tag>,
}

/// The requests of a host as both sides show them.
pub fn request_lines(cx: &Cx, requests: &[RequestRow]) -> Vec<RequestLine> {
    let base = Side::of(cx).requests();
    let opens = cx.actor.may(Verb::See, Subject::Request);
    let line = |request: &RequestRow| RequestLine {
        path: opens.then(|| format!("{base}/{}", request.id)),
        case: format!("R-{:04}", request.number),
        title: in_language(cx.lang, &request.title, &request.title_nl).to_owned(),
        tag: RequestState::named(&request.state).map(|state| request_tag(Words(cx.lang), state)),
    };
    requests.iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "host/host.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    row: &'a HostRow,
    country: String,
    kind: String,
    sector: String,
    tag: Tag,
    route: RouteLine,
    ball: Option<String>,
    since: String,
    mine: bool,
    steps: Vec<StepLine>,
    plans: Vec<PlanLine>,
    checklist: Checklist,
    /// When and whom the country office asked by letter how ready the host is, in words.
    asked: Option<String>,
    contacts: Vec<ContactRow>,
    requests: Vec<RequestLine>,
    history: Vec<(String, StepRow)>,
    may_write: bool,
    may_decide: bool,
    may_request: bool,
}

/// A step that the reader may take.
struct StepLine {
    /// What the button says.
    words: String,
    /// Its name in the address.
    name: &'static str,
    /// Whether it takes the host further.
    first: bool,
    /// What still keeps it from being taken, and what can be done.
    kept: Option<(String, String)>,
}

/// The steps that the reader may take in this state, and what still keeps one from being taken.
fn steps(cx: &Cx, row: &HostRow) -> Vec<StepLine> {
    let w = Words(cx.lang);
    let say = |refusal: Refusal| {
        let find = |suffix: &str| cx.lang.find(&ROOM, &format!("refusal-{}{suffix}", refusal.why.key()), &web::facts_of(&refusal));
        (find("").unwrap_or_default(), find("-do").unwrap_or_default())
    };
    let line = |(step, kept): (Step, Option<Refusal>)| StepLine {
        words: step_name(w, step),
        name: step.name(),
        first: matches!(step, Step::Assess | Step::Approve | Step::Activate | Step::Lift),
        kept: kept.map(say),
    };
    let may = |(step, _): &(Step, Option<Refusal>)| cx.scope(step.verb(), Subject::Host).reaches(place(row));
    // An approved host takes part by itself, when its first request is published.
    let by_hand = |(step, _): &(Step, Option<Refusal>)| *step != Step::Activate || row.state() != State::Approved;
    row.state().steps(row.plans_agreed > 0).filter(may).filter(by_hand).map(line).collect()
}

/// When and whom the country office asked by letter how ready the host is, the newest time.
async fn asked(cx: &Cx, tx: &mut db::Tx, id: HostId, contacts: &[ContactRow]) -> Result<Option<String>, Door> {
    let entries = command::entries_about(tx, id).await?;
    let newest = entries.into_iter().filter(|entry| entry.action == "hosts.ask-readiness").max_by_key(|entry| entry.at);
    Ok(newest.map(|entry| {
        let content: serde_json::Value = serde_json::from_str(&entry.content).unwrap_or_default();
        let asked = content["after"]["contact"].as_str().unwrap_or_default();
        let name = contacts.iter().find(|contact| contact.id.to_string() == asked).map(|contact| contact.name.as_str());
        let w = Words(cx.lang);
        let day = day_of(cx, entry.at);
        name.map_or_else(|| w.readiness_asked(day), |name| w.readiness_asked_whom(day, name))
    }))
}

impl Page<'_> {
    fn here(&self) -> String {
        self.cx.to(&format!("/work/hosts/{}", self.row.id))
    }

    /// What a person is at the host.
    fn role(&self, contact: &ContactRow) -> String {
        if contact.is_director() { self.w.role_director() } else { self.w.role_contact() }
    }

    /// Whether the job says more than the role does: a director whose job is director is named so once.
    fn tells_job(&self, contact: &ContactRow) -> bool {
        !contact.job.is_empty() && i18n::fold(&contact.job) != i18n::fold(&self.role(contact))
    }
}

/// The page.
pub async fn show(cx: Cx, Path(id): Path<HostId>) -> Answer {
    let row = load_host(&cx, Verb::See, id).await?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let plans = store::plans(&mut tx, id).await?;
    let contacts = store::contacts(&mut tx, id).await?;
    let readiness = store::readiness(&mut tx, id).await?;
    let requests = store::requests(&mut tx, id).await?;
    let history: Vec<StepRow> = tx.all(store::STEPS, params![id]).await?;
    let may_decide = cx.scope(Verb::Decide, Subject::Host).reaches(place(&row));
    let whose = turn(&row);
    let mine = is_mine(&cx, &row, whose);
    let ball = if mine { Some(w.ball_you()) } else { turn_words(w, whose) };
    let page = Page {
        w,
        cx: &cx,
        country: country_name(cx.lang, row.country),
        kind: kind_name(w, row.kind()),
        sector: sector_name(cx.lang, &row.sector),
        tag: state_tag(w, &row),
        route: route(w, cx.lang, &row, ball.clone()),
        ball,
        since: w.since(day_of(&cx, row.state_since)),
        mine,
        steps: steps(&cx, &row),
        plans: plan_lines(&cx, &plans),
        checklist: checklist(w, readiness.as_ref()),
        asked: asked(&cx, &mut tx, id, &contacts).await?,
        contacts,
        requests: request_lines(&cx, &requests),
        history: history.into_iter().map(|step| (stop_name(w, step.state()), step)).collect(),
        may_write: cx.scope(Verb::Write, Subject::Host).reaches(place(&row)),
        may_decide,
        may_request: cx.scope(Verb::Write, Subject::Request).reaches(place(&row)) && row.state().may_ask(),
        row: &row,
    };
    cx.page(row.name.clone(), &page)
}
