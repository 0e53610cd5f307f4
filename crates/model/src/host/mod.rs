//! Host institutions: from a suggestion to an active partner, whether they are ready, and their development plans.

mod plan;
mod readiness;
mod state;

pub use plan::{PlanState, progress};
pub use readiness::{Need, Ready};
pub use state::{State, Step};

crate::refusals! {
    /// This step is not taken from this state.
    NOT_FROM_HERE = "hosts.not-from-here";
    /// A host is approved on an agreed development plan.
    NO_AGREED_PLAN = "hosts.no-agreed-plan";
    /// The host is closed.
    HOST_CLOSED = "hosts.host-closed";
    /// The country is closed in this phase.
    COUNTRY_CLOSED = "hosts.country-closed";
    /// This step needs a reason.
    NO_REASON = "hosts.no-reason";
    /// A host of this name exists in the country.
    HOST_THERE = "hosts.host-there";
    /// A host has one director.
    ONE_DIRECTOR = "hosts.one-director";
    /// Nobody is known as director.
    NO_DIRECTOR = "hosts.no-director";
    /// The contact does not work there any more.
    CONTACT_GONE = "hosts.contact-gone";
    /// A contact of this address works at the host already.
    CONTACT_THERE = "hosts.contact-there";
    /// A plan serves an agreed priority of the host's own country and phase.
    PRIORITY_ELSEWHERE = "hosts.priority-elsewhere";
    /// The priority that the plan serves has ended: nobody agrees to it any more.
    PRIORITY_OVER = "hosts.priority-over";
    /// No such sector in the list.
    NO_SECTOR = "hosts.no-sector";
    /// An agreed plan does not change.
    PLAN_AGREED = "hosts.plan-agreed";
    /// The plan is closed.
    PLAN_CLOSED = "hosts.plan-closed";
    /// Only an agreed plan can be opened again.
    PLAN_NOT_AGREED = "hosts.plan-not-agreed";
    /// A plan has at least one outcome.
    NO_OUTCOME = "hosts.plan-no-outcome";
    /// An outcome that a request or a measure refers to stays.
    OUTCOME_USED = "hosts.outcome-used";
    /// The baseline was measured already.
    BASELINE_AHEAD = "hosts.baseline-ahead";
    /// The target comes after the baseline.
    TARGET_EARLY = "hosts.target-early";
    /// The target differs from the baseline.
    TARGET_SAME = "hosts.target-same";
    /// A measure is not taken in the future.
    MEASURED_AHEAD = "hosts.measured-ahead";
    /// A measure is not taken before the baseline.
    MEASURED_EARLY = "hosts.measured-early";
    /// Whoever wants changes says which.
    NO_REMARKS = "hosts.no-remarks";
    /// The name is not that of the director; fact `name`.
    OTHER_NAME = "hosts.other-name";
    /// A line of an import that was solved already.
    SOLVED = "hosts.solved";
}

/// The kind of institution.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A ministry or a part of one.
    Ministry,
    /// A municipality, province or region.
    LocalGovernment,
    /// An agency of the state with a task of its own.
    Agency,
    /// A hospital or clinic.
    Hospital,
    /// A university, polytechnic or teacher college.
    HigherEducation,
    /// A school or centre for a trade.
    VocationalTraining,
    /// An institute for research.
    Research,
    /// An association or foundation.
    CivilSociety,
    /// Another institution.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: &'static [Kind] = &[
        Kind::Ministry,
        Kind::LocalGovernment,
        Kind::Agency,
        Kind::Hospital,
        Kind::HigherEducation,
        Kind::VocationalTraining,
        Kind::Research,
        Kind::CivilSociety,
        Kind::Other,
    ];

    /// Its name in tables and addresses.
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Ministry => "ministry",
            Kind::LocalGovernment => "local-government",
            Kind::Agency => "agency",
            Kind::Hospital => "hospital",
            Kind::HigherEducation => "higher-education",
            Kind::VocationalTraining => "vocational-training",
            Kind::Research => "research",
            Kind::CivilSociety => "civil-society",
            Kind::Other => "other",
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back() {
        assert!(Kind::ALL.iter().all(|&kind| Kind::named(kind.name()) == Some(kind)));
    }
}
