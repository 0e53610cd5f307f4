//! The log of readings: who looked at an expert's profile or CV. It is written before the page is shown; when it
//! cannot be written, the page is not shown. The expert sees it.

use db::{Result, Tx, params};
use jiff::Timestamp;
use model::ExpertId;
use uuid::Uuid;

use crate::{Command, Stop, Work};

db::statements! {
    /// Appends a reading.
    INSERT = "insert into reading (id, at, expert_id, reader_kind, reader_id, reader_name, what, why) \
              values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Readings of one expert, newest first.
    OF = "select id, at, reader_kind, reader_id, reader_name, what, why from reading where expert_id = $1 order by id desc limit 200";
}

/// The statements of this file, for the test that prepares every one.
pub const READING_STATEMENTS: &[(&str, &str)] = ALL;

db::row! {
    /// One reading.
    pub struct Reading {
        /// Its id.
        pub id: Uuid,
        /// When.
        pub at: Timestamp,
        /// `account`, `link`, or `program` for a command of the operator.
        pub reader_kind: String,
        /// The account or link.
        pub reader_id: Option<Uuid>,
        /// The name that the expert is shown.
        pub reader_name: String,
        /// `profile`, `cv`, `list`, or `export`.
        pub what: String,
        /// For what: a case number, the code of a round ([`reading_for_round`]), or empty.
        pub why: String,
    }
}

/// What a reading in a round begins with.
const ROUND: &str = "round:";

/// For what people are read in a round: a code, because the page that shows it speaks the language of the expert and not of the reader.
pub fn reading_for_round(number: i64) -> String {
    format!("{ROUND}{number}")
}

impl Reading {
    /// The round in which it was, if it was in one.
    pub fn round(&self) -> Option<i64> {
        self.why.strip_prefix(ROUND)?.parse().ok()
    }
}

/// Records that somebody is about to read a profile or CV. A person's own reading is not recorded.
struct Record<'a> {
    expert: ExpertId,
    reader: &'a str,
    what: &'static str,
    why: &'a str,
}

impl Command for Record<'_> {
    type Done = ();

    async fn run(&self, work: &mut Work) -> std::result::Result<(), Stop> {
        let (kind, id) = match work.actor.via {
            model::access::Via::Account(id) => ("account", Some(id.0)),
            model::access::Via::Link(id) => ("link", Some(id.0)),
            model::access::Via::Program => ("program", None),
            model::access::Via::Nobody => return Ok(()),
        };
        let values = params![work.id::<Uuid>(), work.now, self.expert, kind, id, self.reader, self.what, self.why];
        work.tx.run(INSERT, values).await?;
        Ok(())
    }
}

/// Records a reading in a transaction of its own, before the page is made. An error means: do not show it.
pub async fn record_reading(
    desk: &crate::Desk,
    actor: &model::Actor,
    expert: ExpertId,
    reader: &str,
    what: &'static str,
    why: &str,
) -> std::result::Result<(), Stop> {
    if actor.expert == Some(expert) {
        return Ok(());
    }
    desk.run(actor, &Record { expert, reader, what, why }).await
}

/// Records in one transaction that a list of people is about to be shown. An error means: do not show it.
pub async fn record_readings(
    desk: &crate::Desk,
    actor: &model::Actor,
    experts: &[ExpertId],
    reader: &str,
    what: &'static str,
    why: &str,
) -> std::result::Result<(), Stop> {
    struct All<'a>(Vec<Record<'a>>);
    impl Command for All<'_> {
        type Done = ();

        async fn run(&self, work: &mut Work) -> std::result::Result<(), Stop> {
            for record in &self.0 {
                record.run(work).await?;
            }
            Ok(())
        }
    }
    let others = experts.iter().filter(|&&expert| actor.expert != Some(expert));
    let all: Vec<_> = others.map(|&expert| Record { expert, reader, what, why }).collect();
    if all.is_empty() { Ok(()) } else { desk.run(actor, &All(all)).await }
}

/// The readings of an expert, newest first, at most 200.
pub async fn readings_of(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Reading>> {
    tx.all(OF, params![expert]).await
}
