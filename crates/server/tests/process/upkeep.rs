//! Backup, restore and check as an operator meets them: what is missing, damaged, in the way or taken out is told.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::commands::init;
use crate::run::{Folder, run};

/// A programme in the folder `own` with one document, and a settings file that says where it is.
fn programme() -> Folder {
    let folder = Folder::new();
    init(&folder, "own");
    std::fs::write(folder.path("cd4d.toml"), "data = \"own\"\nprogramme = \"Bridges\"\n").expect("settings");
    let cv =
        r#"{"basics": {"name": "Hodan Cali", "email": "hodan@example.org"}, "languages": [{"language": "Somali", "fluency": "native"}]}"#;
    std::fs::write(folder.path("cv.json"), cv).expect("a CV");
    let import = run(&folder, &["import", "experts", "cv.json", "--apply"]);
    assert_eq!(import.code, 0, "{}{}", import.out, import.err);
    folder
}

/// The documents below a folder.
fn documents(folder: &Folder, data: &str) -> Vec<PathBuf> {
    let folders = std::fs::read_dir(folder.path(&format!("{data}/documents"))).into_iter().flatten().flatten();
    folders.flat_map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().flatten()).map(|file| file.path()).collect()
}

/// What lies in the test's folder.
fn names(folder: &Folder) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path("")).expect("the folder").flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_leaves_nothing_beside_it_and_says_what_is_not_in_it() {
    let folder = programme();
    std::fs::write(folder.path("keep.records"), "of somebody else").expect("a file");
    // What no record names is not packed.
    let stray = PathBuf::from(folder.path(&format!("own/documents/00/{}", "0".repeat(64))));
    std::fs::create_dir_all(stray.parent().expect("a folder")).expect("a folder");
    std::fs::write(&stray, "half an import").expect("a file");
    for file in ["keep.tar", "other.records"] {
        let backup = run(&folder, &["backup", file, "--json"]);
        assert_eq!((backup.code, backup.json()["documents"].as_u64()), (0, Some(1)), "{}", backup.err);
    }
    assert_eq!(names(&folder), ["cd4d.toml", "cv.json", "keep.records", "keep.tar", "other.records", "own"]);
    assert_eq!(std::fs::read_to_string(folder.path("keep.records")).expect("a file"), "of somebody else");
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(folder.path("keep.tar")).expect("a file").permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
    let astray = run(&folder, &["backup", "astray.tar", "--data", "elsewhere", "--database", "sqlite:own/cd4d.sqlite"]);
    assert!(astray.code == 1 && astray.err.contains("1 of 1 documents"), "{}", astray.err);

    // A file that no record names is told at once, and is wrong when nobody swept it.
    let check = run(&folder, &["check", "--json"]);
    assert_eq!((check.code, check.json()["unnamed"].as_array().map(Vec::len)), (0, Some(1)), "{}", check.out);
    let days_ago = SystemTime::now() - Duration::from_secs(3 * 86_400);
    std::fs::File::options().write(true).open(&stray).expect("the file").set_modified(days_ago).expect("a time");
    let check = run(&folder, &["check"]);
    assert!(check.code == 1 && check.out.contains("no record names it"), "{}", check.out);
}

#[test]
fn a_restore_that_failed_can_be_done_again_and_mends_a_damaged_document() {
    let folder = programme();
    assert_eq!(run(&folder, &["backup", "copy.tar"]).code, 0);
    let document = documents(&folder, "own").pop().expect("a document");
    let inside = document.strip_prefix(folder.path("own")).expect("a path").to_owned();
    let there = Path::new(&folder.path("back")).join(&inside);
    std::fs::create_dir_all(folder.path("back")).expect("a folder");
    std::fs::write(folder.path("back/documents"), "in the way").expect("a file");
    let failed = run(&folder, &["restore", "copy.tar", "--data", "back"]);
    assert!(failed.code == 1 && failed.err.contains("nothing was restored"), "{}", failed.err);
    std::fs::remove_file(folder.path("back/documents")).expect("out of the way");
    std::fs::create_dir_all(there.parent().expect("a folder")).expect("a folder");
    std::fs::write(&there, "damaged").expect("a file");
    let again = run(&folder, &["restore", "copy.tar", "--data", "back"]);
    assert_eq!(again.code, 0, "{}", again.err);
    assert_eq!(std::fs::read(&there).expect("a document"), std::fs::read(&document).expect("a document"));
    let check = run(&folder, &["check", "--data", "back"]);
    assert!(check.code == 0 && check.out.contains("all is whole"), "{}{}", check.out, check.err);
}

/// Does something to the records of a folder as somebody would who should not.
async fn by_hand(folder: &Folder, data: &str, sql: Option<&'static str>) {
    let records = db::Db::open(&format!("sqlite:{}", folder.path(&format!("{data}/cd4d.sqlite")))).await.expect("the records");
    let mut tx = records.write().await.expect("a transaction");
    match sql {
        Some(sql) => assert!(tx.run(sql, db::params![]).await.expect(sql) > 0, "{sql}"),
        None => while command::seal(&mut tx).await.expect("sealed") > 0 {},
    }
    tx.commit().await.expect("commit");
    records.close().await;
}

#[tokio::test]
async fn a_check_says_where_the_trail_ends_and_proves_that_it_still_holds_it() {
    let folder = programme();
    by_hand(&folder, "own", None).await;
    let check = run(&folder, &["check", "--json"]).json();
    let (entries, last) =
        (check["trail"]["entries"].as_i64().expect("a count"), check["trail"]["last"].as_str().expect("a seal").to_owned());
    assert!(entries > 3 && last.starts_with(&format!("{entries}:")), "{check}");
    assert_eq!(run(&folder, &["backup", "copy.tar", "--json"]).json()["trail"], last.as_str());
    for since in [last.as_str(), "copy.tar"] {
        let held = run(&folder, &["check", "--since", since]);
        assert!(held.code == 0 && held.out.contains(&last), "{}{}", held.out, held.err);
    }
    for nonsense in ["yesterday", "12:ab", "cv.json"] {
        assert_eq!(run(&folder, &["check", "--since", nonsense]).code, 2, "{nonsense}");
    }
    // The end is cut off, with the second place where it stood: only what was kept elsewhere tells it.
    assert_eq!(run(&folder, &["restore", "copy.tar", "--data", "cut"]).code, 0);
    by_hand(&folder, "cut", Some("delete from audit_entry where action = 'experts.import'")).await;
    by_hand(&folder, "cut", Some("update audit_entry set position = null, link = null")).await;
    by_hand(&folder, "cut", Some("delete from audit_seal")).await;
    by_hand(&folder, "cut", None).await;
    assert_eq!(run(&folder, &["check", "--data", "cut"]).code, 0, "a chain that was made anew holds");
    let told = run(&folder, &["check", "--data", "cut", "--since", "copy.tar"]);
    assert!(told.code == 1 && told.out.contains("was removed or made anew"), "{}", told.out);
    // Whoever knows less than that is told of without.
    assert_eq!(run(&folder, &["restore", "copy.tar", "--data", "all"]).code, 0);
    by_hand(&folder, "all", Some("delete from audit_entry")).await;
    let told = run(&folder, &["check", "--data", "all"]);
    assert!(told.code == 1 && told.out.contains("account that no audit entry opened"), "{}", told.out);
}
