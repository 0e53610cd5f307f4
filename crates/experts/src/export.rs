//! All that this slice holds of one person, as JSON: for the person, and for the operator's `export person`.

use command::Reading;
use db::{Result, Tx};
use model::ExpertId;
use serde_json::{Value as Json, json};

use crate::profile::{self, Profile};

/// The profile with its parts, the ledger of consents, the list of documents, and who read what. `None` when there is
/// no such profile. Contents of documents are not in it; the person downloads them from the profile.
pub async fn export(tx: &mut Tx, expert: ExpertId) -> Result<Option<Json>> {
    let Some(profile) = profile::load(tx, expert).await? else { return Ok(None) };
    let readings = command::readings_of(tx, expert).await?;
    Ok(Some(person(&profile, &readings)))
}

fn person(profile: &Profile, readings: &[Reading]) -> Json {
    let row = &profile.row;
    json!({
        "id": row.id,
        "state": row.state,
        "name": row.name,
        "call_name": row.call_name,
        "email": row.email,
        "phone": row.phone,
        "gender": row.gender,
        "birth_year": row.birth_year,
        "residence": { "country": row.residence_country, "city": row.residence_city, "may_return": row.may_return },
        "origins": profile.origins.iter().map(|o| json!({ "country": o.country, "tie": o.tie, "own_words": o.own_words })).collect::<Vec<_>>(),
        "work": {
            "occupation": row.occupation, "profession": row.profession, "summary": row.summary, "years": row.years,
            "motivation": row.motivation,
        },
        "experience": profile.experience.iter().map(|e| json!({
            "kind": e.kind, "title": e.title, "organisation": e.organisation, "country": e.country, "from": e.from_month,
            "until": e.until_month, "summary": e.summary,
        })).collect::<Vec<_>>(),
        "skills": profile.skills.iter().map(|s| json!({
            "skill": s.skill, "level": s.level, "years": s.years, "last_used": s.last_used, "evidence": s.evidence,
        })).collect::<Vec<_>>(),
        "languages": profile.languages.iter().map(|l| json!({ "language": l.language, "level": l.level, "dialect": l.dialect })).collect::<Vec<_>>(),
        "availability": {
            "travels": row.travels, "online": row.online, "hours_per_week": row.hours_per_week, "employer_leave": row.employer_leave,
            "periods": profile.periods.iter().map(|p| json!({ "from": p.from_day.to_string(), "until": p.until_day.to_string() })).collect::<Vec<_>>(),
        },
        "hidden_from_origin": row.hidden_from_origin,
        "consents": profile.consents.iter().map(|c| json!({
            "purpose": c.purpose, "text_version": c.text_version, "given": c.given, "at": c.at.to_string(),
        })).collect::<Vec<_>>(),
        "documents": profile.files.iter().map(|f| json!({
            "kind": f.kind, "name": f.name, "media_type": f.media_type, "sha256": f.digest, "bytes": f.size, "stored_at": f.stored_at.to_string(),
        })).collect::<Vec<_>>(),
        "readings": readings.iter().map(|r| json!({
            "at": r.at.to_string(), "reader": r.reader_name, "what": r.what, "why": r.why,
        })).collect::<Vec<_>>(),
        "made_at": row.made_at.to_string(),
        "changed_at": row.changed_at.to_string(),
    })
}
