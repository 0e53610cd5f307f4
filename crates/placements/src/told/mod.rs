//! What somebody who came through a link reads when it is done: what was decided, and what happens next.

use askama::Template;
use web::{Answer, Cx};

use crate::naming;
use crate::store::PlacementRow;

/// The page.
#[derive(Template)]
#[template(path = "told/told.html")]
pub struct Told {
    cx: Cx,
    title: String,
    text: String,
    next: String,
    country: String,
    about: String,
}

impl Told {
    /// A page that says what was done and what happens next.
    pub fn new(cx: &Cx, title: String, text: String, next: String) -> Told {
        Told { cx: cx.clone(), title, text, next, country: String::new(), about: String::new() }
    }

    /// About this placement.
    pub fn about(mut self, placement: &PlacementRow) -> Told {
        self.country = placement.country.code().to_ascii_lowercase();
        self.about = format!("{} {}", naming::country_name(self.cx.lang, placement.country.code()), placement.case());
        self
    }

    /// Shows it.
    pub fn show(self) -> Answer {
        self.cx.sheet(i18n::without_marks(&self.title)).private().show(&self)
    }
}
