//! Signing: the expert and the host through their links or signed in, the programme signed in. Who cannot sign yet says
//! what must change first.

use askama::Template;
use axum::extract::Path;
use command::{LinkState, Stop};
use model::PlacementId;
use model::access::Verb;
use model::placement::{NOT_NOW, Party, check_turn, next_signer};
use web::{Answer, Cx, Door, Fault, Field, Form, FormSpec, Kind, LinkVisit, Posted};

use super::{Text, file_links, read_page};
use crate::actions::{HoldBack, Sign};
use crate::documents;
use crate::naming;
use crate::store::{self, PlacementRow};
use crate::terms::Terms;
use crate::told::Told;
use crate::visit::{Side, load};
use crate::words::{self, Words};

const NAME: Field = Field::new("name", words::SIGN_NAME, Kind::Line(200)).sometimes().hint(words::SIGN_NAME_HINT).autocomplete("name");
const OWN_NAME: Field =
    Field::new("name", words::SIGN_NAME, Kind::Line(200)).sometimes().hint(words::SIGN_OWN_NAME_HINT).autocomplete("name");
const POSITION: Field = Field::new("position", words::SIGN_POSITION, Kind::Line(200)).sometimes().hint(words::SIGN_POSITION_HINT);
const AGREE: Field =
    Field::new("agree", words::SIGN_QUESTION, Kind::Choice(&[("yes", words::SIGN_AGREE), ("not-yet", words::SIGN_NOT_YET)])).required();
const REMARK: Field = Field::new("remark", words::SIGN_REMARK, Kind::Text(2000)).sometimes().hint(words::SIGN_REMARK_HINT);
const DIGEST: Field = Field::new("digest", words::SIGN_NAME, Kind::Hidden(64));

/// The form of the expert: whether one agrees, the full name of whoever does, and which text was read.
pub const FORM: FormSpec = FormSpec::new(&[AGREE, NAME, REMARK, DIGEST]);

/// The form of the programme, for which somebody signs whose name does not stand in the text.
const FORM_OFFICE: FormSpec = FormSpec::new(&[AGREE, OWN_NAME, REMARK, DIGEST]);

/// The form of the host, for which somebody else may sign who says as what; and of every link.
pub const FORM_FOR: FormSpec = FormSpec::new(&[AGREE, NAME, POSITION, REMARK, DIGEST]);

/// The form of a party.
fn spec(party: Party) -> &'static FormSpec {
    match party {
        Party::Expert => &FORM,
        Party::Host => &FORM_FOR,
        Party::Programme => &FORM_OFFICE,
    }
}

#[derive(Template)]
#[template(path = "agreement/sign.html")]
struct Page {
    w: Words,
    cx: Cx,
    back: String,
    case: String,
    country: String,
    country_name: String,
    /// Whose name is expected.
    signer: String,
    slug: String,
    files: Vec<(String, String)>,
    no_files: String,
    /// Who said what must change, and what.
    held: Option<(String, String)>,
    /// Whether no work plan was there when the text was frozen.
    planless: bool,
    text: Text,
    form: Form,
}

async fn page(cx: &Cx, placement: &PlacementRow, party: Party, form: Option<Form>) -> Answer {
    let mut tx = cx.read().await?;
    let agreement = store::agreement(&mut tx, placement.id).await?.filter(|row| row.state == "signing");
    let Some(agreement) = agreement else { return Told::refused(cx, placement, &NOT_NOW.into()).show() };
    let signatures = store::signatures(&mut tx, agreement.id).await?;
    if let Err(refusal) = check_turn(party, &store::signed(&signatures)) {
        return Told::refused(cx, placement, &refusal).show();
    }
    let row = signatures.iter().find(|row| row.party == party.name()).ok_or(Door::Gone)?;
    let w = Words(cx.lang);
    let form = form.unwrap_or_else(|| Form::stored(cx, spec(party), [("digest", agreement.digest.clone())]));
    let faulty = form.is_faulty();
    let page = Page {
        w,
        cx: cx.clone(),
        back: if cx.path.starts_with("/l/") { String::new() } else { Side::of(cx).path(placement.id) },
        case: placement.case(),
        country: placement.country.code().to_ascii_lowercase(),
        country_name: naming::country_name(cx.lang, placement.country.code()),
        signer: if party == Party::Programme { cx.reader_name().to_owned() } else { row.name.clone() },
        slug: placement.request_slug.clone(),
        files: file_links(cx, placement, &agreement.file_en, &agreement.file_nl, "agreement"),
        no_files: documents::none_words(cx.lang),
        held: (!row.remark.is_empty()).then(|| (row.remarked_by.clone(), row.remark.clone())),
        planless: Terms::thaw(&agreement.terms).is_some_and(|terms| terms.work_plan.is_empty()),
        text: Text::of(cx, &agreement, signatures),
        form,
    };
    cx.sheet(w.plain().sign_title()).private().faulty(faulty).show(&page)
}

