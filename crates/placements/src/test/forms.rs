//! Every form with nothing, too much, the wrong kind and hostile values: 422 with the form as typed, and nothing stored.

use db::params;
use model::{PlacementId, Role};
use testkit::{Browser, engines};
use uuid::Uuid;
use web::{FormSpec, Kind};

use crate::actions::WriteNote;
use crate::fixtures::{DIRECTOR, World};

const HOSTILE: &str = "<script>alert(1)</script>'; drop table placement; -- \u{202e}\u{0}";

/// Values that do not hold for a field of this kind.
fn bad(kind: &Kind) -> Vec<String> {
    match kind {
        Kind::Line(max) | Kind::Text(max) => vec!["x".repeat(max + 1)],
        Kind::Number(_, max) => vec!["many".to_owned(), (max + 1).to_string(), "9".repeat(30), HOSTILE.to_owned()],
        Kind::Day => vec!["31-12-2026".to_owned(), "2026-02-30".to_owned(), HOSTILE.to_owned()],
        Kind::Choice(_) | Kind::Pick | Kind::Picks => vec![HOSTILE.to_owned()],
        _ => Vec::new(),
    }
}

/// Tries every field of a form at an address; how many values were tried.
async fn try_form(browser: &mut Browser, path: &str, form: &FormSpec) -> usize {
    let mut tried = 0;
    for field in form.fields.iter().filter(|field| !matches!(field.kind, Kind::Hidden(_))) {
        if field.required {
            let page = browser.post_raw(path, &[("_token", "stage-token")]).await;
            assert_eq!(page.status.as_u16(), 422, "{path} without {}: {}", field.name, page.text());
            tried += 1;
        }
        for value in bad(&field.kind) {
            let page = browser.post_raw(path, &[("_token", "stage-token"), (field.name, value.as_str())]).await;
            assert_eq!(page.status.as_u16(), 422, "{path} {} {value:?}: {}", field.name, page.text());
            assert!(!page.body().contains("<script>alert"), "{path} {}", field.name);
            if matches!(field.kind, Kind::Line(_) | Kind::Text(_)) {
                assert_eq!(page.field(field.name), Some(value), "{path}: {} is shown as typed", field.name);
            }
            tried += 1;
        }
    }
    tried
}

/// The stage of a placement at which a form can be opened.
fn needs(path: &str) -> &'static str {
    match path.rsplit('/').next().unwrap_or_default() {
        "sign" => "signing",
        "confirm" => "reported",
        "make" | "new" | "{block}" => "preparing",
        _ => "running",
    }
}

#[tokio::test]
async fn bad_values_come_back_as_typed() {
    for db in engines().await {
        let world = World::on(db, "online").await;
        let mut office = world.stage.role(Role::Coordinator, None).await;
        let mut expert = world.expert_browser().await;
        let mut host = world.host_browser(Role::HostDirector).await;
        let placement = world.select().await;
        let mut tried = 0;
        for stage in ["preparing", "signing", "running", "reported"] {
            advance(&world, placement, stage).await;
            let sql = "select id as value from placement_block where replaced_by is null";
            let block: Uuid = world.stage.value(sql, params![]).await;
            let before: i64 = world.stage.value("select count(*) as value from audit_entry", params![]).await;
            for info in crate::routes().infos().iter().filter(|info| info.method == "POST" && needs(info.path) == stage) {
                let form = info.form.expect("a form that is posted is declared");
                let side = info.path.split('/').nth(1).unwrap_or_default();
                // The first turn to sign is the expert's.
                if stage == "signing" && side != "me" {
                    continue;
                }
                let task = match side {
                    "host" => "workspace",
                    _ => "work-plan",
                };
                let ids = [
                    ("{id}", placement.to_string()),
                    ("{block}", block.to_string()),
                    ("{objective}", world.objective.to_string()),
                    ("{task}", task.to_owned()),
                ];
                let path = ids.iter().fold(info.path.to_owned(), |path, (name, id)| path.replace(name, id));
                let browser = match side {
                    "me" => &mut expert,
                    "host" => &mut host,
                    _ => &mut office,
                };
                tried += try_form(browser, &format!("/en{path}"), form).await;
            }
            let after: i64 = world.stage.value("select count(*) as value from audit_entry", params![]).await;
            assert_eq!(after, before, "nothing is half stored at {stage}");
        }
        let link = world.link(DIRECTOR, "confirm the report").await;
        tried += try_form(&mut world.stage.visitor(), &link, &crate::confirm::FORM).await;
        assert!(tried > 100, "{tried} values were tried");
    }
}

async fn advance(world: &World, placement: PlacementId, stage: &str) {
    match stage {
        "signing" => {
            let organisation = "Test office".to_owned();
            world.run(&crate::actions::MakeAgreement { placement, organisation, special: String::new(), reason: String::new() }).await;
        }
        "running" => {
            world.do_tasks(placement).await;
            world.sign_all(placement).await;
            world.run(&crate::actions::Start { placement, reason: "The ward asked for it".to_owned() }).await;
            world.run(&note(placement)).await;
        }
        "reported" => {
            world.write_report(placement).await;
            world.stage.days_pass(72);
            world.run(&crate::actions::SendReport { placement }).await;
        }
        _ => {}
    }
}

fn note(placement: PlacementId) -> WriteNote {
    WriteNote {
        placement,
        month: "2026-03".to_owned(),
        challenges: String::new(),
        achievements: "A start".to_owned(),
        recommendations: String::new(),
        persons_reached: 1,
        women_reached: 1,
        alarm: true,
    }
}

#[tokio::test]
async fn hostile_text_is_stored_and_shown_as_text() {
    for db in engines().await {
        let world = World::on(db, "online").await;
        let placement = world.running().await;
        let mut expert = world.expert_browser().await;
        let path = format!("/en/me/placements/{placement}/note");
        let page = expert.fill(&path, &[("achievements", HOSTILE), ("persons_reached", "2"), ("women_reached", "1")]).await;
        page.is(200).hides("<script>alert").shows("<script>alert(1)</script>").shows("2 people, of whom 1 woman");
        expert
            .fill(&path, &[("achievements", "x"), ("persons_reached", "1"), ("women_reached", "2")])
            .await
            .is(422)
            .shows("There cannot be more women than people");
    }
}
