//! Words for states and names of codes, and who has the ball: said on every page of this slice in the same way.

use i18n::Lang;
use model::access::{Subject, Verb};
use model::host::{Kind, Need, PlanState, Ready, State, Step};
use model::reference::{country, sector};
use model::request::State as RequestState;
use model::text::Country;
use model::{Date, Role, Timestamp};
use web::{Cx, RouteLine, StopState, Tag, Tone};

use crate::side::{Side, place};
use crate::store::{HostRow, PlanRow};
use crate::words::Words;

/// A country's name.
pub fn country_name(lang: Lang, code: Country) -> String {
    country::find(code.code()).map_or(code.code(), |country| country.name.in_language(lang.code())).to_owned()
}

/// A sector's name.
pub fn sector_name(lang: Lang, code: &str) -> String {
    sector::find(code).map_or(code, |sector| sector.name.in_language(lang.code())).to_owned()
}

/// A text in the reader's language where there is one.
pub fn in_language<'a>(lang: Lang, en: &'a str, nl: &'a str) -> &'a str {
    lang.of_two(en, nl)
}

/// The kind of institution.
pub fn kind_name(w: Words, kind: Kind) -> String {
    match kind {
        Kind::Ministry => w.kind_ministry(),
        Kind::LocalGovernment => w.kind_local_government(),
        Kind::Agency => w.kind_agency(),
        Kind::Hospital => w.kind_hospital(),
        Kind::HigherEducation => w.kind_higher_education(),
        Kind::VocationalTraining => w.kind_vocational_training(),
        Kind::Research => w.kind_research(),
        Kind::CivilSociety => w.kind_civil_society(),
        Kind::Other => w.kind_other(),
    }
}

/// A host's state with who has the ball.
pub fn state_tag(w: Words, row: &HostRow) -> Tag {
    match row.state() {
        State::Suggested => Tag::new(w.state_suggested(), Tone::Wait),
        State::UnderAssessment if row.plans_agreed > 0 => Tag::new(w.state_assessed(), Tone::Wait),
        State::UnderAssessment => Tag::new(w.state_under_assessment(), Tone::Wait),
        State::Approved => Tag::new(w.state_approved(), Tone::Go),
        State::Active => Tag::new(w.state_active(), Tone::Ok),
        State::Dormant => Tag::new(w.state_dormant(), Tone::Off),
        State::Suspended => Tag::new(w.state_suspended(), Tone::Bad),
        State::Closed => Tag::new(w.state_closed(), Tone::Off),
    }
}

/// The state of a request, with who has the ball.
pub fn request_tag(w: Words, state: RequestState) -> Tag {
    match state {
        RequestState::Draft => Tag::new(w.request_state_draft(), Tone::Wait),
        RequestState::Submitted => Tag::new(w.request_state_submitted(), Tone::Wait),
        RequestState::EditsRequested => Tag::new(w.request_state_edits_requested(), Tone::Wait),
        RequestState::Approved => Tag::new(w.request_state_approved(), Tone::Go),
        RequestState::Published => Tag::new(w.request_state_published(), Tone::Go),
        RequestState::Selection => Tag::new(w.request_state_selection(), Tone::Wait),
        RequestState::Filled => Tag::new(w.request_state_filled(), Tone::Info),
        RequestState::Running => Tag::new(w.request_state_running(), Tone::Go),
        RequestState::Completed => Tag::new(w.request_state_completed(), Tone::Ok),
        RequestState::Rejected => Tag::new(w.request_state_rejected(), Tone::Bad),
        RequestState::Cancelled => Tag::new(w.request_state_cancelled(), Tone::Bad),
        RequestState::Withdrawn => Tag::new(w.request_state_withdrawn(), Tone::Off),
    }
}

/// What a step's button says.
pub fn step_name(w: Words, step: Step) -> String {
    match step {
        Step::Assess => w.step_assess(),
        Step::Approve => w.step_approve(),
        Step::Activate => w.step_activate(),
        Step::Rest => w.step_rest(),
        Step::Suspend => w.step_suspend(),
        Step::Lift => w.step_lift(),
        Step::Close => w.step_close(),
        Step::Reopen => w.step_reopen(),
    }
}

/// Whose turn it is with a host.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Turn {
    /// The country office decides about the next step.
    Office,
    /// The host writes its plan and its director agrees.
    Host,
    /// The coordinator lets it go on, or closes it.
    Coordinator,
    /// Nobody must act.
    Nobody,
}

