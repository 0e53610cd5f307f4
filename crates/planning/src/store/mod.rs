//! Every SQL statement of this slice. The rows that they give, and the functions that read them, stand beside: of `round`
//! and its requests, of `run` with its pairs and decisions, and of the people in it.

mod people;
mod round;
mod run;

pub use people::*;
pub use round::*;
pub use run::*;

/// The columns of a [`Round`].
macro_rules! rounds {
    ($where:literal) => {
        concat!(
            "select o.id, o.number, o.phase_id, o.name, o.reach, o.cap, o.floor, o.floor_value, o.keep_points, o.made_by_name, o.made_at, \
             o.state, o.state_reason, o.state_by_name, o.state_at, o.taken_from \
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
            "select r.id, r.number, r.phase_id, r.country, r.host_id, r.host_name, r.host_city, r.title, r.title_nl, r.years, r.seats, r.state, r.deadline, \
             (select count(*) from view_applicant a where a.request_id = r.id and a.state = 'selected') as taken, \
             coalesce(w.weight, 1) as weight, coalesce(w.title, '') as priority, coalesce(w.title_nl, '') as priority_nl, \
             coalesce((select c.status from view_country c where c.phase_id = r.phase_id and c.country = r.country), '') as country_status \
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
    /// Open rounds in a scope whose newest plan proposes somebody, or for which the office chose somebody, newest first.
    WAITING_ROUNDS = concat!(
        rounds!("where o.state = 'open' and "),
        db::scoped!("o.phase_id", "''", "null", "null"),
        " and exists (select 1 from round_run n where n.round_id = o.id and n.state = 'done' \
         and n.number = (select max(m.number) from round_run m where m.round_id = o.id) \
         and (exists (select 1 from round_pair p where p.run_id = n.id and p.kind = 'proposed') \
         or exists (select 1 from round_decision d where d.run_id = n.id and d.expert_id is not null))) \
         order by o.number desc limit 50"
    );
    /// The round of a number.
    ROUND = rounds!("where o.number = $1");
    /// The round of a run.
    ROUND_OF_RUN = rounds!("where o.id = (select n.round_id from round_run n where n.id = $1)");
    /// The next number of a round.
    NEXT_ROUND = "select cast(coalesce(max(number), 0) + 1 as bigint) as value from round";
    /// Keeps a round.
    INSERT_ROUND = "insert into round (id, number, phase_id, name, reach, cap, floor, floor_value, keep_points, made_by, made_by_name, made_at) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    /// Closes a round or opens it again.
    SET_ROUND_STATE = "update round set state = $2, state_reason = $3, state_by = $4, state_by_name = $5, state_at = $6 where id = $1";
    /// Says whose decisions the first plan of a round takes over.
    SET_TAKEN_FROM = "update round set taken_from = $2 where number = $1";
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
    /// Requests in a scope that take applications, for supply and demand.
    OPEN = concat!(
        requests!("where r.state = 'published' and "),
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
    APPLICANTS_OF_ROUND = "select a.number, a.request_id, a.expert_id, a.state, a.state_since from view_application a \
                           where a.request_id in (select q.request_id from round_request q where q.round_id = $1) and a.state <> 'draft' \
                           order by a.request_id, a.number";
    /// Requests for which somebody applied.
    APPLIED_FOR = "select distinct a.request_id as value from view_applicant a where a.state <> 'draft'";
    /// Who is set aside on the long list of a request.
    SET_ASIDE = "select s.expert_id as value from view_set_aside s where s.request_id = $1";
    /// Other open rounds with the same requests, as long as these are open.
    OTHER_ROUNDS = "select o.number, o.name, r.number as request from round o join round_request q on q.round_id = o.id \
                    join view_request r on r.id = q.request_id where o.id <> $1 and o.state = 'open' and r.state in ('published', 'selection') \
                    and q.request_id in (select p.request_id from round_request p where p.round_id = $1) order by o.number, r.number";
    /// Seats of the people of a run in the newest plans of other open rounds: whom the office chose, and who is proposed where
    /// it has not decided.
    OTHER_SEATS = "select d.expert_id, o.number as round, r.number as request from round_decision d \
                   join round_run n on n.id = d.run_id join round o on o.id = n.round_id join view_request r on r.id = d.request_id \
                   where o.id <> $1 and o.state = 'open' and n.state = 'done' and r.state in ('published', 'selection') \
                   and n.number = (select max(m.number) from round_run m where m.round_id = o.id and m.state = 'done') \
                   and d.place = (select max(l.place) from round_decision l where l.run_id = d.run_id and l.request_id = d.request_id \
                   and l.seat = d.seat) and d.expert_id in (select q.expert_id from round_pair q where q.run_id = $2) \
                   union select p.expert_id, o.number as round, r.number as request from round_pair p \
                   join round_run n on n.id = p.run_id join round o on o.id = n.round_id join view_request r on r.id = p.request_id \
                   where o.id <> $1 and o.state = 'open' and n.state = 'done' and r.state in ('published', 'selection') and p.kind = 'proposed' \
                   and n.number = (select max(m.number) from round_run m where m.round_id = o.id and m.state = 'done') \
                   and not exists (select 1 from round_decision d where d.run_id = p.run_id and d.request_id = p.request_id \
                   and d.proposed_id = p.expert_id) and p.expert_id in (select q.expert_id from round_pair q where q.run_id = $2) \
                   order by 2, 3";
    /// Names of everybody in a run or among the applicants of its round.
    NAMES = "select e.id, e.name, e.residence_city, e.profession from (\
             select p.expert_id from round_pair p where p.run_id = $1 \
             union select p.expert_id from round_pair p where p.run_id = $3 \
             union select a.expert_id from view_applicant a join round_request q on q.request_id = a.request_id where q.round_id = $2) n \
             join view_expert e on e.id = n.expert_id";
    /// The passages behind the scores of a plan.
    PASSAGES = "select s.id, s.expert_id, s.skill, s.level, s.years, s.last_used, s.evidence from view_expert_skill s \
                where s.expert_id in (select p.expert_id from round_pair p where p.run_id = $1)";
    /// Whether somebody can be found.
    STILL_THERE = "select count(*) as value from view_expert where id = $1 and state = 'active'";
    /// Who of the people of a run was asked by letter to apply, for which request, the newest first.
    ASKED = "select k.request_id, k.request, k.expert_id, k.asked_by_name, k.asked_at from view_asked_to_apply k \
             where k.expert_id in (select p.expert_id from round_pair p where p.run_id = $1) order by k.asked_at desc";
    /// Placements of the people of a run, but for those that stopped before they began.
    PLACED = "select p.expert_id, p.number, p.state from view_placement p where p.state <> 'withdrawn' \
              and p.expert_id in (select q.expert_id from round_pair q where q.run_id = $1) order by p.number";
    /// Who is a woman among those who can be placed; read only where a round has a floor: for the planner, and to
    /// count whether the decisions meet the floor.
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
    /// Blanks the name of somebody who closed a round or opened it again.
    FORGET_CLOSER = "update round set state_by_name = '' where state_by = $1";
    /// Blanks the name of somebody who asked for a run.
    FORGET_ASKER = "update round_run set asked_by_name = '' where asked_by = $1";
    /// Blanks the name of somebody who decided.
    FORGET_DECIDER = "update round_decision set decided_by_name = '' where decided_by = $1";
}
