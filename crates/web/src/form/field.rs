//! The declaration of a form.

use i18n::Msg;

/// A form, declared as a constant.
#[derive(Debug)]
pub struct FormSpec {
    /// Its fields in their order.
    pub fields: &'static [Field],
}

impl FormSpec {
    /// A form of these fields.
    pub const fn new(fields: &'static [Field]) -> FormSpec {
        FormSpec { fields }
    }

    /// A form that only asks for confirmation by its button.
    pub const EMPTY: FormSpec = FormSpec::new(&[]);

    /// How many bytes of text a browser may send for it: every field as long as it may be, in the script that takes the most room.
    pub(crate) fn text_limit(&self) -> usize {
        ALWAYS + self.fields.iter().map(|field| field.kind.text_limit()).sum::<usize>()
    }

    /// How many bytes of files a browser may send for it; 0 where it takes none.
    pub(crate) fn file_limit(&self) -> usize {
        self.fields.iter().map(|field| if let Kind::File(max) = field.kind { max + BEYOND } else { 0 }).sum()
    }

    /// The field of that name.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// What any form may send besides, in bytes: its token, its names, what a page carries along, and answers that are too long, which
/// the form itself is to say.
const ALWAYS: usize = 128 * 1024;
/// What one character takes at most in an address-encoded body: four bytes, each as `%FF`.
const CHARACTER: usize = 12;
/// What all the boxes of a long list may send.
const BOXES: usize = 48 * 1024;
/// What a short answer may send.
const SHORT: usize = 4 * 1024;
/// How much larger than it may be a file is read, so that the form itself can say that it is too large.
const BEYOND: usize = 1024 * 1024;

/// One field.
#[derive(Debug)]
pub struct Field {
    /// Its name, as it is posted.
    pub name: &'static str,
    /// The question.
    pub label: Msg,
    /// Advice under the question.
    pub hint: Option<Msg>,
    /// What it takes.
    pub kind: Kind,
    /// Whether an answer is needed.
    pub required: bool,
    /// Whether an answer is needed in some cases, which the advice names: such a field is not called optional.
    pub sometimes: bool,
    /// The browser's hint for filling in, such as `email`.
    pub autocomplete: &'static str,
    /// What stands first in a list while nothing is chosen; the call to choose where none is given.
    pub unchosen: Option<Msg>,
    /// What the field is folded under, for what few people have to answer; none where it is open.
    pub folded: Option<Msg>,
}

/// What a field takes.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines of at most so many characters.
    Text(usize),
    /// An e-mail address.
    Email,
    /// An https address.
    Url,
    /// A password that is being chosen, at least 12 characters.
    NewPassword,
    /// A password that is known.
    Password,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// A year from the first to the second.
    Year(i64, i64),
    /// The year of birth of somebody who is at least and at most so many years old.
    BirthYear(i64, i64),
    /// A day.
    Day,
    /// A box to tick.
    Tick,
    /// One of these, as round buttons.
    Choice(&'static [(&'static str, Msg)]),
    /// One of what the page offers, as a list.
    Pick,
    /// Any of what the page offers, as boxes.
    Picks,
    /// A file of at most so many bytes.
    File(usize),
    /// Carried along, not shown.
    Hidden(usize),
}

impl Kind {
    /// How many bytes of text it may send.
    fn text_limit(&self) -> usize {
        match self {
            Kind::Line(max) | Kind::Text(max) | Kind::Hidden(max) => max * CHARACTER,
            Kind::Picks => BOXES,
            _ => SHORT,
        }
    }

    /// Its name in `cd4d routes`.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Line(_) => "line",
            Kind::Text(_) => "text",
            Kind::Email => "email",
            Kind::Url => "url",
            Kind::NewPassword | Kind::Password => "password",
            Kind::Number(..) | Kind::Year(..) | Kind::BirthYear(..) => "number",
            Kind::Day => "date",
            Kind::Tick => "tick",
            Kind::Choice(_) => "choice",
            Kind::Pick => "pick",
            Kind::Picks => "picks",
            Kind::File(_) => "file",
            Kind::Hidden(_) => "hidden",
        }
    }
}

impl Field {
    /// A field that needs no answer.
    pub const fn new(name: &'static str, label: Msg, kind: Kind) -> Field {
        Field { name, label, hint: None, kind, required: false, sometimes: false, autocomplete: "", unchosen: None, folded: None }
    }

    /// An answer is needed.
    pub const fn required(mut self) -> Field {
        self.required = true;
        self
    }

    /// An answer is needed in some cases, which the advice names.
    pub const fn sometimes(mut self) -> Field {
        self.sometimes = true;
        self
    }

    /// With advice under the question.
    pub const fn hint(mut self, hint: Msg) -> Field {
        self.hint = Some(hint);
        self
    }

    /// A list whose empty answer means this.
    pub const fn unchosen(mut self, words: Msg) -> Field {
        self.unchosen = Some(words);
        self
    }

    /// Folded under these words until somebody opens it, or it holds an answer.
    pub const fn folded(mut self, under: Msg) -> Field {
        self.folded = Some(under);
        self
    }

    /// With the browser's hint for filling in.
    pub const fn autocomplete(mut self, hint: &'static str) -> Field {
        self.autocomplete = hint;
        self
    }
}
