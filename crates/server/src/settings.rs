//! Settings of every command that works on the records: the file `cd4d.toml`, then the environment (`CD4D_*`), then flags, each
//! above the one before. A key that nobody knows is refused, because a setting that is silently not applied is worse.

use std::ffi::OsString;
use std::path::Path;

use toml::Value;

/// The file, in the folder where the program is started.
pub const FILE: &str = "cd4d.toml";

/// Every setting, as it is named in the file; its variable is `CD4D_` and capitals, its flag `--` and hyphens.
pub const KEYS: [&str; 11] =
    ["data", "database", "listen", "base_url", "mail", "sender", "programme", "organisation", "help_email", "zone", "trusted_proxies"];

/// Settings whose values are not shown whole.
const SECRET: [&str; 2] = ["database", "mail"];

/// Where the records are.
const PLACE: &[&str] = &["data", "database"];
/// The same, and the address in links.
const LINKS: &[&str] = &["data", "database", "base_url"];

/// The commands that take settings, and which. A demonstration and a bench have records of their own.
static TAKERS: [(&[&str], &[&str]); 15] = [
    (&["serve"], &KEYS),
    (&["worker"], &KEYS),
    (&["config"], &KEYS),
    (&["init"], LINKS),
    (&["import"], LINKS),
    (&["stats"], PLACE),
    (&["export", "results"], PLACE),
    (&["export", "experts"], PLACE),
    (&["export", "person"], PLACE),
    (&["backup"], PLACE),
    (&["restore"], PLACE),
    (&["check"], PLACE),
    (&["match", "rank"], PLACE),
    (&["letters", "list"], PLACE),
    (&["letters", "show"], PLACE),
];

/// Where a setting came from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// Its default.
    Default,
    /// The file.
    File,
    /// The environment.
    Environment,
    /// A flag.
    Flag,
}

impl Origin {
    /// Its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Origin::Default => "default",
            Origin::File => "cd4d.toml",
            Origin::Environment => "environment",
            Origin::Flag => "flag",
        }
    }
}

fn flag(key: &str) -> String {
    format!("--{}", key.replace('_', "-"))
}

fn variable(key: &str) -> String {
    format!("CD4D_{}", key.to_ascii_uppercase())
}

fn given_as_flag(arguments: &[OsString], key: &str) -> bool {
    let flag = flag(key);
    arguments.iter().filter_map(|argument| argument.to_str()).any(|argument| argument == flag || argument.starts_with(&format!("{flag}=")))
}

/// Where the value in force of a setting comes from.
pub fn origin(arguments: &[OsString], file: &[(String, String)], key: &str, environment: impl Fn(&str) -> bool) -> Origin {
    if given_as_flag(arguments, key) {
        Origin::Flag
    } else if environment(&variable(key)) {
        Origin::Environment
    } else if file.iter().any(|(name, _)| name == key) {
        Origin::File
    } else {
        Origin::Default
    }
}

/// The settings of a file; empty when there is none. The error names the file and the key.
pub fn read(path: &Path) -> Result<Vec<(String, String)>, String> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        format!("{}, line {}: {}", path.display(), before.matches('\n').count() + 1, error.message())
    })?;
    table.into_iter().map(|(key, value)| setting(path, key, value)).collect()
}

fn setting(path: &Path, key: String, value: Value) -> Result<(String, String), String> {
    if !KEYS.contains(&key.as_str()) {
        return Err(format!("{}: there is no setting `{key}`; there are {}", path.display(), KEYS.join(", ")));
    }
    match value {
        Value::String(text) => Ok((key, text)),
        _ => Err(format!("{}: `{key}` must be text in quotes", path.display())),
    }
}

/// The command line with what the file says put in where neither a flag nor the environment says otherwise: behind the words
/// that name the command.
pub fn complete(mut arguments: Vec<OsString>, file: &[(String, String)], environment: impl Fn(&str) -> bool) -> Vec<OsString> {
    let Some((words, keys)) = TAKERS.iter().find(|(words, _)| is_asked(&arguments, words)) else { return arguments };
    let given: Vec<OsString> = file
        .iter()
        .filter(|(key, _)| keys.contains(&key.as_str()) && !given_as_flag(&arguments, key) && !environment(&variable(key)))
        .map(|(key, value)| format!("{}={value}", flag(key)).into())
        .collect();
    let place = 1 + words.len();
    drop(arguments.splice(place..place, given));
    arguments
}

