//! Who is not here and why, of everybody in the pool: how many do not meet each thing that is asked, and for how many it is
//! the only thing. Counts, and no person: who has not applied is not named here.

use matching::pool::{Tallied, Tally};
use model::RequestId;
use model::access::{Subject, Verb};
use model::expert;
use pool::Told;
use web::{Cx, Door};

use crate::words::Words;

/// A reason, and how many it keeps out.
pub(crate) struct Kept {
    /// The reason in words.
    pub why: String,
    /// How many do not meet it.
    pub fails: String,
    /// For how many it is the only one.
    pub sole: String,
}

/// The pool as this request sees it.
pub(crate) struct Absent {
    /// How many there are, how many meet everything, in one sentence.
    pub lead: String,
    /// Each reason that keeps somebody out, the one first that alone keeps most out.
    pub reasons: Vec<Kept>,
    /// Whether the numbers are rounded for this reader.
    pub rounded: bool,
    /// The list of experts, for those who may read it: its query, and the skill by which it is narrowed, where one is asked.
    pub experts: Option<(String, String)>,
    /// How many changes the pool had seen.
    pub sequence: u64,
}

/// Whether the visitor may read experts' profiles, and so know how many they are.
pub(crate) fn reads_experts(cx: &Cx) -> bool {
    expert::is_office(&cx.scope(Verb::See, Subject::Expert))
}

/// Counts the pool for a request.
pub(crate) async fn absent(cx: &Cx, request: RequestId) -> Result<Option<Absent>, Door> {
    let mut tx = cx.read().await?;
    let Some(demand) = pool::demand(&mut tx, request, cx.today()).await? else { return Ok(None) };
    let live = cx.app.held.one::<pool::Live>().current(&mut tx).await?;
    drop(tx);
    let tally = pool::tally(live, demand.clone(), cx.today()).await?;
    let exact = reads_experts(cx);
    let w = Words(cx.lang);
    let said = |count: usize| pool::explain::people(cx.lang, pool::told(count, exact));
    let kept = |one: &Tallied| Kept {
        why: pool::explain::unmet(cx.lang, &demand, &one.requirement),
        fails: said(one.fails),
        sole: if one.sole == 0 && exact { w.sole_none() } else { said(one.sole) },
    };
    let Tally { people, eligible, mut asked, sequence, .. } = tally;
    // Of numbers that are not told, neither the order nor a missing line tells anything.
    let seen = |count: usize| match pool::told(count, exact) {
        Told::Exactly(count) | Told::AtLeast(count) => count,
        Told::Few => 0,
    };
    asked.retain(|one| one.fails > 0 || !exact);
    asked.sort_by_key(|one| std::cmp::Reverse((seen(one.sole), seen(one.fails))));
    let lead = match pool::told(eligible, exact) {
        Told::Exactly(eligible) => w.pool_fit(eligible, people),
        Told::AtLeast(eligible) => w.pool_fit_at_least(cx.lang.number(eligible as i64), said(people)),
        Told::Few => w.pool_fit_few(pool::FEW, said(people)),
    };
    let skill = demand.skills.iter().find(|skill| skill.essential).map(|skill| skill.skill.as_str());
    let experts = match skill {
        Some(code) => {
            let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("skill", code).finish();
            (format!("?{query}"), pool::explain::skill_name(cx.lang, code))
        }
        None => (String::new(), String::new()),
    };
    let reasons = asked.iter().map(kept).collect();
    Ok(Some(Absent { lead, reasons, rounded: !exact, experts: exact.then_some(experts), sequence }))
}
