//! What the address of a list asks for.

use model::placement::State;
use web::Cx;

use crate::naming;
use crate::store::ListRow;

/// What a list can be sorted by; a minus in front turns it around.
const SORTS: [&str; 8] = ["number", "title", "expert", "country", "mode", "state", "tasks", "since"];

/// Filters, order and page.
pub struct Wish {
    /// Words to be found.
    pub text: String,
    /// A state, or empty.
    pub state: String,
    /// A country, or empty.
    pub country: String,
    /// A mode, or empty.
    pub mode: String,
    /// The order.
    pub sort: String,
    /// The page, from 1.
    pub page: usize,
}

impl Wish {
    /// What this address asks for.
    pub fn of(cx: &Cx) -> Wish {
        let value = |name: &str| cx.query_value(name).unwrap_or_default().trim().chars().take(100).collect::<String>();
        let sort = Some(value("sort")).filter(|sort| SORTS.contains(&sort.trim_start_matches('-'))).unwrap_or_else(|| "-number".to_owned());
        let page = value("page").parse().unwrap_or(1).max(1);
        Wish { text: value("q"), state: value("state"), country: value("country").to_ascii_uppercase(), mode: value("mode"), sort, page }
    }

    /// Whether a row fits the filters.
    pub fn fits(&self, row: &ListRow) -> bool {
        let same = |asked: &str, found: &str| asked.is_empty() || asked == found;
        same(&self.state, &row.state)
            && same(&self.country, row.country.code())
            && same(&self.mode, row.mode())
            && i18n::holds_words(&row.search_text(), &i18n::fold(&self.text))
    }

    /// The address of the same list with one thing changed; changing anything but the page leads to the first page.
    pub fn href(&self, path: &str, name: &str, value: &str) -> String {
        let now =
            [("q", self.text.as_str()), ("state", &self.state), ("country", &self.country), ("mode", &self.mode), ("sort", &self.sort)];
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (key, stored) in now {
            let value = if key == name { value } else { stored };
            if !(value.is_empty() || key == "sort" && value == "-number") {
                query.append_pair(key, value);
            }
        }
        if name == "page" && !value.is_empty() {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The filters in use, each with the address without it.
    pub fn chips(&self, cx: &Cx, path: &str) -> Vec<(String, String)> {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let state = State::named(&self.state).map(|state| naming::say(cx.lang, &format!("state-{}", state.name())));
        let country = given(&self.country).map(|code| naming::country_name(cx.lang, &code));
        let mode = super::MODES.contains(&self.mode.as_str()).then(|| naming::say(cx.lang, &format!("mode-{}", self.mode)));
        [("q", given(&self.text)), ("state", state), ("country", country), ("mode", mode)]
            .into_iter()
            .filter_map(|(name, words)| words.map(|words| (words, self.href(path, name, ""))))
            .collect()
    }
}
