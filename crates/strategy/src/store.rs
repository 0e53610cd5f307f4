//! Every SQL statement of this slice.

use db::{Result, Tx, params, scoped_params};
use model::access::Place;
use model::priority::{CountryStatus, Holds, Party, PhaseDays, Stage, Standing, State, Track, holds};
use model::text::Country;
use model::{AccountId, Date, HostId, LinkId, PhaseId, PlanId, PriorityId, Scope, Timestamp};
use uuid::Uuid;

macro_rules! country_columns {
    () => {
        "select pc.id, pc.phase_id, p.name as phase_name, p.from_day as phase_from, p.until_day as phase_until, pc.country, pc.track, pc.strategy_title, \
         pc.strategy_url, pc.diaspora_policy, pc.diaspora_office, pc.version, s.number, s.status, s.from_day, s.reason, s.set_at \
         from phase_country pc join phase p on p.id = pc.phase_id join country_status s on s.phase_country_id = pc.id \
         and s.number = (select max(l.number) from country_status l where l.phase_country_id = pc.id) where "
    };
}

macro_rules! priority_columns {
    () => {
        "select pr.id, pr.number, pr.state, pr.current_version, pr.agreed_version, pr.newest_version, pr.stage, pr.stage_since, \
         pr.retired_because, pc.id as country_id, pc.phase_id, p.name as phase_name, p.from_day as phase_from, p.until_day as phase_until, pc.country, v.title, v.title_nl, v.sector, v.weight, \
         v.target, v.target_unit, v.from_day, v.until_day, n.title as newest_title, n.title_nl as newest_title_nl, \
         exists (select 1 from priority_agreement a where a.priority_id = pr.id and a.version = pr.newest_version \
         and a.party = 'country-office' and a.taken_back_at is null) as office_agreed, \
         exists (select 1 from priority_agreement a where a.priority_id = pr.id and a.version = pr.newest_version \
         and a.party = 'ministry' and a.taken_back_at is null) as ministry_agreed, \
         exists (select 1 from priority_ask k where k.priority_id = pr.id and k.version = pr.newest_version and k.answer = 'changes') as changes_asked, \
         (select max(k.asked_at) from priority_ask k where k.priority_id = pr.id and k.version = pr.newest_version and k.answer is null) as asked_at \
         from priority pr join phase_country pc on pc.id = pr.phase_country_id join phase p on p.id = pc.phase_id \
         join priority_version v on v.priority_id = pr.id and v.version = pr.current_version \
         join priority_version n on n.priority_id = pr.id and n.version = pr.newest_version where "
    };
}

macro_rules! version_columns {
    () => {
        "select v.version, v.title, v.title_nl, v.sector, v.sdg_target, v.evidence, v.weight, v.target, v.target_unit, v.from_day, \
         v.until_day, v.written_at, v.agreed_at, w.name as written_by from priority_version v \
         left join view_account w on w.id = v.written_by where v.priority_id = $1"
    };
}

