//! Countries, and when and by which clock people work in those that the programme knows.
//!
//! Codes: ISO 3166-1 alpha-2, the 249 in force in 2024. Names: Unicode CLDR 47 (2025), English and Dutch.
//! A name here says nothing about borders or about the status of a territory.

use jiff::civil::Weekday;

use super::{Label, find_sorted, label};

/// A country or territory with a code of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2, in capitals.
    pub code: &'static str,
    /// Its name.
    pub name: Label,
}

const fn country(code: &'static str, en: &'static str, nl: &'static str) -> Country {
    Country { code, name: label(en, nl) }
}

/// The country with an alpha-2 code in capitals.
pub fn find(code: &str) -> Option<&'static Country> {
    find_sorted(ALL, code, |country| country.code)
}

/// The name as it stands within a sentence, with its article where it has one: "the Netherlands", "het Verenigd Koninkrijk".
pub fn within(code: &str, language: &str) -> Option<String> {
    let name = find(code)?.name.in_language(language);
    let articles = ARTICLES.iter().find(|(article_of, _)| *article_of == code).map(|(_, articles)| articles);
    let article = articles.map_or("", |articles| articles.in_language(language));
    Some(if article.is_empty() { name.to_owned() } else { format!("{article} {name}") })
}

/// The names of countries, given by their codes, as they stand within a sentence: each once, in the order of the names themselves, in
/// which an article does not count. A code that is none stands as it is.
pub fn all_within<'a>(codes: impl IntoIterator<Item = &'a str>, language: &str) -> Vec<String> {
    let named = |code: &'a str| {
        let name = find(code).map_or(code, |country| country.name.in_language(language));
        (name, within(code, language).unwrap_or_else(|| code.to_owned()))
    };
    let mut names: Vec<(&str, String)> = codes.into_iter().map(named).collect();
    names.sort();
    names.dedup();
    names.into_iter().map(|(_, name)| name).collect()
}

/// Countries whose names take an article within a sentence, in one language or in both.
const ARTICLES: &[(&str, Label)] = &[
    ("AE", label("the", "de")),
    ("BS", label("the", "de")),
    ("CF", label("the", "de")),
    ("DO", label("the", "de")),
    ("FO", label("the", "de")),
    ("GB", label("the", "het")),
    ("KM", label("the", "de")),
    ("MH", label("the", "de")),
    ("MV", label("the", "de")),
    ("NL", label("the", "")),
    ("PH", label("the", "de")),
    ("SB", label("the", "de")),
    ("US", label("the", "de")),
];

/// Clock and working week of a country.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Workplace {
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// Its IANA time zones in use among people, the capital's first.
    pub zones: &'static [&'static str],
    /// The first day of the week on a calendar.
    pub first_day: Weekday,
    /// The days on which public offices are closed.
    pub rest: &'static [Weekday],
}

impl Workplace {
    /// Whether public offices are open on that day of the week.
    pub fn works_on(&self, day: Weekday) -> bool {
        !self.rest.contains(&day)
    }
}

/// Clock and working week of a country, where the programme knows them.
pub fn workplace(code: &str) -> Option<&'static Workplace> {
    find_sorted(WORKPLACES, code, |workplace| workplace.country)
}

const SATURDAY_SUNDAY: &[Weekday] = &[Weekday::Saturday, Weekday::Sunday];
const FRIDAY_SATURDAY: &[Weekday] = &[Weekday::Friday, Weekday::Saturday];
const THURSDAY_FRIDAY: &[Weekday] = &[Weekday::Thursday, Weekday::Friday];
const FRIDAY: &[Weekday] = &[Weekday::Friday];

