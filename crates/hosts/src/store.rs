//! Every SQL statement of this slice; what an import asks in `imports`, what other rooms ask of a host in `waits`.

pub mod imports;
pub mod waits;

use db::{Result, Tx, params, scoped_params};
use model::host::{Kind, PlanState, Ready, State};
use model::priority;
use model::text::Country;
use model::{AccountId, ContactId, Date, HostId, LinkId, OutcomeId, PhaseId, PlanId, PriorityId, RequestId, Scope, Timestamp};

macro_rules! host_columns {
    () => {
        "select h.id, h.phase_id, c.phase_name, c.status as country_status, h.country, h.name, h.kind, h.city, h.ministry, h.sector, h.mission, h.website, h.state, \
         h.state_since, h.version, vh.ready, \
         (select count(*) from development_plan d where d.host_id = h.id and d.state = 'agreed') as plans_agreed, \
         (select count(*) from development_plan d where d.host_id = h.id and d.state = 'draft' and d.asked_at is not null) as plans_asked, \
         (select count(*) from development_plan d where d.host_id = h.id and d.state = 'draft' and d.asked_at is null and d.made_by is not null \
          and not exists (select 1 from view_host_holder g where g.host_id = h.id and g.account_id = d.made_by)) as plans_of_office, \
         (select count(*) from host_contact t join view_account a on lower(a.email) = lower(t.email) \
          where t.host_id = h.id and t.active and t.email <> '' and a.state = 'active') as people, \
         (select count(*) from view_request q where q.host_id = h.id and q.state in ('submitted', 'approved')) as requests_waiting, \
         (select min(q.state_since) from view_request q where q.host_id = h.id and q.state in ('submitted', 'approved')) as waiting_since \
         from host h join view_host vh on vh.id = h.id join view_country c on c.phase_id = h.phase_id and c.country = h.country where "
    };
}

macro_rules! plan_columns {
    () => {
        "select d.id, d.host_id, h.name as host_name, h.phase_id, h.country, d.priority_id, p.title as priority_title, p.title_nl as priority_title_nl, \
         p.number as priority_number, p.state as priority_state, p.until_day as priority_until, d.title, d.situation, d.change_sought, d.assumptions, d.state, d.state_since, d.asked_at, d.asked_name, \
         d.agreed_on, d.agreed_by, d.version, a.name as asker_name, a.email as asker_email, a.language as asker_language, \
         (select count(*) from outcome o where o.plan_id = d.id) as outcomes, \
         (select count(*) from host_contact t join view_account b on lower(b.email) = lower(t.email) \
          where t.host_id = d.host_id and t.active and t.email <> '' and b.state = 'active') as people, \
         (select count(*) from host_contact t where t.host_id = d.host_id and t.active and lower(t.email) = lower(a.email)) as asker_there, \
         d.made_by, case when d.made_by is null or exists (select 1 from view_host_holder g where g.host_id = d.host_id and g.account_id = d.made_by) \
          then false else true end as made_elsewhere \
         from development_plan d join host h on h.id = d.host_id join view_priority p on p.id = d.priority_id \
         left join view_account a on a.id = d.asked_by where "
    };
}

macro_rules! contact_columns {
    () => {
        "select t.id, t.host_id, t.name, t.job, t.email, t.language, t.role, t.invited_at, t.active, \
         exists (select 1 from view_host_holder g join view_account a on a.id = g.account_id where g.host_id = t.host_id \
         and g.until_day is null and a.state = 'active' and t.email <> '' and lower(a.email) = lower(t.email)) as joined from host_contact t where "
    };
}

macro_rules! outcome_columns {
    () => {
        "select o.id, o.plan_id, o.number, o.title, o.title_nl, o.indicator, o.unit, o.baseline, o.baseline_on, o.target, o.target_on from outcome o where "
    };
}

