//! The commands: what they print, how they end.

use crate::line::{fill, get};
use crate::run::{Folder, Server, run, run_unread};

const COMMANDS: [&str; 16] = [
    "demo", "serve", "config", "worker", "init", "import", "letters", "stats", "export", "backup", "restore", "move", "check", "match",
    "bench", "routes",
];

/// Begins a programme; the link to set the password.
pub fn init(folder: &Folder, data: &str) -> String {
    let made = run(
        folder,
        &[
            "init",
            "--data",
            data,
            "--admin-email",
            "ada@example.org",
            "--admin-name",
            "Ada Admin",
            "--phase",
            "First phase",
            "--from",
            "2026-01-01",
            "--until",
            "2028-12-31",
        ],
    );
    assert_eq!(made.code, 0, "{}", made.err);
    made.out.lines().find(|line| line.contains("/l/")).expect("a link").to_owned()
}

#[test]
fn every_command_explains_itself_and_wrong_use_ends_with_2() {
    let folder = Folder::new();
    for command in COMMANDS {
        let help = run(&folder, &[command, "--help"]);
        assert!(help.code == 0 && help.out.contains("Usage: cd4d"), "{command}: {}", help.err);
        let wrong = run(&folder, &[command, "--no-such-flag"]);
        assert_eq!((wrong.code, wrong.out.as_str()), (2, ""), "{command}");
        assert!(wrong.err.contains("--no-such-flag"), "{command}: {}", wrong.err);
        assert_eq!(wrong.err.trim_end().lines().count(), 1, "{command}: {}", wrong.err);
    }
    for arguments in [
        &["nothing"][..],
        &[],
        &["match"],
        &["match", "rank"],
        &["letters"],
        &["letters", "show", "first"],
        &["match", "plan", "file.json", "--method", "guess"],
        &["move", "--from", "sqlite:old.sqlite"],
        &["move", "--from", "sqlite:old.sqlite", "--to", "mysql://new"],
        &["stats", "--database", "mysql://host"],
        &["serve", "--database", "mysql://host"],
        &["stats", "--database", "sqlite:"],
        &["serve", "--base-url", "not a url"],
        &["serve", "--base-url", "https://programme.example/below"],
        &["serve", "--help-email", "somebody"],
        &["init", "--base-url", "programme.example"],
        &["serve", "--mail", "pigeon"],
        &["serve", "--zone", "Nowhere/Land"],
        &["serve", "--trusted-proxies", "somebody"],
        &["worker"],
        &["demo", "--listen", "here"],
        &["demo", "--fresh", "--database", "sqlite:other.sqlite"],
        &["import", "esco", "here"],
        &["import", "experts", "here", "--language", "xx"],
        &["export"],
        &["export", "results", "--format", "pdf"],
        &["export", "results", "--format", "xlsx"],
        &["export", "experts", "--out", "nowhere"],
        &["restore", "copy.tar", "--database", "mysql://host"],
        &["check", "--since", "yesterday"],
        &["import", "nothing", "here"],
        &["export", "nothing"],
        &["stats", "--as-of", "2026-13-01"],
        &["stats", "--as-of", "2199-01-01"],
        &["export", "persons", "ada@example.org"],
        &["export", "person"],
        &["stats", "--country", "Nigeria"],
        &["init"],
    ] {
        let wrong = run(&folder, arguments);
        assert_eq!(wrong.code, 2, "{arguments:?}: {}", wrong.err);
        assert_eq!(wrong.err.trim_end().lines().count(), 1, "{arguments:?}: {}", wrong.err);
        assert_eq!(wrong.out, "", "{arguments:?}");
    }
    assert!(run(&folder, &["import", "esco", "here"]).err.contains("there are: experts, hosts"));
    assert!(run(&folder, &["export", "iati"]).err.contains("there are: results, experts, person"));
    assert!(std::fs::read_dir(folder.path("")).expect("the folder").next().is_none(), "what is asked wrongly makes nothing");
}

