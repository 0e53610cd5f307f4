//! From registration to an active profile, step by step in the browser.

use model::Role;
use testkit::{Stage, engines};

use super::fixtures::{SLICE, activate, expert_browser, register};

#[tokio::test]
async fn a_profile_is_filled_in_step_by_step_and_made_active() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;

        let home = amina.get("/en/me").await;
        home.is(200).shows("Hello Amina").shows("1 of 8 steps done").shows("Go on with: Countries of origin");
        assert_eq!(home.headers["cache-control"], "no-store");
        // Nobody is called by all the names of a passport before they say how they are called.
        assert_eq!(amina.get("/en/me/profile/name").await.field("call_name").as_deref(), Some("Amina"));

        let refused = amina.press(&amina.clone().get("/en/me/profile/check").await, "/activate").await;
        refused.is(409).shows("Your profile is not complete yet").shows("Add at least one country of origin");
        refused.shows("We need your consent to compare your profile").hides("consent to keep your profile");

        let name = amina
            .fill("/en/me/profile/name", &[("name", "Amina Zainab Bello"), ("call_name", "Amina"), ("phone", "+31 6 0000 0000")])
            .await;
        name.is(200).shows("Which countries do you come from?").shows("Step 2 of 8");
        let origin =
            amina.fill("/en/me/profile/origin", &[("country", "NG"), ("tie", "descent"), ("own_words", "My mother is from Osun")]).await;
        origin.shows("Nigeria").shows("A parent or grandparent comes from there").shows("My mother is from Osun");
        let origin = amina.fill("/en/me/profile/origin", &[("country", "SL"), ("tie", "other"), ("own_words", "")]).await;
        origin.shows("Nigeria").shows("Sierra Leone");
        origin.hides("does not work in this country now");
        let again = amina.fill("/en/me/profile/origin", &[("country", "NG"), ("tie", "birth")]).await;
        again.is(422).shows("You added this country already").shows("My mother is from Osun");
        let residence = amina.fill("/en/me/profile/residence", &[("country", "NL"), ("city", "Leiden"), ("may_return", "yes")]).await;
        residence.shows("What is your work?");
        let work =
            [("occupation", "222"), ("profession", "Ward nurse"), ("years", "12"), ("summary", "I lead a ward."), ("motivation", "")];
        amina.fill("/en/me/profile/work", &work).await.shows("Work, study and volunteering");
        let entry = [
            ("kind", "work"),
            ("title", "Ward nurse"),
            ("organisation", "Leiden hospital"),
            ("country", "NL"),
            ("from_month", "2014-05"),
            ("until_month", ""),
            ("summary", "Infection control"),
        ];
        amina.fill("/en/me/profile/experience", &entry).await.shows("Leiden hospital, Netherlands").shows("since May 2014");
        let skill = [
            ("skill", "urn:cd4d:skill:tb-infection-control"),
            ("level", "4"),
            ("years", "8"),
            ("last_used", ""),
            ("evidence", "Set up <b>two</b> wards"),
        ];
        let skills = amina.fill("/en/me/profile/skills", &skill).await;
        skills
            .shows("Tuberculosis infection control")
            .shows("4: does the difficult cases")
            .shows("8 years")
            .shows("Set up <b>two</b> wards");
        skills.hides("<b>two</b>");
        amina
            .fill("/en/me/profile/languages", &[("language", "ha"), ("level", "native"), ("dialect", "Kano")])
            .await
            .shows("Hausa")
            .shows("Kano");
        let modes = [("modes", "physical"), ("modes", "online"), ("hours_per_week", "8"), ("employer_leave", "Six weeks a year")];
        amina.fill("/en/me/profile/availability", &modes).await.shows("When are you available?");
        amina
            .fill("/en/me/profile/periods", &[("from", "2026-04-01"), ("until", "2026-09-30")])
            .await
            .shows("1 April 2026 to 30 September 2026");
        let consents = [("programme-stores-profile", "yes"), ("matching", "yes"), ("contact-about-assignments", "yes")];
        let check = amina.fill("/en/me/profile/consent", &consents).await;

        check.is(200).shows("Check your answers").shows("Amina Zainab Bello").shows("Nigeria: A parent or grandparent comes from there");
        check.shows("Leiden, Netherlands").shows("Travel and work at the host").shows("The programme may keep my profile");
        let changed = amina.fill("/en/me/profile/name?from=check", &[("name", "Amina Bello")]).await;
        changed.shows("Check your answers").shows("Amina Bello");
        let active = amina.press(&changed, "/activate").await;
        active.shows("Can be found and can apply").shows("8 of 8 steps done").shows("See the open assignments");
        assert!(active.body().contains("class=\"button secondary start\""), "where nothing fits, looking around is not what comes first");

        let text: String = stage.value("select search_text as value from expert where id = $1", db::params![expert]).await;
        for words in ["amina bello", "leiden", "tuberculosis infection control", "infectiepreventie bij tuberculose", "hausa", "ward nurse"]
        {
            assert!(text.contains(&i18n::fold(words)), "{words}: {text}");
        }
        let entries: i64 = stage.value("select count(*) as value from audit_entry where person_id = $1", db::params![expert]).await;
        assert_eq!(entries, 15, "each save leaves one entry, and so does the yes of the registration");
    }
}

