//! Every SQL statement of this slice, and the rows that they give.

use std::collections::BTreeMap;

use db::{Result, Tx, params, scoped_params};
use i18n::Lang;
use jiff::Timestamp;
use jiff::civil::Date;
use model::access::{Place, Scope};
use model::round::{Choice, Floor, Reach, RunState};
use model::text::Country;
use model::{ExpertId, HostId, PhaseId, RequestId};
use uuid::Uuid;

/// The columns of a [`Round`].
macro_rules! rounds {
    ($where:literal) => {
        concat!(
            "select o.id, o.number, o.phase_id, o.name, o.reach, o.cap, o.floor, o.floor_value, o.keep_points, o.made_by_name, o.made_at \
             from round o ",
            $where
        )
    };
}

/// The columns of a [`Run`] without its documents.
macro_rules! runs {
    ($where:literal) => {
        concat!(
            "select n.id, n.round_id, n.number, n.state, n.step, n.input_sha256, n.rule_version, n.pool_sequence, n.status, n.objective, \
             n.bound, n.gap_ppm, n.checked, n.faults, n.content, n.proof, n.proof_level, n.asked_by_name, n.asked_at, n.ended_at \
             from round_run n ",
            $where
        )
    };
}

/// The columns of a [`Request`].
macro_rules! requests {
    ($where:literal) => {
        concat!(
            "select r.id, r.number, r.phase_id, r.country, r.host_id, r.host_name, r.host_city, r.title, r.title_nl, r.seats, r.state, \
             (select count(*) from view_applicant a where a.request_id = r.id and a.state = 'selected') as taken, \
             coalesce(w.weight, 1) as weight, coalesce(w.title, '') as priority, coalesce(w.title_nl, '') as priority_nl \
             from view_request r left join view_request_weight w on w.request_id = r.id ",
            $where
        )
    };
}

