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

/// Everybody who was asked about a placement and has not answered, answers.
pub async fn all_answer(stage: &testkit::Stage, case: &crate::fixtures::Case) {
    use model::evaluation::{Answers, Change, Factor, Moment, OnObjective, Use};
    use model::request::Process;
    let mut tx = stage.app.read().await.unwrap();
    let rows = store::of_placement(&mut tx, case.placement).await.unwrap();
    drop(tx);
    let today = stage.app.desk.today();
    for row in rows.into_iter().filter(|row| row.answered_at.is_none() && row.due_on.is_some_and(|due| due <= today)) {
        let later = row.moment() == Moment::YearLater;
        let (low, high) = if row.moment() == Moment::Before { (Change::None, Change::Low) } else { (Change::Medium, Change::High) };
        let on = |n: usize, change: Change| OnObjective {
            objective: case.objectives[n],
            change,
            process: row.moment().asks_process().then_some(Process::Create),
            evidence: "Amina showed it and Binta does it.".to_owned(),
        };
        let answers = Answers {
            knowledge: 3,
            skills: 2,
            attitudes: 4,
            satisfaction: (row.moment() == Moment::After).then_some(4),
            still_used: later.then_some(Use::Yes),
            still_used_why: if later { "It works.".to_owned() } else { String::new() },
            helped: vec![Factor::Group],
            hindered: vec![],
            remarks: "Thanks to Amina Bello.".to_owned(),
            objectives: vec![on(0, low), on(1, high)],
        };
        let command = crate::actions::Answer { evaluation: row.id, answers };
        stage.app.desk.run(&model::Actor::program(), &command).await.unwrap();
    }
}

/// Words found by a computed key exist in both languages.
#[test]
fn computed_keys_have_words() {
    use model::evaluation::{Change, Moment, SATISFACTION, SCALE, Voice};
    let mut keys: Vec<String> = Vec::new();
    for moment in Moment::ALL {
        keys.extend(["moment", "evaluate-lead", "waits-call", "waits-late"].map(|stem| format!("{stem}-{}", moment.name())));
    }
    keys.extend(Voice::ALL.iter().map(|voice| format!("voice-{}", voice.name())));
    for change in Change::ALL {
        keys.extend(["baseline", "change", "level"].map(|stem| format!("{stem}-{}", change.name())));
    }
    for step in 0..=SCALE {
        keys.extend(["knowledge", "skills", "attitudes"].map(|stem| format!("{stem}-{step}")));
    }
    keys.extend((1..=SATISFACTION).map(|step| format!("satisfaction-{step}")));
    keys.extend(model::request::Process::ALL.iter().map(|process| format!("process-{}", process.name())));
    keys.extend(model::evaluation::Factor::ALL.iter().map(|factor| format!("factor-{}", factor.name())));
    keys.extend(model::evaluation::Use::ALL.iter().map(|still| format!("use-{}", still.name())));
    keys.extend(crate::figures::Mode::ALL.iter().map(|mode| format!("mode-{}", mode.name())));
    keys.extend(crate::figures::SEXES.iter().map(|sex| format!("sex-{sex}")));
    keys.extend(model::priority::State::ALL.iter().map(|state| format!("priority-{}", state.name())));
    keys.extend(
        [
            "party-country-office",
            "party-ministry",
            "process-none",
            "delivered-yes",
            "delivered-partly",
            "delivered-no",
            "standing-call",
            "standing-late",
            "standing-asked",
            "standing-over",
        ]
        .map(str::to_owned),
    );
    for lang in [Lang::En, Lang::Nl] {
        for key in &keys {
            assert!(lang.find(&words::ROOM, key, &[]).is_some(), "{lang:?} {key}");
        }
    }
}