db::statements! {
    INSERT_PHASE = "insert into phase (id, name, from_day, until_day, version) values ($1, $2, $3, $4, 1)";
    UPDATE_PHASE = "update phase set name = $2, from_day = $3, until_day = $4, version = version + 1 where id = $1 and version = $5";
    DELETE_PHASE = "delete from phase where id = $1";
    /// What hangs on a phase here and in other rooms.
    PHASE_USE = "select (select count(*) from phase_country c where c.phase_id = $1) + (select count(*) from view_host h where h.phase_id = $1) \
                 + (select count(*) from view_request r where r.phase_id = $1) as value";
    /// Rules of the programme that hold in a phase only, past ones too.
    PHASE_RULES = "select count(*) as value from view_eligibility_rule where phase_id = $1";
    /// Who holds or held a role in a phase only, each once.
    PHASE_ROLES = "select distinct account_id, name from view_phase_role where phase_id = $1 order by name";
    PHASE = "select id, name, from_day, until_day, version from phase where id = $1";
    PHASE_NAMES = "select id, name, from_day, until_day, version from phase";
    /// The first day of any country in a phase, and how many still take part.
    PHASE_FIRST = "select min(s.from_day) as value from country_status s join phase_country pc on pc.id = s.phase_country_id where pc.phase_id = $1";
    PHASE_OPEN = "select count(*) as value from view_country c where c.phase_id = $1 and c.status <> 'closed'";
    PHASES = concat!(
        "select p.id, p.name, p.from_day, p.until_day, p.version from phase p where ", db::scoped!("p.id", "null", "null", "null"),
        " or exists (select 1 from phase_country pc where pc.phase_id = p.id and ", db::scoped!("pc.phase_id", "pc.country", "null", "null"),
        ") order by p.from_day desc, p.id desc"
    );

    INSERT_COUNTRY = "insert into phase_country (id, phase_id, country, track, strategy_title, strategy_url, diaspora_policy, diaspora_office, version) \
                      values ($1, $2, $3, $4, '', '', '', '', 1)";
    UPDATE_COUNTRY = "update phase_country set strategy_title = $2, strategy_url = $3, diaspora_policy = $4, diaspora_office = $5, \
                      version = version + 1 where id = $1 and version = $6";
    /// How many phases there are, for somebody whose country takes part in none.
    COUNT_PHASES = "select count(*) as value from phase";
    COUNTRY = concat!(country_columns!(), "pc.phase_id = $1 and pc.country = $2");
    COUNTRIES = concat!(country_columns!(), db::scoped!("pc.phase_id", "pc.country", "null", "null"), " order by pc.country limit 500");
    INSERT_STATUS = "insert into country_status (id, phase_country_id, number, status, from_day, reason, set_by, set_at) \
                     values ($1, $2, $3, $4, $5, $6, $7, $8)";
    STATUSES = "select s.number, s.status, s.from_day, s.reason, s.set_at, a.name as set_by from country_status s \
                left join view_account a on a.id = s.set_by where s.phase_country_id = $1 order by s.number desc";

    INSERT_CONSULTATION = "insert into consultation (id, phase_country_id, held_on, place, participants, opportunities, challenges, decisions, \
                           recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    CONSULTATIONS = "select c.id, c.held_on, c.place, c.participants, c.opportunities, c.challenges, c.decisions, c.recorded_at, \
                     a.name as recorded_by from consultation c left join view_account a on a.id = c.recorded_by \
                     where c.phase_country_id = $1 order by c.held_on desc, c.id desc";

    NEXT_NUMBER = "select cast(coalesce(max(number), 0) + 1 as bigint) as value from priority where phase_country_id = $1";
    INSERT_PRIORITY = "insert into priority (id, phase_country_id, number, state, current_version, agreed_version, newest_version, stage, \
                       stage_since, retired_because) values ($1, $2, $3, 'draft', 1, null, 1, 'draft', $4, '')";
    SAVE_STANDING = "update priority set state = $2, current_version = $3, agreed_version = $4, newest_version = $5, stage = $6, \
                     stage_since = $7, retired_because = $8 where id = $1";
    INSERT_VERSION = "insert into priority_version (id, priority_id, version, title, title_nl, sector, sdg_target, evidence, weight, target, \
                      target_unit, from_day, until_day, written_by, written_at, agreed_at) \
                      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, null)";
    MARK_AGREED = "update priority_version set agreed_at = $3 where priority_id = $1 and version = $2";
    EARLIER_AGREED = "select cast(max(version) as bigint) as value from priority_version \
                      where priority_id = $1 and version < $2 and agreed_at is not null";
    /// The last version before this one that the ministry agreed to, or answered about through its link.
    KNOWN_TO_MINISTRY = "select cast(max(k.version) as bigint) as value from (\
                         select a.version from priority_agreement a where a.priority_id = $1 and a.party = 'ministry' and a.taken_back_at is null \
                         union all select q.version from priority_ask q where q.priority_id = $1 and q.answer is not null) k where k.version < $2";
    PRIORITY = concat!(priority_columns!(), "pr.id = $1");
    PRIORITIES_OF = concat!(priority_columns!(), "pc.id = $1 and pr.state <> 'retired' order by pr.number");
    PRIORITIES = concat!(
        priority_columns!(), db::scoped!("pc.phase_id", "pc.country", "null", "null"), " order by pc.country, pr.number limit 2000"
    );
    VERSION = concat!(version_columns!(), " and v.version = $2");
    VERSIONS = concat!(version_columns!(), " order by v.version desc");

    SERVING = "select o.plan_id, h.name as host_name, o.title, o.title_nl, o.unit, o.baseline, o.target, o.target_on, \
               (select m.value from view_outcome_measure m where m.outcome_id = o.id order by m.measured_on desc, m.id desc limit 1) as measured \
               from view_outcome o join view_host h on h.id = o.host_id where o.priority_id = $1 and o.plan_state <> 'closed' order by o.id";

    /// Requests that serve a priority, from the first draft until an expert is chosen.
    REQUESTS_UNDER = "select r.id, r.number, r.title, r.title_nl, r.phase_id, r.country, r.host_id from view_request r \
                      join view_outcome o on o.id = r.outcome_id where o.priority_id = $1 \
                      and r.state in ('draft', 'submitted', 'edits-requested', 'approved', 'published', 'selection') order by r.number";
    /// Placements that serve a priority and are not over.
    PLACEMENTS_UNDER = "select p.id, p.number, p.request_title as title, p.request_title_nl as title_nl, p.phase_id, p.country, p.host_id \
                        from view_placement p join view_outcome o on o.id = p.outcome_id where o.priority_id = $1 \
                        and p.state in ('preparing', 'agreed', 'running', 'suspended', 'reported', 'confirmed') order by p.number";

    INSERT_AGREEMENT = "insert into priority_agreement (id, priority_id, version, party, name, organisation, evidence, agreed_on, how, \
                        recorded_by, recorded_at, taken_back_at, taken_back_because) \
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, null, '')";
    TAKE_BACK = "update priority_agreement set taken_back_at = $4, taken_back_because = $5 \
                 where priority_id = $1 and version = $2 and party = $3 and taken_back_at is null";
    AGREEMENTS = "select g.version, g.party, g.name, g.organisation, g.evidence, g.agreed_on, g.how, g.recorded_at, g.taken_back_at, \
                  g.taken_back_because, a.name as recorded_by from priority_agreement g left join view_account a on a.id = g.recorded_by \
                  where g.priority_id = $1 order by g.version desc, g.id";

    INSERT_ASK = "insert into priority_ask (link_id, priority_id, version, name, organisation, asked_by, asked_at, answer, answered_by, \
                  remarks, answered_at) values ($1, $2, $3, $4, $5, $6, $7, null, '', '', null)";
    ANSWER_ASK = "update priority_ask set answer = $2, answered_by = $3, remarks = $4, answered_at = $5 where link_id = $1";
    ASK = "select k.link_id, k.priority_id, k.version, k.name, k.organisation, k.asked_at, k.answer, k.answered_by, k.remarks, k.answered_at, \
           a.name as asker_name, a.email as asker_email, a.language as asker_language \
           from priority_ask k left join view_account a on a.id = k.asked_by where k.link_id = $1";
    ASKS = "select k.link_id, k.priority_id, k.version, k.name, k.organisation, k.asked_at, k.answer, k.answered_by, k.remarks, k.answered_at, \
            a.name as asker_name, a.email as asker_email, a.language as asker_language \
            from priority_ask k left join view_account a on a.id = k.asked_by where k.priority_id = $1 order by k.link_id desc";
}

