//! The tables: migrations in one numbering for both engines, the order in which tables depend on each other, which slice
//! owns which, and the views through which a slice may read another's data.

use std::cmp::Ordering;

use db::{Db, DbError, Migrations, Result};

/// Every migration. Append-only once released: expand, then contract.
pub const MIGRATIONS: Migrations = &[
    (1, "toolbox", include_str!("../migrations/0001_toolbox.sql")),
    (2, "accounts", include_str!("../migrations/0002_accounts.sql")),
    (3, "strategy", include_str!("../migrations/0003_strategy.sql")),
    (4, "hosts", include_str!("../migrations/0004_hosts.sql")),
    (5, "requests", include_str!("../migrations/0005_requests.sql")),
    (6, "experts", include_str!("../migrations/0006_experts.sql")),
    (7, "selection", include_str!("../migrations/0007_selection.sql")),
    (8, "placements", include_str!("../migrations/0008_placements.sql")),
    (9, "results", include_str!("../migrations/0009_results.sql")),
    (10, "views", include_str!("../migrations/0010_views.sql")),
    (11, "pool", include_str!("../migrations/0011_pool.sql")),
    (12, "own data", include_str!("../migrations/0012_own_data.sql")),
    (13, "signing", include_str!("../migrations/0013_signing.sql")),
    (14, "host_waiting", include_str!("../migrations/0014_host_waiting.sql")),
    (15, "accounts_letters", include_str!("../migrations/0015_accounts_letters.sql")),
    (16, "planning", include_str!("../migrations/0016_planning.sql")),
    (17, "marks", include_str!("../migrations/0017_marks.sql")),
    (18, "experts_at_hand", include_str!("../migrations/0018_experts_at_hand.sql")),
    (19, "named_counterparts", include_str!("../migrations/0019_named_counterparts.sql")),
    (20, "rounds_and_roles", include_str!("../migrations/0020_rounds_and_roles.sql")),
    (21, "rounds_closed", include_str!("../migrations/0021_rounds_closed.sql")),
    (22, "priority_versions", include_str!("../migrations/0022_priority_versions.sql")),
    (23, "readers", include_str!("../migrations/0023_readers.sql")),
    (24, "days_and_questions", include_str!("../migrations/0024_days_and_questions.sql")),
    (25, "own_answers", include_str!("../migrations/0025_own_answers.sql")),
    (26, "evaluation_cases", include_str!("../migrations/0026_evaluation_cases.sql")),
    (27, "host_people", include_str!("../migrations/0027_host_people.sql")),
    (28, "turns", include_str!("../migrations/0028_turns.sql")),
    (29, "host_holders", include_str!("../migrations/0029_host_holders.sql")),
    (30, "links_of_hosts", include_str!("../migrations/0030_links_of_hosts.sql")),
    (31, "audit_seal", include_str!("../migrations/0031_audit_seal.sql")),
];

/// Every table, parents before children, with the room that alone writes it.
pub const TABLES: &[(&str, &str)] = &[
    ("audit_entry", "command"),
    ("audit_seal", "command"),
    ("reading", "command"),
    ("signed_link", "command"),
    ("import_run", "command"),
    ("quarantine", "command"),
    ("job", "jobs"),
    ("letter", "mail"),
    ("account", "accounts"),
    ("role_grant", "accounts"),
    ("session", "accounts"),
    ("sign_in_try", "accounts"),
    ("letter_ask", "accounts"),
    ("account_address", "accounts"),
    ("phase", "strategy"),
    ("phase_country", "strategy"),
    ("country_status", "strategy"),
    ("consultation", "strategy"),
    ("priority", "strategy"),
    ("priority_version", "strategy"),
    ("priority_agreement", "strategy"),
    ("priority_ask", "strategy"),
    ("host", "hosts"),
    ("host_step", "hosts"),
    ("host_contact", "hosts"),
    ("host_readiness", "hosts"),
    ("development_plan", "hosts"),
    ("plan_answer", "hosts"),
    ("outcome", "hosts"),
    ("outcome_measure", "hosts"),
    ("request", "requests"),
    ("request_block", "requests"),
    ("request_objective", "requests"),
    ("request_counterpart", "requests"),
    ("request_skill", "requests"),
    ("request_language", "requests"),
    ("expert", "experts"),
    ("expert_origin", "experts"),
    ("expert_skill", "experts"),
    ("expert_language", "experts"),
    ("expert_experience", "experts"),
    ("expert_availability", "experts"),
    ("consent", "experts"),
    ("expert_file", "experts"),
    ("pool_change", "pool"),
    ("import_row", "experts"),
    ("eligibility_rule", "selection"),
    ("application", "selection"),
    ("application_check", "selection"),
    ("application_score", "selection"),
    ("share", "selection"),
    ("selection_decision", "selection"),
    ("long_list_mark", "selection"),
    ("asked_to_apply", "selection"),
    ("round", "planning"),
    ("round_request", "planning"),
    ("round_minimum", "planning"),
    ("round_run", "planning"),
    ("round_pair", "planning"),
    ("round_decision", "planning"),
    ("placement", "placements"),
    ("placement_task", "placements"),
    ("placement_counterpart", "placements"),
    ("agreement", "placements"),
    ("signature", "placements"),
    ("placement_block", "placements"),
    ("monthly_note", "placements"),
    ("final_report", "placements"),
    ("objective_result", "placements"),
    ("handover_plan", "placements"),
    ("host_confirmation", "placements"),
    ("certificate", "placements"),
    ("evaluation", "results"),
    ("capacity_change", "results"),
    ("correction", "results"),
];

