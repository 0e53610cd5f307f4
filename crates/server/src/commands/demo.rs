//! `cd4d demo`: a programme with invented people, served at once.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::TcpListener;
use web::Brand;

use crate::cli::{Failure, known_database};
use crate::say::say;
use crate::setup::{self, Plan};
use crate::{demo, serve};

/// Serve a demonstration with invented people.
#[derive(clap::Args)]
pub struct Demo {
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The folder of the demonstration.
    #[arg(long, default_value = "data/demo")]
    data: PathBuf,
    /// Another database than SQLite in that folder: sqlite:PATH or postgres://...
    #[arg(long)]
    database: Option<String>,
    /// Start over: removes the demonstration that is there.
    #[arg(long)]
    fresh: bool,
    /// Add so many invented experts; a later start with a higher number adds those that are missing.
    #[arg(long, default_value_t = 0, value_name = "N")]
    experts: u64,
    /// Publish so many invented requests in all, at seven hosts, so that large rounds can be planned.
    #[arg(long, default_value_t = 0, value_name = "N")]
    requests: u64,
    /// The name from which the invented experts follow: the same name and number give the same people.
    #[arg(long, default_value = demo::crowd::SEED, value_name = "NAME")]
    seed: String,
}

impl Demo {
    /// Makes the demonstration unless it is there, prints its people, serves it.
    pub async fn run(self) -> Result<(), Failure> {
        if let Some(url) = &self.database {
            known_database(url)?;
            if self.fresh {
                let advice = "--fresh starts over in the folder only: empty the other database yourself, or leave --database out";
                return Err(Failure::Use(advice.to_owned()));
            }
        }
        let listener = TcpListener::bind(self.listen)
            .await
            .map_err(|error| format!("{} cannot be listened on ({error}); choose another with --listen ADDRESS:PORT", self.listen))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        if self.fresh {
            demo::remove(&self.data)?;
        }
        let plan = Plan {
            data: self.data,
            database: self.database,
            brand: Brand {
                programme: "Bridges to Origin".to_owned(),
                organisation: "Bridges to Origin".to_owned(),
                base_url: format!("http://{address}"),
                help_email: "help@demo.example".to_owned(),
            },
            mail: "kept".to_owned(),
            sender: "Bridges to Origin <office@demo.example>".to_owned(),
            demo: true,
            zone: "Europe/Amsterdam".to_owned(),
            trusted_proxies: Vec::new(),
            makes_key: true,
        };
        demo::fill_with(&plan, &demo::Crowd { experts: self.experts, requests: self.requests, seed: self.seed }).await?;
        let app = setup::app(&plan).await?;
        say(demo::people_text());
        say(format_args!("Open http://{address}/"));
        say(format_args!("Password for all of them: {}", demo::PASSWORD));
        serve::serve(Arc::new(app), listener, true).await?;
        Ok(())
    }
}
