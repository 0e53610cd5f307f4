//! The CV as a document.

use axum::body::Body;
use axum::http::Method;
use model::Role;
use testkit::{Browser, Page, Stage, engines};

use super::fixtures::{SLICE, activate, expert_browser, register};

async fn send(browser: &mut Browser, name: &str, bytes: &[u8]) -> Page {
    let head = "--edge\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\nstage-token\r\n--edge\r\nContent-Disposition: form-data; \
                name=\"cv\"; filename=\"";
    let mut body = head.as_bytes().to_vec();
    body.extend(name.as_bytes());
    body.extend(b"\"\r\nContent-Type: application/pdf\r\n\r\n");
    body.extend(bytes);
    body.extend(b"\r\n--edge--\r\n");
    browser.send(Method::POST, "/en/me/profile/cv", &[("content-type", "multipart/form-data; boundary=edge")], body).await
}

#[tokio::test]
async fn few_files_are_read_at_once_and_whoever_comes_then_is_asked_to_wait() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let (begun, mut seen) = tokio::sync::mpsc::unbounded_channel();
        let mut arriving = Vec::new();
        for _ in 0..web::LARGE_AT_ONCE {
            let (mut browser, begun) = (amina.clone(), begun.clone());
            let never = futures_util::stream::once(async move {
                let _ = begun.send(());
                std::future::pending::<Result<Vec<u8>, std::io::Error>>().await
            });
            let parts = ("content-type", "multipart/form-data; boundary=edge");
            arriving.push(tokio::spawn(async move {
                browser.send(Method::POST, "/en/me/profile/cv", &[parts], Body::from_stream(never)).await;
            }));
        }
        for _ in 0..web::LARGE_AT_ONCE {
            seen.recv().await.expect("a file begins to arrive");
        }
        let busy = send(&mut amina, "cv.pdf", PDF).await;
        busy.is(503).shows("Many files are arriving");
        assert!(busy.headers.contains_key("retry-after"));
        amina.get("/en/me/profile/cv").await.is(200);
        for upload in arriving {
            upload.abort();
            assert!(upload.await.is_err_and(|error| error.is_cancelled()));
        }
        assert_eq!(send(&mut amina, "cv.pdf", PDF).await.status.as_u16(), 303, "there is room again");
    }
}

const PDF: &[u8] = b"%PDF-1.7\ntrailer\n%%EOF\n";

#[tokio::test]
async fn a_cv_is_kept_downloaded_replaced_and_removed() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        assert_eq!(send(&mut amina, "../my cv.exe", PDF).await.status.as_u16(), 303);
        let page = amina.get("/en/me/profile/cv").await;
        page.shows("my cv.pdf").shows("1 kB");
        let link = page.links().into_iter().find(|link| link.contains("/cv/")).expect("a link");
        let file = amina.get(&link).await;
        assert_eq!(file.bytes, PDF);
        assert_eq!(file.headers["content-type"], "application/pdf");
        assert!(file.headers["content-disposition"].to_str().expect("text").starts_with("attachment;"));
        assert_eq!(file.headers["x-content-type-options"], "nosniff");

        let mut officer = stage.role(Role::Officer, None).await;
        let profile = officer.get(&format!("/en/work/experts/{expert}")).await;
        let cv = profile.links().into_iter().find(|link| link.contains("/cv/")).expect("a link");
        assert_eq!(officer.get(&cv).await.bytes, PDF);
        amina.get("/en/me/readings").await.shows("Your CV");
        let (_, other) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        expert_browser(&stage, "Sahra Jaamac", other).await.get(&link).await.is(404);
        stage.role(Role::FocalPoint, Some("NG")).await.get(&cv).await.is(404);

        let first: String = stage.value("select digest as value from expert_file", db::params![]).await;
        assert_eq!(send(&mut amina, "cv.txt", b"Plain words").await.status.as_u16(), 303);
        stage.run_jobs().await;
        assert!(stage.app.files.get(&first).await.is_err(), "the old one is gone from the disk");
        let page = amina.get("/en/me/profile/cv").await;
        page.shows("cv.txt").hides("my cv.pdf");
        page.shows("It is removed for good").shows("Yes, remove my CV");
        assert!(page.body().contains("<details><summary>Remove my CV"), "it asks first");
        amina.press(&page, "/remove").await.hides("cv.txt");
        let files: i64 = stage.value("select count(*) as value from expert_file", db::params![]).await;
        assert_eq!(files, 0);
    }
}

#[tokio::test]
async fn what_is_no_cv_is_refused_in_words() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let large = vec![b'a'; 5 * 1024 * 1024 + 1];
        let cases: [(&[u8], &str); 9] = [
            (b"<!doctype html><script>alert(1)</script>", "Send a PDF, Word (docx)"),
            (b"MZ\x90\x00", "Send a PDF, Word (docx)"),
            (b"%PDF-1.7 cut", "This document is damaged or cut off"),
            (
                b"%PDF-1.7\n1 0 obj << /S /Java#53cript >> endobj\n%%EOF",
                "This document holds a script, a macro or something else that runs",
            ),
            (b"%PDF-1.7\n1 0 obj << /S /GoToR >> endobj\n%%EOF", "This document opens or fetches something that lies elsewhere"),
            (b"%PDF-1.7\n1 0 obj << /EF << >> >> endobj\n%%EOF", "This document has another file inside it"),
            (b"%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF", "Save it again without a password"),
            (b"", "Document: choose a file that is not empty"),
            (&large, "choose a file of at most 5 MB"),
        ];
        for (bytes, words) in cases {
            send(&mut amina, "cv.pdf", bytes).await.is(422).shows(words);
        }
        let files: i64 = stage.value("select count(*) as value from expert_file", db::params![]).await;
        assert_eq!(files, 0);
    }
}

#[tokio::test]
async fn a_document_that_two_people_sent_stays_while_one_holds_it() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let mut browsers = Vec::new();
        for (name, email) in [("Amina Bello", "amina@example.org"), ("Sahra Jaamac", "sahra@example.org")] {
            let (_, expert) = register(&stage, name, email).await;
            let mut browser = expert_browser(&stage, name, expert).await;
            send(&mut browser, "cv.pdf", PDF).await;
            browsers.push(browser);
        }
        let digest = files::digest(PDF);
        for (n, browser) in browsers.iter_mut().enumerate() {
            let page = browser.get("/en/me/profile/cv").await;
            browser.press(&page, "/remove").await;
            stage.run_jobs().await;
            assert_eq!(stage.app.files.get(&digest).await.is_ok(), n == 0);
        }
    }
}
