//! Reading in CVs. What takes time (parsing, judging, the text by which a profile is found, documents) is done before the
//! transaction: whoever else writes waits only for the inserts.

use std::collections::BTreeSet;

use command::{KeptBack, Stop};
use db::{DbError, Tx, params};
use model::access::{Subject, Verb};
use model::{Actor, expert};
use web::App;

use crate::actions::{ImportExperts, ImportFile};
use crate::import::{Draft, Fault, Reason, Report};
use crate::store::imports::KIND;
use crate::store::{self, parts};

/// A CV with the draft that it holds, or why it goes to quarantine.
type Cv = (ImportFile, Result<Draft, Fault>);

/// What becomes of CVs as the records are now.
#[derive(Default)]
struct Judged<'a> {
    good: Vec<(&'a ImportFile, &'a Draft)>,
    bad: Vec<KeptBack>,
}

/// Reads in CVs: good ones become unclaimed drafts, bad ones go to quarantine, all in one transaction. Reading the same again puts
/// nothing into quarantine twice. A dry run stores nothing and only reports. `told` hears how many documents of how many are stored.
pub async fn import_experts(
    app: &App,
    actor: &Actor,
    files: Vec<ImportFile>,
    language: &str,
    dry_run: bool,
    mut told: impl FnMut(usize, usize),
) -> Result<Report, Stop> {
    Stop::unless(expert::is_office(&actor.scope(Verb::Write, Subject::Expert)))?;
    let today = app.desk.today();
    let drafted = |file: ImportFile| {
        let draft = file.draft(today);
        (file, draft)
    };
    let cvs: Vec<Cv> = files.into_iter().map(drafted).collect();
    loop {
        let mut tx = app.read().await?;
        let Judged { good, bad } = judge(&mut tx, &cvs).await?;
        if dry_run {
            let good = good.iter().map(|(file, draft)| file.imported(draft, None)).collect();
            return Ok(Report { dry_run, good, quarantined: bad });
        }
        let kept_back = command::not_waiting(&mut tx, KIND, &bad).await?;
        drop(tx);
        if good.is_empty() && kept_back.is_empty() {
            return Ok(Report { quarantined: bad, ..Report::default() });
        }
        let command = ImportExperts::of(&app.desk, &good, kept_back, language);
        if keep(app, actor, &good, &command, &mut told).await? {
            return Ok(Report { good: command.people, quarantined: bad, ..Report::default() });
        }
        // An address went to somebody else meanwhile.
    }
}

/// Which CVs can become profiles, and which go to quarantine.
async fn judge<'a>(tx: &mut Tx, cvs: &'a [Cv]) -> Result<Judged<'a>, Stop> {
    let (mut judged, mut seen) = (Judged::default(), BTreeSet::new());
    for (file, draft) in cvs {
        let fault = match draft {
            Err(fault) => fault.clone(),
            Ok(draft) => {
                let known = store::by_email(tx, draft.email.as_str()).await?.is_some();
                if !known && seen.insert(draft.email.key()) {
                    judged.good.push((file, draft));
                    continue;
                }
                Fault::at("$.basics.email", Reason::Duplicate)
            }
        };
        judged.bad.push(file.kept_back(&fault));
    }
    Ok(judged)
}

/// Stores the documents and then the profiles. Where the profiles do not come to be, documents that were new go again.
async fn keep(
    app: &App,
    actor: &Actor,
    good: &[(&ImportFile, &Draft)],
    command: &ImportExperts,
    told: &mut impl FnMut(usize, usize),
) -> Result<bool, Stop> {
    let mut new = Vec::new();
    let outcome = match put(app, good, command, &mut new, told).await {
        Ok(()) => app.desk.run(actor, command).await,
        Err(error) => Err(Stop::Fault(DbError::Other(format!("a document cannot be stored: {error}")))),
    };
    if !matches!(outcome, Ok(true)) {
        let_go(app, &new).await;
    }
    outcome
}

/// Stores the documents, and names those that were not there before.
async fn put(
    app: &App,
    good: &[(&ImportFile, &Draft)],
    command: &ImportExperts,
    new: &mut Vec<String>,
    told: &mut impl FnMut(usize, usize),
) -> std::io::Result<()> {
    for (done, ((file, _), person)) in (1..).zip(good.iter().zip(&command.people)) {
        if !app.files.holds(&person.digest).await {
            new.push(person.digest.clone());
        }
        app.files.put(file.bytes.clone()).await?;
        told(done, good.len());
    }
    Ok(())
}

/// Removes documents, except those that a profile holds: a transaction whose answer was lost may have been stored.
async fn let_go(app: &App, digests: &[String]) {
    let Ok(mut tx) = app.read().await else { return };
    for digest in digests {
        let holders: db::Result<i64> = tx.value(parts::FILE_HOLDERS, params![digest]).await;
        if matches!(holders, Ok(0)) {
            // One that cannot be removed now is found by `check`, as one that nobody holds.
            let _ = app.files.remove(digest).await;
        }
    }
}
