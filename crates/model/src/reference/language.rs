//! Languages of the programme's countries, of its experts and of the countries where they live.
//!
//! Codes: BCP 47 (RFC 5646), subtags of the IANA registry of 2025. English and Dutch names: Unicode CLDR 47 (2025), except
//! where CLDR has none or a name that its speakers would not look for; the test lists those. Own names are ours.
//! Varieties that people understand mutually (the dialects of Arabic, for one) are not languages here: a profile has a
//! place of its own for a dialect.

use super::{Label, find_sorted, fold, label};

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Language {
    /// BCP 47 tag, in lower case.
    pub code: &'static str,
    /// Its name.
    pub name: Label,
    /// What its speakers call it, in their script.
    pub own_name: &'static str,
    /// Whether it is written from right to left.
    pub right_to_left: bool,
}

/// A language written from left to right.
const fn ltr(code: &'static str, en: &'static str, nl: &'static str, own_name: &'static str) -> Language {
    Language { code, name: label(en, nl), own_name, right_to_left: false }
}

/// A language written from right to left.
const fn rtl(code: &'static str, en: &'static str, nl: &'static str, own_name: &'static str) -> Language {
    Language { code, name: label(en, nl), own_name, right_to_left: true }
}

/// The language with a tag in lower case.
pub fn find(code: &str) -> Option<&'static Language> {
    find_sorted(ALL, code, |language| language.code)
}

/// The language that a person names in English, Dutch or the language itself; case, spacing and hyphens do not count.
///
/// A name that could mean several ("Kurdish", "Tamazight") is not recognised: the person is asked. Nor is a code, for
/// `ga` is Irish and Ga is spoken in Accra; codes are for [`find`].
pub fn recognise(text: &str) -> Option<&'static Language> {
    let wanted = fold(text);
    let named = |name: &str| fold(name) == wanted;
    ALL.iter()
        .find(|language| [language.name.en, language.name.nl, language.own_name].into_iter().any(named))
        .or_else(|| OTHER_NAMES.iter().find(|(name, _)| named(name)).and_then(|(_, code)| find(code)))
}

/// Further names that people write in a CV, with the code that they mean.
const OTHER_NAMES: &[(&str, &str)] = &[
    ("Afaan Oromo", "om"),
    ("Bangla", "bn"),
    ("Central Kurdish", "ckb"),
    ("Dari Persian", "prs"),
    ("Farsi", "fa"),
    ("Flemish", "nl"),
    ("Fulani", "ff"),
    ("Kurmanji", "kmr"),
    ("Maay", "ymm"),
    ("Mandarin", "zh"),
    ("Modern Standard Arabic", "ar"),
    ("Naija", "pcm"),
    ("Northern Kurdish", "kmr"),
    ("Papiamento", "pap"),
    ("Pidgin", "pcm"),
    ("Rundi", "rn"),
    ("Sidamo", "sid"),
    ("Sorani", "ckb"),
    ("Soranî", "ckb"),
    ("Surayt", "tru"),
    ("Timne", "tem"),
    ("Vlaams", "nl"),
];

