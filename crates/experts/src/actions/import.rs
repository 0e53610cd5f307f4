//! Reading in CVs: good ones become unclaimed drafts, bad ones go to quarantine, all in one transaction.

use command::{Change, Command, Desk, KeptBack, Stop, Table, TableLine, Work};
use db::{Value, params};
use model::access::{Subject, Verb};
use model::expert::{self, State};
use model::{Date, Event, ExpertId, Role, Timestamp};
use serde_json::json;
use uuid::Uuid;

use super::own::tell_pool;
use crate::import::{self, Draft, DraftExperience, DraftLanguage, DraftSkill, Fault, Found, Imported};
use crate::profile::Profile;
use crate::store::parts::{self, ExperienceRow, LanguageRow, SkillRow};
use crate::store::whole::{self, Rows};
use crate::store::{self, ExpertRow, imports};

/// A CV to be read in.
#[derive(Clone, Debug)]
pub struct ImportFile {
    /// The file's name, as the operator knows it.
    pub name: String,
    /// Its bytes; of a table the first line and the one of this person, so that nobody's copy holds others.
    pub bytes: Vec<u8>,
    /// The line of a table that it is; none for JSON Resume.
    line: Option<TableLine>,
}

impl ImportFile {
    /// A CV in JSON Resume.
    pub fn json(name: impl Into<String>, bytes: Vec<u8>) -> ImportFile {
        ImportFile { name: name.into(), bytes, line: None }
    }

    /// The CVs of a table, one for each line.
    pub fn lines(name: &str, table: Table) -> Vec<ImportFile> {
        let head = table.head;
        let file = |line: TableLine| ImportFile {
            name: name.to_owned(),
            bytes: format!("{head}\r\n{}\r\n", line.text).into_bytes(),
            line: Some(line),
        };
        table.lines.into_iter().map(file).collect()
    }

    /// The draft that it holds, or why it goes to quarantine.
    pub(crate) fn draft(&self, today: Date) -> Result<Draft, Fault> {
        let resume = self.line.as_ref().map_or_else(|| import::read(&self.bytes), import::resume_of);
        resume.and_then(|resume| import::draft(&resume, today))
    }

    /// What the quarantine keeps of it.
    pub(crate) fn kept_back(&self, fault: &Fault) -> KeptBack {
        KeptBack {
            file: self.name.clone(),
            place: self.place(&fault.place),
            reason: fault.reason.name(),
            content: command::kept_text(&self.bytes),
        }
    }

    /// What is told of its draft; without an expert in a dry run.
    pub(crate) fn imported(&self, draft: &Draft, expert: Option<ExpertId>) -> Imported {
        let placed = |found: &Found| Found { place: self.place(&found.place), ..found.clone() };
        Imported {
            file: self.name.clone(),
            digest: files::digest(&self.bytes),
            expert,
            name: draft.name.clone(),
            email: draft.email.as_str().to_owned(),
            experience: draft.experience.len(),
            skills: draft.skills.len(),
            languages: draft.languages.len(),
            recognised: draft.recognised.iter().map(placed).collect(),
            unrecognised: draft.unrecognised.iter().map(placed).collect(),
            left: draft.left.clone(),
        }
    }

    /// Where something stands in the file as the operator sees it.
    fn place(&self, path: &str) -> String {
        self.line.as_ref().map_or_else(|| path.to_owned(), |line| import::place_in_table(line.number, path))
    }

    const fn media_type(&self) -> &'static str {
        if self.line.is_some() { "text/csv" } else { "application/json" }
    }
}

/// Puts in the profiles of CVs that were read and judged before, and asks their persons by letter to claim them. It is little more
/// than inserts, many at a time, because whoever else writes waits for it. The documents must lie in their store already
/// ([`crate::import_experts`] sees to all of this).
pub struct ImportExperts {
    /// Whose CVs, each with the profile to be.
    pub people: Vec<Imported>,
    run: Uuid,
    profiles: Rows,
    documents: Vec<Vec<Value>>,
    rows: Vec<Vec<Value>>,
    kept_back: Vec<KeptBack>,
    language: String,
}

impl ImportExperts {
    /// Of these CVs with their drafts, and of what goes to quarantine. CVs do not say the language of the letters.
    pub fn of(desk: &Desk, good: &[(&ImportFile, &Draft)], kept_back: Vec<KeptBack>, language: &str) -> ImportExperts {
        let now = desk.clock.now();
        let id = || desk.ids.id(now);
        let run = id();
        let profiles: Vec<Profile> = good.iter().map(|(_, draft)| profile(draft, now, &id)).collect();
        let (mut people, mut documents, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        for ((file, draft), profile) in good.iter().zip(&profiles) {
            let expert = profile.row.id;
            let person = file.imported(draft, Some(expert));
            let size = count(file.bytes.len());
            documents.push(params![id(), expert, "import", &file.name, file.media_type(), &person.digest, size, now]);
            rows.push(params![id(), run, expert, &file.name, person.recognised_lines(), person.unrecognised_lines()]);
            people.push(person);
        }
        ImportExperts { people, run, profiles: Rows::of(&profiles), documents, rows, kept_back, language: language.to_owned() }
    }
}

impl Command for ImportExperts {
    /// Whether it was done; not where an address belongs to a profile by now, for then the CVs must be judged anew.
    type Done = bool;

