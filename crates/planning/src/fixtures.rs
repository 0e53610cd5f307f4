//! Rows that other slices would have written: three requests in Nigeria and five people.

use axum::response::IntoResponse;
use command::{Change, Command, Stop, Work};
use db::params;
use jiff::civil::{Date, date};
use model::{Actor, ExpertId, Grant, PhaseId, RequestId, Role};
use testkit::{Browser, Slice, Stage, TestDb};
use uuid::Uuid;

/// This slice, as a stage mounts it.
pub const SLICE: Slice = Slice { routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// The pages of this slice, and beside them what it tells the home of the staff.
fn routes() -> web::Routes {
    crate::routes().page("/board", web::Who::Anyone, async |cx: web::Cx| -> web::Answer {
        let waiting = crate::waiting(cx).await?;
        Ok(waiting
            .iter()
            .map(|row| format!("{} {} mine={} since={}", row.path, row.what, row.mine, row.since))
            .collect::<Vec<_>>()
            .join("\n")
            .into_response())
    })
}

pub const INFECTION: &str = "urn:cd4d:skill:infection-control";
const NURSING: &str = "urn:cd4d:skill:nursing";
const DATA: &str = "urn:cd4d:skill:data-analysis";

/// What the room of experts does when somebody changes the own profile, as far as this room reads it.
struct SaveWork(ExpertId);

impl Command for SaveWork {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        pool::note(&mut work.tx, Uuid::now_v7(), self.0, work.now).await?;
        work.record(Change::of("experts.save-work", "expert", self.0).person(self.0)).await
    }
}

/// The world of the tests.
pub struct World {
    pub stage: Stage,
    pub phase: PhaseId,
    pub requests: [RequestId; 3],
    pub amina: ExpertId,
    pub bisi: ExpertId,
    pub carla: ExpertId,
    pub efua: ExpertId,
}

fn day(year: i16, month: i8, day: i8) -> Date {
    date(year, month, day)
}

