//! What the terms of reference choose from: how many seats, how knowledge passes over, how dangerous the place is.

/// Most experts that one request may ask for.
pub const SEATS: i64 = 20;

/// How knowledge is to pass over for one objective. Passing on is common; the other two change an institution.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Process {
    /// The expert passes on what he or she knows.
    Transmit,
    /// Expert and colleagues work out something new.
    Create,
    /// The institution becomes able to do more by itself.
    BuildCapacity,
}

impl Process {
    /// All three, from passing on to what stays.
    pub const ALL: &'static [Process] = &[Process::Transmit, Process::Create, Process::BuildCapacity];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Process::Transmit => "transmit",
            Process::Create => "create",
            Process::BuildCapacity => "build-capacity",
        }
    }

    /// The process of that name.
    pub fn named(name: &str) -> Option<Process> {
        Process::ALL.iter().copied().find(|process| process.name() == name)
    }
}

/// How dangerous the place is, as the programme office judges it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Security {
    /// Ordinary care is enough.
    Low,
    /// The country office gives a briefing and advises on travel.
    Moderate,
    /// Travel needs the consent of the country office each time.
    High,
}

impl Security {
    /// All levels.
    pub const ALL: &'static [Security] = &[Security::Low, Security::Moderate, Security::High];

    /// Its name in tables and words.
    pub const fn name(self) -> &'static str {
        match self {
            Security::Low => "low",
            Security::Moderate => "moderate",
            Security::High => "high",
        }
    }

    /// The level of that name.
    pub fn named(name: &str) -> Option<Security> {
        Security::ALL.iter().copied().find(|level| level.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        assert!(Process::ALL.iter().all(|&process| Process::named(process.name()) == Some(process)));
        assert!(Security::ALL.iter().all(|&level| Security::named(level.name()) == Some(level)));
    }
}
