//! What keeps a request from its next step, each with what can be done and where: said before anybody runs into it.

use model::Refusal;
use model::request::{self, State, Step};
use web::Cx;

use super::base;
use crate::section::Section;
use crate::store::Terms;
use crate::words::{ROOM, Words};

/// One thing that is missing.
pub struct Gap {
    pub why: String,
    pub advice: String,
    /// Where it is mended, for those who may.
    pub link: Option<String>,
}

/// What is missing before a step.
pub struct Gaps {
    pub title: String,
    pub gaps: Vec<Gap>,
}

/// What is missing before it is sent, and before it is published. Lists with nothing in them are left out.
pub fn of(cx: &Cx, terms: &Terms, editing: bool) -> Vec<Gaps> {
    let (w, today, standing) = (Words(cx.lang), cx.today(), terms.standing(cx.today()));
    let lists = match terms.request.state() {
        // The host has until the publication to get ready, and should know now.
        State::Draft | State::EditsRequested => {
            vec![(w.gaps_submit(), standing.before(Step::Submit, today)), (w.gaps_publish(), standing.only_publication())]
        }
        State::Submitted | State::Approved => vec![(w.gaps_publish(), standing.before(Step::Publish, today))],
        _ => Vec::new(),
    };
    let lists = lists.into_iter().filter(|(_, refusals)| !refusals.is_empty());
    let gap = |refusal: Refusal| gap(cx, terms, editing, &refusal);
    lists.map(|(title, refusals)| Gaps { title, gaps: refusals.into_iter().map(gap).collect() }).collect()
}

fn gap(cx: &Cx, terms: &Terms, editing: bool, refusal: &Refusal) -> Gap {
    let facts = web::facts_of(refusal);
    let say = |suffix: &str| cx.lang.find(&ROOM, &format!("refusal-{}{suffix}", refusal.why.key()), &facts).unwrap_or_default();
    Gap { why: say(""), advice: say("-do"), link: link(cx, terms, editing, refusal) }
}

fn link(cx: &Cx, terms: &Terms, editing: bool, refusal: &Refusal) -> Option<String> {
    let request = &terms.request;
    let section = match refusal.why {
        request::NO_BASICS => Section::Basics,
        request::NO_OUTCOME | request::PLAN_NOT_AGREED => Section::Outcome,
        request::NO_BLOCK | request::BLOCK_TOO_LONG | request::NO_HOURS | request::TOO_MANY_HOURS | request::HOURS_ON_THE_SPOT => {
            Section::Blocks
        }
        request::NO_OBJECTIVE => Section::Objectives,
        request::NO_COUNTERPART => Section::Counterparts,
        request::DEADLINE_PASSED | request::NO_SECURITY => Section::Conditions,
        request::NEEDS_WORKSPACE
        | request::NEEDS_CONNECTION
        | request::NEEDS_DEVICES
        | request::NEEDS_STAFF_TIME
        | request::NEEDS_BRIEFING => {
            let side = if base(cx).starts_with("/host") { "/host" } else { "/work/hosts" };
            return Some(format!("{side}/{}/readiness", request.host_id));
        }
        _ => return None,
    };
    editing.then(|| format!("{}/{}/{}", base(cx), request.id, section.name()))
}
