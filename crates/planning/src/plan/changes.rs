//! What is otherwise than in the plan before, and why; and which rules of the round the decisions do not meet.

use std::collections::{BTreeMap, BTreeSet};

use matching::plan::WhatIf;
use model::round::{Choice, Floor};
use model::{ExpertId, RequestId};
use web::Cx;

use super::Facts;
use super::rules::rule;
use crate::outcome::{Fallen, Why, filled, floor_asks, floor_holds, is_as_proposed, unmet};
use crate::store::{Minimum, Request, Round};
use crate::words::{ROOM, Words};

/// Somebody who stands otherwise than before, in words.
pub struct MoveView {
    pub name: String,
    pub from: String,
    pub to: String,
    pub why: String,
}

/// Whom the office had chosen before and who does not stand there now: the name, the request, why.
pub fn fallen(cx: &Cx, facts: &Facts, cases: &BTreeMap<RequestId, String>) -> Vec<(String, String, String)> {
    let (standing, selected) = (facts.standing(), facts.selected());
    // Who was selected since has the seat after all.
    let holds = |row: &Fallen| standing.contains(&(row.expert, row.request)) || selected.contains(&(row.expert, row.request));
    let case = |request: &RequestId| cases.get(request).cloned().unwrap_or_default();
    let gone = facts.content.fallen.iter().filter(|row| !holds(row));
    gone.map(|row| (facts.name(cx, row.expert), case(&row.request), fallen_why(cx, facts, row))).collect()
}

/// Why a decision does not hold any more, in words.
fn fallen_why(cx: &Cx, facts: &Facts, row: &Fallen) -> String {
    let w = Words(cx.lang);
    match row.why {
        Why::Gone if !facts.active.contains(&row.expert) => w.fallen_away(),
        Why::Better => ruled_out(cx, facts, row.expert, row.request).unwrap_or_else(|| match facts.content.rules_are_free() {
            true => w.fallen_better(),
            false => w.move_best(),
        }),
        why => cx.lang.find(&ROOM, &format!("fallen-{}", why.name()), &[]).unwrap_or_default(),
    }
}

/// The rules without which somebody would be at a request, as a reason; none where no rule alone is it.
fn ruled_out(cx: &Cx, facts: &Facts, expert: ExpertId, request: RequestId) -> Option<String> {
    let rules: Vec<String> = facts.content.ruled_out(expert, request).map(|price| rule(cx, &price.change)).collect();
    (!rules.is_empty()).then(|| Words(cx.lang).fallen_ruled_out(rules.len(), cx.lang.list(&rules)))
}

/// Who stands otherwise now than in the plan before with the decisions on it.
pub fn moves(cx: &Cx, facts: &Facts, cases: &BTreeMap<RequestId, String>, where_now: &BTreeMap<ExpertId, Vec<RequestId>>) -> Vec<MoveView> {
    let w = Words(cx.lang);
    let now = |expert: ExpertId| where_now.get(&expert).cloned().unwrap_or_default();
    let own = facts.decisions.values().filter(|decision| decision.choice() == Choice::Other);
    let own: BTreeSet<(ExpertId, RequestId)> = own.filter_map(|decision| Some((decision.expert_id?, decision.request_id))).collect();
    let mut list = Vec::new();
    for row in &facts.content.moves {
        let to = now(row.expert);
        let left: Vec<RequestId> = row.from.iter().copied().filter(|request| !to.contains(request)).collect();
        let new: Vec<RequestId> = to.iter().copied().filter(|request| !row.from.contains(request)).collect();
        if left.is_empty() && new.is_empty() {
            continue;
        }
        let decided = |request: &RequestId| row.chosen.contains(request) || own.contains(&(row.expert, *request));
        let named = |list: &[RequestId]| {
            let case = |request: &RequestId| cases.get(request).cloned().unwrap_or_default();
            let one = |request: &RequestId| if decided(request) { w.by_decision(case(request)) } else { case(request) };
            let names: Vec<String> = list.iter().map(one).collect();
            if names.is_empty() { w.nowhere() } else { cx.lang.list(&names) }
        };
        let fallen = facts.content.fallen.iter().find(|fallen| fallen.expert == row.expert && left.contains(&fallen.request));
        // Whose seat it is that came free.
        let before = facts.content.moves.iter().filter(|other| {
            let here = |request: &RequestId| other.from.contains(request) && !now(other.expert).contains(request);
            other.expert != row.expert && new.iter().any(here)
        });
        let before: Vec<String> = before.map(|other| facts.name(cx, other.expert)).collect();
        let why = match fallen {
            _ if !facts.active.contains(&row.expert) => w.fallen_away(),
            Some(fallen) if fallen.why != Why::Better => fallen_why(cx, facts, fallen),
            _ if new.iter().any(decided) => w.move_decided(),
            _ => {
                let by_rule = left.iter().find_map(|request| ruled_out(cx, facts, row.expert, *request));
                let takes = || if before.is_empty() { w.move_best() } else { w.move_takes(cx.lang.list(&before)) };
                by_rule.unwrap_or_else(takes)
            }
        };
        list.push(MoveView { name: facts.name(cx, row.expert), from: named(&row.from), to: named(&to), why });
    }
    list
}

/// Whether the floor keeps somebody out of a seat that the plan leaves open: it is met as things are, and not with this person
/// there as well.
pub fn floor_keeps_out(round: &Round, facts: &Facts, expert: ExpertId, request: RequestId) -> bool {
    let mut seated = facts.seated();
    let holds = floor_holds(round.floor(), &facts.women, &seated);
    seated.insert((expert, request));
    holds && !floor_holds(round.floor(), &facts.women, &seated)
}

/// Rules of the round that are not met with the people who are there now and stand in the seats, each with its figures; none
/// while these are the proposal. How many women there are is not among them: beside names, a small count tells who they are.
pub fn broken(cx: &Cx, round: &Round, minimums: &[Minimum], requests: &[Request], facts: &Facts) -> Vec<String> {
    let (women, seated) = (&facts.women, facts.seated());
    if !facts.has_plan || is_as_proposed(&seated, &facts.pairs) {
        return Vec::new();
    }
    let w = Words(cx.lang);
    let told = |left_out: &WhatIf| {
        let name = rule(cx, left_out);
        let of_country = |country: &str| minimums.iter().find(|row| row.country.code() == country);
        match (left_out, round.floor()) {
            (WhatIf::WithoutCountryMinimum(country), _) => match of_country(country) {
                Some(row) => w.broken_minimum(row.places, filled(row, requests, &seated), name),
                None => name,
            },
            (WhatIf::WithoutGroupFloor, floor @ (Floor::Share(share) | Floor::ShareKeepFilled(share))) => {
                w.broken_share(floor_asks(floor, seated.len()), seated.len(), name, share)
            }
            (WhatIf::WithoutGroupFloor, floor) => w.broken_number(floor_asks(floor, seated.len()), name),
            _ => name,
        }
    };
    unmet(round.floor(), minimums, requests, women, &seated).iter().map(told).collect()
}
