//! What the office decided about a seat, in words: what, why, by whom, and whether it was taken over.

use model::round::{Choice, OTHER};
use web::{Cx, Tag, Tone};

use crate::store::{self, Decision, Round, Run};
use crate::words::{ROOM, Words};

/// What the office decided about a seat.
pub(crate) struct Ruling {
    pub tag: Tag,
    pub why: String,
    pub words: String,
    pub by: String,
    pub when: String,
    /// From where it was taken over, in words; empty where it was not.
    pub carried: String,
}

/// A decision in words; `taken_over` says from where one comes that was taken over.
pub(crate) fn ruling(cx: &Cx, decision: &Decision, taken_over: &str) -> Ruling {
    let tone = match decision.choice() {
        Choice::Accept => Tone::Ok,
        Choice::Other => Tone::Go,
        Choice::Open => Tone::Off,
    };
    // "Another reason" says nothing: the words do.
    let coded = Some(&decision.reason_code).filter(|code| *code != OTHER || decision.reason.is_empty());
    let coded = coded.and_then(|code| cx.lang.find(&ROOM, &format!("reason-{code}"), &[]));
    Ruling {
        tag: Tag::new(chosen(cx, decision), tone),
        why: coded.unwrap_or_default(),
        words: decision.reason.clone(),
        by: decision.decided_by_name.clone(),
        when: cx.moment(decision.decided_at),
        carried: if decision.carried { taken_over.to_owned() } else { String::new() },
    }
}

/// What was chosen, in words; where nobody was proposed, nobody was chosen instead of a proposal.
fn chosen(cx: &Cx, decision: &Decision) -> String {
    if decision.choice() == Choice::Other && decision.proposed_id.is_none() {
        return Words(cx.lang).chosen_somebody();
    }
    cx.lang.find(&ROOM, &format!("chosen-{}", decision.choice), &[]).unwrap_or_default()
}

/// From where the decisions that a run took over come, in words: from the plan before, or from the round that it was made from.
pub(crate) async fn taken_over(cx: &Cx, tx: &mut db::Tx, round: &Round, before: Option<&Run>) -> db::Result<String> {
    let w = Words(cx.lang);
    let before = match before.filter(|before| before.round_id != round.id) {
        Some(before) => store::round_of_run(tx, before.id).await?,
        None => None,
    };
    Ok(before.map_or_else(|| w.ruling_carried(), |before| w.ruling_carried_from(&before.name, before.number)))
}

/// By whom something was done; the office, where that person has left.
pub(crate) fn by_name(cx: &Cx, name: &str) -> String {
    if name.is_empty() { Words(cx.lang).ball_office() } else { name.to_owned() }
}
