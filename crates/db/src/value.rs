//! What is bound to a statement, and how each engine stores it.
//!
//! | kind | SQLite | PostgreSQL |
//! | --- | --- | --- |
//! | id | text, 36 characters | uuid |
//! | date | text, `2026-11-23` | date |
//! | instant | text, `2026-11-23T20:01:43.120Z`, always three decimals, so that text sorts as time | timestamptz |
//! | truth | 0 or 1 | boolean |
//!
//! Nulls carry their kind, because PostgreSQL asks for it.

use jiff::Timestamp;
use jiff::civil::Date;
use model::Scope;
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Postgres, Sqlite};
use uuid::Uuid;

use crate::Sql;

/// A value for a parameter.
#[derive(Clone, PartialEq, Debug)]
pub enum Value {
    /// An id.
    Id(Option<Uuid>),
    /// Text.
    Text(Option<String>),
    /// A whole number; money is in minor units.
    Int(Option<i64>),
    /// A truth.
    Bool(Option<bool>),
    /// A day.
    Date(Option<Date>),
    /// A moment, kept to the millisecond.
    Instant(Option<Timestamp>),
    /// Bytes.
    Bytes(Option<Vec<u8>>),
}

/// An instant as SQLite stores it.
pub(crate) fn instant_text(at: Timestamp) -> String {
    format!("{:.3}", at)
}

pub(crate) type SqliteQuery = sqlx::query::Query<'static, Sqlite, SqliteArguments>;
pub(crate) type PgQuery = sqlx::query::Query<'static, Postgres, PgArguments>;

pub(crate) fn sqlite_query(sql: Sql, values: Vec<Value>) -> SqliteQuery {
    bind_sqlite(sqlx::query(sql), values)
}

pub(crate) fn pg_query(sql: Sql, values: Vec<Value>) -> PgQuery {
    bind_pg(sqlx::query(sql), values)
}

pub(crate) fn bind_sqlite(query: SqliteQuery, values: Vec<Value>) -> SqliteQuery {
    values.into_iter().fold(query, |query, value| match value {
        Value::Id(v) => query.bind(v.map(|id| id.to_string())),
        Value::Text(v) => query.bind(v),
        Value::Int(v) => query.bind(v),
        Value::Bool(v) => query.bind(v),
        Value::Date(v) => query.bind(v.map(|day| day.to_string())),
        Value::Instant(v) => query.bind(v.map(instant_text)),
        Value::Bytes(v) => query.bind(v),
    })
}

pub(crate) fn bind_pg(query: PgQuery, values: Vec<Value>) -> PgQuery {
    values.into_iter().fold(query, |query, value| match value {
        Value::Id(v) => query.bind(v),
        Value::Text(v) => query.bind(v),
        Value::Int(v) => query.bind(v),
        Value::Bool(v) => query.bind(v),
        Value::Date(v) => query.bind(v.map(pg_date)),
        Value::Instant(v) => query.bind(v.map(pg_instant)),
        Value::Bytes(v) => query.bind(v),
    })
}

fn pg_date(day: Date) -> time::Date {
    let month = time::Month::try_from(day.month() as u8).unwrap_or(time::Month::January);
    time::Date::from_calendar_date(i32::from(day.year()), month, day.day() as u8).unwrap_or(time::Date::MIN)
}

fn pg_instant(at: Timestamp) -> time::OffsetDateTime {
    let nanos = i128::from(at.as_millisecond()) * 1_000_000;
    time::OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(time::OffsetDateTime::UNIX_EPOCH)
}

macro_rules! from {
    ($($kind:ty => $variant:ident, $value:ident => $convert:expr;)+) => {$(
        impl From<$kind> for Value {
            fn from($value: $kind) -> Self { Value::$variant(Some($convert)) }
        }
        impl From<Option<$kind>> for Value {
            fn from(value: Option<$kind>) -> Self { Value::$variant(value.map(|$value| $convert)) }
        }
    )+};
}

from! {
    Uuid => Id, id => id;
    model::AccountId => Id, id => id.0;
    model::GrantId => Id, id => id.0;
    model::PhaseId => Id, id => id.0;
    model::PriorityId => Id, id => id.0;
    model::HostId => Id, id => id.0;
    model::ContactId => Id, id => id.0;
    model::PlanId => Id, id => id.0;
    model::OutcomeId => Id, id => id.0;
    model::RequestId => Id, id => id.0;
    model::BlockId => Id, id => id.0;
    model::ObjectiveId => Id, id => id.0;
    model::ExpertId => Id, id => id.0;
    model::ApplicationId => Id, id => id.0;
    model::PlacementId => Id, id => id.0;
    model::EvaluationId => Id, id => id.0;
    model::LinkId => Id, id => id.0;
    model::FileId => Id, id => id.0;
    model::LetterId => Id, id => id.0;
    String => Text, text => text;
    &str => Text, text => text.to_owned();
    &String => Text, text => text.clone();
    model::text::Country => Text, country => country.code().to_owned();
    i64 => Int, n => n;
    i32 => Int, n => i64::from(n);
    u32 => Int, n => i64::from(n);
    bool => Bool, truth => truth;
    Date => Date, day => day;
    Timestamp => Instant, at => at;
    Vec<u8> => Bytes, bytes => bytes;
}

/// The four values that the `scoped!` fragment takes.
pub fn scope_values(scope: &Scope) -> Vec<Value> {
    let any = |text: Option<String>| text.unwrap_or_else(|| "*".to_owned());
    let mut places = String::from(",");
    for (phase, country) in &scope.places {
        places += &format!("{}/{},", any(phase.map(|p| p.to_string())), any(country.map(|c| c.to_string())));
    }
    let mut hosts = String::from(",");
    for host in &scope.hosts {
        hosts += &format!("{host},");
    }
    vec![
        Value::from(scope.everything),
        Value::from(places),
        Value::from(hosts),
        Value::from(scope.expert.map_or_else(|| "-".to_owned(), |expert| expert.to_string())),
    ]
}

/// The four values that the `holds_words!` fragment takes: a pattern for each word of a folded text. What stands for
/// something in patterns stands for itself. No word finds everything; of more than four words the longest count.
pub fn word_patterns(folded: &str) -> [String; 4] {
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let mut words = words.into_iter().map(|word| format!("%{}%", escaped(word)));
    std::array::from_fn(|_| words.next().unwrap_or_else(|| "%".to_owned()))
}

fn escaped(word: &str) -> String {
    word.chars().flat_map(|c| matches!(c, '%' | '_' | '\\').then_some('\\').into_iter().chain([c])).collect()
}

#[cfg(test)]
mod tests {
    use super::word_patterns;

    #[test]
    fn each_word_is_looked_for_and_typed_wildcards_stand_for_themselves() {
        assert_eq!(word_patterns("  "), ["%"; 4]);
        assert_eq!(word_patterns("ann bello"), ["%bello%", "%ann%", "%", "%"]);
        assert_eq!(word_patterns("50%_a\\b"), ["%50\\%\\_a\\\\b%", "%", "%", "%"]);
        assert_eq!(word_patterns("a bb ccc dddd eeeee"), ["%eeeee%", "%dddd%", "%ccc%", "%bb%"]);
    }
}
