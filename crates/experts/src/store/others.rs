//! What other rooms hold, read through views: of a person, for the copy of everything and for what waits on the own home; and the
//! countries of the programme.

use db::{Result, Tx, params};
use i18n::Lang;
use model::application::State;
use model::request::{Assignment, State as RequestState};
use model::text::Country;
use model::{ApplicationId, Date, EvaluationId, ExpertId, PlacementId, RequestId, Timestamp};
use serde::Serialize;

db::statements! {
    APPLICATIONS = "select a.id, a.number, a.request_number, a.request_title, a.request_title_nl, a.host_name, a.state, a.state_since, a.motivation, \
                    a.available_from, a.referred_by, a.reason_code, a.made_at, a.submitted_at, \
                    (select p.country from view_published p where p.number = a.request_number) as country \
                    from view_own_application a where a.expert_id = $1 order by a.number";
    CHECKS = "select c.rule, c.rule_from, c.holds, c.asked, c.found, c.checked_at from view_own_check c where c.application_id = $1 order by c.rule";
    DECISIONS = "select d.decision, d.reason_code, d.from_state, d.to_state, d.decided_at from view_own_decision d \
                 where d.application_id = $1 order by d.place";
    SCORES = "select total, total_of, rule_version, scored_at from view_score where application_id = $1";
    SHARES = "select shared_with, shared_at from view_share where application_id = $1 order by shared_at";
    ASKED_TO_APPLY = "select request as request_number, asked_by_name, asked_at from view_asked_to_apply where expert_id = $1 order by asked_at";
    /// Published requests for which the person was asked to apply, and has not begun to.
    INVITED = "select k.asked_at, p.slug, p.title, p.title_nl, p.state, p.deadline, p.country_status, p.country_status_from \
               from view_asked_to_apply k join view_published p on p.id = k.request_id \
               where k.expert_id = $1 and not exists (select 1 from view_application a where a.request_id = k.request_id and a.expert_id = k.expert_id) \
               order by k.asked_at, p.slug";
    /// The assignments for which the person applied or began to, as the public sees them.
    APPLIED_FOR = "select p.id, p.number, p.slug, p.country, p.state, p.deadline, p.country_status, p.country_status_from from view_published p \
                   where exists (select 1 from view_application a where a.request_id = p.id and a.expert_id = $1) order by p.number";
    /// Placements that lead to a country which is not open on a day: a part on the spot is not over.
    KEPT_BACK = "select p.id as value from view_placement p join view_country c on c.phase_id = p.phase_id and c.country = p.country \
                 where p.expert_id = $1 and ((c.status = 'active' and c.status_from > $2) or (c.status <> 'active' and c.status_from <= $2)) \
                 and exists (select 1 from view_placement_block b where b.placement_id = p.id and b.mode = 'physical' and b.until_day >= $2)";
    PLACEMENTS = "select id, number, request_number, request_title, request_title_nl, host_name, country, state, state_since, started_on, ended_on \
                  from view_placement where expert_id = $1 order by number";
    BLOCKS = "select mode, from_day, until_day, hours_per_week, place from view_placement_block where placement_id = $1 order by from_day, number";
    TASKS = "select task, due_on, done_on, note from view_own_task where placement_id = $1 order by position";
    SIGNATURES = "select version, agreement_state, place, signed_name, signed_at, next_place from view_own_signature where placement_id = $1 \
                  order by version";
    NOTES = "select month, challenges, achievements, recommendations, persons_reached, women_reached, alarm, alarm_answer, written_at \
             from view_own_note where placement_id = $1 order by month";
    REPORTS = "select summary, persons_reached, women_reached, activities, barriers, advice, written_at from view_own_report where placement_id = $1";
    RESULTS = "select objective, process_reached, deliverable_done, evidence from view_own_result where placement_id = $1 order by number";
    HANDOVERS = "select what_stays, who_keeps_it, where_it_is, next_steps, written_at from view_own_handover where placement_id = $1";
    CERTIFICATES = "select code, holder, title, host_name, country, from_day, until_day, issued_on, revoked_at, revoked_reason \
                    from view_own_certificate where placement_id = $1 order by issued_on, code";
    EVALUATIONS = "select id, moment, due_on, asked_at, answered_at, knowledge, skills, attitudes, satisfaction, still_used, still_used_why, helped, \
                   hindered, remarks from view_own_evaluation where placement_id = $1 order by due_on, moment";
    /// Countries in which the programme works in a phase that is open on a day.
    COUNTRIES = "select distinct country as value from view_country where status <> 'closed' and phase_from <= $1 and phase_until >= $1";
    /// Countries in which the programme takes part on a day, each with what it takes part in.
    ACTIVE_COUNTRIES = "select distinct country, track from view_country where phase_from <= $1 and phase_until >= $1 \
                        and ((status = 'active' and status_from <= $1) or (status <> 'active' and status_from > $1))";
    /// Where the programme's experts live, by the rules that hold on a day: codes with commas between.
    RESIDENCES = "select value from view_eligibility_rule where rule = 'residence' and from_day <= $1 and (until_day is null or until_day >= $1)";
    /// What somebody is or was who read a profile.
    READER_ROLES = "select role, country, host_name, from_day, until_day from view_reader where account_id = $1 order by role, from_day";
    CHANGES = "select objective, change, process, evidence from view_own_capacity_change where evaluation_id = $1 order by number";
}

