//! A placement's pages stand under three addresses, one for each side: the programme's, the expert's, the host's. What is
//! shown follows from the side; what may be done, from the rights.

use db::Tx;
use model::access::{Subject, Verb};
use model::placement::{Ball, Party, Task};
use model::{PlacementId, Scope};
use web::{Ask, Cx, Door, Form};

use crate::naming;
use crate::sides::Sides;
use crate::store::{self, PlacementRow};

/// A visit to the pages of one side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Side(pub Party);

impl Side {
    /// The side whose address this is.
    pub fn of(cx: &Cx) -> Side {
        match cx.path.split('/').nth(1) {
            Some("me") => Side(Party::Expert),
            Some("host") => Side(Party::Host),
            _ => Side(Party::Programme),
        }
    }

    /// Where its placements stand, after the language.
    pub fn base(self) -> &'static str {
        match self.0 {
            Party::Expert => "/me/placements",
            Party::Host => "/host/placements",
            Party::Programme => "/work/placements",
        }
    }

    /// The address of one placement.
    pub fn path(self, id: PlacementId) -> String {
        format!("{}/{id}", self.base())
    }

    /// The part of the visitor's scope that lies on this side.
    pub fn scope(self, cx: &Cx, verb: Verb) -> Scope {
        let scope = cx.scope(verb, Subject::Placement);
        match self.0 {
            Party::Expert => Scope { expert: scope.expert, ..Scope::default() },
            Party::Host => Scope { hosts: scope.hosts, ..Scope::default() },
            Party::Programme => Scope { hosts: Vec::new(), expert: None, ..scope },
        }
    }

    /// Whether the visitor is the one who does a task. For the programme its country office writes, and the office decides.
    pub fn does(self, cx: &Cx, task: Task, placement: &PlacementRow) -> bool {
        let decides = || self.may(cx, Verb::Decide, placement);
        match task.doer() {
            Ball::Country => self.0 == Party::Programme && !decides(),
            Ball::Programme => self.0 == Party::Programme && decides(),
            doer => doer == Ball::from(self.0),
        }
    }

    /// Whether the visitor may do something to a placement on this side.
    pub fn may(self, cx: &Cx, verb: Verb, placement: &PlacementRow) -> bool {
        Sides::of(&cx.actor, verb, placement.place()).is(self.0)
    }
}

/// The placement, for somebody who may do this on the side whose page it is.
pub async fn load(cx: &Cx, id: PlacementId, verb: Verb) -> Result<(Tx, PlacementRow), Door> {
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, id).await?.ok_or(Door::Gone)?;
    if Side::of(cx).may(cx, verb, &placement) { Ok((tx, placement)) } else { Err(Door::Gone) }
}

/// A page that asks one thing about a placement.
pub fn ask(cx: &Cx, placement: &PlacementRow, title: String, button: String, form: Form) -> Ask {
    let country = naming::country_name(cx.lang, placement.country.code());
    let back = if cx.path.starts_with("/l/") { String::new() } else { placement.case() };
    Ask::new(cx, title, button, form)
        .back(Side::of(cx).path(placement.id), back)
        .about(placement.country.code(), country)
        .case(placement.case())
}
