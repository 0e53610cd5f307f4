//! An expert's own applications: where each stands, who must act, what comes next.

pub mod discard;
pub mod withdraw;

use askama::Template;
use axum::extract::Path;
use db::Tx;
use model::application::{self, State};
use web::{Answer, Cx, Door, Field, FormSpec, Kind, Posted, RouteLine, Tag};

use crate::actions::{AnswerConsent, ConsentFor, last_in_force};
use crate::explain::{self, SaidCheck};
use crate::store::{self, DecisionRow, Dossier, Placement, Share};
use crate::words::{self, Words};

/// Agreeing, later, to what was not agreed to when the application was sent, or taking that back.
pub const AGREE: FormSpec = FormSpec::new(&[
    Field::new("to", words::CHECK_CONSENT, Kind::Choice(AGREEMENTS)).required(),
    Field::new("back", words::TAKE_BACK, Kind::Hidden(5)),
]);
const AGREEMENTS: &[(&str, i18n::Msg)] = &[("share-cv", words::AGREE_SHARE), ("show-name", words::AGREE_NAME)];

struct Row {
    dossier: Dossier,
    title: String,
    /// The title is in English for want of a translation.
    foreign: bool,
    country: String,
    tag: Tag,
    ball: String,
    since: String,
    path: String,
    /// Where a draft is thrown away; empty where there is none.
    discard: String,
}

#[derive(Template)]
#[template(path = "mine/list.html")]
struct List<'a> {
    w: Words,
    cx: &'a Cx,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "mine/page.html")]
struct Page<'a> {
    w: Words,
    cx: &'a Cx,
    dossier: Dossier,
    title: String,
    country: String,
    just_sent: bool,
    /// It met the rules when it was sent.
    is_considered: bool,
    /// The person came back to apply once more.
    again: bool,
    tag: Tag,
    line: RouteLine,
    next: String,
    reason: String,
    from: String,
    failed: Vec<(SaidCheck, Tag)>,
    /// Other placements of the person in the days of this assignment, each in one sentence.
    overlaps: Vec<String>,
    shares: Vec<(Share, String)>,
    may_share: Option<bool>,
    may_name: Option<bool>,
    may_withdraw: bool,
    /// Whether a consent for this application can still be taken back: after a selection there is an agreement instead.
    may_take_back: bool,
    placement: Option<Placement>,
}

/// The list.
pub async fn list(cx: Cx) -> Answer {
    let expert = cx.actor.expert.ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let dossiers = store::applications_of(&mut tx, expert).await?;
    let rows = dossiers.into_iter().map(|dossier| row(&cx, dossier)).collect();
    let w = Words(cx.lang);
    cx.sheet(w.plain().mine_title()).private().show(&List { w, cx: &cx, rows })
}

fn row(cx: &Cx, dossier: Dossier) -> Row {
    let state = dossier.state();
    let path = match state {
        State::Draft => format!("/assignments/{}/apply", dossier.slug),
        _ => format!("/me/applications/{}", dossier.case()),
    };
    Row {
        title: dossier.title_in(cx.lang).to_owned(),
        foreign: cx.lang.reads_english(&dossier.title_nl),
        country: explain::country_name(cx.lang, dossier.country.code()),
        tag: Tag::new(explain::state_for_expert(cx.lang, &dossier), explain::tone(state)),
        ball: explain::ball_for_expert(cx.lang, state, &dossier.host_name),
        since: cx.lang.date_short(day(cx, dossier.state_since)),
        path,
        discard: if state == State::Draft { format!("/me/applications/{}/discard", dossier.case()) } else { String::new() },
        dossier,
    }
}

fn day(cx: &Cx, at: model::Timestamp) -> model::Date {
    cx.app.desk.zone.to_datetime(at).date()
}

/// The visitor's own application of a case number.
pub(crate) async fn own(cx: &Cx, case: &str) -> Result<Dossier, Door> {
    let expert = cx.actor.expert.ok_or(Door::Gone)?;
    let number = application::number_of(case).ok_or(Door::Gone)?;
    let mut tx = cx.read().await?;
    let dossier = store::dossier_numbered(&mut tx, number).await?.filter(|dossier| dossier.expert_id == expert);
    dossier.ok_or(Door::Gone)
}

