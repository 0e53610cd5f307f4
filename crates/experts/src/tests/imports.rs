//! Reading in CVs: drafts that wait for their person, and quarantine.

use command::{Stop, Work};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::{Actor, Event, ExpertId, Role};
use serde_json::{Value as Json, json};
use testkit::{Slice, Stage, engines};

use super::fixtures::{Raise, SLICE, expert_browser, register};
use crate::actions::{ImportExperts, ImportFile};
use crate::import::{self, Reason, Report};
use crate::import_experts;

fn cv(name: &str, email: &str) -> Json {
    json!({
        "basics": { "name": name, "email": email, "label": "Nurse", "location": { "city": "Leiden", "countryCode": "NL" } },
        "work": [{ "name": "Hospital", "position": "Nurse", "startDate": "2014", "highlights": ["Nursing on two wards"] }],
        "skills": [{ "name": "Nursing", "level": "Advanced" }, { "name": "Juggling" }],
        "languages": [{ "language": "Hausa", "fluency": "Native speaker" }],
    })
}

fn file(name: &str, content: impl ToString) -> ImportFile {
    ImportFile::json(name, content.to_string().into_bytes())
}

fn files() -> Vec<ImportFile> {
    let mut no_date = cv("Bad Date", "date@example.org");
    no_date["work"][0]["startDate"] = json!("soon");
    vec![
        file("amina.json", cv("Amina Bello", "Amina@example.org")),
        file("twice.json", cv("Amina B.", "amina@EXAMPLE.org")),
        file("date.json", no_date),
        file("broken.json", "{"),
        file("known.json", cv("Known Person", "known@example.org")),
    ]
}

async fn import(stage: &Stage, dry_run: bool) -> Report {
    import_experts(&stage.app, &Actor::program(), files(), "en", dry_run, |_, _| ()).await.expect("imported")
}

#[tokio::test]
async fn good_files_become_unclaimed_drafts_and_bad_ones_go_to_quarantine() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        register(&stage, "Known Person", "known@example.org").await;
        let preview = import(&stage, true).await;
        assert_eq!((preview.good.len(), preview.quarantined.len()), (1, 4));
        let runs: i64 = stage.value("select count(*) as value from import_run", db::params![]).await;
        assert_eq!(runs, 0, "a dry run stores nothing");

        let report = import(&stage, false).await;
        let good = &report.good[0];
        assert_eq!((good.name.as_str(), good.skills, good.languages, good.experience), ("Amina Bello", 1, 1, 1));
        assert_eq!(good.unrecognised_lines(), "Juggling ($.skills[1].name)");
        let reasons: Vec<(&str, &str, &str)> =
            report.quarantined.iter().map(|bad| (bad.file.as_str(), bad.place.as_str(), bad.reason)).collect();
        let expected = [
            ("twice.json", "$.basics.email", Reason::Duplicate.name()),
            ("date.json", "$.work[0].startDate", Reason::NotADate.name()),
            ("broken.json", "1:1", Reason::NotJson.name()),
            ("known.json", "$.basics.email", Reason::Duplicate.name()),
        ];
        assert_eq!(reasons, expected);
        let kept: String = stage.value("select digest as value from expert_file where kind = 'import'", db::params![]).await;
        assert_eq!(stage.app.files.get(&kept).await.expect("kept"), files()[0].bytes);

        let mut officer = stage.role(Role::Officer, None).await;
        officer.get("/en/work/experts?q=amina").await.hides("Amina Bello");
        let runs = officer.get("/en/work/experts/imports").await;
        let run = runs.links().into_iter().find(|link| link.contains("/imports/")).expect("a run");
        let page = officer.get(&run).await;
        page.shows("date.json").shows("$.work[0].startDate").shows("A date is wanted here").shows("Waiting for you: 4 files set apart");
        page.shows("Nursing = urn:cd4d:skill:nursing").shows("Juggling ($.skills[1].name)").shows("waiting for the person to claim it");
        let solve = page.links().into_iter().find(|link| link.contains("/solve/")).expect("a way to solve it");
        officer.fill(&solve, &[("note", "")]).await.is(422);
        officer
            .fill(&solve, &[("note", "The same person sent two")])
            .await
            .shows("3 files set apart")
            .shows("09:00 (Amsterdam): The same person sent two");
        officer.fill(&solve, &[("note", "Again")]).await.is(409).shows("Somebody closed this file already");
        let blank: i64 = stage.value("select count(*) as value from quarantine where content = ''", db::params![]).await;
        assert_eq!(blank, 1, "what a solved file held is not kept");
    }
}

#[tokio::test]
async fn a_claimed_import_is_completed_by_its_person() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let report = import(&stage, false).await;
        let expert = report.good[0].expert.expect("a profile");
        let account = stage.account("Amina Bello").await;
        let claim = Event::ExpertJoined { expert, account };
        stage.app.desk.run(&Actor::program(), &Raise(claim.clone())).await.expect("claimed");
        let again = stage.app.desk.run(&Actor::program(), &Raise(claim)).await;
        assert!(matches!(again, Err(Stop::Refused(refusal)) if refusal.why == model::expert::CLAIMED));
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me").await.shows("3 of 8 steps done").shows("Go on with: Countries of origin");
        amina.get("/en/me/profile/skills").await.shows("Nursing on two wards (Hospital)").shows("4: does the difficult cases");
        let residence = amina.get("/en/me/profile/residence").await;
        assert_eq!((residence.field("country").as_deref(), residence.field("city").as_deref()), (Some("NL"), Some("Leiden")));
    }
}

