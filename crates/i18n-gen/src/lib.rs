//! Turns a slice's Fluent files into typed Rust, at build time.
//!
//! A message that is missing in a language, misnamed, or called with the wrong variables stops the build; it never
//! reaches a page. [`generate`] does the work for a `build.rs`; [`render`] is the same without touching the disk.
//!
//! # Worked example
//!
//! `words/en/apply.ftl`
//! ```text
//! title = Apply for this assignment
//! applied-on = { $name } applied on { $date }
//! seats = { $count ->
//!     [one] One seat left
//!    *[other] { $count } seats left
//! }
//! ```
//! `words/nl/apply.ftl` says the same in Dutch. `build.rs`:
//! ```no_run
//! # #[allow(clippy::needless_doctest_main)]
//! fn main() {
//!     i18n_gen::generate("words");
//! }
//! ```
//! `lib.rs`:
//! ```text
//! #[allow(missing_docs)]
//! pub mod words { include!(concat!(env!("OUT_DIR"), "/words.rs")); }
//! ```
//! Then, with `let w = Words(Lang::Nl)`: `w.title()`, `w.applied_on(date, name)` (variables in alphabetical order),
//! `w.seats(3)`, `w.plain().title()` for places that are not HTML, and the constant `TITLE: Msg` for tables.

mod catalog;
mod check;
mod names;
mod problem;
mod render;
#[cfg(test)]
mod test;

use std::path::{Path, PathBuf};
use std::{env, fs};

pub use problem::{Fault, Problem};
pub use render::render;

/// The language that all others are compared with.
const REFERENCE: &str = "en";
/// The languages every slice must speak.
const REQUIRED: [&str; 2] = [REFERENCE, "nl"];

/// One Fluent file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Language code: the name of the folder, such as `nl`.
    pub language: String,
    /// Where it was read, for messages about it.
    pub file: String,
    /// The content.
    pub text: String,
}

/// Reads `folder/<language>/*.ftl` of the crate being built and writes `$OUT_DIR/<folder>.rs`.
///
/// # Panics
/// With a list of every problem found, and when a file cannot be read or written: this runs in a build script, where
/// a panic is how a build is refused.
pub fn generate(folder: &str) {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join(folder);
    let sources = read(&root, folder);
    let code = render(&variable("CARGO_PKG_NAME"), &sources).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(|problem| format!("  {problem}")).collect();
        panic!("the words in {folder} have {} problem(s):\n{}", list.len(), list.join("\n"))
    });
    let name = root.file_name().expect("the folder has a name");
    let target = Path::new(&variable("OUT_DIR")).join(name).with_extension("rs");
    fs::write(&target, code).unwrap_or_else(|error| panic!("cannot write {}: {error}", target.display()));
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| panic!("{name} is not set: call generate from a build script"))
}

/// All Fluent files below `root`, by language and then by name, telling Cargo to watch each folder and file.
fn read(root: &Path, folder: &str) -> Vec<Source> {
    watch(root);
    let mut sources = Vec::new();
    for language in entries(root).into_iter().filter(|path| path.is_dir()) {
        watch(&language);
        for file in entries(&language).into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")) {
            watch(&file);
            let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("cannot read {}: {error}", file.display()));
            let language = name(&language);
            let file = format!("{folder}/{language}/{}", name(&file));
            sources.push(Source { language, file, text });
        }
    }
    sources
}

fn watch(path: &Path) {
    println!("cargo:rerun-if-changed={}", path.display());
}

/// What a folder holds, in name order, so that the same files always give the same code.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let listing = fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot read {}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = listing.map(|entry| entry.expect("a readable folder entry").path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name().expect("a listed path has a name").to_string_lossy().into_owned()
}
