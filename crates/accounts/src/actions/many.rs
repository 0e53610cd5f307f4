//! Many accounts at once, for the invented people of a generated pool.

use command::{Stop, Work};
use db::params;
use model::access::Via;
use model::{AccountId, Date, GrantId, Role, Timestamp};

use crate::store;

/// An expert's account.
#[derive(Clone, Debug)]
pub struct NewExpertAccount {
    /// Its id.
    pub id: AccountId,
    /// The id of its role.
    pub grant: GrantId,
    /// The address, in small letters.
    pub email: String,
    /// The name.
    pub name: String,
    /// The language of pages and letters.
    pub language: &'static str,
    /// When it was opened.
    pub made_at: Timestamp,
    /// The first day of its role.
    pub from: Date,
}

/// Opens accounts of experts, all with one password, of which `password` is the hash. Whoever calls it records the change;
/// only the program itself may.
pub async fn open_expert_accounts(work: &mut Work, accounts: &[NewExpertAccount], password: &str) -> Result<(), Stop> {
    Stop::unless(work.actor.via == Via::Program)?;
    let rows =
        accounts.iter().map(|new| params![new.id, &new.email, &new.email, &new.name, password, new.language, "", "active", new.made_at, 1]);
    work.tx.insert_all(store::ADD_ACCOUNT, &rows.collect::<Vec<_>>()).await?;
    let nothing = None::<String>;
    let rows = accounts.iter().map(|new| {
        params![
            new.grant,
            new.id,
            Role::Expert.name(),
            None::<uuid::Uuid>,
            nothing.clone(),
            None::<uuid::Uuid>,
            new.from,
            None::<Date>,
            None::<uuid::Uuid>,
            new.made_at
        ]
    });
    Ok(work.tx.insert_all(store::INSERT_GRANT, &rows.collect::<Vec<_>>()).await?)
}
