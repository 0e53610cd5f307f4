//! Every form with nothing, too much, the wrong kind and hostile values: 422 with the form as typed, and nothing stored.

use db::params;
use model::{Actor, Role};
use web::Kind;

use crate::actions::OpenPhase;
use crate::fixtures::{Scene, day};

const HOSTILE: &str = "<script>alert(1)</script>'; drop table phase; -- \u{202e}\u{0}";

/// Values that do not hold for a field of this kind.
fn bad(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Line(max) | Kind::Text(max) => vec!["x".repeat(max + 1)],
        Kind::Number(_, max) => vec!["many".to_owned(), (max + 1).to_string(), "9".repeat(30), HOSTILE.to_owned()],
        Kind::Day => vec!["31-12-2026".to_owned(), "2026-02-30".to_owned(), HOSTILE.to_owned()],
        Kind::Email | Kind::Url | Kind::Choice(_) | Kind::Pick => vec![HOSTILE.to_owned(), "javascript:alert(1)".to_owned()],
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn bad_values_come_back_as_typed() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.agreed("NG", "Safer wards").await;
        let proposed = scene.draft("NG", "Clean water").await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let page = coordinator.get(&format!("/en/work/strategy/priorities/{proposed}")).await;
        coordinator.press(&page, "/propose").await.is(200);
        let before: i64 = scene.stage.value("select count(*) as value from audit_entry", params![]).await;
        let mut tried = 0;
        for info in crate::routes().infos().iter().filter(|info| info.method == "POST") {
            let Some(form) = info.form else { continue };
            let id = if ["/record", "/ask"].iter().any(|end| info.path.ends_with(end)) { proposed } else { priority };
            let path =
                info.path.replace("{phase}", &scene.phase.to_string()).replace("{country}", "ng").replace("{priority}", &id.to_string());
            for field in form.fields {
                if matches!(field.kind, Kind::Hidden(_)) {
                    continue;
                }
                if field.required {
                    let page = coordinator.post_raw(&format!("/en{path}"), &[("_token", "stage-token")]).await;
                    page.is(422);
                    tried += 1;
                }
                for value in bad(&field.kind) {
                    let page =
                        coordinator.post_raw(&format!("/en{path}"), &[("_token", "stage-token"), (field.name, value.as_str())]).await;
                    assert_eq!(page.status.as_u16(), 422, "{path} {} {value:?}", field.name);
                    assert!(!page.body().contains("<script>alert"), "{path} {}", field.name);
                    if matches!(field.kind, Kind::Line(_) | Kind::Text(_)) {
                        assert_eq!(page.field(field.name), Some(value), "{path}: {} is shown as typed", field.name);
                    }
                    tried += 1;
                }
            }
        }
        assert!(tried > 60, "{tried} values were tried");
        let after: i64 = scene.stage.value("select count(*) as value from audit_entry", params![]).await;
        assert_eq!(after, before, "nothing is half stored");
    }
}

#[tokio::test]
async fn hostile_text_is_stored_as_text() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let values: Vec<(&str, &str)> =
            ["place", "participants", "opportunities", "challenges", "decisions"].map(|name| (name, HOSTILE)).to_vec();
        let page =
            focal.fill(&format!("/en/work/strategy/{}/ng/consult", scene.phase), &[values, vec![("held_on", "2026-03-01")]].concat()).await;
        page.is(200).shows("alert(1)");
        assert!(!page.body().contains("<script>alert"));
    }
}

#[tokio::test]
async fn dates_that_contradict_are_refused_at_their_field() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        coordinator
            .fill("/en/work/strategy/new", &[("name", "Backwards"), ("from", "2028-01-01"), ("until", "2026-01-01")])
            .await
            .is(422)
            .shows("The last day must come after the first");
        for name in ["Phase two", " phase  TWO"] {
            let values = [("name", name), ("from", "2029-01-01"), ("until", "2031-01-01")];
            coordinator.fill("/en/work/strategy/new", &values).await.is(422).shows("A phase of this name is there already");
        }
        let edit = format!("/en/work/strategy/{}/edit", scene.phase);
        coordinator.fill(&edit, &[("until", "2026-02-01")]).await.is(422).shows("One country still takes part in this phase");
        coordinator.fill(&edit, &[("from", "2026-02-01")]).await.is(422).shows("A country took part from 1 January 2026 on");
        let status = format!("/en/work/strategy/{}/ng/status", scene.phase);
        let suspend = |from| [("status", "suspended"), ("from", from), ("reason", "Security")];
        coordinator.fill(&status, &suspend("2020-01-01")).await.is(422).shows("from 1 January 2026 to 31 December 2028");
        coordinator.fill(&status, &suspend("2026-02-01")).await.is(200).shows("The status was set");
        let open = [("status", "active"), ("from", "2026-01-15"), ("reason", "Calm")];
        coordinator.fill(&status, &open).await.is(422).shows("The status before it began on 1 February 2026");
        let add = format!("/en/work/strategy/{}/add", scene.phase);
        let values = [("country", "NG"), ("track", "alumni"), ("from", "2026-01-01"), ("reason", "Twice")];
        coordinator.fill(&add, &values).await.is(422).shows("takes part in the phase already");
    }
}