#[tokio::test]
async fn who_registers_with_the_address_of_an_import_takes_it_over() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let imported = import(&stage, false).await.good[0].expert.expect("a profile");
        let (_, expert): (_, ExpertId) = register(&stage, "Amina Bello", "amina@example.org").await;
        assert_eq!(expert, imported);
        let state: String = stage.value("select state as value from expert where id = $1", db::params![expert]).await;
        assert_eq!(state, "draft");
    }
}

#[tokio::test]
async fn each_line_of_a_table_becomes_a_draft_of_its_own() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let text = "\u{feff}Email,Name,skills,languages,country\r\n\
                    amina@example.org,Amina Bello,Nursing (advanced); Juggling,Hausa (native),nl\r\n\
                    nowhere,Bola Ige,,,\r\nchidi@example.org,Chidi Okonjo,,\r\n";
        let lines = ImportFile::lines("people.csv", import::read_table(text.as_bytes()).expect("a table"));
        let report = import_experts(&stage.app, &Actor::program(), lines, "en", false, |_, _| ()).await.expect("imported");
        let good = &report.good[0];
        assert_eq!((report.good.len(), good.name.as_str(), good.skills, good.languages), (1, "Amina Bello", 1, 1));
        assert_eq!(good.unrecognised_lines(), "Juggling (2:skills)");
        let bad: Vec<(&str, &str)> = report.quarantined.iter().map(|row| (row.place.as_str(), row.reason)).collect();
        assert_eq!(bad, [("3:email", Reason::BadEmail.name()), ("4", Reason::Cells.name())]);
        let kept = stage.app.files.get(&good.digest).await.expect("kept");
        let kept = String::from_utf8(kept).expect("text");
        assert!(kept.contains("Amina Bello") && !kept.contains("Bola") && !kept.contains("Chidi"), "{kept}");
        let residence: String =
            stage.value("select residence_country as value from expert where name = 'Amina Bello'", db::params![]).await;
        assert_eq!(residence, "NL");
    }
}

#[tokio::test]
async fn reading_the_same_files_again_puts_nothing_into_quarantine_twice() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        import(&stage, false).await;
        // Of the file that was good, the address is known by now.
        import(&stage, false).await;
        let report = import(&stage, false).await;
        assert_eq!((report.good.len(), report.quarantined.len()), (0, 5), "each is told");
        let kept: i64 = stage.value("select count(*) as value from quarantine", db::params![]).await;
        let runs: i64 = stage.value("select count(*) as value from import_run", db::params![]).await;
        assert_eq!((kept, runs), (5, 2));
    }
}

#[tokio::test]
async fn of_two_who_read_in_the_same_at_once_one_makes_the_profile_and_its_document_stays() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (one, two) = tokio::join!(import(&stage, false), import(&stage, false));
        let good: Vec<_> = one.good.iter().chain(&two.good).collect();
        assert_eq!(good.len(), 2, "{good:?}");
        let names: i64 = stage.value("select count(distinct email_key) as value from expert", db::params![]).await;
        let profiles: i64 = stage.value("select count(*) as value from expert", db::params![]).await;
        assert_eq!((names, profiles), (2, 2));
        for person in good {
            assert!(stage.app.files.holds(&person.digest).await);
        }
    }
}

/// A slice that stops whatever is raised.
fn stop<'a>(_: &'a Event, _: &'a mut Work) -> BoxFuture<'a, Result<(), Stop>> {
    async { Err(Stop::Gone) }.boxed()
}

#[tokio::test]
async fn an_import_that_fails_leaves_no_document() {
    for db in engines().await {
        let stage = Stage::with(db, &[Slice { on: stop, ..SLICE }]);
        let mut documents = Vec::new();
        let outcome = import_experts(&stage.app, &Actor::program(), files(), "en", false, |done, of| documents.push((done, of))).await;
        assert!(matches!(outcome, Err(Stop::Gone)));
        assert_eq!(documents, [(1, 2), (2, 2)], "they were stored");
        for file in files() {
            assert!(!stage.app.files.holds(&files::digest(&file.bytes)).await, "{}", file.name);
        }
        let runs: i64 = stage.value("select count(*) as value from import_run", db::params![]).await;
        assert_eq!(runs, 0);
    }
}

#[tokio::test]
async fn only_the_office_imports() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let outcome = import_experts(&stage.app, &Actor::nobody(), files(), "en", false, |_, _| ()).await;
        assert!(matches!(outcome, Err(Stop::Gone)));
        let command = ImportExperts::of(&stage.app.desk, &[], Vec::new(), "en");
        assert!(matches!(stage.app.desk.run(&Actor::nobody(), &command).await, Err(Stop::Gone)));
    }
}