#[tokio::test]
async fn an_entry_is_changed_in_its_place_and_removed() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        activate(&stage, expert, "SO").await;
        let mut sahra = expert_browser(&stage, "Sahra Jaamac", expert).await;
        let page = sahra.get("/en/me/profile/skills?change=urn:cd4d:skill:tb-infection-control").await;
        assert_eq!(page.field("evidence").as_deref(), Some("Set up a tuberculosis ward"));
        sahra.fill_on(&page, &[("level", "5")]).await.shows("5: teaches it to others").hides("does the difficult cases</p>");
        let entry = [("kind", "work"), ("title", "Nurse"), ("organisation", "Clinic"), ("from_month", "2010"), ("until_month", "2013")];
        sahra.fill("/en/me/profile/experience", &entry).await.shows("2010 to 2013");
        let id: uuid::Uuid = stage.value("select id as value from expert_experience where expert_id = $1", db::params![expert]).await;
        let change = format!("/en/me/profile/experience?change={id}");
        sahra.fill(&change, &[("title", "Head nurse")]).await.shows("Head nurse");
        let check = sahra.get("/en/me/profile/check").await;
        check.shows("12 years").hides("Is that right?");
        stage.insert("update expert set years = 60 where id = $1", db::params![expert]).await;
        sahra.get("/en/me/profile/check").await.shows("You tell 60 years of work").shows("begins in 2010. Is that right?");
        let count: i64 = stage.value("select count(*) as value from expert_experience", db::params![]).await;
        assert_eq!(count, 1, "changed, not added");
        let page = sahra.get("/en/me/profile/experience").await;
        page.shows("It is removed for good").shows("Yes, remove it");
        assert!(page.body().contains("<details><summary>Remove<"), "it asks first");
        sahra.press(&page, "/remove").await.shows("Nothing is added yet.").shows("It is removed.");
        let modes = sahra.fill("/en/me/profile/availability?from=check", &[("hours_per_week", "6")]).await;
        modes.shows("When are you available?").shows("31 December 2026");
        assert!(modes.links().iter().any(|link| link == "/en/me/profile/check"), "and from there back to the answers");
        // From an application on its way, a change leads back to it; other addresses lead nowhere.
        let page = sahra.get("/en/me/profile/languages?from=apply:infection-control").await;
        let change = page.links().into_iter().find(|link| link.contains("change=en")).expect("a way to change");
        let changed = sahra.fill(&change, &[("level", "C2")]).await;
        let back = "/en/assignments/infection-control/apply/check";
        assert!(changed.links().iter().any(|link| link == back), "{:?}", changed.links());
        changed.shows("Back to your application").hides("Go on to the next step");
        let page = sahra.get("/en/me/profile/languages?from=apply:../x").await;
        assert!(!page.links().iter().any(|link| link.contains("/apply")), "{:?}", page.links());
        for step in ["origin", "skills", "languages", "periods"] {
            let page = sahra.get(&format!("/en/me/profile/{step}")).await;
            assert!(page.body().contains("<details><summary>Remove<"), "{step}: it asks first");
            assert!(page.body().contains("<details><summary>Add a "), "{step}: what is there comes first, the form is folded");
            let page = sahra.press(&page, "/remove").await;
            page.is(200).shows("not added a").shows("Add this ").hides("<details><summary>Add a ");
        }
        let home = sahra.get("/en/me").await;
        home.shows("4 of 8 steps done").shows("Go on with: Countries of origin");
        assert!(home.links().iter().any(|link| link == "/en/me/profile/periods"), "of availability only the periods are missing");
    }
}

