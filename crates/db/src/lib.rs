//! The seam to SQLx: the one place that names a database driver.
//!
//! Everybody else writes plain SQL that both engines take, binds [`Value`]s and reads [`Row`]s. What differs between
//! SQLite and PostgreSQL (how an instant is stored, how a transaction begins, which error means "try again") stays here.

mod copy;
mod door;
mod engine;
mod error;
mod many;
mod private;
mod row;
mod sql;
mod tx;
mod value;

pub use copy::{CopyReport, copy_all, table_columns, table_rows};
pub use engine::{Db, Engine, Migrations};
pub use error::DbError;
pub use row::{FromColumn, FromRow, Row};
pub use sql::Sql;
pub use tx::Tx;
pub use value::{Value, scope_values, word_patterns};

/// The result of anything that asks the database.
pub type Result<T> = std::result::Result<T, DbError>;

/// Values for the parameters `$1`, `$2` ... of a statement, in order.
#[macro_export]
macro_rules! params {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

/// The values of a [`model::Scope`] (they fill `$1` to `$4`, see [`scoped!`]), then others from `$5` on.
#[macro_export]
macro_rules! scoped_params {
    ($scope:expr $(, $value:expr)* $(,)?) => {{
        let mut values = $crate::scope_values($scope);
        values.extend([$($crate::Value::from($value)),*] as [$crate::Value; 0 $(+ { let _ = stringify!($value); 1 })*]);
        values
    }};
}

/// The condition that a row lies in a scope, over the row's columns for phase, country, host and expert
/// (`"null"` where it has none). It takes the parameters `$1` to `$4`; the statement's own begin at `$5`.
#[macro_export]
macro_rules! scoped {
    ($phase:literal, $country:literal, $host:literal, $expert:literal) => {
        concat!(
            "($1 or $2 like '%,*/' || ",
            $country,
            " || ',%' or $2 like '%,' || cast(",
            $phase,
            " as text) || '/*,%' or $2 like '%,' || cast(",
            $phase,
            " as text) || '/' || ",
            $country,
            " || ',%' or $3 like '%,' || cast(",
            $host,
            " as text) || ',%' or cast(",
            $expert,
            " as text) = $4)"
        )
    };
}

/// The condition that a folded column holds every word of what is looked for, in any order. It takes the four parameters
/// that [`word_patterns`] makes, in order.
#[macro_export]
macro_rules! holds_words {
    ($column:literal, $a:literal, $b:literal, $c:literal, $d:literal) => {
        concat!(
            $column,
            " like ",
            $a,
            " escape '\\' and ",
            $column,
            " like ",
            $b,
            " escape '\\' and ",
            $column,
            " like ",
            $c,
            " escape '\\' and ",
            $column,
            " like ",
            $d,
            " escape '\\'"
        )
    };
}

/// A struct that is read from a row whose columns are named as its fields.
#[macro_export]
macro_rules! row {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$field_meta:meta])* $field_vis:vis $field:ident : $kind:ty),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        $vis struct $name { $($(#[$field_meta])* $field_vis $field: $kind),+ }

        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row) -> $crate::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?),+ })
            }
        }
    };
}

/// The statements of a slice: a constant for each, and `ALL` with their names, for the test that prepares every one.
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$meta])* pub const $name: &str = $sql;)+
        /// Every statement here, by name.
        pub const ALL: &[(&str, &str)] = &[$((stringify!($name), $name)),+];
    };
}
