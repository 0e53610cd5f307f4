//! Every form with nothing, too much, the wrong kind and hostile values: 422 with the form as typed, and nothing stored.

use db::params;
use model::Role;
use web::{FormSpec, Kind};

use crate::actions::{AskPlan, AskReadiness};
use crate::fixtures::Scene;

const HOSTILE: &str = "<script>alert(1)</script>'; drop table host; -- \u{202e}\u{0}";

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

/// Tries every field of a form at an address; how many values were tried.
async fn try_form(browser: &mut testkit::Browser, path: &str, form: &FormSpec) -> usize {
    let mut tried = 0;
    for field in form.fields.iter().filter(|field| !matches!(field.kind, Kind::Hidden(_))) {
        if field.required {
            browser.post_raw(path, &[("_token", "stage-token")]).await.is(422);
            tried += 1;
        }
        for value in bad(&field.kind) {
            let page = browser.post_raw(path, &[("_token", "stage-token"), (field.name, value.as_str())]).await;
            assert_eq!(page.status.as_u16(), 422, "{path} {} {value:?}", field.name);
            assert!(!page.body().contains("<script>alert"), "{path} {}", field.name);
            if matches!(field.kind, Kind::Line(_) | Kind::Text(_)) {
                assert_eq!(page.field(field.name), Some(value), "{path}: {} is shown as typed", field.name);
            }
            tried += 1;
        }
    }
    tried
}

#[tokio::test]
async fn bad_values_come_back_as_typed() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let (plan, outcome) = scene.plan(host).await;
        let version = scene.stage.value::<i64>("select version as value from development_plan where id = $1", params![plan]).await;
        scene.run(&AskPlan { plan, version }).await;
        scene.run(&AskReadiness { host, contact }).await;
        scene.run(&super::imports::command(false)).await;
        let row: uuid::Uuid = scene.stage.value("select id as value from quarantine order by id limit 1", params![]).await;
        let mut staff = scene.stage.role(Role::Coordinator, None).await;
        let mut own = scene.at(host, Role::HostDirector).await;
        let before: i64 = scene.stage.value("select count(*) as value from audit_entry", params![]).await;
        let mut tried = 0;
        for info in crate::routes().infos().iter().filter(|info| info.method == "POST") {
            let Some(form) = info.form else { continue };
            let ids = [
                ("{host}", host.to_string()),
                ("{contact}", contact.to_string()),
                ("{plan}", plan.to_string()),
                ("{outcome}", outcome.to_string()),
                ("{row}", row.to_string()),
            ];
            let path = ids.iter().fold(info.path.replace("{step}", "close"), |path, (name, id)| path.replace(name, id));
            let browser = if path.starts_with("/host") { &mut own } else { &mut staff };
            tried += try_form(browser, &format!("/en{path}"), form).await;
        }
        let links = scene.stage.letters("folake@osun.example").await;
        let mut pages = web::LinkPages::default();
        crate::links(&mut pages);
        for letter in &links {
            let plan_link = letter.subject.contains("development plan");
            let purpose = if plan_link { crate::actions::AGREE_PLAN } else { crate::actions::READINESS };
            let infos = pages.infos();
            let (_, form) = infos.iter().find(|(name, _)| *name == purpose).expect("a page for the link");
            tried += try_form(&mut scene.stage.visitor(), &letter.links[0], form).await;
        }
        assert!(tried > 150, "{tried} values were tried");
        let after: i64 = scene.stage.value("select count(*) as value from audit_entry", params![]).await;
        assert_eq!(after, before, "nothing is half stored");
    }
}

#[tokio::test]
async fn hostile_text_is_stored_as_text() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let mut staff = scene.stage.role(Role::Officer, None).await;
        let page = staff.fill(&format!("/en/work/hosts/{host}/edit"), &[("name", HOSTILE), ("mission", HOSTILE)]).await;
        page.is(200).shows("alert(1)");
        assert!(!page.body().contains("<script>alert"));
        let path = format!("/en/work/hosts/{host}/edit");
        staff.fill(&path, &[("website", "http://plain.example")]).await.is(422);
        let page = staff.fill(&path, &[("website", "www.osun.example")]).await;
        assert!(page.links().contains(&"https://www.osun.example".to_owned()), "an address may leave out how it begins");
    }
}

#[tokio::test]
async fn an_outcome_that_contradicts_itself_is_refused_at_its_field() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let (_, outcome) = scene.plan(host).await;
        let mut staff = scene.stage.role(Role::Officer, None).await;
        let path = format!("/en/work/hosts/outcomes/{outcome}/edit");
        staff.fill(&path, &[("target_on", "2025-01-01")]).await.is(422).shows("The target must come after the baseline");
        staff.fill(&path, &[("baseline_on", "2026-03-03")]).await.is(422).shows("A baseline is not measured in the future");
        staff.fill(&path, &[("target", "12")]).await.is(422).shows("The target must differ from the baseline");
    }
}
