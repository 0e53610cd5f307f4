//! Journeys and rules of this slice, on both engines.

mod access;
mod documents;
mod fixtures;
mod forms;
mod home;
mod imports;
mod life;
mod openings;
mod pool;
mod profile;
mod resumes;

use model::expert::REFUSALS;
use testkit::{Stage, engines};

use crate::import::Reason;
use crate::store::{self, imports as import_store, others, parts};
use crate::words;
use fixtures::SLICE;

#[tokio::test]
async fn every_statement_is_taken_by_both_engines() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let mut tx = stage.app.desk.db.write().await.expect("a transaction");
        for (name, sql) in [store::ALL, parts::ALL, import_store::ALL, others::ALL].concat() {
            if let Err(error) = tx.prepare(sql).await {
                panic!("{name}: {error}");
            }
        }
    }
}

#[test]
fn every_refusal_says_why_and_what_can_be_done() {
    let keys = words::ROOM.keys();
    for why in REFUSALS {
        assert_eq!(why.room(), words::ROOM.name());
        for key in [format!("refusal-{}", why.key()), format!("refusal-{}-do", why.key())] {
            assert!(keys.contains(&key), "{key}");
        }
    }
    for reason in Reason::ALL {
        assert!(keys.contains(&format!("reason-{}", reason.name())), "{reason:?}");
    }
}

#[test]
fn every_code_has_words() {
    use model::expert::{Experience, Part, Purpose, State, Tie};
    use model::reference::cefr;
    let keys = words::ROOM.keys();
    let states = State::ALL.iter().map(|state| format!("state-{}", state.name()));
    let ties = Tie::ALL.iter().map(|tie| format!("tie-{}", tie.name()));
    let purposes = Purpose::ALL.iter().map(|purpose| format!("purpose-{}", purpose.name()));
    let parts = Part::ALL.iter().map(|part| format!("part-{}", part.name()));
    let kinds = Experience::ALL.iter().map(|kind| format!("experience-{}", kind.name()));
    let levels = cefr::ALL.iter().map(|level| format!("level-{}", level.name().to_lowercase()));
    let readings = ["profile", "cv", "list", "export"].into_iter().map(|what| format!("read-{what}"));
    let applications = model::application::State::ALL.iter().map(|state| format!("application-state-{}", state.name()));
    let decisions = model::application::Decision::ALL.iter().map(|decision| format!("decision-{}", decision.name()));
    let placements = model::placement::State::ALL.iter().map(|state| format!("placement-state-{}", state.name()));
    let genders = model::expert::Gender::ALL.iter().map(|gender| format!("gender-{}", gender.name()));
    let own = states.chain(ties).chain(purposes).chain(parts).chain(kinds).chain(levels).chain(readings).chain(genders);
    for key in own.chain(applications).chain(decisions).chain(placements) {
        assert!(keys.contains(&key), "{key}");
    }
}
