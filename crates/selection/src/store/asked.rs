//! Who was asked by letter to apply.

use db::{Result, Tx, params};
use jiff::Timestamp;
use model::{AccountId, ExpertId, RequestId};
use uuid::Uuid;

use super::{ASKED_OF_EXPERT, ASKED_OF_REQUEST, FORGET_ASKED, FORGET_ASKER, INSERT_ASKED};

db::row! {
    /// That somebody was asked to apply for a request.
    pub struct Asked {
        /// The number of the request's case number.
        pub request: i64,
        /// The request.
        pub request_id: RequestId,
        /// The person.
        pub expert_id: ExpertId,
        /// That person's name.
        pub name: String,
        /// By whom; empty when that person has left.
        pub asked_by_name: String,
        /// When.
        pub asked_at: Timestamp,
    }
}

impl Asked {
    /// The request's case number.
    pub fn case(&self) -> String {
        model::request::case_number(self.request)
    }
}

/// Keeps that somebody is asked.
pub async fn keep_asked(tx: &mut Tx, id: Uuid, asked: (RequestId, ExpertId), by: (Option<Uuid>, &str), at: Timestamp) -> Result<()> {
    tx.run_one(INSERT_ASKED, params![id, asked.0, asked.1, by.0, by.1, at]).await
}

/// For which requests somebody was asked, the newest first.
pub async fn asked_of_expert(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Asked>> {
    tx.all(ASKED_OF_EXPERT, params![expert]).await
}

/// Who was asked for a request and has not applied, in the order of the letters.
pub async fn asked_of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<Asked>> {
    tx.all(ASKED_OF_REQUEST, params![request]).await
}

/// Forgets who closed the account: that this person was asked, and by whom others were.
pub async fn forget_asked(tx: &mut Tx, account: AccountId, expert: Option<ExpertId>) -> Result<()> {
    tx.run(FORGET_ASKER, params![account]).await?;
    if let Some(expert) = expert {
        tx.run(FORGET_ASKED, params![expert]).await?;
    }
    Ok(())
}