db::statements! {
    INSERT_HOST = "insert into host (id, phase_id, country, name, search_text, kind, city, ministry, sector, mission, website, state, state_since, \
                   made_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'suggested', $12, $12, 1)";
    UPDATE_HOST = "update host set name = $2, search_text = $3, kind = $4, city = $5, ministry = $6, sector = $7, mission = $8, website = $9, \
                   version = version + 1 where id = $1 and version = $10";
    SET_STATE = "update host set state = $2, state_since = $3 where id = $1";
    HOST = concat!(host_columns!(), "h.id = $1");
    HOST_OF_REQUEST = "select host_id as value from view_request where id = $1";
    HOSTS = concat!(
        host_columns!(), db::scoped!("h.phase_id", "h.country", "h.id", "null"),
        " and ($5 = '' or h.country = $5) and ($6 = '' or h.state = $6) and ",
        db::holds_words!("h.search_text", "$7", "$8", "$9", "$10"), " limit 2000"
    );
    NAMES = "select name as value from host where phase_id = $1 and country = $2 and id <> $3";
    COUNTRIES = concat!(
        "select c.phase_id, c.phase_name, c.country, c.status from view_country c where ", db::scoped!("c.phase_id", "c.country", "null", "null"),
        " order by c.phase_from desc, c.country"
    );
    COUNTRY = "select c.phase_id, c.phase_name, c.country, c.status from view_country c where c.phase_id = $1 and c.country = $2";
    INSERT_STEP = "insert into host_step (id, host_id, state, reason, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6)";
    /// Whoever has a host in hand at the country office: the last to take it a step.
    IN_HAND = "select a.name, a.email, a.language, true as joined from host_step s join view_account a on a.id = s.taken_by where s.host_id = $1 and a.state = 'active' order by s.id desc limit 1";
    STEPS = "select s.state, s.reason, s.taken_at, a.name as taken_by from host_step s left join view_account a on a.id = s.taken_by \
             where s.host_id = $1 order by s.id desc";

    INSERT_CONTACT = "insert into host_contact (id, host_id, name, job, email, language, role, invited_at, active) values ($1, $2, $3, $4, $5, $6, $7, null, true)";
    UPDATE_CONTACT = "update host_contact set name = $2, job = $3, email = $4, language = $5, role = $6 where id = $1";
    LEAVE = "update host_contact set active = false where id = $1 and active";
    MARK_INVITED = "update host_contact set invited_at = $2 where id = $1";
    CONTACT = concat!(contact_columns!(), "t.id = $1");
    CONTACTS = concat!(contact_columns!(), "t.host_id = $1 and t.active order by t.role desc, t.id");
    /// The people at a host who get letters, and whether each has an account.
    READERS = "select t.name, t.email, t.language, \
               case when exists (select 1 from view_account a where lower(a.email) = lower(t.email) and a.state = 'active') then true else false end as joined \
               from host_contact t where t.host_id = $1 and t.active and t.email <> '' order by t.role desc, t.id";
    ERASE_CONTACT = "update host_contact set name = '', job = '', email = '', active = false where lower(email) = lower($1)";
    NAME_OF = "select name as value from view_account where id = $1";
    EMAIL_OF = "select email as value from view_account where id = $1";

    READINESS = "select r.host_id, r.workspace, r.workspace_note, r.connection, r.connection_note, r.devices, r.devices_note, r.staff_time, \
                 r.staff_time_note, r.briefing, r.briefing_note, r.checked_on, r.checked_name, r.version from host_readiness r where r.host_id = $1";
    INSERT_READINESS = "insert into host_readiness (host_id, workspace, workspace_note, connection, connection_note, devices, devices_note, \
                        staff_time, staff_time_note, briefing, briefing_note, checked_on, checked_name, checked_by, version) \
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)";
    UPDATE_READINESS = "update host_readiness set workspace = $2, workspace_note = $3, connection = $4, connection_note = $5, devices = $6, \
                        devices_note = $7, staff_time = $8, staff_time_note = $9, briefing = $10, briefing_note = $11, checked_on = $12, \
                        checked_name = $13, checked_by = $14, version = version + 1 where host_id = $1 and version = $15";

    INSERT_PLAN = "insert into development_plan (id, host_id, priority_id, title, situation, change_sought, assumptions, state, state_since, \
                   asked_at, asked_by, asked_name, agreed_on, agreed_by, made_by, version) \
                   values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, null, null, '', null, '', $9, 1)";
    UPDATE_PLAN = "update development_plan set priority_id = $2, title = $3, situation = $4, change_sought = $5, assumptions = $6, asked_at = null, \
                   asked_by = null, asked_name = '', version = version + 1 where id = $1 and version = $7";
    TOUCH_PLAN = "update development_plan set asked_at = null, asked_by = null, asked_name = '', version = version + 1 where id = $1";
    SET_PLAN_STATE = "update development_plan set state = $2, state_since = $3, agreed_on = $4, agreed_by = $5, asked_at = null where id = $1";
    MARK_ASKED = "update development_plan set asked_at = $2, asked_by = $3, asked_name = $4 where id = $1";
    PLAN = concat!(plan_columns!(), "d.id = $1");
    PLANS = concat!(plan_columns!(), "d.host_id = $1 order by d.id");
    PLANS_IN = concat!(plan_columns!(), db::scoped!("h.phase_id", "h.country", "h.id", "null"), " and h.state <> 'closed' and d.state = 'draft' order by d.id limit 2000");
    PRIORITIES = "select p.id, p.number, p.title, p.title_nl, p.from_day from view_priority p where p.phase_id = $1 and p.country = $2 and p.state = 'agreed' \
                  and (p.until_day is null or p.until_day >= $3) order by p.number";
    INSERT_ANSWER = "insert into plan_answer (id, plan_id, version, name, agrees, remarks, how, link_id, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ANSWERS = "select version, name, agrees, remarks, how, link_id, answered_at from plan_answer where plan_id = $1 order by id desc";

    NEXT_OUTCOME = "select cast(coalesce(max(number), 0) + 1 as bigint) as value from outcome where plan_id = $1";
    INSERT_OUTCOME = "insert into outcome (id, plan_id, number, title, title_nl, indicator, unit, baseline, baseline_on, target, target_on) \
                      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    UPDATE_OUTCOME = "update outcome set title = $2, title_nl = $3, indicator = $4, unit = $5, baseline = $6, baseline_on = $7, target = $8, \
                      target_on = $9 where id = $1";
    DELETE_OUTCOME = "delete from outcome where id = $1";
    OUTCOME_USE = "select (select count(*) from view_request r where r.outcome_id = $1) + (select count(*) from outcome_measure m where m.outcome_id = $1) as value";
    OUTCOME = concat!(outcome_columns!(), "o.id = $1");
    OUTCOMES = concat!(outcome_columns!(), "o.plan_id = $1 order by o.number");
    INSERT_MEASURE = "insert into outcome_measure (id, outcome_id, measured_on, value, evidence, recorded_by, recorded_at) \
                      values ($1, $2, $3, $4, $5, $6, $7)";
    MEASURES = "select m.outcome_id, m.measured_on, m.value, m.evidence, m.recorded_at, a.name as recorded_by from outcome_measure m \
                join outcome o on o.id = m.outcome_id left join view_account a on a.id = m.recorded_by \
                where o.plan_id = $1 order by m.measured_on desc, m.id desc";
    REQUESTS = "select id, number, title, title_nl, state, state_since from view_request where host_id = $1 order by number desc limit 50";
}

