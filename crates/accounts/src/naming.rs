//! Words for what this slice stores as codes: roles with what they are bound to, and the devices of sessions.

use i18n::Lang;
use model::Date;

use crate::store::GrantRow;
use crate::words::{ROOM, Words};

/// A role in words, with what it is bound to.
pub(crate) fn role(lang: Lang, grant: &GrantRow) -> String {
    let role = lang.find(&ROOM, &format!("role-{}", grant.role), &[]).unwrap_or_else(|| grant.role.clone());
    let country = grant.country.and_then(|country| model::reference::country::find(country.code()));
    let place = country.map(|country| country.name.in_language(lang.code())).or(grant.host_name.as_deref());
    let bound: Vec<&str> = place.into_iter().chain(grant.phase_name.as_deref()).collect();
    if bound.is_empty() { role } else { format!("{role} ({})", bound.join(", ")) }
}

/// The same, with its first day where that has not come.
pub(crate) fn role_ahead(lang: Lang, grant: &GrantRow, today: Date) -> String {
    let role = role(lang, grant);
    if grant.from_day > today { Words(lang).role_from(lang.date(grant.from_day), role) } else { role }
}

/// Browsers by what they call themselves. The order counts: most also name those that come after.
const BROWSERS: [(&str, &str); 8] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Firefox/", "Firefox"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
];
/// Systems in the same way.
const SYSTEMS: [(&str, &str); 8] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("CrOS", "Chromebook"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
];

/// A device as people call it, from what its browser sent: "Firefox on Windows".
pub(crate) fn device(lang: Lang, agent: &str) -> String {
    let named = |list: &[(&str, &'static str)]| list.iter().find(|(part, _)| agent.contains(part)).map(|(_, name)| *name);
    let w = Words(lang);
    match (named(&BROWSERS), named(&SYSTEMS)) {
        (Some(browser), Some(system)) => w.device_both(browser, system),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => w.device_unknown(),
    }
}

#[cfg(test)]
mod tests {
    use super::device;
    use i18n::Lang::{En, Nl};

    #[test]
    fn a_device_is_called_what_people_call_it() {
        let said = |agent: &str| i18n::without_marks(&device(En, agent));
        let windows = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";
        assert_eq!(said(windows), "Chrome on Windows");
        assert_eq!(said(&format!("{windows} Edg/141.0.0.0")), "Edge on Windows");
        assert_eq!(said("Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0"), "Firefox on Android");
        let iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";
        assert_eq!(said(iphone), "Safari on iPhone");
        assert_eq!(i18n::without_marks(&device(Nl, iphone)), "Safari op iPhone");
        assert_eq!(said("curl/8.5.0"), "A device that does not say what it is");
        assert_eq!(said(""), "A device that does not say what it is");
    }
}
