//! The ministry's page behind its signed link: the priority in full, a yes, or what must change first. No account, no
//! script; opening it changes nothing.

use askama::Template;
use axum::http::StatusCode;
use command::{LinkState, Stop};
use model::{LinkId, Timestamp};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit};

use crate::actions::AnswerAsMinistry;
use crate::changes::{self, Changes};
use crate::labels::{country_name, in_language, sdg_name, sector_name};
use crate::store::{self, AskRow, PriorityRow, VersionRow};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new(
        "answer",
        words::MINISTRY_ANSWER,
        Kind::Choice(&[("agreed", words::MINISTRY_ANSWER_YES), ("changes", words::MINISTRY_ANSWER_CHANGES)]),
    )
    .required(),
    Field::new("remarks", words::MINISTRY_REMARKS, Kind::Text(2000)).sometimes().hint(words::MINISTRY_REMARKS_HINT),
    Field::new("name", words::YOUR_NAME, Kind::Line(120)).required().hint(words::YOUR_NAME_HINT).autocomplete("name"),
]);

#[derive(Template)]
#[template(path = "ministry/ministry.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    ask: &'a AskRow,
    row: &'a PriorityRow,
    version: &'a VersionRow,
    country: String,
    title: String,
    sector: String,
    sdg: String,
    /// What changed since the version that the ministry knows.
    changes: Option<&'a Changes>,
    /// The answer before this one, when it asked for changes.
    before: Option<&'a AskRow>,
    /// An answer came after the first one and was not stored.
    late: bool,
    /// The form while an answer can be given.
    form: Option<Form>,
}

impl Page<'_> {
    fn when(&self, at: &Timestamp) -> String {
        self.cx.moment(*at)
    }
}

/// What the page shows, besides the form.
struct Shown {
    ask: AskRow,
    row: PriorityRow,
    version: VersionRow,
    changes: Option<Changes>,
    before: Option<AskRow>,
}

fn show(cx: &Cx, shown: &Shown, late: bool, form: Option<Form>) -> Answer {
    let w = Words(cx.lang);
    let (version, row) = (&shown.version, &shown.row);
    let faulty = form.as_ref().is_some_and(Form::is_faulty);
    let country = country_name(cx.lang, row.country);
    let title = in_language(cx.lang, &version.title, &version.title_nl).to_owned();
    let heading = w.plain().ministry_title(&country);
    let page = Page {
        w,
        cx,
        ask: &shown.ask,
        country,
        title,
        sector: sector_name(cx.lang, &version.sector),
        sdg: sdg_name(cx.lang, &version.sdg_target),
        changes: shown.changes.as_ref(),
        row,
        version,
        before: shown.before.as_ref(),
        late,
        form,
    };
    let sheet = cx.sheet(heading).private().faulty(faulty);
    if late { sheet.status(StatusCode::CONFLICT) } else { sheet }.show(&page)
}

async fn load(cx: &Cx, link: LinkId) -> Result<Shown, Door> {
    let mut tx = cx.read().await?;
    let ask = store::ask(&mut tx, link).await?.ok_or(Door::Gone)?;
    let row = store::priority(&mut tx, ask.priority_id).await?.ok_or(Door::Gone)?;
    let version = store::version(&mut tx, ask.priority_id, ask.version).await?;
    let changes = changes::since_known(&mut tx, cx.lang, ask.priority_id, ask.version).await?;
    let mut older = store::asks(&mut tx, ask.priority_id).await?.into_iter().skip_while(|other| other.link_id != link).skip(1);
    let before = older.find(|other| other.answer.is_some()).filter(|other| other.answer.as_deref() == Some("changes"));
    Ok(Shown { ask, row, version, changes, before })
}

/// Shows the priority, or takes the answer.
pub async fn page(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let shown = load(&cx, link.row.id).await?;
    if link.state == LinkState::Used {
        return show(&cx, &shown, posted.is_some(), None);
    }
    let Some(posted) = posted else { return show(&cx, &shown, false, Some(Form::empty(&cx, &FORM))) };
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => AnswerAsMinistry {
            link: link.row.id,
            name: values.text("name"),
            agrees: values.text("answer") == "agreed",
            remarks: values.text("remarks"),
        },
        Err(faults) => return show(&cx, &shown, false, Some(form.with_faults(faults))),
    };
    let outcome = cx.run(&command).await;
    if matches!(outcome, Err(Stop::Gone)) {
        // Another tab was faster.
        let shown = load(&cx, link.row.id).await?;
        return if shown.ask.answered_at.is_some() { show(&cx, &shown, true, None) } else { Err(Door::Gone) };
    }
    let here = cx.path.clone();
    form.finish(outcome, |()| cx.go(&here), |form| show(&cx, &shown, false, Some(form)))
}
