//! The public pages as a visitor reads them, in both languages; the feeds as programs read them; and what is never shown.

use db::params;
use i18n::Lang;
use model::Date;
use serde_json::Value as Json;
use testkit::{Browser, Page, engines};

use crate::fixtures::{Draft, HOSTILE, WARD, World};
use crate::naming::{Way, say};

const SECRETS: [&str; 6] = ["SECRET-NAME", "secret@hospital.example", "SECRET-NOTE", "SECRET-EVIDENCE", "SECRET-REASON", "javascript:"];

fn without_secrets(page: &Page) -> &Page {
    for secret in SECRETS {
        page.hides(secret);
    }
    page
}

/// What the machine addresses answer.
async fn machine(world: &World, path: &str) -> Page {
    let router = crate::machine(axum::Router::new()).with_state(world.stage.app.clone());
    Browser::new(router).get(path).await
}

#[test]
fn every_code_has_its_words_in_every_language() {
    let mut keys: Vec<String> = Way::ALL.iter().map(|way| format!("way-{}", way.name())).collect();
    keys.extend(model::request::Process::ALL.iter().map(|process| format!("process-{}", process.name())));
    keys.extend(["active", "suspended", "closed"].map(|status| format!("status-{status}")));
    keys.extend(["assignments", "entrepreneurship", "alumni"].map(|track| format!("track-{track}")));
    keys.extend(["countries", "priorities", "hosts", "assignments", "started", "finished"].map(|name| format!("figure-{name}")));
    keys.extend(["countries", "priorities", "hosts", "assignments", "started", "finished"].map(|name| format!("meaning-{name}")));
    keys.extend(model::request::Security::ALL.iter().map(|level| format!("security-{}", level.name())));
    keys.extend(["country", "mode", "gender", "moment", "still-used"].map(|name| format!("group-{name}")));
    keys.extend(["country", "mode", "gender", "moment", "still-used"].map(|name| format!("meaning-{name}")));
    keys.extend(["mode-physical", "mode-online", "moment-before", "moment-after", "moment-year-later"].map(str::to_owned));
    keys.extend(["gender-woman", "gender-man", "gender-other", "still-used-yes", "still-used-partly", "still-used-no"].map(str::to_owned));
    let known = crate::words::ROOM.keys();
    for key in keys {
        assert!(known.contains(&key), "{key}");
        assert_ne!(say(Lang::Nl, &key), key);
    }
}

#[tokio::test]
async fn home_opens_with_what_is_needed_now() {
    for test in engines().await {
        let world = World::on(test).await;
        let mut visitor = world.stage.visitor();
        visitor.get("/en/").await.is(200).shows("No assignment is open at this moment").shows("Register as an expert");
        world.publish(WARD).await;
        world.publish(Draft { number: 10, slug: "draft-10", state: "draft", title: "Nobody sees this", ..WARD }).await;
        let page = visitor.get("/en/").await;
        page.is(200)
            .shows("one assignment is open")
            .shows("10 Mar 2026")
            .shows("8 days left")
            .shows("6 weeks on the spot")
            .shows("Nigeria")
            .shows("English");
        page.hides("Nobody sees this");
        assert!(page.body().contains("class=\"press\""), "a deadline within two weeks presses");
        visitor.get("/nl/").await.shows("Verbeter de infectiepreventie op de tbc-afdeling").shows("nog 8 dagen");
        world.suspend().await;
        visitor.get("/en/").await.shows("No assignment is open at this moment");
    }
}

