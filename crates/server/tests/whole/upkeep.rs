//! What is not whole is found: files that no record names, records without the entry that made them, a trail whose end is gone.

use std::time::{Duration, SystemTime};

use command::Seal;
use db::Tx;
use model::expert::Purpose;
use model::{Grant, Role};

use crate::stage::Program;

const OFFICER: Grant = Grant { role: Role::Officer, phase: None, country: None, host: None };

/// The ids that a check gives.
async fn found(tx: &mut Tx, what: &str) -> usize {
    let (_, sql) = schema::CHAINS.iter().find(|(name, _)| *name == what).expect(what);
    tx.values::<uuid::Uuid>(*sql, db::params![]).await.expect(what).len()
}

#[tokio::test]
async fn what_somebody_takes_out_of_the_records_or_the_trail_is_named() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        for (change, what) in [
            ("delete from audit_entry where action = 'accounts.open'", "account that no audit entry opened"),
            ("update audit_entry set subject_id = id where action = 'accounts.open'", "account that was opened and is gone"),
            ("update role_grant set role = 'administrator' where role = 'expert'", "role that no audit entry gave"),
            ("update role_grant set country = 'GH' where country = 'NG'", "role that no audit entry gave"),
            ("update role_grant set from_day = '2020-01-01'", "role that no audit entry gave"),
            ("delete from role_grant where role = 'officer'", "account with a role that was given and is gone"),
            ("delete from audit_entry where action = 'experts.consent'", "consent that no audit entry gave"),
            ("delete from consent where purpose = 'matching'", "expert with a consent that was told and is gone"),
            ("delete from consent where purpose like 'share-cv:%'", "expert with fewer consents for applications than were told"),
            ("update audit_entry set content = '', salt = ''", "audit entry that was blanked though nobody was erased"),
        ] {
            let mut tx = program.app.desk.db.write().await.expect("a transaction");
            assert_eq!(found(&mut tx, what).await, 0, "{what}, before");
            assert!(tx.run(change, db::params![]).await.expect(change) > 0, "{change}");
            assert!(found(&mut tx, what).await > 0, "{what}, after {change}");
        }
    }
}

#[test]
fn every_standing_consent_is_looked_for() {
    let (_, sql) = schema::CHAINS.iter().find(|(name, _)| *name == "expert with a consent that was told and is gone").expect("the check");
    for purpose in Purpose::ALL {
        assert!(sql.contains(&format!("'{}'", purpose.name())), "{}", purpose.name());
    }
}

async fn sealed(program: &Program) -> Seal {
    let mut tx = program.app.desk.db.write().await.expect("a transaction");
    while command::seal(&mut tx).await.expect("sealed") > 0 {}
    let last = command::last_seal(&mut tx).await.expect("the end");
    tx.commit().await.expect("commit");
    last.expect("something is sealed")
}

#[tokio::test]
async fn a_trail_whose_end_was_cut_off_is_told_also_when_more_is_sealed_behind() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("one@example.org", "One", OFFICER).await;
        let early = sealed(&program).await;
        program.account("two@example.org", "Two", OFFICER).await;
        let late = sealed(&program).await;
        let mut tx = program.app.read().await.expect("a snapshot");
        let whole = command::verify_whole(&mut tx, &[early.clone(), late.clone()]).await.expect("verified");
        assert_eq!((whole.breaks.len(), whole.lost.len(), whole.last.as_ref()), (0, 0, Some(&late)));
        drop(tx);
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        tx.run("delete from audit_entry where position > $1", db::params![early.position]).await.expect("cut off");
        tx.commit().await.expect("commit");
        for more in ["three@example.org", "four@example.org"] {
            let mut tx = program.app.read().await.expect("a snapshot");
            let cut = command::verify_whole(&mut tx, std::slice::from_ref(&early)).await.expect("verified");
            assert_eq!((cut.breaks, cut.lost), (vec![], vec![late.clone()]), "what is left holds, and what is gone is told");
            drop(tx);
            program.account(more, "More", OFFICER).await;
            sealed(&program).await;
        }
    }
}

#[tokio::test]
async fn files_that_no_record_has_named_for_a_day_are_swept() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let (app, files) = (&program.app, &program.app.files);
        let mut names = Vec::new();
        for (text, days) in [("a CV that a profile holds", 3_u32), ("a CV of an import that was cut off", 3), ("a CV that comes in", 0)] {
            let name = files.put(text.as_bytes().to_vec()).await.expect("stored");
            let file = std::fs::File::options().write(true).open(files.root().join(&name[..2]).join(&name)).expect("the file");
            file.set_modified(SystemTime::now() - Duration::from_secs(86_400) * days).expect("a time");
            names.push(name);
        }
        let mut tx = app.desk.db.write().await.expect("a transaction");
        let expert: uuid::Uuid = tx.value("select id as value from expert order by id limit 1", db::params![]).await.expect("an expert");
        let sql = "insert into expert_file (id, expert_id, kind, name, media_type, digest, size, stored_at) \
                   values ($1, $2, 'import', 'cv.json', 'application/json', $3, 25, $4)";
        let id = app.desk.ids.id(app.now());
        tx.run_one(sql, db::params![id, expert, &names[0], app.now()]).await.expect("named");
        let id = app.desk.ids.id(app.now());
        jobs::enqueue(&mut tx, id, server::sweep::SWEEP, &serde_json::Value::Null, app.now(), app.now()).await.expect("a job");
        tx.commit().await.expect("commit");
        let runner = server::register::jobs();
        while runner.run_due(app, &app.desk.db, app.now()).await.expect("jobs run") > 0 {}
        let mut there = Vec::new();
        for name in &names {
            there.push(files.get(name).await.is_ok());
        }
        assert_eq!(there, [true, false, true]);
    }
}
