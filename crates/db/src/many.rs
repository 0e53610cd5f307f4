//! Many rows at once: an insert of one row, repeated for several rows in one statement.
//!
//! Each statement costs a way to the database and back, which for one row costs more than the row. Rows go in pieces of
//! a few fixed sizes, so that the engine keeps their statements prepared.

use sqlx::AssertSqlSafe;

use crate::tx::Inner;
use crate::value::{bind_pg, bind_sqlite};
use crate::{DbError, Result, Tx, Value};

/// Rows of one statement, the most first. 256 rows of 30 columns stay far under what either engine takes.
const PIECES: [usize; 5] = [256, 64, 16, 4, 1];

impl Tx {
    /// Runs an insert for many rows. `sql` is the insert of one row and ends with `values ($1, $2, ...)`: each parameter
    /// once and in its order, nothing else.
    pub async fn insert_all(&mut self, sql: &'static str, rows: &[Vec<Value>]) -> Result<()> {
        if !self.writes {
            return Err(DbError::ReadOnly);
        }
        let mut rest = rows;
        while let Some(rows) = PIECES.into_iter().find(|piece| *piece <= rest.len()) {
            let (these, others) = rest.split_at(rows);
            let (columns, values) = (these[0].len(), these.iter().flatten().cloned().collect());
            rest = others;
            match &mut self.inner {
                Inner::Sqlite(tx) => {
                    // Without numbers: SQLite looks a numbered parameter up in a list, from its start, for each value.
                    let text = repeated(sql, rows, columns, |_| "?".to_owned())?;
                    bind_sqlite(sqlx::query(AssertSqlSafe(text)), values).execute(&mut **tx).await?;
                }
                Inner::Pg(tx) => {
                    let text = repeated(sql, rows, columns, |number| format!("${number}"))?;
                    bind_pg(sqlx::query(AssertSqlSafe(text)), values).execute(&mut **tx).await?;
                }
            }
        }
        Ok(())
    }
}

/// The insert of one row as the insert of several.
fn repeated(sql: &str, rows: usize, columns: usize, mark: impl Fn(usize) -> String) -> Result<String> {
    let expected = (1..=columns).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ");
    let head = sql.strip_suffix(&format!(" values ({expected})"));
    let head = head.ok_or_else(|| DbError::Other(format!("not an insert of one row of {columns} values: {sql}")))?;
    let row = |at: usize| {
        let marks: Vec<String> = (1..=columns).map(|number| mark(at * columns + number)).collect();
        format!("({})", marks.join(", "))
    };
    Ok(format!("{head} values {}", (0..rows).map(row).collect::<Vec<_>>().join(", ")))
}

#[cfg(test)]
mod test {
    use super::repeated;

    #[test]
    fn an_insert_of_one_row_becomes_one_of_several() {
        let sql = "insert into room (id, name) values ($1, $2)";
        let numbered = repeated(sql, 3, 2, |number| format!("${number}"));
        assert_eq!(numbered.as_deref(), Ok("insert into room (id, name) values ($1, $2), ($3, $4), ($5, $6)"));
        assert_eq!(repeated(sql, 1, 2, |_| "?".to_owned()).as_deref(), Ok("insert into room (id, name) values (?, ?)"));
        assert!(repeated(sql, 1, 3, |_| "?".to_owned()).is_err());
        assert!(repeated("insert into room (id) values ($1, null)", 1, 1, |_| "?".to_owned()).is_err());
    }
}
