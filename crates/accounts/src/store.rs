//! Every SQL statement of this slice.

use db::{Result, Tx, params};
use model::text::Country;
use model::{AccountId, Date, ExpertId, GrantId, HostId, PhaseId, Timestamp};
use uuid::Uuid;

/// 0 for an account `a` that has or had another role than that of an expert, 1 for the others: lists that are cut begin with these people.
macro_rules! staff_first {
    () => {
        "case when exists (select 1 from role_grant g where g.account_id = a.id and g.role <> 'expert') then 0 else 1 end"
    };
}

db::statements! {
    INSERT_ACCOUNT = "insert into account (id, email, email_key, name, password, language, scheme, state, made_at, version) \
                      values ($1, $2, $3, $4, $5, $6, '', $7, $8, 1)";
    /// One of many accounts that are opened at once.
    ADD_ACCOUNT = "insert into account (id, email, email_key, name, password, language, scheme, state, made_at, version) \
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    BY_EMAIL = "select id, email, name, password, language, scheme, state, version from account where email_key = $1";
    BY_ID = "select id, email, name, password, language, scheme, state, version from account where id = $1";
    SET_PASSWORD = "update account set password = $2, state = 'active', version = version + 1 where id = $1 and state <> 'closed'";
    SET_DETAILS = "update account set name = $3, language = $4, scheme = $5, version = version + 1 where id = $1 and version = $2";
    SET_EMAIL = "update account set email = $2, email_key = $3, version = version + 1 where id = $1 and state = 'active'";
    CLOSE = "update account set email = '', email_key = $2, name = '', password = null, state = 'closed', closed_at = $3, version = version + 1 \
             where id = $1 and state <> 'closed'";
    /// Everybody with an account.
    PEOPLE = "select id, email, name, password, language, scheme, state, version from account where state <> 'closed' order by email_key";
    /// The first of them: people with other roles than that of an expert before the others.
    FIRST_PEOPLE = concat!(
        "select a.id, a.email, a.name, a.password, a.language, a.scheme, a.state, a.version from account a where a.state <> 'closed' order by ",
        staff_first!(), ", a.email_key limit 2000");
    INSERT_GRANT = "insert into role_grant (id, account_id, role, phase_id, country, host_id, from_day, until_day, granted_by, granted_at) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    GRANTS = "select g.id, g.account_id, g.role, g.phase_id, g.country, g.host_id, h.name as host_name, p.name as phase_name, g.from_day, g.until_day \
              from role_grant g left join view_host h on h.id = g.host_id left join view_phase p on p.id = g.phase_id where g.account_id = $1 order by g.id";
    ALL_GRANTS = "select g.id, g.account_id, g.role, g.phase_id, g.country, g.host_id, h.name as host_name, p.name as phase_name, g.from_day, g.until_day \
                  from role_grant g left join view_host h on h.id = g.host_id left join view_phase p on p.id = g.phase_id order by g.id";
    GRANT = "select g.id, g.account_id, g.role, g.phase_id, g.country, g.host_id, h.name as host_name, p.name as phase_name, g.from_day, g.until_day \
             from role_grant g left join view_host h on h.id = g.host_id left join view_phase p on p.id = g.phase_id where g.id = $1";
    END_GRANT = "update role_grant set until_day = $2 where id = $1 and (until_day is null or until_day > $2)";
    END_GRANTS = "update role_grant set until_day = $2 where account_id = $1 and (until_day is null or until_day > $2)";
    HOLDERS = "select count(*) as value from role_grant g join account a on a.id = g.account_id where g.role = $1 and g.from_day <= $2 \
               and (g.until_day is null or g.until_day > $2) and a.state <> 'closed' and g.id <> $3";
    INSERT_SESSION = "insert into session (id, secret_hash, account_id, csrf, device, shared_device, made_at, seen_at, expires_at) \
                      values ($1, $2, $3, $4, $5, $6, $7, $7, $8)";
    /// One row for each role that the person ever had, one where there is none.
    SESSION = "select s.account_id, s.csrf, a.name, a.language, a.scheme, e.id as expert_id, \
               g.role, g.phase_id, g.country, g.host_id, g.from_day, g.until_day \
               from session s join account a on a.id = s.account_id left join view_expert e on e.account_id = a.id \
               left join role_grant g on g.account_id = a.id \
               where s.secret_hash = $1 and a.state = 'active' and s.expires_at > $2 order by g.id";
    SESSIONS = "select id, device, shared_device, made_at, expires_at, secret_hash from session where account_id = $1 and expires_at > $2 order by id desc";
    COUNT_SESSIONS = "select count(*) as value from session where account_id = $1 and expires_at > $2";
    END_SESSION = "delete from session where secret_hash = $1";
    END_SESSION_BY_ID = "delete from session where id = $1 and account_id = $2";
    END_SESSIONS = "delete from session where account_id = $1";
    END_OTHER_SESSIONS = "delete from session where account_id = $1 and secret_hash <> $2";
    SWEEP_SESSIONS = "delete from session where expires_at < $1";
    INSERT_TRY = "insert into sign_in_try (id, at, email_key, place, good) values ($1, $2, $3, $4, $5)";
    WRONG_TRIES = "select count(*) as wrong, max(at) as last from sign_in_try where email_key = $1 and not good and at > $2";
    WRONG_TRIES_FROM = "select count(*) as wrong, max(at) as last from sign_in_try where place = $1 and not good and at > $2";
    SWEEP_TRIES = "delete from sign_in_try where at < $1";
    INSERT_ASK = "insert into letter_ask (id, at, address_hash, place) values ($1, $2, $3, $4)";
    ASKED_FOR = "select count(*) as value from letter_ask where address_hash = $1 and at > $2";
    ASKED_FROM = "select count(*) as count, min(at) as first from letter_ask where place = $1 and at > $2";
    SWEEP_ASKS = "delete from letter_ask where at < $1";
    FORGET_ASKS = "delete from letter_ask where address_hash = $1";
    KEEP_ADDRESS = "insert into account_address (id, account_id, email, left_at) values ($1, $2, $3, $4)";
    FORMER_ADDRESSES = "select email, left_at from account_address where account_id = $1";
    DROP_ADDRESSES = "delete from account_address where account_id = $1";
    RENAME = "update account set name = $2, version = version + 1 where id = $1";
    DROP_GRANT = "delete from role_grant where id = $1";
    COUNTRIES = "select distinct country as value from view_country";
    FORGET_TRIES = "delete from sign_in_try where email_key = $1";
    PHASES = "select id, name from view_phase order by name";
    /// Where experts live, by the rules that hold on a day: codes with commas between.
    RESIDENCES = "select distinct value from view_eligibility_rule \
                  where rule = 'residence' and from_day <= $1 and (until_day is null or until_day >= $1)";
    HOSTS = "select id, name from view_host order by name limit 1000";
    NUMBER_OF_REQUEST = "select id, number, country from view_request where id = $1";
    NUMBER_OF_PLACEMENT = "select id, number, country from view_placement where id = $1";
    NUMBER_OF_APPLICATION = "select id, number, country from view_application where id = $1";
    NUMBER_OF_PRIORITY = "select id, number, country from view_priority where id = $1";
    NUMBER_OF_ROUND = "select id, number, cast(null as text) as country from view_round where id = $1";
    /// An evaluation is called by its placement.
    NUMBER_OF_EVALUATION = "select e.id, p.number, p.country from view_evaluation_case e join view_placement p on p.id = e.placement_id where e.id = $1";
    REQUESTS_NUMBERED = "select id, number, country from view_request where number = $1";
    PLACEMENTS_NUMBERED = "select id, number, country from view_placement where number = $1";
    APPLICATIONS_NUMBERED = "select id, number, country from view_application where number = $1";
    PRIORITIES_NUMBERED = "select id, number, country from view_priority where number = $1";
    EVALUATIONS_NUMBERED = "select e.id, p.number, p.country from view_evaluation_case e join view_placement p on p.id = e.placement_id \
                            where p.number = $1";
    ROUNDS_NUMBERED = "select id as value from view_round where number = $1";
    /// What hangs on a request: applications and placements.
    HANGING_ON_REQUEST = "select id as value from view_application where request_id = $1 \
                          union all select id from view_placement where request_id = $1";
    RULE_OF = "select rule as value from view_eligibility_rule where id = $1";
    /// What a record without a number is called. An expert is called as the account, never more.
    NAME_OF = "select name as value from account where id = $1 union all select name from view_host where id = $1 \
               union all select title from view_outcome where id = $1 union all select plan_title from view_outcome where plan_id = $1 \
               union all select name from view_phase where id = $1 \
               union all select country from view_country where phase_country_id = $1 \
               union all select name from view_host_contact where id = $1 \
               union all select a.name from view_expert e join account a on a.id = e.account_id where e.id = $1";
    /// What can be looked for by name; experts, of whom there may be very many, stand last.
    NAMES = concat!(
        "select n.id, n.name from (select 0 as part, id, name from view_host union all select 0, id, name from view_round \
         union all select 0, id, title from view_request union all select 0, id, title from view_priority \
         union all select ", staff_first!(), ", a.id, a.name from account a where a.name <> '' \
         union all select 2, e.id, a.name from view_expert e join account a on a.id = e.account_id) n order by n.part, n.id limit 10000");
    ACCOUNT_NAMES = concat!("select a.id, a.name from account a where a.name <> '' order by ", staff_first!(), ", a.id limit 10000");
    /// What an address is at hosts.
    CONTACTS_OF = "select host_name, name, job, role, language from view_host_contact where lower(email) = $1 order by host_name, role";
    /// What was signed under an address.
    SIGNED_BY = "select number, version, party, name, position, signed_name, signed_at from view_person_signed where lower(email) = $1 \
                 order by number, version";
    /// What an address was asked and answered.
    ANSWERS_OF = "select number, moment, voice, asked_at, answered_at, knowledge, skills, attitudes, satisfaction, still_used, still_used_why, \
                  helped, hindered, remarks from view_person_answer where lower(person_email) = $1 order by number, moment, voice";
}