    async fn run(&self, work: &mut Work) -> Result<bool, Stop> {
        office(work)?;
        for person in &self.people {
            if store::by_email(&mut work.tx, &person.email).await?.is_some() {
                return Ok(false);
            }
        }
        command::keep_run(work, self.run, imports::KIND, self.people.len(), &self.kept_back).await?;
        whole::add(&mut work.tx, &self.profiles).await?;
        work.tx.insert_all(parts::PUT_FILE, &self.documents).await?;
        work.tx.insert_all(imports::PUT_ROW, &self.rows).await?;
        for (person, expert) in self.people.iter().zip(self.profiles.ids()) {
            self.announce(work, person, *expert).await?;
        }
        let after = json!({ "good": self.people.len(), "quarantined": self.kept_back.len() });
        work.record(Change::of("experts.import", "import_run", self.run).after(after)).await?;
        Ok(true)
    }
}

impl ImportExperts {
    /// Tells the pool, the audit trail and the person of a profile.
    async fn announce(&self, work: &mut Work, person: &Imported, expert: ExpertId) -> Result<(), Stop> {
        tell_pool(work, expert).await?;
        let after = json!({ "name": person.name, "run": self.run });
        work.record(Change::of("experts.import-profile", "expert", expert).after(after).person(expert)).await?;
        let invited = Event::Invited {
            email: person.email.clone(),
            name: person.name.clone(),
            language: self.language.clone(),
            role: Role::Expert,
            host: None,
            phase: None,
            country: None,
            expert: Some(expert),
        };
        work.raise(invited).await
    }
}

/// The unclaimed profile of a draft.
fn profile(draft: &Draft, now: Timestamp, id: &impl Fn() -> Uuid) -> Profile {
    let row = ExpertRow {
        id: id().into(),
        account_id: None,
        state: State::Unclaimed.name().to_owned(),
        name: draft.name.clone(),
        call_name: store::first_name(&draft.name).to_owned(),
        email: draft.email.as_str().to_owned(),
        email_key: draft.email.key(),
        phone: draft.phone.clone(),
        gender: String::new(),
        birth_year: None,
        residence_country: draft.country.map(|country| country.code().to_owned()).unwrap_or_default(),
        residence_city: draft.city.clone(),
        may_return: None,
        occupation: String::new(),
        profession: draft.profession.clone(),
        summary: draft.summary.clone(),
        years: draft.years,
        employer_leave: String::new(),
        travels: None,
        online: None,
        hours_per_week: None,
        motivation: String::new(),
        hidden_from_origin: false,
        made_at: now,
        changed_at: now,
        version: 1,
    };
    let skill = |held: &DraftSkill| SkillRow {
        id: id(),
        skill: held.code.to_owned(),
        level: held.level,
        years: 0,
        last_used: None,
        evidence: held.evidence.clone(),
    };
    let language = |spoken: &DraftLanguage| LanguageRow {
        id: id(),
        language: spoken.code.to_owned(),
        level: spoken.level.name().to_owned(),
        dialect: String::new(),
    };
    let experience = |entry: &DraftExperience| ExperienceRow {
        id: id(),
        kind: entry.kind.name().to_owned(),
        title: entry.title.clone(),
        organisation: entry.organisation.clone(),
        country: String::new(),
        from_month: entry.from_month.clone(),
        until_month: entry.until_month.clone(),
        summary: entry.summary.clone(),
    };
    Profile {
        row,
        origins: Vec::new(),
        skills: draft.skills.iter().map(skill).collect(),
        languages: draft.languages.iter().map(language).collect(),
        experience: draft.experience.iter().map(experience).collect(),
        periods: Vec::new(),
        consents: Vec::new(),
        files: Vec::new(),
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// Only the programme office works with imports.
fn office(work: &Work) -> Result<(), Stop> {
    Stop::unless(expert::is_office(&work.actor.scope(Verb::Write, Subject::Expert)))
}

/// Closes a quarantined file: it was put right and read in again, or set aside. What it held is blanked.
pub struct SolveQuarantine {
    /// Which one.
    pub row: Uuid,
    /// How it was solved.
    pub note: String,
}

impl Command for SolveQuarantine {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        office(work)?;
        let row = command::quarantined(&mut work.tx, imports::KIND, self.row).await?.ok_or(Stop::Gone)?;
        let solved = command::solve_quarantined(work, "experts.solve-quarantine", &row, &self.note).await?;
        if solved { Ok(()) } else { Err(expert::SOLVED.into()) }
    }
}
