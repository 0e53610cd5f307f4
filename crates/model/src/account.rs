//! Accounts: how many tries at signing in, which languages, who may grant what.

use crate::access::{Bound, Grant, Role};
use crate::refusal::Refusal;

crate::refusals! {
    /// The address and the password do not belong together.
    WRONG_PASSWORD = "accounts.wrong-password";
    /// The password that was to prove who asks is wrong.
    NOT_YOUR_PASSWORD = "accounts.not-your-password";
    /// Another account has the address.
    ADDRESS_TAKEN = "accounts.address-taken";
    /// The link was used.
    LINK_USED = "accounts.link-used";
    /// A role that needs a country or a host was given none.
    NEEDS_BOUND = "accounts.needs-bound";
    /// Nobody would be left to administer.
    LAST_ADMINISTRATOR = "accounts.last-administrator";
    /// A role that this person may not grant.
    MAY_NOT_GRANT = "accounts.may-not-grant";
}

/// Tries with a wrong password that cost nothing.
const FREE_TRIES: i64 = 5;
/// The longest wait between two tries, in seconds: the owner can always get in again.
const LONGEST_WAIT: i64 = 60;

/// How long to wait after `wrong` wrong tries within the last quarter of an hour, in seconds: 0 up to five, then doubling
/// from 2 up to a minute.
pub fn wait_after(wrong: i64) -> i64 {
    if wrong < FREE_TRIES { 0 } else { (1i64 << (wrong - FREE_TRIES + 1).min(6)).min(LONGEST_WAIT) }
}

/// Whether a grant names what its role is bound to.
pub fn check_bound(grant: &Grant) -> Result<(), Refusal> {
    let complete = match grant.role.bound() {
        Bound::Country => grant.country.is_some(),
        Bound::Host => grant.host.is_some(),
        Bound::Phase | Bound::Own => true,
    };
    if complete { Ok(()) } else { Err(NEEDS_BOUND.into()) }
}

/// Who may grant a role: an administrator any, a coordinator those of the programme's work.
pub fn may_grant(granter_is_administrator: bool, role: Role) -> Result<(), Refusal> {
    let high = matches!(role, Role::Administrator | Role::Coordinator);
    if granter_is_administrator || !high { Ok(()) } else { Err(MAY_NOT_GRANT.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_and_ends_at_a_minute() {
        let waits: Vec<i64> = (0..14).map(wait_after).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }

    #[test]
    fn a_coordinator_does_not_make_administrators() {
        assert!(may_grant(false, Role::Administrator).is_err());
        assert!(may_grant(false, Role::Officer).is_ok());
        assert!(may_grant(true, Role::Administrator).is_ok());
    }
}
