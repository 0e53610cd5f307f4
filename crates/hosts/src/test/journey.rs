//! From a suggestion to an active host, through the pages that people use.

use db::params;
use model::{Event, Role};

use crate::fixtures::{SLICE, Scene};

#[tokio::test]
async fn a_host_goes_from_suggestion_to_active() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.get("/en/work/hosts").await.is(200).shows("No host here").shows("Suggest the first host");
        let country = format!("{}/NG", scene.phase);
        let page = focal
            .fill(
                "/en/work/hosts/new",
                &[
                    ("country", &country),
                    ("name", "Osun Teaching Hospital"),
                    ("kind", "hospital"),
                    ("city", "Osogbo"),
                    ("sector", "12263"),
                    ("ministry", "Federal Ministry of Health"),
                    ("mission", "Care and teaching"),
                ],
            )
            .await;
        page.is(200).shows("Suggested: waiting for the focal point").shows("Now with: you").shows("Nobody is known yet");
        let host = page.path.clone();
        focal
            .fill(&format!("{host}/step/assess"), &[("reason", "")])
            .await
            .is(200)
            .shows("Now with: you")
            .shows("The assessment has begun");
        scene.stage.role(Role::Officer, None).await.get(&host).await.shows("Now with: the country office");
        let page = focal.get(&host).await;
        page.shows("Not yet: Approve this host. The host has no agreed development plan yet");
        assert!(!page.body().contains("/step/approve"), "what cannot be done is no button");
        focal.get(&format!("{host}/step/approve")).await.is(409).shows("The host has no agreed development plan yet");
        focal.get(&format!("{host}/step/rest")).await.is(409).shows("not possible from the state");

        focal
            .fill(
                &format!("{host}/contacts/new"),
                &[
                    ("name", "Folake Adebayo"),
                    ("job", "Chief Medical Director"),
                    ("role", "director"),
                    ("email", "folake@osun.example"),
                    ("language", "en"),
                ],
            )
            .await
            .is(200)
            .shows("Folake Adebayo");
        let priority = scene.priority.to_string();
        let page = focal
            .fill(
                &format!("{host}/plans/new"),
                &[
                    ("priority", &priority),
                    ("title", "Infection control"),
                    ("situation", "Masks are missing"),
                    ("change_sought", "Staff work safely"),
                    ("assumptions", "Power stays on"),
                ],
            )
            .await;
        page.is(200).shows("NG-1 Safer wards").shows("No outcome yet");
        let plan = page.path.clone();
        let page = focal
            .fill(
                &format!("{plan}/outcomes/new"),
                &[
                    ("title", "Fewer staff infected"),
                    ("indicator", "Staff infections"),
                    ("unit", "infections a year"),
                    ("baseline", "12"),
                    ("baseline_on", "2026-01-01"),
                    ("target", "2"),
                    ("target_on", "2027-12-31"),
                ],
            )
            .await;
        page.is(200).shows("12 infections a year on 1 January 2026").shows("2 infections a year on 31 December 2027");
        let page = focal.press(&page, "/ask").await;
        page.is(200).shows("Waiting for the director of the host").shows("Now with: Folake Adebayo");

        let letters = scene.stage.letters("folake@osun.example").await;
        let mut director = scene.stage.visitor();
        let page = director.get(&letters[0].links[0]).await;
        page.is(200).shows("Masks are missing").shows("12 infections a year");
        director.fill_on(&page, &[("answer", "agreed"), ("name", "Folake Adebayo")]).await.is(200).shows("Thank you: the plan is agreed");
        focal.fill(&format!("{host}/step/approve"), &[("reason", "")]).await.is(200).shows("Approved");
        let page = focal.get(&host).await;
        page.shows("Approved: may ask for an expert").shows("Begin a request").hides("Now with").hides("Let this host take part");
        publish(&scene, &host).await;
        focal.get(&host).await.shows("Active").hides("Approved: may ask for an expert");
        let told = scene.stage.letters("folake@osun.example").await.remove(0);
        assert_eq!(told.subject, "Osun Teaching Hospital is approved");
        assert!(told.text.contains("Ask the country office"), "{}", told.text);
        let taken =
            [("name", "osun  TEACHING hospital"), ("kind", "hospital"), ("city", "Osogbo"), ("sector", "12263"), ("mission", "Care")];
        let again = focal.fill("/en/work/hosts/new", &[&taken[..], &[("country", country.as_str())]].concat()).await;
        again.is(422).shows("A host of this name is there already");
        let state: String =
            scene.stage.value("select state as value from view_host where name = 'Osun Teaching Hospital'", params![]).await;
        assert_eq!(state, "active");
        focal.get("/nl/work/hosts?state=active&country=NG&q=osun").await.is(200).shows("Eén gastinstelling").shows("Actief");
        focal.get("/en/work/hosts?q=100%25").await.is(200).shows("No host fits these filters");
    }
}

/// What the room of requests does when the first request of a host is published.
async fn publish(scene: &Scene, host: &str) {
    struct Publish(model::RequestId);
    impl command::Command for Publish {
        type Done = ();
        async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
            work.raise(Event::RequestPublished { request: self.0 }).await
        }
    }
    let request = uuid::Uuid::now_v7();
    let host: uuid::Uuid = host.rsplit('/').next().and_then(|id| id.parse().ok()).expect("the id of a host");
    let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, sector, \
               years, seats, origin_tie, conditions, security, state, closed_from, state_since, review_note, search_text, made_at, version) \
               values ($1, 8, 'r-8', $2, 'NG', $3, 'Improve the ward', '', '', '', '', '', '12263', 0, 1, true, '', 'low', \
               'published', '', $4, '', '', $4, 1)";
    scene.stage.insert(sql, params![request, scene.phase, host, scene.stage.clock_now()]).await;
    scene.run(&Publish(request.into())).await;
}

