//! Every SQL statement of this slice, and the rows that they give.

use db::{Result, Tx, Value, params};
use model::access::{Place, Scope};
use model::host::{Need, Ready};
use model::priority;
use model::request::{Block, Mode, Process, Standing, State, case_number, country_is_open};
use model::text::Country;
use model::{AccountId, BlockId, Date, HostId, ObjectiveId, OutcomeId, PhaseId, PlacementId, RequestId, Timestamp};
use uuid::Uuid;

use crate::turn::Facts;

/// Requests in a scope, as lists show them.
macro_rules! list_columns {
    () => {
        concat!(
            "select r.id, r.phase_id, r.host_id, r.number, r.title, r.title_nl, r.country, h.name as host_name, r.state, r.state_since, \
             r.seats, r.deadline, r.made_by, c.status as country_status, c.status_from as country_status_from, h.ready as host_ready, \
             p.state as priority_state, p.until_day as priority_until \
             from request r join view_host h on h.id = r.host_id \
             left join view_outcome o on o.id = r.outcome_id left join view_priority p on p.id = o.priority_id \
             left join view_country c on c.phase_id = r.phase_id and c.country = r.country where ",
            db::scoped!("r.phase_id", "r.country", "r.host_id", "null")
        )
    };
}

/// Outcomes with the plan that they stand in, its priority, and the end of that.
macro_rules! outcome_columns {
    () => {
        "select o.id, o.title, o.title_nl, o.indicator, o.unit, o.baseline, o.target, o.target_on, o.host_id, o.plan_title, o.plan_state, \
         p.number as priority_number, p.title as priority_title, p.title_nl as priority_title_nl, \
         p.state as priority_state, p.until_day as priority_until from view_outcome o join view_priority p on p.id = o.priority_id where "
    };
}

