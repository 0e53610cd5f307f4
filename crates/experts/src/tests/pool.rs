//! The live pool follows what people change: after hundreds of changes it answers as the database does.

use std::collections::BTreeSet;

use command::Stop;
use jiff::civil::{Date, date};
use matching::fit::{Reason, Requirement, assess, failures, near, only_requirement};
use model::expert::{Purpose, Tie};
use model::reference::cefr;
use model::text::Country;
use model::{Actor, Event, ExpertId};
use pool::store::{Asked, AskedLanguage, AskedSkill, Block, RuleRow};
use pool::{Demand, Live, Pool, RULES, Reach, TAXONOMY};
use testkit::{Stage, engines};
use uuid::Uuid;

use super::fixtures::{Raise, SLICE, activate, register};
use crate::actions::*;
use crate::roster::{Listed, Roster};
use crate::store::Filter;

const SKILLS: [&str; 3] = ["urn:cd4d:skill:infection-control", "urn:cd4d:skill:nursing", "urn:cd4d:skill:data-analysis"];
const LANGUAGES: [&str; 3] = ["en", "ar", "so"];
const TODAY: Date = date(2026, 3, 2);

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }
}

fn demand(skill: &str, level: i64, language: &str, mode: &str, years: i64, origin_tie: bool) -> Demand {
    Demand {
        asked: Asked {
            id: Uuid::from_u128(7).into(),
            number: 1,
            phase_id: Uuid::from_u128(8).into(),
            country: "NG".parse().expect("a country"),
            years,
            seats: 2,
            origin_tie,
            earliest_start: Some(date(2026, 5, 1)),
            latest_start: Some(date(2026, 7, 1)),
            published_at: None,
            state: "published".to_owned(),
        },
        rules: vec![RuleRow { rule: "residence".to_owned(), value: "NL".to_owned(), from_day: date(2026, 1, 1) }],
        blocks: vec![Block { number: 1, mode: mode.to_owned(), weeks: 6, hours_per_week: Some(8), place: String::new() }],
        skills: vec![AskedSkill { skill: skill.to_owned(), level, years: 1, essential: true }],
        languages: vec![AskedLanguage { language: language.to_owned(), level: "B2".to_owned(), essential: true }],
    }
}

/// One change of a profile by its person; what the rules refuse changes nothing.
async fn change(stage: &Stage, dice: &mut Dice, expert: ExpertId) {
    let (actor, desk) = (Actor::program(), &stage.app.desk);
    let country = |code: &str| code.parse::<Country>().expect("a country");
    let outcome: Result<(), Stop> = match dice.roll(10) {
        0 => desk.run(&actor, &Pause { expert }).await,
        1 | 2 => desk.run(&actor, &Activate { expert }).await,
        3 => {
            let (skill, level) = (SKILLS[dice.roll(3)].to_owned(), 1 + dice.roll(5) as i64);
            let years = dice.roll(12) as i64;
            desk.run(&actor, &SaveSkill { expert, skill, level, years, last_used: None, evidence: "Did it for years".to_owned() }).await
        }
        4 => {
            let (language, level) = (LANGUAGES[dice.roll(3)].to_owned(), cefr::ALL[dice.roll(cefr::ALL.len())]);
            desk.run(&actor, &SaveLanguage { expert, language, level, dialect: String::new() }).await
        }
        5 => {
            let residence = SaveResidence {
                expert,
                country: Some(country(["NL", "BE"][dice.roll(2)])),
                city: "Leiden".to_owned(),
                may_return: Some(true),
            };
            desk.run(&actor, &residence).await
        }
        6 => {
            let online = dice.roll(2) == 0;
            let hours_per_week = online.then_some(4 + dice.roll(12) as i64);
            let how =
                SaveAvailability { expert, travels: dice.roll(3) > 0 || !online, online, hours_per_week, employer_leave: String::new() };
            desk.run(&actor, &how).await
        }
        7 => {
            let mut given = vec![Purpose::StoreProfile, Purpose::Matching];
            given.extend((dice.roll(2) == 0).then_some(Purpose::Contact));
            given.truncate(if dice.roll(6) == 0 { 1 } else { 3 });
            desk.run(&actor, &SaveConsents { expert, given }).await
        }
        8 => {
            let work = SaveWork {
                expert,
                occupation: "222".to_owned(),
                profession: "Nurse".to_owned(),
                summary: "Works".to_owned(),
                years: dice.roll(20) as i64,
                motivation: String::new(),
                version: None,
            };
            desk.run(&actor, &work).await
        }
        _ => {
            let origin = SaveOrigin { expert, country: country(["NG", "SO"][dice.roll(2)]), tie: Tie::Birth, own_words: String::new() };
            desk.run(&actor, &origin).await
        }
    };
    assert!(!matches!(outcome, Err(Stop::Fault(_))), "{outcome:?}");
}

