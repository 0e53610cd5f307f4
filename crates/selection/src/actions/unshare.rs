//! A person took back that hosts may see the CV: a host that is looking at the profile looks no further.

use command::{Stop, Work};
use model::ExpertId;
use model::application::{self, Decision, State};
use model::expert::Purpose;

use super::{Ruling, rule, share};
use crate::{letters, store};

/// Takes the person's applications back from hosts that have not decided: the one of the purpose, or all of them where the
/// general consent was taken back. The office sees them wait for the person again, and the host is told.
pub(crate) async fn consent_taken_back(work: &mut Work, expert: ExpertId, purpose: &str) -> Result<(), Stop> {
    let concerns = |number: i64| purpose == Purpose::ShareCv.name() || purpose == application::share_purpose(number);
    for mut dossier in store::applications_of(&mut work.tx, expert).await? {
        if dossier.state() != State::Shared || !concerns(dossier.number) {
            continue;
        }
        rule(work, &mut dossier, Ruling::plain(Decision::Unshare).because(application::CONSENT_BACK, "")).await?;
        work.revoke_links(share::LINK, dossier.id.0, "").await?;
        letters::host_not_asked_any_more(work, &dossier).await?;
    }
    Ok(())
}
