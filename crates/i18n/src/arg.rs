//! What a message's variables may be filled with.

use std::borrow::Cow;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::{Lang, Msg};

/// The value of a variable. Templates pass references of any depth; [`ToArg`] takes them all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, shown as it is.
    Text(String),
    /// A whole number: chooses the plural, and is shown with the language's grouping. A year is not a quantity: pass
    /// it as text.
    Int(i64),
    /// A day, written out in the language.
    Day(Date),
    /// Another message, said in the same language.
    Said(Msg),
}

impl Arg {
    pub(crate) fn value(&self, lang: Lang) -> FluentValue<'_> {
        match self {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Int(number) => FluentValue::from(*number),
            Arg::Day(date) => FluentValue::from(lang.date(*date)),
            Arg::Said(msg) => FluentValue::from(lang.say(*msg)),
        }
    }
}

/// Whatever can be the value of a variable.
pub trait ToArg {
    /// This value as an argument.
    fn to_arg(&self) -> Arg;
}

impl<T: ToArg + ?Sized> From<&T> for Arg {
    fn from(value: &T) -> Arg {
        value.to_arg()
    }
}

impl<T: ToArg + ?Sized> ToArg for &T {
    fn to_arg(&self) -> Arg {
        (**self).to_arg()
    }
}

impl ToArg for Arg {
    fn to_arg(&self) -> Arg {
        self.clone()
    }
}

impl ToArg for str {
    fn to_arg(&self) -> Arg {
        Arg::Text(self.to_owned())
    }
}

impl ToArg for String {
    fn to_arg(&self) -> Arg {
        Arg::Text(self.clone())
    }
}

impl ToArg for Cow<'_, str> {
    fn to_arg(&self) -> Arg {
        Arg::Text(self.to_string())
    }
}

impl ToArg for Date {
    fn to_arg(&self) -> Arg {
        Arg::Day(*self)
    }
}

impl ToArg for Msg {
    fn to_arg(&self) -> Arg {
        Arg::Said(*self)
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<Cow<'_, str>> for Arg {
    fn from(text: Cow<'_, str>) -> Arg {
        Arg::Text(text.into_owned())
    }
}

impl From<Date> for Arg {
    fn from(date: Date) -> Arg {
        Arg::Day(date)
    }
}

impl From<Msg> for Arg {
    fn from(msg: Msg) -> Arg {
        Arg::Said(msg)
    }
}

macro_rules! whole_numbers {
    ($($number:ty)*) => {$(
        impl ToArg for $number {
            fn to_arg(&self) -> Arg {
                // A count beyond 2^63 does not occur; the largest number is then the least wrong thing to show.
                Arg::Int(i64::try_from(*self).unwrap_or(i64::MAX))
            }
        }

        impl From<$number> for Arg {
            fn from(number: $number) -> Arg {
                number.to_arg()
            }
        }
    )*};
}

whole_numbers!(i8 i16 i32 i64 u8 u16 u32 u64 usize);

#[cfg(test)]
mod test {
    use std::borrow::Cow;

    use super::Arg;

    #[test]
    fn values_and_references_of_any_depth_become_arguments() {
        let text = String::from("Aster");
        let number = 7_u32;
        assert_eq!(Arg::from("Aster"), Arg::Text(text.clone()));
        assert_eq!(Arg::from(&&"Aster"), Arg::Text(text.clone()));
        assert_eq!(Arg::from(&text), Arg::Text(text.clone()));
        assert_eq!(Arg::from(&&text), Arg::Text(text.clone()));
        assert_eq!(Arg::from(Cow::Borrowed("Aster")), Arg::Text(text.clone()));
        assert_eq!(Arg::from(text.clone()), Arg::Text(text));
        assert_eq!(Arg::from(&&number), Arg::Int(7));
        assert_eq!(Arg::from(-3_i64), Arg::Int(-3));
        assert_eq!(Arg::from(u64::MAX), Arg::Int(i64::MAX));
        assert_eq!(Arg::from(&Arg::Int(2)), Arg::Int(2));
    }
}
