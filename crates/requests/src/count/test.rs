//! The live count: equal to a count by hand over every profile, and no small number for those who may not read experts.

use std::collections::BTreeSet;

use db::params;
use jiff::ToSpan;
use matching::fit::{Reason, Requirement, failures};
use model::{Grant, RequestId, Role};
use pool::TAXONOMY;
use testkit::engines;
use uuid::Uuid;

use crate::fixtures::World;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides as usize
    }
}

/// Somebody with a complete profile.
struct Who {
    country: &'static str,
    skill: String,
    level: i64,
    years: i64,
    english: &'static str,
    travels: bool,
    free: bool,
}

async fn put(world: &World, who: &Who) {
    let (id, now) = (Uuid::now_v7(), world.stage.clock_now());
    let sql = "insert into expert (id, account_id, state, name, call_name, email, email_key, phone, gender, birth_year, residence_country, \
               residence_city, may_return, occupation, profession, summary, years, employer_leave, travels, online, hours_per_week, motivation, \
               hidden_from_origin, search_text, made_at, changed_at, version) \
               values ($1, null, 'active', 'Somebody', 'Somebody', '', $2, '', 'woman', 1984, 'NL', 'Leiden', true, '', '', '', $3, '', $4, true, \
               16, '', false, '', $5, $5, 1)";
    world.stage.insert(sql, params![id, id.to_string(), who.years, who.travels, now]).await;
    let sql = "insert into expert_origin (id, expert_id, country, tie, own_words) values ($1, $2, $3, 'birth', '')";
    world.stage.insert(sql, params![Uuid::now_v7(), id, who.country]).await;
    let sql =
        "insert into expert_skill (id, expert_id, skill, level, years, last_used, evidence) values ($1, $2, $3, $4, $5, null, 'Did it')";
    world.stage.insert(sql, params![Uuid::now_v7(), id, who.skill.as_str(), who.level, who.years]).await;
    let sql = "insert into expert_language (id, expert_id, language, level, dialect) values ($1, $2, 'en', $3, '')";
    world.stage.insert(sql, params![Uuid::now_v7(), id, who.english]).await;
    if who.free {
        let today = world.stage.app.desk.today();
        let sql = "insert into expert_availability (id, expert_id, from_day, until_day) values ($1, $2, $3, $4)";
        world.stage.insert(sql, params![Uuid::now_v7(), id, today, today.saturating_add(500.days())]).await;
    }
}

async fn skill_of(world: &World, request: RequestId) -> String {
    world.stage.value("select skill as value from request_skill where request_id = $1", params![request]).await
}

#[tokio::test]
async fn the_count_is_the_one_that_is_made_by_hand() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let skill = skill_of(&world, request).await;
        let mut dice = Dice(7);
        for _ in 0..80 {
            let who = Who {
                country: ["NG", "NG", "NG", "SO"][dice.roll(4)],
                skill: skill.clone(),
                level: 3 + dice.roll(3) as i64,
                years: 3 + dice.roll(9) as i64,
                english: ["A2", "B1", "B2", "C1", "C2"][dice.roll(5)],
                travels: dice.roll(5) > 0,
                free: dice.roll(6) > 0,
            };
            put(&world, &who).await;
        }
        let mut tx = world.stage.app.read().await.expect("a snapshot");
        let today = world.stage.app.desk.today();
        let demand = pool::demand(&mut tx, request, today).await.expect("read").expect("a request");
        let needs = pool::needs(&demand, today);
        let failing: Vec<BTreeSet<Requirement>> = pool::store::next_people(&mut tx, model::ExpertId(uuid::Uuid::nil()))
            .await
            .expect("profiles")
            .iter()
            .map(|profile| {
                let fitted = pool::fitted(&pool::base(profile), &pool::Facts::of(profile), &demand, &needs, None);
                failures(&TAXONOMY, &needs, &fitted).iter().map(Reason::requirement).collect()
            })
            .collect();
        drop(tx);
        let eligible = failing.iter().filter(|reasons| reasons.is_empty()).count();
        let sole = |requirement: Requirement| failing.iter().filter(|reasons| reasons.len() == 1 && reasons.contains(&requirement)).count();
        let [english, years, travel] =
            [Requirement::Language("en".into()), Requirement::Exclusion(pool::YEARS.into()), Requirement::Travel].map(sole);
        assert!(eligible > 1 && english > 1 && years + travel > 0, "{eligible} {english} {years} {travel}");

        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/requests/{request}")).await;
        page.is(200).shows(&format!("{eligible} experts in the pool meet everything that is asked so far"));
        page.shows(&format!("English, B2{english} more without it")).shows("Who has it").shows("more with English at B1");
        // After each save the number is the one of then: without the language it is larger by just those.
        let languages = officer.get(&format!("/en/work/requests/{request}/languages")).await;
        languages.is(200).shows(&format!("{english} more without it")).hides("level 4");
        let ask = languages.links().into_iter().find(|link| link.contains("/remove?")).expect("a link to remove");
        let ask = officer.get(&ask).await;
        let saved = officer.press(&ask, "/remove").await;
        saved.is(200).shows(&format!("{} experts in the pool meet everything", eligible + english));
        officer.get(&format!("/nl/work/requests/{request}/skills")).await.is(200).shows("experts in het bestand voldoen aan alles");
        officer.get(&format!("/ar-XB/work/requests/{request}")).await.is(200);
    }
}

