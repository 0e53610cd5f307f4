//! Asking and answering, from the selection to a year later.

use db::params;
use model::access::{Grant, Role};
use model::{AccountId, Actor, Event, ExpertId};
use testkit::{Page, Stage, engines};

use crate::actions::AskDue;
use crate::fixtures::{COLLEAGUE, Case, DIRECTOR, EXPERT, Plan, case, stage};

const BEFORE: &[(&str, &str)] = &[
    ("knowledge", "1"),
    ("skills", "0"),
    ("attitudes", "2"),
    ("change_1", "low"),
    ("evidence_1", "Two nurses do it."),
    ("change_2", "none"),
];
const AFTER: &[(&str, &str)] = &[
    ("knowledge", "3"),
    ("skills", "3"),
    ("attitudes", "4"),
    ("change_1", "high"),
    ("evidence_1", "The audit of May was passed."),
    ("process_1", "build-capacity"),
    ("change_2", "none"),
    ("process_2", "none"),
    ("satisfaction", "4"),
    ("helped", "group"),
    ("hindered", "context"),
];
const YEAR_LATER: &[(&str, &str)] = &[
    ("knowledge", "3"),
    ("skills", "2"),
    ("attitudes", "4"),
    ("change_1", "medium"),
    ("evidence_1", "Three of four wards still pass."),
    ("process_1", "create"),
    ("change_2", "low"),
    ("evidence_2", "The manual lies on the desk."),
    ("process_2", "transmit"),
    ("still_used", "partly"),
    ("still_used_why", "Two trained nurses left."),
];

/// The newest link to an address.
async fn link(stage: &Stage, to: &str) -> String {
    let letters = stage.letters(to).await;
    letters.first().and_then(|letter| letter.links.first()).unwrap_or_else(|| panic!("no link to {to}")).clone()
}

async fn answer(stage: &Stage, to: &str, values: &[(&str, &str)]) -> Page {
    let link = link(stage, to).await;
    stage.visitor().fill(&link, values).await
}

async fn count(stage: &Stage, sql: &'static str) -> i64 {
    stage.value(sql, params![]).await
}

#[tokio::test]
async fn three_voices_answer_at_three_moments() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        assert_eq!(count(&stage, "select count(*) as value from evaluation").await, 3, "one for each voice with an address");
        assert!(stage.letters(EXPERT).await.is_empty(), "nothing is asked before the work begins");
        case.selected(&stage).await;
        assert_eq!(count(&stage, "select count(*) as value from evaluation").await, 3, "a second event makes nothing twice");

        case.started(&stage).await;
        let letter = stage.letters(COLLEAGUE).await.remove(0);
        assert_eq!(letter.language, "nl");
        assert!(letter.text.contains("Afdelingsverpleegkundigen opleiden") && letter.text.contains("lezen uw antwoord"), "{}", letter.text);
        for to in [EXPERT, COLLEAGUE, DIRECTOR] {
            let sent = answer(&stage, to, BEFORE).await;
            sent.is(200);
            assert!(sent.text().contains("Two nurses do it."), "what was sent is shown");
        }
        assert_eq!(count(&stage, "select count(*) as value from evaluation where answered_at is not null").await, 3);

        stage.days_pass(60);
        case.completed(&stage).await;
        for to in [EXPERT, COLLEAGUE, DIRECTOR] {
            answer(&stage, to, AFTER).await.is(200);
        }
        stage.days_pass(364);
        stage.app.desk.run(&Actor::program(), &AskDue).await.unwrap();
        assert_eq!(count(&stage, "select count(*) as value from evaluation where moment = 'year-later' and asked_at is not null").await, 0);
        stage.days_pass(1);
        let asked = stage.app.desk.run(&Actor::program(), &AskDue).await.unwrap();
        assert_eq!((asked.asked, asked.reminded), (3, 0));
        for to in [EXPERT, COLLEAGUE, DIRECTOR] {
            answer(&stage, to, YEAR_LATER).await.is(200);
        }
        assert_eq!(count(&stage, "select count(*) as value from capacity_change").await, 18);
        let pseudonyms = count(&stage, "select count(distinct pseudonym) as value from evaluation").await;
        assert_eq!(pseudonyms, 3, "a person keeps the pseudonym");
    }
}

