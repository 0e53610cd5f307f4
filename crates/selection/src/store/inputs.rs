//! What the ranking reads: what a request and the programme's rules ask, and what profiles say.

use db::{Result, Tx, params, scoped_params};
use jiff::Timestamp;
use jiff::civil::Date;
use model::access::Scope;
use model::text::Country;
use model::{ExpertId, PhaseId, RequestId};
use uuid::Uuid;

use super::*;

db::row! {
    /// A dated rule of the programme in force.
    pub struct Rule {
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
    /// A part of the work's time.
    pub struct Block {
        /// Its place in the order, from 1.
        pub number: i64,
        /// `physical` or `online`.
        pub mode: String,
        /// Its length in weeks.
        pub weeks: i64,
        /// Hours a week, for an online block.
        pub hours_per_week: Option<i64>,
        /// Where.
        pub place: String,
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
    /// A skill that is asked.
    pub struct AskedSkill {
        /// Its code.
        pub skill: String,
        /// The level, 1 to 5.
        pub level: i64,
        /// Whole years.
        pub years: i64,
        /// A gate, or a wish.
        pub essential: bool,
    }
}

db::row! {
    /// A language that is asked.
    pub struct AskedLanguage {
        /// Its code.
        pub language: String,
        /// The level's name.
        pub level: String,
        /// A gate, or a wish.
        pub essential: bool,
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

db::row! { struct Origin { expert_id: ExpertId, country: String } }

db::row! {
    /// A skill in a profile.
    pub struct HeldSkill {
        /// Its own id, by which a score names its evidence.
        pub id: Uuid,
        /// Whose.
        pub expert_id: ExpertId,
        /// Its code.
        pub skill: String,
        /// The level, 1 to 5.
        pub level: i64,
        /// Whole years.
        pub years: i64,
        /// The year of last use.
        pub last_used: Option<i64>,
        /// The person's own words that show it.
        pub evidence: String,
    }
}

db::row! {
    /// A language in a profile.
    pub struct HeldLanguage {
        /// Whose.
        pub expert_id: ExpertId,
        /// Its code.
        pub language: String,
        /// The level's name.
        pub level: String,
        /// The dialect: a code, words, or empty.
        pub dialect: String,
    }
}

db::row! { struct Availability { expert_id: ExpertId, from_day: Date, until_day: Date } }

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

/// What a request and the programme's rules ask.
#[derive(Clone, Debug)]
pub struct Demand {
    /// The request.
    pub request: Request,
    /// Rules in force.
    pub rules: Vec<Rule>,
    /// Its time.
    pub blocks: Vec<Block>,
    /// Skills.
    pub skills: Vec<AskedSkill>,
    /// Languages.
    pub languages: Vec<AskedLanguage>,
}

/// A whole profile, as far as selection reads it.
#[derive(Clone, Debug)]
pub struct Profile {
    /// The person.
    pub person: Person,
    /// Countries of origin.
    pub origins: Vec<String>,
    /// Skills.
    pub skills: Vec<HeldSkill>,
    /// Languages.
    pub languages: Vec<HeldLanguage>,
    /// Times in which the person can work: first and last day.
    pub available: Vec<(Date, Date)>,
}

/// What a request asks, with the rules that hold for it on a day.
pub async fn demand(tx: &mut Tx, request: Request, today: Date) -> Result<Demand> {
    let mut rules: Vec<Rule> = tx.all(RULES, params![request.phase_id, request.country, today]).await?;
    // What was set for the country itself stands before what was set for all, and takes its place.
    rules.dedup_by(|later, first| later.rule == first.rule);
    Ok(Demand {
        rules,
        blocks: tx.all(BLOCKS, params![request.id]).await?,
        skills: tx.all(ASKED_SKILLS, params![request.id]).await?,
        languages: tx.all(ASKED_LANGUAGES, params![request.id]).await?,
        request,
    })
}

/// The objectives of a request.
pub async fn objectives(tx: &mut Tx, request: RequestId) -> Result<Vec<Objective>> {
    tx.all(OBJECTIVES, params![request]).await
}

/// The profile of one expert; none when there is none or it is erased.
pub async fn profile(tx: &mut Tx, expert: ExpertId) -> Result<Option<Profile>> {
    Ok(profiles(tx, Uuid::nil(), expert.0).await?.pop())
}

/// The profiles of everybody who applied for a request.
pub async fn profiles_of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Profile>> {
    profiles(tx, request.0, Uuid::nil()).await
}

async fn profiles(tx: &mut Tx, request: Uuid, expert: Uuid) -> Result<Vec<Profile>> {
    let both = || params![request, expert];
    let people: Vec<Person> = tx.all(PEOPLE, both()).await?;
    let origins: Vec<Origin> = tx.all(ORIGINS, both()).await?;
    let skills: Vec<HeldSkill> = tx.all(SKILLS, both()).await?;
    let languages: Vec<HeldLanguage> = tx.all(LANGUAGES, both()).await?;
    let available: Vec<Availability> = tx.all(AVAILABILITY, both()).await?;
    let whole = |person: Person| Profile {
        origins: origins.iter().filter(|row| row.expert_id == person.id).map(|row| row.country.clone()).collect(),
        skills: skills.iter().filter(|row| row.expert_id == person.id).cloned().collect(),
        languages: languages.iter().filter(|row| row.expert_id == person.id).cloned().collect(),
        available: available.iter().filter(|row| row.expert_id == person.id).map(|row| (row.from_day, row.until_day)).collect(),
        person,
    };
    Ok(people.into_iter().map(whole).collect())
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
