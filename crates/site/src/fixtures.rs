//! Rows that other slices would have written, for the tests of this one.

use command::{Stop, Work};
use db::params;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::{Date, Event};
use testkit::{Slice, Stage, TestDb};
use uuid::Uuid;

fn on<'a>(_: &'a Event, _: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async { Ok(()) }.boxed()
}

/// This slice, as a stage mounts it.
const SLICE: Slice = Slice { routes: crate::routes, links: |_| {}, on, jobs: |_| {}, room: &crate::words::ROOM };

/// A stage with Nigeria (active) and Afghanistan (suspended), and one host.
pub struct World {
    pub stage: Stage,
    pub phase: Uuid,
    pub host: Uuid,
    country: Uuid,
}

/// An assignment to be published.
#[derive(Clone)]
pub struct Draft {
    pub number: i64,
    pub slug: &'static str,
    pub title: &'static str,
    pub title_nl: &'static str,
    pub summary: &'static str,
    pub state: &'static str,
    pub deadline: Option<Date>,
    pub mode: &'static str,
}

/// An open one at the host, with a Dutch title and an English summary.
pub const WARD: Draft = Draft {
    number: 8,
    slug: "improve-infection-control-8",
    title: "Improve TB ward infection control",
    title_nl: "Verbeter de infectiepreventie op de tbc-afdeling",
    summary: "Write one procedure with the ward team.",
    state: "published",
    deadline: Some(Date::constant(2026, 3, 10)),
    mode: "physical",
};

/// An open one online, with hostile words and without translation.
pub const HOSTILE: Draft = Draft {
    number: 9,
    slug: "templates-9",
    title: "Set up <script>alert(1)</script> & \"templates\"",
    title_nl: "",
    summary: "]]></summary></entry> </script><b>bold</b> \u{b} & more",
    state: "published",
    deadline: None,
    mode: "online",
};

impl World {
    /// Builds it on a database.
    pub async fn on(db: TestDb) -> World {
        let stage = Stage::with(db, &[SLICE]);
        let [phase, nigeria, afghanistan, host, priority] = [(); 5].map(|()| Uuid::now_v7());
        let (day, now) = (Date::constant(2026, 1, 1), stage.clock_now());
        let sql = "insert into phase (id, name, from_day, until_day, version) values ($1, 'Phase two', $2, $3, 1)";
        stage.insert(sql, params![phase, day, Date::constant(2028, 12, 31)]).await;
        for (id, code) in [(nigeria, "NG"), (afghanistan, "AF")] {
            let sql = "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
                       values ($1, $2, $3, 'assignments', 'Health for all', 'javascript:alert(1)', 'Our people abroad.', 'Diaspora Commission', 1)";
            stage.insert(sql, params![id, phase, code]).await;
        }
        let world = World { stage, phase, host, country: nigeria };
        world.status(nigeria, "active").await;
        world.status(afghanistan, "suspended").await;
        let sql = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
                   values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Ile-Ife', '', '12263', '', '', 'active', $3, $3, 1)";
        world.stage.insert(sql, params![host, phase, now]).await;
        let sql = "insert into priority (id, phase_country_id, number, state, current_version, agreed_version, newest_version, stage, stage_since, retired_because) \
                   values ($1, $2, 1, 'agreed', 1, 1, 1, 'agreed', $3, '')";
        world.stage.insert(sql, params![priority, nigeria, now]).await;
        let sql = "insert into priority_version (id, priority_id, version, title, title_nl, sector, sdg_target, evidence, weight, target, target_unit, \
                   from_day, written_at) values ($1, $2, 1, 'Less tuberculosis', 'Minder tuberculose', '12263', '3.3', 'SECRET-EVIDENCE', 5, 30, 'wards', $3, $4)";
        world.stage.insert(sql, params![Uuid::now_v7(), priority, day, now]).await;
        world
    }

