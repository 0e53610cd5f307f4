//! Every SQL statement of this slice, and the functions that run them: profiles here, their parts in `parts`, imports in
//! `imports`, many whole profiles at once in `whole`.

pub mod imports;
pub mod others;
pub mod parts;
pub mod whole;

use db::{Result, Tx, params};
use model::expert::State;
use model::{AccountId, ExpertId, Timestamp};

macro_rules! profile_columns {
    ($rest:literal) => {
        concat!(
            "select id, account_id, state, name, call_name, email_key, \
             coalesce((select nullif(a.email, '') from view_account a where a.id = expert.account_id), email) as email, phone, gender, birth_year, residence_country, residence_city, may_return, \
             occupation, profession, summary, years, employer_leave, travels, online, hours_per_week, motivation, hidden_from_origin, \
             made_at, changed_at, version from expert ",
            $rest
        )
    };
}

db::statements! {
    INSERT = "insert into expert (id, account_id, state, name, call_name, email, email_key, phone, gender, birth_year, residence_country, \
              residence_city, may_return, occupation, profession, summary, years, employer_leave, travels, online, hours_per_week, motivation, \
              hidden_from_origin, search_text, made_at, changed_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, '', '', null, '', '', null, '', '', '', 0, '', null, null, null, '', false, '', $8, $8, 1)";
    BY_ID = profile_columns!("where id = $1");
    BY_ACCOUNT = profile_columns!("where account_id = $1");
    BY_EMAIL = profile_columns!("where email_key = $1 and state <> 'erased' order by made_at, id limit 1");
    /// Links an imported profile to the account of its person.
    CLAIM = "update expert set account_id = $2, state = $3, changed_at = $4, version = version + 1 where id = $1";
    SET_STATE = "update expert set state = $2, changed_at = $3, version = version + 1 where id = $1";
    /// The name that was told in the account.
    RENAME = "update expert set name = $2, changed_at = $3, version = version + 1 where id = $1";
    SET_NAME = "update expert set name = $2, call_name = $3, phone = $4, changed_at = $5, version = version + 1 where id = $1";
    SET_RESIDENCE = "update expert set residence_country = $2, residence_city = $3, may_return = $4, changed_at = $5, version = version + 1 \
                     where id = $1";
    SET_WORK = "update expert set occupation = $2, profession = $3, summary = $4, years = $5, motivation = $6, changed_at = $7, \
                version = version + 1 where id = $1 and version = $8";
    SET_AVAILABILITY = "update expert set travels = $2, online = $3, hours_per_week = $4, employer_leave = $5, changed_at = $6, \
                        version = version + 1 where id = $1";
    SET_GROUP = "update expert set gender = $2, birth_year = $3, changed_at = $4, version = version + 1 where id = $1";
    SET_HIDDEN = "update expert set hidden_from_origin = $2, changed_at = $3, version = version + 1 where id = $1";
    SET_SEARCH_TEXT = "update expert set search_text = $2 where id = $1";
    /// What stays of an erased person: country of residence, gender and year of birth, without a name.
    ERASE = "update expert set account_id = null, state = 'erased', name = '', call_name = '', email = '', email_key = '', phone = '', \
             residence_city = '', may_return = null, profession = '', summary = '', employer_leave = '', motivation = '', search_text = '', \
             changed_at = $2, version = version + 1 where id = $1";
    /// Lines of the list, a portion at a time: everybody whose profile is active.
    NEXT_ON_ROSTER = "select id, name, occupation, profession, search_text from expert where state = 'active' and id > $1 \
                      order by id limit 4000";
    /// The line of one of them.
    ON_ROSTER = "select id, name, occupation, profession, search_text from expert where id = $1 and state = 'active'";
}