#[tokio::test]
async fn countries_of_the_programme_are_offered_first_and_none_that_takes_part_already() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let here = coordinator.get(&format!("/en/work/strategy/{}/add", scene.phase)).await.body();
        assert!(here.contains("value=\"AF\"") && !here.contains("value=\"NG\""), "Nigeria takes part already");
        let open = OpenPhase { name: "Phase three".to_owned(), from: day("2029-01-01"), until: day("2031-12-31") };
        let next = scene.stage.app.desk.run(&Actor::program(), &open).await.expect("a phase");
        let there = coordinator.get(&format!("/en/work/strategy/{next}/add")).await.body();
        let order = ["Countries of the programme", "value=\"NG\"", "Other countries", "value=\"AF\""].map(|part| there.find(part));
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?}");
    }
}

#[tokio::test]
async fn a_phase_on_which_nothing_hangs_can_be_removed() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let used = format!("/en/work/strategy/{}/remove", scene.phase);
        let page = coordinator.get("/en/work/strategy").await;
        assert!(!page.links().contains(&used), "a phase with countries stays");
        page.shows("as long as it has: ");
        coordinator.post_raw(&used, &[("_token", "stage-token")]).await.is(409).shows("A country takes part or took part in this phase");
        let values = [("name", "Phase three"), ("from", "2029-01-01"), ("until", "2031-01-01")];
        let page = coordinator.fill("/en/work/strategy/new", &values).await;
        let remove = page.links().into_iter().find(|link| link.ends_with("/remove")).expect("a link");
        let ask = coordinator.get(&remove).await;
        ask.is(200).shows("Remove “Phase three”?").shows("Do nothing");
        scene.stage.role(Role::Officer, None).await.get(&remove).await.is(404);
        coordinator.press(&ask, "/remove").await.is(200).shows("The phase was removed").hides("Phase three");
        let told: String =
            scene.stage.value("select content as value from audit_entry where action = 'strategy.remove-phase'", params![]).await;
        assert!(told.contains("Phase three"), "{told}");
    }
}

#[tokio::test]
async fn a_country_joins_a_phase_that_begins_later_from_its_first_day() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let values = [("name", "Phase three"), ("from", "2029-01-01"), ("until", "2031-01-01")];
        let page = coordinator.fill("/en/work/strategy/new", &values).await;
        let add = page.links().into_iter().find(|link| link.ends_with("/add") && !link.contains(&scene.phase.to_string())).expect("a link");
        let join = |from| [("country", "SO"), ("track", "assignments"), ("from", from), ("reason", "Plan")];
        coordinator.fill(&add, &join("2026-03-02")).await.is(422).shows("A status begins within the phase");
        coordinator.fill(&add, &join("2029-01-02")).await.is(422).shows("A status cannot begin in the future");
        assert_eq!(coordinator.get(&add).await.field("from").as_deref(), Some("01-01-2029"), "the day that is filled in is taken");
        let country = coordinator.fill(&add, &[("country", "SO"), ("track", "assignments"), ("reason", "Plan")]).await;
        country.is(200).shows("Takes part from 1 January 2029").hides("since 1 January 2029").hides("Change the status");
    }
}

#[tokio::test]
async fn a_country_that_takes_part_in_something_else_is_not_called_open_for_requests() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let join = [("country", "SL"), ("track", "alumni"), ("from", "2026-03-02"), ("reason", "Plan")];
        let page = coordinator.fill(&format!("/en/work/strategy/{}/add", scene.phase), &join).await;
        page.is(200).shows("Open for contact with alumni only").hides("Open for requests");
    }
}

#[tokio::test]
async fn a_priority_lies_within_its_phase_and_is_written_once() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let priority = scene.agreed("NG", "Safer wards").await;
        let draft = scene.draft("NG", "Clean water").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let text = |title, from, until| {
            vec![
                ("title", title),
                ("sector", "12263"),
                ("sdg_target", "3.3"),
                ("evidence", "Figures"),
                ("weight", "5"),
                ("target", "5"),
                ("target_unit", "wards"),
                ("from", from),
                ("until", until),
            ]
        };
        let write = format!("/en/work/strategy/{}/ng/write", scene.phase);
        let late = focal.fill(&write, &text("Safer clinics", "2026-03-02", "2030-01-01")).await;
        late.is(422).shows("A priority lies within its phase: from 1 January 2026 to 31 December 2028");
        focal.fill(&write, &text("safer WARDS", "2026-03-02", "")).await.is(422).shows("NG-1 has this title already");
        let path = format!("/en/work/strategy/priorities/{draft}");
        let page = focal.get(&path).await;
        focal.press(&page, "/propose").await.is(200);
        let record = |on| [("organisation", "Ministry"), ("name", "Ngozi Eze"), ("evidence", "Letter"), ("agreed_on", on)];
        let old = focal.fill(&format!("{path}/record"), &record("2010-05-01")).await;
        old.is(422).shows("older than the phase, which began on 1 January 2026");
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        let page = coordinator.get(&path).await;
        assert!(!page.body().contains("/agree\""), "the coordinator is not the country office");
        let agree = [("_token", "stage-token"), ("version", "1")];
        coordinator.post_raw(&format!("{path}/agree"), &agree).await.is(409).shows("Only the focal point of the country agrees");
        let later = [("from", "2027-01-01")];
        let safer = format!("/en/work/strategy/priorities/{priority}");
        let page = focal.fill(&format!("{safer}/change"), &later).await;
        let page = focal.press(&page, "/propose").await;
        focal.press(&page, "/agree").await.is(200);
        let page = focal.fill(&format!("{safer}/record"), &record("2026-03-01")).await;
        page.is(200).shows("Version 2 Agreed: holds from 1 January 2027").hides("Version 2 In force");
        focal.fill(&format!("{safer}/retire"), &[("reason", "Another donor")]).await.is(200).shows("Version 2 Was in force");
    }
}
