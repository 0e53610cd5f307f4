//! The links of an account: what ends them, what a stranger cannot do to them, and what the letters with them say.

use model::{Grant, Role};

use crate::stage::{PASSWORD, Program};

const OFFICER: Grant = Grant { role: Role::Officer, phase: None, country: None, host: None };
const FRESH: &str = "herons stand in cold water";

#[tokio::test]
async fn a_new_password_ends_the_links_that_were_asked_for_with_the_old_one() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("owner@example.org", "Chidi Okonjo", OFFICER).await;
        let mut thief = program.signed_in("owner@example.org").await;
        thief.fill("/en/account/email", &[("email", "evil@example.org"), ("password", PASSWORD)]).await.is(200);
        program.visitor().fill("/en/forgot", &[("email", "owner@example.org")]).await;
        let (moved, forgotten) = (program.link("evil@example.org").await, program.link("owner@example.org").await);
        let shown = program.visitor().get(&moved).await;
        shown.is(200).shows("Confirm your new address");
        // The owner reads of it, and does what the letter says.
        let mut owner = program.signed_in("owner@example.org").await;
        owner.fill("/en/account/password", &[("old", PASSWORD), ("password", FRESH)]).await.is(200);
        program.visitor().get(&moved).await.is(410);
        program.visitor().post_raw(&moved, &[]).await.is(410);
        program.visitor().post_raw(&forgotten, &[("password", "another sentence, quite long")]).await.is(410);
        thief.get("/en/account").await.shows("Sign in");
        owner.get("/en/account").await.shows("owner@example.org");
        program.visitor().fill("/en/sign-in", &[("email", "owner@example.org"), ("password", FRESH)]).await.is(200);
    }
}

#[tokio::test]
async fn a_password_that_is_set_by_a_link_ends_the_change_of_address() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("owner@example.org", "Chidi Okonjo", OFFICER).await;
        let mut thief = program.signed_in("owner@example.org").await;
        thief.fill("/en/account/email", &[("email", "evil@example.org"), ("password", PASSWORD)]).await.is(200);
        let moved = program.link("evil@example.org").await;
        let mut owner = program.visitor();
        owner.fill("/en/forgot", &[("email", "owner@example.org")]).await;
        owner.fill(&program.link("owner@example.org").await, &[("password", FRESH)]).await.shows("Your password is set");
        program.visitor().post_raw(&moved, &[]).await.is(410);
    }
}

#[tokio::test]
async fn a_new_address_ends_the_links_that_went_to_the_old_one() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("old@example.org", "Chidi Okonjo", OFFICER).await;
        program.visitor().fill("/en/forgot", &[("email", "old@example.org")]).await;
        let forgotten = program.link("old@example.org").await;
        let mut owner = program.signed_in("old@example.org").await;
        owner.fill("/en/account/email", &[("email", "new@example.org"), ("password", PASSWORD)]).await.is(200);
        let mut visitor = program.visitor();
        let page = visitor.get(&program.link("new@example.org").await).await;
        visitor.fill_on(&page, &[]).await.shows("Your address is changed");
        program.visitor().get(&forgotten).await.is(410);
        program.visitor().post_raw(&forgotten, &[("password", FRESH)]).await.is(410);
        program.signed_in("new@example.org").await;
    }
}

#[tokio::test]
async fn who_is_signed_out_everywhere_is_so_with_every_open_link() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let id = program.account("owner@example.org", "Chidi Okonjo", OFFICER).await;
        let mut thief = program.signed_in("owner@example.org").await;
        thief.fill("/en/account/email", &[("email", "evil@example.org"), ("password", PASSWORD)]).await.is(200);
        let moved = program.link("evil@example.org").await;
        let mut admin = program.person(Role::Administrator, None).await;
        let person = admin.get(&format!("/en/work/people/{id}")).await;
        admin.press(&person, "/sessions/end").await.shows("signed out everywhere");
        program.visitor().post_raw(&moved, &[]).await.is(410);
    }
}

