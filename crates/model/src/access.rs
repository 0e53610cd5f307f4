//! Who may do or see something: one table of role x subject x verb, which yields a [`Scope`].
//!
//! A scope is plain data. Every list, count, search, export and autocomplete takes one, so that a rule about who may
//! see something is written once, here. Roles are dated grants; an actor carries those in force at the moment.

use jiff::civil::Date;

use crate::id::{AccountId, ExpertId, HostId, LinkId, PhaseId};
use crate::text::Country;

/// What a person is in the programme. A person may hold several, each for a phase, country or host, and dated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Role {
    /// Runs the installation: accounts, roles, audit.
    Administrator,
    /// Answers for the phase; may undo what others decided.
    Coordinator,
    /// Runs requests, selection and placements in the programme office.
    Officer,
    /// The country office's person for one or more countries.
    FocalPoint,
    /// Answers for one host institution and decides for it.
    HostDirector,
    /// Works for one host institution.
    HostContact,
    /// A diaspora professional.
    Expert,
    /// An organisation that reaches out to the diaspora.
    Partner,
    /// Reads figures for the donor, never names.
    DonorReader,
    /// Reads pseudonymous answers of evaluations.
    Evaluator,
}

impl Role {
    /// Every role, in the order of the manual.
    pub const ALL: &'static [Role] = &[
        Role::Administrator,
        Role::Coordinator,
        Role::Officer,
        Role::FocalPoint,
        Role::HostDirector,
        Role::HostContact,
        Role::Expert,
        Role::Partner,
        Role::DonorReader,
        Role::Evaluator,
    ];

    /// Its name in tables, addresses and the API.
    pub const fn name(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Coordinator => "coordinator",
            Role::Officer => "officer",
            Role::FocalPoint => "focal-point",
            Role::HostDirector => "host-director",
            Role::HostContact => "host-contact",
            Role::Expert => "expert",
            Role::Partner => "partner",
            Role::DonorReader => "donor-reader",
            Role::Evaluator => "evaluator",
        }
    }

    /// The role of that name.
    pub fn named(name: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.name() == name)
    }

    /// What a grant of this role must be bound to.
    pub fn bound(self) -> Bound {
        match self {
            Role::FocalPoint => Bound::Country,
            Role::HostDirector | Role::HostContact => Bound::Host,
            Role::Expert | Role::Partner => Bound::Own,
            _ => Bound::Phase,
        }
    }
}

/// What a grant of a role is bound to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Bound {
    /// A phase, or all of them when none is named.
    Phase,
    /// One country, in a phase or in all.
    Country,
    /// One host institution.
    Host,
    /// The person's own records.
    Own,
}

/// A role that somebody granted, in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// The phase it holds for; all when none.
    pub phase: Option<PhaseId>,
    /// The country it holds for, where the role is bound to one.
    pub country: Option<Country>,
    /// The host it holds for, where the role is bound to one.
    pub host: Option<HostId>,
}

/// How an actor got in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Via {
    /// Not known to us.
    Nobody,
    /// Signed in with an account.
    Account(AccountId),
    /// Opened a signed link; may do just what the link is for.
    Link(LinkId),
    /// The programme itself: jobs, commands of the operator.
    Program,
}

/// Who acts or reads: the way in, and the grants in force.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Actor {
    /// The way in.
    pub via: Via,
    /// Roles in force today.
    pub grants: Vec<Grant>,
    /// The expert profile that is this person's own.
    pub expert: Option<ExpertId>,
}

impl Actor {
    /// Somebody who has not signed in.
    pub const fn nobody() -> Actor {
        Actor { via: Via::Nobody, grants: Vec::new(), expert: None }
    }

    /// The programme itself.
    pub const fn program() -> Actor {
        Actor { via: Via::Program, grants: Vec::new(), expert: None }
    }

    /// Somebody who opened a signed link.
    pub const fn link(link: LinkId) -> Actor {
        Actor { via: Via::Link(link), grants: Vec::new(), expert: None }
    }

    /// The account, when signed in.
    pub fn account(&self) -> Option<AccountId> {
        match self.via {
            Via::Account(id) => Some(id),
            _ => None,
        }
    }

    /// Whether a role is held anywhere.
    pub fn is(&self, role: Role) -> bool {
        self.grants.iter().any(|grant| grant.role == role)
    }

