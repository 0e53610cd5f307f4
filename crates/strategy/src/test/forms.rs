//! Every form with nothing, too much, the wrong kind and hostile values: 422 with the form as typed, and nothing stored.

use db::params;
use model::Role;
use web::Kind;

use crate::fixtures::Scene;

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
        let add = format!("/en/work/strategy/{}/add", scene.phase);
        let values = [("country", "NG"), ("track", "alumni"), ("from", "2026-01-01"), ("reason", "Twice")];
        coordinator.fill(&add, &values).await.is(422).shows("takes part in the phase already");
    }
}
