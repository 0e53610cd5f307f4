//! The journey and its corners, on both engines.

mod access;
mod country;
mod documents;
mod forms;
mod journey;
mod ready;
mod rules;
mod signing;
mod time;
mod words;

#[tokio::test]
async fn every_statement_is_good_sql_on_both_engines() {
    for test in testkit::engines().await {
        let mut tx = test.db.write().await.unwrap();
        for (name, sql) in crate::store::ALL {
            tx.prepare(*sql).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}