#[tokio::test]
async fn a_change_made_on_another_device_is_shown_beside_what_was_typed() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        activate(&stage, expert, "SO").await;
        let mut phone = expert_browser(&stage, "Sahra Jaamac", expert).await;
        let mut desk = phone.clone();
        let opened = phone.get("/en/me/profile/work").await;
        desk.fill("/en/me/profile/work", &[("summary", "Written at the desk")]).await.is(200);
        let both = phone.fill_on(&opened, &[("summary", "Written on the phone")]).await;
        both.is(409).shows("Written at the desk");
        assert_eq!(both.field("summary").as_deref(), Some("Written on the phone"));
        phone.fill_on(&both, &[]).await.is(200);
        let stored: String = stage.value("select summary as value from expert where id = $1", db::params![expert]).await;
        assert_eq!(stored, "Written on the phone");
    }
}

#[tokio::test]
async fn consents_are_a_ledger_and_taking_one_back_pauses_at_once() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let page = amina.get("/en/me/profile/consent").await;
        page.shows("The programme may keep my profile: yes").shows("You said yes to this when you opened your account");
        let token = page.field("_token").expect("a token");
        // Without the box of `matching`: the browser sends only what is ticked.
        let values = [("_token", token.as_str()), ("programme-stores-profile", "yes")];
        let sure = amina.post_raw("/en/me/profile/consent", &values).await;
        sure.is(200).shows("Your profile will be paused").shows("The programme may compare my profile with what hosts ask");
        assert!(sure.body().contains("class=\"back\" href=\"/en/me\""), "back to the profile leads there");
        amina.get("/en/me").await.hides("Paused");
        amina.fill_on(&sure, &[]).await.is(200).shows("Your profile is paused from now on").shows("because you took back a consent");
        let page = amina.get("/en/me/profile/consent").await;
        page.shows("The programme may compare my profile with what hosts ask: taken back");
        amina.get("/en/me").await.shows("Paused").shows("Go on with: What we may do");
        let lines: i64 = stage.value("select count(*) as value from consent where expert_id = $1", db::params![expert]).await;
        assert_eq!(lines, 3, "two yes, one no; what did not change adds nothing");
        let newest: bool =
            stage.value("select given as value from view_consent where expert_id = $1 and purpose = 'matching'", db::params![expert]).await;
        assert!(!newest, "the clock stands still in this test, and yet the newest word counts");
        // Whoever says yes again is active again in the same step, as the page said.
        let again = amina.fill("/en/me/profile/consent", &[("matching", "yes")]).await;
        again.shows("Your profile is active again").shows("Can be found and can apply");
        // Without the box, or without the yes, the profile stays paused.
        let values = [("_token", token.as_str()), ("programme-stores-profile", "yes"), ("sure", "yes")];
        amina.post_raw("/en/me/profile/consent", &values).await.shows("Paused");
        amina.fill("/en/me/profile/consent", &[]).await.hides("Your profile is active again");
        amina.get("/en/me").await.shows("Paused");
        let values = [("_token", token.as_str()), ("programme-stores-profile", "yes"), ("matching", "yes")];
        amina.post_raw("/en/me/profile/consent", &values).await.shows("Check your answers");
        let check = amina.get("/en/me/profile/check").await;
        amina.press(&check, "/activate").await.shows("Can be found and can apply");
        // Whoever paused by hand is asked as well, and is active again only where that was ticked.
        let home = amina.get("/en/me").await;
        amina.press(&home, "/pause").await.shows("Paused");
        let values = [("_token", token.as_str()), ("programme-stores-profile", "yes")];
        let sure = amina.post_raw("/en/me/profile/consent", &values).await;
        sure.is(200).shows("Do you take this back?").hides("Your profile will be paused");
        amina.fill_on(&sure, &[]).await.shows("Your profile stays paused").hides("because you took back a consent");
        amina.fill("/en/me/profile/consent", &[("matching", "yes")]).await.hides("Your profile is active again");
        amina.get("/en/me").await.shows("Paused");
    }
}