/// Whose turn it is.
pub fn turn(row: &HostRow) -> Turn {
    match row.state() {
        State::Suggested => Turn::Office,
        State::UnderAssessment if row.plans_agreed > 0 => Turn::Office,
        // Nobody there can sign in: the country office brings somebody in, or writes the plan with them. Or it writes it already.
        State::UnderAssessment if row.plans_asked == 0 && (row.people == 0 || row.plans_of_office > 0) => Turn::Office,
        State::UnderAssessment => Turn::Host,
        State::Suspended => Turn::Coordinator,
        // It may ask for an expert; when its first request is published, it takes part.
        State::Approved | State::Active | State::Dormant | State::Closed => Turn::Nobody,
    }
}

/// Whether it is this visitor's turn, as one of the programme's people.
pub fn is_mine(cx: &Cx, row: &HostRow, whose: Turn) -> bool {
    match whose {
        Turn::Office => cx.actor.is(Role::FocalPoint) && cx.scope(Verb::Decide, Subject::Host).reaches(place(row)),
        Turn::Coordinator => cx.scope(Verb::Undo, Subject::Host).reaches(place(row)),
        Turn::Host | Turn::Nobody => false,
    }
}

/// The same in words; nothing when nobody must act.
pub fn turn_words(w: Words, turn: Turn) -> Option<String> {
    match turn {
        Turn::Office => Some(w.ball_office()),
        Turn::Host => Some(w.ball_host()),
        Turn::Coordinator => Some(w.ball_coordinator()),
        Turn::Nobody => None,
    }
}

/// The way of a host, with who has the ball, in the words of the rest of the page.
pub fn route(w: Words, lang: Lang, row: &HostRow, ball: Option<String>) -> RouteLine {
    let names = [State::Suggested, State::UnderAssessment, State::Approved, State::Active].map(|state| stop_name(w, state));
    let now = match row.state() {
        State::Suggested => 0,
        State::UnderAssessment => 1,
        State::Approved => 2,
        State::Active | State::Dormant | State::Suspended | State::Closed => 3,
    };
    let mut line = RouteLine::at(lang, row.country.code(), w.route_label(), names.into(), now, ball);
    if let Some(last) = line.stops.last_mut() {
        match row.state() {
            State::Suggested | State::UnderAssessment | State::Approved => {}
            State::Active => last.state = StopState::Done,
            state => {
                last.name = stop_name(w, state);
                last.state = if state == State::Suspended { StopState::Now } else { StopState::Off };
            }
        }
    }
    line
}

/// A host's state in a word or two: a stop of its way, an entry of its history.
pub fn stop_name(w: Words, state: State) -> String {
    match state {
        State::Suggested => w.stop_suggested(),
        State::UnderAssessment => w.stop_under_assessment(),
        State::Approved => w.stop_approved(),
        State::Active => w.stop_active(),
        State::Dormant => w.stop_dormant(),
        State::Suspended => w.stop_suspended(),
        State::Closed => w.stop_closed(),
    }
}

/// The programme's day of a moment.
pub fn day_of(cx: &Cx, at: Timestamp) -> Date {
    cx.app.desk.zone.to_datetime(at).date()
}

/// What a need is called.
pub fn need_name(w: Words, need: Need) -> String {
    match need {
        Need::Workspace => w.need_workspace(),
        Need::Connection => w.need_connection(),
        Need::Devices => w.need_devices(),
        Need::StaffTime => w.need_staff_time(),
        Need::Briefing => w.need_briefing(),
    }
}

/// The answer to a need.
pub fn ready_tag(w: Words, ready: Ready) -> Tag {
    match ready {
        Ready::Ready => Tag::new(w.ready_ready(), Tone::Ok),
        Ready::NotYet => Tag::new(w.ready_not_yet(), Tone::Wait),
        Ready::Unknown => Tag::new(w.ready_unknown(), Tone::Off),
    }
}

/// A plan's state, with who writes it.
pub fn plan_tag(w: Words, side: Side, row: &PlanRow) -> Tag {
    match (row.state(), row.asked_at) {
        (PlanState::Draft, None) if is_of_office(side, row) => Tag::new(w.plan_draft_office(), Tone::Wait),
        (PlanState::Draft, None) => Tag::new(w.plan_draft(), Tone::Wait),
        (PlanState::Draft, Some(_)) => Tag::new(w.plan_asked(), Tone::Wait),
        (PlanState::Agreed, _) => Tag::new(w.plan_agreed(), Tone::Ok),
        (PlanState::Closed, _) => Tag::new(w.plan_closed(), Tone::Off),
    }
}

/// Whether the country office writes a plan. Whoever reads it at the host is there and can sign in, also when nobody wrote them down
/// among the people at the host.
pub fn is_of_office(side: Side, row: &PlanRow) -> bool {
    row.made_elsewhere || side == Side::Staff && row.people == 0
}

/// That the priority of a plan which is not closed has ended.
pub fn ended_tag(w: Words, row: &PlanRow, today: Date) -> Option<Tag> {
    (row.state() != PlanState::Closed && row.priority_over(today)).then(|| Tag::new(w.priority_ended(), Tone::Off))
}
