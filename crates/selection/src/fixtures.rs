//! Rows that other slices would have written, and stand-ins for what those slices do when this one acts.

use axum::response::IntoResponse;
use command::{Command, Stop, Work};
use db::params;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::civil::{Date, date};
use model::access::Via;
use model::application::State;
use model::{AccountId, Actor, ApplicationId, Event, ExpertId, Grant, HostId, PhaseId, RequestId, Role};
use testkit::{Browser, Slice, Stage, TestDb};
use uuid::Uuid;

use crate::actions::*;

/// This slice, as a stage mounts it.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// What `experts` and `requests` do with this slice's events: keep consents, fill and reopen the request.
const OTHERS: Slice = Slice { routes: board, links: |_| {}, on: answer, jobs: |_| {}, room: &crate::words::ROOM };

/// A page that shows what the staff's home and the search would show of this slice: `?q=` searches.
fn board() -> web::Routes {
    web::Routes::new().page("/board", web::Who::Anyone, async |cx: web::Cx| -> web::Answer {
        let waiting = crate::waiting(cx.clone()).await?;
        let found = crate::find(cx.clone(), cx.query_value("q").unwrap_or_default()).await?;
        let waiting = waiting.iter().map(|row| format!("{} {} mine={}", row.path, row.what, row.mine));
        let found = found.iter().map(|hit| format!("found {} {}", hit.path, hit.title));
        Ok(waiting.chain(found).collect::<Vec<_>>().join("\n").into_response())
    })
}

fn answer<'a>(event: &'a Event, work: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async move {
        match event {
            Event::ConsentGiven { expert, purpose, text_version } => ledger(work, *expert, purpose, text_version, true).await?,
            Event::ConsentTakenBack { expert, purpose, text_version } => ledger(work, *expert, purpose, text_version, false).await?,
            Event::Selected { request, .. } => {
                let sql = "update request set state = 'filled' where id = $1 and seats <= \
                           (select count(*) from view_application a where a.request_id = request.id and a.state = 'selected')";
                work.tx.run(sql, params![*request]).await?;
            }
            Event::Unselected { request, .. } => {
                work.tx.run("update request set state = 'selection' where id = $1 and state = 'filled'", params![*request]).await?;
            }
            _ => {}
        }
        Ok(())
    }
    .boxed()
}

async fn ledger(work: &mut Work, expert: ExpertId, purpose: &str, text_version: &str, given: bool) -> Result<(), Stop> {
    let sql = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, $3, $4, $5, $6)";
    work.tx.run(sql, params![work.id::<Uuid>(), expert, purpose, text_version, given, work.now]).await?;
    Ok(())
}

/// The address of the host's director.
pub const DIRECTOR: &str = "director@hospital.example";
/// The skill that the request asks.
pub const SKILL: &str = "urn:cd4d:skill:infection-control";

/// A hospital in Nigeria with a published request for nurses.
pub struct World {
    pub stage: Stage,
    pub phase: PhaseId,
    pub host: HostId,
    pub request: RequestId,
    pub officer: AccountId,
}

/// A person to be put into the world.
#[derive(Clone)]
pub struct Who {
    pub name: &'static str,
    pub level: i64,
    pub years: i64,
    pub english: &'static str,
    pub may_return: Option<bool>,
    pub hidden: bool,
}

impl Default for Who {
    fn default() -> Who {
        Who { name: "Amina Bello", level: 4, years: 8, english: "C1", may_return: Some(true), hidden: false }
    }
}

fn day(year: i16, month: i8, day: i8) -> Date {
    date(year, month, day)
}

impl World {
    /// The world on a database, with one seat.
    pub async fn on(db: TestDb) -> World {
        World::with_seats(db, 1).await
    }

