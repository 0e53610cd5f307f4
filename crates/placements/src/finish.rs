//! The page on which the programme says that the work is done before the last agreed day.

use axum::extract::Path;
use command::Stop;
use model::access::Verb;
use model::placement::{NOT_NOW, State, Stretch, check_report_day};
use model::{Date, PlacementId};
use web::{Answer, Cx, Field, Form, FormSpec, Kind, Posted};

use crate::actions::FinishEarlier;
use crate::naming;
use crate::store::{self, BlockRow, PlacementRow};
use crate::told::Told;
use crate::visit::{Side, ask, load};
use crate::words::{self, Words};

/// The form.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("last_day", words::FINISH_LAST_DAY, Kind::Day).required().hint(words::FINISH_LAST_DAY_HINT),
    Field::new("reason", words::REASON, Kind::Text(1000)).required().hint(words::REASON_HINT),
]);

/// The page: the days that are agreed now stand in it.
fn page(cx: &Cx, placement: &PlacementRow, blocks: &[BlockRow], form: Form) -> Answer {
    let w = Words(cx.lang);
    let days = blocks.iter().map(|block| naming::stretch(cx.lang, block));
    let lead: Vec<String> = std::iter::once(w.finish_lead()).chain(days).collect();
    ask(cx, placement, w.finish_title(), w.finish_button(), form).lead(lead.join(" ")).show()
}

async fn open(cx: &Cx, id: PlacementId) -> Result<(PlacementRow, Vec<BlockRow>), web::Door> {
    let (mut tx, placement) = load(cx, id, Verb::Write).await?;
    let blocks = store::live_blocks(&mut tx, id).await?;
    Ok((placement, blocks))
}

/// Whether the last agreed day of work that is going on lies ahead.
pub fn is_ahead(state: State, blocks: &[Stretch], today: Date) -> bool {
    state == State::Running && check_report_day(blocks, today).is_err()
}

/// The page, while the last agreed day lies ahead.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (placement, blocks) = open(&cx, id).await?;
    let days: Vec<Stretch> = blocks.iter().map(BlockRow::stretch).collect();
    if !is_ahead(placement.state(), &days, cx.today()) {
        return Told::refused(&cx, &placement, &NOT_NOW.into()).show();
    }
    page(&cx, &placement, &blocks, Form::stored(&cx, &FORM, [("last_day", cx.today().to_string())]))
}

/// Says it.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let (placement, blocks) = open(&cx, id).await?;
    let form = Form::typed(&cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => FinishEarlier { placement: id, last: values.day("last_day").unwrap_or_default(), reason: values.text("reason") },
        Err(faults) => return page(&cx, &placement, &blocks, form.with_faults(faults)),
    };
    match cx.run(&command).await {
        Err(Stop::Refused(refusal)) => Told::refused(&cx, &placement, &refusal).show(),
        outcome => {
            let on = Side::of(&cx).path(id);
            form.finish(outcome, |()| cx.done(&on, words::DONE_FINISH), |form| page(&cx, &placement, &blocks, form))
        }
    }
}
