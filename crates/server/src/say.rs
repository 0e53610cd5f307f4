//! What commands print: lines that end quietly when nobody reads them any more, and the progress of long work.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

/// Prints a line on standard output. Where its reader went away (`cd4d routes | head`), the command ends, as other tools do.
/// Where the line cannot be written, as on a full disk, that is a failure.
pub fn say(line: impl Display) {
    let Err(error) = writeln!(io::stdout().lock(), "{line}") else { return };
    if error.kind() == io::ErrorKind::BrokenPipe {
        std::process::exit(0);
    }
    complain(format_args!("cd4d: what it says cannot be written: {error}"));
    std::process::exit(1);
}

/// Prints a line on standard error, if anybody still reads there.
pub fn complain(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// How far long work has come, on standard error: a bar on a terminal, a plain line for each quarter elsewhere.
pub struct Progress {
    what: &'static str,
    of: u64,
    shown: Option<u64>,
    terminal: bool,
}

/// The width of the bar, in characters.
const WIDTH: u64 = 30;

impl Progress {
    /// Of so many steps. `what` is said before the bar, such as "making the demonstration".
    pub fn new(what: &'static str, of: u64) -> Progress {
        Progress { what, of: of.max(1), shown: None, terminal: io::stderr().is_terminal() }
    }

    /// Says that so many steps are done.
    pub fn at(&mut self, done: u64) {
        let Some(line) = self.line(done) else { return };
        let mut out = io::stderr().lock();
        // Progress is a courtesy: the work goes on where it cannot be shown.
        let _ = if self.terminal { write!(out, "\r{line}").and_then(|()| out.flush()) } else { writeln!(out, "{line}") };
        if self.terminal && done >= self.of {
            let _ = writeln!(out);
        }
    }

    /// The line to show, when it differs from the one before.
    fn line(&mut self, done: u64) -> Option<String> {
        let done = done.min(self.of);
        let (percent, bar) = (done * 100 / self.of, done * WIDTH / self.of);
        let shown = if self.terminal { percent } else { percent / 25 };
        if self.shown == Some(shown) || (!self.terminal && shown == 0) {
            return None;
        }
        self.shown = Some(shown);
        Some(if self.terminal {
            format!("{} [{}{}] {percent} %", self.what, "=".repeat(bar as usize), " ".repeat((WIDTH - bar) as usize))
        } else {
            format!("{}: {} %", self.what, shown * 25)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_quarter_is_said_once() {
        let mut progress = Progress { terminal: false, ..Progress::new("moving", 8) };
        let lines: Vec<String> = (0..=8).filter_map(|done| progress.line(done)).collect();
        assert_eq!(lines, ["moving: 25 %", "moving: 50 %", "moving: 75 %", "moving: 100 %"]);
    }

    #[test]
    fn a_bar_grows_and_is_drawn_only_when_it_changed() {
        let mut progress = Progress { terminal: true, ..Progress::new("moving", 1000) };
        assert_eq!(progress.line(500).as_deref(), Some("moving [===============               ] 50 %"));
        assert_eq!(progress.line(501), None);
    }
}