#[tokio::test]
async fn a_profile_is_paused_and_found_again() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let mut officer = stage.role(Role::Officer, None).await;
        officer.get("/en/work/experts").await.shows("One expert").shows("Amina Bello");
        let home = amina.get("/en/me").await;
        home.hides("These applications stay open");
        amina.press(&home, "/pause").await.shows("Paused").shows("Nobody can find your profile now");
        amina.post_raw("/en/me/pause", &[("_token", "stage-token")]).await.is(409).shows("This profile is not active");
        officer.get("/en/work/experts").await.shows("0 experts").hides("Amina Bello");
    }
}

#[tokio::test]
async fn who_has_no_day_left_is_not_told_to_apply() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me").await.shows("Can be found and can apply").shows("Nothing waits for you now");
        stage.insert("update expert_availability set from_day = '2025-01-01', until_day = '2025-12-31'", vec![]).await;
        let home = amina.get("/en/me").await;
        home.shows("No time from today on").shows("Say when you have time again").hides("Can be found and can apply");
        home.shows("Go on with: Availability").hides("Nothing waits for you now");
    }
}

#[tokio::test]
async fn group_facts_are_for_figures_only_and_hiding_is_told() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.fill("/en/me/profile/group", &[("gender", "woman"), ("birth_year", "1983")]).await.is(200);
        let gender: String = stage.value("select gender as value from view_expert_group where expert_id = $1", db::params![expert]).await;
        assert_eq!(gender, "woman");
        let trail: i64 = stage
            .value("select count(*) as value from audit_entry where content like '%1983%' or content like '%woman%'", db::params![])
            .await;
        assert_eq!(trail, 0, "the answers stay out of the trail");
        amina.fill("/en/me/profile/visibility", &[("hidden", "yes")]).await.shows("Hidden in your countries of origin");
        let mut officer = stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/experts/{expert}")).await;
        page.shows("hidden from offices and hosts in the countries of origin").hides("1983").hides("woman");
        amina.fill("/en/me/profile/group", &[("gender", "none"), ("birth_year", "")]).await.is(200);
        let gender: String = stage.value("select gender as value from expert where id = $1", db::params![expert]).await;
        assert_eq!(gender, "", "an answer can be taken back");
    }
}

#[tokio::test]
async fn dutch_readers_read_dutch() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/nl/me").await.shows("8 van 8 stappen klaar").shows("Vindbaar en kan solliciteren");
        let check = amina.get("/nl/me/profile/check").await;
        check.shows("Infectiepreventie bij tuberculose").shows("1 april 2026 tot en met 31 december 2026").shows("Daar geboren");
        let mut officer = stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/nl/work/experts/{expert}")).await;
        page.is(200).shows("Leiden, Nederland").shows("12 jaar");
        let told = "<bdi lang=\"\">Ward nurse</bdi> (Verpleegkundigen met hogere opleiding en verloskundigen)";
        assert!(page.body().contains(told), "own words are marked as of a language that nobody knows, with the group in the reader's");
    }
}

