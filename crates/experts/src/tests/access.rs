//! Who sees what: the office sees active profiles and is written down; nobody else sees any.

use model::access::Via;
use model::{Actor, ExpertId, Grant, PhaseId, Role};
use testkit::{Stage, engines};
use uuid::Uuid;

use super::fixtures::{SLICE, activate, expert_browser, grant, register};
use crate::actions::SaveName;

#[tokio::test]
async fn only_the_office_opens_a_profile_and_the_expert_sees_it() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let path = format!("/en/work/experts/{expert}");
        let phase = Some(PhaseId(Uuid::now_v7()));
        let mut officer = stage.person("Marit de Wit", vec![Grant { phase, ..grant(Role::Officer) }], None).await;
        officer.get(&format!("{path}?case=A-0064")).await.is(200).shows("Amina Bello").shows("Set up a tuberculosis ward").shows("Nigeria");
        officer.get(&format!("{path}?case=A-0064")).await.is(200);
        stage.role(Role::Coordinator, None).await.get(&path).await.is(200);

        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me/readings").await.hides("the programme office");
        let marit: Uuid = stage.value("select id as value from account where name = 'Marit de Wit'", db::params![]).await;
        let sql = "insert into role_grant (id, account_id, role, phase_id, country, host_id, from_day, until_day, granted_by, granted_at) \
                   values ($1, $2, 'officer', null, null, null, $3, null, null, $4)";
        let from = jiff::civil::date(2026, 1, 1);
        stage.insert(sql, db::params![Uuid::now_v7(), marit, from, stage.clock_now()]).await;
        amina.get("/en/me/readings").await.shows("the programme office");
        amina.get("/en/me/readings").await.shows("Marit de Wit").shows("Your profile").shows("A-0064").shows("Read 2 times");
        amina.get("/en/me").await.shows("Read 2 times").shows("Last on 2 March 2026, 09:00 (Amsterdam), by coordinator");

        for role in Role::ALL.iter().filter(|role| !matches!(role, Role::Officer | Role::Coordinator)) {
            let country = Some("NG".parse().expect("a country"));
            let mut other = stage.person("Other", vec![Grant { country, ..grant(*role) }], None).await;
            for page in [path.as_str(), "/en/work/experts", "/en/work/experts/imports"] {
                other.get(page).await.is(404).hides("Amina");
            }
        }
        let asked = stage.visitor().send(axum::http::Method::GET, &path, &[], "").await;
        assert!(asked.status.is_redirection(), "strangers are asked to sign in");
        let readings: i64 = stage.value("select count(*) as value from reading", db::params![]).await;
        assert_eq!(readings, 3, "who was not let in did not read, and each opening is kept");
    }
}

#[tokio::test]
async fn what_cannot_be_written_down_is_not_shown() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        stage.insert("drop table reading", db::params![]).await;
        let mut officer = stage.role(Role::Officer, None).await;
        officer.get(&format!("/en/work/experts/{expert}")).await.is(500).hides("Amina");
        officer.get("/en/work/experts").await.is(200).shows("Amina Bello");
    }
}

#[tokio::test]
async fn unclaimed_and_draft_profiles_are_in_no_search() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, draft) = register(&stage, "Drafty Person", "draft@example.org").await;
        let (_, unclaimed) = register(&stage, "Unclaimed Person", "unclaimed@example.org").await;
        stage.insert("update expert set state = 'unclaimed', account_id = null where id = $1", db::params![unclaimed]).await;
        let mut officer = stage.role(Role::Officer, None).await;
        officer.get("/en/work/experts?q=person").await.shows("No expert fits these filters").hides("Drafty").hides("Unclaimed Person");
        for id in [draft, unclaimed, ExpertId(Uuid::now_v7())] {
            officer.get(&format!("/en/work/experts/{id}")).await.is(404);
        }
        officer.get("/en/work/experts/not-an-id").await.is(404);
    }
}

#[tokio::test]
async fn the_list_narrows_by_what_profiles_hold_and_shows_no_more_than_name_and_occupation() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, amina) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, amina, "NG").await;
        let (_, sahra) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        activate(&stage, sahra, "SO").await;
        let mut officer = stage.role(Role::Officer, None).await;
        officer.get("/en/work/experts").await.shows("2 experts").hides("Leiden").hides("tuberculosis ward");
        let cases = [
            ("origin=SO", true),
            ("origin=NG", false),
            ("q=jaamac", true),
            ("q=J%C3%81AMAC", true),
            ("q=%25", false),
            ("language=en&origin=SO", true),
            ("language=so", false),
            ("skill=urn:cd4d:skill:infection-control", true),
            ("skill=urn:cd4d:skill:infection-control&level=1&years=1", true),
            ("skill=urn:cd4d:skill:infection-control&level=5&years=29", false),
            ("level=5&years=29", true),
            ("skill=urn:cd4d:skill:nursing", false),
            ("mode=physical", true),
            ("mode=online", false),
            ("mode=%27%20or%201=1--", false),
        ];
        for (query, found) in cases {
            let page = officer.get(&format!("/en/work/experts?{query}")).await;
            page.is(200);
            assert_eq!(page.text().contains("Sahra Jaamac"), found, "{query}: {}", page.text());
        }
        officer.get("/en/work/experts?origin=SO&mode=physical").await.shows("Somalia: remove this filter");
    }
}

#[tokio::test]
async fn nobody_writes_in_the_profile_of_somebody_else() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, amina) = register(&stage, "Amina Bello", "amina@example.org").await;
        let (_, sahra) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        let command = SaveName { expert: amina, name: "Taken".to_owned(), call_name: "Taken".to_owned(), phone: String::new() };
        let account = Via::Account(stage.account("Somebody").await);
        let others = [
            Actor { via: account, grants: vec![grant(Role::Expert)], expert: Some(sahra) },
            Actor { via: account, grants: vec![grant(Role::Coordinator)], expert: None },
            Actor::nobody(),
        ];
        for actor in others {
            let outcome = stage.app.desk.run(&actor, &command).await;
            assert!(matches!(outcome, Err(command::Stop::Gone)), "{actor:?}: {outcome:?}");
        }
        // Entries of another person are not there either.
        activate(&stage, amina, "NG").await;
        let skill: Uuid = stage.value("select id as value from expert_skill where expert_id = $1", db::params![amina]).await;
        let mut browser = expert_browser(&stage, "Sahra Jaamac", sahra).await;
        let values = [("_token", "stage-token"), ("entry", &skill.to_string())];
        browser.post_raw("/en/me/profile/skills/remove", &values).await.is(404);
        let left: i64 = stage.value("select count(*) as value from expert_skill", db::params![]).await;
        assert_eq!(left, 1);
    }
}