#[test]
fn a_command_that_looks_for_something_makes_nothing() {
    let folder = Folder::new();
    for arguments in [
        &["stats"][..],
        &["check"],
        &["backup", "copy.tar"],
        &["match", "rank", "--request", "R-0001"],
        &["export", "results"],
        &["export", "experts"],
        &["export", "person", "ada@example.org"],
        &["move", "--from", "sqlite:none.sqlite", "--to", "sqlite:new.sqlite"],
    ] {
        let missing = run(&folder, arguments);
        assert_eq!(missing.code, 1, "{arguments:?}");
        assert!(missing.err.contains("there is no database at"), "{arguments:?}: {}", missing.err);
    }
    assert!(std::fs::read_dir(folder.path("")).expect("the folder").next().is_none());
    let letters = run(&folder, &["letters", "list"]);
    assert!(letters.code == 1 && letters.err.contains("there is no letter in data/mail"), "{}", letters.err);
    std::fs::write(folder.path("letter.txt"), "root:x:0:0:a secret line").expect("a file");
    let import = run(&folder, &["import", "experts", "letter.txt", "--data", "data"]);
    assert!(import.code == 1 && import.err.contains("there is no database at"), "{}", import.err);
    assert!(!std::path::Path::new(&folder.path("data")).exists(), "a dry run makes no database");
    let wrong = run(&folder, &["restore", "letter.txt", "--data", "data"]);
    assert!(wrong.code == 1 && wrong.err.contains("not a whole backup") && !wrong.err.contains("secret"), "{}", wrong.err);
}

#[test]
fn settings_come_from_file_environment_and_flags_and_unknown_keys_are_refused() {
    let folder = Folder::new();
    std::fs::write(folder.path("cd4d.toml"), "programme = \"From the file\"\ndatabase = \"postgres://me:secret@db.example/cd4d\"\n")
        .expect("a file");
    let config = run(&folder, &["config", "--json", "--zone", "Africa/Lagos"]).json();
    assert_eq!(config["programme"], serde_json::json!({ "value": "From the file", "from": "cd4d.toml" }));
    assert_eq!(config["zone"], serde_json::json!({ "value": "Africa/Lagos", "from": "flag" }));
    assert_eq!(config["listen"]["from"], "default");
    assert!(!config.to_string().contains("secret"), "{config}");
    for (text, named) in [("programe = \"misspelt\"\n", "programe"), ("zone = 3\n", "zone"), ("\nzone \"x\n", "line 2")] {
        std::fs::write(folder.path("cd4d.toml"), text).expect("a file");
        let refused = run(&folder, &["config"]);
        assert!(refused.code == 2 && refused.err.contains(named), "{}", refused.err);
        assert_eq!(refused.err.trim_end().lines().count(), 1, "{}", refused.err);
    }
}

#[test]
fn a_programme_is_begun_served_counted_copied_and_brought_back() {
    let folder = Folder::new();
    let link = init(&folder, "data");
    let token = link.rsplit_once("/en/l/").expect("a link").1.to_owned();
    let server = Server::serve(&folder, &["--mail", "file"]);
    let page = get(&server.address, &format!("/en/l/{token}"));
    assert!(page.status == 200 && page.body.contains("Choose your password"), "{}", page.body);
    let sent = fill(&server.address, "/en/register", &[("name", "Amina Bello"), ("email", "amina@example.org"), ("agree", "yes")]);
    assert!(sent.expect("an answer").status < 400);
    assert_eq!(letter(&folder, "amina@example.org").matches("/en/l/").count(), 1);
    let listed = run(&folder, &["letters", "list", "--json"]).json();
    let listed = listed.as_array().expect("a list").iter().find(|letter| letter["to"] == "amina@example.org").expect("the letter").clone();
    let shown = run(&folder, &["letters", "show", &listed["number"].to_string()]);
    let link = shown.out.lines().find(|line| line.contains("/en/l/")).expect("a link");
    let token = link.rsplit_once("/en/l/").expect("a link").1;
    assert_eq!(get(&server.address, &format!("/en/l/{token}")).status, 200, "{}", shown.out);
    assert_eq!(run(&folder, &["letters", "show", "1000"]).code, 1);
    assert_eq!(get(&server.address, "/demo/mail.json").status, 404);
    assert_eq!(get(&server.address, "/ar-XB/").header("location"), Some("/en/ar-XB/"));

    // While it serves: a copy, and the same counts from it in another place.
    let backup = run(&folder, &["backup", "copy.tar", "--json"]);
    assert_eq!(backup.code, 0, "{}", backup.err);
    let left_out = backup.json()["not_included"].to_string();
    assert!(left_out.contains("secret.key") && left_out.contains("mail"), "{left_out}");
    assert_eq!(server.stop().code(), Some(0));
    let restored = run(&folder, &["restore", "copy.tar", "--data", "elsewhere", "--json"]);
    assert!(restored.code == 0 && restored.json()["rows"].as_u64() > Some(3), "{}", restored.err);
    let person = run(&folder, &["export", "person", "ada@example.org"]);
    assert_eq!(person.json()["account"]["roles"][0]["role"], "administrator", "{}", person.err);
    assert_eq!(run(&folder, &["export", "person", "nobody@example.org"]).code, 1);
    let read = run(&folder, &["export", "experts", "--data", "elsewhere"]);
    assert_eq!((read.code, read.out.trim()), (0, "[]"), "{}", read.err);
    assert!(!std::path::Path::new(&folder.path("elsewhere/secret.key")).exists(), "who makes no link makes no key");
    let counts = run(&folder, &["stats", "--json"]);
    assert_eq!(counts.json(), run(&folder, &["stats", "--json", "--data", "elsewhere"]).json());
    assert_eq!(run(&folder, &["check", "--json", "--data", "elsewhere"]).json()["wrong"], serde_json::json!([]));
    let again = run(&folder, &["restore", "copy.tar", "--data", "elsewhere"]);
    assert!(again.code == 1 && again.err.contains("records in that place already"), "{}", again.err);

    let shape = counts.json();
    for (group, keys) in [
        ("requests", &["total", "by_state"][..]),
        (
            "applications",
            &[
                "total",
                "by_state",
                "ineligible",
                "not_long_listed",
                "long_listed",
                "cv_shared",
                "declined_by_host",
                "selected",
                "reserve",
                "reserves_stepped_in",
            ],
        ),
        ("placements", &["total", "by_state", "evaluated"]),
        ("experts", &["total", "women"]),
        ("hosts", &["total", "by_state"]),
        ("countries", &["total", "by_status"]),
        ("priorities", &["total", "by_state"]),
    ] {
        for key in keys {
            assert!(!shape[group][key].is_null(), "{group}.{key}");
        }
    }
    let moved = run(&folder, &["move", "--from", "sqlite:data/cd4d.sqlite", "--to", "sqlite:moved.sqlite", "--json"]);
    assert_eq!((moved.code, moved.json()["phase"].as_u64()), (0, Some(1)), "{}", moved.err);
}

