//! Evaluations: what three voices say about a placement before it, right after it and a year later, and what they are
//! asked at each moment.
//!
//! The scoring sheet follows the field notes, 2.5: knowledge, skills and attitudes on a described scale, capacity change
//! for each objective with one sentence of evidence, the process that was reached, what helped or hindered and where that
//! lay (with one person, with the group, around them), and a year later whether it is still used.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::ObjectiveId;
use crate::refusal::Refusal;
use crate::request::Process;

crate::refusals! {
    /// It was answered already; the programme can correct it.
    ALREADY_ANSWERED = "results.already-answered";
    /// Its day has not come.
    NOT_DUE = "results.not-due";
    /// It was not answered, so there is nothing to correct.
    NOT_ANSWERED = "results.not-answered";
    /// Nothing differs from what was answered.
    NOTHING_CORRECTED = "results.nothing-corrected";
    /// A correction says why.
    NO_REASON = "results.no-reason";
    /// A step outside the scale.
    OFF_SCALE = "results.off-scale";
    /// How content the person is must be said at this moment.
    NO_SATISFACTION = "results.no-satisfaction";
    /// Whether it is still used must be said at this moment.
    NO_USE = "results.no-use";
    /// Why it is used or not must be said.
    NO_WHY = "results.no-why";
    /// An objective has no answer; fact `number`.
    NO_CHANGE = "results.no-change";
    /// A change, or a capacity that is there already, needs one sentence that shows it; fact `number`.
    NO_EVIDENCE = "results.no-evidence";
}

/// The highest step of the scales for knowledge, skills and attitudes; the lowest is 0.
pub const SCALE: i64 = 4;
/// Satisfaction goes from 1 to this.
pub const SATISFACTION: i64 = 5;
/// At most so many objectives are asked about, in the order of the terms of reference: more no phone bears.
pub const MOST_OBJECTIVES: usize = 8;
/// The last evaluation is asked so many days after the end.
pub const YEAR_LATER_DAYS: i64 = 365;
/// A reminder goes out when so many days passed without an answer.
pub const REMIND_DAYS: i64 = 14;
/// At most so many reminders; after them it is the programme that must call.
pub const REMINDERS: i64 = 2;
/// Of fewer people than this nothing is told to readers outside the programme ([`small_group`](crate::small_group)).
pub const SMALL_GROUP: i64 = 5;

/// Whether so many are a small group; nobody is none.
pub const fn is_small_group(count: i64) -> bool {
    0 < count && count < SMALL_GROUP
}

/// When an evaluation is asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Moment {
    /// About the days before the work began.
    Before,
    /// Right after it.
    After,
    /// A year after it.
    YearLater,
}

impl Moment {
    /// All three, in time.
    pub const ALL: &'static [Moment] = &[Moment::Before, Moment::After, Moment::YearLater];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Moment::Before => "before",
            Moment::After => "after",
            Moment::YearLater => "year-later",
        }
    }

    /// The moment of that name.
    pub fn named(name: &str) -> Option<Moment> {
        Moment::ALL.iter().copied().find(|moment| moment.name() == name)
    }

    /// How long after the end of a placement it is asked; none before.
    pub fn after_the_end(self) -> Option<Span> {
        match self {
            Moment::Before => None,
            Moment::After => Some(0.days()),
            Moment::YearLater => Some(YEAR_LATER_DAYS.days()),
        }
    }

    /// Whether it asks how content people are with the assignment: before it begins and a year later it does not.
    pub const fn asks_satisfaction(self) -> bool {
        matches!(self, Moment::After)
    }

    /// Whether it asks which process was reached: before, none was.
    pub const fn asks_process(self) -> bool {
        !matches!(self, Moment::Before)
    }
}

/// Who answers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Voice {
    /// The expert.
    Expert,
    /// A counterpart at the host.
    Colleague,
    /// The host's director.
    Management,
}

impl Voice {
    /// All three.
    pub const ALL: &'static [Voice] = &[Voice::Expert, Voice::Colleague, Voice::Management];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Voice::Expert => "expert",
            Voice::Colleague => "colleague",
            Voice::Management => "management",
        }
    }

    /// The voice of that name.
    pub fn named(name: &str) -> Option<Voice> {
        Voice::ALL.iter().copied().find(|voice| voice.name() == name)
    }

    /// The letter that stands for it in pseudonyms.
    pub const fn letter(self) -> char {
        match self {
            Voice::Expert => 'E',
            Voice::Colleague => 'C',
            Voice::Management => 'M',
        }
    }
}

/// How far an objective changed what the institution can do; before the work, how far it can do it already.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Change {
    /// Not at all.
    None,
    /// A little.
    Low,
    /// For a good part.
    Medium,
    /// Fully, or nearly.
    High,
}

