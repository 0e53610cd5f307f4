//! Rows of the table: what, how long ours and the peer took, and whether the targets are met.

use serde::Serialize;

use crate::say::say;

/// One measured target.
#[derive(Serialize)]
pub struct Row {
    pub what: String,
    pub instance: String,
    /// As printed: with its unit, median and where asked the 95th percentile.
    pub ours: String,
    /// The peer and its figure, or why it is not here.
    pub peer: String,
    /// How many times as fast as the peer, or how far below a limit.
    pub ratio: Option<f64>,
    pub reach: Target,
    pub beyond: Target,
}

/// A target and whether it is met; `met` is none where the peer was not here.
#[derive(Serialize)]
pub struct Target {
    pub asked: String,
    pub met: Option<bool>,
}

impl Target {
    /// At least so many times as fast.
    pub fn times(least: f64, ratio: Option<f64>) -> Target {
        Target { asked: format!("{least}x"), met: ratio.map(|ratio| ratio >= least) }
    }

    /// At most so much.
    pub fn most(asked: &str, holds: bool) -> Target {
        Target { asked: asked.to_owned(), met: Some(holds) }
    }

    /// No target: a figure to read the others by.
    pub fn none() -> Target {
        Target { asked: String::new(), met: None }
    }

    fn cell(&self) -> String {
        match self.met {
            Some(true) => format!("{} met", self.asked),
            Some(false) => format!("{} not met", self.asked),
            None => self.asked.clone(),
        }
    }
}

/// The rows so far; printed as they come, or at the end as JSON.
pub struct Table {
    json: bool,
    rows: Vec<Row>,
}

impl Table {
    pub fn new(json: bool) -> Table {
        if !json {
            say("| What | Instance | Ours | Peer | Ratio | Reach | Beyond |\n| --- | --- | --- | --- | --- | --- | --- |");
        }
        Table { json, rows: Vec::new() }
    }

    pub fn add(&mut self, row: Row) {
        if !self.json {
            let ratio = row.ratio.map_or(String::new(), |ratio| if ratio < 10.0 { format!("{ratio:.2}x") } else { format!("{ratio:.0}x") });
            let (reach, beyond) = (row.reach.cell(), row.beyond.cell());
            say(format_args!("| {} | {} | {} | {} | {ratio} | {reach} | {beyond} |", row.what, row.instance, row.ours, row.peer));
        }
        self.rows.push(row);
    }

    pub fn end(&self) {
        if self.json {
            say(serde_json::json!({ "rows": self.rows }));
        }
    }
}

/// Nanoseconds in a unit that people read.
pub fn time(nanoseconds: u64) -> String {
    let value = nanoseconds as f64;
    match nanoseconds {
        0..1_000 => format!("{nanoseconds} ns"),
        1_000..1_000_000 => format!("{:.1} µs", value / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} ms", value / 1e6),
        _ => format!("{:.2} s", value / 1e9),
    }
}
