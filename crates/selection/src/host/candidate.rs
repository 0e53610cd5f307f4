//! One candidate, as a host may see one.

use std::collections::BTreeSet;

use askama::Template;
use i18n::Lang;
use model::application::{self, State};
use web::{Answer, Cx, Door, Form, RouteLine, Tag, Tone};

use super::decided::Answered;
use super::{Reader, agreed, may_know_name, name_for_host};
use crate::eligibility;
use crate::explain::{self, Occupation};
use crate::store::{self, Demand, Dossier, Experience, Objective, Profile};
use crate::words::Words;
use pool::explain::SaidScore;

/// A candidate as a host may see one.
struct Shown {
    name: String,
    hidden: bool,
    occupation: Occupation,
    summary: String,
    years: i64,
    motivation: String,
    available: String,
    skills: Vec<(String, String)>,
    languages: Vec<String>,
    experience: Vec<Experience>,
    score: Option<SaidScore>,
    has_cv: bool,
}

#[derive(Template)]
#[template(path = "host/candidate.html")]
struct Page<'a> {
    w: Words,
    lang: Lang,
    dossier: &'a Dossier,
    demand: &'a Demand,
    title: &'a str,
    summary: &'a str,
    objectives: Vec<Objective>,
    blocks: Vec<String>,
    shown: Shown,
    tag: Tag,
    /// What the host answered, and what came of it.
    answered: Option<Answered>,
    /// The way of the question, while it is open.
    line: Option<RouteLine>,
    /// Until when an answer is awaited; empty when none is.
    until: String,
    /// Where the form goes; empty when there is nothing to decide for this reader.
    action: String,
    /// Where the CV is, or empty.
    cv: String,
    /// Where the list of candidates is, or empty.
    back: String,
    form: Form,
}

/// The page of one candidate, after the reading is written down.
pub(super) async fn page(cx: &Cx, dossier: &Dossier, reader: &Reader<'_>, form: Form) -> Answer {
    let mut tx = cx.read().await?;
    agreed(&mut tx, dossier).await?;
    drop(tx);
    command::record_reading(&cx.app.desk, &cx.actor, dossier.expert_id, reader.name, "profile", &dossier.case()).await?;
    let mut tx = cx.read().await?;
    let request = store::request(&mut tx, dossier.request_id).await?;
    let demand = store::demand(&mut tx, request, cx.today()).await?;
    let objectives = store::objectives(&mut tx, dossier.request_id).await?;
    let shown = shown(cx, &mut tx, dossier, &demand).await?;
    let asked = store::shares(&mut tx, dossier.id).await?.into_iter().next().filter(|_| dossier.state() == State::Shared);
    let decisions = store::decisions(&mut tx, dossier.id).await?;
    let placement = store::placement_of(&mut tx, dossier.id).await?;
    drop(tx);
    let answered = Answered::of(cx, dossier, &decisions, placement.as_ref()).filter(|_| dossier.state() != State::Shared);
    let w = Words(cx.lang);
    let faulty = form.is_faulty();
    let blocks = demand.blocks.iter().map(|block| match block.mode.as_str() {
        "online" => w.block_online(block.hours_per_week.unwrap_or_default(), block.weeks),
        _ => w.block_physical(block.place.as_str(), block.weeks),
    });
    let page = Page {
        w,
        lang: cx.lang,
        dossier,
        title: dossier.title_in(cx.lang),
        summary: demand.request.summary_in(cx.lang),
        objectives,
        blocks: blocks.collect(),
        tag: if reader.action.is_empty() { explain::tag_of(cx.lang, dossier) } else { Tag::new(w.host_turn(), Tone::Wait) },
        answered,
        line: line(cx.lang, dossier),
        until: asked.map(|share| cx.lang.date(until(cx, share.shared_at, demand.request.earliest_start))).unwrap_or_default(),
        action: reader.action.clone(),
        back: reader.back.clone(),
        cv: if shown.has_cv { reader.cv.clone() } else { String::new() },
        shown,
        demand: &demand,
        form,
    };
    cx.sheet(w.plain().host_title(dossier.request_case())).private().faulty(faulty).show(&page)
}

/// The way of the question as its host follows it, while it is open.
fn line(lang: Lang, dossier: &Dossier) -> Option<RouteLine> {
    let w = Words(lang);
    let (now, ball) = match dossier.state() {
        State::Shared => (1, w.host_stop_you()),
        State::Accepted => (2, w.ball_office()),
        _ => return None,
    };
    let names = vec![w.host_stop_shown(), w.host_stop_answer(), w.host_stop_decision(), w.host_stop_placement()];
    Some(RouteLine::at(lang, dossier.country.code(), w.line_label(), names, now, Some(ball)))
}

/// Until which day an answer is awaited: as long as the link works that came with the question, before the work can begin.
fn until(cx: &Cx, asked: model::Timestamp, starts: Option<model::Date>) -> model::Date {
    application::answer_until(cx.app.desk.zone.to_datetime(asked).date(), starts)
}

/// What of the profile the host sees: what the request asks, and what the person says to the host.
async fn shown(cx: &Cx, tx: &mut db::Tx, dossier: &Dossier, demand: &Demand) -> Result<Shown, Door> {
    let lang = cx.lang;
    let known = may_know_name(tx, dossier).await?;
    let profile: Profile = store::profile(tx, dossier.expert_id).await?.ok_or(Door::Gone)?;
    let score = store::scores(tx, dossier.request_id).await?.into_iter().rfind(|score| score.application_id == dossier.id);
    let said = score.and_then(|score| pool::explain::score(lang, &score.components, &profile.skills));
    let said = said.map(|score| score.asking(lang, demand.request.years));
    // Skills that the request asks, and those by which it is answered.
    let asked: BTreeSet<&str> = demand.skills.iter().map(|asked| asked.skill.as_str()).collect();
    let under = |code: &str| {
        std::iter::successors(model::reference::skill::find(code), |skill| skill.parent()).any(|skill| asked.contains(skill.code))
    };
    let skills = profile.skills.iter().filter(|held| asked.contains(held.skill.as_str()) || under(&held.skill));
    let languages: BTreeSet<&str> = demand.languages.iter().map(|asked| asked.language.as_str()).collect();
    let experience = if known { store::experience(tx, dossier.expert_id).await? } else { Vec::new() };
    Ok(Shown {
        name: name_for_host(dossier, known),
        hidden: !known,
        occupation: explain::occupation(lang, &profile.person.occupation, if known { &profile.person.profession } else { "" }),
        // Free text may hold a name: without it, only what is asked is shown.
        summary: if known { profile.person.summary.clone() } else { String::new() },
        motivation: if known { dossier.motivation.clone() } else { String::new() },
        years: profile.person.years,
        available: eligibility::begins(&demand.request, &profile.available, dossier.available_from)
            .map(|day| lang.date(day))
            .unwrap_or_default(),
        skills: skills.map(|held| (pool::explain::skill_line(lang, &held.skill, held.level, held.years), held.evidence.clone())).collect(),
        languages: profile
            .languages
            .iter()
            .filter(|held| languages.contains(held.language.as_str()))
            .map(|held| pool::explain::language_line(lang, &held.language, &held.level))
            .collect(),
        experience,
        score: said,
        has_cv: known && store::cv(tx, dossier.expert_id).await?.is_some(),
    })
}