/// The letter to somebody, as `--mail file` writes it.
fn letter(folder: &Folder, to: &str) -> String {
    let until = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while std::time::Instant::now() < until {
        let files = std::fs::read_dir(folder.path("data/mail")).into_iter().flatten().flatten();
        let texts = files.filter(|file| file.path().extension().is_some_and(|ending| ending == "eml"));
        let mut texts = texts.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        if let Some(text) = texts.find(|text| text.contains(&format!("To: {to}")) && text.contains("/l/")) {
            return text;
        }
        std::thread::yield_now();
    }
    panic!("no letter to {to} came");
}

#[test]
fn routes_name_method_path_roles_and_fields() {
    let routes = run(&Folder::new(), &["routes", "--json"]).json();
    let routes = routes.as_array().expect("a list");
    let register = routes.iter().find(|route| route["path"] == "/{lang}/register" && route["method"] == "POST").expect("register");
    let field = |name: &str| register["fields"].as_array().into_iter().flatten().find(|field| field["name"] == name).cloned();
    assert_eq!(field("email"), Some(serde_json::json!({ "name": "email", "type": "email", "required": true })));
    for path in ["/healthz", "/feed.json", "/{lang}/l/{token}", "/{lang}/verify/{code}"] {
        assert!(routes.iter().any(|route| route["path"] == path && route["method"] == "GET"), "{path}");
    }
    assert!(routes.iter().all(|route| route["roles"].as_array().is_some_and(|roles| !roles.is_empty())));
}

