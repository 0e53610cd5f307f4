//! What fits a profile and what one true step more would open: exact, never an invitation to bend a fact, and true once the
//! step is really taken.

use db::params;
use jiff::civil::{Date, date};
use model::ExpertId;
use pool::store::{Asked, AskedLanguage, AskedSkill, Block, HeldLanguage, HeldSkill, Person, RuleRow};
use pool::{Demand, Profile, Step, openings};
use testkit::{Stage, engines};
use uuid::Uuid;

use super::fixtures::{SLICE, activate, expert_browser, register};

const TODAY: Date = date(2026, 3, 2);
const SKILLS: [&str; 3] = ["urn:cd4d:skill:infection-control", "urn:cd4d:skill:nursing", "urn:cd4d:skill:tb-infection-control"];
const LANGUAGES: [&str; 3] = ["en", "ar", "so"];
const LEVELS: [&str; 7] = ["A1", "A2", "B1", "B2", "C1", "C2", "native"];

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides as usize
    }
}

fn demand(dice: &mut Dice, number: u128) -> Demand {
    let first = TODAY.saturating_add(jiff::Span::new().days(dice.roll(90) as i64 - 20));
    let mode = ["physical", "online"][dice.roll(2)];
    let mut blocks =
        vec![Block { number: 1, mode: mode.to_owned(), weeks: 2 + dice.roll(8) as i64, hours_per_week: Some(8), place: String::new() }];
    if dice.roll(3) == 0 {
        let hours_per_week = Some(4 + dice.roll(14) as i64);
        blocks.push(Block { number: 2, mode: "online".to_owned(), weeks: 4, hours_per_week, place: String::new() });
    }
    let skill = |dice: &mut Dice| AskedSkill {
        skill: SKILLS[dice.roll(3)].to_owned(),
        level: 1 + dice.roll(5) as i64,
        years: dice.roll(4) as i64,
        essential: dice.roll(4) > 0,
    };
    let language = |dice: &mut Dice| AskedLanguage {
        language: LANGUAGES[dice.roll(3)].to_owned(),
        level: LEVELS[dice.roll(7)].to_owned(),
        essential: dice.roll(4) > 0,
    };
    Demand {
        asked: Asked {
            id: Uuid::from_u128(number).into(),
            number: 1,
            phase_id: Uuid::from_u128(8).into(),
            country: ["NG", "SO"][dice.roll(2)].parse().expect("a country"),
            years: dice.roll(6) as i64,
            seats: 1,
            origin_tie: dice.roll(3) == 0,
            earliest_start: Some(first),
            latest_start: Some(first.saturating_add(jiff::Span::new().days(dice.roll(60) as i64))),
            published_at: None,
            state: "published".to_owned(),
        },
        rules: match dice.roll(3) {
            0 => vec![RuleRow { rule: "right-to-return".to_owned(), value: String::new(), from_day: date(2026, 1, 1) }],
            _ => Vec::new(),
        },
        blocks,
        skills: (0..dice.roll(3)).map(|_| skill(dice)).collect(),
        languages: (0..dice.roll(3)).map(|_| language(dice)).collect(),
    }
}

fn profile(dice: &mut Dice) -> Profile {
    let expert_id: ExpertId = Uuid::from_u128(77).into();
    let mut skills: Vec<HeldSkill> = Vec::new();
    for skill in SKILLS {
        if dice.roll(2) == 0 {
            continue;
        }
        let (level, years) = (1 + dice.roll(5) as i64, dice.roll(10) as i64);
        let (skill, evidence) = (skill.to_owned(), "Did it".to_owned());
        skills.push(HeldSkill { id: Uuid::from_u128(5), expert_id, skill, level, years, last_used: None, evidence });
    }
    let mut languages = Vec::new();
    for language in LANGUAGES {
        if dice.roll(2) == 0 {
            continue;
        }
        let level = LEVELS[dice.roll(7)].to_owned();
        languages.push(HeldLanguage { expert_id, language: language.to_owned(), level, dialect: String::new() });
    }
    let from = TODAY.saturating_add(jiff::Span::new().days(dice.roll(60) as i64));
    Profile {
        person: Person {
            id: expert_id,
            state: ["active", "draft"][dice.roll(2)].to_owned(),
            residence_country: "NL".to_owned(),
            may_return: Some(dice.roll(4) > 0),
            years: dice.roll(12) as i64,
            travels: Some(dice.roll(2) == 0),
            online: Some(dice.roll(2) == 0),
            hours_per_week: Some(4 + dice.roll(16) as i64),
            may_be_asked: false,
        },
        origins: vec![["NG", "SO"][dice.roll(2)].to_owned()],
        skills,
        languages,
        available: match dice.roll(4) {
            0 => Vec::new(),
            _ => vec![(from, from.saturating_add(jiff::Span::new().days(30 + dice.roll(200) as i64)))],
        },
    }
}