db::row! {
    /// A host.
    pub struct HostRow {
        pub id: HostId,
        pub phase_id: PhaseId,
        pub phase_name: String,
        pub country_status: String,
        pub country: Country,
        pub name: String,
        kind: String,
        pub city: String,
        pub ministry: String,
        pub sector: String,
        pub mission: String,
        pub website: String,
        state: String,
        pub state_since: Timestamp,
        pub version: i64,
        pub ready: bool,
        pub plans_agreed: i64,
        pub plans_asked: i64,
        /// Drafts that the country office began, and about which nobody was asked yet.
        pub plans_of_office: i64,
        pub people: i64,
        /// Requests that were sent or approved, and wait to be published.
        pub requests_waiting: i64,
        pub waiting_since: Option<Timestamp>,
    }
}

impl HostRow {
    /// The kind of institution.
    pub fn kind(&self) -> Kind {
        Kind::named(&self.kind).unwrap_or(Kind::Other)
    }

    /// Its state.
    pub fn state(&self) -> State {
        // A state that cannot be read must not open anything.
        State::named(&self.state).unwrap_or(State::Closed)
    }
}

db::row! {
    /// A country in which hosts can be.
    pub struct CountryRow {
        pub phase_id: PhaseId,
        pub phase_name: String,
        pub country: Country,
        pub status: String,
    }
}

