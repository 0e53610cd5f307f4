//! Every SQL statement of this slice; the rows that they give, and the functions that read them, stand beside it, by what they
//! are about.

mod agreement;
mod blocks;
mod certificate;
mod checklist;
mod country;
mod list;
mod parts;
mod people;
mod placement;
mod questions;
mod report;
mod seats;

pub use agreement::*;
pub use blocks::*;
pub use certificate::*;
pub use checklist::*;
pub use country::*;
pub use list::*;
pub use parts::*;
pub use people::*;
pub use placement::*;
pub use questions::*;
pub use report::*;
pub use seats::*;

macro_rules! placement_columns {
    ($rest:expr) => {
        concat!(
            "select p.id, p.number, p.application_id, p.request_id, p.host_id, p.expert_id, p.phase_id, p.country, p.state, p.state_since, \
             p.reason_code, p.reason, p.started_on, p.ended_on, r.number as request_number, r.slug as request_slug, a.number as application_number, r.title, r.title_nl, h.name as host_name, \
             h.city as host_city, coalesce(e.name, '') as expert_name, coalesce(e.call_name, '') as call_name, coalesce(e.email, '') as expert_email, \
             coalesce(e.language, 'en') as expert_language, coalesce(e.residence_city, '') as expert_city, \
             coalesce(e.residence_country, 'NL') as expert_country, c.status as country_status, c.status_from as country_status_from, \
             c.status_reason as country_reason \
             from placement p join view_request r on r.id = p.request_id join view_host h on h.id = p.host_id \
             join view_application a on a.id = p.application_id \
             left join view_expert e on e.id = p.expert_id left join view_country c on c.phase_id = p.phase_id and c.country = p.country ",
            $rest
        )
    };
}

macro_rules! list_columns {
    ($rest:expr) => {
        concat!(
            "select p.id, p.number, p.country, p.state, p.state_since, p.started_on, r.title, r.title_nl, h.name as host_name, \
             coalesce(e.name, '') as expert_name, \
             (select count(*) from placement_task t where t.placement_id = p.id) as tasks, \
             (select count(*) from placement_task t where t.placement_id = p.id and t.done_on is not null) as tasks_done, \
             (select min(t.position) from placement_task t where t.placement_id = p.id and t.done_on is null and t.gate \
              and t.task <> 'agreement') as first_open, \
             (select count(*) from agreement a where a.placement_id = p.id and a.state <> 'void') as agreements, \
             (select min(b.from_day) from placement_block b where b.placement_id = p.id and b.replaced_by is null) as first_day, \
             (select min(b.until_day) from placement_block b where b.placement_id = p.id and b.replaced_by is null) as first_over, \
             (select max(b.until_day) from placement_block b where b.placement_id = p.id and b.replaced_by is null) as last_day, \
             (select min(s.place) from signature s join agreement a on a.id = s.agreement_id \
              where a.placement_id = p.id and a.state = 'signing' and s.signed_at is null) as next_place, \
             (select count(*) from placement_block b where b.placement_id = p.id and b.replaced_by is null and b.mode = 'physical') as physical, \
             (select count(*) from placement_block b where b.placement_id = p.id and b.replaced_by is null and b.mode = 'online') as online, \
             c.status as country_status, c.status_from as country_status_from, \
             (select count(*) from monthly_note n where n.placement_id = p.id and n.alarm and n.alarm_answered_at is null) as alarms, \
             (select min(n.written_at) from monthly_note n where n.placement_id = p.id and n.alarm and n.alarm_answered_at is null) as alarm_since, \
             (select min(s.remarked_at) from signature s join agreement a on a.id = s.agreement_id \
              where a.placement_id = p.id and a.state = 'signing' and s.signed_at is null and s.remark <> '') as held_since, \
             (select count(*) from placement_block b where b.placement_id = p.id and b.replaced_by is null and b.mode = 'physical' \
              and b.until_day >= $5) as physical_ahead, \
             (select min(t.due_on) from placement_task t where t.placement_id = p.id and t.task = 'safety-briefing' and t.done_on is null) as briefing_due, \
             (select min(t.due_on) from placement_task t where t.placement_id = p.id and t.task = 'arrival' and t.done_on is null) as arrival_due \
             from placement p join view_request r on r.id = p.request_id join view_host h on h.id = p.host_id \
             left join view_expert e on e.id = p.expert_id left join view_country c on c.phase_id = p.phase_id and c.country = p.country where ",
            db::scoped!("p.phase_id", "p.country", "p.host_id", "p.expert_id"),
            $rest
        )
    };
}

