//! The terms of reference as a document: advert, part of the agreement, and basis of the report.

use axum::extract::Path;
use axum::response::Response;
use db::{Tx, params};
use i18n::Lang;
use model::request::State;
use model::{Date, RequestId};
use pdf::{Document, PdfError};
use serde_json::{Value as Json, json};
use web::{Cx, Door, inline_document};

use crate::naming;
use crate::show::{length, open, starts};
use crate::store::{self, RequestRow, Terms};
use crate::words::Words;

const TEMPLATE: &str = include_str!("../terms.typ");

/// Who gets to read the document: the public does not learn the names of the people at the host.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Audience {
    Public,
    Programme,
}

/// For those who may see the request.
pub async fn get(cx: Cx, Path(id): Path<RequestId>) -> Result<Response, Door> {
    let terms = open(&cx, id).await?;
    answer(&cx, &terms, Audience::Programme).await
}

/// For everybody, once it is published.
pub async fn public(cx: Cx, Path(slug): Path<String>) -> Result<Response, Door> {
    let mut tx = cx.read().await?;
    let id: RequestId = tx.value(store::BY_SLUG, params![slug]).await?;
    let terms = store::terms(&mut tx, id).await?.ok_or(Door::Gone)?;
    drop(tx);
    answer(&cx, &terms, Audience::Public).await
}

async fn answer(cx: &Cx, terms: &Terms, audience: Audience) -> Result<Response, Door> {
    let lang = if cx.lang == Lang::Nl { Lang::Nl } else { Lang::En };
    let title = title_in(lang, terms).to_owned();
    let day = cx.app.desk.zone.to_datetime(terms.request.published_at.unwrap_or(cx.now)).date();
    let mut tx = cx.read().await?;
    let rules = rules(&mut tx, lang, &terms.request, cx.today()).await?;
    drop(tx);
    let data = data(lang, &cx.app.brand.programme, terms, audience, (cx.today(), rules));
    let rendered = tokio::task::spawn_blocking(move || {
        let date = (i32::from(day.year()), day.month().unsigned_abs(), day.day().unsigned_abs());
        pdf::render(&Document { template: TEMPLATE, data, title: &title, lang: lang.code(), date })
    });
    match rendered.await {
        Ok(Ok(bytes)) => Ok(inline_document("application/pdf", &format!("{}-{}.pdf", terms.request.case(), lang.code()), bytes)),
        Ok(Err(PdfError::NotBuilt)) => Err(Door::Gone),
        Ok(Err(error)) => Err(Door::Fault(format!("terms of {}: {error}", terms.request.case()))),
        Err(error) => Err(Door::Fault(format!("terms of {}: {error}", terms.request.case()))),
    }
}

/// Who may apply, by the rules of the programme that hold on a day. They may change after the document is made, so it names
/// the day.
pub(crate) async fn rules(tx: &mut Tx, lang: Lang, request: &RequestRow, day: Date) -> db::Result<Vec<String>> {
    let rules = pool::store::rules(tx, request.phase_id, request.country, day).await?;
    Ok(rules.iter().filter_map(|row| naming::rule(lang, &row.rule, &row.value, request.country.code())).collect())
}

/// The text in a language, in English where there is no other.
fn in_language<'a>(lang: Lang, english: &'a str, dutch: &'a str) -> &'a str {
    lang.of_two(english, dutch)
}

fn title_in(lang: Lang, terms: &Terms) -> &str {
    in_language(lang, &terms.request.title, &terms.request.title_nl)
}

