//! Every SQL statement of this slice, and the functions that run them.
//!
//! A dossier is an application with what its pages and letters need of the request and of the person. The person's part
//! comes from `view_expert`; it is empty when the person is erased.

mod asked;
mod dossier;
mod history;
mod inputs;
mod marks;

pub use asked::*;
pub use dossier::*;
pub use history::*;
pub use inputs::*;
pub use marks::*;

/// The columns of a [`Dossier`], and where they come from.
macro_rules! dossiers {
    ($where:literal) => {
        concat!(
            "select a.id, a.number, a.request_id, a.expert_id, a.state, a.state_since, a.motivation, a.available_from, a.referred_by, \
             a.reserve_rank, a.reason, a.reason_code, a.submitted_at, a.version, r.number as request_number, r.slug, r.phase_id, \
             r.country, r.host_id, r.host_name, r.host_city, r.title, r.title_nl, r.state as request_state, r.seats, \
             coalesce(e.name, '') as name, coalesce(e.call_name, '') as call_name, coalesce(e.email, '') as email, \
             coalesce(e.language, 'en') as language, coalesce(e.occupation, '') as occupation, coalesce(e.profession, '') as profession, \
             coalesce(e.residence_city, '') as residence_city, coalesce(e.hidden_from_origin, false) as hidden, coalesce(e.state, '') as expert_state, \
             (select min(c.at) from view_consent c where c.expert_id = a.expert_id and not c.given \
             and c.purpose in ('programme-stores-profile', 'matching')) as took_back_at \
             from application a join view_request r on r.id = a.request_id left join view_expert e on e.id = a.expert_id ",
            $where
        )
    };
}

/// The columns of a [`Request`].
macro_rules! requests {
    ($where:literal) => {
        concat!(
            "select r.id, r.number, r.slug, r.phase_id, r.country, r.host_id, r.host_name, r.host_city, r.title, r.title_nl, r.summary, \
             r.summary_nl, r.sector, r.years, r.seats, r.origin_tie, r.deadline, r.earliest_start, r.latest_start, r.state, r.state_since, \
             r.published_at from view_request r ",
            $where
        )
    };
}

/// The columns of a [`Person`].
macro_rules! people {
    ($from:literal) => {
        concat!(
            "select e.id, e.state, e.name, e.email, e.language, e.residence_country, e.residence_city, e.may_return, e.occupation, \
             e.profession, e.summary, e.years, e.travels, e.online, e.hours_per_week, e.hidden_from_origin from ",
            $from
        )
    };
}

/// The columns of a [`DecisionRow`].
macro_rules! decisions {
    ($where:literal) => {
        concat!(
            "select d.id, d.application_id, d.place, d.decision, d.reason_code, d.reason, d.no_interest, d.from_state, d.to_state, d.undoes, \
             d.decided_by_kind, d.decided_by_name, d.decided_at from selection_decision d ",
            $where
        )
    };
}

/// The columns of an [`Asked`].
macro_rules! asked {
    ($where:literal) => {
        concat!(
            "select r.number as request, k.request_id, k.expert_id, e.name, k.asked_by_name, k.asked_at from asked_to_apply k \
             join view_request r on r.id = k.request_id join view_expert e on e.id = k.expert_id ",
            $where
        )
    };
}

