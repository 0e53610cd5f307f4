//! Enumerations.

use std::borrow::Cow;

use crate::Lang;
use crate::marks::set_apart;
use crate::words::Words;

impl Lang {
    /// The items in one phrase: "Accra, Delft and Kisumu". No items give empty text.
    ///
    /// An item whose letters run against the page is set apart with isolates; other items are left as they are.
    pub fn list(self, items: &[String]) -> String {
        let items: Vec<Cow<'_, str>> = items.iter().map(|item| set_apart(self, item)).collect();
        let words = Words(self);
        match items.as_slice() {
            [] => String::new(),
            [only] => only.to_string(),
            [first @ .., last] => [first.join(&words.list_between()).as_str(), last].join(&words.list_last()),
        }
    }
}
