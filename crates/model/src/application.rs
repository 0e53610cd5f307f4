//! An expert's wish to take one assignment: its states, the decisions that lead from one to the next, and who must act.
//!
//! Two say yes before somebody is selected: the host and the programme. Every decision is kept; undoing one is a
//! decision as well. Hard rules decide who may be considered, people decide who goes.

mod decision;

pub use decision::{
    CONSENT_BACK, DECLINE_REASONS, Decision, FILLED, INTEREST, NOT_LONG_LIST_REASONS, NOT_SELECT_REASONS, REQUEST_CLOSED, WITHDRAW_REASONS,
    WORK_BEGUN, check_reason, follows_by_itself,
};

use jiff::ToSpan;
use jiff::civil::Date;

use crate::refusal::Refusal;
use crate::{placement, request};

crate::refusals! {
    /// The assignment takes no applications.
    CLOSED = "selection.closed";
    /// The assignment takes none while its country is suspended.
    COUNTRY_SUSPENDED = "selection.country-suspended";
    /// This person applied for this assignment before.
    APPLIED_ALREADY = "selection.applied-already";
    /// The profile is not ready to be used.
    PROFILE_NOT_ACTIVE = "selection.profile-not-active";
    /// The decision does not fit the state that the application is in.
    NOT_NOW = "selection.not-now";
    /// The expert did not agree that the CV goes to this host, or took it back.
    NO_CONSENT = "selection.no-consent";
    /// The host has nobody who can decide.
    NO_DIRECTOR = "selection.no-director";
    /// Every seat is taken.
    NO_SEAT = "selection.no-seat";
    /// Another reserve comes first.
    NOT_FIRST_RESERVE = "selection.not-first-reserve";
    /// Whoever decides must have no interest in the person.
    DECLARE_NO_INTEREST = "selection.declare-no-interest";
    /// Nobody decides about the own application.
    OWN_APPLICATION = "selection.own-application";
    /// A yes that is taken down needs the declaration of the director who gave it.
    ASK_FOR_INTEREST = "selection.ask-for-interest";
    /// A place on the reserve list beyond the next one.
    RANK_TOO_FAR = "selection.rank-too-far";
    /// This decision needs a reason.
    NEEDS_REASON = "selection.needs-reason";
    /// The reason "other" needs words.
    SAY_WHICH_REASON = "selection.say-which-reason";
    /// A later decision stands on this one.
    NOT_LATEST = "selection.not-latest";
    /// There is no decision that can be undone: who sent an application withdraws it.
    CANNOT_BE_UNDONE = "selection.cannot-be-undone";
    /// The host has seen the profile: now a decision is due.
    SET_ASIDE_LATE = "selection.set-aside-late";
    /// Days before today cannot be the first day of work.
    DAY_IS_PAST = "selection.day-is-past";
    /// The value does not fit the rule.
    RULE_VALUE = "selection.rule-value";
    /// A rule that ends before it begins.
    ENDS_FIRST = "selection.ends-first";
    /// The placement has started: the seat cannot be given up or taken back any more.
    PLACEMENT_STARTED = "selection.placement-started";
    /// The only director of the host has an interest in the person.
    NO_OTHER_DIRECTOR = "selection.no-other-director";
    /// The person did not agree to be written to about assignments.
    NO_CONTACT_CONSENT = "selection.no-contact-consent";
    /// The person applied already: there is nothing to ask.
    HAS_APPLIED = "selection.has-applied";
    /// The person was asked to apply before.
    INVITED_ALREADY = "selection.invited-already";
    /// The person is not in the pool any more: the profile is paused or not ready.
    NOT_IN_POOL = "selection.not-in-pool";
    /// This person was asked whether the application stands before, since the profile was paused.
    ASKED_ALREADY = "selection.asked-already";
    /// The request gives no seats any more: it is over, or was stopped.
    REQUEST_OVER = "selection.request-over";
    /// Every seat is taken: nobody is brought back among those who wait for one, or shown to the host.
    FULL = "selection.full";
    /// The person paused the profile: nothing of it goes to a host.
    PAUSED = "selection.paused";
    /// The host was written to today.
    WRITTEN_TODAY = "selection.written-today";
}

