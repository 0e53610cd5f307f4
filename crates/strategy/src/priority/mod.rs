//! A priority: the version in force, the newest one beside it, who agreed to what, and what can be done now.

pub mod ask;
pub mod record;
pub mod step;
pub mod undo;
pub mod write;

use askama::Template;
use axum::extract::Path;
use db::params;
use i18n::Lang;
use model::access::{Place, Subject, Verb};
use model::host::progress;
use model::priority::{Party, Stage};
use model::{PriorityId, Role, Timestamp};
use web::{Answer, Ask, Cx, Door, Form, RouteLine, Stop, StopState, Tag, Tone};

use crate::changes::{self, Changes};
use crate::labels::{ball, ball_words, country_name, holds_tag, in_language, priority_tags, sdg_name, sector_name};
use crate::store::{self, AgreementRow, AskRow, PriorityRow, ServingRow, VersionRow};
use crate::words::Words;

/// The address of a priority's page.
pub fn path(id: PriorityId) -> String {
    format!("/work/strategy/priorities/{id}")
}

/// The priority of an address, when the reader may do this with it.
pub async fn load(cx: &Cx, verb: Verb, id: PriorityId) -> Result<PriorityRow, Door> {
    let mut tx = cx.read().await?;
    let row = store::priority(&mut tx, id).await?.ok_or(Door::Gone)?;
    if cx.scope(verb, Subject::Strategy).reaches(place(&row)) { Ok(row) } else { Err(Door::Gone) }
}

fn place(row: &PriorityRow) -> Place {
    Place { phase: Some(row.phase_id), country: Some(row.country), ..Place::default() }
}

/// A page that asks one thing about this priority, with the way back to it.
pub fn asking(cx: &Cx, row: &PriorityRow, title: String, button: String, form: Form) -> Ask {
    let case = format!("{} {}", row.case(), in_language(cx.lang, &row.newest_title, &row.newest_title_nl));
    Ask::new(cx, title, button, form)
        .back(path(row.id), row.case())
        .about(row.country.code(), country_name(cx.lang, row.country))
        .case(case)
}

/// A version as the page shows it.
struct Version {
    row: VersionRow,
    tag: Tag,
    sector: String,
    sdg: String,
    /// The version before it, and what is another one since.
    changes: Option<Changes>,
    events: Vec<Happened>,
}

/// Something that happened to a version: one of the two.
struct Happened {
    at: Timestamp,
    yes: Option<AgreementRow>,
    ask: Option<AskRow>,
}

/// Who agreed to a version and who was asked, the newest first.
fn events(version: i64, agreements: &[AgreementRow], asks: &[AskRow]) -> Vec<Happened> {
    let agreed = agreements.iter().filter(|yes| yes.version == version);
    let asked = asks.iter().filter(|ask| ask.version == version);
    let agreed = agreed.map(|yes| Happened { at: yes.recorded_at, yes: Some(yes.clone()), ask: None });
    let asked = asked.map(|ask| Happened { at: ask.asked_at, yes: None, ask: Some(ask.clone()) });
    let mut all: Vec<Happened> = agreed.chain(asked).collect();
    all.sort_by_key(|happened| std::cmp::Reverse(happened.at));
    all
}

/// Who agreed to a priority and who was asked, in all its versions.
struct Told {
    agreements: Vec<AgreementRow>,
    asks: Vec<AskRow>,
}

/// A version beside the one before it.
fn version_of(cx: &Cx, row: &VersionRow, before: Option<&VersionRow>, priority: &PriorityRow, told: &Told) -> Version {
    let w = Words(cx.lang);
    let newest = row.version == priority.newest_version;
    let (today, in_force) = (cx.today(), priority.agreed_version == Some(row.version));
    let tag = match (in_force, newest, row.agreed_at) {
        (true, ..) if priority.standing().retired => Tag::new(w.version_past(), Tone::Off),
        (true, ..) => holds_tag(w, w.version_in_force(), row.from_day, row.until_day, today),
        (_, true, _) => crate::labels::stage_tag(w, priority, today),
        (_, _, Some(_)) => Tag::new(w.version_past(), Tone::Off),
        (_, _, None) => Tag::new(w.version_replaced(), Tone::Off),
    };
    Version {
        tag,
        sector: sector_name(cx.lang, &row.sector),
        sdg: sdg_name(cx.lang, &row.sdg_target),
        changes: before.map(|before| Changes { before: before.version, told: changes::told(cx.lang, before, row) }),
        events: events(row.version, &told.agreements, &told.asks),
        row: row.clone(),
    }
}