const fn place(country: &'static str, zones: &'static [&'static str], first_day: Weekday, rest: &'static [Weekday]) -> Workplace {
    Workplace { country, zones, first_day, rest }
}

/// Countries of origin of this and earlier programmes, and the countries of residence of their experts.
///
/// Zones: IANA time zone database 2025. Weeks: Unicode CLDR 47 week data. Somalia differs from CLDR, which has no entry
/// of its own for it: there public offices close on Friday alone, and the week begins after it.
#[rustfmt::skip]
pub static WORKPLACES: &[Workplace] = &[
    place("AF", &["Asia/Kabul"], Weekday::Saturday, THURSDAY_FRIDAY),
    place("BE", &["Europe/Brussels"], Weekday::Monday, SATURDAY_SUNDAY),
    place("DE", &["Europe/Berlin"], Weekday::Monday, SATURDAY_SUNDAY),
    place("ET", &["Africa/Addis_Ababa"], Weekday::Sunday, SATURDAY_SUNDAY),
    place("GB", &["Europe/London"], Weekday::Monday, SATURDAY_SUNDAY),
    place("GH", &["Africa/Accra"], Weekday::Monday, SATURDAY_SUNDAY),
    place("IQ", &["Asia/Baghdad"], Weekday::Saturday, FRIDAY_SATURDAY),
    place("MA", &["Africa/Casablanca"], Weekday::Monday, SATURDAY_SUNDAY),
    place("NG", &["Africa/Lagos"], Weekday::Monday, SATURDAY_SUNDAY),
    place("NL", &["Europe/Amsterdam"], Weekday::Monday, SATURDAY_SUNDAY),
    place("SD", &["Africa/Khartoum"], Weekday::Saturday, FRIDAY_SATURDAY),
    place("SL", &["Africa/Freetown"], Weekday::Monday, SATURDAY_SUNDAY),
    place("SO", &["Africa/Mogadishu"], Weekday::Saturday, FRIDAY),
    place("SS", &["Africa/Juba"], Weekday::Monday, SATURDAY_SUNDAY),
];

/// Every country, by code.
#[rustfmt::skip]
pub static ALL: &[Country] = &[
    country("AD", "Andorra", "Andorra"),
    country("AE", "United Arab Emirates", "Verenigde Arabische Emiraten"),
    country("AF", "Afghanistan", "Afghanistan"),
    country("AG", "Antigua & Barbuda", "Antigua en Barbuda"),
    country("AI", "Anguilla", "Anguilla"),
    country("AL", "Albania", "Albanië"),
    country("AM", "Armenia", "Armenië"),
    country("AO", "Angola", "Angola"),
    country("AQ", "Antarctica", "Antarctica"),
    country("AR", "Argentina", "Argentinië"),
    country("AS", "American Samoa", "Amerikaans-Samoa"),
    country("AT", "Austria", "Oostenrijk"),
    country("AU", "Australia", "Australië"),
    country("AW", "Aruba", "Aruba"),
    country("AX", "Åland Islands", "Åland"),
    country("AZ", "Azerbaijan", "Azerbeidzjan"),
    country("BA", "Bosnia & Herzegovina", "Bosnië en Herzegovina"),
    country("BB", "Barbados", "Barbados"),
    country("BD", "Bangladesh", "Bangladesh"),
    country("BE", "Belgium", "België"),
    country("BF", "Burkina Faso", "Burkina Faso"),
    country("BG", "Bulgaria", "Bulgarije"),
    country("BH", "Bahrain", "Bahrein"),
    country("BI", "Burundi", "Burundi"),
    country("BJ", "Benin", "Benin"),
    country("BL", "St. Barthélemy", "Saint-Barthélemy"),
    country("BM", "Bermuda", "Bermuda"),
    country("BN", "Brunei", "Brunei"),
    country("BO", "Bolivia", "Bolivia"),
    country("BQ", "Caribbean Netherlands", "Caribisch Nederland"),
    country("BR", "Brazil", "Brazilië"),
    country("BS", "Bahamas", "Bahama’s"),
    country("BT", "Bhutan", "Bhutan"),
    country("BV", "Bouvet Island", "Bouveteiland"),
    country("BW", "Botswana", "Botswana"),
    country("BY", "Belarus", "Belarus"),
    country("BZ", "Belize", "Belize"),
    country("CA", "Canada", "Canada"),
    country("CC", "Cocos (Keeling) Islands", "Cocoseilanden"),
    country("CD", "Congo - Kinshasa", "Congo-Kinshasa"),
    country("CF", "Central African Republic", "Centraal-Afrikaanse Republiek"),
    country("CG", "Congo - Brazzaville", "Congo-Brazzaville"),
    country("CH", "Switzerland", "Zwitserland"),
    country("CI", "Côte d’Ivoire", "Ivoorkust"),
    country("CK", "Cook Islands", "Cookeilanden"),
    country("CL", "Chile", "Chili"),
    country("CM", "Cameroon", "Kameroen"),
    country("CN", "China", "China"),
    country("CO", "Colombia", "Colombia"),
    country("CR", "Costa Rica", "Costa Rica"),
    country("CU", "Cuba", "Cuba"),
    country("CV", "Cape Verde", "Kaapverdië"),
    country("CW", "Curaçao", "Curaçao"),
    country("CX", "Christmas Island", "Christmaseiland"),
    country("CY", "Cyprus", "Cyprus"),
    country("CZ", "Czechia", "Tsjechië"),
    country("DE", "Germany", "Duitsland"),
    country("DJ", "Djibouti", "Djibouti"),
    country("DK", "Denmark", "Denemarken"),
    country("DM", "Dominica", "Dominica"),
    country("DO", "Dominican Republic", "Dominicaanse Republiek"),
    country("DZ", "Algeria", "Algerije"),
    country("EC", "Ecuador", "Ecuador"),
    country("EE", "Estonia", "Estland"),
    country("EG", "Egypt", "Egypte"),
    country("EH", "Western Sahara", "Westelijke Sahara"),
    country("ER", "Eritrea", "Eritrea"),
    country("ES", "Spain", "Spanje"),
    country("ET", "Ethiopia", "Ethiopië"),
    country("FI", "Finland", "Finland"),
    country("FJ", "Fiji", "Fiji"),
    country("FK", "Falkland Islands", "Falklandeilanden"),
    country("FM", "Micronesia", "Micronesia"),
    country("FO", "Faroe Islands", "Faeröer"),
    country("FR", "France", "Frankrijk"),
    country("GA", "Gabon", "Gabon"),
    country("GB", "United Kingdom", "Verenigd Koninkrijk"),
    country("GD", "Grenada", "Grenada"),
    country("GE", "Georgia", "Georgië"),
    country("GF", "French Guiana", "Frans-Guyana"),
    country("GG", "Guernsey", "Guernsey"),
    country("GH", "Ghana", "Ghana"),
    country("GI", "Gibraltar", "Gibraltar"),
    country("GL", "Greenland", "Groenland"),
    country("GM", "Gambia", "Gambia"),
    country("GN", "Guinea", "Guinee"),
    country("GP", "Guadeloupe", "Guadeloupe"),
    country("GQ", "Equatorial Guinea", "Equatoriaal-Guinea"),
    country("GR", "Greece", "Griekenland"),
    country("GS", "South Georgia & South Sandwich Islands", "Zuid-Georgia en Zuidelijke Sandwicheilanden"),
    country("GT", "Guatemala", "Guatemala"),
    country("GU", "Guam", "Guam"),
    country("GW", "Guinea-Bissau", "Guinee-Bissau"),
    country("GY", "Guyana", "Guyana"),
    country("HK", "Hong Kong SAR China", "Hongkong SAR van China"),
    country("HM", "Heard & McDonald Islands", "Heard en McDonaldeilanden"),
    country("HN", "Honduras", "Honduras"),
    country("HR", "Croatia", "Kroatië"),
    country("HT", "Haiti", "Haïti"),
    country("HU", "Hungary", "Hongarije"),
    country("ID", "Indonesia", "Indonesië"),
    country("IE", "Ireland", "Ierland"),
    country("IL", "Israel", "Israël"),
    country("IM", "Isle of Man", "Isle of Man"),
    country("IN", "India", "India"),
    country("IO", "British Indian Ocean Territory", "Brits Indische Oceaanterritorium"),
    country("IQ", "Iraq", "Irak"),
    country("IR", "Iran", "Iran"),
    country("IS", "Iceland", "IJsland"),
    country("IT", "Italy", "Italië"),
    country("JE", "Jersey", "Jersey"),
    country("JM", "Jamaica", "Jamaica"),
    country("JO", "Jordan", "Jordanië"),
    country("JP", "Japan", "Japan"),
    country("KE", "Kenya", "Kenia"),
    country("KG", "Kyrgyzstan", "Kirgizië"),
    country("KH", "Cambodia", "Cambodja"),
    country("KI", "Kiribati", "Kiribati"),
    country("KM", "Comoros", "Comoren"),
    country("KN", "St. Kitts & Nevis", "Saint Kitts en Nevis"),
    country("KP", "North Korea", "Noord-Korea"),
    country("KR", "South Korea", "Zuid-Korea"),
    country("KW", "Kuwait", "Koeweit"),
    country("KY", "Cayman Islands", "Kaaimaneilanden"),
    country("KZ", "Kazakhstan", "Kazachstan"),
    country("LA", "Laos", "Laos"),
    country("LB", "Lebanon", "Libanon"),
    country("LC", "St. Lucia", "Saint Lucia"),
    country("LI", "Liechtenstein", "Liechtenstein"),
    country("LK", "Sri Lanka", "Sri Lanka"),
    country("LR", "Liberia", "Liberia"),
    country("LS", "Lesotho", "Lesotho"),
    country("LT", "Lithuania", "Litouwen"),
    country("LU", "Luxembourg", "Luxemburg"),
    country("LV", "Latvia", "Letland"),
    country("LY", "Libya", "Libië"),
    country("MA", "Morocco", "Marokko"),
    country("MC", "Monaco", "Monaco"),
    country("MD", "Moldova", "Moldavië"),
    country("ME", "Montenegro", "Montenegro"),
    country("MF", "St. Martin", "Saint-Martin"),
    country("MG", "Madagascar", "Madagaskar"),
    country("MH", "Marshall Islands", "Marshalleilanden"),
    country("MK", "North Macedonia", "Noord-Macedonië"),
    country("ML", "Mali", "Mali"),
    country("MM", "Myanmar (Burma)", "Myanmar (Birma)"),
    country("MN", "Mongolia", "Mongolië"),
    country("MO", "Macao SAR China", "Macau SAR van China"),
    country("MP", "Northern Mariana Islands", "Noordelijke Marianen"),
    country("MQ", "Martinique", "Martinique"),
    country("MR", "Mauritania", "Mauritanië"),
    country("MS", "Montserrat", "Montserrat"),
    country("MT", "Malta", "Malta"),
    country("MU", "Mauritius", "Mauritius"),
    country("MV", "Maldives", "Maldiven"),
    country("MW", "Malawi", "Malawi"),
    country("MX", "Mexico", "Mexico"),
    country("MY", "Malaysia", "Maleisië"),
    country("MZ", "Mozambique", "Mozambique"),
    country("NA", "Namibia", "Namibië"),
    country("NC", "New Caledonia", "Nieuw-Caledonië"),
    country("NE", "Niger", "Niger"),
    country("NF", "Norfolk Island", "Norfolk"),
    country("NG", "Nigeria", "Nigeria"),
    country("NI", "Nicaragua", "Nicaragua"),
    country("NL", "Netherlands", "Nederland"),
    country("NO", "Norway", "Noorwegen"),
    country("NP", "Nepal", "Nepal"),
    country("NR", "Nauru", "Nauru"),
    country("NU", "Niue", "Niue"),
    country("NZ", "New Zealand", "Nieuw-Zeeland"),
    country("OM", "Oman", "Oman"),
    country("PA", "Panama", "Panama"),
    country("PE", "Peru", "Peru"),
    country("PF", "French Polynesia", "Frans-Polynesië"),
    country("PG", "Papua New Guinea", "Papoea-Nieuw-Guinea"),
    country("PH", "Philippines", "Filipijnen"),
    country("PK", "Pakistan", "Pakistan"),
    country("PL", "Poland", "Polen"),
    country("PM", "St. Pierre & Miquelon", "Saint-Pierre en Miquelon"),
    country("PN", "Pitcairn Islands", "Pitcairneilanden"),
    country("PR", "Puerto Rico", "Puerto Rico"),
    country("PS", "Palestinian Territories", "Palestijnse gebieden"),
    country("PT", "Portugal", "Portugal"),
    country("PW", "Palau", "Palau"),
    country("PY", "Paraguay", "Paraguay"),
    country("QA", "Qatar", "Qatar"),
    country("RE", "Réunion", "Réunion"),
    country("RO", "Romania", "Roemenië"),
    country("RS", "Serbia", "Servië"),
    country("RU", "Russia", "Rusland"),
    country("RW", "Rwanda", "Rwanda"),
    country("SA", "Saudi Arabia", "Saoedi-Arabië"),
    country("SB", "Solomon Islands", "Salomonseilanden"),
    country("SC", "Seychelles", "Seychellen"),
    country("SD", "Sudan", "Soedan"),
    country("SE", "Sweden", "Zweden"),
    country("SG", "Singapore", "Singapore"),
    country("SH", "St. Helena", "Sint-Helena"),
    country("SI", "Slovenia", "Slovenië"),
    country("SJ", "Svalbard & Jan Mayen", "Spitsbergen en Jan Mayen"),
    country("SK", "Slovakia", "Slowakije"),
    country("SL", "Sierra Leone", "Sierra Leone"),
    country("SM", "San Marino", "San Marino"),
    country("SN", "Senegal", "Senegal"),
    country("SO", "Somalia", "Somalië"),
    country("SR", "Suriname", "Suriname"),
    country("SS", "South Sudan", "Zuid-Soedan"),
    country("ST", "São Tomé & Príncipe", "Sao Tomé en Principe"),
    country("SV", "El Salvador", "El Salvador"),
    country("SX", "Sint Maarten", "Sint-Maarten"),
    country("SY", "Syria", "Syrië"),
    country("SZ", "Eswatini", "Eswatini"),
    country("TC", "Turks & Caicos Islands", "Turks- en Caicoseilanden"),
    country("TD", "Chad", "Tsjaad"),
    country("TF", "French Southern Territories", "Franse Gebieden in de zuidelijke Indische Oceaan"),
    country("TG", "Togo", "Togo"),
    country("TH", "Thailand", "Thailand"),
    country("TJ", "Tajikistan", "Tadzjikistan"),
    country("TK", "Tokelau", "Tokelau"),
    country("TL", "Timor-Leste", "Oost-Timor"),
    country("TM", "Turkmenistan", "Turkmenistan"),
    country("TN", "Tunisia", "Tunesië"),
    country("TO", "Tonga", "Tonga"),
    country("TR", "Türkiye", "Turkije"),
    country("TT", "Trinidad & Tobago", "Trinidad en Tobago"),
    country("TV", "Tuvalu", "Tuvalu"),
    country("TW", "Taiwan", "Taiwan"),
    country("TZ", "Tanzania", "Tanzania"),
    country("UA", "Ukraine", "Oekraïne"),
    country("UG", "Uganda", "Oeganda"),
    country("UM", "U.S. Outlying Islands", "Kleine afgelegen eilanden van de Verenigde Staten"),
    country("US", "United States", "Verenigde Staten"),
    country("UY", "Uruguay", "Uruguay"),
    country("UZ", "Uzbekistan", "Oezbekistan"),
    country("VA", "Vatican City", "Vaticaanstad"),
    country("VC", "St. Vincent & Grenadines", "Saint Vincent en de Grenadines"),
    country("VE", "Venezuela", "Venezuela"),
    country("VG", "British Virgin Islands", "Britse Maagdeneilanden"),
    country("VI", "U.S. Virgin Islands", "Amerikaanse Maagdeneilanden"),
    country("VN", "Vietnam", "Vietnam"),
    country("VU", "Vanuatu", "Vanuatu"),
    country("WF", "Wallis & Futuna", "Wallis en Futuna"),
    country("WS", "Samoa", "Samoa"),
    country("YE", "Yemen", "Jemen"),
    country("YT", "Mayotte", "Mayotte"),
    country("ZA", "South Africa", "Zuid-Afrika"),
    country("ZM", "Zambia", "Zambia"),
    country("ZW", "Zimbabwe", "Zimbabwe"),
];

#[cfg(test)]
mod test {
    use super::*;
    use crate::reference::source;

    #[test]
    fn a_name_within_a_sentence_has_its_article() {
        let within = |code, language| within(code, language).unwrap_or_default();
        assert_eq!((within("NL", "en"), within("NL", "nl")), ("the Netherlands".to_owned(), "Nederland".to_owned()));
        assert_eq!((within("GB", "en"), within("GB", "nl")), ("the United Kingdom".to_owned(), "het Verenigd Koninkrijk".to_owned()));
        assert_eq!(within("NG", "nl"), "Nigeria");
        assert_eq!(
            all_within(["GB", "NL", "GB"], "nl"),
            ["Nederland", "het Verenigd Koninkrijk"],
            "an article does not count in the order"
        );
        assert!(ARTICLES.iter().all(|(code, _)| find(code).is_some()));
    }

    #[test]
    fn codes_are_two_capitals_in_order() {
        assert_eq!(ALL.len(), 249);
        assert!(ALL.is_sorted_by(|a, b| a.code < b.code));
        assert!(ALL.iter().all(|c| c.code.len() == 2 && c.code.bytes().all(|b| b.is_ascii_uppercase())));
    }

    #[test]
    fn names_tell_countries_apart_in_both_languages() {
        for language in ["en", "nl"] {
            let mut names: Vec<&str> = ALL.iter().map(|country| country.name.in_language(language)).collect();
            names.sort_unstable();
            assert!(names.is_sorted_by(|a, b| a < b), "{language}");
        }
    }

    #[test]
    fn a_country_is_found_by_its_exact_code() {
        assert_eq!(find("SO").map(|c| c.name.nl), Some("Somalië"));
        assert_eq!(find("ZW").map(|c| c.name.en), Some("Zimbabwe"));
        for unknown in ["", "so", "SOM", "XK", "ZZ"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn workplaces_are_countries_with_known_zones() {
        assert!(WORKPLACES.is_sorted_by(|a, b| a.country < b.country));
        for workplace in WORKPLACES {
            assert!(find(workplace.country).is_some(), "{}", workplace.country);
            assert!(!workplace.rest.is_empty() && !workplace.zones.is_empty());
            for zone in workplace.zones {
                assert!(jiff::tz::TimeZone::get(zone).is_ok(), "{zone}");
            }
        }
    }

    #[test]
    fn the_programme_s_weeks_differ() {
        let open = |code: &str, day| workplace(code).is_some_and(|w| w.works_on(day));
        assert!(open("SO", Weekday::Saturday) && open("SO", Weekday::Thursday) && !open("SO", Weekday::Friday));
        assert!(open("IQ", Weekday::Sunday) && !open("IQ", Weekday::Saturday));
        assert!(open("NG", Weekday::Friday) && !open("NL", Weekday::Sunday));
        assert_eq!(workplace("FR"), None);
    }

    #[test]
    fn names_agree_with_cldr() {
        for language in ["en", "nl"] {
            let Some(json) = source::read(&format!("reference/cldr-names/{language}/territories.json")) else { return };
            let names = source::names(&json);
            for country in ALL {
                assert!(names.contains(&(country.code, country.name.in_language(language))), "{country:?}");
            }
        }
    }

    #[test]
    fn codes_agree_with_iso() {
        let Some(json) = source::read("reference/iso-codes/iso_3166-1.json") else { return };
        let pairs = source::names(&json);
        let mut codes: Vec<&str> = pairs.iter().filter(|(key, _)| *key == "alpha_2").map(|(_, code)| *code).collect();
        codes.sort_unstable();
        assert_eq!(codes, ALL.iter().map(|country| country.code).collect::<Vec<_>>());
    }
}
