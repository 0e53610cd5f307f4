//! Signing: the expert and the host through their links or signed in, the programme signed in.

use askama::Template;
use axum::extract::Path;
use command::LinkState;
use model::PlacementId;
use model::access::Verb;
use model::placement::{NOT_NOW, Party, check_turn};
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use super::Text;
use crate::actions::Sign;
use crate::naming;
use crate::store::{self, PlacementRow};
use crate::told::Told;
use crate::visit::{Side, load};
use crate::words::{self, Words};

/// The form: the full name, a tick, and which text was read.
pub const FORM: FormSpec = FormSpec::new(&[
    Field::new("name", words::SIGN_NAME, Kind::Line(200)).required().hint(words::SIGN_NAME_HINT).autocomplete("name"),
    Field::new("agree", words::SIGN_AGREE, Kind::Tick).required(),
    Field::new("digest", words::SIGN_NAME, Kind::Hidden(64)),
]);

#[derive(Template)]
#[template(path = "agreement/sign.html")]
struct Page {
    w: Words,
    cx: Cx,
    back: String,
    case: String,
    country: String,
    country_name: String,
    text: Text,
    form: Form,
}

async fn page(cx: &Cx, placement: &PlacementRow, party: Party, form: Option<Form>) -> Answer {
    let mut tx = cx.read().await?;
    let agreement = store::agreement(&mut tx, placement.id).await?.filter(|row| row.state == "signing");
    let agreement = agreement.ok_or_else(|| Door::Refused(NOT_NOW.into()))?;
    let signatures = store::signatures(&mut tx, agreement.id).await?;
    check_turn(party, &store::signed(&signatures))?;
    let w = Words(cx.lang);
    let form = form.unwrap_or_else(|| Form::stored(cx, &FORM, [("digest", agreement.digest.clone())]));
    let faulty = form.is_faulty();
    let page = Page {
        w,
        cx: cx.clone(),
        back: if cx.path.starts_with("/l/") { String::new() } else { Side::of(cx).path(placement.id) },
        case: placement.case(),
        country: placement.country.code().to_ascii_lowercase(),
        country_name: naming::country_name(cx.lang, placement.country.code()),
        text: Text::of(cx, &agreement, signatures),
        form,
    };
    cx.sheet(w.plain().sign_title()).private().faulty(faulty).show(&page)
}

/// Takes the form; where the reader goes on to is the address of this path.
async fn take(cx: &Cx, placement: &PlacementRow, party: Party, posted: Posted, on: &str) -> Answer {
    let form = Form::typed(cx, &FORM, posted);
    let command = match form.read() {
        Ok(values) => Sign { placement: placement.id, party, name: values.text("name"), digest: values.text("digest") },
        Err(faults) => return page(cx, placement, party, Some(form.with_faults(faults))).await,
    };
    cx.run(&command).await?;
    cx.go(on)
}

/// The right with which a side signs.
fn verb(party: Party) -> Verb {
    if party == Party::Expert { Verb::Write } else { Verb::Decide }
}

/// The page of somebody who signed in.
pub async fn get(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let party = Side::of(&cx).0;
    let (tx, placement) = load(&cx, id, verb(party)).await?;
    drop(tx);
    page(&cx, &placement, party, None).await
}

/// Signs.
pub async fn post(cx: Cx, Path(id): Path<PlacementId>, posted: Posted) -> Answer {
    let side = Side::of(&cx);
    let (tx, placement) = load(&cx, id, verb(side.0)).await?;
    drop(tx);
    take(&cx, &placement, side.0, posted, &format!("{}/agreement", side.path(id))).await
}

/// The page behind a link.
pub async fn link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, PlacementId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    let party = Party::named(&link.row.part).ok_or(Door::Gone)?;
    drop(tx);
    if link.state == LinkState::Used {
        let w = Words(cx.lang);
        return Told::new(&cx, w.sign_done_title(), w.sign_done_text(placement.case()), w.sign_done_next()).about(&placement).show();
    }
    match posted {
        None => page(&cx, &placement, party, None).await,
        Some(posted) => take(&cx, &placement, party, posted, &format!("/l/{}", link.token)).await,
    }
}
