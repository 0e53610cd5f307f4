//! One published assignment: what is asked, for whom, where and when, and how to apply.

mod posting;

use askama::Template;
use axum::extract::Path;
use axum::http::HeaderMap;
use db::params;
use jiff::tz::TimeZone;
use model::eligibility::Rule;
use model::reference::country;
use model::request::{Mode, State};
use model::{application, expert};
use pool::store::RuleRow;
use web::{Answer, Cx, Door, RouteLine, Tag};

use crate::etag::tagged;
use crate::naming::{self, Way};
use crate::store::{self, Assignment, Block, Language, Learner, Objective, OwnApplication, Said, Skill, Terms};
use crate::words::Words;

/// The hour, on the clock of the programme, that shows how far apart the clocks of both ends are.
const SAMPLE_HOUR: i8 = 14;

/// Everything that the public sees of one assignment.
pub struct Whole {
    /// The assignment.
    pub one: Assignment,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// Its objectives.
    pub objectives: Vec<Objective>,
    learners: Vec<Learner>,
    skills: Vec<Skill>,
    languages: Vec<Language>,
    /// The programme's rules in force.
    pub rules: Vec<RuleRow>,
    terms: Option<Terms>,
}

struct BlockLine {
    number: i64,
    title: String,
    place: String,
    /// The class of its line: dotted where the work is online.
    line: &'static str,
    /// For an online block: what the clocks show at both ends at the same moment.
    clocks: Option<Clocks>,
}

/// What the clocks show at one moment.
struct Clocks {
    /// In each country where the expert may live: the time, and the country's name.
    here: Vec<(String, String)>,
    /// At the institution.
    there: String,
}

impl Clocks {
    /// Whether they all show the same.
    fn agree(&self) -> bool {
        self.here.iter().all(|(time, _)| *time == self.there)
    }
}

#[derive(Template)]
#[template(path = "assignment/assignment.html")]
struct Page {
    w: Words,
    cx: Cx,
    one: Assignment,
    title: Said,
    summary: Said,
    /// Whether what the host wrote is in another language than the page.
    foreign: bool,
    country: String,
    hue: String,
    sector: String,
    tag: Tag,
    open: bool,
    paused: bool,
    route: RouteLine,
    deadline: Option<(String, String)>,
    starts: String,
    layout: String,
    blocks: Vec<BlockLine>,
    /// Where whoever applies may live.
    residence: String,
    objectives: Vec<(String, String, String)>,
    learners: Vec<Learner>,
    /// Who may apply, by the rules of the programme.
    rules: Vec<String>,
    outcome: Option<Said>,
    security: Option<String>,
    essential: Vec<String>,
    wished: Vec<String>,
    pdf: bool,
    apply: Apply,
}

/// The way to applying, as it stands for the reader.
struct Apply {
    href: String,
    button: String,
    note: String,
}

impl Apply {
    /// Whoever applied, or began to, goes on there; whoever has a profile that can apply is asked for none.
    async fn of(cx: &Cx, one: &Assignment) -> Result<Apply, Door> {
        let w = Words(cx.lang);
        let path = format!("/assignments/{}/apply", one.slug);
        let href = format!("{}{}", cx.to(&path), referred(cx));
        let Some(expert) = cx.actor.expert else { return Ok(Apply { href, button: w.apply_button(), note: w.apply_note() }) };
        let mut tx = cx.read().await?;
        let own: Option<OwnApplication> = tx.maybe(store::OWN_APPLICATION, params![one.id, expert]).await?;
        let profile: Vec<String> = tx.values(store::OWN_PROFILE, params![expert]).await?;
        drop(tx);
        Ok(match own {
            Some(own) if own.state == application::State::Draft.name() => {
                Apply { href: cx.to(&path), button: w.apply_go_on(), note: w.apply_draft_note() }
            }
            Some(own) => {
                let case = application::case_number(own.number);
                Apply { href: cx.to(&format!("/me/applications/{case}")), button: w.apply_see(), note: w.apply_sent_note(case) }
            }
            None if profile.iter().any(|state| state == expert::State::Active.name()) => {
                Apply { href, button: w.apply_button(), note: w.apply_active_note() }
            }
            None => Apply { href, button: w.apply_button(), note: w.apply_note() },
        })
    }
}

