//! The list: filters, sorting, the same rows as a file, what waits and what is found.

use db::params;
use model::Role;
use testkit::engines;

use crate::actions::{DraftRequest, Move};
use crate::fixtures::World;
use model::request::Step;

#[tokio::test]
async fn filters_and_sorting_stand_in_the_address_and_hold_for_the_file() {
    for test in engines().await {
        let world = World::on(test).await;
        let first = world.published().await;
        let title = "=HYPERLINK(\"http://evil.example\")".to_owned();
        world.run(&DraftRequest { host: world.host, title, title_nl: String::new(), number: Some(8) }).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get("/en/work/requests").await.is(200).shows("2 requests").shows("R-0008").shows("R-0001");
        let some = officer.get("/en/work/requests?state=published").await;
        some.shows("One request").shows("Improve infection control").hides("R-0008");
        officer.get("/en/work/requests?q=r-0008").await.shows("One request").hides("R-0001");
        officer.get("/en/work/requests?q=INFECTION").await.shows("One request").shows("R-0001");
        officer.get("/en/work/requests?country=SO").await.shows("No request fits these filters");
        let sorted = officer.get("/en/work/requests?sort=number").await;
        let text = sorted.text();
        assert!(text.find("R-0001") < text.find("R-0008"), "{text}");
        assert!(sorted.body().contains("aria-sort=\"ascending\""));

        let file = officer.get("/en/work/requests.csv?state=draft").await;
        file.is(200).hides("Improve infection");
        assert!(file.body().contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\""), "{}", file.body());
        assert_eq!(file.headers["content-disposition"], "attachment; filename=\"requests.csv\"; filename*=UTF-8''requests.csv");
        assert_eq!(world.state(first).await, "published");
    }
}

#[tokio::test]
async fn what_waits_for_the_office_is_told_with_who_has_the_ball() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        world.run(&Move { request, step: Step::Submit, note: String::new() }).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        world.stage.days_pass(10);
        let list = officer.get("/en/work/requests").await;
        list.shows("10 days").shows("Waiting for the programme office").hides("in use");
        officer.get("/en/work/requests?state=submitted&country=NG").await.shows("Filter (2 in use)");
        assert!(list.body().contains("age old"));
        world.stage.insert("update request set state = 'completed'", params![]).await;
        officer.get("/en/work/requests").await.is(200).shows("Completed").hides("10 days");
        world.stage.insert("update request set state = 'submitted'", params![]).await;
        let waits = crate::waits(i18n::Lang::En, "submitted", "Train nurses");
        assert_eq!(i18n::without_marks(&waits), "Review: Train nurses");
    }
}