db::statements! {
    /// One request with its host and country.
    FIND = "select r.id, r.number, r.slug, r.phase_id, r.country, r.host_id, h.name as host_name, h.city as host_city, h.mission as host_mission, \
            h.state as host_state, n.workspace, n.connection, n.devices, n.staff_time, n.briefing, r.outcome_id, r.follows_placement_id, r.title, r.title_nl, r.summary, r.summary_nl, \
            r.background, r.department, r.sector, r.years, r.seats, r.origin_tie, r.conditions, r.security, r.deadline, r.earliest_start, \
            r.latest_start, r.state, r.closed_from, r.state_since, r.review_note, r.made_by, r.published_at, r.version, \
            c.status as country_status, c.status_from as country_status_from, c.status_reason as country_reason, \
            c.phase_until from request r join view_host h on h.id = r.host_id \
            left join view_host_readiness n on n.host_id = r.host_id \
            left join view_country c on c.phase_id = r.phase_id and c.country = r.country where r.id = $1";
    /// The id behind a public address.
    BY_SLUG = "select id as value from view_published where slug = $1";
    BLOCKS = "select id, number, mode, weeks, hours_per_week, place from request_block where request_id = $1 order by number";
    OBJECTIVES = "select id, number, objective, deliverable, process from request_objective where request_id = $1 order by number";
    COUNTERPARTS = "select id, name, job, email, language, learns, understudy from request_counterpart where request_id = $1 order by id";
    SKILLS = "select id, skill, level, years, essential from request_skill where request_id = $1 order by id";
    LANGUAGES = "select id, language, level, essential from request_language where request_id = $1 order by id";
    /// The outcome that a request serves.
    OUTCOME = concat!(outcome_columns!(), "o.id = $1");
    /// What a host's plans aim at.
    OUTCOMES = concat!(outcome_columns!(), "o.host_id = $1 and o.plan_state <> 'closed' order by o.plan_title, o.number");

    /// Requests in a scope that fit the filters, newest first. Empty filters let all pass.
    LIST = concat!(
        list_columns!(),
        " and ($5 = '' or r.state = $5) and ($6 = '' or r.country = $6) and ",
        db::holds_words!("r.search_text", "$7", "$8", "$9", "$10"),
        " order by r.number desc limit 2000"
    );
    /// Requests in a scope that somebody must do something with. One that is closed for applications before anybody applied has
    /// no application that could wait in its place.
    OPEN = concat!(
        list_columns!(),
        " and (r.state in ('draft', 'submitted', 'edits-requested', 'approved') or r.state = 'selection' \
         and not exists (select 1 from view_application a where a.request_id = r.id and a.state <> 'draft')) order by r.state_since limit 200"
    );
    /// The first twenty requests in a scope whose text holds a pattern.
    SEARCH = concat!(
        list_columns!(),
        " and ",
        db::holds_words!("r.search_text", "$5", "$6", "$7", "$8"),
        " order by r.number desc limit 20"
    );
    /// Hosts in a scope for which a request may be drafted.
    HOSTS = concat!(
        "select t.id, t.phase_id, t.country, t.name, t.city, t.state, t.sector from view_host t where ",
        db::scoped!("t.phase_id", "t.country", "t.id", "null"),
        " and t.state in ('approved', 'active', 'dormant') order by t.country, t.name limit 2000"
    );
    HOST = "select id, phase_id, country, name, city, state, sector from view_host where id = $1";
    /// People at a host, for letters.
    CONTACTS = "select name, email, language from view_host_contact where host_id = $1 order by id";
    /// A request, when it is within a scope.
    WITHIN = concat!("select r.id as value from request r where r.id = $5 and ", db::scoped!("r.phase_id", "r.country", "r.host_id", "null"));
    ACCOUNT = "select name, email, language from view_account where id = $1 and state = 'active'";
    /// Whoever wrote a request, and whether that was somebody of this host: who holds a role there, or held one.
    WRITER = "select a.name, a.email, a.language, \
              case when exists (select 1 from view_host_holder g where g.account_id = a.id and g.host_id = $2) then true else false end as of_host \
              from view_account a where a.id = $1 and a.state = 'active'";
    /// Somebody who holds an account, whatever its state.
    ACCOUNT_NAME = "select name as value from view_account where id = $1";

    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 as value from request";
    INSERT = "insert into request (id, number, slug, phase_id, country, host_id, outcome_id, follows_placement_id, title, title_nl, summary, summary_nl, \
              background, department, sector, years, seats, origin_tie, conditions, security, deadline, earliest_start, latest_start, state, \
              closed_from, state_since, review_note, search_text, made_by, made_at, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '', '', '', $11, 0, 1, true, '', '', null, null, null, 'draft', \
              '', $12, '', $13, $14, $12, 1)";
    BASICS = "update request set title = $3, title_nl = $4, summary = $5, summary_nl = $6, department = $7, background = $8, sector = $9, slug = $10, \
              search_text = $11, version = version + 1 where id = $1 and version = $2";
    SET_OUTCOME = "update request set outcome_id = $3, version = version + 1 where id = $1 and version = $2";
    CONDITIONS = "update request set seats = $3, years = $4, origin_tie = $5, deadline = $6, earliest_start = $7, latest_start = $8, security = $9, \
                  conditions = $10, version = version + 1 where id = $1 and version = $2";
    /// Marks that a part of the text changed.
    TOUCH = "update request set version = version + 1 where id = $1";
    MOVE = "update request set state = $3, closed_from = $4, review_note = $5, published_at = $6, state_since = $7, version = version + 1 \
            where id = $1 and state = $2";
    /// Copies what an old request asks for into a new one. Dates and review are not copied, nor how safe the place is: that holds for
    /// its time, as the dates do.
    COPY_TEXT = "update request set outcome_id = $2, summary = $3, summary_nl = $4, background = $5, department = $6, years = $7, seats = $8, \
                 origin_tie = $9, conditions = $10, sector = $11, search_text = $12 where id = $1";

    NEXT_BLOCK = "select coalesce(max(number), 0) + 1 as value from request_block where request_id = $1";
    PUT_BLOCK = "insert into request_block (id, request_id, number, mode, weeks, hours_per_week, place) values ($1, $2, $3, $4, $5, $6, $7) \
                 on conflict (id) do update set mode = excluded.mode, weeks = excluded.weeks, hours_per_week = excluded.hours_per_week, place = excluded.place";
    NEXT_OBJECTIVE = "select coalesce(max(number), 0) + 1 as value from request_objective where request_id = $1";
    PUT_OBJECTIVE = "insert into request_objective (id, request_id, number, objective, deliverable, process) values ($1, $2, $3, $4, $5, $6) \
                     on conflict (id) do update set objective = excluded.objective, deliverable = excluded.deliverable, process = excluded.process";
    PUT_COUNTERPART = "insert into request_counterpart (id, request_id, name, job, email, language, learns, understudy) values ($1, $2, $3, $4, $5, $6, $7, $8) \
                       on conflict (id) do update set name = excluded.name, job = excluded.job, email = excluded.email, language = excluded.language, \
                       learns = excluded.learns, understudy = excluded.understudy";
    PUT_SKILL = "insert into request_skill (id, request_id, skill, level, years, essential) values ($1, $2, $3, $4, $5, $6) \
                 on conflict (request_id, skill) do update set level = excluded.level, years = excluded.years, essential = excluded.essential";
    PUT_LANGUAGE = "insert into request_language (id, request_id, language, level, essential) values ($1, $2, $3, $4, $5) \
                    on conflict (request_id, language) do update set level = excluded.level, essential = excluded.essential";
    REMOVE_BLOCK = "delete from request_block where id = $1 and request_id = $2";
    REMOVE_OBJECTIVE = "delete from request_objective where id = $1 and request_id = $2";
    REMOVE_COUNTERPART = "delete from request_counterpart where id = $1 and request_id = $2";
    /// Whoever closed the account works beside nobody any more.
    FORGET_COUNTERPART = "delete from request_counterpart where email <> '' \
                          and lower(email) = (select lower(a.email) from view_account a where a.id = $1)";
    REMOVE_SKILL = "delete from request_skill where id = $1 and request_id = $2";
    REMOVE_LANGUAGE = "delete from request_language where id = $1 and request_id = $2";

    /// Applications that have been sent for a request.
    APPLICATIONS = "select count(*) as value from view_application where request_id = $1 and state <> 'draft'";
    SELECTED = "select count(*) as value from view_application where request_id = $1 and state = 'selected'";
    /// A placement, for a request that follows it and for the request that it fills.
    PLACEMENT = "select id, number, request_id, host_id, phase_id, country from view_placement where id = $1";
    /// Placements of a request, other than one, that are not over.
    UNDER_WAY = "select count(*) as value from view_placement where request_id = $1 and id <> $2 \
                 and state in ('preparing', 'agreed', 'running', 'suspended', 'reported')";
    /// Public requests of a country that still take applications.
    PUBLISHED_IN = "select id as value from request where phase_id = $1 and country = $2 and state = 'published' order by number";
}