#[tokio::test]
async fn the_list_is_filtered_by_its_address_and_not_sent_twice() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        world.publish(HOSTILE).await;
        world
            .publish(Draft { number: 11, slug: "done-11", title: "Train statisticians", state: "completed", deadline: None, ..WARD })
            .await;
        let mut visitor = world.stage.visitor();
        let all = visitor.get("/en/assignments").await;
        all.is(200).shows("3 assignments").shows("Finished").hides("<script>alert");
        let text = all.text();
        assert!(text.find("Improve TB") < text.find("Train statisticians"), "what is open comes first");
        visitor.get("/en/assignments?open=yes").await.shows("2 assignments").hides("Train statisticians");
        visitor.get("/en/assignments?q=STATISTICIANS").await.shows("One assignment").hides("Improve TB");
        visitor.get("/en/assignments?mode=online").await.shows("One assignment").shows("templates");
        visitor.get("/en/assignments?country=so").await.shows("No assignment fits these filters");
        visitor.get("/en/assignments?country=ng&sector=122").await.shows("3 assignments");
        visitor.get("/en/assignments?country=%00%27&mode=%3Cx%3E&sector=%25").await.is(200);
        let tag = all.headers["etag"].to_str().unwrap().to_owned();
        let again = visitor.send(axum::http::Method::GET, "/en/assignments", &[("if-none-match", &tag)], "").await;
        assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
        let dutch = visitor.send(axum::http::Method::GET, "/nl/assignments", &[("if-none-match", &tag)], "").await;
        assert_eq!(dutch.status.as_u16(), 200);
    }
}

#[tokio::test]
async fn an_assignment_shows_its_terms_in_the_readers_language_and_names_nobody() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        let mut visitor = world.stage.visitor();
        let page = visitor.get("/en/assignments/improve-infection-control-8").await;
        without_secrets(&page)
            .is(200)
            .shows("Improve TB ward infection control")
            .shows("A written procedure")
            .shows("Make the institution able to do more by itself");
        page.shows("6 weeks on the spot")
            .shows("English: B2")
            .shows("At least 5 years of work experience")
            .shows("A tie with Nigeria")
            .shows("10 March 2026");
        page.shows("Head nurse (takes the work over): To lead the team")
            .shows("Apply for this assignment")
            .shows("Now with: people who want to apply");
        assert!(page.links().contains(&"/en/assignments/improve-infection-control-8/apply".to_owned()));
        let sent = visitor.get("/en/assignments/improve-infection-control-8?ref=p-22d87601").await;
        assert!(sent.links().contains(&"/en/assignments/improve-infection-control-8/apply?ref=p-22d87601".to_owned()));
        visitor.get("/en/assignments/improve-infection-control-8?ref=%22%3E%3Cb%3E").await.hides("apply?ref");
        let data = posting(&page).expect("data for search engines");
        assert_eq!((data["@type"].as_str(), data["validThrough"].as_str()), (Some("JobPosting"), Some("2026-03-10")));
        assert_eq!(data["jobLocation"]["address"]["addressCountry"], "NG");
        assert!(data.get("baseSalary").is_none(), "no amount is invented");

        let dutch = visitor.get("/nl/assignments/improve-infection-control-8").await;
        dutch
            .shows("Verbeter de infectiepreventie op de tbc-afdeling")
            .shows("Deze tekst is er alleen in het Engels")
            .shows("Solliciteer op deze opdracht");
        assert!(dutch.body().contains("lang=\"en\""), "the English part says so");
        visitor.get("/ar-XB/assignments/improve-infection-control-8").await.is(200);
        visitor.get("/en/assignments/nothing-here").await.is(404);
    }
}

#[tokio::test]
async fn an_online_assignment_tells_the_hour_and_hostile_words_stay_words() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(HOSTILE).await;
        let page = world.stage.visitor().get("/en/assignments/templates-9").await;
        page.is(200).hides("<script>alert").hides("<b>bold").shows("6 weeks online, 12 hours a week").shows("Open until filled");
        // Lagos keeps the hour of Amsterdam in winter.
        page.shows("There is no difference in time now").hides("14:00");
        assert!(page.body().contains("class=\"two online\""), "what is online is dotted everywhere");
        assert_eq!(page.body().matches("</script>").count(), 2, "the data cannot end its element");
        let data = posting(&page).expect("data for search engines");
        assert_eq!(data["jobLocationType"], "TELECOMMUTE");
        assert!(data["description"].as_str().unwrap().contains("&lt;b&gt;bold&lt;/b&gt;"));
    }
}

