//! The programme's own hard rules about who may be considered: dated, for a phase or for one country of it.
//!
//! What a request asks of skills, languages and time is judged by `matching`; these rules come on top. Comparable
//! programmes ask a right to return to the country of residence, a tie with the country of origin, and some years of
//! experience (field notes 3.3). Which of them hold, and with which values, is data of a phase.

/// A rule of the programme.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Rule {
    /// Lives in one of these countries. Value: ISO 3166-1 alpha-2 codes, with commas between.
    Residence,
    /// May return to the country of residence. No value.
    RightToReturn,
    /// Has a tie of origin with the country of the host. No value.
    OriginTie,
    /// Has worked at least so many years. Value: whole years.
    Experience,
}

/// What a rule is held against.
#[derive(Clone, Copy, Debug)]
pub struct Facts<'a> {
    /// Country of residence; empty when not given.
    pub residence: &'a str,
    /// Whether the person may return there; none while not answered.
    pub may_return: Option<bool>,
    /// Countries with which there is a tie of origin.
    pub origins: &'a [String],
    /// The country of the host.
    pub host_country: &'a str,
    /// Whole years of experience.
    pub years: i64,
}

impl Rule {
    /// Every rule.
    pub const ALL: &'static [Rule] = &[Rule::Residence, Rule::RightToReturn, Rule::OriginTie, Rule::Experience];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Rule::Residence => "residence",
            Rule::RightToReturn => "right-to-return",
            Rule::OriginTie => "origin-tie",
            Rule::Experience => "experience",
        }
    }

    /// The rule of that name.
    pub fn named(name: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.name() == name)
    }

    /// The value as it is stored, when it can be one of this rule.
    pub fn value(self, typed: &str) -> Option<String> {
        match self {
            Rule::RightToReturn | Rule::OriginTie => typed.trim().is_empty().then(String::new),
            Rule::Experience => typed.trim().parse::<u8>().ok().map(|years| years.to_string()),
            Rule::Residence => {
                let codes: Option<Vec<String>> = typed.split([',', ' ']).filter(|code| !code.is_empty()).map(country).collect();
                codes.filter(|codes| !codes.is_empty()).map(|codes| codes.join(","))
            }
        }
    }

    /// Whether a person meets the rule with this value. What is not said does not meet it.
    pub fn holds(self, value: &str, facts: Facts<'_>) -> bool {
        match self {
            Rule::Residence => value.split(',').any(|country| country == facts.residence),
            Rule::RightToReturn => facts.may_return == Some(true),
            Rule::OriginTie => facts.origins.iter().any(|country| country == facts.host_country),
            Rule::Experience => value.parse().is_ok_and(|years: i64| facts.years >= years),
        }
    }
}

fn country(code: &str) -> Option<String> {
    code.parse::<crate::text::Country>().ok().map(|country| country.code().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts<'a>(origins: &'a [String]) -> Facts<'a> {
        Facts { residence: "NL", may_return: None, origins, host_country: "SO", years: 4 }
    }

    #[test]
    fn names_read_back() {
        for &rule in Rule::ALL {
            assert_eq!(Rule::named(rule.name()), Some(rule));
        }
    }

    #[test]
    fn values_are_stored_in_one_spelling() {
        assert_eq!(Rule::Residence.value("nl, NG").as_deref(), Some("NL,NG"));
        assert_eq!(Rule::Residence.value(""), None);
        assert_eq!(Rule::Residence.value("NL,Utrecht"), None);
        assert_eq!(Rule::Experience.value(" 05 ").as_deref(), Some("5"));
        assert_eq!(Rule::Experience.value("five"), None);
        assert_eq!(Rule::OriginTie.value("").as_deref(), Some(""));
        assert_eq!(Rule::OriginTie.value("SO"), None);
    }

    #[test]
    fn what_is_not_said_does_not_meet_a_rule() {
        let somali = ["SO".to_owned()];
        assert!(Rule::Residence.holds("NG,NL", facts(&[])));
        assert!(!Rule::Residence.holds("NG", facts(&[])));
        assert!(!Rule::Residence.holds("", facts(&[])));
        assert!(!Rule::RightToReturn.holds("", facts(&[])));
        assert!(Rule::RightToReturn.holds("", Facts { may_return: Some(true), ..facts(&[]) }));
        assert!(Rule::OriginTie.holds("", facts(&somali)));
        assert!(!Rule::OriginTie.holds("", facts(&[])));
        assert!(Rule::Experience.holds("4", facts(&[])));
        assert!(!Rule::Experience.holds("5", facts(&[])));
        assert!(!Rule::Experience.holds("", facts(&[])));
    }
}
