//! What is decided about an application: which decision fits which state, what it leads to, and the reasons that it needs.

use super::{NEEDS_REASON, NOT_NOW, SAY_WHICH_REASON, State};
use crate::refusal::Refusal;

/// What somebody, or the programme by its rules, decided about an application.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Decision {
    /// The expert sent it.
    Submit,
    /// It meets the hard rules.
    Admit,
    /// It does not meet a hard rule.
    Exclude,
    /// It goes on the long list.
    LongList,
    /// It does not go on the long list.
    NotLongList,
    /// The CV goes to the host.
    Share,
    /// The host is not asked any more: the person took the consent back, or the director has an interest.
    Unshare,
    /// The host says yes.
    Accept,
    /// The host says no.
    Decline,
    /// The expert gets a seat.
    Select,
    /// A reserve gets the seat that came free.
    StepIn,
    /// The expert becomes a reserve.
    Reserve,
    /// The expert does not get a seat.
    NotSelect,
    /// The expert withdraws.
    Withdraw,
    /// An earlier decision does not hold any more.
    Undo,
}

impl Decision {
    /// Every decision.
    pub const ALL: &'static [Decision] = &[
        Decision::Submit,
        Decision::Admit,
        Decision::Exclude,
        Decision::LongList,
        Decision::NotLongList,
        Decision::Share,
        Decision::Unshare,
        Decision::Accept,
        Decision::Decline,
        Decision::Select,
        Decision::StepIn,
        Decision::Reserve,
        Decision::NotSelect,
        Decision::Withdraw,
        Decision::Undo,
    ];

    /// Its name in tables, addresses and the API.
    pub const fn name(self) -> &'static str {
        match self {
            Decision::Submit => "submit",
            Decision::Admit => "admit",
            Decision::Exclude => "exclude",
            Decision::LongList => "long-list",
            Decision::NotLongList => "not-long-list",
            Decision::Share => "share",
            Decision::Unshare => "unshare",
            Decision::Accept => "accept",
            Decision::Decline => "decline",
            Decision::Select => "select",
            Decision::StepIn => "step-in",
            Decision::Reserve => "reserve",
            Decision::NotSelect => "not-select",
            Decision::Withdraw => "withdraw",
            Decision::Undo => "undo",
        }
    }

    /// The decision of that name.
    pub fn named(name: &str) -> Option<Decision> {
        Decision::ALL.iter().copied().find(|decision| decision.name() == name)
    }

    /// The state that it leads to; [`NOT_NOW`] where it does not fit. [`Decision::Undo`] leads back to where the undone
    /// decision began, which only its record knows: see [`Decision::is_undoable`].
    pub fn from(self, state: State) -> Result<State, Refusal> {
        use State::*;
        match (self, state) {
            (Decision::Submit, Draft) => Ok(Submitted),
            (Decision::Admit, Submitted) => Ok(Eligible),
            (Decision::Exclude, Submitted) => Ok(Ineligible),
            (Decision::LongList, Submitted | Eligible) => Ok(LongListed),
            (Decision::NotLongList, Submitted | Eligible | LongListed) => Ok(NotLongListed),
            (Decision::Share, LongListed) => Ok(Shared),
            (Decision::Unshare, Shared) => Ok(LongListed),
            (Decision::Accept, Shared) => Ok(Accepted),
            (Decision::Decline, Shared) => Ok(Declined),
            (Decision::Select, Accepted) => Ok(Selected),
            (Decision::StepIn, State::Reserve) => Ok(Selected),
            (Decision::Reserve, Accepted) => Ok(State::Reserve),
            (Decision::NotSelect, LongListed | Shared | Accepted | Selected | State::Reserve) => Ok(NotSelected),
            (Decision::Withdraw, open) if open.is_open() => Ok(Withdrawn),
            _ => Err(NOT_NOW.into()),
        }
    }

    /// Whether a coordinator may undo it. Sending cannot be undone (the expert withdraws), nor can a no to being shown; an
    /// undo is answered by deciding again.
    pub const fn is_undoable(self) -> bool {
        !matches!(self, Decision::Submit | Decision::Unshare | Decision::Undo)
    }

    /// Whether it brings somebody nearer to a seat, or back to where one could be had. Sending has its own gate; what ends an
    /// application, or the host's look at it, is always possible.
    pub const fn is_towards_a_seat(self) -> bool {
        matches!(
            self,
            Decision::LongList
                | Decision::Share
                | Decision::Accept
                | Decision::Select
                | Decision::StepIn
                | Decision::Reserve
                | Decision::Undo
        )
    }

    /// Whether it follows from rules or from another decision, so that nobody took it by name.
    pub fn is_by_rule(self, reason_code: &str) -> bool {
        matches!(self, Decision::Admit | Decision::Exclude) || follows_by_itself(reason_code)
    }

    /// How an application ends that was open when its request closed or its last seat went; none where it stays as it is.
    /// Whom the host accepted is kept as a reserve while the request goes on.
    pub const fn at_the_end(state: State, request_goes_on: bool) -> Option<Decision> {
        match state {
            State::Submitted | State::Eligible => Some(Decision::NotLongList),
            State::LongListed | State::Shared => Some(Decision::NotSelect),
            State::Accepted if request_goes_on => Some(Decision::Reserve),
            State::Accepted => Some(Decision::NotSelect),
            State::Selected | State::Reserve if !request_goes_on => Some(Decision::NotSelect),
            _ => None,
        }
    }
}