/// The version of the tables that this program works with: the number of the last migration.
pub const VERSION: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// How the tables of a database stand to this program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nobody brought it up to date yet; it may be empty, or not be made by this program at all.
    Unmade,
    /// Another program, which keeps its migrations in the same way, works on it.
    Foreign,
    /// Of an earlier version.
    Older(i64),
    /// As this program needs them.
    Current,
    /// Of a version that this program does not know.
    Newer(i64),
}

impl Standing {
    /// How it stands and what can be done, for the operator.
    pub fn trouble(self) -> String {
        let versions = |version: i64| format!("these records are of version {version}, and this program works with version {VERSION}");
        match self {
            Standing::Current => format!("these records are of version {VERSION}, as this program needs them"),
            Standing::Unmade => "this is no database of cd4d: make one with `cd4d init`".to_owned(),
            Standing::Foreign => "this is a database of another program: name one of cd4d".to_owned(),
            Standing::Older(version) => format!(
                "{}: back them up, then start `cd4d serve` once, which brings them up to date; or use the program that made them",
                versions(version)
            ),
            Standing::Newer(version) => format!("{}: they were made by a newer program; use that one", versions(version)),
        }
    }
}

/// How a database stands to this program.
pub async fn standing(db: &Db) -> Result<Standing> {
    let had = db.migrated().await?;
    let Some(((first, name), (last, _))) = had.first().zip(had.last()) else { return Ok(Standing::Unmade) };
    if MIGRATIONS.first().is_none_or(|ours| (ours.0, ours.1) != (*first, name.as_str())) {
        return Ok(Standing::Foreign);
    }
    Ok(match last.cmp(&VERSION) {
        Ordering::Less => Standing::Older(*last),
        Ordering::Equal => Standing::Current,
        Ordering::Greater => Standing::Newer(*last),
    })
}

/// Brings a database up to date, and makes the tables where there are none.
pub async fn migrate(db: &Db) -> Result<()> {
    match standing(db).await? {
        other @ (Standing::Foreign | Standing::Newer(_)) => Err(DbError::Other(other.trouble())),
        _ => db.migrate(MIGRATIONS).await,
    }
}

/// Makes the tables as they are at an earlier version, for a copy of records of that version.
pub async fn migrate_to(db: &Db, version: i64) -> Result<()> {
    let until = MIGRATIONS.partition_point(|(number, ..)| *number <= version);
    db.migrate(MIGRATIONS.split_at(until).0).await
}

/// Whether nobody was invented in portions: such people have one entry of the trail together.
macro_rules! nobody_is_invented {
    () => {
        "not exists (select 1 from audit_entry g where g.action = 'experts.generate')"
    };
}

