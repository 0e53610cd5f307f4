//! Whole requests, many at a time, for generated demand: as they stand when they were published. People write theirs part by
//! part, and the gates of publication are asked there; whoever calls this keeps to them.

use command::{Change, Stop, Work};
use db::{Value, params};
use model::access::Via;
use model::reference::cefr;
use model::request::{Block, Process, Security, State};
use model::text::Country;
use model::{Date, HostId, OutcomeId, PhaseId, RequestId};
use serde_json::json;
use uuid::Uuid;

use crate::actions::{close_after, search_text, slug};
use crate::store;

db::statements! {
    ADD = "insert into request (id, number, slug, phase_id, country, host_id, outcome_id, follows_placement_id, title, title_nl, summary, \
           summary_nl, background, department, sector, years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, \
           state, closed_from, state_since, review_note, search_text, made_by, made_at, published_at, version) \
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32)";
    ADD_BLOCK = "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, $3, $4, $5, $6, $7)";
    ADD_OBJECTIVE = "insert into request_objective (id, request_id, number, objective, deliverable, process) values ($1, $2, $3, $4, $5, $6)";
    ADD_COUNTERPART = "insert into request_counterpart (id, request_id, name, job, email, language, learns, understudy) \
                       values ($1, $2, $3, $4, $5, $6, $7, $8)";
    ADD_SKILL = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, $3, $4, $5, $6)";
    ADD_LANGUAGE = "insert into request_language (id, request_id, language, level, essential) values ($1, $2, $3, $4, $5)";
}

/// A request with all its parts.
#[derive(Clone, Debug)]
pub struct WholeRequest {
    /// Its id.
    pub id: RequestId,
    /// The phase, country and host, and the outcome that it serves.
    pub place: (PhaseId, Country, HostId, OutcomeId),
    /// Title in English and Dutch.
    pub title: (String, String),
    /// Summary in English and Dutch.
    pub summary: (String, String),
    /// Why it is asked.
    pub background: String,
    /// The host's department.
    pub department: String,
    /// Purpose code.
    pub sector: String,
    /// Years of experience.
    pub years: i64,
    /// How many experts.
    pub seats: i64,
    /// Whether a tie of origin is needed.
    pub origin_tie: bool,
    /// Last day for applications, first and last day for the start.
    pub days: (Date, Date, Date),
    /// Blocks, each with its place.
    pub blocks: Vec<(Block, String)>,
    /// Objective and deliverable.
    pub objective: (String, String),
    /// Counterpart: name, job, what is learnt.
    pub counterpart: (String, String, String),
    /// Skill, level, years, essential.
    pub skills: Vec<(&'static str, i64, i64, bool)>,
    /// Language, level, essential.
    pub languages: Vec<(&'static str, cefr::Level, bool)>,
}

/// Puts in these requests as published ones, each with its entry in the audit trail. Only the program itself may.
pub async fn add_published(work: &mut Work, requests: &[WholeRequest]) -> Result<(), Stop> {
    Stop::unless(work.actor.via == Via::Program)?;
    let first: i64 = work.tx.value(store::NEXT_NUMBER, params![]).await?;
    let rows: Vec<_> = (first..).zip(requests).map(|(number, request)| row(work, number, request)).collect();
    work.tx.insert_all(ADD, &rows).await?;
    let id = || work.id::<Uuid>();
    let mut parts: [Vec<Vec<Value>>; 5] = Default::default();
    for request in requests {
        let whose = request.id;
        for (number, (block, place)) in (1i64..).zip(&request.blocks) {
            parts[0].push(params![id(), whose, number, block.mode.name(), block.weeks, block.hours_per_week, place]);
        }
        let (objective, deliverable) = &request.objective;
        parts[1].push(params![id(), whose, 1i64, objective, deliverable, Process::BuildCapacity.name()]);
        let (name, job, learns) = &request.counterpart;
        parts[2].push(params![id(), whose, name, job, "counterpart@host.example", "en", learns, true]);
        parts[3]
            .extend(request.skills.iter().map(|&(skill, level, years, essential)| params![id(), whose, skill, level, years, essential]));
        parts[4]
            .extend(request.languages.iter().map(|&(language, level, essential)| params![id(), whose, language, level.name(), essential]));
    }
    for (statement, rows) in [ADD_BLOCK, ADD_OBJECTIVE, ADD_COUNTERPART, ADD_SKILL, ADD_LANGUAGE].into_iter().zip(&parts) {
        work.tx.insert_all(statement, rows).await?;
    }
    for (number, request) in (first..).zip(requests) {
        let after = json!({ "state": State::Published.name(), "number": number, "title": request.title.0 });
        work.record(Change::of("requests.generate", "request", request.id).after(after)).await?;
        close_after(work, request.id, request.days.0).await?;
    }
    Ok(())
}

fn row(work: &Work, number: i64, request: &WholeRequest) -> Vec<Value> {
    let (phase, country, host, outcome) = request.place;
    let (deadline, earliest, latest) = request.days;
    params![
        request.id,
        number,
        slug(&request.title.0, number),
        phase,
        country,
        host,
        outcome,
        None::<Uuid>,
        &request.title.0,
        &request.title.1,
        &request.summary.0,
        &request.summary.1,
        &request.background,
        &request.department,
        &request.sector,
        request.years,
        request.seats,
        request.origin_tie,
        "Travel and stay are arranged by the programme.",
        Security::Low.name(),
        deadline,
        earliest,
        latest,
        State::Published.name(),
        "",
        work.now,
        "",
        search_text(number, &[&request.title.0, &request.title.1]),
        None::<Uuid>,
        work.now,
        Some(work.now),
        1i64
    ]
}
