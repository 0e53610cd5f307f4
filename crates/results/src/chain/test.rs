//! The chain, as insiders and outsiders read it.

use db::params;
use jiff::ToSpan;
use jiff::civil::date;
use model::access::Role;
use testkit::engines;
use uuid::Uuid;

use crate::fixtures::{Plan, case, decided, stage};
use crate::test::all_answer;

#[tokio::test]
async fn it_runs_from_the_priority_to_the_follow_up() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan { state: "completed", ..Plan::default() }).await;
        decided(&stage, case.application, 1, "select", "selected", date(2026, 3, 1)).await;
        stage.insert(
            "insert into application_score (id, application_id, rule_version, total, total_of, components, input_digest, scored_at) values ($1, $2, 'fit-1', 86, 100, '', '', $3)",
            params![Uuid::now_v7(), case.application, stage.clock_now()]).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        all_answer(&stage, &case).await;
        case.completed(&stage).await;
        all_answer(&stage, &case).await;
        let path = format!("/en/work/chain/{}", case.placement);
        let mut office = stage.role(Role::Officer, None).await;
        let page = office.get(&path).await;
        page.is(200);
        for words in [
            "Priority Safe wards",
            "Version 1",
            "Host and plan Harbour Hospital",
            "Outcome Wards follow the rules",
            "2 wards on 2 March 2026 (baseline)",
            "Measured on 2 March 2026: 6 wards",
            "Target: 9 wards",
            "Request R-0008",
            "Score 86 of 100, by rules fit-1",
            "Nine years on wards",
            "Placement P-0008 Amina Bello",
            "Agreed days, ",
            "Expert 1 of 1; Colleague 1 of 1; Management 1 of 1",
            "Management, Right after: Medium",
            "Amina showed it",
            "Certificate None yet",
            "Follow-up request No request goes on with this work so far",
        ] {
            page.shows(words);
        }
        // Agreed days are told apart from those that were worked.
        page.shows("The work did not begin");
        let days = params![case.placement, date(2026, 3, 5), date(2026, 3, 20)];
        stage.insert("update placement set started_on = $2, ended_on = $3 where id = $1", days).await;
        office.get(&path).await.shows("Worked from 5 March 2026 to 20 March 2026");
        stage.insert("update placement set ended_on = started_on where id = $1", params![case.placement]).await;
        office.get(&path).await.shows("Worked on 5 March 2026").hides("Worked from");
        // What came in the place of agreed days was not agreed, and of two scales for points there is one.
        stage.insert("update application_score set total = 6249, total_of = 6500", params![]).await;
        stage.insert("update placement_block set replaced_by = $1 where number = 1", params![Uuid::now_v7()]).await;
        let other = params![Uuid::now_v7(), case.placement, date(2026, 3, 5)];
        let sql = "insert into placement_block (id, placement_id, number, mode, from_day, until_day, place, reason) \
                   values ($1, $2, 3, 'physical', $3, $3, 'Port Town', 'Began early')";
        stage.insert(sql, other).await;
        let changed = office.get(&path).await;
        changed.shows("2 March 2026 to 2 March 2026. Others came in their place").shows("Score 96.1 of 100");
        changed.shows("Days that came in the place of agreed ones, On the spot: 5 March 2026");
        stage.insert("update application_score set total = 86, total_of = 100", params![]).await;
        stage.insert("update placement set started_on = null, ended_on = null where id = $1", params![case.placement]).await;
        let links = page.links();
        for address in
            ["/work/strategy/priorities/", "/work/hosts/", "/work/requests/", "/work/selection/R-0008/A-0008", "/work/placements/"]
        {
            assert!(links.iter().any(|href| href.contains(address)), "{address}");
        }
        // The priority was changed since: the chain keeps the text under which the work was agreed.
        let next = "insert into priority_version (id, priority_id, version, title, title_nl, sector, sdg_target, evidence, weight, target, target_unit, \
                    from_day, written_at, agreed_at) select $1, v.priority_id, 2, 'Safer theatres', '', v.sector, v.sdg_target, v.evidence, 3, 10, \
                    v.target_unit, v.from_day, v.written_at, $2 from priority_version v";
        stage.insert(next, params![Uuid::now_v7(), stage.clock_now() + 1.hour()]).await;
        stage.insert("update priority set current_version = 2, agreed_version = 2, newest_version = 2", params![]).await;
        let page = office.get(&path).await;
        page.shows("Priority Safe wards").shows("Version 1").shows("version 2 counts now").hides("Safer theatres");
        let request = case.request;
        stage.insert("update request set follows_placement_id = $2 where id = $1", params![request, case.placement]).await;
        office.get(&path).await.shows("Follow-up request R-0008");

        // One placement is a small group by itself: its page is kept back, however many there are like it.
        let mut donor = stage.role(Role::DonorReader, None).await;
        donor.get(&path).await.is(404);
        donor.get("/en/work/results/rows?figure=placements").await.is(404);
        // Of an assignment that is finished, and so is told in public, the chain opens; what people answered is told in totals only.
        stage.insert("update request set state = 'completed' where id = $1", params![request]).await;
        let rows = donor.get("/en/work/results/rows?figure=requests").await;
        rows.is(200).shows("Train ward nurses").hides("Harbour").hides("Amina");
        assert!(rows.links().iter().any(|link| link.starts_with(&path)), "{:?}", rows.links());
        let page = donor.get(&path).await;
        page.is(200)
            .shows("P-0008")
            .shows("R-0008 Train ward nurses")
            .shows("Nigeria")
            .shows("is not shown to you")
            .hides("Answers are in");
        for name in ["Amina", "Harbour", "Binta", "86 of 100", "Nine years", "Port Town", "Medium", "/work/placements", "/verify/"] {
            page.hides(name);
        }
        stage.insert("update request set state = 'running' where id = $1", params![request]).await;
        donor.get("/en/work/results/rows?figure=requests").await.shows("when the work is finished");
        donor.get(&path).await.is(404);
        for number in 9..14 {
            crate::fixtures::case(&stage, Plan { number, state: "completed", ..Plan::default() }).await;
        }
        donor.get(&path).await.is(404);
        stage.insert("update request set state = 'completed' where id = $1", params![request]).await;
        let page = donor.get(&path).await;
        page.is(200).shows("P-0008").shows("Safe wards").shows("Wards follow the rules").shows("Nigeria").shows("is not shown to you");
        for name in [
            "Amina",
            "Harbour",
            "Binta",
            "86 of 100",
            "Nine years",
            "Port Town",
            "Medium",
            "/work/requests",
            "/work/placements",
            "/verify/",
        ] {
            page.hides(name);
        }
        let iraq = crate::fixtures::case(&stage, Plan { number: 14, country: "IQ", ..Plan::default() }).await;
        let path_iraq = format!("/en/work/chain/{}", iraq.placement);
        donor.get(&path_iraq).await.is(404);
        office.get(&path_iraq).await.is(200);
        let rows = donor.get("/en/work/results/rows?figure=requests").await;
        assert!(!rows.links().contains(&path_iraq), "no link leads to what is kept back");
        stage.role(Role::FocalPoint, Some("SO")).await.get(&path).await.is(404);
        stage.role(Role::Expert, None).await.get(&path).await.is(404);
        office.get(&format!("/en/work/chain/{}", Uuid::now_v7())).await.is(404);
    }
}

#[tokio::test]
async fn the_reason_is_that_of_the_decision_in_force() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        let first = decided(&stage, case.application, 1, "select", "selected", date(2026, 3, 1)).await;
        let undo = decided(&stage, case.application, 2, "undo", "accepted", date(2026, 3, 1)).await;
        stage.insert("update selection_decision set undoes = $2, reason = 'Wrong person' where id = $1", params![undo, first]).await;
        let path = format!("/en/work/chain/{}", case.placement);
        let mut office = stage.role(Role::Officer, None).await;
        office.get(&path).await.is(200).hides("Wrong person").hides("Nine years on wards");
        decided(&stage, case.application, 3, "select", "selected", date(2026, 3, 2)).await;
        office.get(&path).await.is(200).hides("Wrong person").shows("Nine years on wards");
    }
}