/// The pool's answers are those of the engine over every row of the database.
async fn same_answers(stage: &Stage, pool: &Pool) {
    let mut tx = stage.app.read().await.expect("a snapshot");
    let everybody = pool::store::next_people(&mut tx, ExpertId(Uuid::nil())).await.expect("profiles");
    assert_eq!(pool.len(), everybody.len());
    for (skill, level, language, mode, years, tie) in
        [(SKILLS[0], 2, "en", "physical", 0, true), (SKILLS[1], 3, "ar", "online", 3, false), (SKILLS[2], 1, "so", "physical", 8, false)]
    {
        let demand = demand(skill, level, language, mode, years, tie);
        let needs = pool::needs(&demand, TODAY);
        let fitted: Vec<_> = everybody
            .iter()
            .map(|profile| {
                let facts = pool::Facts::of(profile);
                (pool::fitted(&pool::base(profile), &facts, &demand, &needs, None), facts.may_be_asked)
            })
            .collect();
        let tally = pool.tally(&demand, TODAY);
        let failing: Vec<BTreeSet<Requirement>> =
            fitted.iter().map(|(expert, _)| failures(&TAXONOMY, &needs, expert).iter().map(Reason::requirement).collect()).collect();
        assert_eq!((tally.people, tally.eligible), (everybody.len(), failing.iter().filter(|reasons| reasons.is_empty()).count()));
        assert_eq!(tally.near, pool.near(&demand, TODAY, Reach::Everybody));
        for one in &tally.asked {
            let fails = failing.iter().filter(|reasons| reasons.contains(&one.requirement));
            assert_eq!((one.fails, one.sole), (fails.clone().count(), fails.filter(|reasons| reasons.len() == 1).count()), "{one:?}");
        }
        for reach in [Reach::Everybody, Reach::WhoMayBeAsked] {
            let here: Vec<_> =
                fitted.iter().filter(|(_, asked)| reach == Reach::Everybody || *asked).map(|(expert, _)| expert.clone()).collect();
            let assessed = here.iter().map(|expert| (expert.id, assess(&RULES, &TAXONOMY, &needs, expert)));
            let mut best: Vec<_> = assessed.filter(|(_, answer)| answer.is_eligible()).collect();
            best.sort_by_key(|(id, answer)| (std::cmp::Reverse(answer.score.total), *id));
            let top = pool.top(&demand, TODAY, 5, reach);
            assert_eq!(pool.count(&demand, TODAY, reach), best.len());
            let told: Vec<_> = top.experts.into_iter().map(|expert| (expert.expert, expert.assessment)).collect();
            assert_eq!(told, best.into_iter().take(5).collect::<Vec<_>>());
            assert_eq!(pool.near(&demand, TODAY, reach), near(&TAXONOMY, &needs, &here));
            let failing = here.iter().map(|expert| (ExpertId(Uuid::from_u128(expert.id.0)), failures(&TAXONOMY, &needs, expert)));
            let short: Vec<_> = failing.filter(|(_, failing)| only_requirement(failing).is_some()).collect();
            assert_eq!(pool.one_short(&demand, TODAY, reach), short);
        }
    }
}

