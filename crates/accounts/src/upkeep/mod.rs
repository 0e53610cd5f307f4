//! For administrators: jobs and letters that failed.

use askama::Template;
use axum::extract::Path;
use command::{Change, Command, Stop, Work};
use model::access::{Subject, Verb};
use uuid::Uuid;
use web::{Answer, Cx, Posted};

use crate::words::{ROOM, Words};

#[derive(Template)]
#[template(path = "upkeep/jobs.html")]
struct JobsPage<'a> {
    w: Words,
    cx: &'a Cx,
    counts: Vec<jobs::Count>,
    waits: Vec<jobs::Waits>,
    failed: Vec<(jobs::Failed, String)>,
    letters: Vec<(mail::LetterRow, String)>,
}

impl JobsPage<'_> {
    fn job_state(&self, state: &str) -> String {
        self.cx.lang.find(&ROOM, &format!("job-{state}"), &[]).unwrap_or_else(|| state.to_owned())
    }

    /// What a job of this kind does.
    fn job_does(&self, kind: &str) -> String {
        self.cx.lang.find(&ROOM, &format!("job-does-{}", kind.replace('.', "-")), &[]).unwrap_or_else(|| kind.to_owned())
    }

    /// When the first of them is done.
    fn done_at(&self, waits: &jobs::Waits) -> String {
        if waits.run_at <= self.cx.now { self.w.job_now() } else { self.cx.moment(waits.run_at) }
    }
}

/// Jobs by state, what waits and until when, what failed for good, and letters that did not arrive.
pub async fn show(cx: Cx) -> Answer {
    cx.need(Verb::See, Subject::Letter)?;
    let mut tx = cx.read().await?;
    let counts = jobs::counts(&mut tx).await?;
    let waits = jobs::waits(&mut tx).await?;
    let failed = jobs::failed(&mut tx).await?;
    let failed = failed.into_iter().map(|job| (job.clone(), job.done_at.map(|at| cx.moment(at)).unwrap_or_default())).collect();
    let letters = mail::recent(&mut tx)
        .await?
        .into_iter()
        .filter(|letter| letter.state == "failed")
        .map(|letter| (letter.clone(), cx.moment(letter.made_at)))
        .collect();
    let w = Words(cx.lang);
    cx.page(w.plain().upkeep_title(), &JobsPage { w, cx: &cx, counts, waits, failed, letters })
}

/// Sends a failed job on its way again.
struct Revive(Uuid);

impl Command for Revive {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(work.actor.may(Verb::Write, Subject::Letter))?;
        let now = work.now;
        Stop::unless(jobs::revive(&mut work.tx, self.0, now).await?)?;
        work.record(Change::of("accounts.revive-job", "job", self.0)).await
    }
}

/// Sends a failed job on its way again.
pub async fn revive(cx: Cx, Path(id): Path<Uuid>, _posted: Posted) -> Answer {
    cx.run(&Revive(id)).await?;
    cx.go("/work/upkeep")
}
