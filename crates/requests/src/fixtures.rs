//! Rows that other slices would have written, for the tests of this one.

use command::Listener;
use db::params;
use jiff::ToSpan;
use model::reference::cefr::Level;
use model::request::{Block, Mode, Process, Security, Step};
use model::{Actor, Date, HostId, OutcomeId, PhaseId, RequestId};
use testkit::{Slice, Stage, TestDb};
use uuid::Uuid;

use crate::actions::*;

const LISTEN: Listener = crate::on;
/// This slice, as a stage mounts it.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: LISTEN, jobs: crate::jobs, room: &crate::words::ROOM };

/// A stage with one host in Nigeria that is ready, and a plan that is agreed.
pub struct World {
    pub stage: Stage,
    pub phase: PhaseId,
    pub host: HostId,
    pub outcome: OutcomeId,
}

impl World {
    /// Builds it on a database.
    pub async fn on(db: TestDb) -> World {
        World::with(db, &[SLICE]).await
    }

    /// The same with more slices than this one.
    pub async fn with(db: TestDb, slices: &[Slice]) -> World {
        let stage = Stage::with(db, slices);
        let [phase, phase_country, host, priority, plan, outcome] = [(); 6].map(|()| Uuid::now_v7());
        let (day, now) = (Date::constant(2026, 1, 1), stage.clock_now());
        stage
            .insert(
                "insert into phase (id, name, from_day, until_day, version) values ($1, 'Phase two', $2, $3, 1)",
                params![phase, day, Date::constant(2028, 12, 31)],
            )
            .await;
        let sql = "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
                   values ($1, $2, 'NG', 'assignments', '', '', '', '', 1)";
        stage.insert(sql, params![phase_country, phase]).await;
        let world = World { stage, phase: phase.into(), host: host.into(), outcome: outcome.into() };
        world.country_is("active", day).await;
        let sql = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
                   values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Ile-Ife', '', '12263', 'Care and teaching', '', 'active', $3, $3, 1)";
        world.stage.insert(sql, params![host, phase, now]).await;
        let sql = "insert into host_readiness (host_id, workspace, workspace_note, connection, connection_note, devices, devices_note, staff_time, \
                   staff_time_note, briefing, briefing_note, checked_on, checked_name, version) \
                   values ($1, 'ready', '', 'ready', '', 'ready', '', 'ready', '', 'ready', '', $2, '', 1)";
        world.stage.insert(sql, params![host, day]).await;
        let sql = "insert into host_contact (id, host_id, name, job, email, language, role, active) \
                   values ($1, $2, 'Folasade Adewale', 'Director', 'director@hospital.example', 'en', 'director', true)";
        world.stage.insert(sql, params![Uuid::now_v7(), host]).await;
        let sql = "insert into priority (id, phase_country_id, number, state, current_version, agreed_version, newest_version, stage, stage_since, retired_because) \
                   values ($1, $2, 1, 'agreed', 1, 1, 1, 'agreed', $3, '')";
        world.stage.insert(sql, params![priority, phase_country, now]).await;
        let sql = "insert into priority_version (id, priority_id, version, title, title_nl, sector, sdg_target, evidence, weight, target, target_unit, \
                   from_day, written_at) values ($1, $2, 1, 'Less tuberculosis', 'Minder tuberculose', '12263', '3.3', 'Figures', 3, 5, 'wards', $3, $4)";
        world.stage.insert(sql, params![Uuid::now_v7(), priority, day, now]).await;
        let sql = "insert into development_plan (id, host_id, priority_id, title, situation, change_sought, assumptions, state, state_since, asked_name, agreed_on, agreed_by, version) \
                   values ($1, $2, $3, 'Safer wards', '', '', '', 'agreed', $5, '', $4, 'Folasade Adewale', 1)";
        world.stage.insert(sql, params![plan, host, priority, day, now]).await;
        let sql = "insert into outcome (id, plan_id, number, title, title_nl, indicator, unit, baseline, baseline_on, target, target_on) \
                   values ($1, $2, 1, 'Fewer infections among staff', 'Minder besmettingen onder personeel', 'Infections a year', 'infections', 14, $3, 4, $4)";
        world.stage.insert(sql, params![outcome, plan, day, Date::constant(2027, 6, 30)]).await;
        world
    }

