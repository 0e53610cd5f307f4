//! The sections that hold rows: blocks, objectives, counterparts, skills, languages. A row that is given is changed,
//! otherwise one is added.

use command::{Change, Command, Stop, Work};
use db::{Value, params};
use model::RequestId;
use model::reference::{cefr, language, skill};
use model::request::{Block, Mode, Process, SAME_COLLEAGUE, UNKNOWN_CODE};
use model::text::Email;
use serde_json::{Value as Json, json};
use uuid::Uuid;

use super::editable;
use crate::section::Section;
use crate::store::{self, BlockRow, CounterpartRow, LanguageRow, ObjectiveRow, SkillRow};

/// Adds or changes a block of time.
pub struct PutBlock {
    /// The request.
    pub request: RequestId,
    /// The row to change; a new one when none.
    pub row: Option<Uuid>,
    /// Mode and length.
    pub block: Block,
    /// The place, or empty for the host's own city.
    pub place: String,
}

impl Command for PutBlock {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let request = editable(work, self.request).await?;
        self.block.check().map_err(|refusal| {
            let hours = refusal.why != model::request::BLOCK_TOO_LONG;
            Stop::field(if hours { "hours" } else { "weeks" }, refusal)
        })?;
        let rows: Vec<BlockRow> = work.tx.all(store::BLOCKS, params![self.request]).await?;
        let old = known(&rows, self.row, |row| row.id.0)?;
        let number = match old {
            Some(row) => row.number,
            None => work.tx.value(store::NEXT_BLOCK, params![self.request]).await?,
        };
        let place = if self.place.is_empty() && self.block.mode == Mode::Physical { &request.host_city } else { &self.place };
        let hours = self.block.hours_per_week;
        let id = self.row.unwrap_or_else(|| work.id());
        let values = params![id, self.request, number, self.block.mode.name(), self.block.weeks, hours, place];
        let after = json!({ "number": number, "mode": self.block.mode.name(), "weeks": self.block.weeks, "hours": hours, "place": place });
        let before = old.map_or(
            Json::Null,
            |row| json!({ "number": row.number, "mode": row.mode, "weeks": row.weeks, "hours": row.hours_per_week, "place": row.place }),
        );
        put(work, self.request, store::PUT_BLOCK, values, ("requests.block", before, after)).await
    }
}

/// Adds or changes an objective with its deliverable.
pub struct PutObjective {
    /// The request.
    pub request: RequestId,
    /// The row to change; a new one when none.
    pub row: Option<Uuid>,
    /// What must be achieved.
    pub objective: String,
    /// What is there when it is achieved.
    pub deliverable: String,
    /// How knowledge is to pass over.
    pub process: Process,
}

impl Command for PutObjective {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        editable(work, self.request).await?;
        let rows: Vec<ObjectiveRow> = work.tx.all(store::OBJECTIVES, params![self.request]).await?;
        let old = known(&rows, self.row, |row| row.id.0)?;
        let number = match old {
            Some(row) => row.number,
            None => work.tx.value(store::NEXT_OBJECTIVE, params![self.request]).await?,
        };
        let id = self.row.unwrap_or_else(|| work.id());
        let values = params![id, self.request, number, &self.objective, &self.deliverable, self.process.name()];
        let after =
            json!({ "number": number, "objective": self.objective, "deliverable": self.deliverable, "process": self.process.name() });
        let before = old.map_or(
            Json::Null,
            |row| json!({ "number": row.number, "objective": row.objective, "deliverable": row.deliverable, "process": row.process }),
        );
        put(work, self.request, store::PUT_OBJECTIVE, values, ("requests.objective", before, after)).await
    }
}

/// Adds or changes somebody at the host who learns from the expert.
pub struct PutCounterpart {
    /// The request.
    pub request: RequestId,
    /// The row to change; a new one when none.
    pub row: Option<Uuid>,
    /// The person's name.
    pub name: String,
    /// The person's job.
    pub job: String,
    /// Where the programme asks the person for an evaluation.
    pub email: Email,
    /// BCP 47 tag of the language to write in.
    pub language: String,
    /// What the person is to learn.
    pub learns: String,
    /// Whether the person is to take the work over.
    pub understudy: bool,
}

impl Command for PutCounterpart {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        editable(work, self.request).await?;
        if language::find(&self.language).is_none() {
            return Err(Stop::field("language", UNKNOWN_CODE));
        }
        let rows: Vec<CounterpartRow> = work.tx.all(store::COUNTERPARTS, params![self.request]).await?;
        let old = known(&rows, self.row, |row| row.id)?;
        let same = |row: &CounterpartRow| Some(row.id) != self.row && row.email.eq_ignore_ascii_case(self.email.as_str());
        if rows.iter().any(same) {
            return Err(Stop::field("email", SAME_COLLEAGUE));
        }
        let id = self.row.unwrap_or_else(|| work.id());
        let values = params![id, self.request, &self.name, &self.job, self.email.as_str(), &self.language, &self.learns, self.understudy];
        let after = json!({ "name": self.name, "job": self.job, "learns": self.learns, "understudy": self.understudy });
        let before =
            old.map_or(Json::Null, |row| json!({ "name": row.name, "job": row.job, "learns": row.learns, "understudy": row.understudy }));
        put(work, self.request, store::PUT_COUNTERPART, values, ("requests.counterpart", before, after)).await
    }
}

