//! Every SQL statement of this slice, and the functions that run them.

mod chain;
mod evaluations;
mod facts;

pub use chain::*;
pub use evaluations::*;
pub use facts::*;

/// The columns of an [`EvaluationRow`], and where they come from.
macro_rules! evaluations {
    ($where:expr) => {
        concat!(
            "select e.id, e.placement_id, e.moment, e.voice, e.pseudonym, e.person_name, e.person_email, e.language, e.due_on, e.asked_at, \
             e.reminded_at, e.reminders, e.answered_at, e.knowledge, e.skills, e.attitudes, e.satisfaction, e.still_used, e.still_used_why, \
             e.helped, e.hindered, e.remarks, e.link_id, e.closed_at, p.number, p.phase_id, p.country, p.host_id, p.expert_id, p.request_id, \
             p.request_title as title, p.request_title_nl as title_nl, p.host_name, p.expert_name, p.expert_call_name, r.sector \
             from evaluation e join view_placement p on p.id = e.placement_id join view_request r on r.id = p.request_id ",
            $where
        )
    };
}

/// How many blocks of each mode a record has, for its mode as a whole.
macro_rules! modes {
    ($view:literal, $key:literal, $of:literal) => {
        concat!(
            "(select count(*) from ",
            $view,
            " b where b.",
            $key,
            " = ",
            $of,
            " and b.mode = 'physical') as physical, \
             (select count(*) from ",
            $view,
            " b where b.",
            $key,
            " = ",
            $of,
            " and b.mode = 'online') as online "
        )
    };
}

