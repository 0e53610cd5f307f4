//! Making a round: which requests, whom, which rules. It is planned at once.

use command::{Change, Command, Stop, Work};
use db::params;
use model::access::{Subject, Verb};
use model::round::{self, Floor, Reach};
use model::text::Country;
use model::{PhaseId, RequestId};
use serde_json::json;
use uuid::Uuid;

use super::ask::begin;
use super::{any_for_office, by};
use crate::store;

/// Makes a round and asks for its first plan.
pub struct MakeRound {
    /// The phase.
    pub phase: PhaseId,
    /// What people call it.
    pub name: String,
    /// The requests that are planned together.
    pub requests: Vec<RequestId>,
    /// Who can be proposed.
    pub reach: Reach,
    /// The most assignments of one expert.
    pub cap: i64,
    /// The floor for women.
    pub floor: Floor,
    /// The fewest filled places of each country.
    pub minimums: Vec<(Country, i64)>,
    /// Points that an accepted pair counts more when the round is planned again.
    pub keep_points: i64,
}

impl Command for MakeRound {
    /// The round's number.
    type Done = i64;

    async fn run(&self, work: &mut Work) -> Result<i64, Stop> {
        let scope = work.actor.scope(Verb::Decide, Subject::Application);
        let open = store::plannable(&mut work.tx, &scope, self.phase).await?;
        let chosen: Vec<_> = open.iter().filter(|request| self.requests.contains(&request.id)).collect();
        if chosen.is_empty() {
            return Err(Stop::field("requests", round::NO_REQUESTS));
        }
        Stop::unless(chosen.len() == self.requests.len())?;
        if self.minimums.iter().any(|(country, _)| !chosen.iter().any(|request| request.country == *country)) {
            return Err(Stop::field("minimums", round::OTHER_COUNTRY));
        }
        let id = work.id::<Uuid>();
        let number: i64 = work.tx.value(store::NEXT_ROUND, params![]).await?;
        let (account, name) = by(work).await?;
        let values = params![
            id,
            number,
            self.phase,
            &self.name,
            self.reach.name(),
            self.cap,
            self.floor.name(),
            self.floor.value(),
            self.keep_points,
            account,
            name,
            work.now
        ];
        work.tx.run_one(store::INSERT_ROUND, values).await?;
        for request in &chosen {
            work.tx.run_one(store::INSERT_REQUEST, params![work.id::<Uuid>(), id, request.id]).await?;
        }
        for (country, places) in &self.minimums {
            work.tx.run_one(store::INSERT_MINIMUM, params![work.id::<Uuid>(), id, *country, *places]).await?;
        }
        let after = json!({
            "number": number,
            "requests": chosen.iter().map(|request| request.case()).collect::<Vec<_>>(),
            "reach": self.reach.name(),
            "cap": self.cap,
            "floor": self.floor.name(),
            "floor_value": self.floor.value(),
            "minimums": self.minimums.iter().map(|(country, places)| format!("{country} {places}")).collect::<Vec<_>>(),
            "keep_points": self.keep_points,
        });
        work.record(Change::of("planning.make", "round", id).after(after)).await?;
        begin(work, id).await?;
        Ok(number)
    }
}

/// Makes a round from an earlier one: its first plan takes over the decisions there that still hold.
pub struct MakeFrom {
    /// The round.
    pub round: MakeRound,
    /// The number of the earlier one.
    pub earlier: i64,
}

impl Command for MakeFrom {
    /// The round's number.
    type Done = i64;

    async fn run(&self, work: &mut Work) -> Result<i64, Stop> {
        let earlier = any_for_office(work, self.earlier).await?;
        let number = self.round.run(work).await?;
        work.tx.run_one(store::SET_TAKEN_FROM, params![number, earlier.id]).await?;
        Ok(number)
    }
}
