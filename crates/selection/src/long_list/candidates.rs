//! Everybody who applied for a request, with the score, the mark and the place of each in the ranking.

use std::collections::BTreeMap;

use matching::fit::{Assessment, Component};
use model::mark::Mark;
use pool::explain::SaidScore;
use web::{Cx, Door};

use super::reads_experts;
use super::view::{NOTHING, View};
use crate::actions::Rescore;
use crate::candidate::{name_here, names_query};
use crate::explain::{self, Occupation};
use crate::store::{self, Dossier, MarkRow, Profile, Request};
use crate::words::Words;

/// Somebody who applied, with what the list says of each.
pub(crate) struct Candidate {
    pub dossier: Dossier,
    pub profile: Option<Profile>,
    pub score: Option<Assessment>,
    /// The fewest years of experience that the request asks.
    pub years: i64,
    pub mark: Option<MarkRow>,
    /// Other placements of the person in the days of the request, each in one sentence; only for the programme office.
    pub overlaps: Vec<String>,
}

/// Everybody who applied for a request, as the long list and the comparison show them.
pub(crate) struct Candidates {
    pub list: Vec<Candidate>,
    /// The parts of the scores: name in addresses, and in words.
    pub parts: Vec<(String, String)>,
    pub rule_version: String,
}

/// Everybody who applied. Scores are brought up to date first, where the inputs changed.
pub(crate) async fn candidates(cx: &Cx, request: &Request) -> Result<Candidates, Door> {
    cx.app.desk.run(&Rescore::actor(), &Rescore { request: request.id }).await?;
    let mut tx = cx.read().await?;
    let dossiers = store::candidates(&mut tx, request.id).await?;
    let profiles = store::profiles_of_request(&mut tx, request.id).await?;
    let mut profiles: BTreeMap<_, _> = profiles.into_iter().map(|profile| (profile.person.id, profile)).collect();
    let mut scores: BTreeMap<_, _> =
        store::scores(&mut tx, request.id).await?.into_iter().map(|score| (score.application_id, score)).collect();
    let mut marks: BTreeMap<_, _> = store::marks(&mut tx, request.id).await?.into_iter().map(|row| (row.application_id, row)).collect();
    let demand = store::demand(&mut tx, request.clone(), cx.today()).await?;
    let placed = pool::placed_of_request(&mut tx, request.id).await?;
    let rule_version = scores.values().map(|score| score.rule_version.clone()).max().unwrap_or_default();
    let whole = |dossier: Dossier| {
        let profile = profiles.remove(&dossier.expert_id);
        let score = scores.remove(&dossier.id).and_then(|score| pool::explain::read(&score.components));
        let told = profile.as_ref().filter(|_| reads_experts(cx));
        let overlaps = told.map_or_else(Vec::new, |profile: &Profile| {
            let parts = pool::overlaps(&placed, &demand, profile, dossier.available_from, cx.today());
            parts.into_iter().map(|part| part.said(cx.lang, false)).collect()
        });
        Candidate { score, years: request.years, mark: marks.remove(&dossier.id), overlaps, profile, dossier }
    };
    let list: Vec<Candidate> = dossiers.into_iter().map(whole).collect();
    let mut parts: Vec<(String, String)> = Vec::new();
    for component in list.iter().flat_map(Candidate::components) {
        let key = pool::explain::key(component);
        if !parts.iter().any(|(known, _)| *known == key) {
            parts.push((key, pool::explain::label(cx.lang, component)));
        }
    }
    Ok(Candidates { list, parts, rule_version })
}

impl Candidate {
    /// The mark as it counts now.
    pub fn marked(&self) -> Mark {
        self.mark.as_ref().map_or(Mark::Plain, MarkRow::mark).counted(self.dossier.state())
    }

    /// Whether it stands in the ranking.
    pub fn is_ranked(&self) -> bool {
        self.dossier.state().is_open() && self.marked() != Mark::SetAside
    }

