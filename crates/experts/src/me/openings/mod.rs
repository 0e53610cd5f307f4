//! Which open assignments fit the profile now, and what one true step more would open. Every count is an exact what-if by
//! the gates of the long list. Nothing here asks anybody to write what is not so.

use std::collections::BTreeSet;

use askama::Template;
use askama::filters::HtmlSafe;
use db::Tx;
use model::expert::{Purpose, State};
use pool::explain::{language_name, level, level_name, skill_name};
use pool::{Demand, Opening, Placed, Posting, Profile, Step};
use web::{Cx, Door};

use super::step::my_id;
use crate::profile;
use crate::store::others;
use crate::words::Words;

/// As many steps as one page names.
const MOST: usize = 3;
/// As many assignments as the home lists.
const LISTED: usize = 5;

/// On which page of the profile a step is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum At {
    Languages,
    Skills,
    Modes,
    Periods,
}

impl At {
    fn of(step: &Step) -> At {
        match step {
            Step::Language { .. } => At::Languages,
            Step::Skill { .. } => At::Skills,
            Step::Travel | Step::Online | Step::Hours(_) => At::Modes,
            Step::Period(..) => At::Periods,
        }
    }

    fn path(self) -> &'static str {
        match self {
            At::Languages => "/me/profile/languages",
            At::Skills => "/me/profile/skills",
            At::Modes => "/me/profile/availability",
            At::Periods => "/me/profile/periods",
        }
    }
}

/// An assignment as a line.
struct Assignment {
    href: String,
    title: String,
    /// The title is in English for want of a translation.
    foreign: bool,
    note: String,
    /// Placements of the person in its days, each in one sentence. They keep nobody out.
    overlaps: Vec<String>,
}

/// A step in words, with what it opens.
struct Said {
    words: String,
    /// The page on which it is taken; empty on that page itself.
    href: String,
    opens: Vec<Assignment>,
}

/// What one true step more would open, as a part of a page.
#[derive(Template)]
#[template(path = "me/openings/advice.html")]
pub struct Advice {
    w: Words,
    steps: Vec<Said>,
}

impl HtmlSafe for Advice {}

/// The same on the home, after what fits now.
#[derive(Template)]
#[template(path = "me/openings/fit.html")]
pub struct Fit {
    w: Words,
    count: usize,
    /// The profile is paused: what fits can be applied for when it is active again.
    paused: bool,
    fit: Vec<Assignment>,
    more: usize,
    all: String,
    /// What is open and fits is left out here, all of it, because the person applied for it.
    beside: bool,
    /// Where nothing fits and no step opens anything: what comes nearest, and what does not fit of it.
    nearest: Option<(Assignment, Vec<String>)>,
    advice: Option<Advice>,
}

impl HtmlSafe for Fit {}

impl Fit {
    /// How many open assignments fit.
    pub fn count(&self) -> usize {
        self.count
    }
}

/// What is open, and what would be.
struct Looked {
    postings: Vec<Posting>,
    demands: Vec<Demand>,
    profile: Profile,
    placed: Vec<Placed>,
    openings: pool::Openings,
    beside: bool,
    paused: bool,
}

async fn look(cx: &Cx, tx: &mut Tx) -> Result<Option<Looked>, Door> {
    let expert = my_id(cx)?;
    // Nothing is compared before the person has agreed to it.
    let own = profile::load(tx, expert).await?;
    let agreed = own.and_then(|own| own.consents.into_iter().find(|line| line.purpose == Purpose::Matching.name()));
    if !agreed.is_some_and(|line| line.given) {
        return Ok(None);
    }
    let Some(profile) = pool::profile(tx, expert).await? else { return Ok(None) };
    let (postings, demands): (Vec<_>, Vec<_>) = pool::postings(tx, cx.today()).await?.into_iter().unzip();
    let applied = others::applications(tx, expert).await?.into_iter().filter(|row| row.state != "draft").map(|row| row.request_number);
    let applied: BTreeSet<i64> = applied.collect();
    // For one assignment there is one application: nothing is open where it was sent.
    let sent = |at: usize| postings.get(at).is_some_and(|posting: &Posting| applied.contains(&posting.number));
    let openings = pool::openings(&demands, &profile, cx.today(), sent);
    let beside = openings.fit.is_empty() && !pool::openings(&demands, &profile, cx.today(), |at| !sent(at)).fit.is_empty();
    let paused = profile.person.state == State::Paused.name();
    let placed = pool::placed(tx, expert).await?;
    Ok(Some(Looked { openings, beside, paused, postings, demands, profile, placed }))
}

