//! What comes in as a table and goes out as one, in a demonstration: hosts, figures, CVs.

use serde_json::json;

use crate::commands::init;
use crate::run::{Folder, Said, Server, run};

const HEAD: &str = "name,kind,country,city,ministry,sector,contact_name,contact_email\r\n";
const GOOD: &str = "\"Lagos, Island Clinic\",hospital,NG,Lagos,Ministry of Health,12263,Bola Ige,bola@clinic.example\r\n\
    Berbera Harbour Office,agency,SO,Berbera,,21040,,\r\n";
const BAD: &str = "Basra College,university,IQ,Basra,,11330,,\r\n";

fn import(folder: &Folder, more: &[&str]) -> Said {
    let mut arguments = vec!["import", "hosts", "hosts.csv", "--data", "demo", "--json"];
    arguments.extend(more);
    run(folder, &arguments)
}

fn hosts(folder: &Folder) -> i64 {
    run(folder, &["stats", "--json", "--data", "demo"]).json()["hosts"]["total"].as_i64().expect("a number")
}

#[test]
fn a_table_of_hosts_is_read_in_once_and_what_does_not_hold_waits() {
    let folder = Folder::new();
    Server::demo(&folder).kill();
    let before = hosts(&folder);
    std::fs::write(folder.path("hosts.csv"), format!("\u{feff}{HEAD}{GOOD}{BAD}")).expect("a file");
    let dry = import(&folder, &[]);
    let waits = json!([{ "file": "hosts.csv", "place": "4:kind", "reason": "no-kind" }]);
    assert_eq!((dry.code, &dry.json()["quarantined"], dry.json()["dry_run"].as_bool()), (3, &waits, Some(true)), "{}", dry.err);
    assert_eq!(dry.err.trim_end().lines().count(), 1, "{}", dry.err);
    assert_eq!(hosts(&folder), before);
    let done = import(&folder, &["--apply"]);
    assert_eq!((done.code, done.json()["good"].as_array().map(Vec::len), hosts(&folder)), (3, Some(2), before + 2), "{}", done.err);
    let again = import(&folder, &["--apply"]);
    assert_eq!((again.code, &again.json()["good"], again.json()["unchanged"].as_array().map(Vec::len)), (3, &json!([]), Some(2)));
    assert_eq!((hosts(&folder), &again.json()["quarantined"]), (before + 2, &waits));
    std::fs::write(folder.path("hosts.csv"), format!("{HEAD}{GOOD}{}", BAD.replace("university", "higher-education"))).expect("a file");
    assert_eq!((import(&folder, &["--apply", "--phase", "Bridges to Origin, phase 2"]).code, hosts(&folder)), (0, before + 3));
    assert_eq!(import(&folder, &["--phase", "another"]).code, 2);
    std::fs::write(folder.path("hosts.csv"), HEAD.replace("sector", "sektor")).expect("a file");
    let wrong = import(&folder, &[]);
    assert!(wrong.code == 1 && wrong.err.contains("there is no column `sektor`") && wrong.err.lines().count() == 1, "{}", wrong.err);
    let check = run(&folder, &["check", "--json", "--data", "demo"]);
    assert_eq!((check.code, &check.json()["wrong"]), (0, &json!([])), "{}", check.out);
}

#[test]
fn figures_and_cvs_go_out_in_forms_that_others_read() {
    let folder = Folder::new();
    Server::demo(&folder).kill();
    let results = |more: &[&str]| {
        let mut arguments = vec!["export", "results", "--data", "demo"];
        arguments.extend(more);
        run(&folder, &arguments)
    };
    let plain = results(&[]);
    assert!(plain.code == 0 && plain.out.starts_with("figure,name,country,"), "{} {}", plain.out, plain.err);
    let tagged = results(&["--hxl"]);
    assert!(tagged.out.lines().nth(1).is_some_and(|line| line.starts_with("#indicator+code,")), "{}", tagged.out);
    let told = results(&["--json", "--hxl", "--country", "NG"]).json();
    let rows = told["rows"].as_array().expect("rows");
    assert!(rows.iter().all(|row| row["country"] == "NG") && told["hxl"]["count"] == "#indicator+num");
    let small = rows.iter().filter(|row| row["figure"] != "requests" && row["count"].as_i64().is_some_and(|n| (1..5).contains(&n)));
    let small: Vec<_> = small.filter(|row| !row["figure"].as_str().unwrap_or_default().starts_with("requests.")).collect();
    assert!(small.is_empty(), "{small:?}");
    assert_eq!(results(&["--format", "xlsx", "--out", "results.xlsx"]).code, 0);
    assert!(std::fs::read(folder.path("results.xlsx")).expect("a workbook").starts_with(b"PK"));
    assert_eq!(results(&["--format", "xlsx", "--out", "results.xlsx"]).code, 2, "a file that is there stays");

    let all = run(&folder, &["export", "experts", "--data", "demo"]).json();
    let all = all.as_array().expect("a list");
    assert!(all.iter().any(|resume| resume["basics"]["email"] == "expert.nurse@demo.example"), "{all:?}");
    std::fs::create_dir(folder.path("cvs")).expect("a folder");
    let written = run(&folder, &["export", "experts", "--data", "demo", "--out", "cvs", "--json"]);
    assert_eq!(written.json()["experts"].as_u64(), Some(all.len() as u64), "{}", written.err);
    init(&folder, "elsewhere");
    let back = run(&folder, &["import", "experts", "cvs", "--data", "elsewhere", "--json"]);
    assert_eq!((back.code, back.json()["good"].as_array().map(Vec::len)), (0, Some(all.len())), "{}", back.out);
    let person = run(&folder, &["export", "person", "expert.nurse@demo.example", "--data", "demo", "--json"]).json();
    let reads = person["read_by"].as_array().expect("readings").iter().filter(|reading| reading["what"] == "export").count();
    assert_eq!(reads, 2, "{}", person["read_by"]);
}
