//! Rows that other slices would have written, and ways to play the parts, for the tests of this one.

use command::{Command, Stop, Work};
use db::params;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::date;
use model::{Actor, ApplicationId, Event, ExpertId, Grant, HostId, ObjectiveId, PhaseId, PlacementId, RequestId, Role};
use testkit::{Browser, Slice, Stage, TestDb};
use uuid::Uuid;

/// This slice, as the server mounts it.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// A page of the tests' own, `/told`, with what waits for whom.
const TOLD: Slice = Slice { routes: told_routes, links: |_| {}, on: nothing, jobs: |_| {}, room: &crate::words::ROOM };

fn told_routes() -> web::Routes {
    web::Routes::new().page("/told", web::Who::STAFF, told)
}

async fn told(cx: web::Cx) -> web::Answer {
    use axum::response::IntoResponse;
    let items = crate::waiting(cx).await?;
    let lines: Vec<String> = items.into_iter().map(|item| format!("{} | {} | {}", item.what, item.ball, item.mine)).collect();
    Ok(format!("<main>{}</main>", lines.join("; ")).into_response())
}

fn nothing<'a>(_: &'a Event, _: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async { Ok(()) }.boxed()
}

/// The director of the host.
pub const DIRECTOR: &str = "director@osun.example";
/// The expert.
pub const EXPERT: &str = "amina@home.example";

/// Raises an event as another slice would.
pub struct Raise(pub Event);

impl Command for Raise {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        work.raise(self.0.clone()).await
    }
}

/// A selected expert, the request and the host.
pub struct World {
    pub stage: Stage,
    pub phase: PhaseId,
    pub host: HostId,
    pub request: RequestId,
    pub objective: ObjectiveId,
    pub expert: ExpertId,
    pub application: ApplicationId,
}

impl World {
    /// A request for one block in this mode, for which one expert is selected. No placement yet.
    pub async fn on(db: TestDb, mode: &str) -> World {
        let stage = Stage::with(db, &[SLICE, TOLD]);
        let now = stage.clock_now();
        let id = Uuid::now_v7;
        let (phase, phase_country, host, request) = (PhaseId(id()), id(), HostId(id()), RequestId(id()));
        stage
            .insert(
                "insert into phase (id, name, from_day, until_day, version) values ($1, 'Third phase', $2, $3, 1)",
                params![phase, date(2025, 1, 1), date(2028, 12, 31)],
            )
            .await;
        stage
            .insert(
                "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
                 values ($1, $2, 'NG', 'assignments', '', '', '', '', 1)",
                params![phase_country, phase],
            )
            .await;
        stage
            .insert(
                "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) values ($1, $2, 1, 'active', $3, '', $4)",
                params![id(), phase_country, date(2025, 1, 1), now],
            )
            .await;
        stage
            .insert(
                "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
                 values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Osogbo', '', '12191', '', '', 'active', $3, $3, 1)",
                params![host, phase, now],
            )
            .await;
        stage
            .insert(
                "insert into host_contact (id, host_id, name, job, email, language, role, active) \
                 values ($1, $2, 'Folake Adeyemi', 'Medical director', $3, 'en', 'director', true)",
                params![id(), host, DIRECTOR],
            )
            .await;
        stage
            .insert(
                "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, years, \
                 seats, origin_tie, conditions, security, earliest_start, state, closed_from, state_since, review_note, search_text, made_at, version) \
                 values ($1, 8, 'improve-8', $2, 'NG', $3, 'Improve infection control', 'Verbeter de infectiepreventie', '', '', '', '', '12191', 3, 1, false, '', \
                 'low', $4, 'filled', '', $5, '', '', $5, 1)",
                params![request, phase, host, date(2026, 4, 1), now],
            )
            .await;
        let hours = (mode == "online").then_some(12i64);
        stage
            .insert(
                "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, 1, $3, 6, $4, 'Osogbo')",
                params![id(), request, mode, hours],
            )
            .await;
        let objective = ObjectiveId(id());
        stage
            .insert(
                "insert into request_objective (id, request_id, number, objective, deliverable, process) \
                 values ($1, $2, 1, 'Nurses keep infections down', 'A ward protocol', 'build-capacity')",
                params![objective, request],
            )
            .await;
        stage
            .insert(
                "insert into request_counterpart (id, request_id, name, job, email, language, learns, understudy) \
                 values ($1, $2, 'Binta Bello', 'Nurse', '', 'en', 'Audits', true)",
                params![id(), request],
            )
            .await;
        let mut world = World { stage, phase, host, request, objective, expert: ExpertId(id()), application: ApplicationId(id()) };
        (world.expert, world.application) = world.selected_expert("Amina Bello", EXPERT, 64).await;
        world
    }

    /// An expert with a selected application for the request.
    pub async fn selected_expert(&self, name: &str, email: &str, number: i64) -> (ExpertId, ApplicationId) {
        let (expert, application, now) = (ExpertId(Uuid::now_v7()), ApplicationId(Uuid::now_v7()), self.stage.clock_now());
        self.stage
            .insert(
                "insert into expert (id, account_id, state, name, call_name, email, email_key, phone, gender, residence_country, residence_city, occupation, \
                 profession, summary, years, employer_leave, motivation, hidden_from_origin, search_text, made_at, changed_at, version) \
                 values ($1, null, 'active', $2, '', $3, $3, '', '', 'NL', 'Leiden', '', 'Nurse', '', 5, '', '', false, '', $4, $4, 1)",
                params![expert, name, email, now],
            )
            .await;
        self.stage
            .insert(
                "insert into application (id, number, request_id, expert_id, state, state_since, motivation, referred_by, reason, reason_code, made_at, version) \
                 values ($1, $2, $3, $4, 'selected', $5, '', '', '', '', $5, 1)",
                params![application, number, self.request, expert, now],
            )
            .await;
        (expert, application)
    }

