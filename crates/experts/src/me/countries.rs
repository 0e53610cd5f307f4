//! The list of countries: those of the programme first, for most people look for one of these; then all others. Each by its
//! name in the reader's language.

use i18n::Lang;
use model::reference::country;
use web::{Cx, Door};

use super::step::{Groups, sorted};
use crate::store::others;
use crate::words::Words;

/// The list in its groups.
pub async fn countries(cx: &Cx) -> Result<Groups, Door> {
    let mut tx = cx.read().await?;
    let (open, residence) = others::programme(&mut tx, cx.today()).await?;
    Ok(grouped(cx.lang, &open, &residence))
}

/// Countries of the open phases, then those in which experts may live, then all others.
fn grouped(lang: Lang, open: &[String], residence: &[String]) -> Groups {
    let w = Words(lang);
    // Where a country stands: 0 in an open phase, 1 where experts live, 2 elsewhere.
    let place = |code: &str| -> u8 {
        let is_in = |list: &[String]| list.iter().any(|there| there == code);
        if is_in(open) {
            0
        } else if is_in(residence) {
            1
        } else {
            2
        }
    };
    let at = |wanted: u8| {
        let there = country::ALL.iter().filter(|country| place(country.code) == wanted);
        sorted(there.map(|country| (country.code.to_owned(), country.name.in_language(lang.code()).to_owned())).collect())
    };
    let mut first = at(0);
    first.extend(at(1));
    if first.is_empty() { vec![(w.countries_all(), at(2))] } else { vec![(w.countries_programme(), first), (w.countries_other(), at(2))] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_countries_of_the_programme_stand_before_all_others_and_each_stands_once() {
        let codes = |of: &[&str]| of.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let groups = grouped(Lang::Nl, &codes(&["SO", "ET", "NG"]), &codes(&["NL", "GB", "NG"]));
        let first: Vec<&str> = groups[0].1.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(first, ["ET", "NG", "SO", "NL", "GB"], "Nederland before Verenigd Koninkrijk");
        assert_eq!(groups[1].1[0].0, "AF");
        assert_eq!(groups.iter().map(|(_, options)| options.len()).sum::<usize>(), country::ALL.len());
        let none = grouped(Lang::En, &[], &[]);
        assert_eq!((none.len(), none[0].1.len()), (1, country::ALL.len()), "before a phase is open");
    }
}