#[test]
fn a_step_opens_just_what_it_says_and_bends_no_fact_of_a_life() {
    let mut dice = Dice(4);
    let mut seen = std::collections::HashSet::new();
    for _ in 0..400 {
        let open: Vec<Demand> = (0..12).map(|number| demand(&mut dice, number)).collect();
        let before = profile(&mut dice);
        let told = openings(&open, &before, TODAY, |_| false);
        // Nobody is advised for a country with which there is no tie.
        let is_tied = |at: &usize| before.origins.iter().any(|country| country == open[*at].asked.country.code());
        for opening in &told.steps {
            let after = opening.step.taken(&before);
            let mut fits: Vec<usize> = openings(&open, &after, TODAY, |_| false).fit;
            fits.retain(|at| !told.fit.contains(at) && is_tied(at));
            assert_eq!(fits, opening.opens, "{:?}", opening.step);
            assert!(!opening.opens.is_empty());
            let same = |profile: &Profile| {
                (profile.person.residence_country.clone(), profile.person.may_return, profile.person.years, profile.origins.clone())
            };
            assert_eq!(same(&after), same(&before));
            match &opening.step {
                Step::Language { language, from, level } => {
                    let held = before.languages.iter().find(|held| held.language == *language);
                    let held = held.map(|held| LEVELS.iter().position(|level| *level == held.level).expect("a level") as u8 + 1);
                    assert_eq!(held, *from);
                    assert!(
                        from.is_none_or(|from| *level == from + 1 && *level < 7),
                        "one level more, and nobody becomes a native speaker"
                    );
                }
                Step::Skill { from: Some(from), level, .. } => assert_eq!(*level, from + 1),
                Step::Period(from, until) => {
                    assert!(*from >= TODAY && from < until);
                    let begins = |at: &usize| open[*at].asked.earliest_start.is_some_and(|first| first.max(TODAY) == *from);
                    assert!(opening.opens.iter().any(begins), "it begins on the first day of something that it opens");
                }
                _ => {}
            }
            seen.insert(std::mem::discriminant(&opening.step));
        }
        // Every step that the reasons name and that would open something is told: no step of a language is forgotten.
        for language in LANGUAGES {
            let Some(held) = before.languages.iter().find(|held| held.language == language) else { continue };
            let from = LEVELS.iter().position(|level| *level == held.level).expect("a level") as u8 + 1;
            if from < 6 {
                let step = Step::Language { language: language.to_owned(), from: Some(from), level: from + 1 };
                let fits = openings(&open, &step.taken(&before), TODAY, |_| false).fit;
                let opens = fits.iter().filter(|at| !told.fit.contains(at) && is_tied(at)).count();
                assert_eq!(opens, told.steps.iter().find(|opening| opening.step == step).map_or(0, |opening| opening.opens.len()));
            }
        }
    }
    assert_eq!(seen.len(), 6, "every kind of step was met");
}