/// Reasons why an application does not go on the long list, as stored.
pub const NOT_LONG_LIST_REASONS: &[&str] = &["others-fit-better", "dates", "experience", "motivation", "other"];
/// Reasons for which a host declines, as stored.
pub const DECLINE_REASONS: &[&str] = &["skills", "language", "dates", "conditions-changed", "other"];
/// Reasons why a considered expert does not get a seat, as stored.
pub const NOT_SELECT_REASONS: &[&str] = &["others-fit-better", "dates", "host-choice", "other"];
/// Reasons for which experts withdraw, as stored.
pub const WITHDRAW_REASONS: &[&str] = &["personal", "employer", "other-offer", "other"];
/// The host is not asked any more because the person took the consent back.
pub const CONSENT_BACK: &str = "consent";
/// The host is not asked any more because its director has an interest in the person.
pub const INTEREST: &str = "interest";
/// The last seat was taken by somebody else.
pub const FILLED: &str = "filled";
/// The host or the programme closed the request.
pub const REQUEST_CLOSED: &str = "request-closed";
/// The work of every seat has begun, or all of it is over: no seat comes free any more.
pub const WORK_BEGUN: &str = "work-begun";

/// Whether a reason says that an application ended because of something else, and nobody judged it.
pub fn follows_by_itself(reason_code: &str) -> bool {
    matches!(reason_code, FILLED | REQUEST_CLOSED | WORK_BEGUN)
}

/// Checks a coded reason against its list: `other` needs words.
pub fn check_reason(codes: &[&str], code: &str, words: &str) -> Result<(), Refusal> {
    match codes.contains(&code) {
        false => Err(NEEDS_REASON.into()),
        true if code == "other" && words.trim().is_empty() => Err(SAY_WHICH_REASON.into()),
        true => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Ball;
    use super::*;

    /// Every decision in every state; what is not written here is refused.
    #[test]
    fn decisions_lead_where_they_are_drawn() {
        use State::*;
        let drawn: &[(Decision, &[State], State)] = &[
            (Decision::Submit, &[Draft], Submitted),
            (Decision::Admit, &[Submitted], Eligible),
            (Decision::Exclude, &[Submitted], Ineligible),
            (Decision::LongList, &[Submitted, Eligible], LongListed),
            (Decision::NotLongList, &[Submitted, Eligible, LongListed], NotLongListed),
            (Decision::Share, &[LongListed], Shared),
            (Decision::Unshare, &[Shared], LongListed),
            (Decision::Accept, &[Shared], Accepted),
            (Decision::Decline, &[Shared], Declined),
            (Decision::Select, &[Accepted], Selected),
            (Decision::StepIn, &[State::Reserve], Selected),
            (Decision::Reserve, &[Accepted], State::Reserve),
            (Decision::NotSelect, &[LongListed, Shared, Accepted, Selected, State::Reserve], NotSelected),
            (Decision::Withdraw, &[Submitted, Eligible, LongListed, Shared, Accepted, Selected, State::Reserve], Withdrawn),
            (Decision::Undo, &[], Draft),
        ];
        assert_eq!(drawn.len(), Decision::ALL.len());
        for (decision, from, to) in drawn {
            for state in State::ALL {
                let expected = if from.contains(state) { Ok(*to) } else { Err(Refusal::from(NOT_NOW)) };
                assert_eq!(decision.from(*state), expected, "{decision:?} from {state:?}");
            }
        }
    }

    #[test]
    fn a_request_that_ends_leaves_nobody_waiting() {
        for &state in State::ALL {
            for goes_on in [true, false] {
                let Some(decision) = Decision::at_the_end(state, goes_on) else { continue };
                let after = decision.from(state).unwrap();
                assert!(!after.is_open() || (goes_on && after == State::Reserve), "{state:?} {after:?}");
            }
            let waits = matches!(state.ball(), Ball::Office | Ball::Host);
            assert!(!waits || Decision::at_the_end(state, true).is_some(), "{state:?} waits for ever");
            assert!(!state.is_open() || Decision::at_the_end(state, false).is_some(), "{state:?} stays open");
        }
    }

    #[test]
    fn what_follows_by_itself_is_nobodys_decision() {
        assert!(Decision::Exclude.is_by_rule("") && Decision::NotLongList.is_by_rule(FILLED));
        assert!(Decision::NotSelect.is_by_rule(WORK_BEGUN));
        assert!(!Decision::NotLongList.is_by_rule("dates") && !Decision::Select.is_by_rule(""));
        assert!(!Decision::Unshare.is_undoable());
    }

    #[test]
    fn reasons_are_from_their_list_and_other_needs_words() {
        assert_eq!(check_reason(WITHDRAW_REASONS, "personal", ""), Ok(()));
        assert_eq!(check_reason(WITHDRAW_REASONS, "skills", "x"), Err(NEEDS_REASON.into()));
        assert_eq!(check_reason(WITHDRAW_REASONS, "other", "  "), Err(SAY_WHICH_REASON.into()));
        assert_eq!(check_reason(WITHDRAW_REASONS, "other", "a move"), Ok(()));
    }
}
