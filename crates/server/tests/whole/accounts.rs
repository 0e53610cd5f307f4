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
        visitor.fill(&link, &[("password", "short")]).await.is(422).shows("at least 12 characters");
        // Who registered agreed on the form, and is not asked again.
        let agrees = "I agree that the programme stores my name, my address and what I tell and do here";
        visitor.get("/en/register").await.shows(agrees);
        visitor.get(&link).await.hides(agrees);
        visitor.fill(&link, &[("password", PASSWORD)]).await.is(200);
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
        visitor
            .post_raw(&link, &[("password", "a third sentence, quite long")])
            .await
            .shows("This link was used")
            .shows("Your password was set with it on");
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
        admin.fill("/en/work/people/invite", &invitation).await.is(422).shows("This role needs a country");
        let stray = [("name", "Joost"), ("email", "j@example.org"), ("language", "en"), ("role", "officer"), ("country", "NG")];
        admin.fill("/en/work/people/invite", &stray).await.is(422).shows("This role holds for all countries");
        let mut complete = invitation.to_vec();
        complete.push(("country", "NG"));
        let page = admin.fill("/en/work/people/invite", &complete).await;
        page.is(200).shows("Focal point (Nigeria)");
        let mut tobi = program.visitor();
        let again = tobi.fill(&program.link("tobi@example.org").await, &[("password", PASSWORD), ("agree", "")]).await;
        again.is(422).shows("tick the box to go on").shows("Type the password again").hides(PASSWORD);
        tobi.fill(&program.link("tobi@example.org").await, &[("password", PASSWORD), ("agree", "yes")]).await;
        tobi.get("/en/work/today").await.is(200);
        tobi.get("/en/work/people").await.is(404);

        let page = admin.get(&page.path).await;
        admin.fill_on(&page, &[("reason", "")]).await.is(422);
        admin.fill_on(&page, &[("reason", "left the office")]).await.is(200);
        tobi.get("/en/work/today").await.is(404);

        let own = admin.get("/en/work/people?q=administrator").await;
        assert!(own.links().iter().any(|link| link == "/en/work/strategy"), "who may open a phase finds where");
        let link = own.links().into_iter().find(|link| link.contains("/work/people/") && !link.ends_with("invite")).expect("a person");
        let page = admin.get(&link).await;
        admin.fill_on(&page, &[("reason", "trying")]).await.is(409).shows("Nobody would be left to administer");

        program.pass(1);
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        command::seal(&mut tx).await.expect("sealed");
        tx.commit().await.expect("commit");
        admin.get("/en/work/audit/verify").await.shows("The chain holds");
        let trail = admin.get("/en/work/audit").await;
        trail.shows("Role ended").shows("left the office");
        let here = "href=\"/en/work/people\" aria-current=\"page\"";
        assert!(trail.body().contains(here), "the menu says where the trail belongs: {}", trail.body());
    }
}

#[tokio::test]
async fn whose_role_begins_later_reads_when_in_the_invitation_and_in_the_account() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut admin = program.person(Role::Administrator, None).await;
        let invitation = [("name", "Ruth Maas"), ("email", "ruth@example.org"), ("language", "en"), ("role", "evaluator")];
        let page = admin.fill("/en/work/people/invite", &invitation).await;
        admin.fill(&page.path, &[("role", "donor-reader"), ("from", "2026-12-10")]).await.is(200);
        let person = admin.get(&page.path).await;
        let ended = admin.fill_on(&person, &[("reason", "another role")]).await;
        ended.is(200).shows("be it one that begins later").shows("Send the invitation again");
        admin.press(&ended, "/invite-again").await.is(200);
        let letter = program.letters("ruth@example.org").await.remove(0);
        assert!(letter.text.contains("Donor reader, from 10 December 2026"), "{}", letter.text);
        let mut ruth = program.visitor();
        let home = ruth.fill(&program.link("ruth@example.org").await, &[("password", PASSWORD), ("agree", "yes")]).await;
        home.is(200).shows("Your role begins on 10 December 2026").shows("Donor reader, from 10 December 2026");
    }
}

