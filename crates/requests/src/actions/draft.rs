//! How a request begins: from nothing, from an old one, or from a placement that it follows.

use command::{Change, Command, Stop, Work};
use db::{DbError, params};
use model::access::{Place, Subject, Verb};
use model::request::HOST_CLOSED;
use model::{HostId, PlacementId, RequestId};
use serde_json::json;
use uuid::Uuid;

use super::{reach, search_text, slug};
use crate::store::{self, HostRow, PlacementRow, Terms};

/// Begins a request for a host.
pub struct DraftRequest {
    /// The host that asks.
    pub host: HostId,
    /// The title in English; starts with a verb.
    pub title: String,
    /// The title in Dutch, or empty.
    pub title_nl: String,
    /// The number that the request has on paper already; the next free one when none.
    pub number: Option<i64>,
}

impl Command for DraftRequest {
    type Done = RequestId;

    async fn run(&self, work: &mut Work) -> Result<RequestId, Stop> {
        let host = host_to_write_for(work, self.host).await?;
        let draft = Draft { host: &host, title: &self.title, title_nl: &self.title_nl, number: self.number, follows: None, copies: None };
        draft.save(work).await
    }
}

/// Begins a request with the text of an old one: everything but dates, safety, review and decisions.
pub struct DuplicateRequest {
    /// The old one.
    pub request: RequestId,
}

impl Command for DuplicateRequest {
    type Done = RequestId;

    async fn run(&self, work: &mut Work) -> Result<RequestId, Stop> {
        reach(work, self.request, Verb::See).await?;
        let old = store::terms(&mut work.tx, self.request).await?.ok_or(Stop::Gone)?;
        let host = host_to_write_for(work, old.request.host_id).await?;
        copy(work, &old, &host, None).await
    }
}

/// Begins a request that follows a placement at the same host, with the text of the request that the placement came from.
pub struct FollowUp {
    /// The placement.
    pub placement: PlacementId,
}

impl Command for FollowUp {
    type Done = RequestId;

    async fn run(&self, work: &mut Work) -> Result<RequestId, Stop> {
        let placement: PlacementRow = work.tx.maybe(store::PLACEMENT, params![self.placement]).await?.ok_or(Stop::Gone)?;
        let host = host_to_write_for(work, placement.host_id).await?;
        let old = store::terms(&mut work.tx, placement.request_id).await?.ok_or(Stop::Gone)?;
        copy(work, &old, &host, Some(placement.id)).await
    }
}

/// The host, when the actor may write requests for it and it may ask for experts.
async fn host_to_write_for(work: &mut Work, id: HostId) -> Result<HostRow, Stop> {
    let host = store::host(&mut work.tx, id).await?.ok_or(Stop::Gone)?;
    let place = Place { phase: Some(host.phase_id), country: Some(host.country), host: Some(host.id), expert: None };
    Stop::unless(work.actor.scope(Verb::Write, Subject::Request).reaches(place))?;
    if matches!(host.state.as_str(), "suspended" | "closed") { Err(HOST_CLOSED.into()) } else { Ok(host) }
}

struct Draft<'a> {
    host: &'a HostRow,
    title: &'a str,
    title_nl: &'a str,
    number: Option<i64>,
    follows: Option<PlacementId>,
    /// The case number of the request whose text it has.
    copies: Option<String>,
}

impl Draft<'_> {
    async fn save(&self, work: &mut Work) -> Result<RequestId, Stop> {
        let Draft { host, title, title_nl, number, follows, .. } = *self;
        let id = work.id::<RequestId>();
        let number = match number {
            Some(number) => number,
            None => work.tx.value(store::NEXT_NUMBER, params![]).await?,
        };
        let text = search_text(number, &[title, title_nl, &host.name, &host.city]);
        let no_outcome: Option<Uuid> = None;
        let values = params![
            id,
            number,
            slug(title, number),
            host.phase_id,
            host.country,
            host.id,
            no_outcome,
            follows,
            title,
            title_nl,
            &host.sector,
            work.now,
            text,
            work.actor.account(),
        ];
        work.tx.run(store::INSERT, values).await.map_err(taken)?;
        let after = json!({ "title": title, "host": host.name, "number": number, "follows": follows, "copies": self.copies });
        work.record(Change::of("requests.draft", "request", id).after(after)).await?;
        Ok(id)
    }
}

/// Two people who draft at the same moment get the same next number; the second tries again.
fn taken(error: DbError) -> DbError {
    match error {
        DbError::Unique(_) => DbError::Conflict,
        other => other,
    }
}

async fn copy(work: &mut Work, old: &Terms, host: &HostRow, follows: Option<PlacementId>) -> Result<RequestId, Stop> {
    let from = &old.request;
    let draft = Draft { host, title: &from.title, title_nl: &from.title_nl, number: None, follows, copies: Some(from.case()) };
    let id = draft.save(work).await?;
    let number = store::request(&mut work.tx, id).await?.ok_or(Stop::Gone)?.number;
    let text = search_text(number, &[&from.title, &from.title_nl, &from.summary, &from.summary_nl, &host.name, &host.city]);
    // Nothing new begins under a priority that has ended: the writer chooses another outcome.
    let outcome = from.outcome_id.filter(|_| !old.outcome.as_ref().is_some_and(|outcome| outcome.priority_over(work.today)));
    let values = params![
        id,
        outcome,
        &from.summary,
        &from.summary_nl,
        &from.background,
        &from.department,
        from.years,
        from.seats,
        from.origin_tie,
        &from.conditions,
        &from.sector,
        text,
    ];
    work.tx.run_one(store::COPY_TEXT, values).await?;
    for block in &old.blocks {
        let values = params![work.id::<Uuid>(), id, block.number, &block.mode, block.weeks, block.hours_per_week, &block.place];
        work.tx.run_one(store::PUT_BLOCK, values).await?;
    }
    for objective in &old.objectives {
        let values = params![work.id::<Uuid>(), id, objective.number, &objective.objective, &objective.deliverable, &objective.process];
        work.tx.run_one(store::PUT_OBJECTIVE, values).await?;
    }
    for person in &old.counterparts {
        let values =
            params![work.id::<Uuid>(), id, &person.name, &person.job, &person.email, &person.language, &person.learns, person.understudy];
        work.tx.run_one(store::PUT_COUNTERPART, values).await?;
    }
    for skill in &old.skills {
        work.tx.run_one(store::PUT_SKILL, params![work.id::<Uuid>(), id, &skill.skill, skill.level, skill.years, skill.essential]).await?;
    }
    for language in &old.languages {
        let values = params![work.id::<Uuid>(), id, &language.language, &language.level, language.essential];
        work.tx.run_one(store::PUT_LANGUAGE, values).await?;
    }
    Ok(id)
}
