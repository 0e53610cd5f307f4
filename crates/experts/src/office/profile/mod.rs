//! A profile as the programme office reads it. The reading is written down first; when that fails there is no page.

use askama::Template;
use axum::extract::Path;
use model::{ExpertId, FileId};
use web::{Answer, Cx, Door, Tag};

use super::need_office;
use crate::me::{self, show, tone};
use crate::profile::{self, Profile, country_name, language_name, occupation_name, skill_name};
use crate::words::Words;

/// A fact with its lines.
struct Fact {
    name: String,
    lines: Vec<String>,
}

/// An entry with a title.
struct Entry {
    title: String,
    note: String,
    text: String,
}

/// A country of origin, with its hue.
struct Origin {
    code: String,
    name: String,
    tie: String,
    words: String,
}

#[derive(Template)]
#[template(path = "office/profile/profile.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    name: String,
    /// What the person calls the own profession, in whichever language, or empty.
    profession: String,
    /// The group of the classification.
    occupation: String,
    state: Tag,
    changed: String,
    hidden: bool,
    summary: String,
    motivation: String,
    facts: Vec<Fact>,
    origins: Vec<Origin>,
    skills: Vec<Entry>,
    languages: Vec<Entry>,
    experience: Vec<Entry>,
    consents: Vec<String>,
    cv: Option<(String, String)>,
}

/// Only what was active at some time, for a programme office; anything else is not there.
async fn open(cx: &Cx, id: ExpertId) -> Result<Profile, Door> {
    need_office(cx)?;
    let mut tx = cx.read().await?;
    let profile = profile::load(&mut tx, id).await?;
    profile.filter(|profile| profile.state().is_open_to_office()).ok_or(Door::Gone)
}

/// For what it is read: the case number in the address, as the expert will see it.
fn case(cx: &Cx) -> String {
    let plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-';
    cx.query_value("case").unwrap_or_default().chars().filter(plain).take(12).collect()
}

/// The page.
pub async fn get(cx: Cx, Path(id): Path<ExpertId>) -> Answer {
    let profile = open(&cx, id).await?;
    command::record_reading(&cx.app.desk, &cx.actor, id, cx.reader_name(), "profile", &case(&cx)).await?;
    let w = Words(cx.lang);
    let row = &profile.row;
    let case = case(&cx);
    let query = if case.is_empty() { String::new() } else { format!("?case={case}") };
    let page = Page {
        w,
        cx: &cx,
        name: row.name.clone(),
        profession: row.profession.clone(),
        occupation: occupation_name(&row.occupation, "", cx.lang),
        state: Tag::new(show::state(cx.lang, &row.state), tone(profile.state())),
        changed: cx.moment(row.changed_at),
        hidden: row.hidden_from_origin,
        summary: row.summary.clone(),
        motivation: row.motivation.clone(),
        facts: facts(&cx, &profile),
        origins: origins(&cx, &profile),
        skills: skills(&cx, &profile),
        languages: languages(&cx, &profile),
        experience: experience(&cx, &profile),
        consents: profile.given().iter().map(|purpose| show::purpose(cx.lang, purpose.name())).collect(),
        cv: profile.cv().map(|file| (cx.to(&format!("/work/experts/{id}/cv/{}{query}", file.id)), file.name.clone())),
    };
    // The name stands on the page, not in the title: a tab and the browser's history show titles to whoever passes.
    cx.sheet(w.plain().profile_title()).private().show(&page)
}

/// The CV, written down as a reading of its own.
pub async fn cv(cx: Cx, Path((id, file)): Path<(ExpertId, FileId)>) -> Answer {
    let profile = open(&cx, id).await?;
    profile.cv().filter(|cv| cv.id == file).ok_or(Door::Gone)?;
    command::record_reading(&cx.app.desk, &cx.actor, id, cx.reader_name(), "cv", &case(&cx)).await?;
    me::send_cv(&cx, id, file).await
}

fn facts(cx: &Cx, profile: &Profile) -> Vec<Fact> {
    let w = Words(cx.lang);
    let row = &profile.row;
    let yes_no = |answer: Option<bool>| answer.map(|yes| if yes { w.yes() } else { w.no() }).unwrap_or_default();
    let modes = [(row.travels, w.mode_physical()), (row.online, w.mode_online())].into_iter();
    let mut when: Vec<String> = modes.filter_map(|(wants, mode)| (wants == Some(true)).then_some(mode)).collect();
    when.extend(row.hours_per_week.map(|hours| w.hours_a_week(hours)));
    when.extend(profile.periods.iter().map(|period| w.period(period.from_day, period.until_day)));
    let residence = [row.residence_city.clone(), country_name(&row.residence_country, cx.lang)];
    let list = [
        (w.fact_called(), vec![row.call_name.clone()]),
        (w.contact(), vec![row.email.clone(), row.phone.clone()]),
        (w.fact_residence(), vec![residence.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")]),
        (w.may_return_short(), vec![yes_no(row.may_return)]),
        (w.fact_years(), vec![w.years(row.years)]),
        (w.part_availability(), when),
        (w.fact_leave(), vec![row.employer_leave.clone()]),
    ];
    let fact = |(name, lines): (String, Vec<String>)| Fact { name, lines: lines.into_iter().filter(|line| !line.is_empty()).collect() };
    list.into_iter().map(fact).filter(|fact| !fact.lines.is_empty()).collect()
}

fn origins(cx: &Cx, profile: &Profile) -> Vec<Origin> {
    let origin = |row: &crate::store::parts::OriginRow| Origin {
        code: row.country.to_ascii_lowercase(),
        name: country_name(&row.country, cx.lang),
        tie: show::tie(cx.lang, &row.tie),
        words: row.own_words.clone(),
    };
    profile.origins.iter().map(origin).collect()
}

fn skills(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let w = Words(cx.lang);
    let entry = |row: &crate::store::parts::SkillRow| {
        let mut note = vec![show::skill_level(cx.lang, row.level), w.years(row.years)];
        note.extend(row.last_used.map(|year| w.last_used_in(year.to_string())));
        Entry { title: skill_name(&row.skill, cx.lang), note: note.join(" · "), text: row.evidence.clone() }
    };
    profile.skills.iter().map(entry).collect()
}

fn languages(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let entry = |row: &crate::store::parts::LanguageRow| Entry {
        title: language_name(&row.language, cx.lang),
        note: show::language_level(cx.lang, &row.level),
        text: row.dialect.clone(),
    };
    profile.languages.iter().map(entry).collect()
}

fn experience(cx: &Cx, profile: &Profile) -> Vec<Entry> {
    let w = Words(cx.lang);
    let entry = |row: &crate::store::parts::ExperienceRow| {
        let country = if row.country.is_empty() { String::new() } else { country_name(&row.country, cx.lang) };
        let note = [show::experience(cx.lang, &row.kind), row.organisation.clone(), country, me::months(w, row)];
        Entry {
            title: row.title.clone(),
            note: note.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            text: row.summary.clone(),
        }
    };
    profile.experience.iter().map(entry).collect()
}