db::row! {
    /// A request with what is known of its host and country.
    pub struct RequestRow {
        pub id: RequestId,
        pub number: i64,
        pub slug: String,
        pub phase_id: PhaseId,
        pub country: Country,
        pub host_id: HostId,
        pub host_name: String,
        pub host_city: String,
        pub host_mission: String,
        pub host_state: String,
        workspace: Option<String>,
        connection: Option<String>,
        devices: Option<String>,
        staff_time: Option<String>,
        briefing: Option<String>,
        pub outcome_id: Option<OutcomeId>,
        pub follows_placement_id: Option<PlacementId>,
        pub title: String,
        pub title_nl: String,
        pub summary: String,
        pub summary_nl: String,
        pub background: String,
        pub department: String,
        pub sector: String,
        pub years: i64,
        pub seats: i64,
        pub origin_tie: bool,
        pub conditions: String,
        pub security: String,
        pub deadline: Option<Date>,
        pub earliest_start: Option<Date>,
        pub latest_start: Option<Date>,
        pub state: String,
        pub closed_from: String,
        pub state_since: Timestamp,
        pub review_note: String,
        pub made_by: Option<AccountId>,
        pub published_at: Option<Timestamp>,
        pub version: i64,
        pub country_status: Option<String>,
        pub country_status_from: Option<Date>,
        pub country_reason: Option<String>,
        pub phase_until: Option<Date>,
    }
}

