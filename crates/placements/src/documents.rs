//! Agreement and certificate as PDF, in English and Dutch: set by a job outside any transaction, stored by their digest.
//!
//! The data of a document are put together here from what is frozen; its look stands in the template beside it.

use std::sync::Arc;

use axum::extract::Path;
use db::params;
use i18n::Lang;
use jiff::civil::Date;
use jobs::JobError;
use model::access::Verb;
use model::placement::Party;
use model::{Actor, PlacementId};
use serde_json::{Value as Json, json};
use uuid::Uuid;
use web::{Answer, App, Cx, Door, inline_document};

use crate::actions::{StoreAgreement, StoreCertificate};
use crate::certificate::done;
use crate::naming;
use crate::store::{self, AgreementRow, CertificateRow, ConfirmationRow, PlacementRow, SignatureRow};
use crate::terms::Terms;
use crate::visit::load;
use crate::words::Words;

const AGREEMENT: &str = include_str!("agreement/agreement.typ");
const CERTIFICATE: &str = include_str!("verify/certificate.typ");

/// Why there is no document to open: it is on its way, or this program sets none.
pub fn none_words(lang: Lang) -> String {
    let w = Words(lang);
    if pdf::available() { w.pdf_soon() } else { w.pdf_none() }
}

/// The agreement as a file, in the language asked for.
pub async fn agreement(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::See).await?;
    drop(tx);
    agreement_of(&cx, &placement).await
}

/// The same for somebody who came through a link.
pub async fn agreement_of(cx: &Cx, placement: &PlacementRow) -> Answer {
    let mut tx = cx.read().await?;
    let row = store::agreement(&mut tx, placement.id).await?.ok_or(Door::Gone)?;
    drop(tx);
    file(cx, &row.file_en, &row.file_nl, &format!("{}-agreement", placement.case())).await
}

/// The valid certificate as a file, in the language asked for.
pub async fn certificate(cx: Cx, Path(id): Path<PlacementId>) -> Answer {
    let (mut tx, placement) = load(&cx, id, Verb::See).await?;
    let rows = store::certificates(&mut tx, id).await?;
    let row = rows.into_iter().find(|row| row.revoked_at.is_none()).ok_or(Door::Gone)?;
    drop(tx);
    file(&cx, &row.file_en, &row.file_nl, &format!("{}-certificate", placement.case())).await
}

async fn file(cx: &Cx, file_en: &str, file_nl: &str, name: &str) -> Answer {
    let asked = cx.query_value("in").or_else(|| cx.query_value("pdf")).and_then(|code| Lang::parse(&code)).unwrap_or(cx.lang);
    let (digest, code) = if asked == Lang::Nl { (file_nl, "nl") } else { (file_en, "en") };
    if digest.is_empty() {
        return Err(Door::Gone);
    }
    let bytes = cx.app.files.get(digest).await.map_err(|error| Door::Fault(error.to_string()))?;
    Ok(inline_document("application/pdf", &format!("{name}-{code}.pdf"), bytes))
}

/// The job: sets the documents of one agreement or certificate and keeps their names.
pub async fn set(app: Arc<App>, payload: Json) -> Result<(), JobError> {
    if !pdf::available() {
        return Ok(());
    }
    let later = |error: db::DbError| JobError::Later(error.to_string());
    let id = |name: &str| payload[name].as_str().and_then(|id| id.parse::<Uuid>().ok());
    let mut tx = app.read().await.map_err(later)?;
    if let Some(id) = id("agreement") {
        let Some(row) = tx.maybe::<AgreementRow>(store::AGREEMENT, params![id]).await.map_err(later)? else { return Ok(()) };
        let signatures = store::signatures(&mut tx, id).await.map_err(later)?;
        drop(tx);
        return set_agreement(&app, row, &signatures).await;
    }
    let Some(id) = id("certificate") else { return Err(JobError::Never("neither an agreement nor a certificate".to_owned())) };
    let Some(row) = tx.maybe::<CertificateRow>(store::CERTIFICATE, params![id]).await.map_err(later)? else { return Ok(()) };
    let answers: Vec<ConfirmationRow> = tx.all(store::CONFIRMATIONS, params![row.placement_id]).await.map_err(later)?;
    let blocks = store::blocks(&mut tx, row.placement_id).await.map_err(later)?;
    let mode = store::mode_done(&blocks, row.until_day);
    drop(tx);
    let yes = answers.into_iter().find(|answer| answer.confirmed && answer.taken_back_at.is_none());
    set_certificate(&app, row, mode, yes.as_ref()).await
}

