//! What is known of a plan: how far its run is, how good it is and how sure that is, what it is worth with the decisions on it;
//! and where there is none, what stands in the way and what is possible.

use std::cmp::Ordering;

use i18n::{Arg, Lang};
use matching::document::Status;
use model::evaluation::{SMALL_GROUP, is_small_group};
use model::round::{Floor, Reach};
use pool::explain::country_name;
use web::Cx;

use super::Facts;
use super::rules::rule;
use crate::outcome::{self, Content, Price, Stopped};
use crate::store::{self, Minimum, Round, Run};
use crate::words::{ROOM, Words};

/// What a run does, in order.
const STEPS: [&str; 4] = ["reading", "planning", "checking", "pricing"];

/// The steps of a run, each done, now or next.
pub fn steps(cx: &Cx, run: &Run) -> Vec<(String, &'static str)> {
    let now = STEPS.iter().position(|step| *step == run.step);
    let said = |(n, step): (usize, &&str)| {
        let name = cx.lang.find(&ROOM, &format!("step-{step}"), &[]).unwrap_or_default();
        let place = match now {
            Some(now) if n < now => "done",
            Some(now) if n == now => "now",
            _ => "next",
        };
        (name, place)
    };
    STEPS.iter().enumerate().map(said).collect()
}

/// What is known of a plan.
pub struct Result {
    /// In one line.
    pub line: String,
    /// How good it is at least, or that it is the best.
    pub proof: String,
    /// What the second program checked.
    pub checked: String,
    /// Whether that found something wrong.
    pub faulty: bool,
    /// Whether there is a plan.
    pub is_plan: bool,
    /// The share of the best that is reached at least, when it is not proven best.
    pub provable: bool,
    /// What the proof does.
    pub proving: String,
}

impl Result {
    /// That of a run that is done, without the seats that were stopped since.
    pub fn of(cx: &Cx, round: &Round, run: &Run, stopped: Stopped) -> Option<Result> {
        let w = Words(cx.lang);
        let is_plan = run.objective.is_some();
        let content = Content::of(run);
        // The points for keeping are how the planner weighs a move, not what people are worth.
        let value = points(cx, run.objective.unwrap_or_default() - content.bonus - stopped.value);
        let most = content.most - stopped.most;
        let line = if most > 0 { w.value_line(points(cx, most), value) } else { w.value_alone(value) };
        let line = if stopped.most > 0 { format!("{line} {}", w.value_stopped()) } else { line };
        let line = if content.bonus > 0 { format!("{line} {}", w.value_bonus(points(cx, content.bonus))) } else { line };
        let (line, proof) = match run.status.as_str() {
            "optimal" if content.decided => (line, w.plan_optimal_decided()),
            "optimal" => (line, w.plan_optimal()),
            "feasible" => (line, w.plan_reaches(reached(cx.lang, run.gap_ppm.unwrap_or(1_000_000)))),
            "infeasible" => (w.plan_infeasible(), in_the_way(cx, round.reach(), &content)),
            "unknown" => (w.plan_unknown(), w.plan_unknown_do()),
            _ => return None,
        };
        let checked = match run.checked.as_str() {
            "everything" if run.status == "infeasible" => w.checked_no_plan(),
            "everything" | "root-bound" if !is_plan => String::new(),
            "everything" => w.checked_everything(),
            "root-bound" => w.checked_root_bound(),
            _ => w.checked_faulty(),
        };
        let proving = cx.lang.find(&ROOM, &format!("proof-{}", run.proof), &[]).unwrap_or_default();
        let provable = run.status == "feasible";
        Some(Result { line, proof, checked, faulty: run.checked == "faulty", is_plan, provable, proving })
    }
}

/// What is known of a run's plan, in one line; empty while there is none. Seats that were stopped do not count.
pub(crate) fn value(cx: &Cx, round: &Round, run: &Run, stopped: Stopped) -> String {
    Result::of(cx, round, run, stopped).map(|result| result.line).unwrap_or_default()
}