/// Takes the form; where the reader goes on to is the address of this path.
async fn take(cx: &Cx, placement: &PlacementRow, party: Party, posted: Posted, on: &str) -> Answer {
    // Whoever does not sign yet needs no signature.
    let nameless = posted.one("agree") != "not-yet" && posted.one("name").trim().is_empty();
    let form = Form::typed(cx, spec(party), posted);
    let (outcome, news) = match form.read() {
        Ok(_) if nameless => return page(cx, placement, party, Some(form.with_faults(vec![("name", Fault::Missing)]))).await,
        Ok(values) if values.text("agree") == "not-yet" => {
            let command = HoldBack { placement: placement.id, party, name: values.text("name"), remark: values.text("remark") };
            (cx.run(&command).await, None)
        }
        Ok(values) => {
            let position = if party == Party::Host { values.text("position") } else { String::new() };
            let command = Sign { placement: placement.id, party, name: values.text("name"), position, digest: values.text("digest") };
            let signed = cx.run(&command).await;
            let all = matches!(signed, Ok(None));
            (signed.map(drop), Some(if all { words::DONE_SIGN_ALL } else { words::DONE_SIGN }))
        }
        Err(mut faults) => {
            faults.extend(nameless.then_some(("name", Fault::Missing)));
            return page(cx, placement, party, Some(form.with_faults(faults))).await;
        }
    };
    match outcome {
        Ok(()) => match news {
            // Behind a link the page itself says it.
            Some(_) if on.starts_with("/l/") => cx.go(on),
            Some(news) => cx.done(on, news),
            None => cx.done(&cx.path, words::DONE_HELD_BACK),
        },
        Err(Stop::Invalid(faults)) => {
            let faults = faults.into_iter().map(|fault| (fault.field, Fault::Refused(fault.refusal))).collect();
            page(cx, placement, party, Some(form.with_faults(faults))).await
        }
        Err(Stop::Refused(refusal)) => Told::refused(cx, placement, &refusal).show(),
        Err(other) => Err(other.into()),
    }
}

/// The right with which a side signs.
pub(super) fn verb(party: Party) -> Verb {
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

/// The page behind a link; when the signature is there, the text that was signed.
pub async fn link(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, posted } = visit;
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, PlacementId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    let party = Party::named(&link.row.part).ok_or(Door::Gone)?;
    drop(tx);
    if cx.query_value("pdf").is_some() {
        return documents::agreement_of(&cx, &placement).await;
    }
    if link.state == LinkState::Used {
        let w = Words(cx.lang);
        let mut told = vec![w.sign_done_text(placement.case()), w.sign_done_next()];
        if posted.is_some() {
            told.insert(0, w.already_answered());
        }
        return read_page(&cx, &placement, Some((w.sign_done_title(), told))).await;
    }
    match posted {
        None => page(&cx, &placement, party, None).await,
        Some(posted) => take(&cx, &placement, party, posted, &format!("/l/{}", link.token)).await,
    }
}

/// The page behind the link with which the host reads what all have signed.
pub async fn read(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, .. } = visit;
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, PlacementId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    drop(tx);
    if cx.query_value("pdf").is_some() {
        return documents::agreement_of(&cx, &placement).await;
    }
    read_page(&cx, &placement, None).await
}

/// The page behind a link for a signature that was ended: what is true now of the newest version.
pub async fn ended(visit: LinkVisit) -> Answer {
    let LinkVisit { cx, link, .. } = visit;
    let mut tx = cx.read().await?;
    let placement = store::placement(&mut tx, PlacementId(link.row.record_id)).await?.ok_or(Door::Gone)?;
    let party = Party::named(&link.row.part).ok_or(Door::Gone)?;
    let newest = store::agreement(&mut tx, placement.id).await?;
    let signed = match &newest {
        Some(row) => store::signed(&store::signatures(&mut tx, row.id).await?),
        None => Vec::new(),
    };
    drop(tx);
    let w = Words(cx.lang);
    let next = match newest {
        _ if placement.state().is_stopped() => w.sign_ended_over(),
        Some(row) if row.state == "signed" => w.sign_ended_signed(row.version),
        Some(row) if row.state == "signing" && signed.contains(&party) => w.sign_ended_given(row.version),
        Some(row) if row.state == "signing" && next_signer(&signed) == Some(party) => w.sign_ended_next(placement.case()),
        Some(row) if row.state == "signing" => w.sign_ended_later(row.version),
        _ => w.sign_ended_made(),
    };
    Told::ended(&cx, &placement, w.sign_ended_text(), next).show()
}
