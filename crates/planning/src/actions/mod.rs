//! The commands of this slice. What the office decides on a plan is written down with its reason and tells nobody anything.

mod ask;
mod choose;
mod close;
mod finish;
mod make;

pub use ask::{AskProof, AskRun, CancelRun, Fail, Proven, Step, StopProof};
pub use choose::Decide;
pub use close::SetState;
pub use finish::{Better, Finish};
pub use make::{MakeFrom, MakeRound};

use command::{Stop, Work};
use db::{Tx, params};
use model::access::{Subject, Verb, Via};
use model::round::{self, Choice};
use model::{AccountId, ExpertId, RequestId};
use uuid::Uuid;

use crate::store::{self, Round, Run};

/// The round of a number, open or closed, for somebody of the programme office.
async fn any_for_office(work: &mut Work, number: i64) -> Result<Round, Stop> {
    let round = store::round(&mut work.tx, number).await?.ok_or(Stop::Gone)?;
    Stop::unless(work.actor.scope(Verb::Decide, Subject::Application).reaches(round.place()))?;
    Ok(round)
}

/// The open round of a number, for somebody of the programme office.
async fn for_office(work: &mut Work, number: i64) -> Result<Round, Stop> {
    let round = any_for_office(work, number).await?;
    if round.is_closed() { Err(round::CLOSED.into()) } else { Ok(round) }
}

/// The newest run of a round.
async fn newest(work: &mut Work, round: &Round) -> Result<Option<Run>, Stop> {
    Ok(store::runs(&mut work.tx, round.id).await?.into_iter().next())
}

/// Who acts, with the name that the page shows.
async fn by(work: &mut Work) -> Result<(Option<Uuid>, String), Stop> {
    Ok(match work.actor.via {
        Via::Account(account) => (Some(account.0), work.tx.values(store::ACCOUNT_NAME, params![account]).await?.pop().unwrap_or_default()),
        _ => (None, String::new()),
    })
}

/// Whom the office chose for a seat in the plan before.
pub(crate) struct Decided {
    pub expert: ExpertId,
    pub request: RequestId,
    pub choice: Choice,
}

/// The newest plan before a run whose decisions are taken over: of its round, whose `runs` stand newest first, or of the round
/// that it was made from.
pub(crate) async fn plan_before(tx: &mut Tx, round: &Round, runs: &[Run], run: Uuid) -> db::Result<Option<Run>> {
    let is_done = |row: &Run| row.state == "done";
    let own = runs.iter().skip_while(|row| row.id != run).skip(1).find(|row| is_done(row)).cloned();
    match (own, round.taken_from) {
        (None, Some(earlier)) => Ok(store::runs(tx, earlier).await?.into_iter().find(is_done)),
        (own, _) => Ok(own),
    }
}

/// Whom the office chose in the plan before a run; the newest decision first.
pub(crate) async fn decided_before(tx: &mut Tx, round: &Round, run: Uuid) -> db::Result<Vec<Decided>> {
    let runs = store::runs(tx, round.id).await?;
    let Some(before) = plan_before(tx, round, &runs, run).await? else { return Ok(Vec::new()) };
    let mut decisions: Vec<store::Decision> = store::newest_decisions(tx, before.id).await?.into_values().collect();
    decisions.sort_by_key(|row| std::cmp::Reverse(row.decided_at));
    let chosen = |row: &store::Decision| Some(Decided { expert: row.expert_id?, request: row.request_id, choice: row.choice() });
    Ok(decisions.iter().filter_map(chosen).collect())
}

/// Forgets a person who closed the account: what was found of them, the files in which they stood, their name.
pub(crate) async fn forget(work: &mut Work, account: AccountId, expert: Option<ExpertId>) -> Result<(), Stop> {
    if let Some(expert) = expert {
        for statement in [store::FORGET_INPUT, store::FORGET_PAIRS, store::FORGET_DECISIONS] {
            work.tx.run(statement, params![expert]).await?;
        }
    }
    for statement in [store::FORGET_MAKER, store::FORGET_CLOSER, store::FORGET_ASKER, store::FORGET_DECIDER] {
        work.tx.run(statement, params![account]).await?;
    }
    Ok(())
}
