//! The checklist: what must be ready, who does it, and without what nobody starts.

use jiff::civil::Date;

use super::{Ball, COUNTRY_SUSPENDED, GATES_OPEN, NAME_SOMEBODY, NOT_ARRIVED, Party};
use crate::Refusal;
use crate::request::Mode;

/// One thing to do before the start. Both sides are prepared (field notes 4, rows 5 to 8).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Task {
    /// The obligatory course before a first assignment.
    PreparationCourse,
    /// Passport valid, and the right to return to the country of residence.
    TravelPapers,
    /// Insured for the journey and the stay.
    Insurance,
    /// Confirms the own health insurance: the programme's does not cover work from home (field notes 3.3).
    OwnInsurance,
    /// What is done in which week.
    WorkPlan,
    /// Counterparts named, and what they need to learn collected.
    Counterparts,
    /// A place to work, a connection and devices.
    Workspace,
    /// The host read the guidance.
    Briefing,
    /// The agreement made and signed by all.
    Agreement,
    /// The journey booked.
    Travel,
    /// The country office told the expert how to stay safe there.
    SafetyBriefing,
    /// Met on arrival, and registered with the country office.
    Arrival,
}

impl Task {
    /// Every task, in the order of the checklist. Placements store that place: what is new stands at the end.
    pub const ALL: &'static [Task] = &[
        Task::PreparationCourse,
        Task::TravelPapers,
        Task::Insurance,
        Task::OwnInsurance,
        Task::WorkPlan,
        Task::Counterparts,
        Task::Workspace,
        Task::Briefing,
        Task::Agreement,
        Task::Travel,
        Task::SafetyBriefing,
        Task::Arrival,
    ];

    /// Its name in tables, addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Task::PreparationCourse => "preparation-course",
            Task::TravelPapers => "travel-papers",
            Task::Insurance => "insurance",
            Task::OwnInsurance => "own-insurance",
            Task::WorkPlan => "work-plan",
            Task::Counterparts => "counterparts",
            Task::Workspace => "workspace",
            Task::Briefing => "briefing",
            Task::Agreement => "agreement",
            Task::Travel => "travel",
            Task::SafetyBriefing => "safety-briefing",
            Task::Arrival => "arrival",
        }
    }

    /// The task of that name.
    pub fn named(name: &str) -> Option<Task> {
        Task::ALL.iter().copied().find(|task| task.name() == name)
    }

    /// On whose side it is done.
    pub const fn party(self) -> Party {
        match self {
            Task::PreparationCourse | Task::TravelPapers | Task::Insurance | Task::OwnInsurance | Task::WorkPlan => Party::Expert,
            Task::Counterparts | Task::Workspace | Task::Briefing => Party::Host,
            Task::Agreement | Task::Travel | Task::SafetyBriefing | Task::Arrival => Party::Programme,
        }
    }

    /// Who does it: of what the programme does there, its country office.
    pub fn doer(self) -> Ball {
        if matches!(self, Task::SafetyBriefing | Task::Arrival) { Ball::Country } else { Ball::from(self.party()) }
    }

    /// Whether it belongs to the journey to the first block on the spot, and is due before that block, or on its first day.
    pub const fn is_of_journey(self) -> bool {
        matches!(self, Task::Travel | Task::SafetyBriefing | Task::Arrival)
    }

    /// Whether no placement can start without it, however it begins.
    pub const fn is_gate(self) -> bool {
        !matches!(self, Task::OwnInsurance | Task::Counterparts) && !self.is_of_journey()
    }

    /// Whether a placement whose first block is done so cannot start without it. Whoever begins on the spot has travelled by
    /// then, and was told before how to stay safe; the journey to a later block is booked while the work goes on.
    pub fn is_gate_of(self, first: Option<Mode>) -> bool {
        self.is_gate() || (matches!(self, Task::Travel | Task::SafetyBriefing) && first == Some(Mode::Physical))
    }

    /// Whether it comes before the agreement. The journey does not: it is booked when all have signed.
    pub const fn is_before_agreement(self) -> bool {
        !matches!(self, Task::Agreement) && !self.is_of_journey()
    }

    /// Whether somebody says that it is done; the agreement is done when the last party signs.
    pub const fn is_by_hand(self) -> bool {
        !matches!(self, Task::Agreement)
    }

    /// Whether it is told in its note: without words it is not done.
    pub const fn is_told(self) -> bool {
        matches!(self, Task::PreparationCourse | Task::WorkPlan)
    }

    /// Whether it is done for certain days on the spot: for others it is to be done again.
    pub const fn is_for_days(self) -> bool {
        matches!(self, Task::TravelPapers | Task::Insurance | Task::Travel)
    }

    /// Whether a placement with blocks in these modes needs it.
    pub fn is_needed(self, modes: &[Mode]) -> bool {
        match self {
            Task::TravelPapers | Task::Insurance => modes.contains(&Mode::Physical),
            _ if self.is_of_journey() => modes.contains(&Mode::Physical),
            Task::OwnInsurance => modes.contains(&Mode::Online),
            _ => true,
        }
    }
}