/// Where an application stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// The expert is writing.
    Draft,
    /// Sent, and not yet held against the rules.
    Submitted,
    /// Does not meet a hard rule.
    Ineligible,
    /// Meets the hard rules.
    Eligible,
    /// Not good enough to be shown to the host.
    NotLongListed,
    /// Good enough to be shown to the host.
    LongListed,
    /// The CV went to the host.
    Shared,
    /// The host says yes.
    Accepted,
    /// The host says no.
    Declined,
    /// Has a seat.
    Selected,
    /// Steps in when a selected expert withdraws.
    Reserve,
    /// Was considered and did not get a seat.
    NotSelected,
    /// Withdrawn by the expert.
    Withdrawn,
}

/// Who must act on an application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ball {
    /// The expert.
    Expert,
    /// The programme office.
    Office,
    /// The host.
    Host,
    /// The placement says who.
    Placement,
    /// Nobody, unless a selected expert withdraws.
    Nobody,
}

impl State {
    /// Every state, in the order of the way.
    pub const ALL: &'static [State] = &[
        State::Draft,
        State::Submitted,
        State::Ineligible,
        State::Eligible,
        State::NotLongListed,
        State::LongListed,
        State::Shared,
        State::Accepted,
        State::Declined,
        State::Selected,
        State::Reserve,
        State::NotSelected,
        State::Withdrawn,
    ];

    /// Its name in tables and the API.
    pub const fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Submitted => "submitted",
            State::Ineligible => "ineligible",
            State::Eligible => "eligible",
            State::NotLongListed => "not-long-listed",
            State::LongListed => "long-listed",
            State::Shared => "shared",
            State::Accepted => "accepted",
            State::Declined => "declined",
            State::Selected => "selected",
            State::Reserve => "reserve",
            State::NotSelected => "not-selected",
            State::Withdrawn => "withdrawn",
        }
    }

    /// The state of that name.
    pub fn named(name: &str) -> Option<State> {
        State::ALL.iter().copied().find(|state| state.name() == name)
    }

    /// How far it is on its way, as its line shows it: sent, rules checked, compared, with the host, decided, selected.
    pub const fn stop(self) -> usize {
        match self {
            State::Draft => 0,
            State::Submitted | State::Ineligible => 1,
            // Until the profile is shown, the office is at work and not the host.
            State::Eligible | State::NotLongListed | State::LongListed => 2,
            State::Shared | State::Declined => 3,
            State::Accepted | State::Reserve | State::NotSelected | State::Withdrawn => 4,
            State::Selected => 5,
        }
    }

    /// Who must act.
    pub const fn ball(self) -> Ball {
        match self {
            State::Draft => Ball::Expert,
            State::Submitted | State::Eligible | State::LongListed | State::Accepted => Ball::Office,
            State::Shared => Ball::Host,
            State::Selected => Ball::Placement,
            State::Ineligible | State::NotLongListed | State::Declined | State::Reserve | State::NotSelected | State::Withdrawn => {
                Ball::Nobody
            }
        }
    }

    /// Whether it can still lead to a seat, or has one.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            State::Submitted | State::Eligible | State::LongListed | State::Shared | State::Accepted | State::Selected | State::Reserve
        )
    }
}

/// For how many days the answer of a host is awaited, where the work does not begin too soon for that.
const HOST_ANSWER_DAYS: i64 = 30;
/// So many days before the work can begin the answer of the host is needed.
const ANSWER_BEFORE_START_DAYS: i64 = 7;
/// So many days a host has in any case.
const HOST_ANSWER_DAYS_AT_LEAST: i64 = 3;

