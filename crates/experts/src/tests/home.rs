//! The own home tells what holds: of a draft whose country is suspended, of an application that does not meet the rules, of a placement
//! to which nobody travels now, and of its tasks.

use db::params;
use jiff::civil::date;
use model::ExpertId;
use testkit::{Browser, Stage, TestDb, engines};
use uuid::Uuid;

use super::fixtures::{SLICE, activate, expert_browser, register};
use super::openings::{applied, published};

/// Somebody with a complete profile, and an open assignment in Nigeria.
async fn amina(db: TestDb) -> (Stage, ExpertId, Browser) {
    let stage = Stage::with(db, &[SLICE]);
    let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
    activate(&stage, expert, "NG").await;
    published(&stage, 1, "Improve infection control", "en", "B2").await;
    let browser = expert_browser(&stage, "Amina Bello", expert).await;
    (stage, expert, browser)
}

/// A placement of the only application of an expert, that begins on the spot.
async fn placed(stage: &Stage, expert: ExpertId) -> Uuid {
    let placement = Uuid::now_v7();
    let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, \
               reason_code, reason, started_on, ended_on, version) \
               select $1, 4, a.id, a.request_id, $3, a.expert_id, $4, 'NG', 'preparing', $5, '', '', null, null, 1 from application a \
               where a.expert_id = $2";
    let (host, phase) = (Uuid::from_u128(3), Uuid::from_u128(1));
    stage.insert(sql, params![placement, expert, host, phase, stage.clock_now()]).await;
    let sql = "insert into placement_block (id, placement_id, number, mode, from_day, until_day, hours_per_week, place, replaced_by, reason) \
               values ($1, $2, 1, 'physical', $3, $4, null, 'Ile-Ife', null, '')";
    stage.insert(sql, params![Uuid::now_v7(), placement, date(2026, 5, 20), date(2026, 6, 30)]).await;
    placement
}

#[tokio::test]
async fn a_draft_in_a_suspended_country_waits_for_the_country_and_not_for_its_person() {
    for db in engines().await {
        let (stage, expert, mut amina) = amina(db).await;
        applied(&stage, expert, 1, "draft").await;
        amina.get("/en/me").await.shows("Finish and send your application");
        stage.insert("update country_status set status = 'suspended'", vec![]).await;
        let home = amina.get("/en/me").await;
        home.shows("Nigeria is suspended").shows("Nothing waits for you now").hides("Finish and send your application");
        assert!(home.links().iter().any(|link| link.ends_with("/assignments/request-1")), "{:?}", home.links());
        stage.insert("update country_status set status = 'active'", vec![]).await;
        stage.insert("update request set deadline = $1", params![date(2026, 1, 5)]).await;
        amina.get("/en/me").await.hides("Finish and send your application").hides("is suspended");
    }
}

#[tokio::test]
async fn an_application_that_does_not_meet_the_rules_stays_at_home_while_its_assignment_is_open() {
    for db in engines().await {
        let (stage, expert, mut amina) = amina(db).await;
        applied(&stage, expert, 1, "ineligible").await;
        amina.get("/en/me").await.shows("Your application").shows("It is not considered").shows("Improve infection control");
        stage.insert("update request set deadline = $1", params![date(2026, 1, 5)]).await;
        amina.get("/en/me").await.hides("It is not considered");
    }
}

#[tokio::test]
async fn who_is_placed_in_a_suspended_country_reads_at_home_not_to_travel() {
    for db in engines().await {
        let (stage, expert, mut amina) = amina(db).await;
        applied(&stage, expert, 1, "selected").await;
        let placement = placed(&stage, expert).await;
        for (n, task, gate) in [(1_i64, "work-plan", true), (2, "own-insurance", false)] {
            let sql = "insert into placement_task (id, placement_id, task, position, party, gate, due_on, done_on, done_by, note) \
                       values ($1, $2, $3, $4, 'expert', $5, null, null, '', '')";
            stage.insert(sql, params![Uuid::now_v7(), placement, task, n, gate]).await;
        }
        // As many tasks as the page of the placement lists for the person.
        amina.get("/en/me").await.shows("the start is being prepared").shows("Do 2 tasks for your placement").hides("Do not travel");
        stage.insert("update country_status set status = 'suspended'", vec![]).await;
        let home = amina.get("/en/me").await;
        home.shows("Do not travel and do not book anything").hides("the start is being prepared");
        assert!(home.links().iter().any(|link| link.ends_with(&format!("/me/placements/{placement}"))), "{:?}", home.links());
        stage.insert("update placement_block set mode = 'online', hours_per_week = 8", vec![]).await;
        amina.get("/en/me").await.shows("the start is being prepared").hides("Do not travel");
    }
}

#[tokio::test]
async fn an_overlap_is_told_at_home_while_an_application_is_open() {
    for db in engines().await {
        let (stage, expert, mut amina) = amina(db).await;
        applied(&stage, expert, 1, "selected").await;
        placed(&stage, expert).await;
        published(&stage, 2, "Train ward teams", "en", "B2").await;
        let told = "You have a placement P-0004 on the spot from 20 May 2026 to 30 June 2026";
        applied(&stage, expert, 2, "eligible").await;
        amina.get("/en/me").await.shows(told).shows("these days overlap the days of this assignment");
        stage.insert("update application set state = 'withdrawn' where number = 2", vec![]).await;
        amina.get("/en/me").await.hides(told);
    }
}

#[tokio::test]
async fn a_country_that_takes_part_in_another_way_is_named_as_such() {
    for db in engines().await {
        let (stage, _, mut amina) = amina(db).await;
        amina.get("/en/me/profile/origin").await.hides("asks for no experts in this country");
        stage.insert("update phase_country set track = 'entrepreneurship'", vec![]).await;
        let page = amina.get("/en/me/profile/origin").await;
        page.shows("asks for no experts in this country").hides("does not work in this country now");
    }
}
