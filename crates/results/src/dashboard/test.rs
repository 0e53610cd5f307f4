//! What the dashboard shows, in both languages and as a file.

use model::access::Role;
use testkit::engines;

use crate::fixtures::{Plan, case, stage, thirteen};
use crate::test::all_answer;

#[tokio::test]
async fn it_shows_voices_capacity_and_shares() {
    for db in engines().await {
        let stage = stage(db);
        let mut office = stage.role(Role::Coordinator, None).await;
        office.get("/en/work/results").await.is(200).shows("Nothing to count here yet");
        let cases = thirteen(&stage).await;
        for case in &cases[..2] {
            case.selected(&stage).await;
            case.started(&stage).await;
            all_answer(&stage, case).await;
        }
        let page = office.get("/en/work/results").await;
        page.is(200)
            .shows("13 placements")
            .shows("2 placements evaluated before")
            .shows("Management Answers2")
            .shows("knowledge3.0")
            .shows("5 of 13");
        assert!(page.body().contains("class=\"bar ng\"") && !page.body().contains(" style="), "bars have the country's hue and no style");
        office.get("/nl/work/results").await.is(200).shows("kennis3,0").shows("Drie stemmen, drie momenten");
        let csv = office.get("/en/work/results.csv").await;
        assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
        assert!(csv.body().contains("Capacity change,Before,Low,6\r\n"), "{}", csv.body());
        let chart = page.body();
        assert!(chart.contains(">On the spot</text>") && !chart.contains(">NG</text>"), "bars have names in words");
        office.get("/en/work/results?as-of=2030-03-01").await.is(200).shows("That day has not come").shows("13 placements");
        office.get("/en/work/results?as-of=2026-03-01").await.is(200).shows("As it stood at the end of 1 March 2026").shows("0 placements");
    }
}

#[tokio::test]
async fn it_tells_whether_the_work_is_still_used_a_year_later() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan { state: "completed", ..Plan::default() }).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        all_answer(&stage, &case).await;
        case.completed(&stage).await;
        all_answer(&stage, &case).await;
        let page = stage.role(Role::Coordinator, None).await.get("/en/work/results").await;
        page.shows("0 placements evaluated a year later nobody was asked yet").shows("not asked or not answered");
        let csv = stage.role(Role::Coordinator, None).await.get("/en/work/results.csv").await;
        assert!(csv.body().contains("In short,requests,,1\r\n"), "one key whatever the number: {}", csv.body());
        stage.days_pass(366);
        stage.run_jobs().await;
        all_answer(&stage, &case).await;
        let mut office = stage.role(Role::Officer, None).await;
        office.get("/en/work/results").await.shows("Still used a year later").shows("Yes3").hides("nobody was asked");
        let rows = office.get("/en/work/results/rows?figure=still-used.state.yes").await;
        rows.is(200).shows("3 rows").shows("Amina Bello");
        office.get(&format!("/en/work/chain/{}", case.placement)).await.shows("Colleague, still used a year later: Yes. “It works.”");
        // For a donor these three are fewer than five in all: this much is told, and no more.
        let donor = stage.role(Role::DonorReader, None).await.get("/en/work/results").await;
        donor.shows("There are fewer than five in all, so no number is shown").hides("Yes3");
    }
}

#[tokio::test]
async fn every_end_of_an_application_has_its_row() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        for (end, row) in [("not-selected", "Not selected1"), ("withdrawn", "Withdrawn by the expert1")] {
            stage.insert("update application set state = $2 where id = $1", db::params![case.application, end]).await;
            stage.role(Role::Coordinator, None).await.get("/en/work/results").await.is(200).shows(row);
        }
    }
}
