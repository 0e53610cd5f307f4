//! What closes a placement: a whole report, and a certificate whose code anybody can check.

use super::{FEWER_THAN_NOTED, MORE_WOMEN, NO_HANDOVER, NO_REPORT, OBJECTIVES_OPEN, SAY_HOW_SATISFIED, SAY_WHAT_IS_MISSING};
use crate::Refusal;

/// What is there of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reporting {
    /// Objectives of the request.
    pub objectives: usize,
    /// How many of them have a result.
    pub results: usize,
    /// Whether the report itself is written.
    pub report: bool,
    /// Whether the handover plan is written.
    pub handover: bool,
}

impl Reporting {
    /// What keeps it from being sent.
    pub fn gaps(&self) -> Vec<Refusal> {
        let mut gaps = Vec::new();
        let open = self.objectives.saturating_sub(self.results);
        if open > 0 {
            gaps.push(Refusal::from(OBJECTIVES_OPEN).with("count", open));
        }
        if !self.report {
            gaps.push(NO_REPORT.into());
        }
        if !self.handover {
            gaps.push(NO_HANDOVER.into());
        }
        gaps
    }
}

/// Whether a count of women fits the count of all.
pub fn check_reached(people: i64, women: i64) -> Result<(), (&'static str, Refusal)> {
    if women > people { Err(("women_reached", MORE_WOMEN.into())) } else { Ok(()) }
}

/// Whether the people of the whole placement are at least as many as those of each month; `noted` are the most people and
/// women in one monthly note.
pub fn check_total(people: i64, women: i64, noted: (i64, i64)) -> Result<(), (&'static str, Refusal)> {
    let fewer = |field, count: i64| Err((field, Refusal::from(FEWER_THAN_NOTED).with("count", count)));
    match noted {
        (most, _) if people < most => fewer("persons_reached", most),
        (_, most) if women < most => fewer("women_reached", most),
        _ => Ok(()),
    }
}

/// Whether the host's answer to the report is whole: what is missing, or how satisfied it is. The fault names a field.
pub fn check_answer(confirmed: bool, remarks: &str, satisfaction: Option<i64>) -> Result<(), (&'static str, Refusal)> {
    match (confirmed, satisfaction) {
        (false, _) if remarks.is_empty() => Err(("remarks", SAY_WHAT_IS_MISSING.into())),
        (true, None) => Err(("satisfaction", SAY_HOW_SATISFIED.into())),
        _ => Ok(()),
    }
}

/// Letters and digits that are not taken for one another: no 0 and O, no 1 and I.
const CODE_LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The code of a certificate, of unpredictable bytes: four groups of four, 80 bits.
pub fn code_of(bytes: [u8; 16]) -> String {
    let letters = bytes.map(|byte| char::from(CODE_LETTERS[usize::from(byte & 31)]));
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("-")
}

/// A code as somebody typed it, in the form in which it is stored; none when it cannot be one.
pub fn read_code(typed: &str) -> Option<String> {
    let letters: String = typed.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    let fits = letters.len() == 16 && letters.bytes().all(|letter| CODE_LETTERS.contains(&letter));
    fits.then(|| [&letters[..4], &letters[4..8], &letters[8..12], &letters[12..]].join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_reaches_no_fewer_people_than_one_of_its_months() {
        assert_eq!(check_total(14, 8, (9, 5)), Ok(()));
        assert_eq!(check_total(9, 5, (9, 5)), Ok(()));
        assert_eq!(check_total(3, 1, (9, 5)).unwrap_err().0, "persons_reached");
        assert_eq!(check_total(9, 4, (9, 5)).unwrap_err().0, "women_reached");
    }

    #[test]
    fn an_answer_to_the_report_is_whole() {
        assert_eq!(check_answer(false, "", None).unwrap_err().0, "remarks");
        assert_eq!(check_answer(true, "Thank you", None).unwrap_err().0, "satisfaction");
        assert_eq!(check_answer(false, "The list", None), Ok(()));
        assert_eq!(check_answer(true, "", Some(4)), Ok(()));
    }

    #[test]
    fn a_report_is_sent_whole() {
        let whole = Reporting { objectives: 2, results: 2, report: true, handover: true };
        assert!(whole.gaps().is_empty());
        let whys = |reporting: Reporting| reporting.gaps().into_iter().map(|gap| gap.why).collect::<Vec<_>>();
        assert_eq!(whys(Reporting { results: 1, ..whole }), [OBJECTIVES_OPEN]);
        assert_eq!(whys(Reporting { report: false, ..whole }), [NO_REPORT]);
        assert_eq!(whys(Reporting { handover: false, ..whole }), [NO_HANDOVER]);
        assert!(check_reached(3, 4).is_err() && check_reached(3, 3).is_ok());
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = code_of([0, 1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 32, 255, 100, 64, 33]);
        assert_eq!(code, "2345-6789-AYZ2-Z623");
        assert_eq!(read_code(" 2345 6789 ayz2z623 ").as_deref(), Some(code.as_str()));
        for wrong in ["", "2345-6789-AYZ2-Z62", "2345-6789-AYZ2-Z620", "2345-6789-AYZ2-Z62I", "2345-6789-AYZ2-Z6233"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }
}
