//! Registering, signing in, forgetting the password, changing the address, roles, closing the account.

use model::{Grant, Role};

use crate::stage::{PASSWORD, Program};

const OFFICER: Grant = Grant { role: Role::Officer, phase: None, country: None, host: None };

#[tokio::test]
async fn a_person_registers_by_letter_and_nobody_learns_who_has_an_account() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut visitor = program.visitor();
        let form = [("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")];
        let unknown = visitor.fill("/en/register", &form).await;
        unknown.is(200).shows("Look at your mail");

        let link = program.link("amina@example.org").await;
        visitor.get(&link).await.is(200).shows("Open your account").shows("Amina Bello");
        visitor.get(&link).await.shows("Choose a password");
        visitor.fill(&link, &[("password", "short"), ("agree", "yes")]).await.is(422).shows("at least 12 characters");
        visitor.fill(&link, &[("password", PASSWORD), ("agree", "yes")]).await.is(200);
        assert!(visitor.cookie("cd4d_session").is_some());
        program.visitor().get(&link).await.shows("This link was used");

        let known = program.visitor().fill("/en/register", &form).await;
        assert_eq!(known.text(), unknown.text());
        let letters = program.letters("amina@example.org").await;
        assert!(letters[0].text.contains("has an account already"), "{}", letters[0].text);
    }
}

#[tokio::test]
async fn a_wrong_address_and_a_wrong_password_look_the_same_and_guessing_is_slowed() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let mut visitor = program.visitor();
        let wrong = visitor.fill("/en/sign-in", &[("email", "officer@example.org"), ("password", "not it, not it")]).await;
        let unknown = visitor.fill("/en/sign-in", &[("email", "nobody@example.org"), ("password", "not it, not it")]).await;
        wrong.is(422).shows("do not belong together");
        assert_eq!(wrong.text(), unknown.text());
        for _ in 0..4 {
            visitor.fill("/en/sign-in", &[("email", "officer@example.org"), ("password", "still not it")]).await.is(422);
        }
        let slowed = visitor.fill("/en/sign-in", &[("email", "officer@example.org"), ("password", PASSWORD)]).await;
        slowed.is(429).shows("Wait 2 seconds");
        assert_eq!(slowed.headers["retry-after"], "2");
        program.pass(1);
        visitor.fill("/en/sign-in", &[("email", "officer@example.org"), ("password", PASSWORD)]).await.is(200);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_a_link_that_works_once() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let mut old = program.signed_in("officer@example.org").await;
        let mut visitor = program.visitor();
        let known = visitor.fill("/en/forgot", &[("email", "officer@example.org")]).await;
        let unknown = visitor.fill("/en/forgot", &[("email", "nobody@example.org")]).await;
        assert_eq!(known.text(), unknown.text());
        assert!(program.letters("nobody@example.org").await.is_empty());

        let link = program.link("officer@example.org").await;
        visitor.get(&link).await.is(200);
        let fresh = "another sentence, quite long";
        visitor.fill(&link, &[("password", fresh)]).await.shows("Your password is set");
        visitor.post_raw(&link, &[("password", "a third sentence, quite long")]).await.shows("Your password is set");
        old.get("/en/account").await.shows("Sign in");
        visitor.fill("/en/sign-in", &[("email", "officer@example.org"), ("password", PASSWORD)]).await.is(422);
        visitor.fill("/en/sign-in", &[("email", "officer@example.org"), ("password", fresh)]).await.is(200);

        visitor.fill("/en/forgot", &[("email", "officer@example.org")]).await;
        let late = program.link("officer@example.org").await;
        program.pass(25);
        visitor.get(&late).await.is(410).shows("does not work any more");
    }
}

