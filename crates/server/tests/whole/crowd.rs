//! The generated pool: the same people each time, on both engines, correlated as in life, in records that stay whole.

use std::collections::BTreeMap;

use model::expert::State;
use model::reference::skill;
use model::{Actor, Role};
use planning::actions::MakeRound;
use server::demo::{Crowd, crowd};
use sha2::{Digest, Sha256};
use testkit::engines;

use super::stage::Program;

/// The tables of the people.
const TABLES: [&str; 9] = [
    "account",
    "role_grant",
    "expert",
    "expert_origin",
    "expert_skill",
    "expert_language",
    "expert_experience",
    "expert_availability",
    "consent",
];
/// Of the rows of 300 people of the usual seed on 2 March 2026. Whoever changes what is generated writes the new one down.
const DIGEST: &str = "8827d72b443f3fc5ef97a15260cd489dac7487c7c7c890325f420040d262d4ac";

async fn digest(program: &Program) -> String {
    let mut tx = program.app.read().await.expect("a snapshot");
    let mut all = Sha256::new();
    for table in TABLES {
        for row in db::table_rows(&mut tx, table).await.expect(table) {
            all.update(format!("{table} {row:?}\n"));
        }
    }
    all.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn count(program: &Program, sql: &'static str) -> i64 {
    program.app.read().await.expect("a snapshot").value(sql, db::params![]).await.expect(sql)
}

async fn add(program: &Program, people: u64) {
    crowd::add(&program.app, crowd::SEED, people, program.app.desk.today(), "a hash").await.expect("people");
}

#[tokio::test]
async fn the_same_seed_and_number_give_the_same_rows_on_both_engines() {
    for db in engines().await {
        let program = Program::on(db).await;
        add(&program, 300).await;
        assert_eq!(digest(&program).await, DIGEST);
        add(&program, 300).await;
        assert_eq!(digest(&program).await, DIGEST, "who is there is not added again");
        add(&program, 310).await;
        assert_eq!(count(&program, "select count(*) as value from expert").await, 310);
    }
}

#[tokio::test]
async fn generated_people_leave_the_records_whole_and_stand_on_the_pages() {
    for db in engines().await {
        let program = Program::on(db).await;
        let mut officer = program.person(Role::Officer, None).await;
        officer.get("/en/work/experts").await.is(200).shows("0 experts");
        add(&program, 120).await;
        let active = count(&program, "select count(*) as value from expert where state = 'active'").await;
        officer.get("/en/work/experts").await.is(200).shows(&format!("{active} experts")).shows("Page 1 of 3");
        let mut tx = program.app.read().await.expect("a snapshot");
        let (id, name) = {
            let sql = "select id as value from expert where state = 'active' order by id limit 1";
            let id: uuid::Uuid = tx.value(sql, db::params![]).await.expect("an expert");
            let name: String = tx.value("select name as value from expert where id = $1", db::params![id]).await.expect("a name");
            (id, name)
        };
        officer.get(&format!("/en/work/experts/{id}")).await.is(200).shows(&name);
        for (what, sql) in schema::CHAINS {
            assert_eq!(tx.values::<uuid::Uuid>(*sql, db::params![]).await.expect(what), Vec::<uuid::Uuid>::new(), "{what}");
        }
        drop(tx);
        assert_eq!(program.app.desk.db.integrity().await.expect("a check"), Vec::<String>::new());
        let mut tx = program.app.desk.db.write().await.expect("a transaction");
        command::seal(&mut tx).await.expect("sealed");
        assert_eq!(command::verify(&mut tx).await.expect("verified"), vec![]);
        drop(tx);
        assert_eq!(count(&program, "select count(*) as value from audit_entry where action = 'experts.generate'").await, 1);
        assert_eq!(count(&program, "select cast(sum(stands_for) as bigint) as value from pool_change").await, 120);
    }
}

#[test]
fn what_somebody_does_and_where_somebody_comes_from_leads_to_the_rest() {
    let everybody = crowd::Origins::of(crowd::SEED, jiff::civil::date(2026, 3, 2));
    let people: Vec<_> = (0..3_000).map(|number| everybody.person(number).profile).collect();
    let share = |of: &dyn Fn(&experts::profile::Profile) -> bool, fits: &dyn Fn(&experts::profile::Profile) -> bool| {
        let some: Vec<_> = people.iter().filter(|profile| of(profile)).collect();
        assert!(some.len() > 50, "{}", some.len());
        some.iter().filter(|profile| fits(profile)).count() * 100 / some.len()
    };
    let field = |profile: &experts::profile::Profile, field: &str| {
        profile.skills.iter().any(|held| skill::find(&held.skill).is_some_and(|skill| skill.field().code.ends_with(field)))
    };
    let speaks = |profile: &experts::profile::Profile, language: &str| profile.languages.iter().any(|held| held.language == language);
    let from = |profile: &experts::profile::Profile, country: &str| profile.origins[0].country == country;
    let full = |profile: &experts::profile::Profile| profile.row.state != State::Draft.name();
    assert!(share(&|p| p.row.occupation == "222" && full(p), &|p| field(p, ":health-care")) > 95);
    assert!(share(&|p| p.row.occupation == "251" && full(p), &|p| field(p, ":health-care")) < 10);
    assert!(share(&|p| from(p, "SO"), &|p| speaks(p, "so")) > 88);
    assert_eq!(share(&|p| from(p, "SO"), &|p| speaks(p, "yo")), 0);
    assert!(share(&|p| p.row.occupation == "222" && !p.row.gender.is_empty(), &|p| p.row.gender == "woman") > 65);
    assert!((80..95).contains(&share(&|_| true, &|p| p.row.residence_country == "NL")));
    // Gaps as in life: not everything is told.
    assert!((80..99).contains(&share(&|_| true, &|p| !p.experience.is_empty())));
    assert!((3..12).contains(&share(&full, &|p| p.periods.iter().all(|period| period.until_day < everybody.today))));
    for profile in &people {
        let row = &profile.row;
        assert!(profile.skills.iter().all(|held| (1..=5).contains(&held.level) && held.years <= row.years + 4), "{row:?}");
        assert!(row.birth_year.is_none_or(|born| (2026 - born - 18) >= row.years), "{row:?}");
        if row.state == State::Active.name() {
            let missing = profile.facts(everybody.today).missing();
            assert!(missing.iter().all(|part| *part == model::expert::Part::Availability), "{missing:?} of {row:?}");
        }
    }
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    people.iter().for_each(|profile| *names.entry(&profile.row.name).or_default() += 1);
    assert!(names.len() > 2_000 && names.values().all(|count| *count < 15), "{}", names.len());
}

#[tokio::test]
async fn a_round_of_generated_requests_is_planned() {
    for db in engines().await {
        let crowd = Crowd { experts: 400, requests: 45, ..Crowd::default() };
        let program = Program::played_with(db, &crowd).await;
        let mut tx = program.app.read().await.expect("a snapshot");
        let phase = tx.value("select phase_id as value from request where number = 1", db::params![]).await.expect("a phase");
        for (what, sql) in schema::CHAINS {
            assert_eq!(tx.values::<uuid::Uuid>(*sql, db::params![]).await.expect(what), Vec::<uuid::Uuid>::new(), "{what}");
        }
        drop(tx);
        let round = MakeRound {
            phase,
            name: "Forty-five".to_owned(),
            requests: crowd::request_ids(crowd::SEED, 0, 45),
            reach: model::round::Reach::Pool,
            cap: 1,
            floor: model::round::Floor::None,
            minimums: Vec::new(),
            keep_points: 0,
        };
        program.app.desk.run(&Actor::program(), &round).await.expect("a round");
        let runner = server::register::jobs();
        while runner.run_due(&program.app, &program.app.desk.db, program.app.now()).await.expect("jobs run") > 0 {}
        let sql = "select count(*) as value from round_run where state = 'done' and checked = 'everything' and objective > 0";
        assert!(count(&program, sql).await >= 1);
    }
}