/// The last day on which the answer of a host is awaited that was asked on a day: as long as the link works that comes with
/// the question, which ends before the work can begin.
pub fn answer_until(asked: Date, earliest_start: Option<Date>) -> Date {
    let usual = asked.saturating_add(HOST_ANSWER_DAYS.days());
    let in_time = earliest_start.map_or(usual, |start| start.saturating_sub(ANSWER_BEFORE_START_DAYS.days()));
    usual.min(in_time).max(asked.saturating_add(HOST_ANSWER_DAYS_AT_LEAST.days()))
}

/// Whether a decision can be taken about an application of a request in a state. Once the request gives no seats any more,
/// nobody is brought nearer to one: applications only end.
pub fn check_request_gives_seats(decision: Decision, request: Option<request::State>) -> Result<(), Refusal> {
    let gives_seats = request.is_some_and(request::State::gives_seats);
    if decision.is_towards_a_seat() && !gives_seats { Err(REQUEST_OVER.into()) } else { Ok(()) }
}

/// Whether an undone decision may lead somebody without a seat back to a state, by the placements of those who have the
/// seats. While all are taken, nobody but a reserve waits for one, and that only as long as one can still come free.
pub fn check_way_back(to: State, seats: usize, placements: &[Option<placement::State>]) -> Result<(), Refusal> {
    let is_reserve = to == State::Reserve && !no_seat_comes_free(false, seats, placements);
    if placements.len() < seats || is_reserve { Ok(()) } else { Err(FULL.into()) }
}

/// Whether a seat can still come free, by withdrawing or by undoing the selection: until its placement starts. After that
/// the work ends through the placement, which then stands by what was selected.
pub fn check_seat_can_come_free(placement: Option<placement::State>) -> Result<(), Refusal> {
    match placement {
        Some(state) if !state.is_before_start() && state != placement::State::Withdrawn => Err(PLACEMENT_STARTED.into()),
        _ => Ok(()),
    }
}

/// Whether nobody is kept waiting for a seat any more: the request is over, or the work of each of its seats has begun.
pub fn no_seat_comes_free(is_over: bool, seats: usize, placements: &[Option<placement::State>]) -> bool {
    is_over || placements.iter().filter(|placement| check_seat_can_come_free(**placement).is_err()).count() >= seats
}

/// The case number of an application, such as `A-0064`.
pub fn case_number(number: i64) -> String {
    format!("A-{number:04}")
}

/// The number behind a case number.
pub fn number_of(case: &str) -> Option<i64> {
    case.strip_prefix("A-")?.parse().ok().filter(|&number| number > 0 && case_number(number) == case)
}

/// The purpose of the consent that the CV goes to the host of one application.
pub fn share_purpose(number: i64) -> String {
    format!("share-cv:{}", case_number(number))
}

/// The purpose of the consent that the host of one application learns the name, where it is kept from the country of origin.
pub fn name_purpose(number: i64) -> String {
    format!("show-name:{}", case_number(number))
}

/// The version of the words under which experts agree that a CV goes to a host.
pub const CONSENT_TEXT: &str = "share-cv-2";