/// The query that carries a reference on, when there is one that looks like one.
fn referred(cx: &Cx) -> String {
    let plain = |text: &String| (1..=80).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    cx.query_value("ref").filter(plain).map(|reference| format!("?ref={reference}")).unwrap_or_default()
}

/// The page.
pub async fn get(cx: Cx, Path(slug): Path<String>, headers: HeaderMap) -> Answer {
    let whole = load(&cx, &slug).await?;
    let (w, lang, today) = (Words(cx.lang), cx.lang, cx.today());
    let one = &whole.one;
    let apply = Apply::of(&cx, one).await?;
    let (title, summary) = (one.title_in(lang), one.summary_in(lang));
    let blocks: Vec<&Block> = whole.blocks.iter().collect();
    let country = naming::country_name(lang, one.country.code());
    let layout = naming::layout(lang, &blocks);
    let travels = blocks.iter().any(|block| block.mode() == Mode::Physical);
    let data = posting::data(&cx, &whole, &title.text, &summary.text);
    let description: String = i18n::without_marks(&w.assignment_description(&country, &layout, &title.text));
    let page = Page {
        w,
        hue: one.country.code().to_ascii_lowercase(),
        sector: naming::sector_name(lang, &one.sector),
        tag: naming::tag(lang, one, today),
        open: one.is_open(today),
        paused: one.state() == State::Published && !one.country_open(today),
        route: route(&cx, one),
        deadline: one.deadline.map(|day| (day.to_string(), lang.date(day))),
        starts: starts(w, one),
        blocks: whole.blocks.iter().map(|block| block_line(&cx, &whole, block)).collect(),
        residence: naming::residence(cx.lang, &whole.rules),
        objectives: whole
            .objectives
            .iter()
            .map(|row| (row.objective.clone(), row.deliverable.clone(), naming::say(lang, &format!("process-{}", row.process))))
            .collect(),
        // Every rule that is tested when somebody applies, also where the institution asks for more.
        rules: whole.rules.iter().filter_map(|row| naming::rule(lang, &row.rule, &row.value, one.country.code())).collect(),
        outcome: whole
            .terms
            .as_ref()
            .filter(|terms| !terms.outcome.is_empty())
            .map(|terms| Said::of(lang, &terms.outcome, &terms.outcome_nl)),
        // How safe a place is matters to who goes there.
        security: whole.terms.as_ref().filter(|_| travels).map(|terms| naming::say(lang, &format!("security-{}", terms.security))),
        essential: essential(&cx, &whole, &country),
        wished: asked(&cx, &whole, false),
        foreign: lang != i18n::Lang::En,
        pdf: pdf::available(),
        apply,
        layout,
        country,
        title,
        summary,
        learners: whole.learners,
        one: whole.one,
        cx: cx.clone(),
    };
    let sheet = cx.sheet(page.title.text.clone()).description(description);
    let sheet = match data {
        Some(data) => sheet.data(&data),
        None => sheet,
    };
    tagged(&headers, sheet.show(&page)).await
}

/// The assignment of a public address, with its parts.
async fn load(cx: &Cx, slug: &str) -> Result<Whole, Door> {
    let mut tx = cx.read().await?;
    let one: Assignment = tx.maybe(store::ONE, params![slug]).await?.ok_or(Door::Gone)?;
    let (id, phase, country) = (one.id, one.phase_id, one.country);
    Ok(Whole {
        one,
        blocks: tx.all(store::BLOCKS, params![id]).await?,
        objectives: tx.all(store::OBJECTIVES, params![id]).await?,
        learners: tx.all(store::LEARNERS, params![id]).await?,
        skills: tx.all(store::SKILLS, params![id]).await?,
        languages: tx.all(store::LANGUAGES, params![id]).await?,
        rules: pool::store::rules(&mut tx, phase, country, cx.today()).await?,
        terms: tx.maybe(store::TERMS, params![id]).await?,
    })
}