impl Change {
    /// All four, rising.
    pub const ALL: &'static [Change] = &[Change::None, Change::Low, Change::Medium, Change::High];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Change::None => "none",
            Change::Low => "low",
            Change::Medium => "medium",
            Change::High => "high",
        }
    }

    /// The step of that name.
    pub fn named(name: &str) -> Option<Change> {
        Change::ALL.iter().copied().find(|change| change.name() == name)
    }
}

/// Whether what was made is still used.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Use {
    /// All of it.
    Yes,
    /// Some of it.
    Partly,
    /// None of it.
    No,
}

impl Use {
    /// All three.
    pub const ALL: &'static [Use] = &[Use::Yes, Use::Partly, Use::No];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Use::Yes => "yes",
            Use::Partly => "partly",
            Use::No => "no",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Use> {
        Use::ALL.iter().copied().find(|still| still.name() == name)
    }
}

/// Where something lay that helped or hindered: a low score is often not the expert's fault.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Factor {
    /// With one person.
    Individual,
    /// With the team.
    Group,
    /// Around them: the institution, rules, means, safety.
    Context,
}

impl Factor {
    /// All three.
    pub const ALL: &'static [Factor] = &[Factor::Individual, Factor::Group, Factor::Context];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Factor::Individual => "individual",
            Factor::Group => "group",
            Factor::Context => "context",
        }
    }

    /// The factor of that name.
    pub fn named(name: &str) -> Option<Factor> {
        Factor::ALL.iter().copied().find(|factor| factor.name() == name)
    }
}

/// What somebody answered about one objective.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OnObjective {
    /// The objective.
    pub objective: ObjectiveId,
    /// How far it changed what the institution can do (before: how far it can do it already).
    pub change: Change,
    /// The process that was reached, if any of the three.
    pub process: Option<Process>,
    /// One sentence that shows it.
    pub evidence: String,
}

/// What somebody answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Answers {
    /// What the team knows, 0 to [`SCALE`].
    pub knowledge: i64,
    /// What the team can do, 0 to [`SCALE`].
    pub skills: i64,
    /// How the team feels about it, 0 to [`SCALE`].
    pub attitudes: i64,
    /// How content the person is, 1 to [`SATISFACTION`]; asked right after.
    pub satisfaction: Option<i64>,
    /// Whether it is still used; asked a year later.
    pub still_used: Option<Use>,
    /// Why it is used or not.
    pub still_used_why: String,
    /// Where lay what helped; asked right after.
    pub helped: Vec<Factor>,
    /// Where lay what hindered; asked right after.
    pub hindered: Vec<Factor>,
    /// Anything else.
    pub remarks: String,
    /// Each objective that was asked about, in order.
    pub objectives: Vec<OnObjective>,
}

macro_rules! numbered {
    ($stem:literal) => {
        [
            concat!($stem, "_1"),
            concat!($stem, "_2"),
            concat!($stem, "_3"),
            concat!($stem, "_4"),
            concat!($stem, "_5"),
            concat!($stem, "_6"),
            concat!($stem, "_7"),
            concat!($stem, "_8"),
        ]
    };
}

/// The questions about capacity change, by the place of the objective.
pub const CHANGE: [&str; MOST_OBJECTIVES] = numbered!("change");
/// The questions about evidence.
pub const EVIDENCE: [&str; MOST_OBJECTIVES] = numbered!("evidence");
/// The questions about the process reached.
pub const PROCESS: [&str; MOST_OBJECTIVES] = numbered!("process");

impl Answers {
    /// Every question whose answer does not hold at this moment, with the reason; `asked` are the objectives.
    pub fn faults(&self, moment: Moment, asked: &[ObjectiveId]) -> Vec<(&'static str, Refusal)> {
        let mut faults: Vec<(&'static str, Refusal)> = Vec::new();
        let mut refuse = |holds: bool, question: &'static str, refusal: Refusal| {
            if !holds {
                faults.push((question, refusal));
            }
        };
        let mut ask = |holds: bool, question: &'static str, why: crate::Why| refuse(holds, question, why.into());
        for (question, step) in [("knowledge", self.knowledge), ("skills", self.skills), ("attitudes", self.attitudes)] {
            ask((0..=SCALE).contains(&step), question, OFF_SCALE);
        }
        match moment {
            Moment::Before => {}
            Moment::After => ask(self.satisfaction.is_some_and(|step| (1..=SATISFACTION).contains(&step)), "satisfaction", NO_SATISFACTION),
            Moment::YearLater => {
                ask(self.still_used.is_some(), "still_used", NO_USE);
                ask(!self.still_used_why.trim().is_empty(), "still_used_why", NO_WHY);
            }
        }
        for (place, objective) in asked.iter().take(MOST_OBJECTIVES).enumerate() {
            match self.objectives.iter().find(|answer| answer.objective == *objective) {
                None => refuse(false, CHANGE[place], Refusal::from(NO_CHANGE).with("number", place + 1)),
                Some(answer) => {
                    let shown = answer.change == Change::None || !answer.evidence.trim().is_empty();
                    refuse(shown, EVIDENCE[place], Refusal::from(NO_EVIDENCE).with("number", place + 1));
                }
            }
        }
        faults
    }
}

