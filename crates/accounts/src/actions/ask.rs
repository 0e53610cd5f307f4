//! Letters that anybody may ask for without signing in: counted by address and by place, so that nobody can fill a
//! stranger's mailbox or send without end.

use command::{Stop, Work};
use db::params;
use jiff::ToSpan;
use model::account as rules;
use model::text::Email;
use uuid::Uuid;

use super::session::secret_hash;
use crate::store::{self, Asked};

/// What became of the wish for a letter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ask {
    /// It may go.
    Granted,
    /// The address had enough of them. The page answers as if it went: more would tell who asks what is in that mailbox.
    Enough,
    /// Too many were asked for from this place: so many seconds to wait.
    Wait(i64),
}

/// Counts a wish for a letter and says what becomes of it.
pub(super) async fn ask(work: &mut Work, email: &Email, place: &str) -> Result<Ask, Stop> {
    let since = work.now - rules::LETTER_WINDOW_MINUTES.minutes();
    if !place.is_empty() {
        let asked: Asked = work.tx.one(store::ASKED_FROM, params![place, since]).await?;
        let passed = asked.first.map_or(0, |first| work.now.as_second() - first.as_second());
        let wait = rules::wait_for_letter(asked.count, passed);
        if wait > 0 {
            return Ok(Ask::Wait(wait));
        }
    }
    let hash = secret_hash(&email.key());
    let sent: i64 = work.tx.value(store::ASKED_FOR, params![&hash, since]).await?;
    if sent >= rules::LETTERS_TO_ADDRESS {
        return Ok(Ask::Enough);
    }
    work.tx.run(store::INSERT_ASK, params![work.id::<Uuid>(), work.now, hash, place]).await?;
    Ok(Ask::Granted)
}
