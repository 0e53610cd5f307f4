//! The people of the demonstration who sign in.

use accounts::actions::{GrantRole, OpenAccount};
use accounts::store;
use command::{Command, Stop, Work};
use model::{Event, Grant, HostId, Role};
use web::App;

use super::scene::Scene;

/// The password of all of them.
pub const PASSWORD: &str = "bridges-to-origin";

/// Address, name, role, country, language. Experts and directors of hosts have files of their own.
const STAFF: [(&str, &str, Role, &str, &str); 9] = [
    ("coordinator", "Marit de Wit", Role::Coordinator, "", "en"),
    ("officer", "Joost Hendriks", Role::Officer, "", "nl"),
    ("focal.so", "Deeqa Warsame", Role::FocalPoint, "SO", "en"),
    ("focal.ng", "Tobi Adeyinka", Role::FocalPoint, "NG", "en"),
    ("focal.iq", "Lana Rashid", Role::FocalPoint, "IQ", "en"),
    ("partner", "Emeka Visser", Role::Partner, "", "nl"),
    ("donor", "Annelies Bos", Role::DonorReader, "", "nl"),
    ("evaluator", "Ruth Maas", Role::Evaluator, "", "en"),
    ("admin", "Sanne Kuiper", Role::Administrator, "", "nl"),
];

/// What the demonstration prints: one line for each person with role and address.
const PRINTED: [(&str, &str, &str); 14] = [
    ("coordinator", "Marit de Wit", "coordinator"),
    ("officer", "Joost Hendriks", "officer"),
    ("focal.so", "Deeqa Warsame", "focal point, Somalia"),
    ("focal.ng", "Tobi Adeyinka", "focal point, Nigeria"),
    ("focal.iq", "Lana Rashid", "focal point, Iraq"),
    ("host.hospital", "Folake Adebayo", "director, Osun Teaching Hospital"),
    ("host.port", "Cabdi Nuur", "director, Saaxil Port Municipality"),
    ("expert.hydro", "Sahra Jaamac", "expert, hydrogeologist"),
    ("expert.nurse", "Amina Bello", "expert, nurse"),
    ("expert.data", "Chidi Okonjo", "expert, data analyst"),
    ("partner", "Emeka Visser", "partner organisation"),
    ("donor", "Annelies Bos", "donor reader"),
    ("evaluator", "Ruth Maas", "evaluator"),
    ("admin", "Sanne Kuiper", "administrator"),
];

/// One line for each, with role and address.
pub fn people_text() -> String {
    let line = |(address, name, role): &(&str, &str, &str)| format!("{:30} {name}, {role}", format!("{address}@demo.example"));
    PRINTED.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Whether the demonstration was made before.
pub async fn exist(app: &App) -> db::Result<bool> {
    let mut tx = app.read().await?;
    Ok(store::by_email(&mut tx, "coordinator@demo.example").await?.is_some())
}

/// Opens the accounts of the programme's people and its readers.
pub async fn open(scene: &mut Scene, password: &str) -> Result<(), Stop> {
    for (address, name, role, country, language) in STAFF {
        let grant = Grant { role, phase: None, country: country.parse().ok(), host: None };
        enter(scene, (address, name, language), grant, password).await?;
    }
    Ok(())
}

/// Opens the account of a host's director.
pub async fn open_director(scene: &mut Scene, address: &'static str, name: &str, host: HostId, password: &str) -> Result<(), Stop> {
    let grant = Grant { role: Role::HostDirector, phase: None, country: None, host: Some(host) };
    enter(scene, (address, name, "en"), grant, password).await
}

async fn enter(scene: &mut Scene, (address, name, language): (&'static str, &str, &str), grant: Grant, password: &str) -> Result<(), Stop> {
    let email = format!("{address}@demo.example").parse().map_err(|()| Stop::Gone)?;
    let open = OpenAccount { email, name: name.to_owned(), language: language.to_owned(), password: Some(password.to_owned()) };
    let account = scene.by_program(&open).await?;
    scene.by_program(&GrantRole { account, grant, from: scene.today(), until: None }).await?;
    scene.enter(address, account);
    Ok(())
}

/// Raises an event, where the page that would do it is behind a link that nobody opens here.
pub struct Raise(pub Event);

impl Command for Raise {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        work.raise(self.0.clone()).await
    }
}
