//! Whether the program is ready, on both engines: its database takes changes, and is of its version.

use schema::Standing;

use crate::stage::Program;

#[tokio::test]
async fn it_is_ready_as_long_as_the_database_takes_changes() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut visitor = program.visitor();
        visitor.get("/readyz").await.is(200);
        program.app.desk.db.close().await;
        visitor.get("/readyz").await.is(503);
        visitor.get("/healthz").await.is(200);
    }
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    for db in testkit::engines().await {
        assert_eq!(schema::standing(&db.db).await, Ok(Standing::Current));
        let mut tx = db.db.write().await.expect("a transaction");
        let later = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
            select 9999, 'later', success, checksum, execution_time from _sqlx_migrations where version = 1";
        tx.run_one(later, db::params![]).await.expect("a migration");
        tx.commit().await.expect("stored");
        assert_eq!(schema::standing(&db.db).await, Ok(Standing::Newer(9999)));
        let refused = schema::migrate(&db.db).await.expect_err("it does not know what to do");
        assert!(refused.to_string().contains("made by a newer program"), "{refused}");
        db.db.close().await;
    }
}
