//! Reading in CVs: good ones become unclaimed drafts, bad ones go to quarantine, all in one transaction.

use std::collections::BTreeSet;

use command::{Change, Command, KeptBack, Stop, Table, TableLine, Work};
use db::params;
use model::access::{Subject, Verb};
use model::expert::{self, State};
use model::{Event, ExpertId, FileId, Role};
use serde_json::json;
use uuid::Uuid;

use super::own::changed;
use crate::import::{self, Draft, Fault, Found, Imported, Reason, Report, Resume};
use crate::store::{self, NewExpert, imports, parts};

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

    fn resume(&self) -> Result<Resume, Fault> {
        self.line.as_ref().map_or_else(|| import::read(&self.bytes), import::resume_of)
    }

    /// Where something stands in the file as the operator sees it.
    fn place(&self, path: &str) -> String {
        self.line.as_ref().map_or_else(|| path.to_owned(), |line| import::place_in_table(line.number, path))
    }

    const fn media_type(&self) -> &'static str {
        if self.line.is_some() { "text/csv" } else { "application/json" }
    }
}

/// Reads in CVs. The bytes of good ones must lie in the store of documents already
/// ([`crate::import_experts`] sees to that); their persons get a letter with the link to claim the profile.
pub struct ImportExperts {
    /// The files.
    pub files: Vec<ImportFile>,
    /// The language of the claim letters: CVs do not say it.
    pub language: String,
    /// Only report.
    pub dry_run: bool,
}

impl Command for ImportExperts {
    type Done = Report;

    async fn run(&self, work: &mut Work) -> Result<Report, Stop> {
        office(work)?;
        let mut report = Report { dry_run: self.dry_run, ..Report::default() };
        let mut seen = BTreeSet::new();
        let (mut good, mut bad) = (Vec::new(), Vec::new());
        for file in &self.files {
            match self.judge(work, file, &mut seen).await? {
                Ok(draft) => good.push((file, draft)),
                Err(fault) => bad.push((file, fault)),
            }
        }
        let kept_back = |(file, fault): &(&ImportFile, Fault)| KeptBack {
            file: file.name.clone(),
            place: file.place(&fault.place),
            reason: fault.reason.name(),
            content: command::kept_text(&file.bytes),
        };
        report.quarantined = bad.iter().map(kept_back).collect();
        if self.dry_run {
            report.good = good.into_iter().map(|(file, draft)| imported(file, &draft, None)).collect();
            return Ok(report);
        }
        let run = work.id::<Uuid>();
        command::keep_run(work, run, imports::KIND, good.len(), &report.quarantined).await?;
        for (file, draft) in good {
            report.good.push(self.keep(work, run, file, &draft).await?);
        }
        let after = json!({ "good": report.good.len(), "quarantined": report.quarantined.len() });
        work.record(Change::of("experts.import", "import_run", run).after(after)).await?;
        Ok(report)
    }
}

impl ImportExperts {
    /// The draft of a file, or why it goes to quarantine.
    async fn judge(&self, work: &mut Work, file: &ImportFile, seen: &mut BTreeSet<String>) -> Result<Result<Draft, Fault>, Stop> {
        let draft = match file.resume().and_then(|resume| import::draft(&resume, work.today)) {
            Ok(draft) => draft,
            Err(fault) => return Ok(Err(fault)),
        };
        let known = store::by_email(&mut work.tx, draft.email.as_str()).await?.is_some();
        if known || !seen.insert(draft.email.key()) {
            return Ok(Err(Fault::at("$.basics.email", Reason::Duplicate)));
        }
        Ok(Ok(draft))
    }

    /// Makes the profile of a draft and asks its person to claim it.
    async fn keep(&self, work: &mut Work, run: Uuid, file: &ImportFile, draft: &Draft) -> Result<Imported, Stop> {
        let expert = work.id::<ExpertId>();
        let row = imported(file, draft, Some(expert));
        let new = NewExpert {
            account: None,
            name: draft.name.clone(),
            email: draft.email.as_str().to_owned(),
            phone: draft.phone.clone(),
            country: draft.country,
            city: draft.city.clone(),
            profession: draft.profession.clone(),
            summary: draft.summary.clone(),
            years: draft.years,
        };
        store::insert(&mut work.tx, expert, State::Unclaimed.name(), &new, work.now).await?;
        keep_parts(work, expert, draft).await?;
        let values =
            params![work.id::<FileId>(), expert, "import", &file.name, file.media_type(), &row.digest, count(file.bytes.len()), work.now];
        work.tx.run_one(parts::PUT_FILE, values).await?;
        let values = params![work.id::<Uuid>(), run, expert, &file.name, row.recognised_lines(), row.unrecognised_lines()];
        work.tx.run_one(imports::PUT_ROW, values).await?;
        changed(work, "experts.import-profile", expert, serde_json::Value::Null, json!({ "name": draft.name, "run": run })).await?;
        let invited = Event::Invited {
            email: new.email,
            name: new.name,
            language: self.language.clone(),
            role: Role::Expert,
            host: None,
            phase: None,
            country: None,
            expert: Some(expert),
        };
        work.raise(invited).await?;
        Ok(row)
    }
}

async fn keep_parts(work: &mut Work, expert: ExpertId, draft: &Draft) -> Result<(), Stop> {
    for entry in &draft.experience {
        let values = params![
            work.id::<Uuid>(),
            expert,
            entry.kind.name(),
            &entry.title,
            &entry.organisation,
            "",
            &entry.from_month,
            &entry.until_month,
            &entry.summary
        ];
        work.tx.run_one(parts::PUT_EXPERIENCE, values).await?;
    }
    for skill in &draft.skills {
        let values = params![work.id::<Uuid>(), expert, skill.code, skill.level, 0i64, None::<i64>, &skill.evidence];
        work.tx.run_one(parts::PUT_SKILL, values).await?;
    }
    for language in &draft.languages {
        let values = params![work.id::<Uuid>(), expert, language.code, language.level.name(), ""];
        work.tx.run_one(parts::PUT_LANGUAGE, values).await?;
    }
    Ok(())
}

fn imported(file: &ImportFile, draft: &Draft, expert: Option<ExpertId>) -> Imported {
    let placed = |found: &Found| Found { place: file.place(&found.place), ..found.clone() };
    Imported {
        file: file.name.clone(),
        digest: files::digest(&file.bytes),
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