/// Whether a task can be done on a day: nobody is met before the first day on the spot, or the day before it.
pub fn check_done(task: Task, on_the_spot: Option<Date>, today: Date) -> Result<(), Refusal> {
    match on_the_spot.filter(|_| task == Task::Arrival) {
        Some(first) if today < first.yesterday().unwrap_or(first) => Err(Refusal::from(NOT_ARRIVED).with("day", first)),
        _ => Ok(()),
    }
}

/// Whether somebody works beside the expert, where that is said: so many as the host `named`, so many `known` from the request.
pub fn check_named(task: Task, named: usize, known: usize) -> Result<(), Refusal> {
    if task == Task::Counterparts && named + known == 0 { Err(NAME_SOMEBODY.into()) } else { Ok(()) }
}

/// Whether the work may begin or go on: all gates done, and nobody sent to a suspended country.
pub fn check_start(open_gates: usize, country_open: bool, physical_ahead: bool) -> Result<(), Refusal> {
    if open_gates > 0 {
        return Err(Refusal::from(GATES_OPEN).with("count", open_gates));
    }
    check_country(country_open, physical_ahead)
}

/// Whether nobody is sent to, or kept in, a suspended country.
pub fn check_country(country_open: bool, physical_ahead: bool) -> Result<(), Refusal> {
    if physical_ahead && !country_open { Err(COUNTRY_SUSPENDED.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checklist_follows_the_modes() {
        let needed = |modes: &[Mode]| Task::ALL.iter().copied().filter(|task| task.is_needed(modes)).collect::<Vec<_>>();
        let physical = needed(&[Mode::Physical]);
        assert_eq!(physical.len(), 11);
        assert!(!physical.contains(&Task::OwnInsurance));
        let online = needed(&[Mode::Online]);
        assert!(online.contains(&Task::OwnInsurance));
        let there = [Task::TravelPapers, Task::Insurance, Task::Travel, Task::SafetyBriefing, Task::Arrival];
        assert!(there.iter().all(|task| !online.contains(task)), "who stays at home needs no journey, and nobody who waits there");
        assert_eq!(needed(&[Mode::Online, Mode::Physical]).len(), Task::ALL.len());
        assert_eq!(Task::ALL.iter().filter(|task| !task.is_by_hand()).collect::<Vec<_>>(), [&Task::Agreement]);
    }

    #[test]
    fn whoever_begins_on_the_spot_has_travelled_before_the_start() {
        assert!(Task::Travel.is_gate_of(Some(Mode::Physical)));
        assert!(!Task::Travel.is_gate_of(Some(Mode::Online)), "the journey to a later block may wait");
        assert!(Task::SafetyBriefing.is_gate_of(Some(Mode::Physical)), "nobody travels who was not told how to stay safe");
        assert!(!Task::Arrival.is_gate_of(Some(Mode::Physical)), "whoever arrives is there when the work begins");
        assert_eq!((Task::SafetyBriefing.doer(), Task::Travel.doer()), (Ball::Country, Ball::Programme));
        assert!(Task::ALL.iter().all(|task| task.is_gate_of(Some(Mode::Online)) == task.is_gate()));
        assert!(!Task::Travel.is_before_agreement() && Task::WorkPlan.is_before_agreement());
    }

    #[test]
    fn nobody_is_met_before_the_journey_ends() {
        let (first, day) = (Date::constant(2027, 1, 11), |n| Date::constant(2027, 1, n));
        assert_eq!(check_done(Task::Arrival, Some(first), day(9)).unwrap_err(), Refusal::from(NOT_ARRIVED).with("day", first));
        assert_eq!(check_done(Task::Arrival, Some(first), day(10)), Ok(()), "who arrives on the day before is met then");
        assert_eq!(check_done(Task::SafetyBriefing, Some(first), day(1)), Ok(()));
    }

    #[test]
    fn counterparts_are_people() {
        assert_eq!(check_named(Task::Counterparts, 0, 0), Err(NAME_SOMEBODY.into()));
        assert_eq!(check_named(Task::Counterparts, 1, 0), Ok(()));
        assert_eq!(check_named(Task::Counterparts, 0, 1), Ok(()), "whoever the request names need not be named again");
        assert_eq!(check_named(Task::Workspace, 0, 0), Ok(()));
    }

    #[test]
    fn a_start_needs_every_gate_and_an_open_country() {
        assert_eq!(check_start(2, true, true).unwrap_err(), Refusal::from(GATES_OPEN).with("count", 2));
        assert_eq!(check_start(0, false, true).unwrap_err().why, COUNTRY_SUSPENDED);
        assert_eq!(check_start(0, false, false), Ok(()), "online work goes on");
        assert_eq!(check_start(0, true, true), Ok(()));
    }
}
