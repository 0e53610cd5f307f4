//! Asking the director to agree to a plan, and the director's answer with an account.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use command::Stop;
use model::PlanId;
use model::access::Verb;
use model::host::State;
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, Posted};

use super::{Outcome, outcomes, priority_name};
use crate::actions::{AgreePlan, AskPlan};
use crate::labels::country_name;
use crate::side::{Side, load_plan};
use crate::store::{self, PlanRow};
use crate::words::{self, Words};

/// The form of asking: the version that was looked at.
pub const VERSION: FormSpec = FormSpec::new(&[Field::new("version", words::PLAN, Kind::Hidden(20)).required()]);

/// What the director is asked, with an account or behind a link.
pub const ANSWER: Field =
    Field::new("answer", words::PLAN_ANSWER, Kind::Choice(&[("agreed", words::PLAN_ANSWER_YES), ("changes", words::PLAN_ANSWER_CHANGES)]))
        .required();
/// What must change.
pub const REMARKS: Field = Field::new("remarks", words::REMARKS, Kind::Text(2000)).sometimes().hint(words::REMARKS_HINT);
/// The director's name, typed as a signature under a yes.
pub const SIGNED: Field =
    Field::new("name", words::YOUR_NAME, Kind::Line(120)).sometimes().hint(words::YOUR_NAME_HINT).autocomplete("name");

/// The form of the answer.
pub const FORM: FormSpec = FormSpec::new(&[ANSWER, REMARKS, SIGNED, Field::new("version", words::PLAN, Kind::Hidden(20)).required()]);

/// Whether a yes was posted without a name under it: whoever does not agree yet needs no signature.
pub fn is_nameless(posted: &Posted) -> bool {
    posted.one("answer") == "agreed" && posted.one("name").trim().is_empty()
}

/// The same form with what is wrong in it; a name that a yes lacks is wrong as well.
pub fn wrong(form: Form, mut faults: Vec<(&'static str, Fault)>, nameless: bool) -> Form {
    faults.extend(nameless.then_some(("name", Fault::Missing)));
    form.with_faults(faults)
}

/// Sends the director a letter.
pub async fn ask(cx: Cx, Path(id): Path<PlanId>, posted: Posted) -> Answer {
    let form = Form::typed(&cx, &VERSION, posted);
    let version = form.read().ok().and_then(|values| values.number("version")).ok_or(Door::Unreadable)?;
    cx.run(&AskPlan { plan: id, version }).await?;
    cx.done(&Side::of(&cx).plan(id), words::DONE_ASKED_PLAN)
}

/// The plan in full, as the director reads it, with the form or what was answered.
#[derive(Template)]
#[template(path = "plan/answer.html")]
pub struct AnswerPage<'a> {
    pub w: Words,
    pub cx: &'a Cx,
    pub row: &'a PlanRow,
    pub country: String,
    pub priority: String,
    pub outcomes: Vec<Outcome>,
    /// Where the host stands.
    pub host: State,
    /// What the director answered: name, moment, yes, remarks.
    pub said: Option<(String, String, bool, String)>,
    /// An answer came after the first one and was not stored.
    pub late: bool,
    /// The form while an answer can be given.
    pub form: Option<Form>,
}

impl<'a> AnswerPage<'a> {
    /// The page of a plan.
    pub async fn of(cx: &'a Cx, row: &'a PlanRow, form: Option<Form>) -> Result<AnswerPage<'a>, Door> {
        let mut tx = cx.read().await?;
        let outcomes = outcomes(&mut tx, row.id).await?;
        let host = store::host(&mut tx, row.host_id).await?.ok_or(Door::Gone)?.state();
        let (country, priority) = (country_name(cx.lang, row.country), priority_name(cx.lang, row));
        Ok(AnswerPage { w: Words(cx.lang), cx, row, country, priority, outcomes, host, said: None, late: false, form })
    }

    /// The director reads the priority here: its own page is for the programme's people.
    fn priority_path(&self) -> Option<String> {
        None
    }

    /// What a yes leads to, as the host stands now.
    fn next(&self) -> String {
        match self.host {
            State::UnderAssessment => self.w.plan_next(),
            state if state.may_ask() && !self.row.priority_over(self.cx.today()) => self.w.plan_next_request(),
            _ => self.w.plan_next_told(),
        }
    }

    /// Shows it.
    pub fn show(self) -> Answer {
        let faulty = self.form.as_ref().is_some_and(Form::is_faulty);
        let title = self.w.plain().plan_answer_page(&self.row.host_name);
        let sheet = self.cx.sheet(title).private().faulty(faulty);
        if self.late { sheet.status(StatusCode::CONFLICT) } else { sheet }.show(&self)
    }
}

async fn load(cx: &Cx, id: PlanId) -> Result<PlanRow, Door> {
    let (host, row) = load_plan(cx, Verb::Write, id).await?;
    if cx.actor.directs(host.id) { Ok(row) } else { Err(Door::Gone) }
}

/// The form.
pub async fn get(cx: Cx, Path(id): Path<PlanId>) -> Answer {
    let row = load(&cx, id).await?;
    row.state().change()?;
    let form = Form::stored(&cx, &FORM, [("version", row.version.to_string())]);
    AnswerPage::of(&cx, &row, Some(form)).await?.show()
}

/// Takes the answer.
pub async fn post(cx: Cx, Path(id): Path<PlanId>, posted: Posted) -> Answer {
    let row = load(&cx, id).await?;
    let nameless = is_nameless(&posted);
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(_) if nameless => return AnswerPage::of(&cx, &row, Some(wrong(form, Vec::new(), nameless))).await?.show(),
        Ok(values) => AgreePlan {
            plan: id,
            version: values.number("version").ok_or(Door::Unreadable)?,
            agrees: values.text("answer") == "agreed",
            name: values.text("name"),
            remarks: values.text("remarks"),
        },
        Err(faults) => return AnswerPage::of(&cx, &row, Some(wrong(form, faults, nameless))).await?.show(),
    };
    match cx.run(&command).await {
        Err(Stop::Invalid(faults)) => AnswerPage::of(&cx, &row, Some(form.refused(faults))).await?.show(),
        outcome => {
            outcome?;
            cx.done(&Side::Host.plan(id), words::DONE_ANSWERED)
        }
    }
}
