//! Every code has its words, in every language.

use i18n::Lang;
use model::placement::{Ball, Due, Party, REFUSALS, State, Task};

use crate::naming::{STAGES, say};

#[test]
fn every_code_has_its_words_in_every_language() {
    let mut keys: Vec<String> = Vec::new();
    for why in REFUSALS {
        keys.extend([format!("refusal-{}", why.key()), format!("refusal-{}-do", why.key())]);
    }
    for state in State::ALL {
        keys.push(format!("state-{}", state.name()));
        if state.is_before_start() {
            keys.extend(["programme", "country", "expert", "host", "you"].map(|who| format!("state-{}-{who}", state.name())));
            continue;
        }
        keys.extend(Party::ALL.iter().map(|party| format!("next-{}-{}", state.name(), party.name())));
        if state.is_stopped() {
            keys.push(format!("stage-{}", state.name()));
        } else if !matches!(state, State::Running | State::Completed) {
            // Of work that goes on its report waits, or nothing; of what is completed nothing.
            keys.push(format!("waits-{}", state.name()));
        }
    }
    keys.extend(
        [
            "waits-alarm",
            "waits-affected",
            "waits-held",
            "waits-for-country",
            "waits-safety-briefing",
            "waits-arrival",
            "affected-before",
            "affected-running",
            "pdf-in-en",
            "pdf-in-nl",
            "state-agreed-first-day",
            "state-agreed-start",
            "state-running-you",
            "signs-as-officer",
            "voice-expert",
            "voice-colleague",
            "voice-management",
            "signs-as-coordinator",
            "state-reported-you",
            "next-tasks-expert",
            "next-tasks-host",
            "next-held-expert",
            "next-held-host",
            "next-held-programme",
            "changed-result",
            "changed-report",
            "changed-handover",
        ]
        .map(str::to_owned),
    );
    for due in [Due::Settle, Due::Sign(Party::Host), Due::Tasks(Ball::Host), Due::Plan, Due::Make, Due::FirstDay, Due::Start] {
        keys.push(format!("waits-{}", due.name()));
    }
    keys.extend(["plan", "make", "first-day", "start"].map(|due| format!("next-office-{due}")));
    keys.extend(["before", "after", "year-later"].map(|moment| format!("questions-{moment}")));
    keys.extend(STAGES.iter().map(|stage| format!("stage-{stage}")));
    for ball in [Ball::Expert, Ball::Host, Ball::Programme, Ball::Country, Ball::Nobody] {
        keys.push(format!("ball-{}", ball.name()));
    }
    for party in Party::ALL {
        let name = party.name();
        keys.extend(
            ["party", "waits-for", "list-title", "list-lead", "list-none", "list-none-do", "agreement-signing"]
                .map(|key| format!("{key}-{name}")),
        );
    }
    for task in Task::ALL {
        keys.push(format!("task-{}", task.name()));
        if task.is_by_hand() {
            keys.push(format!("task-{}-lead", task.name()));
            assert_ne!(crate::naming::task_lead(Lang::Nl, *task, false), format!("task-{}-lead", task.name()));
        }
    }
    keys.extend(crate::actions::END_REASONS.iter().chain(&["country", "account-closed", "expert"]).map(|code| format!("end-{code}")));
    keys.extend(crate::report::ACTIVITIES.map(|code| format!("activity-{code}")));
    keys.extend(crate::report::BARRIERS.map(|code| format!("barrier-{code}")));
    keys.extend(["draft", "signing", "signed", "void"].map(|state| format!("agreement-{state}")));
    keys.extend(["physical", "online", "hybrid"].map(|mode| format!("mode-{mode}")));
    keys.extend(["transmit", "create", "build-capacity", "none"].map(|process| format!("process-{process}")));
    keys.extend(["yes", "partly", "no"].map(|done| format!("deliverable-{done}")));
    keys.extend((1..=7).map(|day| format!("day-{day}")));
    keys.extend((1..=12).map(|month| format!("month-{month:02}")));
    for verb in ["suspend", "resume", "revoke", "reopen"] {
        keys.extend(["title", "lead", "button"].map(|part| format!("{verb}-{part}")));
    }
    for verb in [
        "prepare",
        "revive",
        "withdraw",
        "task",
        "counterparts",
        "block",
        "remove-block",
        "replace-block",
        "agreement",
        "void-agreement",
        "sign",
        "hold-back",
        "start",
        "suspend",
        "country-suspended",
        "country-reopened",
        "resume",
        "end",
        "finish",
        "note",
        "answer-alarm",
        "result",
        "report",
        "handover",
        "send-report",
        "confirm",
        "certify",
        "certificate",
        "revoke",
        "reopen",
    ] {
        keys.push(format!("did-{verb}"));
    }
    let known = crate::words::ROOM.keys();
    for key in keys {
        assert!(known.contains(&key), "{key}");
        assert_ne!(say(Lang::Nl, &key), key);
    }
}
