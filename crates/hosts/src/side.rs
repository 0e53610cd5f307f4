//! The two sides of this slice: the programme's people work under `/work/hosts`, a host's own people under `/host`.
//! Pages that both use ask here for their addresses.

use model::access::{Place, Subject, Verb};
use model::{HostId, OutcomeId, PlanId};
use web::{Cx, Door};

use crate::store::{self, HostRow, OutcomeRow, PlanRow};

/// From which side a page is visited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    /// The programme's people.
    Staff,
    /// The host's own people.
    Host,
}

impl Side {
    /// The side of this visit.
    pub fn of(cx: &Cx) -> Side {
        if cx.path == "/host" || cx.path.starts_with("/host/") { Side::Host } else { Side::Staff }
    }

    /// The address of a host's page.
    pub fn host(self, id: HostId) -> String {
        match self {
            Side::Staff => format!("/work/hosts/{id}"),
            Side::Host => "/host".to_owned(),
        }
    }

    /// The address of a host's page of that name, under the host.
    pub fn host_page(self, id: HostId, page: &str) -> String {
        format!("{}/{id}/{page}", self.base())
    }

    /// The address of a plan's page.
    pub fn plan(self, id: PlanId) -> String {
        format!("{}/plans/{id}", self.base())
    }

    /// The address of an outcome's pages.
    pub fn outcome(self, id: OutcomeId) -> String {
        format!("{}/outcomes/{id}", self.base())
    }

    /// The address of the requests.
    pub fn requests(self) -> &'static str {
        match self {
            Side::Staff => "/work/requests",
            Side::Host => "/host/requests",
        }
    }

    fn base(self) -> &'static str {
        match self {
            Side::Staff => "/work/hosts",
            Side::Host => "/host",
        }
    }
}

/// Where a host stands.
pub fn place(row: &HostRow) -> Place {
    Place { phase: Some(row.phase_id), country: Some(row.country), host: Some(row.id), ..Place::default() }
}

/// The host of an address, when the reader may do this with it.
pub async fn load_host(cx: &Cx, verb: Verb, id: HostId) -> Result<HostRow, Door> {
    let mut tx = cx.read().await?;
    let row = store::host(&mut tx, id).await?.ok_or(Door::Gone)?;
    if cx.scope(verb, Subject::Host).reaches(place(&row)) { Ok(row) } else { Err(Door::Gone) }
}

/// The plan of an address with its host, when the reader may do this with it.
pub async fn load_plan(cx: &Cx, verb: Verb, id: PlanId) -> Result<(HostRow, PlanRow), Door> {
    let mut tx = cx.read().await?;
    let plan = store::plan(&mut tx, id).await?.ok_or(Door::Gone)?;
    drop(tx);
    let host = load_host(cx, verb, plan.host_id).await?;
    Ok((host, plan))
}

/// The outcome of an address with its plan, when the reader may do this with it.
pub async fn load_outcome(cx: &Cx, verb: Verb, id: OutcomeId) -> Result<(PlanRow, OutcomeRow), Door> {
    let mut tx = cx.read().await?;
    let outcome = store::outcome(&mut tx, id).await?.ok_or(Door::Gone)?;
    drop(tx);
    let (_, plan) = load_plan(cx, verb, outcome.plan_id).await?;
    Ok((plan, outcome))
}