/// What must never be found: each statement gives the ids (as `value`) of records that break a chain.
pub const CHAINS: &[(&str, &str)] = &[
    (
        "request past its draft without an outcome",
        "select id as value from request where outcome_id is null and state not in ('draft', 'edits-requested', 'rejected', 'withdrawn', 'cancelled')",
    ),
    (
        "request whose outcome belongs to another host",
        "select r.id as value from request r join outcome o on o.id = r.outcome_id join development_plan d on d.id = o.plan_id where d.host_id <> r.host_id",
    ),
    (
        "plan that serves a priority of another country",
        "select d.id as value from development_plan d join host h on h.id = d.host_id join priority p on p.id = d.priority_id \
         join phase_country c on c.id = p.phase_country_id where c.country <> h.country",
    ),
    (
        "placement whose application is not selected",
        "select p.id as value from placement p join application a on a.id = p.application_id \
         where a.state <> 'selected' and p.state not in ('withdrawn', 'ended-early')",
    ),
    (
        "request with more selected people than seats",
        "select r.id as value from request r where r.seats < (select count(*) from application a where a.request_id = r.id and a.state = 'selected')",
    ),
    (
        "CV shared without consent",
        "select s.id as value from share s join consent c on c.id = s.consent_id where not c.given or c.at > s.shared_at",
    ),
    (
        "certificate without the host's confirmation",
        "select c.id as value from certificate c left join host_confirmation h on h.placement_id = c.placement_id where h.placement_id is null",
    ),
    (
        "placement that began before its agreement was signed",
        "select p.id as value from placement p where p.started_on is not null \
         and not exists (select 1 from agreement a where a.placement_id = p.id and a.state in ('signed', 'void'))",
    ),
    // Records beside the entries of the trail that made them.
    (
        "account that no audit entry opened",
        concat!(
            "select a.id as value from account a where ",
            nobody_is_invented!(),
            " and not exists (select 1 from audit_entry e where e.subject_id = a.id and e.action = 'accounts.open')",
        ),
    ),
    (
        "account that was opened and is gone",
        "select e.subject_id as value from audit_entry e where e.action = 'accounts.open' \
         and not exists (select 1 from account a where a.id = e.subject_id)",
    ),
    (
        "role that no audit entry gave",
        concat!(
            "select r.id as value from role_grant r where ",
            nobody_is_invented!(),
            " and not exists (select 1 from audit_entry e where e.subject_id = r.account_id and e.action = 'accounts.grant' \
             and e.content like '%\"role\":\"' || r.role || '\"%' \
             and e.content like '%\"from\":\"' || cast(r.from_day as text) || '\"%' \
             and e.content like '%\"phase\":' || coalesce('\"' || cast(r.phase_id as text) || '\"', 'null') || '%' \
             and e.content like '%\"country\":' || coalesce('\"' || r.country || '\"', 'null') || '%' \
             and e.content like '%\"host\":' || coalesce('\"' || cast(r.host_id as text) || '\"', 'null') || '%')",
        ),
    ),
    (
        // A role that was to begin later goes altogether when it is ended, so an entry of ending may stand for one row that is gone.
        "account with a role that was given and is gone",
        "select a.id as value from account a where (select count(*) from role_grant r where r.account_id = a.id) \
         < (select count(*) from audit_entry e where e.subject_id = a.id and e.action = 'accounts.grant') \
         - (select count(*) from audit_entry e where e.subject_id = a.id and e.action = 'accounts.end-grant')",
    ),
    (
        "consent that no audit entry gave",
        concat!(
            "select c.id as value from consent c where ",
            nobody_is_invented!(),
            " and not exists (select 1 from audit_entry e where e.subject_id = c.expert_id and e.action = 'experts.consent' \
             and e.content like '%\"' || c.purpose || '\"%')",
        ),
    ),
    (
        "expert with a consent that was told and is gone",
        "select distinct e.subject_id as value from audit_entry e join \
         (select 'programme-stores-profile' as purpose union all select 'matching' union all select 'share-cv-with-host' \
         union all select 'contact-about-assignments') p on e.content like '%\"' || p.purpose || '\"%' \
         where e.action = 'experts.consent' \
         and not exists (select 1 from consent c where c.expert_id = e.subject_id and c.purpose = p.purpose)",
    ),
    (
        // Each of these stands for one application, and for one line of the ledger.
        "expert with fewer consents for applications than were told",
        "select x.id as value from expert x \
         where (select count(*) from consent c where c.expert_id = x.id and c.purpose like '%:A-%') \
         < (select count(*) from audit_entry e where e.subject_id = x.id and e.action = 'experts.consent' and e.content like '%:A-%')",
    ),
    (
        "audit entry that was blanked though nobody was erased",
        "select e.id as value from audit_entry e where e.content = '' \
         and not exists (select 1 from account a where a.id = e.person_id and a.state = 'closed') \
         and not exists (select 1 from expert x where x.id = e.person_id and x.state = 'erased')",
    ),
];

/// The names of all documents that records refer to.
pub const DOCUMENTS: &str = "select digest as value from expert_file \
    union select file_en from agreement where file_en <> '' union select file_nl from agreement where file_nl <> '' \
    union select file_en from certificate where file_en <> '' union select file_nl from certificate where file_nl <> ''";
