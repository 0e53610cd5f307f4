//! From an empty programme to a priority in force, through the pages that people use.

use db::params;
use model::Role;

use crate::fixtures::{SLICE, Scene};
use testkit::Stage;

const PRIORITY: &[(&str, &str)] = &[
    ("title", "Safer care for tuberculosis patients"),
    ("title_nl", "Veiliger zorg voor tuberculosepatiënten"),
    ("sector", "12263"),
    ("sdg_target", "3.3"),
    ("evidence", "Two wards of five have an isolation room."),
    ("weight", "5"),
    ("target", "5"),
    ("target_unit", "wards with an isolation room"),
];

#[tokio::test]
async fn a_priority_comes_into_force_when_both_agreed() {
    for db in testkit::engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let mut coordinator = stage.role(Role::Coordinator, None).await;
        let empty = coordinator.get("/en/work/strategy").await;
        empty.is(200).shows("No phase yet");
        let page = coordinator
            .fill("/en/work/strategy/new", &[("name", "Bridges, phase 2"), ("from", "2026-01-01"), ("until", "2028-12-31")])
            .await;
        page.is(200).shows("Bridges, phase 2").shows("1 January 2026 to 31 December 2028").shows("No country takes part yet");
        let mut early = stage.role(Role::FocalPoint, Some("GH")).await;
        early.get("/en/work/strategy").await.shows("Your country takes part in no phase yet").hides("No phase yet");
        let add = page.links().into_iter().find(|link| link.ends_with("/add")).expect("a link to add a country");
        let page = coordinator
            .fill(
                &add,
                &[("country", "NG"), ("track", "assignments"), ("from", "2026-01-01"), ("reason", "Plan of action, 3 December 2025")],
            )
            .await;
        page.is(200).shows("Nigeria").shows("Open for requests").shows("Plan of action, 3 December 2025");
        let country = page.path.clone();

        let mut focal = stage.role(Role::FocalPoint, Some("NG")).await;
        focal
            .fill(
                &format!("{country}/describe"),
                &[
                    ("strategy_title", "National Strategic Plan 2026"),
                    ("strategy_url", "https://plan.example/ng"),
                    ("diaspora_office", "NiDO"),
                ],
            )
            .await
            .is(200)
            .shows("National Strategic Plan 2026");
        focal
            .fill(
                &format!("{country}/consult"),
                &[
                    ("held_on", "2026-02-10"),
                    ("place", "Abuja"),
                    ("participants", "Ministry of Health; Osun Teaching Hospital"),
                    ("opportunities", "Nurses abroad want to teach"),
                    ("challenges", "No isolation rooms"),
                    ("decisions", "Tuberculosis comes first"),
                ],
            )
            .await
            .is(200)
            .shows("Consultation of 10 February 2026")
            .shows("Tuberculosis comes first");

        let page = focal.fill(&format!("{country}/write"), PRIORITY).await;
        page.is(200).shows("Draft: not proposed yet").shows("Now with: you").hides("Now with: the country office").shows("NG-1");
        let page = focal.press(&page, "/propose").await;
        page.is(200).shows("Waiting for the country office and the ministry");
        let page = focal.press(&page, "/agree").await;
        page.is(200).shows("Waiting for the ministry").shows("Now with: you, to ask the ministry").shows("agreed by focal-point");
        let record = page.links().into_iter().find(|link| link.ends_with("/record")).expect("a link to record");
        let page = focal
            .fill(
                &record,
                &[
                    ("organisation", "Ministry of Health"),
                    ("name", "Ngozi Eze"),
                    ("evidence", "Letter FMH/12/2026"),
                    ("agreed_on", "2026-02-20"),
                ],
            )
            .await;
        page.is(200).shows("Agreed").shows("Evidence: Letter FMH/12/2026").shows("agreed by Ngozi Eze").hides("Now with");
        let state: String = stage.value("select state as value from view_priority where country = 'NG' and version = 1", params![]).await;
        assert_eq!(state, "agreed");
        focal.get(&country.replace("/en/", "/nl/")).await.is(200).shows("Veiliger zorg voor tuberculosepatiënten").shows("Vastgesteld");
    }
}

#[tokio::test]
async fn a_change_is_a_new_version_and_the_agreed_one_stays_in_force() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.agreed("NG", "Safer wards").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let path = format!("/en/work/strategy/priorities/{priority}");
        focal.fill(&format!("{path}/change"), &[]).await.is(200).shows("You changed nothing").hides("Version 2");
        let page = focal.fill(&format!("{path}/change"), &[("title", "Safer wards everywhere"), ("target", "9")]).await;
        page.shows("Other than version 1:").shows("Title: Safer wards everywhere (was: Safer wards)").hides("Sector: ");
        page.is(200).shows("Version 2 is on its way").shows("Version 1 In force").shows("Safer wards everywhere").shows("Letter 12/2026");
        let current = |what: &'static str| scene.stage.value::<i64>(what, params![priority]);
        assert_eq!(current("select version as value from view_priority where id = $1").await, 1, "the agreed version counts meanwhile");
        let page = focal.press(&page, "/propose").await;
        let page = focal.press(&page, "/agree").await;
        page.shows("Waiting for the ministry");
        focal
            .fill(
                &format!("{path}/record"),
                &[
                    ("organisation", "Ministry of Health"),
                    ("name", "Ngozi Eze"),
                    ("evidence", "Letter 99/2026"),
                    ("agreed_on", "2026-03-01"),
                ],
            )
            .await
            .is(200)
            .shows("Version 1 Was in force")
            .shows("Version 2 In force");
        assert_eq!(current("select version as value from view_priority where id = $1").await, 2);
        assert_eq!(current("select count(*) as value from audit_entry where subject_id = $1").await, 8, "every step is recorded");
    }
}

