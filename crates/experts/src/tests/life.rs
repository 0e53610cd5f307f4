//! The end of a profile, a copy of it, what waits and what is found.

use axum::body::Body;
use axum::http::Method;
use db::params;
use jiff::civil::date;
use model::{Actor, Event, Role};
use serde_json::Value as Json;
use testkit::{Stage, engines};
use uuid::Uuid;

use super::fixtures::{Raise, SLICE, activate, expert_browser, register};
use crate::actions::{AttachCv, ImportFile};

#[tokio::test]
async fn an_erased_person_leaves_counts_and_nothing_else() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        // A CV with a wrong date and the same address waits in quarantine as well.
        let text = r#"{"basics":{"name":"Amina Bello","email":"amina.canary@example.org"},"work":[{"startDate":"x"}]}"#;
        let files = vec![ImportFile::json("amina-canary.json", text.as_bytes().to_vec())];
        crate::import_experts(&stage.app, &Actor::program(), files, "en", false, |_, _| ()).await.expect("imported");
        let (account, expert) = register(&stage, "Amina Canary Bello", "amina.canary@example.org").await;
        activate(&stage, expert, "NG").await;
        let digest = stage.app.files.put(b"canary cv".to_vec()).await.expect("stored");
        let cv =
            AttachCv { expert, name: "canary.txt".to_owned(), media_type: "text/plain; charset=utf-8", digest: digest.clone(), size: 9 };
        stage.app.desk.run(&Actor::program(), &cv).await.expect("attached");

        let closed = Event::AccountClosed { account, expert: None };
        stage.app.desk.run(&Actor::program(), &Raise(closed.clone())).await.expect("erased");
        stage.app.desk.run(&Actor::program(), &Raise(closed)).await.expect("twice does no harm");
        stage.run_jobs().await;

        assert!(stage.app.files.get(&digest).await.is_err());
        let left: i64 = stage
            .value(
                "select count(*) as value from expert where id = $1 and state = 'erased' and name = '' and call_name = '' and email = '' \
                 and search_text = '' and summary = '' and residence_city = '' and account_id is null",
                params![expert],
            )
            .await;
        assert_eq!(left, 1);
        for table in [
            "select count(*) as value from expert_skill",
            "select count(*) as value from expert_language",
            "select count(*) as value from expert_availability",
            "select count(*) as value from consent",
            "select count(*) as value from expert_file",
            "select count(*) as value from quarantine where content <> '' or file <> ''",
            "select count(*) as value from expert_origin where own_words <> ''",
        ] {
            let rows: i64 = stage.value(table, params![]).await;
            assert_eq!(rows, 0, "{table}");
        }
        let origins: i64 = stage.value("select count(*) as value from expert_origin where country = 'NG'", params![]).await;
        assert_eq!(origins, 1, "the count by country of origin stays");
        stage.role(Role::Officer, None).await.get(&format!("/en/work/experts/{expert}")).await.is(404);
    }
}

#[tokio::test]
async fn a_person_gets_a_copy_of_everything() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        stage.role(Role::Officer, None).await.get(&format!("/en/work/experts/{expert}")).await.is(200);
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me/data").await.shows("Download my data").shows("Go to your account");
        let file = amina.send(Method::GET, "/en/me/data/export", &[], Body::empty()).await;
        assert!(file.headers["content-disposition"].to_str().expect("text").starts_with("attachment;"));
        let data: Json = serde_json::from_slice(&file.bytes).expect("JSON");
        assert_eq!(data["name"], "Amina Bello");
        assert_eq!(data["origins"][0]["own_words"], "Lagos is home");
        assert_eq!(data["skills"][0]["evidence"], "Set up a tuberculosis ward");
        assert_eq!(data["consents"].as_array().map(Vec::len), Some(2));
        assert_eq!(data["readings"][0]["what"], "profile");
    }
}

