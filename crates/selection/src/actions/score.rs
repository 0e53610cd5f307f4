//! Scores: kept with the version of their rules, the digest of their inputs and their parts, and made again when the inputs
//! changed while nothing was decided yet.

use command::{Change, Command, Stop, Work};
use model::application::State;
use model::{Actor, RequestId};
use serde_json::json;

use crate::eligibility::{self, Judgement};
use crate::store::{self, Dossier, ScoreRow};

/// Brings the scores of a request up to date. The long list runs it before it is shown; when nothing changed it stores
/// nothing. Applications that were decided on keep the score on which they were.
#[derive(Clone, Debug)]
pub struct Rescore {
    /// The request.
    pub request: RequestId,
}

impl Rescore {
    /// Rescoring is the programme's own work, whoever opens the list.
    pub fn actor() -> Actor {
        Actor::program()
    }
}

impl Command for Rescore {
    type Done = usize;

    async fn run(&self, work: &mut Work) -> Result<usize, Stop> {
        let request = store::request(&mut work.tx, self.request).await?;
        let candidates = store::candidates(&mut work.tx, self.request).await?;
        let profiles = store::profiles_of_request(&mut work.tx, self.request).await?;
        let scores = store::scores(&mut work.tx, self.request).await?;
        let demand = store::demand(&mut work.tx, request, work.today).await?;
        let mut renewed = 0;
        for dossier in candidates.iter().filter(|dossier| is_undecided(dossier.state())) {
            let Some(profile) = profiles.iter().find(|profile| profile.person.id == dossier.expert_id) else { continue };
            let judgement = eligibility::judge(&demand, profile, dossier.available_from, work.today);
            let last = scores.iter().rfind(|score| score.application_id == dossier.id);
            if last.is_some_and(|score| score.input_digest == judgement.digest && score.rule_version == judgement.rule_version) {
                continue;
            }
            keep(work, dossier, &judgement).await?;
            let change = Change::of("selection.score", "application", dossier.id)
                .before(json!({ "total": last.map(|score| score.total) }))
                .after(json!({ "total": judgement.assessment.score.total, "rule_version": judgement.rule_version }))
                .person(dossier.expert_id);
            work.record(change).await?;
            renewed += 1;
        }
        Ok(renewed)
    }
}

/// Whether a new score can still matter.
fn is_undecided(state: State) -> bool {
    matches!(state, State::Submitted | State::Eligible | State::LongListed)
}

/// Keeps a score of an application.
pub(super) async fn keep(work: &mut Work, dossier: &Dossier, judgement: &Judgement) -> Result<(), Stop> {
    let components = serde_json::to_string(&judgement.assessment).map_err(|error| db::DbError::Other(error.to_string()))?;
    let score = ScoreRow {
        application_id: dossier.id,
        rule_version: judgement.rule_version.clone(),
        total: i64::from(judgement.assessment.score.total),
        total_of: i64::from(judgement.assessment.score.of),
        components,
        input_digest: judgement.digest.clone(),
        scored_at: work.now,
    };
    let id = work.id();
    Ok(store::keep_score(&mut work.tx, id, &score).await?)
}
