//! What changes accounts.

mod account;
mod ask;
mod many;
mod password;
mod role;
mod session;
mod tries;

pub(crate) use account::renamed;
pub use account::{AskEmailChange, ChangeDetails, ChangeEmail, CloseAccount, OpenAccount, Register};
pub use ask::Ask;
pub use many::{NewExpertAccount, open_expert_accounts};
pub(crate) use password::is_still_of;
pub use password::{Allowed, AskPassword, Join, PasswordLink, SetPassword};
pub use role::{EndGrant, GrantRole, Invite, InviteAgain};
pub(crate) use role::{NEXT_PART, invited};
pub use session::{EndSession, EndSessionById, EndSessionsOf, OpenSession};
pub(crate) use session::{secret_hash, sweep};
pub(crate) use tries::wait_for_try;
pub use tries::{BeginTry, EndTry};