#[tokio::test]
async fn an_address_changes_only_when_the_new_one_confirms() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("old@example.org", "Officer", OFFICER).await;
        let mut officer = program.signed_in("old@example.org").await;
        officer
            .fill("/en/account/email", &[("email", "new@example.org"), ("password", "wrong password")])
            .await
            .is(422)
            .shows("not your present password");
        officer.fill("/en/account/email", &[("email", "new@example.org"), ("password", PASSWORD)]).await.is(200);
        assert!(program.letters("old@example.org").await[0].text.contains("Was it not you?"));
        let link = program.link("new@example.org").await;
        program.visitor().get(&link).await.shows("Confirm your new address");
        program.visitor().fill("/en/sign-in", &[("email", "new@example.org"), ("password", PASSWORD)]).await.is(422);
        let mut visitor = program.visitor();
        let page = visitor.get(&link).await;
        visitor.fill_on(&page, &[]).await.shows("Your address is changed");
        officer.get("/en/account").await.shows("Sign in");
        program.signed_in("new@example.org").await;
    }
}

#[tokio::test]
async fn an_administrator_invites_grants_and_ends_roles_and_the_last_one_stays() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut admin = program.person(Role::Administrator, None).await;
        let invitation = [("name", "Tobi Adeyinka"), ("email", "tobi@example.org"), ("language", "en"), ("role", "focal-point")];
        admin.fill("/en/work/people/invite", &invitation).await.is(422).shows("needs a country or a host");
        let mut complete = invitation.to_vec();
        complete.push(("country", "NG"));
        let page = admin.fill("/en/work/people/invite", &complete).await;
        page.is(200).shows("Focal point (Nigeria)");
        let mut tobi = program.visitor();
        tobi.fill(&program.link("tobi@example.org").await, &[("password", PASSWORD), ("agree", "yes")]).await;
        tobi.get("/en/work/today").await.is(200);
        tobi.get("/en/work/people").await.is(404);

        let page = admin.get(&page.path).await;
        admin.fill_on(&page, &[("reason", "")]).await.is(422);
        admin.fill_on(&page, &[("reason", "left the office")]).await.is(200);
        tobi.get("/en/work/today").await.is(404);

        let own = admin.get("/en/work/people?q=administrator").await;
        let link = own.links().into_iter().find(|link| link.contains("/work/people/") && !link.ends_with("invite")).expect("a person");
        let page = admin.get(&link).await;
        admin.fill_on(&page, &[("reason", "trying")]).await.is(409).shows("Nobody would be left to administer");

        program.pass(1);
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        command::seal(&mut tx).await.expect("sealed");
        tx.commit().await.expect("commit");
        admin.get("/en/work/audit/verify").await.shows("The chain holds");
        admin.get("/en/work/audit").await.shows("accounts.end-grant").shows("left the office");
    }
}

#[tokio::test]
async fn a_closed_account_leaves_no_trace_of_its_person_and_the_chain_holds() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("canary-address@example.org", "Canary Name", OFFICER).await;
        let mut officer = program.signed_in("canary-address@example.org").await;
        officer.fill("/en/account/close", &[("password", PASSWORD), ("sure", "yes")]).await.shows("Your account is closed");
        officer.get("/en/account").await.shows("Sign in");
        program.visitor().fill("/en/sign-in", &[("email", "canary-address@example.org"), ("password", PASSWORD)]).await.is(422);
        let mut tx = program.app.read().await.expect("a snapshot");
        for (table, _) in schema::TABLES.iter().filter(|(table, _)| *table != "sign_in_try") {
            let rows = format!("{:?}", db::table_rows(&mut tx, table).await.expect("rows"));
            assert!(!rows.contains("Canary") && !rows.contains("canary"), "{table}");
        }
        drop(tx);
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        while command::seal(&mut tx).await.expect("sealed") > 0 {}
        assert_eq!(command::verify(&mut tx).await.expect("verified"), vec![]);
    }
}

#[tokio::test]
async fn a_row_of_the_trail_that_is_changed_by_hand_is_named() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Officer", OFFICER).await;
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        command::seal(&mut tx).await.expect("sealed");
        tx.run("update audit_entry set content = '{}' where position = 2", db::params![]).await.expect("changed");
        let breaks = command::verify(&mut tx).await.expect("verified");
        assert_eq!(breaks.len(), 1);
        let second: uuid::Uuid = tx.value("select id as value from audit_entry where position = 2", db::params![]).await.expect("an entry");
        assert_eq!(breaks[0].id, second);
    }
}
