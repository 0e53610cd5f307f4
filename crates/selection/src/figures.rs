//! The programme's funnel, from the history of decisions: it can be asked for any moment of the past, and an application
//! that went on still counts at the stages that it passed.

use std::collections::{BTreeMap, BTreeSet};

use db::{Result, Tx};
use jiff::Timestamp;
use model::PhaseId;
use model::access::Scope;
use model::application::{Decision, State};

use crate::store::{self, DecisionRow};

/// How many applications reached which stage. Decisions that were undone do not count.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Funnel {
    /// Applications that were sent.
    pub total: i64,
    /// By the state in which they were at the moment, by its name.
    pub by_state: BTreeMap<&'static str, i64>,
    /// Did not meet a hard rule.
    pub ineligible: i64,
    /// Did not go on the long list.
    pub not_long_listed: i64,
    /// Went on the long list.
    pub long_listed: i64,
    /// CV shown to the host.
    pub cv_shared: i64,
    /// Declined by the host.
    pub declined_by_host: i64,
    /// Held a seat at the moment.
    pub selected: i64,
    /// Were a reserve at some time.
    pub reserve: i64,
    /// Reserves who got the seat of somebody else.
    pub reserves_stepped_in: i64,
}

/// The funnel within a scope as it stood at a moment; `country` (ISO code, or empty) and `phase` narrow it.
pub async fn funnel(tx: &mut Tx, scope: &Scope, country: &str, phase: Option<PhaseId>, as_of: Timestamp) -> Result<Funnel> {
    Ok(count(&store::decisions_until(tx, scope, country, phase, as_of).await?))
}

/// Counts histories; the decisions of one application stand together, oldest first.
fn count(decisions: &[DecisionRow]) -> Funnel {
    let undone: BTreeSet<_> = decisions.iter().filter_map(|row| row.undoes).collect();
    let mut funnel = Funnel::default();
    for history in decisions.chunk_by(|a, b| a.application_id == b.application_id) {
        let Some(last) = history.last() else { continue };
        let passed = |decision: Decision| history.iter().any(|row| row.decision() == Some(decision) && !undone.contains(&row.id));
        let one = |holds: bool| i64::from(holds);
        funnel.total += 1;
        *funnel.by_state.entry(last.to_state().name()).or_default() += 1;
        funnel.ineligible += one(passed(Decision::Exclude));
        funnel.not_long_listed += one(passed(Decision::NotLongList));
        funnel.long_listed += one(passed(Decision::LongList));
        funnel.cv_shared += one(passed(Decision::Share));
        funnel.declined_by_host += one(passed(Decision::Decline));
        funnel.selected += one(last.to_state() == State::Selected);
        funnel.reserve += one(passed(Decision::Reserve));
        funnel.reserves_stepped_in += one(passed(Decision::StepIn));
    }
    funnel
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::ApplicationId;
    use uuid::Uuid;

    /// A history by decisions; an undo names the place of what it undoes.
    fn history(application: u128, steps: &[(Decision, Option<i64>)]) -> Vec<DecisionRow> {
        let id = |place: i64| Uuid::from_u128(application * 100 + place as u128);
        let mut state = State::Draft;
        let mut rows: Vec<DecisionRow> = Vec::new();
        for (place, (decision, undoes)) in (1..).zip(steps) {
            let from = state;
            state = match undoes {
                Some(undone) => rows[*undone as usize - 1].from_state(),
                None => decision.from(from).unwrap(),
            };
            rows.push(DecisionRow {
                id: id(place),
                application_id: ApplicationId(Uuid::from_u128(application)),
                place,
                decision: decision.name().to_owned(),
                reason_code: String::new(),
                reason: String::new(),
                no_interest: true,
                from_state: from.name().to_owned(),
                to_state: state.name().to_owned(),
                undoes: undoes.map(id),
                decided_by_kind: "account".to_owned(),
                decided_by_name: "Officer".to_owned(),
                decided_at: Timestamp::UNIX_EPOCH,
            });
        }
        rows
    }

    fn plain(steps: &[Decision]) -> Vec<(Decision, Option<i64>)> {
        steps.iter().map(|&decision| (decision, None)).collect()
    }

    const ACCEPTED: [Decision; 5] = [Decision::Submit, Decision::Admit, Decision::LongList, Decision::Share, Decision::Accept];

    #[test]
    fn who_went_on_still_counts_where_they_passed() {
        let seat = plain(&[&ACCEPTED[..], &[Decision::Select, Decision::Withdraw]].concat());
        let reserve = plain(&[&ACCEPTED[..], &[Decision::Reserve, Decision::StepIn]].concat());
        let excluded = plain(&[Decision::Submit, Decision::Exclude]);
        let all = [history(1, &seat), history(2, &reserve), history(3, &excluded)].concat();
        let funnel = count(&all);
        assert_eq!((funnel.total, funnel.ineligible, funnel.long_listed, funnel.cv_shared), (3, 1, 2, 2));
        assert_eq!((funnel.selected, funnel.reserve, funnel.reserves_stepped_in), (1, 1, 1));
        assert_eq!(funnel.by_state, BTreeMap::from([("ineligible", 1), ("selected", 1), ("withdrawn", 1)]));
    }

    #[test]
    fn what_was_undone_does_not_count() {
        let mut steps = plain(&[Decision::Submit, Decision::Admit, Decision::NotLongList]);
        steps.push((Decision::Undo, Some(3)));
        steps.push((Decision::LongList, None));
        let funnel = count(&history(1, &steps));
        assert_eq!((funnel.not_long_listed, funnel.long_listed), (0, 1));
        assert_eq!(funnel.by_state, BTreeMap::from([("long-listed", 1)]));
    }

    #[test]
    fn nothing_gives_nothing() {
        assert_eq!(count(&[]), Funnel::default());
    }
}
