//! Letters, agreements and certificates as PDF: tagged, accessible (PDF/UA-1) and fit for the archive (PDF/A-2a).
//!
//! A slice owns its template (Typst) and its words; this crate owns the page around them (`frame.typ`), the fonts and the
//! typesetter. People's text travels as data and is never read as markup, and a template reaches nothing but the four files
//! that are made for it: no disk, no network, no packages, no clock. One document in, one file out; nothing is kept.
//!
//! The typesetter comes with the feature `typst`. Without it the crate is an empty door: [`available`] says so and
//! [`render`] returns [`PdfError::NotBuilt`].

use std::fmt;

#[cfg(feature = "typst")]
mod fonts;
#[cfg(feature = "typst")]
mod plain;
#[cfg(feature = "typst")]
mod typeset;
#[cfg(feature = "typst")]
mod world;

/// One document to be set.
pub struct Document<'a> {
    /// Typst source written by us, never by a person who uses the programme.
    pub template: &'a str,
    /// What the template shows; it reads it with `json("/data.json")`.
    pub data: serde_json::Value,
    /// The title in the file's metadata and at the head of the document.
    pub title: &'a str,
    /// The language of the document as BCP 47, such as `nl`, `en-GB` or `ckb`.
    pub lang: &'a str,
    /// The date of the document: year, month 1-12, day 1-31. It is the only date a template can learn.
    pub date: (i32, u8, u8),
}

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PdfError {
    /// This program was built without the feature `typst`.
    NotBuilt,
    /// `lang` does not begin with a language code of two or three letters.
    Language(String),
    /// `date` is not a day of the calendar.
    Date((i32, u8, u8)),
    /// The template does not compile, or misses something in the data; each line names a file and line.
    Template(String),
    /// The pages were set but break a rule of PDF/UA-1 or PDF/A-2a.
    Standard(String),
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::NotBuilt => f.write_str("built without the typesetter (feature `typst`)"),
            PdfError::Language(lang) => write!(f, "not a language code: {lang:?}"),
            PdfError::Date((year, month, day)) => write!(f, "not a date: {year}-{month}-{day}"),
            PdfError::Template(why) => write!(f, "the template fails: {why}"),
            PdfError::Standard(why) => write!(f, "the file would break its standard: {why}"),
        }
    }
}

impl std::error::Error for PdfError {}

/// Whether this build can set documents.
pub fn available() -> bool {
    cfg!(feature = "typst")
}

/// Sets the document and returns the bytes of a tagged PDF 1.7 that keeps to PDF/UA-1 and PDF/A-2a.
///
/// The same document gives the same bytes. This takes 5 to 100 milliseconds of processor time: call it from a job or a
/// blocking task.
///
/// # Errors
/// See [`PdfError`]. Characters without a glyph are no error: they are shown as U+FFFD.
pub fn render(document: &Document<'_>) -> Result<Vec<u8>, PdfError> {
    #[cfg(feature = "typst")]
    return typeset::render(document);
    #[cfg(not(feature = "typst"))]
    {
        let _ = document;
        Err(PdfError::NotBuilt)
    }
}

#[cfg(all(test, not(feature = "typst")))]
mod tests {
    use super::*;

    #[test]
    fn without_the_typesetter_the_answer_is_a_typed_error() {
        let document = Document { template: "Hello", data: serde_json::Value::Null, title: "Hello", lang: "en", date: (2026, 3, 12) };
        assert!(!available());
        assert_eq!(render(&document), Err(PdfError::NotBuilt));
    }
}