/// The first letters of a name, for a host that may not know it: "Sahra Jaamac" is "S. J."
pub fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|part| part.chars().find(|c| c.is_alphabetic()));
    letters.map(|letter| format!("{}.", letter.to_uppercase())).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for &state in State::ALL {
            assert_eq!(State::named(state.name()), Some(state));
        }
        for &decision in Decision::ALL {
            assert_eq!(Decision::named(decision.name()), Some(decision));
        }
        assert_eq!(State::named("chosen"), None);
    }

    #[test]
    fn what_is_over_has_no_ball_and_what_is_open_can_be_withdrawn() {
        for &state in State::ALL {
            assert_eq!(Decision::Withdraw.from(state).is_ok(), state.is_open(), "{state:?}");
            if !state.is_open() && state != State::Draft {
                assert_eq!(state.ball(), Ball::Nobody, "{state:?}");
            }
        }
    }

    #[test]
    fn a_seat_comes_free_until_the_placement_starts() {
        use placement::State::*;
        for free in [None, Some(Preparing), Some(Agreed), Some(Withdrawn)] {
            assert_eq!(check_seat_can_come_free(free), Ok(()), "{free:?}");
        }
        for begun in [Running, Suspended, Reported, Confirmed, Completed, EndedEarly] {
            assert_eq!(check_seat_can_come_free(Some(begun)), Err(PLACEMENT_STARTED.into()), "{begun:?}");
        }
        assert!(!no_seat_comes_free(false, 2, &[Some(Running)]) && !no_seat_comes_free(false, 2, &[Some(Running), Some(Agreed)]));
        assert!(no_seat_comes_free(false, 2, &[Some(EndedEarly), Some(Running)]) && no_seat_comes_free(true, 2, &[Some(Completed)]));
    }

    #[test]
    fn a_request_that_gives_no_seats_leads_nobody_to_one() {
        use request::State as Request;
        for over in [None, Some(Request::Completed), Some(Request::Withdrawn), Some(Request::Cancelled)] {
            for towards in [Decision::LongList, Decision::Share, Decision::Accept, Decision::Select, Decision::Reserve, Decision::Undo] {
                assert_eq!(check_request_gives_seats(towards, over), Err(REQUEST_OVER.into()), "{towards:?} {over:?}");
                assert_eq!(check_request_gives_seats(towards, Some(Request::Running)), Ok(()));
            }
            for ends in [Decision::NotLongList, Decision::NotSelect, Decision::Decline, Decision::Withdraw, Decision::Unshare] {
                assert_eq!(check_request_gives_seats(ends, over), Ok(()), "{ends:?} {over:?}");
            }
        }
    }

    #[test]
    fn while_all_seats_are_taken_only_a_reserve_comes_back() {
        use placement::State::*;
        let back = |to, seats, taken: &[Option<placement::State>]| check_way_back(to, seats, taken);
        for to in [State::Submitted, State::LongListed, State::Shared, State::Accepted, State::Selected] {
            assert_eq!(back(to, 1, &[]), Ok(()), "{to:?}");
            assert_eq!(back(to, 1, &[Some(Preparing)]), Err(FULL.into()), "{to:?}");
            assert_eq!(back(to, 2, &[Some(Running)]), Ok(()), "{to:?}");
        }
        assert_eq!(back(State::Reserve, 1, &[Some(Agreed)]), Ok(()));
        assert_eq!(back(State::Reserve, 1, &[Some(Running)]), Err(FULL.into()), "no seat comes free");
        assert_eq!(back(State::Reserve, 2, &[Some(Running), None]), Ok(()));
    }

    #[test]
    fn a_host_answers_before_the_work_can_begin_and_never_in_the_past() {
        use jiff::civil::date;
        let asked = date(2026, 11, 29);
        assert_eq!(answer_until(asked, None), date(2026, 12, 29));
        assert_eq!(answer_until(asked, Some(date(2027, 3, 1))), date(2026, 12, 29));
        assert_eq!(answer_until(asked, Some(date(2026, 12, 25))), date(2026, 12, 18));
        for soon in [date(2026, 12, 3), date(2026, 11, 29), date(2026, 1, 1)] {
            assert_eq!(answer_until(asked, Some(soon)), date(2026, 12, 2), "{soon}");
        }
    }

    #[test]
    fn case_numbers_read_back_in_one_spelling() {
        assert_eq!(case_number(64), "A-0064");
        assert_eq!(number_of("A-0064"), Some(64));
        assert_eq!(number_of("A-12345"), Some(12345));
        for other in ["A-64", "A-+064", "A-0000", "A--064", "R-0064", "A-", "a-0064"] {
            assert_eq!(number_of(other), None, "{other}");
        }
    }

    #[test]
    fn initials_take_any_script() {
        assert_eq!(initials("Sahra Jaamac"), "S. J.");
        assert_eq!(initials("  haydar  al-Jabari "), "H. A.");
        assert_eq!(initials("سحر جامع"), "س. ج.");
        assert_eq!(initials(""), "");
    }
}
