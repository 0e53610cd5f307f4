//! The journeys of this slice, in process and on both engines.

mod access;
mod forms;
mod imports;
mod journey;
mod own;
mod plan;
mod readiness;

use i18n::Lang;

use crate::{store, words};

#[tokio::test]
async fn every_statement_is_taken_by_both_engines() {
    for db in testkit::engines().await {
        let mut tx = db.db.read().await.unwrap();
        for (name, sql) in store::ALL.iter().chain(store::imports::ALL).chain(store::waits::ALL) {
            tx.prepare(*sql).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        }
    }
}

#[test]
fn every_reason_why_a_line_waits_has_words() {
    for reason in crate::import::Reason::ALL {
        let key = format!("row-{}", reason.name());
        assert!(Lang::SHIPPED.iter().all(|lang| lang.find(&words::ROOM, &key, &[]).is_some()), "{key}");
    }
}

#[test]
fn every_refusal_says_why_and_what_can_be_done() {
    for why in model::host::REFUSALS {
        for key in [format!("refusal-{}", why.key()), format!("refusal-{}-do", why.key())] {
            for &lang in Lang::SHIPPED {
                let said = lang.find(&words::ROOM, &key, &[]).unwrap_or_else(|| panic!("{key} has no words"));
                assert!(lang == Lang::En || Some(&said) != Lang::En.find(&words::ROOM, &key, &[]).as_ref(), "{key} is not translated");
            }
        }
    }
}
