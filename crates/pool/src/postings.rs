//! The published assignments that take applications, each with what it asks.

use db::{Result, Tx, params};
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use model::text::Country;
use model::{PhaseId, RequestId};

use crate::store::{self, Asked, AskedLanguage, AskedSkill, Block, Demand, RuleRow, grouped};

db::row! {
    /// An assignment that takes applications.
    pub struct Posting {
        /// The request.
        pub id: RequestId,
        /// The number of its case number.
        pub number: i64,
        /// Its public address.
        pub slug: String,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country of the host.
        pub country: Country,
        /// The host.
        pub host_name: String,
        /// The city of the host.
        pub host_city: String,
        /// The title in English.
        pub title: String,
        /// The title in Dutch, or empty.
        pub title_nl: String,
        /// Years of experience asked.
        pub years: i64,
        /// How many experts are asked for.
        pub seats: i64,
        /// Whether a tie with the country is asked.
        pub origin_tie: bool,
        /// The last day for applications.
        pub deadline: Option<Date>,
        /// The first day on which the work may start.
        pub earliest_start: Option<Date>,
        /// The last day on which it may start.
        pub latest_start: Option<Date>,
        /// When it was published.
        pub published_at: Option<Timestamp>,
    }
}

impl Posting {
    /// Its title in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }
}

db::row! {
    struct PostedBlock { request_id: RequestId, number: i64, mode: String, weeks: i64, hours_per_week: Option<i64>, place: String }
}
db::row! { struct PostedSkill { request_id: RequestId, skill: String, level: i64, years: i64, essential: bool } }
db::row! { struct PostedLanguage { request_id: RequestId, language: String, level: String, essential: bool } }
db::row! { struct DatedRule { phase_id: PhaseId, country: String, rule: String, value: String, from_day: Date } }

/// The assignments that take applications on a day, each with what it asks: a handful of statements, however many there are.
pub async fn postings(tx: &mut Tx, today: Date) -> Result<Vec<(Posting, Demand)>> {
    let rows: Vec<Posting> = tx.all(store::POSTINGS, params![today]).await?;
    let mut blocks = grouped(tx.all::<PostedBlock>(store::POSTED_BLOCKS, params![today]).await?, |row| row.request_id);
    let mut skills = grouped(tx.all::<PostedSkill>(store::POSTED_SKILLS, params![today]).await?, |row| row.request_id);
    let mut languages = grouped(tx.all::<PostedLanguage>(store::POSTED_LANGUAGES, params![today]).await?, |row| row.request_id);
    let rules: Vec<DatedRule> = tx.all(store::RULES_ON, params![today]).await?;
    let block = |row: PostedBlock| Block {
        number: row.number,
        mode: row.mode,
        weeks: row.weeks,
        hours_per_week: row.hours_per_week,
        place: row.place,
    };
    let skill = |row: PostedSkill| AskedSkill { skill: row.skill, level: row.level, years: row.years, essential: row.essential };
    let language = |row: PostedLanguage| AskedLanguage { language: row.language, level: row.level, essential: row.essential };
    let whole = |row: Posting| {
        let here = |rule: &&DatedRule| rule.phase_id == row.phase_id && (rule.country.is_empty() || rule.country == row.country.code());
        let held = rules.iter().filter(here);
        let mut rules: Vec<RuleRow> =
            held.map(|rule| RuleRow { rule: rule.rule.clone(), value: rule.value.clone(), from_day: rule.from_day }).collect();
        rules.dedup_by(|later, first| later.rule == first.rule);
        let demand = Demand {
            asked: Asked {
                id: row.id,
                number: row.number,
                phase_id: row.phase_id,
                country: row.country,
                years: row.years,
                seats: row.seats,
                origin_tie: row.origin_tie,
                earliest_start: row.earliest_start,
                latest_start: row.latest_start,
                published_at: row.published_at,
                state: "published".to_owned(),
            },
            rules,
            blocks: blocks.remove(&row.id).unwrap_or_default().into_iter().map(block).collect(),
            skills: skills.remove(&row.id).unwrap_or_default().into_iter().map(skill).collect(),
            languages: languages.remove(&row.id).unwrap_or_default().into_iter().map(language).collect(),
        };
        (row, demand)
    };
    Ok(rows.into_iter().map(whole).collect())
}
