//! While terms of reference are written: how many experts of the pool meet what is asked so far, and how many more there
//! would be without one thing or with a little less of it. Each number is an exact what-if over everybody in the pool.
//!
//! Who may not read experts' profiles (focal points, hosts) is told no small number, and the others rounded down, so that
//! two drafts held against each other single out nobody. Nobody at all is a small number too: who may see nought and one
//! apart learns, draft by draft, what one known person has. Where the numbers are small, they are told of each thing alone
//! how many have it, in the same steps of five, and which is the tightest. People of a host are told nothing of ties with
//! countries.

#[cfg(test)]
mod test;

use askama::Template;
use askama::filters::HtmlSafe;
use matching::fit::{Near, Relaxation, Requirement};
use matching::pool::{Tallied, Tally};
use model::access::{Subject, Verb};
use model::expert;
use model::request::State;
use pool::{Demand, Told};
use web::{Cx, Door};

use crate::section::Section;
use crate::show::base;
use crate::store::Terms;
use crate::words::Words;

/// One thing that is asked, and what less of it would bring.
struct Line {
    what: String,
    /// How many more, and how.
    more: Vec<String>,
    /// Where it is changed; empty on that page itself.
    change: String,
    /// The experts who have it, for those who may read them.
    experts: String,
}

/// The count, as a part of a page.
#[derive(Template)]
#[template(path = "count/count.html")]
pub struct Count {
    w: Words,
    lead: String,
    advice: String,
    lines: Vec<Line>,
    /// What is left of what is asked: nothing can be said of each but what the sentence before it says of all.
    rest_lead: String,
    rest: Vec<String>,
    rounded: bool,
}

impl HtmlSafe for Count {}

impl Count {
    /// Without any number.
    fn bare(w: Words) -> Count {
        let (lead, advice, rest_lead) = Default::default();
        Count { w, lead, advice, lines: Vec::new(), rest_lead, rest: Vec::new(), rounded: false }
    }
}

/// Whether a count is of use in a state: while the text is written, read over, or open for applications.
pub fn is_useful(state: State) -> bool {
    matches!(state, State::Draft | State::EditsRequested | State::Submitted | State::Approved | State::Published)
}

/// Counts for a request: what belongs to one section, or everything.
pub async fn of(cx: &Cx, terms: &Terms, section: Option<Section>) -> Result<Option<Count>, Door> {
    let request = &terms.request;
    let mut tx = cx.read().await?;
    let Some(demand) = pool::demand(&mut tx, request.id, cx.today()).await? else { return Ok(None) };
    let live = cx.app.held.one::<pool::Live>().current(&mut tx).await?;
    drop(tx);
    let tally = pool::tally(live, demand.clone(), cx.today()).await?;
    Ok(Some(Teller::of(cx, terms, &demand).tell(tally, section)))
}

/// Who is told what.
struct Teller<'a> {
    cx: &'a Cx,
    w: Words,
    terms: &'a Terms,
    demand: &'a Demand,
    /// Reads experts, and so may know each number.
    exact: bool,
    /// Works for the programme, not for a host.
    programme: bool,
    /// May change the text now.
    editing: bool,
}

