//! Where somebody is placed already while an assignment would go on. It is told to the person and to the programme office and
//! keeps nobody out: days are agreed anew for each placement. Country offices and hosts are not told of it.

use db::{Result, Tx, params};
use i18n::Lang;
use jiff::civil::Date;
use matching::fit::Mode;
use model::placement::case_number;
use model::{ExpertId, RequestId};

use crate::adapter::{day, needs};
use crate::store::{self, Demand, Profile};
use crate::words::Words;

db::row! {
    /// A part of the time of a placement that is prepared or goes on.
    pub struct Placed {
        /// Whose.
        pub expert_id: ExpertId,
        /// The request that it fills.
        pub request_id: RequestId,
        /// The number of its case number.
        pub number: i64,
        /// `physical` or `online`.
        pub mode: String,
        /// The first day.
        pub from_day: Date,
        /// The last day.
        pub until_day: Date,
        /// Hours a week, for a part online.
        pub hours_per_week: Option<i64>,
    }
}

/// The time for which one expert is placed.
pub async fn placed(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Placed>> {
    tx.all(store::PERSONS_PLACED, params![expert]).await
}

/// The time for which those are placed who applied for a request.
pub async fn placed_of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Placed>> {
    tx.all(store::PLACED, params![request]).await
}

/// The parts of a person's other placements that overlap the days of an assignment: nobody is on the spot for one of them
/// and works for the other as well, and nobody works online for both in more hours than the profile says. `begins` is the
/// first day on which the person can begin, where it is known.
pub fn overlaps<'a>(placed: &'a [Placed], demand: &Demand, profile: &Profile, begins: Option<Date>, today: Date) -> Vec<&'a Placed> {
    let needs = needs(demand, today);
    let first = needs.blocks.first().map_or(0, |block| block.earliest_start);
    let late = begins.map_or(0, |begins| (day(begins) - first).max(0));
    let clashes = |part: &Placed| {
        needs.blocks.iter().any(|block| {
            let (from, until) = (block.earliest_start + late, block.latest_start + block.duration as i32 - 1);
            let together = i64::from(block.hours_per_week) + part.hours_per_week.unwrap_or_default();
            let too_much = profile.person.hours_per_week.is_some_and(|hours| hours < together);
            let on_the_spot = part.mode != "online" || block.mode != Mode::Online;
            day(part.from_day) <= until && day(part.until_day) >= from && (on_the_spot || too_much)
        })
    };
    let other = |part: &&Placed| part.expert_id == profile.person.id && part.request_id != demand.asked.id;
    placed.iter().filter(other).filter(|part| clashes(part)).collect()
}

impl Placed {
    /// In one sentence, for the office or for the person.
    pub fn said(&self, lang: Lang, own: bool) -> String {
        let w = Words(lang);
        let (case, from, until) = (case_number(self.number), self.from_day, self.until_day);
        match (self.mode.as_str(), own) {
            ("online", true) => w.overlap_own_online(case, from, self.hours_per_week.unwrap_or_default(), until),
            ("online", false) => w.overlap_online(case, from, self.hours_per_week.unwrap_or_default(), until),
            (_, true) => w.overlap_own_physical(case, from, until),
            (_, false) => w.overlap_physical(case, from, until),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::store::{Asked, Block, Person};

    const TODAY: Date = date(2027, 1, 4);

    fn assignment(mode: &str, hours_per_week: Option<i64>) -> Demand {
        let asked = Asked {
            id: Uuid::from_u128(11).into(),
            number: 11,
            phase_id: Uuid::from_u128(1).into(),
            country: "NG".parse().expect("a country"),
            years: 0,
            seats: 1,
            origin_tie: false,
            earliest_start: Some(date(2027, 2, 1)),
            latest_start: Some(date(2027, 2, 15)),
            published_at: None,
            state: "published".to_owned(),
        };
        let blocks = vec![Block { number: 1, mode: mode.to_owned(), weeks: 4, hours_per_week, place: String::new() }];
        Demand { asked, rules: Vec::new(), blocks, skills: Vec::new(), languages: Vec::new() }
    }

    fn profile(hours_per_week: Option<i64>) -> Profile {
        let person = Person {
            id: Uuid::from_u128(77).into(),
            state: "active".to_owned(),
            residence_country: "NL".to_owned(),
            may_return: Some(true),
            years: 9,
            travels: Some(true),
            online: Some(true),
            hours_per_week,
            may_be_asked: false,
        };
        Profile { person, origins: Vec::new(), skills: Vec::new(), languages: Vec::new(), available: Vec::new() }
    }

    fn part(mode: &str, from_day: Date, until_day: Date) -> Placed {
        Placed {
            expert_id: Uuid::from_u128(77).into(),
            request_id: Uuid::from_u128(8).into(),
            number: 2,
            mode: mode.to_owned(),
            from_day,
            until_day,
            hours_per_week: (mode == "online").then_some(8),
        }
    }

    #[test]
    fn who_is_placed_on_the_spot_in_the_days_of_an_assignment_is_told_and_others_are_not() {
        let counts = |part: Placed, demand: &Demand, hours, begins| overlaps(&[part], demand, &profile(hours), begins, TODAY).len();
        let (on_the_spot, online) = (assignment("physical", None), assignment("online", Some(8)));
        let until = |until_day| part("physical", date(2027, 1, 8), until_day);
        assert_eq!(counts(until(date(2027, 2, 18)), &on_the_spot, None, None), 1);
        assert_eq!(counts(until(date(2027, 2, 18)), &online, None, None), 1, "nobody who is on the spot works elsewhere as well");
        assert_eq!(counts(until(date(2027, 1, 31)), &on_the_spot, None, None), 0, "over before the first day");
        assert_eq!(counts(until(date(2027, 2, 1)), &on_the_spot, None, None), 1, "the last day counts");
        assert_eq!(counts(until(date(2027, 2, 10)), &on_the_spot, None, Some(date(2027, 2, 11))), 0, "over before the person begins");
        let evenings = || part("online", date(2027, 1, 8), date(2027, 3, 1));
        assert_eq!(counts(evenings(), &online, Some(16), None), 0, "there are hours for both");
        assert_eq!(counts(evenings(), &online, Some(12), None), 1);
        let own = Placed { request_id: on_the_spot.asked.id, ..until(date(2027, 2, 18)) };
        assert_eq!(counts(own, &on_the_spot, None, None), 0, "a placement does not stand in its own way");
        let others = Placed { expert_id: Uuid::from_u128(78).into(), ..until(date(2027, 2, 18)) };
        assert_eq!(counts(others, &on_the_spot, None, None), 0);
        let said = i18n::without_marks(&until(date(2027, 2, 18)).said(Lang::En, false));
        assert!(said.starts_with("Has a placement P-0002 on the spot from 8 January 2027 to 18 February 2027"), "{said}");
        assert!(said.ends_with("overlap the days of this assignment."), "{said}");
    }
}