#[tokio::test]
async fn a_role_that_begins_later_is_told_with_its_days() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut admin = program.person(Role::Administrator, None).await;
        let id = program.account("joost@example.org", "Joost Hendriks", OFFICER).await;
        let path = format!("/en/work/people/{id}");
        let without_end = [("role", "evaluator"), ("from", "2027-02-01")];
        admin.fill(&path, &without_end).await.is(200);
        let letter = program.letters("joost@example.org").await.remove(0);
        assert!(letter.text.contains("a new role in Test programme, from 1 February 2027: Evaluator."), "{}", letter.text);
        assert!(letter.text.contains("from that day on the new pages are in the menu"), "{}", letter.text);
        let with_end = [("role", "donor-reader"), ("from", "2027-02-01"), ("until", "2027-03-01")];
        admin.fill(&path, &with_end).await.is(200);
        let letter = program.letters("joost@example.org").await.remove(0);
        assert!(letter.text.contains("from 1 February 2027 to 1 March 2027: Donor reader."), "{}", letter.text);
        admin.get("/en/work/people?q=joost").await.shows("Officer").shows("Evaluator, from 1 February 2027");
        admin.get("/en/work/people?role=evaluator").await.shows("Joost Hendriks");
    }
}

#[tokio::test]
async fn a_phase_in_which_somebody_holds_a_role_stays() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let open = strategy::actions::OpenPhase {
            name: "Phase two".to_owned(),
            from: jiff::civil::date(2026, 1, 1),
            until: jiff::civil::date(2028, 12, 31),
        };
        let phase = program.app.desk.run(&model::Actor::program(), &open).await.expect("a phase");
        program.account("lotte@example.org", "Lotte", Grant { phase: Some(phase), ..OFFICER }).await;
        let mut coordinator = program.person(Role::Coordinator, None).await;
        let remove = format!("/en/work/strategy/{phase}/remove");
        coordinator.get(&remove).await.is(409).shows("Somebody holds or held a role in this phase");
        let token = coordinator.get("/en/work/strategy").await.field("_token").expect("a token");
        coordinator.post_raw(&remove, &[("_token", &token)]).await.is(409).shows("Somebody holds or held a role in this phase");
        // Whose role holds in one phase only is told with the phase wherever the role is named.
        coordinator.get("/en/work/people").await.shows("Officer (Phase two)");
        coordinator.get("/en/work/people?role=officer").await.shows("Lotte").shows("1 person");
        coordinator.get("/en/work/people?role=evaluator").await.hides("Lotte").shows("Nobody fits");
        // Fifty stand on a page, whatever is looked for.
        for n in 0..60 {
            let (email, name) = (format!("many{n}@example.org").parse().expect("an address"), format!("Many {n:02}"));
            let open = accounts::actions::OpenAccount { email, name, language: "en".to_owned(), password: None };
            program.app.desk.run(&model::Actor::program(), &open).await.expect("an account");
        }
        let page = coordinator.get("/en/work/people?q=many").await;
        page.shows("60 people").shows("Many 49").hides("Many 50");
        let next = page.links().into_iter().find(|link| link.contains("page=2")).expect("a second page");
        coordinator.get(&next).await.shows("60 people").shows("Many 50").hides("Many 49");
        let strategy = coordinator.get("/en/work/strategy").await;
        strategy.shows("Phase two").shows("as long as it has: a role of").shows("Lotte").hides("Remove the phase");
        assert!(strategy.links().iter().any(|link| link.contains("/work/people/")), "{:?}", strategy.links());
    }
}

