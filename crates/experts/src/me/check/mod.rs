//! All answers on one page, each with a way to change it, and the button that makes the profile active.

use askama::Template;
use axum::http::StatusCode;
use command::Stop;
use model::expert::{Experience, Part, Purpose, State};
use web::{Answer, Cx, Posted};

use super::months;
use super::overview::{part_name, part_path};
use super::show;
use super::step::{mine, my_id};
use crate::actions::Activate;
use crate::profile::{Profile, country_name, language_name, occupation_name, skill_name};
use crate::words::{self, Words};

/// A part with its answers.
struct Row {
    name: String,
    href: String,
    answers: Vec<String>,
}

/// A needed part that is not done: why, and where to mend it.
struct Missing {
    why: String,
    href: String,
}

#[derive(Template)]
#[template(path = "me/check/check.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
    missing: Vec<Missing>,
    /// The button was pressed and refused.
    refused: bool,
    active: bool,
    paused: bool,
}

/// The page.
pub async fn get(cx: Cx) -> Answer {
    page(&cx, &mine(&cx).await?, false)
}

/// Makes the profile active. When a needed step is missing, the page says which, each with the way to it.
pub async fn activate(cx: Cx, _posted: Posted) -> Answer {
    match cx.run(&Activate { expert: my_id(&cx)? }).await {
        Ok(()) => cx.go("/me"),
        Err(Stop::Refused(refusal)) => {
            let profile = mine(&cx).await?;
            if profile.facts(cx.today()).missing().is_empty() {
                return Err(refusal.into());
            }
            page(&cx, &profile, true)
        }
        Err(stop) => Err(stop.into()),
    }
}

fn page(cx: &Cx, profile: &Profile, refused: bool) -> Answer {
    let w = Words(cx.lang);
    let facts = profile.facts(cx.today());
    let change = |part: Part| format!("{}?from=check", cx.to(&part_path(part, &facts)));
    let row = |&part: &Part| Row { name: cx.lang.say(part_name(part)), href: change(part), answers: answers(cx, profile, part) };
    let why = |part: Part| {
        let key = format!("refusal-{}", part.refusal().why.key());
        let why = match part {
            // What was agreed to when the account was opened is not asked again.
            Part::Consent if facts.consents.contains(&Purpose::StoreProfile) => w.consent_to_compare(),
            _ => cx.lang.find(&words::ROOM, &key, &[]).unwrap_or_default(),
        };
        Missing { why, href: change(part) }
    };
    let state = profile.state();
    let page = Page {
        w,
        cx,
        rows: Part::ALL.iter().map(row).chain(added(cx, profile)).collect(),
        missing: facts.missing().into_iter().map(why).collect(),
        refused,
        active: state == State::Active,
        paused: state == State::Paused,
    };
    let sheet = cx.sheet(w.plain().check_title()).private().faulty(refused);
    if refused { sheet.status(StatusCode::CONFLICT) } else { sheet }.show(&page)
}

/// What was added beside the parts.
fn added(cx: &Cx, profile: &Profile) -> [Row; 2] {
    let w = Words(cx.lang);
    let row = |name: String, path: &str, answers: Vec<String>| Row { name, href: format!("{}?from=check", cx.to(path)), answers };
    let experience = profile.experience.iter().map(|entry| {
        let country = if entry.country.is_empty() { String::new() } else { country_name(&entry.country, cx.lang) };
        let parts = [show::experience(cx.lang, &entry.kind), entry.title.clone(), entry.organisation.clone(), country, months(w, entry)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    });
    let cv = profile.cv().map(|file| file.name.clone());
    [
        row(w.experience_title(), "/me/profile/experience", experience.collect()),
        row(w.cv_title(), "/me/profile/cv", cv.into_iter().collect()),
    ]
}

/// A line with the question before its answer; nothing where there is none.
fn asked(question: String, answer: &str) -> String {
    if answer.is_empty() { String::new() } else { format!("{question}: {answer}") }
}

/// Asks where more years of work are told than went by since the first entry began: entries need not be whole, so it is for
/// the person to say. The year of birth is asked for figures only, and looked at here for nothing.
fn doubt(cx: &Cx, profile: &Profile) -> String {
    let begins = profile.experience.iter().filter(|entry| entry.kind != Experience::Education.name());
    let first = begins.filter_map(|entry| entry.from_month.get(..4)?.parse::<i64>().ok()).min();
    let passed = |first: &i64| i64::from(cx.today().year()) - first;
    match first.filter(|first| profile.row.years > passed(first) + 1) {
        // A year is a name, not an amount.
        Some(first) => Words(cx.lang).check_years(first.to_string(), profile.row.years),
        None => String::new(),
    }
}

/// The answers of a part, line by line.
fn answers(cx: &Cx, profile: &Profile, part: Part) -> Vec<String> {
    let w = Words(cx.lang);
    let row = &profile.row;
    let yes_no = |answer: bool| if answer { w.yes() } else { w.no() };
    let lines: Vec<String> = match part {
        Part::Name => vec![row.name.clone(), w.called(&row.call_name), row.phone.clone()],
        Part::Origin => profile
            .origins
            .iter()
            .map(|origin| {
                let told = format!("{}: {}", country_name(&origin.country, cx.lang), show::tie(cx.lang, &origin.tie));
                if origin.own_words.is_empty() { told } else { format!("{told} · {}", origin.own_words) }
            })
            .collect(),
        Part::Residence => vec![
            [row.residence_city.clone(), country_name(&row.residence_country, cx.lang)]
                .into_iter()
                .filter(|p| !p.is_empty())
                .collect::<Vec<_>>()
                .join(", "),
            row.may_return.map(|may| format!("{}: {}", w.may_return_short(), yes_no(may))).unwrap_or_default(),
        ],
        Part::Work => vec![
            row.profession.clone(),
            occupation_name(&row.occupation, "", cx.lang),
            if row.occupation.is_empty() { String::new() } else { w.years(row.years) },
            doubt(cx, profile),
            row.summary.clone(),
            asked(w.check_motivation(), &row.motivation),
        ],
        Part::Skills => profile
            .skills
            .iter()
            .map(|held| {
                let (name, level) = (skill_name(&held.skill, cx.lang), show::skill_level(cx.lang, held.level));
                let last = held.last_used.map(|year| w.last_used_in(year.to_string()));
                let told = [name, level, w.years(held.years)].into_iter().chain(last).chain([held.evidence.clone()]);
                told.collect::<Vec<_>>().join(" · ")
            })
            .collect(),
        Part::Languages => profile
            .languages
            .iter()
            .map(|held| {
                let told = format!("{} · {}", language_name(&held.language, cx.lang), show::language_level(cx.lang, &held.level));
                if held.dialect.is_empty() { told } else { format!("{told} · {}", held.dialect) }
            })
            .collect(),
        Part::Availability => [(row.travels, w.mode_physical()), (row.online, w.mode_online())]
            .into_iter()
            .filter_map(|(wants, mode)| (wants == Some(true)).then_some(mode))
            .chain(row.hours_per_week.map(|hours| w.hours_a_week(hours)))
            .chain([asked(w.check_leave(), &row.employer_leave)])
            .chain(profile.periods.iter().map(|period| w.period(period.from_day, period.until_day)))
            .collect(),
        Part::Consent => {
            let given = profile.given();
            let none = (given.is_empty() && !profile.consents.is_empty()).then(|| w.consent_to_nothing());
            given.iter().map(|purpose| show::purpose(cx.lang, purpose.name())).chain(none).collect()
        }
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}
