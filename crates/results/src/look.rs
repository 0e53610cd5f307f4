//! What a visitor looks at: the facts within the scope, the filters of the address, and addresses that keep them.

use std::collections::BTreeSet;

use i18n::Lang;
use model::access::{Subject, Verb};
use model::placement::State as PlacementState;
use model::reference::{country, sector};
use model::request::State as RequestState;
use model::text::Country;
use model::{Date, PlacementId};
use web::{Cx, Door};

use crate::figures::{Dimension, Fact, Facts, Figure, Filter, Kind, Lens, Mode, SEXES, is_outside};
use crate::naming;
use crate::store::{self, PhaseRow};
use crate::words::Words;

/// Where rows are listed.
pub const ROWS: &str = "/work/results/rows";

/// What a visitor looks at.
pub struct Look {
    /// The facts, and what may be told of them.
    pub lens: Lens,
    /// What the address asks for.
    pub filter: Filter,
    /// The phases, newest first.
    pub phases: Vec<PhaseRow>,
    /// Whether a day was asked for that has not come: then things stand as they do today.
    pub is_ahead: bool,
    /// What was typed for a day and is none.
    pub no_day: Option<String>,
}

/// A filter's list: name, question, values with their words and whether each is chosen.
pub struct Choice {
    /// The name in the address.
    pub name: &'static str,
    /// The question.
    pub label: String,
    /// Value, words, chosen.
    pub options: Vec<(String, String, bool)>,
}

/// The work that is over, found once for all rows of a list.
pub struct Finished<'a> {
    /// Requests, by case number.
    requests: BTreeSet<&'a str>,
    placements: BTreeSet<PlacementId>,
}

impl Finished<'_> {
    /// Whether the work of a request is over, and with it the placement that its row opens, or the row of the application from which it
    /// grew. That an assignment is finished stands on its public page, with country, sector and mode: its chain tells nothing of a small
    /// group that is not told there.
    pub fn holds(&self, row: &Fact) -> bool {
        let grows = matches!(row.kind, Kind::Request | Kind::Application);
        let is_over = row.placement.is_some_and(|placement| self.placements.contains(&placement));
        grows && is_over && self.requests.contains(row.request_case.as_str())
    }
}

impl Look {
    /// Reads the facts that the visitor may count, as the address asks.
    pub async fn of(cx: &Cx) -> Result<Look, Door> {
        let mut filter = asked(cx);
        let scope = cx.need(Verb::See, Subject::Figures)?;
        let outside = is_outside(&scope, &cx.scope(Verb::See, Subject::Placement));
        let is_ahead = filter.as_of.is_some_and(|day| day > cx.today());
        filter.as_of = filter.as_of.filter(|day| *day < cx.today()).map(|day| if outside { quarter_end(day) } else { day });
        let mut tx = cx.read().await?;
        let mut facts = Facts::read(&mut tx, &scope, filter.as_of).await?;
        if outside {
            // What a host is still writing has not been asked yet: outside the programme it is no request.
            facts.0.retain(|fact| fact.kind != Kind::Request || fact.state != RequestState::Draft.name());
        }
        let phases = store::phases(&mut tx).await?;
        let no_day = cx.query_value("as-of").filter(|text| !text.trim().is_empty() && web::day(text).is_none());
        Ok(Look { lens: Lens::new(facts, outside), filter, phases, is_ahead, no_day })
    }

