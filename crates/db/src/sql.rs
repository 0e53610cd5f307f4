//! A statement: one constant, or constants put together. Never text from outside.

use std::fmt;

/// SQL made of constants of the program.
#[derive(Clone, Debug)]
pub enum Sql {
    /// One constant.
    Whole(&'static str),
    /// Constants in a row, such as the columns, the chosen filters and the chosen order of a list.
    Parts(Vec<&'static str>),
}

impl Sql {
    /// Puts fragments together with a space between.
    pub fn of(parts: impl IntoIterator<Item = &'static str>) -> Sql {
        Sql::Parts(parts.into_iter().collect())
    }
}

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Sql::Whole(text)
    }
}

impl fmt::Display for Sql {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Sql::Whole(text) => f.write_str(text),
            Sql::Parts(parts) => f.write_str(&parts.join(" ")),
        }
    }
}

impl sqlx::SqlSafeStr for Sql {
    fn into_sql_str(self) -> sqlx::SqlStr {
        match self {
            Sql::Whole(text) => text.into_sql_str(),
            Sql::Parts(parts) => sqlx::AssertSqlSafe(parts.join(" ")).into_sql_str(),
        }
    }
}