impl RequestRow {
    /// Where it stands. The table's check lets no other name in.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Draft)
    }

    /// Its place, to ask a scope about it.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: None }
    }

    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// What the host's readiness lacks, as far as is known.
    pub fn host_needs(&self) -> Vec<Need> {
        let told = [&self.workspace, &self.connection, &self.devices, &self.staff_time, &self.briefing];
        let lacks = |answer: &Option<String>| answer.as_deref().and_then(Ready::named) != Some(Ready::Ready);
        Need::ALL.iter().copied().zip(told).filter(|(_, answer)| lacks(answer)).map(|(need, _)| need).collect()
    }

    /// Its title in a language, in English where there is no other.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }

    /// Whether it is approved, and cannot be published because the host is not ready to receive an expert.
    pub fn waits_for_host(&self) -> bool {
        self.state() == State::Approved && !self.host_needs().is_empty()
    }

    /// Whether it is public, but nobody can apply because its country does not take part on a day.
    pub fn is_paused(&self, day: Date) -> bool {
        self.state() == State::Published && !self.country_open(day)
    }

    /// What the turn hangs on, with how many applied.
    pub(crate) fn facts(&self, applied: i64) -> Facts {
        Facts { state: self.state(), unready: self.waits_for_host(), applied, place: self.place(), made_by: self.made_by }
    }

    /// Whether its country takes requests on a day.
    pub fn country_open(&self, day: Date) -> bool {
        country_is_open(self.country_status.as_deref(), self.country_status_from, day)
    }
}

db::row! {
    /// A part of its time.
    pub struct BlockRow { pub id: BlockId, pub number: i64, pub mode: String, pub weeks: i64, pub hours_per_week: Option<i64>, pub place: String }
}

impl BlockRow {
    /// The block as the rules see it.
    pub fn block(&self) -> Block {
        Block { mode: Mode::named(&self.mode).unwrap_or(Mode::Physical), weeks: self.weeks, hours_per_week: self.hours_per_week }
    }
}

db::row! {
    /// What a part of the assignment must achieve.
    pub struct ObjectiveRow { pub id: ObjectiveId, pub number: i64, pub objective: String, pub deliverable: String, pub process: String }
}

impl ObjectiveRow {
    /// How knowledge is to pass over.
    pub fn process(&self) -> Process {
        Process::named(&self.process).unwrap_or(Process::Transmit)
    }
}

db::row! {
    /// Somebody at the host who learns from the expert.
    pub struct CounterpartRow {
        pub id: Uuid, pub name: String, pub job: String, pub email: String, pub language: String, pub learns: String, pub understudy: bool,
    }
}
db::row! {
    /// A skill that is asked for.
    pub struct SkillRow { pub id: Uuid, pub skill: String, pub level: i64, pub years: i64, pub essential: bool }
}
db::row! {
    /// A language that is asked for.
    pub struct LanguageRow { pub id: Uuid, pub language: String, pub level: String, pub essential: bool }
}
db::row! {
    /// An outcome of the host's plan.
    pub struct OutcomeRow {
        pub id: OutcomeId, pub title: String, pub title_nl: String, pub indicator: String, pub unit: String, pub baseline: i64, pub target: i64,
        pub target_on: Date, pub host_id: HostId, pub plan_title: String, pub plan_state: String,
        pub priority_number: i64, pub priority_title: String, pub priority_title_nl: String, priority_state: String, priority_until: Option<Date>,
    }
}