#[test]
fn a_period_is_no_larger_than_what_it_opens_asks() {
    let asks = |first: Date, weeks: i64, language: &str| {
        let mut one = demand(&mut Dice(4), 1);
        one.asked = Asked { years: 0, origin_tie: false, earliest_start: Some(first), latest_start: Some(date(2026, 5, 20)), ..one.asked };
        one.rules.clear();
        one.skills.clear();
        one.blocks = vec![Block { number: 1, mode: "physical".to_owned(), weeks, hours_per_week: None, place: String::new() }];
        one.languages = vec![AskedLanguage { language: language.to_owned(), level: "B1".to_owned(), essential: true }];
        one
    };
    let mut before = profile(&mut Dice(4));
    before.person.travels = Some(true);
    before.origins = vec!["NG".to_owned(), "SO".to_owned()];
    before.available = Vec::new();
    before.languages.clear();
    let expert_id = before.person.id;
    before.languages.push(HeldLanguage { expert_id, language: "en".to_owned(), level: "C1".to_owned(), dialect: String::new() });
    let periods = |told: pool::Openings| {
        let steps = told.steps.into_iter().filter(|opening| matches!(opening.step, Step::Period(..)));
        steps.map(|opening| (opening.step, opening.opens)).collect::<Vec<_>>()
    };
    // The first asks a language as well: the longer time that it asks opens the second only, for which less is enough.
    let open = [asks(date(2026, 3, 10), 12, "so"), asks(date(2026, 3, 20), 10, "en")];
    let small = Step::Period(date(2026, 3, 20), date(2026, 5, 28));
    assert_eq!(periods(openings(&open, &before, TODAY, |_| false)), [(small, vec![1])]);
    assert!(periods(openings(&open, &before, TODAY, |at| at == 1)).is_empty(), "nothing is opened where an application was sent");
    // Where the longer time opens what asks it, both are told.
    let open = [asks(date(2026, 3, 10), 12, "en"), asks(date(2026, 3, 20), 10, "en")];
    let told = periods(openings(&open, &before, TODAY, |_| false));
    assert_eq!(told.iter().map(|(_, opens)| opens.len()).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn the_nearest_is_named_wherever_no_tie_is_asked_that_the_person_lacks() {
    let mut one = demand(&mut Dice(4), 1);
    one.asked = Asked { country: "NG".parse().expect("a country"), years: 0, origin_tie: false, ..one.asked };
    one.rules.clear();
    one.skills.clear();
    one.languages = vec![AskedLanguage { language: "so".to_owned(), level: "B1".to_owned(), essential: true }];
    let mut person = profile(&mut Dice(4));
    person.origins = vec!["AF".to_owned()];
    person.languages.clear();
    let told = openings([&one], &person, TODAY, |_| false);
    assert_eq!(told.nearest.map(|(at, _)| at), Some(0));
    assert!(told.steps.is_empty(), "nobody is advised to change the profile for a country without a tie");
    one.asked.origin_tie = true;
    assert_eq!(openings([&one], &person, TODAY, |_| false).nearest, None);
}

/// A phase that is open, with Nigeria in it.
pub async fn open_phase(stage: &Stage) {
    let (phase, phase_country, now) = (Uuid::from_u128(1), Uuid::from_u128(2), stage.clock_now());
    let sql = "insert into phase (id, name, from_day, until_day, version) values ($1, 'Phase two', $2, $3, 1)";
    stage.insert(sql, params![phase, date(2026, 1, 1), date(2028, 12, 31)]).await;
    let sql = "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
               values ($1, $2, 'NG', 'assignments', '', '', '', '', 1)";
    stage.insert(sql, params![phase_country, phase]).await;
    let sql = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_at) values ($1, $2, 1, 'active', $3, '', $4)";
    stage.insert(sql, params![Uuid::now_v7(), phase_country, date(2026, 1, 1), now]).await;
}

/// A published request of a hospital in Nigeria that asks a skill and a language.
pub async fn published(stage: &Stage, number: i64, title: &'static str, language: &'static str, level: &'static str) {
    let now = stage.clock_now();
    if number == 1 {
        open_phase(stage).await;
        let sql = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, made_at, version) \
                   values ($1, $2, 'NG', 'Osun Teaching Hospital', '', 'hospital', 'Ile-Ife', '', '12263', '', '', 'active', $3, $3, 1)";
        stage.insert(sql, params![Uuid::from_u128(3), Uuid::from_u128(1), now]).await;
    }
    let request = Uuid::now_v7();
    let sql = "insert into request (id, number, slug, phase_id, country, host_id, title, title_nl, summary, summary_nl, background, department, \
               sector, years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, state, closed_from, state_since, \
               review_note, search_text, made_at, published_at, version) \
               values ($1, $2, $3, $4, 'NG', $5, $6, '', '', '', '', '', '12263', 3, 1, false, '', '', $7, $8, $9, 'published', '', $10, '', '', $10, $10, 1)";
    let slug = format!("request-{number}");
    let days = [date(2026, 4, 1), date(2026, 5, 1), date(2026, 7, 1)];
    let (phase, host) = (Uuid::from_u128(1), Uuid::from_u128(3));
    stage.insert(sql, params![request, number, slug, phase, host, title, days[0], days[1], days[2], now]).await;
    let sql = "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, 1, 'physical', 6, null, 'Ile-Ife')";
    stage.insert(sql, params![Uuid::now_v7(), request]).await;
    let sql = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, 'urn:cd4d:skill:tb-infection-control', 3, 2, true)";
    stage.insert(sql, params![Uuid::now_v7(), request]).await;
    let sql = "insert into request_language (id, request_id, language, level, essential) values ($1, $2, $3, $4, true)";
    stage.insert(sql, params![Uuid::now_v7(), request, language, level]).await;
}

