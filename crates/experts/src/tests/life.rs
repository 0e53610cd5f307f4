//! The end of a profile, a copy of it, what waits and what is found.

use axum::body::Body;
use axum::http::Method;
use db::params;
use model::{Actor, Event, Role};
use serde_json::Value as Json;
use testkit::{Stage, engines};

use super::fixtures::{Raise, SLICE, activate, expert_browser, register};
use crate::actions::{AttachCv, ImportFile};

#[tokio::test]
async fn an_erased_person_leaves_counts_and_nothing_else() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        // A CV with a wrong date and the same address waits in quarantine as well.
        let text = r#"{"basics":{"name":"Amina Bello","email":"amina.canary@example.org"},"work":[{"startDate":"x"}]}"#;
        let files = vec![ImportFile { name: "amina-canary.json".to_owned(), bytes: text.as_bytes().to_vec() }];
        crate::import_experts(&stage.app, &Actor::program(), files, "en", false).await.expect("imported");
        let (account, expert) = register(&stage, "Amina Canary Bello", "amina.canary@example.org").await;
        activate(&stage, expert, "NG").await;
        let digest = stage.app.files.put(b"canary cv".to_vec()).await.expect("stored");
        let cv =
            AttachCv { expert, name: "canary.txt".to_owned(), media_type: "text/plain; charset=utf-8", digest: digest.clone(), size: 9 };
        stage.app.desk.run(&Actor::program(), &cv).await.expect("attached");

        let closed = Event::AccountClosed { account, expert: None };
        stage.app.desk.run(&Actor::program(), &Raise(closed.clone())).await.expect("erased");
        stage.app.desk.run(&Actor::program(), &Raise(closed)).await.expect("twice does no harm");
        stage.run_jobs().await;

        assert!(stage.app.files.get(&digest).await.is_err());
        let left: i64 = stage
            .value(
                "select count(*) as value from expert where id = $1 and state = 'erased' and name = '' and call_name = '' and email = '' \
                 and search_text = '' and summary = '' and residence_city = '' and account_id is null",
                params![expert],
            )
            .await;
        assert_eq!(left, 1);
        for table in [
            "select count(*) as value from expert_skill",
            "select count(*) as value from expert_language",
            "select count(*) as value from expert_availability",
            "select count(*) as value from consent",
            "select count(*) as value from expert_file",
            "select count(*) as value from quarantine where content <> '' or file <> ''",
            "select count(*) as value from expert_origin where own_words <> ''",
        ] {
            let rows: i64 = stage.value(table, params![]).await;
            assert_eq!(rows, 0, "{table}");
        }
        let origins: i64 = stage.value("select count(*) as value from expert_origin where country = 'NG'", params![]).await;
        assert_eq!(origins, 1, "the count by country of origin stays");
        stage.role(Role::Officer, None).await.get(&format!("/en/work/experts/{expert}")).await.is(404);
    }
}

#[tokio::test]
async fn a_person_gets_a_copy_of_everything() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        stage.role(Role::Officer, None).await.get(&format!("/en/work/experts/{expert}")).await.is(200);
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me/data").await.shows("Download my data").shows("Go to your account");
        let file = amina.send(Method::GET, "/en/me/data/export", &[], Body::empty()).await;
        assert!(file.headers["content-disposition"].to_str().expect("text").starts_with("attachment;"));
        let data: Json = serde_json::from_slice(&file.bytes).expect("JSON");
        assert_eq!(data["name"], "Amina Bello");
        assert_eq!(data["origins"][0]["own_words"], "Lagos is home");
        assert_eq!(data["skills"][0]["evidence"], "Set up a tuberculosis ward");
        assert_eq!(data["consents"].as_array().map(Vec::len), Some(2));
        assert_eq!(data["readings"][0]["what"], "profile");
    }
}

#[tokio::test]
async fn every_page_of_the_expert_offers_a_way_out_and_keeps_names_out_of_titles() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let routes = crate::routes();
        let pages = routes.infos().iter().filter(|info| info.method == "GET" && info.path.starts_with("/me") && !info.path.contains('{'));
        for path in pages.map(|info| info.path).filter(|path| !path.ends_with("/export")) {
            for lang in ["en", "nl", "ar-XB"] {
                let page = amina.get(&format!("/{lang}{path}")).await;
                page.is(200);
                assert!(page.body().contains("class=\"quick-exit\""), "{path}");
                assert_eq!(page.headers["cache-control"], "no-store", "{path}");
                let title = page.body().split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).map(str::to_owned);
                assert!(title.is_some_and(|title| !title.contains("Amina")), "{path}");
            }
        }
    }
}