impl OutcomeRow {
    /// Whether the priority that its plan serves has ended on a day.
    pub fn priority_over(&self, day: Date) -> bool {
        is_over(&self.priority_state, self.priority_until, day)
    }
}

db::row! {
    /// A request in a list.
    pub struct ListRow {
        pub id: RequestId, pub phase_id: PhaseId, pub host_id: HostId, pub number: i64, pub title: String, pub title_nl: String,
        pub country: Country, pub host_name: String, pub state: String, pub state_since: Timestamp, pub seats: i64, pub deadline: Option<Date>, pub made_by: Option<AccountId>,
        pub country_status: Option<String>, pub country_status_from: Option<Date>, pub host_ready: bool,
        priority_state: Option<String>, priority_until: Option<Date>,
    }
}

impl ListRow {
    /// Where it stands.
    pub fn state(&self) -> State {
        State::named(&self.state).unwrap_or(State::Draft)
    }

    /// Its place, to ask a scope about it.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: None }
    }

    /// Its case number.
    pub fn case(&self) -> String {
        case_number(self.number)
    }

    /// Whether it is approved, and cannot be published because the host is not ready to receive an expert.
    pub fn waits_for_host(&self) -> bool {
        self.state() == State::Approved && !self.host_ready
    }

    /// Whether it is public, but nobody can apply because its country does not take part on a day.
    pub fn is_paused(&self, day: Date) -> bool {
        self.state() == State::Published && !country_is_open(self.country_status.as_deref(), self.country_status_from, day)
    }

    /// Whether the priority that it serves has ended on a day.
    pub fn priority_over(&self, day: Date) -> bool {
        self.priority_state.as_deref().is_some_and(|state| is_over(state, self.priority_until, day))
    }

    /// Its title in a language, in English where there is no other.
    pub fn title_in(&self, lang: i18n::Lang) -> &str {
        lang.of_two(&self.title, &self.title_nl)
    }
}

/// Whether a priority, of which these are stored, has ended on a day.
fn is_over(state: &str, until: Option<Date>, day: Date) -> bool {
    priority::State::named(state).is_some_and(|state| state.is_over(until, day))
}

db::row! {
    /// A host for which a request is drafted.
    pub struct HostRow { pub id: HostId, pub phase_id: PhaseId, pub country: Country, pub name: String, pub city: String, pub state: String, pub sector: String }
}
db::row! {
    /// Somebody to write to.
    pub struct ReaderRow { pub name: String, pub email: String, pub language: String }
}
db::row! {
    /// Whoever wrote a request, and whether that was somebody of the host.
    pub struct WriterRow { pub name: String, pub email: String, pub language: String, pub of_host: bool }
}
db::row! {
    /// A placement.
    pub struct PlacementRow {
        pub id: PlacementId, pub number: i64, pub request_id: RequestId, pub host_id: HostId, pub phase_id: PhaseId, pub country: Country,
    }
}
/// A request with all its parts: the terms of reference.
pub struct Terms {
    pub request: RequestRow,
    pub outcome: Option<OutcomeRow>,
    pub blocks: Vec<BlockRow>,
    pub objectives: Vec<ObjectiveRow>,
    pub counterparts: Vec<CounterpartRow>,
    pub skills: Vec<SkillRow>,
    pub languages: Vec<LanguageRow>,
}

impl Terms {
    /// What the rules ask to know before it is sent or published.
    pub fn standing(&self, today: Date) -> Standing {
        let request = &self.request;
        Standing {
            basics: !request.title.is_empty() && !request.summary.is_empty(),
            outcome: self.outcome.as_ref().map(|outcome| outcome.plan_state == "agreed"),
            blocks: self.blocks.iter().map(BlockRow::block).collect(),
            objectives: self.objectives.iter().filter(|objective| !objective.deliverable.is_empty()).count(),
            counterparts: self.counterparts.len(),
            security: !request.security.is_empty(),
            host_open: !matches!(request.host_state.as_str(), "suspended" | "closed"),
            host_needs: request.host_needs(),
            country_open: request.country_open(today),
            deadline: request.deadline,
        }
    }

