//! Rows that other slices would have written, for the tests of this one.

use command::{Command, Stop, Work};
use db::params;
use model::{Actor, ApplicationId, Event, ExpertId, HostId, ObjectiveId, PhaseId, PlacementId, RequestId};
use testkit::{Slice, Stage, TestDb};
use uuid::Uuid;

/// This slice, as the server mounts it.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// The director of the host of every case.
pub const DIRECTOR: &str = "director@host.example";
/// The first counterpart.
pub const COLLEAGUE: &str = "colleague@host.example";
/// The expert.
pub const EXPERT: &str = "expert@home.example";

/// Raises an event as another slice would.
pub struct Raise(pub Event);

impl Command for Raise {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        work.raise(self.0.clone()).await
    }
}

/// One assignment with its expert, host and placement.
pub struct Case {
    pub host: HostId,
    pub request: RequestId,
    pub objectives: Vec<ObjectiveId>,
    pub expert: ExpertId,
    pub application: ApplicationId,
    pub placement: PlacementId,
}

/// What a case is to look like.
#[derive(Clone, Copy)]
pub struct Plan<'a> {
    pub number: i64,
    pub country: &'a str,
    pub sector: &'a str,
    pub modes: &'a [&'a str],
    pub gender: &'a str,
    pub state: &'a str,
}

impl Default for Plan<'_> {
    fn default() -> Self {
        Plan { number: 8, country: "NG", sector: "12263", modes: &["physical", "online"], gender: "woman", state: "running" }
    }
}

/// A stage with this slice only.
pub fn stage(db: TestDb) -> Stage {
    Stage::with(db, &[SLICE])
}

/// A phase with one agreed priority, one plan and one outcome for each country, made when first asked for.
pub async fn phase(stage: &Stage) -> PhaseId {
    let known = stage.value::<i64>("select count(*) as value from phase", params![]).await;
    if known > 0 {
        return PhaseId(stage.value::<Uuid>("select id as value from phase", params![]).await);
    }
    let id = PhaseId(Uuid::now_v7());
    let (from, until) = (jiff::civil::date(2025, 1, 1), jiff::civil::date(2028, 12, 31));
    stage
        .insert(
            "insert into phase (id, name, from_day, until_day, version) values ($1, 'Third phase', $2, $3, 1)",
            params![id, from, until],
        )
        .await;
    id
}

