use super::*;

#[test]
fn the_gap_is_rounded_up_and_zero_only_without_any() {
    assert_eq!(gap_ppm(100, 100), 0);
    assert_eq!(gap_ppm(999_999_999, 1_000_000_000), 1);
    assert_eq!(gap_ppm(50, 100), 500_000);
    assert_eq!(gap_ppm(-5, 0), 1_000_000);
}
