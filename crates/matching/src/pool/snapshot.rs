//! Segments with who has left each of them; changes, and the questions that pages ask.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt;
use std::sync::Arc;

use super::bits::Bits;
use super::question::Question;
use super::record::Record;
use super::segment::Segment;
use crate::code::Key;
use crate::fit::{
    Assessed, ExpertProfile, Near, Reason, RequestNeeds, Requirement, Rules, Taxonomy, assess, failures, near_of_counts, only_requirement,
    requirements,
};

/// Small segments are merged into one once there are more than this many of them.
const SMALL_SEGMENTS: usize = 8;

/// The pool as it was after one change and before the next. Cheap to clone.
#[derive(Clone, Debug)]
pub struct PoolSnapshot {
    taxonomy: Arc<Taxonomy>,
    /// The big one first; with each, who has left it.
    segments: Vec<(Arc<Segment>, Arc<Bits>)>,
    sequence: u64,
}

/// A change of the pool, numbered without a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A profile is new, or is now this.
    Put(Box<ExpertProfile>),
    /// A profile is gone.
    Remove(Key),
}

/// A change that does not follow the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfSequence {
    /// The number that was due.
    pub due: u64,
    /// The number that came.
    pub came: u64,
}

impl fmt::Display for OutOfSequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "change {} came where {} was due", self.came, self.due)
    }
}

impl std::error::Error for OutOfSequence {}

/// The best of the pool for a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Top {
    /// The change that the answer has seen.
    pub sequence: u64,
    /// The version of the rules.
    pub rule_version: String,
    /// The eligible experts, best first, equal scores by the lower id.
    pub experts: Vec<Assessed>,
}

impl PoolSnapshot {
    /// Indexes a pool as it was at a sequence number. A later profile with the same id replaces an earlier one.
    pub fn build(taxonomy: Arc<Taxonomy>, experts: impl IntoIterator<Item = Arc<ExpertProfile>>, sequence: u64) -> PoolSnapshot {
        let mut experts: Vec<_> = experts.into_iter().collect();
        experts.sort_by_key(|expert| expert.id);
        experts.reverse();
        experts.dedup_by_key(|expert| expert.id);
        experts.reverse();
        let segment = Segment::new(&taxonomy, experts);
        PoolSnapshot { taxonomy, segments: vec![(Arc::new(segment), Arc::default())], sequence }
    }

    /// The last change seen.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// How many experts there are.
    pub fn len(&self) -> usize {
        self.segments.iter().map(|(segment, gone)| segment.experts.len() - gone.count()).sum()
    }

    /// Whether there is nobody.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// One expert's profile.
    pub fn get(&self, id: Key) -> Option<&Arc<ExpertProfile>> {
        let (segment, at) = self.place(id)?;
        self.segments[segment].0.experts.get(at as usize)
    }

    fn place(&self, id: Key) -> Option<(usize, u32)> {
        let here = |(at, (segment, gone)): (usize, &(Arc<Segment>, Arc<Bits>))| {
            let expert = segment.find(id)?;
            (!gone.has(expert)).then_some((at, expert))
        };
        self.segments.iter().enumerate().find_map(here)
    }

    /// The snapshot after a change; this one stays as it is.
    ///
    /// # Errors
    /// [`OutOfSequence`] if the change is not the next: then the pool must be built anew.
    pub fn after(&self, sequence: u64, change: Change) -> Result<PoolSnapshot, OutOfSequence> {
        if sequence != self.sequence + 1 {
            return Err(OutOfSequence { due: self.sequence + 1, came: sequence });
        }
        let mut next = PoolSnapshot { sequence, ..self.clone() };
        let id = match &change {
            Change::Put(expert) => expert.id,
            Change::Remove(id) => *id,
        };
        if let Some((segment, at)) = self.place(id) {
            Arc::make_mut(&mut next.segments[segment].1).set(at);
        }
        if let Change::Put(expert) = change {
            let segment = Segment::new(&self.taxonomy, vec![Arc::new(*expert)]);
            next.segments.push((Arc::new(segment), Arc::default()));
            next.merge_small();
        }
        Ok(next)
    }

    /// Merges the newest segments while the one before is no more than so many times as large, never the big one.
    fn merge_small(&mut self) {
        while self.segments.len() > SMALL_SEGMENTS {
            let start = (1..self.segments.len() - 1)
                .rev()
                .find(|at| self.segments[*at].0.experts.len() > 4 * self.tail_len(at + 1))
                .map_or(1, |at| at + 1);
            if start + 1 >= self.segments.len() {
                return;
            }
            let merged = self.merged(start);
            self.segments.truncate(start);
            self.segments.push((Arc::new(merged), Arc::default()));
        }
    }

    fn tail_len(&self, from: usize) -> usize {
        self.segments[from..].iter().map(|(segment, _)| segment.experts.len()).sum()
    }

    /// One segment of everybody who is in the segments from `start` on.
    fn merged(&self, start: usize) -> Segment {
        let present = self.segments[start..]
            .iter()
            .flat_map(|(segment, gone)| segment.in_order().filter(|(at, _)| !gone.has(*at)).map(|(_, expert)| expert.clone()));
        let mut experts: Vec<_> = present.collect();
        experts.sort_by_key(|expert| expert.id);
        Segment::new(&self.taxonomy, experts)
    }

    /// The same pool in one segment, as the nightly rebuild leaves it.
    pub fn compact(&self) -> PoolSnapshot {
        let segment = (Arc::new(self.merged(0)), Arc::default());
        PoolSnapshot { segments: vec![segment], ..self.clone() }
    }

