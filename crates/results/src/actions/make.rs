//! Evaluations come and go with their placement.

use command::{Change, Stop, Work};
use db::params;
use model::evaluation::{Moment, Voice};
use model::{AccountId, ApplicationId, Date, EvaluationId, ExpertId, PlacementId};
use serde_json::json;

use super::EVALUATE;
use crate::store::{self, EvaluationRow, PersonRow, PlacementRow};

/// The letters of pseudonyms: none that reads as another, no vowels that would make words.
const LETTERS: &[u8; 24] = b"BCDFGHJKLMNPQRSTVWXZ2479";

/// An expert was selected: the evaluations before the work are made; their day is set when the work begins.
pub async fn at_selection(work: &mut Work, application: ApplicationId) -> Result<(), Stop> {
    match store::placement_of(&mut work.tx, application).await? {
        Some(placement) => make(work, &placement, Moment::Before, None).await,
        None => Ok(()),
    }
}

/// The work is over: the evaluations right after and a year later are made, counted from its last day. How things stood
/// before it can no longer be asked: what was asked and not answered is closed, and its link says so.
pub async fn at_the_end(work: &mut Work, placement: PlacementId) -> Result<(), Stop> {
    let Some(placement) = store::placement(&mut work.tx, placement).await? else { return Ok(()) };
    for row in store::of_placement(&mut work.tx, placement.id).await? {
        if row.moment() != Moment::Before || row.answered_at.is_some() || row.closed_at.is_some() {
            continue;
        }
        if row.asked_at.is_none() {
            drop_open(work, &row).await?;
            continue;
        }
        work.tx.run(store::CLOSE, params![row.id, work.now]).await?;
        let before = json!({ "moment": row.moment, "voice": row.voice });
        work.record(Change::of("results.close", "evaluation", row.id).before(before)).await?;
    }
    for &moment in Moment::ALL {
        if let Some(span) = moment.after_the_end() {
            let due = placement.ended_on.unwrap_or(work.today).saturating_add(span);
            make(work, &placement, moment, Some(due)).await?;
        }
    }
    Ok(())
}

/// Sets today as the day of a moment's evaluations that have none.
pub async fn due(work: &mut Work, placement: PlacementId, moment: Moment) -> Result<(), Stop> {
    work.tx.run(store::SET_DUE, params![placement, moment.name(), work.today]).await?;
    Ok(())
}

/// Makes the evaluations of a moment, one for everybody who can be asked; a moment that has some is left as it is.
async fn make(work: &mut Work, placement: &PlacementRow, moment: Moment, due_on: Option<Date>) -> Result<(), Stop> {
    let mut known = store::of_placement(&mut work.tx, placement.id).await?;
    if known.iter().any(|row| row.moment() == moment) {
        return Ok(());
    }
    let group = match known.first().and_then(|row| row.pseudonym.split_once('-')) {
        Some((group, _)) => group.to_owned(),
        None => work.secret::<6>().iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect(),
    };
    for (voice, person) in store::people(&mut work.tx, placement).await? {
        let id = work.id::<EvaluationId>();
        let pseudonym = pseudonym(&group, &known, voice, &person);
        let values = params![
            id,
            placement.id,
            moment.name(),
            voice.name(),
            &pseudonym,
            &person.name,
            person.email.trim(),
            &person.language,
            due_on,
        ];
        work.tx.run(store::INSERT, values).await?;
        known.extend(store::by_id(&mut work.tx, id).await?);
        let after = json!({ "moment": moment.name(), "voice": voice.name(), "due_on": due_on.map(|day| day.to_string()) });
        work.record(Change::of("results.make", "evaluation", id).after(after)).await?;
    }
    Ok(())
}

/// The name under which a person's answers are read: the same at every moment, and without a tie to the name.
fn pseudonym(group: &str, known: &[EvaluationRow], voice: Voice, person: &PersonRow) -> String {
    let same = |row: &&EvaluationRow| row.voice() == voice && row.person_email.eq_ignore_ascii_case(person.email.trim());
    if let Some(row) = known.iter().find(same) {
        return row.pseudonym.clone();
    }
    let taken = |name: &String| known.iter().any(|row| row.pseudonym == *name);
    let numbered = |number: usize| format!("{group}-{}{number}", voice.letter());
    // Among one more than there are, one is free.
    (1..=known.len() + 1).map(numbered).find(|name| !taken(name)).unwrap_or_else(|| numbered(known.len() + 2))
}

/// A selection was undone: what was not answered goes, its links end.
pub async fn dropped(work: &mut Work, application: ApplicationId) -> Result<(), Stop> {
    let Some(placement) = store::placement_of(&mut work.tx, application).await? else { return Ok(()) };
    for row in store::of_placement(&mut work.tx, placement.id).await? {
        drop_open(work, &row).await?;
    }
    Ok(())
}

/// Drops an evaluation that was not answered; one that was stays.
async fn drop_open(work: &mut Work, row: &EvaluationRow) -> Result<(), Stop> {
    if row.answered_at.is_some() {
        return Ok(());
    }
    work.revoke_links(EVALUATE, row.id.0, "").await?;
    work.tx.run(store::DROP, params![row.id]).await?;
    let before = json!({ "moment": row.moment, "voice": row.voice });
    work.record(Change::of("results.drop", "evaluation", row.id).before(before)).await
}

/// A person closed the account: what was answered stays under the pseudonym, without name and address; the rest goes.
pub async fn forgotten(work: &mut Work, account: AccountId, expert: Option<ExpertId>) -> Result<(), Stop> {
    let address: Vec<String> = work.tx.values(store::ADDRESS, params![account]).await?;
    let mut rows = Vec::new();
    for address in address.iter().filter(|address| !address.is_empty()) {
        rows.extend(work.tx.all::<EvaluationRow>(store::OF_ADDRESS, params![address.to_lowercase()]).await?);
    }
    if let Some(expert) = expert {
        rows.extend(store::of_expert(&mut work.tx, expert).await?);
    }
    rows.sort_by_key(|row| row.id);
    rows.dedup_by_key(|row| row.id);
    for row in rows {
        drop_open(work, &row).await?;
        if row.answered_at.is_some() {
            work.tx.run_one(store::FORGET, params![row.id]).await?;
            work.record(Change::of("results.forget", "evaluation", row.id)).await?;
        }
    }
    Ok(())
}