impl Version {
    fn title(&self, lang: &Lang) -> &str {
        in_language(*lang, &self.row.title, &self.row.title_nl)
    }

    /// The title in Dutch, on a page that shows the other one.
    fn title_nl(&self, lang: &Lang) -> Option<&str> {
        (*lang != Lang::Nl && !self.row.title_nl.is_empty()).then_some(self.row.title_nl.as_str())
    }

    /// Which language the title is in, for screen readers.
    fn title_lang(&self, lang: &Lang) -> &'static str {
        if *lang == Lang::Nl && !self.row.title_nl.is_empty() { "nl" } else { "en" }
    }
}

#[derive(Template)]
#[template(path = "priority/priority.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    row: &'a PriorityRow,
    country: String,
    country_path: String,
    title: String,
    route: RouteLine,
    tags: Vec<Tag>,
    lead: Vec<Version>,
    older: Vec<Version>,
    serving: Vec<ServingRow>,
    may: May,
    may_suggest: bool,
}

/// What the reader can do now: each is a button or not.
struct May {
    change: bool,
    propose: bool,
    agree: bool,
    ministry: bool,
    retire: bool,
    restore: bool,
    take_back: bool,
}

impl May {
    fn of(cx: &Cx, row: &PriorityRow) -> May {
        let can = |verb| cx.scope(verb, Subject::Strategy).reaches(place(row));
        let (write, decide, undo) = (can(Verb::Write), can(Verb::Decide), can(Verb::Undo));
        let standing = row.standing();
        May {
            change: write && standing.change().is_ok(),
            propose: write && standing.propose().is_ok(),
            agree: decide && crate::actions::is_office(&cx.actor, row) && standing.agree(Party::CountryOffice, &row.agreed()).is_ok(),
            ministry: decide && standing.agree(Party::Ministry, &row.agreed()).is_ok(),
            retire: decide && standing.retire().is_ok(),
            restore: undo && standing.restore().is_ok(),
            take_back: undo && standing.take_back(None).is_ok() && !row.agreed().is_empty(),
        }
    }
}

impl Page<'_> {
    fn here(&self) -> String {
        self.cx.to(&path(self.row.id))
    }
}

/// The stop of a party: done when it agreed, now while it is asked; `ball` says who must act for that.
fn party_stop(lang: Lang, name: String, stage: Stage, yes: Option<&AgreementRow>, ball: String) -> Stop {
    let state = match (stage, yes) {
        (_, Some(_)) => StopState::Done,
        (Stage::Proposed, None) => StopState::Now,
        (_, None) => StopState::Next,
    };
    let ball = (state == StopState::Now).then_some(ball);
    Stop { name, state, ball, when: yes.map(|yes| lang.date_short(yes.agreed_on)) }
}

/// Whether the reader is the country office whose turn it is.
fn is_mine(cx: &Cx, row: &PriorityRow, may: &May) -> bool {
    cx.actor.is(Role::FocalPoint) && ball(row, cx.now).office && (may.propose || may.agree || may.ministry)
}

/// Whether the reader is not the country office, and holds its button all the same: the programme office may propose a draft too.
fn may_act(cx: &Cx, row: &PriorityRow, may: &May) -> bool {
    may.propose && !is_mine(cx, row, may)
}