    /// Sets the country's status from a day on.
    pub async fn country_is(&self, status: &'static str, from: Date) {
        let sql = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) \
                   select $1, pc.id, (select count(*) from country_status) + 1, $2, $3, 'Because of a test', $4 from phase_country pc";
        self.stage.insert(sql, params![Uuid::now_v7(), status, from, self.stage.clock_now()]).await;
    }

    /// Another host in the same country, which is not ready.
    pub async fn other_host(&self) -> HostId {
        let id = Uuid::now_v7();
        let sql = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
                   values ($1, $2, 'NG', 'Eko Digital Skills Hub', '', 'centre', 'Lagos', '', '22040', '', '', 'approved', $3, $3, 1)";
        self.stage.insert(sql, params![id, self.phase, self.stage.clock_now()]).await;
        id.into()
    }

    /// Runs a command as the program.
    pub async fn run<C: command::Command>(&self, command: &C) -> C::Done {
        match self.stage.app.desk.run(&Actor::program(), command).await {
            Ok(done) => done,
            Err(stop) => panic!("{stop:?}"),
        }
    }

    /// A request that has everything, as a draft.
    pub async fn whole(&self) -> RequestId {
        let title = "Improve infection control on the TB ward".to_owned();
        let title_nl = "Verbeter de infectiepreventie op de tbc-afdeling".to_owned();
        let request = self.run(&DraftRequest { host: self.host, title: title.clone(), title_nl: title_nl.clone(), number: None }).await;
        let version = || self.stage.value::<i64>("select version as value from request where id = $1", params![request]);
        let summary = "Work with the ward team on one procedure that keeps staff and patients safe.".to_owned();
        self.run(&SaveBasics {
            request,
            version: version().await,
            title,
            title_nl,
            summary,
            summary_nl: String::new(),
            department: "TB ward".to_owned(),
            background: "The ward has forty beds.".to_owned(),
            sector: "12263".to_owned(),
        })
        .await;
        self.run(&SaveOutcome { request, version: version().await, outcome: self.outcome }).await;
        let block = Block { mode: Mode::Physical, weeks: 6, hours_per_week: None };
        self.run(&PutBlock { request, row: None, block, place: String::new() }).await;
        self.run(&PutObjective {
            request,
            row: None,
            objective: "Nurses follow one procedure".to_owned(),
            deliverable: "A written procedure in use".to_owned(),
            process: Process::BuildCapacity,
        })
        .await;
        self.run(&PutCounterpart {
            request,
            row: None,
            name: "Ngozi Eze".to_owned(),
            job: "Head nurse".to_owned(),
            email: "ngozi@hospital.example".parse().expect("an address"),
            language: "en".to_owned(),
            learns: "To lead the infection control team".to_owned(),
            understudy: true,
        })
        .await;
        let skill = model::reference::skill::ALL.iter().find(|skill| skill.parent_code.is_some()).expect("a skill").code.to_owned();
        self.run(&PutSkill { request, skill, level: 4, years: 5, essential: true }).await;
        self.run(&PutLanguage { request, language: "en".to_owned(), level: Level::B2, essential: true }).await;
        let today = self.stage.app.desk.today();
        self.run(&SaveConditions {
            request,
            version: version().await,
            seats: 1,
            years: 5,
            origin_tie: true,
            deadline: Some(today.saturating_add(30.days())),
            earliest_start: Some(today.saturating_add(60.days())),
            latest_start: Some(today.saturating_add(120.days())),
            security: Some(Security::Low),
            conditions: "A desk on the ward.".to_owned(),
        })
        .await;
        request
    }

    /// Fills in what a request of this id needs before it can be sent.
    pub async fn complete(&self, request: &str) {
        let request: RequestId = request.parse().expect("an id");
        let version = || self.stage.value::<i64>("select version as value from request where id = $1", params![request]);
        self.run(&SaveBasics {
            request,
            version: version().await,
            title: "Train nurses".to_owned(),
            title_nl: String::new(),
            summary: "Nurses learn.".to_owned(),
            summary_nl: String::new(),
            department: String::new(),
            background: String::new(),
            sector: String::new(),
        })
        .await;
        self.run(&SaveOutcome { request, version: version().await, outcome: self.outcome }).await;
        let block = Block { mode: Mode::Physical, weeks: 6, hours_per_week: None };
        self.run(&PutBlock { request, row: None, block, place: String::new() }).await;
        let (objective, deliverable) = ("Nurses follow one procedure".to_owned(), "A written procedure".to_owned());
        self.run(&PutObjective { request, row: None, objective, deliverable, process: Process::Create }).await;
        self.run(&PutCounterpart {
            request,
            row: None,
            name: "Ngozi Eze".to_owned(),
            job: "Head nurse".to_owned(),
            email: "ngozi@hospital.example".parse().expect("an address"),
            language: "en".to_owned(),
            learns: "To lead the team".to_owned(),
            understudy: false,
        })
        .await;
        self.run(&SaveConditions {
            request,
            version: version().await,
            seats: 1,
            years: 0,
            origin_tie: false,
            deadline: None,
            earliest_start: None,
            latest_start: None,
            security: Some(Security::Low),
            conditions: String::new(),
        })
        .await;
    }

    /// A request that is public.
    pub async fn published(&self) -> RequestId {
        let request = self.whole().await;
        for step in [Step::Submit, Step::Approve, Step::Publish] {
            self.run(&Move { request, step, note: String::new() }).await;
        }
        request
    }

    /// The state of a request.
    pub async fn state(&self, request: RequestId) -> String {
        self.stage.value("select state as value from request where id = $1", params![request]).await
    }
}
