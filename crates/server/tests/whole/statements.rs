//! Every statement is taken by both engines, and writes only what its room owns.

use std::collections::HashMap;

use server::register;

#[tokio::test]
async fn both_engines_take_every_statement() {
    for test in testkit::engines().await {
        let mut wrong = Vec::new();
        for (room, statements) in register::statements() {
            for (name, sql) in statements {
                // `_SHARED`: for several workers on one server, so for PostgreSQL only.
                if name.ends_with("_SHARED") && test.db.engine() == db::Engine::Sqlite {
                    continue;
                }
                let mut tx = test.db.write().await.expect("a transaction");
                if let Err(error) = tx.prepare(*sql).await {
                    wrong.push(format!("{room}::{name} on {:?}: {error}", test.db.engine()));
                }
            }
        }
        for (what, sql) in schema::CHAINS {
            let mut tx = test.db.read().await.expect("a snapshot");
            if let Err(error) = tx.prepare(*sql).await {
                wrong.push(format!("check `{what}` on {:?}: {error}", test.db.engine()));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// The names that follow these words in a statement.
fn after<'a>(sql: &'a str, keys: &[&str]) -> Vec<&'a str> {
    let words: Vec<&str> = sql.split(|c: char| c.is_whitespace() || "(),;=<>".contains(c)).filter(|word| !word.is_empty()).collect();
    let mut names = Vec::new();
    for (n, word) in words.iter().enumerate() {
        if keys.contains(word)
            && let Some(name) = words.get(n + 1)
        {
            names.push(*name);
        }
    }
    names
}

#[test]
fn a_room_writes_its_own_tables_and_reads_others_through_views() {
    let owner: HashMap<&str, &str> = schema::TABLES.iter().copied().collect();
    let mut wrong = Vec::new();
    for (room, statements) in register::statements() {
        for (name, sql) in statements {
            for table in after(sql, &["into", "update", "delete from"])
                .into_iter()
                .chain(after(&sql.replace("delete from", "delete_from"), &["delete_from"]))
            {
                if owner.get(table).is_some_and(|owner| *owner != room) {
                    wrong.push(format!("{room}::{name} writes {table}, which belongs to {}", owner[table]));
                }
            }
            for table in after(sql, &["from", "join"]) {
                if owner.get(table).is_some_and(|owner| *owner != room) {
                    wrong.push(format!("{room}::{name} reads {table} of {} without a view", owner[table]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not listed is in no backup that is brought back, and in no database that is moved.
#[test]
fn every_table_that_a_migration_makes_is_listed() {
    let listed: Vec<&str> = schema::TABLES.iter().map(|(table, _)| *table).collect();
    let made: Vec<&str> =
        schema::MIGRATIONS.iter().flat_map(|(_, _, sql)| sql.lines()).filter_map(|line| line.strip_prefix("create table ")).collect();
    let names: Vec<&str> = made.iter().filter_map(|rest| rest.split([' ', '(']).next()).collect();
    assert!(names.len() > 60, "{names:?}");
    let missing: Vec<&str> = names.into_iter().filter(|name| !listed.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[tokio::test]
async fn every_table_is_listed_with_its_owner() {
    for test in testkit::engines().await {
        let mut tx = test.db.read().await.expect("a snapshot");
        for (table, _) in schema::TABLES {
            db::table_rows(&mut tx, table).await.unwrap_or_else(|error| panic!("{table}: {error}"));
        }
    }
}
