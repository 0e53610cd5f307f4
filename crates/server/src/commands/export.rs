//! `cd4d export`: what the records hold, for others.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use db::{Tx, params};
use i18n::Lang;
use model::access::{Subject, Verb};
use model::{AccountId, Actor, ExpertId};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use super::report::{Part, today};
use crate::cli::{Failure, Place};
use crate::say::say;
use crate::setup::{self, Plan};

db::statements! {
    /// The expert of an e-mail address.
    EXPERT_OF_ADDRESS = "select id as value from view_expert where lower(email) = $1";
    /// The expert of an account.
    EXPERT_OF_ACCOUNT = "select id as value from view_expert where account_id = $1";
    /// The account of an e-mail address.
    ACCOUNT_OF_ADDRESS = "select id as value from view_account where lower(email) = $1 and state <> 'closed'";
    /// The account of an expert.
    ACCOUNT_OF_EXPERT = "select account_id as value from view_expert where id = $1 and account_id is not null";
}

/// Write out what the records hold.
#[derive(Args)]
pub struct Export {
    #[command(subcommand)]
    kind: Kind,
}

/// What can be written out.
#[derive(Subcommand)]
enum Kind {
    /// Every figure of the dashboard, in all and by country, sector and mode; small numbers of people are kept back, and those that would give one away.
    Results(Results),
    /// Active profiles as CVs (JSON Resume), as far as their consents reach; each person sees it in the log of readings.
    ///
    /// Written out are active profiles of people who agreed that the programme stores and compares them. basics: name, label (the
    /// occupation), summary and location (city and country); email and phone only of those who agreed to letters about assignments.
    /// work, volunteer, education: entries with months. skills: name and level. languages: fluency (CEFR). meta: when it was changed
    /// last. Gender, year of birth, countries of origin and answers to hosts are never in it. It names people and is for the
    /// programme itself: a host sees a CV only after a yes for its own assignment.
    Experts(Experts),
    /// All data of one person with an account or a profile, as JSON.
    Person(Person),
}

#[derive(Args)]
struct Results {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    part: Part,
    /// The form of the file.
    #[arg(long, value_enum, default_value = "csv")]
    format: Format,
    /// With a row of HXL hashtags.
    #[arg(long)]
    hxl: bool,
    /// A new file to write into, in place of standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The same as --format json.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Xlsx,
    Json,
}

#[derive(Args)]
struct Experts {
    #[command(flatten)]
    place: Place,
    /// A folder to write into, one file for each person, in place of a list on standard output.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// As JSON (the only form there is).
    #[arg(long)]
    json: bool,
}

#[derive(Args)]
struct Person {
    #[command(flatten)]
    place: Place,
    /// The e-mail address of a person, or the id at the end of the address of the profile or account.
    id: String,
    /// As JSON (the only form there is).
    #[arg(long)]
    json: bool,
}

impl Export {
    /// Writes it out.
    pub async fn run(self) -> Result<(), Failure> {
        match self.kind {
            Kind::Results(results) => results.run().await,
            Kind::Experts(experts) => experts.run().await,
            Kind::Person(person) => person.run().await,
        }
    }
}

impl Results {
    async fn run(self) -> Result<(), Failure> {
        self.part.check()?;
        let format = if self.json { Format::Json } else { self.format };
        if format == Format::Xlsx && self.out.is_none() {
            return Err(Failure::Use("a workbook is no text: name a file with --out FILE.xlsx".to_owned()));
        }
        if let Some(file) = self.out.as_ref().filter(|file| file.exists()) {
            return Err(Failure::Use(format!("{} is there already; name another file", file.display())));
        }
        let db = self.place.open().await?;
        let scope = Actor::program().scope(Verb::See, Subject::Figures);
        let mut tx = db.read().await?;
        let filter = self.part.filter(&mut tx).await?;
        let all = results::export::export(&mut tx, &scope, &filter, today()).await?;
        let bytes = match format {
            Format::Csv => all.csv(self.hxl).into_bytes(),
            Format::Xlsx => all.xlsx(self.hxl),
            Format::Json => (pretty(&all.json(self.hxl))? + "\n").into_bytes(),
        };
        match &self.out {
            Some(file) => write(file, &bytes),
            None => {
                say(String::from_utf8_lossy(&bytes).trim_end());
                Ok(())
            }
        }
    }
}

