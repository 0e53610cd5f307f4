//! What has changed since a plan was made: the weights, requests, rules of points and people that it was made from.

use std::collections::BTreeSet;

use db::Tx;
use model::ExpertId;
use model::application::State;
use web::Cx;

use super::Facts;
use crate::gather::rule_version;
use crate::store::{self, Request, Run};
use crate::words::Words;

/// When a plan was made, or asked for.
pub fn made(cx: &Cx, run: &Run) -> String {
    cx.moment(run.ended_at.unwrap_or(run.asked_at))
}

/// Of the people in the seats, whose profile was changed since the run read it, as the audit trail keeps it. The pool knows at
/// whom it need not look: it reads somebody again for an application as well.
pub async fn changed(cx: &Cx, tx: &mut Tx, run: &Run, facts: &Facts) -> db::Result<BTreeSet<ExpertId>> {
    let then = u64::try_from(run.pool_sequence).unwrap_or_default();
    let read_again = cx.app.held.one::<pool::Live>().changed(then, facts.active.sequence()).await;
    let seated: BTreeSet<ExpertId> = facts.present().into_iter().map(|(expert, _)| expert).collect();
    let mut changed = BTreeSet::new();
    for expert in seated {
        let may_have = read_again.as_ref().is_none_or(|again| again.contains(&expert));
        if may_have && store::has_changed(tx, expert, run.asked_at).await? {
            changed.insert(expert);
        }
    }
    Ok(changed)
}

/// What has changed, a sentence each. Who is not in the pool any more is told beside.
pub fn said(cx: &Cx, run: &Run, facts: &Facts, requests: &[Request], changed: &BTreeSet<ExpertId>) -> Vec<String> {
    let w = Words(cx.lang).plain();
    let mut said = Vec::new();
    for request in requests.iter().filter(|request| facts.content.seats(request.id) > 0) {
        let case = request.case();
        if !request.is_open() {
            said.push(w.since_closed(case));
            continue;
        }
        if let Some(then) = facts.content.weight(request.id).filter(|then| *then != request.weight) {
            said.push(w.since_weight(&case, request.weight, then));
        }
        let (then, now) = (facts.content.seats(request.id), open_as_planned(facts, request));
        if then != now {
            said.push(w.since_seats(&case, now, then));
        }
        let applied = facts.applicants.iter().filter(|row| row.request_id == request.id).count();
        let more = facts.content.applied(request.id).map_or(0, |then| applied.saturating_sub(then));
        if more > 0 {
            said.push(w.since_applied(case, more));
        }
    }
    if run.rule_version != rule_version() {
        said.push(w.since_rules());
    }
    if !changed.is_empty() {
        let names: Vec<String> = changed.iter().map(|expert| facts.name(cx, *expert)).collect();
        said.push(w.since_people(cx.lang.list(&names), names.len()));
    }
    said
}

/// Open seats of a request, with those that somebody was given as the plan or a decision on it has it.
fn open_as_planned(facts: &Facts, request: &Request) -> i64 {
    let planned = facts.planned();
    let is_selected = |row: &&store::RoundApplicant| row.request_id == request.id && row.state == State::Selected.name();
    let as_planned = facts.applicants.iter().filter(is_selected).filter(|row| planned.contains(&(row.expert_id, request.id)));
    request.open_seats() + as_planned.count() as i64
}
