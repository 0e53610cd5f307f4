//! Who holds a session: looked up afresh at every visit, so that a role that ended or an account that closed counts at once.

use std::sync::Arc;

use db::{Tx, params};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use model::access::{Via, in_force};
use model::text::Country;
use model::{AccountId, Actor, Date, ExpertId, Grant, HostId, PhaseId, Role};
use web::{App, Person, SignedIn};

use crate::actions::secret_hash;
use crate::store::{self, SessionRow};

/// Finds who holds a session; `web` calls it at every visit.
pub fn signed_in(app: Arc<App>, secret: String) -> BoxFuture<'static, db::Result<Option<SignedIn>>> {
    async move {
        let rows: Vec<SessionRow> = app.desk.db.look(store::SESSION, params![secret_hash(&secret), app.now()]).await?;
        let Some(session) = rows.first() else { return Ok(None) };
        let today = app.desk.today();
        let grants = rows.iter().filter(|row| row.from_day.is_some_and(|from| in_force(from, row.until_day, today)));
        let grants = grants.filter_map(|row| grant(row.role.as_deref()?, row.phase_id, row.country, row.host_id)).collect();
        let actor = Actor { via: Via::Account(session.account_id), grants, expert: session.expert_id };
        let person = Person {
            account: session.account_id,
            name: session.name.clone(),
            language: session.language.clone(),
            scheme: session.scheme.clone(),
        };
        Ok(Some(SignedIn { person, actor, csrf: session.csrf.clone() }))
    }
    .boxed()
}

/// What an account may do on a day.
pub async fn actor(tx: &mut Tx, account: AccountId, expert: Option<ExpertId>, today: Date) -> db::Result<Actor> {
    let grants = store::grants(tx, account).await?;
    let grants = grants.iter().filter(|row| in_force(row.from_day, row.until_day, today));
    let grants = grants.filter_map(|row| grant(&row.role, row.phase_id, row.country, row.host_id)).collect();
    Ok(Actor { via: Via::Account(account), grants, expert })
}

fn grant(role: &str, phase: Option<PhaseId>, country: Option<Country>, host: Option<HostId>) -> Option<Grant> {
    Some(Grant { role: Role::named(role)?, phase, country, host })
}
