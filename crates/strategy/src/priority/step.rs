//! Steps that need no more than a button: proposing the newest version, and the country office's yes.

use axum::extract::Path;
use model::PriorityId;
use web::{Answer, Cx, Door, Field, Form, FormSpec, Kind, Posted};

use crate::actions::{AgreeForOffice, ProposePriority};
use crate::words;

/// The form: the version that was looked at.
pub const VERSION: FormSpec = FormSpec::new(&[Field::new("version", words::VERSION, Kind::Hidden(20)).required()]);

/// The version that the button was pressed for; a page of ours always sends it.
fn version(cx: &Cx, posted: Posted) -> Result<i64, Door> {
    let form = Form::typed(cx, &VERSION, posted);
    form.read().ok().and_then(|values| values.number("version")).ok_or(Door::Unreadable)
}

/// Lays the newest version before both parties.
pub async fn propose(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let version = version(&cx, posted)?;
    cx.run(&ProposePriority { priority: id, version }).await?;
    cx.done(&super::path(id), words::DONE_PROPOSED)
}

/// The country office says yes.
pub async fn agree(cx: Cx, Path(id): Path<PriorityId>, posted: Posted) -> Answer {
    let version = version(&cx, posted)?;
    cx.run(&AgreeForOffice { priority: id, version, name: cx.reader_name().to_owned() }).await?;
    cx.done(&super::path(id), words::DONE_AGREED_OFFICE)
}