#[tokio::test]
async fn a_closed_account_leaves_no_trace_of_its_person_and_the_chain_holds() {
    for db in testkit::engines().await {
        let url = db.url.clone();
        let program = Program::on(db).await;
        program.account("canary-address@example.org", "Canary Name", OFFICER).await;
        let mut officer = program.signed_in("canary-address@example.org").await;
        // A new address that is never confirmed.
        officer.fill("/en/account/email", &[("email", "canary-new@example.org"), ("password", PASSWORD)]).await.is(200);
        assert_eq!(program.letters("canary-new@example.org").await.len(), 1);
        officer.fill("/en/account/close", &[("password", PASSWORD), ("sure", "yes")]).await.shows("Your account is closed");
        officer.get("/en/account").await.shows("Sign in");
        program.visitor().fill("/en/sign-in", &[("email", "canary-address@example.org"), ("password", PASSWORD)]).await.is(422);
        let mut tx = program.app.read().await.expect("a snapshot");
        for (table, _) in schema::TABLES.iter().filter(|(table, _)| *table != "sign_in_try") {
            let rows = format!("{:?}", db::table_rows(&mut tx, table).await.expect("rows"));
            assert!(!rows.contains("Canary") && !rows.contains("canary"), "{table}");
        }
        drop(tx);
        if let Some(path) = url.strip_prefix("sqlite:") {
            program.app.desk.db.settle().await.expect("one file");
            let bytes = std::fs::read(path).expect("the file");
            assert!(!bytes.windows(11).any(|part| part == b"Canary Name"), "what is erased is overwritten");
        }
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

#[tokio::test]
async fn registering_from_an_assignment_leads_back_to_it() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut visitor = program.visitor();
        let form = [("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")];
        visitor.fill("/en/register?next=%2Fassignments%2Fnurse%2Fapply%3Fref%3Dp-1", &form).await.is(200);
        assert!(program.letters("amina@example.org").await[0].text.contains("You registered as an expert with Test programme"));
        let link = program.link("amina@example.org").await;
        let page = visitor.fill(&link, &[("password", PASSWORD)]).await;
        assert!(page.path.starts_with("/en/assignments/nurse/apply?ref=p-1"), "{}", page.path);
        let mut other = program.visitor();
        let form = [("name", "Sahra"), ("email", "sahra@example.org"), ("agree", "yes")];
        other.fill("/en/register?next=%2F%2Fevil.example", &form).await.is(200);
        let page = other.fill(&program.link("sahra@example.org").await, &[("password", PASSWORD)]).await;
        assert!(page.path.starts_with("/en/me"), "{}", page.path);
        page.shows("Your account is open");
    }
}

#[tokio::test]
async fn a_person_has_one_name_wherever_it_is_changed() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut visitor = program.visitor();
        visitor.fill("/en/register", &[("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")]).await;
        visitor.fill(&program.link("amina@example.org").await, &[("password", PASSWORD)]).await.is(200);
        visitor.fill("/en/me/profile/name", &[("name", "Amina Zainab Bello"), ("call_name", "Amina")]).await.is(200);
        visitor.get("/en/account").await.shows("Amina Zainab Bello");
        visitor.fill("/en/account/details", &[("name", "Amina Z. Bello")]).await.is(200).shows("Stored.");
        assert_eq!(visitor.get("/en/me/profile/name").await.field("name").as_deref(), Some("Amina Z. Bello"));
    }
}

#[tokio::test]
async fn a_password_that_is_guessed_first_is_refused_everywhere_and_a_change_is_told_by_letter() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("joost.hendriks@example.org", "Joost Hendriks", OFFICER).await;
        let mut officer = program.signed_in("joost.hendriks@example.org").await;
        let refused = [
            ("aaaaaaaaaaaa", "a pattern that is easy to guess"),
            ("password1234", "among the first that somebody would guess"),
            ("hendriks-fietst", "Your name or your address"),
            (PASSWORD, "the password that you have"),
        ];
        for (typed, why) in refused {
            officer.fill("/en/account/password", &[("old", PASSWORD), ("password", typed)]).await.is(422).shows(why);
        }
        program.visitor().fill("/en/forgot", &[("email", "joost.hendriks@example.org")]).await;
        let link = program.link("joost.hendriks@example.org").await;
        for (typed, why) in refused {
            program.visitor().fill(&link, &[("password", typed)]).await.is(422).shows(why);
        }
        let fresh = "herons stand in cold water";
        let done = officer.fill("/en/account/password", &[("old", PASSWORD), ("password", fresh)]).await;
        done.is(200).shows("Your new password is set");
        assert!(program.letters("joost.hendriks@example.org").await[0].text.contains("password of your account was changed"));
        let mut newcomer = program.visitor();
        newcomer.fill("/en/register", &[("name", "Sahra Jaamac"), ("email", "sahra@example.org"), ("agree", "yes")]).await;
        let join = program.link("sahra@example.org").await;
        newcomer.fill(&join, &[("password", "sahra-sahra-2026")]).await.is(422).shows("Your name or your address");
    }
}

