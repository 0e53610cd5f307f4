//! What changes accounts.

mod account;
mod password;
mod role;
mod session;

pub use account::{AskEmailChange, ChangeDetails, ChangeEmail, CloseAccount, OpenAccount, Register};
pub use password::{AskPassword, Join, PasswordLink, SetPassword};
pub(crate) use role::invited;
pub use role::{EndGrant, GrantRole, Invite};
pub use session::{EndSession, EndSessionById, OpenSession, RecordTry};
pub(crate) use session::{secret_hash, sweep};
