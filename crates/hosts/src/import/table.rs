//! The table of hosts: its columns.

use command::{Table, TableFault};

/// The columns, by the names in the first line. They may stand in any order.
pub const COLUMNS: [&str; 8] = ["name", "kind", "country", "city", "ministry", "sector", "contact_name", "contact_email"];

/// Reads a table of hosts.
pub fn read(bytes: &[u8]) -> Result<Table, TableFault> {
    command::read_table(bytes, &COLUMNS, &COLUMNS)
}