/// The way of an assignment as the public follows it.
fn route(cx: &Cx, one: &Assignment) -> RouteLine {
    let w = Words(cx.lang);
    // Paused: nobody applies, and nobody chooses yet.
    let paused = one.state() == State::Published && !one.country_open(cx.today());
    let first = if paused { w.paused() } else { w.stage_open() };
    let names = vec![first, w.stage_choosing(), w.stage_preparing(), w.stage_running(), w.stage_completed()];
    let (now, ball) = match one.state() {
        State::Published if one.is_open(cx.today()) => (0, Some(w.ball_experts())),
        State::Published if paused => (0, None),
        State::Published | State::Selection => (1, Some(w.ball_office_and_host())),
        State::Filled => (2, None),
        State::Running => (3, None),
        _ => (4, None),
    };
    RouteLine::at(cx.lang, one.country.code(), w.route_label(), names, now, ball)
}

fn starts(w: Words, one: &Assignment) -> String {
    match (one.earliest_start, one.latest_start) {
        (Some(earliest), Some(latest)) => w.starts_between(earliest, latest),
        (Some(earliest), None) => w.starts_from(earliest),
        (None, Some(latest)) => w.starts_until(latest),
        (None, None) => w.starts_open(),
    }
}

fn block_line(cx: &Cx, whole: &Whole, block: &Block) -> BlockLine {
    let (w, one) = (Words(cx.lang), &whole.one);
    let title = match block.mode() {
        Mode::Physical => w.weeks_physical(block.weeks),
        Mode::Online => w.weeks_online_hours(block.hours_per_week.unwrap_or_default(), block.weeks),
    };
    let clocks = (block.mode() == Mode::Online).then(|| clocks(cx, whole)).flatten();
    let place = if block.place.is_empty() { one.host_city.clone() } else { block.place.clone() };
    BlockLine { number: block.number, title, place, line: Way::of(&[block]).line(), clocks }
}

/// What the clocks show at both ends at the same moment of today, where the programme knows them.
fn clocks(cx: &Cx, whole: &Whole) -> Option<Clocks> {
    let home = &cx.app.desk.zone;
    let moment = cx.today().at(SAMPLE_HOUR, 0, 0, 0).to_zoned_datetime(home.clone()).ok()?.timestamp();
    let clock = |zone: &TimeZone| {
        let time = zone.to_datetime(moment).time();
        format!("{:02}:{:02}", time.hour(), time.minute())
    };
    let zone = |code: &str| TimeZone::get(country::workplace(code)?.zones.first()?).ok();
    let there = clock(&zone(whole.one.country.code())?);
    let codes = naming::residences(&whole.rules);
    let here: Vec<(String, String)> = match codes.as_slice() {
        [] => vec![(clock(home), Words(cx.lang).residence())],
        codes => codes.iter().filter_map(|&code| Some((clock(&zone(code)?), naming::country_name(cx.lang, code)))).collect(),
    };
    (!here.is_empty()).then_some(Clocks { here, there })
}

/// What nobody can be chosen without.
fn essential(cx: &Cx, whole: &Whole, country: &str) -> Vec<String> {
    let (w, one) = (Words(cx.lang), &whole.one);
    let mut list = asked(cx, whole, true);
    // What a rule of the programme asks as well stands there.
    let ruled = |rule: Rule| whole.rules.iter().any(|row| row.rule == rule.name());
    list.extend((one.years > 0).then(|| w.years_asked(one.years)));
    list.extend((one.origin_tie && !ruled(Rule::OriginTie)).then(|| w.tie_asked(country)));
    list
}

/// The skills and languages that are essential, or those that are wished.
fn asked(cx: &Cx, whole: &Whole, essential: bool) -> Vec<String> {
    let (w, lang) = (Words(cx.lang), cx.lang);
    let skills = whole.skills.iter().filter(|row| row.essential == essential);
    let languages = whole.languages.iter().filter(|row| row.essential == essential);
    let means = |level: i64| naming::say(lang, &format!("skill-level-{level}"));
    let skills = skills.map(|row| w.skill_asked(row.level, means(row.level), naming::skill_name(lang, &row.skill), row.years));
    let languages = languages.map(|row| w.language_asked(naming::language_name(lang, &row.language), naming::level_name(lang, &row.level)));
    skills.chain(languages).collect()
}
