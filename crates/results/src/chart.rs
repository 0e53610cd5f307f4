//! Bars, drawn on the server. The table beside them says the same in numbers.

use askama::Template;
use askama::filters::HtmlSafe;

/// The width of the drawing, in its own points.
const WIDTH: i64 = 640;
/// The height of the highest bar.
const HIGHEST: i64 = 150;
/// The room above the highest bar, for its number.
const ABOVE: i64 = 24;
/// The room below the bars for labels.
const BELOW: i64 = 26;
/// The widest bar.
const WIDEST: i64 = 64;

/// One bar on its way to the chart.
pub struct Bar {
    /// At most six characters: text grows on phones.
    pub label: String,
    /// The country whose hue it takes, in small letters, or empty.
    pub hue: String,
    /// How high; `None` when it is not told.
    pub n: Option<i64>,
    /// What stands above it.
    pub value: String,
}

struct Placed {
    x: i64,
    y: i64,
    middle: i64,
    width: i64,
    height: i64,
    bar: Bar,
}

/// Bars with one base line, in groups that may have a name.
#[derive(Template)]
#[template(path = "chart.html")]
pub struct Chart {
    title: String,
    alt: String,
    base: i64,
    height: i64,
    bars: Vec<Placed>,
    groups: Vec<(i64, String)>,
}

impl HtmlSafe for Chart {}

impl Chart {
    /// Lays bars out. `groups` name so many bars each, from the start; none names nothing.
    pub fn new(title: String, alt: String, bars: Vec<Bar>, groups: Vec<(usize, String)>) -> Chart {
        let count = i64::try_from(bars.len()).unwrap_or(1).max(1);
        let slot = WIDTH / count;
        let width = (slot * 6 / 10).clamp(1, WIDEST);
        let most = bars.iter().filter_map(|bar| bar.n).max().unwrap_or(0).max(1);
        let base = ABOVE + HIGHEST;
        let place = |(at, bar): (i64, Bar)| {
            let height = bar.n.unwrap_or(0) * HIGHEST / most;
            let middle = at * slot + slot / 2;
            Placed { x: middle - width / 2, y: base - height, middle, width, height, bar }
        };
        let mut begin = 0;
        let mut named = Vec::new();
        for (size, name) in groups {
            let size = i64::try_from(size).unwrap_or(0);
            named.push((begin * slot + size * slot / 2, name));
            begin += size;
        }
        let below = if named.is_empty() { BELOW } else { 2 * BELOW };
        Chart { title, alt, base, height: base + below, bars: (0..).zip(bars).map(place).collect(), groups: named }
    }

    /// Whether anything is drawn.
    pub fn is_empty(&self) -> bool {
        self.bars.iter().all(|placed| placed.height == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_on_the_base_and_within_the_drawing() {
        for count in 1..=40usize {
            let bars =
                (0..count).map(|n| Bar { label: n.to_string(), hue: String::new(), n: Some(n as i64), value: n.to_string() }).collect();
            let chart = Chart::new("t".into(), "a".into(), bars, vec![]);
            assert_eq!(chart.is_empty(), count == 1);
            for placed in &chart.bars {
                assert_eq!(placed.y + placed.height, chart.base);
                assert!(placed.x >= 0 && placed.x + placed.width <= WIDTH && placed.height <= HIGHEST, "{count}");
            }
        }
        assert!(Chart::new("t".into(), "a".into(), vec![], vec![]).is_empty());
    }
}
