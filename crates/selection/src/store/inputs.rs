//! What the ranking reads: what a request and the programme's rules ask, and what profiles say.

use std::collections::BTreeMap;
use std::ops::Deref;

use db::{Result, Tx, params, scoped_params};
use jiff::Timestamp;
use jiff::civil::Date;
use model::access::Scope;
use model::text::Country;
use model::{ExpertId, PhaseId, RequestId};
use uuid::Uuid;

use super::*;

db::row! {
    /// A dated rule with where it holds, for the list of rules.
    pub struct PlacedRule {
        /// The phase.
        pub phase_id: PhaseId,
        /// Its name.
        pub phase_name: String,
        /// The country; empty for all.
        pub country: String,
        /// Its code.
        pub rule: String,
        /// Its value: countries, years, or empty.
        pub value: String,
        /// Its first day.
        pub from_day: Date,
        /// Its last day.
        pub until_day: Option<Date>,
        /// Why it was set.
        pub note: String,
    }
}

db::row! {
    /// What the work must bring.
    pub struct Objective {
        /// Its place in the order, from 1.
        pub number: i64,
        /// The objective.
        pub objective: String,
        /// What is there when it is reached.
        pub deliverable: String,
    }
}

db::row! {
    /// A profile, as far as selection reads it.
    pub struct Person {
        /// The expert.
        pub id: ExpertId,
        /// The state of the profile.
        pub state: String,
        /// Full name.
        pub name: String,
        /// Address.
        pub email: String,
        /// Language, when the person has an account.
        pub language: Option<String>,
        /// Country of residence; empty when not given.
        pub residence_country: String,
        /// City of residence.
        pub residence_city: String,
        /// Whether the person may return there.
        pub may_return: Option<bool>,
        /// The group of the occupation, by its code, or empty.
        pub occupation: String,
        /// What the person calls the own profession, or empty.
        pub profession: String,
        /// About the work.
        pub summary: String,
        /// Years of experience.
        pub years: i64,
        /// Works on the spot.
        pub travels: Option<bool>,
        /// Works online.
        pub online: Option<bool>,
        /// Hours a week for online work.
        pub hours_per_week: Option<i64>,
        /// Whether the name is kept from the country of origin.
        pub hidden_from_origin: bool,
    }
}

db::row! {
    /// Work or study in a profile.
    pub struct Experience {
        /// `work`, `education` or `volunteer`.
        pub kind: String,
        /// What.
        pub title: String,
        /// Where.
        pub organisation: String,
        /// In which country.
        pub country: String,
        /// From which month.
        pub from_month: String,
        /// Until which month; empty while it lasts.
        pub until_month: String,
        /// About it.
        pub summary: String,
    }
}

db::row! {
    /// A CV that is stored.
    pub struct Cv {
        /// Its name.
        pub name: String,
        /// Its kind.
        pub media_type: String,
        /// Its name in the store of documents.
        pub digest: String,
    }
}

/// What a request and the programme's rules ask: the request as selection reads it, and beside it what the engine asks.
#[derive(Clone, Debug)]
pub struct Demand {
    /// The request.
    pub request: Request,
    /// What it asks.
    pub asked: pool::Demand,
}

impl Deref for Demand {
    type Target = pool::Demand;

    fn deref(&self) -> &pool::Demand {
        &self.asked
    }
}

/// A whole profile, as far as selection reads it: the person, and beside it what the engine reads.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The person.
    pub person: Person,
    /// What the person can do, and when.
    pub known: pool::Profile,
}

impl Deref for Profile {
    type Target = pool::Profile;

    fn deref(&self) -> &pool::Profile {
        &self.known
    }
}

/// What a request asks, with the rules that hold for it on a day.
pub async fn demand(tx: &mut Tx, request: Request, today: Date) -> Result<Demand> {
    let asked = pool::demand(tx, request.id, today).await?.ok_or(db::DbError::Missing)?;
    Ok(Demand { request, asked })
}

/// The objectives of a request.
pub async fn objectives(tx: &mut Tx, request: RequestId) -> Result<Vec<Objective>> {
    tx.all(OBJECTIVES, params![request]).await
}

/// The profile of one expert; none when there is none or it is erased.
pub async fn profile(tx: &mut Tx, expert: ExpertId) -> Result<Option<Profile>> {
    let people = tx.all(PERSON, params![expert]).await?;
    Ok(together(people, pool::profile(tx, expert).await?.into_iter().collect()).pop())
}

/// The profiles of everybody who applied for a request.
pub async fn profiles_of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Profile>> {
    let people = tx.all(PEOPLE, params![request]).await?;
    Ok(together(people, pool::profiles_of_request(tx, request).await?))
}

fn together(people: Vec<Person>, known: Vec<pool::Profile>) -> Vec<Profile> {
    let mut known: BTreeMap<ExpertId, pool::Profile> = known.into_iter().map(|profile| (profile.person.id, profile)).collect();
    people.into_iter().filter_map(|person| Some(Profile { known: known.remove(&person.id)?, person })).collect()
}

/// Work and study of one expert, newest first.
pub async fn experience(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Experience>> {
    tx.all(EXPERIENCE, params![expert]).await
}

/// The CV of one expert.
pub async fn cv(tx: &mut Tx, expert: ExpertId) -> Result<Option<Cv>> {
    tx.maybe(CV, params![expert]).await
}

/// Every rule that ever held in a scope, newest first.
pub async fn all_rules(tx: &mut Tx, scope: &Scope) -> Result<Vec<PlacedRule>> {
    tx.all(ALL_RULES, scoped_params![scope]).await
}

db::row! {
    /// A country of a phase.
    pub struct PhaseCountry {
        /// The phase.
        pub phase_id: PhaseId,
        /// Its name.
        pub phase_name: String,
        /// The country.
        pub country: Country,
    }
}

/// Phases and their countries in a scope.
pub async fn phase_countries(tx: &mut Tx, scope: &Scope) -> Result<Vec<PhaseCountry>> {
    tx.all(PHASE_COUNTRIES, scoped_params![scope]).await
}

/// A rule to be set.
#[derive(Clone, Debug)]
pub struct NewRule<'a> {
    /// Its id.
    pub id: Uuid,
    /// The phase.
    pub phase: PhaseId,
    /// The country; all when none.
    pub country: Option<Country>,
    /// Its code.
    pub rule: &'a str,
    /// Its value.
    pub value: &'a str,
    /// Its first day.
    pub from: Date,
    /// Its last day; open when none.
    pub until: Option<Date>,
    /// Why it is set.
    pub note: &'a str,
    /// By whom.
    pub by: Option<Uuid>,
    /// When.
    pub at: Timestamp,
}

/// Sets a rule from a day on; the one that held until then ends the day before.
pub async fn set_rule(tx: &mut Tx, new: NewRule<'_>) -> Result<()> {
    let country = new.country.map(|country| country.code().to_owned());
    let eve = new.from.yesterday().unwrap_or(new.from);
    let before = params![new.phase, new.rule, country.clone().unwrap_or_default(), new.from, eve];
    tx.run(END_RULE, before).await?;
    let values = params![new.id, new.phase, country, new.rule, new.value, new.from, new.until, new.note, new.by, new.at];
    tx.run_one(INSERT_RULE, values).await
}