db::row! {
    /// An account.
    pub struct AccountRow {
        pub id: AccountId,
        pub email: String,
        pub name: String,
        pub password: Option<String>,
        pub language: String,
        pub scheme: String,
        pub state: String,
        pub version: i64,
    }
}

db::row! {
    /// A granted role with its dates.
    pub struct GrantRow {
        pub id: GrantId,
        pub account_id: AccountId,
        pub role: String,
        pub phase_id: Option<PhaseId>,
        pub country: Option<Country>,
        pub host_id: Option<HostId>,
        pub host_name: Option<String>,
        pub phase_name: Option<String>,
        pub from_day: Date,
        pub until_day: Option<Date>,
    }
}

db::row! {
    /// An open session with its person, and one of the person's roles where there is any.
    pub struct SessionRow {
        pub account_id: AccountId,
        pub csrf: String,
        pub name: String,
        pub language: String,
        pub scheme: String,
        pub expert_id: Option<ExpertId>,
        pub role: Option<String>,
        pub phase_id: Option<PhaseId>,
        pub country: Option<Country>,
        pub host_id: Option<HostId>,
        pub from_day: Option<Date>,
        pub until_day: Option<Date>,
    }
}

db::row! {
    /// An open session as its person sees it.
    pub struct DeviceRow {
        pub id: Uuid,
        pub device: String,
        pub shared_device: bool,
        pub made_at: Timestamp,
        pub expires_at: Timestamp,
        pub secret_hash: String,
    }
}

