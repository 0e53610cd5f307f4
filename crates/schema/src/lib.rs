//! The tables: migrations in one numbering for both engines, the order in which tables depend on each other, which slice
//! owns which, and the views through which a slice may read another's data.

use db::{Db, Migrations, Result};

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
];

/// Every table, parents before children, with the room that alone writes it.
pub const TABLES: &[(&str, &str)] = &[
    ("audit_entry", "command"),
    ("reading", "command"),
    ("signed_link", "command"),
    ("job", "jobs"),
    ("letter", "mail"),
    ("account", "accounts"),
    ("role_grant", "accounts"),
    ("session", "accounts"),
    ("sign_in_try", "accounts"),
    ("phase", "strategy"),
    ("phase_country", "strategy"),
    ("country_status", "strategy"),
    ("consultation", "strategy"),
    ("priority", "strategy"),
    ("priority_version", "strategy"),
    ("priority_agreement", "strategy"),
    ("host", "hosts"),
    ("host_contact", "hosts"),
    ("host_readiness", "hosts"),
    ("development_plan", "hosts"),
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
    ("import_run", "experts"),
    ("quarantine", "experts"),
    ("eligibility_rule", "selection"),
    ("application", "selection"),
    ("application_check", "selection"),
    ("application_score", "selection"),
    ("share", "selection"),
    ("selection_decision", "selection"),
    ("placement", "placements"),
    ("placement_task", "placements"),
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

/// Brings a database up to date.
pub async fn migrate(db: &Db) -> Result<()> {
    db.migrate(MIGRATIONS).await
}