/// What the template shows. Every word comes from here.
fn data(lang: Lang, programme: &str, terms: &Terms, audience: Audience, (day, rules): (Date, Vec<String>)) -> Json {
    let w = Words(lang);
    let p = w.plain();
    let say = |key: &str| i18n::without_marks(&naming::say(lang, key));
    let request = &terms.request;
    let country = naming::country_name(lang, request.country.code());
    let summary = in_language(lang, &request.summary, &request.summary_nl);
    let foreign = lang == Lang::Nl && request.summary_nl.is_empty();
    // What the host wrote exists in English; a Dutch document says so, and marks it for those who hear it read.
    let note = (lang == Lang::Nl).then(|| if foreign { p.only_english() } else { p.as_written() });
    let mut facts = vec![
        [p.column_case(), request.case()],
        [p.column_host(), format!("{}, {}", request.host_name, request.host_city)],
        [p.column_country(), country.clone()],
        [p.field_sector(), naming::sector_name(lang, &request.sector)],
        [p.column_seats(), request.seats.to_string()],
        [p.field_starts(), i18n::without_marks(&starts(w, request.earliest_start, request.latest_start))],
        [p.column_deadline(), request.deadline.map_or_else(|| p.no_deadline(), |day| i18n::without_marks(&lang.date(day)))],
        [p.field_years(), request.years.to_string()],
        [p.field_tie(), if request.origin_tie { p.yes() } else { p.no() }],
    ];
    // How safe a place is matters to who goes there.
    if terms.travels() && !request.security.is_empty() {
        facts.push([p.field_security(), say(&format!("security-{}", request.security))]);
    }
    if !request.department.is_empty() {
        facts.insert(2, [p.field_department(), request.department.clone()]);
    }
    let blocks = terms
        .blocks
        .iter()
        .map(|row| json!([say(&format!("mode-{}", row.mode)), i18n::without_marks(&length(w, row.weeks, row.hours_per_week)), row.place]));
    let objectives = terms.objectives.iter().map(|row| json!([row.objective, row.deliverable, say(&format!("process-{}", row.process))]));
    let need = |essential: bool| if essential { p.needed() } else { p.wished() };
    let skills = terms
        .skills
        .iter()
        .map(|row| json!([naming::skill_name(lang, &row.skill), p.skill_level(row.level, row.years), need(row.essential)]));
    let languages = terms.languages.iter().map(|row| {
        json!([naming::language_name(lang, &row.language), i18n::without_marks(&naming::level_name(lang, &row.level)), need(row.essential)])
    });
    let people = terms.counterparts.iter().map(|row| {
        let who = if audience == Audience::Programme { format!("{}, {}", row.name, row.job) } else { row.job.clone() };
        json!([if row.understudy { format!("{who} ({})", p.understudy()) } else { who }, row.learns])
    });
    json!({
        "frame": {
            "programme": programme,
            "reference": request.case(),
            "from": p.country_of_residence(),
            "to": format!("{}, {country}", request.host_city),
            "words": { "page": p.pdf_page(), "of": p.pdf_of() },
        },
        "lead": p.pdf_lead(State::named(&request.state).map_or_else(String::new, |state| say(&format!("state-{}", state.name())))),
        "facts": facts,
        "note": note,
        "written_lang": "en",
        "summary": summary,
        "summary_lang": if foreign { "en" } else { lang.code() },
        "background": section(p.field_background(), &request.background),
        "outcome": terms.outcome.as_ref().map(|outcome| json!({
            "title": p.field_outcome(),
            "text": in_language(lang, &outcome.title, &outcome.title_nl),
            "measure": p.outcome_measure(outcome.baseline, &outcome.indicator, outcome.target, outcome.target_on, &outcome.unit),
        })),
        "tables": [
            table(p.section_blocks(), [p.field_mode(), p.field_length(), p.field_place()], blocks.collect()),
            table(p.section_objectives(), [p.field_objective(), p.field_deliverable(), p.field_process()], objectives.collect()),
            table(p.section_skills(), [p.field_skill(), p.field_level(), p.field_need()], skills.collect()),
            table(p.section_languages(), [p.field_language(), p.field_language_level(), p.field_need()], languages.collect()),
            table(p.section_counterparts(), [p.field_job(), p.field_learns()], people.collect()),
        ],
        "rules": (!rules.is_empty()).then(|| json!({
            "title": p.rules_title(),
            "text": i18n::without_marks(&w.rules_as_of(day, programme)),
            "each": rules.iter().map(|rule| i18n::without_marks(rule)).collect::<Vec<_>>(),
        })),
        "conditions": section(p.field_conditions(), &request.conditions),
    })
}

fn section(title: String, text: &str) -> Option<Json> {
    (!text.is_empty()).then(|| json!({ "title": title, "text": text }))
}

fn table<const N: usize>(title: String, head: [String; N], rows: Vec<Json>) -> Json {
    json!({ "title": title, "head": head.to_vec(), "rows": rows })
}