#[tokio::test]
async fn opening_changes_nothing_and_answering_twice_shows_what_was_sent() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        let path = link(&stage, DIRECTOR).await;
        let mut visitor = stage.visitor();
        let page = visitor.get(&path).await;
        page.is(200)
            .shows("Who reads this?")
            .shows("If something is wrong later, write to help@example.org.")
            .shows("Management")
            .shows("Nurses wash hands by the rules")
            .shows("Train ward nurses");
        assert_eq!(count(&stage, "select count(*) as value from evaluation where answered_at is not null").await, 0);
        visitor.fill(&path, BEFORE).await.is(200).hides("You answered already");
        visitor.get(&path).await.is(200).shows("Thank you").shows("The first ideas").shows("Two nurses do it.");
        let mut again: Vec<(&str, &str)> = BEFORE.to_vec();
        again[0] = ("knowledge", "4");
        visitor.post_raw(&path, &again).await.is(200).shows("The first ideas").shows("You answered already").hides("Enough to teach it");
        assert_eq!(count(&stage, "select knowledge as value from evaluation where answered_at is not null").await, 1);
    }
}

#[tokio::test]
async fn what_is_missing_or_hostile_is_shown_again_as_typed() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        stage.days_pass(10);
        case.completed(&stage).await;
        let before = stage.letters(DIRECTOR).await[1].links[0].clone();
        let path = link(&stage, DIRECTOR).await;
        assert_ne!(before, path);
        let mut visitor = stage.visitor();
        visitor.post_raw(&path, &[]).await.is(422).shows("Objective 2: How far did the assignment change");
        let with = |name: &'static str, value: &'static str| -> Vec<(&str, &str)> {
            AFTER.iter().map(|(n, v)| if *n == name { (name, value) } else { (*n, *v) }).collect()
        };
        visitor.post_raw(&path, &with("evidence_1", " ")).await.is(422).shows("Objective 1: write one sentence that shows it");
        for (name, value) in [
            ("knowledge", "5"),
            ("knowledge", "-1"),
            ("skills", "abc"),
            ("attitudes", "1e9"),
            ("change_1", "huge"),
            ("process_1", "'; drop table evaluation; --"),
            ("satisfaction", "0"),
            ("helped", "luck"),
        ] {
            visitor.post_raw(&path, &with(name, value)).await.is(422);
        }
        let page = visitor.post_raw(&path, &with("evidence_1", "<script>alert(1)</script> \"' \u{202e}")).await;
        page.is(200).hides("<script>alert");
        assert_eq!(count(&stage, "select count(*) as value from evaluation where answered_at is not null").await, 1);

        let long = "x".repeat(501);
        let path = link(&stage, COLLEAGUE).await;
        let mut values: Vec<(&str, &str)> = AFTER.to_vec();
        values[4] = ("evidence_1", &long);
        let page = visitor.post_raw(&path, &values).await;
        page.is(422);
        assert_eq!(page.field("evidence_1").as_deref(), Some(long.as_str()), "what was typed stays");
        assert_eq!(count(&stage, "select count(*) as value from capacity_change").await, 2, "nothing is half saved");
    }
}

#[tokio::test]
async fn reminders_go_twice_and_then_it_is_the_programme_that_calls() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        let first = link(&stage, DIRECTOR).await;
        let mut office = stage.role(Role::Officer, None).await;
        for day in 1..=60 {
            stage.days_pass(1);
            stage.run_jobs().await;
            let letters = stage.letters(DIRECTOR).await.len();
            let expected = if day < 14 {
                1
            } else if day < 28 {
                2
            } else {
                3
            };
            assert_eq!(letters, expected, "day {day}");
        }
        stage.visitor().get(&first).await.is(410);
        office.get("/en/work/results/evaluations?state=call").await.is(200).shows("3 evaluations").shows("the programme office");
        answer(&stage, DIRECTOR, BEFORE).await.is(200);
        office.get("/en/work/results/evaluations?state=call").await.shows("2 evaluations");
    }
}

#[tokio::test]
async fn an_expert_answers_signed_in_and_only_the_own() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        let grant = || vec![Grant { role: Role::Expert, phase: None, country: None, host: None }];
        let mut expert = stage.person("Amina Bello", grant(), Some(case.expert)).await;
        let mut other = stage.person("Somebody else", grant(), Some(ExpertId(uuid::Uuid::now_v7()))).await;
        expert.get("/en/me/evaluations").await.is(200).shows("Not yet");
        case.started(&stage).await;
        let list = expert.get("/en/me/evaluations").await;
        let path = list.links().into_iter().find(|href| href.contains("/me/evaluations/")).expect("a link to the questions");
        other.get(&path).await.is(404);
        other.get("/en/me/evaluations").await.is(200).shows("Nothing is asked of you");
        let colleague: uuid::Uuid = stage.value("select id as value from evaluation where voice = 'colleague'", params![]).await;
        expert.get(&format!("/en/me/evaluations/{colleague}")).await.is(404);
        let by_letter = link(&stage, EXPERT).await;
        expert.fill(&path, BEFORE).await.is(200).shows("Thank you");
        stage.visitor().get(&by_letter).await.is(200).shows("Thank you: your answer is in");
        let letters = stage.letters(EXPERT).await;
        let letter = letters.iter().find(|letter| letter.subject.contains("Your view")).expect("a letter");
        assert!(letter.text.starts_with("Dear Amina,") && !letter.text.contains('\u{2068}'), "{}", letter.text);
        assert!(letter.text.contains("The host and the donor do not read it"), "{}", letter.text);
    }
}

