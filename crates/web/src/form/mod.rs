//! The form kit. A form is declared once, as a constant; reading what was typed, naming every fault, showing the form
//! again as it was typed, listing its fields for `cd4d routes` and trying it with hostile values all follow from that.

mod field;
mod read;
mod show;

use std::collections::BTreeMap;

use command::FieldRefusal;
use i18n::Lang;
use model::Refusal;

pub use field::{Field, FormSpec, Kind};
pub use read::{Values, day, written};

use crate::cx::Cx;
use crate::door::{Answer, Door};
use crate::posted::Posted;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was given.
    Missing,
    /// Longer than this many characters.
    TooLong(usize),
    /// Not a whole number from the first to the second.
    NotInRange(i64, i64),
    /// Not a year from the first to the second.
    NotAYear(i64, i64),
    /// Not a day.
    NotADate,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not an address of the web that begins with https.
    NotAUrl,
    /// Not one of the offered answers.
    NotOffered,
    /// Shorter than this many characters (passwords).
    TooShort(usize),
    /// A refusal of the trade that belongs to this field.
    Refused(Refusal),
}

/// What was read of a form: typed values when all holds.
pub type Filled<'a> = Result<Values<'a>, Vec<(&'static str, Fault)>>;

/// A form on its way to a page: its declaration, the values to show, what is wrong, and what its lists offer.
pub struct Form {
    pub(crate) spec: &'static FormSpec,
    pub(crate) posted: Posted,
    pub(crate) faults: Vec<(&'static str, Fault)>,
    pub(crate) offers: BTreeMap<&'static str, Vec<(String, String)>>,
    /// Of lists in groups: the first value of each group and the name of the group.
    pub(crate) groups: BTreeMap<&'static str, Vec<(String, String)>>,
    pub(crate) cx: Cx,
}

impl Form {
    /// An empty form.
    pub fn empty(cx: &Cx, spec: &'static FormSpec) -> Form {
        Form::typed(cx, spec, Posted::default())
    }

    /// A form with stored values, by field name; a field that holds several stands several times.
    pub fn stored<'a>(cx: &Cx, spec: &'static FormSpec, values: impl IntoIterator<Item = (&'a str, String)>) -> Form {
        Form::typed(cx, spec, Posted::from_pairs(values.into_iter().map(|(name, value)| (name.to_owned(), value))))
    }

    /// A form as it was typed.
    pub fn typed(cx: &Cx, spec: &'static FormSpec, posted: Posted) -> Form {
        Form { spec, posted, faults: Vec::new(), offers: BTreeMap::new(), groups: BTreeMap::new(), cx: cx.clone() }
    }

    /// What a list offers: values and their words.
    pub fn offer(mut self, field: &'static str, options: impl IntoIterator<Item = (String, String)>) -> Form {
        self.offers.insert(field, options.into_iter().collect());
        self
    }

    /// What a long list offers: groups in their order, each with its values and their words.
    pub fn offer_groups(mut self, field: &'static str, groups: Vec<(String, Vec<(String, String)>)>) -> Form {
        let heads = groups.iter().filter_map(|(name, options)| Some((options.first()?.0.clone(), name.clone()))).collect();
        self.groups.insert(field, heads);
        self.offer(field, groups.into_iter().flat_map(|(_, options)| options))
    }

    /// With these faults.
    pub fn with_faults(mut self, faults: Vec<(&'static str, Fault)>) -> Form {
        // A command may find faults in another order than that in which the reader meets the fields.
        let fields = self.spec.fields;
        let place = |name: &str| fields.iter().position(|field| field.name == name).unwrap_or(usize::MAX);
        self.faults = faults;
        self.faults.sort_by_key(|(name, _)| place(name));
        self
    }

    /// With what a command refused of its fields.
    pub fn refused(self, faults: Vec<FieldRefusal>) -> Form {
        self.with_faults(faults.into_iter().map(fault_of).collect())
    }

    /// The typed values, or every fault. Lists that offer values at run time are checked against the offer.
    pub fn read(&self) -> Filled<'_> {
        read::read(self)
    }

    /// As it was typed, with the hidden fields as they are stored now: sending it again is a change to that.
    pub fn renewed<'a>(mut self, stored: impl IntoIterator<Item = (&'a str, String)>) -> Form {
        for (name, value) in stored {
            if self.spec.field(name).is_some_and(|field| matches!(field.kind, Kind::Hidden(_))) {
                self.posted.put(name, value);
            }
        }
        self
    }

    /// The typed values as far as they go, for somebody who comes back later: what is missing is no fault, what cannot be
    /// read still is.
    pub fn read_so_far(&self) -> Filled<'_> {
        read::read_so_far(self)
    }

    /// Whether something is wrong.
    pub fn is_faulty(&self) -> bool {
        !self.faults.is_empty()
    }

    /// Ends a post: `done` goes on when the command did what was asked; faults show the form again through `again`;
    /// everything else leaves by its door.
    pub fn finish<T>(
        self,
        outcome: Result<T, command::Stop>,
        done: impl FnOnce(T) -> Answer,
        again: impl FnOnce(Form) -> Answer,
    ) -> Answer {
        match outcome {
            Ok(value) => done(value),
            Err(command::Stop::Invalid(faults)) => again(self.refused(faults)),
            Err(other) => Err(Door::from(other)),
        }
    }

    /// A value of a field in words: what a list or a choice calls it, or the value itself.
    pub(crate) fn words_of(&self, field: &Field, value: &str) -> String {
        let offered = self.offers.get(field.name).and_then(|options| options.iter().find(|(offer, _)| offer == value));
        match (field.kind, offered) {
            (Kind::Choice(options), _) => {
                options.iter().find(|(offer, _)| *offer == value).map_or_else(|| value.to_owned(), |(_, words)| self.lang().say(*words))
            }
            (_, Some((_, words))) => words.clone(),
            _ => value.to_owned(),
        }
    }

    pub(crate) fn lang(&self) -> Lang {
        self.cx.lang
    }
}

fn fault_of(found: FieldRefusal) -> (&'static str, Fault) {
    (found.field, Fault::Refused(found.refusal))
}
