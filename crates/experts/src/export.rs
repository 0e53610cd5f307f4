//! All that is held of one person, as JSON: for the person, and for the operator's `export person`. What other rooms hold is
//! read through views.

use command::Reading;
use db::{FromRow, Result, Tx, params};
use i18n::Lang;
use model::ExpertId;
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::me::show;
use crate::profile::{self, Profile, country_name, language_name, occupation_name, skill_name};
use crate::store::others as other;
use crate::words::Words;

/// The profile with its parts, the ledger of consents, the list of documents, who read what; applications with what was checked
/// and decided, for which requests the person was asked to apply, placements with everything that the person wrote, certificates, and the own answers in evaluations. `None`
/// when there is no such profile. Beside codes stand their names in a language. Contents of documents are not in it; the person
/// downloads them from their pages.
pub async fn export(tx: &mut Tx, expert: ExpertId, lang: Lang) -> Result<Option<Json>> {
    let Some(profile) = profile::load(tx, expert).await? else { return Ok(None) };
    let readings = command::readings_of(tx, expert).await?;
    let mut all = person(&profile, &readings, lang);
    all["applications"] = applications(tx, expert, lang).await?;
    all["asked_to_apply"] = rows::<other::AskedToApply>(tx, other::ASKED_TO_APPLY, expert.0).await?;
    all["placements"] = placements(tx, expert, lang).await?;
    Ok(Some(all))
}

/// Rows that hang on one record, as they are.
async fn rows<T: FromRow + Serialize>(tx: &mut Tx, sql: &'static str, of: uuid::Uuid) -> Result<Json> {
    let rows: Vec<T> = tx.all(sql, params![of]).await?;
    told(&rows)
}

fn told<T: Serialize>(row: &T) -> Result<Json> {
    serde_json::to_value(row).map_err(|error| db::DbError::Other(error.to_string()))
}

async fn applications(tx: &mut Tx, expert: ExpertId, lang: Lang) -> Result<Json> {
    let mut list = Vec::new();
    for application in other::applications(tx, expert).await? {
        let id = application.id.0;
        let mut entry = told(&application)?;
        entry["case"] = json!(model::application::case_number(application.number));
        entry["checks"] = checks(tx, id, lang).await?;
        entry["state_means"] = json!(show::application_state(lang, &application.state));
        entry["decisions"] = decisions(tx, id, lang).await?;
        let scores: Vec<other::Score> = tx.all(other::SCORES, params![id]).await?;
        entry["score"] = told(&scores)?;
        if let Some(score) = scores.first() {
            entry["score_means"] = json!(i18n::without_marks(&Words(lang).told_score(score.total_of, score.total)));
        }
        entry["shown_to"] = rows::<other::Share>(tx, other::SHARES, id).await?;
        list.push(entry);
    }
    Ok(Json::Array(list))
}

/// What was decided, by code and in words.
async fn decisions(tx: &mut Tx, application: uuid::Uuid, lang: Lang) -> Result<Json> {
    let mut list = Vec::new();
    let decided: Vec<other::Decision> = tx.all(other::DECISIONS, params![application]).await?;
    for decision in decided {
        let mut entry = told(&decision)?;
        entry["decision_means"] = json!(show::decision(lang, &decision.decision));
        entry["to_state_means"] = json!(show::application_state(lang, &decision.to_state));
        list.push(entry);
    }
    Ok(Json::Array(list))
}

/// What the rules asked and found, in words; beside them the codes as they are stored.
async fn checks(tx: &mut Tx, application: uuid::Uuid, lang: Lang) -> Result<Json> {
    let mut list = Vec::new();
    let checked: Vec<other::Check> = tx.all(other::CHECKS, params![application]).await?;
    for check in checked {
        let mut entry = told(&check)?;
        let (asked, found) = pool::explain::check(lang, &check.rule, &check.asked, &check.found);
        (entry["asked_code"], entry["found_code"]) = (json!(check.asked), json!(check.found));
        (entry["asked"], entry["found"]) = (json!(i18n::without_marks(&asked)), json!(i18n::without_marks(&found)));
        list.push(entry);
    }
    Ok(Json::Array(list))
}

