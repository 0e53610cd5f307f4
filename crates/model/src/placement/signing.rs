//! Whose name may stand under an agreement, and what may not stand in it.

use super::{NO_AMOUNTS, NO_POSITION, NOT_THE_SIGNER, Party};
use crate::Refusal;

/// Whether a typed name may stand under an agreement. `expected` is who signs for the party, and `is_same` whether the typed
/// name is that one, however it is spelt. For a host somebody else may sign who says in which position. The fault names a
/// field.
pub fn check_signer(party: Party, expected: &str, is_same: bool, position: &str) -> Result<(), (&'static str, Refusal)> {
    match party {
        _ if is_same => Ok(()),
        Party::Host if !position.trim().is_empty() => Ok(()),
        Party::Host => Err(("position", Refusal::from(NO_POSITION).with("name", expected))),
        Party::Expert | Party::Programme => Err(("name", Refusal::from(NOT_THE_SIGNER).with("name", expected))),
    }
}

/// Signs of currencies.
const SIGNS: [char; 4] = ['€', '$', '£', '₦'];
/// Names and codes of currencies that people write in these agreements, in small letters.
const CURRENCIES: [&str; 16] =
    ["euro", "euros", "eur", "dollar", "dollars", "usd", "gbp", "naira", "ngn", "birr", "etb", "cedi", "cedis", "ghs", "dinar", "iqd"];

/// Whether a special arrangement names no amount of money: a number beside a currency.
pub fn check_no_amounts(text: &str) -> Result<(), Refusal> {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && !SIGNS.contains(&c)).filter(|word| !word.is_empty()).collect();
    let counts = |word: &str| word.contains(char::is_numeric);
    let is_money = |word: &str| word.contains(SIGNS) || CURRENCIES.contains(&word.trim_matches(char::is_numeric));
    let beside = words.windows(2).any(|pair| (is_money(pair[0]) && counts(pair[1])) || (counts(pair[0]) && is_money(pair[1])));
    let within = words.iter().any(|word| counts(word) && is_money(word));
    if beside || within { Err(NO_AMOUNTS.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_host_may_be_signed_for_by_somebody_else_who_says_as_what() {
        let why = |party, same, position| check_signer(party, "Folake Adebayo", same, position).map_err(|(field, no)| (field, no.why));
        for &party in Party::ALL {
            assert_eq!(why(party, true, ""), Ok(()));
        }
        assert_eq!(why(Party::Host, false, " "), Err(("position", NO_POSITION)));
        assert_eq!(why(Party::Host, false, "Deputy director"), Ok(()));
        for party in [Party::Expert, Party::Programme] {
            assert_eq!(why(party, false, "Friend"), Err(("name", NOT_THE_SIGNER)));
        }
    }

    #[test]
    fn no_amount_stands_in_an_agreement() {
        for amount in ["Euro 500 extra.", "€500", "a fee of 1.500 euro", "EUR500", "300 USD for books", "₦ 20,000"] {
            assert_eq!(check_no_amounts(amount).unwrap_err().why, NO_AMOUNTS, "{amount}");
        }
        for fine in ["", "Works on Saturdays", "Teaches how euro amounts are booked", "At most 3 nurses at a time", "Room 12"] {
            assert_eq!(check_no_amounts(fine), Ok(()), "{fine}");
        }
    }
}
