//! Who holds a session: looked up afresh at every visit, so that a role that ended or an account that closed counts at once.

use std::sync::Arc;

use db::{Tx, params};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::access::{Via, in_force};
use model::{AccountId, Actor, Date, ExpertId, Grant, Role};
use web::{App, Person, SignedIn};

use crate::actions::secret_hash;
use crate::store::{self, GrantRow, SessionRow};

/// Finds who holds a session; `web` calls it at every visit.
pub fn signed_in(app: Arc<App>, secret: String) -> BoxFuture<'static, db::Result<Option<SignedIn>>> {
    async move {
        let mut tx = app.read().await?;
        let Some(session) = tx.maybe::<SessionRow>(store::SESSION, params![secret_hash(&secret), app.now()]).await? else {
            return Ok(None);
        };
        let actor = actor(&mut tx, session.account_id, session.expert_id, app.desk.today()).await?;
        let person = Person { account: session.account_id, name: session.name, language: session.language, scheme: session.scheme };
        Ok(Some(SignedIn { person, actor, csrf: session.csrf }))
    }
    .boxed()
}

/// What an account may do on a day.
pub async fn actor(tx: &mut Tx, account: AccountId, expert: Option<ExpertId>, today: Date) -> db::Result<Actor> {
    let grants = store::grants(tx, account).await?;
    let grants = grants.iter().filter(|row| in_force(row.from_day, row.until_day, today)).filter_map(grant_of).collect();
    Ok(Actor { via: Via::Account(account), grants, expert })
}

fn grant_of(row: &GrantRow) -> Option<Grant> {
    Some(Grant { role: Role::named(&row.role)?, phase: row.phase_id, country: row.country, host: row.host_id })
}