#[tokio::test]
async fn what_is_closed_or_paused_cannot_be_applied_for() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        world.publish(Draft { number: 10, slug: "draft-10", state: "draft", ..WARD }).await;
        world.publish(Draft { number: 11, slug: "gone-11", state: "cancelled", ..WARD }).await;
        let mut visitor = world.stage.visitor();
        visitor.get("/en/assignments/draft-10").await.is(404);
        visitor.get("/en/assignments/gone-11").await.is(404);
        world.stage.days_pass(9);
        let late = visitor.get("/en/assignments/improve-infection-control-8").await;
        late.is(200).shows("You cannot apply for this assignment now").hides("/apply\"");
        assert!(posting(&late).is_none(), "a closed assignment is not offered to search engines");
        world.stage.days_pass(-9);
        world.suspend().await;
        visitor
            .get("/en/assignments/improve-infection-control-8")
            .await
            .shows("the programme has suspended Nigeria")
            .hides("/apply\"")
            .hides("Open for applications");
    }
}

#[tokio::test]
async fn countries_tell_their_status_priorities_and_policy() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        let mut visitor = world.stage.visitor();
        let all = visitor.get("/en/countries").await;
        without_secrets(&all).is(200).shows("Nigeria").shows("Afghanistan").shows("Suspended: nothing new is published");
        let one = visitor.get("/en/countries/ng").await;
        without_secrets(&one)
            .is(200)
            .shows("Open for requests")
            .shows("since 2 March 2026")
            .shows("Part of “Phase two”, from 1 January 2026 to 31 December 2028.")
            .shows("Less tuberculosis")
            .shows("30 wards")
            .shows("3.3");
        one.shows("Our people abroad.").shows("Diaspora Commission").shows("Improve TB ward infection control").shows("Health for all");
        visitor.get("/nl/countries/NG").await.shows("Minder tuberculose").shows("sinds 2 maart 2026");
        visitor.get("/en/countries/af").await.is(200).shows("No agreed priority at the moment");
        visitor.get("/en/countries/af").await.shows("The country is suspended").hides("New assignments appear");
        visitor.get("/en/countries/so").await.is(404);
        visitor.get("/en/countries/xx").await.is(404);
        // One that begins later says so, and one that has ended is not told any more.
        one.hides("(from ");
        let later = Date::constant(2026, 4, 1);
        world.stage.insert("update priority_version set from_day = $1", params![later]).await;
        visitor.get("/en/countries/ng").await.shows("Less tuberculosis (from 1 April 2026)").hides("Each assignment serves one of these");
        let (from, until) = (Date::constant(2026, 1, 1), Date::constant(2026, 3, 1));
        world.stage.insert("update priority_version set from_day = $1, until_day = $2", params![from, until]).await;
        let over = visitor.get("/en/countries/ng").await;
        over.hides("Less tuberculosis").shows("No agreed priority at the moment").shows("serve a priority that has ended; they go on");
    }
}

#[tokio::test]
async fn figures_come_with_their_meaning() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        let page = world.stage.visitor().get("/en/results").await;
        page.is(200)
            .shows("As of 2 March 2026")
            .shows("Published assignments1")
            .shows("Countries taking part1")
            .shows("There is nothing to show yet on: Assignments begun, by country");
        world.stage.visitor().get("/nl/results").await.is(200).shows("Gepubliceerde opdrachten1");
    }
}

#[tokio::test]
async fn small_groups_of_people_are_not_shown() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.publish(Draft { state: "running", ..WARD }).await;
        for number in 1..=6 {
            world.place(request, number, if number == 1 { "man" } else { "woman" }).await;
        }
        let page = world.stage.visitor().get("/en/results").await;
        page.is(200).shows("Assignments begun6").shows("Nigeria6").shows("Mennot shown").shows("Womennot shown");
        page.hides("Amina Bello");
    }
}

