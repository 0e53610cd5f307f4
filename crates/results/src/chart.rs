//! Bars, drawn on the server: each lies under its name, so that names may be long. The table beside them says the same in
//! numbers.

use askama::Template;
use askama::filters::HtmlSafe;

/// The longest bar, in the points of a drawing that is 640 wide; the rest is room for its number.
const LONGEST: i64 = 520;
/// The room of one bar with its name above it. Text grows on phones.
const ROW: i64 = 48;
/// Where, in that room, the line of the name stands.
const NAME: i64 = 20;
/// Where the bar begins, and how thick it is.
const BAR: (i64, i64) = (27, 14);

/// One bar on its way to the chart.
pub struct Bar {
    /// What it stands for, in words.
    pub label: String,
    /// The country whose hue it takes, in small letters, or empty.
    pub hue: String,
    /// How long; `None` when it is not told.
    pub n: Option<i64>,
    /// What stands behind it.
    pub value: String,
}

struct Placed {
    name_y: i64,
    y: i64,
    middle: i64,
    length: i64,
    bar: Bar,
}

/// Bars with one base line.
#[derive(Template)]
#[template(path = "chart.html")]
pub struct Chart {
    title: String,
    alt: String,
    height: i64,
    thick: i64,
    bars: Vec<Placed>,
}

impl HtmlSafe for Chart {}

impl Chart {
    /// Lays bars out. What there is none of is not drawn: the table says so.
    pub fn new(title: String, alt: String, bars: Vec<Bar>) -> Chart {
        let most = bars.iter().filter_map(|bar| bar.n).max().unwrap_or(0).max(1);
        let mut placed = Vec::new();
        let mut top = 0;
        for bar in bars.into_iter().filter(|bar| bar.n != Some(0)) {
            let length = bar.n.unwrap_or(0) * LONGEST / most;
            placed.push(Placed { name_y: top + NAME, y: top + BAR.0, middle: top + BAR.0 + BAR.1 - 1, length, bar });
            top += ROW;
        }
        Chart { title, alt, height: top, thick: BAR.1, bars: placed }
    }

    /// Whether there is nothing to compare: a bar alone says no more than its number.
    pub fn is_empty(&self) -> bool {
        self.bars.iter().filter(|placed| placed.length > 0).count() < 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_lie_under_one_another_and_within_the_drawing() {
        for count in 1..=40usize {
            let bars =
                (0..count).map(|n| Bar { label: n.to_string(), hue: String::new(), n: Some(n as i64), value: n.to_string() }).collect();
            let chart = Chart::new("t".into(), "a".into(), bars);
            assert_eq!(chart.is_empty(), count < 3, "the first is none, and one alone is not compared");
            assert_eq!(chart.bars.len(), count - 1);
            for placed in &chart.bars {
                assert!(placed.name_y < placed.y && placed.y + BAR.1 <= chart.height && placed.length <= LONGEST, "{count}");
            }
            assert!(chart.bars.windows(2).all(|two| two[0].y + BAR.1 < two[1].name_y));
        }
        assert!(Chart::new("t".into(), "a".into(), vec![]).is_empty());
    }
}
