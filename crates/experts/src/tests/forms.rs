//! Each form with missing, over-long, wrong-typed and hostile values: 422 with the form as typed, nothing half-saved.

use db::params;
use jiff::civil::date;
use model::{Role, expert};
use testkit::{Stage, engines};
use uuid::Uuid;
use web::Kind;

use super::fixtures::{SLICE, activate, expert_browser, register};

const HOSTILE: [&str; 6] = [
    "<script>alert(1)</script>",
    "'; drop table expert; --",
    "{{ 7 * 7 }}",
    "\u{202e}\u{0}\u{7}\u{feff}",
    "=cmd|' /C calc'!A0",
    "%s%n../../etc/passwd",
];

fn wrong(kind: Kind) -> Option<String> {
    match kind {
        Kind::Line(max) | Kind::Text(max) => Some("x".repeat(max + 1)),
        Kind::Number(_, max) | Kind::Year(_, max) => Some((max + 1).to_string()),
        Kind::Day => Some("30 February".to_owned()),
        Kind::Email => Some("nobody".to_owned()),
        Kind::Choice(_) | Kind::Pick | Kind::Picks => Some("not-offered".to_owned()),
        Kind::Tick => Some("perhaps".to_owned()),
        _ => None,
    }
}

#[tokio::test]
async fn forms_keep_what_was_typed_and_never_fail() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let routes = crate::routes();
        let forms = routes.infos().iter().filter(|info| info.method == "POST" && info.path.starts_with("/me/profile"));
        let mut tried = 0;
        for (path, spec) in forms.filter_map(|info| info.form.map(|form| (info.path, form))) {
            if spec.fields.is_empty() || path.ends_with("/remove") || path.ends_with("/cv") {
                continue;
            }
            let address = format!("/en{path}");
            let required = spec.fields.iter().any(|field| field.required);
            let empty = amina.post_raw(&address, &[("_token", "stage-token")]).await;
            assert_eq!(empty.status.as_u16() == 422, required, "{path}: {}", empty.text());
            for field in spec.fields {
                if let Some(value) = wrong(field.kind) {
                    let page = amina.post_raw(&address, &[("_token", "stage-token"), (field.name, &value)]).await;
                    page.is(422).shows("Something needs your attention");
                    assert!(page.body().contains(&format!("#f-{}", field.name)), "{path} {}: the summary leads to the field", field.name);
                }
                for value in HOSTILE {
                    let page = amina.post_raw(&address, &[("_token", "stage-token"), (field.name, value)]).await;
                    assert!(matches!(page.status.as_u16(), 200 | 422), "{path} {} {value}: {}", field.name, page.status);
                    page.hides("<script>alert(1)").hides(">49<");
                    tried += 1;
                }
            }
            amina.post_raw(&address, &[("name", "without a token")]).await.is(403);
        }
        assert!(tried > 200, "{tried}");
        let name: String = stage.value("select name as value from expert where id = $1", db::params![expert]).await;
        assert_eq!(name, "Amina Bello", "nothing was half-saved");
    }
}