/// A row that is read and written out as it is.
macro_rules! told {
    ($(#[$meta:meta])* $name:ident { $($field:ident : $kind:ty),+ $(,)? }) => {
        db::row! {
            $(#[$meta])*
            #[derive(Serialize)]
            #[allow(missing_docs)] // named as the columns of its view
            pub struct $name { $(pub $field: $kind),+ }
        }
    };
}

told! {
    /// An application.
    Application {
        id: ApplicationId, number: i64, request_number: i64, request_title: String, request_title_nl: String, host_name: String, state: String,
        state_since: Timestamp, motivation: String, available_from: Option<Date>, referred_by: String, reason_code: String, made_at: Timestamp,
        submitted_at: Option<Timestamp>, country: Option<String>,
    }
}
told! {
    /// A rule's answer.
    Check { rule: String, rule_from: Option<Date>, holds: bool, asked: String, found: String, checked_at: Timestamp }
}
told! {
    /// A decision, without what colleagues wrote to each other.
    Decision { decision: String, reason_code: String, from_state: String, to_state: String, decided_at: Timestamp }
}
told! {
    /// The newest score.
    Score { total: i64, total_of: i64, rule_version: String, scored_at: Timestamp }
}
told! {
    /// That the profile was shown to a host.
    Share { shared_with: String, shared_at: Timestamp }
}
told! {
    /// That the office asked the person by letter to apply.
    AskedToApply { request_number: i64, asked_by_name: String, asked_at: Timestamp }
}
told! {
    /// A placement.
    Placement {
        id: PlacementId, number: i64, request_number: i64, request_title: String, request_title_nl: String, host_name: String, country: String,
        state: String, state_since: Timestamp, started_on: Option<Date>, ended_on: Option<Date>,
    }
}
told! {
    /// A part of its time.
    Block { mode: String, from_day: Date, until_day: Date, hours_per_week: Option<i64>, place: String }
}
told! {
    /// A task of the expert.
    Task { task: String, due_on: Option<Date>, done_on: Option<Date>, note: String }
}
told! {
    /// The expert's signature, or the place for it.
    Signature {
        version: i64, agreement_state: String, place: i64, signed_name: String, signed_at: Option<Timestamp>, next_place: Option<i64>,
    }
}
told! {
    /// A monthly note.
    Note {
        month: String, challenges: String, achievements: String, recommendations: String, persons_reached: i64, women_reached: i64, alarm: bool,
        alarm_answer: String, written_at: Timestamp,
    }
}
told! {
    /// The report.
    Report {
        summary: String, persons_reached: i64, women_reached: i64, activities: String, barriers: String, advice: String, written_at: Timestamp,
    }
}
told! {
    /// What came of an objective.
    Outcome { objective: String, process_reached: String, deliverable_done: String, evidence: String }
}
told! {
    /// The handover plan.
    Handover { what_stays: String, who_keeps_it: String, where_it_is: String, next_steps: String, written_at: Timestamp }
}
told! {
    /// A certificate.
    Certificate {
        code: String, holder: String, title: String, host_name: String, country: String, from_day: Date, until_day: Date, issued_on: Date,
        revoked_at: Option<Timestamp>, revoked_reason: String,
    }
}
told! {
    /// What the expert answered in an evaluation, or was asked.
    Evaluation {
        id: EvaluationId, moment: String, due_on: Option<Date>, asked_at: Option<Timestamp>, answered_at: Option<Timestamp>,
        knowledge: Option<i64>, skills: Option<i64>, attitudes: Option<i64>, satisfaction: Option<i64>, still_used: String,
        still_used_why: String, helped: String, hindered: String, remarks: String,
    }
}
told! {
    /// What the expert said of a change.
    Change { objective: String, change: String, process: String, evidence: String }
}

db::row! {
    /// A published request for which the person was asked to apply.
    pub struct Invited {
        /// When.
        pub asked_at: Timestamp,
        /// Its public address.
        pub slug: String,
        /// Its title in English.
        pub title: String,
        /// Its title in Dutch, or empty.
        pub title_nl: String,
        /// Its state.
        pub state: String,
        /// The last day to apply.
        pub deadline: Option<Date>,
        /// The newest status of its country.
        pub country_status: Option<String>,
        /// From when that holds.
        pub country_status_from: Option<Date>,
    }
}

impl Invited {
    /// Whether one can still apply on a day.
    pub fn is_open(&self, day: Date) -> bool {
        assignment(&self.state, self.deadline, self.country_status.as_deref(), self.country_status_from).is_open(day)
    }

    /// Its title in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }
}

db::row! {
    /// An assignment for which the person applied or began to, as it stands.
    pub struct Applied {
        /// The request.
        pub id: RequestId,
        /// The number of its case number.
        pub number: i64,
        /// Its public address.
        pub slug: String,
        /// The country of its host.
        pub country: Country,
        /// Its state.
        pub state: String,
        /// The last day to apply.
        pub deadline: Option<Date>,
        /// The newest status of its country.
        pub country_status: Option<String>,
        /// From when that holds.
        pub country_status_from: Option<Date>,
    }
}

impl Applied {
    /// Whether one can apply on a day.
    pub fn is_open(&self, day: Date) -> bool {
        self.as_assignment().is_open(day)
    }

    /// Whether one can when the country is open again.
    pub fn is_paused(&self, day: Date) -> bool {
        self.as_assignment().is_paused(day)
    }

    fn as_assignment(&self) -> Assignment<'_> {
        assignment(&self.state, self.deadline, self.country_status.as_deref(), self.country_status_from)
    }
}

fn assignment<'a>(state: &str, deadline: Option<Date>, country: Option<&'a str>, from: Option<Date>) -> Assignment<'a> {
    Assignment { state: RequestState::named(state), deadline, country: (country, from) }
}

