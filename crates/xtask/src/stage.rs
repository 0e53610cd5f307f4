//! The stages of the test command, each with its time.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::{house, libraries, oracles, tools};

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).map(Path::to_path_buf).unwrap_or_default()
}

/// Runs every stage; the first that fails ends it.
pub fn test() -> Result<(), String> {
    let root = root();
    let mut times: Vec<(&str, f64)> = Vec::new();
    let begun = Instant::now();
    let outcome = stages(&root, &mut times);
    println!("\nStage times");
    for (name, seconds) in &times {
        println!("{name:28} {seconds:8.1} s");
    }
    println!("{:28} {:8.1} s", "all", begun.elapsed().as_secs_f64());
    outcome
}

fn stages(root: &Path, times: &mut Vec<(&'static str, f64)>) -> Result<(), String> {
    let shared = std::env::var("CD4D_SHARED").map(PathBuf::from).unwrap_or_else(|_| root.join("../shared"));
    if !shared.join("data").is_dir() {
        println!("Standards and reference data are not here ({}): tests on their samples say how many they skip.", shared.display());
    }
    timed(times, "disk", || tools::room(root))?;
    timed(times, "tools", tools::ready)?;
    timed(times, "house", || house::check(root))?;
    timed(times, "libraries", || libraries::check(root))?;
    timed(times, "format", || run(root, "cargo", &["fmt", "--all", "--check"], &[]))?;
    timed(times, "clippy", || run(root, "cargo", &["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"], &[]))?;
    timed(times, "build", || run(root, "cargo", &["build", "--workspace", "--all-targets", "--quiet"], &[]))?;
    timed(times, "matching oracles", || oracles::compare(root))?;
    let server = timed(times, "PostgreSQL", tools::Postgres::start)?;
    let url = server.url();
    timed(times, "tests", || run(root, "cargo", &["test", "--workspace"], &[("TEST_PG_URL", &url)]))?;
    timed(times, "docs", || run(root, "cargo", &["doc", "--workspace", "--no-deps", "--quiet"], &[("RUSTDOCFLAGS", "-D warnings")]))
}

fn timed<T>(times: &mut Vec<(&'static str, f64)>, name: &'static str, stage: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    println!("== {name}");
    let begun = Instant::now();
    let outcome = stage();
    times.push((name, begun.elapsed().as_secs_f64()));
    outcome.map_err(|text| format!("{name}: {text}"))
}

/// Runs a program in the workspace; its output goes where ours goes.
pub fn run(root: &Path, program: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Result<(), String> {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root);
    for (name, value) in environment {
        command.env(name, value);
    }
    let status = command.status().map_err(|error| format!("{program} cannot be started: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{program} {} failed", arguments.join(" "))) }
}
