//! The demonstration, which plays one assignment all the way through the commands that people use: it can be made on both
//! engines, stands whole, and each role finds in it what is theirs. And the rest of number 8, through the pages.

use model::Role;
use testkit::Browser;

use crate::stage::Program;

pub async fn signed_in(program: &Program, who: &str) -> Browser {
    let mut browser = program.visitor();
    browser.fill("/en/sign-in", &[("email", &format!("{who}@demo.example")), ("password", server::demo::PASSWORD)]).await;
    assert!(browser.cookie("cd4d_session").is_some(), "{who}");
    browser
}

#[tokio::test]
async fn the_demonstration_stands_whole_and_everybody_finds_their_part() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        for (what, sql) in schema::CHAINS {
            let mut tx = program.app.read().await.expect("a snapshot");
            let broken: Vec<uuid::Uuid> = tx.values(*sql, db::params![]).await.expect(what);
            assert!(broken.is_empty(), "{what}: {broken:?}");
        }
        let pages = [
            ("coordinator", "/en/work/today", "Review: Build training modules"),
            ("officer", "/nl/work/today", "Vandaag"),
            ("focal.ng", "/en/work/requests", "Improve TB ward infection control"),
            ("focal.so", "/en/work/requests", "Set up an ICT service desk"),
            ("host.hospital", "/en/host/candidates", "Amina Bello"),
            ("host.hospital", "/en/host", "Decide about candidate"),
            ("expert.nurse", "/en/me/applications", "Improve TB ward infection control"),
            ("expert.radio", "/en/me/placements", "Set up radiology reporting templates"),
            ("donor", "/en/work/results", "Results"),
            ("evaluator", "/en/work/results/answers", "nswers"),
            ("admin", "/en/work/people", "Marit de Wit"),
        ];
        for (who, path, words) in pages {
            signed_in(&program, who).await.get(path).await.is(200).shows(words);
        }
        signed_in(&program, "focal.so").await.get("/en/work/requests").await.hides("Improve TB ward");
        let mut donor = signed_in(&program, "donor").await;
        for path in ["/en/work/results", "/en/work/results/rows?figure=placements"] {
            donor.get(path).await.hides("Tunde").hides("Amina");
        }
        program.visitor().get("/en/verify").await.is(200);
    }
}

#[tokio::test]
async fn the_host_chooses_by_its_link_and_the_nurse_is_prepared() {
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        let letters = program.letters("host.hospital@demo.example").await;
        let letter =
            letters.iter().find(|letter| letter.subject.contains("R-0008") && letter.subject.contains("Candidate")).expect("a letter");
        let link = letter.links.first().expect("a link").clone();
        let mut host = program.visitor();
        let before = host.get(&link).await;
        before.is(200).shows("Amina Bello").shows("Led infection control").hides("Leiden street");
        host.get(&link).await.shows("Amina Bello");
        let mut nurse = signed_in(&program, "expert.nurse").await;
        nurse.get("/en/me/readings").await.is(200).shows("Folake Adebayo");
    }
}

/// Pages that every person of the demonstration opens: none fails, in any language.
#[tokio::test]
async fn no_page_fails_for_anybody_in_any_language() {
    let program = Program::played(testkit::engines().await.remove(0)).await;
    let people =
        ["", "coordinator", "officer", "focal.ng", "focal.iq", "host.hospital", "expert.nurse", "partner", "donor", "evaluator", "admin"];
    let infos: Vec<_> = server::register::routes(true).infos().to_vec();
    for who in people {
        let mut browser = if who.is_empty() { program.visitor() } else { signed_in(&program, who).await };
        for info in infos.iter().filter(|info| info.method == "GET" && !info.path.contains('{')) {
            for lang in ["en", "nl", "ar-XB"] {
                let page = browser.get(&format!("/{lang}{}", info.path)).await;
                assert!(!page.status.is_server_error(), "{who} {lang} {}: {}", info.path, page.text());
                assert!(!page.body().contains("refusal-"), "{who} {lang} {}", info.path);
            }
        }
        // One step further: every link on the pages that this person may open.
        let mut seen = std::collections::BTreeSet::new();
        for info in infos.iter().filter(|info| info.method == "GET" && !info.path.contains('{') && !info.path.contains("demo")) {
            let page = browser.get(&format!("/en{}", info.path)).await;
            if page.status.as_u16() != 200 {
                continue;
            }
            for link in page.links().into_iter().filter(|link| link.starts_with("/en/")) {
                let link = link.split('#').next().unwrap_or_default().to_owned();
                if seen.len() < 150 && seen.insert(link.clone()) {
                    let next = browser.get(&link).await;
                    assert!(!next.status.is_server_error(), "{who} {link}: {}", next.text());
                    assert_ne!(next.status.as_u16(), 404, "{who} finds a link that leads nowhere on {}: {link}", info.path);
                }
            }
        }
    }
}

/// Every form of the house with nothing, too much and hostile values: never a failure of ours.
#[tokio::test]
async fn no_form_fails_whatever_is_posted() {
    let program = Program::played(testkit::engines().await.remove(0)).await;
    let hostile =
        ["", "\u{202e}<script>alert(1)</script>{{7*7}}'\"; drop table account;--", "-1", "99999999999999999999", "2026-13-45", "\u{0}"];
    let id = "0199a0a0-0000-7000-8000-000000000000";
    let long = "x".repeat(9000);
    for who in ["", "coordinator", "host.hospital", "expert.nurse", "admin"] {
        let mut browser = if who.is_empty() { program.visitor() } else { signed_in(&program, who).await };
        let token = browser.get("/en/account").await.field("_token").unwrap_or_default();
        for info in server::register::routes(true).infos().iter().filter(|info| info.method == "POST") {
            // Signing out and closing the account end the session that the others need.
            if info.path.contains("sign-out") || info.path.contains("/close") || info.path.contains("/sessions/") {
                continue;
            }
            let path: String = info.path.split('/').map(|part| if part.starts_with('{') { id } else { part }).collect::<Vec<_>>().join("/");
            for value in hostile.iter().copied().chain([long.as_str()]) {
                let mut fields: Vec<(&str, &str)> =
                    info.form.map(|form| form.fields).unwrap_or_default().iter().map(|field| (field.name, value)).collect();
                fields.push(("_token", &token));
                let page = browser.post_raw(&format!("/en{path}"), &fields).await;
                assert!(!page.status.is_server_error(), "{who} {} with {:.40}: {} {}", info.path, value, page.status, page.text());
            }
        }
    }
    program.person(Role::Administrator, None).await;
}
