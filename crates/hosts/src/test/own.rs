//! The host's own page: everything that waits for the institution, each line with the page where it is done.

use db::params;
use model::Role;
use uuid::Uuid;

use crate::actions::{AskPlan, TellReadiness};
use crate::fixtures::{Scene, answers, day};

/// Rows of other rooms, in the state in which they wait for the host.
async fn put_waiting(scene: &Scene, host: model::HostId) -> (Uuid, Uuid) {
    let now = scene.stage.clock_now();
    let [request, expert, application, placement, agreement] = [(); 5].map(|()| Uuid::now_v7());
    let stage = &scene.stage;
    let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, \
               years, seats, origin_tie, conditions, security, state, closed_from, state_since, review_note, search_text, made_at, version) \
               values ($1, 8, 'r-8', $2, 'NG', $3, 'Improve the ward', 'Verbeter de afdeling', '', '', '', '', '12263', 0, 1, true, '', 'low', \
               'edits-requested', '', $4, '', '', $4, 1)";
    stage.insert(sql, params![request, scene.phase, host, now]).await;
    let sql = "insert into expert (id, state, name, call_name, email, email_key, phone, gender, residence_country, residence_city, occupation, \
               profession, summary, years, employer_leave, motivation, hidden_from_origin, search_text, made_at, changed_at, version) \
               values ($1, 'active', 'Amina Bello', 'Amina', 'a@example.org', '', '', '', 'NL', '', '', '', '', 9, '', '', false, '', $2, $2, 1)";
    stage.insert(sql, params![expert, now]).await;
    let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, referred_by, reason, reason_code, made_at, \
               version) values ($1, 3, $2, $3, 'shared', $4, '', '', '', '', $4, 1)";
    stage.insert(sql, params![application, request, expert, now]).await;
    let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, reason, \
               reason_code, version) values ($1, 2, $2, $3, $4, $5, $6, 'NG', 'preparing', $7, '', '', 1)";
    stage.insert(sql, params![placement, application, request, host, expert, scene.phase, now]).await;
    let sql = "insert into placement_task (id, placement_id, task, position, party, gate, due_on, done_by, note) \
               values ($1, $2, 'workspace', 7, 'host', true, $3, '', '')";
    stage.insert(sql, params![Uuid::now_v7(), placement, day("2026-04-01")]).await;
    let sql = "insert into agreement (id, placement_id, version, state, terms, digest, file_en, file_nl, made_at) \
               values ($1, $2, 1, 'signing', '{}', '', '', '', $3)";
    stage.insert(sql, params![agreement, placement, now]).await;
    for (place, party, signed) in [(1i64, "expert", Some(now)), (2, "host", None), (3, "programme", None)] {
        let sql = "insert into signature (id, agreement_id, place, party, name, email, signed_name, signed_at, text_digest) \
                   values ($1, $2, $3, $4, '', '', '', $5, '')";
        stage.insert(sql, params![Uuid::now_v7(), agreement, place, party, signed]).await;
    }
    let sql = "insert into evaluation (id, placement_id, moment, voice, pseudonym, person_name, person_email, language, asked_at, reminders, still_used, \
               still_used_why, helped, hindered, remarks) \
               values ($1, $2, 'before', 'management', 'M-1', '', '', 'en', $3, 0, '', '', '', '', '')";
    stage.insert(sql, params![Uuid::now_v7(), placement, now]).await;
    (request, placement)
}

