//! What would a change of a round bring? Each change is planned by itself, with the same rules and the same care.

use serde::{Deserialize, Serialize};

use super::{Options, round};
use crate::document::Status;
use crate::file::{Fault, FileError, MatchingFile, RoundFile, within};

/// A change of a round.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhatIf {
    /// Without this expert; pairs of theirs that must stay are given up.
    RemoveExpert(u32),
    /// With one more seat at this request.
    AddSeat(u32),
    /// Without this request; pairs of it that must stay are given up.
    CancelRequest(u32),
    /// With this weight of the request's priority, 1 to 5.
    Priority(u32, i64),
    /// Without the budget of this country.
    WithoutBudget(String),
    /// Without the floor of a group.
    WithoutGroupFloor,
    /// Without the minimum of filled places of this country.
    WithoutCountryMinimum(String),
}

/// A change and what the best plan is worth with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    /// The change; none for the round as it is.
    pub change: Option<WhatIf>,
    /// What is known of the plan with it.
    pub status: Status,
    /// The value of the plan with it. Exact where the status is optimal.
    pub objective: Option<i64>,
    /// What no plan with it can exceed.
    pub bound: Option<i64>,
    /// The plan's pairs.
    pub pairs: Vec<(u32, u32)>,
}

/// The round as it is, and then each change by itself. The difference between two objectives is the exact gain where
/// both are optimal; otherwise objective and bound say between which values it lies.
///
/// # Errors
/// [`FileError`] with the place in the file; also for another kind, or a change of something that is not there.
pub fn what_if(json: &str, changes: &[WhatIf], options: Options) -> Result<Vec<Effect>, FileError> {
    let file = read(json)?;
    let mut effects = vec![effect(&file, None, options)];
    for change in changes {
        effects.push(effect(&changed(&file, change)?, Some(change.clone()), options));
    }
    Ok(effects)
}

/// The price of each rule: the round as it is, and then without each of its rules in turn.
///
/// # Errors
/// As [`what_if`].
pub fn price_of_rules(json: &str, options: Options) -> Result<Vec<Effect>, FileError> {
    let rules = read(json)?.rules;
    let budgets = rules.budget.into_keys().map(WhatIf::WithoutBudget);
    let floor = rules.group_floor.map(|_| WhatIf::WithoutGroupFloor);
    let minimums = rules.country_min_filled.into_keys().map(WhatIf::WithoutCountryMinimum);
    let changes: Vec<_> = budgets.chain(floor).chain(minimums).collect();
    what_if(json, &changes, options)
}

fn read(json: &str) -> Result<RoundFile, FileError> {
    match MatchingFile::read(json)? {
        MatchingFile::Round(file) => Ok(file),
        _ => Err(FileError::new("kind", Fault::Kind("not a round".into()))),
    }
}

fn effect(file: &RoundFile, change: Option<WhatIf>, options: Options) -> Effect {
    let document = round::plan(file, options);
    Effect { change, status: document.status, objective: document.objective, bound: document.bound, pairs: document.pairs }
}

fn changed(file: &RoundFile, change: &WhatIf) -> Result<RoundFile, FileError> {
    let mut file = file.clone();
    let no_rule = |country: &str| FileError::new(format!("rules: {country}"), Fault::Keys("there is no such rule"));
    let request = |at: u32| within(at, file.requests.len(), || "requests".into());
    match change {
        WhatIf::RemoveExpert(expert) => {
            within(*expert, file.experts.len(), || "experts".into())?;
            file.experts[*expert as usize].max_assignments = 0;
            file.fixed.retain(|pair| pair.0 != *expert);
        }
        WhatIf::AddSeat(at) => {
            request(*at)?;
            file.requests[*at as usize].seats += 1;
        }
        WhatIf::CancelRequest(at) => {
            request(*at)?;
            file.requests[*at as usize].seats = 0;
            file.fixed.retain(|pair| pair.1 != *at);
        }
        WhatIf::Priority(at, priority) => {
            request(*at)?;
            if !(1..=5).contains(priority) {
                return Err(FileError::new("priority", Fault::OutOfRange("1 to 5")));
            }
            file.requests[*at as usize].priority = *priority;
        }
        WhatIf::WithoutBudget(country) => {
            file.rules.budget.remove(country).ok_or_else(|| no_rule(country))?;
        }
        WhatIf::WithoutGroupFloor => {
            file.rules.group_floor.take().ok_or_else(|| no_rule("group_floor"))?;
        }
        WhatIf::WithoutCountryMinimum(country) => {
            file.rules.country_min_filled.remove(country).ok_or_else(|| no_rule(country))?;
        }
    }
    Ok(file)
}