/// Whether a command line names a command by these words.
fn is_asked(arguments: &[OsString], words: &[&str]) -> bool {
    let said = arguments.get(1..=words.len()).unwrap_or_default();
    said.len() == words.len() && said.iter().zip(words).all(|(argument, word)| argument.to_str() == Some(*word))
}

/// A setting for which a command has no flag: from the environment, or from the file.
pub fn beside_flags(key: &str) -> Option<String> {
    let of_file = || read(Path::new(FILE)).ok()?.into_iter().find(|(name, _)| name == key).map(|(_, value)| value);
    std::env::var(variable(key)).ok().or_else(of_file)
}

/// A value as it may be shown: without who signs in and how, before the host or after a question mark.
pub fn shown(key: &str, value: &str) -> String {
    if let Some((address, _)) = value.split_once('?').filter(|_| SECRET.contains(&key)) {
        return format!("{}?***", shown(key, address));
    }
    match value.split_once("://").zip(value.rsplit_once('@')) {
        Some(((scheme, _), (_, rest))) if SECRET.contains(&key) => format!("{scheme}://***@{rest}"),
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &str) -> Vec<OsString> {
        words.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn a_flag_stands_above_the_environment_above_the_file() {
        let file = vec![("zone".to_owned(), "UTC".to_owned()), ("mail".to_owned(), "file".to_owned())];
        let environment = |name: &str| name == "CD4D_MAIL";
        assert_eq!(complete(line("cd4d serve"), &file, environment), line("cd4d serve --zone=UTC"));
        assert_eq!(complete(line("cd4d serve --zone UTC+1"), &file, environment), line("cd4d serve --zone UTC+1"));
        assert_eq!(complete(line("cd4d check"), &file, environment), line("cd4d check"));
        let place = vec![("database".to_owned(), "sqlite:x".to_owned()), ("zone".to_owned(), "UTC".to_owned())];
        let nothing = |_: &str| false;
        for command in ["backup", "restore", "check", "stats", "import", "export person", "match rank"] {
            let taken = complete(line(&format!("cd4d {command} what")), &place, nothing);
            assert_eq!(taken, line(&format!("cd4d {command} --database=sqlite:x what")));
        }
        for command in ["cd4d move --from a --to b", "cd4d demo", "cd4d match plan file", "cd4d bench scale", "cd4d"] {
            assert_eq!(complete(line(command), &place, nothing), line(command), "records of their own, or none");
        }
        assert_eq!(origin(&line("cd4d serve --zone=X"), &file, "zone", environment), Origin::Flag);
        assert_eq!(origin(&line("cd4d serve"), &file, "mail", environment), Origin::Environment);
        assert_eq!(origin(&line("cd4d serve"), &file, "zone", environment), Origin::File);
        assert_eq!(origin(&line("cd4d serve"), &file, "data", environment), Origin::Default);
    }

    #[test]
    fn an_unknown_key_is_refused_and_a_secret_is_not_shown() {
        let path = std::env::temp_dir().join(format!("cd4d-settings-{}.toml", std::process::id()));
        std::fs::write(&path, "zon = \"UTC\"").unwrap();
        assert!(read(&path).unwrap_err().contains("there is no setting `zon`"));
        std::fs::write(&path, "zone = 3").unwrap();
        assert!(read(&path).unwrap_err().contains("must be text"));
        std::fs::remove_file(&path).unwrap();
        assert_eq!(read(&path), Ok(Vec::new()));
        assert_eq!(shown("mail", "smtps://me:secret@mail.example"), "smtps://***@mail.example");
        assert_eq!(shown("database", "postgres://db.example/cd4d?user=me&password=secret"), "postgres://db.example/cd4d?***");
        assert_eq!(shown("zone", "UTC"), "UTC");
    }
}