/// Asks for a skill, or asks for it differently.
pub struct PutSkill {
    /// The request.
    pub request: RequestId,
    /// URN of the skill.
    pub skill: String,
    /// Level from 1 (some practice) to 5 (leads others).
    pub level: i64,
    /// Years of practice.
    pub years: i64,
    /// Whether nobody without it can be chosen.
    pub essential: bool,
}

impl Command for PutSkill {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        editable(work, self.request).await?;
        if skill::find(&self.skill).is_none() {
            return Err(Stop::field("skill", UNKNOWN_CODE));
        }
        let rows: Vec<SkillRow> = work.tx.all(store::SKILLS, params![self.request]).await?;
        let old = rows.iter().find(|row| row.skill == self.skill);
        let (level, years) = (self.level.clamp(1, 5), self.years.clamp(0, 60));
        let id = old.map_or_else(|| work.id(), |row| row.id);
        let after = json!({ "skill": self.skill, "level": level, "years": years, "essential": self.essential });
        let before =
            old.map_or(Json::Null, |row| json!({ "skill": row.skill, "level": row.level, "years": row.years, "essential": row.essential }));
        let values = params![id, self.request, &self.skill, level, years, self.essential];
        put(work, self.request, store::PUT_SKILL, values, ("requests.skill", before, after)).await
    }
}

/// Asks for a language, or asks for it differently.
pub struct PutLanguage {
    /// The request.
    pub request: RequestId,
    /// BCP 47 tag.
    pub language: String,
    /// The level at least.
    pub level: cefr::Level,
    /// Whether nobody without it can be chosen.
    pub essential: bool,
}

impl Command for PutLanguage {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        editable(work, self.request).await?;
        if language::find(&self.language).is_none() {
            return Err(Stop::field("language", UNKNOWN_CODE));
        }
        let rows: Vec<LanguageRow> = work.tx.all(store::LANGUAGES, params![self.request]).await?;
        let old = rows.iter().find(|row| row.language == self.language);
        let id = old.map_or_else(|| work.id(), |row| row.id);
        let after = json!({ "language": self.language, "level": self.level.name(), "essential": self.essential });
        let before = old.map_or(Json::Null, |row| json!({ "language": row.language, "level": row.level, "essential": row.essential }));
        let values = params![id, self.request, &self.language, self.level.name(), self.essential];
        put(work, self.request, store::PUT_LANGUAGE, values, ("requests.language", before, after)).await
    }
}

/// Removes a row of a section.
pub struct RemovePart {
    /// The request.
    pub request: RequestId,
    /// The section; one that holds rows.
    pub section: Section,
    /// The row.
    pub row: Uuid,
}

impl Command for RemovePart {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        editable(work, self.request).await?;
        let statement = match self.section {
            Section::Blocks => store::REMOVE_BLOCK,
            Section::Objectives => store::REMOVE_OBJECTIVE,
            Section::Counterparts => store::REMOVE_COUNTERPART,
            Section::Skills => store::REMOVE_SKILL,
            Section::Languages => store::REMOVE_LANGUAGE,
            Section::Basics | Section::Outcome | Section::Conditions => return Err(Stop::Gone),
        };
        // A row that is gone already was removed by somebody who meant the same.
        if work.tx.run(statement, params![self.row, self.request]).await? == 0 {
            return Ok(());
        }
        work.tx.run_one(store::TOUCH, params![self.request]).await?;
        let before = json!({ "section": self.section.name(), "row": self.row });
        work.record(Change::of("requests.remove", "request", self.request).before(before)).await
    }
}

/// The row that is to be changed, which must be one of this request's.
fn known<T>(rows: &[T], row: Option<Uuid>, id: impl Fn(&T) -> Uuid) -> Result<Option<&T>, Stop> {
    match row {
        None => Ok(None),
        Some(wanted) => rows.iter().find(|row| id(row) == wanted).map(Some).ok_or(Stop::Gone),
    }
}

async fn put(
    work: &mut Work,
    request: RequestId,
    statement: &'static str,
    values: Vec<Value>,
    change: (&'static str, Json, Json),
) -> Result<(), Stop> {
    let (action, before, after) = change;
    work.tx.run_one(statement, values).await?;
    work.tx.run_one(store::TOUCH, params![request]).await?;
    work.record(Change::of(action, "request", request).before(before).after(after)).await
}
