//! Letters that anybody may ask for are limited by address and by place, and a proxy's word on the place counts only where
//! the proxy is trusted.

use futures_util::future::join_all;
use model::account::{LETTERS_FROM_PLACE, LETTERS_TO_ADDRESS};
use model::{Grant, Role};

use crate::stage::{PASSWORD, Program};

const OFFICER: Grant = Grant { role: Role::Officer, phase: None, country: None, host: None };
/// The proxy that the program trusts.
const PROXY: &str = "192.0.2.1";

#[tokio::test]
async fn an_address_gets_few_letters_an_hour_and_the_page_does_not_tell() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let mut visitor = program.visitor();
        let mut answers = std::collections::BTreeSet::new();
        for _ in 0..LETTERS_TO_ADDRESS + 2 {
            answers.insert(visitor.fill("/en/forgot", &[("email", "Officer@example.org")]).await.is(200).text());
        }
        assert_eq!(answers.len(), 1, "every answer is the same");
        let sent = program.letters("officer@example.org").await.len();
        assert_eq!(sent as i64, LETTERS_TO_ADDRESS);
        program.pass(2);
        visitor.fill("/en/forgot", &[("email", "officer@example.org")]).await;
        assert_eq!(program.letters("officer@example.org").await.len(), sent + 1);
    }
}

#[tokio::test]
async fn whoever_registers_a_strangers_address_keeps_no_new_password_from_it() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let mut stranger = program.visitor();
        let form = [("name", "Somebody"), ("email", "officer@example.org"), ("agree", "yes")];
        for _ in 0..LETTERS_TO_ADDRESS + 2 {
            stranger.fill("/en/register", &form).await.is(200).shows("Look at your mail");
        }
        let sent = program.letters("officer@example.org").await.len();
        assert_eq!(sent as i64, LETTERS_TO_ADDRESS);
        program.visitor().fill("/en/forgot", &[("email", "officer@example.org")]).await.is(200);
        assert_eq!(program.letters("officer@example.org").await.len(), sent + 1);
        program.visitor().get(&program.link("officer@example.org").await).await.is(200).shows("Set a new password");
    }
}

#[tokio::test]
async fn tries_at_the_same_time_count_for_each_other() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let form = program.visitor().get("/en/sign-in").await;
        for address in ["officer@example.org", "nobody@example.org"] {
            let tries = (0..12).map(|_| {
                let (mut guesser, form) = (program.visitor(), &form);
                async move { guesser.fill_on(form, &[("email", address), ("password", "not it, not it")]).await.status.as_u16() }
            });
            let answers = join_all(tries).await;
            let looked_at = answers.iter().filter(|status| **status == 422).count();
            assert_eq!((looked_at, answers.iter().filter(|status| **status == 429).count()), (5, 7), "{address}: {answers:?}");
        }
        let good = [("email", "officer@example.org"), ("password", PASSWORD)];
        program.visitor().fill("/en/sign-in", &good).await.is(429);
        program.pass(1);
        // A right one clears what was counted, and none of those before it is held against its person.
        for _ in 0..7 {
            program.visitor().fill("/en/sign-in", &good).await.is(200);
        }
    }
}

#[tokio::test]
async fn the_present_password_is_guessed_no_faster_inside_than_outside() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let mut thief = program.signed_in("officer@example.org").await;
        let address = |password| [("email", "evil@example.org"), ("password", password)];
        for _ in 0..5 {
            thief.fill("/en/account/email", &address("not it, not it")).await.is(422).shows("not your present password");
        }
        thief.fill("/en/account/email", &address(PASSWORD)).await.is(429);
        thief.fill("/en/account/password", &[("old", "not it, not it"), ("password", "herons stand in cold water")]).await.is(429);
        thief.fill("/en/account/close", &[("password", "not it, not it"), ("sure", "yes")]).await.is(429);
        program.visitor().fill("/en/sign-in", &[("email", "officer@example.org"), ("password", "not it")]).await.is(429);
        program.pass(1);
        thief.fill("/en/account/email", &address(PASSWORD)).await.is(200).shows("Look at the mail of your new address");
    }
}

#[tokio::test]
async fn from_one_place_letters_are_asked_for_until_it_is_enough() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut here = program.visitor().from("203.0.113.7");
        for n in 0..LETTERS_FROM_PLACE {
            here.fill("/en/forgot", &[("email", &format!("person{n}@example.org"))]).await.is(200);
        }
        let enough = here.fill("/en/forgot", &[("email", "one.more@example.org")]).await;
        enough.is(429).shows("Too many tries");
        assert_eq!(enough.headers["retry-after"], "3600");
        let form = [("name", "One More"), ("email", "one.more@example.org"), ("agree", "yes")];
        here.fill("/en/register", &form).await.is(429);
        assert!(program.letters("one.more@example.org").await.is_empty());
        program.visitor().from("203.0.113.8").fill("/en/register", &form).await.is(200);
        assert_eq!(program.letters("one.more@example.org").await.len(), 1);
        program.pass(1);
        here.fill("/en/forgot", &[("email", "later@example.org")]).await.is(200);
    }
}

#[tokio::test]
async fn behind_a_trusted_proxy_wrong_tries_count_for_the_visitor_and_not_for_everybody() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let wrong = |n: usize| format!("nobody{n}@example.org");
        let mut guesser = program.visitor().from(PROXY).sending("x-forwarded-for", "6.6.6.6, 203.0.113.66");
        for n in 0..30 {
            guesser.fill("/en/sign-in", &[("email", &wrong(n)), ("password", "not it, not it")]).await.is(422);
        }
        let good = [("email", "officer@example.org"), ("password", PASSWORD)];
        guesser.fill("/en/sign-in", &good).await.is(429);
        // Another first entry in the header is the guesser's own word, and changes nothing.
        program.visitor().from(PROXY).sending("x-forwarded-for", "7.7.7.7, 203.0.113.66").fill("/en/sign-in", &good).await.is(429);
        program.visitor().from(PROXY).sending("x-forwarded-for", "203.0.113.5").fill("/en/sign-in", &good).await.is(200);
        // Nobody else is believed.
        let mut liar = program.visitor().from("198.51.100.9").sending("x-forwarded-for", "203.0.113.66");
        liar.fill("/en/sign-in", &good).await.is(200);
    }
}