#[test]
fn a_resume_becomes_a_draft_and_what_cannot_goes_to_quarantine() {
    let folder = Folder::new();
    init(&folder, "data");
    std::fs::create_dir(folder.path("cvs")).expect("a folder");
    let good =
        r#"{"basics": {"name": "Hodan Cali", "email": "hodan@example.org"}, "languages": [{"language": "Somali", "fluency": "native"}]}"#;
    std::fs::write(folder.path("cvs/good.json"), good).expect("a file");
    std::fs::write(folder.path("cvs/bad.json"), "{\"basics\": {}}").expect("a file");
    std::fs::create_dir(folder.path("cvs/later")).expect("a folder");
    std::os::unix::fs::symlink("nowhere", folder.path("cvs/lost.json")).expect("a link");
    let told = run(&folder, &["import", "experts", "cvs"]).out;
    for line in [
        "bad.json: quarantine at $.basics.name: There is no name.",
        "later: left out, for it is a folder",
        "lost.json: left out, for it is a link that leads nowhere",
        "Would be read in: 1. To quarantine: 1. Left out: 2.",
    ] {
        assert!(told.lines().any(|said| said == line), "{line}: {told}");
    }
    let empty = run(&folder, &["import", "experts", "cvs/later"]);
    assert!(empty.code == 0 && empty.out.starts_with("There is no file in cvs/later.\n"), "{} {}", empty.out, empty.err);
    let dry = run(&folder, &["import", "experts", "cvs", "--json"]);
    let left_out = serde_json::json!([{ "file": "later", "is": "a folder" }, { "file": "lost.json", "is": "a link that leads nowhere" }]);
    assert_eq!(dry.json()["left_out"], left_out);
    assert_eq!((dry.code, dry.json()["good"].as_array().map(Vec::len)), (3, Some(1)), "{}", dry.err);
    assert_eq!(run(&folder, &["stats", "--json"]).json()["experts"]["total"], 0);
    let done = run(&folder, &["import", "experts", "cvs", "--json", "--apply"]);
    assert_eq!(done.code, 3);
    assert_eq!(done.json()["quarantined"][0]["file"], "bad.json");
    assert!(done.json()["quarantined"][0]["place"].is_string() && done.json()["quarantined"][0]["reason"].is_string());
    // The same person again is held back, not doubled; somebody else alone goes through.
    let again = run(&folder, &["import", "experts", "cvs/good.json", "--apply", "--json"]);
    let held_back = again.json()["quarantined"].as_array().map(Vec::len);
    assert_eq!((again.code, held_back, &again.json()["good"]), (3, Some(1), &serde_json::json!([])), "{}", again.out);
    std::fs::write(folder.path("cvs/other.json"), good.replace("odan", "alima")).expect("a file");
    assert_eq!(run(&folder, &["import", "experts", "cvs/other.json", "--apply"]).code, 0);
    std::fs::write(folder.path("people.csv"), "name,email\nAyan Nur,ayan@example.org\n").expect("a file");
    let table = run(&folder, &["import", "experts", "people.csv", "--json"]);
    assert_eq!((table.code, table.json()["good"][0]["name"].as_str()), (0, Some("Ayan Nur")), "{}", table.err);
    // What an import recognised moves along with everything else.
    let moved = run(&folder, &["move", "--from", "sqlite:data/cd4d.sqlite", "--to", "sqlite:moved.sqlite", "--json"]).json();
    assert_eq!((&moved["import_row"], &moved["quarantine"]), (&serde_json::json!(2), &serde_json::json!(2)), "{moved}");
    let again = run(&folder, &["move", "--from", "sqlite:data/cd4d.sqlite", "--to", "sqlite:moved.sqlite"]);
    assert!(again.code == 1 && again.err.contains("there are records in the database to fill already"), "{}", again.err);
}

#[test]
fn the_engine_plans_and_verifies_on_files() {
    let folder = Folder::new();
    let file =
        r#"{"format": "cd4d-matching/1", "kind": "assign", "experts": 2, "seats": [1, 1], "edges": [[0, 0, 9], [0, 1, 8], [1, 0, 7]]}"#;
    std::fs::write(folder.path("assign.json"), file).expect("a file");
    let plan = run(&folder, &["match", "plan", "assign.json", "--json"]);
    assert_eq!((plan.json()["status"].as_str(), plan.json()["objective"].as_i64()), (Some("optimal"), Some(15)));
    std::fs::write(folder.path("plan.json"), &plan.out).expect("a file");
    assert_eq!(run(&folder, &["match", "verify", "assign.json", "plan.json"]).code, 0);
    assert_eq!(run(&folder, &["match", "verify", "assign.json", "plan.json", "--json"]).json()["holds"], true);
    for unread in [
        &["match", "plan", "assign.json", "--json"][..],
        &["match", "plan", "assign.json"],
        &["match", "verify", "assign.json", "plan.json"],
        &["routes"],
    ] {
        let unread = run_unread(&folder, unread);
        assert_eq!((unread.code, unread.err.as_str()), (0, ""), "a reader that goes away is no fault");
    }
    std::fs::write(folder.path("plan.json"), plan.out.replace("15", "16")).expect("a file");
    let broken = run(&folder, &["match", "verify", "assign.json", "plan.json"]);
    assert_eq!((broken.code, broken.err.trim_end().lines().count()), (1, 1), "{}", broken.err);
    std::fs::write(folder.path("assign.json"), file.replace("\"seats\"", "\"seets\"")).expect("a file");
    let refused = run(&folder, &["match", "plan", "assign.json"]);
    assert!(refused.code != 0 && refused.err.contains("seets"), "{}", refused.err);
}
