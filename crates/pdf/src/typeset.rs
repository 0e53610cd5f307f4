//! From a document to the bytes of a file.

use serde_json::json;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::world::Room;
use crate::{Document, PdfError, plain};

/// Languages written from right to left, by their primary code.
const RIGHT_TO_LEFT: [&str; 10] = ["ar", "ckb", "fa", "he", "prs", "ps", "sd", "ug", "ur", "yi"];
/// Renders after which a part that was not used again is forgotten.
const KEPT: usize = 10;

/// See [`crate::render`].
pub fn render(document: &Document<'_>) -> Result<Vec<u8>, PdfError> {
    let (language, region) = language(document.lang)?;
    let (year, month, day) = document.date;
    let midnight = Datetime::from_ymd_hms(year, month, day, 0, 0, 0).ok_or(PdfError::Date(document.date))?;
    let about = json!({
        "title": plain::title(document.title),
        "lang": language,
        "region": region,
        "right_to_left": RIGHT_TO_LEFT,
    });
    let data = plain::value(document.data.clone());
    let room = Room::new(document.template, data.to_string(), about.to_string(), midnight);

    let pages = typst::compile::<PagedDocument>(&room).output.map_err(|why| PdfError::Template(told(&room, &why)));
    let options = PdfOptions {
        creator: Smart::Custom(None),
        timestamp: Some(Timestamp::new_utc(midnight)),
        standards: PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("two standards that agree"),
        ..PdfOptions::default()
    };
    let bytes = pages.and_then(|pages| typst_pdf::pdf(&pages, &options).map_err(|why| PdfError::Standard(told(&room, &why))));
    typst::comemo::evict(KEPT);
    bytes
}

/// The language and, where the tag names one, the region: `("pt", Some("BR"))` for `pt-BR` or `pt-Latn-BR`.
fn language(tag: &str) -> Result<(String, Option<String>), PdfError> {
    let letters = |part: &str| part.chars().all(|letter| letter.is_ascii_alphabetic());
    let mut parts = tag.split('-');
    let language = parts.next().filter(|part| matches!(part.len(), 2 | 3) && letters(part));
    let language = language.ok_or_else(|| PdfError::Language(tag.to_owned()))?;
    let region = parts.find(|part| part.len() == 2 && letters(part));
    Ok((language.to_ascii_lowercase(), region.map(str::to_ascii_uppercase)))
}

/// What went wrong, one line each: `/main.typ:12: message (hint)`.
fn told(room: &Room, faults: &[SourceDiagnostic]) -> String {
    let lines = faults.iter().map(|fault| {
        let place = fault.span.id().and_then(|id| {
            let start = room.range(fault.span)?.start;
            let line = room.source(id).ok()?.lines().byte_to_line(start)? + 1;
            Some(format!("{}:{line}: ", id.get().vpath().get_with_slash()))
        });
        let hints: String = fault.hints.iter().map(|hint| format!(" ({})", hint.v)).collect();
        format!("{}{}{hints}", place.unwrap_or_default(), fault.message)
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_gives_its_language_and_region() {
        let read = |tag| language(tag).map(|(language, region)| (language, region.unwrap_or_default()));
        assert_eq!(read("nl"), Ok(("nl".into(), String::new())));
        assert_eq!(read("en-GB"), Ok(("en".into(), "GB".into())));
        assert_eq!(read("ku-Arab-IQ"), Ok(("ku".into(), "IQ".into())));
        assert_eq!(read("ckb"), Ok(("ckb".into(), String::new())));
        assert_eq!(read(""), Err(PdfError::Language(String::new())));
        assert_eq!(read("english"), Err(PdfError::Language("english".into())));
    }
}