#[tokio::test]
async fn what_results_keep_back_home_leaves_out_with_the_figures_beside_it() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.publish(Draft { state: "running", ..WARD }).await;
        world.place(request, 1, "woman").await;
        let mut visitor = world.stage.visitor();
        let results = visitor.get("/en/results").await;
        results.shows("Assignments begunnot shown").shows("nothing of them is shown: Assignments begun, by country");
        // One row alone would say of everybody what it says.
        results.hides("<th scope=\"row\">Women").hides("<th scope=\"row\">Nigeria");
        visitor.get("/en/").await.is(200).hides("What has come of it").hides("Assignments begun");
        for number in 2..=6 {
            world.place(request, number, "woman").await;
        }
        visitor.get("/en/results").await.shows("Assignments begun6");
        visitor.get("/en/").await.shows("6 Assignments begun").hides("6</b> <span>Assignments begun</span> <small>");
    }
}

#[tokio::test]
async fn the_rules_about_who_may_apply_stand_on_the_page_and_at_the_head_of_the_home_page() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        let mut visitor = world.stage.visitor();
        let path = "/en/assignments/improve-infection-control-8";
        visitor.get(path).await.hides("Who may apply").shows("Low risk: ordinary care is enough");
        visitor.get("/en/").await.shows("For professionals with roots in Nigeria");
        world.rule("residence", "NL,GB").await;
        world.rule("right-to-return", "").await;
        let page = visitor.get(path).await;
        page.shows("Who may apply").shows("You live in the Netherlands or the United Kingdom");
        page.shows("You may return to the country where you live").shows("Netherlands or United Kingdom");
        // Work that is all online: the clocks of everybody who may apply, and nothing of the way.
        world.publish(HOSTILE).await;
        let online = visitor.get("/en/assignments/templates-9").await;
        online.shows("14:00 Netherlands").shows("13:00 United Kingdom").shows("14:00 Nigeria").hides("Low risk");
        world.rule("experience", "3").await;
        let page = visitor.get(path).await;
        page.shows("At least 3 years of work experience").shows("At least 5 years of work experience");
        visitor.get("/nl/assignments/improve-infection-control-8").await.shows("U woont in Nederland of het Verenigd Koninkrijk");
        visitor.get("/en/").await.shows("For professionals in the Netherlands or the United Kingdom with roots in Nigeria");
        let feeds = visitor.get("/nl/assignments").await;
        assert!(feeds.links().contains(&"/feed.atom?lang=nl".to_owned()));
        assert!(feeds.body().contains("type=\"application/atom+xml\" href=\"/feed.atom?lang=nl\""));
    }
}

