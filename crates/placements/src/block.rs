//! The blocks: adjusting them before the start, replacing one while the work is going on.

use axum::extract::Path;
use command::Stop;
use db::params;
use model::access::Verb;
use model::placement::{NOT_NOW, Stretch};
use model::request::Mode;
use model::{BlockId, PlacementId};
use web::{Answer, Ask, Cx, Door, Field, Form, FormSpec, Kind, Posted, Values};

use crate::actions::{PutBlock, RemoveBlock, ReplaceBlock, Revised};
use crate::store::{self, BlockRow, PlacementRow, ProposedRow};
use crate::told::Told;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

const MODE: Field =
    Field::new("mode", words::BLOCK_MODE, Kind::Choice(&[("physical", words::MODE_PHYSICAL), ("online", words::MODE_ONLINE)])).required();
const FROM: Field = Field::new("from_day", words::BLOCK_FROM, Kind::Day).required();
const UNTIL: Field = Field::new("until_day", words::BLOCK_UNTIL, Kind::Day).required();
const HOURS: Field = Field::new("hours_per_week", words::BLOCK_HOURS, Kind::Number(1, 60)).sometimes().hint(words::BLOCK_HOURS_HINT);
const PLACE: Field = Field::new("place", words::BLOCK_PLACE, Kind::Line(200));

/// A block before the start.
pub const FORM: FormSpec = FormSpec::new(&[MODE, FROM, UNTIL, HOURS, PLACE]);

/// What comes in the place of a block; `seen` is the block that was looked at.
pub const REPLACE: FormSpec = FormSpec::new(&[
    Field::new("seen", words::REPLACE_TITLE, Kind::Hidden(64)),
    MODE,
    FROM,
    UNTIL,
    HOURS,
    PLACE,
    Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REPLACE_REASON_HINT),
]);

fn stretch(values: &Values<'_>) -> Stretch {
    let day = |name| values.day(name).unwrap_or_default();
    let mode = Mode::named(&values.text("mode")).unwrap_or(Mode::Physical);
    let hours_per_week = values.number("hours_per_week").filter(|_| mode == Mode::Online);
    Stretch { mode, from: day("from_day"), until: day("until_day"), hours_per_week }
}

