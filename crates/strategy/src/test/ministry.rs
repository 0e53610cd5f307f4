//! The ministry answers through its signed link.

use db::params;
use model::Role;

use crate::fixtures::Scene;

async fn asked(scene: &Scene) -> (String, String) {
    let priority = scene.draft("NG", "Safer wards").await;
    let path = format!("/en/work/strategy/priorities/{priority}");
    let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
    let page = focal.get(&path).await;
    focal.press(&page, "/propose").await.is(200);
    let page = focal
        .fill(
            &format!("{path}/ask"),
            &[("organisation", "Ministry of Health"), ("name", "Ngozi Eze"), ("email", "ngozi@health.example"), ("language", "nl")],
        )
        .await;
    page.is(200).shows("Ngozi Eze of Ministry of Health was asked").shows("the country office and the ministry");
    let letters = scene.stage.letters("ngozi@health.example").await;
    assert_eq!(letters.len(), 1);
    assert!(letters[0].subject.contains("Nigeria"), "{}", letters[0].subject);
    (path, letters[0].links[0].clone())
}

#[tokio::test]
async fn the_ministry_confirms_and_the_asker_hears_of_it() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (path, link) = asked(&scene).await;
        assert!(link.contains("/nl/l/"), "the letter's language: {link}");
        let mut ministry = scene.stage.visitor();
        let page = ministry.get(&link).await;
        page.is(200).shows("Two wards of five have an isolation room.").shows("Ministry of Health").shows("5 wards with an isolation room");
        let answers = "select count(*) as value from priority_ask where answer is not null";
        let open: i64 = scene.stage.value(answers, params![]).await;
        assert_eq!(open, 0, "opening the link changes nothing");
        assert_eq!(page.field("name").as_deref(), Some(""), "a signature is typed, not offered");
        ministry.fill_on(&page, &[("name", "")]).await.is(422).shows("Uw naam");
        for other in ["M", "Mickey Mouse", "Eze"] {
            let page = ministry.fill_on(&page, &[("answer", "agreed"), ("name", other)]).await;
            page.is(422).shows("Dit is niet de naam van de persoon aan wie de brief is gestuurd").hides("Ngozi Eze");
        }
        let page = ministry.fill_on(&page, &[("answer", "agreed"), ("name", "Dr Ngozi Eze")]).await;
        page.is(200).shows("het ministerie heeft ingestemd").shows("Beantwoord door Dr Ngozi Eze op 2 maart 2026");
        page.shows("zodra ook het landenkantoor heeft ingestemd");
        ministry.get(&link).await.is(200).shows("het ministerie heeft ingestemd");

        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let page = focal.get(&path).await;
        page.shows("Waiting for the country office").shows("Confirmed through a signed link");
        focal.press(&page, "/agree").await.is(200).shows("Agreed").hides("Now with");
        ministry.get(&link).await.shows("de prioriteit is nu vastgesteld").hides("zodra ook het landenkantoor");
        let late = ministry.post_raw(&link, &[("answer", "changes"), ("remarks", "No"), ("name", "Ngozi Eze")]).await;
        late.is(409).shows("Deze vraag was al beantwoord").shows("is niet opgeslagen").shows("Beantwoord door Dr Ngozi Eze");
        let told: i64 = scene.stage.value("select count(*) as value from letter where subject like 'NG-1:%'", params![]).await;
        assert_eq!(told, 1, "whoever asked gets a letter");
    }
}

