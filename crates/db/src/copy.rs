//! Moving all rows from one database to another, engine to engine, and reading tables without knowing them.

use sqlx::Row as _;

use crate::tx::Inner;
use crate::{DbError, Result, Row, Sql, Tx, Value};

/// Rows copied, by table.
pub type CopyReport = Vec<(String, u64)>;

/// What a column holds, as both engines name it in the tables' definition.
#[derive(Clone, Copy)]
enum Kind {
    Id,
    Text,
    Int,
    Bool,
    Date,
    Instant,
    Bytes,
}

impl Kind {
    fn named(name: &str) -> Kind {
        match name.to_ascii_lowercase().as_str() {
            "uuid" => Kind::Id,
            "bigint" | "integer" => Kind::Int,
            "boolean" => Kind::Bool,
            "date" => Kind::Date,
            "timestamptz" | "timestamp with time zone" => Kind::Instant,
            "bytea" | "blob" => Kind::Bytes,
            _ => Kind::Text,
        }
    }

    fn read(self, row: &Row, name: &str) -> Result<Value> {
        Ok(match self {
            Kind::Id => Value::Id(row.get(name)?),
            Kind::Text => Value::Text(row.get(name)?),
            Kind::Int => Value::Int(row.get(name)?),
            Kind::Bool => Value::Bool(row.get(name)?),
            Kind::Date => Value::Date(row.get(name)?),
            Kind::Instant => Value::Instant(row.get(name)?),
            Kind::Bytes => Value::Bytes(row.get(name)?),
        })
    }
}

/// The columns of a table with their kinds, in their order.
async fn columns(tx: &mut Tx, table: &'static str) -> Result<Vec<(String, Kind)>> {
    let pairs: Vec<(String, String)> = match &mut tx.inner {
        Inner::Sqlite(tx) => sqlx::query("select name, type from pragma_table_info($1) order by cid")
            .bind(table)
            .fetch_all(&mut **tx)
            .await?
            .iter()
            .map(|row| (row.get(0), row.get(1)))
            .collect(),
        Inner::Pg(tx) => sqlx::query(
            "select column_name::text, data_type::text from information_schema.columns \
             where table_name = $1 and table_schema = current_schema() order by ordinal_position",
        )
        .bind(table)
        .fetch_all(&mut **tx)
        .await?
        .iter()
        .map(|row| (row.get(0), row.get(1)))
        .collect(),
    };
    Ok(pairs.into_iter().map(|(name, kind)| (name, Kind::named(&kind))).collect())
}

/// The names of the columns of a table, in their order.
pub async fn table_columns(tx: &mut Tx, table: &'static str) -> Result<Vec<String>> {
    Ok(columns(tx, table).await?.into_iter().map(|(name, _)| name).collect())
}

/// All rows of a table, by its first column, as values in column order.
pub async fn table_rows(tx: &mut Tx, table: &'static str) -> Result<Vec<Vec<Value>>> {
    struct Raw(Row);
    let columns = columns(tx, table).await?;
    let sql = Sql::of(["select * from", table, "order by 1"]);
    let rows: Vec<Raw> = match &mut tx.inner {
        Inner::Sqlite(tx) => sqlx::query(sql).fetch_all(&mut **tx).await?.into_iter().map(|row| Raw(Row::Sqlite(row))).collect(),
        Inner::Pg(tx) => sqlx::query(sql).fetch_all(&mut **tx).await?.into_iter().map(|row| Raw(Row::Pg(row))).collect(),
    };
    rows.iter().map(|Raw(row)| columns.iter().map(|(name, kind)| kind.read(row, name)).collect()).collect()
}

/// Copies every row of `tables` (parents before children) into empty tables, and compares what is there then with what was read.
/// Both are of the same version; a table that it does not have yet is passed over.
/// Nothing is kept before the caller commits `target`. `at` is told how many tables are done.
pub async fn copy_all(source: &mut Tx, target: &mut Tx, tables: &'static [&'static str], mut at: impl FnMut(u64)) -> Result<CopyReport> {
    if !target.writes {
        return Err(DbError::ReadOnly);
    }
    let mut report = Vec::new();
    for &table in tables {
        let names: Vec<String> = columns(source, table).await?.into_iter().map(|(name, _)| name).collect();
        if names.is_empty() && columns(target, table).await?.is_empty() {
            report.push((table.to_owned(), 0));
            continue;
        }
        let marks: Vec<String> = (1..=names.len()).map(|n| format!("${n}")).collect();
        let insert = format!("insert into {table} ({}) values ({})", names.join(", "), marks.join(", "));
        let rows = table_rows(source, table).await?;
        for row in &rows {
            target.insert_copied(&insert, row.clone()).await?;
        }
        let copied = table_rows(target, table).await?;
        report.push((table.to_owned(), copied.len() as u64));
        if !are_same(rows, copied) {
            return Err(DbError::Other(format!("{table} differs from what was copied")));
        }
        at(report.len() as u64);
    }
    Ok(report)
}

/// Whether these are the same rows; engines may sort what is equal, and text, each in its own way.
fn are_same(mut rows: Vec<Vec<Value>>, mut others: Vec<Vec<Value>>) -> bool {
    if rows == others {
        return true;
    }
    for rows in [&mut rows, &mut others] {
        rows.sort_by_cached_key(|row| format!("{row:?}"));
    }
    rows == others
}

impl Tx {
    /// Inserts by a statement built from the schema's own names.
    async fn insert_copied(&mut self, sql: &str, values: Vec<Value>) -> Result<()> {
        let sql = sqlx::AssertSqlSafe(sql.to_owned());
        match &mut self.inner {
            Inner::Sqlite(tx) => crate::value::bind_sqlite(sqlx::query(sql), values).execute(&mut **tx).await.map(|_| ())?,
            Inner::Pg(tx) => crate::value::bind_pg(sqlx::query(sql), values).execute(&mut **tx).await.map(|_| ())?,
        }
        Ok(())
    }
}
