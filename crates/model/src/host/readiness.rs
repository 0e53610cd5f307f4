//! What must be there at a host before an expert comes, and whether it is.

/// What must be there before an expert comes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// A place to work.
    Workspace,
    /// A line that carries online sessions.
    Connection,
    /// Devices for the people who learn.
    Devices,
    /// Time of the staff who learn.
    StaffTime,
    /// The host's people read the brief.
    Briefing,
}

impl Need {
    /// Every need, in the order of the list.
    pub const ALL: &'static [Need] = &[Need::Workspace, Need::Connection, Need::Devices, Need::StaffTime, Need::Briefing];

    /// Its name in tables and forms.
    pub const fn name(self) -> &'static str {
        match self {
            Need::Workspace => "workspace",
            Need::Connection => "connection",
            Need::Devices => "devices",
            Need::StaffTime => "staff-time",
            Need::Briefing => "briefing",
        }
    }
}

/// The answer to one need.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ready {
    /// It is there.
    Ready,
    /// It is not there yet.
    NotYet,
    /// Nobody looked.
    Unknown,
}

impl Ready {
    /// Every answer.
    pub const ALL: &'static [Ready] = &[Ready::Ready, Ready::NotYet, Ready::Unknown];

    /// Its name in tables and forms.
    pub const fn name(self) -> &'static str {
        match self {
            Ready::Ready => "ready",
            Ready::NotYet => "not-yet",
            Ready::Unknown => "unknown",
        }
    }

    /// The answer of that name.
    pub fn named(name: &str) -> Option<Ready> {
        Ready::ALL.iter().copied().find(|ready| ready.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_back() {
        assert!(Ready::ALL.iter().all(|&ready| Ready::named(ready.name()) == Some(ready)));
    }
}
