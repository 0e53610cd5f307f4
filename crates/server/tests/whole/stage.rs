//! The program as it is served, on a fixed clock, in front of an empty database.

use std::sync::Arc;

use accounts::actions::{GrantRole, OpenAccount};
use command::{FixedClock, RandomIds};
use mail::Parcel;
use model::{AccountId, Actor, Grant, Role};
use server::setup::{self, Plan};
use testkit::{Browser, TestDb};
use web::{App, Brand};

/// The program.
pub struct Program {
    pub app: Arc<App>,
    pub clock: Arc<FixedClock>,
    router: axum::Router,
    _db: TestDb,
}

/// The password of everybody in the tests.
pub const PASSWORD: &str = "a sentence that is long enough";

impl Program {
    /// The program on Monday 2 March 2026, nine o'clock in Amsterdam.
    pub async fn on(db: TestDb) -> Program {
        Program::made(db, false).await
    }

    /// The same as a demonstration: with the pseudo language and the page of letters.
    pub async fn made(db: TestDb, demo: bool) -> Program {
        let plan = Program::plan(&db, demo);
        let clock = Arc::new(FixedClock::at("2026-03-02T08:00:00Z".parse().expect("a moment")));
        let app = Arc::new(setup::app_with(&plan, clock.clone(), Arc::new(RandomIds::default())).await.expect("the program starts"));
        let router = server::serve::house(app.clone()).router();
        Program { app, clock, router, _db: db }
    }

    /// The demonstration, on the machine's clock, for its calendar ends today.
    pub async fn played(db: TestDb) -> Program {
        Program::played_with(db, &server::demo::Crowd::default()).await
    }

    /// The same with a crowd beside the scenario.
    pub async fn played_with(db: TestDb, crowd: &server::demo::Crowd) -> Program {
        let plan = Program::plan(&db, true);
        server::demo::fill_with(&plan, crowd).await.expect("the demonstration");
        let clock = Arc::new(FixedClock::at(command::Clock::now(&command::SystemClock)));
        let app = Arc::new(setup::app_with(&plan, clock.clone(), Arc::new(RandomIds::default())).await.expect("the program starts"));
        let router = server::serve::house(app.clone()).router();
        Program { app, clock, router, _db: db }
    }

    fn plan(db: &TestDb, demo: bool) -> Plan {
        Plan {
            data: db.folder.join("data"),
            database: Some(db.url.clone()),
            brand: Brand {
                programme: "Test programme".to_owned(),
                organisation: "Test office".to_owned(),
                base_url: "http://localhost".to_owned(),
                help_email: "help@example.org".to_owned(),
            },
            mail: "kept".to_owned(),
            sender: "Office <office@example.org>".to_owned(),
            demo,
            zone: "Europe/Amsterdam".to_owned(),
            trusted_proxies: web::Proxy::list("192.0.2.1").expect("a proxy"),
            makes_key: true,
        }
    }

    /// A browser of somebody who has not signed in.
    pub fn visitor(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// An account with a role.
    pub async fn account(&self, email: &str, name: &str, grant: Grant) -> AccountId {
        let program = Actor::program();
        let password = Some(accounts::password::hash(PASSWORD.to_owned()).await.expect("a hash"));
        let open = OpenAccount { email: email.parse().expect("an address"), name: name.to_owned(), language: "en".to_owned(), password };
        let account = self.app.desk.run(&program, &open).await.expect("an account");
        let from = self.app.desk.today();
        self.app.desk.run(&program, &GrantRole { account, grant, from, until: None }).await.expect("a role");
        account
    }

    /// The browser of a new person with a role, signed in.
    pub async fn person(&self, role: Role, country: Option<&str>) -> Browser {
        let email = format!("{}{}@example.org", role.name(), country.unwrap_or_default().to_lowercase());
        let country = country.map(|code| code.parse().expect("a country"));
        self.account(&email, role.name(), Grant { role, phase: None, country, host: None }).await;
        self.signed_in(&email).await
    }

    /// A browser that signs in.
    pub async fn signed_in(&self, email: &str) -> Browser {
        let mut browser = self.visitor();
        let page = browser.fill("/en/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert!(browser.cookie("cd4d_session").is_some(), "{}", page.text());
        browser
    }

    /// The letters to an address, newest first.
    pub async fn letters(&self, to: &str) -> Vec<Parcel> {
        let mut tx = self.app.read().await.expect("a snapshot");
        let mut parcels = Vec::new();
        for row in mail::letters_to(&mut tx, to).await.expect("letters") {
            parcels.push(mail::ready(&mut tx, &self.app.desk, &self.app.brand.base_url, &row).await.expect("a letter"));
        }
        parcels
    }

    /// The first link of the newest letter to an address.
    pub async fn link(&self, to: &str) -> String {
        let letters = self.letters(to).await;
        let letter = letters.first().unwrap_or_else(|| panic!("no letter to {to}"));
        letter.links.first().unwrap_or_else(|| panic!("no link in: {}", letter.text)).clone()
    }

    /// Lets time pass.
    pub fn pass(&self, hours: i64) {
        self.clock.set(self.app.now() + jiff::SignedDuration::from_hours(hours));
    }
}
