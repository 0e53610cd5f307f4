//! What is known of a request, and what keeps it from being sent for review and from being published.

use jiff::civil::Date;

use super::{
    Block, COUNTRY_NOT_OPEN, DEADLINE_PASSED, HOST_CLOSED, NEEDS_BRIEFING, NEEDS_CONNECTION, NEEDS_DEVICES, NEEDS_STAFF_TIME,
    NEEDS_WORKSPACE, NO_BASICS, NO_BLOCK, NO_COUNTERPART, NO_OBJECTIVE, NO_OUTCOME, NO_SECURITY, PLAN_NOT_AGREED, Step,
};
use crate::Refusal;
use crate::host::Need;

/// What is known of a request when it is to be sent or published.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// It has a title and a summary.
    pub basics: bool,
    /// The outcome that it serves: whether the plan behind it is agreed.
    pub outcome: Option<bool>,
    /// Its blocks.
    pub blocks: Vec<Block>,
    /// How many objectives with a deliverable it has.
    pub objectives: usize,
    /// How many people at the host are to learn.
    pub counterparts: usize,
    /// Somebody has said how safe the place is; needed where somebody travels.
    pub security: bool,
    /// The host is neither suspended nor closed.
    pub host_open: bool,
    /// What the host's readiness still lacks.
    pub host_needs: Vec<Need>,
    /// The country takes requests.
    pub country_open: bool,
    /// The last day for applications.
    pub deadline: Option<Date>,
}

impl Standing {
    /// Everything that keeps it from being sent for review on a day; empty when nothing does.
    pub fn before_submission(&self, today: Date) -> Vec<Refusal> {
        let mut gaps: Vec<Refusal> = Vec::new();
        let mut ask = |holds: bool, why: crate::Why| {
            if !holds {
                gaps.push(why.into());
            }
        };
        ask(self.basics, NO_BASICS);
        ask(self.outcome.is_some(), NO_OUTCOME);
        ask(self.outcome != Some(false), PLAN_NOT_AGREED);
        ask(!self.blocks.is_empty(), NO_BLOCK);
        ask(self.objectives > 0, NO_OBJECTIVE);
        ask(self.counterparts > 0, NO_COUNTERPART);
        ask(self.security || !Block::travels(&self.blocks), NO_SECURITY);
        ask(self.host_open, HOST_CLOSED);
        ask(self.country_open, COUNTRY_NOT_OPEN);
        ask(self.deadline.is_none_or(|deadline| today <= deadline), DEADLINE_PASSED);
        gaps.extend(self.blocks.iter().filter_map(|block| block.check().err()));
        gaps
    }

    /// Everything that keeps it from being published on a day; empty when nothing does.
    pub fn before_publication(&self, today: Date) -> Vec<Refusal> {
        let mut gaps = self.before_submission(today);
        gaps.extend(self.only_publication());
        gaps
    }

    /// What keeps it from being published and not from being sent: the host has until then to get ready.
    pub fn only_publication(&self) -> Vec<Refusal> {
        let lacking = |need: &Need| match need {
            Need::Workspace => NEEDS_WORKSPACE.into(),
            Need::Connection => NEEDS_CONNECTION.into(),
            Need::Devices => NEEDS_DEVICES.into(),
            Need::StaffTime => NEEDS_STAFF_TIME.into(),
            Need::Briefing => NEEDS_BRIEFING.into(),
        };
        self.host_needs.iter().map(lacking).collect()
    }

    /// Everything that keeps a step from being taken on a day; steps without a gate have nothing.
    pub fn before(&self, step: Step, today: Date) -> Vec<Refusal> {
        match step {
            Step::Submit => self.before_submission(today),
            Step::Publish => self.before_publication(today),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::{BLOCK_TOO_LONG, Mode};
    use jiff::civil::date;

    fn whole() -> Standing {
        Standing {
            basics: true,
            outcome: Some(true),
            blocks: vec![Block { mode: Mode::Physical, weeks: 6, hours_per_week: None }],
            objectives: 1,
            counterparts: 1,
            security: true,
            host_open: true,
            host_needs: vec![],
            country_open: true,
            deadline: Some(date(2026, 4, 1)),
        }
    }

    fn whys(refusals: &[Refusal]) -> Vec<crate::Why> {
        refusals.iter().map(|refusal| refusal.why).collect()
    }

    #[test]
    fn each_gap_keeps_it_from_being_sent_and_published() {
        let today = date(2026, 3, 2);
        assert!(whole().before_publication(today).is_empty());
        let gaps: [(Standing, crate::Why); 10] = [
            (Standing { deadline: Some(date(2026, 3, 1)), ..whole() }, DEADLINE_PASSED),
            (Standing { basics: false, ..whole() }, NO_BASICS),
            (Standing { outcome: None, ..whole() }, NO_OUTCOME),
            (Standing { outcome: Some(false), ..whole() }, PLAN_NOT_AGREED),
            (Standing { blocks: vec![], ..whole() }, NO_BLOCK),
            (Standing { objectives: 0, ..whole() }, NO_OBJECTIVE),
            (Standing { counterparts: 0, ..whole() }, NO_COUNTERPART),
            (Standing { security: false, ..whole() }, NO_SECURITY),
            (Standing { host_open: false, ..whole() }, HOST_CLOSED),
            (Standing { country_open: false, ..whole() }, COUNTRY_NOT_OPEN),
        ];
        for (standing, why) in gaps {
            assert_eq!(whys(&standing.before_submission(today)), [why]);
            assert_eq!(whys(&standing.before_publication(today)), [why]);
        }
        // Where nobody travels, nobody has to say how safe the place is.
        let online = vec![Block { mode: Mode::Online, weeks: 6, hours_per_week: Some(10) }];
        assert!(Standing { security: false, blocks: online, ..whole() }.before_publication(today).is_empty());
        let long = Standing { blocks: vec![Block { mode: Mode::Physical, weeks: 14, hours_per_week: None }], ..whole() };
        assert_eq!(whys(&long.before_submission(today)), [BLOCK_TOO_LONG]);
    }

    #[test]
    fn each_need_of_the_host_is_named_and_keeps_it_from_being_published_only() {
        let today = date(2026, 3, 2);
        let unready = Standing { host_needs: vec![Need::Devices, Need::Briefing], ..whole() };
        assert!(unready.before_submission(today).is_empty());
        assert_eq!(whys(&unready.before_publication(today)), [NEEDS_DEVICES, NEEDS_BRIEFING]);
        assert_eq!(whys(&unready.before(Step::Publish, today)), [NEEDS_DEVICES, NEEDS_BRIEFING]);
        assert!(unready.before(Step::Submit, today).is_empty() && unready.before(Step::Approve, today).is_empty());
        let all = Standing { host_needs: Need::ALL.to_vec(), ..whole() };
        assert_eq!(all.only_publication().len(), Need::ALL.len());
        assert!(Standing { deadline: Some(today), ..whole() }.before_publication(today).is_empty());
    }
}
