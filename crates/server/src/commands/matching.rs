//! `cd4d match`: the matching engine on files, and on the records. What it computes and how a plan is checked stands in docs/matching.md.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use matching::document::Method;
use matching::fit::{Component, Missing, Near};
use matching::verify::Checked;
use matching::{Options, PlanDocument};
use model::RequestId;
use pool::Reach;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use crate::cli::{Failure, Place};
use crate::say::say;

/// Ask the matching engine.
#[derive(Args)]
pub struct Match {
    #[command(subcommand)]
    question: Question,
}

/// What can be asked.
#[derive(Subcommand)]
enum Question {
    /// The best plan for a file of the kinds assign, round, replan or stable, with a bound and a certificate.
    Plan(Plan),
    /// Check a plan and its certificate with code that shares nothing with the solver.
    Verify(Verify),
    /// Who may do what in a file of the kind eligibility, and why not.
    Eligible(Eligible),
    /// The best experts of one request: of the records, or of a file of the kind eligibility.
    Rank(Box<Rank>),
}

#[derive(Args)]
struct Plan {
    /// The file.
    file: PathBuf,
    /// Go on until the plan is proven best.
    #[arg(long)]
    prove: bool,
    /// At most this many steps.
    #[arg(long)]
    steps: Option<u64>,
    /// For the kind stable: deferred-acceptance, best-stable or optimum.
    #[arg(long)]
    method: Option<String>,
    /// As one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Verify {
    /// The file that was planned.
    file: PathBuf,
    /// The plan.
    plan: PathBuf,
    /// As one JSON document.
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Eligible {
    /// The file.
    file: PathBuf,
    /// Every reason for every pair.
    #[arg(long)]
    reasons: bool,
    /// As one JSON document (the only form there is).
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Rank {
    #[command(flatten)]
    place: Place,
    /// A file instead of the records.
    #[arg(long)]
    file: Option<PathBuf>,
    /// The request: its case number (R-0008) or id; with --file its place in the file, from 0.
    #[arg(long)]
    request: String,
    /// How many experts to list.
    #[arg(long, default_value_t = 10)]
    top: usize,
    /// As one JSON document (the only form there is).
    #[arg(long)]
    json: bool,
}

impl Match {
    /// Answers on standard output.
    pub async fn run(self) -> Result<(), Failure> {
        match self.question {
            Question::Plan(plan) => plan.run(),
            Question::Verify(verify) => verify.run(),
            Question::Eligible(ask) => print(&matching::eligible(&read(&ask.file)?, ask.reasons).map_err(wrong(&ask.file))?),
            Question::Rank(ask) => ask.run().await,
        }
    }
}

impl Plan {
    fn run(self) -> Result<(), Failure> {
        let method = match self.method.as_deref() {
            None => None,
            Some("deferred-acceptance") => Some(Method::DeferredAcceptance),
            Some("best-stable") => Some(Method::BestStable),
            Some("optimum") => Some(Method::Optimum),
            Some(other) => return Err(Failure::Use(format!("`{other}` is not a method; use deferred-acceptance, best-stable or optimum"))),
        };
        let options = Options { prove: self.prove, steps: self.steps, method };
        let document = matching::plan(&read(&self.file)?, options).map_err(wrong(&self.file))?;
        if self.json {
            return print(&document);
        }
        summary(&document)
    }
}

/// The answer of `rank` on the records.
#[derive(Serialize)]
struct Ranked {
    request: Uuid,
    rule_version: String,
    sequence: u64,
    experts: Vec<RankedExpert>,
    near: Vec<Near>,
}

#[derive(Serialize)]
struct RankedExpert {
    id: Uuid,
    score: u32,
    components: Vec<Component>,
    missing: Vec<Missing>,
}

impl Rank {
    async fn run(self) -> Result<(), Failure> {
        let Some(file) = &self.file else { return self.of_records().await };
        let request = self.request.parse().map_err(|_| Failure::Use(format!("`{}` is not a place in a file", self.request)))?;
        print(&matching::rank_file(&read(file)?, request, self.top).map_err(wrong(file))?)
    }

    /// The best of the pool, as of one moment.
    async fn of_records(&self) -> Result<(), Failure> {
        let db = self.place.open().await?;
        let today = super::report::today();
        let mut tx = db.read().await?;
        let request = self.find(&mut tx).await?;
        let unknown = || Failure::Work(format!("there is no request {}", self.request));
        let demand = pool::demand(&mut tx, request, today).await?.ok_or_else(unknown)?;
        let pool = pool::Live::default().current(&mut tx).await?;
        let top = pool.top(&demand, today, self.top, Reach::Everybody);
        let ranked = |expert: matching::fit::Assessed| RankedExpert {
            id: Uuid::from_u128(expert.expert.0),
            score: expert.assessment.score.total,
            components: expert.assessment.score.components,
            missing: expert.assessment.missing,
        };
        print(&Ranked {
            request: request.0,
            rule_version: top.rule_version,
            sequence: top.sequence,
            experts: top.experts.into_iter().map(ranked).collect(),
            near: pool.near(&demand, today, Reach::Everybody),
        })
    }

    async fn find(&self, tx: &mut db::Tx) -> Result<RequestId, Failure> {
        if let Ok(id) = self.request.parse::<Uuid>() {
            return Ok(id.into());
        }
        let wrong = || Failure::Use(format!("`{}` is neither a case number such as R-0008 nor an id", self.request));
        let number = self.request.trim_start_matches("R-").parse().map_err(|_| wrong())?;
        pool::store::request_numbered(tx, number).await?.ok_or_else(|| Failure::Work(format!("there is no request {}", self.request)))
    }
}

/// The plan in lines for people.
fn summary(document: &PlanDocument) -> Result<(), Failure> {
    let value = serde_json::to_value(document).map_err(|error| error.to_string())?;
    for name in ["kind", "status", "objective", "bound", "gap_ppm"] {
        say(format_args!("{name:10} {}", value[name].to_string().trim_matches('"')));
    }
    say(format_args!("{:10} {}", "pairs", document.pairs.len()));
    Ok(())
}

impl Verify {
    fn run(self) -> Result<(), Failure> {
        let (checked, faults) = match matching::verify(&read(&self.file)?, &read(&self.plan)?) {
            Ok(Checked::Everything) => ("everything", Vec::new()),
            Ok(Checked::RootBoundOnly) => ("root-bound", Vec::new()),
            Err(faults) => ("nothing", faults),
        };
        if self.json {
            say(json!({ "holds": faults.is_empty(), "checked": checked, "faults": faults }));
        } else if checked == "everything" {
            say("the plan and its certificate hold");
        } else if checked == "root-bound" {
            say("the plan holds; of its bound only the root was checked, because the search was not written down");
        }
        if faults.is_empty() { Ok(()) } else { Err(Failure::Work(format!("the plan does not hold: {}", faults.join("; ")))) }
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Work(format!("{}: {error}", path.display())))
}

fn wrong<E: std::fmt::Display>(path: &Path) -> impl Fn(E) -> Failure {
    move |error| Failure::Work(format!("{}: {error}", path.display()))
}

fn print(answer: &impl Serialize) -> Result<(), Failure> {
    say(serde_json::to_string(answer).map_err(|error| error.to_string())?);
    Ok(())
}