/// Which rule stands in the way of a plan: each was tried away by itself.
fn in_the_way(cx: &Cx, reach: Reach, content: &Content) -> String {
    let w = Words(cx.lang);
    let without = |price: &&Price| price.objective.is_some();
    let rules: Vec<String> = content.prices.iter().filter(without).map(|price| rule(cx, &price.change)).collect();
    if !rules.is_empty() {
        return w.infeasible_rule(rules.len(), cx.lang.list(&rules));
    }
    match content.prices.iter().all(|price| price.status == Status::Infeasible) {
        true => {
            let said = w.infeasible_together(content.prices.len());
            let wider = reach == Reach::Applicants && !content.prices.is_empty();
            if wider { format!("{said} {}", w.infeasible_wider()) } else { said }
        }
        false => w.infeasible_unknown(),
    }
}

/// Where there is no plan: the most that can be reached for each rule by itself.
pub fn possible(cx: &Cx, run: &Run, floor: Floor, minimums: &[Minimum]) -> Vec<String> {
    let asked = |code: &str| minimums.iter().find(|row| row.country.code() == code).map_or(0, |row| row.places);
    let said = |(code, most): &(String, i64)| Words(cx.lang).possible_country(asked(code), country_name(cx.lang, code), *most);
    let content = Content::of(run);
    let women = possible_women(cx, floor, &content);
    content.most_filled.iter().map(said).chain(women).collect()
}

/// The highest number or share for the women's seats that can be met. Beside names a small number tells who is a woman: it is
/// only told that it is small.
fn possible_women(cx: &Cx, floor: Floor, content: &Content) -> Option<String> {
    let w = Words(cx.lang);
    let (most, few) = (content.most_women?, is_small_group(content.women_seats?));
    match floor {
        Floor::None => None,
        Floor::Number(asked) if few => Some(w.possible_women_few(asked, SMALL_GROUP)),
        Floor::Number(asked) => Some(w.possible_women(asked, most)),
        Floor::Share(asked) | Floor::ShareKeepFilled(asked) if few => Some(w.possible_women_share_few(asked, SMALL_GROUP)),
        Floor::Share(asked) | Floor::ShareKeepFilled(asked) => Some(w.possible_women_share(asked, most)),
    }
}

/// The share of the best that is reached at least, in per cent with one decimal, rounded down.
fn reached(lang: Lang, gap_ppm: i64) -> Arg {
    Arg::from(lang.tenths((1_000_000 - gap_ppm).clamp(0, 999_999) / 1_000))
}

/// What the decisions are worth together beside the proposal. Empty while they are the proposal, and for a plan of which the
/// weights were not kept.
pub fn worth(cx: &Cx, facts: &Facts, cap: i64, proposal: i64, crowded: bool) -> String {
    let seated = facts.seated();
    // The proposal without the seats of requests that were stopped: both are of the same seats.
    let has_seats = |pair: &&store::Pair| facts.requests.iter().any(|request| request.id == pair.request_id && request.has_seats());
    let counted: Vec<store::Pair> = facts.pairs.iter().filter(has_seats).cloned().collect();
    let proposal = proposal - facts.stopped().value;
    if facts.content.weights.is_empty() || outcome::is_as_proposed(&seated, &counted) {
        return String::new();
    }
    let w = Words(cx.lang);
    let now = outcome::worth(&facts.content, &facts.pairs, &seated, &facts.selected(), cap);
    let (rounded, difference) = (points(cx, now), difference(cx, now, proposal));
    let said = match now.cmp(&proposal) {
        Ordering::Less => w.worth_less(difference, rounded),
        Ordering::Equal => w.worth_same(rounded),
        Ordering::Greater => w.worth_more(difference, rounded),
    };
    if crowded { format!("{said} {}", w.worth_counts()) } else { said }
}

/// Hundredths of a point, in points.
pub fn points(cx: &Cx, hundredths: i64) -> String {
    cx.lang.number((hundredths + 50).div_euclid(100))
}

/// How far two values are apart, as the page shows them.
pub fn difference(cx: &Cx, one: i64, other: i64) -> String {
    let whole = |hundredths: i64| (hundredths + 50).div_euclid(100);
    cx.lang.number((whole(one) - whole(other)).abs())
}
