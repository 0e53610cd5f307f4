use super::*;

#[test]
fn the_gap_is_rounded_up_and_zero_only_without_any() {
    assert_eq!(gap_ppm(100, 100), 0);
    assert_eq!(gap_ppm(999_999_999, 1_000_000_000), 1);
    assert_eq!(gap_ppm(50, 100), 500_000);
    assert_eq!(gap_ppm(-5, 0), 1_000_000);
}

/// Two requests, three experts, a budget that pays two, and a floor.
const ROUND: &str = r#"{"format":"cd4d-matching/1","kind":"round",
 "experts":[{"group":"f","max_assignments":1},{"group":"m","max_assignments":1},{"group":"m","max_assignments":1}],
 "requests":[{"country":"AA","seats":1,"priority":2,"mode":"online","start":0,"end":9},
             {"country":"AA","seats":1,"priority":1,"mode":"online","start":0,"end":9}],
 "edges":[[0,0,5,1],[1,0,9,1],[1,1,8,1],[2,1,7,1]],
 "rules":{"budget":{"AA":2},"group_floor":{"group":"f","num":1,"den":2}}}"#;

#[test]
fn each_change_is_planned_by_itself() {
    use WhatIf::*;
    let changes =
        [RemoveExpert(1), RemoveExpert(0), AddSeat(1), CancelRequest(0), Priority(1, 5), WithoutGroupFloor, WithoutBudget("AA".into())];
    let effects = what_if(ROUND, &changes, Options { prove: true, ..Options::default() }).unwrap();
    let values: Vec<_> = effects.iter().map(|effect| effect.objective.unwrap()).collect();
    // As it is: experts 0 and 1, 10 + 8. Without the only woman no place may be filled. A third seat is not paid for.
    assert_eq!(values, [18, 17, 0, 18, 0, 50, 25, 18]);
    assert!(effects.iter().all(|effect| effect.status == Status::Optimal));
    assert!(what_if(ROUND, &[WithoutBudget("BB".into())], Options::default()).is_err());
    assert!(what_if(ROUND, &[AddSeat(2)], Options::default()).is_err());
}

#[test]
fn the_price_of_each_rule() {
    let prices = price_of_rules(ROUND, Options::default()).unwrap();
    let prices: Vec<_> = prices.iter().map(|effect| (effect.change.clone(), effect.objective)).collect();
    let without_budget = Some(WhatIf::WithoutBudget("AA".into()));
    assert_eq!(prices, [(None, Some(18)), (without_budget, Some(18)), (Some(WhatIf::WithoutGroupFloor), Some(25))]);
}
