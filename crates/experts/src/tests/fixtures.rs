//! What tests begin with.

use command::{Command, Stop, Work};
use model::expert::{Purpose, Tie};
use model::reference::cefr::Level;
use model::{AccountId, Actor, Event, ExpertId, Grant, Role};
use testkit::{Browser, Slice, Stage};

use crate::actions::*;

/// This slice on a stage.
pub const SLICE: Slice = Slice { routes: crate::routes, links: crate::links, on: crate::on, jobs: crate::jobs, room: &crate::words::ROOM };

/// Raises an event as the slice of accounts would.
pub struct Raise(pub Event);

impl Command for Raise {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        work.raise(self.0.clone()).await
    }
}

/// Somebody registered.
pub async fn register(stage: &Stage, name: &str, email: &str) -> (AccountId, ExpertId) {
    let account = stage.account(name).await;
    let event = Event::ExpertRegistered { account, name: name.to_owned(), email: email.to_owned(), language: "en".to_owned() };
    stage.app.desk.run(&Actor::program(), &Raise(event)).await.expect("registered");
    let expert = stage.value("select id as value from expert where account_id = $1", db::params![account]).await;
    (account, expert)
}

/// Every step of a profile as its person would fill it in, up to being active.
pub async fn activate(stage: &Stage, expert: ExpertId, origin: &str) {
    let program = Actor::program();
    let desk = &stage.app.desk;
    let day = |text: &str| text.parse().expect("a day");
    let origin = SaveOrigin { expert, country: origin.parse().expect("a country"), tie: Tie::Birth, own_words: "Lagos is home".to_owned() };
    desk.run(&program, &origin).await.expect("origin");
    let residence =
        SaveResidence { expert, country: Some("NL".parse().expect("a country")), city: "Leiden".to_owned(), may_return: Some(true) };
    desk.run(&program, &residence).await.expect("residence");
    let work = SaveWork {
        expert,
        occupation: "222".to_owned(),
        profession: "Ward nurse".to_owned(),
        summary: "Infection control on tuberculosis wards".to_owned(),
        years: 12,
        motivation: String::new(),
        version: None,
    };
    desk.run(&program, &work).await.expect("work");
    let skill = SaveSkill {
        expert,
        skill: "urn:cd4d:skill:tb-infection-control".to_owned(),
        level: 4,
        years: 8,
        last_used: None,
        evidence: "Set up a tuberculosis ward".to_owned(),
    };
    desk.run(&program, &skill).await.expect("skill");
    desk.run(&program, &SaveLanguage { expert, language: "en".to_owned(), level: Level::C1, dialect: String::new() })
        .await
        .expect("language");
    let availability = SaveAvailability { expert, travels: true, online: false, hours_per_week: None, employer_leave: String::new() };
    desk.run(&program, &availability).await.expect("availability");
    desk.run(&program, &AddPeriod { expert, from: day("2026-04-01"), until: day("2026-12-31") }).await.expect("period");
    let given = vec![Purpose::StoreProfile, Purpose::Matching];
    desk.run(&program, &SaveConsents { expert, given }).await.expect("consents");
    desk.run(&program, &Activate { expert }).await.expect("active");
}

/// A grant of a role without bounds.
pub fn grant(role: Role) -> Grant {
    Grant { role, phase: None, country: None, host: None }
}

/// The browser of an expert.
pub async fn expert_browser(stage: &Stage, name: &str, expert: ExpertId) -> Browser {
    stage.person(name, vec![grant(Role::Expert)], Some(expert)).await
}
