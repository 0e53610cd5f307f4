//! Records of other versions, and files of other programs: who only looks says what they are and leaves them as they are.

use db::{Db, params};
use schema::Standing;

use crate::commands::init;
use crate::run::{Folder, run};

/// What looks at records.
const LOOKS: [&[&str]; 6] = [
    &["stats"],
    &["check"],
    &["export", "results"],
    &["export", "experts"],
    &["export", "person", "ada@example.org"],
    &["match", "rank", "--request", "R-0001"],
];

fn url(folder: &Folder) -> String {
    format!("sqlite:{}", folder.path("data/cd4d.sqlite"))
}

async fn standing(folder: &Folder) -> Standing {
    let db = Db::open_as_it_is(&url(folder)).await.expect("the database");
    let standing = schema::standing(&db).await.expect("how it stands");
    db.close().await;
    standing
}

/// Every command that looks ends with 1 and says this.
#[track_caller]
fn refused(folder: &Folder, said: &str) {
    for arguments in LOOKS {
        let looked = run(folder, arguments);
        assert_eq!((looked.code, looked.out.as_str()), (1, ""), "{arguments:?}: {}", looked.err);
        assert!(looked.err.contains(said) && looked.err.trim_end().lines().count() == 1, "{arguments:?}: {}", looked.err);
    }
}

#[tokio::test]
async fn who_only_looks_at_an_earlier_version_leaves_it_and_a_backup_of_it_is_brought_back() {
    let folder = Folder::new();
    let db = Db::open(&url(&folder)).await.expect("a database");
    schema::migrate_to(&db, 20).await.expect("its tables");
    db.close().await;
    refused(&folder, "these records are of version 20");
    let backup = run(&folder, &["backup", "before.tar"]);
    assert_eq!(backup.code, 0, "{}", backup.err);
    assert_eq!(standing(&folder).await, Standing::Older(20));
    let restored = run(&folder, &["restore", "before.tar", "--data", "elsewhere"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    let check = run(&folder, &["check", "--data", "elsewhere"]);
    assert_eq!(check.code, 0, "{} {}", check.out, check.err);
}

#[tokio::test]
async fn records_of_a_newer_program_are_named_as_such() {
    let folder = Folder::new();
    init(&folder, "data");
    let db = Db::open(&url(&folder)).await.expect("the database");
    let mut tx = db.write().await.expect("a transaction");
    let later = "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
        select 9999, 'later', success, checksum, execution_time from _sqlx_migrations where version = 1";
    tx.run_one(later, params![]).await.expect("a migration");
    tx.commit().await.expect("stored");
    db.close().await;
    refused(&folder, "made by a newer program");
    for arguments in [&["backup", "copy.tar"][..], &["serve", "--listen", "127.0.0.1:0"]] {
        let newer = run(&folder, arguments);
        assert!(newer.code == 1 && newer.err.contains("made by a newer program"), "{arguments:?}: {}", newer.err);
    }
    assert_eq!(standing(&folder).await, Standing::Newer(9999));
}

#[tokio::test]
async fn nothing_is_put_into_a_file_of_another_program() {
    let folder = Folder::new();
    let db = Db::open(&url(&folder)).await.expect("a database");
    let mut tx = db.write().await.expect("a transaction");
    tx.run("create table song (title text)", params![]).await.expect("a table");
    tx.commit().await.expect("stored");
    db.close().await;
    let before = std::fs::read(folder.path("data/cd4d.sqlite")).expect("the file");
    refused(&folder, "this is no database of cd4d");
    assert!(std::fs::read(folder.path("data/cd4d.sqlite")).expect("the file") == before, "the file is as it was");
}

/// Whoever runs this as root can write everywhere, and then only learns that nothing breaks.
#[cfg(unix)]
#[test]
fn a_folder_that_can_only_be_read_is_enough_to_look_and_to_copy() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    init(&folder, "data");
    let may = |mode| std::fs::set_permissions(folder.path("data"), std::fs::Permissions::from_mode(mode)).expect("a mode");
    may(0o500);
    let looked = [&["stats"][..], &["check"], &["export", "results"], &["backup", "copy.tar"]].map(|words| run(&folder, words));
    may(0o700);
    for said in looked {
        assert_eq!(said.code, 0, "{} {}", said.out, said.err);
    }
}