#[tokio::test]
async fn a_host_is_stopped_with_a_reason_and_only_the_coordinator_lets_it_go_on() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let path = format!("/en/work/hosts/{host}");
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.fill(&format!("{path}/step/close"), &[("reason", "")]).await.is(422).shows("Give a reason for this step");
        focal.fill(&format!("{path}/step/close"), &[("reason", "No staff left")]).await.is(200).shows("Closed").shows("No staff left");
        focal.get(&format!("{path}/step/reopen")).await.is(404);
        let mut officer = scene.stage.role(Role::Officer, None).await;
        officer.get(&format!("{path}/step/reopen")).await.is(404);
        let mut coordinator = scene.stage.role(Role::Coordinator, None).await;
        coordinator
            .fill(&format!("{path}/step/reopen"), &[("reason", "A new director came")])
            .await
            .is(200)
            .shows("Under assessment")
            .shows("No staff left")
            .shows("A new director came");
    }
}

#[tokio::test]
async fn inviting_a_contact_is_told_to_accounts_with_role_and_host() {
    fn heard<'a>(event: &'a Event, work: &'a mut command::Work) -> futures_util::future::BoxFuture<'a, Result<(), command::Stop>> {
        Box::pin(async move {
            if let Event::Invited { role: Role::HostDirector, host: Some(host), email, .. } = event
                && email == "folake@osun.example"
            {
                work.record(command::Change::of("test.heard", "heard", *host)).await?;
            }
            Ok(())
        })
    }
    for db in testkit::engines().await {
        let listener = testkit::Slice { on: heard, routes: web::Routes::new, links: |_| {}, jobs: |_| {}, room: &crate::words::ROOM };
        let scene = Scene::with(db, &[SLICE, listener]).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let page = focal.get(&format!("/en/work/hosts/{host}")).await;
        focal.press(&page, &format!("{contact}/invite")).await.is(200).shows("Invite again");
        let heard: i64 = scene.stage.value("select count(*) as value from audit_entry where subject = 'heard'", params![]).await;
        assert_eq!(heard, 1);
        // Whoever has an account with a role here is not invited any more, and a director whose job is director is named so once.
        let account = scene.stage.account("Folake Adebayo").await;
        scene.stage.insert("update account set email = 'folake@osun.example' where id = $1", params![account]).await;
        let grant =
            "insert into role_grant (id, account_id, role, host_id, from_day, granted_at) values ($1, $2, 'host-director', $3, $4, $5)";
        let values = params![uuid::Uuid::now_v7(), account, host, crate::fixtures::day("2026-01-01"), scene.stage.clock_now()];
        scene.stage.insert(grant, values).await;
        let page = focal.get(&format!("/en/work/hosts/{host}")).await;
        page.shows("Has an account").hides("Invite again").hides("Invite to an account").hides("Director, Director");
        let asked = focal.get(&format!("/en/work/hosts/contacts/{contact}/remove")).await;
        asked.is(200).shows("Does Folake Adebayo not work there any more?").shows("This is the director");
        let change = format!("/en/work/hosts/contacts/{contact}/edit");
        focal.get(&change).await.is(200).shows("Change what is known of Folake Adebayo").shows("Do nothing");
        focal.get(&format!("/en/work/hosts/{host}")).await.shows("Folake Adebayo");
        focal.fill_on(&asked, &[]).await.is(200).hides("Folake Adebayo").shows("taken from the list");
    }
}

#[tokio::test]
async fn a_host_has_one_director_and_one_row_for_each_address() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        let path = format!("/en/work/hosts/{host}/contacts/new");
        let person = |role, email| [("name", "Bola Ige"), ("job", "Nurse"), ("role", role), ("email", email), ("language", "en")];
        focal
            .fill(&path, &person("director", "bola@osun.example"))
            .await
            .is(422)
            .shows("Folake Adebayo is the director of this host already");
        focal.fill(&path, &person("contact", "FOLAKE@osun.example")).await.is(422).shows("in the list already");
        focal.fill(&path, &person("contact", "bola@osun.example")).await.is(200).shows("Bola Ige");
    }
}

#[tokio::test]
async fn a_closed_account_takes_its_person_out_of_the_contacts() {
    struct Close(model::AccountId);
    impl command::Command for Close {
        type Done = ();
        async fn run(&self, work: &mut command::Work) -> Result<(), command::Stop> {
            work.raise(Event::AccountClosed { account: self.0, expert: None }).await
        }
    }
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, _) = scene.host("Osun Teaching Hospital").await;
        let account = scene.stage.account("Folake Adebayo").await;
        scene.stage.insert("update host_contact set email = (select email from account where id = $1)", params![account]).await;
        scene.run(&Close(account)).await;
        let left: i64 = scene
            .stage
            .value("select count(*) as value from host_contact where host_id = $1 and (active or name <> '' or email <> '')", params![host])
            .await;
        assert_eq!(left, 0);
    }
}
