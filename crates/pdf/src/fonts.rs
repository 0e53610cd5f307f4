//! The six faces in the program: Latin, Greek and Cyrillic, Arabic script, Ethiopic script.
//!
//! They are embedded because a letter must look the same on every installation. Arabic is Naskh, not Sans: text copied out
//! of a file set in Noto Sans Arabic has its lam-alef reversed in most readers. See `docs/decisions/0003-fonts.md`.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

const FACES: [&[u8]; 6] = [
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansEthiopic-Bold.ttf"),
];

/// The faces, in the order of the book.
pub static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| FACES.iter().flat_map(|face| Font::iter(Bytes::new(*face))).collect());

/// What the typesetter needs to know to choose a face.
pub static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Whether one regular and one bold face hold every one of these characters.
///
/// All of them in one face, because a letter and its accents are set from one face or not at all.
pub fn cover(letters: impl Iterator<Item = char> + Clone) -> bool {
    let held = |bold: bool| {
        FONTS
            .iter()
            .filter(|font| (font.info().variant.weight.to_number() >= 700) == bold)
            .any(|font| letters.clone().all(|letter| font.info().coverage.contains(letter.into())))
    };
    letters.clone().next().is_none() || (held(false) && held(true))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read_and_the_book_knows_three_families() {
        assert_eq!(FONTS.len(), FACES.len());
        let families: Vec<_> = BOOK.families().map(|(name, _)| name.to_owned()).collect();
        assert_eq!(families, ["Noto Naskh Arabic", "Noto Sans", "Noto Sans Ethiopic"]);
    }

    #[test]
    fn the_languages_of_the_programme_are_covered() {
        let samples = [
            ("nl", "Coördinatie in één week: ’s-Hertogenbosch, € 9.000,00"),
            ("fr", "Où êtes-vous ? Ça vous plaît : l’œuvre « naïve »"),
            ("so", "Waxaad u baahan tahay shaqo"),
            ("ar", "أُبلِغكم أنّ المهمة تبدأ في ١٢ مارس، شكرًا؟"),
            ("fa", "پرونده‌ی شما گچ ژاله ۱۲۳۴۵۶۷۸۹۰"),
            ("ps", "ځوان څنګه ډېر ړوند ږغ ښه ټول ګران ۍ ې ی ئ ڼ"),
            ("ckb", "ڕۆژی باش، ئەم کارە لە هەولێر دەست پێ دەکات"),
            ("am", "ሰላም፣ ሥራው በመጋቢት ይጀምራል።"),
            ("ti", "ሰላም፡ ስራሕ ኣብ መጋቢት ይጅምር።"),
        ];
        for (language, text) in samples {
            for letter in text.chars() {
                let invisible = matches!(letter, '\u{200c}' | '\u{200d}');
                assert!(invisible || cover(std::iter::once(letter)), "{language}: {letter:?} has no glyph");
            }
        }
    }
}
