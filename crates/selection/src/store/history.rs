//! What was decided, checked, scored and shared.

use db::{Result, Tx, params, scoped_params};
use jiff::Timestamp;
use jiff::civil::Date;
use model::access::Scope;
use model::application::{Decision, State, WORK_BEGUN, name_purpose, share_purpose};
use model::expert::Purpose;
use model::placement;
use model::{AccountId, ApplicationId, ExpertId, HostId, LinkId, PhaseId, PlacementId, RequestId};
use uuid::Uuid;

use super::*;

db::row! {
    /// A decision as kept.
    pub struct DecisionRow {
        /// Its id.
        pub id: Uuid,
        /// The application.
        pub application_id: ApplicationId,
        /// Its place in the history of the application, from 1.
        pub place: i64,
        /// Its name.
        pub decision: String,
        /// The coded reason, or empty.
        pub reason_code: String,
        /// The reason in words, or empty.
        pub reason: String,
        /// Whether whoever decided declared to have no interest in the person.
        pub no_interest: bool,
        /// The state before.
        pub from_state: String,
        /// The state after.
        pub to_state: String,
        /// The decision that it undoes.
        pub undoes: Option<Uuid>,
        /// `account`, `link`, `program`, or `taken-down` for what somebody of the office took down for the host.
        pub decided_by_kind: String,
        /// The name of whoever decided; empty for the programme's rules.
        pub decided_by_name: String,
        /// When.
        pub decided_at: Timestamp,
    }
}

impl DecisionRow {
    /// Which decision. Only known names are written.
    pub fn decision(&self) -> Option<Decision> {
        Decision::named(&self.decision)
    }

    /// Whether a coordinator may undo it. What ended because no seat comes free any more stays ended.
    pub fn is_undoable(&self) -> bool {
        self.reason_code != WORK_BEGUN && self.decision().is_some_and(Decision::is_undoable)
    }

    /// The state before.
    pub fn from_state(&self) -> State {
        State::named(&self.from_state).unwrap_or(State::Draft)
    }

    /// The state after.
    pub fn to_state(&self) -> State {
        State::named(&self.to_state).unwrap_or(State::Draft)
    }
}

/// A decision to be kept.
#[derive(Clone, Debug)]
pub struct NewDecision<'a> {
    /// Its id.
    pub id: Uuid,
    /// The application.
    pub application: ApplicationId,
    /// Which.
    pub decision: Decision,
    /// Coded reason and words, each empty when none was given.
    pub why: (&'a str, &'a str),
    /// Whether whoever decides declared to have no interest in the person.
    pub no_interest: bool,
    /// From where to where.
    pub states: (State, State),
    /// The decision that it undoes.
    pub undoes: Option<Uuid>,
    /// Who decides: kind, id, name.
    pub by: (&'static str, Option<Uuid>, String),
    /// When.
    pub at: Timestamp,
}

db::row! {
    /// A check as kept; the codes of `asked` and `found` are explained in `eligibility`.
    pub struct CheckRow {
        /// The rule's code.
        pub rule: String,
        /// Since when the rule holds, when the programme made it.
        pub rule_from: Option<Date>,
        /// Whether it is met.
        pub holds: bool,
        /// What is asked.
        pub asked: String,
        /// What was found.
        pub found: String,
    }
}

db::row! {
    /// A failed check with its application.
    pub struct FailedCheck {
        /// The application.
        pub application_id: ApplicationId,
        /// The rule's code.
        pub rule: String,
        /// Since when the rule holds, when the programme made it.
        pub rule_from: Option<Date>,
        /// Whether it is met.
        pub holds: bool,
        /// What is asked.
        pub asked: String,
        /// What was found.
        pub found: String,
    }
}

db::row! {
    /// A score as kept.
    pub struct ScoreRow {
        /// The application.
        pub application_id: ApplicationId,
        /// The version of the rules that made it.
        pub rule_version: String,
        /// Points earned: the sum of the components'.
        pub total: i64,
        /// Points that could be earned.
        pub total_of: i64,
        /// The assessment of `matching::fit` as JSON; empty when the person is erased.
        pub components: String,
        /// SHA-256 of all that it depends on.
        pub input_digest: String,
        /// When.
        pub scored_at: Timestamp,
    }
}

db::row! {
    /// The newest word on a consent.
    pub struct Consent {
        /// Its id.
        pub id: Uuid,
        /// Yes or no.
        pub given: bool,
        /// When.
        pub at: Timestamp,
    }
}

db::row! {
    /// That a CV went to a host.
    pub struct Share {
        /// To whom.
        pub shared_with: String,
        /// When.
        pub shared_at: Timestamp,
        /// By which link.
        pub link_id: LinkId,
    }
}

db::row! {
    /// A placement that grew from an application.
    pub struct Placement {
        /// Its id.
        pub id: PlacementId,
        /// The number of its case number.
        pub number: i64,
        /// The state's name.
        pub state: String,
    }
}

impl Placement {
    /// Its state. The table allows the known names only.
    pub fn state(&self) -> placement::State {
        placement::State::named(&self.state).unwrap_or(placement::State::Preparing)
    }

    /// Its case number.
    pub fn case(&self) -> String {
        placement::case_number(self.number)
    }
}

db::row! {
    /// A person at a host.
    pub struct Contact {
        /// Name.
        pub name: String,
        /// Address.
        pub email: String,
        /// Language.
        pub language: String,
        /// `director` or `contact`.
        pub role: String,
    }
}

/// What was decided about an application, oldest first.
pub async fn decisions(tx: &mut Tx, application: ApplicationId) -> Result<Vec<DecisionRow>> {
    tx.all(DECISIONS, params![application]).await
}