/// What is to be done about an evaluation on a day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Next {
    /// Nothing: it was answered, or its day has not come, or it is too early to remind.
    Wait,
    /// Ask.
    Ask,
    /// Ask again.
    Remind,
    /// Letters did not help: somebody of the programme calls.
    Call,
}

/// What is to be done about an unanswered evaluation: `due_on` when it is to be asked, `written_on` when the last letter
/// went out, `reminders` how many reminders went out.
pub fn next(due_on: Option<Date>, written_on: Option<Date>, reminders: i64, today: Date) -> Next {
    match (due_on, written_on) {
        (Some(due), None) if due <= today => Next::Ask,
        (_, Some(written)) if written.saturating_add(REMIND_DAYS.days()) <= today => {
            if reminders < REMINDERS {
                Next::Remind
            } else {
                Next::Call
            }
        }
        _ => Next::Wait,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn objective(n: u128) -> ObjectiveId {
        ObjectiveId(Uuid::from_u128(n))
    }

    fn whole(change: Change, evidence: &str) -> Answers {
        Answers {
            knowledge: 1,
            skills: 0,
            attitudes: 4,
            satisfaction: Some(5),
            still_used: Some(Use::Partly),
            still_used_why: "The wards use the rota.".to_owned(),
            helped: vec![],
            hindered: vec![],
            remarks: String::new(),
            objectives: vec![OnObjective { objective: objective(1), change, process: None, evidence: evidence.to_owned() }],
        }
    }

    fn questions(answers: &Answers, moment: Moment) -> Vec<&'static str> {
        answers.faults(moment, &[objective(1)]).into_iter().map(|(question, _)| question).collect()
    }

    #[test]
    fn names_read_back() {
        assert!(Moment::ALL.iter().all(|&moment| Moment::named(moment.name()) == Some(moment)));
        assert!(Voice::ALL.iter().all(|&voice| Voice::named(voice.name()) == Some(voice)));
        assert!(Change::ALL.iter().all(|&change| Change::named(change.name()) == Some(change)));
        assert!(Use::ALL.iter().all(|&still| Use::named(still.name()) == Some(still)));
        assert!(Factor::ALL.iter().all(|&factor| Factor::named(factor.name()) == Some(factor)));
        assert_eq!(Moment::named("t1"), None);
    }

    #[test]
    fn a_change_needs_evidence_and_none_does_not() {
        for &change in Change::ALL {
            let expected: &[&str] = if change == Change::None { &[] } else { &["evidence_1"] };
            assert_eq!(questions(&whole(change, "  "), Moment::After), expected, "{change:?}");
            assert!(questions(&whole(change, "Two audits passed."), Moment::After).is_empty(), "{change:?}");
        }
    }

    #[test]
    fn each_moment_asks_its_own_questions() {
        let bare = Answers { satisfaction: None, still_used: None, still_used_why: String::new(), ..whole(Change::None, "") };
        assert!(questions(&bare, Moment::Before).is_empty());
        assert_eq!(questions(&bare, Moment::After), ["satisfaction"]);
        assert_eq!(questions(&bare, Moment::YearLater), ["still_used", "still_used_why"]);
        assert!(questions(&whole(Change::High, "x"), Moment::YearLater).is_empty());
    }

    #[test]
    fn scales_and_objectives_are_checked() {
        let off = Answers { knowledge: 5, skills: -1, satisfaction: Some(6), objectives: vec![], ..whole(Change::None, "") };
        assert_eq!(questions(&off, Moment::After), ["knowledge", "skills", "satisfaction", "change_1"]);
    }

    #[test]
    fn it_is_asked_once_reminded_twice_and_then_somebody_calls() {
        let due = Some(date(2026, 3, 2));
        assert_eq!(next(None, None, 0, date(2026, 3, 2)), Next::Wait, "no day is set");
        assert_eq!(next(due, None, 0, date(2026, 3, 1)), Next::Wait);
        assert_eq!(next(due, None, 0, date(2026, 3, 2)), Next::Ask);
        assert_eq!(next(due, due, 0, date(2026, 3, 15)), Next::Wait);
        assert_eq!(next(due, due, 0, date(2026, 3, 16)), Next::Remind);
        assert_eq!(next(due, Some(date(2026, 3, 16)), 1, date(2026, 3, 30)), Next::Remind);
        assert_eq!(next(due, Some(date(2026, 3, 30)), 2, date(2026, 4, 12)), Next::Wait);
        assert_eq!(next(due, Some(date(2026, 3, 30)), 2, date(2026, 4, 13)), Next::Call);
    }
}
