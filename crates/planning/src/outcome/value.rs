//! What people in seats are worth, in hundredths of a point.

use std::collections::{BTreeMap, BTreeSet};

use model::{ExpertId, RequestId};

use super::Content;
use crate::store::{Pair, Request};

impl Content {
    /// What somebody adds to the plan's value at a request, in hundredths of a point: as in the file of the run.
    fn value(&self, pair: &Pair) -> i64 {
        let weight = self.weight(pair.request_id).unwrap_or_default();
        if pair.score_of > 0 { pair.score * 1_000_000 / pair.score_of / 100 * weight } else { 0 }
    }
}

/// What those who have the seats are worth together, in hundredths of a point. Who has more seats than the round allows counts
/// for those that the person was selected for, and of the others only for as many as are left, the best of them.
pub fn worth(
    content: &Content,
    pairs: &[Pair],
    seated: &BTreeSet<(ExpertId, RequestId)>,
    selected: &BTreeSet<(ExpertId, RequestId)>,
    cap: i64,
) -> i64 {
    let mut people: BTreeMap<ExpertId, (i64, Vec<i64>)> = BTreeMap::new();
    let mut total = 0;
    for pair in pairs.iter().filter(|pair| seated.contains(&(pair.expert_id, pair.request_id))) {
        let (fixed, values) = people.entry(pair.expert_id).or_default();
        if selected.contains(&(pair.expert_id, pair.request_id)) {
            *fixed += 1;
            total += content.value(pair);
        } else {
            values.push(content.value(pair));
        }
    }
    for (fixed, mut values) in people.into_values() {
        values.sort_unstable_by_key(|value| std::cmp::Reverse(*value));
        total += values.into_iter().take((cap - fixed).max(0) as usize).sum::<i64>();
    }
    total
}

/// What the seats of requests that were stopped since are in a plan, in hundredths of a point: no figure counts them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stopped {
    /// What those who have them are worth in the plan.
    pub value: i64,
    /// What they would be worth with people who fit fully.
    pub most: i64,
}

impl Stopped {
    /// Those of a plan.
    pub fn of(content: &Content, pairs: &[Pair], requests: &[Request]) -> Stopped {
        let mut all = Stopped::default();
        for request in requests.iter().filter(|request| !request.has_seats()) {
            let here = || pairs.iter().filter(|pair| pair.request_id == request.id);
            let before = here().filter(|pair| pair.kind == "confirmed").count() as i64;
            let weight = content.weight(request.id).unwrap_or_default();
            all.most += (content.seats(request.id) + before) * weight * 10_000;
            all.value += here().filter(|pair| pair.kind != "eligible").map(|pair| content.value(pair)).sum::<i64>();
        }
        all
    }
}