/// The way of a priority, as somebody reads it who may do this now.
fn route(cx: &Cx, row: &PriorityRow, agreements: &[AgreementRow], may: &May) -> RouteLine {
    let w = Words(cx.lang);
    let mine = is_mine(cx, row, may);
    let stage = row.standing().stage;
    let yes =
        |party| agreements.iter().find(|yes| yes.version == row.newest_version && yes.party() == party && yes.taken_back_at.is_none());
    let (writing, asked) = (stage == Stage::Draft, ball(row, cx.now).ministry);
    let office = || match (mine, may_act(cx, row, may)) {
        (true, _) => w.ball_you(),
        (false, true) => w.ball_office_or_you(),
        (false, false) => w.ball_office(),
    };
    let ministry = match (asked, mine) {
        (true, _) => w.ball_ministry(),
        (false, true) => w.ball_you_ask(),
        (false, false) => w.ball_office_asks(),
    };
    let stops = vec![
        Stop {
            name: w.stop_written(),
            state: if writing { StopState::Now } else { StopState::Done },
            ball: writing.then(office),
            when: None,
        },
        party_stop(cx.lang, w.party_office(), stage, yes(Party::CountryOffice), office()),
        party_stop(cx.lang, w.party_ministry(), stage, yes(Party::Ministry), ministry),
        Stop {
            name: w.priority_agreed(),
            state: if stage == Stage::Agreed { StopState::Done } else { StopState::Next },
            ball: None,
            when: None,
        },
    ];
    let label = w.route_label(row.newest_version.to_string());
    RouteLine { country: row.country.code().to_ascii_lowercase(), label, stops, lang: cx.lang }
}

/// The page.
pub async fn show(cx: Cx, Path(id): Path<PriorityId>) -> Answer {
    let row = load(&cx, Verb::See, id).await?;
    let w = Words(cx.lang);
    let mut tx = cx.read().await?;
    let versions: Vec<VersionRow> = tx.all(store::VERSIONS, params![id]).await?;
    let told = Told { agreements: tx.all(store::AGREEMENTS, params![id]).await?, asks: tx.all(store::ASKS, params![id]).await? };
    let serving: Vec<ServingRow> = tx.all(store::SERVING, params![id]).await?;
    let shown = |version: &Version| version.row.version == row.newest_version || Some(version.row.version) == row.agreed_version;
    // The newest stands first, so that each is followed by the one before it.
    let all = versions.iter().enumerate().map(|(n, version)| version_of(&cx, version, versions.get(n + 1), &row, &told));
    let (lead, older): (Vec<Version>, Vec<Version>) = all.partition(shown);
    let title = in_language(cx.lang, &row.title, &row.title_nl).to_owned();
    let may = May::of(&cx, &row);
    let page = Page {
        w,
        cx: &cx,
        country: country_name(cx.lang, row.country),
        country_path: crate::country::path(row.phase_id, row.country),
        route: route(&cx, &row, &told.agreements, &may),
        tags: priority_tags(w, &row, cx.today()),
        lead,
        older,
        serving,
        may,
        may_suggest: cx.scope(Verb::Write, Subject::Host).reaches(place(&row)),
        title: title.clone(),
        row: &row,
    };
    cx.page(w.plain().priority_page(row.case(), title), &page)
}

impl Page<'_> {
    fn turn(&self) -> Option<String> {
        if may_act(self.cx, self.row, &self.may) {
            return Some(self.w.ball_office_or_you());
        }
        ball_words(self.w, ball(self.row, self.cx.now), self.mine())
    }

    fn mine(&self) -> bool {
        is_mine(self.cx, self.row, &self.may)
    }

    /// The newest measure of an outcome, and how far that is on the way to its target.
    fn measured(&self, outcome: &ServingRow) -> Option<String> {
        let value = outcome.measured?;
        Some(self.w.measured_progress(progress(outcome.baseline, outcome.target, value), value))
    }

    fn outcome_title<'b>(&self, outcome: &'b ServingRow) -> &'b str {
        in_language(self.cx.lang, &outcome.title, &outcome.title_nl)
    }

    fn when(&self, at: &Timestamp) -> String {
        self.cx.moment(*at)
    }

    fn party(&self, yes: &AgreementRow) -> String {
        match yes.party() {
            Party::CountryOffice => self.w.party_office(),
            Party::Ministry => self.w.party_ministry(),
        }
    }
}
