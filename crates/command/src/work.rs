//! What a command works with: the transaction, the moment, who acts, and what it leaves behind.

use std::sync::Arc;

use db::Tx;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::{Actor, Date, Event};
use serde_json::Value as Json;
use uuid::Uuid;

use crate::{Desk, Ids, Register, Stop, audit};

/// One run of a command.
pub struct Work {
    /// The transaction. SQL is the only thing awaited inside a command.
    pub tx: Tx,
    /// The moment at which the command runs.
    pub now: Timestamp,
    /// The programme's day at that moment.
    pub today: Date,
    /// Who acts.
    pub actor: Actor,
    ids: Arc<dyn Ids>,
    register: Arc<Register>,
    zone: TimeZone,
}

/// A change for the audit trail: what was done to what, the record before and after, and why where a reason was asked.
#[derive(Clone, Debug)]
pub struct Change {
    /// What was done, as `slice.verb`.
    pub action: &'static str,
    /// The kind of record, as its table is named.
    pub subject: &'static str,
    /// The record.
    pub id: Uuid,
    /// The fields before; null for a new record.
    pub before: Json,
    /// The fields after; null for a record that is gone.
    pub after: Json,
    /// The reason that was given.
    pub reason: Option<String>,
    /// The expert whose personal data the change holds, so that they can be erased.
    pub person: Option<Uuid>,
}

impl Change {
    /// A change of `subject` `id`.
    pub fn of(action: &'static str, subject: &'static str, id: impl Into<Uuid>) -> Change {
        Change { action, subject, id: id.into(), before: Json::Null, after: Json::Null, reason: None, person: None }
    }

    /// The record before.
    pub fn before(mut self, before: Json) -> Change {
        self.before = before;
        self
    }

    /// The record after.
    pub fn after(mut self, after: Json) -> Change {
        self.after = after;
        self
    }

    /// The reason that was given.
    pub fn because(mut self, reason: impl Into<String>) -> Change {
        self.reason = Some(reason.into());
        self
    }

    /// The person (expert or account) whose data it holds.
    pub fn person(mut self, person: impl Into<Uuid>) -> Change {
        self.person = Some(person.into());
        self
    }
}

impl Work {
    pub(crate) fn new(tx: Tx, actor: Actor, desk: &Desk) -> Work {
        let now = desk.clock.now();
        Work {
            tx,
            now,
            today: desk.zone.to_datetime(now).date(),
            actor,
            ids: desk.ids.clone(),
            register: desk.register.clone(),
            zone: desk.zone.clone(),
        }
    }

    pub(crate) fn into_tx(self) -> Tx {
        self.tx
    }

    /// A new id of any kind.
    pub fn id<T: From<Uuid>>(&self) -> T {
        self.ids.id(self.now).into()
    }

    /// Unpredictable bytes.
    pub fn secret<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.ids.secret(&mut bytes);
        bytes
    }

    /// The programme's time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Writes a change to the audit trail, in this transaction.
    pub async fn record(&mut self, change: Change) -> Result<(), Stop> {
        audit::record(self, change).await.map_err(Stop::from)
    }

    /// Tells the other slices, which answer in this transaction. A listener that stops, stops the command.
    pub async fn raise(&mut self, event: Event) -> Result<(), Stop> {
        let register = self.register.clone();
        for (_, listener) in &register.listeners {
            listener(&event, self).await?;
        }
        Ok(())
    }

    /// Enqueues a job that starts at the earliest at `at`; it exists only when this transaction commits.
    pub async fn enqueue(&mut self, kind: &'static str, payload: Json, at: Timestamp) -> Result<(), Stop> {
        let id = self.id::<Uuid>();
        jobs::enqueue(&mut self.tx, id, kind, &payload, at, self.now).await.map_err(Stop::from)
    }
}