/// What was decided about the applications of a request.
pub async fn decisions_of_request(tx: &mut Tx, request: RequestId) -> Result<Vec<DecisionRow>> {
    tx.all(DECISIONS_OF_REQUEST, params![request]).await
}

/// Every decision in a scope until a moment; `country` and `phase` narrow it, when given.
pub async fn decisions_until(
    tx: &mut Tx,
    scope: &Scope,
    country: &str,
    phase: Option<PhaseId>,
    until: Timestamp,
) -> Result<Vec<DecisionRow>> {
    let phase = phase.map(|phase| phase.to_string()).unwrap_or_default();
    tx.all(DECISIONS_UNTIL, scoped_params![scope, until, country, phase]).await
}

/// Keeps a decision.
pub async fn keep_decision(tx: &mut Tx, new: NewDecision<'_>) -> Result<()> {
    let place: i64 = tx.value(NEXT_PLACE, params![new.application]).await?;
    let (kind, id, name) = new.by;
    let (code, words) = new.why;
    let (from, to) = (new.states.0.name(), new.states.1.name());
    let name_of = new.decision.name();
    let values =
        params![new.id, new.application, place, name_of, code, words, new.no_interest, from, to, new.undoes, kind, id, name, new.at];
    tx.run_one(INSERT_DECISION, values).await
}

/// The name of an account; empty when there is none.
pub async fn account_name(tx: &mut Tx, account: AccountId) -> Result<String> {
    Ok(tx.values(ACCOUNT_NAME, params![account]).await?.pop().unwrap_or_default())
}

/// The placement that grew from an application.
pub async fn placement_of(tx: &mut Tx, application: ApplicationId) -> Result<Option<Placement>> {
    tx.maybe(PLACEMENT, params![application]).await
}

/// The request for which somebody is placed.
pub async fn request_of_placement(tx: &mut Tx, placement: PlacementId) -> Result<Option<RequestId>> {
    Ok(tx.values(PLACED_FOR, params![placement]).await?.pop())
}

/// Keeps the checks of an application.
pub async fn keep_checks(tx: &mut Tx, application: ApplicationId, checks: Vec<(Uuid, CheckRow)>, now: Timestamp) -> Result<()> {
    for (id, check) in checks {
        let values = params![id, application, check.rule, check.rule_from, check.holds, check.asked, check.found, now];
        tx.run_one(INSERT_CHECK, values).await?;
    }
    Ok(())
}

/// The checks of an application, as they were made when it was sent.
pub async fn checks(tx: &mut Tx, application: ApplicationId) -> Result<Vec<CheckRow>> {
    tx.all(CHECKS, params![application]).await
}

/// The failed checks of a request's applications.
pub async fn failed_checks(tx: &mut Tx, request: RequestId) -> Result<Vec<FailedCheck>> {
    tx.all(FAILED_CHECKS, params![request]).await
}

/// Keeps a score.
pub async fn keep_score(tx: &mut Tx, id: Uuid, score: &ScoreRow) -> Result<()> {
    let values = params![
        id,
        score.application_id,
        &score.rule_version,
        score.total,
        score.total_of,
        &score.components,
        &score.input_digest,
        score.scored_at
    ];
    tx.run_one(INSERT_SCORE, values).await
}

/// The scores of a request's applications; the newest of each comes last.
pub async fn scores(tx: &mut Tx, request: RequestId) -> Result<Vec<ScoreRow>> {
    tx.all(SCORES, params![request]).await
}

/// The consent by which the CV of one application may go to its host: given for this application, and not taken back
/// since, for all hosts at once, in the profile.
pub async fn share_consent(tx: &mut Tx, expert: ExpertId, number: i64) -> Result<Option<Consent>> {
    let own = in_force(tx, expert, &share_purpose(number)).await?;
    let general: Option<Consent> = tx.maybe(CONSENT, params![expert, Purpose::ShareCv.name()]).await?;
    let taken_back = |own: &Consent| general.as_ref().is_some_and(|general| !general.given && general.at > own.at);
    Ok(own.filter(|own| !taken_back(own)))
}

/// The consent by which the host of one application may know a name that is kept from the country of origin.
pub async fn name_consent(tx: &mut Tx, expert: ExpertId, number: i64) -> Result<Option<Consent>> {
    in_force(tx, expert, &name_purpose(number)).await
}

/// Whether somebody agreed to be written to about assignments.
pub async fn may_be_contacted(tx: &mut Tx, expert: ExpertId) -> Result<bool> {
    Ok(in_force(tx, expert, Purpose::Contact.name()).await?.is_some())
}

async fn in_force(tx: &mut Tx, expert: ExpertId, purpose: &str) -> Result<Option<Consent>> {
    let newest: Option<Consent> = tx.maybe(CONSENT, params![expert, purpose]).await?;
    Ok(newest.filter(|consent| consent.given))
}

/// Keeps that a CV went to a host.
pub async fn keep_share(tx: &mut Tx, id: Uuid, application: ApplicationId, consent: Uuid, share: &Share, by: Option<Uuid>) -> Result<()> {
    let values = params![id, application, consent, &share.shared_with, by, share.shared_at, share.link_id];
    tx.run_one(INSERT_SHARE, values).await
}

/// The shares of an application, newest first.
pub async fn shares(tx: &mut Tx, application: ApplicationId) -> Result<Vec<Share>> {
    tx.all(SHARES, params![application]).await
}

/// People at a host, the director first.
pub async fn contacts(tx: &mut Tx, host: HostId) -> Result<Vec<Contact>> {
    tx.all(CONTACTS, params![host]).await
}