#[tokio::test]
async fn the_ministry_asks_for_changes_and_the_focal_point_writes_again() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (path, link) = asked(&scene).await;
        let mut ministry = scene.stage.visitor();
        ministry
            .fill(&link, &[("answer", "changes"), ("name", "Ngozi Eze")])
            .await
            .is(422)
            .shows("Schrijf het hier, dan kan het worden gewijzigd");
        ministry
            .fill(&link, &[("answer", "changes"), ("remarks", "Name the states"), ("name", "Ngozi Eze")])
            .await
            .is(200)
            .shows("vraagt om wijzigingen")
            .shows("Name the states");
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.get(&path).await.shows("The ministry asks for changes: not proposed again yet").shows("Name the states");
        let letter: String = scene.stage.value("select body as value from letter where subject like 'NG-1:%'", params![]).await;
        assert!(letter.contains("Name the states") && letter.contains(&path.replace("/en/", "{{page:/")), "{letter}");
        let again = focal.get(&format!("{path}/change")).await;
        again.is(200);
        focal.fill(&format!("{path}/change"), &[("title", "Safer wards in Osun and Lagos")]).await.is(200).shows("Version 2");
        let page = focal.get(&path).await;
        focal.press(&page, "/propose").await.is(200).shows("The priority was proposed");
        let page = focal.get(&format!("{path}/ask")).await;
        assert_eq!(page.field("organisation").as_deref(), Some("Ministry of Health"), "whoever was asked is not typed again");
        assert_eq!(page.field("name").as_deref(), Some("Ngozi Eze"));
        assert_eq!(page.field("email").as_deref(), Some("ngozi@health.example"));
        assert_eq!(page.field("language").as_deref(), Some("nl"));
        // The letter and the page say that the text is another one, and what changed.
        focal.fill_on(&page, &[]).await.is(200);
        let letter = scene.stage.letters("ngozi@health.example").await.remove(0);
        assert!(letter.subject.contains("na uw wijzigingen") && letter.text.contains("Name the states"), "{}", letter.text);
        for words in ["Dit is versie 2", "kent versie 1", "Safer wards in Osun and Lagos (was: Safer wards)"] {
            assert!(letter.text.contains(words), "{}", letter.text);
        }
        let page = scene.stage.visitor().get(&letter.links[0]).await;
        page.is(200)
            .shows("Het ministerie kent versie 1")
            .shows("Safer wards in Osun and Lagos (was: Safer wards)")
            .shows("Name the states");
    }
}

#[tokio::test]
async fn a_link_ends_when_the_text_changes_or_its_time_is_over() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (path, link) = asked(&scene).await;
        let mut ministry = scene.stage.visitor();
        let open = ministry.get(&link).await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.fill(&format!("{path}/change"), &[("title", "Another text")]).await.is(200);
        ministry.get(&link).await.is(410);
        let letters = scene.stage.letters("ngozi@health.example").await;
        assert_eq!(letters.len(), 2, "the ministry hears that its link is over");
        assert!(letters[0].subject.contains("wacht op een nieuwe brief"), "{}", letters[0].subject);
        ministry.fill_on(&open, &[("answer", "agreed"), ("name", "Ngozi Eze")]).await.is(410);
        let agreed: i64 = scene.stage.value("select count(*) as value from priority_agreement", params![]).await;
        assert_eq!(agreed, 0, "nobody agrees to a text that is no longer there");
    }
}

#[tokio::test]
async fn two_answers_at_once_count_once() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (_, link) = asked(&scene).await;
        let (mut one, mut two) = (scene.stage.visitor(), scene.stage.visitor());
        let (first, second) = (one.get(&link).await, two.get(&link).await);
        let yes = [("answer", "agreed"), ("name", "Ngozi Eze")];
        let no = [("answer", "changes"), ("remarks", "Name the states"), ("name", "Ngozi Eze")];
        let (a, b) = tokio::join!(one.fill_on(&first, &yes), two.fill_on(&second, &no));
        let answers: i64 = scene.stage.value("select count(*) as value from priority_ask where answer is not null", params![]).await;
        assert_eq!(answers, 1, "{} {}", a.status, b.status);
        let entries =
            "select count(*) as value from audit_entry where action in ('strategy.agree-priority', 'strategy.ministry-asks-changes')";
        let entries: i64 = scene.stage.value(entries, params![]).await;
        assert_eq!(entries, 1);
    }
}