/// Makes a whole case: priority, plan, request, expert, application, placement.
pub async fn case(stage: &Stage, plan: Plan<'_>) -> Case {
    let phase = phase(stage).await;
    let now = stage.clock_now();
    let today = jiff::civil::date(2026, 3, 2);
    let ids: Vec<Uuid> = (0..12).map(|_| Uuid::now_v7()).collect();
    let Plan { number, country, sector, modes, gender, state } = plan;
    let (host, request, expert) = (HostId(ids[0]), RequestId(ids[1]), ExpertId(ids[2]));
    let (application, placement, development_plan, outcome) = (ApplicationId(ids[3]), PlacementId(ids[4]), ids[5], ids[6]);
    let phase_country = country_of(stage, phase, country).await;
    let priority = ids[7];
    stage.insert(
        "insert into priority (id, phase_country_id, number, state, current_version, agreed_version, newest_version, stage, stage_since, retired_because) \
         values ($1, $2, $3, 'agreed', 1, 1, 1, 'agreed', $4, '')", params![priority, phase_country, number, now]).await;
    stage.insert(
        "insert into priority_version (id, priority_id, version, title, title_nl, sector, sdg_target, evidence, weight, target, target_unit, from_day, written_at, agreed_at) \
         values ($1, $2, 1, 'Safe wards', 'Veilige afdelingen', $3, '3.3', 'A survey', 3, 10, 'wards', $4, $5, $5)",
        params![ids[8], priority, sector, today, now]).await;
    stage.insert(
        "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
         values ($1, $2, $3, 'Harbour Hospital', 'harbour hospital', 'hospital', 'Port Town', 'Health', $4, 'Care', '', 'active', $5, $5, 1)",
        params![host, phase, country, sector, now]).await;
    stage.insert(
        "insert into host_contact (id, host_id, name, job, email, language, role, active) values ($1, $2, 'Ngozi Director', 'Director', $3, 'en', 'director', true)",
        params![ids[9], host, DIRECTOR]).await;
    stage.insert(
        "insert into development_plan (id, host_id, priority_id, title, situation, change_sought, assumptions, state, state_since, asked_name, agreed_by, version) \
         values ($1, $2, $3, 'Fewer infections', 'Many', 'Fewer', 'Staff stay', 'agreed', $4, '', 'Ngozi Director', 1)",
        params![development_plan, host, priority, now]).await;
    stage
        .insert(
            "insert into outcome (id, plan_id, number, title, title_nl, indicator, unit, baseline, baseline_on, target, target_on) \
         values ($1, $2, 1, 'Wards follow the rules', 'Afdelingen volgen de regels', 'Wards that pass the audit', 'wards', 2, $3, 9, $3)",
            params![outcome, development_plan, today],
        )
        .await;
    stage.insert(
        "insert into outcome_measure (id, outcome_id, measured_on, value, evidence, recorded_at) values ($1, $2, $3, 6, 'Audit of February', $4)",
        params![Uuid::now_v7(), outcome, today, now]).await;
    stage.insert(
        "insert into request (id, number, slug, phase_id, country, host_id, outcome_id, title, title_nl, summary, summary_nl, background, department, sector, years, \
         seats, origin_tie, conditions, security, state, closed_from, state_since, review_note, search_text, made_at, published_at, version) \
         values ($1, $2, $3, $4, $5, $6, $7, 'Train ward nurses', 'Afdelingsverpleegkundigen opleiden', '', '', '', '', $8, 3, 1, false, '', 'low', 'running', '', $9, '', '', $9, $9, 1)",
        params![request, number, format!("train-{number}"), phase, country, host, outcome, sector, now]).await;
    let objectives = objectives(stage, request).await;
    for (name, email) in [("Binta Nurse", COLLEAGUE), ("No Address", "")] {
        stage.insert(
            "insert into request_counterpart (id, request_id, name, job, email, language, learns, understudy) values ($1, $2, $3, 'Nurse', $4, 'nl', '', false)",
            params![Uuid::now_v7(), request, name, email]).await;
    }
    stage.insert(
        "insert into expert (id, state, name, call_name, email, email_key, phone, gender, residence_country, residence_city, occupation, profession, summary, \
         years, employer_leave, motivation, hidden_from_origin, search_text, made_at, changed_at, version) \
         values ($1, 'active', 'Amina Bello', 'Amina', $2, $2, '', $3, 'NL', 'Leiden', '', 'Nurse', '', 9, '', '', false, '', $4, $4, 1)",
        params![expert, EXPERT, gender, now]).await;
    stage
        .insert(
            "insert into expert_origin (id, expert_id, country, tie, own_words) values ($1, $2, $3, 'birth', '')",
            params![Uuid::now_v7(), expert, country],
        )
        .await;
    stage.insert(
        "insert into application (id, number, request_id, expert_id, state, state_since, motivation, referred_by, reason, reason_code, made_at, submitted_at, version) \
         values ($1, $2, $3, $4, 'selected', $5, '', '', '', '', $5, $5, 1)", params![application, number, request, expert, now]).await;
    for (n, mode) in modes.iter().enumerate() {
        let number = i64::try_from(n).unwrap() + 1;
        stage
            .insert(
                "insert into request_block (id, request_id, number, mode, weeks, place) values ($1, $2, $3, $4, 4, 'Port Town')",
                params![Uuid::now_v7(), request, number, *mode],
            )
            .await;
    }
    stage.insert(
        "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, reason, reason_code, version) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '', 1)",
        params![placement, number, application, request, host, expert, phase, country, state, now]).await;
    for (n, mode) in modes.iter().enumerate() {
        let number = i64::try_from(n).unwrap() + 1;
        stage.insert(
            "insert into placement_block (id, placement_id, number, mode, from_day, until_day, place, reason) values ($1, $2, $3, $4, $5, $5, 'Port Town', '')",
            params![Uuid::now_v7(), placement, number, *mode, today]).await;
    }
    Case { host, request, objectives, expert, application, placement }
}

