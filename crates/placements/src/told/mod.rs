//! What somebody reads when it is done, or when it cannot be done: what was decided, and what happens next.

use askama::Template;
use axum::http::StatusCode;
use model::Refusal;
use web::{Answer, Cx};

use crate::naming;
use crate::store::PlacementRow;
use crate::visit::Side;
use crate::words::Words;

/// The page.
#[derive(Template)]
#[template(path = "told/told.html")]
pub struct Told {
    cx: Cx,
    title: String,
    /// What was not stored, or empty.
    warning: String,
    text: String,
    /// What was stored, line by line.
    lines: Vec<String>,
    next: String,
    /// Where one can go, with its name.
    back: Option<(String, String)>,
    country: String,
    about: String,
    status: StatusCode,
}

impl Told {
    /// A page that says what was done and what happens next.
    pub fn new(cx: &Cx, title: String, text: String, next: String) -> Told {
        let none = String::new;
        let (lines, back, status) = (Vec::new(), None, StatusCode::OK);
        Told { cx: cx.clone(), title, warning: none(), text, lines, next, back, country: none(), about: none(), status }
    }

    /// A page that says why something about a placement is not done and what can be done, with the way back to it.
    pub fn refused(cx: &Cx, placement: &PlacementRow, refusal: &Refusal) -> Told {
        let (why, advice) = naming::refusal(cx.lang, refusal);
        let mut told = Told::new(cx, Words(cx.lang).refused_title(), why, advice).about(placement);
        told.status = StatusCode::CONFLICT;
        if !cx.path.starts_with("/l/") {
            told.back = Some((cx.to(&Side::of(cx).path(placement.id)), Words(cx.lang).back_to(placement.case())));
        }
        told
    }

    /// A page that says that a link to a placement was ended, and what can be done.
    pub fn ended(cx: &Cx, placement: &PlacementRow, text: String, next: String) -> Told {
        let mut told = Told::new(cx, Words(cx.lang).sign_ended_title(), text, next).about(placement);
        told.status = StatusCode::GONE;
        told
    }

    /// With what was stored.
    pub fn with(mut self, lines: Vec<String>) -> Told {
        self.lines = lines;
        self
    }

    /// About this placement.
    pub fn about(mut self, placement: &PlacementRow) -> Told {
        self.country = placement.country.code().to_ascii_lowercase();
        self.about = format!("{} {}", naming::country_name(self.cx.lang, placement.country.code()), placement.case());
        self
    }

    /// With the warning that what was sent again was not stored.
    pub fn not_stored(mut self, again: bool) -> Told {
        if again {
            self.warning = Words(self.cx.lang).already_answered();
        }
        self
    }

    /// Shows it.
    pub fn show(self) -> Answer {
        self.cx.sheet(i18n::without_marks(&self.title)).status(self.status).private().show(&self)
    }
}
