//! As whom somebody acts on a placement: one person may be the programme's and a host's, and the page and the rules differ.

use model::access::{Actor, Place, Scope, Subject, Verb, Via};
use model::placement::Party;

/// The sides that an actor is on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sides {
    /// The expert whose placement it is.
    pub expert: bool,
    /// Of the host.
    pub host: bool,
    /// Of the programme.
    pub programme: bool,
}

impl Sides {
    /// The sides on which an actor may do something to placements, for one at `place`. The program itself is on all.
    pub fn of(actor: &Actor, verb: Verb, place: Place) -> Sides {
        if actor.via == Via::Program {
            return Sides { expert: true, host: true, programme: true };
        }
        let scope = actor.scope(verb, Subject::Placement);
        let expert = place.expert.is_some() && scope.expert == place.expert;
        let host = place.host.is_some_and(|host| scope.hosts.contains(&host));
        let rest = Scope { hosts: Vec::new(), expert: None, ..scope };
        Sides { expert, host, programme: rest.reaches(place) }
    }

    /// Just one side.
    pub fn only(party: Party) -> Sides {
        let mut sides = Sides::default();
        match party {
            Party::Expert => sides.expert = true,
            Party::Host => sides.host = true,
            Party::Programme => sides.programme = true,
        }
        sides
    }

    /// Whether none.
    pub fn is_none(self) -> bool {
        self == Sides::default()
    }

    /// Whether this party is among them.
    pub fn is(self, party: Party) -> bool {
        match party {
            Party::Expert => self.expert,
            Party::Host => self.host,
            Party::Programme => self.programme,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::{AccountId, ExpertId, Grant, HostId, Role};
    use uuid::Uuid;

    #[test]
    fn each_role_is_on_its_own_side() {
        let (host, expert) = (HostId(Uuid::from_u128(4)), ExpertId(Uuid::from_u128(9)));
        let place = Place { phase: None, country: "NG".parse().ok(), host: Some(host), expert: Some(expert) };
        let actor = |role, country: Option<&str>, at, own| {
            let grant = Grant { role, phase: None, country: country.and_then(|code| code.parse().ok()), host: at };
            Actor { via: Via::Account(AccountId(Uuid::from_u128(1))), grants: vec![grant], expert: own }
        };
        let sides = |actor: &Actor, verb| Sides::of(actor, verb, place);
        assert_eq!(sides(&actor(Role::Expert, None, None, Some(expert)), Verb::Write), Sides::only(Party::Expert));
        assert_eq!(sides(&actor(Role::HostDirector, None, Some(host), None), Verb::Decide), Sides::only(Party::Host));
        assert_eq!(sides(&actor(Role::Officer, None, None, None), Verb::Decide), Sides::only(Party::Programme));
        assert_eq!(sides(&actor(Role::FocalPoint, Some("NG"), None, None), Verb::Write), Sides::only(Party::Programme));
        assert!(sides(&actor(Role::FocalPoint, Some("SO"), None, None), Verb::Write).is_none());
        assert!(sides(&actor(Role::HostContact, None, Some(host), None), Verb::Decide).is_none());
        assert!(sides(&actor(Role::Expert, None, None, Some(ExpertId(Uuid::from_u128(8)))), Verb::See).is_none());
    }
}