#[tokio::test]
async fn the_texts_are_there_in_both_languages() {
    for test in engines().await {
        let world = World::on(test).await;
        let mut visitor = world.stage.visitor();
        for (path, english, dutch) in [
            ("about", "An expert does not replace staff", "Een expert vervangt geen personeel"),
            ("stories", "No story has been published yet", "Er is nog geen verhaal gepubliceerd"),
            ("help", "help@example.org", "Ik ben mijn wachtwoord vergeten"),
            ("help", "I am a focal point: where do I begin?", "Ik werk bij een instelling en heb een account"),
            ("privacy", "Who has read your profile", "Autoriteit Persoonsgegevens"),
            ("accessibility", "we do not claim that it conforms", "WCAG 2.2"),
            ("help/host-brief", "An expert does not fill a vacancy", "hoogstens 13 weken"),
            ("help/receiving", "An expert who works alone leaves nothing behind", "binnen twee weken"),
            ("help/programme", "cd4d export person", "Ik beheer accounts"),
            ("disclaimer", "No rights can be derived", "geen rechten worden ontleend"),
        ] {
            visitor.get(&format!("/en/{path}")).await.is(200).shows(english).hides("{ $");
            visitor.get(&format!("/nl/{path}")).await.is(200).shows(dutch).hides("{ $");
            visitor.get(&format!("/ar-XB/{path}")).await.is(200);
            // What lies under the page of help leads back to it.
            if path.starts_with("help/") {
                let page = visitor.get(&format!("/en/{path}")).await;
                assert!(page.body().contains("<nav class=\"crumbs\""), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn feeds_and_sitemap_hold_what_is_open_and_stay_well_formed() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        world.publish(HOSTILE).await;
        world
            .publish(Draft { number: 11, slug: "done-11", title: "Train statisticians", state: "completed", deadline: None, ..WARD })
            .await;

        let feed = machine(&world, "/feed.json").await;
        assert_eq!(feed.headers["content-type"], "application/feed+json; charset=utf-8");
        let json: Json = serde_json::from_slice(&feed.bytes).expect("JSON");
        assert_eq!(json["version"], "https://jsonfeed.org/version/1.1");
        let items = json["items"].as_array().expect("items");
        assert_eq!(items.len(), 2, "only what is open");
        let ward = items.iter().find(|item| item["_assignment"]["case"] == "R-0008").expect("the ward");
        assert_eq!(ward["url"], "http://localhost/en/assignments/improve-infection-control-8");
        let dutch: Json = serde_json::from_slice(&machine(&world, "/feed.json?lang=nl").await.bytes).expect("JSON");
        assert_eq!(dutch["language"], "nl");

        let atom = machine(&world, "/feed.atom").await.body();
        assert_eq!(atom.matches("<entry>").count(), 2);
        assert!(atom.contains("Set up &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;templates&quot;"), "{atom}");
        assert!(!atom.contains('\u{b}'), "no character that XML forbids");
        well_formed(&atom);

        let map = machine(&world, "/sitemap.xml").await.body();
        assert!(map.contains("<loc>http://localhost/nl/assignments/done-11</loc>"), "{map}");
        assert!(map.contains("<loc>http://localhost/en/countries/ng</loc>"));
        well_formed(&map);
    }
}

#[tokio::test]
async fn an_expert_reads_on_an_assignment_how_far_the_own_application_is() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.publish(WARD).await;
        world.place(request, 1, "").await;
        let expert: model::ExpertId = world.stage.value("select expert_id as value from application", vec![]).await;
        let role = model::Grant { role: model::Role::Expert, phase: None, country: None, host: None };
        let mut amina = world.stage.person("Amina Bello", vec![role], Some(expert)).await;
        let path = "/en/assignments/improve-infection-control-8";
        let sent = amina.get(path).await;
        sent.shows("You applied for this assignment: A-0001").hides("You need an account");
        assert!(sent.links().contains(&"/en/me/applications/A-0001".to_owned()), "{:?}", sent.links());
        world.stage.insert("update application set state = 'draft'", vec![]).await;
        amina.get(path).await.shows("Go on with your application").hides("You need an account");
        world.stage.insert("delete from placement", vec![]).await;
        world.stage.insert("delete from application", vec![]).await;
        amina.get(path).await.shows("You apply with your own profile").hides("You need an account");
        world.stage.visitor().get(path).await.shows("You need an account and a profile");
    }
}

#[tokio::test]
async fn a_title_that_is_in_english_only_is_marked_in_dutch_lists() {
    for test in engines().await {
        let world = World::on(test).await;
        world.publish(WARD).await;
        world.stage.visitor().get("/nl/assignments").await.hides("alleen in het Engels");
        world.publish(HOSTILE).await;
        world.stage.visitor().get("/nl/assignments").await.shows("(alleen in het Engels)");
        world.stage.visitor().get("/en/assignments").await.hides("in English only");
    }
}

/// The data for search engines on a page.
fn posting(page: &Page) -> Option<Json> {
    let body = page.body();
    let (_, rest) = body.split_once("<script type=\"application/ld+json\">")?;
    let (data, _) = rest.split_once("</script>")?;
    Some(serde_json::from_str(data).expect("JSON"))
}

/// Every element that opens closes again, in order; there is no bare `<` or `&`.
fn well_formed(xml: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml.split_once("?>").expect("a declaration").1;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, after) = after.split_once('>').expect("a closed tag");
        match tag.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name)),
            None if tag.ends_with('/') => {}
            None => open.push(tag.split([' ', '\n']).next().unwrap_or_default()),
        }
        rest = after;
    }
    assert!(open.is_empty(), "{open:?}");
    for entity in xml.split('&').skip(1) {
        assert!(
            ["amp;", "lt;", "gt;", "quot;", "apos;"].iter().any(|name| entity.starts_with(name)),
            "&{}",
            &entity[..entity.len().min(12)]
        );
    }
}
