//! The entrance: where forms may come from, where people are sent, what is too much, what every answer carries.

use axum::http::Method;
use model::Role;

use crate::stage::Program;

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let mut officer = program.person(Role::Officer, None).await;
        let form = "version=1&name=Changed&language=en&scheme=dark";
        let kind = ("content-type", "application/x-www-form-urlencoded");
        officer.send(Method::POST, "/en/account/details", &[kind], form).await.is(403);
        for foreign in
            [("origin", "http://evil.example"), ("origin", "null"), ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")]
        {
            officer.send(Method::POST, "/en/account/details", &[kind, foreign], form).await.is(403);
        }
        officer.get("/en/account").await.hides("Changed");
        officer.fill("/en/account/details", &[("name", "Changed by me")]).await.is(200).shows("Changed by me");
        officer.get("/en/sign-out").await.is(404);
        officer.get("/en/account").await.is(200).shows("Changed by me");
    }
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut visitor = program.visitor();
    for path in [
        "//evil.example",
        "/\\evil.example",
        "/%2f%2fevil.example",
        "/https://evil.example",
        "/@evil.example",
        "/en//evil.example",
        "/.evil.example",
    ] {
        let page = visitor.send(Method::GET, path, &[], "").await;
        if let Some(target) = page.headers.get("location") {
            let target = target.to_str().expect("text");
            assert!(target.starts_with("/en/") && !target.starts_with("//") && !target.contains('\\'), "{path} -> {target}");
        }
    }
}

#[tokio::test]
async fn too_much_is_refused_and_the_rest_goes_on() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut visitor = program.visitor();
    let kind = ("content-type", "application/x-www-form-urlencoded");
    visitor.send(Method::POST, "/en/register", &[kind], format!("name={}", "a".repeat(300_000))).await.is(413);
    visitor.send(Method::POST, "/en/register", &[("content-type", "multipart/form-data; boundary=x")], "--x\r\nbroken").await.is(400);
    visitor.get("/en/register").await.is(200);
    // A form without files takes none, however it is sent.
    let head = "--x\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"cv.pdf\"\r\n\r\n";
    let (parts, file) = (("content-type", "multipart/form-data; boundary=x"), format!("{head}{}\r\n--x--\r\n", "a".repeat(200_000)));
    visitor.send(Method::POST, "/en/sign-in", &[parts], file.clone()).await.is(413);
    visitor.send(Method::POST, "/en/sign-in", &[kind], format!("email={}", "a".repeat(200_000))).await.is(413);
    visitor.send(Method::POST, "/en/l/not-a-token", &[parts], file).await.is(404);
}

#[tokio::test]
async fn of_whoever_is_not_let_in_no_file_is_read() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let parts = ("content-type", "multipart/form-data; boundary=x");
    // A body that never ends: whoever waits for it waits for good.
    let endless = || axum::body::Body::from_stream(futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>());
    program.visitor().send(Method::POST, "/en/me/profile/cv", &[parts], endless()).await.is(401);
    let mut officer = program.person(Role::Officer, None).await;
    officer.send(Method::POST, "/en/me/profile/cv", &[parts], endless()).await.is(404);
}

#[tokio::test]
async fn every_answer_carries_its_headers_and_knows_no_third_party() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut visitor = program.visitor();
    for path in ["/en/", "/nl/sign-in", "/en/nothing-here", "/healthz", "/en/l/not-a-token", "/en/work/today"] {
        let page = visitor.send(Method::GET, path, &[], "").await;
        let csp = page.headers.get("content-security-policy").unwrap_or_else(|| panic!("{path}")).to_str().expect("text");
        assert!(csp.starts_with("default-src 'none'") && !csp.contains("unsafe"), "{csp}");
        assert_eq!(page.headers["x-content-type-options"], "nosniff");
        for link in page.links() {
            assert!(
                link.starts_with('/') || link.starts_with('#') || link.starts_with("mailto:") || link.starts_with("http://localhost"),
                "{path}: {link}"
            );
        }
    }
}

#[tokio::test]
async fn the_language_is_chosen_by_the_reader_and_kept_by_the_address() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut visitor = program.visitor();
    let page = visitor.send(Method::GET, "/sign-in?next=%2Fme", &[("accept-language", "fr, nl;q=0.8, en;q=0.5")], "").await;
    assert_eq!(page.headers["location"], "/nl/sign-in?next=%2Fme");
    visitor.get("/nl/sign-in").await.shows("Inloggen");
    visitor.get("/ar-XB/sign-in").await.hides("dir=\"rtl\"");
    let demo = Program::made(testkit::engines().await.remove(0), true).await;
    let page = demo.visitor().get("/ar-XB/sign-in").await;
    assert!(page.is(200).body().contains("dir=\"rtl\""));
}