    /// Whether somebody may have to travel: not all work is done online.
    pub fn travels(&self) -> bool {
        Block::travels(&self.blocks.iter().map(BlockRow::block).collect::<Vec<_>>())
    }

    /// Whether every objective only passes knowledge on, which rarely lasts.
    pub fn only_transmits(&self) -> bool {
        !self.objectives.is_empty() && self.objectives.iter().all(|objective| objective.process() == Process::Transmit)
    }
}

/// One request.
pub async fn request(tx: &mut Tx, id: RequestId) -> Result<Option<RequestRow>> {
    tx.maybe(FIND, params![id]).await
}

/// Whether a request is within a scope: asked before anything of it is read, so that one elsewhere is as quickly refused as one that is
/// not there.
pub async fn is_within(tx: &mut Tx, scope: &Scope, id: RequestId) -> Result<bool> {
    Ok(!tx.values::<RequestId>(WITHIN, db::scoped_params![scope, id]).await?.is_empty())
}

/// One request with all its parts.
pub async fn terms(tx: &mut Tx, id: RequestId) -> Result<Option<Terms>> {
    let Some(request) = request(tx, id).await? else { return Ok(None) };
    let outcome = match request.outcome_id {
        Some(outcome) => tx.maybe(OUTCOME, params![outcome]).await?,
        None => None,
    };
    Ok(Some(Terms {
        outcome,
        blocks: tx.all(BLOCKS, params![id]).await?,
        objectives: tx.all(OBJECTIVES, params![id]).await?,
        counterparts: tx.all(COUNTERPARTS, params![id]).await?,
        skills: tx.all(SKILLS, params![id]).await?,
        languages: tx.all(LANGUAGES, params![id]).await?,
        request,
    }))
}

/// The outcomes that a request of a host may serve, those of agreed plans and of plans still being written.
pub async fn outcomes(tx: &mut Tx, host: HostId) -> Result<Vec<OutcomeRow>> {
    tx.all(OUTCOMES, params![host]).await
}

/// The filters of a list; empty ones let all pass.
#[derive(Clone, Default)]
pub struct Filters {
    /// Name of a state.
    pub state: String,
    /// Code of a country.
    pub country: String,
    /// Text as typed.
    pub text: String,
}

/// Requests within a scope, newest first, at most 2000.
pub async fn list(tx: &mut Tx, scope: &Scope, filters: &Filters) -> Result<Vec<ListRow>> {
    let [a, b, c, d] = db::word_patterns(&i18n::fold(&filters.text));
    tx.all(LIST, db::scoped_params![scope, &filters.state, &filters.country, a, b, c, d]).await
}

/// Requests within a scope that somebody must do something with, the oldest first.
pub async fn open(tx: &mut Tx, scope: &Scope) -> Result<Vec<ListRow>> {
    tx.all(OPEN, db::scoped_params![scope]).await
}

/// The first twenty requests within a scope whose text holds every word of the folded text.
pub async fn search(tx: &mut Tx, scope: &Scope, folded: &str) -> Result<Vec<ListRow>> {
    let [a, b, c, d] = db::word_patterns(folded);
    tx.all(SEARCH, db::scoped_params![scope, a, b, c, d]).await
}

/// Hosts within a scope that may ask for experts.
pub async fn hosts(tx: &mut Tx, scope: &Scope) -> Result<Vec<HostRow>> {
    tx.all(HOSTS, db::scope_values(scope)).await
}

/// One host.
pub async fn host(tx: &mut Tx, id: HostId) -> Result<Option<HostRow>> {
    tx.maybe(HOST, params![id]).await
}

/// A count.
pub async fn count(tx: &mut Tx, statement: &'static str, values: Vec<Value>) -> Result<i64> {
    tx.value(statement, values).await
}
