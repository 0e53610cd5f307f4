//! The list of sectors in a form.

use i18n::Lang;
use model::reference::sector;

/// Every sector by its code and its name in the reader's language, in the order of the names.
pub fn sectors(lang: Lang) -> Vec<(String, String)> {
    let named = sector::ALL.iter().map(|sector| (sector.code.to_owned(), sector.name.in_language(lang.code()).to_owned()));
    let mut all: Vec<(String, String)> = named.collect();
    all.sort_by_cached_key(|(_, name)| i18n::sort_key(name));
    all
}
