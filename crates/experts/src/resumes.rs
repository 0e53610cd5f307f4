//! Profiles as CVs in the open format JSON Resume (schema 1.x), for the operator's `export experts`: what an import reads,
//! and no more. Gender, year of birth, countries of origin and answers to hosts stay here.
//!
//! Whose: active profiles whose person said yes to both that the programme keeps the profile and that it compares it. A
//! yes to showing the CV is asked for each application, so it covers no file of many people. How to reach somebody stands in it
//! only after a yes to being written to about assignments.

use command::Stop;
use i18n::Lang;
use model::expert::{Experience, Purpose, State};
use model::{Actor, ExpertId};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;
use web::App;

use crate::profile::{self, Profile, language_name, occupation_name, skill_name};
use crate::store;

/// The CVs, oldest profile first. That each was read is in its person's log before any is handed out.
pub async fn resumes(app: &App, actor: &Actor) -> Result<Vec<(ExpertId, Json)>, Stop> {
    let mut tx = app.read().await?;
    let (mut all, mut after) = (Vec::new(), ExpertId(Uuid::nil()));
    loop {
        let rows = store::next_on_roster(&mut tx, after).await?;
        let Some(last) = rows.last() else { break };
        after = last.id;
        for row in rows {
            if let Some(profile) = profile::load(&mut tx, row.id).await?
                && is_covered(&profile)
            {
                all.push((row.id, resume(&profile)));
            }
        }
    }
    drop(tx);
    let read: Vec<ExpertId> = all.iter().map(|(id, _)| *id).collect();
    // The programme itself reads: under which name it is served, the page knows that shows the log.
    command::record_readings(&app.desk, actor, &read, "", "export", "").await?;
    Ok(all)
}

/// Whether its person agreed to what an export is.
fn is_covered(profile: &Profile) -> bool {
    let given = profile.given();
    profile.state() == State::Active && [Purpose::StoreProfile, Purpose::Matching].iter().all(|purpose| given.contains(purpose))
}

/// A profile as a CV.
pub fn resume(profile: &Profile) -> Json {
    let row = &profile.row;
    let may_write = profile.given().contains(&Purpose::Contact);
    let reach = |address: &str| if may_write { address.to_owned() } else { String::new() };
    let location = told([("city", row.residence_city.clone()), ("countryCode", row.residence_country.clone())]);
    let mut basics = told([
        ("name", row.name.clone()),
        ("label", occupation_name(&row.occupation, &row.profession, Lang::En)),
        ("email", reach(&row.email)),
        ("phone", reach(&row.phone)),
        ("summary", row.summary.clone()),
    ]);
    if !location.is_empty() {
        basics.insert("location".to_owned(), Json::Object(location));
    }
    let skills = profile
        .skills
        .iter()
        .map(|held| told([("name", skill_name(&held.skill, Lang::En)), ("level", skill_level(held.level).to_owned())]));
    let languages =
        profile.languages.iter().map(|held| told([("language", language_name(&held.language, Lang::En)), ("fluency", held.level.clone())]));
    json!({
        "basics": basics,
        "work": entries(profile, Experience::Work, "name", "position"),
        "volunteer": entries(profile, Experience::Volunteer, "organization", "position"),
        "education": entries(profile, Experience::Education, "institution", "area"),
        "skills": skills.collect::<Vec<_>>(),
        "languages": languages.collect::<Vec<_>>(),
        "meta": { "version": "v1.0.0", "lastModified": row.changed_at.to_string() },
    })
}

/// Entries of one kind; `place` and `title` are what the format calls them there.
fn entries(profile: &Profile, kind: Experience, place: &'static str, title: &'static str) -> Vec<Map<String, Json>> {
    let of_kind = profile.experience.iter().filter(|entry| entry.kind == kind.name());
    // A study has courses in this format, and no summary.
    let summary = |text: &str| if kind == Experience::Education { String::new() } else { text.to_owned() };
    of_kind
        .map(|entry| {
            told([
                (place, entry.organisation.clone()),
                (title, entry.title.clone()),
                ("startDate", entry.from_month.clone()),
                ("endDate", entry.until_month.clone()),
                ("summary", summary(&entry.summary)),
            ])
        })
        .collect()
}

/// The wording from which an import reads the same level again.
fn skill_level(level: i64) -> &'static str {
    match level {
        1 => "Beginner",
        2 => "Basic",
        3 => "Intermediate",
        4 => "Advanced",
        _ => "Expert",
    }
}

/// The fields that say something.
fn told<const N: usize>(fields: [(&'static str, String); N]) -> Map<String, Json> {
    let told = fields.into_iter().filter(|(_, text)| !text.is_empty());
    told.map(|(name, text)| (name.to_owned(), Json::String(text))).collect()
}
