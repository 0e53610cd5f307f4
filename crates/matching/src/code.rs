//! What the engine calls things: codes for vocabulary, keys for records. Both are opaque here.

use std::fmt;
use std::sync::Arc;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A word of a controlled vocabulary: a country (ISO 3166-1), a language (BCP 47), a sector (DAC CRS), a skill (URI).
///
/// Cheap to clone. Compared byte by byte: the caller decides on upper and lower case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(Arc<str>);

impl Code {
    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this language tag is `range` or a variety of it: "ar-IQ" is within "ar" (RFC 4647, 3.3.1).
    pub fn is_variety_of(&self, range: &Code) -> bool {
        match self.0.strip_prefix(&*range.0) {
            Some(rest) => rest.is_empty() || rest.starts_with('-'),
            None => false,
        }
    }
}

impl From<&str> for Code {
    fn from(text: &str) -> Self {
        Code(text.into())
    }
}

impl From<String> for Code {
    fn from(text: String) -> Self {
        Code(text.into())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", &*self.0)
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Code(String::deserialize(deserializer)?.into()))
    }
}

/// The caller's id of a record (an expert, a request, a piece of evidence), usually a UUID as a number.
///
/// Written in JSON as the 36 characters of a UUID, because JSON numbers do not reach 128 bits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Key(pub u128);

impl From<u128> for Key {
    fn from(id: u128) -> Self {
        Key(id)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = format!("{:032x}", self.0);
        write!(f, "{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let hex: String = text.chars().filter(|c| *c != '-').collect();
        if hex.len() != 32 {
            return Err(D::Error::custom("a key has 32 hexadecimal digits"));
        }
        u128::from_str_radix(&hex, 16).map(Key).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn a_key_survives_json() {
        let key = Key(0x0190_aaaa_bbbb_7ccc_8ddd_eeee_ffff_0001);
        let text = serde_json::to_string(&key).unwrap();
        assert_eq!(text, "\"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001\"");
        assert_eq!(serde_json::from_str::<Key>(&text).unwrap(), key);
        assert!(serde_json::from_str::<Key>("\"12\"").is_err());
    }

    #[test]
    fn a_variety_is_within_its_language_and_not_the_other_way() {
        let (arabic, iraqi, armenian) = (Code::from("ar"), Code::from("ar-IQ"), Code::from("arm"));
        assert!(iraqi.is_variety_of(&arabic) && arabic.is_variety_of(&arabic));
        assert!(!arabic.is_variety_of(&iraqi) && !armenian.is_variety_of(&arabic));
    }
}