db::row! {
    /// A profile without its parts.
    pub struct ExpertRow {
        /// Its id.
        pub id: ExpertId,
        /// The account of its person.
        pub account_id: Option<AccountId>,
        /// Its state, by name.
        pub state: String,
        /// Full name, as in the passport.
        pub name: String,
        /// What to call the person.
        pub call_name: String,
        /// The address of the account; before there is one, that of the CV.
        pub email: String,
        /// The address with which the profile began, in small letters.
        pub email_key: String,
        /// Telephone, or empty.
        pub phone: String,
        /// For figures only: an answer of `model::expert::Gender`, or empty.
        pub gender: String,
        /// For figures only.
        pub birth_year: Option<i64>,
        /// ISO code, or empty.
        pub residence_country: String,
        /// City, or empty.
        pub residence_city: String,
        /// Whether the person may return to the country of residence.
        pub may_return: Option<bool>,
        /// Code of an ISCO group, or empty.
        pub occupation: String,
        /// What the person calls the own profession, or empty.
        pub profession: String,
        /// What the person tells about the work.
        pub summary: String,
        /// Years of relevant work.
        pub years: i64,
        /// What the employer allows, in own words.
        pub employer_leave: String,
        /// Willing to travel.
        pub travels: Option<bool>,
        /// Willing to work online.
        pub online: Option<bool>,
        /// Hours a week for online work.
        pub hours_per_week: Option<i64>,
        /// What the person hopes to bring.
        pub motivation: String,
        /// Not shown to offices and hosts in the countries of origin.
        pub hidden_from_origin: bool,
        /// When it was opened.
        pub made_at: Timestamp,
        /// When it was last changed.
        pub changed_at: Timestamp,
        /// Which edition the row is.
        pub version: i64,
    }
}

/// A line of the list: no more than name and occupation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListRow {
    /// The profile.
    pub id: ExpertId,
    /// Its name.
    pub name: Box<str>,
    /// Code of an ISCO group, or empty.
    pub occupation: &'static str,
    /// What the person calls the own profession, or empty.
    pub profession: Box<str>,
}

db::row! {
    /// A line of the list with the folded text by which it is found.
    pub struct RosterRow {
        /// The profile.
        pub id: ExpertId,
        /// Its name.
        pub name: String,
        /// Code of an ISCO group, or empty.
        pub occupation: String,
        /// What the person calls the own profession, or empty.
        pub profession: String,
        /// See [`crate::profile::Profile::search_text`].
        pub search_text: String,
    }
}

/// How somebody is called until they say it themselves: the first of the names, or all of them where the first is a letter or a title.
pub fn first_name(name: &str) -> &str {
    let first = name.split_whitespace().next().unwrap_or_default();
    if first.ends_with('.') || first.chars().count() < 2 { name } else { first }
}

/// Opens the profile of an account, as a draft.
pub async fn insert(tx: &mut Tx, id: ExpertId, account: AccountId, name: &str, email: &str, now: Timestamp) -> Result<()> {
    let values = params![id, account, State::Draft.name(), name, first_name(name), email, email.to_lowercase(), now];
    tx.run_one(INSERT, values).await
}

/// The profile.
pub async fn by_id(tx: &mut Tx, id: ExpertId) -> Result<Option<ExpertRow>> {
    tx.maybe(BY_ID, params![id]).await
}

/// The profile of an account.
pub async fn by_account(tx: &mut Tx, account: AccountId) -> Result<Option<ExpertRow>> {
    tx.maybe(BY_ACCOUNT, params![account]).await
}

/// The profile of an address, when there is one that is not erased.
pub async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<ExpertRow>> {
    tx.maybe(BY_EMAIL, params![email.trim().to_lowercase()]).await
}

/// What the list of experts is narrowed to; empty means everything.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words, as typed.
    pub text: String,
    /// A skill's code.
    pub skill: String,
    /// At which level at least that skill is held.
    pub level: Option<u8>,
    /// And for how many years at least.
    pub years: Option<u8>,
    /// A language's code.
    pub language: String,
    /// A country of origin.
    pub origin: String,
    /// `physical` or `online`.
    pub mode: String,
}

/// The lines of everybody whose profile is active, a portion at a time, by id; empty after the last.
pub async fn next_on_roster(tx: &mut Tx, after: ExpertId) -> Result<Vec<RosterRow>> {
    tx.all(NEXT_ON_ROSTER, params![after]).await
}

/// The line of one person, when the profile is active.
pub async fn on_roster(tx: &mut Tx, id: ExpertId) -> Result<Option<RosterRow>> {
    tx.maybe(ON_ROSTER, params![id]).await
}