#[tokio::test]
async fn the_home_lists_what_waits_and_the_copy_holds_what_other_rooms_keep() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me").await.shows("Nothing waits for you now");
        let placement = a_placement(&stage, expert).await;

        let home = amina.get("/en/me").await;
        home.shows("You have been selected").shows("Your placement").shows("Go to your placement").hides("See the open assignments");
        home.shows("Do 1 task for your placement")
            .shows("Sign the agreement")
            .shows("Answer the questions in our letter of")
            .hides("monthly note");
        assert!(home.links().iter().any(|link| link.ends_with(&format!("/me/placements/{placement}"))), "{:?}", home.links());
        let visibility = amina.get("/en/me/profile/visibility").await;
        visibility.shows("You have or had a placement at Osun Teaching Hospital").shows("it stands in the agreement");
        let hidden = amina.fill("/en/me/profile/visibility", &[("hidden", "yes")]).await;
        hidden.shows("your name can still be read").shows("except where you applied or have a placement");
        stage.insert("update placement set state = 'running', started_on = $2 where id = $1", params![placement, date(2025, 12, 10)]).await;
        let home = amina.get("/en/me").await;
        home.shows("Write 2 monthly notes").shows("Write and send your final report").hides("Sign the agreement");

        let file = amina.send(Method::GET, "/en/me/data/export", &[], Body::empty()).await;
        let data: Json = serde_json::from_slice(&file.bytes).expect("JSON");
        let application = &data["applications"][0];
        assert_eq!((&application["case"], &application["motivation"]), (&"A-0007".into(), &"I know the ward".into()));
        assert_eq!(application["decisions"][0]["decision"], "select");
        assert_eq!((&application["state_means"], &application["decisions"][0]["decision_means"]), (&"Selected".into(), &"Selected".into()));
        assert_eq!((&data["state_means"], &data["origins"][0]["tie_means"]), (&"Can be found and can apply".into(), &"Born there".into()));
        let check = &application["checks"][0];
        assert_eq!((&check["asked"], &check["asked_code"]), (&"English, at least B2".into(), &"B2".into()));
        assert!(check["found"].as_str().is_some_and(|found| found.contains("English") && found.contains("C1")), "{check}");
        assert!(!file.body().contains("Between colleagues"), "what colleagues wrote to each other is not the person's");
        let asked = &data["asked_to_apply"][0];
        assert_eq!((&asked["request_number"], &asked["asked_by_name"]), (&8.into(), &"Marit".into()));
        let own = &data["placements"][0];
        assert_eq!((&own["case"], &own["notes"][0]["achievements"]), (&"P-0003".into(), &"Trained four teams".into()));
        assert_eq!(own["evaluations"][0]["remarks"], "");
    }
}

