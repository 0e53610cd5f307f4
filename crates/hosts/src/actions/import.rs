//! Reading in hosts from tables: good lines become suggestions as from the form, the others go to quarantine, all in one
//! transaction. Reading the same table again changes nothing.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use command::{Change, Command, KeptBack, Stop, TableLine, Work};
use i18n::{Lang, fold};
use model::access::{Subject, Verb};
use model::priority::CountryStatus;
use model::text::Country;
use model::{Actor, HostId, PhaseId, Role, host};
use serde_json::json;
use uuid::Uuid;

use super::{AddContact, ContactText, HostText, SuggestHost};
use crate::import::{self, Candidate, Fault, NewHost, Reason, Report, There};
use crate::store::{self, CountryRow};

/// What runs of hosts are called among the runs of imports.
pub const KIND: &str = "hosts";

/// A table to be read in.
#[derive(Clone, Debug)]
pub struct HostTable {
    /// The file's name, as the operator knows it.
    pub name: String,
    /// Its lines.
    pub lines: Vec<TableLine>,
}

/// Reads in tables of hosts.
pub struct ImportHosts {
    /// The tables.
    pub tables: Vec<HostTable>,
    /// The phase; without one, the newest in which a country takes part.
    pub phase: Option<PhaseId>,
    /// The language of letters to the people of the hosts: tables do not say it.
    pub language: Lang,
    /// Only report.
    pub dry_run: bool,
}

/// What a line asks for.
enum Wanted {
    /// A host that is not there.
    New(PhaseId, Candidate),
    /// One that is, and the columns that tell something else.
    There(HostId, Vec<&'static str>),
}

/// What is known while lines are judged.
struct Known {
    countries: Vec<CountryRow>,
    /// The hosts of a country in a phase, by folded name.
    hosts: HashMap<(PhaseId, Country), HashMap<String, HostId>>,
    /// What lines before asked for.
    asked: BTreeSet<(PhaseId, Country, String)>,
}

impl Command for ImportHosts {
    type Done = Report;

    async fn run(&self, work: &mut Work) -> Result<Report, Stop> {
        let scope = work.actor.scope(Verb::Write, Subject::Host);
        // Tables come from the operator; whoever works for the programme has the form.
        Stop::unless(scope.everything)?;
        let countries = store::countries(&mut work.tx, &scope).await?;
        let mut known = Known { countries, hosts: HashMap::new(), asked: BTreeSet::new() };
        let mut report = Report { dry_run: self.dry_run, ..Report::default() };
        let mut new = Vec::new();
        for table in &self.tables {
            for line in &table.lines {
                let file = table.name.clone();
                match self.judge(work, &mut known, line).await? {
                    Ok(Wanted::New(phase, candidate)) => new.push((file, line.number, phase, candidate)),
                    Ok(Wanted::There(host, differs)) => report.unchanged.push(There { file, line: line.number, host, differs }),
                    Err(fault) => {
                        let (place, reason, content) = (fault.place(line.number), fault.reason.name(), line.text.clone());
                        report.quarantined.push(KeptBack { file, place, reason, content });
                    }
                }
            }
        }
        if self.dry_run {
            report.good = new.into_iter().map(|(file, line, _, candidate)| told(file, line, None, &candidate)).collect();
            return Ok(report);
        }
        let kept_back = command::not_waiting(&mut work.tx, KIND, &report.quarantined).await?;
        if new.is_empty() && kept_back.is_empty() {
            return Ok(report);
        }
        let run = work.id::<Uuid>();
        command::keep_run(work, run, KIND, new.len(), &kept_back).await?;
        for (file, line, phase, candidate) in new {
            let host = self.keep(work, phase, &candidate).await?;
            report.good.push(told(file, line, Some(host), &candidate));
        }
        let after = json!({ "good": report.good.len(), "quarantined": kept_back.len() });
        work.record(Change::of("hosts.import", "import_run", run).after(after)).await?;
        Ok(report)
    }
}

impl ImportHosts {
    /// What a line asks for, or why it goes to quarantine.
    async fn judge(&self, work: &mut Work, known: &mut Known, line: &TableLine) -> Result<Result<Wanted, Fault>, Stop> {
        let found = import::candidate(line).and_then(|candidate| Ok((self.phase_for(&known.countries, candidate.country)?, candidate)));
        let (phase, candidate) = match found {
            Ok(found) => found,
            Err(fault) => return Ok(Err(fault)),
        };
        let (place, name) = ((phase, candidate.country), fold(&candidate.name));
        if !known.asked.insert((phase, candidate.country, name.clone())) {
            return Ok(Err(Fault::at("name", Reason::Twice)));
        }
        if let Entry::Vacant(empty) = known.hosts.entry(place) {
            let rows = store::imports::named(&mut work.tx, phase, candidate.country).await?;
            empty.insert(rows.into_iter().map(|row| (fold(&row.name), row.id)).collect());
        }
        match known.hosts.get(&place).and_then(|hosts| hosts.get(&name)) {
            Some(&host) => Ok(Ok(Wanted::There(host, differs(work, host, &candidate).await?))),
            None => Ok(Ok(Wanted::New(phase, candidate))),
        }
    }

