//! The sections of the terms of reference, as the task list shows them.

use crate::store::Terms;

/// A section.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    /// Titles, summaries, department, background.
    Basics,
    /// The outcome of the host's plan that it serves.
    Outcome,
    /// Its time.
    Blocks,
    /// What must be achieved.
    Objectives,
    /// Who learns.
    Counterparts,
    /// Which skills are asked for.
    Skills,
    /// Which languages are asked for.
    Languages,
    /// How many, when, under which conditions.
    Conditions,
}

impl Section {
    /// Every section, in the order of the task list.
    pub const ALL: &'static [Section] = &[
        Section::Basics,
        Section::Outcome,
        Section::Blocks,
        Section::Objectives,
        Section::Counterparts,
        Section::Skills,
        Section::Languages,
        Section::Conditions,
    ];

    /// Its name in addresses and words.
    pub const fn name(self) -> &'static str {
        match self {
            Section::Basics => "basics",
            Section::Outcome => "outcome",
            Section::Blocks => "blocks",
            Section::Objectives => "objectives",
            Section::Counterparts => "counterparts",
            Section::Skills => "skills",
            Section::Languages => "languages",
            Section::Conditions => "conditions",
        }
    }

    /// The section of that name.
    pub fn named(name: &str) -> Option<Section> {
        Section::ALL.iter().copied().find(|section| section.name() == name)
    }

    /// Whether it is filled in.
    pub fn is_done(self, terms: &Terms) -> bool {
        let request = &terms.request;
        match self {
            Section::Basics => !request.title.is_empty() && !request.summary.is_empty(),
            Section::Outcome => request.outcome_id.is_some(),
            Section::Blocks => !terms.blocks.is_empty(),
            Section::Objectives => !terms.objectives.is_empty(),
            Section::Counterparts => !terms.counterparts.is_empty(),
            Section::Skills => !terms.skills.is_empty(),
            Section::Languages => !terms.languages.is_empty(),
            // Whoever saves it says how safe the place is, where somebody travels; the dates may stay open. A copy has neither.
            Section::Conditions => !request.security.is_empty() || !terms.travels(),
        }
    }

    /// Whether the request can be sent without it.
    pub const fn may_wait(self) -> bool {
        matches!(self, Section::Skills | Section::Languages)
    }
}
