//! `cd4d serve`: production.

use std::net::SocketAddr;
use std::sync::Arc;

use db::params;
use jiff::tz::TimeZone;
use mail::Carrier;
use model::text::Email;
use tokio::net::TcpListener;
use web::{Brand, Proxy};

use crate::cli::{Failure, Place, address_of_people, known_database};
use crate::home;
use crate::say::say;
use crate::serve;
use crate::setup::{self, Plan};

/// Serve the programme.
#[derive(clap::Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Where to listen.
    #[arg(long, env = "CD4D_LISTEN", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address that people use, such as https://diaspora.example.org
    #[arg(long, env = "CD4D_BASE_URL")]
    base_url: Option<String>,
    /// How letters leave: file, or smtp://USER:PASSWORD@HOST
    #[arg(long, env = "CD4D_MAIL", default_value = "file", hide_env_values = true)]
    mail: String,
    /// The sender of letters.
    #[arg(long, env = "CD4D_SENDER", default_value = "Programme <office@localhost.localdomain>")]
    sender: String,
    /// The programme's name.
    #[arg(long, env = "CD4D_PROGRAMME", default_value = "Connecting Diaspora for Development")]
    programme: String,
    /// The organisation that runs it.
    #[arg(long, env = "CD4D_ORGANISATION", default_value = "Programme office")]
    organisation: String,
    /// The address for help.
    #[arg(long, env = "CD4D_HELP_EMAIL", default_value = "help@localhost.localdomain")]
    help_email: String,
    /// The programme's time zone.
    #[arg(long, env = "CD4D_ZONE", default_value = "Europe/Amsterdam")]
    zone: String,
    /// Proxies in front, whose word on where a visit comes from counts: addresses or networks with commas between them
    #[arg(long, env = "CD4D_TRUSTED_PROXIES", default_value = "")]
    trusted_proxies: String,
    /// Leave the jobs to `cd4d worker`.
    #[arg(long)]
    no_worker: bool,
}

impl Serve {
    /// What the application is made from; the address that is listened on stands in for one that was not given.
    pub fn plan(&self, listening: Option<SocketAddr>) -> Result<Plan, Failure> {
        let base_url = match (&self.base_url, listening) {
            (Some(url), _) => address_of_people(url)?,
            (None, Some(address)) => format!("http://{address}"),
            (None, None) => return Err(Failure::Use("--base-url is missing: letters name it".to_owned())),
        };
        known_database(&self.place.url())?;
        Carrier::named(&self.mail, self.place.data.join("mail"), &self.sender).map_err(Failure::Use)?;
        let help = self.help_email.parse::<Email>();
        help.map_err(|()| Failure::Use(format!("--help-email: `{}` is not an e-mail address", self.help_email)))?;
        TimeZone::get(&self.zone).map_err(|_| Failure::Use(format!("`{}` is not a time zone such as Europe/Amsterdam", self.zone)))?;
        Ok(Plan {
            data: self.place.data.clone(),
            database: self.place.database.clone(),
            brand: Brand {
                programme: self.programme.clone(),
                organisation: self.organisation.clone(),
                base_url,
                help_email: self.help_email.clone(),
            },
            mail: self.mail.clone(),
            sender: self.sender.clone(),
            demo: false,
            zone: self.zone.clone(),
            trusted_proxies: Proxy::list(&self.trusted_proxies).map_err(|error| Failure::Use(format!("--trusted-proxies: {error}")))?,
            makes_key: true,
        })
    }

    /// The value in force of a setting.
    pub fn value(&self, key: &str) -> String {
        match key {
            "data" => self.place.data.display().to_string(),
            "database" => self.place.url(),
            "listen" => self.listen.to_string(),
            "base_url" => self.base_url.clone().unwrap_or_default(),
            "mail" => self.mail.clone(),
            "sender" => self.sender.clone(),
            "programme" => self.programme.clone(),
            "organisation" => self.organisation.clone(),
            "trusted_proxies" => self.trusted_proxies.clone(),
            "help_email" => self.help_email.clone(),
            _ => self.zone.clone(),
        }
    }

    /// Serves until told to stop.
    pub async fn run(self) -> Result<(), Failure> {
        // What is asked wrongly is said before anything is taken or made.
        self.plan(Some(self.listen))?;
        let listener = TcpListener::bind(self.listen).await.map_err(|error| format!("{} cannot be listened on: {error}", self.listen))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let app = setup::app(&self.plan(Some(address))?).await?;
        // Into the log: whoever waits for the line with the address may close the pipe behind it.
        if app.read().await?.value::<i64>(home::ACCOUNTS, params![]).await? == 0 {
            tracing::warn!("nobody has an account yet: `cd4d init` makes the first administrator and the first phase");
        }
        say(format_args!("Serving {} at {}", app.brand.programme, app.brand.base_url));
        serve::serve(Arc::new(app), listener, !self.no_worker).await?;
        Ok(())
    }
}
