//! Closing an account takes its person out of every column of every table, but for what stays with a reason.

use crate::stage::Program;
use crate::story::signed_in;

/// Where a name stays when its person closes the account: table, column, and why. No address stays anywhere.
const STAYS: &[(&str, &str, &str)] = &[
    ("reading", "reader_name", "the expert may know who read the profile"),
    ("share", "shared_with", "the expert may know to whom the CV was shown"),
    ("agreement", "terms", "the other parties signed this text"),
    ("signature", "name", "the other parties signed under it too"),
    ("signature", "signed_name", "the other parties signed under it too"),
    ("host_confirmation", "name", "the certificate of the expert rests on it"),
    ("host_readiness", "checked_name", "said for the institution"),
    ("development_plan", "asked_name", "asked of the institution"),
    ("development_plan", "agreed_by", "said for the institution"),
    ("plan_answer", "name", "said for the institution"),
    ("priority_agreement", "name", "said for the country office or the ministry"),
];

/// The columns in which one of these words stands, as `table.column`.
async fn found(program: &Program, words: &[&str]) -> Vec<(&'static str, String)> {
    let mut tx = program.app.read().await.expect("a snapshot");
    let mut found = Vec::new();
    for (table, _) in schema::TABLES {
        let columns = db::table_columns(&mut tx, table).await.expect("columns");
        for row in db::table_rows(&mut tx, table).await.expect("rows") {
            for (column, value) in columns.iter().zip(row) {
                let db::Value::Text(Some(text)) = value else { continue };
                let text = text.to_lowercase();
                if words.iter().any(|word| text.contains(&word.to_lowercase())) {
                    found.push((*table, column.clone()));
                }
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

#[tokio::test]
async fn a_name_stays_nowhere_but_where_it_is_said_why() {
    let people = [
        ("expert.nurse", "Amina Bello"),
        ("expert.radio", "Tunde Ogunsola"),
        ("expert.data", "Chidi Okonjo"),
        ("host.hospital", "Folake Adebayo"),
        ("officer", "Joost Hendriks"),
        ("focal.ng", "Tobi Adeyinka"),
    ];
    for db in testkit::engines().await {
        let program = Program::played(db).await;
        for (who, name) in people {
            let address = format!("{who}@demo.example");
            let mut browser = signed_in(&program, who).await;
            let before = found(&program, &[name]).await;
            assert!(before.iter().any(|(table, column)| (*table, column.as_str()) == ("account", "name")), "{who}: {before:?}");
            browser
                .fill("/en/account/close", &[("password", server::demo::PASSWORD), ("sure", "yes")])
                .await
                .shows("Your account is closed");
            let left = found(&program, &[&address]).await;
            assert!(left.is_empty(), "{who}: the address stands in {left:?}");
            let mut left = found(&program, &[name]).await;
            left.retain(|(table, column)| !STAYS.iter().any(|(of, stays, _)| of == table && stays == column));
            assert!(left.is_empty(), "{who}: the name stands in {left:?}");
        }
    }
}
