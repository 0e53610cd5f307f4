//! The reasons of a score as a table: what counts, what is asked, what was found, and a mark. Every part stands in it once.
//! One table for every page that gives reasons, so that a person reads the same ones everywhere.

use askama::Template;
use askama::filters::HtmlSafe;
use i18n::Lang;

use super::{EXPERIENCE, Part, SaidScore};
use crate::words::Words;

/// How far a part has what is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// All of it, and all points.
    Full,
    /// All of it; more would earn more.
    Met,
    /// Something of it.
    Partly,
    /// Nothing that counts.
    Absent,
}

impl Mark {
    /// The family of its tag: see the tones of tags.
    fn tone(self, with_points: bool) -> &'static str {
        match self {
            Mark::Met if with_points => "go",
            Mark::Full | Mark::Met => "ok",
            Mark::Partly => "wait",
            Mark::Absent => "off",
        }
    }

    fn said(self, w: Words, with_points: bool) -> String {
        match self {
            Mark::Met if with_points => w.mark_met_less(),
            Mark::Full | Mark::Met => w.mark_met(),
            Mark::Partly => w.mark_partly(),
            Mark::Absent => w.mark_absent(),
        }
    }

    /// The mark for readers of points.
    pub fn tag(self, lang: Lang) -> MarkTag {
        MarkTag { tone: self.tone(true), words: self.said(Words(lang), true) }
    }
}

/// A mark as it stands in a cell.
#[derive(Template)]
#[template(source = "<span class=\"tag tag-{{ tone }} bare\">{{ words }}</span>", ext = "html")]
pub struct MarkTag {
    tone: &'static str,
    words: String,
}

impl HtmlSafe for MarkTag {}

/// The table.
#[derive(Template)]
#[template(path = "explain/reasons.html")]
pub struct Reasons<'a> {
    w: Words,
    parts: &'a [Part],
    /// The sum of the points; none for readers to whom points say nothing.
    sum: Option<&'a str>,
}

impl Reasons<'_> {
    fn mark(&self, part: &Part) -> MarkTag {
        let with_points = self.sum.is_some();
        MarkTag { tone: part.mark.tone(with_points), words: part.mark.said(self.w, with_points) }
    }
}

impl HtmlSafe for Reasons<'_> {}

impl SaidScore {
    /// The same beside the fewest years that the request asks. A rule decides on these before any point is counted, so that the
    /// score itself does not know them.
    pub fn asking(mut self, lang: Lang, years: i64) -> SaidScore {
        if let Some(part) = self.parts.iter_mut().find(|part| years > 0 && part.key == EXPERIENCE) {
            part.asked = Words(lang).asked_at_least(years);
        }
        self
    }

    /// The reasons with their points.
    pub fn reasons(&self, lang: Lang) -> Reasons<'_> {
        Reasons { w: Words(lang), parts: &self.parts, sum: Some(&self.said) }
    }

    /// The same without points, for readers to whom points say nothing.
    pub fn fit(&self, lang: Lang) -> Reasons<'_> {
        Reasons { w: Words(lang), parts: &self.parts, sum: None }
    }
}