    /// Whether this actor answers for a host, as its director.
    pub fn directs(&self, host: HostId) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::HostDirector && grant.host == Some(host))
    }

    /// Where `verb` on `subject` reaches for this actor.
    pub fn scope(&self, verb: Verb, subject: Subject) -> Scope {
        let mut scope = Scope { everything: self.via == Via::Program, ..Scope::default() };
        for grant in &self.grants {
            match reach(grant.role, verb, subject) {
                Reach::Nothing => {}
                Reach::Own => scope.expert = scope.expert.or(self.expert),
                Reach::Granted => match (grant.role.bound(), grant.host) {
                    (Bound::Host, Some(host)) => scope.hosts.push(host),
                    (Bound::Host, None) | (Bound::Own, _) => {}
                    (Bound::Country, _) if grant.country.is_none() => {}
                    _ if grant.phase.is_none() && grant.country.is_none() => scope.everything = true,
                    _ => scope.places.push((grant.phase, grant.country)),
                },
            }
        }
        scope
    }

    /// Whether `verb` on `subject` is possible anywhere at all: decides what navigation and pages are offered.
    pub fn may(&self, verb: Verb, subject: Subject) -> bool {
        !self.scope(verb, subject).is_empty()
    }
}

/// Whether a grant from `from` to `until` (both included, open when none) is in force on `day`.
pub fn in_force(from: Date, until: Option<Date>, day: Date) -> bool {
    from <= day && until.is_none_or(|until| day <= until)
}

/// What somebody wants to do.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verb {
    /// Read it.
    See,
    /// Make, fill in or change it.
    Write,
    /// Approve, publish, select, sign off.
    Decide,
    /// Undo a decision, with a reason.
    Undo,
}

/// What it is done to.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Subject {
    /// Phases, the countries that take part in them, and a country's status.
    Phase,
    /// Country dialogue and priorities.
    Strategy,
    /// Host institutions, their contacts and plans.
    Host,
    /// Terms of reference.
    Request,
    /// An expert's profile and CV.
    Expert,
    /// Applications and selection.
    Application,
    /// Placements and their documents.
    Placement,
    /// Answers of evaluations, with names.
    Evaluation,
    /// Answers of evaluations, without names.
    Answers,
    /// Counts and indicators, small groups suppressed where the reader is outside the programme.
    Figures,
    /// Accounts and roles.
    Account,
    /// The audit trail.
    Audit,
    /// Letters sent and waiting.
    Letter,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    Nothing,
    Own,
    Granted,
}

/// The table. A row that is not here is not allowed.
fn reach(role: Role, verb: Verb, subject: Subject) -> Reach {
    use Reach::*;
    use Subject::*;
    use Verb::*;
    match (role, subject, verb) {
        (Role::Administrator, Account | Audit | Letter, _) => Granted,
        (Role::Administrator, Strategy | Host | Figures, See) => Granted,
        (Role::Administrator, Phase, Write) => Granted,

        (Role::Coordinator, Account | Audit | Letter, See) => Granted,
        (Role::Coordinator, Account, Write) => Granted,
        (Role::Coordinator, Audit | Letter | Account, _) => Nothing,
        (Role::Coordinator, _, _) => Granted,

        (Role::Officer, Audit | Account | Phase, _) => Nothing,
        (Role::Officer, Letter, See) => Granted,
        (Role::Officer, Letter, _) | (Role::Officer, _, Undo) => Nothing,
        (Role::Officer, Strategy, Decide) => Nothing,
        (Role::Officer, _, _) => Granted,

        (Role::FocalPoint, Strategy | Host | Request | Placement, See | Write) => Granted,
        (Role::FocalPoint, Strategy | Host, Decide) => Granted,
        (Role::FocalPoint, Application | Evaluation | Answers | Figures, See) => Granted,

        (Role::HostDirector, Host | Request, See | Write) => Granted,
        (Role::HostDirector, Application, See | Decide) => Granted,
        (Role::HostDirector, Placement, See | Write | Decide) => Granted,
        (Role::HostContact, Host | Request, See | Write) => Granted,
        (Role::HostContact, Application, See) => Granted,
        (Role::HostContact, Placement, See | Write) => Granted,

        (Role::Expert, Expert | Application | Placement, See | Write) => Own,

        (Role::DonorReader, Figures, See) => Granted,
        (Role::Evaluator, Answers | Figures, See) => Granted,
        _ => Nothing,
    }
}