#[tokio::test]
async fn the_pool_answers_as_the_database_does_after_hundreds_of_changes() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let mut people = Vec::new();
        for n in 0..9 {
            let (account, expert) = register(&stage, &format!("Person {n}"), &format!("person{n}@example.org")).await;
            if n > 1 {
                activate(&stage, expert, "NG").await;
            }
            people.push((account, expert));
        }
        // Two nodes of the program, each with its own pool.
        let nodes = [Live::default(), Live::default()];
        let roster = Roster::default();
        let mut dice = Dice(2026);
        for turn in 0..300 {
            let (account, expert) = people[dice.roll(people.len())];
            if turn == 200 {
                let gone = Event::AccountClosed { account, expert: Some(expert) };
                stage.app.desk.run(&Actor::program(), &Raise(gone)).await.expect("closed");
                people.retain(|(_, other)| *other != expert);
            } else {
                change(&stage, &mut dice, expert).await;
            }
            // Who changed something sees it in the next answer, whichever node gives it.
            let node = &nodes[dice.roll(2)];
            let mut tx = stage.app.read().await.expect("a snapshot");
            let pool = node.current(&mut tx).await.expect("a pool");
            let row = pool::profile(&mut tx, expert).await.expect("a profile").filter(|row| row.person.state == "active");
            assert_eq!(pool.person(expert).map(|(held, _)| held.clone()), row.as_ref().map(pool::base));
            // The list follows the first node, and says what a list that is made anew says.
            let follows = roster.current(&mut tx, &nodes[0]).await.expect("a list");
            let anew = Roster::default().current(&mut tx, &nodes[0]).await.expect("a list");
            let worded = |text: &str| Filter { text: text.to_owned(), ..Filter::default() };
            let narrowed = Filter { skill: SKILLS[0].to_owned(), mode: "online".to_owned(), ..worded("person") };
            for filter in [Filter::default(), narrowed, worded("4 pers"), worded("nurs")] {
                let names =
                    |listed: &Listed| listed.found(&filter).rows(0, usize::MAX).map(|row| (row.name.clone(), row.id)).collect::<Vec<_>>();
                assert_eq!(names(&follows), names(&anew));
            }
            drop(tx);
            let now = roster.now(&stage.app.desk.db, &nodes[0]).await.expect("a list");
            assert_eq!(now.found(&Filter::default()).len(), follows.found(&Filter::default()).len());
            if turn % 25 == 24 {
                same_answers(&stage, &pool).await;
                stage.clock.set(stage.app.now() + jiff::SignedDuration::from_mins(7));
            }
            if turn == 150 {
                let mut tx = stage.app.desk.db.write().await.expect("a transaction");
                let gone =
                    pool::prune(&mut tx, Uuid::now_v7(), stage.app.now() - jiff::SignedDuration::from_mins(20)).await.expect("pruned");
                tx.commit().await.expect("commit");
                assert!(gone > 0);
            }
        }
        let mut tx = stage.app.read().await.expect("a snapshot");
        let [first, second] = [nodes[0].current(&mut tx).await.expect("a pool"), nodes[1].current(&mut tx).await.expect("a pool")];
        assert_eq!(first.sequence(), second.sequence());
        let ids = |pool: &Pool| pool.people().map(|(held, _)| held.id).collect::<BTreeSet<_>>();
        assert_eq!(ids(&first), ids(&second));
        assert!(nodes[0].rebuild(&mut tx).await.expect("rebuilt").is_empty());
    }
}

#[tokio::test]
async fn the_nightly_rebuild_names_what_the_feed_was_not_told() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, told) = register(&stage, "Amina Bello", "amina@example.org").await;
        let (_, hidden) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        activate(&stage, told, "NG").await;
        activate(&stage, hidden, "SO").await;
        let node = Live::default();
        let mut tx = stage.app.read().await.expect("a snapshot");
        assert_eq!(node.current(&mut tx).await.expect("a pool").len(), 2);
        drop(tx);
        // Somebody changes rows by hand: the feed does not know.
        stage.insert("update expert set state = 'paused' where id = $1", db::params![hidden]).await;
        let mut tx = stage.app.read().await.expect("a snapshot");
        assert_eq!(node.current(&mut tx).await.expect("a pool").len(), 2);
        let found = node.rebuild(&mut tx).await.expect("rebuilt");
        assert_eq!((found.missing, found.surplus, found.changed), (vec![], vec![hidden], vec![]));
        assert_eq!(node.current(&mut tx).await.expect("a pool").len(), 1);
        assert!(node.rebuild(&mut tx).await.expect("rebuilt").is_empty());
    }
}