#[tokio::test]
async fn an_undone_selection_drops_what_nobody_answered() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        answer(&stage, DIRECTOR, BEFORE).await.is(200);
        let open = link(&stage, COLLEAGUE).await;
        let event = Event::Unselected { application: case.application, request: case.request, expert: case.expert };
        case.raise(&stage, event).await;
        assert_eq!(count(&stage, "select count(*) as value from evaluation").await, 1, "the answered one stays");
        stage.visitor().get(&open).await.is(410);
    }
}

#[tokio::test]
async fn a_closed_account_takes_its_name_and_leaves_its_answers() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        answer(&stage, EXPERT, BEFORE).await.is(200);
        let account: AccountId = stage.account("The director").await;
        stage.insert("update account set email = $2 where id = $1", params![account, DIRECTOR.to_uppercase()]).await;
        let closed = |account, expert| Event::AccountClosed { account, expert };
        case.raise(&stage, closed(account, None)).await;
        assert_eq!(count(&stage, "select count(*) as value from evaluation where voice = 'management'").await, 0, "not answered: gone");
        let own = stage.account("Amina").await;
        case.raise(&stage, closed(own, Some(case.expert))).await;
        let left = "select count(*) as value from evaluation where voice = 'expert' and person_name = '' and person_email = '' and knowledge = 1 and pseudonym <> ''";
        assert_eq!(count(&stage, left).await, 1);
        nobody_is_asked_twice(&stage, &case).await;
    }
}

/// After a closed account the others are asked as before.
async fn nobody_is_asked_twice(stage: &Stage, case: &Case) {
    let before = stage.letters(EXPERT).await.len();
    stage.insert("update expert set email = '' where id = $1", params![case.expert]).await;
    case.completed(stage).await;
    assert_eq!(stage.letters(EXPERT).await.len(), before, "who left is not written to");
    assert_eq!(count(stage, "select count(*) as value from evaluation where moment = 'after'").await, 2);
}

#[tokio::test]
async fn how_things_stood_before_is_not_asked_after_the_work() {
    for db in engines().await {
        let stage = stage(db);
        let case = case(&stage, Plan::default()).await;
        case.selected(&stage).await;
        case.started(&stage).await;
        let before = link(&stage, DIRECTOR).await;
        answer(&stage, EXPERT, BEFORE).await.is(200);
        stage.days_pass(70);
        let last = jiff::civil::date(2026, 5, 1);
        stage.insert("update placement set ended_on = $2 where id = $1", params![case.placement, last]).await;
        case.completed(&stage).await;
        stage.visitor().get(&before).await.is(410).shows("These questions are not asked any more");
        stage.visitor().post_raw(&before, BEFORE).await.is(410);
        let kept =
            "select count(*) as value from evaluation where moment = 'before' and (answered_at is not null or closed_at is not null)";
        assert_eq!(count(&stage, kept).await, 3, "who was asked stays, so that it is told how many were");
        case.completed(&stage).await;
        let closings = "select count(*) as value from audit_entry where action = 'results.close'";
        assert_eq!(count(&stage, closings).await, 2, "a question is closed once, however often the work is said to be over");
        stage.days_pass(40);
        stage.run_jobs().await;
        let letters = stage.letters(DIRECTOR).await;
        let of_before = letters.iter().filter(|letter| letter.text.contains("how things stand there today")).count();
        assert_eq!(of_before, 1, "nobody is reminded of a closed question");
        let due: jiff::civil::Date =
            stage.value("select due_on as value from evaluation where moment = 'year-later' and voice = 'expert'", params![]).await;
        assert_eq!(due, jiff::civil::date(2027, 5, 1), "a year after the last day of the work");
        let mut office = stage.role(Role::Officer, None).await;
        let before = office.get("/en/work/results/evaluations?moment=before").await;
        before.shows("3 evaluations").shows("Not answered in time");
        office.get(&format!("/en/work/chain/{}", case.placement)).await.shows("Expert 1 of 1; Colleague 0 of 1; Management 0 of 1");
    }
}
