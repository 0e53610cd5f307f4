//! `cd4d init`: the first administrator and the first phase.

use std::io::{IsTerminal, Write};

use accounts::actions::{GrantRole, OpenAccount};
use clap::Args;
use model::text::Email;
use model::{Actor, Date, Grant, Role};
use serde_json::json;

use crate::cli::{Failure, Place};
use crate::say::say;
use crate::setup;

/// Make the first administrator and phase, and print a link to set the password.
#[derive(Args)]
pub struct Init {
    #[command(flatten)]
    place: Place,
    /// The address that people use; stands in the printed link.
    #[arg(long, env = "CD4D_BASE_URL", default_value = "http://127.0.0.1:8080")]
    base_url: String,
    /// The administrator's e-mail address.
    #[arg(long)]
    admin_email: Option<String>,
    /// The administrator's name.
    #[arg(long)]
    admin_name: Option<String>,
    /// The phase's name.
    #[arg(long)]
    phase: Option<String>,
    /// The phase's first day, such as 2026-01-01.
    #[arg(long)]
    from: Option<String>,
    /// The phase's last day.
    #[arg(long)]
    until: Option<String>,
    /// Report as JSON.
    #[arg(long)]
    json: bool,
}

impl Init {
    /// Asks at a terminal for what was not given, then makes both.
    pub async fn run(self) -> Result<(), Failure> {
        let plan = self.place.plan(&self.base_url)?;
        let email = answer(self.admin_email, "--admin-email", "E-mail address of the administrator")?;
        let email: Email = email.parse().map_err(|()| Failure::Use(format!("`{email}` is not an e-mail address")))?;
        let name = answer(self.admin_name, "--admin-name", "Name of the administrator")?;
        let phase = answer(self.phase, "--phase", "Name of the phase")?;
        let from = day(&answer(self.from, "--from", "First day of the phase (2026-01-01)")?)?;
        let until = day(&answer(self.until, "--until", "Last day of the phase")?)?;
        if until <= from {
            return Err(Failure::Use("the phase ends before it begins".to_owned()));
        }
        let app = setup::app(&plan).await?;
        let mut tx = app.read().await?;
        if accounts::store::by_email(&mut tx, &email.key()).await?.is_some() {
            return Err(Failure::Work(format!("{email} has an account already; sign in, or set a new password at /en/forgot")));
        }
        drop(tx);
        let program = Actor::program();
        let open = OpenAccount { email, name, language: "en".to_owned(), password: None };
        let account = app.desk.run(&program, &open).await.map_err(stopped)?;
        for role in [Role::Administrator, Role::Coordinator] {
            let grant = Grant { role, phase: None, country: None, host: None };
            app.desk.run(&program, &GrantRole { account, grant, from: app.desk.today(), until: None }).await.map_err(stopped)?;
        }
        app.desk.run(&program, &strategy::actions::OpenPhase { name: phase, from, until }).await.map_err(stopped)?;
        let link = app.desk.run(&program, &accounts::actions::PasswordLink { account }).await.map_err(stopped)?;
        let url = format!("{}/en/l/{}", app.brand.base_url, app.desk.key.token(link));
        if self.json {
            say(json!({ "account": account, "link": url, "days": 7 }));
        } else {
            say(format_args!("Set the password within 7 days:\n{url}"));
            say(format_args!("The link begins with {}: serve at that address, or put your own in its place.", app.brand.base_url));
        }
        app.desk.db.close().await;
        Ok(())
    }
}

fn stopped(stop: command::Stop) -> Failure {
    Failure::Work(format!("not done: {stop:?}"))
}

fn day(text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|_| Failure::Use(format!("`{text}` is not a day such as 2026-01-01")))
}

/// What was given, or what is typed at a terminal; without one, the flag is named.
fn answer(given: Option<String>, flag: &str, question: &str) -> Result<String, Failure> {
    if let Some(given) = given.filter(|text| !text.trim().is_empty()) {
        return Ok(given.trim().to_owned());
    }
    if !std::io::stdin().is_terminal() {
        return Err(Failure::Use(format!("{flag} is missing (there is no terminal to ask at)")));
    }
    let mut out = std::io::stdout();
    write!(out, "{question}: ").and_then(|()| out.flush()).map_err(|error| error.to_string())?;
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|error| error.to_string())?;
    match line.trim() {
        "" => Err(Failure::Use(format!("{flag} is missing"))),
        text => Ok(text.to_owned()),
    }
}
