//! `cd4d`: runs a programme that connects diaspora professionals to host institutions.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::cli::main()
}