async fn set_agreement(app: &Arc<App>, row: AgreementRow, signatures: &[SignatureRow]) -> Result<(), JobError> {
    let Some(terms) = Terms::thaw(&row.terms) else { return Ok(()) };
    let mut files = Vec::new();
    for lang in [Lang::En, Lang::Nl] {
        let title = Words(lang).plain().agreement_title();
        let data = agreement_data(app, lang, &terms, signatures, &row.digest);
        files.push(store_file(app, AGREEMENT, data, title, lang, terms.made_on).await?);
    }
    let signed = store::signed(signatures).len();
    let (Some(file_nl), Some(file_en)) = (files.pop(), files.pop()) else { return Ok(()) };
    done(app.desk.run(&Actor::program(), &StoreAgreement { agreement: row, signed, file_en, file_nl }).await)
}

async fn set_certificate(app: &Arc<App>, row: CertificateRow, mode: Option<&str>, yes: Option<&ConfirmationRow>) -> Result<(), JobError> {
    let mut files = Vec::new();
    for lang in [Lang::En, Lang::Nl] {
        let title = Words(lang).plain().certificate_title();
        files.push(store_file(app, CERTIFICATE, certificate_data(app, lang, &row, mode, yes), title, lang, row.issued_on).await?);
    }
    let (Some(file_nl), Some(file_en)) = (files.pop(), files.pop()) else { return Ok(()) };
    done(app.desk.run(&Actor::program(), &StoreCertificate { certificate: row, file_en, file_nl }).await)
}