async fn country_of(stage: &Stage, phase: PhaseId, country: &str) -> Uuid {
    let known = stage.value::<i64>("select count(*) as value from phase_country where country = $1", params![country]).await;
    if known > 0 {
        return stage.value("select id as value from phase_country where country = $1", params![country]).await;
    }
    let id = Uuid::now_v7();
    stage.insert(
        "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
         values ($1, $2, $3, 'assignments', '', '', '', '', 1)", params![id, phase, country]).await;
    stage.insert(
        "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) values ($1, $2, 1, 'active', $3, '', $4)",
        params![Uuid::now_v7(), id, jiff::civil::date(2025, 1, 1), stage.clock_now()]).await;
    id
}

async fn objectives(stage: &Stage, request: RequestId) -> Vec<ObjectiveId> {
    let mut all = Vec::new();
    for (number, words) in [(1i64, "Nurses wash hands by the rules"), (2, "A ward manual is in use")] {
        let id = ObjectiveId(Uuid::now_v7());
        stage.insert(
            "insert into request_objective (id, request_id, number, objective, deliverable, process) values ($1, $2, $3, $4, 'A manual', 'build-capacity')",
            params![id, request, number, words]).await;
        all.push(id);
    }
    all
}

impl Case {
    /// The expert was selected.
    pub async fn selected(&self, stage: &Stage) {
        let event = Event::Selected { application: self.application, request: self.request, expert: self.expert };
        self.raise(stage, event).await;
    }

    /// The work began.
    pub async fn started(&self, stage: &Stage) {
        self.raise(stage, Event::PlacementStarted { placement: self.placement }).await;
    }

    /// The work is over.
    pub async fn completed(&self, stage: &Stage) {
        self.raise(stage, Event::PlacementCompleted { placement: self.placement }).await;
    }

    /// Raises an event, as the program.
    pub async fn raise(&self, stage: &Stage, event: Event) {
        stage.app.desk.run(&Actor::program(), &Raise(event)).await.expect("the event is answered");
    }
}

/// Thirteen cases in three countries: six in Nigeria, five in Somalia, two in Iraq; five of them by women.
pub async fn thirteen(stage: &Stage) -> Vec<Case> {
    let mut cases = Vec::new();
    for n in 0..13i64 {
        let country = if n < 6 {
            "NG"
        } else if n < 11 {
            "SO"
        } else {
            "IQ"
        };
        let modes: &[&str] = if n % 2 == 0 { &["physical"] } else { &["physical", "online"] };
        let gender = if n % 3 == 0 { "woman" } else { "man" };
        let state = if n < 7 {
            "completed"
        } else if n < 11 {
            "running"
        } else {
            "preparing"
        };
        let sector = if n < 8 { "12263" } else { "14031" };
        cases.push(case(stage, Plan { number: n + 1, country, sector, modes, gender, state }).await);
    }
    cases
}

/// Keeps a decision about an application.
pub async fn decided(
    stage: &Stage,
    application: ApplicationId,
    place: i64,
    decision: &str,
    to_state: &str,
    day: jiff::civil::Date,
) -> Uuid {
    let id = Uuid::now_v7();
    let at = jiff::tz::TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).expect("a moment");
    stage.insert(
        "insert into selection_decision (id, application_id, place, decision, reason_code, reason, no_interest, from_state, to_state, decided_by_kind, \
         decided_by_name, decided_at) values ($1, $2, $3, $4, '', 'Nine years on wards', true, '', $5, 'program', '', $6)",
        params![id, application, place, decision, to_state, at]).await;
    id
}
