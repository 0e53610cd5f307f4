//! Writing each section in the browser, two people at once, and values that must not pass.

use db::params;
use model::Role;
use testkit::{Page, engines};

use crate::fixtures::World;
use crate::section::Section;

#[tokio::test]
async fn each_section_is_written_and_a_line_is_changed_and_removed() {
    for test in engines().await {
        let world = World::on(test).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let host = world.host.to_string();
        let page = officer.fill("/en/work/requests/new", &[("host", &host), ("title", "Set up templates")]).await;
        let at = page.path.clone();
        officer
            .fill(&format!("{at}/basics"), &[("summary", "Radiologists report in one way."), ("title", "Set up reporting templates")])
            .await
            .is(200)
            .shows("1 of 8 done");
        officer.get(&format!("{at}/outcome")).await.shows("Fewer infections among staff (plan: Safer wards)");
        officer
            .fill(&format!("{at}/outcome"), &[("outcome", &world.outcome.to_string())])
            .await
            .is(200)
            .shows("Fewer infections among staff");
        let long = officer.fill(&format!("{at}/blocks"), &[("mode", "physical"), ("weeks", "14")]).await;
        long.is(422).shows("A block has 14 weeks; a block of this kind takes at most 13.");
        assert_eq!(long.field("weeks"), Some("14".to_owned()), "what was typed stays");
        officer
            .fill(&format!("{at}/blocks"), &[("mode", "online"), ("weeks", "8")])
            .await
            .is(422)
            .shows("An online block needs its hours a week");
        officer
            .fill(&format!("{at}/blocks"), &[("mode", "online"), ("weeks", "8"), ("hours", "21")])
            .await
            .is(422)
            .shows("at most 20 hours a week");
        officer
            .fill(&format!("{at}/blocks"), &[("mode", "online"), ("weeks", "8"), ("hours", "12")])
            .await
            .is(200)
            .shows("8 weeks, 12 hours a week");
        officer
            .fill(&format!("{at}/blocks"), &[("mode", "physical"), ("weeks", "1"), ("hours", "40")])
            .await
            .is(422)
            .shows("Hours a week are counted for online work only");
        let page = officer.fill(&format!("{at}/blocks"), &[("mode", "physical"), ("weeks", "1")]).await;
        page.is(200).shows("On the spot, one week").shows("Ile-Ife");
        let change = page.links().into_iter().find(|link| link.contains("row=")).expect("a link to change");
        officer.fill(&change, &[("weeks", "9")]).await.is(200).shows("9 weeks, 12 hours a week").hides("8 weeks");
        let page = officer.get(&format!("{at}/blocks")).await;
        let ask = page.links().into_iter().find(|link| link.contains("/remove?")).expect("a link to remove");
        let ask = officer.get(&ask).await;
        ask.is(200).shows("Remove “Block 1”?").shows("Do nothing");
        officer.get(&format!("{at}/blocks")).await.shows("9 weeks");
        officer.press(&ask, "/remove").await.is(200).shows("It was removed").hides("9 weeks").shows("one week");
        let objective = [("objective", "One way of reporting"), ("deliverable", "Templates in use"), ("process", "transmit")];
        officer.fill(&format!("{at}/objectives"), &objective).await.is(200).shows("Pass knowledge on");
        officer.get(&at).await.shows("Every objective only passes knowledge on");
        let person = [
            ("name", "Dr. Ibe"),
            ("job", "Radiologist"),
            ("email", "ibe@hospital.example"),
            ("language", "en"),
            ("learns", "To keep templates"),
        ];
        officer.fill(&format!("{at}/counterparts"), &person).await.is(200).shows("Dr. Ibe");
        let twice = [("email", "Ibe@hospital.example"), ("name", "Dr. Ibe")];
        let twice: Vec<(&str, &str)> = person.iter().copied().filter(|(name, _)| !matches!(*name, "email" | "name")).chain(twice).collect();
        officer.fill(&format!("{at}/counterparts"), &twice).await.is(422).shows("A colleague with this e-mail address");
        let language = [("language", "en"), ("level", "C1"), ("essential", "essential")];
        officer.fill(&format!("{at}/languages"), &language).await.is(200).shows("English").shows("C1");
        officer.fill(&format!("{at}/languages"), &[("language", "en"), ("level", "native"), ("essential", "wished")]).await.shows("native");
        let skill = model::reference::skill::ALL[0];
        let wanted = [("skill", skill.code), ("level", "3"), ("years", "2"), ("essential", "wished")];
        officer.fill(&format!("{at}/skills"), &wanted).await.is(200).shows(skill.name.en).shows("level 3, 2 years");
        let past = [("seats", "2"), ("years", "3"), ("deadline", "2026-01-01"), ("security", "low")];
        let page = officer.fill(&format!("{at}/conditions"), &past).await;
        page.is(422).shows("The last day to apply lies in the past");
        officer.fill(&format!("{at}/conditions"), &[("years", "1950")]).await.is(422).shows("from 0 to 40");
        let days = [("seats", "2"), ("years", "3"), ("deadline", "2026-05-01"), ("earliest_start", "2026-04-01"), ("security", "low")];
        officer.fill(&format!("{at}/conditions"), &days).await.is(422).shows("The earliest start lies before the last day to apply");
        let days = [("seats", "2"), ("years", "3"), ("deadline", "2026-05-01"), ("earliest_start", "2026-06-01"), ("security", "low")];
        let late = [("seats", "2"), ("years", "3"), ("latest_start", "2029-01-01"), ("security", "low")];
        officer.fill(&format!("{at}/conditions"), &late).await.is(422).shows("The phase ends on 31 December 2028");
        let open = [("seats", "2"), ("years", "3")];
        officer.fill(&format!("{at}/conditions"), &open).await.is(422).shows("Safety at the place: Nobody has said how safe the place is");
        officer.get(&at).await.shows("7 of 8 done").shows("Nobody has said how safe the place is");
        officer.fill(&format!("{at}/conditions"), &days).await.is(200).shows("8 of 8 done").shows("from 1 June 2026").shows("1 May 2026");
        let page = officer.get(&at).await;
        officer.press(&page, "/submit").await.is(200).shows("Waiting for the programme office");
    }
}