db::statements! {
    /// Phases in a scope, the newest first.
    PHASES = concat!(
        "select p.phase_id as id, p.phase_name as name from view_country p where ",
        db::scoped!("p.phase_id", "p.country", "null", "null"),
        " group by p.phase_id, p.phase_name, p.phase_from order by p.phase_from desc, p.phase_name"
    );
    /// Rounds in a scope, newest first.
    ROUNDS = concat!(rounds!("where "), db::scoped!("o.phase_id", "''", "null", "null"), " order by o.number desc limit 200");
    /// The round of a number.
    ROUND = rounds!("where o.number = $1");
    /// The round of a run.
    ROUND_OF_RUN = rounds!("where o.id = (select n.round_id from round_run n where n.id = $1)");
    /// The next number of a round.
    NEXT_ROUND = "select cast(coalesce(max(number), 0) + 1 as bigint) as value from round";
    /// Keeps a round.
    INSERT_ROUND = "insert into round (id, number, phase_id, name, reach, cap, floor, floor_value, keep_points, made_by, made_by_name, made_at) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Keeps a request of a round.
    INSERT_REQUEST = "insert into round_request (id, round_id, request_id) values ($1, $2, $3)";
    /// Keeps a minimum of a round.
    INSERT_MINIMUM = "insert into round_minimum (id, round_id, country, places) values ($1, $2, $3, $4)";
    /// The minimums of a round.
    MINIMUMS = "select country, places from round_minimum where round_id = $1 order by country";
    /// The requests of a round.
    OF_ROUND = requests!("where r.id in (select q.request_id from round_request q where q.round_id = $1) order by r.number");
    /// Requests of a phase that can be in a round: published, with open seats.
    PLANNABLE = concat!(
        requests!("where cast(r.phase_id as text) = $5 and r.state in ('published', 'selection') and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " order by r.number"
    );
    /// Requests in a scope that are open, for supply and demand.
    OPEN = concat!(
        requests!("where r.state in ('published', 'selection') and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " order by r.number"
    );

    /// The runs of a round, newest first.
    RUNS = runs!("where n.round_id = $1 order by n.number desc");
    /// One run.
    RUN = runs!("where n.id = $1");
    /// The next number of a run.
    NEXT_RUN = "select cast(coalesce(max(number), 0) + 1 as bigint) as value from round_run where round_id = $1";
    /// Begins a run.
    INSERT_RUN = "insert into round_run (id, round_id, number, state, step, input, input_sha256, rule_version, pool_sequence, plan, status, \
                  objective, bound, gap_ppm, checked, faults, content, proof, proof_level, asked_by, asked_by_name, asked_at, ended_at) \
                  values ($1, $2, $3, 'waiting', '', '', '', '', 0, '', '', null, null, null, '', '', '', '', 0, $4, $5, $6, null)";
    /// Says how far a run is, while it is on its way.
    STEP = "update round_run set state = 'running', step = $2 where id = $1 and state in ('waiting', 'running')";
    /// Ends a run that is on its way.
    END = "update round_run set state = $2, ended_at = $3, faults = $4 where id = $1 and state in ('waiting', 'running')";
    /// Keeps what a run came to.
    FINISH = "update round_run set state = 'done', step = '', input = $2, input_sha256 = $3, rule_version = $4, pool_sequence = $5, plan = $6, \
              status = $7, objective = $8, bound = $9, gap_ppm = $10, checked = $11, faults = $12, content = $13, ended_at = $14 \
              where id = $1 and state = 'running'";
    /// What went into a run.
    INPUT = "select input as value from round_run where id = $1";
    /// The plan's document.
    DOCUMENT = "select plan as value from round_run where id = $1";
    /// How far its proof is.
    PROOF = "update round_run set proof = $2, proof_level = $3 where id = $1";
    /// Keeps a plan that a proof made better, or of which it knows more.
    BETTER = "update round_run set plan = $2, status = $3, objective = $4, bound = $5, gap_ppm = $6, checked = $7, faults = $8, content = $9 \
              where id = $1";

    /// Keeps who may be placed where.
    INSERT_PAIR = "insert into round_pair (id, run_id, request_id, expert_id, kind, rank, score, score_of, assessment) \
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// Who may be placed where, best first.
    PAIRS = "select request_id, expert_id, kind, rank, score, score_of, assessment from round_pair where run_id = $1 \
             order by request_id, rank";
    /// Makes a pair a part of the plan, or not.
    KIND = "update round_pair set kind = $4 where run_id = $1 and request_id = $2 and expert_id = $3";
    /// Makes every pair that is proposed one that only fits.
    NOT_PROPOSED = "update round_pair set kind = 'eligible' where run_id = $1 and kind = 'proposed'";
    /// Decisions on a run, oldest first.
    DECISIONS = "select request_id, seat, place, choice, expert_id, proposed_id, reason_code, reason, carried, decided_by_name, decided_at \
                 from round_decision where run_id = $1 order by request_id, seat, place";
    /// The next place among the decisions on a seat.
    NEXT_PLACE = "select cast(coalesce(max(place), 0) + 1 as bigint) as value from round_decision \
                  where run_id = $1 and request_id = $2 and seat = $3";
    /// Keeps a decision.
    INSERT_DECISION = "insert into round_decision (id, run_id, request_id, seat, place, choice, expert_id, proposed_id, reason_code, reason, \
                       carried, decided_by, decided_by_name, decided_at) \
                       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

    /// Who applied for a request, and how far that is.
    APPLICANTS = "select number, expert_id, state, available_from from view_applicant where request_id = $1 and state <> 'draft' order by number";
    /// Those of all requests of a round.
    APPLICANTS_OF_ROUND = "select a.number, a.request_id, a.expert_id, a.state from view_applicant a \
                           where a.request_id in (select q.request_id from round_request q where q.round_id = $1) and a.state <> 'draft' \
                           order by a.request_id, a.number";
    /// Requests for which somebody applied.
    APPLIED_FOR = "select distinct a.request_id as value from view_applicant a where a.state <> 'draft'";
    /// Who is set aside on the long list of a request.
    SET_ASIDE = "select s.expert_id as value from view_set_aside s where s.request_id = $1";
    /// Other rounds with the same requests, as long as these are open.
    OTHER_ROUNDS = "select o.number, o.name, r.number as request from round o join round_request q on q.round_id = o.id \
                    join view_request r on r.id = q.request_id where o.id <> $1 and r.state in ('published', 'selection') \
                    and q.request_id in (select p.request_id from round_request p where p.round_id = $1) order by o.number, r.number";
    /// Names of everybody in a run or among the applicants of its round.
    NAMES = "select e.id, e.name, e.residence_city, e.profession from (\
             select p.expert_id from round_pair p where p.run_id = $1 \
             union select p.expert_id from round_pair p where p.run_id = $3 \
             union select a.expert_id from view_applicant a join round_request q on q.request_id = a.request_id where q.round_id = $2) n \
             join view_expert e on e.id = n.expert_id";
    /// The passages behind the scores of a plan.
    PASSAGES = "select s.id, s.expert_id, s.skill, s.level, s.years, s.last_used, s.evidence from view_expert_skill s \
                where s.expert_id in (select p.expert_id from round_pair p where p.run_id = $1)";
    /// Placements that lie before somebody in a run, or are under way.
    PLACED = "select p.expert_id, p.number from view_placement p where p.state in ('preparing', 'agreed', 'running', 'suspended', 'reported') \
              and p.expert_id in (select q.expert_id from round_pair q where q.run_id = $1) order by p.number";
    /// Who is a woman among those who can be placed; read only where a round has a floor, and only for the planner.
    WOMEN = "select expert_id as value from view_expert_group where gender = 'woman'";
    /// The name of an account.
    ACCOUNT_NAME = "select name as value from view_account where id = $1";

    /// Blanks what was found of a person.
    FORGET_PAIRS = "update round_pair set assessment = '' where expert_id = $1";
    /// Blanks the files in which a person stood.
    FORGET_INPUT = "update round_run set input = '' where id in (select p.run_id from round_pair p where p.expert_id = $1)";
    /// Blanks the reasons of decisions about a person.
    FORGET_DECISIONS = "update round_decision set reason = '' where expert_id = $1 or proposed_id = $1";
    /// Blanks the name of somebody who made a round.
    FORGET_MAKER = "update round set made_by_name = '' where made_by = $1";
    /// Blanks the name of somebody who asked for a run.
    FORGET_ASKER = "update round_run set asked_by_name = '' where asked_by = $1";
    /// Blanks the name of somebody who decided.
    FORGET_DECIDER = "update round_decision set decided_by_name = '' where decided_by = $1";
}

db::row! {
    /// A phase.
    pub struct Phase {
        /// Its id.
        pub id: PhaseId,
        /// Its name.
        pub name: String,
    }
}

db::row! {
    /// A round.
    pub struct Round {
        /// Its id.
        pub id: Uuid,
        /// Its number, by which people call it.
        pub number: i64,
        /// The phase.
        pub phase_id: PhaseId,
        /// What people call it.
        pub name: String,
        /// Who can be proposed.
        pub reach: String,
        /// The most assignments of one expert in this round.
        pub cap: i64,
        /// The reading of the floor for women.
        pub floor: String,
        /// Its number.
        pub floor_value: i64,
        /// Points, of 100, that a pair which was accepted counts more when the round is planned again.
        pub keep_points: i64,
        /// Who made it.
        pub made_by_name: String,
        /// When.
        pub made_at: Timestamp,
    }
}

impl Round {
    /// Who can be proposed.
    pub fn reach(&self) -> Reach {
        Reach::named(&self.reach).unwrap_or(Reach::Applicants)
    }

    /// The floor for women.
    pub fn floor(&self) -> Floor {
        Floor::read(&self.floor, Some(self.floor_value)).unwrap_or(Floor::None)
    }

    /// Where it stands, for a scope.
    pub fn place(&self) -> Place {
        Place { phase: Some(self.phase_id), ..Place::default() }
    }

    /// Its address after the language.
    pub fn path(&self) -> String {
        format!("/work/rounds/{}", self.number)
    }
}

db::row! {
    /// The fewest filled places of a country.
    pub struct Minimum {
        /// The country.
        pub country: Country,
        /// Places.
        pub places: i64,
    }
}

db::row! {
    /// A run of the planner.
    pub struct Run {
        /// Its id.
        pub id: Uuid,
        /// Its round.
        pub round_id: Uuid,
        /// Its number within the round.
        pub number: i64,
        /// Its state.
        pub state: String,
        /// What is being done.
        pub step: String,
        /// SHA-256 of what went in.
        pub input_sha256: String,
        /// The version of the rules that scored.
        pub rule_version: String,
        /// How many changes the pool had seen.
        pub pool_sequence: i64,
        /// What is known of the plan.
        pub status: String,
        /// Its value, in hundredths of a point.
        pub objective: Option<i64>,
        /// What no plan can exceed.
        pub bound: Option<i64>,
        /// How far apart they are, in millionths.
        pub gap_ppm: Option<i64>,
        /// What the second program checked: `everything`, `root-bound` or `faulty`.
        pub checked: String,
        /// What it found wrong, or why the run failed.
        pub faults: String,
        /// What the page shows beside, as JSON.
        pub content: String,
        /// How far the proof is.
        pub proof: String,
        /// How often it was given more time.
        pub proof_level: i64,
        /// Who asked for it.
        pub asked_by_name: String,
        /// When.
        pub asked_at: Timestamp,
        /// When it ended.
        pub ended_at: Option<Timestamp>,
    }
}

impl Run {
    /// Its state.
    pub fn state(&self) -> RunState {
        RunState::named(&self.state).unwrap_or(RunState::Failed)
    }
}

db::row! {
    /// A request as planning reads it.
    pub struct Request {
        /// Its id.
        pub id: RequestId,
        /// The number of its case number.
        pub number: i64,
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
        /// How many experts are asked for.
        pub seats: i64,
        /// Its state.
        pub state: String,
        /// How many of them are selected.
        pub taken: i64,
        /// How heavily its priority counts, 1 to 5.
        pub weight: i64,
        /// That priority in English.
        pub priority: String,
        /// The same in Dutch, or empty.
        pub priority_nl: String,
    }
}

impl Request {
    /// Its case number.
    pub fn case(&self) -> String {
        model::request::case_number(self.number)
    }

    /// Its title in a language, as far as it is translated.
    pub fn title_in(&self, lang: Lang) -> &str {
        if lang == Lang::Nl && !self.title_nl.is_empty() { &self.title_nl } else { &self.title }
    }

    /// Its priority in a language, as far as it is translated.
    pub fn priority_in(&self, lang: Lang) -> &str {
        if lang == Lang::Nl && !self.priority_nl.is_empty() { &self.priority_nl } else { &self.priority }
    }

    /// Seats that nobody was selected for.
    pub fn open_seats(&self) -> i64 {
        (self.seats - self.taken).max(0)
    }
}

db::row! {
    /// Somebody who may be placed at a request.
    pub struct Pair {
        /// The request.
        pub request_id: RequestId,
        /// The expert.
        pub expert_id: ExpertId,
        /// `confirmed`, `proposed` or `eligible`.
        pub kind: String,
        /// The place among those of the request, from 1.
        pub rank: i64,
        /// Points.
        pub score: i64,
        /// Points that could be earned.
        pub score_of: i64,
        /// What the engine said, as JSON; empty for those far down.
        pub assessment: String,
    }
}

db::row! {
    /// A decision of the office.
    pub struct Decision {
        /// The request.
        pub request_id: RequestId,
        /// The seat, from 1.
        pub seat: i64,
        /// Its place among the decisions on the seat.
        pub place: i64,
        /// What was chosen.
        pub choice: String,
        /// Who is to have the seat.
        pub expert_id: Option<ExpertId>,
        /// Who was proposed.
        pub proposed_id: Option<ExpertId>,
        /// Why it was decided differently.
        pub reason_code: String,
        /// In words.
        pub reason: String,
        /// Taken over from the run before.
        pub carried: bool,
        /// Who decided.
        pub decided_by_name: String,
        /// When.
        pub decided_at: Timestamp,
    }
}

impl Decision {
    /// What was chosen.
    pub fn choice(&self) -> Choice {
        Choice::named(&self.choice).unwrap_or(Choice::Open)
    }
}

db::row! {
    /// Somebody who applied.
    pub struct Applicant {
        /// The number of the application.
        pub number: i64,
        /// The expert.
        pub expert_id: ExpertId,
        /// How far it is.
        pub state: String,
        /// The first day that the application names.
        pub available_from: Option<Date>,
    }
}

db::row! {
    /// Somebody who applied for a request of a round.
    pub struct RoundApplicant {
        /// The number of the application.
        pub number: i64,
        /// The request.
        pub request_id: RequestId,
        /// The expert.
        pub expert_id: ExpertId,
        /// How far it is.
        pub state: String,
    }
}

db::row! {
    /// A person's name for the page.
    pub struct Name {
        /// The expert.
        pub id: ExpertId,
        /// The full name.
        pub name: String,
        /// Where the person lives.
        pub residence_city: String,
        /// What the person does.
        pub profession: String,
    }
}

db::row! {
    /// Somebody who has a placement.
    pub struct Placed {
        /// The expert.
        pub expert_id: ExpertId,
        /// The number of the placement.
        pub number: i64,
    }
}

db::row! {
    /// Another round with a request of this one.
    pub struct OtherRound {
        /// Its number.
        pub number: i64,
        /// What people call it.
        pub name: String,
        /// The number of the request's case number.
        pub request: i64,
    }
}

/// Other rounds with the same open requests, by request.
pub async fn other_rounds(tx: &mut Tx, round: Uuid) -> Result<Vec<OtherRound>> {
    tx.all(OTHER_ROUNDS, params![round]).await
}

/// Placements that lie before the people of a run, or are under way.
pub async fn placed(tx: &mut Tx, run: Uuid) -> Result<Vec<Placed>> {
    tx.all(PLACED, params![run]).await
}

/// Phases in a scope.
pub async fn phases(tx: &mut Tx, scope: &Scope) -> Result<Vec<Phase>> {
    tx.all(PHASES, scoped_params![scope]).await
}

/// Rounds in a scope.
pub async fn rounds(tx: &mut Tx, scope: &Scope) -> Result<Vec<Round>> {
    tx.all(ROUNDS, scoped_params![scope]).await
}

/// The round of a number.
pub async fn round(tx: &mut Tx, number: i64) -> Result<Option<Round>> {
    tx.maybe(ROUND, params![number]).await
}

/// The round of a run.
pub async fn round_of_run(tx: &mut Tx, run: Uuid) -> Result<Option<Round>> {
    tx.maybe(ROUND_OF_RUN, params![run]).await
}

/// The minimums of a round.
pub async fn minimums(tx: &mut Tx, round: Uuid) -> Result<Vec<Minimum>> {
    tx.all(MINIMUMS, params![round]).await
}

/// The requests of a round.
pub async fn requests(tx: &mut Tx, round: Uuid) -> Result<Vec<Request>> {
    tx.all(OF_ROUND, params![round]).await
}

/// Requests of a phase that can be in a round.
pub async fn plannable(tx: &mut Tx, scope: &Scope, phase: PhaseId) -> Result<Vec<Request>> {
    let rows: Vec<Request> = tx.all(PLANNABLE, scoped_params![scope, phase.to_string()]).await?;
    Ok(rows.into_iter().filter(|request| request.open_seats() > 0).collect())
}

/// Open requests with open seats.
pub async fn open_requests(tx: &mut Tx, scope: &Scope) -> Result<Vec<Request>> {
    let rows: Vec<Request> = tx.all(OPEN, scoped_params![scope]).await?;
    Ok(rows.into_iter().filter(|request| request.open_seats() > 0).collect())
}

/// The runs of a round, newest first.
pub async fn runs(tx: &mut Tx, round: Uuid) -> Result<Vec<Run>> {
    tx.all(RUNS, params![round]).await
}

/// One run.
pub async fn run(tx: &mut Tx, run: Uuid) -> Result<Option<Run>> {
    tx.maybe(RUN, params![run]).await
}

/// Who may be placed where.
pub async fn pairs(tx: &mut Tx, run: Uuid) -> Result<Vec<Pair>> {
    tx.all(PAIRS, params![run]).await
}

/// Every decision on a run, oldest first.
pub async fn decisions(tx: &mut Tx, run: Uuid) -> Result<Vec<Decision>> {
    tx.all(DECISIONS, params![run]).await
}

/// The newest decision on each seat of a run.
pub async fn newest_decisions(tx: &mut Tx, run: Uuid) -> Result<BTreeMap<(RequestId, i64), Decision>> {
    Ok(decisions(tx, run).await?.into_iter().map(|row| ((row.request_id, row.seat), row)).collect())
}

/// Who applied for a request.
pub async fn applicants(tx: &mut Tx, request: RequestId) -> Result<Vec<Applicant>> {
    tx.all(APPLICANTS, params![request]).await
}

/// Who applied for the requests of a round.
pub async fn applicants_of_round(tx: &mut Tx, round: Uuid) -> Result<Vec<RoundApplicant>> {
    tx.all(APPLICANTS_OF_ROUND, params![round]).await
}

/// The names of everybody in a run, in the run before it, and among the applicants.
pub async fn names(tx: &mut Tx, run: Uuid, round: Uuid, before: Uuid) -> Result<BTreeMap<ExpertId, Name>> {
    let rows: Vec<Name> = tx.all(NAMES, params![run, round, before]).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The passages behind the scores of a run.
pub async fn passages(tx: &mut Tx, run: Uuid) -> Result<Vec<pool::store::HeldSkill>> {
    tx.all(PASSAGES, params![run]).await
}