#[tokio::test]
async fn a_closed_account_takes_its_former_addresses_along_but_not_other_peoples_letters() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("before@example.org", "Canary Name", OFFICER).await;
        let mut officer = program.signed_in("before@example.org").await;
        officer.fill("/en/account/email", &[("email", "after@example.org"), ("password", PASSWORD)]).await.is(200);
        let mut visitor = program.visitor();
        let page = visitor.get(&program.link("after@example.org").await).await;
        visitor.fill_on(&page, &[]).await.shows("Your address is changed");
        assert!(program.letters("before@example.org").await[0].subject.contains("Your e-mail address was changed"));
        // Somebody else has the address since.
        program.pass(1);
        program.account("before@example.org", "Somebody Else", OFFICER).await;
        program.visitor().fill("/en/forgot", &[("email", "before@example.org")]).await;
        let mut officer = program.signed_in("after@example.org").await;
        let page = officer.get("/en/account/close").await;
        page.shows("also those to an address that you had before").hides("Your certificates");
        officer.fill("/en/account/close", &[("password", PASSWORD), ("sure", "yes")]).await.shows("Your account is closed");
        let left = program.letters("before@example.org").await;
        assert_eq!(left.len(), 1, "{left:?}");
        assert!(program.letters("after@example.org").await.is_empty());
        let mut tx = program.app.read().await.expect("a snapshot");
        assert!(mail::recent(&mut tx).await.expect("letters").iter().all(|letter| !letter.recipient.is_empty()));
    }
}

