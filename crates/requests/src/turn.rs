//! Whose turn it is with a request, and whether that is this visitor: one rule for the request's page and for what waits.

use model::AccountId;
use model::access::{Place, Subject, Verb};
use model::request::{Ball, State};
use web::Cx;

/// What the turn hangs on.
pub struct Facts {
    pub state: State,
    /// The host is not ready yet, so that it cannot be published.
    pub unready: bool,
    /// How many applications were sent.
    pub applied: i64,
    pub place: Place,
    pub made_by: Option<AccountId>,
}

/// Whose turn it is.
#[derive(Clone, Copy)]
pub struct Turn {
    pub ball: Ball,
    /// The visitor holds the button.
    pub is_mine: bool,
}

impl Turn {
    /// Whose turn it is, as this visitor reads it.
    pub fn of(cx: &Cx, facts: &Facts) -> Turn {
        let may = |verb| cx.scope(verb, Subject::Request).reaches(facts.place);
        let ball = match facts.state {
            State::Approved if facts.unready => Ball::Writer,
            // Where nobody applied there is nothing to decide with the host.
            State::Selection if facts.applied == 0 => Ball::Office,
            state => state.ball(),
        };
        let began = facts.made_by.is_some() && facts.made_by == cx.actor.account();
        let is_mine = match ball {
            // The office may write for everybody; its turn is what it began itself.
            Ball::Writer => may(Verb::Write) && (!may(Verb::Decide) || began && facts.state.is_editable()),
            Ball::Office => may(Verb::Decide),
            _ => false,
        };
        Turn { ball, is_mine }
    }
}
