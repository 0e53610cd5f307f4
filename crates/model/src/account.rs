//! Accounts: how many tries at signing in, which languages, who may grant what.

use crate::access::{Bound, Grant, Role};
use crate::id::AccountId;
use crate::refusal::Refusal;
use jiff::civil::Date;

crate::refusals! {
    /// The address and the password do not belong together.
    WRONG_PASSWORD = "accounts.wrong-password";
    /// The password that was to prove who asks is wrong.
    NOT_YOUR_PASSWORD = "accounts.not-your-password";
    /// Another account has the address.
    ADDRESS_TAKEN = "accounts.address-taken";
    /// The link was used.
    LINK_USED = "accounts.link-used";
    /// A role for a country was given none.
    NEEDS_COUNTRY = "accounts.needs-country";
    /// A role at a host was given none.
    NEEDS_HOST = "accounts.needs-host";
    /// A role that holds for all countries was given one.
    ALL_COUNTRIES = "accounts.all-countries";
    /// A role that is at no host was given one.
    NO_HOST_HERE = "accounts.no-host-here";
    /// Every role of somebody who was invited has ended.
    NO_ROLE_LEFT = "accounts.no-role-left";
    /// The account was closed.
    ACCOUNT_CLOSED = "accounts.account-closed";
    /// Nobody would be left to administer.
    LAST_ADMINISTRATOR = "accounts.last-administrator";
    /// A role that this person may not grant.
    MAY_NOT_GRANT = "accounts.may-not-grant";
    /// A password of common words.
    PASSWORD_COMMON = "accounts.password-common";
    /// A password that is a pattern.
    PASSWORD_REPEATED = "accounts.password-repeated";
    /// A password with the name or the address of its person in it.
    PASSWORD_PERSONAL = "accounts.password-personal";
    /// The new password is the one that there was.
    PASSWORD_SAME = "accounts.password-same";
    /// What cannot be the name of a person: it holds an address or a line break, or is too long.
    NOT_A_NAME = "accounts.not-a-name";
    /// The address has an account: there is nobody to invite.
    HAS_ACCOUNT = "accounts.has-account";
    /// The person holds this very role in these days.
    ROLE_HELD = "accounts.role-held";
    /// The last day of a role lies before its first.
    ROLE_TURNED = "accounts.role-turned";
    /// The last day of a role is over already.
    ROLE_OVER = "accounts.role-over";
    /// The role has ended already.
    ROLE_ENDED = "accounts.role-ended";
    /// Experts register themselves.
    EXPERTS_REGISTER = "accounts.experts-register";
    /// The account is open: there is nobody to invite.
    NOT_WAITING = "accounts.not-waiting";
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

/// The longest name of a person, in characters.
pub const NAME_LENGTH: usize = 200;

/// Whether this may be the name of a person. Names stand in letters to others, so no address that a mail program would make a
/// link of stands in one; what names are like beyond that, nobody can say.
pub fn check_name(name: &str) -> Result<(), Refusal> {
    let small = name.to_lowercase();
    let holds_address = ["://", "www.", "@"].iter().any(|part| small.contains(part));
    let breaks = name.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'));
    if holds_address || breaks || name.chars().count() > NAME_LENGTH { Err(NOT_A_NAME.into()) } else { Ok(()) }
}

/// Letters without a session (registering, a forgotten password, another address) count for this long, in minutes.
pub const LETTER_WINDOW_MINUTES: i64 = 60;
/// So many letters to one address within the window; the page answers the same when there were more.
pub const LETTERS_TO_ADDRESS: i64 = 3;
/// So many from one place: a room full of people at an information evening shares one.
pub const LETTERS_FROM_PLACE: i64 = 60;

/// Seconds to wait before a place may ask for one more letter, when the first that counts was asked for `passed` seconds ago.
pub fn wait_for_letter(asked: i64, passed: i64) -> i64 {
    if asked < LETTERS_FROM_PLACE { 0 } else { (LETTER_WINDOW_MINUTES * 60 - passed).max(1) }
}

/// A grant with only what its role is bound to: a focal point has a country and no host, an officer neither.
pub fn fitted(grant: Grant) -> Grant {
    match grant.role.bound() {
        Bound::Country => Grant { host: None, ..grant },
        Bound::Host => Grant { country: None, ..grant },
        Bound::Phase => Grant { country: None, host: None, ..grant },
        Bound::Own => Grant { phase: None, country: None, host: None, ..grant },
    }
}

/// How a partner organisation is named in the links that it passes on: short, and the same for good. The end of an id is
/// chance, so no two are alike and none says whose it is.
pub fn partner_reference(account: AccountId) -> String {
    let id = account.0.simple().to_string();
    format!("p-{}", &id[id.len() - 8..])
}

/// Whether somebody may be given a role by hand. An expert's role comes with the profile, which only the person opens.
pub fn check_given(role: Role) -> Result<(), Refusal> {
    if role == Role::Expert { Err(EXPERTS_REGISTER.into()) } else { Ok(()) }
}

/// Whether a role may last from one day to another.
pub fn check_days(from: Date, until: Option<Date>, today: Date) -> Result<(), Refusal> {
    match until {
        Some(until) if until < from => Err(ROLE_TURNED.into()),
        Some(until) if until < today => Err(ROLE_OVER.into()),
        _ => Ok(()),
    }
}

/// Whether two roles of the same kind have a day in common.
pub fn overlap(one: (Date, Option<Date>), other: (Date, Option<Date>)) -> bool {
    let begins_in_time = |a: (Date, Option<Date>), b: (Date, Option<Date>)| b.1.is_none_or(|until| a.0 <= until);
    begins_in_time(one, other) && begins_in_time(other, one)
}

/// Whether a grant names what its role is bound to.
pub fn check_bound(grant: &Grant) -> Result<(), Refusal> {
    match grant.role.bound() {
        Bound::Country if grant.country.is_none() => Err(NEEDS_COUNTRY.into()),
        Bound::Host if grant.host.is_none() => Err(NEEDS_HOST.into()),
        _ => Ok(()),
    }
}

/// The field of a grant in which something is missing or too much, with why. What a role cannot have must not be dropped
/// unsaid: somebody would be thought to see one country who sees all. The country of a host goes without saying.
pub fn misfit(grant: &Grant) -> Option<(&'static str, Refusal)> {
    let bound = grant.role.bound();
    if let Err(refusal) = check_bound(grant) {
        return Some((if bound == Bound::Country { "country" } else { "host" }, refusal));
    }
    match bound {
        Bound::Phase | Bound::Own if grant.country.is_some() => Some(("country", ALL_COUNTRIES.into())),
        Bound::Country | Bound::Phase | Bound::Own if grant.host.is_some() => Some(("host", NO_HOST_HERE.into())),
        _ => None,
    }
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
    fn a_name_holds_no_address() {
        for good in ["Amina Bello", "J.R.R. van 't Hoff-O'Neil", "Raj a/l Kumar", "Ngọc", "أمينة بيلو", "Wwwimi"] {
            assert!(check_name(good).is_ok(), "{good}");
        }
        for bad in ["Urgent! Go to http://evil.example/login", "See WWW.evil.example", "amina@evil.example", "Amina\nBello", "A\u{2028}B"] {
            assert_eq!(check_name(bad).unwrap_err().why, NOT_A_NAME, "{bad}");
        }
        assert!(check_name(&"é".repeat(NAME_LENGTH)).is_ok() && check_name(&"é".repeat(NAME_LENGTH + 1)).is_err());
    }

    #[test]
    fn a_role_ends_after_it_begins_and_not_in_the_past() {
        let day = |text: &str| text.parse::<Date>().unwrap();
        let (first, today) = (day("2027-01-01"), day("2026-11-28"));
        assert_eq!(check_days(first, Some(day("2026-12-01")), today).unwrap_err().why, ROLE_TURNED);
        assert_eq!(check_days(day("2026-01-01"), Some(day("2026-11-27")), today).unwrap_err().why, ROLE_OVER);
        assert!(check_days(first, Some(first), today).is_ok() && check_days(first, None, today).is_ok());
        assert!(overlap((today, None), (first, None)));
        assert!(!overlap((today, Some(day("2026-12-31"))), (first, None)));
        assert!(overlap((today, Some(first)), (first, Some(first))));
    }

    #[test]
    fn a_grant_keeps_only_what_its_role_is_bound_to() {
        let (country, host) = ("NG".parse().ok(), Some(crate::HostId(uuid::Uuid::nil())));
        let given = |role| fitted(Grant { role, phase: None, country, host });
        assert_eq!((given(Role::FocalPoint).country, given(Role::FocalPoint).host), (country, None));
        assert_eq!((given(Role::HostDirector).country, given(Role::HostDirector).host), (None, host));
        assert_eq!((given(Role::Officer).country, given(Role::Officer).host), (None, None));
        assert!(check_given(Role::Expert).is_err() && check_given(Role::Partner).is_ok());
        let wrong = |role, country, host| misfit(&Grant { role, phase: None, country, host }).map(|(field, refusal)| (field, refusal.why));
        assert_eq!(wrong(Role::FocalPoint, None, None), Some(("country", NEEDS_COUNTRY)));
        assert_eq!(wrong(Role::HostContact, country, None), Some(("host", NEEDS_HOST)));
        assert_eq!(wrong(Role::Officer, country, None), Some(("country", ALL_COUNTRIES)), "an officer sees all countries");
        assert_eq!(wrong(Role::FocalPoint, country, host), Some(("host", NO_HOST_HERE)));
        assert_eq!(wrong(Role::HostDirector, country, host), None);
        assert_eq!(wrong(Role::Partner, None, None), None);
    }

    #[test]
    fn a_place_waits_until_the_first_letter_is_an_hour_ago() {
        assert_eq!(wait_for_letter(LETTERS_FROM_PLACE - 1, 10), 0);
        assert_eq!(wait_for_letter(LETTERS_FROM_PLACE, 3000), 600);
        assert_eq!(wait_for_letter(LETTERS_FROM_PLACE + 5, 9999), 1);
    }

    #[test]
    fn a_coordinator_does_not_make_administrators() {
        assert!(may_grant(false, Role::Administrator).is_err());
        assert!(may_grant(false, Role::Officer).is_ok());
        assert!(may_grant(true, Role::Administrator).is_ok());
    }
}
