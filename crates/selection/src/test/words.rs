//! Every code that is stored has words in every language.

use i18n::Lang;
use model::application::{self, Decision, State};

use crate::words::ROOM;

#[test]
fn every_refusal_says_why_and_what_can_be_done() {
    for lang in Lang::SHIPPED {
        for why in application::REFUSALS.iter().filter(|why| why.room() == "selection") {
            for key in [format!("refusal-{}", why.key()), format!("refusal-{}-do", why.key())] {
                assert!(ROOM.keys().contains(&key), "{key}");
                assert!(lang.find(&ROOM, &key, &[]).is_some_and(|words| !words.is_empty()), "{lang:?} {key}");
            }
        }
    }
}

#[test]
fn every_state_decision_and_reason_has_words() {
    let states = State::ALL.iter().map(|state| format!("state-{}", state.name()));
    let decisions = Decision::ALL.iter().map(|decision| format!("decided-{}", decision.name()));
    let of = |kind: &'static str, codes: &'static [&'static str]| codes.iter().map(move |code| format!("reason-{kind}-{code}"));
    let reasons = of("not-long-list", application::NOT_LONG_LIST_REASONS)
        .chain(of("not-select", application::NOT_SELECT_REASONS))
        .chain(of("decline", application::DECLINE_REASONS))
        .chain(of("withdraw", application::WITHDRAW_REASONS))
        .chain(of("letter", application::NOT_LONG_LIST_REASONS))
        .chain(of("letter", application::NOT_SELECT_REASONS))
        .chain(["not-long-list", "not-select", "letter"].into_iter().flat_map(|kind| {
            [application::FILLED, application::REQUEST_CLOSED, application::WORK_BEGUN].map(|code| format!("reason-{kind}-{code}"))
        }));
    for key in states.chain(decisions).chain(reasons) {
        assert!(ROOM.keys().contains(&key), "{key}");
    }
}
