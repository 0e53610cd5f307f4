//! A scene of the demonstration: who is there, and a clock that is moved from day to day and ends today.

use std::collections::HashMap;
use std::sync::Arc;

use command::{Command, FixedClock, Stop};
use jiff::SignedDuration;
use model::{AccountId, Actor, Date, ExpertId, Timestamp};
use web::App;

use crate::say::Progress;

/// The stage on which the calendar is played.
pub struct Scene {
    /// The application.
    pub app: Arc<App>,
    clock: Arc<FixedClock>,
    end: Timestamp,
    accounts: HashMap<&'static str, AccountId>,
    experts: HashMap<&'static str, ExpertId>,
    played: u64,
    progress: Progress,
}

impl Scene {
    /// A scene whose calendar ends at `end`.
    pub fn new(app: Arc<App>, clock: Arc<FixedClock>, end: Timestamp) -> Scene {
        let progress = Progress::new("making the demonstration", super::calendar::PARTS);
        Scene { app, clock, end, accounts: HashMap::new(), experts: HashMap::new(), played: 0, progress }
    }

    /// Says that one more part of the calendar was played.
    pub fn part_played(&mut self) {
        self.played += 1;
        self.progress.at(self.played);
    }

    /// Moves the clock to so many days before the end, at nine o'clock or so; later calls of one day come later.
    pub fn days_ago(&self, days: i64) {
        self.clock.set(self.end - SignedDuration::from_hours(24 * days));
    }

    /// Lets minutes pass, so that the entries of one day have an order that people believe.
    pub fn later(&self, minutes: i64) {
        let now = self.app.now() + SignedDuration::from_mins(minutes);
        self.clock.set(now.min(self.end));
    }

    /// The programme's day.
    pub fn today(&self) -> Date {
        self.app.desk.today()
    }

    /// A day so many days from the clock's day.
    pub fn day(&self, days: i64) -> Date {
        self.today().saturating_add(jiff::Span::new().days(days))
    }

    /// Remembers a person's account.
    pub fn enter(&mut self, name: &'static str, account: AccountId) {
        self.accounts.insert(name, account);
    }

    /// Remembers a person's profile.
    pub fn profile(&mut self, name: &'static str, expert: ExpertId) {
        self.experts.insert(name, expert);
    }

    /// The account of a person.
    pub fn account(&self, name: &str) -> Result<AccountId, Stop> {
        self.accounts.get(name).copied().ok_or(Stop::Gone)
    }

    /// The profile of a person.
    pub fn expert(&self, name: &str) -> Result<ExpertId, Stop> {
        self.experts.get(name).copied().ok_or(Stop::Gone)
    }

    /// A person as an actor, with the roles in force on the clock's day.
    pub async fn actor(&self, name: &str) -> Result<Actor, Stop> {
        let account = self.account(name)?;
        let mut tx = self.app.read().await?;
        Ok(accounts::actor(&mut tx, account, self.experts.get(name).copied(), self.today()).await?)
    }

    /// Lets a person do something.
    pub async fn by<C: Command>(&self, name: &str, command: &C) -> Result<C::Done, Stop> {
        let actor = self.actor(name).await?;
        let done = self.app.desk.run(&actor, command).await?;
        self.later(4);
        Ok(done)
    }

    /// Lets the holder of a signed link do something.
    pub async fn by_link<C: Command>(&self, link: model::LinkId, command: &C) -> Result<C::Done, Stop> {
        let done = self.app.desk.run(&Actor::link(link), command).await?;
        self.later(4);
        Ok(done)
    }

    /// Lets the program itself do something.
    pub async fn by_program<C: Command>(&self, command: &C) -> Result<C::Done, Stop> {
        self.app.desk.run(&Actor::program(), command).await
    }

    /// Does the jobs that are due.
    pub async fn run_jobs(&self) -> Result<(), Stop> {
        let runner = crate::register::jobs();
        while runner.run_due(&self.app, &self.app.desk.db, self.app.now()).await? > 0 {}
        Ok(())
    }
}
