//! While a host has not answered: the office writes to it again, or takes down the answer that was given by telephone.

use command::{Change, Command, LinkState, Stop, Work};
use db::Tx;
use jiff::Timestamp;
use model::ApplicationId;
use model::access::Verb;
use model::application::{self, Decision, State};

use super::{Ruling, for_office, reasoned, rule, share};
use crate::letters;
use crate::store::{self, Dossier, Share};

/// How the audit trail names a letter that somebody had written again.
const WRITE: &str = "selection.write-host";

/// Writes to the host once more: with the link that it has, or with a new one where that has ended. Once a day, so that nobody
/// is pressed.
#[derive(Clone, Debug)]
pub struct WriteToHost {
    /// The application.
    pub application: ApplicationId,
}

impl Command for WriteToHost {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let dossier = for_office(work, self.application, None, Verb::Decide).await?;
        let share = asked(work, &dossier).await?;
        dossier.check_not_paused()?;
        let consent = share::consent_of(work, &dossier).await?;
        let shares = store::shares(&mut work.tx, dossier.id).await?;
        let again = written_again(&mut work.tx, &dossier).await?;
        if last_written(&shares, &again).is_some_and(|at| work.zone().to_datetime(at).date() == work.today) {
            return Err(application::WRITTEN_TODAY.into());
        }
        work.record(Change::of(WRITE, "application", dossier.id).person(dossier.expert_id)).await?;
        match command::find_link(&mut work.tx, share.link_id).await?.filter(|link| link.state(work.now) == LinkState::Open) {
            Some(link) => letters::host_reminded(work, &dossier, &link).await,
            None => {
                let director = share::director(work, &dossier).await?;
                share::show(work, &dossier, consent, &director).await.map(drop)
            }
        }
    }
}

/// The question to the host that is open; [`application::NOT_NOW`] while there is none.
async fn asked(work: &mut Work, dossier: &Dossier) -> Result<Share, Stop> {
    if dossier.state() != State::Shared {
        return Err(application::NOT_NOW.into());
    }
    store::shares(&mut work.tx, dossier.id).await?.into_iter().next().ok_or(Stop::Gone)
}

/// When the host was asked, or written to again, the last time.
pub(crate) fn last_written(shares: &[Share], again: &[WrittenAgain]) -> Option<Timestamp> {
    shares.iter().map(|share| share.shared_at).chain(again.iter().map(|letter| letter.at)).max()
}

/// The yes of a director counts only with the director's own declaration, which the officer asks for.
fn director_declared(no_interest: bool) -> Result<(), Stop> {
    if no_interest { Ok(()) } else { Err(Stop::field("no_interest", application::ASK_FOR_INTEREST)) }
}

/// A letter to a host that has not answered, after the one that asked it.
pub(crate) struct WrittenAgain {
    /// When.
    pub at: Timestamp,
    /// The name of whoever had it written, empty when that account is closed; none when the program reminded the host by itself.
    pub by: Option<String>,
}

/// The letters that the host of an application got after the one that asked it; the newest first.
pub(crate) async fn written_again(tx: &mut Tx, dossier: &Dossier) -> db::Result<Vec<WrittenAgain>> {
    let mut written = Vec::new();
    let is_letter = |action: &str| action == WRITE || action == share::REMIND;
    for entry in command::entries_about(tx, dossier.id).await?.into_iter().filter(|entry| is_letter(&entry.action)) {
        let by = match entry.actor_id {
            Some(account) => Some(store::account_name(tx, account.into()).await?),
            None => None,
        };
        written.push(WrittenAgain { at: entry.at, by });
    }
    Ok(written)
}

/// Takes down the answer that the host's director gave by telephone or in a meeting. It counts as the host's own, the history
/// says who took it down, and the director gets a letter that says what was noted.
#[derive(Clone, Debug)]
pub struct TakeDown {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// Yes or no.
    pub accept: bool,
    /// For a no, one of [`application::DECLINE_REASONS`].
    pub reason_code: String,
    /// When and how the answer was given, in words.
    pub note: String,
    /// Whether the director declared to have no interest in the person; needed for a yes.
    pub no_interest: bool,
}

impl Command for TakeDown {
    type Done = State;

    async fn run(&self, work: &mut Work) -> Result<State, Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Decide).await?;
        let share = asked(work, &dossier).await?;
        share::consent_of(work, &dossier).await?;
        let (decision, code) = match self.accept {
            true => (Decision::Accept, ""),
            false => (Decision::Decline, self.reason_code.as_str()),
        };
        let note = self.note.trim();
        if note.is_empty() {
            return Err(Stop::field("note", application::NEEDS_REASON));
        }
        if self.accept {
            director_declared(self.no_interest)?;
        } else {
            reasoned(application::DECLINE_REASONS, code, note)?;
        }
        let link = command::find_link(&mut work.tx, share.link_id).await?;
        let words = format!("{}: {note}", share.shared_with);
        let ruling = Ruling { no_interest: self.no_interest, is_taken_down: true, ..Ruling::plain(decision) };
        let state = rule(work, &mut dossier, ruling.because(code, &words)).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        if let Some(link) = link {
            letters::host_answer_noted(work, &dossier, &link, self.accept).await?;
        }
        match self.accept {
            true => letters::accepted(work, &dossier).await?,
            false => letters::declined(work, &dossier).await?,
        }
        Ok(state)
    }
}
