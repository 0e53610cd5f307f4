//! From a configuration to an application that stands ready.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use command::{Clock, Desk, Ids, Key, RandomIds, SystemClock};
use db::Db;
use files::Files;
use i18n::Lang;
use jiff::tz::TimeZone;
use mail::Carrier;
use web::{App, Assets, Brand, Held, Proxy};

use crate::register;

/// What an application is made from.
pub struct Plan {
    /// The folder of the database, documents, letters and the key.
    pub data: PathBuf,
    /// The database; SQLite in the data folder when none is named.
    pub database: Option<String>,
    /// Whose programme it is.
    pub brand: Brand,
    /// How letters leave: `kept`, `file` or an SMTP address.
    pub mail: String,
    /// The sender of letters.
    pub sender: String,
    /// A demonstration.
    pub demo: bool,
    /// The programme's time zone.
    pub zone: String,
    /// Proxies whose word counts on where a visit comes from.
    pub trusted_proxies: Vec<Proxy>,
    /// Whether a key that is not there is made and kept; a command that makes no link does without.
    pub makes_key: bool,
}

/// Opens the database, brings it up to date and makes the application.
pub async fn app(plan: &Plan) -> Result<App, String> {
    app_with(plan, Arc::new(SystemClock), Arc::new(RandomIds::default())).await
}

/// The same with a clock and an id source of the caller's.
pub async fn app_with(plan: &Plan, clock: Arc<dyn Clock>, ids: Arc<dyn Ids>) -> Result<App, String> {
    // What is asked wrongly is said before anything is made.
    let carrier = Carrier::named(&plan.mail, plan.data.join("mail"), &plan.sender)?;
    let zone = TimeZone::get(&plan.zone).map_err(|error| format!("the time zone {}: {error}", plan.zone))?;
    private_folder(&plan.data).map_err(|error| format!("the data folder {}: {error}", plan.data.display()))?;
    warn_of_open_folder(&plan.data);
    let url = plan.database.clone().unwrap_or_else(|| format!("sqlite:{}", plan.data.join("cd4d.sqlite").display()));
    let db = Db::open(&url).await.map_err(|error| format!("the database: {error}"))?;
    schema::migrate(&db).await.map_err(|error| format!("the database could not be brought up to date: {error}"))?;
    let path = plan.data.join("secret.key");
    if plan.makes_key && !path.exists() && holds_records(&db).await {
        tracing::warn!(
            "{} is not there and is made anew: links in letters that were sent before do not work. If you restored a backup, stop, put the old key there, and start again",
            path.display()
        );
    }
    let key = if plan.makes_key || path.exists() { key(&path, ids.as_ref())? } else { passing_key(ids.as_ref()) };
    let (programme, help) = (plan.brand.programme.clone(), plan.brand.help_email.clone());
    let desk = Desk { db, clock, ids, register: Arc::new(register::listeners()), key: Arc::new(key), programme, help, zone };
    let languages = if plan.demo { vec![Lang::En, Lang::Nl, Lang::ArXb] } else { Lang::SHIPPED.to_vec() };
    Ok(App {
        desk,
        files: Files::at(plan.data.join("documents")),
        carrier,
        assets: Assets::new(include_str!("../assets/cd4d.css"), include_str!("../assets/cd4d.js"), include_str!("../assets/favicon.svg")),
        brand: plan.brand.clone(),
        demo: plan.demo,
        languages,
        nav: register::nav(),
        rooms: register::rooms(),
        links: register::links(),
        sessions: accounts::signed_in,
        waiting: register::waiting(),
        finders: register::finders(),
        sign_in: "/sign-in",
        home: "/account/home",
        trusted_proxies: plan.trusted_proxies.clone(),
        meter: web::Meter::default(),
        held: Held::default(),
    })
}

/// Whether somebody has worked in a database: an unreachable one says so itself soon enough.
async fn holds_records(db: &Db) -> bool {
    let count = async { db.read().await?.value::<i64>("select count(*) as value from audit_entry", db::params![]).await };
    count.await.is_ok_and(|count| count > 0)
}

/// Makes a folder that only the program's user can open, unless it is there: records and letters lie in it.
pub fn private_folder(path: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Says so where everybody on the machine can open the folder, which may have been there before.
#[cfg(unix)]
fn warn_of_open_folder(path: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let Ok(mode) = std::fs::metadata(path).map(|folder| folder.permissions().mode() & 0o777) else { return };
    if mode & 0o007 != 0 {
        let folder = path.display();
        tracing::warn!(
            "everybody on this machine can open the data folder {folder} (its mode is {mode:o}): close it with `chmod 700 {folder}`"
        );
    }
}

#[cfg(not(unix))]
fn warn_of_open_folder(_: &Path) {}

/// A key that is kept nowhere.
fn passing_key(ids: &dyn Ids) -> Key {
    let mut bytes = [0; 32];
    ids.secret(&mut bytes);
    Key::new(bytes)
}

/// The installation's key: made at the first start, readable by its owner only.
fn key(path: &Path, ids: &dyn Ids) -> Result<Key, String> {
    let trouble = |error: std::io::Error| format!("the key {}: {error}", path.display());
    if !path.exists() {
        let mut bytes = [0; 32];
        ids.secret(&mut bytes);
        write_private(path, &bytes).map_err(trouble)?;
    }
    let bytes: [u8; 32] = std::fs::read(path)
        .map_err(trouble)?
        .try_into()
        .map_err(|_| format!("the key {} must be 32 bytes: restore it, or remove it and let links be sent again", path.display()))?;
    Ok(Key::new(bytes))
}

#[cfg(unix)]
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(not(unix))]
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::write(path, bytes)
}
