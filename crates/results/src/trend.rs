//! A mean at three moments as a short line with its stops, beside the same in numbers.

use askama::Template;
use askama::filters::HtmlSafe;

/// From one stop to the next, and where the first lies, in the points of the drawing.
const STEP: i64 = 30;
const FIRST: i64 = 6;
/// Where the lowest and the highest point of a scale lie.
const FOOT: i64 = 20;
const HEAD: i64 = 4;

/// The line.
#[derive(Template, PartialEq, Eq, Debug)]
#[template(
    source = r#"<svg class="trend" viewBox="0 0 72 24" width="72" height="24" aria-hidden="true"{% if !hue.is_empty() %} data-country="{{ hue }}"{% endif %}><polyline points="{{ line }}"/>{% for (x, y) in stops %}<circle cx="{{ x }}" cy="{{ y }}" r="3"/>{% endfor %}</svg>"#,
    ext = "html"
)]
pub struct Trend {
    hue: String,
    line: String,
    stops: Vec<(i64, i64)>,
}

impl HtmlSafe for Trend {}

impl Trend {
    /// The line through the moments of which a mean is told, in tenths; nothing where there is one or none. It takes the hue of
    /// the country whose answers these are, in small letters, or none. `ends` are those of the scale, in tenths too.
    pub fn of(hue: &str, ends: (i64, i64), means: &[Option<i64>]) -> Option<Trend> {
        let at = |place: usize| FIRST + STEP * i64::try_from(place).unwrap_or_default();
        let height = |tenths: i64| FOOT - (tenths.clamp(ends.0, ends.1) - ends.0) * (FOOT - HEAD) / (ends.1 - ends.0);
        let stops: Vec<(i64, i64)> = means.iter().enumerate().filter_map(|(place, tenths)| Some((at(place), height((*tenths)?)))).collect();
        let line = stops.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
        (stops.len() > 1).then(|| Trend { hue: hue.to_owned(), line, stops })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_rises_with_its_means_and_passes_over_what_is_not_told() {
        let whole = Trend::of("ng", (10, 50), &[Some(10), Some(30), Some(50)]).expect("a line");
        assert_eq!(whole.stops, [(6, 20), (36, 12), (66, 4)]);
        let gap = Trend::of("", (0, 40), &[Some(20), None, Some(20)]).expect("a line");
        assert_eq!((gap.stops.len(), gap.stops[0].1), (2, gap.stops[1].1));
        assert!(!gap.render().expect("drawn").contains("data-country"));
        assert_eq!(Trend::of("", (0, 40), &[None, Some(30), None]), None);
    }
}
