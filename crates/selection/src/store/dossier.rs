//! Applications, and the requests that they are for.

use db::{Result, Tx, Value, params, scoped_params};
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use model::access::{Place, Scope};
use model::application::{CLOSED, COUNTRY_SUSPENDED, Decision, PAUSED, State, case_number, check_request_gives_seats};
use model::request::takes_applications;
use model::text::Country;
use model::{ApplicationId, ExpertId, HostId, PhaseId, Refusal, RequestId, expert, request};

use super::*;

db::row! {
    /// An application with its request and its person.
    pub struct Dossier {
        /// Its id.
        pub id: ApplicationId,
        /// The number of its case number.
        pub number: i64,
        /// The request.
        pub request_id: RequestId,
        /// The person.
        pub expert_id: ExpertId,
        /// The state's name.
        pub state: String,
        /// Since when it is in it.
        pub state_since: Timestamp,
        /// Why the person wants this assignment.
        pub motivation: String,
        /// The first day on which the person can begin.
        pub available_from: Option<Date>,
        /// The code of whoever sent the person here, or empty.
        pub referred_by: String,
        /// Place on the reserve list, from 1.
        pub reserve_rank: Option<i64>,
        /// The reason of the last decision, in words.
        pub reason: String,
        /// The reason of the last decision, as a code; or empty.
        pub reason_code: String,
        /// When it was sent.
        pub submitted_at: Option<Timestamp>,
        /// Counts its changes.
        pub version: i64,
        /// The number of the request's case number.
        pub request_number: i64,
        /// The request's public address.
        pub slug: String,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country of the host.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// Its name.
        pub host_name: String,
        /// Its city.
        pub host_city: String,
        /// The title in English.
        pub title: String,
        /// The title in Dutch, or empty.
        pub title_nl: String,
        /// The state of the request.
        pub request_state: String,
        /// How many experts it asks for.
        pub seats: i64,
        /// The person's name; empty when erased.
        pub name: String,
        /// What the person is called.
        pub call_name: String,
        /// The person's address.
        pub email: String,
        /// The person's language.
        pub language: String,
        /// The group of the person's occupation, by its code, or empty.
        pub occupation: String,
        /// What the person calls the own profession, or empty.
        pub profession: String,
        /// Where the person lives.
        pub residence_city: String,
        /// Whether the name is kept from the country of origin.
        pub hidden: bool,
        /// The state of the person's profile; empty when erased.
        pub expert_state: String,
        /// When the person took back a consent that an active profile needs; none while all of them hold.
        pub took_back_at: Option<Timestamp>,
    }
}

impl Dossier {
    /// Its state. The table allows the known names only.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Draft)
    }

    /// Whether its request lets a decision be taken: while it gives seats, or when the decision ends the application.
    pub fn check_request(&self, decision: Decision) -> std::result::Result<(), Refusal> {
        check_request_gives_seats(decision, request::State::named(&self.request_state))
    }

    /// [`PAUSED`] while the person has paused the profile: then nothing of it goes to a host.
    pub fn check_not_paused(&self) -> std::result::Result<(), Refusal> {
        if self.expert_state == expert::State::Paused.name() { Err(PAUSED.into()) } else { Ok(()) }
    }

    /// Whether something is still to be decided while the person has paused the profile.
    pub fn is_paused(&self) -> bool {
        let state = self.state();
        state.is_open() && state != State::Selected && self.check_not_paused().is_err()
    }

    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// The case number of its request.
    pub fn request_case(&self) -> String {
        model::request::case_number(self.request_number)
    }

    /// The title of the request in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// The person's language.
    pub fn lang(&self) -> Lang {
        Lang::parse(&self.language).unwrap_or(Lang::En)
    }

    /// Where it stands for the programme's people: they reach it by phase and country, never as a host or as the person.
    pub fn office_place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), ..Place::default() }
    }

    /// Where it stands for the host.
    pub fn host_place(&self) -> Place {
        Place { host: Some(self.host_id), ..Place::default() }
    }
}

db::row! {
    /// A request as selection reads it.
    pub struct Request {
        /// Its id.
        pub id: RequestId,
        /// The number of its case number.
        pub number: i64,
        /// Its public address.
        pub slug: String,
        /// The phase.
        pub phase_id: PhaseId,
        /// The country of the host.
        pub country: Country,
        /// The host.
        pub host_id: HostId,
        /// Its name.
        pub host_name: String,
        /// Its city.
        pub host_city: String,
        /// The title in English.
        pub title: String,
        /// The title in Dutch, or empty.
        pub title_nl: String,
        /// What it is about, in English.
        pub summary: String,
        /// What it is about, in Dutch, or empty.
        pub summary_nl: String,
        /// The sector's code.
        pub sector: String,
        /// Years of experience asked.
        pub years: i64,
        /// How many experts are asked for.
        pub seats: i64,
        /// Whether a tie with the country is asked.
        pub origin_tie: bool,
        /// The last day for applications.
        pub deadline: Option<Date>,
        /// The first day on which the work may start.
        pub earliest_start: Option<Date>,
        /// The last day on which it may start.
        pub latest_start: Option<Date>,
        /// Its state.
        pub state: String,
        /// Since when.
        pub state_since: Timestamp,
        /// When it was published.
        pub published_at: Option<Timestamp>,
    }
}

