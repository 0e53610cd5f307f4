//! The rules of a round: each by its name and what it asks, and what it costs.

use matching::document::Status;
use matching::plan::WhatIf;
use model::round::Floor;
use pool::explain::country_name;
use web::Cx;

use super::result::difference;
use crate::outcome::Price;
use crate::store::{Minimum, Round};
use crate::words::{ROOM, Words};

/// What a rule costs, in words.
pub struct PriceView {
    pub rule: String,
    pub cost: String,
}

/// The rules of a round, each by its name.
pub fn rules(cx: &Cx, round: &Round, minimums: &[Minimum]) -> Vec<(String, String)> {
    let w = Words(cx.lang);
    let reach = cx.lang.find(&ROOM, &format!("reach-{}", round.reach), &[]).unwrap_or_default();
    let floor = match round.floor() {
        Floor::None => w.floor_none(),
        Floor::Share(share) => w.said_share(share),
        Floor::Number(places) => w.said_number(places),
        Floor::ShareKeepFilled(share) => w.said_share_keep_filled(share),
    };
    let minimum = |row: &Minimum| format!("{} {}", country_name(cx.lang, row.country.code()), row.places);
    let minimums = if minimums.is_empty() { w.no_minimum() } else { cx.lang.list(&minimums.iter().map(minimum).collect::<Vec<_>>()) };
    vec![
        (w.field_reach(), reach),
        (w.field_cap(), cx.lang.number(round.cap)),
        (w.said_minimums(), minimums),
        (w.field_floor(), floor),
        (w.said_keep(), w.keep_points(round.keep_points)),
    ]
}

/// The name of the rule that is left out.
pub fn rule(cx: &Cx, left_out: &WhatIf) -> String {
    let w = Words(cx.lang);
    match left_out {
        WhatIf::WithoutGroupFloor => w.rule_floor(),
        WhatIf::WithoutCountryMinimum(country) => w.rule_minimum(country_name(cx.lang, country)),
        _ => String::new(),
    }
}

/// What a rule costs: the plan's value with and without it.
pub fn priced(cx: &Cx, objective: Option<i64>, price: &Price) -> PriceView {
    let w = Words(cx.lang);
    let rule = rule(cx, &price.change);
    let cost = match (objective, price.objective) {
        (None, Some(_)) => w.price_blocks(),
        (Some(with), Some(without)) if without > with => w.price_costs(price.filled, difference(cx, without, with)),
        (Some(_), Some(_)) => w.price_nothing(),
        (None, None) if price.status == Status::Infeasible => w.price_not_alone(),
        _ => w.price_unknown(),
    };
    PriceView { rule, cost }
}
