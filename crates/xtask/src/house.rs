//! Checks that keep the house straight: arrows between crates as drawn, sizes of files, names, styles. Who writes which
//! table is checked beside the register of statements, in `server`'s tests.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms each room may use, as `ARCHITECTURE.md` draws them.
const ARROWS: [(&str, &[&str]); 26] = [
    ("model", &[]),
    ("matching", &[]),
    ("i18n", &[]),
    ("i18n-gen", &[]),
    ("pdf", &[]),
    ("files", &[]),
    ("db", &["model"]),
    ("jobs", &["db", "model"]),
    ("schema", &["db"]),
    ("pool", &["db", "i18n", "jobs", "matching", "model"]),
    ("command", &["db", "jobs", "model"]),
    ("mail", &["command", "db", "i18n", "jobs", "model"]),
    ("web", &["command", "db", "files", "i18n", "mail", "model", "pdf"]),
    ("accounts", SLICE),
    ("strategy", SLICE),
    ("hosts", SLICE),
    ("requests", SLICE),
    ("experts", SLICE),
    ("selection", SLICE),
    ("planning", SLICE),
    ("placements", SLICE),
    ("results", SLICE),
    ("site", SLICE),
    ("testkit", &["command", "db", "files", "i18n", "jobs", "mail", "model", "schema", "web"]),
    (
        "server",
        &[
            "accounts",
            "strategy",
            "hosts",
            "requests",
            "experts",
            "selection",
            "planning",
            "placements",
            "results",
            "site",
            "matching",
            "pool",
            "model",
            "db",
            "command",
            "jobs",
            "mail",
            "files",
            "pdf",
            "i18n",
            "schema",
            "web",
        ],
    ),
    ("xtask", &[]),
];

/// What a slice may use: the toolbox, the core, never another slice.
const SLICE: &[&str] = &["command", "db", "files", "i18n", "jobs", "mail", "matching", "model", "pdf", "pool", "web"];

const LONGEST: usize = 800;
const NAMELESS: [&str; 5] = ["common", "utils", "helpers", "misc", "shared"];

/// Runs all checks; the error lists everything that is wrong.
pub fn check(root: &Path) -> Result<(), String> {
    let mut wrong = Vec::new();
    arrows(root, &mut wrong);
    let mut files = Vec::new();
    walk(root, &mut files);
    for file in &files {
        let name = file.strip_prefix(root).unwrap_or(file).display().to_string();
        names(&name, &mut wrong);
        if let Ok(text) = fs::read_to_string(file) {
            contents(&name, &text, &mut wrong);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn arrows(root: &Path, wrong: &mut Vec<String>) {
    for entry in fs::read_dir(root.join("crates")).into_iter().flatten().flatten() {
        let room = entry.file_name().to_string_lossy().into_owned();
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("crates/{room}: a room that the plan does not know (xtask/src/house.rs, ARCHITECTURE.md)"));
            continue;
        };
        let manifest = fs::read_to_string(entry.path().join("Cargo.toml")).unwrap_or_default();
        let used = manifest.split("\n[dependencies]").nth(1).unwrap_or_default();
        let used = used.split("\n[").next().unwrap_or_default();
        for line in used.lines() {
            let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
            if ARROWS.iter().any(|(room, _)| *room == name) && !allowed.contains(&name) {
                wrong.push(format!("crates/{room}: an arrow to {name} that the plan does not draw"));
            }
        }
    }
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | ".git" | "data" | "node_modules") {
                walk(&path, files);
            }
        } else {
            files.push(path);
        }
    }
}

fn names(name: &str, wrong: &mut Vec<String>) {
    let nameless = |part: &str| NAMELESS.contains(&part.split('.').next().unwrap_or_default());
    if Path::new(name).components().any(|part| nameless(&part.as_os_str().to_string_lossy())) {
        wrong.push(format!("{name}: a name that says nothing; find what it is about"));
    }
}

fn contents(name: &str, text: &str, wrong: &mut Vec<String>) {
    let ending = name.rsplit('.').next().unwrap_or_default();
    let lines = text.lines().count();
    if matches!(ending, "rs" | "html" | "css" | "js" | "typ" | "sql") && lines > LONGEST {
        wrong.push(format!("{name}: {lines} lines; {LONGEST} at most"));
    }
    if ending == "css" {
        for (number, line) in text.lines().enumerate() {
            let physical = [
                "margin-left",
                "margin-right",
                "padding-left",
                "padding-right",
                "border-left",
                "border-right",
                "text-align: left",
                "text-align: right",
                "float: left",
                "float: right",
            ];
            if physical.iter().any(|word| line.contains(word)) {
                wrong.push(format!("{name}:{}: a physical direction; use inline-start or inline-end", number + 1));
            }
        }
    }
    if ending == "html" && (text.contains(" style=\"") || text.contains(" onclick=")) {
        wrong.push(format!("{name}: style or script in an attribute, which our own policy forbids"));
    }
    if ending == "rs" && !name.starts_with("crates/xtask/") {
        for (number, line) in text.lines().enumerate() {
            if line.contains("#[ignore") || line.contains("thread::sleep") {
                wrong.push(format!("{name}:{}: an ignored test or a sleeping thread", number + 1));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_house_stands_straight() {
        assert_eq!(check(&crate::stage::root()), Ok(()));
    }

    #[test]
    fn what_is_crooked_is_named() {
        let mut wrong = Vec::new();
        names("crates/web/src/utils.rs", &mut wrong);
        contents("a.css", "p { margin-left: 1rem }", &mut wrong);
        contents("a.html", "<p style=\"color: red\">", &mut wrong);
        contents("a.rs", &"\n".repeat(801), &mut wrong);
        assert_eq!(wrong.len(), 4, "{wrong:?}");
    }
}