impl Request {
    /// Its state; none where the table holds one that is not known.
    pub fn state(&self) -> Option<request::State> {
        request::State::named(&self.state)
    }

    /// Its case number.
    pub fn case(&self) -> String {
        model::request::case_number(self.number)
    }

    /// Its title in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// What it is about, in a language, as far as it is translated.
    pub fn summary_in(&self, lang: Lang) -> &str {
        lang.of_two(&self.summary, &self.summary_nl)
    }

    /// Where it stands for the programme's people.
    pub fn office_place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), ..Place::default() }
    }
}

db::row! {
    /// How many applications of a request are in a state.
    pub struct StateCount {
        /// The request.
        pub request_id: RequestId,
        /// The state.
        pub state: String,
        /// How many.
        pub n: i64,
        /// The longest waiting since.
        pub since: Timestamp,
    }
}

/// One application.
pub async fn dossier(tx: &mut Tx, id: ApplicationId) -> Result<Option<Dossier>> {
    tx.maybe(BY_ID, params![id]).await
}

/// The application of a case number.
pub async fn dossier_numbered(tx: &mut Tx, number: i64) -> Result<Option<Dossier>> {
    tx.maybe(BY_NUMBER, params![number]).await
}

/// An expert's application for a request.
pub async fn dossier_of(tx: &mut Tx, request: RequestId, expert: ExpertId) -> Result<Option<Dossier>> {
    tx.maybe(BY_PAIR, params![request, expert]).await
}

/// Everybody who sent an application for a request.
pub async fn candidates(tx: &mut Tx, request: RequestId) -> Result<Vec<Dossier>> {
    tx.all(OF_REQUEST, params![request]).await
}

/// An expert's applications, newest first.
pub async fn applications_of(tx: &mut Tx, expert: ExpertId) -> Result<Vec<Dossier>> {
    tx.all(OF_EXPERT, params![expert]).await
}

/// Applications that went to hosts in a scope.
pub async fn at_hosts(tx: &mut Tx, scope: &Scope) -> Result<Vec<Dossier>> {
    tx.all(OF_HOSTS, scoped_params![scope]).await
}

/// Applications on which somebody must act, in a scope.
pub async fn waiting(tx: &mut Tx, scope: &Scope) -> Result<Vec<Dossier>> {
    tx.all(WAITING, scoped_params![scope]).await
}

/// Applications whose case number and name hold every word of the folded query, at most 20.
pub async fn search(tx: &mut Tx, scope: &Scope, folded: &str) -> Result<Vec<Dossier>> {
    let all: Vec<Dossier> = tx.all(SEARCHED, scoped_params![scope]).await?;
    let fits = |dossier: &Dossier| {
        let text = i18n::fold(&format!("{} {}", dossier.case(), dossier.name));
        i18n::holds_words(&text, folded)
    };
    Ok(all.into_iter().filter(fits).take(20).collect())
}

/// The request of a case number.
pub async fn request_numbered(tx: &mut Tx, number: i64) -> Result<Option<Request>> {
    tx.maybe(REQUEST, params![number]).await
}

/// A request that must exist.
pub async fn request(tx: &mut Tx, id: RequestId) -> Result<Request> {
    tx.one(REQUEST_BY_ID, params![id]).await
}

/// The request of a public address.
pub async fn assignment(tx: &mut Tx, slug: &str) -> Result<Option<Request>> {
    tx.maybe(REQUEST_BY_SLUG, params![slug]).await
}

/// Requests in a scope that have applications and are not over, with how many are in which state.
pub async fn requests_in_selection(tx: &mut Tx, scope: &Scope) -> Result<(Vec<Request>, Vec<StateCount>)> {
    Ok((tx.all(REQUESTS, scoped_params![scope]).await?, tx.all(COUNTS, scoped_params![scope]).await?))
}