/// Sets one document and puts it on the disk; gives its name.
async fn store_file(app: &App, template: &'static str, data: Json, title: String, lang: Lang, day: Date) -> Result<String, JobError> {
    let date = (i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
    let set = move || pdf::render(&pdf::Document { template, data, title: &title, lang: lang.code(), date });
    let bytes = tokio::task::spawn_blocking(set).await.map_err(|error| JobError::Later(error.to_string()))?;
    let bytes = bytes.map_err(|error| JobError::Never(error.to_string()))?;
    app.files.put(bytes).await.map_err(|error| JobError::Later(error.to_string()))
}

/// What the template of the agreement shows.
pub fn agreement_data(app: &App, lang: Lang, terms: &Terms, signatures: &[SignatureRow], digest: &str) -> Json {
    let w = Words(lang).plain();
    let say = |prefix: &str, code: &str| naming::say_plain(lang, &format!("{prefix}-{code}"));
    let host = format!("{}, {}, {}", terms.host, terms.host_city, naming::country_name(lang, &terms.country));
    let blocks = terms.blocks.iter().map(|block| {
        let hours = block.hours_per_week.map_or_else(|| "–".to_owned(), |hours| hours.to_string());
        json!([say("mode", &block.mode), lang.date(block.from), lang.date(block.until), block.place, hours])
    });
    let objectives = terms.objectives.iter().map(|row| json!([row.objective, row.deliverable, say("process", &row.process)]));
    let duties = Party::ALL
        .iter()
        .map(|&party| json!({ "title": w.agreement_duties(say("party", party.name())), "items": terms.duties_of(party, lang) }));
    let signers = signatures.iter().map(|row| {
        let signed = row.signed_at.map(|at| lang.moment(at, &app.desk.zone)).map(|at| match row.typed() {
            Some(typed) => w.signature_given_as(at, row.signer(), typed),
            None => w.signature_given(at, row.signer()),
        });
        let date = row.signed_at.map(|at| lang.date(app.desk.zone.to_datetime(at).date()));
        // What was signed electronically leaves no line to be filled in by pen. Whoever signed stands there by name, as what.
        let position = || naming::position(lang, row, &terms.organisation).map(|position| i18n::without_marks(&position));
        let role = date.as_ref().map(|_| position().unwrap_or_else(|| say("party", &row.party)));
        json!({ "party": say("party", &row.party), "name": row.signer(), "role": role, "date": date, "signed": signed })
    });
    let fewer = if terms.fewer.is_empty() { String::new() } else { w.agreement_fewer_short() };
    let about: Vec<&str> = [terms.summary.in_language(lang), fewer.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    json!({
        "frame": frame(app, lang, &terms.case, &terms.expert_city, &terms.host_city),
        "facts": [
            [w.column_case(), terms.case], [w.agreement_made(), lang.date(terms.made_on)], [w.agreement_assignment(), terms.title.in_language(lang)],
            [w.party_expert(), terms.expert], [w.party_host(), host], [w.party_programme(), terms.organisation],
        ],
        "intro": terms.intro_in(lang),
        "about": about.join("\n\n"),
        "plan": { "title": w.agreement_work_plan(), "text": terms.work_plan },
        "time": {
            "title": w.agreement_time(),
            "head": [w.block_mode(), w.block_from(), w.block_until(), w.block_place(), w.block_hours()],
            "rows": blocks.collect::<Vec<_>>(),
            "fewer": i18n::without_marks(format!("{} {}", naming::fewer(lang, terms), terms.fewer_reason).trim()),
        },
        "objectives": {
            "title": w.agreement_objectives(),
            "head": [w.objective(), w.deliverable(), w.process()],
            "rows": objectives.collect::<Vec<_>>(),
        },
        "counterparts": { "title": w.agreement_counterparts(), "items": terms.counterparts },
        "duties": duties.collect::<Vec<_>>(),
        "special": { "title": w.agreement_special(), "text": terms.special },
        "signatures": w.agreement_signatures(),
        "signers": signers.collect::<Vec<_>>(),
        "digest": format!("{} {digest}", w.agreement_digest()),
        "words": signing_words(lang),
    })
}

/// What the template of the certificate shows; `mode` is how the work was done, `yes` the host's answer on which it rests.
pub fn certificate_data(app: &App, lang: Lang, row: &CertificateRow, mode: Option<&str>, yes: Option<&ConfirmationRow>) -> Json {
    let w = Words(lang).plain();
    let country = naming::country_name(lang, row.country.code());
    let address = app.url(&format!("/{}/verify/{}", lang.code(), row.code));
    let home = naming::country_name(lang, "NL");
    let (from, until) = (lang.date(row.from_day), lang.date(row.until_day));
    let body = if from == until { w.certificate_body_day(from, &row.host_name) } else { w.certificate_body(from, &row.host_name, until) };
    let mut facts =
        vec![json!([w.agreement_assignment(), row.title_in(lang)]), json!([w.party_host(), format!("{}, {country}", row.host_name)])];
    facts.extend(mode.map(|mode| json!([w.block_mode(), naming::say_plain(lang, &format!("mode-{mode}"))])));
    facts.extend(yes.map(|yes| {
        let day = app.desk.zone.to_datetime(yes.confirmed_at).date();
        json!([w.certificate_confirmed(), w.certificate_confirmed_by(lang.date(day), &yes.name)])
    }));
    facts.extend([json!([w.verify_issued(), lang.date(row.issued_on)]), json!([w.verify_code(), row.code])]);
    json!({
        "frame": frame(app, lang, &row.code, &home, &country),
        "lead": w.certificate_lead(),
        "name": row.holder,
        "body": body,
        "facts": facts,
        "proof": w.certificate_proof(address, &row.code),
        // The organisation issues it; no person signs it, and the one who confirmed the work is named above.
        "signers": [{
            "party": app.brand.programme, "name": app.brand.organisation, "date": lang.date(row.issued_on),
            "signed": w.certificate_signed(lang.date(row.issued_on)),
        }],
        "words": {
            "signature": w.pdf_signature(), "name": w.certificate_organisation(), "role": w.pdf_role(), "date": w.certificate_date(),
        },
    })
}

fn frame(app: &App, lang: Lang, reference: &str, from: &str, to: &str) -> Json {
    let w = Words(lang).plain();
    let mut frame = json!({
        "programme": app.brand.programme, "reference": reference,
        "words": { "page": w.pdf_page(), "of": w.pdf_of() },
    });
    if !from.is_empty() && !to.is_empty() {
        (frame["from"], frame["to"]) = (json!(from), json!(to));
    }
    frame
}

fn signing_words(lang: Lang) -> Json {
    let w = Words(lang).plain();
    json!({ "signature": w.pdf_signature(), "name": w.pdf_name(), "role": w.pdf_role(), "date": w.pdf_date() })
}

/// The job: removes documents that name somebody whose data were erased.
pub async fn forget(app: Arc<App>, payload: Json) -> Result<(), JobError> {
    let names: Vec<String> = serde_json::from_value(payload["files"].clone()).map_err(|error| JobError::Never(error.to_string()))?;
    for name in names.iter().filter(|name| !name.is_empty()) {
        app.files.remove(name).await.map_err(|error| JobError::Later(error.to_string()))?;
    }
    Ok(())
}
