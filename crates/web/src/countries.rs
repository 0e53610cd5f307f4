//! The list of countries in a form: those of the programme first, for most people look for one of these; then all others. Each by
//! its name in the reader's language.

use i18n::Lang;
use model::reference::country;

use crate::words::Words;

/// The list in its groups, as [`Form::offer_groups`](crate::Form::offer_groups) takes it: the countries of each list of codes in
/// `programme`, one list after the other, then all others.
pub fn countries(lang: Lang, programme: &[&[String]]) -> Vec<(String, Vec<(String, String)>)> {
    let w = Words(lang);
    // Where a country stands: in the first list that names it, or behind them all.
    let place = |code: &str| programme.iter().position(|list| list.iter().any(|there| there == code)).unwrap_or(programme.len());
    let at = |wanted: usize| {
        let there = country::ALL.iter().filter(|country| place(country.code) == wanted);
        let named = there.map(|country| (country.code.to_owned(), country.name.in_language(lang.code()).to_owned()));
        let mut options: Vec<(String, String)> = named.collect();
        options.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
        options
    };
    let (first, others) = ((0..programme.len()).flat_map(at).collect::<Vec<_>>(), at(programme.len()));
    if first.is_empty() { vec![(w.countries_all(), others)] } else { vec![(w.countries_programme(), first), (w.countries_other(), others)] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_countries_of_the_programme_stand_before_all_others_and_each_stands_once() {
        let codes = |of: &[&str]| of.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let groups = countries(Lang::Nl, &[&codes(&["SO", "ET", "NG"]), &codes(&["NL", "GB", "NG"])]);
        let first: Vec<&str> = groups[0].1.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(first, ["ET", "NG", "SO", "NL", "GB"], "Nederland before Verenigd Koninkrijk");
        assert_eq!(groups[1].1[0].0, "AF");
        assert_eq!(groups.iter().map(|(_, options)| options.len()).sum::<usize>(), country::ALL.len());
        let none = countries(Lang::En, &[&[], &[]]);
        assert_eq!((none.len(), none[0].1.len()), (1, country::ALL.len()), "before a phase is open");
    }
}
