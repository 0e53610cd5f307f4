//! The people of the demonstration who sign in.

use std::sync::Arc;

use accounts::actions::{GrantRole, OpenAccount};
use accounts::store;
use command::{FixedClock, Stop};
use model::{Actor, Grant, Role};
use web::App;

/// The password of all of them.
pub const PASSWORD: &str = "bridges-to-origin";

/// Address, name, role, country, language.
const PEOPLE: [(&str, &str, Role, &str, &str); 14] = [
    ("coordinator", "Marit de Wit", Role::Coordinator, "", "en"),
    ("officer", "Joost Hendriks", Role::Officer, "", "nl"),
    ("focal.so", "Deeqa Warsame", Role::FocalPoint, "SO", "en"),
    ("focal.ng", "Tobi Adeyinka", Role::FocalPoint, "NG", "en"),
    ("focal.iq", "Lana Rashid", Role::FocalPoint, "IQ", "en"),
    ("host.hospital", "Folake Adebayo", Role::HostDirector, "NG", "en"),
    ("host.port", "Cabdi Nuur", Role::HostDirector, "SO", "en"),
    ("expert.hydro", "Sahra Jaamac", Role::Expert, "", "nl"),
    ("expert.nurse", "Amina Bello", Role::Expert, "", "en"),
    ("expert.data", "Chidi Okonjo", Role::Expert, "", "en"),
    ("partner", "Emeka Visser", Role::Partner, "", "nl"),
    ("donor", "Annelies Bos", Role::DonorReader, "", "nl"),
    ("evaluator", "Ruth Maas", Role::Evaluator, "", "en"),
    ("admin", "Sanne Kuiper", Role::Administrator, "", "nl"),
];

/// One line for each, with role and address.
pub fn people_text() -> String {
    let line = |(address, name, role, country, _): &(&str, &str, Role, &str, &str)| {
        let place = if country.is_empty() { String::new() } else { format!(" ({country})") };
        format!("{:32} {name}, {}{place}", format!("{address}@demo.example"), role.name())
    };
    PEOPLE.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Whether the demonstration was made before.
pub async fn exist(app: &App) -> db::Result<bool> {
    let mut tx = app.read().await?;
    Ok(store::by_email(&mut tx, "coordinator@demo.example").await?.is_some())
}

/// Opens their accounts.
pub async fn open(app: &Arc<App>, _clock: &FixedClock) -> Result<(), Stop> {
    let hash = accounts::password::hash(PASSWORD.to_owned()).await?;
    for (address, name, role, country, language) in PEOPLE {
        let email = format!("{address}@demo.example").parse().map_err(|()| Stop::Gone)?;
        let open = OpenAccount { email, name: name.to_owned(), language: language.to_owned(), password: Some(hash.clone()) };
        let account = app.desk.run(&Actor::program(), &open).await?;
        let grant = Grant { role, phase: None, country: country.parse().ok(), host: None };
        app.desk.run(&Actor::program(), &GrantRole { account, grant, from: app.desk.today(), until: None }).await?;
    }
    Ok(())
}