db::row! {
    /// Somebody with a role in one phase only.
    pub struct HolderRow {
        pub account_id: AccountId,
        /// Empty when the account is closed.
        pub name: String,
    }
}

db::row! {
    /// A phase.
    pub struct PhaseRow {
        pub id: PhaseId,
        pub name: String,
        pub from_day: Date,
        pub until_day: Date,
        pub version: i64,
    }
}

db::row! {
    /// A country in a phase, with the status that holds.
    pub struct CountryRow {
        pub id: Uuid,
        pub phase_id: PhaseId,
        pub phase_name: String,
        pub phase_from: Date,
        pub phase_until: Date,
        pub country: Country,
        track: String,
        pub strategy_title: String,
        pub strategy_url: String,
        pub diaspora_policy: String,
        pub diaspora_office: String,
        pub version: i64,
        pub number: i64,
        status: String,
        pub from_day: Date,
        pub reason: String,
        pub set_at: Timestamp,
    }
}

impl CountryRow {
    /// What it takes part in.
    pub fn track(&self) -> Track {
        Track::named(&self.track).unwrap_or(Track::Assignments)
    }

    /// The days of its phase.
    pub fn phase_days(&self) -> PhaseDays {
        PhaseDays { from: self.phase_from, until: self.phase_until }
    }

