//! A development plan: the priority that it serves, its theory of change, its outcomes with what was measured, and who
//! agreed to it.

pub mod agree;
pub mod link;
pub mod undo;
pub mod write;

use askama::Template;
use axum::extract::Path;
use i18n::Lang;
use model::access::{Subject, Verb};
use model::host::{PlanState, progress};
use model::{PlanId, Role};
use web::{Answer, Cx, Tag};

use crate::labels::{country_name, day_of, ended_tag, in_language, is_of_office, plan_tag};
use crate::side::{Side, load_plan, place};
use crate::store::{self, AnswerRow, HostRow, MeasureRow, OutcomeRow, PlanRow};
use crate::words::Words;

/// An outcome with what was measured, the newest first.
pub struct Outcome {
    pub row: OutcomeRow,
    pub measures: Vec<MeasureRow>,
}

impl Outcome {
    /// Its title in the reader's language.
    pub fn title(&self, lang: &Lang) -> &str {
        in_language(*lang, &self.row.title, &self.row.title_nl)
    }

    /// How far the newest measure is on the way from baseline to target, in whole percent.
    pub fn percent(&self) -> Option<i64> {
        self.measures.first().map(|measure| progress(self.row.baseline, self.row.target, measure.value))
    }

    /// The same for a bar, which ends at the target and does not go below the baseline.
    fn bar(&self) -> i64 {
        self.percent().unwrap_or(0).clamp(0, 100)
    }
}

/// The outcomes of a plan with their measures.
pub async fn outcomes(tx: &mut db::Tx, plan: PlanId) -> db::Result<Vec<Outcome>> {
    let measures = store::measures(tx, plan).await?;
    let rows = store::outcomes(tx, plan).await?;
    let of = |row: OutcomeRow| Outcome { measures: measures.iter().filter(|measure| measure.outcome_id == row.id).cloned().collect(), row };
    Ok(rows.into_iter().map(of).collect())
}

/// The name of the priority that a plan serves, with its case number.
pub fn priority_name(lang: Lang, row: &PlanRow) -> String {
    let case = model::priority::case_number(row.country, row.priority_number);
    format!("{case} {}", in_language(lang, &row.priority_title, &row.priority_title_nl))
}

#[derive(Template)]
#[template(path = "plan/plan.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    side: Side,
    row: &'a PlanRow,
    country: String,
    priority: String,
    tag: Tag,
    /// That its priority has ended.
    ended: Option<Tag>,
    outcomes: Vec<Outcome>,
    answers: Vec<AnswerRow>,
    may: May,
}

/// What the reader can do now: each is a button or not.
struct May {
    /// Change text and outcomes.
    write: bool,
    /// Ask the director.
    ask: bool,
    /// Record what was measured.
    measure: bool,
    /// Say yes as the director.
    agree: bool,
    /// Open it again, or close it.
    decide: bool,
}

impl May {
    fn of(cx: &Cx, side: Side, host: &HostRow, row: &PlanRow) -> May {
        let can = |verb| cx.scope(verb, Subject::Host).reaches(place(host));
        let draft = row.state() == PlanState::Draft;
        // Nobody agrees to a plan whose priority has ended.
        let ready = draft && row.outcomes > 0 && !row.priority_over(cx.today());
        let agree = side == Side::Host && ready && cx.actor.directs(host.id);
        May {
            write: can(Verb::Write) && draft,
            ask: can(Verb::Write) && ready && !agree,
            measure: can(Verb::Write) && row.state() == PlanState::Agreed,
            agree,
            decide: side == Side::Staff && can(Verb::Decide),
        }
    }
}

impl Page<'_> {
    fn here(&self) -> String {
        self.cx.to(&self.side.plan(self.row.id))
    }

    fn outcome_path(&self, outcome: &Outcome) -> String {
        self.cx.to(&self.side.outcome(outcome.row.id))
    }

    fn host_path(&self) -> String {
        self.cx.to(&self.side.host(self.row.host_id))
    }

    /// Since when it waits, in words.
    fn since(&self) -> String {
        self.w.since(day_of(self.cx, self.row.asked_at.unwrap_or(self.row.state_since)))
    }

    /// The priority's page, for those who may open it.
    fn priority_path(&self) -> Option<String> {
        (self.side == Side::Staff).then(|| self.cx.to(&format!("/work/strategy/priorities/{}", self.row.priority_id)))
    }

    /// Who has the ball, in words.
    fn ball(&self) -> Option<String> {
        match (self.row.state(), self.row.asked_at) {
            (PlanState::Draft, _) if self.mine() => Some(self.w.ball_you()),
            (PlanState::Draft, Some(_)) => Some(self.row.asked_name.clone()),
            (PlanState::Draft, None) if is_of_office(self.side, self.row) => Some(self.w.ball_office()),
            (PlanState::Draft, None) => Some(self.w.ball_host()),
            _ => None,
        }
    }

    /// Whether it is the reader's turn. What the country office writes is the turn of whoever began it, and of the focal point.
    fn mine(&self) -> bool {
        let of_office = is_of_office(self.side, self.row);
        match (self.row.asked_at, self.side) {
            (Some(_), _) => self.may.agree,
            (None, Side::Host) => self.may.write && !of_office,
            (None, Side::Staff) => self.may.write && of_office && (self.began() || self.cx.actor.is(Role::FocalPoint)),
        }
    }

    /// Whether the reader began it.
    fn began(&self) -> bool {
        self.row.made_by.is_some() && self.row.made_by == self.cx.actor.account()
    }
}

/// The page.
pub async fn show(cx: Cx, Path(id): Path<PlanId>) -> Answer {
    let (host, row) = load_plan(&cx, Verb::See, id).await?;
    let (w, side) = (Words(cx.lang), Side::of(&cx));
    let mut tx = cx.read().await?;
    let page = Page {
        w,
        cx: &cx,
        side,
        country: country_name(cx.lang, row.country),
        priority: priority_name(cx.lang, &row),
        tag: plan_tag(w, side, &row),
        ended: ended_tag(w, &row, cx.today()),
        outcomes: outcomes(&mut tx, id).await?,
        answers: store::answers(&mut tx, id).await?,
        may: May::of(&cx, side, &host, &row),
        row: &row,
    };
    cx.page(row.title.clone(), &page)
}