/// Whether an assignment takes applications today: published, before its deadline, in a country that is active. What a suspended
/// country alone keeps from it is told as that: it opens again.
pub async fn check_open(tx: &mut Tx, request: &Request, today: Date) -> Result<std::result::Result<(), Refusal>> {
    let status: Vec<String> = tx.values(COUNTRY_STATUS, params![request.phase_id, request.country, today]).await?;
    let would_be_open = request.state().is_some_and(|state| takes_applications(state, true, request.deadline, today));
    // A country without a status does not take part.
    Ok(match status.first().map(String::as_str) {
        Some("active") if would_be_open => Ok(()),
        Some("suspended") if would_be_open => Err(COUNTRY_SUSPENDED.into()),
        _ => Err(CLOSED.into()),
    })
}

/// Lets those who give seats of one request wait for each other, in the same order, instead of crossing each other's way
/// half-way. The first statement of whoever gives a seat.
pub async fn hold_request_of(tx: &mut Tx, application: ApplicationId) -> Result<()> {
    tx.run(HOLD, params![application]).await.map(drop)
}

/// Seats of a request that are taken.
pub async fn taken(tx: &mut Tx, request: RequestId) -> Result<i64> {
    tx.value(TAKEN, params![request]).await
}

/// The next place on the reserve list of a request.
pub async fn next_rank(tx: &mut Tx, request: RequestId) -> Result<i64> {
    tx.value(NEXT_RANK, params![request]).await
}

/// The reserve of a request who steps in first.
pub async fn first_reserve(tx: &mut Tx, request: RequestId) -> Result<Option<Dossier>> {
    tx.maybe(FIRST_RESERVE, params![request]).await
}

/// Opens a draft and gives its number.
pub async fn open_draft(tx: &mut Tx, id: ApplicationId, draft: &Draft<'_>, now: Timestamp) -> Result<i64> {
    let number: i64 = tx.value(NEXT_NUMBER, params![]).await?;
    let values = params![id, number, draft.request, draft.expert, now, draft.motivation, draft.available_from, draft.referred_by];
    tx.run_one(INSERT, values).await?;
    Ok(number)
}

/// What a draft says.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The request.
    pub request: RequestId,
    /// The person.
    pub expert: ExpertId,
    /// Why the person wants this assignment.
    pub motivation: &'a str,
    /// The first day on which the person can begin.
    pub available_from: Option<Date>,
    /// The code of whoever sent the person here, or empty.
    pub referred_by: &'a str,
}

/// Changes a draft; false when it was changed or sent meanwhile.
pub async fn write_draft(tx: &mut Tx, dossier: &Dossier, draft: &Draft<'_>) -> Result<bool> {
    let values = params![dossier.id, dossier.version, draft.motivation, draft.available_from, draft.referred_by];
    Ok(tx.run(WRITE, values).await? == 1)
}

/// Throws a draft away; false when it was changed or sent meanwhile.
pub async fn discard_draft(tx: &mut Tx, dossier: &Dossier) -> Result<bool> {
    Ok(tx.run(DISCARD, params![dossier.id, dossier.version]).await? == 1)
}

/// Notes when an application was sent.
pub async fn mark_sent(tx: &mut Tx, id: ApplicationId, now: Timestamp) -> Result<()> {
    tx.run_one(SENT, params![id, now]).await
}

/// Moves an application to another state; false when somebody was faster.
pub async fn move_to(
    tx: &mut Tx,
    id: ApplicationId,
    version: i64,
    state: State,
    rank: Option<i64>,
    why: (&str, &str),
    now: Timestamp,
) -> Result<bool> {
    let values = params![id, version, state.name(), now, rank, why.0, why.1];
    Ok(tx.run(MOVE, values).await? == 1)
}

/// Blanks what is stored of a person: what was written, found and judged. The states and counts stay.
pub async fn erase_person(tx: &mut Tx, expert: ExpertId) -> Result<()> {
    for statement in [ERASE, ERASE_CHECKS, ERASE_SCORES, ERASE_DECISIONS, ERASE_MARKS] {
        let values: Vec<Value> = params![expert];
        tx.run(statement, values).await?;
    }
    Ok(())
}

/// Blanks the name of somebody who decided, with an account or through a link, or put marks.
pub async fn erase_decider(tx: &mut Tx, by: uuid::Uuid) -> Result<()> {
    tx.run(ERASE_MARKER, params![by]).await?;
    tx.run(ERASE_DECIDER, params![by]).await.map(drop)
}

/// The links that went to the address of an account.
pub async fn links_of_account(tx: &mut Tx, account: model::AccountId) -> Result<Vec<model::LinkId>> {
    match tx.values::<String>(ACCOUNT_EMAIL, params![account]).await?.pop() {
        Some(email) if !email.is_empty() => command::links_to(tx, &email).await,
        _ => Ok(Vec::new()),
    }
}
