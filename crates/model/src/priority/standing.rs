//! Where a priority stands, and the steps of its versions. The last agreed version stays in force until a newer one is
//! agreed.

use super::{AGREED_ALREADY, NOT_AGREED, NOT_DRAFT, NOT_PROPOSED, NOT_RETIRED, Party, RETIRED, Stage, State};
use crate::refusal::Refusal;

/// Where a priority stands: the version in force, the newest version and how far that is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// The version in force, once there is one.
    pub agreed: Option<i64>,
    /// The newest version.
    pub newest: i64,
    /// How far the newest version is.
    pub stage: Stage,
    /// No longer a priority.
    pub retired: bool,
}

impl Standing {
    /// A priority that was just written.
    pub const fn new() -> Standing {
        Standing { agreed: None, newest: 1, stage: Stage::Draft, retired: false }
    }

    /// The state as others see it.
    pub fn state(&self) -> State {
        match (self.retired, self.agreed, self.stage) {
            (true, _, _) => State::Retired,
            (false, Some(_), _) | (false, None, Stage::Agreed) => State::Agreed,
            (false, None, Stage::Proposed) => State::Proposed,
            (false, None, Stage::Draft) => State::Draft,
        }
    }

    /// The version that counts: the agreed one once there is one, the newest until then.
    pub fn current(&self) -> i64 {
        self.agreed.unwrap_or(self.newest)
    }

    /// A change: always a new version, which must be agreed anew.
    pub fn change(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        Ok(Standing { newest: self.newest + 1, stage: Stage::Draft, ..self })
    }

    /// Lays the newest version before the country office and the ministry.
    pub fn propose(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        match self.stage {
            Stage::Draft => Ok(Standing { stage: Stage::Proposed, ..self }),
            Stage::Proposed | Stage::Agreed => Err(NOT_DRAFT.into()),
        }
    }

    /// A party agrees to the newest version, to which `before` agreed already. In force when both did.
    pub fn agree(self, party: Party, before: &[Party]) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        if self.stage != Stage::Proposed {
            return Err(NOT_PROPOSED.into());
        }
        if before.contains(&party) {
            return Err(AGREED_ALREADY.into());
        }
        let all = Party::ALL.iter().all(|other| *other == party || before.contains(other));
        Ok(if all { Standing { agreed: Some(self.newest), stage: Stage::Agreed, ..self } } else { self })
    }

    /// A party asks for changes instead: the focal point writes again.
    pub fn send_back(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        match self.stage {
            Stage::Proposed => Ok(Standing { stage: Stage::Draft, ..self }),
            Stage::Draft | Stage::Agreed => Err(NOT_PROPOSED.into()),
        }
    }

    /// Takes back an agreement to the newest version; `earlier` is the version that was in force before it, if any.
    pub fn take_back(self, earlier: Option<i64>) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        match self.stage {
            Stage::Draft => Err(NOT_AGREED.into()),
            Stage::Proposed => Ok(self),
            Stage::Agreed => Ok(Standing { agreed: earlier, stage: Stage::Proposed, ..self }),
        }
    }

    /// No longer a priority.
    pub fn retire(self) -> Result<Standing, Refusal> {
        self.unless_retired()?;
        Ok(Standing { retired: true, ..self })
    }

    /// Undoes retiring: everything is as it was.
    pub fn restore(self) -> Result<Standing, Refusal> {
        if self.retired { Ok(Standing { retired: false, ..self }) } else { Err(NOT_RETIRED.into()) }
    }

    fn unless_retired(&self) -> Result<(), Refusal> {
        if self.retired { Err(RETIRED.into()) } else { Ok(()) }
    }
}

impl Default for Standing {
    fn default() -> Self {
        Standing::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every standing that can be told apart by the rules.
    fn all() -> Vec<Standing> {
        let mut list = Vec::new();
        for retired in [false, true] {
            for &stage in Stage::ALL {
                for agreed in [None, Some(1), Some(2)] {
                    if (stage == Stage::Agreed) == (agreed == Some(2)) {
                        list.push(Standing { agreed, newest: 2, stage, retired });
                    }
                }
            }
        }
        list
    }

    #[test]
    fn both_must_agree_and_then_it_is_in_force() {
        let proposed = Standing::new().propose().unwrap();
        for (first, second) in [(Party::CountryOffice, Party::Ministry), (Party::Ministry, Party::CountryOffice)] {
            let half = proposed.agree(first, &[]).unwrap();
            assert_eq!((half.state(), half.agreed), (State::Proposed, None), "{first:?} alone is not enough");
            assert_eq!(half.agree(first, &[first]), Err(AGREED_ALREADY.into()));
            let whole = half.agree(second, &[first]).unwrap();
            assert_eq!((whole.state(), whole.agreed, whole.stage), (State::Agreed, Some(1), Stage::Agreed));
        }
    }

    #[test]
    fn a_change_is_a_new_version_and_the_agreed_one_stays_in_force() {
        for standing in all() {
            match standing.change() {
                Err(refusal) => assert!(standing.retired && refusal == RETIRED.into(), "{standing:?}"),
                Ok(next) => {
                    assert!(!standing.retired);
                    assert_eq!((next.newest, next.stage, next.agreed), (standing.newest + 1, Stage::Draft, standing.agreed));
                    assert_eq!(next.current(), standing.agreed.unwrap_or(next.newest), "{standing:?}");
                }
            }
        }
    }

    #[test]
    fn each_step_is_taken_from_its_own_stage_only() {
        for standing in all() {
            let open = !standing.retired;
            assert_eq!(standing.propose().is_ok(), open && standing.stage == Stage::Draft, "propose {standing:?}");
            assert_eq!(standing.agree(Party::Ministry, &[]).is_ok(), open && standing.stage == Stage::Proposed, "agree {standing:?}");
            assert_eq!(standing.send_back().is_ok(), open && standing.stage == Stage::Proposed, "send back {standing:?}");
            assert_eq!(standing.take_back(None).is_ok(), open && standing.stage != Stage::Draft, "take back {standing:?}");
            assert_eq!(standing.retire().is_ok(), open, "retire {standing:?}");
            assert_eq!(standing.restore().is_ok(), standing.retired, "restore {standing:?}");
        }
    }

    #[test]
    fn retiring_can_be_undone_without_loss() {
        for standing in all().into_iter().filter(|standing| !standing.retired) {
            let retired = standing.retire().unwrap();
            assert_eq!(retired.state(), State::Retired);
            assert_eq!(retired.restore(), Ok(standing));
        }
    }

    #[test]
    fn an_agreement_taken_back_brings_the_earlier_version_into_force() {
        let agreed = Standing { agreed: Some(2), newest: 2, stage: Stage::Agreed, retired: false };
        let back = agreed.take_back(Some(1)).unwrap();
        assert_eq!((back.agreed, back.stage, back.state(), back.current()), (Some(1), Stage::Proposed, State::Agreed, 1));
        assert_eq!(agreed.take_back(None).unwrap().state(), State::Proposed);
    }
}
