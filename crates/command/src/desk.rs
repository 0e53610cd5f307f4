//! The desk where commands are run: it opens the transaction, runs the command, commits, and tries again on a collision.

use std::sync::Arc;

use db::{Db, DbError, Tx};
use futures_util::future::BoxFuture;
use jiff::tz::TimeZone;
use model::{Actor, Event};

use crate::{Clock, Command, Ids, Key, Stop, Work};

/// Answers an event in the transaction that raised it, writing only its own slice's tables.
pub type Listener = for<'a> fn(&'a Event, &'a mut Work) -> BoxFuture<'a, Result<(), Stop>>;

/// Who listens to events. `server` fills it; the order is the order of answers.
#[derive(Clone, Default)]
pub struct Register {
    /// The listeners, each with the name of its slice.
    pub listeners: Vec<(&'static str, Listener)>,
}

/// Runs commands. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Ids and secrets.
    pub ids: Arc<dyn Ids>,
    /// Who answers events.
    pub register: Arc<Register>,
    /// Signs links.
    pub key: Arc<Key>,
    /// The programme's name, for letters.
    pub programme: String,
    /// The address for help, for letters.
    pub help: String,
    /// The programme's own time zone: decides which day it is.
    pub zone: TimeZone,
}

/// How often a command is run again after a collision before the person is told to try later.
const TRIES: u32 = 12;

impl Desk {
    /// A snapshot for reading.
    pub async fn read(&self) -> Result<Tx, DbError> {
        self.db.read().await
    }

    /// The day it is for the programme.
    pub fn today(&self) -> model::Date {
        self.zone.to_datetime(self.clock.now()).date()
    }

    /// Runs a command for somebody. When it answers `Ok`, all of it is stored; otherwise nothing is.
    pub async fn run<C: Command>(&self, actor: &Actor, command: &C) -> Result<C::Done, Stop> {
        let mut tries = 0;
        loop {
            match self.attempt(actor, command).await {
                Err(Stop::Fault(DbError::Conflict)) if tries < TRIES => {
                    tries += 1;
                    self.pause(tries).await;
                }
                other => return other,
            }
        }
    }

    async fn attempt<C: Command>(&self, actor: &Actor, command: &C) -> Result<C::Done, Stop> {
        let tx = self.db.write().await?;
        let mut work = Work::new(tx, actor.clone(), self);
        let done = command.run(&mut work).await?;
        work.into_tx().commit().await?;
        Ok(done)
    }

    /// Waits a random moment that doubles with each try, so that colliding commands part.
    async fn pause(&self, tries: u32) {
        let mut byte = [0u8; 2];
        self.ids.secret(&mut byte);
        let limit = 4u64 << tries.min(7);
        let millis = u64::from(u16::from_le_bytes(byte)) % limit + 1;
        tokio::time::sleep(std::time::Duration::from_millis(millis)).await;
    }
}