db::row! {
    /// Wrong tries at signing in.
    pub struct Tries {
        pub wrong: i64,
        pub last: Option<Timestamp>,
    }
}

db::row! {
    /// Letters asked for from a place.
    pub struct Asked {
        pub count: i64,
        pub first: Option<Timestamp>,
    }
}

db::row! {
    /// An address that an account had before.
    pub struct FormerAddress {
        pub email: String,
        pub left_at: Timestamp,
    }
}

db::row! {
    /// Who an address is at a host.
    pub struct ContactRow {
        pub host_name: String,
        pub name: String,
        pub job: String,
        pub role: String,
        pub language: String,
    }
}

db::row! {
    /// A signature of an address under an agreement.
    pub struct SignedRow {
        pub number: i64,
        pub version: i64,
        pub party: String,
        pub name: String,
        pub position: String,
        pub signed_name: String,
        pub signed_at: Option<Timestamp>,
    }
}

db::row! {
    /// What an address was asked about a placement, and what it answered.
    pub struct AnswerRow {
        pub number: i64,
        pub moment: String,
        pub voice: String,
        pub asked_at: Option<Timestamp>,
        pub answered_at: Option<Timestamp>,
        pub knowledge: Option<i64>,
        pub skills: Option<i64>,
        pub attitudes: Option<i64>,
        pub satisfaction: Option<i64>,
        pub still_used: String,
        pub still_used_why: String,
        pub helped: String,
        pub hindered: String,
        pub remarks: String,
    }
}

/// The kinds of records that entries of the trail are about; an agreement, a certificate and a reading stand in those of others.
pub const KINDS: [&str; 18] = [
    "account",
    "phase",
    "phase_country",
    "consultation",
    "priority",
    "host",
    "development_plan",
    "outcome",
    "request",
    "expert",
    "import_run",
    "quarantine",
    "eligibility_rule",
    "round",
    "application",
    "placement",
    "evaluation",
    "job",
];

db::row! {
    /// A record with the number that people know.
    pub struct Numbered {
        pub id: Uuid,
        pub number: i64,
        pub country: Option<Country>,
    }
}

db::row! {
    /// A record with its name.
    pub struct Named {
        pub id: Uuid,
        pub name: String,
    }
}

db::row! {
    /// Something to choose from a list.
    pub struct Choice {
        pub id: Uuid,
        pub name: String,
    }
}

/// The account of an address.
pub async fn by_email(tx: &mut Tx, key: &str) -> Result<Option<AccountRow>> {
    tx.maybe(BY_EMAIL, params![key]).await
}

/// The account.
pub async fn account(tx: &mut Tx, id: AccountId) -> Result<Option<AccountRow>> {
    tx.maybe(BY_ID, params![id]).await
}

/// The roles of an account, past and future ones too.
pub async fn grants(tx: &mut Tx, id: AccountId) -> Result<Vec<GrantRow>> {
    tx.all(GRANTS, params![id]).await
}