    async fn status(&self, country: Uuid, status: &'static str) {
        let sql = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) \
                   select $1, $2, (select count(*) from country_status) + 1, $3, $4, 'SECRET-REASON', $5";
        let day = self.stage.app.desk.today();
        self.stage.insert(sql, params![Uuid::now_v7(), country, status, day, self.stage.clock_now()]).await;
    }

    /// Suspends the country of the assignments.
    pub async fn suspend(&self) {
        self.status(self.country, "suspended").await;
    }

    /// Sets a rule of the programme about who may apply.
    pub async fn rule(&self, rule: &'static str, value: &'static str) {
        let sql = "insert into eligibility_rule (id, phase_id, country, rule, value, from_day, until_day, note, set_by, set_at) \
                   values ($1, $2, null, $3, $4, $5, null, '', null, $6)";
        let day = self.stage.app.desk.today();
        self.stage.insert(sql, params![Uuid::now_v7(), self.phase, rule, value, day, self.stage.clock_now()]).await;
    }

    /// Publishes an assignment.
    pub async fn publish(&self, draft: Draft) -> Uuid {
        let id = Uuid::now_v7();
        let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, \
                   years, seats, origin_tie, conditions, security, deadline, state, closed_from, state_since, review_note, search_text, made_at, \
                   published_at, version) values ($1, $2, $3, $4, 'NG', $5, $6, $7, $8, '', 'Forty beds.', 'TB ward', '12263', 5, 1, true, '', 'low', $9, $10, \
                   '', $11, 'SECRET-NOTE', '', $11, $12, 1)";
        let now = self.stage.clock_now();
        let published = Some(now).filter(|_| draft.state != "draft");
        let values = params![
            id,
            draft.number,
            draft.slug,
            self.phase,
            self.host,
            draft.title,
            draft.title_nl,
            draft.summary,
            draft.deadline,
            draft.state,
            now,
            published,
        ];
        self.stage.insert(sql, values).await;
        let hours = Some(12i64).filter(|_| draft.mode == "online");
        let sql = "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, 1, $3, 6, $4, 'Ile-Ife')";
        self.stage.insert(sql, params![Uuid::now_v7(), id, draft.mode, hours]).await;
        let sql = "insert into request_objective (id, request_id, number, objective, deliverable, process) \
                   values ($1, $2, 1, 'One procedure', 'A written procedure', 'build-capacity')";
        self.stage.insert(sql, params![Uuid::now_v7(), id]).await;
        let sql = "insert into request_counterpart (id, request_id, name, job, email, language, learns, understudy) \
                   values ($1, $2, 'SECRET-NAME', 'Head nurse', 'secret@hospital.example', 'en', 'To lead the team', true)";
        self.stage.insert(sql, params![Uuid::now_v7(), id]).await;
        let sql = "insert into request_language (id, request_id, language, level, essential) values ($1, $2, 'en', 'B2', true)";
        self.stage.insert(sql, params![Uuid::now_v7(), id]).await;
        let skill = model::reference::skill::ALL[0].code;
        let sql = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, $3, 3, 2, false)";
        self.stage.insert(sql, params![Uuid::now_v7(), id, skill]).await;
        id
    }

    /// A placement of a request that has begun, with an expert of its own.
    pub async fn place(&self, request: Uuid, number: i64, gender: &'static str) {
        let (now, day) = (self.stage.clock_now(), self.stage.app.desk.today());
        let [expert, application, placement] = [(); 3].map(|()| Uuid::now_v7());
        let sql = "insert into expert (id, state, name, call_name, email, email_key, phone, gender, residence_country, residence_city, occupation, profession, \
                   summary, years, employer_leave, motivation, hidden_from_origin, search_text, made_at, changed_at, version) \
                   values ($1, 'active', 'Amina Bello', 'Amina', '', '', '', $2, 'NL', 'Leiden', '', '', '', 9, '', '', false, '', $3, $3, 1)";
        self.stage.insert(sql, params![expert, gender, now]).await;
        let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, referred_by, reason, reason_code, made_at, version) \
                   values ($1, $2, $3, $4, 'selected', $5, '', '', '', '', $5, 1)";
        self.stage.insert(sql, params![application, number, request, expert, now]).await;
        let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, reason_code, reason, \
                   started_on, version) values ($1, $2, $3, $4, $5, $6, $7, 'NG', 'running', $8, '', '', $9, 1)";
        self.stage.insert(sql, params![placement, number, application, request, self.host, expert, self.phase, now, day]).await;
    }
}
