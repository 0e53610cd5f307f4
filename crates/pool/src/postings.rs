//! The published assignments that take applications, each with what it asks.

use std::collections::BTreeMap;

use db::{FromRow, Result, Row, Tx, params};
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use model::text::Country;
use model::{PhaseId, RequestId};

use crate::store::{self, Asked, AskedLanguage, AskedSkill, Block, Demand, RuleRow};

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

/// A row that also says of which request it is.
struct Of<T>(RequestId, T);

impl<T: FromRow> FromRow for Of<T> {
    fn from_row(row: &Row) -> Result<Self> {
        Ok(Of(row.get("request_id")?, T::from_row(row)?))
    }
}

db::row! { struct DatedRule { phase_id: PhaseId, country: String, rule: String, value: String, from_day: Date } }

/// The assignments that take applications on a day, each with what it asks: a handful of statements, however many there are.
pub async fn postings(tx: &mut Tx, today: Date) -> Result<Vec<(Posting, Demand)>> {
    let rows: Vec<Posting> = tx.all(store::POSTINGS, params![today]).await?;
    let mut blocks = by_request::<Block>(tx, store::POSTED_BLOCKS, today).await?;
    let mut skills = by_request::<AskedSkill>(tx, store::POSTED_SKILLS, today).await?;
    let mut languages = by_request::<AskedLanguage>(tx, store::POSTED_LANGUAGES, today).await?;
    let rules: Vec<DatedRule> = tx.all(store::RULES_ON, params![today]).await?;
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
            blocks: blocks.remove(&row.id).unwrap_or_default(),
            skills: skills.remove(&row.id).unwrap_or_default(),
            languages: languages.remove(&row.id).unwrap_or_default(),
        };
        (row, demand)
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// Rows of what the assignments ask on a day, by request.
async fn by_request<T: FromRow>(tx: &mut Tx, statement: &'static str, today: Date) -> Result<BTreeMap<RequestId, Vec<T>>> {
    let mut rows: BTreeMap<RequestId, Vec<T>> = BTreeMap::new();
    for Of(request, row) in tx.all::<Of<T>>(statement, params![today]).await? {
        rows.entry(request).or_default().push(row);
    }
    Ok(rows)
}