fn stored(block: &BlockRow) -> [(&'static str, String); 5] {
    [
        ("mode", block.mode.clone()),
        ("from_day", block.from_day.to_string()),
        ("until_day", block.until_day.to_string()),
        ("hours_per_week", block.hours_per_week.map(|hours| hours.to_string()).unwrap_or_default()),
        ("place", block.place.clone()),
    ]
}

/// The placement with all its blocks, and the block.
async fn with_all(cx: &Cx, id: PlacementId, block: BlockId) -> Result<(PlacementRow, Vec<BlockRow>, BlockRow), Door> {
    let (mut tx, placement) = load(cx, id, Verb::Write).await?;
    let blocks = store::blocks(&mut tx, id).await?;
    let block = blocks.iter().find(|row| row.id == block).cloned().ok_or(Door::Gone)?;
    Ok((placement, blocks, block))
}

async fn found(cx: &Cx, id: PlacementId, block: BlockId) -> Result<(PlacementRow, BlockRow), Door> {
    let (placement, _, block) = with_all(cx, id, block).await?;
    Ok((placement, block))
}

/// Where a block can be changed now, for whoever comes by an old address: what was begun is replaced, on its own page; what
/// was replaced, or is over, is read on the page of the placement. Nothing is typed where it could not be stored.
fn now_at(cx: &Cx, placement: &PlacementRow, block: &BlockRow) -> String {
    let base = Side::of(cx).path(placement.id);
    match placement.state() {
        state if block.replaced_by.is_none() && state.is_before_start() => format!("{base}/blocks/{}", block.id),
        state if block.replaced_by.is_none() && state.is_under_way() => format!("{base}/blocks/{}/replace", block.id),
        _ => base,
    }
}

/// What the request asks for: each block in weeks.
async fn asked(cx: &Cx, placement: &PlacementRow) -> Result<Vec<ProposedRow>, Door> {
    Ok(cx.read().await?.all(store::REQUEST_BLOCKS, params![placement.request_id]).await?)
}

fn page(cx: &Cx, placement: &PlacementRow, asked: &[ProposedRow], form: Form) -> Answer {
    let w = Words(cx.lang);
    let lead = if placement.state() == model::placement::State::Agreed { w.block_lead_signed() } else { w.block_lead() };
    let weeks = |row: &ProposedRow| w.block_weeks(crate::naming::say(cx.lang, &format!("mode-{}", row.mode)), row.weeks);
    let asked: Vec<String> = asked.iter().map(weeks).collect();
    let asked = (!asked.is_empty()).then(|| w.block_asked(asked.join("; ")));
    ask(cx, placement, w.block_title(), w.block_button(), form).lead(lead).lines(asked).show()
}

fn put(
    cx: &Cx,
    placement: &PlacementRow,
    asked: &[ProposedRow],
    block: Option<BlockId>,
    posted: Posted,
) -> Result<(Form, PutBlock), Answer> {
    let form = Form::typed(cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => PutBlock { placement: placement.id, block, stretch: stretch(&values), place: values.text("place") },
        Err(faults) => return Err(page(cx, placement, asked, form.with_faults(faults))),
    };
    Ok((form, command))
}

async fn save(cx: Cx, placement: PlacementRow, block: Option<BlockId>, posted: Posted) -> Answer {
    let asked = asked(&cx, &placement).await?;
    let (form, command) = match put(&cx, &placement, &asked, block, posted) {
        Ok(both) => both,
        Err(answer) => return answer,
    };
    let outcome = cx.run(&command).await;
    let news = |revised| match revised {
        Revised::None => words::DONE_BLOCK,
        Revised::Anew => words::DONE_BLOCK_ANEW,
        Revised::Lapsed => words::DONE_BLOCK_LAPSED,
    };
    form.finish(outcome, |revised| cx.done(&Side::of(&cx).path(placement.id), news(revised)), |form| page(&cx, &placement, &asked, form))
}

/// The page of a new block.
pub async fn get_new(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (_, placement) = load(&cx, id, Verb::Write).await?;
    if !placement.state().is_before_start() {
        return Told::refused(&cx, &placement, &NOT_NOW.into()).show();
    }
    let asked = asked(&cx, &placement).await?;
    page(&cx, &placement, &asked, Form::stored(&cx, &FORM, [("place", placement.host_city.clone())]))
}

/// Adds it.
pub async fn post_new(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Write).await?;
    drop(tx);
    save(cx, placement, None, posted).await
}

/// The page of a block.
pub async fn get(cx: Cx, Path((id, block)): Path<(PlacementId, BlockId)>) -> Answer {
    let (placement, block) = found(&cx, id, block).await?;
    let now = now_at(&cx, &placement, &block);
    if now != cx.path {
        return cx.go(&now);
    }
    let asked = asked(&cx, &placement).await?;
    page(&cx, &placement, &asked, Form::stored(&cx, &FORM, stored(&block)))
}

/// Adjusts it.
pub async fn post(cx: Cx, Path((id, block)): Path<(PlacementId, BlockId)>, posted: Posted) -> Answer {
    let (placement, block) = found(&cx, id, block).await?;
    save(cx, placement, Some(block.id), posted).await
}

/// The page that asks whether it is to go.
pub async fn get_remove(cx: Cx, Path((id, block)): Path<(PlacementId, BlockId)>) -> Answer {
    let (placement, blocks, block) = with_all(&cx, id, block).await?;
    let now = now_at(&cx, &placement, &block);
    if cx.path != format!("{now}/remove") {
        return cx.go(&now);
    }
    let rest: Vec<BlockRow> = blocks.into_iter().filter(|other| other.id != block.id && other.replaced_by.is_none()).collect();
    let others = store::others(&asked(&cx, &placement).await?, &rest);
    let others: Vec<String> = others.iter().map(|row| crate::naming::other_days(cx.lang, row)).collect();
    let left = (!others.is_empty()).then(|| Words(cx.lang).remove_left(others.join(" ")));
    let w = Words(cx.lang);
    let lead = if placement.state() == model::placement::State::Agreed { w.remove_lead_signed() } else { w.remove_lead() };
    let title = w.remove_title(block.from_day, crate::naming::say(cx.lang, &format!("mode-{}", block.mode)), block.until_day);
    ask(&cx, &placement, title, w.remove_button(), Form::empty(&cx, &FormSpec::EMPTY)).lead(lead).lines(left).show()
}

