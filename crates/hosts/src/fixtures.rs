//! For tests: a stage with this slice, Nigeria and Somalia in a phase, an agreed priority, and a host on its way.

use model::host::{Kind, Ready, Step};
use model::text::Country;
use model::{Actor, ContactId, Date, Grant, HostId, OutcomeId, PhaseId, PlanId, PriorityId, Role};
use testkit::{Browser, Slice, Stage, TestDb};
use uuid::Uuid;

use crate::actions::{AddContact, AddOutcome, ContactText, HostText, MoveHost, OutcomeText, PlanText, SuggestHost, WritePlan};

/// This slice.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// A day.
pub fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// A country.
pub fn country(code: &str) -> Country {
    code.parse().expect("a country")
}

/// A stage with a phase, two countries and an agreed priority in Nigeria.
pub struct Scene {
    pub stage: Stage,
    pub phase: PhaseId,
    pub priority: PriorityId,
}

/// What is known of a host.
pub fn host_text(name: &str) -> HostText {
    HostText {
        name: name.to_owned(),
        kind: Kind::Hospital,
        city: "Osogbo".to_owned(),
        ministry: "Ministry of Health".to_owned(),
        sector: "12263".to_owned(),
        mission: "Care and teaching".to_owned(),
        website: String::new(),
    }
}

/// An outcome that holds.
pub fn outcome_text() -> OutcomeText {
    OutcomeText {
        title: "Fewer staff infected at work".to_owned(),
        title_nl: String::new(),
        indicator: "Staff infections on the ward".to_owned(),
        unit: "infections a year".to_owned(),
        baseline: 12,
        baseline_on: day("2026-01-01"),
        target: 2,
        target_on: day("2027-12-31"),
    }
}

/// Answers of which all but the named are ready.
pub fn answers(not_yet: Option<usize>) -> crate::actions::Answers {
    std::array::from_fn(|n| (if Some(n) == not_yet { Ready::NotYet } else { Ready::Ready }, String::new()))
}

impl Scene {
    pub async fn new(db: TestDb) -> Scene {
        Scene::with(db, &[SLICE]).await
    }

    pub async fn with(db: TestDb, slices: &[Slice]) -> Scene {
        let stage = Stage::with(db, slices);
        let phase = PhaseId(Uuid::now_v7());
        let values = db::params![phase, day("2026-01-01"), day("2028-12-31")];
        stage.insert("insert into phase (id, name, from_day, until_day, version) values ($1, 'Phase two', $2, $3, 1)", values).await;
        let scene = Scene { stage, phase, priority: PriorityId(Uuid::now_v7()) };
        scene.country("NG", "active").await;
        let somalia = scene.country("SO", "active").await;
        scene.put_priority(scene.priority, "NG", "agreed", "Safer wards").await;
        scene.put_priority(PriorityId(somalia), "SO", "agreed", "Safe water").await;
        scene
    }

    /// Lets a country take part; its row's id.
    pub async fn country(&self, code: &str, status: &str) -> Uuid {
        let id = Uuid::now_v7();
        let values = db::params![id, self.phase, code];
        self.stage
            .insert(
                "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
                 values ($1, $2, $3, 'assignments', '', '', '', '', 1)",
                values,
            )
            .await;
        let values = db::params![Uuid::now_v7(), id, status, day("2026-01-01"), self.stage.clock_now()];
        self.stage
            .insert("insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) values ($1, $2, 1, $3, $4, 'Plan', $5)", values)
            .await;
        id
    }

    /// Puts a priority of a country, in one version.
    pub async fn put_priority(&self, id: PriorityId, code: &str, state: &str, title: &str) {
        let values = db::params![id, self.phase, code, state, self.stage.clock_now()];
        self.stage
            .insert(
                "insert into priority (id, phase_country_id, number, state, current_version, agreed_version, newest_version, stage, stage_since, \
                 retired_because) select $1, id, 1, $4, 1, null, 1, $4, $5, '' from phase_country where phase_id = $2 and country = $3",
                values,
            )
            .await;
        let values = db::params![Uuid::now_v7(), id, title, day("2026-01-01"), self.stage.clock_now()];
        self.stage
            .insert(
                "insert into priority_version (id, priority_id, version, title, title_nl, sector, sdg_target, evidence, weight, target, target_unit, \
                 from_day, written_at) values ($1, $2, 1, $3, '', '12263', '3.3', 'Figures', 3, 5, 'wards', $4, $5)",
                values,
            )
            .await;
    }

    /// Runs a command as the programme.
    pub async fn run<C: command::Command>(&self, command: &C) -> C::Done {
        match self.stage.app.desk.run(&Actor::program(), command).await {
            Ok(done) => done,
            Err(stop) => panic!("{stop:?}"),
        }
    }

    /// A host in Nigeria under assessment, with its director.
    pub async fn host(&self, name: &str) -> (HostId, ContactId) {
        let host = self.run(&SuggestHost { phase: self.phase, country: country("NG"), text: host_text(name) }).await;
        self.run(&MoveHost { host, step: Step::Assess, reason: String::new() }).await;
        let text = ContactText {
            name: "Folake Adebayo".to_owned(),
            job: "Director".to_owned(),
            email: "folake@osun.example".parse().expect("an address"),
            language: i18n::Lang::En,
            director: true,
        };
        let director = self.run(&AddContact { host, text }).await;
        (host, director)
    }

    /// A plan of a host as a draft, with one outcome.
    pub async fn plan(&self, host: HostId) -> (PlanId, OutcomeId) {
        let text = PlanText {
            title: "Infection control".to_owned(),
            situation: "Masks are missing".to_owned(),
            change_sought: "Staff work safely".to_owned(),
            assumptions: "Power stays on".to_owned(),
        };
        let plan = self.run(&WritePlan { host, priority: self.priority, text }).await;
        let outcome = self.run(&AddOutcome { plan, text: outcome_text() }).await;
        (plan, outcome)
    }

    /// A browser of somebody who works at a host.
    pub async fn at(&self, host: HostId, role: Role) -> Browser {
        self.stage.person("Folake Adebayo", vec![Grant { role, phase: None, country: None, host: Some(host) }], None).await
    }
}
