//! What the person can do and speak.

use command::{Command, Stop, Work};
use db::params;
use model::ExpertId;
use model::expert;
use model::reference::{cefr, language, skill};
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::own::{changed, own};
use crate::store::parts;

/// Saves a skill with its evidence; the same skill again replaces what was told.
pub struct SaveSkill {
    /// Whose.
    pub expert: ExpertId,
    /// Code of `model::reference::skill`.
    pub skill: String,
    /// 1 (knows the basics) to 5 (teaches it to others).
    pub level: i64,
    /// Years of use.
    pub years: i64,
    /// The last year in which it was used; none when still in use or not said.
    pub last_used: Option<i64>,
    /// One sentence that shows it: where and for what it was used.
    pub evidence: String,
}

impl Command for SaveSkill {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        if skill::find(&self.skill).is_none() {
            return Err(Stop::field("skill", expert::UNKNOWN_SKILL));
        }
        if !(1..=5).contains(&self.level) {
            return Err(Stop::field("level", expert::UNKNOWN_LEVEL));
        }
        if self.last_used.is_some_and(|year| year > i64::from(work.today.year())) {
            return Err(Stop::field("last_used", expert::FUTURE_YEAR));
        }
        expert::evidence(&self.evidence).map_err(|refusal| Stop::field("evidence", refusal))?;
        let values = params![work.id::<Uuid>(), self.expert, &self.skill, self.level, self.years, self.last_used, &self.evidence];
        work.tx.run_one(parts::PUT_SKILL, values).await?;
        let after = json!({ "skill": self.skill, "level": self.level, "years": self.years, "evidence": self.evidence });
        changed(work, "experts.save-skill", self.expert, Json::Null, after).await
    }
}

/// Removes a skill.
pub struct RemoveSkill {
    /// Whose.
    pub expert: ExpertId,
    /// Which row.
    pub skill: Uuid,
}

impl Command for RemoveSkill {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        Stop::unless(work.tx.run(parts::DROP_SKILL, params![self.expert, self.skill]).await? == 1)?;
        changed(work, "experts.remove-skill", self.expert, json!({ "skill": self.skill }), Json::Null).await
    }
}

/// Saves a language; the same language again replaces what was told.
pub struct SaveLanguage {
    /// Whose.
    pub expert: ExpertId,
    /// Tag of `model::reference::language`.
    pub language: String,
    /// The level.
    pub level: cefr::Level,
    /// Dialect, or empty.
    pub dialect: String,
}

impl Command for SaveLanguage {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        if language::find(&self.language).is_none() {
            return Err(Stop::field("language", expert::UNKNOWN_LANGUAGE));
        }
        let values = params![work.id::<Uuid>(), self.expert, &self.language, self.level.name(), &self.dialect];
        work.tx.run_one(parts::PUT_LANGUAGE, values).await?;
        let after = json!({ "language": self.language, "level": self.level.name(), "dialect": self.dialect });
        changed(work, "experts.save-language", self.expert, Json::Null, after).await
    }
}

/// Removes a language.
pub struct RemoveLanguage {
    /// Whose.
    pub expert: ExpertId,
    /// Which row.
    pub language: Uuid,
}

impl Command for RemoveLanguage {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        own(work, self.expert).await?;
        Stop::unless(work.tx.run(parts::DROP_LANGUAGE, params![self.expert, self.language]).await? == 1)?;
        changed(work, "experts.remove-language", self.expert, json!({ "language": self.language }), Json::Null).await
    }
}