impl Looked {
    fn assignment(&self, cx: &Cx, at: usize) -> Option<Assignment> {
        let posting = self.postings.get(at)?;
        let w = Words(cx.lang);
        let country = pool::explain::country_name(cx.lang, posting.country.code());
        Some(Assignment {
            href: cx.to(&format!("/assignments/{}", posting.slug)),
            title: posting.title_in(cx.lang).to_owned(),
            foreign: cx.lang.reads_english(&posting.title_nl),
            note: match posting.deadline {
                Some(day) => w.opening_until(country, day),
                None => country,
            },
            overlaps: self.demands.get(at).map_or_else(Vec::new, |demand| {
                let parts = pool::overlaps(&self.placed, demand, &self.profile, None, cx.today());
                parts.into_iter().map(|part| part.said(cx.lang, true)).collect()
            }),
        })
    }

    /// Steps in words; those of one page, or of all.
    fn advice(&self, cx: &Cx, at: Option<At>) -> Option<Advice> {
        let here = self.openings.steps.iter().filter(|opening| at.is_none_or(|at| At::of(&opening.step) == at));
        let said = |opening: &Opening| Said {
            words: words_of(cx, opening),
            href: if at.is_some() { String::new() } else { cx.to(At::of(&opening.step).path()) },
            opens: opening.opens.iter().filter_map(|&at| self.assignment(cx, at)).collect(),
        };
        let steps: Vec<Said> = here.take(MOST).map(said).collect();
        (!steps.is_empty()).then(|| Advice { w: Words(cx.lang), steps })
    }
}

/// What steps of one page would open; nothing when none would.
pub async fn advice(cx: &Cx, at: At) -> Result<Option<Advice>, Door> {
    let mut tx = cx.read().await?;
    Ok(look(cx, &mut tx).await?.and_then(|looked| looked.advice(cx, Some(at))))
}

/// What fits now and what would open more, for the home; nothing for whom the programme may not compare.
pub async fn fit(cx: &Cx) -> Result<Option<Fit>, Door> {
    let mut tx = cx.read().await?;
    let Some(looked) = look(cx, &mut tx).await? else { return Ok(None) };
    let fit = &looked.openings.fit;
    let advice = looked.advice(cx, None);
    let nearest = looked.openings.nearest.as_ref().filter(|_| fit.is_empty() && advice.is_none());
    let nearest = nearest.and_then(|(at, reasons)| {
        let hours = looked.profile.person.hours_per_week;
        let mut missed: Vec<String> = Vec::new();
        for line in reasons.iter().flat_map(|reason| pool::explain::missed(cx.lang, reason, hours)) {
            // Two parts of the time may lack the same.
            if !missed.contains(&line) {
                missed.push(line);
            }
        }
        looked.assignment(cx, *at).map(|assignment| (assignment, missed))
    });
    Ok(Some(Fit {
        w: Words(cx.lang),
        count: fit.len(),
        paused: looked.paused,
        fit: fit.iter().take(LISTED).filter_map(|&at| looked.assignment(cx, at)).collect(),
        more: fit.len().saturating_sub(LISTED),
        all: cx.to("/assignments"),
        beside: looked.beside,
        nearest,
        advice,
    }))
}

fn words_of(cx: &Cx, opening: &Opening) -> String {
    let (lang, w, count) = (cx.lang, Words(cx.lang), opening.opens.len());
    let of = |number: u8| level(lang, level_name(number));
    match &opening.step {
        Step::Language { language, from: Some(from), level } => {
            w.step_language(count, of(*from), language_name(lang, language), of(*level))
        }
        Step::Language { language, from: None, level } => w.step_language_new(count, language_name(lang, language), of(*level)),
        Step::Skill { skill, from: Some(from), level, .. } => w.step_skill(count, *from, *level, skill_name(lang, skill)),
        Step::Skill { skill, from: None, level, years } => w.step_skill_new(count, *level, skill_name(lang, skill), *years),
        Step::Travel => w.step_travel(count),
        Step::Online => w.step_online(count),
        Step::Hours(hours) => w.step_hours(count, *hours),
        Step::Period(from, until) => w.step_period(count, *from, *until),
    }
}