    /// Whether it takes part at the moment.
    pub fn status(&self) -> CountryStatus {
        // A status that cannot be read must not open anything.
        CountryStatus::named(&self.status).unwrap_or(CountryStatus::Closed)
    }
}

db::row! {
    /// A status of a country, as it was set.
    pub struct StatusRow {
        pub number: i64,
        status: String,
        pub from_day: Date,
        pub reason: String,
        pub set_at: Timestamp,
        pub set_by: Option<String>,
    }
}

impl StatusRow {
    /// The status.
    pub fn status(&self) -> CountryStatus {
        CountryStatus::named(&self.status).unwrap_or(CountryStatus::Closed)
    }
}

db::row! {
    /// A meeting of the country dialogue.
    pub struct ConsultationRow {
        pub id: Uuid,
        pub held_on: Date,
        pub place: String,
        pub participants: String,
        pub opportunities: String,
        pub challenges: String,
        pub decisions: String,
        pub recorded_at: Timestamp,
        pub recorded_by: Option<String>,
    }
}

db::row! {
    /// A priority: where it stands, the text that counts, and the title of the newest text.
    pub struct PriorityRow {
        pub id: PriorityId,
        pub number: i64,
        state: String,
        pub current_version: i64,
        pub agreed_version: Option<i64>,
        pub newest_version: i64,
        stage: String,
        pub stage_since: Timestamp,
        pub retired_because: String,
        pub country_id: Uuid,
        pub phase_id: PhaseId,
        pub phase_name: String,
        pub phase_from: Date,
        pub phase_until: Date,
        pub country: Country,
        pub title: String,
        pub title_nl: String,
        pub sector: String,
        pub weight: i64,
        pub target: i64,
        pub target_unit: String,
        pub from_day: Date,
        pub until_day: Option<Date>,
        pub newest_title: String,
        pub newest_title_nl: String,
        pub office_agreed: bool,
        pub ministry_agreed: bool,
        pub changes_asked: bool,
        pub asked_at: Option<Timestamp>,
    }
}

impl PriorityRow {
    /// Where it stands.
    pub fn standing(&self) -> Standing {
        Standing {
            agreed: self.agreed_version,
            newest: self.newest_version,
            stage: Stage::named(&self.stage).unwrap_or(Stage::Draft),
            retired: State::named(&self.state) == Some(State::Retired),
        }
    }

    /// The days of its phase.
    pub fn phase_days(&self) -> PhaseDays {
        PhaseDays { from: self.phase_from, until: self.phase_until }
    }

    /// Whether its version in force holds on a day; one that is not agreed or no longer a priority does not.
    pub fn is_in_force(&self, today: Date) -> bool {
        let standing = self.standing();
        !standing.retired && standing.agreed.is_some() && holds(self.from_day, self.until_day, today) == Holds::Now
    }

    /// The parties that agreed to the newest version.
    pub fn agreed(&self) -> Vec<Party> {
        let said = [(Party::CountryOffice, self.office_agreed), (Party::Ministry, self.ministry_agreed)];
        said.into_iter().filter(|(_, yes)| *yes).map(|(party, _)| party).collect()
    }

    /// How people call it.
    pub fn case(&self) -> String {
        model::priority::case_number(self.country, self.number)
    }
}

db::row! {
    /// A version of a priority.
    pub struct VersionRow {
        pub version: i64,
        pub title: String,
        pub title_nl: String,
        pub sector: String,
        pub sdg_target: String,
        pub evidence: String,
        pub weight: i64,
        pub target: i64,
        pub target_unit: String,
        pub from_day: Date,
        pub until_day: Option<Date>,
        pub written_at: Timestamp,
        pub agreed_at: Option<Timestamp>,
        pub written_by: Option<String>,
    }
}

db::row! {
    /// A request or a placement that serves a priority.
    pub struct UnderRow {
        pub id: Uuid,
        pub number: i64,
        pub title: String,
        pub title_nl: String,
        phase_id: PhaseId,
        country: Country,
        host_id: HostId,
    }
}

impl UnderRow {
    /// Where it is, to ask a scope about it.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), country: Some(self.country), host: Some(self.host_id), expert: None }
    }
}

