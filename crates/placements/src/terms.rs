//! The terms of an agreement as they are frozen: everything that people sign, in both languages, without amounts.

use i18n::Lang;
use jiff::civil::Date;
use model::placement::Party;
use serde::{Deserialize, Serialize};

use crate::words;

/// A text in the languages in which agreements are made.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Both {
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
}

impl Both {
    /// The text in a language; English where there is no Dutch.
    pub fn in_language(&self, lang: Lang) -> &str {
        lang.of_two(&self.en, &self.nl)
    }
}

/// The terms.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Terms {
    /// The case number.
    pub case: String,
    /// Which version this is, from 1.
    pub version: i64,
    /// The day on which it was made.
    pub made_on: Date,
    /// What the text is and what else holds; empty in agreements that were made before it was frozen with the rest.
    #[serde(default)]
    pub intro: Both,
    /// The title of the assignment.
    pub title: Both,
    /// What the assignment is about, as it was published; may be empty.
    #[serde(default)]
    pub summary: Both,
    /// The expert, in full.
    pub expert: String,
    /// Where the expert lives.
    pub expert_city: String,
    /// The host.
    pub host: String,
    /// Where the host is.
    pub host_city: String,
    /// ISO code of the host's country.
    pub country: String,
    /// Who signs for the host, and as what.
    pub director: String,
    /// The organisation that runs the programme.
    pub organisation: String,
    /// The time.
    pub blocks: Vec<BlockTerms>,
    /// What must be achieved.
    pub objectives: Vec<ObjectiveTerms>,
    /// What is done in which week, when that was agreed before the agreement was made; else empty.
    #[serde(default)]
    pub work_plan: String,
    /// Who learns.
    pub counterparts: Vec<String>,
    /// Who does what.
    pub duties: Vec<DutyTerms>,
    /// What was arranged beside the standard text, or empty.
    pub special: String,
    /// Of which days fewer are agreed on than the request asks for.
    #[serde(default)]
    pub fewer: Vec<FewerTerms>,
    /// Why; empty where they are not fewer.
    #[serde(default)]
    pub fewer_reason: String,
    /// Whether the text says that expert and host get each other's address when all have signed.
    #[serde(default)]
    pub shares_addresses: bool,
}

/// A block of time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlockTerms {
    /// `physical` or `online`.
    pub mode: String,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// Hours a week, of an online block.
    pub hours_per_week: Option<i64>,
    /// Where.
    pub place: String,
}

/// Fewer days in one way of working than the request asks for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FewerTerms {
    /// `physical` or `online`.
    pub mode: String,
    /// How many days the request asks for.
    pub asked: i64,
    /// How many are agreed on.
    pub planned: i64,
}

/// An objective.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ObjectiveTerms {
    /// What must be achieved.
    pub objective: String,
    /// What is there then.
    pub deliverable: String,
    /// How knowledge passes over.
    pub process: String,
}

/// A duty of one party.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct DutyTerms {
    /// Whose.
    pub party: String,
    /// What.
    pub text: Both,
}

fn both(msg: i18n::Msg) -> Both {
    Both { en: Lang::En.plain(msg, &[]), nl: Lang::Nl.plain(msg, &[]) }
}

/// What an agreement that is made now says of itself.
pub fn standard_intro() -> Both {
    both(words::AGREEMENT_INTRO)
}

/// The duties of an agreement that is made now.
pub fn standard_duties() -> Vec<DutyTerms> {
    const DUTIES: &[(Party, i18n::Msg)] = &[
        (Party::Expert, words::DUTY_EXPERT_WORK),
        (Party::Expert, words::DUTY_EXPERT_SHARE),
        (Party::Expert, words::DUTY_EXPERT_NOTES),
        (Party::Expert, words::DUTY_EXPERT_REPORT),
        (Party::Expert, words::DUTY_EXPERT_RULES),
        (Party::Host, words::DUTY_HOST_WORKPLACE),
        (Party::Host, words::DUTY_HOST_COUNTERPARTS),
        (Party::Host, words::DUTY_HOST_NO_REPLACEMENT),
        (Party::Host, words::DUTY_HOST_CONFIRM),
        (Party::Programme, words::DUTY_PROGRAMME_SUPPORT),
        (Party::Programme, words::DUTY_PROGRAMME_CONTACT),
        (Party::Programme, words::DUTY_PROGRAMME_ADDRESSES),
        (Party::Programme, words::DUTY_PROGRAMME_DATA),
        (Party::Programme, words::DUTY_PROGRAMME_END),
    ];
    DUTIES.iter().map(|&(party, msg)| DutyTerms { party: party.name().to_owned(), text: both(msg) }).collect()
}

impl Terms {
    /// The text that is frozen and digested.
    pub fn freeze(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The terms of a frozen text; none when it was erased.
    pub fn thaw(text: &str) -> Option<Terms> {
        serde_json::from_str(text).ok()
    }

    /// Whether another version says the same: all but its number and the day on which it was made.
    pub fn says_the_same(&self, other: &Terms) -> bool {
        Terms { version: other.version, made_on: other.made_on, ..self.clone() } == *other
    }

    /// What it says of itself, in a language.
    pub fn intro_in(&self, lang: Lang) -> String {
        if self.intro.en.is_empty() { lang.plain(words::AGREEMENT_INTRO, &[]) } else { self.intro.in_language(lang).to_owned() }
    }

    /// The duties of one party, in a language.
    pub fn duties_of(&self, party: Party, lang: Lang) -> Vec<&str> {
        self.duties.iter().filter(|duty| duty.party == party.name()).map(|duty| duty.text.in_language(lang)).collect()
    }
}