#[tokio::test]
async fn a_stranger_who_registers_an_invited_address_changes_nothing_of_the_invitation() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut admin = program.person(Role::Administrator, None).await;
        let invitation = [("name", "Ruth Maas"), ("email", "ruth@example.org"), ("language", "en"), ("role", "evaluator")];
        admin.fill("/en/work/people/invite", &invitation).await.is(200);
        let first = program.link("ruth@example.org").await;
        let form = [("name", "A Stranger"), ("email", "ruth@example.org"), ("agree", "yes")];
        program.visitor().fill("/en/register", &form).await.is(200).shows("Look at your mail");
        let letter = program.letters("ruth@example.org").await.remove(0);
        assert!(letter.text.contains("Dear Ruth Maas") && letter.text.contains("Evaluator"), "{}", letter.text);
        assert!(!letter.text.contains("Stranger"), "{}", letter.text);
        program.visitor().fill("/en/forgot", &[("email", "ruth@example.org")]).await.is(200).shows("Look at your mail");
        let again = program.link("ruth@example.org").await;
        assert_eq!(program.letters("ruth@example.org").await.len(), 3);
        program.visitor().get(&again).await.is(200).shows("Open your account").shows("Ruth Maas").shows("I agree");
        // The invitation itself opens the account, and no other link does anything with it afterwards.
        let mut ruth = program.visitor();
        ruth.fill(&first, &[("password", PASSWORD), ("agree", "yes")]).await.is(200);
        ruth.get("/en/work/results").await.is(200);
        program.visitor().post_raw(&again, &[("password", FRESH), ("agree", "yes")]).await.is(410);
        program.signed_in("ruth@example.org").await;
    }
}

#[tokio::test]
async fn who_registered_and_forgets_to_open_the_account_gets_that_link_again() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        // A stranger types her address before and after her: her letter works, and calls her as she called herself.
        let by = |name| [("name", name), ("email", "amina@example.org"), ("agree", "yes")];
        program.visitor().fill("/en/register", &by("Somebody Else")).await.is(200);
        program.visitor().fill("/en/register", &by("Amina Bello")).await.is(200);
        let own = program.link("amina@example.org").await;
        program.visitor().fill("/en/register", &by("Somebody Else")).await.is(200);
        program.visitor().fill("/en/forgot", &[("email", "amina@example.org")]).await.is(200);
        let forgotten = program.link("amina@example.org").await;
        program.visitor().get(&forgotten).await.is(200).shows("Open your account");
        let mut amina = program.visitor();
        let home = amina.fill(&own, &[("password", PASSWORD)]).await;
        assert!(home.path.starts_with("/en/me"), "the profile is opened with the account: {}", home.path);
        assert_eq!(amina.get("/en/me/profile/name").await.field("name").as_deref(), Some("Amina Bello"));
        amina.get("/en/account").await.shows("Amina Bello");
        program.visitor().get(&forgotten).await.is(410);
    }
}

#[tokio::test]
async fn no_letter_to_an_address_that_nobody_confirmed_carries_a_strangers_text() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut visitor = program.visitor();
        for name in ["Urgent! Go to http://evil.example/login", "See www.evil.example", "write to help@evil.example"] {
            let form = [("name", name), ("email", "anybody@example.org"), ("agree", "yes")];
            visitor.fill("/en/register", &form).await.is(422).shows("A name holds no address");
        }
        assert!(program.letters("anybody@example.org").await.is_empty());
        let form = [("name", "Urgent, call 0900"), ("email", "anybody@example.org"), ("agree", "yes")];
        visitor.fill("/en/register", &form).await.is(200);
        let letter = program.letters("anybody@example.org").await.remove(0);
        assert!(letter.text.contains("Hello,") && !letter.text.contains("Urgent"), "{}", letter.text);

        program.account("officer@example.org", "Urgent, call 0900", OFFICER).await;
        let mut officer = program.signed_in("officer@example.org").await;
        officer.fill("/en/account/details", &[("name", "Go to www.evil.example")]).await.is(422).shows("A name holds no address");
        officer.fill("/en/account/email", &[("email", "victim@example.org"), ("password", PASSWORD)]).await.is(200);
        let letter = program.letters("victim@example.org").await.remove(0);
        assert!(letter.text.contains("Hello,") && !letter.text.contains("Urgent"), "{}", letter.text);
    }
}
