//! One type for each kind of id, so that a host's id cannot stand where a request's is wanted.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(f) }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> { text.parse().map($name) }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self { $name(id) }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self { id.0 }
        }
    )+};
}

ids! {
    /// A person who signs in.
    AccountId,
    /// A dated role of an account.
    GrantId,
    /// A phase of the programme.
    PhaseId,
    /// A priority of a country within a phase.
    PriorityId,
    /// A host institution.
    HostId,
    /// A person at a host.
    ContactId,
    /// A host's development plan.
    PlanId,
    /// An outcome of a development plan.
    OutcomeId,
    /// A host's demand, written as terms of reference.
    RequestId,
    /// A part of a request's or placement's time.
    BlockId,
    /// An objective of a request.
    ObjectiveId,
    /// A diaspora professional.
    ExpertId,
    /// An expert's wish to take one assignment.
    ApplicationId,
    /// One expert doing one assignment.
    PlacementId,
    /// One questionnaire of one voice at one moment.
    EvaluationId,
    /// A signed link for a person without an account.
    LinkId,
    /// A stored document.
    FileId,
    /// A letter, sent or to be sent.
    LetterId,
}
