//! Whose name may stand under an agreement.

use super::{NO_POSITION, NOT_THE_SIGNER, Party};
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
}
