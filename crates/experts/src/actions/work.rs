//! What the person does and did.

use command::{Command, Stop, Work};
use db::params;
use model::ExpertId;
use model::expert::{self, Experience};
use model::reference::occupation;
use model::text::Country;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::own::{changed, own, state_of};
use crate::store;
use crate::store::parts;

/// Saves the profession and what the person tells about it. Of a profile that nobody can find yet, each answer may be missing.
pub struct SaveWork {
    /// Whose.
    pub expert: ExpertId,
    /// Code of an ISCO group of `model::reference::occupation`.
    pub occupation: String,
    /// What the person calls the own profession, or empty.
    pub profession: String,
    /// What the person does and is good at.
    pub summary: String,
    /// Years of relevant work.
    pub years: i64,
    /// What the person hopes to bring, or empty.
    pub motivation: String,
    /// The edition that the person saw; none skips the comparison (imports, the demonstration).
    pub version: Option<i64>,
}

impl Command for SaveWork {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let row = own(work, self.expert).await?;
        let may_wait = self.occupation.is_empty() && !state_of(&row).is_found();
        if occupation::find(&self.occupation).is_none() && !may_wait {
            return Err(Stop::field("occupation", expert::UNKNOWN_OCCUPATION));
        }
        let version = self.version.unwrap_or(row.version);
        let values =
            params![self.expert, &self.occupation, &self.profession, &self.summary, self.years, &self.motivation, work.now, version];
        if work.tx.run(store::SET_WORK, values).await? == 0 {
            return Err(Stop::Stale);
        }
        let before = json!({ "occupation": row.occupation, "profession": row.profession, "summary": row.summary, "years": row.years });
        let after = json!({ "occupation": self.occupation, "profession": self.profession, "summary": self.summary, "years": self.years });
        changed(work, "experts.save-work", self.expert, before, after).await
    }
}

/// Saves an entry of experience: a new one, or a change of one that is there.
pub struct SaveExperience {
    /// Whose.
    pub expert: ExpertId,
    /// The entry to change; none adds one.
    pub entry: Option<Uuid>,
    /// Work, study or volunteering.
    pub kind: Experience,
    /// Job or study.
    pub title: String,
    /// Where.
    pub organisation: String,
    /// In which country.
    pub country: Option<Country>,
    /// A month or a year, as people write it; stored as `2014-05` or `2014`.
    pub from_month: String,
    /// The same; empty when it goes on.
    pub until_month: String,
    /// What was done.
    pub summary: String,
}

impl Command for SaveExperience {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        let read = |field: &'static str, text: &str| {
            let month = expert::month(text).and_then(|month| expert::month_has_come(&month, work.today).map(|()| month));
            month.map_err(|refusal| Stop::field(field, refusal))
        };
        let from = read("from_month", &self.from_month)?;
        let until = if self.until_month.is_empty() { String::new() } else { read("until_month", &self.until_month)? };
        expert::span(&from, &until).map_err(|refusal| Stop::field("until_month", refusal))?;
        let country = self.country.map_or_else(String::new, |country| country.code().to_owned());
        let id = self.entry.unwrap_or_else(|| work.id());
        let statement = if self.entry.is_some() { parts::CHANGE_EXPERIENCE } else { parts::PUT_EXPERIENCE };
        let values = params![id, self.expert, self.kind.name(), &self.title, &self.organisation, country, &from, &until, &self.summary];
        Stop::unless(work.tx.run(statement, values).await? == 1)?;
        let after = json!({ "entry": id, "kind": self.kind.name(), "title": self.title, "organisation": self.organisation });
        changed(work, "experts.save-experience", self.expert, Json::Null, after).await
    }
}

/// Removes an entry of experience.
pub struct RemoveExperience {
    /// Whose.
    pub expert: ExpertId,
    /// Which entry.
    pub entry: Uuid,
}

impl Command for RemoveExperience {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        Stop::unless(work.tx.run(parts::DROP_EXPERIENCE, params![self.expert, self.entry]).await? == 1)?;
        changed(work, "experts.remove-experience", self.expert, json!({ "entry": self.entry }), Json::Null).await
    }
}
