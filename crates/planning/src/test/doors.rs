//! Who may see rounds, what their forms bear, and that a person who leaves is forgotten.

use db::params;
use model::Grant;
use model::access::Role;
use testkit::{Browser, engines};

use crate::fixtures::World;

#[tokio::test]
async fn others_find_no_rounds() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        let here =
            |role, country: Option<&str>| Grant { role, phase: None, country: country.map(|code| code.parse().unwrap()), host: None };
        let elsewhere = Grant { role: Role::Officer, phase: Some(uuid::Uuid::now_v7().into()), country: None, host: None };
        let others = [here(Role::FocalPoint, Some("NG")), here(Role::DonorReader, None), here(Role::Administrator, None), elsewhere];
        for grant in others {
            let mut browser = world.stage.person("Somebody", vec![grant.clone()], None).await;
            for path in ["/en/work/rounds/1", "/en/work/rounds/1/close", "/en/work/rounds/1/R-0001/1"] {
                browser.get(path).await.is(404).hides("Amina");
            }
            for path in ["plan", "cancel", "prove", "accept"] {
                let posted = browser.post_raw(&format!("/en/work/rounds/1/{path}"), &[("_token", "stage-token")]).await;
                assert!(matches!(posted.status.as_u16(), 404 | 400), "{:?} {path} {}", grant.role, posted.status);
            }
        }
        for path in ["/en/work/rounds/2", "/en/work/rounds/x", "/en/work/rounds/1/R-0001/9", "/en/work/rounds/1/R-0009/1"] {
            officer.get(path).await.is(404);
        }
    }
}

const HOSTILE: [&str; 7] =
    ["<script>alert(1)</script>", "' or 1=1 --", "{{7*7}}", "\u{202e}gnirts", "a\u{0}b", "=cmd|' /C calc'!A0", "9999999999999999999999"];

async fn hostile(browser: &mut Browser, path: &str, fields: &[&str]) {
    let long = "x".repeat(5000);
    for value in HOSTILE.iter().copied().chain([long.as_str(), ""]) {
        let values: Vec<(&str, &str)> = [("_token", "stage-token")].into_iter().chain(fields.iter().map(|field| (*field, value))).collect();
        let page = browser.post_raw(path, &values).await;
        let status = page.status.as_u16();
        assert!(matches!(status, 422 | 400 | 404 | 409), "{path} {value:?} gives {status}");
        assert!(!String::from_utf8_lossy(&page.bytes).contains("<script>alert(1)"), "{path}");
    }
}

#[tokio::test]
async fn every_form_bears_whatever_is_typed() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        let fields = ["phase", "name", "requests", "reach", "cap", "minimum_1", "floor", "floor_value", "keep"];
        hostile(&mut officer, "/en/work/rounds/new", &fields).await;
        let form = officer.get("/en/work/rounds/new").await;
        officer.fill_on(&form, &[("name", "<b>Warm</b>"), ("minimum_1", "SO 1")]).await.is(422);
        officer.fill_on(&form, &[("name", "<b>Warm</b>"), ("floor", "share")]).await.is(422).shows("1 to 100 for a share");
        world.planned(&mut officer, &[("name", "<b>Warm</b>")]).await;
        officer.get("/en/work/rounds").await.shows("<b>Warm</b>");
        hostile(&mut officer, "/en/work/rounds/1/R-0001/1", &["run", "choice", "expert", "reason_code", "reason"]).await;
        hostile(&mut officer, "/en/work/rounds/1/accept", &["run", "request", "seat", "expert"]).await;
        hostile(&mut officer, "/en/work/rounds/1/close", &["state", "reason"]).await;
        let decided: i64 = world.stage.value("select count(*) as value from round_decision", vec![]).await;
        assert_eq!(decided, 0);
    }
}

#[tokio::test]
async fn who_closes_the_account_is_forgotten() {
    for db in engines().await {
        let world = World::on(db).await;
        let mut officer = world.browser(Role::Officer).await;
        world.planned(&mut officer, &[]).await;
        let event = model::Event::AccountClosed { account: uuid::Uuid::now_v7().into(), expert: Some(world.bisi) };
        world.stage.app.desk.run(&model::Actor::program(), &Raise(event)).await.expect("closed");
        let kept: i64 = world
            .stage
            .value("select count(*) as value from round_pair where expert_id = $1 and assessment <> ''", params![world.bisi])
            .await;
        let files: i64 = world.stage.value("select count(*) as value from round_run where input <> ''", vec![]).await;
        assert_eq!((kept, files), (0, 0));
    }
}

struct Raise(model::Event);

impl command::Command for Raise {
    type Done = ();

    async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
        work.raise(self.0.clone()).await
    }
}
