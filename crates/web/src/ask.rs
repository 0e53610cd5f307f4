//! A page that asks one thing: where one came from, the question, a form, one button that says what happens, and beside it
//! the way back on which nothing happens.

use askama::Template;
use axum::http::StatusCode;

use crate::cx::Cx;
use crate::door::Answer;
use crate::form::{Form, Kind};
use crate::words::Words;

/// The page. The form is posted to the page's own address.
#[derive(Template)]
#[template(path = "ask.html")]
pub struct Ask {
    /// The page that one came from: its address after the language, and its name.
    pub back: (String, String),
    /// ISO code of the country that it is about, or empty.
    pub country: String,
    /// What it is about, in one or two words that stand beside the country's hue, or empty.
    pub about: String,
    /// The record within that, such as its case number and title, or empty.
    pub case: String,
    /// The question: the title of the page.
    pub title: String,
    /// One sentence more, or empty.
    pub lead: String,
    /// What else one should know before, one thing in each line.
    pub lines: Vec<String>,
    /// Records that it touches, each with its address after the language for those who may open it.
    pub touched: Vec<(Option<String>, String)>,
    /// A page that one should read first: its address after the language, and its name.
    pub more: Option<(String, String)>,
    /// What the button does.
    pub button: String,
    /// Whether the button stops or ends something.
    danger: bool,
    /// The form.
    pub form: Form,
    /// What somebody else stored meanwhile, field by field.
    theirs: Vec<(String, String)>,
    w: Words,
}

impl Ask {
    /// A page for this form; the parts that it has are put in afterwards.
    pub fn new(cx: &Cx, title: String, button: String, form: Form) -> Ask {
        let none = String::new;
        let back = ("/".to_owned(), none());
        Ask {
            back,
            country: none(),
            about: none(),
            case: none(),
            title,
            lead: none(),
            lines: Vec::new(),
            touched: Vec::new(),
            more: None,
            button,
            danger: false,
            form,
            theirs: Vec::new(),
            w: Words(cx.lang),
        }
    }

    /// With the way back.
    pub fn back(mut self, path: impl Into<String>, name: impl Into<String>) -> Ask {
        self.back = (path.into(), name.into());
        self
    }

    /// With what it is about, and the country's hue.
    pub fn about(mut self, country: &str, about: impl Into<String>) -> Ask {
        self.country = country.to_ascii_lowercase();
        self.about = about.into();
        self
    }

    /// With the record within that.
    pub fn case(mut self, case: impl Into<String>) -> Ask {
        self.case = case.into();
        self
    }

    /// With one sentence more.
    pub fn lead(mut self, lead: impl Into<String>) -> Ask {
        self.lead = lead.into();
        self
    }

    /// With what else one should know before, one thing in each line; nothing is said of an empty one.
    pub fn lines(mut self, lines: impl IntoIterator<Item = String>) -> Ask {
        self.lines = lines.into_iter().filter(|line| !line.is_empty()).collect();
        self
    }

    /// With the records that it touches, each with its address for those who may open it.
    pub fn touches(mut self, records: Vec<(Option<String>, String)>) -> Ask {
        self.touched = records;
        self
    }

    /// With a page that one should read first.
    pub fn more(mut self, path: impl Into<String>, name: impl Into<String>) -> Ask {
        self.more = Some((path.into(), name.into()));
        self
    }

    /// With a button that shows whether it stops or ends something.
    pub fn danger(mut self, danger: bool) -> Ask {
        self.danger = danger;
        self
    }

    /// Beside what somebody else stored meanwhile: what was typed stays, every field that differs shows their text, and
    /// the hidden fields are as stored, so that sending it again is a change to theirs.
    pub fn beside<'a>(mut self, stored: impl IntoIterator<Item = (&'a str, String)>) -> Ask {
        for (name, value) in stored {
            let Some(field) = self.form.spec.field(name) else { continue };
            if matches!(field.kind, Kind::Hidden(_)) {
                self.form.posted.put(name, value);
            } else if self.form.posted.one(name).trim() != value {
                let label = self.form.cx.lang.say(field.label);
                let words = self.form.words_of(field, &value);
                self.theirs.push((label, words));
            }
        }
        self
    }

    /// Shows it.
    pub fn show(self) -> Answer {
        let cx = self.form.cx.clone();
        let stale = !self.theirs.is_empty();
        let sheet = cx.sheet(i18n::without_marks(&self.title)).private().faulty(self.form.is_faulty());
        if stale { sheet.status(StatusCode::CONFLICT) } else { sheet }.show(&self)
    }

    fn to(&self, path: &str) -> String {
        self.form.cx.to(path)
    }

    fn here(&self) -> String {
        self.form.cx.to(&self.form.cx.path)
    }
}