db::row! {
    /// A country in which the programme takes part.
    pub struct ActiveCountry {
        /// Its code.
        pub country: String,
        /// In what it takes part.
        pub track: String,
    }
}

db::row! {
    /// A role of somebody who read a profile.
    pub struct ReaderRole {
        /// The role, by name.
        pub role: String,
        /// The country that it is for.
        pub country: Option<String>,
        /// The host that it is for.
        pub host_name: Option<String>,
        /// From when.
        pub from_day: Date,
        /// Until when.
        pub until_day: Option<Date>,
    }
}

impl Application {
    /// Whether somebody still decides on it.
    pub fn is_open(&self) -> bool {
        State::named(&self.state).is_some_and(|state| state.is_open() && state != State::Selected)
    }

    /// The title of its assignment in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.request_title, &self.request_title_nl)
    }
}

impl Placement {
    /// The title of its assignment in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.request_title, &self.request_title_nl)
    }
}

/// An expert's applications.
pub async fn applications(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Application>> {
    tx.all(APPLICATIONS, params![expert]).await
}

/// For what an expert was asked to apply, and has not begun to.
pub async fn invited(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Invited>> {
    tx.all(INVITED, params![expert]).await
}

/// The assignments for which an expert applied or began to.
pub async fn applied_for(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Applied>> {
    tx.all(APPLIED_FOR, params![expert]).await
}

/// An expert's placements that lead to a country which is not open on a day.
pub async fn kept_back(tx: &mut Tx, expert: ExpertId, day: Date) -> Result<Vec<PlacementId>> {
    tx.values(KEPT_BACK, params![expert, day]).await
}

/// The roles that an account has or had.
pub async fn reader_roles(tx: &mut Tx, account: uuid::Uuid) -> Result<Vec<ReaderRole>> {
    tx.all(READER_ROLES, params![account]).await
}

/// An expert's placements.
pub async fn placements(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Placement>> {
    tx.all(PLACEMENTS, params![expert]).await
}

/// The countries in which the programme takes part on a day.
pub async fn active_countries(tx: &mut Tx, day: Date) -> Result<Vec<ActiveCountry>> {
    tx.all(ACTIVE_COUNTRIES, params![day]).await
}

/// The countries of the phases that are open on a day, and those in which the programme's experts live.
pub async fn programme(tx: &mut Tx, day: Date) -> Result<(Vec<String>, Vec<String>)> {
    let open = tx.values(COUNTRIES, params![day]).await?;
    let residences: Vec<String> = tx.values(RESIDENCES, params![day]).await?;
    Ok((open, residences.iter().flat_map(|value| value.split(',')).map(str::to_owned).collect()))
}
