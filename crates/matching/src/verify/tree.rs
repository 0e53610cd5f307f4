//! Walks through a written search and checks every cut in it.

use super::round::{Priced, Round, Sides};
use crate::document::{Mark, Multipliers};

/// Checks that the marks cover everything and that no part of it holds a plan above the bound.
pub(super) fn check(
    round: &Round,
    scale: i64,
    multipliers: &[Multipliers],
    marks: &[Mark],
    bound: Option<i64>,
    root: Sides,
) -> Result<(), String> {
    let mut walk = Walk { round, scale, multipliers, bound, last: None };
    let mut waiting = vec![root];
    let mut marks = marks.iter().enumerate();
    while let Some(mut sides) = waiting.pop() {
        loop {
            let Some((at, mark)) = marks.next() else { return Err("certificate: marks end too early".into()) };
            let wrong = |what: &str| Err(format!("certificate.marks[{at}]: {what}"));
            match mark {
                Mark::Branch(expert, request) => {
                    let Some(pair) = walk.free(*expert, *request, &sides) else { return wrong("not a free pair") };
                    let mut out = sides.clone();
                    out.outside.insert(pair);
                    waiting.push(out);
                    sides.inside.insert(pair);
                }
                Mark::In(expert, request, set) => {
                    let Some(pair) = walk.free(*expert, *request, &sides) else { return wrong("not a free pair") };
                    sides.outside.insert(pair);
                    if !walk.cuts(*set, &sides) {
                        return wrong("the other side is not cut off");
                    }
                    sides.outside.remove(&pair);
                    sides.inside.insert(pair);
                }
                Mark::Out(expert, request, set) => {
                    let Some(pair) = walk.free(*expert, *request, &sides) else { return wrong("not a free pair") };
                    sides.inside.insert(pair);
                    if !walk.cuts(*set, &sides) {
                        return wrong("the other side is not cut off");
                    }
                    sides.inside.remove(&pair);
                    sides.outside.insert(pair);
                }
                Mark::Cut(set) if walk.cuts(*set, &sides) => break,
                Mark::Cut(_) => return wrong("not cut off"),
                Mark::NoPlan(set) if walk.rules_out(*set, &sides) => break,
                Mark::NoPlan(_) => return wrong("a plan is not ruled out"),
                Mark::Decided if walk.nothing_above(&sides) => break,
                Mark::Decided => return wrong("not decided, or above the bound"),
            }
        }
    }
    match marks.next() {
        None => Ok(()),
        Some((at, _)) => Err(format!("certificate.marks[{at}]: everything was covered before")),
    }
}

struct Walk<'a> {
    round: &'a Round<'a>,
    scale: i64,
    multipliers: &'a [Multipliers],
    bound: Option<i64>,
    /// The round at the set of multipliers used last, with or without values: most marks use the same as the one before.
    last: Option<(usize, bool, Priced)>,
}

impl Walk<'_> {
    fn free(&self, expert: u32, request: u32, sides: &Sides) -> Option<usize> {
        let at = *self.round.place.get(&(expert, request))?;
        (!sides.inside.contains(&at) && !sides.outside.contains(&at)).then_some(at)
    }

    fn cuts(&mut self, set: usize, sides: &Sides) -> bool {
        let bound = self.bound_at(set, sides, true);
        bound.zip(self.bound).is_some_and(|(bound, claimed)| bound <= i128::from(claimed))
    }

    fn rules_out(&mut self, set: usize, sides: &Sides) -> bool {
        self.bound_at(set, sides, false).is_some_and(|bound| bound < 0)
    }

    fn bound_at(&mut self, set: usize, sides: &Sides, valued: bool) -> Option<i128> {
        if self.last.as_ref().is_none_or(|(last, with, _)| (*last, *with) != (set, valued)) {
            let priced = self.round.priced(self.multipliers.get(set)?, self.scale, valued)?;
            self.last = Some((set, valued, priced));
        }
        self.last.as_ref().map(|(.., priced)| self.round.bound_of(priced, sides))
    }

    /// Whether every pair is decided or cannot join, and the pairs inside are no plan or none above the bound.
    fn nothing_above(&self, sides: &Sides) -> bool {
        let used = self.round.used(&sides.inside);
        let open = |at: &usize| {
            let decided = sides.inside.contains(at) || sides.outside.contains(at);
            !decided && self.round.can_join(*at, &sides.inside, &used)
        };
        if !self.round.broken_limits(&sides.inside).is_empty() {
            return true;
        }
        if (0..self.round.value.len()).any(|at| open(&at)) {
            return false;
        }
        let sum: i128 = sides.inside.iter().map(|at| i128::from(self.round.value[*at])).sum();
        !self.round.broken_floors(&sides.inside).is_empty() || self.bound.is_some_and(|bound| sum <= i128::from(bound))
    }
}
