//! Checks of the libraries that we use: their licences, and those of which two versions are built.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

/// Licences under which a library may be part of the program. MPL-2.0 is for whole files that stay as they are.
const LICENCES: [&str; 15] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "OFL-1.1",
];

/// Libraries of which two versions are built, and who keeps the older one. A new name here needs a reason.
const DOUBLED: [(&str, &[&str]); 4] = [
    (
        "the typesetter",
        &[
            "base64",
            "bit-set",
            "bit-vec",
            "fearless_simd",
            "hashbrown",
            "hayro-ccitt",
            "icu_collections",
            "icu_provider",
            "icu_segmenter",
            "icu_segmenter_data",
            "litemap",
            "miniz_oxide",
            "quick-xml",
            "roxmltree",
            "syn",
            "synstructure",
            "tinystr",
            "winnow",
            "writeable",
            "yoke",
            "yoke-derive",
            "zerovec",
            "zerovec-derive",
            "thiserror",
            "thiserror-impl",
        ],
    ),
    (
        "the password hash, newer than what signs and hashes elsewhere",
        &["block-buffer", "cpufeatures", "crypto-common", "digest", "hmac", "sha2"],
    ),
    ("generators of random numbers below others", &["getrandom", "rand", "rand_core", "quick-error"]),
    ("the driver of the browser, for tests only", &["cookie", "http"]),
];

/// Looks at every library of the lock file that this machine would build.
pub fn check(root: &Path) -> Result<(), String> {
    let mut wrong = licences(&tree(root, "normal,build,dev", "{p}|{l}")?);
    wrong.extend(doubled(&tree(root, "normal", "{p}|")?));
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn tree(root: &Path, edges: &str, format: &str) -> Result<String, String> {
    let arguments = ["tree", "--workspace", "--edges", edges, "--prefix", "none", "--format", format];
    let output = Command::new("cargo").args(arguments).current_dir(root).output().map_err(|error| format!("cargo tree: {error}"))?;
    if !output.status.success() {
        return Err(format!("cargo tree failed: {}", String::from_utf8_lossy(&output.stderr)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a licence expression leaves us a choice of ours: one of what is joined by OR in each of what is joined by AND.
fn allowed(expression: &str) -> bool {
    let plain = expression.replace('/', " OR ").replace(['(', ')'], " ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|name| LICENCES.contains(&name.trim())))
}

fn licences(tree: &str) -> Vec<String> {
    let lines: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    let wrong = lines.into_iter().filter_map(|line| line.rsplit_once('|')).filter(|(package, licence)| {
        // Rooms of this house have the licence of the house.
        !package.contains("/crates/") && !allowed(licence)
    });
    wrong.map(|(package, licence)| format!("{package}: the licence `{licence}` is not one that we take")).collect()
}

fn doubled(tree: &str) -> Vec<String> {
    let mut versions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for line in tree.lines() {
        let mut words = line.split([' ', '|']);
        if let (Some(name), Some(version)) = (words.next(), words.next()) {
            versions.entry(name).or_default().insert(version);
        }
    }
    let known = |name: &str| DOUBLED.iter().any(|(_, names)| names.contains(&name));
    let twice = versions.into_iter().filter(|(name, versions)| versions.len() > 1 && !known(name));
    twice
        .map(|(name, versions)| {
            format!("{name}: built in {} versions ({})", versions.len(), versions.into_iter().collect::<Vec<_>>().join(", "))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_needs_one_choice_in_each_part() {
        for good in ["MIT OR Apache-2.0", "MIT/Apache-2.0", "(GPL-2.0-only OR MIT) AND Unicode-3.0", "Apache-2.0 WITH LLVM-exception"] {
            assert!(allowed(good), "{good}");
        }
        for bad in ["", "GPL-3.0-only", "MIT AND GPL-3.0-only", "LGPL-2.1 OR AGPL-3.0"] {
            assert!(!allowed(bad), "{bad}");
        }
        assert_eq!(licences("a v1.0.0|MIT\nb v1.0.0|GPL-3.0-only\nb v1.0.0|GPL-3.0-only (*)").len(), 1);
    }

    #[test]
    fn a_second_version_is_named() {
        assert_eq!(doubled("a v1.0.0|\na v1.0.0|\nsyn v1.0.0|\nsyn v2.0.0|\n"), Vec::<String>::new());
        assert_eq!(doubled("a v1.0.0|\na v2.0.0|"), ["a: built in 2 versions (v1.0.0, v2.0.0)"]);
    }
}
