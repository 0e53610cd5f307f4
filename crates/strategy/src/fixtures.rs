//! For tests: a stage with this slice, a phase with Nigeria in it, and texts that hold.

use model::text::Country;
use model::{Actor, Date, PhaseId, PriorityId};
use testkit::{Slice, Stage, TestDb};
use uuid::Uuid;

use crate::actions::{AddCountry, AgreeForOffice, OpenPhase, PriorityText, ProposePriority, RecordMinistry, WritePriority};

/// This slice.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// A stage with a phase in which Nigeria takes part.
pub struct Scene {
    pub stage: Stage,
    pub phase: PhaseId,
}

/// A day.
pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A country.
pub fn country(code: &str) -> Country {
    code.parse().expect("a country")
}

/// A text that holds.
pub fn text(title: &str) -> PriorityText {
    PriorityText {
        title: title.to_owned(),
        title_nl: String::new(),
        sector: "12263".to_owned(),
        sdg_target: "3.3".to_owned(),
        evidence: "Two wards of five have an isolation room.".to_owned(),
        weight: 4,
        target: 5,
        target_unit: "wards with an isolation room".to_owned(),
        from: day("2026-01-01"),
        until: Some(day("2028-12-31")),
    }
}

impl Scene {
    pub async fn new(db: TestDb) -> Scene {
        Scene::with(db, &[SLICE]).await
    }

    pub async fn with(db: TestDb, slices: &[Slice]) -> Scene {
        let stage = Stage::with(db, slices);
        let open = OpenPhase { name: "Phase two".to_owned(), from: day("2026-01-01"), until: day("2028-12-31") };
        let phase = stage.app.desk.run(&Actor::program(), &open).await.expect("a phase");
        let scene = Scene { stage, phase };
        scene.add("NG").await;
        scene
    }

    /// Lets a country take part.
    pub async fn add(&self, code: &str) {
        let track = model::priority::Track::Assignments;
        let add = AddCountry { phase: self.phase, country: country(code), track, from: day("2026-01-01"), reason: "Plan".to_owned() };
        self.stage.app.desk.run(&Actor::program(), &add).await.expect("a country");
    }

    /// A priority as a draft.
    pub async fn draft(&self, code: &str, title: &str) -> PriorityId {
        let write = WritePriority { phase: self.phase, country: country(code), text: text(title) };
        self.stage.app.desk.run(&Actor::program(), &write).await.expect("a priority")
    }

    /// A host's outcome that serves a priority, measured once.
    pub async fn put_outcome(&self, priority: PriorityId, baseline: i64, target: i64, measured: i64) {
        let (host, plan, outcome) = (Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7());
        let now = self.stage.clock_now();
        self.stage
            .insert(
                "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, \
                 version) values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Osogbo', '', '12263', '', '', 'active', $3, $3, 1)",
                db::params![host, self.phase, now],
            )
            .await;
        self.stage
            .insert(
                "insert into development_plan (id, host_id, priority_id, title, situation, change_sought, assumptions, state, state_since, asked_name, \
                 agreed_by, version) values ($1, $2, $3, 'Infection control', '', '', '', 'agreed', $4, '', '', 1)",
                db::params![plan, host, priority, now],
            )
            .await;
        self.stage
            .insert(
                "insert into outcome (id, plan_id, number, title, title_nl, indicator, unit, baseline, baseline_on, target, target_on) \
                 values ($1, $2, 1, 'Fewer staff infected', '', 'Infections', 'a year', $3, $4, $5, $6)",
                db::params![outcome, plan, baseline, day("2026-01-01"), target, day("2027-12-31")],
            )
            .await;
        self.stage
            .insert(
                "insert into outcome_measure (id, outcome_id, measured_on, value, evidence, recorded_at) values ($1, $2, $3, $4, 'Register', $5)",
                db::params![Uuid::now_v7(), outcome, day("2026-03-01"), measured, now],
            )
            .await;
    }

    /// A request that serves a priority by the outcome of its host, and waits for the programme office.
    pub async fn put_request(&self, priority: PriorityId) {
        let sql = "insert into request (id, number, slug, phase_id, country, host_id, outcome_id, title, title_nl, summary, summary_nl, background, \
                   department, sector, years, seats, origin_tie, conditions, security, state, closed_from, state_since, review_note, search_text, \
                   made_at, version) select $1, 8, 'r-8', $2, 'NG', o.host_id, o.id, 'Improve the ward', '', '', '', '', '', '12263', 0, 1, true, '', \
                   'low', 'submitted', '', $3, '', '', $3, 1 from view_outcome o where o.priority_id = $4";
        self.stage.insert(sql, db::params![Uuid::now_v7(), self.phase, self.stage.clock_now(), priority]).await;
    }

    /// So many requests more like the one of [`Scene::put_request`], numbered from 101 on.
    pub async fn put_more_requests(&self, count: i64) {
        for number in 101..=100 + count {
            let sql = "insert into request (id, number, slug, phase_id, country, host_id, outcome_id, title, title_nl, summary, summary_nl, background, \
                       department, sector, years, seats, origin_tie, conditions, security, state, closed_from, state_since, review_note, search_text, \
                       made_at, version) select $1, $2, $3, phase_id, country, host_id, outcome_id, title, '', '', '', '', '', '12263', 0, 1, true, \
                       '', 'low', 'submitted', '', state_since, '', '', made_at, 1 from request where number = 8";
            self.stage.insert(sql, db::params![Uuid::now_v7(), number, format!("r-{number}")]).await;
        }
    }

    /// A priority in force.
    pub async fn agreed(&self, code: &str, title: &str) -> PriorityId {
        let priority = self.draft(code, title).await;
        let (desk, program) = (&self.stage.app.desk, Actor::program());
        desk.run(&program, &ProposePriority { priority, version: 1 }).await.expect("proposed");
        desk.run(&program, &AgreeForOffice { priority, version: 1, name: "Tobi Adeyinka".to_owned() }).await.expect("agreed");
        let record = RecordMinistry {
            priority,
            version: 1,
            name: "Ngozi Eze".to_owned(),
            organisation: "Ministry of Health".to_owned(),
            evidence: "Letter 12/2026".to_owned(),
            agreed_on: day("2026-02-01"),
        };
        desk.run(&program, &record).await.expect("agreed");
        priority
    }
}
