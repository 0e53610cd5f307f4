//! The documents: set by the job where the program can set any; the pages work without them.

use db::params;
use model::Role;
use testkit::engines;

use crate::actions::{AGREEMENT_SET, Confirm, StoreAgreement};
use crate::fixtures::World;
use crate::store;

#[tokio::test]
async fn documents_are_set_by_the_job_and_the_journey_works_without() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.reported().await;
        let (name, position, remarks) = ("Folake Adeyemi".to_owned(), String::new(), String::new());
        world.run(&Confirm { placement, confirmed: true, name, position, remarks, satisfaction: Some(5) }).await;
        world.stage.run_jobs().await;
        let mut expert = world.expert_browser().await;
        let me = format!("/en/me/placements/{placement}");
        for (kind, table) in
            [("agreement", "select file_nl as value from agreement"), ("certificate", "select file_nl as value from certificate")]
        {
            let stored: String = world.stage.value(table, params![]).await;
            let path = format!("{me}/{kind}.pdf?in=nl");
            if !pdf::available() {
                assert_eq!(stored, "");
                expert.get(&path).await.is(404);
                expert.get(&me).await.shows("This installation makes no PDF");
                continue;
            }
            let page = expert.get(&path).await;
            page.is(200);
            assert!(page.bytes.starts_with(b"%PDF"));
            assert_eq!(files::digest(&page.bytes), stored, "{kind} is the document that was stored");
            expert.get(&me).await.shows("PDF in Dutch");
            if let Ok(folder) = std::env::var("PDF_SAMPLES") {
                for lang in ["en", "nl"] {
                    let page = expert.get(&format!("{me}/{kind}.pdf?in={lang}")).await;
                    std::fs::write(format!("{folder}/{kind}-{lang}.pdf"), &page.bytes).unwrap();
                }
            }
        }
        let made: i64 =
            world.stage.value("select count(*) as value from job where state = 'dead' and kind like 'placements.%'", params![]).await;
        assert_eq!(made, 0, "no job was given up");
    }
}

#[tokio::test]
async fn that_documents_were_set_stands_in_the_trail_and_not_in_the_timeline() {
    for test in engines().await {
        let world = World::on(test, "physical").await;
        let placement = world.reported().await;
        let mut tx = world.stage.app.read().await.expect("a snapshot");
        let agreement = store::agreement(&mut tx, placement).await.expect("rows").expect("an agreement");
        drop(tx);
        world.run(&StoreAgreement { agreement, signed: 3, file_en: "en".to_owned(), file_nl: "nl".to_owned() }).await;
        let sql = "select count(*) as value from audit_entry where action = $1 and subject_id = $2 and actor_kind = 'program'";
        let entries: i64 = world.stage.value(sql, params![AGREEMENT_SET, placement]).await;
        assert_eq!(entries, 1);
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get(&format!("/en/work/placements/{placement}")).await.is(200).shows("The report was written").hides("agreement-set");
    }
}