async fn placements(tx: &mut Tx, expert: ExpertId, lang: Lang) -> Result<Json> {
    let mut list = Vec::new();
    for placement in other::placements(tx, expert).await? {
        let id = placement.id.0;
        let mut entry = told(&placement)?;
        entry["case"] = json!(model::placement::case_number(placement.number));
        entry["state_means"] = json!(show::placement_state(lang, &placement.state));
        entry["blocks"] = rows::<other::Block>(tx, other::BLOCKS, id).await?;
        entry["tasks"] = rows::<other::Task>(tx, other::TASKS, id).await?;
        entry["signatures"] = rows::<other::Signature>(tx, other::SIGNATURES, id).await?;
        entry["notes"] = rows::<other::Note>(tx, other::NOTES, id).await?;
        entry["report"] = rows::<other::Report>(tx, other::REPORTS, id).await?;
        entry["results"] = rows::<other::Outcome>(tx, other::RESULTS, id).await?;
        entry["handover"] = rows::<other::Handover>(tx, other::HANDOVERS, id).await?;
        entry["certificates"] = rows::<other::Certificate>(tx, other::CERTIFICATES, id).await?;
        entry["evaluations"] = evaluations(tx, id).await?;
        list.push(entry);
    }
    Ok(Json::Array(list))
}

async fn evaluations(tx: &mut Tx, placement: uuid::Uuid) -> Result<Json> {
    let mut list = Vec::new();
    let asked: Vec<other::Evaluation> = tx.all(other::EVALUATIONS, params![placement]).await?;
    for evaluation in asked {
        let mut entry = told(&evaluation)?;
        entry["changes"] = rows::<other::Change>(tx, other::CHANGES, evaluation.id.0).await?;
        list.push(entry);
    }
    Ok(Json::Array(list))
}

fn person(profile: &Profile, readings: &[Reading], lang: Lang) -> Json {
    let row = &profile.row;
    let country = |code: &str| if code.is_empty() { String::new() } else { country_name(code, lang) };
    json!({
        "id": row.id,
        "state": row.state,
        "state_means": show::state(lang, &row.state),
        "name": row.name,
        "call_name": row.call_name,
        "email": row.email,
        "phone": row.phone,
        "gender": row.gender,
        "gender_means": show::gender(lang, &row.gender),
        "birth_year": row.birth_year,
        "residence": { "country": row.residence_country, "country_name": country(&row.residence_country), "city": row.residence_city, "may_return": row.may_return },
        "origins": profile.origins.iter().map(|o| json!({
            "country": o.country, "country_name": country(&o.country), "tie": o.tie, "tie_means": show::tie(lang, &o.tie), "own_words": o.own_words,
        })).collect::<Vec<_>>(),
        "work": {
            "occupation": row.occupation, "occupation_name": occupation_name(&row.occupation, "", lang), "profession": row.profession, "summary": row.summary, "years": row.years,
            "motivation": row.motivation,
        },
        "experience": profile.experience.iter().map(|e| json!({
            "kind": e.kind, "kind_means": show::experience(lang, &e.kind), "title": e.title, "organisation": e.organisation, "country": e.country, "country_name": country(&e.country), "from": e.from_month,
            "until": e.until_month, "summary": e.summary,
        })).collect::<Vec<_>>(),
        "skills": profile.skills.iter().map(|s| json!({
            "skill": s.skill, "skill_name": skill_name(&s.skill, lang), "level": s.level, "level_means": show::skill_level(lang, s.level), "years": s.years, "last_used": s.last_used, "evidence": s.evidence,
        })).collect::<Vec<_>>(),
        "languages": profile.languages.iter().map(|l| json!({
            "language": l.language, "language_name": language_name(&l.language, lang), "level": l.level,
            "level_means": show::language_level(lang, &l.level), "dialect": l.dialect,
        })).collect::<Vec<_>>(),
        "availability": {
            "travels": row.travels, "online": row.online, "hours_per_week": row.hours_per_week, "employer_leave": row.employer_leave,
            "periods": profile.periods.iter().map(|p| json!({ "from": p.from_day.to_string(), "until": p.until_day.to_string() })).collect::<Vec<_>>(),
        },
        "hidden_from_origin": row.hidden_from_origin,
        "consents": profile.consents.iter().map(|c| json!({
            "purpose": c.purpose, "purpose_means": show::purpose(lang, &c.purpose), "text_version": c.text_version, "given": c.given, "at": c.at.to_string(),
        })).collect::<Vec<_>>(),
        "documents": profile.files.iter().map(|f| json!({
            "kind": f.kind, "name": f.name, "media_type": f.media_type, "sha256": f.digest, "bytes": f.size, "stored_at": f.stored_at.to_string(),
        })).collect::<Vec<_>>(),
        "readings": readings.iter().map(|r| json!({
            "at": r.at.to_string(), "reader": r.reader_name, "reader_kind": r.reader_kind, "what": r.what, "why": show::read_for(lang, r),
        })).collect::<Vec<_>>(),
        "made_at": row.made_at.to_string(),
        "changed_at": row.changed_at.to_string(),
    })
}