    /// Bytes of the index, the profiles themselves left aside.
    pub fn index_bytes(&self) -> usize {
        self.segments.iter().map(|(segment, gone)| segment.bytes() + gone.bytes()).sum()
    }

    /// Shows `visit` everybody who passes every gate but for one requirement, with the question put to the segment.
    fn visit<'a>(
        &'a self,
        rules: Option<&'a Rules>,
        needs: &'a RequestNeeds,
        but: Option<&'a Requirement>,
        mut visit: impl FnMut(&Question<'a>, &'a ExpertProfile, Record<'a>),
    ) {
        for (segment, gone) in &self.segments {
            let question = Question::new(segment, &self.taxonomy, rules, needs, but);
            segment.visit(&question, needs, but, gone, |expert, record| visit(&question, expert, record));
        }
    }

    /// The taxonomy by which it is indexed.
    pub(super) fn taxonomy(&self) -> &Taxonomy {
        &self.taxonomy
    }

    /// The segments, each with who has left it.
    pub(super) fn parts(&self) -> impl Iterator<Item = (&Segment, &Bits)> {
        self.segments.iter().map(|(segment, gone)| (segment.as_ref(), gone.as_ref()))
    }

    /// Everybody, in no order that means anything.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<ExpertProfile>> {
        self.segments.iter().flat_map(|(segment, gone)| segment.in_order().filter(|(at, _)| !gone.has(*at)).map(|(_, expert)| expert))
    }

    /// How many are eligible for a request.
    pub fn count(&self, needs: &RequestNeeds) -> usize {
        self.count_where(needs, |_| true)
    }

    /// How many are eligible of those who are admitted by rules that the profiles here do not hold.
    pub fn count_where(&self, needs: &RequestNeeds, admits: impl Fn(&ExpertProfile) -> bool) -> usize {
        self.count_but(needs, None, &admits)
    }

    fn count_but(&self, needs: &RequestNeeds, but: Option<&Requirement>, admits: &impl Fn(&ExpertProfile) -> bool) -> usize {
        let mut count = 0;
        self.visit(None, needs, but, |_, expert, _| count += usize::from(admits(expert)));
        count
    }

    /// The ids and points of the best `top` for a request, best first, equal points by the lower id.
    pub fn best(&self, rules: &Rules, needs: &RequestNeeds, top: usize) -> Vec<(Key, u32)> {
        self.best_where(rules, needs, top, |_| true)
    }

    /// The same of those who are admitted by rules that the profiles here do not hold.
    pub fn best_where(&self, rules: &Rules, needs: &RequestNeeds, top: usize, admits: impl Fn(&ExpertProfile) -> bool) -> Vec<(Key, u32)> {
        let mut best: BinaryHeap<(Reverse<u32>, Key)> = BinaryHeap::new();
        self.visit(Some(rules), needs, None, |question, expert, record| {
            let points = question.points(record, expert);
            if best.len() < top {
                if admits(expert) {
                    best.push((Reverse(points), expert.id));
                }
            } else if let Some(mut worst) = best.peek_mut()
                // Who has fewer points is passed over without a look at the profile.
                && points >= worst.0.0
                && (Reverse(points), expert.id) < *worst
                && admits(expert)
            {
                *worst = (Reverse(points), expert.id);
            }
        });
        best.into_sorted_vec().into_iter().map(|(Reverse(points), id)| (id, points)).collect()
    }

    /// The best `top` for a request, each with the whole assessment.
    pub fn top(&self, rules: &Rules, needs: &RequestNeeds, top: usize) -> Top {
        self.top_where(rules, needs, top, |_| true)
    }

    /// The same of those who are admitted by rules that the profiles here do not hold.
    pub fn top_where(&self, rules: &Rules, needs: &RequestNeeds, top: usize, admits: impl Fn(&ExpertProfile) -> bool) -> Top {
        let experts = self.best_where(rules, needs, top, admits).into_iter().filter_map(|(id, _)| {
            let assessment = assess(rules, &self.taxonomy, needs, self.get(id)?);
            Some(Assessed { expert: id, assessment })
        });
        Top { sequence: self.sequence, rule_version: rules.version.clone(), experts: experts.collect() }
    }

    /// Who fails one requirement and nothing else, with the gates that say so, of those who are admitted by rules that the
    /// profiles here do not hold; by id.
    pub fn one_short_where(&self, needs: &RequestNeeds, admits: impl Fn(&ExpertProfile) -> bool) -> Vec<(Key, Vec<Reason>)> {
        let mut short = Vec::new();
        for requirement in &requirements(needs) {
            self.visit(None, needs, Some(requirement), |_, expert, _| {
                let failing = failures(&self.taxonomy, needs, expert);
                if only_requirement(&failing).as_ref() == Some(requirement) && admits(expert) {
                    short.push((expert.id, failing));
                }
            });
        }
        short.sort_by_key(|(id, _)| *id);
        short
    }

    /// How many more would be eligible if one requirement were relaxed, exactly, as [`crate::fit::near`] says it.
    pub fn near(&self, needs: &RequestNeeds) -> Vec<Near> {
        self.near_where(needs, |_| true)
    }

    /// The same among those who are admitted by rules that the profiles here do not hold.
    pub fn near_where(&self, needs: &RequestNeeds, admits: impl Fn(&ExpertProfile) -> bool) -> Vec<Near> {
        // Who is eligible stays so when a requirement is relaxed, so what is more is the difference.
        let eligible = self.count_but(needs, None, &admits);
        near_of_counts(needs, |relax, relaxed| {
            let with = match relaxed {
                Some(relaxed) => self.count_but(relaxed, None, &admits),
                None => self.count_but(needs, Some(&relax.requirement()), &admits),
            };
            with - eligible
        })
    }
}