    /// The work that is over.
    pub fn finished(&self) -> Finished<'_> {
        let facts = self.lens.facts();
        let over = |kind: Kind, state: &'static str| facts.iter().filter(move |fact| fact.kind == kind && fact.state == state);
        Finished {
            requests: over(Kind::Request, RequestState::Completed.name()).map(|fact| fact.case.as_str()).collect(),
            placements: over(Kind::Placement, PlacementState::Completed.name()).filter_map(|fact| fact.placement).collect(),
        }
    }

    /// The values that facts have in a dimension, with their words, sorted as people expect.
    pub fn values(&self, lang: Lang, dimension: Dimension) -> Vec<(String, String)> {
        let found: BTreeSet<String> = self.lens.facts().iter().map(|fact| dimension.of(fact)).collect();
        let mut values: Vec<(String, String)> = match dimension {
            Dimension::Mode => Mode::ALL.iter().map(|mode| mode.name().to_owned()).filter(|mode| found.contains(mode)).collect(),
            Dimension::Sex => SEXES.iter().map(|sex| (*sex).to_owned()).collect(),
            _ => found.into_iter().collect::<Vec<_>>(),
        }
        .into_iter()
        .map(|value| (value.clone(), self.said(lang, dimension, &value)))
        .collect();
        if matches!(dimension, Dimension::Country | Dimension::Sector) {
            values.sort_by_cached_key(|(_, words)| i18n::sort_key(words));
        }
        values
    }

    /// A value of a dimension in words.
    pub fn said(&self, lang: Lang, dimension: Dimension, value: &str) -> String {
        match dimension {
            Dimension::Phase => {
                let phase = self.phases.iter().find(|phase| phase.phase_id.to_string() == value);
                phase.map_or_else(|| value.to_owned(), |phase| phase.phase_name.clone())
            }
            Dimension::Country => naming::country_name(lang, value),
            Dimension::Sector => naming::sector_name(lang, value),
            Dimension::Mode => naming::say(lang, &format!("mode-{value}")),
            Dimension::Sex => naming::say(lang, &format!("sex-{value}")),
        }
    }

    /// The lists by which a visitor narrows what is counted.
    pub fn choices(&self, lang: Lang) -> Vec<Choice> {
        let w = Words(lang);
        let list = |dimension: Dimension, label: String| {
            let chosen = self.filter.value(dimension);
            let options = self.values(lang, dimension);
            let options = options.into_iter().map(|(value, words)| {
                let on = chosen.as_deref() == Some(value.as_str());
                (value, words, on)
            });
            Choice { name: dimension.name(), label, options: options.collect() }
        };
        vec![
            list(Dimension::Phase, w.column_phase()),
            list(Dimension::Country, w.column_country()),
            list(Dimension::Sector, w.column_sector()),
            list(Dimension::Mode, w.column_mode()),
        ]
    }

    /// Filters in use, each with the address without it.
    pub fn chips(&self, cx: &Cx, path: &str, figure: Option<&Figure>) -> Vec<(String, String)> {
        let mut chips = Vec::new();
        for dimension in Dimension::ALL {
            if let Some(value) = self.filter.value(*dimension) {
                let mut without = self.filter.clone();
                match dimension {
                    Dimension::Phase => without.phase = None,
                    Dimension::Country => without.country = None,
                    Dimension::Sector => without.sector = None,
                    Dimension::Mode => without.mode = None,
                    Dimension::Sex => without.sex = None,
                }
                chips.push((self.said(cx.lang, *dimension, &value), href(cx, path, figure, &without)));
            }
        }
        if let Some(day) = self.filter.as_of {
            let without = Filter { as_of: None, ..self.filter.clone() };
            chips.push((Words(cx.lang).as_of(day), href(cx, path, figure, &without)));
        }
        chips
    }
}

/// What the address asks for; what is not a value of ours is left out.
fn asked(cx: &Cx) -> Filter {
    let value = |name: &str| cx.query_value(name).filter(|value| !value.is_empty() && value.chars().count() <= 40);
    let country: Option<Country> = value("country").and_then(|code| code.parse().ok());
    Filter {
        phase: value("phase").and_then(|id| id.parse().ok()),
        country: country.filter(|code| country::find(code.code()).is_some()),
        sector: value("sector").filter(|code| sector::find(code).is_some()),
        mode: value("mode").filter(|name| Mode::ALL.iter().any(|mode| mode.name() == name)),
        sex: value("sex").filter(|name| SEXES.contains(&name.as_str())),
        as_of: value("as-of").and_then(|text| web::day(&text)),
    }
}