#[tokio::test]
async fn coming_back_later_keeps_half_an_answer() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.fill("/en/me/profile/residence", &[("city", "Leiden")]).await.is(422);
        amina.fill("/en/me/profile/residence", &[("city", "Leiden"), ("then", "later")]).await.is(200).shows("Hello");
        let page = amina.get("/en/me/profile/residence").await;
        assert_eq!(page.field("city").as_deref(), Some("Leiden"));
        amina.fill("/en/me/profile/work", &[("summary", "I lead a ward."), ("then", "later")]).await.is(200).shows("Hello");
        let work = amina.get("/en/me/profile/work").await;
        assert_eq!(work.field("summary").as_deref(), Some("I lead a ward."));
        let availability = [("employer_leave", "Six weeks a year"), ("then", "later")];
        amina.fill("/en/me/profile/availability", &availability).await.is(200).shows("Hello").shows("1 of 8 steps done");
        // Of a profile that others can find, every answer stays whole.
        activate(&stage, expert, "NG").await;
        amina.fill("/en/me/profile/residence", &[("city", ""), ("then", "later")]).await.is(422);
        let city: String = stage.value("select residence_city as value from expert where id = $1", db::params![expert]).await;
        assert_eq!(city, "Leiden");
    }
}

#[tokio::test]
async fn a_long_list_is_narrowed_without_script_and_an_advised_step_passed_by() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let all = amina.get("/en/me/profile/skills").await;
        assert!(all.body().contains("<optgroup label=") && all.body().contains("hydrogeology"));
        let few = amina.get("/en/me/profile/skills?find=tuberc").await;
        few.shows("1 choice fits").hides("Hydrogeology");
        assert!(few.body().contains("urn:cd4d:skill:tb-infection-control"));
        // A Dutch word finds it on an English page; what is nowhere leaves the list whole.
        amina.get("/en/me/profile/skills?find=infectiepreventie").await.shows("Tuberculosis infection control");
        amina.get("/en/me/profile/skills?find=zzzz").await.shows("Nothing fits “zzzz”").shows("Hydrogeology");
        let work = amina.get("/en/me/profile/work?find=nurs").await;
        work.shows("Go on without this step").hides("Fishery");
        assert_eq!(work.field("years").as_deref(), Some(""), "nothing is answered for the person");
        assert!(work.links().iter().any(|link| link == "/en/me/profile/experience"));
        amina.get("/en/me/profile/experience").await.shows("Go on without this step").hides("Step 4 of 8");
        for (word, group) in [
            ("apotheker", "Other health professionals"),
            ("IT", "Software and applications developers"),
            ("leraar", "Secondary education teachers"),
        ] {
            amina.get(&format!("/en/me/profile/work?find={word}")).await.shows(group).hides("Architects").hides("Fishery");
        }
        // One that is left is not chosen for the person, and so does not stay when something else is looked for.
        let open = amina.get("/en/me/profile/work").await;
        let one = amina.fill_on(&open, &[("find", "hydrogeologist"), ("then", "find")]).await;
        one.shows("1 choice fits").shows("Physical and earth science professionals");
        assert_eq!(one.field("occupation").as_deref(), Some(""));
        let other = amina.fill_on(&one, &[("find", "apotheker"), ("then", "find")]).await;
        other.shows("Other health professionals").hides("Physical and earth science").hides("stays in the list");
        // What was typed stays when the list is narrowed, and words that begin alike are found.
        let open = amina.get("/en/me/profile/work").await;
        let found = amina.fill_on(&open, &[("summary", "I lead a ward."), ("find", "nurse"), ("then", "find")]).await;
        found.is(200).shows("choice").hides("Fishery");
        assert!(found.body().contains("Nursing and midwifery"), "{}", found.text());
        assert!(found.body().contains("I lead a ward."), "what was typed stays");
    }
}

#[tokio::test]
async fn a_registration_begins_the_ledger_and_taking_it_back_tells_the_way_to_erasure() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me/profile/consent").await.shows("The programme may keep my profile: yes");
        activate(&stage, expert, "NG").await;
        amina.post_raw("/en/me/profile/consent", &[("_token", "stage-token"), ("matching", "yes"), ("sure", "yes")]).await.is(200);
        let home = amina.get("/en/me").await;
        home.shows("You took back that the programme may keep your profile").shows("Close your account");
        amina.get("/en/me/profile/consent").await.shows("Close your account");
    }
}
