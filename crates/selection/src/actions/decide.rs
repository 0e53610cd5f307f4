//! Decisions of the programme office about one application, up to the seat.

use command::{Command, Stop, Work};
use model::ApplicationId;
use model::access::Verb;
use model::application::{self, Decision};

use super::{Ruling, declared, for_office, reasoned, rule};
use crate::{letters, store};

/// Puts an application on the long list.
#[derive(Clone, Debug)]
pub struct LongList {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// Whether the officer declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for LongList {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Decide).await?;
        declared(work, self.no_interest)?;
        rule(work, &mut dossier, Ruling { no_interest: self.no_interest, ..Ruling::plain(Decision::LongList) }).await?;
        Ok(())
    }
}

/// Decides that an application does not go on the long list, and tells the person.
#[derive(Clone, Debug)]
pub struct NotLongList {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// One of [`application::NOT_LONG_LIST_REASONS`].
    pub reason_code: String,
    /// More words for colleagues; needed with `other`.
    pub reason: String,
    /// Whether the officer declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for NotLongList {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Decide).await?;
        reasoned(application::NOT_LONG_LIST_REASONS, &self.reason_code, &self.reason)?;
        declared(work, self.no_interest)?;
        let ruling = Ruling { no_interest: self.no_interest, ..Ruling::plain(Decision::NotLongList) };
        rule(work, &mut dossier, ruling.because(&self.reason_code, &self.reason)).await?;
        letters::not_long_listed(work, &dossier).await
    }
}

/// Keeps somebody whom the host accepted as a reserve.
#[derive(Clone, Debug)]
pub struct MakeReserve {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// The place on the list, from 1 to the next one; that one when none.
    pub rank: Option<i64>,
    /// Whether the officer declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for MakeReserve {
    type Done = i64;

    async fn run(&self, work: &mut Work) -> Result<i64, Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Decide).await?;
        declared(work, self.no_interest)?;
        let next = store::next_rank(&mut work.tx, dossier.request_id).await?;
        let rank = self.rank.unwrap_or(next);
        if rank > next {
            return Err(Stop::field("rank", application::RANK_TOO_FAR));
        }
        let ruling = Ruling { no_interest: self.no_interest, rank: Some(rank), ..Ruling::plain(Decision::Reserve) };
        rule(work, &mut dossier, ruling).await?;
        letters::reserve(work, &dossier).await?;
        Ok(rank)
    }
}

/// Decides that somebody who was considered does not get a seat, and tells the person.
#[derive(Clone, Debug)]
pub struct NotSelect {
    /// The application.
    pub application: ApplicationId,
    /// The version that was seen; none takes it as it is.
    pub version: Option<i64>,
    /// One of [`application::NOT_SELECT_REASONS`].
    pub reason_code: String,
    /// More words for colleagues; needed with `other`.
    pub reason: String,
    /// Whether the officer declares to have no interest in the person.
    pub no_interest: bool,
}

impl Command for NotSelect {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let mut dossier = for_office(work, self.application, self.version, Verb::Decide).await?;
        if dossier.state() == application::State::Selected {
            // A seat is given up by the person, or taken back by undoing its selection.
            return Err(application::NOT_NOW.into());
        }
        reasoned(application::NOT_SELECT_REASONS, &self.reason_code, &self.reason)?;
        declared(work, self.no_interest)?;
        let ruling = Ruling { no_interest: self.no_interest, ..Ruling::plain(Decision::NotSelect) };
        rule(work, &mut dossier, ruling.because(&self.reason_code, &self.reason)).await?;
        work.revoke_links(super::share::LINK, dossier.id.0, "").await?;
        letters::not_selected(work, &dossier).await
    }
}
