//! What is held of one account, as JSON: for its person, and for the operator's `export person`. What hangs on an expert's profile
//! is written out by `experts`; what other rooms hold of the person's address is read through views.

use db::{Result, Tx, params};
use model::placement::case_number;
use model::{AccountId, Timestamp};
use serde_json::{Value as Json, json};

use crate::store::{self, AnswerRow, ContactRow, DeviceRow, FormerAddress, SignedRow};

/// The account with its roles and sessions, letters to it, what it did (the newest hundred), and what its address is at hosts,
/// signed and answered. `None` when there is no such account, or it was closed.
pub async fn export(tx: &mut Tx, id: AccountId) -> Result<Option<Json>> {
    let Some(account) = store::account(tx, id).await?.filter(|account| account.state != "closed") else { return Ok(None) };
    let former: Vec<FormerAddress> = tx.all(store::FORMER_ADDRESSES, params![id]).await?;
    let roles = store::grants(tx, id).await?;
    let sessions: Vec<DeviceRow> = tx.all(store::SESSIONS, params![id, Timestamp::UNIX_EPOCH]).await?;
    let letters = mail::letters_to(tx, &account.email).await?;
    let by_it = command::Narrow { by: id.to_string(), ..command::Narrow::default() };
    let done = command::entries_about_or_by(tx, id.0, &by_it).await?;
    let address = account.email.to_lowercase();
    let contacts: Vec<ContactRow> = tx.all(store::CONTACTS_OF, params![&address]).await?;
    let signed: Vec<SignedRow> = tx.all(store::SIGNED_BY, params![&address]).await?;
    let answers: Vec<AnswerRow> = tx.all(store::ANSWERS_OF, params![&address]).await?;
    Ok(Some(json!({
        "id": account.id,
        "name": account.name,
        "email": account.email,
        "former_emails": former.iter().map(|row| json!({ "email": row.email, "left_at": said(row.left_at) })).collect::<Vec<_>>(),
        "language": account.language,
        "colours": account.scheme,
        "state": account.state,
        "roles": roles.iter().map(|row| json!({
            "role": row.role, "country": row.country.map(|country| country.to_string()), "host": row.host_name, "phase": row.phase_name,
            "from": row.from_day.to_string(), "until": row.until_day.map(|day| day.to_string()),
        })).collect::<Vec<_>>(),
        "sessions": sessions.iter().map(|row| json!({
            "device": row.device, "since": said(row.made_at), "until": said(row.expires_at),
        })).collect::<Vec<_>>(),
        "letters": letters.iter().map(|row| json!({
            "subject": row.subject.replace(mail::PROGRAMME, "the programme"), "written_at": said(row.made_at), "sent_at": row.sent_at.map(said),
        })).collect::<Vec<_>>(),
        "done": done.iter().map(|row| json!({ "at": said(row.at), "action": row.action, "record": row.subject })).collect::<Vec<_>>(),
        "at_hosts": contacts.iter().map(|row| json!({
            "host": row.host_name, "name": row.name, "job": row.job, "role": row.role, "language": row.language,
        })).collect::<Vec<_>>(),
        "signed": signed.iter().map(|row| json!({
            "placement": case_number(row.number), "version": row.version, "for": row.party, "name": row.name, "position": row.position,
            "signed_as": row.signed_name, "at": row.signed_at.map(said),
        })).collect::<Vec<_>>(),
        "evaluations": answers.iter().map(answer).collect::<Vec<_>>(),
    })))
}

fn said(at: Timestamp) -> String {
    at.to_string()
}

fn answer(row: &AnswerRow) -> Json {
    json!({
        "placement": case_number(row.number), "moment": row.moment, "voice": row.voice, "asked_at": row.asked_at.map(said),
        "answered_at": row.answered_at.map(said), "knowledge": row.knowledge, "skills": row.skills, "attitudes": row.attitudes,
        "satisfaction": row.satisfaction, "still_used": row.still_used, "still_used_why": row.still_used_why, "helped": row.helped,
        "hindered": row.hindered, "remarks": row.remarks,
    })
}
