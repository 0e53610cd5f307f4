//! The demonstration served on a free port, and Chromium driven by its driver.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::Arc;

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use server::setup::{self, Plan};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use web::Brand;

/// A served demonstration and a driver.
pub struct Driver {
    base: String,
    folder: PathBuf,
    port: u16,
    process: Child,
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

impl Driver {
    /// Makes a demonstration, serves it, starts the driver.
    pub async fn start() -> Driver {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let base = format!("http://{}", listener.local_addr().expect("an address"));
        let folder =
            std::env::temp_dir().join(format!("cd4d-browser-{}-{}", std::process::id(), listener.local_addr().expect("an address").port()));
        let plan = Plan {
            data: folder.clone(),
            database: None,
            brand: Brand {
                programme: "Bridges to Origin".to_owned(),
                organisation: "Bridges to Origin".to_owned(),
                base_url: base.clone(),
                help_email: "help@demo.example".to_owned(),
            },
            mail: "kept".to_owned(),
            sender: "Office <office@demo.example>".to_owned(),
            demo: true,
            zone: "Europe/Amsterdam".to_owned(),
            trusted_proxies: Vec::new(),
            makes_key: true,
        };
        server::demo::fill(&plan).await.expect("the demonstration");
        let app = Arc::new(setup::app(&plan).await.expect("the program"));
        let router = server::serve::house(app).router();
        tokio::spawn(async move { axum::serve(listener, router).await });
        let port = free_port();
        let mut process = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts (Debian: chromium-driver)");
        let mut lines = BufReader::new(process.stdout.take().expect("its output")).lines();
        while let Some(line) = lines.next_line().await.expect("a line") {
            if line.contains("started successfully") {
                break;
            }
        }
        Driver { base, folder, port, process }
    }

    /// An address of the demonstration.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// A new browser; with a width, one on a phone of so many pixels.
    pub async fn browser(&self, phone: Option<u32>) -> Client {
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ];
        let mut options = json!({ "args": arguments });
        if let Some(width) = phone {
            options["mobileEmulation"] = json!({ "deviceMetrics": { "width": width, "height": 740, "pixelRatio": 1.0, "touch": true } });
        }
        let capabilities = serde_json::Map::from_iter([("goog:chromeOptions".to_owned(), options)]);
        let driver = format!("http://127.0.0.1:{}", self.port);
        ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(&driver).await.expect("Chromium starts")
    }

    /// Signs a person of the demonstration in.
    pub async fn sign_in(&self, browser: &Client, who: &str) {
        browser.goto(&self.url("/en/sign-in")).await.expect("the page opens");
        browser
            .find(Locator::Css("main input[name=email]"))
            .await
            .expect("a field")
            .send_keys(&format!("{who}@demo.example"))
            .await
            .expect("keys");
        browser
            .find(Locator::Css("main input[name=password]"))
            .await
            .expect("a field")
            .send_keys(server::demo::PASSWORD)
            .await
            .expect("keys");
        browser.find(Locator::Css("main form button")).await.expect("a button").click().await.expect("a click");
        browser.wait().for_element(Locator::Css("header form[action$='/sign-out']")).await.expect("signed in");
    }

    /// Ends the driver and removes the demonstration.
    pub async fn stop(mut self) {
        let _ = self.process.kill().await;
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