db::row! {
    /// An outcome of a host that serves a priority, with the newest measure.
    pub struct ServingRow {
        pub plan_id: PlanId,
        pub host_name: String,
        pub title: String,
        pub title_nl: String,
        pub unit: String,
        pub baseline: i64,
        pub target: i64,
        pub target_on: Date,
        pub measured: Option<i64>,
    }
}

db::row! {
    /// A party's yes to a version; one that was taken back says why.
    pub struct AgreementRow {
        pub version: i64,
        party: String,
        pub name: String,
        pub organisation: String,
        pub evidence: String,
        pub agreed_on: Date,
        pub how: String,
        pub recorded_at: Timestamp,
        pub taken_back_at: Option<Timestamp>,
        pub taken_back_because: String,
        pub recorded_by: Option<String>,
    }
}

impl AgreementRow {
    /// Who agreed.
    pub fn party(&self) -> Party {
        Party::named(&self.party).unwrap_or(Party::Ministry)
    }
}

db::row! {
    /// What the ministry was asked, and what it answered.
    pub struct AskRow {
        pub link_id: LinkId,
        pub priority_id: PriorityId,
        pub version: i64,
        pub name: String,
        pub organisation: String,
        pub asked_at: Timestamp,
        pub answer: Option<String>,
        pub answered_by: String,
        pub remarks: String,
        pub answered_at: Option<Timestamp>,
        pub asker_name: Option<String>,
        pub asker_email: Option<String>,
        pub asker_language: Option<String>,
    }
}

/// The phases of which the reader sees a country, the newest first.
pub async fn phases(tx: &mut Tx, scope: &Scope) -> Result<Vec<PhaseRow>> {
    tx.all(PHASES, scoped_params![scope]).await
}

/// A phase.
pub async fn phase(tx: &mut Tx, id: PhaseId) -> Result<Option<PhaseRow>> {
    tx.maybe(PHASE, params![id]).await
}

/// Every country of every phase that the reader sees.
pub async fn countries(tx: &mut Tx, scope: &Scope) -> Result<Vec<CountryRow>> {
    tx.all(COUNTRIES, scoped_params![scope]).await
}

/// A country of a phase.
pub async fn country(tx: &mut Tx, phase: PhaseId, country: Country) -> Result<Option<CountryRow>> {
    tx.maybe(COUNTRY, params![phase, country]).await
}

/// Every priority that the reader sees.
pub async fn priorities(tx: &mut Tx, scope: &Scope) -> Result<Vec<PriorityRow>> {
    tx.all(PRIORITIES, scoped_params![scope]).await
}

/// A priority.
pub async fn priority(tx: &mut Tx, id: PriorityId) -> Result<Option<PriorityRow>> {
    tx.maybe(PRIORITY, params![id]).await
}

/// One version of a priority.
pub async fn version(tx: &mut Tx, id: PriorityId, version: i64) -> Result<VersionRow> {
    tx.one(VERSION, params![id, version]).await
}

/// What the ministry was asked through a link.
pub async fn ask(tx: &mut Tx, link: LinkId) -> Result<Option<AskRow>> {
    tx.maybe(ASK, params![link]).await
}

/// The priorities of a country in a phase that were not retired.
pub async fn priorities_of(tx: &mut Tx, country: Uuid) -> Result<Vec<PriorityRow>> {
    tx.all(PRIORITIES_OF, params![country]).await
}

/// The questions to the ministry about a priority, in any version, newest first.
pub async fn asks(tx: &mut Tx, id: PriorityId) -> Result<Vec<AskRow>> {
    tx.all(ASKS, params![id]).await
}

/// The newest question to the ministry about a priority, in any version.
pub async fn last_ask(tx: &mut Tx, id: PriorityId) -> Result<Option<AskRow>> {
    Ok(tx.all(ASKS, params![id]).await?.into_iter().next())
}

/// Stores where a priority stands.
pub async fn save_standing(tx: &mut Tx, id: PriorityId, standing: &Standing, since: Timestamp, retired_because: &str) -> Result<()> {
    let (state, stage) = (standing.state().name(), standing.stage.name());
    let values = params![id, state, standing.current(), standing.agreed, standing.newest, stage, since, retired_because];
    tx.run_one(SAVE_STANDING, values).await
}