#[tokio::test]
async fn what_asks_for_a_role_asks_to_sign_in_and_tells_others_nothing() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut donor = program.person(Role::DonorReader, None).await;
    for info in server::register::routes(false).infos().iter().filter(|info| info.method == "GET" && !info.path.contains('{')) {
        let path = format!("/en{}", info.path);
        let visitor = program.visitor().get(&path).await;
        assert!(!visitor.status.is_server_error(), "{path}: {}", visitor.text());
        let page = donor.get(&path).await;
        assert!(!page.status.is_server_error(), "{path}: {}", page.text());
        if matches!(info.who, web::Who::Roles(roles) if !roles.contains(&Role::DonorReader)) {
            page.is(404);
            visitor.shows("Sign in");
        }
    }
}

#[tokio::test]
async fn whoever_is_not_let_in_gets_a_page_with_a_way_on() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut donor = program.person(Role::DonorReader, None).await;
    let gone = donor.get("/en/work/today").await;
    gone.is(404).shows("This page is not here").shows("To your first page");
    let posted = donor.post_raw("/en/work/people/invite", &[("name", "x")]).await;
    assert!(posted.text().len() > 50, "{} without a word", posted.status);
    donor.get("/en/work/upkeep/not-an-id/again").await.is(404).shows("This page is not here");

    let mut visitor = program.visitor().sending("referer", "http://localhost/en/assignments");
    visitor.get("/en/nothing-here").await.is(404).shows("Back to the page before").shows("To the home page").shows("Sign in");
    let mut visitor = program.visitor().sending("referer", "http://evil.example/en/assignments");
    visitor.get("/en/nothing-here").await.is(404).hides("evil.example").hides("Back to the page before");
    let unsigned = program.visitor().post_raw("/en/account/details", &[("name", "x")]).await;
    unsigned.is(401).shows("What you sent is not lost");
    program.visitor().post_raw("/en/account/details", &[]).await.is(401).shows("Sign in first");
    let secret = program.visitor().post_raw("/en/account/password", &[("old_password", "hush")]).await;
    secret.is(401).hides("hush");
}

#[tokio::test]
async fn what_is_sent_after_the_session_is_over_is_kept_and_sent_again() {
    for db in testkit::engines().await {
        let program = Program::on(db).await;
        let typed = [("name", "Typed \"before\"")];
        let mut person = program.person(Role::Officer, None).await.sending("referer", "http://localhost/en/account/details");
        let page = person.get("/en/account/details").await;
        let mut elsewhere = person.clone();
        let token = page.field("_token").expect("a token");
        elsewhere.post_raw("/en/sign-out", &[("_token", &token)]).await.is(200);

        let kept = person.fill_on(&page, &typed).await;
        kept.is(401).shows("What you sent is not lost").shows("Sign in, in a new window");
        // Signed in elsewhere, the page is sent again; the session is another one, and so it asks once more.
        let again = program.signed_in("officer@example.org").await;
        person.set_cookie("cd4d_session", again.cookie("cd4d_session").expect("a session"));
        let ready = person.press(&kept, "/account/details").await;
        ready.is(401).shows("You are signed in now");
        person.press(&ready, "/account/details").await.is(200).shows("Typed \"before\"");
    }
}

#[tokio::test]
async fn an_address_with_a_slash_at_its_end_leads_to_the_one_without() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut visitor = program.visitor();
    let page = visitor.send(Method::GET, "/nl/help/?x=1", &[], "").await;
    assert_eq!((page.status.as_u16(), &page.headers["location"]), (308, &"/nl/help?x=1".parse().expect("a header")));
    visitor.get("/en/").await.is(200);
    let page = visitor.send(Method::GET, "/en//evil.example/", &[], "").await;
    assert!(page.headers.get("location").is_none_or(|to| to.to_str().is_ok_and(|to| to.starts_with("/en/"))));
}

#[tokio::test]
async fn a_link_with_the_end_of_a_sentence_still_works_and_half_a_link_says_so() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    program.visitor().fill("/en/register", &[("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")]).await;
    let link = program.link("amina@example.org").await;
    for end in [".", ",", ";", ").", "%3E"] {
        program.visitor().get(&format!("{link}{end}")).await.is(200).shows("Open your account");
    }
    let half = program.visitor().get(&link[..link.len() - 4]).await;
    half.is(404).shows("Copy the whole link");
    program.visitor().get(&format!("{link}x")).await.is(404).shows("Copy the whole link");
}

#[tokio::test]
async fn what_was_done_is_said_on_the_next_page_without_script_or_cookie() {
    let program = Program::on(testkit::engines().await.remove(0)).await;
    let mut officer = program.person(Role::Officer, None).await;
    let page = officer.get("/en/account").await;
    let token = page.field("_token").expect("a token");
    let home = officer.post_raw("/en/sign-out", &[("_token", &token)]).await;
    home.is(200).shows("You are signed out.");
    assert_eq!(home.headers["cache-control"], "no-store");
    assert!(home.links().iter().all(|link| !link.contains("done=")), "the page in another language does not say it again");
    for foreign in [
        "/en/?done=%3Cb%3Ex%3C/b%3E",
        "/en/?done=accounts.x",
        "/en/?done=nowhere.done-signed-out",
        "/en/?done=accounts..",
        "/en/?done=done-signed-out",
    ] {
        program.visitor().get(foreign).await.is(200).hides("data-said");
    }
}
