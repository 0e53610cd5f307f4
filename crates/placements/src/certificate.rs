//! Issuing the certificate: by the job after the host confirmed, or at once by the programme.

use std::sync::Arc;

use axum::extract::Path;
use command::Stop;
use jobs::JobError;
use model::access::Verb;
use model::{Actor, PlacementId};
use web::{Answer, App, Cx, Posted};

use crate::actions::IssueCertificate;
use crate::told::Told;
use crate::visit::{Side, load};
use crate::words;

/// Issues it at once.
pub async fn issue(cx: Cx, Path(id): Path<PlacementId>, _posted: Posted) -> Answer {
    let (tx, placement) = load(&cx, id, Verb::Decide).await?;
    drop(tx);
    match cx.run(&IssueCertificate { placement: id }).await {
        Err(Stop::Refused(refusal)) => Told::refused(&cx, &placement, &refusal).show(),
        outcome => {
            outcome?;
            cx.done(&Side::of(&cx).path(id), words::DONE_CERTIFICATE)
        }
    }
}

/// Issues it as the program. When it is there already, or not due any more, nothing happens.
pub async fn issue_job(app: Arc<App>, payload: serde_json::Value) -> Result<(), JobError> {
    let placement =
        serde_json::from_value::<PlacementId>(payload["placement"].clone()).map_err(|error| JobError::Never(error.to_string()))?;
    let issued = app.desk.run(&Actor::program(), &IssueCertificate { placement }).await;
    done(issued.map(drop))
}

/// What a job makes of a command's answer: a refusal means that there is nothing to do any more.
pub fn done(outcome: Result<(), Stop>) -> Result<(), JobError> {
    match outcome {
        Ok(()) | Err(Stop::Gone | Stop::Refused(_) | Stop::Invalid(_) | Stop::Stale) => Ok(()),
        Err(Stop::Fault(error)) => Err(JobError::Later(error.to_string())),
    }
}
