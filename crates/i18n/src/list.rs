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
        self.joined(items, &Words(self).list_last())
    }

    /// The items of which one is enough, in one phrase: "Accra, Delft or Kisumu".
    pub fn either(self, items: &[String]) -> String {
        self.joined(items, &Words(self).list_last_or())
    }

    fn joined(self, items: &[String], before_last: &str) -> String {
        let items: Vec<Cow<'_, str>> = items.iter().map(|item| set_apart(self, item)).collect();
        match items.as_slice() {
            [] => String::new(),
            [only] => only.to_string(),
            [first @ .., last] => [first.join(&Words(self).list_between()).as_str(), last].join(before_last),
        }
    }
}