/// An application for a request, in a state.
pub async fn applied(stage: &Stage, expert: ExpertId, number: i64, state: &'static str) {
    let sql = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, available_from, referred_by, \
               reserve_rank, reason, reason_code, made_at, submitted_at, version) \
               values ($1, $2, $3, $4, $5, $6, '', null, '', null, '', '', $6, $6, 1)";
    let request: Uuid = stage.value("select id as value from request where number = $1", params![number]).await;
    stage.insert(sql, params![Uuid::now_v7(), number, request, expert, state, stage.clock_now()]).await;
}

#[tokio::test]
async fn a_profile_says_what_fits_and_what_a_true_step_would_open() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        published(&stage, 1, "Improve infection control", "en", "B2").await;
        published(&stage, 2, "Write the national guideline", "en", "C2").await;
        let (_, sahra) = register(&stage, "Sahra Jaamac", "sahra@example.org").await;
        activate(&stage, sahra, "NG").await;
        stage.insert("delete from consent where expert_id = $1 and purpose = 'matching'", params![sahra]).await;
        let home = expert_browser(&stage, "Sahra Jaamac", sahra).await.get("/en/me").await;
        home.is(200).hides("fits what your profile says");
        published(&stage, 3, "Train ward teams", "en", "C2").await;
        published(&stage, 4, "Visit villages", "ha", "B1").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let home = amina.get("/en/me").await;
        home.is(200).shows("One open assignment fits what your profile says now").shows("Improve infection control");
        home.shows("With English C2 instead of C1, 2 assignments fit you that do not fit now").shows("If it is so, say so");
        home.shows("With Hausa B1 in your profile, one assignment fits you that does not fit now").shows("Visit villages");
        // For one assignment there is one application: what was sent for and is over is opened by no step.
        applied(&stage, expert, 1, "submitted").await;
        applied(&stage, expert, 2, "not-selected").await;
        let home = amina.get("/en/me").await;
        home.shows("Beside what you applied for, no open assignment fits")
            .shows("Your application")
            .shows("Now with: the programme office");
        home.shows("With English C2 instead of C1, one assignment fits you that does not fit now");
        // What was applied for and does not fit is nothing beside which others are told.
        stage.insert("update request set state = 'selection' where number = 1", vec![]).await;
        amina.get("/en/me").await.hides("Beside what you applied for").shows("No open assignment fits all that your profile says now");
        stage.insert("update request set state = 'published' where number = 1", vec![]).await;
        stage.insert("delete from application", vec![]).await;
        let page = amina.get("/en/me/profile/languages").await;
        page.is(200).shows("With English C2 instead of C1, 2 assignments").shows("Train ward teams");
        amina.get("/en/me/profile/skills").await.is(200).hides("What would open more");
        amina
            .get("/nl/me/profile/languages")
            .await
            .is(200)
            .shows("Met Engels op C2 in plaats van C1 passen er 2 opdrachten bij u die nu niet passen");
        amina.get("/ar-XB/me").await.is(200);
        // Said because it is so: what was promised holds.
        let saved = amina.fill("/en/me/profile/languages?change=en", &[("language", "en"), ("level", "C2")]).await;
        saved.is(200).hides("With English").shows("With Hausa B1");
        amina.get("/en/me").await.shows("3 open assignments fit what your profile says now");
        // Whoever is placed in the days of an assignment is told, and finds it here all the same.
        let placement = Uuid::now_v7();
        let sql = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, \
                   reason_code, reason, started_on, ended_on, version) \
                   select $1, 4, a.id, a.request_id, $3, a.expert_id, $4, 'NG', 'agreed', $5, '', '', null, null, 1 from application a \
                   where a.expert_id = $2";
        applied(&stage, expert, 4, "selected").await;
        let (host, phase) = (Uuid::from_u128(3), Uuid::from_u128(1));
        stage.insert(sql, params![placement, expert, host, phase, stage.clock_now()]).await;
        let sql = "insert into placement_block (id, placement_id, number, mode, from_day, until_day, hours_per_week, place, replaced_by, reason) \
                   values ($1, $2, 1, 'physical', $3, $4, null, 'Ile-Ife', null, '')";
        stage.insert(sql, params![Uuid::now_v7(), placement, date(2026, 5, 20), date(2026, 6, 30)]).await;
        let home = amina.get("/en/me").await;
        home.shows("3 open assignments fit").shows("You have a placement P-0004 on the spot from 20 May 2026 to 30 June 2026");
        for sql in ["delete from placement_block", "delete from placement", "delete from application"] {
            stage.insert(sql, vec![]).await;
        }
        // Travel taken back closes them, and its page says what it would open.
        amina.fill("/en/me/profile/availability", &[("modes", "online")]).await.is(200);
        amina.get("/en/me/profile/availability").await.shows("If you can also work at the host, 3 assignments fit you that do not fit now");
        // A paused profile is told what fits when it is active again.
        stage.insert("update expert set state = 'paused' where id = $1", params![expert]).await;
        amina.get("/en/me").await.shows("when it is active again").hides("what your profile says now");
        stage.insert("update expert set state = 'active' where id = $1", params![expert]).await;
        // What nobody should bend is never a step.
        stage.insert("update expert set years = 1 where id = $1", params![expert]).await;
        let page = amina.get("/en/me").await;
        page.shows("No open assignment fits all that your profile says now").hides("years").hides("What would open more");
        // A closed country, and a deadline that is over, are not open.
        stage.insert("update expert set years = 12, travels = true where id = $1", params![expert]).await;
        // Where too much is missing for one step, what comes nearest is named, and what it asks.
        stage.insert("update expert_availability set until_day = $1", params![date(2026, 5, 20)]).await;
        stage.insert("update expert_skill set level = 1, years = 1", vec![]).await;
        let page = amina.get("/en/me").await;
        page.shows("Nearest to your profile")
            .shows("No time in the profile for 6 weeks in a row, beginning between 1 May 2026 and 1 July 2026");
        stage.insert("update expert_availability set until_day = $1", params![date(2026, 12, 31)]).await;
        stage.insert("update expert_skill set level = 4, years = 8", vec![]).await;
        stage.insert("update request set deadline = $1 where number in (1, 2)", params![date(2026, 1, 5)]).await;
        amina.get("/en/me").await.shows("One open assignment fits");
        amina.get("/en/me/profile/origin").await.shows("Nigeria").hides("does not work in this country now");
        stage.insert("update country_status set status = 'suspended'", vec![]).await;
        amina.get("/en/me").await.shows("No open assignment fits");
        amina.get("/en/me/profile/origin").await.shows("The programme does not work in this country now");
    }
}

#[tokio::test]
async fn who_was_asked_by_letter_to_apply_finds_it_at_home_until_it_is_answered_or_over() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        published(&stage, 1, "Improve infection control", "en", "B2").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        amina.get("/en/me").await.shows("Nothing waits for you").hides("asked you to apply");
        let sql = "insert into asked_to_apply (id, request_id, expert_id, asked_by, asked_by_name, asked_at) \
                   select $1, r.id, $2, null, 'Marit', $3 from request r where r.number = 1";
        stage.insert(sql, params![Uuid::now_v7(), expert, stage.clock_now()]).await;
        let home = amina.get("/en/me").await;
        home.shows("Read the assignment that the office asked you to apply for").hides("Nothing waits for you");
        assert!(home.links().iter().any(|link| link.ends_with("/assignments/request-1")), "{:?}", home.links());
        applied(&stage, expert, 1, "withdrawn").await;
        amina.get("/en/me").await.hides("asked you to apply");
        stage.insert("delete from application", vec![]).await;
        stage.insert("update request set deadline = $1", params![date(2026, 1, 5)]).await;
        amina.get("/en/me").await.hides("asked you to apply");
    }
}