/// Removes it.
pub async fn remove(cx: Cx, Path((id, block)): Path<(PlacementId, BlockId)>, _posted: Posted) -> Answer {
    let (placement, block) = found(&cx, id, block).await?;
    match cx.run(&RemoveBlock { placement: placement.id, block: block.id }).await {
        Err(Stop::Refused(refusal)) => Told::refused(&cx, &placement, &refusal).show(),
        outcome => {
            let news = match outcome? {
                Revised::None => words::DONE_REMOVE,
                Revised::Anew => words::DONE_REMOVE_ANEW,
                Revised::Lapsed => words::DONE_REMOVE_LAPSED,
            };
            cx.done(&Side::of(&cx).path(id), news)
        }
    }
}

fn replace_page(cx: &Cx, placement: &PlacementRow, form: Form) -> Ask {
    let w = Words(cx.lang);
    ask(cx, placement, w.replace_title(), w.replace_button(), form).lead(w.replace_lead())
}

/// The placement, and what stands now where this block stood.
async fn standing(cx: &Cx, id: PlacementId, block: BlockId) -> Result<(PlacementRow, BlockRow), Door> {
    let (placement, blocks, block) = with_all(cx, id, block).await?;
    let now = store::stands_now(&blocks, &block).clone();
    Ok((placement, now))
}

/// The page on which a block is replaced; online is offered first when the placement stands still.
pub async fn get_replace(cx: Cx, Path((id, block)): Path<(PlacementId, BlockId)>) -> Answer {
    let (placement, blocks, block) = with_all(&cx, id, block).await?;
    let now = now_at(&cx, &placement, &block);
    if now != cx.path {
        return cx.go(&now);
    }
    let is_first = blocks.iter().filter(|other| other.replaced_by.is_none()).all(|other| other.from_day >= block.from_day);
    let mut values = stored(&block);
    // Work that began before the agreed days began with the first block.
    let early = placement.started_on.filter(|started| is_first && *started < block.from_day && cx.today() < block.from_day);
    values[1].1 = early.unwrap_or(cx.today().max(block.from_day)).to_string();
    if placement.state() == model::placement::State::Suspended {
        (values[0].1, values[4].1) = (Mode::Online.name().to_owned(), String::new());
    }
    replace_page(&cx, &placement, Form::stored(&cx, &REPLACE, values.into_iter().chain([("seen", block.id.to_string())]))).show()
}

/// Replaces it. Where somebody else replaced it meanwhile, what was typed stands beside what came in its place, and is a change
/// to that when it is sent again; the same sent twice is done once.
pub async fn post_replace(cx: Cx, Path((id, block)): Path<(PlacementId, BlockId)>, posted: Posted) -> Answer {
    let (placement, now) = standing(&cx, id, block).await?;
    let form = Form::typed(&cx, &REPLACE, posted);
    let (command, seen) = match form.read() {
        Ok(values) => {
            let (stretch, place, reason) = (stretch(&values), values.text("place"), values.text("reason"));
            (ReplaceBlock { placement: id, block: now.id, stretch, place, reason }, values.text("seen"))
        }
        Err(faults) => return replace_page(&cx, &placement, form.with_faults(faults)).show(),
    };
    let outcome = if seen == now.id.to_string() { cx.run(&command).await } else { Err(Stop::Stale) };
    let done = || cx.done(&Side::of(&cx).path(id), words::DONE_REPLACE);
    let Err(Stop::Stale) = outcome else {
        return form.finish(outcome, |()| done(), |form| replace_page(&cx, &placement, form).show());
    };
    let (placement, now) = standing(&cx, id, block).await?;
    let (stretch, place) = (command.stretch, command.stretch.place(&command.place));
    if now.stretch() == stretch && now.place == place && now.reason == command.reason {
        return done();
    }
    let theirs = stored(&now).into_iter().chain([("reason", now.reason.clone()), ("seen", now.id.to_string())]);
    replace_page(&cx, &placement, form).beside(theirs).show()
}