/// Every language, by code.
#[rustfmt::skip]
pub static ALL: &[Language] = &[
    ltr("aa", "Afar", "Afar", "Qafar af"),
    rtl("aii", "Assyrian", "Assyrisch", "ܣܘܪܝܬ"),
    ltr("am", "Amharic", "Amhaars", "አማርኛ"),
    rtl("ar", "Arabic", "Arabisch", "العربية"),
    ltr("az", "Azerbaijani", "Azerbeidzjaans", "azərbaycanca"),
    rtl("bal", "Balochi", "Beloetsji", "بلوچی"),
    ltr("be", "Belarusian", "Belarussisch", "беларуская"),
    ltr("bej", "Beja", "Beja", "Bidhaawyeet"),
    ltr("bg", "Bulgarian", "Bulgaars", "български"),
    ltr("bin", "Edo", "Edo", "Ẹ̀dó"),
    ltr("bn", "Bengali", "Bengaals", "বাংলা"),
    ltr("bs", "Bosnian", "Bosnisch", "bosanski"),
    ltr("ca", "Catalan", "Catalaans", "català"),
    rtl("ckb", "Kurdish (Sorani)", "Koerdisch (Sorani)", "کوردی (سۆرانی)"),
    ltr("cs", "Czech", "Tsjechisch", "čeština"),
    ltr("da", "Danish", "Deens", "dansk"),
    ltr("dag", "Dagbani", "Dagbani", "Dagbanli"),
    ltr("de", "German", "Duits", "Deutsch"),
    ltr("din", "Dinka", "Dinka", "Thuɔŋjäŋ"),
    ltr("ee", "Ewe", "Ewe", "Eʋegbe"),
    ltr("efi", "Efik", "Efik", "Efịk"),
    ltr("el", "Greek", "Grieks", "Ελληνικά"),
    ltr("en", "English", "Engels", "English"),
    ltr("es", "Spanish", "Spaans", "español"),
    ltr("et", "Estonian", "Estisch", "eesti"),
    ltr("eu", "Basque", "Baskisch", "euskara"),
    rtl("fa", "Persian", "Perzisch", "فارسی"),
    ltr("ff", "Fula", "Fula", "Fulfulde"),
    ltr("fi", "Finnish", "Fins", "suomi"),
    ltr("fr", "French", "Frans", "français"),
    ltr("fy", "Frisian", "Fries", "Frysk"),
    ltr("ga", "Irish", "Iers", "Gaeilge"),
    ltr("gaa", "Ga", "Ga", "Gã"),
    ltr("ha", "Hausa", "Hausa", "Hausa"),
    rtl("haz", "Hazaragi", "Hazaragi", "هزارگی"),
    rtl("he", "Hebrew", "Hebreeuws", "עברית"),
    ltr("hi", "Hindi", "Hindi", "हिन्दी"),
    ltr("hr", "Croatian", "Kroatisch", "hrvatski"),
    ltr("hu", "Hungarian", "Hongaars", "magyar"),
    ltr("hy", "Armenian", "Armeens", "հայերեն"),
    ltr("id", "Indonesian", "Indonesisch", "Bahasa Indonesia"),
    ltr("ig", "Igbo", "Igbo", "Igbo"),
    ltr("ijc", "Izon", "Izon", "Ịzọn"),
    ltr("is", "Icelandic", "IJslands", "íslenska"),
    ltr("it", "Italian", "Italiaans", "italiano"),
    ltr("ka", "Georgian", "Georgisch", "ქართული"),
    ltr("kab", "Kabyle", "Kabylisch", "Taqbaylit"),
    ltr("kmr", "Kurdish (Kurmanji)", "Koerdisch (Kurmanci)", "kurdî (kurmancî)"),
    ltr("kr", "Kanuri", "Kanuri", "Kanuri"),
    ltr("kri", "Krio", "Krio", "Krio"),
    ltr("lb", "Luxembourgish", "Luxemburgs", "Lëtzebuergesch"),
    ltr("ln", "Lingala", "Lingala", "lingála"),
    ltr("lt", "Lithuanian", "Litouws", "lietuvių"),
    ltr("lv", "Latvian", "Lets", "latviešu"),
    ltr("men", "Mende", "Mende", "Mɛnde"),
    ltr("mk", "Macedonian", "Macedonisch", "македонски"),
    ltr("mt", "Maltese", "Maltees", "Malti"),
    ltr("nl", "Dutch", "Nederlands", "Nederlands"),
    ltr("no", "Norwegian", "Noors", "norsk"),
    ltr("nup", "Nupe", "Nupe", "Nupe"),
    ltr("nus", "Nuer", "Nuer", "Thok Naath"),
    ltr("om", "Oromo", "Oromo", "Afaan Oromoo"),
    ltr("pa", "Punjabi", "Punjabi", "ਪੰਜਾਬੀ"),
    ltr("pap", "Papiamentu", "Papiaments", "Papiamentu"),
    ltr("pcm", "Nigerian Pidgin", "Nigeriaans Pidgin", "Naijá"),
    ltr("pl", "Polish", "Pools", "polski"),
    rtl("prs", "Dari", "Dari", "دری"),
    rtl("ps", "Pashto", "Pasjtoe", "پښتو"),
    ltr("pt", "Portuguese", "Portugees", "português"),
    ltr("rif", "Tarifit", "Tarifit", "Tarifit"),
    ltr("rn", "Kirundi", "Kirundi", "Ikirundi"),
    ltr("ro", "Romanian", "Roemeens", "română"),
    ltr("ru", "Russian", "Russisch", "русский"),
    ltr("rw", "Kinyarwanda", "Kinyarwanda", "Ikinyarwanda"),
    ltr("sgw", "Gurage", "Gurage", "ጉራጊኛ"),
    ltr("sid", "Sidama", "Sidama", "Sidaamu afoo"),
    ltr("sk", "Slovak", "Slowaaks", "slovenčina"),
    ltr("sl", "Slovenian", "Sloveens", "slovenščina"),
    ltr("so", "Somali", "Somalisch", "Soomaali"),
    ltr("sq", "Albanian", "Albanees", "shqip"),
    ltr("sr", "Serbian", "Servisch", "српски"),
    ltr("srn", "Sranan Tongo", "Sranantongo", "Sranantongo"),
    ltr("sus", "Susu", "Soesoe", "Sosoxui"),
    ltr("sv", "Swedish", "Zweeds", "svenska"),
    ltr("sw", "Swahili", "Swahili", "Kiswahili"),
    ltr("tem", "Temne", "Temne", "KʌThemnɛ"),
    ltr("ti", "Tigrinya", "Tigrinya", "ትግርኛ"),
    ltr("tiv", "Tiv", "Tiv", "Tiv"),
    ltr("tk", "Turkmen", "Turkmeens", "türkmençe"),
    ltr("tr", "Turkish", "Turks", "Türkçe"),
    ltr("tru", "Turoyo", "Turoyo", "Surayt"),
    ltr("tw", "Twi", "Twi", "Twi"),
    ltr("uk", "Ukrainian", "Oekraïens", "українська"),
    rtl("ur", "Urdu", "Urdu", "اردو"),
    ltr("uz", "Uzbek", "Oezbeeks", "oʻzbekcha"),
    ltr("wal", "Wolaytta", "Wolaytta", "Wolayttattuwa"),
    ltr("wo", "Wolof", "Wolof", "Wolof"),
    ltr("ymm", "Maay Maay", "Maay Maay", "Af-Maay"),
    ltr("yo", "Yoruba", "Yoruba", "Yorùbá"),
    ltr("zgh", "Tamazight (Morocco)", "Tamazight (Marokko)", "ⵜⴰⵎⴰⵣⵉⵖⵜ"),
    ltr("zh", "Chinese", "Chinees", "中文"),
];

