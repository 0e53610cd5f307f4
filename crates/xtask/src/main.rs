//! `cargo xtask test`: everything that CI runs, on any machine that has Rust.
//! `cargo xtask oracles`: only the matching engine against other solvers.
//! `cargo xtask house`: only the checks of the house (arrows, sizes, names, styles).

mod house;
mod libraries;
mod oracles;
mod stage;
mod tools;

use std::process::ExitCode;

fn main() -> ExitCode {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match asked.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["test"] => stage::test(),
        ["oracles"] => oracles::compare(&stage::root()),
        ["house"] => house::check(&stage::root()).and_then(|()| libraries::check(&stage::root())),
        _ => {
            eprintln!(
                "cargo xtask test    everything that CI runs\ncargo xtask house   only the checks of the house\ncargo xtask oracles only the matching engine against other solvers"
            );
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(text) => {
            eprintln!("{text}");
            ExitCode::FAILURE
        }
    }
}