/// The last day of a quarter on or before a day: readers outside the programme see no two neighbouring days, which would
/// show what happened to one person in between.
pub fn quarter_end(day: Date) -> Date {
    let month = (day.month() - 1) / 3 * 3 + 3;
    let last = jiff::civil::date(day.year(), month, 1).last_of_month();
    if last <= day { last } else { jiff::civil::date(day.year(), month - 2, 1).yesterday().unwrap_or(Date::MIN) }
}

/// The way back to the rows from which a page was opened, as its address names their figure: the figure in words, and the address.
pub fn rows_of(cx: &Cx) -> Option<(String, String)> {
    let figure = Figure::named(&cx.query_value("figure")?)?;
    Some((figure_words(cx.lang, &figure), href(cx, ROWS, Some(&figure), &asked(cx))))
}

/// An address of ours with a figure and filters.
pub fn href(cx: &Cx, path: &str, figure: Option<&Figure>, filter: &Filter) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    if let Some(figure) = figure {
        query.append_pair("figure", &figure.name());
    }
    for dimension in Dimension::ALL {
        if let Some(value) = filter.value(*dimension) {
            query.append_pair(dimension.name(), &value);
        }
    }
    if let Some(day) = filter.as_of {
        query.append_pair("as-of", &day.to_string());
    }
    let query = query.finish();
    if query.is_empty() { cx.to(path) } else { format!("{}?{query}", cx.to(path)) }
}

/// A figure in words.
pub fn figure_words(lang: Lang, figure: &Figure) -> String {
    use crate::figures::Part;
    let kind = naming::say(lang, &format!("kind-{}", figure.kind.name()));
    match (&figure.part, figure.kind) {
        (Part::All, _) => kind,
        (Part::Mark(mark), _) => naming::say(lang, &format!("mark-{mark}")),
        (Part::State(state), Kind::Answer | Kind::Capacity) => {
            let (moment, second) = state.split_once('.').unwrap_or((state, ""));
            let stem = if figure.kind == Kind::Answer { "voice" } else { "level" };
            let parts = [kind, naming::say(lang, &format!("moment-{moment}")), naming::say(lang, &format!("{stem}-{second}"))];
            parts.join(" · ")
        }
        (Part::State(state), kind_of) => format!("{kind} · {}", state_words(lang, kind_of, state)),
    }
}

/// A state of a kind in words.
pub fn state_words(lang: Lang, kind: Kind, state: &str) -> String {
    let kind = if kind == Kind::GivenUp { Kind::Placement } else { kind };
    naming::say(lang, &format!("state-{}-{state}", kind.name()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::{MARKS, states};
    use jiff::civil::date;

    #[test]
    fn outsiders_see_quarters() {
        assert_eq!(quarter_end(date(2026, 3, 31)), date(2026, 3, 31));
        assert_eq!(quarter_end(date(2026, 5, 2)), date(2026, 3, 31));
        assert_eq!(quarter_end(date(2026, 1, 1)), date(2025, 12, 31));
        assert_eq!(quarter_end(date(2026, 12, 30)), date(2026, 9, 30));
    }

    #[test]
    fn every_figure_has_a_name_that_reads_back_and_words_in_both_languages() {
        for &kind in Kind::ALL {
            let mut figures = vec![Figure::all(kind)];
            figures.extend(states(kind).into_iter().map(|state| Figure::state(kind, state)));
            figures.extend(MARKS.iter().map(|mark| Figure::mark(kind, mark)));
            for figure in figures {
                assert_eq!(Figure::named(&figure.name()), Some(figure.clone()), "{}", figure.name());
                for lang in [Lang::En, Lang::Nl] {
                    let words = i18n::without_marks(&figure_words(lang, &figure));
                    for forgotten in ["state-", "kind-", "mark-", "voice-", "level-", "moment-"] {
                        assert!(!words.contains(forgotten), "{lang:?} {words}");
                    }
                }
            }
        }
        for wrong in ["", "people", "requests.state.gone", "requests.mark.x", "requests.part", "requests.state"] {
            assert_eq!(Figure::named(wrong), None, "{wrong}");
        }
    }
}
