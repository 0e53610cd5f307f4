//! The audit trail as its readers see it: in words, found by number and name, and without what people tell of themselves.

use crate::stage::Program;
use crate::story::signed_in;

#[tokio::test]
async fn the_trail_is_read_in_words_and_found_by_number_name_and_kind() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let mut admin = signed_in(&program, "admin").await;
        admin.get("/en/work/audit?record=r-0008").await.is(200).shows("Request published").shows("R-0008").hides("requests.publish");
        admin.get("/en/work/audit?record=R-9999").await.shows("No entries");
        // What hangs on a request is found with it, and is said as the pages say it.
        let plan: String = {
            let mut tx = program.app.read().await.expect("a snapshot");
            let sql = "select content as value from audit_entry where action = 'planning.plan' order by id limit 1";
            tx.value(sql, db::params![]).await.expect("a plan")
        };
        let plan: serde_json::Value = serde_json::from_str(&plan).expect("JSON");
        let stored = plan["after"]["objective"].as_i64().expect("the value of the plan, in hundredths").to_string();
        let request = admin.get("/en/work/audit?record=R-0008").await;
        request.shows("Application sent").shows("Decided on a seat of the round").shows("Round 1").hides("host-wish").hides("set-aside");
        for (lang, round, planned) in [("en", "Round+1", "Round planned"), ("nl", "ronde+1", "Ronde")] {
            admin.get(&format!("/{lang}/work/audit?record={round}")).await.is(200).shows(planned).hides("Request published").hides(&stored);
        }
        admin.get("/en/work/audit?record=Round+99").await.shows("No entries");
        admin.get("/nl/work/audit?record=R-0008").await.shows("Aanvraag gepubliceerd");
        let by_name = admin.get("/en/work/audit?record=marit+de").await;
        by_name.shows("Account made").shows("Marit de Wit");
        for kind in ["Account", "account", "ACCOUNT"] {
            admin.get(&format!("/en/work/audit?record={kind}")).await.shows("Role given").hides("Request published");
        }
        let id: uuid::Uuid = {
            let mut tx = program.app.read().await.expect("a snapshot");
            tx.value("select id as value from request where number = 8", db::params![]).await.expect("R-0008")
        };
        admin.get(&format!("/en/work/audit?record=request+{id}")).await.shows("Request published");

        let waiting = admin.get("/en/work/audit/verify").await;
        waiting.shows("The chain holds").shows("entries wait to be sealed").hides("The last of them");
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        while command::seal(&mut tx).await.expect("sealed") > 0 {}
        tx.commit().await.expect("commit");
        admin.get("/en/work/audit/verify").await.shows("entries were checked").shows("The last of them is of").shows("None waits");
    }
}

#[tokio::test]
async fn the_trail_is_narrowed_by_kind_person_and_days_and_goes_on_page_by_page() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let mut admin = signed_in(&program, "admin").await;
        let offered = admin.get("/en/work/audit").await.body();
        let kinds: Vec<String> = {
            let mut tx = program.app.read().await.expect("a snapshot");
            tx.values("select distinct subject as value from audit_entry", db::params![]).await.expect("kinds")
        };
        for kind in kinds {
            assert!(offered.contains(&format!("<option value=\"{kind}\"")), "{kind} can be chosen");
        }
        admin.get("/en/work/audit?kind=account").await.is(200).shows("Role given").hides("Request published");
        admin.get("/en/work/audit?record=R-0008&kind=application").await.shows("Application sent").hides("Request published");
        admin.get("/en/work/audit?record=account&kind=request").await.shows("No entries");
        admin.get("/en/work/audit?who=marit+de").await.shows("Marit de Wit").hides("<bdi>The program</bdi>");
        let by_program = admin.get("/en/work/audit?who=the+program").await;
        assert!(by_program.body().contains("<bdi>The program</bdi>"), "{}", by_program.text());
        admin.get("/en/work/audit?who=nobody+called+so").await.shows("No entries");
        admin.get("/en/work/audit?until=01-01-2000").await.shows("No entries");
        admin.get("/en/work/audit?from=01-01-2199").await.shows("No entries");
        admin.get("/en/work/audit?from=01-01-2000&until=01-01-2199").await.shows("Older entries");
        admin.get("/en/work/audit?from=yesterday").await.shows("“yesterday” is not a day").shows("Older entries");
        // Every entry stands on just one page, also those of one moment.
        let mut seen = std::collections::BTreeSet::new();
        let mut path = "/en/work/audit?kind=account".to_owned();
        loop {
            let page = admin.get(&path).await;
            let rows = page.body().matches("<time datetime=").count();
            assert!((1..=25).contains(&rows), "{path}: {rows}");
            seen.insert(path.clone());
            // The links to the other languages hold the address of this page.
            let here = path.split_once("before=").and_then(|(_, rest)| rest.split('&').next()).unwrap_or("none").to_owned();
            let older = page.links().into_iter().find(|link| link.contains("before=") && !link.contains(&here));
            let Some(older) = older else { break };
            path = format!("/en/work/audit{}", older.trim_start_matches("/en/work/audit"));
            assert!(!seen.contains(&path), "{path} leads on");
        }
        let count: i64 = {
            let mut tx = program.app.read().await.expect("a snapshot");
            tx.value("select count(*) as value from audit_entry where subject = 'account'", db::params![]).await.expect("a number")
        };
        assert_eq!(seen.len(), (count as usize).div_ceil(25), "no entry is passed over");
    }
}