/// What selection, placements and results would have written of somebody who was selected.
async fn a_placement(stage: &Stage, expert: model::ExpertId) -> Uuid {
    let [phase, host, request, application, placement, agreement] = [(); 6].map(|()| Uuid::now_v7());
    let now = stage.clock_now();
    let sql = "insert into phase (id, name, from_day, until_day, version) values ($1, 'Third phase', $2, $3, 1)";
    stage.insert(sql, params![phase, date(2025, 1, 1), date(2028, 12, 31)]).await;
    let sql = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
               values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Ile-Ife', '', '12263', '', '', 'active', $3, $3, 1)";
    stage.insert(sql, params![host, phase, now]).await;
    let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, \
               years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, state, closed_from, state_since, review_note, \
               search_text, made_at, published_at, version) \
               values ($1, 8, 'infection-control', $2, 'NG', $3, 'Improve infection control', '', '', '', '', '', '12263', 3, 1, false, '', '', null, \
               null, null, 'filled', '', $4, '', '', $4, $4, 1)";
    stage.insert(sql, params![request, phase, host, now]).await;
    let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, available_from, referred_by, reserve_rank, \
               reason, reason_code, made_at, submitted_at, version) \
               values ($1, 7, $2, $3, 'selected', $4, 'I know the ward', null, '', null, 'Between colleagues', '', $4, $4, 1)";
    stage.insert(sql, params![application, request, expert, now]).await;
    let sql = "insert into selection_decision (id, application_id, place, decision, reason_code, reason, no_interest, from_state, to_state, undoes, \
               decided_by_kind, decided_by, decided_by_name, decided_at) \
               values ($1, $2, 1, 'select', '', 'Between colleagues', true, 'accepted', 'selected', null, 'account', null, 'Marit', $3)";
    stage.insert(sql, params![Uuid::now_v7(), application, now]).await;
    let sql =
        "insert into asked_to_apply (id, request_id, expert_id, asked_by, asked_by_name, asked_at) values ($1, $2, $3, null, 'Marit', $4)";
    stage.insert(sql, params![Uuid::now_v7(), request, expert, now]).await;
    let sql = "insert into application_check (id, application_id, rule, rule_from, holds, asked, found, checked_at) \
               values ($1, $2, 'language/en', null, true, 'B2', 'en C1', $3)";
    stage.insert(sql, params![Uuid::now_v7(), application, now]).await;
    let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, reason_code, \
               reason, started_on, ended_on, version) values ($1, 3, $2, $3, $4, $5, $6, 'NG', 'preparing', $7, '', '', null, null, 1)";
    stage.insert(sql, params![placement, application, request, host, expert, phase, now]).await;
    let sql = "insert into placement_task (id, placement_id, task, position, party, gate, due_on, done_on, done_by, note) \
               values ($1, $2, $3, $4, $5, true, null, null, '', '')";
    stage.insert(sql, params![Uuid::now_v7(), placement, "work-plan", 1i64, "expert"]).await;
    stage.insert(sql, params![Uuid::now_v7(), placement, "workspace", 2i64, "host"]).await;
    let sql = "insert into agreement (id, placement_id, version, state, terms, digest, file_en, file_nl, made_at, signed_at) \
               values ($1, $2, 1, 'signing', '', '', '', '', $3, null)";
    stage.insert(sql, params![agreement, placement, now]).await;
    let sql = "insert into signature (id, agreement_id, place, party, name, email, signed_name, signed_at, text_digest) \
               values ($1, $2, $3, $4, '', '', '', null, '')";
    stage.insert(sql, params![Uuid::now_v7(), agreement, 1i64, "expert"]).await;
    stage.insert(sql, params![Uuid::now_v7(), agreement, 2i64, "host"]).await;
    let sql = "insert into placement_block (id, placement_id, number, mode, from_day, until_day, hours_per_week, place, replaced_by, reason) \
               values ($1, $2, 1, 'physical', $3, $4, null, 'Ile-Ife', null, '')";
    stage.insert(sql, params![Uuid::now_v7(), placement, date(2025, 12, 10), date(2026, 2, 20)]).await;
    let sql = "insert into monthly_note (id, placement_id, month, challenges, achievements, recommendations, persons_reached, women_reached, alarm, \
               alarm_answer, alarm_answered_by, alarm_answered_at, written_by, written_at) \
               values ($1, $2, '2025-12', '', 'Trained four teams', '', 4, 2, false, '', '', null, 'Amina', $3)";
    stage.insert(sql, params![Uuid::now_v7(), placement, now]).await;
    let sql = "insert into evaluation (id, placement_id, moment, voice, pseudonym, person_name, person_email, language, due_on, asked_at, reminded_at, \
               reminders, answered_at, knowledge, skills, attitudes, satisfaction, still_used, still_used_why, helped, hindered, remarks, link_id) \
               values ($1, $2, 'before', 'expert', 'E1', '', '', 'en', null, $3, null, 0, null, null, null, null, null, '', '', '', '', '', null)";
    stage.insert(sql, params![Uuid::now_v7(), placement, now]).await;
    placement
}

#[tokio::test]
async fn every_page_of_the_expert_offers_a_way_out_and_keeps_names_out_of_titles() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let routes = crate::routes();
        let pages = routes.infos().iter().filter(|info| info.method == "GET" && info.path.starts_with("/me") && !info.path.contains('{'));
        for path in pages.map(|info| info.path).filter(|path| !path.ends_with("/export")) {
            for lang in ["en", "nl", "ar-XB"] {
                let page = amina.get(&format!("/{lang}{path}")).await;
                page.is(200);
                assert!(page.body().contains("<div class=\"leave\"><a class=\"quick-exit\""), "{path}");
                assert_eq!(page.headers["cache-control"], "no-store", "{path}");
                let title = page.body().split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).map(str::to_owned);
                assert!(title.is_some_and(|title| !title.contains("Amina")), "{path}");
            }
        }
    }
}
