//! Whole profiles, many at a time: each statement puts in one row and is repeated for all of them.

use db::{Result, Tx, Value, params};
use model::ExpertId;

use crate::profile::Profile;
use crate::store::parts::ExperienceRow;

db::statements! {
    ADD = "insert into expert (id, account_id, state, name, call_name, email, email_key, phone, gender, birth_year, residence_country, \
           residence_city, may_return, occupation, profession, summary, years, employer_leave, travels, online, hours_per_week, motivation, \
           hidden_from_origin, search_text, made_at, changed_at, version) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)";
    ADD_ORIGIN = "insert into expert_origin (id, expert_id, country, tie, own_words) values ($1, $2, $3, $4, $5)";
    ADD_SKILL = "insert into expert_skill (id, expert_id, skill, level, years, last_used, evidence) values ($1, $2, $3, $4, $5, $6, $7)";
    ADD_LANGUAGE = "insert into expert_language (id, expert_id, language, level, dialect) values ($1, $2, $3, $4, $5)";
    ADD_EXPERIENCE = "insert into expert_experience (id, expert_id, kind, title, organisation, country, from_month, until_month, summary) \
                      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ADD_PERIOD = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
    ADD_CONSENT = "insert into consent (id, expert_id, purpose, text_version, given, at) values ($1, $2, $3, $4, $5, $6)";
}

/// Profiles as rows, made before the transaction begins: the text by which they are found takes time.
pub struct Rows {
    ids: Vec<ExpertId>,
    experts: Vec<Vec<Value>>,
    origins: Vec<Vec<Value>>,
    skills: Vec<Vec<Value>>,
    languages: Vec<Vec<Value>>,
    experience: Vec<Vec<Value>>,
    periods: Vec<Vec<Value>>,
    consents: Vec<Vec<Value>>,
}

impl Rows {
    /// Those of these profiles. Documents are left out, for their content lies elsewhere.
    pub fn of(profiles: &[Profile]) -> Rows {
        Rows {
            ids: profiles.iter().map(|profile| profile.row.id).collect(),
            experts: profiles.iter().map(expert).collect(),
            origins: parts(
                profiles,
                |profile| &profile.origins,
                |whose, row| params![row.id, whose, &row.country, &row.tie, &row.own_words],
            ),
            skills: parts(
                profiles,
                |profile| &profile.skills,
                |whose, row| params![row.id, whose, &row.skill, row.level, row.years, row.last_used, &row.evidence],
            ),
            languages: parts(
                profiles,
                |profile| &profile.languages,
                |whose, row| params![row.id, whose, &row.language, &row.level, &row.dialect],
            ),
            experience: parts(profiles, |profile| &profile.experience, experience),
            periods: parts(profiles, |profile| &profile.periods, |whose, row| params![row.id, whose, row.from_day, row.until_day]),
            consents: parts(
                profiles,
                |profile| &profile.consents,
                |whose, row| params![row.id, whose, &row.purpose, &row.text_version, row.given, row.at],
            ),
        }
    }

    /// Whose they are.
    pub fn ids(&self) -> &[ExpertId] {
        &self.ids
    }
}

/// Puts profiles in.
pub async fn add(tx: &mut Tx, rows: &Rows) -> Result<()> {
    tx.insert_all(ADD, &rows.experts).await?;
    tx.insert_all(ADD_ORIGIN, &rows.origins).await?;
    tx.insert_all(ADD_SKILL, &rows.skills).await?;
    tx.insert_all(ADD_LANGUAGE, &rows.languages).await?;
    tx.insert_all(ADD_EXPERIENCE, &rows.experience).await?;
    tx.insert_all(ADD_PERIOD, &rows.periods).await?;
    tx.insert_all(ADD_CONSENT, &rows.consents).await
}

fn expert(profile: &Profile) -> Vec<Value> {
    let row = &profile.row;
    params![
        row.id,
        row.account_id,
        &row.state,
        &row.name,
        &row.call_name,
        &row.email,
        &row.email_key,
        &row.phone,
        &row.gender,
        row.birth_year,
        &row.residence_country,
        &row.residence_city,
        row.may_return,
        &row.occupation,
        &row.profession,
        &row.summary,
        row.years,
        &row.employer_leave,
        row.travels,
        row.online,
        row.hours_per_week,
        &row.motivation,
        row.hidden_from_origin,
        profile.search_text(),
        row.made_at,
        row.changed_at,
        row.version
    ]
}

fn experience(whose: ExpertId, row: &ExperienceRow) -> Vec<Value> {
    params![row.id, whose, &row.kind, &row.title, &row.organisation, &row.country, &row.from_month, &row.until_month, &row.summary]
}

/// One part of all profiles as rows.
fn parts<'a, T: 'a>(
    profiles: &'a [Profile],
    of: impl Fn(&'a Profile) -> &'a Vec<T>,
    row: impl Fn(ExpertId, &'a T) -> Vec<Value>,
) -> Vec<Vec<Value>> {
    profiles.iter().flat_map(|profile| of(profile).iter().map(|part| row(profile.row.id, part)).collect::<Vec<_>>()).collect()
}
