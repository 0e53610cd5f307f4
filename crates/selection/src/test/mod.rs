//! The journeys of this slice, on both engines.

mod access;
mod apply;
mod decide;
mod forms;
mod host;
mod invite;
mod marks;
mod over;
mod race;
mod rules;
mod score;
mod view;
mod words;

use testkit::engines;

/// Every statement is one that both engines take.
#[tokio::test]
async fn every_statement_is_prepared_on_both_engines() {
    for db in engines().await {
        let mut tx = db.db.read().await.unwrap();
        for (name, sql) in crate::store::ALL {
            tx.prepare(*sql).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}
