//! A stage: an application with only the slices that a test mounts, a fixed clock, and letters kept.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex};

use command::{Desk, FixedClock, Key, RandomIds, Register};
use files::Files;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use i18n::{Lang, Room};
use jiff::tz::TimeZone;
use mail::{Carrier, Parcel};
use model::access::Via;
use model::{AccountId, Actor, ExpertId, Grant, Role, Timestamp};
use uuid::Uuid;
use web::{App, Assets, Brand, Held, House, LinkPages, Person, Routes, SignedIn};

use crate::browser::Browser;
use crate::engine::TestDb;

/// What a slice brings to a stage.
#[derive(Clone, Copy)]
pub struct Slice {
    /// Its pages.
    pub routes: fn() -> Routes,
    /// Its pages behind links.
    pub links: fn(&mut LinkPages),
    /// Its answers to events.
    pub on: command::Listener,
    /// Its jobs.
    pub jobs: fn(&mut jobs::Runner<App>),
    /// Its words.
    pub room: &'static Room,
}

/// An application for a test.
pub struct Stage {
    /// The application.
    pub app: Arc<App>,
    /// The clock; it stands until it is set.
    pub clock: Arc<FixedClock>,
    router: axum::Router,
    runner: jobs::Runner<App>,
    _db: TestDb,
}

/// Who is signed in where: the stage's own sessions, so that a slice is tested without the slice of accounts.
static SESSIONS: LazyLock<Mutex<HashMap<String, SignedIn>>> = LazyLock::new(Mutex::default);

fn signed_in(_: Arc<App>, secret: String) -> BoxFuture<'static, db::Result<Option<SignedIn>>> {
    let found = SESSIONS.lock().expect("sessions").get(&secret).cloned();
    async move { Ok(found) }.boxed()
}

impl Stage {
    /// A stage with these slices, on Monday 2 March 2026, nine o'clock in Amsterdam.
    pub fn with(db: TestDb, slices: &[Slice]) -> Stage {
        let clock = Arc::new(FixedClock::at("2026-03-02T08:00:00Z".parse().expect("a moment")));
        let mut register = Register::default();
        let mut links = LinkPages::default();
        let mut routes = Routes::new();
        let mut runner = jobs::Runner::default();
        let mut rooms: HashMap<&'static str, &'static Room> = HashMap::from([(web::words::ROOM.name(), &web::words::ROOM)]);
        for slice in slices {
            register.listeners.push((slice.room.name(), slice.on));
            (slice.links)(&mut links);
            (slice.jobs)(&mut runner);
            routes = routes.and((slice.routes)());
            rooms.insert(slice.room.name(), slice.room);
        }
        let desk = Desk {
            db: db.db.clone(),
            clock: clock.clone(),
            ids: Arc::new(RandomIds::default()),
            register: Arc::new(register),
            key: Arc::new(Key::new([5; 32])),
            programme: "Test programme".to_owned(),
            help: "help@example.org".to_owned(),
            zone: TimeZone::get("Europe/Amsterdam").expect("a time zone"),
        };
        let app = Arc::new(App {
            desk,
            files: Files::at(db.folder.join("documents")),
            carrier: Carrier::Kept,
            assets: Assets::new("", "", ""),
            brand: Brand {
                programme: "Test programme".to_owned(),
                organisation: "Test office".to_owned(),
                base_url: "http://localhost".to_owned(),
                help_email: "help@example.org".to_owned(),
            },
            demo: false,
            languages: vec![Lang::En, Lang::Nl, Lang::ArXb],
            nav: Vec::new(),
            rooms,
            links,
            sessions: signed_in,
            waiting: Vec::new(),
            finders: Vec::new(),
            sign_in: "/sign-in",
            home: "/account/home",
            trusted_proxies: Vec::new(),
            meter: web::Meter::default(),
            held: Held::default(),
        });
        let router = House::new(app.clone(), routes, axum::Router::new()).router();
        Stage { app, clock, router, runner, _db: db }
    }

    /// A browser of somebody who has not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser of somebody who signed in with these roles. The account exists.
    pub async fn person(&self, name: &str, grants: Vec<Grant>, expert: Option<ExpertId>) -> Browser {
        let account = self.account(name).await;
        let actor = Actor { via: Via::Account(account), grants, expert };
        let person = Person { account, name: name.to_owned(), language: "en".to_owned(), scheme: String::new() };
        let secret = Uuid::now_v7().to_string();
        SESSIONS.lock().expect("sessions").insert(secret.clone(), SignedIn { person, actor, csrf: "stage-token".to_owned() });
        let mut browser = self.visitor();
        browser.set_cookie("cd4d_session", &secret);
        browser
    }

    /// A browser of somebody with one role, for a country where one is given.
    pub async fn role(&self, role: Role, country: Option<&str>) -> Browser {
        let country = country.map(|code| code.parse().expect("a country"));
        self.person(role.name(), vec![Grant { role, phase: None, country, host: None }], None).await
    }

    /// An account row, for tables that refer to one.
    pub async fn account(&self, name: &str) -> AccountId {
        let id = AccountId(Uuid::now_v7());
        let email = format!("{id}@example.org");
        let values = db::params![id, &email, &email, name, self.clock_now()];
        self.insert(
            "insert into account (id, email, email_key, name, password, language, scheme, state, made_at, version) \
             values ($1, $2, $3, $4, null, 'en', '', 'active', $5, 1)",
            values,
        )
        .await;
        id
    }

    /// Puts a row that another slice would have written.
    pub async fn insert(&self, sql: &'static str, values: Vec<db::Value>) {
        let mut tx = self.app.desk.db.write().await.expect("a transaction");
        tx.run(sql, values).await.expect(sql);
        tx.commit().await.expect("commit");
    }

    /// One value.
    pub async fn value<T: db::FromColumn>(&self, sql: &'static str, values: Vec<db::Value>) -> T {
        let mut tx = self.app.read().await.expect("a snapshot");
        tx.value(sql, values).await.expect(sql)
    }

    /// The moment at which the clock stands.
    pub fn clock_now(&self) -> Timestamp {
        self.app.now()
    }

    /// Lets days pass.
    pub fn days_pass(&self, days: i64) {
        self.clock.set(self.app.now() + jiff::SignedDuration::from_hours(24 * days));
    }

    /// Runs every job that is due.
    pub async fn run_jobs(&self) {
        while self.runner.run_due(&self.app, &self.app.desk.db, self.app.now()).await.expect("jobs run") > 0 {}
    }

    /// The letters to an address, newest first, with links that can be followed.
    pub async fn letters(&self, to: &str) -> Vec<Parcel> {
        let mut tx = self.app.read().await.expect("a snapshot");
        let mut parcels = Vec::new();
        for row in mail::letters_to(&mut tx, to).await.expect("letters") {
            parcels.push(mail::ready(&mut tx, &self.app.desk, &self.app.brand.base_url, &row).await.expect("a letter"));
        }
        parcels
    }
}
