//! What an import of hosts tells: for each line what became of it. Made to be printed by the operator's command.

use command::KeptBack;
use model::HostId;
use serde::Serialize;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Report {
    /// Nothing was stored.
    pub dry_run: bool,
    /// Lines that became hosts, or would.
    pub good: Vec<NewHost>,
    /// Lines whose host is there already; they change nothing.
    pub unchanged: Vec<There>,
    /// Lines that did not hold; the place is line and column, such as `12:sector`.
    pub quarantined: Vec<KeptBack>,
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