    /// What the person does.
    pub fn occupation(&self, cx: &Cx) -> Occupation {
        explain::occupation(cx.lang, &self.dossier.occupation, &self.dossier.profession)
    }

    /// Where the person lives; empty while the office looks without names.
    pub fn city(&self, cx: &Cx) -> String {
        if names_query(cx).is_empty() { self.dossier.residence_city.clone() } else { String::new() }
    }

    /// The score in words.
    pub fn said(&self, cx: &Cx) -> Option<SaidScore> {
        let held = self.profile.as_ref().map_or(&[][..], |profile| &profile.skills);
        Some(pool::explain::say(cx.lang, self.score.as_ref()?, held).asking(cx.lang, self.years))
    }

    /// By what it stands before the next one.
    pub(super) fn before(&self, cx: &Cx, next: &Candidate) -> Option<String> {
        let (w, name) = (Words(cx.lang), name_here(cx, &next.dossier));
        let (own, other) = (self.said(cx)?, next.said(cx)?);
        let ahead = pool::explain::ahead(cx.lang, &own, &other)?;
        if own.total == other.total {
            return Some(w.before_next_equal(name));
        }
        let before = w.before_next(name, &ahead.more, &ahead.points);
        Some(if ahead.less.is_empty() { before } else { format!("{before} {}", w.before_next_less(&ahead.less)) })
    }

    /// The parts of the score.
    fn components(&self) -> &[Component] {
        self.score.as_ref().map_or(&[], |assessment| &assessment.score.components)
    }

    /// A part of the score.
    pub(super) fn component(&self, key: &str) -> Option<&Component> {
        self.components().iter().find(|component| pool::explain::key(component) == key)
    }

    /// Points earned and points that could be.
    fn points(&self) -> (u32, u32) {
        self.score.as_ref().map_or((0, 0), |assessment| (assessment.score.total, assessment.score.of))
    }

    /// The score as people read it, where there is one.
    pub fn said_points(&self, cx: &Cx) -> Option<String> {
        let (points, of) = self.points();
        self.score.as_ref().map(|_| pool::explain::in_hundred(cx.lang, points, of))
    }

    /// The order of the ranking: who has most points, and of equals who applied first.
    pub fn by_score(&self) -> (std::cmp::Reverse<u32>, i64) {
        (std::cmp::Reverse(self.points().0), self.dossier.number)
    }

    /// Points of a part, or of all, in ten-thousandths of what could be earned.
    pub(super) fn share(&self, key: &str) -> u64 {
        let (points, of) = match key {
            "" => self.points(),
            key => self.component(key).map_or((0, 0), |component| (component.points, component.of)),
        };
        u64::from(points) * 10_000 / u64::from(of.max(1))
    }

    /// Whether the reader asked to see this candidate.
    pub(super) fn is_asked(&self, cx: &Cx, view: &View) -> bool {
        let dossier = &self.dossier;
        let folded = i18n::fold(view.words.trim());
        // Words in any order: people write names in more than one.
        let text = i18n::fold(&format!("{} {} {} {}", dossier.case(), dossier.name, self.occupation(cx).words, self.city(cx)));
        let missing = || match view.missing.as_str() {
            "" => true,
            NOTHING => self.score.is_some() && self.components().iter().all(|component| component.points > 0),
            key => self.component(key).is_some_and(|component| component.points == 0),
        };
        let person = self.profile.as_ref().map(|profile| &profile.person);
        let lives = || view.lives.is_empty() || person.is_some_and(|person| person.residence_country == view.lives);
        let works = || match view.mode.as_str() {
            "online" => person.is_some_and(|person| person.online == Some(true)),
            "physical" => person.is_some_and(|person| person.travels == Some(true)),
            _ => true,
        };
        (view.state.is_empty() || dossier.state == view.state)
            && i18n::holds_words(&text, &folded)
            && self.share(&view.part) >= u64::from(view.least) * 100
            && missing()
            && lives()
            && works()
    }
}