#[tokio::test]
async fn the_countries_of_the_programme_are_offered_first() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let page = amina.get("/en/me/profile/origin").await;
        assert!(page.body().contains("<optgroup label=\"All countries\"><option value=\"AF\">"), "no phase is open yet");
        super::openings::open_phase(&stage).await;
        let sql = "insert into eligibility_rule (id, phase_id, country, rule, value, from_day, until_day, note, set_by, set_at) \
                   values ($1, $2, null, 'residence', 'NL,GB', $3, null, '', null, $4)";
        let values = params![Uuid::now_v7(), Uuid::from_u128(1), date(2026, 1, 1), stage.clock_now()];
        stage.insert(sql, values).await;
        // Where one lives, the countries of residence stand before those of origin.
        for (step, code) in [("origin", "NG"), ("residence", "NL"), ("experience", "NG")] {
            let first = format!("<optgroup label=\"Countries of the programme\"><option value=\"{code}\">");
            let page = amina.get(&format!("/en/me/profile/{step}")).await;
            assert!(page.body().contains(&first), "{step}");
            assert!(page.body().contains("</optgroup><optgroup label=\"Other countries\"><option value=\"AF\">"), "{step}");
        }
        amina.fill("/en/me/profile/origin", &[("country", "NG"), ("tie", "birth")]).await.is(200).shows("Nigeria");
        // Where one lives and whether one may return is said to matter at once, and not when all is filled in.
        let lives = |country: &'static str, may_return: &'static str| [("country", country), ("city", "X"), ("may_return", may_return)];
        let residence = "/en/me/profile/residence";
        amina.fill(residence, &lives("DE", "yes")).await.shows("What is your work?").shows("the country where you live is not one of them");
        amina.get(residence).await.shows("United Kingdom, Netherlands. Germany is not one of them");
        amina.fill(residence, &lives("NL", "no")).await.shows("and your answer is No");
        amina.fill(residence, &lives("NL", "yes")).await.shows("What is your work?").hides("Good to know");
    }
}

#[tokio::test]
async fn refusals_of_the_trade_stand_beside_their_field() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let period = amina.fill("/en/me/profile/periods", &[("from", "2026-05-01"), ("until", "2026-04-01")]).await;
        period.is(422).shows("The last day comes before the first day. Look at both days again.");
        let over = amina.fill("/en/me/profile/periods", &[("from", "2025-05-01"), ("until", "2025-06-01")]).await;
        over.is(422).shows("This period is over already");
        let entry = [("kind", "work"), ("title", "Nurse"), ("organisation", "Clinic"), ("from_month", "May 14")];
        let months = amina.fill("/en/me/profile/experience", &entry).await;
        months.is(422).shows("Write the month and year as May 2014 or 2014-05");
        assert_eq!(months.field("title").as_deref(), Some("Nurse"));
        let entry = [("kind", "work"), ("title", "Nurse"), ("organisation", "Clinic"), ("from_month", "2014-05"), ("until_month", "2013")];
        amina.fill("/en/me/profile/experience", &entry).await.is(422).shows("The end comes before the beginning");
        let skill = [
            ("skill", "urn:cd4d:skill:nursing"),
            ("level", "3"),
            ("years", "2"),
            ("last_used", "2027"),
            ("evidence", "Ran a ward in Leiden"),
        ];
        let page = amina.fill("/en/me/profile/skills", &skill).await;
        page.is(422).shows("The year in which you last used it has not come yet");
        assert!(page.body().contains("<details open><summary>Do you not use it any more?"), "what is wrong is not folded away");
        let page = amina.get("/en/me/profile/skills").await;
        page.shows(&format!("at least {} characters", expert::SHORTEST_EVIDENCE));
        assert!(page.body().contains("<details><summary>Do you not use it any more?"), "what few have to answer is folded");
        let skill = [("skill", "urn:cd4d:skill:nursing"), ("level", "3"), ("years", "2"), ("evidence", "Ik")];
        amina.fill("/en/me/profile/skills", &skill).await.is(422).shows("Tell where and for what you used this skill, in at least 15");
        amina.fill("/en/me/profile/group", &[("birth_year", "2020")]).await.is(422).shows("give a year from 1926 to 2010");
    }
}

