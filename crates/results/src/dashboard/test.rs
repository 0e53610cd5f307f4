//! What the dashboard shows, in both languages and as a file.

use model::access::Role;
use testkit::engines;

use crate::fixtures::{stage, thirteen};
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