db::row! {
    /// A state that a host came into.
    pub struct StepRow {
        state: String,
        pub reason: String,
        pub taken_at: Timestamp,
        pub taken_by: Option<String>,
    }
}

impl StepRow {
    /// The state.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Closed)
    }
}

db::row! {
    /// A person at a host.
    pub struct ContactRow {
        pub id: ContactId,
        pub host_id: HostId,
        pub name: String,
        pub job: String,
        pub email: String,
        pub language: String,
        pub role: String,
        pub invited_at: Option<Timestamp>,
        pub active: bool,
        /// Whether this person has an account with a role at this host that has no last day.
        pub joined: bool,
    }
}

impl ContactRow {
    /// Whether this person decides for the host.
    pub fn is_director(&self) -> bool {
        self.role == "director"
    }
}

db::row! {
    /// Somebody to whom a letter goes, and whether the person has an account.
    pub struct ReaderRow {
        pub name: String,
        pub email: String,
        pub language: String,
        pub joined: bool,
    }
}

db::row! {
    /// A host's readiness as last told.
    pub struct ReadinessRow {
        pub host_id: HostId,
        pub workspace: String,
        pub workspace_note: String,
        pub connection: String,
        pub connection_note: String,
        pub devices: String,
        pub devices_note: String,
        pub staff_time: String,
        pub staff_time_note: String,
        pub briefing: String,
        pub briefing_note: String,
        pub checked_on: Date,
        pub checked_name: String,
        pub version: i64,
    }
}

impl ReadinessRow {
    /// The answers with their notes, in the order of [`model::host::Need::ALL`].
    pub fn answers(&self) -> [(Ready, &str); 5] {
        let answer = |name: &str| Ready::named(name).unwrap_or(Ready::Unknown);
        [
            (answer(&self.workspace), self.workspace_note.as_str()),
            (answer(&self.connection), self.connection_note.as_str()),
            (answer(&self.devices), self.devices_note.as_str()),
            (answer(&self.staff_time), self.staff_time_note.as_str()),
            (answer(&self.briefing), self.briefing_note.as_str()),
        ]
    }
}

db::row! {
    /// A development plan with its host and the priority that it serves.
    pub struct PlanRow {
        pub id: PlanId,
        pub host_id: HostId,
        pub host_name: String,
        pub phase_id: PhaseId,
        pub country: Country,
        pub priority_id: PriorityId,
        pub priority_title: String,
        pub priority_title_nl: String,
        pub priority_number: i64,
        priority_state: String,
        priority_until: Option<Date>,
        pub title: String,
        pub situation: String,
        pub change_sought: String,
        pub assumptions: String,
        state: String,
        pub state_since: Timestamp,
        pub asked_at: Option<Timestamp>,
        pub asked_name: String,
        pub agreed_on: Option<Date>,
        pub agreed_by: String,
        pub version: i64,
        pub asker_name: Option<String>,
        pub asker_email: Option<String>,
        pub asker_language: Option<String>,
        pub outcomes: i64,
        pub people: i64,
        /// Whether whoever asked the director works at the host: 1, or 0.
        pub asker_there: i64,
        /// Who began it.
        pub made_by: Option<AccountId>,
        /// Whether somebody of the programme began it, who never held a role at the host.
        pub made_elsewhere: bool,
    }
}

impl PlanRow {
    /// Its state.
    pub fn state(&self) -> PlanState {
        PlanState::named(&self.state).unwrap_or(PlanState::Closed)
    }

    /// Whether the priority that it serves has ended on a day.
    pub fn priority_over(&self, day: Date) -> bool {
        priority::State::named(&self.priority_state).is_some_and(|state| state.is_over(self.priority_until, day))
    }
}

db::row! {
    /// A priority that a plan can serve.
    pub struct PriorityRow {
        pub id: PriorityId,
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        pub from_day: Date,
    }
}

db::row! {
    /// What the host's director said about a plan.
    pub struct AnswerRow {
        pub version: i64,
        pub name: String,
        pub agrees: bool,
        pub remarks: String,
        pub how: String,
        pub link_id: Option<LinkId>,
        pub answered_at: Timestamp,
    }
}