#[tokio::test]
async fn an_empty_pool_is_said_and_nothing_that_is_asked_is_blamed() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let page = format!("/en/work/requests/{request}");
        let mut officer = world.stage.role(Role::Officer, None).await;
        officer.get(&page).await.is(200).shows("There is nobody in the pool yet").hides("keep nobody out");
        let mut focal = world.stage.role(Role::FocalPoint, Some("NG")).await;
        focal.get(&page).await.is(200).shows("There are fewer than 5 experts in the pool").hides("fewer than 5 more");
    }
}

#[tokio::test]
async fn who_may_not_read_experts_is_told_no_small_number() {
    for test in engines().await {
        let world = World::on(test).await;
        let request = world.whole().await;
        let skill = skill_of(&world, request).await;
        let who =
            |english: &'static str| Who { country: "NG", skill: skill.clone(), level: 5, years: 9, english, travels: true, free: true };
        for english in ["C1"; 8].into_iter().chain(["B1"; 3]) {
            put(&world, &who(english)).await;
        }
        put(&world, &Who { country: "SO", ..who("C1") }).await;
        let host = Grant { role: Role::HostContact, phase: None, country: None, host: Some(world.host) };
        let mut readers = vec![
            (world.stage.role(Role::FocalPoint, Some("NG")).await, "/en/work/requests"),
            (world.stage.person("Ngozi Eze", vec![host], None).await, "/en/host/requests"),
        ];
        for (browser, base) in &mut readers {
            for page in ["", "/languages"] {
                let page = browser.get(&format!("{base}/{request}{page}")).await;
                page.is(200).shows("At least 5 experts in the pool meet everything").shows("fewer than 5 more. ");
                page.shows("The fewest have “English, B2”: at least 5.");
                page.shows("English, B2: at least 5")
                    .hides("there would be 3")
                    .shows("Small numbers are not told")
                    .hides("8 experts")
                    .hides("3 more")
                    .hides("Who has it");
            }
        }
        // What nobody has is told as what a few have: no known person can be looked for.
        world.stage.insert("update request_skill set level = 5, years = 20 where request_id = $1", params![request]).await;
        world.stage.insert("update request_language set level = 'C2' where request_id = $1 and language = 'en'", params![request]).await;
        for (browser, base) in &mut readers {
            let page = browser.get(&format!("{base}/{request}")).await;
            page.is(200).shows("Fewer than 5 experts in the pool meet everything").shows("perhaps nobody does").hides("Nobody in the pool");
            page.shows("20 years: fewer than 5").shows("English, C2: fewer than 5").hides("says how many meet everything else");
        }
        world.stage.insert("update request_skill set level = 4, years = 5 where request_id = $1", params![request]).await;
        world.stage.insert("update request_language set level = 'B2' where request_id = $1 and language = 'en'", params![request]).await;
        let (mut host, base) = readers.pop().expect("a host");
        host.get(&format!("{base}/{request}")).await.hides("a tie with");
        let mut officer = world.stage.role(Role::Officer, None).await;
        let page = officer.get(&format!("/en/work/requests/{request}")).await;
        page.shows("8 experts in the pool meet everything").shows("a tie with Nigeria1 more without it").shows("3 more without it");
        page.shows("Without “English, B2” there would be 3 more");
        // Once nobody applies any more, nothing is counted.
        world.stage.insert("update request set state = 'completed' where id = $1", params![request]).await;
        officer.get(&format!("/en/work/requests/{request}")).await.is(200).hides("experts in the pool");
    }
}
