//! Reporting: `stats` and `export`.

use clap::Args;
use db::{Tx, params};
use i18n::Lang;
use jiff::tz::TimeZone;
use model::access::{Subject, Verb};
use model::text::Country;
use model::{Actor, Date, ExpertId, PhaseId, Timestamp};
use results::StatsFilter;
use results::store::PhaseRow;
use serde_json::json;
use uuid::Uuid;

use crate::cli::{Failure, Place};
use crate::say::say;

/// Whose days count where no settings are read.
const ZONE: &str = "Europe/Amsterdam";

/// Print the programme in counts, from the same queries as the dashboard.
#[derive(Args)]
pub struct Stats {
    #[command(flatten)]
    place: Place,
    /// Only this phase: its name, or its id.
    #[arg(long)]
    phase: Option<String>,
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
        let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
        if let Some(day) = as_of.filter(|day| *day > zone.to_datetime(Timestamp::now()).date()) {
            return Err(Failure::Use(format!("{day} has not come yet: give a day up to today")));
        }
        let db = self.place.open().await?;
        let scope = Actor::program().scope(Verb::See, Subject::Figures);
        let mut tx = db.read().await?;
        let phase = match &self.phase {
            None => None,
            Some(name) => Some(phase_of(&results::store::phases(&mut tx).await?, name)?),
        };
        let stats = results::stats(&mut tx, &scope, &StatsFilter { phase, country, as_of }).await?;
        if self.json {
            say(stats);
        } else {
            lines(&stats, 0);
        }
        Ok(())
    }
}

/// The phase of that name or id.
fn phase_of(phases: &[PhaseRow], asked: &str) -> Result<PhaseId, Failure> {
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

db::statements! {
    /// The expert of an e-mail address.
    EXPERT_OF_ADDRESS = "select id as value from view_expert where lower(email) = $1";
    /// The expert of an account.
    EXPERT_OF_ACCOUNT = "select id as value from view_expert where account_id = $1";
}

/// The expert whom an address or an id names; an id that is neither a profile's nor an account's is taken for a profile's.
async fn expert_of(tx: &mut Tx, asked: &str) -> Result<ExpertId, Failure> {
    if asked.contains('@') {
        let found: Vec<ExpertId> = tx.values(EXPERT_OF_ADDRESS, params![asked.to_lowercase()]).await?;
        return found.first().copied().ok_or_else(|| Failure::Work(format!("there is no expert with the address {asked}")));
    }
    let id: Uuid = asked.parse().map_err(|_| Failure::Use(format!("`{asked}` is neither an e-mail address nor an id")))?;
    let of_account: Vec<ExpertId> = tx.values(EXPERT_OF_ACCOUNT, params![id]).await?;
    Ok(of_account.first().copied().unwrap_or(ExpertId(id)))
}

/// Write out what the records hold.
#[derive(Args)]
pub struct Export {
    #[command(flatten)]
    place: Place,
    /// What: person (the only kind).
    kind: String,
    /// For `person`: the e-mail address of an expert, or the id at the end of the address of the profile or account.
    id: Option<String>,
}

impl Export {
    /// All data of one person, as JSON.
    pub async fn run(self) -> Result<(), Failure> {
        let asked = match (self.kind.as_str(), self.id) {
            ("person", Some(asked)) => asked,
            ("person", None) => {
                let advice = "say who: cd4d export person ADDRESS (the e-mail address, or the id at the end of the address of the profile)";
                return Err(Failure::Use(advice.to_owned()));
            }
            (kind, _) => return Err(Failure::Use(format!("nothing called `{kind}` is exported; there is: cd4d export person ADDRESS"))),
        };
        let db = self.place.open().await?;
        let mut tx = db.read().await?;
        let id = expert_of(&mut tx, &asked).await?;
        let profile = experts::export::export(&mut tx, id, Lang::En).await?;
        let mut profile = profile.ok_or_else(|| Failure::Work(format!("there is no expert {asked}")))?;
        let mut part = |name: &str| profile.as_object_mut().and_then(|all| all.remove(name)).unwrap_or_default();
        let (readings, applications, placements) = (part("readings"), part("applications"), part("placements"));
        let all = json!({ "profile": profile, "read_by": readings, "applications": applications, "placements": placements });
        say(serde_json::to_string_pretty(&all).map_err(|error| error.to_string())?);
        Ok(())
    }
}
