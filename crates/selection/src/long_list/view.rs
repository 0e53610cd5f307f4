//! What the reader of a long list wants to see, as the address says it: which candidates, and in which order. Every link of
//! the page carries it on, so that it needs no script and can be passed to a colleague.

use web::Cx;

/// Shares of a part's points that can be asked, in percent.
pub(crate) const LEAST: [u32; 4] = [25, 50, 75, 100];
/// The value of `missing` that lets only those pass who have something of everything.
pub(crate) const NOTHING: &str = "nothing";
/// The order by how long somebody waits.
pub(crate) const AGE: &str = "age";

/// What is asked. Empty fields let all pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct View {
    /// Words of a name, a number or an occupation.
    pub words: String,
    /// The name of a state.
    pub state: String,
    /// The part that is not there at all, or [`NOTHING`].
    pub missing: String,
    /// The part of which at least `least` percent are asked; the whole score when empty.
    pub part: String,
    /// Percent; 0 asks nothing.
    pub least: u32,
    /// Country of residence.
    pub lives: String,
    /// `physical` or `online`.
    pub mode: String,
    /// By which part it is sorted, or [`AGE`]; by the whole score when empty.
    pub sort: String,
    /// Initials instead of names.
    pub unnamed: bool,
    /// Which page, from 0.
    pub page: usize,
}

/// A filter in use, with the address without it.
pub(crate) struct Chip {
    /// What is asked.
    pub words: String,
    /// The query without it.
    pub without: String,
}

impl View {
    /// What the address asks. What it asks that is not known asks nothing.
    pub fn of(cx: &Cx) -> View {
        View::read(&cx.query)
    }

    /// The same from a query, as a form carries it.
    pub fn read(query: &str) -> View {
        let mut view = View::default();
        for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
            let value = value.replace('\0', "\u{fffd}");
            match &*name {
                "q" => view.words = value.chars().take(100).collect(),
                "state" => view.state = value,
                "missing" => view.missing = value,
                "part" => view.part = value,
                "least" => view.least = value.parse().ok().filter(|least| LEAST.contains(least)).unwrap_or_default(),
                "lives" => view.lives = value,
                "mode" => view.mode = value,
                "sort" => view.sort = value,
                "names" => view.unnamed = value == "hidden",
                "page" => view.page = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
                _ => {}
            }
        }
        view
    }

    /// Drops what is asked that this list does not know: parts, states and countries of other lists.
    pub fn known(mut self, parts: &[(String, String)], states: &[&str], countries: &[String]) -> View {
        let is_part = |key: &str| parts.iter().any(|(known, _)| known == key);
        let keep = |value: &mut String, known: bool| {
            if !known {
                value.clear();
            }
        };
        let (missing, part, sort) = (is_part(&self.missing) || self.missing == NOTHING, is_part(&self.part), is_part(&self.sort));
        keep(&mut self.missing, missing);
        keep(&mut self.part, part);
        let sorts = sort || self.sort == AGE;
        keep(&mut self.sort, sorts);
        let known = states.contains(&self.state.as_str());
        keep(&mut self.state, known);
        let known = countries.contains(&self.lives);
        keep(&mut self.lives, known);
        let known = matches!(self.mode.as_str(), "physical" | "online");
        keep(&mut self.mode, known);
        self
    }

    /// Whether a part is chosen and no share of it: that asks nothing, and the reader is told.
    pub fn lacks_least(&self) -> bool {
        !self.part.is_empty() && self.least == 0
    }

    /// The query of an address that asks this; empty when nothing is asked.
    pub fn query(&self) -> String {
        let least = if self.least == 0 { String::new() } else { self.least.to_string() };
        // Without a share, a part asks nothing.
        let part = if self.least == 0 { "" } else { self.part.as_str() };
        let names = if self.unnamed { "hidden" } else { "" };
        let page = if self.page == 0 { String::new() } else { (self.page + 1).to_string() };
        let all = [
            ("q", self.words.as_str()),
            ("state", &self.state),
            ("missing", &self.missing),
            ("part", part),
            ("least", &least),
            ("lives", &self.lives),
            ("mode", &self.mode),
            ("sort", &self.sort),
            ("names", names),
            ("page", &page),
        ];
        let asked = all.into_iter().filter(|(_, value)| !value.is_empty());
        let query = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The same on another page.
    pub fn on(&self, page: usize) -> View {
        View { page, ..self.clone() }
    }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn an_address_says_again_what_it_was_read_from() {
        let asked = "?q=ward+nurse&state=submitted&missing=skill%2Furn%3Ax&part=language%2Fen&least=50&lives=NL&mode=online&sort=time&names=hidden&page=3";
        let view = View::read(&asked[1..]);
        assert_eq!(view.query(), asked);
        assert_eq!(View::default().query(), "");
        for first in ["page=1", "page=0", "page=-1", "page=x"] {
            assert_eq!(View::read(first), View::default());
        }
    }

    #[test]
    fn what_is_not_known_asks_nothing() {
        let view = View::read("sort=shoe-size&part=%00&least=51&missing='or+1=1&lives=XX&mode=boat&state=happy&with=A-1");
        let view = view.known(&[("time".to_owned(), "Time".to_owned())], &["submitted"], &["NL".to_owned()]);
        assert_eq!(view, View::default());
    }
}
