//! What the office decides about one seat of a plan: the person who is proposed, another one, or nobody for now. It is
//! written down with its reason; nobody is told.

use command::{Change, Command, FieldRefusal, Stop, Work};
use db::params;
use model::application;
use model::round::{self, Choice, RunState};
use model::{ExpertId, RequestId};
use serde_json::json;
use uuid::Uuid;

use super::{by, for_office, newest};
use crate::outcome::{Content, seats, seats_now, selected};
use crate::store;

/// Decides about a seat.
pub struct Decide {
    /// The round's number.
    pub round: i64,
    /// The number of the run whose plan was shown.
    pub run: i64,
    /// The request.
    pub request: RequestId,
    /// The seat, from 1.
    pub seat: i64,
    /// What is chosen.
    pub choice: Choice,
    /// Whom, when it is somebody else.
    pub expert: Option<ExpertId>,
    /// Why it is decided differently.
    pub reason_code: String,
    /// In words.
    pub reason: String,
}

impl Command for Decide {
    type Done = ();

    async fn run(&self, work: &mut Work) -> Result<(), Stop> {
        let round = for_office(work, self.round).await?;
        let run = newest(work, &round).await?.ok_or(Stop::Gone)?;
        if run.number != self.run || run.state() != RunState::Done {
            return Err(round::OLD_PLAN.into());
        }
        let request = store::requests(&mut work.tx, round.id).await?.into_iter().find(|row| row.id == self.request).ok_or(Stop::Gone)?;
        if !request.is_open() {
            return Err(round::REQUEST_CLOSED.into());
        }
        let reason =
            round::check_reason(self.choice, &self.reason_code, &self.reason).map_err(|(field, refusal)| FieldRefusal { field, refusal });
        let nobody = self.choice == Choice::Other && self.expert.is_none();
        let nobody = nobody.then(|| FieldRefusal { field: "expert", refusal: round::NOT_ELIGIBLE.into() });
        // Who is proposed cannot be accepted, and no seat left open, while somebody else is chosen: nothing is dropped in silence.
        let both = self.choice != Choice::Other && self.expert.is_some() && (self.choice == Choice::Open || reason.is_ok());
        let both = both.then(|| FieldRefusal { field: "choice", refusal: round::ACCEPTED_AND_MORE.into() });
        let refused: Vec<FieldRefusal> = nobody.into_iter().chain(both).chain(reason.err()).collect();
        if !refused.is_empty() {
            return Err(Stop::Invalid(refused));
        }
        let pairs = store::pairs(&mut work.tx, run.id).await?;
        let decisions = store::newest_decisions(&mut work.tx, run.id).await?;
        let selected = selected(&store::applicants_of_round(&mut work.tx, round.id).await?);
        let seats = seats(self.request, Content::of(&run).seats(self.request), &pairs, &decisions);
        let seats = seats_now(seats, self.request, &pairs, &selected);
        let seat = seats.iter().find(|seat| seat.number == self.seat).ok_or(Stop::Gone)?;
        if seat.taken_by.is_some() {
            return Err(round::SEAT_TAKEN.into());
        }
        let proposed = seat.proposed.as_ref().map(|pair| pair.expert_id);
        let expert = match self.choice {
            Choice::Accept => Some(proposed.ok_or(Stop::from(round::NOBODY_PROPOSED))?),
            Choice::Open => None,
            Choice::Other => {
                let fits = |expert: &ExpertId| {
                    let eligible =
                        pairs.iter().any(|pair| pair.request_id == self.request && pair.expert_id == *expert && pair.kind != "confirmed");
                    let elsewhere = seats.iter().any(|other| other.number != self.seat && other.person() == Some(*expert));
                    eligible && !elsewhere
                };
                Some(self.expert.filter(fits).ok_or_else(|| Stop::field("expert", round::NOT_ELIGIBLE))?)
            }
        };
        if let Some(expert) = expert
            && work.tx.value::<i64>(store::STILL_THERE, params![expert]).await? == 0
        {
            return Err(Stop::field("expert", round::LOST));
        }
        if expert.is_some() && work.actor.expert == expert {
            return Err(application::OWN_APPLICATION.into());
        }
        let place: i64 = work.tx.value(store::NEXT_PLACE, params![run.id, self.request, self.seat]).await?;
        let (account, name) = by(work).await?;
        let values = params![
            work.id::<Uuid>(),
            run.id,
            self.request,
            self.seat,
            place,
            self.choice.name(),
            expert.map(|expert| expert.0),
            proposed.map(|expert| expert.0),
            &self.reason_code,
            &self.reason,
            false,
            account,
            name,
            work.now
        ];
        work.tx.run_one(store::INSERT_DECISION, values).await?;
        let before = seat.decision.as_ref().map_or(json!(null), |row| json!({ "choice": row.choice, "expert": row.expert_id }));
        let after = json!({
            "run": run.number, "request": self.request, "seat": self.seat, "choice": self.choice.name(), "expert": expert,
            "proposed": proposed, "reason_code": self.reason_code,
        });
        let mut change = Change::of("planning.decide", "round", round.id).before(before).after(after);
        if !self.reason.is_empty() {
            change = change.because(&self.reason);
        }
        if let Some(person) = expert.or(proposed) {
            change = change.person(person);
        }
        work.record(change).await
    }
}
