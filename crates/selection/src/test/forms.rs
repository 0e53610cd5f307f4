//! Each form with missing, over-long, wrong-typed and hostile values: the form comes back as it was typed, nothing is
//! half-saved, and nothing is ever our fault.

use model::Role;
use model::application::State;
use testkit::{Browser, engines};

use crate::actions::*;
use crate::fixtures::{DIRECTOR, Who, World};

const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "' or 1=1 --",
    "{{7*7}}{% raise %}",
    "../../etc/passwd",
    "\u{202e}gnirts",
    "a\u{0}b",
    "%00%0d%0aSet-Cookie:x",
    "=cmd|' /C calc'!A0",
    "9999999999999999999999",
];

/// Sends each hostile value in each field, the rest empty; then everything too long.
async fn hostile(browser: &mut Browser, path: &str, fields: &[&str]) {
    let long = "x".repeat(5000);
    for value in HOSTILE.iter().copied().chain([long.as_str(), ""]) {
        let values: Vec<(&str, &str)> = [("_token", "stage-token")].into_iter().chain(fields.iter().map(|field| (*field, value))).collect();
        let page = browser.post_raw(path, &values).await;
        let status = page.status.as_u16();
        assert!(matches!(status, 422 | 400 | 409 | 200), "{path} {value:?} gives {status}");
        assert!(!String::from_utf8_lossy(&page.bytes).contains("<script>alert(1)"), "{path}");
    }
}

#[tokio::test]
async fn every_form_bears_whatever_is_typed() {
    for db in engines().await {
        let world = World::on(db).await;
        let expert = world.expert(&Who { name: "Bisi Ade", ..Who::default() }).await;
        let mut me = world.expert_browser(expert).await;
        let apply = "/en/assignments/infection-control/apply";
        hostile(&mut me, apply, &["available_from", "motivation"]).await;
        let drafts: i64 = world.stage.value("select count(*) as value from application", vec![]).await;
        assert_eq!(drafts, 0, "no draft of what does not hold");
        let page = me.fill(apply, &[("motivation", "<b>Warm</b> & \"kind\""), ("available_from", "31 June")]).await;
        page.is(422).shows("give a day");
        assert_eq!(page.field("motivation").as_deref(), Some("<b>Warm</b> & \"kind\""));
        me.fill(apply, &[("available_from", "2025-01-01"), ("motivation", "x")]).await.is(422).shows("Give today or a later day");

        world.draft(expert).await;
        hostile(&mut me, &format!("{apply}/check"), &["share_cv", "show_name"]).await;

        let application = world.accepted(&Who::default()).await;
        let version = world.version(application).await;
        let mut officer = world.browser("Marit de Wit", Role::Coordinator).await;
        let base = "/en/work/selection/R-0008/A-0002";
        for step in ["long-list", "not-long-list", "share", "select", "reserve", "not-select", "undo"] {
            hostile(&mut officer, &format!("{base}/{step}"), &["version", "reason_code", "reason", "rank", "no_interest"]).await;
        }
        for mark in ["set-aside", "pin", "unpin", "put-back"] {
            hostile(&mut officer, &format!("{base}/{mark}"), &["reason", "no_interest", "back", "seen"]).await;
        }
        hostile(&mut officer, "/en/work/selection/rules", &["where", "rule", "value", "from", "until", "note"]).await;
        assert_eq!(world.version(application).await, version, "nothing was decided");
        let expert: model::ExpertId = world.stage.value("select expert_id as value from application where number = 2", vec![]).await;
        let mut owner = world.expert_browser(expert).await;
        hostile(&mut owner, "/en/me/applications/A-0002/withdraw", &["reason_code", "reason"]).await;
        hostile(&mut owner, "/en/me/applications/A-0002/agree", &["to"]).await;
        assert_eq!(world.state(application).await, State::Accepted);
    }
}

#[tokio::test]
async fn the_hosts_form_bears_whatever_is_typed() {
    for db in engines().await {
        let world = World::on(db).await;
        let application = world.sent(&Who::default()).await;
        world.run(&LongList { application, version: None, no_interest: true }).await;
        world.run(&ShareCv { application, version: None, no_interest: true }).await;
        let link = world.stage.letters(DIRECTOR).await[0].links[0].clone();
        let fields = ["answer", "reason_code", "reason", "no_interest", "confirm", "version"];
        hostile(&mut world.stage.visitor(), &link, &fields).await;
        let mut director = world.host_browser(Role::HostDirector, world.host).await;
        hostile(&mut director, "/en/host/candidates/A-0001", &fields).await;
        assert_eq!(world.state(application).await, State::Shared);
        // An old page: the answer is not taken, and the page is shown as it is now.
        let old = [("answer", "accept"), ("no_interest", "yes"), ("confirm", "yes"), ("version", "1")];
        world.stage.visitor().post_raw(&link, &old).await.is(200).shows("What do you decide?");
        assert_eq!(world.state(application).await, State::Shared);
    }
}
