//! The languages, and choosing one for a visitor.

/// A language the pages speak.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Lang {
    /// English, with British conventions.
    En,
    /// Dutch.
    Nl,
    /// A pretended right-to-left language, made from English while the program runs. It shows whether a page keeps
    /// its layout in Arabic, Persian or Hebrew without anybody having translated it. For demonstrations only.
    ArXb,
}

impl Lang {
    /// The languages that real visitors are offered.
    pub const SHIPPED: &[Lang] = &[Lang::En, Lang::Nl];

    /// Every language; a room keeps a bundle for each, in this order.
    pub(crate) const ALL: [Lang; 3] = [Lang::En, Lang::Nl, Lang::ArXb];

    /// The code in addresses, cookies and folders: `en`, `nl`, `ar-XB`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Nl => "nl",
            Lang::ArXb => "ar-XB",
        }
    }

    /// The language with this code, in any case of letters.
    pub fn parse(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(code))
    }

    /// What its speakers call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Lang::En => "English",
            Lang::Nl => "Nederlands",
            Lang::ArXb => "Pseudo (right to left)",
        }
    }

    /// The value of the HTML attribute `dir`: `ltr` or `rtl`.
    pub fn dir(self) -> &'static str {
        match self {
            Lang::En | Lang::Nl => "ltr",
            Lang::ArXb => "rtl",
        }
    }

    /// The value of the HTML attribute `lang`. English says British, for hyphenation and speech.
    pub fn html_lang(self) -> &'static str {
        match self {
            Lang::En => "en-GB",
            Lang::Nl | Lang::ArXb => self.code(),
        }
    }

    /// Of a text that people wrote in English and perhaps in Dutch, the one for a reader of this language.
    pub fn of_two<'a>(self, english: &'a str, dutch: &'a str) -> &'a str {
        match self {
            Lang::Nl if !dutch.is_empty() => dutch,
            Lang::En | Lang::Nl | Lang::ArXb => english,
        }
    }

    /// Whether a reader of this language reads such a text in English for want of a translation.
    pub fn reads_english(self, dutch: &str) -> bool {
        match self {
            Lang::En => false,
            Lang::Nl => dutch.is_empty(),
            Lang::ArXb => true,
        }
    }

    /// The language among `offered` that a browser's `Accept-Language` header wants most (RFC 9110, section 12.5.4).
    ///
    /// A wish for a region is met by its language (`nl-BE` by `nl`), but a wish for Arabic is not met by the pretended
    /// language. Equal wishes are met in the order written. Without any match: the first offered; English if nothing
    /// is offered.
    pub fn negotiate(accept_language: &str, offered: &[Lang]) -> Lang {
        let wishes = wishes(accept_language);
        let named = |lang: &Lang| wishes.iter().any(|wish| wish.means(*lang));
        let refused = |lang: &Lang| wishes.iter().any(|wish| wish.means(*lang) && wish.weight == 0);
        let mut ranked: Vec<&Wish> = wishes.iter().filter(|wish| wish.weight > 0).collect();
        ranked.sort_by_key(|wish| std::cmp::Reverse(wish.weight));
        ranked
            .into_iter()
            .find_map(|wish| match wish.range {
                // The star stands for every language that the header does not name itself.
                "*" => offered.iter().find(|lang| !named(lang)),
                _ => offered.iter().find(|lang| wish.means(**lang)),
            })
            .or_else(|| offered.iter().find(|lang| !refused(lang)))
            .or(offered.first())
            .copied()
            .unwrap_or(Lang::En)
    }
}

/// One entry of an `Accept-Language` header.
struct Wish<'a> {
    range: &'a str,
    /// The q value in thousandths: 0 refuses.
    weight: u16,
}

impl Wish<'_> {
    fn means(&self, lang: Lang) -> bool {
        let primary = self.range.split('-').next().unwrap_or_default();
        self.range.eq_ignore_ascii_case(lang.code()) || primary.eq_ignore_ascii_case(lang.code())
    }
}

/// The wishes in the order written; an entry whose weight cannot be read is left out.
fn wishes(header: &str) -> Vec<Wish<'_>> {
    let parse = |entry: &'_ str| -> Option<(usize, u16)> {
        let end = entry.find(';').unwrap_or(entry.len());
        let weight = match entry[end..].trim_start_matches(';').trim() {
            "" => 1000,
            parameter => {
                let (name, value) = parameter.split_once('=')?;
                let q: f32 = value.trim().parse().ok()?;
                let valid = name.trim().eq_ignore_ascii_case("q") && (0.0..=1.0).contains(&q);
                valid.then_some((q * 1000.0).round() as u16)?
            }
        };
        Some((end, weight))
    };
    header
        .split(',')
        .filter_map(|entry| parse(entry).map(|(end, weight)| Wish { range: entry[..end].trim(), weight }))
        .filter(|wish| !wish.range.is_empty())
        .collect()
}

#[cfg(test)]
mod test {
    use super::Lang;

    #[test]
    fn codes_read_back() {
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(lang));
        }
        assert_eq!(Lang::parse("AR-xb"), Some(Lang::ArXb));
        assert_eq!(Lang::parse("ar"), None);
        assert_eq!(Lang::parse(""), None);
        assert!(!Lang::SHIPPED.contains(&Lang::ArXb));
    }

    #[test]
    fn a_text_without_a_translation_is_read_in_english() {
        assert_eq!(Lang::Nl.of_two("Train", "Leid op"), "Leid op");
        assert_eq!(Lang::Nl.of_two("Train", ""), "Train");
        assert_eq!(Lang::En.of_two("Train", "Leid op"), "Train");
        assert!(Lang::Nl.reads_english("") && !Lang::Nl.reads_english("Leid op") && !Lang::En.reads_english(""));
        assert_eq!(Lang::ArXb.of_two("Train", "Leid op"), "Train");
    }

    #[test]
    fn the_most_wanted_language_wins() {
        for (header, expected) in [
            ("nl", Lang::Nl),
            ("NL-be,en;q=0.9", Lang::Nl),
            ("en;q=0.8, nl;q=0.9", Lang::Nl),
            ("nl;q=0.8, en-US", Lang::En),
            ("de, fr;q=0.9, nl;q=0.1", Lang::Nl),
            ("de, *;q=0.5", Lang::En),
            ("nl, en", Lang::Nl),
            ("ar", Lang::En),
            ("", Lang::En),
            ("en;q=0", Lang::Nl),
            ("en;q=0, *", Lang::Nl),
            ("nl;q=often, en;q=0.1", Lang::En),
            ("nl;q=7, en;q=0.1", Lang::En),
            (";;;,,=,nl ; q = 0.3", Lang::Nl),
        ] {
            assert_eq!(Lang::negotiate(header, Lang::SHIPPED), expected, "{header}");
        }
    }

    #[test]
    fn only_what_is_offered_is_chosen() {
        assert_eq!(Lang::negotiate("nl", &[Lang::En]), Lang::En);
        assert_eq!(Lang::negotiate("nl", &[]), Lang::En);
        assert_eq!(Lang::negotiate("fr", &[Lang::Nl, Lang::En]), Lang::Nl);
        assert_eq!(Lang::negotiate("nl;q=0", &[Lang::Nl]), Lang::Nl);
        assert_eq!(Lang::negotiate("ar-XB, en", Lang::SHIPPED), Lang::En);
        assert_eq!(Lang::negotiate("ar-XB, en", &[Lang::En, Lang::ArXb]), Lang::ArXb);
    }
}
