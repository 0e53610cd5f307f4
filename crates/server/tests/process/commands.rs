//! The commands: what they print, how they end.

use crate::line::{fill, get};
use crate::run::{Folder, Server, run};

const COMMANDS: [&str; 15] = [
    "demo", "serve", "config", "worker", "init", "import", "stats", "export", "backup", "restore", "move", "check", "match", "bench",
    "routes",
];

fn init(folder: &Folder, data: &str) -> String {
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
    }
    for arguments in [
        &["import", "nothing", "here"][..],
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
    }
}

#[test]
fn a_command_that_looks_for_something_makes_nothing() {
    let folder = Folder::new();
    for arguments in
        [&["stats"][..], &["check"], &["backup", "copy.tar"], &["move", "--from", "sqlite:none.sqlite", "--to", "sqlite:new.sqlite"]]
    {
        let missing = run(&folder, arguments);
        assert_eq!(missing.code, 1, "{arguments:?}");
        assert!(missing.err.contains("there is no database at"), "{arguments:?}: {}", missing.err);
    }
    assert!(std::fs::read_dir(folder.path("")).expect("the folder").next().is_none());
    std::fs::write(folder.path("letter.txt"), "root:x:0:0:a secret line").expect("a file");
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
    std::fs::write(folder.path("cd4d.toml"), "programe = \"misspelt\"\n").expect("a file");
    let refused = run(&folder, &["config"]);
    assert!(refused.code == 2 && refused.err.contains("programe"), "{}", refused.err);
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
    assert_eq!(get(&server.address, "/demo/mail.json").status, 404);
    assert_eq!(get(&server.address, "/ar-XB/").header("location"), Some("/en/ar-xb/"));

    // While it serves: a copy, and the same counts from it in another place.
    let backup = run(&folder, &["backup", "copy.tar", "--json"]);
    assert_eq!(backup.code, 0, "{}", backup.err);
    assert_eq!(server.stop().code(), Some(0));
    let restored = run(&folder, &["restore", "copy.tar", "--data", "elsewhere", "--json"]);
    assert!(restored.code == 0 && restored.json()["rows"].as_u64() > Some(3), "{}", restored.err);
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

#[test]
fn routes_name_method_path_roles_and_fields() {
    let routes = run(&Folder::new(), &["routes", "--json"]).json();
    let routes = routes.as_array().expect("a list");
    let register = routes.iter().find(|route| route["path"] == "/{lang}/register" && route["method"] == "POST").expect("register");
    let field = |name: &str| register["fields"].as_array().into_iter().flatten().find(|field| field["name"] == name).cloned();
    assert_eq!(field("email"), Some(serde_json::json!({ "name": "email", "type": "email", "required": true })));
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
    let dry = run(&folder, &["import", "experts", "cvs", "--json"]);
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
    std::fs::write(folder.path("plan.json"), plan.out.replace("15", "16")).expect("a file");
    assert_eq!(run(&folder, &["match", "verify", "assign.json", "plan.json"]).code, 1);
    std::fs::write(folder.path("assign.json"), file.replace("\"seats\"", "\"seets\"")).expect("a file");
    let refused = run(&folder, &["match", "plan", "assign.json"]);
    assert!(refused.code != 0 && refused.err.contains("seets"), "{}", refused.err);
}