#[tokio::test]
async fn an_evaluation_is_called_by_its_placement_also_when_it_is_closed() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let mut admin = signed_in(&program, "admin").await;
        let path = "/en/work/audit?record=P-0001&kind=evaluation";
        let before = admin.get(path).await;
        before.is(200).shows("P-0001").hides("No entries");
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        tx.run("update evaluation set closed_at = asked_at", db::params![]).await.expect("closed");
        tx.commit().await.expect("commit");
        assert_eq!(admin.get(path).await.text(), before.text());
    }
}

#[tokio::test]
async fn nobody_reads_in_the_trail_what_a_person_tells() {
    let program = Program::played(testkit::engines().await.remove(0)).await;
    let mut nurse = signed_in(&program, "expert.nurse").await;
    nurse.fill("/en/me/profile/residence", &[("city", "Canary-upon-Tyne")]).await.is(200);
    for who in ["admin", "coordinator"] {
        let mut reader = signed_in(&program, who).await;
        let newest = reader.get("/en/work/audit").await;
        newest.shows("Residence told").shows("city").shows("(not shown)").hides("Canary-upon-Tyne");
        for kind in ["expert", "application", "placement", "evaluation"] {
            let page = reader.get(&format!("/en/work/audit?record={kind}")).await;
            // From the profiles, the letters of motivation and the monthly notes of the demonstration.
            for told in ["infection control", "Leiden", "Utrecht", "my mother", "Led "] {
                page.is(200).hides(told);
            }
        }
    }
}

#[tokio::test]
async fn everything_that_the_demonstration_does_has_words_in_the_trail() {
    let program = Program::played(testkit::engines().await.remove(0)).await;
    let mut tx = program.app.read().await.expect("a snapshot");
    let actions: Vec<String> =
        tx.values("select distinct action as value from audit_entry order by action", db::params![]).await.expect("actions");
    let kinds: Vec<String> =
        tx.values("select distinct subject as value from audit_entry order by subject", db::params![]).await.expect("kinds");
    let keys = accounts::words::ROOM.keys();
    let missing: Vec<String> = actions
        .iter()
        .map(|action| format!("did-{}", action.replace('.', "-")))
        .chain(kinds.iter().map(|kind| format!("kind-{}", kind.replace('_', "-"))))
        .filter(|key| !keys.contains(key))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(actions.len() > 40, "{}", actions.len());
    let every = "select id, at, action, subject, subject_id, actor_kind, actor_id, person_id, content, salt, digest, position, link from audit_entry";
    let entries: Vec<command::AuditEntry> = tx.all(every, db::params![]).await.expect("entries");
    for lang in [i18n::Lang::En, i18n::Lang::Nl] {
        let unsaid: std::collections::BTreeSet<String> = entries.iter().flat_map(|entry| accounts::unsaid(lang, entry)).collect();
        assert!(unsaid.is_empty(), "{unsaid:#?}");
    }
}
