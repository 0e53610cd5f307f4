//! Every SQL statement of this slice.

/// Every statement here, by name.
pub const ALL: &[(&str, &str)] = &[];
