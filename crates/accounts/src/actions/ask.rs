//! Letters that anybody may ask for without signing in: counted by what is wished for an address, and by place, so that nobody
//! can fill a stranger's mailbox, use up the letter that a stranger needs, or send without end.

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

/// For what a letter is wished. Each counts alone: whoever registers a stranger's address keeps no new password from it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wish {
    /// Registering.
    Register,
    /// A new password.
    Password,
    /// Another address.
    Address,
}

impl Wish {
    const ALL: [Wish; 3] = [Wish::Register, Wish::Password, Wish::Address];

    /// What is stored of an address for which this was wished.
    fn hash(self, email_key: &str) -> String {
        let wish = match self {
            Wish::Register => "register",
            Wish::Password => "password",
            Wish::Address => "address",
        };
        secret_hash(&format!("{wish}\n{email_key}"))
    }
}

/// Forgets what was wished for an address.
pub(super) async fn forget(work: &mut Work, email_key: &str) -> Result<(), Stop> {
    for wish in Wish::ALL {
        work.tx.run(store::FORGET_ASKS, params![wish.hash(email_key)]).await?;
    }
    Ok(())
}

/// Counts a wish for a letter and says what becomes of it.
pub(super) async fn ask(work: &mut Work, wish: Wish, email: &Email, place: &str) -> Result<Ask, Stop> {
    let since = work.now - rules::LETTER_WINDOW_MINUTES.minutes();
    if !place.is_empty() {
        let asked: Asked = work.tx.one(store::ASKED_FROM, params![place, since]).await?;
        let passed = asked.first.map_or(0, |first| work.now.as_second() - first.as_second());
        let wait = rules::wait_for_letter(asked.count, passed);
        if wait > 0 {
            return Ok(Ask::Wait(wait));
        }
    }
    let hash = wish.hash(&email.key());
    let sent: i64 = work.tx.value(store::ASKED_FOR, params![&hash, since]).await?;
    if sent >= rules::LETTERS_TO_ADDRESS {
        return Ok(Ask::Enough);
    }
    work.tx.run(store::INSERT_ASK, params![work.id::<Uuid>(), work.now, hash, place]).await?;
    Ok(Ask::Granted)
}
