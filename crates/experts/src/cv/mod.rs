//! Looking at a document before it is taken as a CV. Its content decides what it is, never its name or what the browser
//! says of it. It may run nothing, fetch nothing and carry no other file; what cannot be looked into is not taken. Whatever is
//! unpacked for that stays in memory, within bounds.

mod archive;
mod fields;
mod inflate;
mod parts;
mod pdf;
mod xml;

use model::Refusal;
use model::expert::{CV_ACTIVE, CV_DAMAGED, CV_KIND, CV_LARGE};

/// What a CV may weigh, in bytes.
pub const LIMIT: usize = 5 * 1024 * 1024;

/// The kinds of document that are taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// PDF.
    Pdf,
    /// Office Open XML text (Word).
    Docx,
    /// OpenDocument text (LibreOffice).
    Odt,
    /// Plain text in UTF-8.
    Text,
}

impl Kind {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Kind::Pdf => "application/pdf",
            Kind::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Kind::Odt => "application/vnd.oasis.opendocument.text",
            Kind::Text => "text/plain; charset=utf-8",
        }
    }

    /// The end of its file's name.
    pub const fn extension(self) -> &'static str {
        match self {
            Kind::Pdf => "pdf",
            Kind::Docx => "docx",
            Kind::Odt => "odt",
            Kind::Text => "txt",
        }
    }

    /// The media type of a stored document, as one of ours.
    pub fn of_media_type(text: &str) -> &'static str {
        let kinds = [Kind::Pdf, Kind::Docx, Kind::Odt, Kind::Text];
        kinds.iter().map(|kind| kind.media_type()).find(|known| *known == text).unwrap_or("application/octet-stream")
    }
}

/// What a document is, when it may be a CV.
pub fn look(bytes: &[u8]) -> Result<Kind, Refusal> {
    if bytes.len() > LIMIT {
        return Err(CV_LARGE.into());
    }
    if has(bytes, b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE") {
        return Err(CV_ACTIVE.into());
    }
    if bytes.starts_with(b"%PDF-") {
        pdf::look(bytes)
    } else if bytes.starts_with(b"PK\x03\x04") {
        archive::look(bytes)
    } else {
        text(bytes)
    }
}

/// Holds the kind of a document against the name with which it was sent: mere text under the name of a PDF, Word or OpenDocument
/// file is a document that broke on its way, or was none.
pub fn keeps_name(sent: &str, kind: Kind) -> Result<Kind, Refusal> {
    let end = sent.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let promised = [Kind::Pdf, Kind::Docx, Kind::Odt].iter().any(|other| other.extension() == end);
    if kind == Kind::Text && promised { Err(CV_DAMAGED.into()) } else { Ok(kind) }
}

/// Text in UTF-8 that no program reads as markup or as a script.
fn text(bytes: &[u8]) -> Result<Kind, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| CV_KIND)?;
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let readable = text.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t' | '\u{c}'));
    let markup = ["<", "%!", "#!", "{\\rtf"].iter().any(|sign| start.starts_with(sign)) || has(&bytes.to_ascii_lowercase(), b"<script");
    if start.is_empty() || !readable || markup { Err(CV_KIND.into()) } else { Ok(Kind::Text) }
}

fn has(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// The name under which a document is saved: the last part of what was sent, without marks that could lead a reader
/// astray (directions, controls, separators), with the end that its content has.
pub fn file_name(sent: &str, kind: Kind) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let plain = |c: &char| c.is_alphanumeric() || " -_.()".contains(*c);
    let stem: String = stem.chars().filter(plain).take(80).collect();
    let stem = stem.trim_matches([' ', '.']);
    format!("{}.{}", if stem.is_empty() { "cv" } else { stem }, kind.extension())
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::expert::{CV_BOMB, CV_KIND};

    #[test]
    fn content_decides_what_a_document_is() {
        let cases: &[(&[u8], Result<Kind, model::Why>)] = &[
            (b"%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n", Ok(Kind::Pdf)),
            ("Amina Bello\nVerpleegkundige, 12 jaar\n".as_bytes(), Ok(Kind::Text)),
            ("\u{feff}سيرة ذاتية".as_bytes(), Ok(Kind::Text)),
            (b"%PDF-1.7\ncut off", Err(CV_DAMAGED)),
            (b"%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript >> >> endobj\n%%EOF", Err(CV_ACTIVE)),
            (b"%PDF-1.7\n1 0 obj << /S /Launch >> endobj\n%%EOF", Err(CV_ACTIVE)),
            (b"<!doctype html><p>cv</p>", Err(CV_KIND)),
            (b"  \n<svg xmlns='http://www.w3.org/2000/svg'/>", Err(CV_KIND)),
            (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", Err(CV_KIND)),
            (b"my cv <ScRiPt>alert(1)</script>", Err(CV_KIND)),
            (b"MZ\x90\x00\x03", Err(CV_KIND)),
            (b"\x7fELF\x02", Err(CV_KIND)),
            (b"#!/bin/sh\nls", Err(CV_KIND)),
            (b"{\\rtf1 cv}", Err(CV_KIND)),
            (b"\x89PNG\r\n\x1a\n", Err(CV_KIND)),
            (b"", Err(CV_KIND)),
            (b" \n ", Err(CV_KIND)),
            (b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*", Err(CV_ACTIVE)),
            (b"PK\x03\x04 cut off", Err(CV_DAMAGED)),
        ];
        for (bytes, expected) in cases {
            let expected = expected.map_err(Refusal::from);
            assert_eq!(look(bytes), expected, "{}", String::from_utf8_lossy(bytes));
        }
        assert_eq!(look(&vec![b'a'; LIMIT + 1]), Err(CV_LARGE.into()));
        assert_ne!(CV_BOMB, CV_KIND);
    }

    #[test]
    fn text_under_the_name_of_a_document_is_a_broken_document() {
        for broken in ["bad.pdf", "My CV.PDF", "cv.docx", "cv.odt"] {
            assert_eq!(keeps_name(broken, Kind::Text), Err(CV_DAMAGED.into()), "{broken}");
        }
        for (name, kind) in [("cv.txt", Kind::Text), ("cv", Kind::Text), ("cv.txt", Kind::Pdf), ("cv.pdf", Kind::Pdf)] {
            assert_eq!(keeps_name(name, kind), Ok(kind), "{name}");
        }
    }

    #[test]
    fn names_lose_what_could_lead_a_reader_astray() {
        let cases = [
            ("C:\\fakepath\\My CV.docx", Kind::Docx, "My CV.docx"),
            ("../../etc/passwd", Kind::Text, "passwd.txt"),
            ("cv\r\nContent-Type: x.pdf", Kind::Pdf, "cvContent-Type x.pdf"),
            ("cv\u{202e}fdp.exe", Kind::Pdf, "cvfdp.pdf"),
            ("", Kind::Odt, "cv.odt"),
            ("السيرة.pdf", Kind::Pdf, "السيرة.pdf"),
        ];
        for (sent, kind, expected) in cases {
            assert_eq!(file_name(sent, kind), expected, "{sent:?}");
        }
        assert!(file_name(&"x".repeat(500), Kind::Pdf).len() < 100);
    }
}
