//! `cd4d stats`: the programme in counts.

use clap::Args;
use db::Tx;
use jiff::tz::TimeZone;
use model::access::{Subject, Verb};
use model::text::Country;
use model::{Actor, Date, PhaseId, Timestamp};
use results::StatsFilter;

use crate::cli::{Failure, Place};
use crate::say::say;

/// Whose days count where no settings are read.
const ZONE: &str = "Europe/Amsterdam";

/// Print the programme in counts, from the same queries as the dashboard.
#[derive(Args)]
pub struct Stats {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    part: Part,
    /// As one line of JSON.
    #[arg(long)]
    json: bool,
}

impl Stats {
    /// Prints them.
    pub async fn run(self) -> Result<(), Failure> {
        self.part.check()?;
        let db = self.place.open().await?;
        let scope = Actor::program().scope(Verb::See, Subject::Figures);
        let mut tx = db.read().await?;
        let filter = self.part.filter(&mut tx).await?;
        let stats = results::stats(&mut tx, &scope, &filter).await?;
        if self.json {
            say(stats);
        } else {
            lines(&stats, 0);
        }
        Ok(())
    }
}

/// Which part of the programme is told of, and as of when.
#[derive(Args)]
pub struct Part {
    /// Only this phase: its name, or its id.
    #[arg(long)]
    phase: Option<String>,
    /// Only this country (ISO 3166-1 alpha-2).
    #[arg(long)]
    country: Option<String>,
    /// As the figures stood at the end of this day.
    #[arg(long)]
    as_of: Option<String>,
}

impl Part {
    /// Whether it can be asked so, before anything is opened.
    pub fn check(&self) -> Result<(), Failure> {
        self.country()?;
        match self.as_of()?.filter(|day| *day > today()) {
            Some(day) => Err(Failure::Use(format!("{day} has not come yet: give a day up to today"))),
            None => Ok(()),
        }
    }

    /// The same for the queries.
    pub async fn filter(&self, tx: &mut Tx) -> Result<StatsFilter, Failure> {
        let phase = match &self.phase {
            None => None,
            Some(name) => Some(phase_named(tx, name).await?),
        };
        Ok(StatsFilter { phase, country: self.country()?, as_of: self.as_of()? })
    }

    fn country(&self) -> Result<Option<Country>, Failure> {
        let read = |code: &str| code.parse::<Country>().map_err(|()| Failure::Use(format!("`{code}` is not a country")));
        self.country.as_deref().map(read).transpose()
    }

    fn as_of(&self) -> Result<Option<Date>, Failure> {
        let read = |day: &str| day.parse::<Date>().map_err(|_| Failure::Use(format!("`{day}` is not a day such as 2026-01-31")));
        self.as_of.as_deref().map(read).transpose()
    }
}

/// The programme's day.
pub fn today() -> Date {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC).to_datetime(Timestamp::now()).date()
}

/// The phase of that name or id.
pub async fn phase_named(tx: &mut Tx, asked: &str) -> Result<PhaseId, Failure> {
    let phases = results::store::phases(tx).await?;
    let found = phases.iter().find(|phase| phase.phase_name.eq_ignore_ascii_case(asked) || phase.phase_id.to_string() == asked);
    found.map(|phase| phase.phase_id).ok_or_else(|| {
        let known: Vec<String> = phases.iter().map(|phase| format!("`{}` ({})", phase.phase_name, phase.phase_id)).collect();
        let known = if known.is_empty() { "none has a country yet".to_owned() } else { format!("there is {}", known.join(", ")) };
        Failure::Use(format!("there is no phase `{asked}`; {known}"))
    })
}

/// Figures as lines for people: a name and its number, groups indented under theirs.
fn lines(value: &serde_json::Value, depth: usize) {
    for (name, value) in value.as_object().into_iter().flatten() {
        let name = format!("{:indent$}{}", "", name.replace(['_', '-'], " "), indent = 2 * depth);
        if value.is_object() {
            say(&name);
            lines(value, depth + 1);
        } else {
            say(format_args!("{name:28}{value:>8}"));
        }
    }
}
