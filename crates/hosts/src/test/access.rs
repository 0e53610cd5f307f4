//! Who finds what: another country, another host, the wrong role; and who has the ball.

use model::{Grant, Role};

use crate::fixtures::{SLICE, Scene};

#[tokio::test]
async fn another_country_and_another_host_are_not_there() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let (other, _) = scene.host("Eko Digital Skills Hub").await;
        let (plan, outcome) = scene.plan(host).await;
        let mut somali = scene.stage.role(Role::FocalPoint, Some("SO")).await;
        somali.get("/en/work/hosts").await.is(200).shows("No host here").hides("Osun");
        somali.get("/en/work/hosts?q=osun&country=NG").await.is(200).hides("Osun Teaching Hospital");
        for page in ["", "/edit", "/step/close", "/contacts/new", "/readiness", "/ask-readiness", "/plans/new"] {
            somali.get(&format!("/en/work/hosts/{host}{page}")).await.is(404);
        }
        for page in [
            format!("contacts/{contact}/edit"),
            format!("plans/{plan}"),
            format!("plans/{plan}/reopen"),
            format!("outcomes/{outcome}/measure"),
        ] {
            somali.get(&format!("/en/work/hosts/{page}")).await.is(404);
        }
        let token = [("_token", "stage-token"), ("version", "2")];
        somali.post_raw(&format!("/en/work/hosts/contacts/{contact}/invite"), &token).await.is(404);
        somali.post_raw(&format!("/en/work/hosts/plans/{plan}/ask"), &token).await.is(404);
        somali.post_raw(&format!("/en/work/hosts/outcomes/{outcome}/remove"), &token).await.is(404);

        let mut foreign = scene.at(other, Role::HostDirector).await;
        foreign.get("/en/host").await.is(200).shows("Eko Digital Skills Hub").hides("Osun");
        for page in [format!("{host}/readiness"), format!("{host}/plans/new"), format!("plans/{plan}"), format!("plans/{plan}/agree")] {
            foreign.get(&format!("/en/host/{page}")).await.is(404);
        }
        foreign.get(&format!("/en/host/outcomes/{outcome}/measure")).await.is(404);
        foreign.get(&format!("/en/work/hosts/{other}")).await.is(404);
    }
}

#[tokio::test]
async fn a_hosts_own_people_do_not_decide_about_it() {
    for db in testkit::engines().await {
        let scene = Scene::new(db).await;
        let (host, contact) = scene.host("Osun Teaching Hospital").await;
        let mut director = scene.at(host, Role::HostDirector).await;
        let token = [("_token", "stage-token"), ("reason", "Because")];
        director.post_raw(&format!("/en/work/hosts/{host}/step/close"), &token).await.is(404);
        director.post_raw(&format!("/en/work/hosts/contacts/{contact}/invite"), &token).await.is(404);
        let grant = Grant { role: Role::HostDirector, phase: None, country: None, host: Some(host) };
        let account = scene.stage.account("Folake").await;
        let actor = model::Actor { via: model::access::Via::Account(account), grants: vec![grant], expert: None };
        let close = crate::actions::MoveHost { host, step: model::host::Step::Close, reason: "Because".to_owned() };
        assert!(matches!(scene.stage.app.desk.run(&actor, &close).await, Err(command::Stop::Gone)), "the command asks for itself");
        for role in [Role::Expert, Role::Partner, Role::DonorReader, Role::Evaluator] {
            let mut browser = scene.stage.role(role, None).await;
            browser.get("/en/work/hosts").await.is(404);
            browser.get("/en/host").await.is(404);
        }
    }
}

/// A page of the test's own that tells what waits and what is found.
async fn told(cx: web::Cx) -> web::Answer {
    let mut lines = Vec::new();
    for item in crate::waiting(cx.clone()).await? {
        lines.push(format!("{} | {} | {} | {}", item.what, item.ball, item.mine, item.path));
    }
    for hit in crate::find(cx.clone(), cx.query_value("q").unwrap_or_default()).await? {
        lines.push(format!("found {} {} {}", hit.kind, hit.title, hit.note));
    }
    use axum::response::IntoResponse;
    Ok(format!("<main>{}</main>", lines.join("; ")).into_response())
}

#[tokio::test]
async fn what_waits_and_what_is_found_follow_the_readers_scope() {
    let pages = testkit::Slice {
        routes: || web::Routes::new().page("/told", web::Who::STAFF, told),
        links: |_| {},
        on: SLICE.on,
        jobs: |_| {},
        room: &crate::words::ROOM,
    };
    for db in testkit::engines().await {
        let scene = Scene::with(db, &[SLICE, pages]).await;
        let suggested = crate::actions::SuggestHost {
            phase: scene.phase,
            country: crate::fixtures::country("NG"),
            text: crate::fixtures::host_text("Federal Vaccine Supply Unit"),
        };
        scene.run(&suggested).await;
        scene.host("Osun Teaching Hospital").await;
        let mut focal = scene.stage.role(Role::FocalPoint, Some("NG")).await;
        focal
            .get("/en/told?q=vaccine")
            .await
            .shows("Begin the assessment of Federal Vaccine Supply Unit | the country office | true")
            .shows("Invite somebody at Osun Teaching Hospital, or write its development plan with them | the country office | true")
            .shows("found Host Federal Vaccine Supply Unit Nigeria, Suggested");
        let mut officer = scene.stage.role(Role::Officer, None).await;
        officer.get("/en/told?q=nothing").await.shows("| the country office | false").hides("found");
        let mut somali = scene.stage.role(Role::FocalPoint, Some("SO")).await;
        somali.get("/en/told?q=osun").await.hides("Osun").hides("Vaccine");
    }
}