impl World {
    /// Requests for infection control, nursing and data. Amina can do the first two and is the best for both, Bisi the
    /// first, Carla both less well; nobody can do the third, David nearly. Efua, a nurse, has not applied and may be asked.
    pub async fn on(db: TestDb) -> World {
        let stage = Stage::with(db, &[SLICE]);
        let now = stage.clock_now();
        let [phase, phase_country, host] = [(); 3].map(|()| Uuid::now_v7());
        let sql = "insert into phase (id, name, from_day, until_day, version) values ($1, 'Phase two', $2, $3, 1)";
        stage.insert(sql, params![phase, day(2026, 1, 1), day(2028, 12, 31)]).await;
        let sql = "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
                   values ($1, $2, 'NG', 'assignments', '', '', '', '', 1)";
        stage.insert(sql, params![phase_country, phase]).await;
        let sql = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) values ($1, $2, 1, 'active', $3, '', $4)";
        stage.insert(sql, params![Uuid::now_v7(), phase_country, day(2026, 1, 1), now]).await;
        let sql = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
                   values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Ile-Ife', '', '12263', '', '', 'active', $3, $3, 1)";
        stage.insert(sql, params![host, phase, now]).await;
        let mut world = World {
            stage,
            phase: phase.into(),
            requests: [RequestId(Uuid::nil()); 3],
            amina: Uuid::nil().into(),
            bisi: Uuid::nil().into(),
            carla: Uuid::nil().into(),
            efua: Uuid::nil().into(),
        };
        let asked = [("Improve infection control", INFECTION), ("Train ward nurses", NURSING), ("Measure the wards", DATA)];
        for (n, (title, skill)) in asked.into_iter().enumerate() {
            world.requests[n] = world.request(host, n as i64 + 1, title, skill).await;
        }
        world.amina = world.expert("Amina Bello", "woman", &[(INFECTION, 5), (NURSING, 5)]).await;
        world.bisi = world.expert("Bisi Ade", "man", &[(INFECTION, 4)]).await;
        world.carla = world.expert("Carla Obi", "woman", &[(INFECTION, 3), (NURSING, 3)]).await;
        let david = world.expert("David Eze", "man", &[(DATA, 2)]).await;
        world.efua = world.expert("Efua Mensah", "woman", &[(NURSING, 4)]).await;
        let [first, second, third] = world.requests;
        let people =
            [(first, world.amina), (second, world.amina), (first, world.bisi), (first, world.carla), (second, world.carla), (third, david)];
        for (n, (request, expert)) in people.into_iter().enumerate() {
            world.apply(n as i64 + 1, request, expert).await;
        }
        world
    }

    async fn request(&self, host: Uuid, number: i64, title: &str, skill: &str) -> RequestId {
        let (id, now) = (Uuid::now_v7(), self.stage.clock_now());
        let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, \
                   sector, years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, state, closed_from, state_since, \
                   review_note, search_text, made_at, published_at, version) \
                   values ($1, $2, $3, $4, 'NG', $5, $6, '', 'One procedure.', '', '', '', '12263', 3, 1, false, '', '', $7, $8, $9, 'published', \
                   '', $10, '', '', $10, $10, 1)";
        let slug = format!("request-{number}");
        let dates = (day(2026, 4, 1), day(2026, 5, 1), day(2026, 7, 1));
        self.stage.insert(sql, params![id, number, slug, self.phase, host, title, dates.0, dates.1, dates.2, now]).await;
        let sql = "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, 1, 'physical', 6, null, 'Ile-Ife')";
        self.stage.insert(sql, params![Uuid::now_v7(), id]).await;
        let sql = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, $3, 3, 2, true)";
        self.stage.insert(sql, params![Uuid::now_v7(), id, skill]).await;
        id.into()
    }

    pub async fn expert(&self, name: &str, gender: &str, skills: &[(&str, i64)]) -> ExpertId {
        let (id, now) = (Uuid::now_v7(), self.stage.clock_now());
        let email = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let sql = "insert into expert (id, account_id, state, name, call_name, email, email_key, phone, gender, birth_year, residence_country, \
                   residence_city, may_return, occupation, profession, summary, years, employer_leave, travels, online, hours_per_week, motivation, \
                   hidden_from_origin, search_text, made_at, changed_at, version) \
                   values ($1, null, 'active', $2, $2, $3, $3, '', $4, 1984, 'NL', 'Leiden', true, '', 'Nurse', '', 8, '', true, true, 16, '', \
                   false, '', $5, $5, 1)";
        self.stage.insert(sql, params![id, name, email, gender, now]).await;
        for (skill, level) in skills {
            let sql = "insert into expert_skill (id, expert_id, skill, level, years, last_used, evidence) values ($1, $2, $3, $4, 6, 2026, 'Did it on a ward')";
            self.stage.insert(sql, params![Uuid::now_v7(), id, *skill, *level]).await;
        }
        let sql = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
        self.stage.insert(sql, params![Uuid::now_v7(), id, day(2026, 1, 1), day(2027, 12, 31)]).await;
        let sql = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, 'contact-about-assignments', '1', true, $3)";
        self.stage.insert(sql, params![Uuid::now_v7(), id, now]).await;
        self.noted(id.into()).await;
        id.into()
    }

    /// The pool reads somebody again, for whatever reason.
    pub async fn noted(&self, expert: ExpertId) {
        let mut tx = self.stage.app.desk.db.write().await.expect("a transaction");
        pool::note(&mut tx, Uuid::now_v7(), expert, self.stage.clock_now()).await.expect("noted");
        tx.commit().await.expect("commit");
    }

    /// Somebody changes the own profile.
    pub async fn changed(&self, expert: ExpertId) {
        self.stage.app.desk.run(&Actor::program(), &SaveWork(expert)).await.expect("a changed profile");
    }

    pub async fn apply(&self, number: i64, request: RequestId, expert: ExpertId) {
        let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, available_from, referred_by, \
                   reserve_rank, reason, reason_code, made_at, submitted_at, version) \
                   values ($1, $2, $3, $4, 'eligible', $5, '', null, '', null, '', '', $5, $5, 1)";
        self.stage.insert(sql, params![Uuid::now_v7(), number, request, expert, self.stage.clock_now()]).await;
    }

    /// Somebody pauses the own profile.
    pub async fn pause(&self, expert: ExpertId) {
        self.stage.insert("update expert set state = 'paused' where id = $1", params![expert]).await;
        self.noted(expert).await;
    }

    /// The browser of somebody of the programme.
    pub async fn browser(&self, role: Role) -> Browser {
        self.stage.person("Marit de Wit", vec![Grant { role, phase: None, country: None, host: None }], None).await
    }

    /// A round of everything, planned.
    pub async fn planned(&self, browser: &mut Browser, more: &[(&str, &str)]) {
        let form = browser.get("/en/work/rounds/new").await;
        let name = Some(("name", "Spring")).filter(|_| !more.iter().any(|(field, _)| *field == "name"));
        let values: Vec<(&str, &str)> = name.into_iter().chain(more.iter().copied()).collect();
        browser.fill_on(&form, &values).await.is(200).shows("The plan is being made");
        self.stage.run_jobs().await;
    }

    /// A round that looks in the pool, planned, in which the office gives the second request to Efua, who has not applied.
    pub async fn efua_is_chosen(&self, browser: &mut Browser) {
        self.planned(browser, &[("reach", "pool")]).await;
        let efua = self.efua.to_string();
        let seat = browser.get("/en/work/rounds/1/R-0002/1").await;
        let chosen = match seat.text().contains("The plan proposes Efua Mensah") {
            true => vec![("choice", "accept")],
            false => vec![("choice", "other"), ("expert", efua.as_str()), ("reason_code", "better-fit")],
        };
        browser.fill_on(&seat, &chosen).await.is(200).shows("Ask for an application");
    }
}