#[tokio::test]
async fn everything_that_waits_stands_there_with_its_page() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (plan, _) = scene.plan(host).await;
        let version = scene.stage.value::<i64>("select version as value from development_plan where id = $1", params![plan]).await;
        scene.run(&AskPlan { plan, version }).await;
        scene.run(&TellReadiness { host, answers: answers(Some(2)), name: "Focal".to_owned(), version: 0 }).await;
        let (request, placement) = put_waiting(&scene, host).await;
        let mut director = scene.at(host, Role::HostDirector).await;
        let page = director.get("/en/host").await;
        page.is(200).hides("Nothing waits for you here").hides("Amina Bello");
        let lines = [
            ("Decide about candidate A-0003: Improve the ward answer by 1 April 2026", "/en/host/candidates/A-0003".to_owned()),
            ("Sign the agreement of P-0002: Improve the ward", format!("/en/host/placements/{placement}/sign")),
            ("Answer the questions about P-0002, by the link in your letter", format!("/en/host/placements/{placement}")),
            (
                "Make the workplace ready, P-0002: Improve the ward by 1 April 2026",
                format!("/en/host/placements/{placement}/tasks/workspace"),
            ),
            ("Make the edits that were asked for, R-0008: Improve the ward", format!("/en/host/requests/{request}")),
            ("Agree to the plan: Infection control", format!("/en/host/plans/{plan}/agree")),
            ("Say what is ready for an expert 4 of 5 ready", format!("/en/host/{host}/readiness")),
        ];
        for (words, path) in lines {
            page.shows(words);
            assert!(page.links().contains(&path), "{words} leads to {path}: {:?}", page.links());
        }
        director.get("/nl/host").await.shows("Besluit over kandidaat A-0003: Verbeter de afdeling");

        let mut contact = scene.at(host, Role::HostContact).await;
        let page = contact.get("/en/host").await;
        page.shows("For the director to do Decide about candidate A-0003").shows("Agree to the plan");
        director.get("/en/host").await.hides("For the director to do");
        assert!(!page.links().contains(&format!("/en/host/placements/{placement}/sign")), "only the director signs");

        // Once the host says what must change, the next step is the programme's.
        let held = "update signature set remark = 'Week 3 is the exam week', remarked_at = $1 where party = 'host'";
        scene.stage.insert(held, params![scene.stage.clock_now()]).await;
        let page = director.get("/en/host").await;
        page.hides("Sign the agreement of P-0002")
            .shows("The programme office is at work on this What must change in the agreement of P-0002");

        scene.stage.insert("update application set state = 'accepted' where number = 3", params![]).await;
        scene.stage.insert("update placement set state = 'reported' where id = $1", params![placement]).await;
        scene.stage.insert("update evaluation set answered_at = asked_at where placement_id = $1", params![placement]).await;
        scene.stage.insert("update agreement set state = 'signed' where placement_id = $1", params![placement]).await;
        let page = director.get("/en/host").await;
        page.shows("Confirm the report of P-0002")
            .hides("Decide about candidate")
            .hides("Sign the agreement")
            .hides("Make the workplace ready");
        assert!(page.links().contains(&format!("/en/host/placements/{placement}/confirm")));
        page.hides("Answer the questions about");
    }
}

/// A page of the test's own that tells what waits.
async fn told(cx: web::Cx) -> web::Answer {
    use axum::response::IntoResponse;
    let lines: Vec<String> =
        crate::waiting(cx).await?.into_iter().map(|item| format!("{} | {} | {}", item.what, item.ball, item.mine)).collect();
    Ok(format!("<main>{}</main>", lines.join("; ")).into_response())
}

#[tokio::test]
async fn a_request_that_waits_for_readiness_stands_on_the_focal_points_page() {
    let pages = testkit::Slice {
        routes: || web::Routes::new().page("/told", web::Who::STAFF, told),
        links: |_| {},
        on: crate::fixtures::SLICE.on,
        jobs: |_| {},
        room: &crate::words::ROOM,
    };
    for db in testkit::engines().await {
        let scene = Scene::with(db, &[crate::fixtures::SLICE, pages]).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        put_waiting(&scene, host).await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.get("/en/told").await.hides("a request waits for it");
        scene.stage.insert("update request set state = 'submitted'", params![]).await;
        focal
            .get("/en/told")
            .await
            .shows("Readiness of Osun Teaching Hospital: a request waits for it | the host and the country office | true");
        scene.run(&TellReadiness { host, answers: answers(None), name: "Focal".to_owned(), version: 0 }).await;
        focal.get("/en/told").await.hides("a request waits for it");
    }
}