    /// The same with several seats.
    pub async fn with_seats(db: TestDb, seats: i64) -> World {
        let stage = Stage::with(db, &[SLICE, OTHERS]);
        let [phase, phase_country, host, request] = [(); 4].map(|()| Uuid::now_v7());
        let now = stage.clock_now();
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
        let sql = "insert into host_contact (id, host_id, name, job, email, language, role, active) \
                   values ($1, $2, 'Folasade Adewale', 'Director', $3, 'en', 'director', true)";
        stage.insert(sql, params![Uuid::now_v7(), host, DIRECTOR]).await;
        let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, \
                   sector, years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, state, closed_from, state_since, \
                   review_note, search_text, made_at, published_at, version) \
                   values ($1, 8, 'infection-control', $2, 'NG', $3, 'Improve infection control', 'Verbeter de infectiepreventie', 'One procedure.', '', \
                   '', '', '12263', 3, $4, false, '', '', $5, $6, $7, 'published', '', $8, '', '', $8, $8, 1)";
        stage.insert(sql, params![request, phase, host, seats, day(2026, 4, 1), day(2026, 5, 1), day(2026, 7, 1), now]).await;
        let sql = "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, 1, 'physical', 6, null, 'Ile-Ife')";
        stage.insert(sql, params![Uuid::now_v7(), request]).await;
        let sql = "insert into request_objective (id, request_id, number, objective, deliverable, process) \
                   values ($1, $2, 1, 'Nurses follow one procedure', 'A written procedure', 'build-capacity')";
        stage.insert(sql, params![Uuid::now_v7(), request]).await;
        let sql = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, $3, 3, 2, true)";
        stage.insert(sql, params![Uuid::now_v7(), request, SKILL]).await;
        let sql = "insert into request_language (id, request_id, language, level, essential) values ($1, $2, 'en', 'B2', true)";
        stage.insert(sql, params![Uuid::now_v7(), request]).await;
        let officer = stage.account("Marit de Wit").await;
        World { stage, phase: phase.into(), host: host.into(), request: request.into(), officer }
    }

    /// Sets a rule of the programme for the phase.
    pub async fn rule(&self, rule: &'static str, value: &'static str, from: Date) {
        let sql = "insert into eligibility_rule (id, phase_id, country, rule, value, from_day, until_day, note, set_at) \
                   values ($1, $2, null, $3, $4, $5, null, 'Test', $6)";
        self.stage.insert(sql, params![Uuid::now_v7(), self.phase, rule, value, from, self.stage.clock_now()]).await;
    }

    /// A person with a complete profile.
    pub async fn expert(&self, who: &Who) -> ExpertId {
        let (id, now) = (Uuid::now_v7(), self.stage.clock_now());
        let email = address(who.name);
        let sql = "insert into expert (id, account_id, state, name, call_name, email, email_key, phone, gender, birth_year, residence_country, \
                   residence_city, may_return, occupation, profession, summary, years, employer_leave, travels, online, hours_per_week, motivation, \
                   hidden_from_origin, search_text, made_at, changed_at, version) \
                   values ($1, null, 'active', $2, $3, $4, $4, '', 'woman', 1984, 'NL', 'Leiden', $5, '', 'Nurse', 'Worked on three wards.', $6, '', \
                   true, true, 16, '', $7, '', $8, $8, 1)";
        let call_name = who.name.split(' ').next().unwrap_or_default();
        self.stage.insert(sql, params![id, who.name, call_name, &email, who.may_return, who.years, who.hidden, now]).await;
        let sql = "insert into expert_origin (id, expert_id, country, tie, own_words) values ($1, $2, 'NG', 'birth', '')";
        self.stage.insert(sql, params![Uuid::now_v7(), id]).await;
        let sql = "insert into expert_origin (id, expert_id, country, tie, own_words) values ($1, $2, 'GH', 'descent', '')";
        self.stage.insert(sql, params![Uuid::now_v7(), id]).await;
        let sql = "insert into expert_skill (id, expert_id, skill, level, years, last_used, evidence) \
                   values ($1, $2, $3, $4, $5, 2026, 'Led infection control on a TB ward in Leiden')";
        self.stage.insert(sql, params![Uuid::now_v7(), id, SKILL, who.level, who.years]).await;
        let sql = "insert into expert_language (id, expert_id, language, level, dialect) values ($1, $2, 'en', $3, '')";
        self.stage.insert(sql, params![Uuid::now_v7(), id, who.english]).await;
        id.into()
    }

    /// Runs a command as the programme itself.
    pub async fn run<C: Command>(&self, command: &C) -> C::Done {
        self.run_as(&Actor::program(), command).await.unwrap_or_else(|stop| panic!("{stop:?}"))
    }

    /// Runs a command as somebody.
    pub async fn run_as<C: Command>(&self, actor: &Actor, command: &C) -> Result<C::Done, Stop> {
        self.stage.app.desk.run(actor, command).await
    }

    /// An officer.
    pub fn officer(&self) -> Actor {
        self.staff(Role::Officer)
    }

    /// Somebody of the programme, with the account of the officer.
    pub fn staff(&self, role: Role) -> Actor {
        Actor { via: Via::Account(self.officer), grants: vec![grant(role)], expert: None }
    }

    /// A draft of a person for the request.
    pub async fn draft(&self, expert: ExpertId) -> ApplicationId {
        self.run(&SaveDraft {
            request: self.request,
            expert,
            motivation: "I trained there.".to_owned(),
            available_from: Some(day(2026, 5, 1)),
            referred_by: String::new(),
        })
        .await
    }

    /// An application that was sent, with consent to share.
    pub async fn sent(&self, who: &Who) -> ApplicationId {
        let expert = self.expert(who).await;
        let application = self.draft(expert).await;
        self.run(&Submit { application, share_cv: true, show_name: false }).await;
        application
    }

    /// An application that the host accepted.
    pub async fn accepted(&self, who: &Who) -> ApplicationId {
        let application = self.sent(who).await;
        self.run(&LongList { application, version: None, no_interest: true }).await;
        self.run(&ShareCv { application, version: None, no_interest: true }).await;
        let (reason_code, reason) = (String::new(), String::new());
        self.run(&HostDecide { application, version: None, accept: true, reason_code, reason, no_interest: true }).await;
        application
    }

    /// A placement that grew from an application, in a state.
    pub async fn placement(&self, application: ApplicationId, state: &'static str) -> Uuid {
        let id = Uuid::now_v7();
        let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, \
                   reason_code, reason, started_on, ended_on, version) \
                   select $1, 4, a.id, a.request_id, $3, a.expert_id, $4, 'NG', $5, $6, '', '', null, null, 1 from application a where a.id = $2";
        self.stage.insert(sql, params![id, application, self.host, self.phase, state, self.stage.clock_now()]).await;
        id
    }

    /// Moves a placement.
    pub async fn placement_is(&self, placement: Uuid, state: &'static str) {
        self.stage.insert("update placement set state = $2 where id = $1", params![placement, state]).await;
    }

    /// Whose application it is.
    pub async fn expert_of(&self, application: ApplicationId) -> ExpertId {
        self.stage.value("select expert_id as value from application where id = $1", params![application]).await
    }

    /// Where an application stands.
    pub async fn state(&self, application: ApplicationId) -> State {
        let name: String = self.stage.value("select state as value from application where id = $1", params![application]).await;
        State::named(&name).expect("a state")
    }

    /// The version of an application.
    pub async fn version(&self, application: ApplicationId) -> i64 {
        self.stage.value("select version as value from application where id = $1", params![application]).await
    }

    /// The browser of somebody of the programme.
    pub async fn browser(&self, name: &str, role: Role) -> Browser {
        self.stage.person(name, vec![grant(role)], None).await
    }

    /// The browser of an expert.
    pub async fn expert_browser(&self, expert: ExpertId) -> Browser {
        self.stage.person("Expert", vec![grant(Role::Expert)], Some(expert)).await
    }

    /// The browser of somebody of a host.
    pub async fn host_browser(&self, role: Role, host: HostId) -> Browser {
        self.stage.person("Folasade Adewale", vec![Grant { host: Some(host), ..grant(role) }], None).await
    }
}

/// A role everywhere.
pub fn grant(role: Role) -> Grant {
    Grant { role, phase: None, country: None, host: None }
}

/// A role for one country.
pub fn grant_in(role: Role, country: &str) -> Grant {
    Grant { country: Some(country.parse().expect("a country")), ..grant(role) }
}

/// The address of an invented person.
pub fn address(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}
