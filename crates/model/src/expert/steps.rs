//! The steps of a profile, and the one rule of when each is done.

use super::answers::Purpose;
use super::{NO_AVAILABILITY, NO_CONSENT, NO_LANGUAGE, NO_NAME, NO_ORIGIN, NO_RESIDENCE, NO_SKILL, NO_WORK};
use crate::refusal::Refusal;

/// A step of the profile. Each has a page of its own and is stored on its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// What the person is called.
    Name,
    /// Countries of origin.
    Origin,
    /// Where the person lives.
    Residence,
    /// Profession and experience.
    Work,
    /// Skills with evidence.
    Skills,
    /// Languages with levels.
    Languages,
    /// How and when.
    Availability,
    /// What the programme may do with the profile.
    Consent,
}

impl Part {
    /// The steps in their order.
    pub const ALL: &'static [Part] =
        &[Part::Name, Part::Origin, Part::Residence, Part::Work, Part::Skills, Part::Languages, Part::Availability, Part::Consent];

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Part::Name => "name",
            Part::Origin => "origin",
            Part::Residence => "residence",
            Part::Work => "work",
            Part::Skills => "skills",
            Part::Languages => "languages",
            Part::Availability => "availability",
            Part::Consent => "consent",
        }
    }

    /// Whether a profile without it cannot be active. The profession is asked but not needed: skills say more.
    pub const fn is_needed(self) -> bool {
        !matches!(self, Part::Work)
    }

    /// The refusal that names it.
    pub fn refusal(self) -> Refusal {
        match self {
            Part::Name => NO_NAME,
            Part::Origin => NO_ORIGIN,
            Part::Residence => NO_RESIDENCE,
            Part::Work => NO_WORK,
            Part::Skills => NO_SKILL,
            Part::Languages => NO_LANGUAGE,
            Part::Availability => NO_AVAILABILITY,
            Part::Consent => NO_CONSENT,
        }
        .into()
    }
}

/// What is known of a profile, as far as its steps ask.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// Full name and call name are given.
    pub named: bool,
    /// Number of countries of origin.
    pub origins: usize,
    /// Country and city of residence are given.
    pub lives: bool,
    /// Whether the person may return to the country of residence; none while not answered.
    pub may_return: Option<bool>,
    /// The occupation is given.
    pub occupied: bool,
    /// Something is told about the work.
    pub told: bool,
    /// Number of skills that have evidence.
    pub skills: usize,
    /// Number of languages.
    pub languages: usize,
    /// Willing to travel or to work online.
    pub has_mode: bool,
    /// Number of periods that are not over.
    pub periods: usize,
    /// Consents given and not taken back.
    pub consents: Vec<Purpose>,
}

impl Facts {
    /// Whether a step is done: the one rule behind the meter, the overview and the refusal to become active.
    pub fn is_done(&self, part: Part) -> bool {
        match part {
            Part::Name => self.named,
            Part::Origin => self.origins > 0,
            Part::Residence => self.lives && self.may_return.is_some(),
            Part::Work => self.occupied && self.told,
            Part::Skills => self.skills > 0,
            Part::Languages => self.languages > 0,
            Part::Availability => self.has_mode && self.periods > 0,
            Part::Consent => Purpose::ALL.iter().filter(|purpose| purpose.is_needed()).all(|purpose| self.consents.contains(purpose)),
        }
    }

    /// How many of the eight steps are done.
    pub fn done(&self) -> usize {
        Part::ALL.iter().filter(|&&part| self.is_done(part)).count()
    }

    /// The needed steps that are not done, in their order.
    pub fn missing(&self) -> Vec<Part> {
        Part::ALL.iter().copied().filter(|&part| part.is_needed() && !self.is_done(part)).collect()
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::State;
    use super::*;

    /// A profile with every step done.
    pub(crate) fn complete() -> Facts {
        Facts {
            named: true,
            origins: 1,
            lives: true,
            may_return: Some(false),
            occupied: true,
            told: true,
            skills: 1,
            languages: 1,
            has_mode: true,
            periods: 1,
            consents: vec![Purpose::StoreProfile, Purpose::Matching],
        }
    }

    #[test]
    fn each_needed_step_alone_keeps_a_profile_from_becoming_active() {
        let bare: &[(Part, fn(&mut Facts))] = &[
            (Part::Name, |f| f.named = false),
            (Part::Origin, |f| f.origins = 0),
            (Part::Residence, |f| f.may_return = None),
            (Part::Work, |f| f.told = false),
            (Part::Skills, |f| f.skills = 0),
            (Part::Languages, |f| f.languages = 0),
            (Part::Availability, |f| f.periods = 0),
            (Part::Consent, |f| f.consents.truncate(1)),
        ];
        assert_eq!(bare.len(), Part::ALL.len());
        for (part, spoil) in bare {
            let mut facts = complete();
            spoil(&mut facts);
            assert_eq!(facts.done(), 7, "{part:?}");
            let outcome = State::Draft.activate(&facts);
            if part.is_needed() {
                assert_eq!(outcome, Err(part.refusal()), "{part:?}");
            } else {
                assert_eq!(outcome, Ok(State::Active), "{part:?}");
            }
        }
        assert_eq!(complete().done(), 8);
        assert_eq!(Facts::default().done(), 0);
    }

    #[test]
    fn not_being_allowed_to_return_is_an_answer() {
        assert!(complete().is_done(Part::Residence), "whether it is enough is decided at each application");
    }
}