/// The page of one application.
pub async fn get(cx: Cx, Path(case): Path<String>) -> Answer {
    let dossier = own(&cx, &case).await?;
    if dossier.state() == State::Draft {
        return cx.go(&format!("/assignments/{}/apply", dossier.slug));
    }
    let lang = cx.lang;
    let mut tx = cx.read().await?;
    let failed = store::checks(&mut tx, dossier.id).await?.into_iter().filter(|check| !check.holds);
    let failed = failed.map(|check| explain::check(lang, &check)).map(|check| (check.clone(), check.tag(lang))).collect();
    let shares = store::shares(&mut tx, dossier.id).await?;
    let share = store::share_consent(&mut tx, dossier.expert_id, dossier.number).await?.is_some();
    let name = store::name_consent(&mut tx, dossier.expert_id, dossier.number).await?.is_some();
    let decisions = store::decisions(&mut tx, dossier.id).await?;
    let placement = store::placement_of(&mut tx, dossier.id).await?.filter(|_| dossier.state() == State::Selected);
    let overlaps = overlaps(&cx, &mut tx, &dossier).await?;
    drop(tx);
    let state = dossier.state();
    let seat_is_fixed = application::check_seat_can_come_free(placement.as_ref().map(Placement::state)).is_err();
    let before = last_in_force(&decisions).map(DecisionRow::from_state);
    let w = Words(lang);
    let page = Page {
        w,
        cx: &cx,
        title: dossier.title_in(lang).to_owned(),
        country: explain::country_name(lang, dossier.country.code()),
        just_sent: cx.query == "sent",
        is_considered: state != State::Ineligible,
        again: cx.query == "again",
        tag: Tag::new(explain::state_for_expert(lang, &dossier), explain::tone(state)),
        line: explain::line(lang, &dossier, before),
        next: next(w, &dossier),
        reason: reason(&cx, &dossier),
        from: dossier.available_from.map(|day| lang.date(day)).unwrap_or_default(),
        failed,
        overlaps,
        shares: shares.into_iter().map(|share| (share.clone(), cx.moment(share.shared_at))).collect(),
        may_share: state.is_open().then_some(share),
        may_name: (state.is_open() && dossier.hidden).then_some(name),
        may_withdraw: state.is_open() && !seat_is_fixed,
        may_take_back: state.is_open() && state != State::Selected,
        placement,
        dossier,
    };
    cx.sheet(w.plain().mine_page_title(page.dossier.case())).private().show(&page)
}

/// Other placements of the person in the days of the assignment, while somebody still decides on the application.
async fn overlaps(cx: &Cx, tx: &mut Tx, dossier: &Dossier) -> Result<Vec<String>, Door> {
    if !dossier.state().is_open() || dossier.state() == State::Selected {
        return Ok(Vec::new());
    }
    let Some(profile) = store::profile(tx, dossier.expert_id).await? else { return Ok(Vec::new()) };
    let request = store::request(tx, dossier.request_id).await?;
    let demand = store::demand(tx, request, cx.today()).await?;
    let placed = pool::placed(tx, dossier.expert_id).await?;
    let parts = pool::overlaps(&placed, &demand, &profile, dossier.available_from, cx.today());
    Ok(parts.into_iter().map(|part| part.said(cx.lang, true)).collect())
}

/// What happens next, for the person.
fn next(w: Words, dossier: &Dossier) -> String {
    match dossier.state() {
        State::Draft => w.next_draft(),
        State::Submitted | State::Eligible => w.next_office(),
        State::LongListed => w.next_listed(),
        State::Shared => w.next_host(&dossier.host_name),
        State::Accepted => w.next_decision(&dossier.host_name),
        State::Selected => w.next_selected(),
        State::Reserve => w.next_reserve(),
        State::Ineligible => w.next_ineligible(),
        State::NotLongListed | State::Declined | State::NotSelected => w.next_over(),
        State::Withdrawn => w.next_withdrawn(),
    }
}

/// The coded reason of the last decision, as far as it is for the person.
fn reason(cx: &Cx, dossier: &Dossier) -> String {
    let kind = match dossier.state() {
        State::Declined => "decline",
        State::Withdrawn => "withdraw",
        State::NotLongListed | State::NotSelected => "letter",
        _ => return String::new(),
    };
    explain::reason(cx.lang, kind, &dossier.reason_code)
}

/// Agrees to one more use of the person's data for this application, or takes that back.
pub async fn agree(cx: Cx, Path(case): Path<String>, posted: Posted) -> Answer {
    let dossier = own(&cx, &case).await?;
    let to = match posted.one("to") {
        "share-cv" => ConsentFor::ShareCv,
        "show-name" => ConsentFor::ShowName,
        _ => return Err(Door::Unreadable),
    };
    let given = posted.one("back").is_empty();
    cx.run(&AnswerConsent { application: dossier.id, to, given }).await?;
    cx.done(&format!("/me/applications/{case}"), if given { words::DONE_AGREED } else { words::DONE_TAKEN_BACK })
}
