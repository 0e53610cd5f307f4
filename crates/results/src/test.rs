//! What holds for the slice as a whole.

use i18n::Lang;
use testkit::engines;

use crate::fixtures::stage;
use crate::{store, words};

#[tokio::test]
async fn every_statement_is_taken_by_both_engines() {
    for db in engines().await {
        let stage = stage(db);
        let mut tx = stage.app.read().await.unwrap();
        for (name, sql) in store::ALL {
            tx.prepare(*sql).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn every_refusal_says_why_and_what_can_be_done() {
    for why in model::evaluation::REFUSALS {
        for lang in [Lang::En, Lang::Nl] {
            for key in [format!("refusal-{}", why.key()), format!("refusal-{}-do", why.key())] {
                assert!(lang.find(&words::ROOM, &key, &[]).is_some(), "{lang:?} {key}");
            }
        }
    }
}