#[tokio::test]
async fn two_people_change_one_priority_and_see_both_texts() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.draft("NG", "Safer wards").await;
        let path = format!("/en/work/strategy/priorities/{priority}/change");
        let mut one = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let mut two = scene.stage.role(Role::Officer, None).await;
        let open = two.get(&path).await;
        one.fill(&path, &[("title", "Safer wards by 2027")]).await.is(200);
        let page = two.fill_on(&open, &[("title", "Clean wards")]).await;
        page.is(409).shows("Somebody else changed this meanwhile").shows("Safer wards by 2027");
        assert_eq!(page.field("title").as_deref(), Some("Clean wards"), "what was typed stays");
        let page = two.fill_on(&page, &[("title", "Safer and clean wards by 2027")]).await;
        page.is(200).shows("Safer and clean wards by 2027").shows("Version 3");
    }
}

#[tokio::test]
async fn retiring_and_a_wrong_agreement_are_undone_by_the_coordinator_with_a_reason() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.agreed("NG", "Safer wards").await;
        let path = format!("/en/work/strategy/priorities/{priority}");
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        scene.put_outcome(priority, 12, 2, 7).await;
        focal.get(&format!("{path}/retire")).await.is(200).shows("Hosts can begin no new plan under it").hides("goes on");
        scene.put_request(priority).await;
        let page = focal.get(&format!("{path}/retire")).await;
        page.is(200).shows("goes on: one open request and no placement").shows("R-0008 Improve the ward").hides("its line says so");
        assert!(page.links().iter().any(|link| link.starts_with("/en/work/requests/")), "{:?}", page.links());
        scene.put_more_requests(11).await;
        focal.get(&format!("{path}/retire")).await.shows("12 open requests").shows("R-0109").hides("R-0110").shows("and 2 more");
        focal
            .fill(&format!("{path}/retire"), &[("reason", "Another donor took it over")])
            .await
            .is(200)
            .shows("Another donor took it over");
        focal.get(&format!("{path}/restore")).await.is(404);
        focal.get(&format!("{path}/change")).await.is(409).shows("This is no longer a priority");
        coordinator.fill(&format!("{path}/restore"), &[("reason", "The donor left")]).await.is(200).shows("Version 1 In force");
        coordinator
            .fill(&format!("{path}/take-back"), &[("party", "ministry"), ("reason", "The letter was about another priority")])
            .await
            .is(200)
            .shows("Waiting for the ministry")
            .shows("The letter was about another priority")
            .shows("agreed by Ngozi Eze");
        let state: String = scene.stage.value("select state as value from view_priority where id = $1", params![priority]).await;
        assert_eq!(state, "proposed");
    }
}

#[tokio::test]
async fn a_status_is_a_new_row_and_suspending_is_told_to_others() {
    fn heard<'a>(event: &'a model::Event, work: &'a mut command::Work) -> futures_util::future::BoxFuture<'a, Result<(), command::Stop>> {
        Box::pin(async move {
            if let model::Event::CountrySuspended { country, .. } = event {
                work.record(command::Change::of("test.heard", country_name(country), work.id::<uuid::Uuid>())).await?;
            }
            Ok(())
        })
    }
    fn country_name(country: &model::text::Country) -> &'static str {
        if country.code() == "NG" { "ng" } else { "other" }
    }
    for db in testkit::engines().await {
        let stage = Stage::with(
            db,
            &[SLICE, testkit::Slice { on: heard, routes: web::Routes::new, links: |_| {}, jobs: |_| {}, room: &crate::words::ROOM }],
        );
        let phase = stage
            .app
            .desk
            .run(
                &model::Actor::program(),
                &crate::actions::OpenPhase {
                    name: "P".to_owned(),
                    from: "2026-01-01".parse().unwrap(),
                    until: "2028-01-01".parse().unwrap(),
                },
            )
            .await
            .unwrap();
        let scene = Scene { stage, phase };
        scene.add("NG").await;
        let country = format!("/en/work/strategy/{}/ng", scene.phase);
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let status = format!("{country}/status");
        coordinator
            .fill(&status, &[("status", "suspended"), ("from", "2026-03-02"), ("reason", "Security in the capital")])
            .await
            .is(200)
            .shows("Suspended: nothing new is published")
            .shows("Security in the capital");
        let heard: i64 = scene.stage.value("select count(*) as value from audit_entry where subject = 'ng'", params![]).await;
        assert_eq!(heard, 1);
        coordinator.fill(&status, &[("status", "suspended"), ("from", "2026-03-02"), ("reason", "Again")]).await.is(422).shows("already");
        coordinator
            .fill(&status, &[("status", "active"), ("from", "2026-03-03"), ("reason", "Tomorrow")])
            .await
            .is(422)
            .shows("in the future");
        let page = coordinator.fill(&status, &[("status", "active"), ("from", "2026-03-02"), ("reason", "Calm again")]).await;
        page.is(200).shows("Open for requests").shows("Calm again").shows("Security in the capital");
        let rows: i64 = scene.stage.value("select count(*) as value from country_status", params![]).await;
        assert_eq!(rows, 3);
        let now: String = scene.stage.value("select status as value from view_country where country = 'NG'", params![]).await;
        assert_eq!(now, "active", "three statuses set in one moment: the last one counts");
    }
}