impl Experts {
    async fn run(self) -> Result<(), Failure> {
        if let Some(folder) = self.out.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(Failure::Use(format!("the folder {} is not there; make it, or name another one", folder.display())));
        }
        self.place.open().await?.close().await;
        // It makes no link, so a key that is not there is not made.
        let plan = Plan { makes_key: false, ..self.place.plan("")? };
        let app = setup::app(&plan).await?;
        let all = experts::resumes::resumes(&app, &Actor::program()).await.map_err(|stop| format!("nothing was written out: {stop:?}"))?;
        app.desk.db.close().await;
        let Some(folder) = &self.out else {
            let list: Vec<Json> = all.into_iter().map(|(_, resume)| resume).collect();
            say(pretty(&Json::Array(list))?);
            return Ok(());
        };
        for (id, resume) in &all {
            write(&folder.join(format!("{id}.json")), pretty(resume)?.as_bytes())?;
        }
        if self.json {
            say(json!({ "folder": folder, "experts": all.len() }));
        } else {
            say(format_args!("{}: {} profiles. Keep them as you keep a backup: they name people.", folder.display(), all.len()));
        }
        Ok(())
    }
}

impl Person {
    async fn run(self) -> Result<(), Failure> {
        let db = self.place.open().await?;
        let mut tx = db.read().await?;
        let (account, expert) = named(&mut tx, &self.id).await?;
        let mut all = Map::new();
        if let Some(id) = expert
            && let Some(mut profile) = experts::export::export(&mut tx, id, Lang::En).await?
        {
            let mut part = |name: &str| profile.as_object_mut().and_then(|all| all.remove(name)).unwrap_or_default();
            let (readings, applications, placements) = (part("readings"), part("applications"), part("placements"));
            all.extend([("profile", profile), ("read_by", readings), ("applications", applications), ("placements", placements)].map(key));
        }
        if let Some(id) = account
            && let Some(held) = accounts::export::export(&mut tx, id).await?
        {
            all.extend([("account", held)].map(key));
        }
        if all.is_empty() {
            return Err(Failure::Work(format!("there is nobody with an account or a profile under {}", self.id)));
        }
        say(pretty(&Json::Object(all))?);
        Ok(())
    }
}

fn key((name, value): (&str, Json)) -> (String, Json) {
    (name.to_owned(), value)
}

/// The account and the expert whom an address or an id names; an id may be that of an account or of a profile.
async fn named(tx: &mut Tx, asked: &str) -> Result<(Option<AccountId>, Option<ExpertId>), Failure> {
    if asked.contains('@') {
        let address = asked.to_lowercase();
        let accounts: Vec<AccountId> = tx.values(ACCOUNT_OF_ADDRESS, params![&address]).await?;
        let experts: Vec<ExpertId> = tx.values(EXPERT_OF_ADDRESS, params![&address]).await?;
        return Ok((accounts.first().copied(), experts.first().copied()));
    }
    let id: Uuid = asked.parse().map_err(|_| Failure::Use(format!("`{asked}` is neither an e-mail address nor an id")))?;
    let experts: Vec<ExpertId> = tx.values(EXPERT_OF_ACCOUNT, params![id]).await?;
    let accounts: Vec<AccountId> = tx.values(ACCOUNT_OF_EXPERT, params![id]).await?;
    Ok((Some(accounts.first().copied().unwrap_or(AccountId(id))), Some(experts.first().copied().unwrap_or(ExpertId(id)))))
}

fn pretty(json: &Json) -> Result<String, Failure> {
    serde_json::to_string_pretty(json).map_err(|error| Failure::Work(error.to_string()))
}

/// Writes a new file that only the program's user can read.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    use std::io::Write as _;
    let trouble = |error: std::io::Error| Failure::Work(format!("{}: {error}", path.display()));
    super::archive::create_private(path).and_then(|mut file| file.write_all(bytes)).map_err(trouble)
}
