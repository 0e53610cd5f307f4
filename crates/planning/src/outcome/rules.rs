//! Whether the rules of a round are met with people in their seats.

use std::collections::BTreeSet;

use matching::plan::WhatIf;
use model::round::Floor;
use model::{ExpertId, RequestId};

use crate::store::{Minimum, Request};

/// How many women the floor asks with so many seats filled.
pub fn floor_asks(floor: Floor, filled: usize) -> i64 {
    match floor {
        Floor::None => 0,
        Floor::Number(places) => places,
        // Of people there is no part: a share is rounded up.
        Floor::Share(share) | Floor::ShareKeepFilled(share) => (share * filled as i64 + 99).div_euclid(100),
    }
}

/// Whether the floor for women is met with these people in their seats.
pub fn floor_holds(floor: Floor, women: &BTreeSet<ExpertId>, seated: &BTreeSet<(ExpertId, RequestId)>) -> bool {
    let filled = seated.iter().filter(|(expert, _)| women.contains(expert)).count() as i64;
    filled >= floor_asks(floor, seated.len())
}

/// How many seats are filled in the country of a minimum, with these people in their seats.
pub fn filled(minimum: &Minimum, requests: &[Request], seated: &BTreeSet<(ExpertId, RequestId)>) -> i64 {
    let here = |request: &RequestId| requests.iter().any(|other| other.id == *request && other.country == minimum.country);
    seated.iter().filter(|(_, request)| here(request)).count() as i64
}

/// Rules of a round that are not met with these people in their seats.
pub fn unmet(
    floor: Floor,
    minimums: &[Minimum],
    requests: &[Request],
    women: &BTreeSet<ExpertId>,
    seated: &BTreeSet<(ExpertId, RequestId)>,
) -> Vec<WhatIf> {
    let short = minimums.iter().filter(|row| filled(row, requests, seated) < row.places);
    let short = short.map(|row| WhatIf::WithoutCountryMinimum(row.country.code().to_owned()));
    (!floor_holds(floor, women, seated)).then_some(WhatIf::WithoutGroupFloor).into_iter().chain(short).collect()
}