/// Which records a reader or actor reaches. Empty reaches none.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Scope {
    /// All records.
    pub everything: bool,
    /// Records of these phases and countries; `None` stands for any.
    pub places: Vec<(Option<PhaseId>, Option<Country>)>,
    /// Records of these hosts.
    pub hosts: Vec<HostId>,
    /// Records of this expert.
    pub expert: Option<ExpertId>,
}

/// Where a record stands, to ask a [`Scope`] about it. What does not apply is `None`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// Its phase.
    pub phase: Option<PhaseId>,
    /// Its country.
    pub country: Option<Country>,
    /// Its host.
    pub host: Option<HostId>,
    /// Its expert.
    pub expert: Option<ExpertId>,
}

impl Scope {
    /// Reaches no record.
    pub fn is_empty(&self) -> bool {
        !self.everything && self.places.is_empty() && self.hosts.is_empty() && self.expert.is_none()
    }

    /// Whether a record at `place` is reached. The `scoped!` fragment of `db` says the same in SQL.
    pub fn reaches(&self, place: Place) -> bool {
        let there = |&(phase, country): &(Option<PhaseId>, Option<Country>)| {
            (phase.is_none() || phase == place.phase) && (country.is_none() || country == place.country)
        };
        self.everything
            || self.places.iter().any(there)
            || place.host.is_some_and(|host| self.hosts.contains(&host))
            || (place.expert.is_some() && self.expert == place.expert)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn actor(grants: Vec<Grant>) -> Actor {
        Actor { via: Via::Account(AccountId(Uuid::from_u128(1))), grants, expert: Some(ExpertId(Uuid::from_u128(9))) }
    }

    fn grant(role: Role, country: Option<&str>, host: Option<u128>) -> Grant {
        Grant { role, phase: None, country: country.map(|c| c.parse().unwrap()), host: host.map(|h| HostId(Uuid::from_u128(h))) }
    }

    #[test]
    fn a_country_office_reaches_its_own_country_only() {
        let focal = actor(vec![grant(Role::FocalPoint, Some("SO"), None)]);
        let scope = focal.scope(Verb::See, Subject::Application);
        assert!(scope.reaches(Place { country: "SO".parse().ok(), ..Place::default() }));
        assert!(!scope.reaches(Place { country: "NG".parse().ok(), ..Place::default() }));
        assert!(focal.scope(Verb::See, Subject::Expert).is_empty(), "profiles are read through applications only");
    }

    #[test]
    fn a_grant_without_its_bound_reaches_nothing() {
        assert!(actor(vec![grant(Role::FocalPoint, None, None)]).scope(Verb::See, Subject::Host).is_empty());
        assert!(actor(vec![grant(Role::HostDirector, None, None)]).scope(Verb::See, Subject::Host).is_empty());
    }

    #[test]
    fn outsiders_see_figures_and_nothing_else() {
        let donor = actor(vec![grant(Role::DonorReader, None, None)]);
        assert!(donor.may(Verb::See, Subject::Figures));
        for subject in [Subject::Expert, Subject::Application, Subject::Placement, Subject::Evaluation, Subject::Answers, Subject::Audit] {
            assert!(!donor.may(Verb::See, subject), "{subject:?}");
        }
    }

    #[test]
    fn only_the_coordinator_undoes() {
        for &role in Role::ALL {
            let who = actor(vec![grant(role, Some("NG"), Some(4))]);
            assert_eq!(who.may(Verb::Undo, Subject::Application), role == Role::Coordinator, "{role:?}");
        }
    }

    #[test]
    fn a_host_is_directed_by_its_own_director_only() {
        let host = HostId(Uuid::from_u128(4));
        for &role in Role::ALL {
            assert_eq!(actor(vec![grant(role, None, Some(4))]).directs(host), role == Role::HostDirector, "{role:?}");
        }
        assert!(!actor(vec![grant(Role::HostDirector, None, Some(5))]).directs(host));
    }

    #[test]
    fn nobody_and_links_reach_nothing_and_the_program_reaches_all() {
        assert!(!Actor::nobody().may(Verb::See, Subject::Host));
        assert!(!Actor::link(LinkId(Uuid::nil())).may(Verb::See, Subject::Placement));
        assert!(Actor::program().scope(Verb::Undo, Subject::Audit).everything);
    }
}