db::statements! {
    /// Makes an evaluation; its answers come later.
    INSERT = "insert into evaluation (id, placement_id, moment, voice, pseudonym, person_name, person_email, language, due_on, reminders, \
              still_used, still_used_why, helped, hindered, remarks) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, '', '', '', '', '')";
    /// One evaluation.
    BY_ID = evaluations!("where e.id = $1");
    /// The evaluations of a placement.
    OF_PLACEMENT = evaluations!("where e.placement_id = $1 order by e.id");
    /// The evaluations that an expert is to answer.
    OF_EXPERT = evaluations!("where p.expert_id = $1 and e.voice = 'expert' order by e.id");
    /// All evaluations in a scope.
    LIST = evaluations!(concat!("where ", db::scoped!("p.phase_id", "p.country", "p.host_id", "null"), " order by e.id"));
    /// What was not answered and whose day has come.
    OPEN = evaluations!("where e.answered_at is null and e.closed_at is null and e.due_on is not null and e.due_on <= $1 order by e.id");
    /// Sets the day of what has none yet.
    SET_DUE = "update evaluation set due_on = $3 where placement_id = $1 and moment = $2 and due_on is null";
    /// Writes down that it was asked, and through which link; reminders are counted from here.
    SET_ASKED = "update evaluation set asked_at = $2, reminded_at = null, reminders = 0, link_id = $3 where id = $1";
    /// Writes down a reminder.
    SET_REMINDED = "update evaluation set reminded_at = $2, reminders = reminders + 1, link_id = $3 where id = $1";
    /// Asks another person, or the same one at another address.
    SET_PERSON = "update evaluation set person_name = $2, person_email = $3 where id = $1 and answered_at is null";
    /// Stores answers; only once.
    SET_ANSWERED = "update evaluation set answered_at = $2, knowledge = $3, skills = $4, attitudes = $5, satisfaction = $6, still_used = $7, \
                    still_used_why = $8, helped = $9, hindered = $10, remarks = $11 where id = $1 and answered_at is null and closed_at is null";
    /// Replaces answers in a correction.
    SET_CORRECTED = "update evaluation set knowledge = $2, skills = $3, attitudes = $4, satisfaction = $5, still_used = $6, \
                     still_used_why = $7, helped = $8, hindered = $9, remarks = $10 where id = $1 and answered_at is not null";
    /// Closes one that was asked and not answered: it stays, so that it is told how many were asked.
    CLOSE = "update evaluation set closed_at = $2 where id = $1 and answered_at is null";
    /// Drops one that was not answered.
    DROP = "delete from evaluation where id = $1 and answered_at is null";
    /// Blanks the person of one that was answered.
    FORGET = "update evaluation set person_name = '', person_email = '' where id = $1";
    /// The evaluations of one address, whatever its case.
    OF_ADDRESS = evaluations!("where lower(e.person_email) = $1 order by e.id");
    /// Adds what was said on one objective.
    INSERT_CHANGE = "insert into capacity_change (id, evaluation_id, objective_id, change, process, evidence) values ($1, $2, $3, $4, $5, $6)";
    /// Removes what was said on objectives, before a correction puts the new words.
    DROP_CHANGES = "delete from capacity_change where evaluation_id = $1";
    /// What was said on each objective.
    CHANGES_OF = "select c.evaluation_id, c.objective_id, c.change, c.process, c.evidence, o.number, o.objective \
                  from capacity_change c join view_request_objective o on o.id = c.objective_id where c.evaluation_id = $1 order by o.number";
    /// Keeps both versions of corrected answers.
    INSERT_CORRECTION = "insert into correction (id, evaluation_id, before, after, reason, corrected_by, corrected_at) values ($1, $2, $3, $4, $5, $6, $7)";
    /// The corrections of an evaluation, newest first.
    CORRECTIONS = "select c.before, c.after, c.reason, c.corrected_at, coalesce(a.name, '') as corrected_by \
                   from correction c left join view_account a on a.id = c.corrected_by where c.evaluation_id = $1 order by c.id desc";
    /// The placement that grew from an application.
    PLACEMENT_OF_APPLICATION = "select id, request_id, host_id, expert_id, number, phase_id, country, ended_on from view_placement where application_id = $1";
    /// One placement.
    PLACEMENT = "select id, request_id, host_id, expert_id, number, phase_id, country, ended_on from view_placement where id = $1";
    /// The expert as a person to be asked; nobody when the profile was erased.
    EXPERT = "select e.name, coalesce(e.email, '') as email, coalesce(e.language, 'en') as language from view_expert e where e.id = $1";
    /// The counterparts of a request.
    COUNTERPARTS = "select name, email, language from view_request_counterpart where request_id = $1 order by id";
    /// The directors of a host.
    DIRECTORS = "select name, email, language from view_host_contact where host_id = $1 and role = 'director' order by id";
    /// The address of an account.
    ADDRESS = "select email as value from view_account where id = $1";
    /// The objectives of a request.
    OBJECTIVES = "select id, number, objective, deliverable, process from view_request_objective where request_id = $1 order by number";

    /// Requests in a scope, for figures.
    REQUEST_FACTS = concat!(
        "select r.id, r.number, r.phase_id, r.country, r.host_id, r.sector, r.state, r.state_since, r.made_at, r.title, r.title_nl, \
         r.host_name, ", modes!("view_request_block", "request_id", "r.id"),
        "from view_request r where ", db::scoped!("r.phase_id", "r.country", "r.host_id", "null"), " order by r.number");
    /// Applications that were sent, in a scope.
    APPLICATION_FACTS = concat!(
        "select a.id, a.number, r.number as request_number, a.phase_id, a.country, a.host_id, a.state, a.state_since, a.submitted_at, r.sector, r.title, \
         r.title_nl, r.host_name, a.expert_id, coalesce(e.name, '') as person, coalesce(g.gender, '') as gender, ",
        modes!("view_request_block", "request_id", "a.request_id"),
        "from view_application a join view_request r on r.id = a.request_id left join view_expert e on e.id = a.expert_id \
         left join view_expert_group g on g.expert_id = a.expert_id \
         where a.submitted_at is not null and ", db::scoped!("a.phase_id", "a.country", "a.host_id", "null"), " order by a.number");
    /// What was decided about applications in a scope, in order.
    DECISION_FACTS = concat!(
        "select d.id, d.application_id, d.decision, d.to_state, d.undoes, d.decided_at from view_decision d \
         join view_application a on a.id = d.application_id where ", db::scoped!("a.phase_id", "a.country", "a.host_id", "null"),
        " order by d.application_id, d.place");
    /// When CVs first went to a host.
    SHARE_FACTS = concat!(
        "select s.application_id, min(s.shared_at) as shared_at from view_share s join view_application a on a.id = s.application_id where ",
        db::scoped!("a.phase_id", "a.country", "a.host_id", "null"), " group by s.application_id");
    /// Placements in a scope.
    PLACEMENT_FACTS = concat!(
        "select p.id, p.number, p.application_id, p.request_number, p.phase_id, p.country, p.host_id, p.state, p.state_since, p.started_on, \
         p.ended_on, r.sector, p.request_title as title, p.request_title_nl as title_nl, p.host_name, p.expert_id, p.expert_name as person, \
         coalesce(g.gender, '') as gender, ", modes!("view_placement_block", "placement_id", "p.id"),
        "from view_placement p join view_request r on r.id = p.request_id left join view_expert_group g on g.expert_id = p.expert_id where ",
        db::scoped!("p.phase_id", "p.country", "p.host_id", "null"), " order by p.number");
    /// Answered evaluations in a scope.
    ANSWER_FACTS = concat!(
        "select e.id, e.placement_id, e.moment, e.voice, e.answered_at, e.knowledge, e.skills, e.attitudes, e.satisfaction, e.still_used, e.person_name \
         from evaluation e join view_placement p on p.id = e.placement_id where e.answered_at is not null and ",
        db::scoped!("p.phase_id", "p.country", "p.host_id", "null"), " order by e.id");
    /// At which moments somebody was asked about a placement, and from which day, in a scope.
    ASKED_FACTS = concat!(
        "select e.placement_id, e.moment, min(e.due_on) as due_on from evaluation e join view_placement p on p.id = e.placement_id \
         where (e.asked_at is not null or e.answered_at is not null) and ", db::scoped!("p.phase_id", "p.country", "p.host_id", "null"),
        " group by e.placement_id, e.moment");
    /// What was said about capacity, in a scope.
    CHANGE_FACTS = concat!(
        "select c.id, c.evaluation_id, c.change from capacity_change c join evaluation e on e.id = c.evaluation_id \
         join view_placement p on p.id = e.placement_id where e.answered_at is not null and ",
        db::scoped!("p.phase_id", "p.country", "p.host_id", "null"), " order by c.id");
    /// What the audit trail says of states, in order.
    STATE_CHANGES = "select subject_id, at, content from view_state_change where at < $1 order by at, id";
    /// Hosts in a scope.
    HOST_FACTS = concat!(
        "select h.id, h.phase_id, h.country, h.state from view_host h where ", db::scoped!("h.phase_id", "h.country", "h.id", "null"), " order by h.id");
    /// When hosts came into which state, in a scope.
    HOST_STEPS = concat!(
        "select s.host_id, s.phase_id, s.country, s.state, s.taken_at from view_host_step s where ",
        db::scoped!("s.phase_id", "s.country", "s.host_id", "null"), " order by s.host_id, s.taken_at");
    /// Priorities in a scope.
    PRIORITY_FACTS = concat!(
        "select v.id, v.phase_id, v.country, v.state, s.made_at, s.agreed_at from view_priority v join view_priority_step s on s.priority_id = v.id where ",
        db::scoped!("v.phase_id", "v.country", "null", "null"), " order by v.id");
    /// Every status of the countries in a scope.
    COUNTRY_FACTS = concat!(
        "select c.phase_id, c.country, c.number, c.status, c.from_day from view_country_status c where ",
        db::scoped!("c.phase_id", "c.country", "null", "null"), " order by c.phase_id, c.country, c.number");
    /// Experts by gender and country of origin; one row for each tie.
    EXPERT_FACTS = "select g.expert_id as id, g.gender, g.state, g.made_at, coalesce(o.country, '') as country \
                    from view_expert_group g left join view_expert_origin o on o.expert_id = g.expert_id order by g.expert_id";
    /// The phases, newest first.
    PHASES = "select distinct phase_id, phase_name, phase_from from view_country order by phase_from desc, phase_name";

    /// A placement, when it is within a scope.
    CHAIN_WITHIN = concat!("select p.id as value from view_placement p where p.id = $5 and ",
        db::scoped!("p.phase_id", "p.country", "p.host_id", "p.expert_id"));
    /// What one placement stands on.
    CHAIN = "select p.id, p.number, p.application_id, p.request_id, p.phase_id, p.country, p.host_id, p.expert_id, p.state, p.started_on, \
             p.ended_on, p.expert_name, r.number as request_number, r.title, r.title_nl, r.sector, r.state as request_state, r.published_at, \
             p.outcome_id, p.host_name, h.city as host_city, h.ready as host_ready \
             from view_placement p join view_request r on r.id = p.request_id join view_host h on h.id = p.host_id where p.id = $1";
    /// The outcome that it serves, with its plan and the priority in the version under which the request was published at a moment: the
    /// newest that was agreed by then; for a request that is older than every agreement, the first that was agreed.
    CHAIN_OUTCOME = "select o.title, o.title_nl, o.indicator, o.unit, o.baseline, o.baseline_on, o.target, o.target_on, o.plan_id, o.plan_title, \
                     o.plan_state, o.priority_id, t.title as priority_title, t.title_nl as priority_title_nl, t.version as priority_version, \
                     v.version as priority_now, v.state as priority_state, v.number as priority_number \
                     from view_outcome o join view_priority v on v.id = o.priority_id \
                     join view_priority_version t on t.priority_id = v.id and t.version = coalesce( \
                     (select max(x.version) from view_priority_version x where x.priority_id = v.id and x.agreed_at <= $2), \
                     (select min(x.version) from view_priority_version x where x.priority_id = v.id and x.agreed_at is not null), v.version) \
                     where o.id = $1";
    /// Who agreed with the priority.
    CHAIN_AGREEMENTS = "select party, organisation, agreed_on from view_priority_agreement where priority_id = $1 and version = $2 order by agreed_on, party";
    /// What was measured of the outcome.
    CHAIN_MEASURES = "select measured_on, value, evidence from view_outcome_measure where outcome_id = $1 order by measured_on";
    /// The application with its score.
    CHAIN_APPLICATION = "select a.number, a.state, a.submitted_at, s.rule_version, s.total, s.total_of \
                         from view_application a left join view_score s on s.application_id = a.id where a.id = $1";
    /// What was decided about it, last first.
    CHAIN_DECISIONS = "select id, decision, reason, undoes, decided_at from view_decision where application_id = $1 order by place desc";
    /// The rules that it was checked by.
    CHAIN_CHECKS = "select rule, rule_from, holds from view_check where application_id = $1 order by checked_at, rule";
    /// The blocks of the placement: those that were planned, and those that count.
    CHAIN_BLOCKS = "select mode, from_day, until_day, place, planned, counts from view_placement_days \
                    where placement_id = $1 and (planned or counts) order by from_day, number";
    /// The deliverables and what came of them.
    CHAIN_DELIVERABLES = "select o.id, o.number, o.objective, o.deliverable, o.process, coalesce(v.process_reached, '') as process_reached, \
                          coalesce(v.deliverable_done, '') as done \
                          from view_request_objective o left join view_objective_result v on v.objective_id = o.id and v.placement_id = $2 \
                          where o.request_id = $1 order by o.number";
    /// The certificate.
    CHAIN_CERTIFICATE = "select code, issued_on, revoked_at from view_certificate where placement_id = $1";
    /// What was said about capacity in answers on the placement.
    CHAIN_CHANGES = "select e.moment, e.voice, c.objective_id, c.change, c.evidence from capacity_change c \
                     join evaluation e on e.id = c.evaluation_id where e.placement_id = $1 and e.answered_at is not null order by e.moment, e.voice, c.id";
    /// The requests that continue it.
    CHAIN_FOLLOW_UPS = "select id, number, title, title_nl, state from view_request where follows_placement_id = $1 order by number";
}