db::statements! {
    /// One application.
    BY_ID = dossiers!("where a.id = $1");
    /// The application of a case number.
    BY_NUMBER = dossiers!("where a.number = $1");
    /// An expert's application for a request.
    BY_PAIR = dossiers!("where a.request_id = $1 and a.expert_id = $2");
    /// Everybody who sent an application for a request.
    OF_REQUEST = dossiers!("where a.request_id = $1 and a.state <> 'draft' order by a.number");
    /// An expert's applications, newest first.
    OF_EXPERT = dossiers!("where a.expert_id = $1 order by a.number desc limit 200");
    /// Applications whose CV went to a host, newest first.
    OF_HOSTS = concat!(
        dossiers!("where a.id in (select s.application_id from share s) and a.state in \
            ('shared', 'accepted', 'declined', 'selected', 'reserve', 'not-selected', 'withdrawn') and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " order by a.state_since desc limit 200"
    );
    /// Applications on which somebody must act, or that may be needed when a seat comes free.
    WAITING = concat!(
        dossiers!("where a.state in ('submitted', 'eligible', 'long-listed', 'shared', 'accepted', 'reserve') and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " order by a.state_since limit 2000"
    );
    /// Applications to search in, newest first.
    SEARCHED = concat!(
        dossiers!("where a.state <> 'draft' and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " order by a.number desc limit 2000"
    );

    /// The request of a case number.
    REQUEST = requests!("where r.number = $1");
    /// A request.
    REQUEST_BY_ID = requests!("where r.id = $1");
    /// The request of a public address.
    REQUEST_BY_SLUG = requests!("where r.slug = $1 and r.published_at is not null");
    /// Requests that are being decided on, the longest waiting first; also one that was closed before anybody applied.
    REQUESTS = concat!(
        requests!("where r.state in ('published', 'selection', 'filled', 'running') and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " and (r.state = 'selection' or exists (select 1 from application a where a.request_id = r.id and a.state <> 'draft')) \
         order by r.state_since limit 500"
    );
    /// How many applications each of those requests has in each state, and since when.
    COUNTS = concat!(
        "select a.request_id, a.state, count(*) as n, min(a.state_since) as since from application a join view_request r on r.id = a.request_id \
         where a.state <> 'draft' and r.state in ('published', 'selection', 'filled', 'running') and ",
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " group by a.request_id, a.state"
    );
    /// The status of a country in a phase on a day.
    COUNTRY_STATUS = "select status as value from view_country_status where phase_id = $1 and country = $2 and from_day <= $3 \
                      order by number desc limit 1";

    /// The next case number.
    NEXT_NUMBER = "select cast(coalesce(max(number), 0) + 1 as bigint) as value from application";
    /// Opens a draft.
    INSERT = "insert into application (id, number, request_id, expert_id, state, state_since, motivation, available_from, referred_by, \
              reserve_rank, reason, reason_code, made_at, submitted_at, version) \
              values ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, null, '', '', $5, null, 1)";
    /// Changes what a draft says.
    WRITE = "update application set motivation = $3, available_from = $4, referred_by = $5, version = version + 1 \
             where id = $1 and version = $2 and state = 'draft'";
    /// Throws a draft away.
    DISCARD = "delete from application where id = $1 and version = $2 and state = 'draft'";
    /// Moves an application to another state.
    MOVE = "update application set state = $3, state_since = $4, reserve_rank = $5, reason_code = $6, reason = $7, version = version + 1 \
            where id = $1 and version = $2";
    /// Notes when it was sent.
    SENT = "update application set submitted_at = $2 where id = $1";
    /// Holds the applications for the request of one of them until the transaction ends.
    HOLD = "update application set version = version \
            where state <> 'draft' and request_id = (select a.request_id from application a where a.id = $1)";
    /// Seats of a request that are taken.
    TAKEN = "select count(*) as value from application where request_id = $1 and state = 'selected'";
    /// The next place on the reserve list of a request.
    NEXT_RANK = "select cast(coalesce(max(reserve_rank), 0) + 1 as bigint) as value from application where request_id = $1 and state = 'reserve'";
    /// The reserve of a request who steps in first.
    FIRST_RESERVE = dossiers!("where a.request_id = $1 and a.state = 'reserve' order by a.reserve_rank, a.number limit 1");
    /// Blanks what a person wrote.
    ERASE = "update application set motivation = '', referred_by = '', reason = '' where expert_id = $1";
    /// Blanks what was found of a person.
    ERASE_CHECKS = "update application_check set found = '' where application_id in (select id from application where expert_id = $1)";
    /// Blanks what a score was made of.
    ERASE_SCORES = "update application_score set components = '', input_digest = '' \
                    where application_id in (select id from application where expert_id = $1)";
    /// Blanks the reasons of decisions about a person.
    ERASE_DECISIONS = "update selection_decision set reason = '' where application_id in (select id from application where expert_id = $1)";
    /// Blanks why the office set somebody aside.
    ERASE_MARKS = "update long_list_mark set reason = '' where application_id in (select id from application where expert_id = $1)";
    /// Blanks the name of somebody who put marks.
    ERASE_MARKER = "update long_list_mark set made_by_name = '' where made_by = $1";
    /// Blanks the name of somebody who decided.
    ERASE_DECIDER = "update selection_decision set decided_by_name = '' where decided_by = $1";

    /// What was decided about an application, oldest first.
    DECISIONS = decisions!("where d.application_id = $1 order by d.place");
    /// What was decided about the applications of a request.
    DECISIONS_OF_REQUEST = decisions!("where d.application_id in (select a.id from application a where a.request_id = $1) \
        order by d.application_id, d.place");
    /// Every decision in a scope until a moment, for figures.
    DECISIONS_UNTIL = concat!(
        decisions!("join application a on a.id = d.application_id join view_request r on r.id = a.request_id where d.decided_at <= $5 and "),
        db::scoped!("r.phase_id", "r.country", "r.host_id", "null"),
        " and ($6 = '' or r.country = $6) and ($7 = '' or cast(r.phase_id as text) = $7) order by d.application_id, d.place"
    );
    /// The next place in the history of an application.
    NEXT_PLACE = "select cast(coalesce(max(place), 0) + 1 as bigint) as value from selection_decision where application_id = $1";
    /// Keeps a decision.
    INSERT_DECISION = "insert into selection_decision (id, application_id, place, decision, reason_code, reason, no_interest, from_state, \
                       to_state, undoes, decided_by_kind, decided_by, decided_by_name, decided_at) \
                       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    /// The placement that grew from an application.
    PLACEMENT = "select id, number, state from view_placement where application_id = $1";
    /// The request of a placement.
    PLACED_FOR = "select request_id as value from view_placement where id = $1";
    /// The name of an account.
    ACCOUNT_NAME = "select name as value from view_account where id = $1";
    /// The address of an account.
    ACCOUNT_EMAIL = "select email as value from view_account where id = $1";

    /// The newest mark of an application.
    NEWEST_MARK = "select m.application_id, m.place, m.mark, m.reason, m.made_by, m.made_by_name, m.made_at from long_list_mark m \
                   where m.application_id = $1 order by m.place desc limit 1";
    /// The marks of an application, newest first.
    MARKS_OF = "select m.application_id, m.place, m.mark, m.reason, m.made_by, m.made_by_name, m.made_at from long_list_mark m \
                where m.application_id = $1 order by m.place desc limit 2";
    /// The newest marks of the applications of a request.
    MARKS_OF_REQUEST = "select m.application_id, m.place, m.mark, m.reason, m.made_by, m.made_by_name, m.made_at from long_list_mark m \
                        join application a on a.id = m.application_id where a.request_id = $1 \
                        and m.place = (select max(l.place) from long_list_mark l where l.application_id = m.application_id) order by m.made_at, m.id";
    /// Keeps a mark.
    INSERT_MARK = "insert into long_list_mark (id, application_id, place, mark, reason, made_by, made_by_name, made_at) \
                   values ($1, $2, $3, $4, $5, $6, $7, $8)";

    /// Keeps that somebody was asked by letter to apply.
    INSERT_ASKED = "insert into asked_to_apply (id, request_id, expert_id, asked_by, asked_by_name, asked_at) values ($1, $2, $3, $4, $5, $6)";
    /// For which requests somebody was asked to apply, the newest first.
    ASKED_OF_EXPERT = asked!("where k.expert_id = $1 order by k.asked_at desc, k.id");
    /// Who was asked to apply for a request and has not sent an application.
    ASKED_OF_REQUEST = asked!(
        "where k.request_id = $1 and not exists (select 1 from application a where a.request_id = k.request_id \
         and a.expert_id = k.expert_id and a.state <> 'draft') order by k.asked_at, k.id"
    );
    /// Forgets that a person was asked.
    FORGET_ASKED = "delete from asked_to_apply where expert_id = $1";
    /// Blanks the name of whoever asked.
    FORGET_ASKER = "update asked_to_apply set asked_by = null, asked_by_name = '' where asked_by = $1";

    /// Keeps a check.
    INSERT_CHECK = "insert into application_check (id, application_id, rule, rule_from, holds, asked, found, checked_at) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// The checks of an application.
    CHECKS = "select rule, rule_from, holds, asked, found, checked_at from application_check where application_id = $1 order by id";
    /// The failed checks of a request's applications.
    FAILED_CHECKS = "select c.application_id, c.rule, c.rule_from, c.holds, c.asked, c.found from application_check c \
                     join application a on a.id = c.application_id where a.request_id = $1 and not c.holds order by c.id";
    /// Keeps a score.
    INSERT_SCORE = "insert into application_score (id, application_id, rule_version, total, total_of, components, input_digest, scored_at) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8)";
    /// Scores of the applications of a request, the newest of each last.
    SCORES = "select s.application_id, s.rule_version, s.total, s.total_of, s.components, s.input_digest, s.scored_at from application_score s \
              join application a on a.id = s.application_id where a.request_id = $1 order by s.scored_at, s.id";

    /// The newest word on a consent.
    CONSENT = "select id, given, at from view_consent where expert_id = $1 and purpose = $2 order by id desc limit 1";
    /// Keeps a share.
    INSERT_SHARE = "insert into share (id, application_id, consent_id, shared_with, shared_by, shared_at, link_id) \
                    values ($1, $2, $3, $4, $5, $6, $7)";
    /// The shares of an application, newest first.
    SHARES = "select shared_with, shared_at, link_id from share where application_id = $1 order by shared_at desc, id desc";
    /// People at a host, the director first.
    CONTACTS = "select name, email, language, role from view_host_contact where host_id = $1 \
                order by case when role = 'director' then 0 else 1 end, name";

    /// Every rule that ever held in a scope, newest first.
    ALL_RULES = concat!(
        "select p.phase_name, e.phase_id, coalesce(e.country, '') as country, e.rule, e.value, e.from_day, e.until_day, e.note \
         from eligibility_rule e join (select distinct phase_id, phase_name from view_country) p on p.phase_id = e.phase_id where ",
        db::scoped!("e.phase_id", "coalesce(e.country, '')", "null", "null"),
        " order by e.from_day desc, e.rule, e.id"
    );
    /// Phases and their countries in a scope.
    PHASE_COUNTRIES = concat!(
        "select distinct v.phase_id, v.phase_name, v.country from view_country v where ",
        db::scoped!("v.phase_id", "v.country", "null", "null"),
        " order by v.phase_name, v.country"
    );
    /// Ends the rule that a new one replaces.
    END_RULE = "update eligibility_rule set until_day = $5 where phase_id = $1 and rule = $2 and coalesce(country, '') = $3 \
                and from_day <= $4 and (until_day is null or until_day >= $4)";
    /// Keeps a rule.
    INSERT_RULE = "insert into eligibility_rule (id, phase_id, country, rule, value, from_day, until_day, note, set_by, set_at) \
                   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    /// The objectives of a request.
    OBJECTIVES = "select number, objective, deliverable from view_request_objective where request_id = $1 order by number";
    /// One expert.
    PERSON = people!("view_expert e where e.id = $1");
    /// Everybody who applied for a request.
    PEOPLE = people!("application q join view_expert e on e.id = q.expert_id where q.request_id = $1");
    /// Work and study of one expert, newest first.
    EXPERIENCE = "select kind, title, organisation, country, from_month, until_month, summary from view_expert_experience \
                  where expert_id = $1 order by from_month desc, title";
    /// The CV of one expert.
    CV = "select name, media_type, digest from view_expert_file where expert_id = $1 order by id desc limit 1";
}
