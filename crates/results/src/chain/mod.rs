//! The chain of one placement: from the country's priority over plan, request and work to what is left a year later. Each
//! link opens its record for those who may; readers outside the programme see it without names and single answers.

#[cfg(test)]
mod test;

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use i18n::Lang;
use model::PlacementId;
use model::access::{Subject, Verb};
use model::evaluation::{Moment, Use, Voice};
use model::placement::{State, Worked};
use model::request;
use web::{Answer, Cx, Door, Tag, Tone};

use crate::figures::{Kind, Mode};
use crate::look::{rows_of, state_words};
use crate::naming;
use crate::store::{self, Chain, ChainCheck};
use crate::words::Words;

/// A link of the chain.
struct Link {
    kind: String,
    title: String,
    href: Option<String>,
    tag: Option<Tag>,
    lines: Vec<String>,
    done: bool,
    class: &'static str,
}

#[derive(Template)]
#[template(path = "chain/chain.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    case: String,
    title: String,
    country: String,
    hue: String,
    sector: String,
    mode: String,
    inside: bool,
    /// The rows from which it was opened: the figure in words, and their address.
    rows: Option<(String, String)>,
    links: Vec<Link>,
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let mut tx = cx.read().await?;
    if !store::is_within(&mut tx, [&cx.scope(Verb::See, Subject::Placement), &cx.scope(Verb::See, Subject::Figures)], id).await? {
        return Err(Door::Gone);
    }
    let chain = store::chain(&mut tx, id).await?.ok_or(Door::Gone)?;
    drop(tx);
    let place = chain.row.place();
    let inside = cx.scope(Verb::See, Subject::Placement).reaches(place);
    // One placement is a small group by itself. Outsiders open it where its assignment is finished, which stands on a public page; what
    // people answered about it is then told in totals only.
    let row = &chain.row;
    let is_public = row.published_at.is_some();
    let is_finished = is_public && row.request_state == request::State::Completed.name() && row.state == State::Completed.name();
    let figures = cx.scope(Verb::See, Subject::Figures).reaches(place);
    if !(inside || figures && is_finished) {
        return Err(Door::Gone);
    }
    let w = Words(cx.lang);
    let mut links = Teller { cx: &cx, w, chain: &chain, inside }.links();
    // The last link is a request that goes on with the work: there need be none, and nobody is waited for.
    let now = links.iter().position(|link| !link.done).filter(|now| now + 1 < links.len());
    for (n, link) in links.iter_mut().enumerate() {
        link.class = match now {
            _ if link.done => "done",
            Some(now) if n == now => "now",
            _ => "next",
        };
    }
    let live = |mode: &str| chain.blocks.iter().filter(|block| block.counts && block.mode == mode).count();
    let count = |mode: &str| i64::try_from(live(mode)).unwrap_or(i64::MAX);
    let page = Page {
        w,
        cx: &cx,
        case: model::placement::case_number(row.number),
        title: if inside || is_public { cx.lang.of_two(&row.title, &row.title_nl).to_owned() } else { w.chain_title_outside() },
        country: naming::country_name(cx.lang, row.country.code()),
        hue: row.country.code().to_ascii_lowercase(),
        sector: naming::sector_name(cx.lang, &row.sector),
        mode: naming::say(cx.lang, &format!("mode-{}", Mode::of(count("physical"), count("online")).name())),
        inside,
        rows: rows_of(&cx),
        links,
    };
    cx.sheet(w.plain().chain_title()).private().show(&page)
}

/// Tells the links in the reader's words.
struct Teller<'a> {
    cx: &'a Cx,
    w: Words,
    chain: &'a Chain,
    inside: bool,
}

