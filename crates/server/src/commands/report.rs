//! Reporting: `stats` and `export`.

use clap::Args;
use model::access::{Subject, Verb};
use model::text::Country;
use model::{Actor, Date, ExpertId, PhaseId};
use results::StatsFilter;
use serde_json::json;

use crate::cli::{Failure, Place};
use crate::say::say;

/// Print the programme in counts, from the same queries as the dashboard.
#[derive(Args)]
pub struct Stats {
    #[command(flatten)]
    place: Place,
    /// Only this phase (its id).
    #[arg(long)]
    phase: Option<PhaseId>,
    /// Only this country (ISO 3166-1 alpha-2).
    #[arg(long)]
    country: Option<String>,
    /// As the figures stood at the end of this day.
    #[arg(long)]
    as_of: Option<String>,
    /// As one line of JSON.
    #[arg(long)]
    json: bool,
}

impl Stats {
    /// Prints them.
    pub async fn run(self) -> Result<(), Failure> {
        let country = match self.country.as_deref() {
            None => None,
            Some(code) => Some(code.parse::<Country>().map_err(|()| Failure::Use(format!("`{code}` is not a country")))?),
        };
        let as_of = match self.as_of.as_deref() {
            None => None,
            Some(day) => Some(day.parse::<Date>().map_err(|_| Failure::Use(format!("`{day}` is not a day such as 2026-01-31")))?),
        };
        let db = self.place.open().await?;
        let scope = Actor::program().scope(Verb::See, Subject::Figures);
        let mut tx = db.read().await?;
        let stats = results::stats(&mut tx, &scope, &StatsFilter { phase: self.phase, country, as_of }).await?;
        if self.json {
            say(stats);
        } else {
            lines(&stats, 0);
        }
        Ok(())
    }
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

/// Write out what the records hold.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    place: Place,
    /// What: person.
    kind: String,
    /// For `person`: the expert's id.
    id: Option<ExpertId>,
}

impl Export {
    /// All data of one person, as JSON.
    pub async fn run(self) -> Result<(), Failure> {
        let ("person", Some(id)) = (self.kind.as_str(), self.id) else {
            return Err(Failure::Use("there is: cd4d export person ID".to_owned()));
        };
        let db = self.place.open().await?;
        let mut tx = db.read().await?;
        let profile = experts::export::export(&mut tx, id).await?;
        let mut profile = profile.ok_or_else(|| Failure::Work(format!("there is no expert {id}")))?;
        let mut part = |name: &str| profile.as_object_mut().and_then(|all| all.remove(name)).unwrap_or_default();
        let (readings, applications, placements) = (part("readings"), part("applications"), part("placements"));
        let all = json!({ "profile": profile, "read_by": readings, "applications": applications, "placements": placements });
        say(serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?);
        Ok(())
    }
}
