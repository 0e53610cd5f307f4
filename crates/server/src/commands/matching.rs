//! `cd4d match`: the matching engine on files. What it computes and how a plan is checked stands in docs/matching.md.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use matching::document::Method;
use matching::verify::Checked;
use matching::{Options, PlanDocument};
use serde::Serialize;

use crate::cli::Failure;

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
    /// The best experts of one request in a file of the kind eligibility.
    Rank(Rank),
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
    /// The file.
    #[arg(long)]
    file: PathBuf,
    /// The request's place in the file, from 0.
    #[arg(long)]
    request: u32,
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
            Question::Rank(ask) => print(&matching::rank_file(&read(&ask.file)?, ask.request, ask.top).map_err(wrong(&ask.file))?),
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

/// The plan in lines for people.
fn summary(document: &PlanDocument) -> Result<(), Failure> {
    let value = serde_json::to_value(document).map_err(|error| error.to_string())?;
    for name in ["kind", "status", "objective", "bound", "gap_ppm"] {
        println!("{name:10} {}", value[name].to_string().trim_matches('"'));
    }
    println!("{:10} {}", "pairs", document.pairs.len());
    Ok(())
}

impl Verify {
    fn run(self) -> Result<(), Failure> {
        match matching::verify(&read(&self.file)?, &read(&self.plan)?) {
            Ok(Checked::Everything) => println!("the plan and its certificate hold"),
            Ok(Checked::RootBoundOnly) => {
                println!("the plan holds; of its bound only the root was checked, because the search was not written down")
            }
            Err(faults) => return Err(Failure::Work(format!("the plan does not hold:\n{}", faults.join("\n")))),
        }
        Ok(())
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path).map_err(|error| Failure::Work(format!("{}: {error}", path.display())))
}

fn wrong<E: std::fmt::Display>(path: &Path) -> impl Fn(E) -> Failure {
    move |error| Failure::Work(format!("{}: {error}", path.display()))
}

fn print(answer: &impl Serialize) -> Result<(), Failure> {
    println!("{}", serde_json::to_string(answer).map_err(|error| error.to_string())?);
    Ok(())
}
