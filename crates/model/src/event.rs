//! What slices tell each other in the same transaction. `server` registers who listens; each listener writes only
//! its own tables.

use crate::access::Role;
use crate::id::{AccountId, ApplicationId, ExpertId, HostId, PhaseId, PlacementId, PriorityId, RequestId};
use crate::text::Country;

/// Something that happened, of interest to other slices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// An account was opened for, or linked to, an expert.
    ExpertJoined { expert: ExpertId, account: AccountId },
    /// A person registered as an expert: the profile is to be opened.
    ExpertRegistered { account: AccountId, name: String, email: String, language: String },
    /// A person has another name, told in the profile or in the account: both are to have the same.
    Renamed { account: AccountId, name: String },
    /// An expert agreed to one use of personal data, in words of this version: the consent is to be stored.
    ConsentGiven { expert: ExpertId, purpose: String, text_version: String },
    /// An expert took a consent back: the ledger is to say so, and what rests on it ends.
    ConsentTakenBack { expert: ExpertId, purpose: String, text_version: String },
    /// Somebody is to be invited with a role (a host contact by the host's page, an imported expert's claim).
    Invited {
        email: String,
        name: String,
        language: String,
        role: Role,
        host: Option<HostId>,
        phase: Option<PhaseId>,
        country: Option<Country>,
        expert: Option<ExpertId>,
    },
    /// A country was suspended in a phase.
    CountrySuspended { phase: PhaseId, country: Country },
    /// A suspended country takes part again.
    CountryReopened { phase: PhaseId, country: Country },
    /// A priority has a new agreed version.
    PriorityAgreed { priority: PriorityId, version: i64 },
    /// Terms of reference were published.
    RequestPublished { request: RequestId },
    /// Terms of reference were withdrawn or cancelled.
    RequestClosed { request: RequestId },
    /// An expert was selected for a seat.
    Selected { application: ApplicationId, request: RequestId, expert: ExpertId },
    /// A selection was undone, or the selected person withdrew.
    Unselected { application: ApplicationId, request: RequestId, expert: ExpertId },
    /// A placement began.
    PlacementStarted { placement: PlacementId },
    /// The host confirmed the work of a placement.
    PlacementCompleted { placement: PlacementId },
    /// A placement ended before its time.
    PlacementEnded { placement: PlacementId },
    /// An account was closed: its person's data are to go.
    AccountClosed { account: AccountId, expert: Option<ExpertId> },
}