#[tokio::test]
async fn what_people_write_is_shown_as_they_wrote_it_to_every_reader() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        activate(&stage, expert, "NG").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let evil = "\"><img src=x onerror=alert(1)>\n{{ 7 * 7 }} ${7*7}";
        let line = evil.replace('\n', " ");
        amina.fill("/en/me/profile/name", &[("name", &line), ("call_name", &line), ("phone", "+31 71 526 0000")]).await.is(200);
        amina.fill("/en/me/profile/origin?change=NG", &[("country", "NG"), ("tie", "other"), ("own_words", evil)]).await.is(200);
        amina.fill("/en/me/profile/residence", &[("country", "NL"), ("city", &line), ("may_return", "no")]).await.is(200);
        amina.fill("/en/me/profile/work", &[("profession", &line), ("summary", evil), ("motivation", evil)]).await.is(200);
        let entry = [("kind", "work"), ("title", &*line), ("organisation", &line), ("from_month", "2014"), ("summary", evil)];
        amina.fill("/en/me/profile/experience", &entry).await.is(200);
        let skill = [("skill", "urn:cd4d:skill:nursing"), ("level", "3"), ("years", "2"), ("evidence", evil)];
        amina.fill("/en/me/profile/skills", &skill).await.is(200);
        amina.fill("/en/me/profile/languages", &[("language", "ha"), ("level", "B1"), ("dialect", "<i>Kano</i>")]).await.is(200);
        amina.fill("/en/me/profile/availability", &[("modes", "online"), ("employer_leave", evil)]).await.is(200);
        let mut officer = stage.role(Role::Officer, None).await;
        let mut seen = vec![officer.get(&format!("/en/work/experts/{expert}")).await, officer.get("/en/work/experts").await];
        for path in [
            "",
            "/profile/check",
            "/profile/name",
            "/profile/origin",
            "/profile/work",
            "/profile/experience",
            "/profile/skills",
            "/profile/languages",
        ] {
            seen.push(amina.get(&format!("/en/me{path}")).await);
        }
        for page in seen {
            page.is(200);
            for sign in ["<img", "<b>1", "<i>Kano", " 49 "] {
                page.hides(sign);
            }
        }
        officer.get(&format!("/en/work/experts/{expert}")).await.shows("onerror=alert(1)> {{ 7 * 7 }} ${7*7}");
    }
}

#[tokio::test]
async fn what_cannot_be_is_refused_beside_its_field() {
    for db in engines().await {
        let stage = Stage::with(db, &[SLICE]);
        let (_, expert) = register(&stage, "Amina Bello", "amina@example.org").await;
        let mut amina = expert_browser(&stage, "Amina Bello", expert).await;
        let entry = |from: &'static str| [("kind", "work"), ("title", "Nurse"), ("organisation", "Clinic"), ("from_month", from)];
        amina.fill("/en/me/profile/experience", &entry("2035")).await.is(422).shows("This month has not come yet");
        amina.fill("/en/me/profile/experience", &entry("May 2014")).await.is(200).shows("since May 2014");
        let name = [("name", "Amina Bello"), ("call_name", "Amina"), ("phone", "abc")];
        amina.fill("/en/me/profile/name", &name).await.is(422).shows("Write a telephone number with digits");
        amina.fill("/en/me/profile/periods", &[("from", "2026-04-01"), ("until", "2026-04-30")]).await.is(200);
        let twice = amina.fill("/en/me/profile/periods", &[("from", "2026-04-15"), ("until", "2026-05-30")]).await;
        twice.is(422).shows("You gave some of these days already").shows("change that period above");
        // A period may grow over its own days.
        let id: uuid::Uuid = stage.value("select id as value from expert_availability where expert_id = $1", db::params![expert]).await;
        let longer = amina.fill(&format!("/en/me/profile/periods?change={id}"), &[("until", "30 june 2026")]).await;
        longer.is(200).shows("1 April 2026 to 30 June 2026").hides("30 April 2026");
        let periods: i64 = stage.value("select count(*) as value from expert_availability", db::params![]).await;
        assert_eq!(periods, 1, "changed, not added");
        let skill = [("skill", "urn:cd4d:skill:nursing"), ("level", "4"), ("years", "8"), ("last_used", "20"), ("evidence", "x")];
        amina.fill("/en/me/profile/skills", &skill).await.is(422).shows("give a year from 1950 to 2200");
    }
}