macro_rules! certificate_columns {
    ($rest:expr) => {
        concat!(
            "select c.id, c.placement_id, c.code, c.holder, c.title, r.title_nl, c.host_name, c.country, c.from_day, c.until_day, \
             c.issued_on, c.file_en, c.file_nl, c.revoked_at, c.revoked_reason \
             from certificate c join placement p on p.id = c.placement_id join view_request r on r.id = p.request_id ",
            $rest
        )
    };
}

db::statements! {
    FIND = placement_columns!("where p.id = $1");
    OF_APPLICATION = placement_columns!("where p.application_id = $1");
    /// Placements of an expert that are not over.
    OPEN_OF_EXPERT = placement_columns!("where p.expert_id = $1 and p.state in ('preparing', 'agreed', 'running', 'suspended') order by p.number");
    /// Placements of a country that are not over.
    OPEN_IN_COUNTRY = placement_columns!(
        "where p.phase_id = $1 and p.country = $2 and p.state in ('preparing', 'agreed', 'running') order by p.number"
    );
    /// Placements in a scope, newest first.
    LIST = list_columns!(" order by p.number desc limit 2000");
    /// Placements in a scope for which somebody must do something; a call for help waits for its answer also when the work is over.
    OPEN = list_columns!(
        " and (p.state not in ('completed', 'ended-early', 'withdrawn') or exists (select 1 from monthly_note n \
         where n.placement_id = p.id and n.alarm and n.alarm_answered_at is null)) order by p.state_since limit 500"
    );

    /// The request from which a placement grows.
    REQUEST = "select id, host_id, phase_id, country, earliest_start from view_request where id = $1";
    /// What an assignment is about.
    SUMMARY = "select summary as en, summary_nl as nl from view_request where id = $1";
    /// The day from which an applicant can begin.
    WISH = "select available_from as value from view_application_wish where id = $1";
    REQUEST_BLOCKS = "select mode, weeks, hours_per_week, place from view_request_block where request_id = $1 order by number";
    OBJECTIVES = "select o.id, o.number, o.objective, o.deliverable, o.process, coalesce(d.process_reached, '') as process_reached, \
                  coalesce(d.deliverable_done, '') as deliverable_done, coalesce(d.evidence, '') as evidence \
                  from view_request_objective o left join objective_result d on d.objective_id = o.id and d.placement_id = $2 \
                  where o.request_id = $1 order by o.number";
    /// What is left of the seats of a request: whether it gives any, how many are free, and who waits for them.
    SEATS = "select r.state, r.seats - (select count(*) from placement p where p.request_id = r.id and p.state <> 'withdrawn') as free, \
             (select count(*) from view_application a where a.request_id = r.id and a.state = 'reserve') as reserves \
             from view_request r where r.id = $1";
    COUNTERPARTS = "select name, job, learns, understudy from view_request_counterpart where request_id = $1 order by id";
    /// Those who were asked what is left a year later.
    ASKED_A_YEAR_LATER = "select id, voice, answered_at from view_evaluation where placement_id = $1 and moment = 'year-later' and asked_at is not null order by id";
    /// What the expert is asked about a placement and has not answered.
    QUESTIONS = "select id, moment from view_evaluation where placement_id = $1 and voice = 'expert' and asked_at is not null \
                 and answered_at is null order by due_on, id";
    /// People at the host; directors first.
    CONTACTS = "select name, job, email, language, role from view_host_contact where host_id = $1 order by role desc, id";
    /// Who works for the programme in a country on a day.
    FOCAL_POINTS = "select distinct a.name, a.email, a.language from view_reader r join view_account a on a.id = r.account_id \
                    where r.role = 'focal-point' and r.country = $1 and r.from_day <= $2 and (r.until_day is null or r.until_day >= $2) \
                    and a.state = 'active' order by a.email";
    COUNTRY = "select status, status_from, status_reason from view_country where phase_id = $1 and country = $2";
    /// The account of an expert, where there is one.
    EXPERT_ACCOUNT = "select account_id as value from view_expert where id = $1 and account_id is not null";
    ACCOUNT_NAME = "select name as value from view_account where id = $1";

    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 as value from placement";
    INSERT = "insert into placement (id, number, application_id, request_id, host_id, expert_id, phase_id, country, state, state_since, reason_code, \
              reason, started_on, ended_on, version) \
              values ($1, $2, $3, $4, $5, $6, $7, $8, 'preparing', $9, '', '', null, null, 1)";
    MOVE = "update placement set state = $3, state_since = $4, reason_code = $5, reason = $6, started_on = $7, ended_on = $8, \
            version = version + 1 where id = $1 and state = $2";

    TASKS = "select task, party, gate, due_on, done_on, done_by, note from placement_task where placement_id = $1 order by position";
    PUT_TASK = "insert into placement_task (id, placement_id, task, position, party, gate, due_on, done_on, done_by, note) \
                values ($1, $2, $3, $4, $5, $6, $7, null, '', '')";
    /// Whether the start waits for a task, and until when it is due: both follow the blocks.
    RESET_TASK = "update placement_task set gate = $3, due_on = $4 where placement_id = $1 and task = $2";
    DROP_TASK = "delete from placement_task where placement_id = $1 and task = $2 and done_on is null";
    SET_TASK = "update placement_task set done_on = $3, done_by = $4, note = $5 where placement_id = $1 and task = $2";

    /// Who works beside the expert, as the host named them.
    NAMED = "select name, job from placement_counterpart where placement_id = $1 order by place";
    PUT_NAMED = "insert into placement_counterpart (id, placement_id, place, name, job) values ($1, $2, $3, $4, $5)";
    DROP_NAMED = "delete from placement_counterpart where placement_id = $1";

    BLOCKS = "select id, number, mode, from_day, until_day, hours_per_week, place, replaced_by, reason from placement_block \
              where placement_id = $1 order by from_day, number";
    NEXT_BLOCK = "select coalesce(max(number), 0) + 1 as value from placement_block where placement_id = $1";
    INSERT_BLOCK = "insert into placement_block (id, placement_id, number, mode, from_day, until_day, hours_per_week, place, replaced_by, reason) \
                    values ($1, $2, $3, $4, $5, $6, $7, $8, null, $9)";
    SET_BLOCK = "update placement_block set mode = $3, from_day = $4, until_day = $5, hours_per_week = $6, place = $7 where placement_id = $1 and id = $2";
    REPLACE_BLOCK = "update placement_block set replaced_by = $3 where placement_id = $1 and id = $2 and replaced_by is null";
    DROP_BLOCK = "delete from placement_block where placement_id = $1 and id = $2 and replaced_by is null";
    DROP_BLOCKS = "delete from placement_block where placement_id = $1";
    /// The expert's physical blocks in other placements that are not over.
    ELSEWHERE = "select p.number, b.from_day, b.until_day from placement_block b join placement p on p.id = b.placement_id \
                 where p.expert_id = $1 and p.id <> $2 and b.mode = 'physical' and b.replaced_by is null \
                 and p.state not in ('withdrawn', 'ended-early')";

    AGREEMENTS = "select id, version, state, terms, digest, file_en, file_nl, made_at, signed_at from agreement where placement_id = $1 order by version desc";
    AGREEMENT = "select id, version, state, terms, digest, file_en, file_nl, made_at, signed_at from agreement where id = $1";
    PLACEMENT_OF_AGREEMENT = "select placement_id as value from agreement where id = $1";
    INSERT_AGREEMENT = "insert into agreement (id, placement_id, version, state, terms, digest, file_en, file_nl, made_at, signed_at) \
                        values ($1, $2, $3, 'signing', $4, $5, '', '', $6, null)";
    VOID_AGREEMENT = "update agreement set state = 'void' where id = $1 and state <> 'void'";
    SEAL_AGREEMENT = "update agreement set state = 'signed', signed_at = $2, file_en = '', file_nl = '' where id = $1 and state = 'signing'";
    /// Documents that lack a signature are not referred to any more.
    UNFILE_AGREEMENT = "update agreement set file_en = '', file_nl = '' where id = $1";
    FILE_AGREEMENT = "update agreement set file_en = $3, file_nl = $4 where id = $1 and state = $2";
    SIGNATURES = "select party, name, email, position, signed_name, signed_at, text_digest, remark, remarked_by, remarked_at from signature where agreement_id = $1 order by place";
    INSERT_SIGNATURE = "insert into signature (id, agreement_id, place, party, name, email, position, signed_name, signed_at, text_digest) \
                        values ($1, $2, $3, $4, $5, $6, $7, '', null, '')";
    SIGN = "update signature set signed_name = $3, signed_at = $4, text_digest = $5, position = $6, remark = '' where agreement_id = $1 and party = $2 and signed_at is null";
    /// What must change before a party signs.
    HOLD_BACK = "update signature set remark = $3, remarked_by = $4, remarked_at = $5 where agreement_id = $1 and party = $2 and signed_at is null";

    /// The most people and women that one monthly note counts.
    MOST_NOTED = "select coalesce(max(persons_reached), 0) as persons, coalesce(max(women_reached), 0) as women from monthly_note \
                  where placement_id = $1";
    NOTES = "select month, challenges, achievements, recommendations, persons_reached, women_reached, alarm, alarm_answer, alarm_answered_by, \
             alarm_answered_at, written_by, written_at from monthly_note where placement_id = $1 order by month desc";
    PUT_NOTE = "insert into monthly_note (id, placement_id, month, challenges, achievements, recommendations, persons_reached, women_reached, alarm, \
                alarm_answer, alarm_answered_by, alarm_answered_at, written_by, written_at) \
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '', '', null, $10, $11) \
                on conflict (placement_id, month) do update set challenges = excluded.challenges, achievements = excluded.achievements, \
                recommendations = excluded.recommendations, persons_reached = excluded.persons_reached, women_reached = excluded.women_reached, \
                alarm = excluded.alarm, alarm_answer = '', alarm_answered_by = '', alarm_answered_at = null, written_by = excluded.written_by, \
                written_at = excluded.written_at";
    ANSWER_ALARM = "update monthly_note set alarm_answer = $3, alarm_answered_by = $4, alarm_answered_at = $5 \
                    where placement_id = $1 and month = $2 and alarm and alarm_answered_at is null";

    REPORT = "select summary, persons_reached, women_reached, activities, barriers, advice, version from final_report where placement_id = $1";
    PUT_REPORT = "insert into final_report (placement_id, summary, persons_reached, women_reached, activities, barriers, advice, written_at, version) \
                  values ($1, $2, $3, $4, $5, $6, $7, $8, 1) \
                  on conflict (placement_id) do update set summary = excluded.summary, persons_reached = excluded.persons_reached, \
                  women_reached = excluded.women_reached, activities = excluded.activities, barriers = excluded.barriers, \
                  advice = excluded.advice, written_at = excluded.written_at, version = final_report.version + 1";
    PUT_RESULT = "insert into objective_result (id, placement_id, objective_id, process_reached, deliverable_done, evidence) \
                  values ($1, $2, $3, $4, $5, $6) \
                  on conflict (placement_id, objective_id) do update set process_reached = excluded.process_reached, \
                  deliverable_done = excluded.deliverable_done, evidence = excluded.evidence";
    HANDOVER = "select what_stays, who_keeps_it, where_it_is, next_steps, version from handover_plan where placement_id = $1";
    PUT_HANDOVER = "insert into handover_plan (placement_id, what_stays, who_keeps_it, where_it_is, next_steps, written_at, version) \
                    values ($1, $2, $3, $4, $5, $6, 1) \
                    on conflict (placement_id) do update set what_stays = excluded.what_stays, who_keeps_it = excluded.who_keeps_it, \
                    where_it_is = excluded.where_it_is, next_steps = excluded.next_steps, written_at = excluded.written_at, \
                    version = handover_plan.version + 1";

    CONFIRMATIONS = "select confirmed, name, remarks, satisfaction, confirmed_at, taken_back_at, taken_back_because from host_confirmation \
                     where placement_id = $1 order by id desc";
    INSERT_CONFIRMATION = "insert into host_confirmation (id, placement_id, confirmed, name, remarks, satisfaction, confirmed_at, taken_back_at, \
                           taken_back_because) values ($1, $2, $3, $4, $5, $6, $7, null, '')";
    TAKE_BACK = "update host_confirmation set taken_back_at = $2, taken_back_because = $3 where placement_id = $1 and confirmed and taken_back_at is null";

    CERTIFICATES = certificate_columns!("where c.placement_id = $1 order by c.id desc");
    CERTIFICATE = certificate_columns!("where c.id = $1");
    /// What anybody may know of a certificate whose code they have.
    BY_CODE = certificate_columns!("where c.code = $1");
    INSERT_CERTIFICATE = "insert into certificate (id, placement_id, code, holder, title, host_name, country, from_day, until_day, issued_on, file_en, \
                          file_nl, revoked_at, revoked_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', '', null, '')";
    FILE_CERTIFICATE = "update certificate set file_en = $2, file_nl = $3 where id = $1";
    REVOKE = "update certificate set revoked_at = $2, revoked_reason = $3 where placement_id = $1 and revoked_at is null";

    /// Documents that name an expert.
    FILES_OF_EXPERT = "select a.file_en as value from agreement a join placement p on p.id = a.placement_id where p.expert_id = $1 and a.file_en <> '' \
                       union select a.file_nl from agreement a join placement p on p.id = a.placement_id where p.expert_id = $1 and a.file_nl <> '' \
                       union select c.file_en from certificate c join placement p on p.id = c.placement_id where p.expert_id = $1 and c.file_en <> '' \
                       union select c.file_nl from certificate c join placement p on p.id = c.placement_id where p.expert_id = $1 and c.file_nl <> ''";
    /// Why it stood still or ended, in free words; that it did, and its code, stay for the figures.
    ERASE_REASONS = "update placement set reason = '' where expert_id = $1";
    ERASE_TASKS = "update placement_task set note = '', done_by = '' where party = 'expert' \
                   and placement_id in (select id from placement where expert_id = $1)";
    ERASE_TERMS = "update agreement set terms = '', file_en = '', file_nl = '' where placement_id in (select id from placement where expert_id = $1)";
    ERASE_SIGNATURES = "update signature set name = '', email = '', signed_name = '', remark = '', remarked_by = '' where party = 'expert' and agreement_id in \
                        (select a.id from agreement a join placement p on p.id = a.placement_id where p.expert_id = $1)";
    ERASE_NOTES = "update monthly_note set challenges = '', achievements = '', recommendations = '', alarm_answer = '', written_by = '' \
                   where placement_id in (select id from placement where expert_id = $1)";
    ERASE_REPORTS = "update final_report set summary = '', advice = '' where placement_id in (select id from placement where expert_id = $1)";
    /// Whose account it is: name and address.
    ACCOUNT_PERSON = "select name, email, language from view_account where id = $1";
    ERASE_DONE_BY = "update placement_task set done_by = '' where done_by = $1";
    ERASE_SIGNER = "update signature set email = '' where lower(email) = $1";
    ERASE_CERTIFICATES = "update certificate set holder = '', file_en = '', file_nl = '' where placement_id in (select id from placement where expert_id = $1)";
}
