//! Which passwords are too easy to guess. Length is asked by the form (12 characters); this is about what long ones may
//! still be made of. The list is our own and short: it is meant for what people type when they are told "at least 12".

use crate::account::{PASSWORD_COMMON, PASSWORD_PERSONAL, PASSWORD_REPEATED};
use crate::refusal::Refusal;

/// Words that passwords are made of before others; in small letters.
const COMMON: [&str; 60] = [
    "password",
    "passwort",
    "passw0rd",
    "p@ssword",
    "p@ssw0rd",
    "pass",
    "wachtwoord",
    "geheim",
    "secret",
    "welcome",
    "welkom",
    "hello",
    "hallo",
    "letmein",
    "login",
    "inloggen",
    "admin",
    "administrator",
    "user",
    "gebruiker",
    "test",
    "temp",
    "tijdelijk",
    "change",
    "changeme",
    "default",
    "guest",
    "master",
    "iloveyou",
    "ikhouvanjou",
    "love",
    "liefde",
    "sunshine",
    "princess",
    "monkey",
    "dragon",
    "football",
    "voetbal",
    "baseball",
    "summer",
    "zomer",
    "winter",
    "spring",
    "autumn",
    "herfst",
    "amsterdam",
    "nederland",
    "netherlands",
    "holland",
    "nigeria",
    "somalia",
    "ethiopia",
    "iraq",
    "diaspora",
    "qwertyuiop",
    "qwerty",
    "asdfghjkl",
    "asdf",
    "zxcvbnm",
    "azerty",
];
/// Words between those that make nothing harder.
const SMALL: [&str; 12] = ["my", "mijn", "the", "de", "het", "is", "me", "in", "a", "one", "new", "nieuw"];
/// A stretch of the person's name or address that is shorter than this tells nothing.
const TELLING: usize = 4;
/// With fewer different characters than this a password is a pattern.
const DIFFERENT: usize = 5;

/// Refuses what is guessed first: a common word with figures around it, a pattern, the person's own name or address.
///
/// # Errors
/// Which of the three it is.
pub fn check(password: &str, email: &str, name: &str) -> Result<(), Refusal> {
    let folded = password.to_lowercase();
    if is_pattern(&folded) {
        return Err(PASSWORD_REPEATED.into());
    }
    if is_common(&folded) {
        return Err(PASSWORD_COMMON.into());
    }
    if names_the_person(&folded, &email.to_lowercase(), &name.to_lowercase()) {
        return Err(PASSWORD_PERSONAL.into());
    }
    Ok(())
}

/// One stretch over and over, few different characters, or characters that follow each other (abcdef, 987654).
fn is_pattern(folded: &str) -> bool {
    let chars: Vec<char> = folded.chars().collect();
    let mut different = chars.clone();
    different.sort_unstable();
    different.dedup();
    let repeats = (1..=chars.len() / 2).any(|unit| chars.iter().zip(&chars[unit..]).all(|(a, b)| a == b));
    let digit_step = |a: u32, b: u32| (b + 10 - a) % 10;
    let steps: Vec<u32> = chars
        .windows(2)
        .map(|pair| match (pair[0].to_digit(10), pair[1].to_digit(10)) {
            // After 9 comes 0.
            (Some(a), Some(b)) => digit_step(a, b),
            _ => (pair[1] as u32).wrapping_sub(pair[0] as u32),
        })
        .collect();
    let follows = steps.first().is_some_and(|first| steps.iter().all(|step| step == first));
    different.len() < DIFFERENT || repeats || follows
}

/// Nothing is left once common words, small words, figures and signs are taken out.
fn is_common(folded: &str) -> bool {
    let mut rest = folded.to_owned();
    let mut found = false;
    let mut words: Vec<&str> = COMMON.to_vec();
    // The longest first, so that no word is broken up by a shorter one within it.
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    for word in words {
        found |= rest.contains(word);
        rest = rest.replace(word, " ");
    }
    let left: usize =
        rest.split(|c: char| !c.is_alphabetic()).filter(|piece| !SMALL.contains(piece)).map(|piece| piece.chars().count()).sum();
    // Figures alone: a date, a telephone number.
    let only_figures = folded.chars().all(|c| !c.is_alphabetic());
    only_figures || (found && left < TELLING)
}

/// The person's name or the first part of the address stands in it.
fn names_the_person(folded: &str, email: &str, name: &str) -> bool {
    let local = email.split('@').next().unwrap_or_default();
    let parts = name.split(|c: char| !c.is_alphanumeric()).chain(local.split(|c: char| !c.is_alphanumeric())).chain([local]);
    parts.filter(|part| part.chars().count() >= TELLING).any(|part| folded.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::Why;

    fn why(password: &str) -> Option<Why> {
        check(password, "amina.bello@example.org", "Amina Bello").err().map(|refusal| refusal.why)
    }

    #[test]
    fn what_is_guessed_first_is_refused() {
        for pattern in
            ["aaaaaaaaaaaa", "abcabcabcabc", "passwordpassword", "abcdefghijklmn", "123456789012", "0987654321098", "a1a1a1a1a1a1a"]
        {
            assert_eq!(why(pattern), Some(PASSWORD_REPEATED), "{pattern}");
        }
        for common in [
            "password1234",
            "Password2026!",
            "Wachtwoord01!",
            "mijnwachtwoord",
            "welkom welkom1",
            "qwertyuiop12",
            "letmein-letmein1",
            "31-12-1979 06",
            "NigeriaNederland",
        ] {
            assert_eq!(why(common), Some(PASSWORD_COMMON), "{common}");
        }
        for personal in ["amina likes rice", "xxAMINA.BELLOxx", "bello-bello-7-go"] {
            assert_eq!(why(personal), Some(PASSWORD_PERSONAL), "{personal}");
        }
    }

    #[test]
    fn a_sentence_is_taken_in_any_script() {
        for good in [
            "a sentence that is long enough",
            "bridges-to-origin",
            "de fiets staat buiten",
            "my password is a heron",
            "ጤና ይስጥልኝ ወዳጄ ሆይ",
            "h7Kq-92xx-LmPd",
        ] {
            assert_eq!(why(good), None, "{good}");
        }
        assert!(check("de kat van Jan slaapt", "jan@example.org", "Jan Bos").is_ok(), "short names tell nothing");
    }
}