impl<'a> Teller<'a> {
    fn of(cx: &'a Cx, terms: &'a Terms, demand: &'a Demand) -> Teller<'a> {
        let writes = cx.scope(Verb::Write, Subject::Request).reaches(terms.request.place());
        Teller {
            cx,
            w: Words(cx.lang),
            terms,
            demand,
            exact: expert::is_office(&cx.scope(Verb::See, Subject::Expert)),
            programme: base(cx).starts_with("/work"),
            editing: writes && terms.request.state().is_editable(),
        }
    }

    fn tell(&self, tally: Tally, section: Option<Section>) -> Count {
        let w = self.w;
        // In a pool of next to nobody nothing that is asked keeps anybody out.
        if let Some(lead) = self.no_pool(tally.people) {
            return Count { lead, ..Count::bare(w) };
        }
        let asked: Vec<(&Tallied, Section)> =
            tally.asked.iter().filter_map(|one| Some((one, self.section_of(&one.requirement)?))).collect();
        // Of what brings nobody, or fewer than may be told, not even the order says anything.
        let brings = |one: &Tallied| match pool::told(one.sole, self.exact) {
            Told::Exactly(count) | Told::AtLeast(count) => count,
            Told::Few => 0,
        };
        // How many have a thing, whatever else they have: of small numbers the same for all.
        let have = |one: &Tallied| match pool::told(tally.people.saturating_sub(one.fails), self.exact) {
            Told::Exactly(count) | Told::AtLeast(count) => count,
            Told::Few => 0,
        };
        let best = asked.iter().map(|(one, _)| *one).filter(|one| brings(one) > 0).max_by_key(|one| brings(one));
        let here = asked.iter().filter(|(_, of)| section.is_none_or(|section| section == *of));
        let (mut more, mut rest): (Vec<&(&Tallied, Section)>, Vec<_>) = here.partition(|(one, _)| brings(one) > 0);
        more.sort_by_key(|(one, _)| std::cmp::Reverse(brings(one)));
        let advice = match best {
            Some(one) => w.count_advice(self.number(one.sole), self.what(&one.requirement)),
            None if self.exact => String::new(),
            None => self.tightest(&asked, &tally, &have),
        };
        let rest_of = |one: &Tallied| match self.exact {
            true => self.what(&one.requirement),
            false => w.count_has(self.number(tally.people.saturating_sub(one.fails)), self.what(&one.requirement)),
        };
        if !self.exact {
            rest.sort_by_key(|(one, _)| have(one));
        }
        let rest: Vec<String> = rest.into_iter().map(|(one, _)| rest_of(one)).collect();
        let lead = match pool::told(tally.eligible, self.exact) {
            Told::Exactly(count) => w.count_exactly(count),
            Told::AtLeast(count) => w.count_at_least(self.cx.lang.number(count as i64)),
            Told::Few => w.count_few(pool::FEW),
        };
        Count {
            w,
            lead,
            advice,
            lines: more.into_iter().map(|(one, of)| self.line(one, *of, &tally.near, section.is_some())).collect(),
            rest_lead: if self.exact { w.count_rest_nobody() } else { w.count_rest_few(pool::FEW) },
            rest,
            rounded: !self.exact,
        }
    }

    /// What is said instead of a count while there is nobody to count, or too few to tell of by the reader's rules.
    fn no_pool(&self, people: usize) -> Option<String> {
        match pool::told(people, self.exact) {
            Told::Exactly(0) => Some(self.w.count_pool_empty()),
            Told::Few => Some(self.w.count_pool_few(pool::FEW)),
            _ => None,
        }
    }

    /// Which one thing the fewest have, when it is one: small numbers are all alike.
    fn tightest(&self, asked: &[(&Tallied, Section)], tally: &Tally, have: &dyn Fn(&Tallied) -> usize) -> String {
        let Some((first, _)) = asked.iter().min_by_key(|(one, _)| have(one)) else { return String::new() };
        if asked.iter().filter(|(one, _)| have(one) == have(first)).count() > 1 {
            return String::new();
        }
        self.w.count_tightest(self.number(tally.people.saturating_sub(first.fails)), self.what(&first.requirement))
    }

    /// Where what is asked stands in the text; none for what whoever writes it cannot change, or may not know.
    fn section_of(&self, requirement: &Requirement) -> Option<Section> {
        match requirement {
            Requirement::Language(_) => Some(Section::Languages),
            Requirement::Skill(_) => Some(Section::Skills),
            Requirement::Travel => Some(Section::Blocks),
            Requirement::Mode(block) => {
                let online = self.demand.blocks.get(*block).is_some_and(|block| block.mode == "online");
                online.then_some(Section::Blocks)
            }
            Requirement::Availability(_) => Some(Section::Conditions),
            Requirement::Exclusion(rule) if rule.as_str() == pool::YEARS => Some(Section::Conditions),
            // A tie that the programme asks stays, whatever the text says; and how many have none is not for hosts.
            Requirement::OriginTie => {
                let own = self.demand.asked.origin_tie && !self.demand.rules.iter().any(|rule| rule.rule == "origin-tie");
                (own && self.programme).then_some(Section::Conditions)
            }
            Requirement::Active | Requirement::Exclusion(_) | Requirement::Residence | Requirement::Sector => None,
        }
    }

    fn number(&self, count: usize) -> String {
        pool::explain::people(self.cx.lang, pool::told(count, self.exact))
    }

    fn what(&self, requirement: &Requirement) -> String {
        pool::explain::asked(self.cx.lang, self.demand, requirement)
    }

    fn line(&self, one: &Tallied, section: Section, near: &[Near], on_its_page: bool) -> Line {
        let w = self.w;
        let mut more = vec![w.count_more(w.count_without(), self.number(one.sole))];
        let lesser = lesser(near, &one.requirement);
        more.extend(lesser.map(|near| w.count_more(pool::explain::relaxed(self.cx.lang, &near.relax), self.number(near.more))));
        let experts = match &one.requirement {
            Requirement::Skill(code) => Some(("skill", code)),
            Requirement::Language(code) => Some(("language", code)),
            _ => None,
        };
        let experts = experts.filter(|_| self.exact && self.programme).map(|(what, code)| {
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.append_pair(what, code.as_str());
            // Who has the skill as it is asked, and not at any level.
            if let Some(asked) = self.demand.skills.iter().find(|asked| what == "skill" && asked.skill == code.as_str()) {
                query.append_pair("level", &asked.level.to_string()).append_pair("years", &asked.years.to_string());
            }
            self.cx.to(&format!("/work/experts?{}", query.finish()))
        });
        let change = || self.cx.to(&format!("{}/{}/{}", base(self.cx), self.terms.request.id, section.name()));
        Line {
            what: self.what(&one.requirement),
            more,
            change: if self.editing && !on_its_page { change() } else { String::new() },
            experts: experts.unwrap_or_default(),
        }
    }
}

/// What a little less of one thing would bring: the nearest step of each kind, at most two. Leaving it out altogether is said
/// already.
fn lesser<'a>(near: &'a [Near], requirement: &Requirement) -> impl Iterator<Item = &'a Near> {
    let step = |near: &&Near| match near.relax {
        Relaxation::LanguageLevel { level, .. } => Some((0, u16::from(10 - level.min(10)))),
        Relaxation::SkillLevel { level, .. } => Some((1, u16::from(level))),
        Relaxation::SkillYears { years, .. } => Some((2, u16::from(years))),
        Relaxation::Dates { days, .. } => Some((3, days)),
        _ => None,
    };
    let mut steps: Vec<((u8, u16), &Near)> =
        near.iter().filter(|near| near.relax.requirement() == *requirement).filter_map(|near| Some((step(&near)?, near))).collect();
    steps.sort_by_key(|(step, _)| *step);
    steps.dedup_by_key(|((kind, _), _)| *kind);
    steps.into_iter().take(2).map(|(_, near)| near)
}
