//! Reading in tables of hosts: suggestions as from the form, lines in quarantine, and nothing twice.

use db::params;
use i18n::Lang;
use model::{Actor, Role};
use testkit::engines;

use crate::actions::{HostTable, ImportHosts};
use crate::fixtures::Scene;
use crate::import::{Report, read};

const TABLE: &str = "name,kind,country,city,ministry,sector,contact_name,contact_email
Osun Teaching Hospital,hospital,NG,Osogbo,Ministry of Health,12263,Folake Adebayo,folake@osun.example
Saaxil Port,agency,SO,Berbera,,21040,,
OSUN teaching hospital,hospital,NG,Ilesa,,12263,,
Lagos Ward,ward,NG,Lagos,,12263,Bola Ige,bola@lagos.example
Basra Clinic,hospital,IQ,Basra,,12263,,
";

pub fn command(dry_run: bool) -> ImportHosts {
    let table = HostTable { name: "hosts.csv".to_owned(), lines: read(TABLE.as_bytes()).expect("a table").lines };
    ImportHosts { tables: vec![table], phase: None, language: Lang::En, dry_run }
}

async fn import(scene: &Scene, dry_run: bool) -> Report {
    scene.run(&command(dry_run)).await
}

fn counts(report: &Report) -> [usize; 3] {
    [report.good.len(), report.unchanged.len(), report.quarantined.len()]
}

#[tokio::test]
async fn good_lines_become_suggestions_bad_ones_wait_and_a_second_run_changes_nothing() {
    for db in engines().await {
        let scene = Scene::new(db).await;
        let rows = async |sql: &'static str| scene.stage.value::<i64>(sql, params![]).await;
        assert_eq!(counts(&import(&scene, true).await), [2, 0, 3]);
        assert_eq!(rows("select count(*) as value from host").await, 0, "a dry run stores nothing");
        assert_eq!(rows("select count(*) as value from import_run").await, 0);

        let report = import(&scene, false).await;
        let told: Vec<(&str, &str)> = report.quarantined.iter().map(|row| (row.place.as_str(), row.reason)).collect();
        assert_eq!(told, [("4:name", "twice"), ("5:kind", "no-kind"), ("6:country", "country-elsewhere")]);
        assert_eq!(rows("select count(*) as value from audit_entry where action = 'hosts.suggest'").await, 2, "an entry for each");

        let mut officer = scene.stage.role(Role::Officer, None).await;
        let host = report.good[0].host.expect("a host");
        officer
            .get(&format!("/en/work/hosts/{host}"))
            .await
            .shows("Osun Teaching Hospital")
            .shows("Suggested")
            .shows("folake@osun.example");

        let entries = rows("select count(*) as value from audit_entry").await;
        let again = import(&scene, false).await;
        assert_eq!(counts(&again), [0, 2, 3]);
        assert!(again.unchanged.iter().all(|row| row.differs.is_empty()), "{again:?}");
        assert_eq!(rows("select count(*) as value from audit_entry").await, entries);
        assert_eq!(rows("select count(*) as value from quarantine").await, 3);
    }
}

#[tokio::test]
async fn the_office_sees_why_a_line_waits_and_closes_it() {
    for db in engines().await {
        let scene = Scene::new(db).await;
        import(&scene, false).await;
        let mut officer = scene.stage.role(Role::Officer, None).await;
        let page = officer.get("/en/work/hosts/imports").await;
        page.shows("5:kind").shows("This is not a kind of institution").shows("Lagos Ward,ward,NG");
        let solve = page.links().into_iter().find(|link| link.contains("/imports/")).expect("a way to solve it");
        officer.fill(&solve, &[("note", "")]).await.is(422);
        officer.fill(&solve, &[("note", "The same hospital")]).await.shows("The same hospital").shows("The line was closed");
        officer.fill(&solve, &[("note", "Again")]).await.is(409).shows("Somebody closed this line already");
        let blank: i64 = scene.stage.value("select count(*) as value from quarantine where content = ''", params![]).await;
        assert_eq!(blank, 1, "what a closed line held is not kept");
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.get("/en/work/hosts/imports").await.is(404);
    }
}

#[tokio::test]
async fn only_the_operator_reads_in_tables() {
    for db in engines().await {
        let scene = Scene::new(db).await;
        let outcome = scene.stage.app.desk.run(&Actor::nobody(), &command(false)).await;
        assert!(matches!(outcome, Err(command::Stop::Gone)));
    }
}