#[tokio::test]
async fn roles_fit_together_are_given_once_and_told_by_letter() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut admin = program.person(Role::Administrator, None).await;
        let id = program.account("joost@example.org", "Joost Hendriks", OFFICER).await;
        let path = format!("/en/work/people/{id}");
        admin.fill(&path, &[("role", "officer"), ("from", "")]).await.is(422).shows("has this role already");
        let turned = [("role", "evaluator"), ("from", "01-01-2027"), ("until", "01-12-2026")];
        admin.fill(&path, &turned).await.is(422).shows("The last day lies before the first");
        admin.fill(&path, &[("role", "expert"), ("from", "")]).await.is(422);
        assert!(program.letters("joost@example.org").await.is_empty());
        let given = admin.fill(&path, &[("role", "focal-point"), ("country", "NG"), ("from", "")]).await;
        given.is(200).shows("The role is given").shows("Focal point (Nigeria)");
        let letter = &program.letters("joost@example.org").await[0];
        assert!(letter.text.contains("Test programme") && letter.text.contains("Focal point (Nigeria)"), "{}", letter.text);
        assert!(letter.text.contains("the new pages are in the menu"), "{}", letter.text);

        // A role that was begun today and ends today is over at once: no last day stands before the first.
        let page = admin.get(&path).await;
        admin.fill_on(&page, &[("reason", "")]).await.is(422).shows("Say why this role ends");
        admin
            .fill_on(&page, &[("reason", "a mistake")])
            .await
            .is(200)
            .hides("1 March 2026")
            .shows("The role is ended")
            .shows("Over since 2 March 2026");
        assert!(program.letters("joost@example.org").await[0].subject.contains("has ended"));

        let page = admin
            .fill(
                "/en/work/people/invite",
                &[("name", "Ruth Maas"), ("email", "ruth@example.org"), ("language", "en"), ("role", "evaluator")],
            )
            .await;
        page.shows("The letter with the invitation is on its way");
        let first = program.link("ruth@example.org").await;
        let letter = &program.letters("ruth@example.org").await[0];
        assert!(
            letter.text.contains("administrator invites you to Test programme") && letter.text.contains("Evaluator"),
            "{}",
            letter.text
        );
        admin.press(&admin.clone().get(&page.path).await, "/invite-again").await.is(200);
        program.visitor().get(&first).await.is(410);

        // Whoever was invited and has no role left is not invited any more, and is when a role is given again.
        let person = admin.get(&page.path).await;
        let ended = admin.fill_on(&person, &[("reason", "a mistake")]).await;
        ended.is(200).shows("No letter was sent").hides("Send the invitation again");
        program.visitor().get(&program.link("ruth@example.org").await).await.is(410);
        admin.fill(&page.path, &[("role", "evaluator"), ("from", "")]).await.is(200).shows("Send the invitation again");
        program.visitor().get(&program.link("ruth@example.org").await).await.is(200);
        let mut ruth = program.visitor();
        ruth.fill(&program.link("ruth@example.org").await, &[("password", PASSWORD), ("agree", "yes")]).await.is(200);
        ruth.get("/en/account").await.is(200);
        // An address that has an account is not invited: the page says whose it is, and nothing is given.
        let typed = [("name", "Wrong Name"), ("email", "ruth@example.org"), ("language", "en"), ("role", "donor-reader")];
        let known = admin.fill("/en/work/people/invite", &typed).await;
        known.is(422).shows("This address has an account: Ruth Maas").shows("no role was given");
        let chosen = known.links().into_iter().find(|link| link.contains("role=donor-reader")).expect("the way to the person");
        let person = admin.get(chosen.trim_end_matches("#grant")).await;
        assert_eq!(person.field("role").as_deref(), Some("donor-reader"));
        person.hides("Donor reader</td>");
        admin.press(&admin.clone().get(&page.path).await, "/sessions/end").await.shows("signed out everywhere");
        ruth.get("/en/account").await.shows("Sign in");

        let mut coordinator = program.person(Role::Coordinator, None).await;
        let page = coordinator.get("/en/work/people/invite").await;
        page.hides("value=\"administrator\"").hides("value=\"expert\"");
        assert!(page.body().contains("value=\"officer\""));
    }
}

#[tokio::test]
async fn the_link_of_an_account_that_was_closed_says_so() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut visitor = program.visitor();
        let form = [("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")];
        visitor.fill("/en/register", &form).await.is(200);
        let link = program.link("amina@example.org").await;
        visitor.fill(&link, &[("password", PASSWORD)]).await.is(200);
        visitor.fill("/en/account/close", &[("password", PASSWORD), ("sure", "yes")]).await.shows("Your account is closed");
        program.visitor().get(&link).await.is(409).shows("The account of this link was closed").hides("open already");
    }
}

#[tokio::test]
async fn every_account_gets_a_copy_of_what_is_held_of_it() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        program.account("officer@example.org", "Olga Officer", OFFICER).await;
        let mut officer = program.signed_in("officer@example.org").await;
        officer.fill("/en/account/details", &[("name", "Olga O. Officer")]).await.is(200);
        officer.get("/en/account").await.shows("Your data").shows("Get the copy");
        let copy = officer.get("/en/account/export").await;
        copy.is(200);
        assert_eq!(copy.headers["content-type"], "application/json");
        let data: serde_json::Value = serde_json::from_str(&copy.body()).expect("JSON");
        assert_eq!(data["name"], "Olga O. Officer");
        let done: Vec<&str> = data["done"].as_array().into_iter().flatten().filter_map(|entry| entry["action"].as_str()).collect();
        assert_eq!(done, ["accounts.change"], "what others did to the account is not what its person did");
        assert_eq!(data["roles"][0]["role"], "officer");
        assert_eq!(data["sessions"].as_array().map(Vec::len), Some(1));
        assert!(!copy.body().contains("argon2"), "no secret is in it: {}", copy.body());
        program.visitor().get("/en/account/export").await.shows("Sign in");
    }
}