#[tokio::test]
async fn the_second_of_two_writers_sees_both_texts() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let mut one = world.stage.role(Role::Officer, None).await;
        let mut two = world.stage.role(Role::Coordinator, None).await;
        let at = format!("/en/work/requests/{request}/basics");
        let (first, second) = (one.get(&at).await, two.get(&at).await);
        one.fill_on(&first, &[("department", "Ward A")]).await.is(200);
        let told = two.fill_on(&second, &[("department", "Ward B")]).await;
        told.is(422).shows("Somebody else changed this section meanwhile").shows("Ward A");
        assert_eq!(told.field("department"), Some("Ward B".to_owned()));
        two.fill_on(&told, &[("department", "Ward B")]).await.is(200).shows("Ward B");
    }
}

/// Values that no field may take as they are, and that none may break on.
const HOSTILE: [&str; 6] = ["<script>alert(1)</script>", "'; drop table request; --", "{{7*7}}", "\u{202e}gnp.exe", "=1+1", "%00\u{0}"];

#[tokio::test]
async fn forms_answer_hostile_values_without_breaking() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let endless = "x".repeat(9000);
        for section in Section::ALL {
            let at = format!("/en/work/requests/{request}/{}", section.name());
            let page = officer.get(&at).await;
            let names = field_names(&page);
            let empty: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
            fields_refused(&officer.post_raw(&at, &with_token(&empty)).await);
            for value in HOSTILE.iter().copied().chain([endless.as_str()]) {
                let pairs: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), value)).collect();
                let answer = officer.post_raw(&at, &with_token(&pairs)).await;
                fields_refused(&answer);
                answer.hides("<script>alert");
            }
        }
        let text = [("summary", "<script>alert(1)</script>\n\nTwo\nlines"), ("title", "\"><img src=x onerror=alert(1)>")];
        let page = officer.fill(&format!("/en/work/requests/{request}/basics"), &text).await;
        page.is(200).hides("<script>alert").hides("<img src=x").shows("<script>alert(1)</script>");
        let unknown = with_token(&[("section", "blocks"), ("row", "not-an-id")]);
        officer.post_raw(&format!("/en/work/requests/{request}/remove"), &unknown).await.is(404);
        officer.get("/en/work/requests/not-an-id").await.is(404);
        officer.get("/en/work/requests?q=%25_%5C%27%22&state=%3Cb%3E&country=%00&sort=-nothing&page=99999999999999999999").await.is(200);
    }
}

fn fields_refused(page: &Page) {
    assert_eq!(page.status.as_u16(), 422, "{}: {}", page.path, page.text());
    page.shows("Something needs your attention");
}

fn with_token<'a>(pairs: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    [("_token", "stage-token")].into_iter().chain(pairs.iter().copied()).collect()
}

/// The fields of the section's own form, as its page names them.
fn field_names(page: &Page) -> Vec<String> {
    let body = page.body();
    let form = body.split("class=\"form\"").nth(1).expect("a form");
    let form = form.split("</form>").next().expect("its end");
    let mut names: Vec<String> = form.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    names.retain(|name| name != "_token");
    names.dedup();
    names
}

#[tokio::test]
async fn where_nobody_travels_nobody_has_to_say_how_safe_the_place_is() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let online = "update request_block set mode = 'online', hours_per_week = 10 where request_id = $1";
        world.stage.insert(online, params![request]).await;
        world.stage.insert("update request set security = '' where id = $1", params![request]).await;
        let mut officer = world.stage.role(Role::Officer, None).await;
        let at = format!("/en/work/requests/{request}");
        officer.get(&at).await.shows("8 of 8 done").hides("how safe the place is").hides("Safety at the place");
        officer.fill(&format!("{at}/conditions"), &[("seats", "2")]).await.is(200).shows("8 of 8 done");
        let page = officer.get(&at).await;
        officer.press(&page, "/submit").await.is(200).shows("Waiting for the programme office");
    }
}
