//! The filters of the ranking: the lists of their form, and those in use.

use model::application::State;
use web::Cx;

use super::candidates::Candidate;
use super::view::{AGE, Chip, LEAST, NOTHING, View};
use crate::explain;
use crate::words::Words;

/// A list of the filter form.
pub(super) struct Choice {
    pub name: &'static str,
    pub label: String,
    pub options: Vec<(String, String, bool)>,
}

/// The lists of the filter form.
pub(super) fn choices(
    cx: &Cx,
    view: &View,
    list: &[Candidate],
    parts: &[(String, String)],
    states: &[State],
    countries: &[String],
) -> Vec<Choice> {
    let w = Words(cx.lang);
    let choice = |name, label, options: Vec<(String, String)>, chosen: &str| Choice {
        name,
        label,
        options: options.into_iter().map(|(value, words)| (value.clone(), words, value == chosen)).collect(),
    };
    let any = |words: String| vec![(String::new(), words)];
    let mut sorts = any(w.sort_score());
    sorts.extend(parts.iter().map(|(key, label)| (key.clone(), w.sort_part(label))));
    sorts.push((AGE.to_owned(), w.sort_age()));
    let mut of_state = any(w.filter_all());
    of_state.extend(states.iter().map(|&state| (state.name().to_owned(), explain::state(cx.lang, state))));
    let mut missing = any(w.missing_any());
    missing.push((NOTHING.to_owned(), w.missing_nothing()));
    let is_lacking = |key: &str| list.iter().any(|candidate| candidate.component(key).is_some_and(|component| component.points == 0));
    missing.extend(parts.iter().filter(|(key, _)| is_lacking(key)).map(|(key, label)| (key.clone(), w.missing_part(label))));
    let mut part = any(w.part_all());
    part.extend(parts.iter().cloned());
    let mut least = any(w.least_any());
    least.extend(LEAST.iter().map(|share| (share.to_string(), w.least(*share))));
    let mut all = vec![choice("sort", w.sort(), sorts, &view.sort), choice("state", w.col_state(), of_state, &view.state)];
    all.push(choice("missing", w.missing(), missing, &view.missing));
    all.push(choice("part", w.part(), part, &view.part));
    all.push(choice("least", w.least_label(), least, &if view.least == 0 { String::new() } else { view.least.to_string() }));
    let mode = [any(w.mode_any()), vec![("physical".to_owned(), w.mode_physical()), ("online".to_owned(), w.mode_online())]].concat();
    all.push(choice("mode", w.mode(), mode, &view.mode));
    if countries.len() > 1 || !view.lives.is_empty() {
        let mut lives = any(w.lives_any());
        lives.extend(countries.iter().map(|country| (country.clone(), explain::country_name(cx.lang, country))));
        all.push(choice("lives", w.lives(), lives, &view.lives));
    }
    let names = vec![(String::new(), w.filter_names_shown()), ("hidden".to_owned(), w.filter_names_hidden())];
    all.push(choice("names", w.filter_names(), names, if view.unnamed { "hidden" } else { "" }));
    all
}

/// The filters in use, and the order and the hidden names, each with the address without it.
pub(super) fn chips(cx: &Cx, view: &View, parts: &[(String, String)]) -> Vec<Chip> {
    let w = Words(cx.lang);
    let label = |key: &str| parts.iter().find(|(known, _)| known == key).map_or_else(|| w.part_all(), |(_, label)| label.clone());
    let mut chips = Vec::new();
    let order = match view.sort.as_str() {
        AGE => w.sort_age(),
        part => w.sort_part(label(part)),
    };
    let mut chip = |on: bool, words: &dyn Fn() -> String, take: &dyn Fn(&mut View)| {
        if on {
            let mut without = view.on(0);
            take(&mut without);
            chips.push(Chip { words: words(), without: without.query() });
        }
    };
    chip(!view.words.is_empty(), &|| view.words.clone(), &|view| view.words.clear());
    chip(!view.state.is_empty(), &|| State::named(&view.state).map(|state| explain::state(cx.lang, state)).unwrap_or_default(), &|view| {
        view.state.clear();
    });
    let missing = || if view.missing == NOTHING { w.missing_nothing() } else { w.missing_part(label(&view.missing)) };
    chip(!view.missing.is_empty(), &missing, &|view| view.missing.clear());
    chip(view.least > 0, &|| w.chip_least(label(&view.part), view.least), &|view| {
        view.least = 0;
        view.part.clear();
    });
    chip(!view.mode.is_empty(), &|| if view.mode == "online" { w.mode_online() } else { w.mode_physical() }, &|view| view.mode.clear());
    chip(!view.lives.is_empty(), &|| w.chip_lives(explain::country_name(cx.lang, &view.lives)), &|view| view.lives.clear());
    chip(!view.sort.is_empty(), &|| w.chip_sort(&order), &|view| view.sort.clear());
    chip(view.unnamed, &|| w.filter_names_hidden(), &|view| view.unnamed = false);
    chips
}