#[cfg(test)]
mod test {
    use std::collections::BTreeMap;

    use super::*;
    use crate::reference::source;

    #[test]
    fn codes_are_tags_in_order() {
        assert!(ALL.len() >= 90);
        assert!(ALL.is_sorted_by(|a, b| a.code < b.code));
        assert!(ALL.iter().all(|l| matches!(l.code.len(), 2 | 3) && l.code.bytes().all(|b| b.is_ascii_lowercase())));
    }

    /// The first strong letter of the own name decides (UAX 9); Hebrew, Arabic and Syriac letters run to the left.
    #[test]
    fn direction_is_that_of_the_own_script() {
        for language in ALL {
            let letter = language.own_name.chars().find(|c| c.is_alphabetic());
            let leftward = letter.is_some_and(|c| ('\u{0590}'..='\u{074F}').contains(&c));
            assert_eq!(language.right_to_left, leftward, "{language:?}");
        }
    }

    #[test]
    fn every_name_means_one_language() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let names = ALL.iter().flat_map(|l| [l.name.en, l.name.nl, l.own_name].map(|name| (name, l.code)));
        for (name, code) in names.chain(OTHER_NAMES.iter().copied()) {
            assert!(find(code).is_some(), "{code}");
            let before = seen.insert(fold(name), code).unwrap_or(code);
            assert_eq!(before, code, "{name}");
        }
    }

    #[test]
    fn people_s_names_for_languages_are_recognised() {
        let cases = [
            ("English", "en"),
            ("ENGELS", "en"),
            (" af maay ", "ymm"),
            ("Farsi", "fa"),
            ("sorani", "ckb"),
            ("العربية", "ar"),
            ("Ga", "gaa"),
            ("Vlaams", "nl"),
            ("kurdish  (sorani)", "ckb"),
        ];
        for (text, code) in cases {
            assert_eq!(recognise(text).map(|l| l.code), Some(code), "{text}");
        }
        for text in ["", "nl", "Kurdish", "Klingon", "English and Dutch"] {
            assert_eq!(recognise(text), None, "{text}");
        }
    }

    /// Names that are not CLDR's, because it has none or one that speakers would not look for.
    const OWN: &[&str] = &[
        "aii", "bal", "bin", "bn", "ckb", "dag", "ff", "fy", "haz", "ijc", "kmr", "nup", "om", "pap", "prs", "rif", "rn", "sgw", "sid",
        "tem", "ymm", "zgh",
    ];

    #[test]
    fn names_agree_with_cldr_but_for_those_of_our_own() {
        let (Some(en), Some(nl)) =
            (source::read("reference/cldr-names/en/languages.json"), source::read("reference/cldr-names/nl/languages.json"))
        else {
            return;
        };
        let (en, nl) = (source::names(&en), source::names(&nl));
        for l in ALL {
            let same = en.contains(&(l.code, l.name.en)) && nl.contains(&(l.code, l.name.nl));
            assert_eq!(same, !OWN.contains(&l.code), "{l:?}");
        }
    }
}