    /// Runs a command as the program.
    pub async fn run<C: Command>(&self, command: &C) -> C::Done {
        self.stage.app.desk.run(&Actor::program(), command).await.unwrap_or_else(|stop| panic!("{stop:?}"))
    }

    /// Selects the expert: the placement is prepared.
    pub async fn select(&self) -> PlacementId {
        self.run(&Raise(Event::Selected { application: self.application, request: self.request, expert: self.expert })).await;
        let sql = "select id as value from placement where application_id = $1";
        PlacementId(self.stage.value::<Uuid>(sql, params![self.application]).await)
    }

    /// A browser of the expert.
    pub async fn expert_browser(&self) -> Browser {
        self.stage.person("Amina Bello", vec![grant(Role::Expert, None)], Some(self.expert)).await
    }

    /// A browser of somebody at the host.
    pub async fn host_browser(&self, role: Role) -> Browser {
        self.stage.person("Folake Adeyemi", vec![grant(role, Some(self.host))], None).await
    }

    /// The state of a placement, as stored.
    pub async fn state(&self, id: PlacementId) -> String {
        self.stage.value("select state as value from placement where id = $1", params![id]).await
    }

    /// The newest link that was sent to an address under this subject.
    pub async fn link(&self, to: &str, subject: &str) -> String {
        let letters = self.stage.letters(to).await;
        let letter = letters.iter().find(|letter| letter.subject.contains(subject));
        let letter =
            letter.unwrap_or_else(|| panic!("no letter about {subject:?}: {:?}", letters.iter().map(|l| &l.subject).collect::<Vec<_>>()));
        letter.links.first().expect("a link").clone()
    }

    /// How many letters an address got.
    pub async fn letter_count(&self, to: &str) -> usize {
        self.stage.letters(to).await.len()
    }

    /// Marks every task that is done by hand, before the expert arrives.
    pub async fn do_tasks(&self, placement: PlacementId) {
        use model::placement::Task;
        let mut tx = self.stage.app.read().await.expect("a snapshot");
        let tasks = crate::store::tasks(&mut tx, placement).await.expect("tasks");
        drop(tx);
        for task in tasks.iter().filter_map(|row| row.kind()).filter(|task| task.is_by_hand() && *task != Task::Arrival) {
            self.run(&crate::actions::MarkTask { placement, task, done: true, note: String::new() }).await;
        }
    }

    /// Makes the agreement and lets all sign it.
    pub async fn sign_all(&self, placement: PlacementId) {
        use model::placement::Party;
        self.run(&crate::actions::MakeAgreement {
            placement,
            organisation: "Test office".to_owned(),
            special: String::new(),
            reason: String::new(),
        })
        .await;
        let sql = "select digest as value from agreement where placement_id = $1 and state = 'signing'";
        let digest: String = self.stage.value(sql, params![placement]).await;
        for (party, name) in [(Party::Expert, "Amina Bello"), (Party::Host, "Folake Adeyemi"), (Party::Programme, "Olga Officer")] {
            let (name, position) = (name.to_owned(), String::new());
            self.run(&crate::actions::Sign { placement, party, name, position, digest: digest.clone() }).await;
        }
    }

    /// A placement that is running, from before its agreed days on.
    pub async fn running(&self) -> PlacementId {
        let placement = self.select().await;
        self.do_tasks(placement).await;
        self.sign_all(placement).await;
        self.run(&crate::actions::Start { placement, reason: "The ward asked for it".to_owned() }).await;
        placement
    }

    /// A placement whose report was sent.
    pub async fn reported(&self) -> PlacementId {
        let placement = self.running().await;
        self.stage.days_pass(72);
        self.write_report(placement).await;
        self.run(&crate::actions::SendReport { placement }).await;
        placement
    }

    /// Fills in every part of the report.
    pub async fn write_report(&self, placement: PlacementId) {
        use crate::actions::{SaveHandover, SaveReport, SaveResult};
        let text = |text: &str| text.to_owned();
        self.run(&SaveResult {
            placement,
            objective: self.objective,
            process_reached: text("create"),
            deliverable_done: text("yes"),
            evidence: text("Twelve nurses audit the ward"),
        })
        .await;
        self.run(&SaveReport {
            placement,
            version: 0,
            summary: text("We wrote the protocol together"),
            persons_reached: 12,
            women_reached: 9,
            activities: vec![text("training")],
            barriers: vec![],
            advice: String::new(),
        })
        .await;
        self.run(&SaveHandover {
            placement,
            version: 0,
            what_stays: text("The protocol"),
            who_keeps_it: text("Binta Bello"),
            where_it_is: text("Ward office"),
            next_steps: text("A second ward"),
        })
        .await;
    }
}

/// A role, of a host where one is given.
pub fn grant(role: Role, host: Option<HostId>) -> Grant {
    Grant { role, phase: None, country: None, host }
}
