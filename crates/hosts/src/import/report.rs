//! What an import of hosts tells: for each line what became of it. Made to be printed by the operator's command.

use model::HostId;
use serde::Serialize;

use super::candidate::Reason;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Nothing was stored.
    pub dry_run: bool,
    /// Lines that became hosts, or would.
    pub good: Vec<NewHost>,
    /// Lines whose host is there already; they change nothing.
    pub unchanged: Vec<There>,
    /// Lines that did not hold.
    pub quarantined: Vec<QuarantinedRow>,
}

/// A line that became a host.
#[derive(Clone, Debug, Serialize)]
pub struct NewHost {
    /// The file.
    pub file: String,
    /// The number of the line.
    pub line: u64,
    /// The host; none in a dry run.
    pub host: Option<HostId>,
    /// Its name.
    pub name: String,
    /// ISO code of its country.
    pub country: String,
}

/// A line whose host is there already.
#[derive(Clone, Debug, Serialize)]
pub struct There {
    /// The file.
    pub file: String,
    /// The number of the line.
    pub line: u64,
    /// The host.
    pub host: HostId,
    /// The columns that tell something else than the host's page.
    pub differs: Vec<&'static str>,
}

/// A line that did not hold.
#[derive(Clone, Debug, Serialize)]
pub struct QuarantinedRow {
    /// The file.
    pub file: String,
    /// Line and column, such as `12:sector`.
    pub place: String,
    /// Why.
    pub reason: Reason,
}

impl Serialize for Reason {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.name())
    }
}
