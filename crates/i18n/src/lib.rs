//! Speaking people's languages: messages, dates, numbers, and text prepared for searching and sorting.
//!
//! Technical only; it knows no word of the trade. A slice keeps its messages in Fluent files, `i18n-gen` makes typed
//! functions of them at build time, and those call [`Lang::say`] and its kin here. Whatever is given back is plain
//! text, never HTML: the template escapes it.
//!
//! ```
//! use i18n::Lang;
//!
//! let day = jiff::civil::date(2026, 11, 23);
//! assert_eq!(Lang::En.date(day), "23 November 2026");
//! assert_eq!(Lang::Nl.number(1234567), "1.234.567");
//! assert_eq!(Lang::negotiate("nl-BE, en;q=0.5", Lang::SHIPPED), Lang::Nl);
//! ```

// The generated words name this crate from outside, as every other crate does.
extern crate self as i18n;

mod arg;
mod dates;
mod fold;
mod lang;
mod list;
mod marks;
mod numbers;
mod room;
mod sort;
mod speak;

#[allow(missing_docs, dead_code)]
mod words {
    include!(concat!(env!("OUT_DIR"), "/words.rs"));
}

pub use arg::{Arg, ToArg};
pub use fold::{fold, holds_words, same_name, same_words};
pub use lang::Lang;
pub use marks::without_marks;
pub use room::{Msg, Room};
pub use sort::sort_key;