    /// The phase in which a country takes hosts: the one that was asked for, else the newest.
    fn phase_for(&self, countries: &[CountryRow], country: Country) -> Result<PhaseId, Fault> {
        let asked = |row: &&CountryRow| row.country == country && self.phase.is_none_or(|phase| row.phase_id == phase);
        let mut reason = Reason::CountryElsewhere;
        for row in countries.iter().filter(asked) {
            if row.status != CountryStatus::Closed.name() {
                return Ok(row.phase_id);
            }
            reason = Reason::CountryClosed;
        }
        Err(Fault::at("country", reason))
    }

    /// Suggests the host, and adds the person there.
    async fn keep(&self, work: &mut Work, phase: PhaseId, candidate: &Candidate) -> Result<HostId, Stop> {
        let text = HostText {
            name: candidate.name.clone(),
            kind: candidate.kind,
            city: candidate.city.clone(),
            ministry: candidate.ministry.clone(),
            sector: candidate.sector.clone(),
            mission: String::new(),
            website: String::new(),
        };
        let host = SuggestHost { phase, country: candidate.country, text }.run(work).await?;
        if let Some((name, email)) = &candidate.contact {
            // Who decides for a host is said on its page, by somebody who knows.
            let (name, job, email) = (name.clone(), String::new(), email.clone());
            let text = ContactText { name, job, email, language: self.language, director: false };
            AddContact { host, text }.run(work).await?;
        }
        Ok(host)
    }
}

/// The columns in which a candidate tells something else than the host that is there.
async fn differs(work: &mut Work, host: HostId, candidate: &Candidate) -> Result<Vec<&'static str>, Stop> {
    let row = store::host(&mut work.tx, host).await?.ok_or(Stop::Gone)?;
    let contacts = store::contacts(&mut work.tx, host).await?;
    let is_known = |email: &str| contacts.iter().any(|contact| contact.email.to_lowercase() == email);
    let columns = [
        ("kind", row.kind() == candidate.kind),
        ("city", row.city == candidate.city),
        ("ministry", row.ministry == candidate.ministry),
        ("sector", row.sector == candidate.sector),
        ("contact_email", candidate.contact.as_ref().is_none_or(|(_, email)| is_known(&email.key()))),
    ];
    Ok(columns.into_iter().filter(|(_, same)| !same).map(|(column, _)| column).collect())
}

fn told(file: String, line: u64, host: Option<HostId>, candidate: &Candidate) -> NewHost {
    NewHost { file, line, host, name: candidate.name.clone(), country: candidate.country.code().to_owned() }
}

/// Whether somebody works for the programme office: lines in quarantine are of any country, and name people.
pub fn is_office(actor: &Actor) -> bool {
    actor.is(Role::Coordinator) || actor.is(Role::Officer)
}

/// Closes a line in quarantine: it was put right and read in again, or set aside. What it held is blanked.
pub struct SolveQuarantine {
    /// Which one.
    pub row: Uuid,
    /// How it was solved.
    pub note: String,
}

impl Command for SolveQuarantine {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        Stop::unless(is_office(&work.actor))?;
        let row = command::quarantined(&mut work.tx, KIND, self.row).await?.ok_or(Stop::Gone)?;
        let solved = command::solve_quarantined(work, "hosts.solve-quarantine", &row, &self.note).await?;
        if solved { Ok(()) } else { Err(host::SOLVED.into()) }
    }
}