db::row! {
    /// An outcome of a plan.
    pub struct OutcomeRow {
        pub id: OutcomeId,
        pub plan_id: PlanId,
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        pub indicator: String,
        pub unit: String,
        pub baseline: i64,
        pub baseline_on: Date,
        pub target: i64,
        pub target_on: Date,
    }
}

db::row! {
    /// A value of an outcome's indicator on a later day.
    pub struct MeasureRow {
        pub outcome_id: OutcomeId,
        pub measured_on: Date,
        pub value: i64,
        pub evidence: String,
        pub recorded_at: Timestamp,
        pub recorded_by: Option<String>,
    }
}

db::row! {
    /// A request of a host.
    pub struct RequestRow {
        pub id: RequestId,
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        pub state: String,
        pub state_since: Timestamp,
    }
}

/// What a list of hosts is narrowed to; an empty text narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// ISO code of a country.
    pub country: String,
    /// The name of a state.
    pub state: String,
    /// Folded words that name, place and ministry together hold.
    pub text: String,
}

/// The hosts that the reader sees, narrowed.
pub async fn hosts(tx: &mut Tx, scope: &Scope, filter: &Filter) -> Result<Vec<HostRow>> {
    let [a, b, c, d] = db::word_patterns(&filter.text);
    tx.all(HOSTS, scoped_params![scope, &filter.country, &filter.state, a, b, c, d]).await
}

/// A host.
pub async fn host(tx: &mut Tx, id: HostId) -> Result<Option<HostRow>> {
    tx.maybe(HOST, params![id]).await
}

/// The countries of the scope, with their phase and status.
pub async fn countries(tx: &mut Tx, scope: &Scope) -> Result<Vec<CountryRow>> {
    tx.all(COUNTRIES, scoped_params![scope]).await
}

/// A person at a host.
pub async fn contact(tx: &mut Tx, id: ContactId) -> Result<Option<ContactRow>> {
    tx.maybe(CONTACT, params![id]).await
}

/// The people who work at a host, its director first.
pub async fn contacts(tx: &mut Tx, host: HostId) -> Result<Vec<ContactRow>> {
    tx.all(CONTACTS, params![host]).await
}

/// A host's readiness, when anybody ever told.
pub async fn readiness(tx: &mut Tx, host: HostId) -> Result<Option<ReadinessRow>> {
    tx.maybe(READINESS, params![host]).await
}

/// A plan.
pub async fn plan(tx: &mut Tx, id: PlanId) -> Result<Option<PlanRow>> {
    tx.maybe(PLAN, params![id]).await
}

/// The plans of a host.
pub async fn plans(tx: &mut Tx, host: HostId) -> Result<Vec<PlanRow>> {
    tx.all(PLANS, params![host]).await
}

/// The agreed priorities of a country in a phase that have not ended on a day.
pub async fn priorities(tx: &mut Tx, phase: PhaseId, country: Country, today: Date) -> Result<Vec<PriorityRow>> {
    tx.all(PRIORITIES, params![phase, country, today]).await
}

/// What a plan's director answered, the newest first.
pub async fn answers(tx: &mut Tx, plan: PlanId) -> Result<Vec<AnswerRow>> {
    tx.all(ANSWERS, params![plan]).await
}

/// An outcome.
pub async fn outcome(tx: &mut Tx, id: OutcomeId) -> Result<Option<OutcomeRow>> {
    tx.maybe(OUTCOME, params![id]).await
}

/// The outcomes of a plan.
pub async fn outcomes(tx: &mut Tx, plan: PlanId) -> Result<Vec<OutcomeRow>> {
    tx.all(OUTCOMES, params![plan]).await
}

/// The measures of a plan's outcomes, the newest first.
pub async fn measures(tx: &mut Tx, plan: PlanId) -> Result<Vec<MeasureRow>> {
    tx.all(MEASURES, params![plan]).await
}

/// The requests of a host, the newest first, at most 50.
pub async fn requests(tx: &mut Tx, host: HostId) -> Result<Vec<RequestRow>> {
    tx.all(REQUESTS, params![host]).await
}