impl Teller<'_> {
    fn lang(&self) -> Lang {
        self.cx.lang
    }

    fn link(&self, kind: String, title: String, done: bool) -> Link {
        Link { kind, title, href: None, tag: None, lines: Vec::new(), done, class: "next" }
    }

    /// An address for those who may open it.
    fn open(&self, path: String) -> Option<String> {
        self.inside.then(|| self.cx.to(&path))
    }

    fn state(&self, kind: Kind, state: &str, tone: Tone) -> Option<Tag> {
        Some(Tag::new(state_words(self.lang(), kind, state), tone))
    }

    fn links(&self) -> Vec<Link> {
        vec![
            self.priority(),
            self.host(),
            self.outcome(),
            self.request(),
            self.application(),
            self.placement(),
            self.evaluations(),
            self.capacity(),
            self.certificate(),
            self.follow_up(),
        ]
    }

    fn priority(&self) -> Link {
        let Some(outcome) = &self.chain.outcome else { return self.link(self.w.link_priority(), self.w.chain_missing(), false) };
        let title = self.lang().of_two(&outcome.priority_title, &outcome.priority_title_nl).to_owned();
        let agreed = outcome.priority_state == "agreed";
        let mut link = self.link(self.w.link_priority(), title, agreed);
        link.href = self.open(format!("/work/strategy/priorities/{}", outcome.priority_id));
        link.tag = Some(Tag::new(
            naming::say(self.lang(), &format!("priority-{}", outcome.priority_state)),
            if agreed { Tone::Ok } else { Tone::Wait },
        ));
        link.lines.push(self.w.chain_version(outcome.priority_version));
        for agreement in &self.chain.agreements {
            let party = naming::say(self.lang(), &format!("party-{}", agreement.party));
            link.lines.push(self.w.chain_agreed(agreement.agreed_on, party));
        }
        if outcome.priority_now > outcome.priority_version {
            link.lines.push(self.w.chain_version_since(outcome.priority_now));
        }
        link
    }

    fn host(&self) -> Link {
        let row = &self.chain.row;
        let plan = self.chain.outcome.as_ref();
        let agreed = plan.is_some_and(|outcome| outcome.plan_state != "draft");
        let title = if self.inside { row.host_name.clone() } else { self.w.chain_a_host() };
        let mut link = self.link(self.w.link_host(), title, agreed);
        link.href = self.open(format!("/work/hosts/{}", row.host_id));
        if let Some(outcome) = plan.filter(|_| self.inside) {
            link.lines.push(self.w.chain_plan(&outcome.plan_title));
        }
        link.lines.push(if agreed { self.w.chain_plan_agreed() } else { self.w.chain_plan_open() });
        link.lines.push(if row.host_ready { self.w.chain_ready() } else { self.w.chain_not_ready() });
        link
    }

    fn outcome(&self) -> Link {
        let Some(outcome) = &self.chain.outcome else { return self.link(self.w.link_outcome(), self.w.chain_missing(), false) };
        let title = self.lang().of_two(&outcome.title, &outcome.title_nl).to_owned();
        let mut link = self.link(self.w.link_outcome(), title, true);
        link.href = self.open(format!("/work/hosts/plans/{}", outcome.plan_id));
        let number = |value: i64| self.lang().number(value);
        link.lines.push(self.w.chain_baseline(outcome.baseline_on, &outcome.indicator, &outcome.unit, number(outcome.baseline)));
        for measure in &self.chain.measures {
            let evidence = if self.inside { measure.evidence.as_str() } else { "" };
            let told = self.w.chain_measure(measure.measured_on, &outcome.unit, number(measure.value));
            link.lines.push(if evidence.is_empty() { told } else { self.w.with_evidence(evidence, told) });
        }
        link.lines.push(self.w.chain_target(outcome.target_on, &outcome.unit, number(outcome.target)));
        let reached = self.chain.measures.last().is_some_and(|last| {
            if outcome.target >= outcome.baseline { last.value >= outcome.target } else { last.value <= outcome.target }
        });
        link.tag = reached.then(|| Tag::new(self.w.chain_reached(), Tone::Ok));
        link
    }

    fn request(&self) -> Link {
        let row = &self.chain.row;
        let case = request::case_number(row.request_number);
        let title = self.lang().of_two(&row.title, &row.title_nl);
        let title = if self.inside || row.published_at.is_some() { format!("{case} {title}") } else { case };
        let mut link = self.link(self.w.link_request(), title, row.published_at.is_some());
        link.href = self.open(format!("/work/requests/{}", row.request_id));
        let over = row.request_state == request::State::Completed.name();
        link.tag = self.state(Kind::Request, &row.request_state, if over { Tone::Ok } else { Tone::Info });
        if let Some(at) = row.published_at {
            link.lines.push(self.w.chain_published(self.cx.app.desk.zone.to_datetime(at).date()));
        }
        link
    }

    fn application(&self) -> Link {
        let Some(application) = &self.chain.application else { return self.link(self.w.link_application(), self.w.chain_missing(), false) };
        let case = model::application::case_number(application.number);
        let selected = application.state == "selected";
        let mut link = self.link(self.w.link_application(), case.clone(), selected);
        link.href = self.open(format!("/work/selection/{}/{case}", request::case_number(self.chain.row.request_number)));
        link.tag = self.state(Kind::Application, &application.state, if selected { Tone::Ok } else { Tone::Info });
        // Rules may have been checked again; the last answer of each counts.
        let checks: BTreeMap<&str, &ChainCheck> = self.chain.checks.iter().map(|check| (check.rule.as_str(), check)).collect();
        if !checks.is_empty() {
            let met = checks.values().filter(|check| check.holds).count();
            let newest = checks.values().filter_map(|check| check.rule_from).max();
            link.lines.push(self.w.chain_checks(met, checks.len()));
            link.lines.extend(newest.map(|day| self.w.chain_rules_from(day)));
        }
        // A score and a reason are about one person.
        if self.inside {
            if let (Some(version), Some(total), Some(of)) = (&application.rule_version, application.total, application.total_of) {
                link.lines.push(self.w.chain_score(pool::explain::in_hundred(self.lang(), total, of), version));
            }
            let reason = self.chain.decision().filter(|decision| !decision.reason.is_empty());
            link.lines.extend(reason.map(|decision| self.w.chain_reason(&decision.reason)));
        }
        link
    }

    fn placement(&self) -> Link {
        let row = &self.chain.row;
        let case = model::placement::case_number(row.number);
        let title = if self.inside && !row.expert_name.is_empty() { format!("{case} {}", row.expert_name) } else { case };
        let over = row.state == State::Completed.name();
        let mut link = self.link(self.w.link_placement(), title, over);
        link.href = self.open(format!("/work/placements/{}", row.id));
        link.tag = self.state(Kind::Placement, &row.state, if over { Tone::Ok } else { Tone::Go });
        link.lines.push(match Worked::of(row.started_on, row.ended_on) {
            Worked::NotYet => self.w.chain_not_begun(),
            Worked::Since(day) => self.w.chain_since(day),
            Worked::Between(from, until) if from == until => self.w.chain_worked_day(from),
            Worked::Between(from, until) => self.w.chain_worked(from, until),
        });
        // Days are agreed by signing; what came in the place of a block later was told with a reason, and not agreed.
        let is_agreed = !matches!(State::named(&row.state), None | Some(State::Preparing | State::Withdrawn));
        for block in &self.chain.blocks {
            let mode = naming::say(self.lang(), &format!("mode-{}", block.mode));
            let place = if self.inside { block.place.as_str() } else { "" };
            let (from, until) = (block.from_day, block.until_day);
            let told = match (block.planned, block.counts) {
                (false, _) => self.w.chain_block_instead(from, mode, until),
                (true, _) if !is_agreed => self.w.chain_block_planned(from, mode, until),
                (true, true) => self.w.chain_block(from, mode, until),
                (true, false) => self.w.chain_block_replaced(from, mode, until),
            };
            link.lines.push(if place.is_empty() { told } else { format!("{told}, {place}") });
        }
        for item in self.chain.deliverables.iter().filter(|_| self.inside) {
            let told = match Use::named(&item.done) {
                Some(done) => naming::say(self.lang(), &format!("delivered-{}", done.name())),
                None => self.w.chain_not_delivered(),
            };
            link.lines.push(self.w.chain_deliverable(&item.deliverable, item.number, told));
        }
        link
    }

    fn evaluations(&self) -> Link {
        if !self.inside {
            return self.in_totals(self.w.link_evaluations(), self.w.chain_evaluations());
        }
        let rows = &self.chain.evaluations;
        let answered = |moment: Moment| rows.iter().any(|row| row.moment() == moment && row.answered_at.is_some());
        let done = Moment::ALL.iter().all(|moment| answered(*moment));
        let mut link = self.link(self.w.link_evaluations(), self.w.chain_evaluations(), done);
        for &moment in Moment::ALL {
            let of = |row: &&store::EvaluationRow| row.moment() == moment;
            let told = match rows.iter().find(of) {
                // What was not asked before the work is not asked after it.
                None if moment == Moment::Before && self.chain.row.ended_on.is_some() => self.w.chain_never_answered(),
                None => self.w.standing_later(),
                Some(_) => {
                    let voices = Voice::ALL.iter().map(|voice| {
                        let of: Vec<_> = rows.iter().filter(of).filter(|row| row.voice() == *voice).collect();
                        let told = of.iter().filter(|row| row.answered_at.is_some()).count();
                        self.w.chain_voice(told, of.len(), naming::say(self.lang(), &format!("voice-{}", voice.name())))
                    });
                    voices.collect::<Vec<_>>().join("; ")
                }
            };
            link.lines.push(self.w.chain_moment(naming::say(self.lang(), &format!("moment-{}", moment.name())), told));
        }
        link
    }

    /// What is told of many together only. The work is over, so it counts as a link that is there, whether or not it is.
    fn in_totals(&self, kind: String, title: String) -> Link {
        let mut link = self.link(kind, title, true);
        link.lines.push(self.w.chain_capacity_outside());
        link
    }

    fn capacity(&self) -> Link {
        if !self.inside {
            return self.in_totals(self.w.link_capacity(), self.w.chain_capacity());
        }
        let said = self.chain.changes.iter().any(|change| change.moment == Moment::After.name());
        let mut link = self.link(self.w.link_capacity(), self.w.chain_capacity(), said);
        let sees = self.cx.scope(Verb::See, Subject::Evaluation).reaches(self.chain.row.place());
        if !sees {
            link.lines.push(self.w.chain_capacity_outside());
            return link;
        }
        for item in &self.chain.deliverables {
            link.lines.push(self.w.objective_line(item.number, &item.objective));
            let mut changes: Vec<_> = self.chain.changes.iter().filter(|change| change.objective_id == item.id).collect();
            changes.sort_by_key(|change| (Moment::named(&change.moment), Voice::named(&change.voice)));
            for change in changes {
                let stem = if change.moment == Moment::Before.name() { "baseline" } else { "change" };
                let level = naming::say(self.lang(), &format!("{stem}-{}", change.change));
                let moment = naming::say(self.lang(), &format!("moment-{}", change.moment));
                let voice = naming::say(self.lang(), &format!("voice-{}", change.voice));
                let told = self.w.chain_change(level, moment, voice);
                link.lines.push(if change.evidence.is_empty() { told } else { self.w.with_evidence(&change.evidence, told) });
            }
        }
        if self.chain.changes.is_empty() {
            link.lines.push(self.w.read_no_answers());
        }
        for row in &self.chain.evaluations {
            let Some(said) = Use::named(&row.still_used) else { continue };
            let voice = naming::say(self.lang(), &format!("voice-{}", row.voice));
            let told = self.w.chain_still_used(naming::say(self.lang(), &format!("use-{}", said.name())), voice);
            link.lines.push(if row.still_used_why.is_empty() { told } else { self.w.with_evidence(&row.still_used_why, told) });
        }
        link
    }

    fn certificate(&self) -> Link {
        let Some(certificate) = &self.chain.certificate else {
            return self.link(self.w.link_certificate(), self.w.chain_none_yet(), false);
        };
        let valid = certificate.revoked_at.is_none();
        let mut link = self.link(self.w.link_certificate(), self.w.chain_issued(certificate.issued_on), valid);
        // The page of a code names the holder.
        link.href = self.open(format!("/verify/{}", certificate.code));
        link.tag = (!valid).then(|| Tag::new(self.w.chain_revoked(), Tone::Bad));
        link
    }

    fn follow_up(&self) -> Link {
        let Some(first) = self.chain.follow_ups.first() else {
            return self.link(self.w.link_follow_up(), self.w.chain_no_follow_up(), false);
        };
        let case = request::case_number(first.number);
        let title = if self.inside { format!("{case} {}", self.lang().of_two(&first.title, &first.title_nl)) } else { case };
        let mut link = self.link(self.w.link_follow_up(), title, true);
        link.href = self.open(format!("/work/requests/{}", first.id));
        link.tag = self.state(Kind::Request, &first.state, Tone::Info);
        let others = self.chain.follow_ups.iter().skip(1).map(|other| request::case_number(other.number));
        link.lines.extend(others);
        link
    }
}
