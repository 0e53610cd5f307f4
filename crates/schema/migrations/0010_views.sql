-- Views: what a slice may read of another's data, each with only the columns and rows that its purpose allows.

-- Countries of a phase with their status: the newest row, which is never ahead of its day.
create view view_country as
select pc.id as phase_country_id, pc.phase_id, p.name as phase_name, p.from_day as phase_from, p.until_day as phase_until,
    pc.country, pc.track, pc.strategy_title, pc.strategy_url, pc.diaspora_policy, pc.diaspora_office,
    cs.status, cs.from_day as status_from, cs.reason as status_reason
from phase_country pc
join phase p on p.id = pc.phase_id
join country_status cs on cs.phase_country_id = pc.id
where cs.number = (select max(l.number) from country_status l where l.phase_country_id = pc.id);

-- Priorities in the version that counts: the one in force, or the newest while none was agreed.
create view view_priority as
select pr.id, pr.number, pr.state, pc.phase_id, pc.country, v.version, v.title, v.title_nl, v.sector, v.sdg_target, v.weight,
    v.target, v.target_unit, v.from_day, v.until_day
from priority pr
join phase_country pc on pc.id = pr.phase_country_id
join priority_version v on v.priority_id = pr.id and v.version = pr.current_version;

-- Institutions, without their papers.
create view view_host as
select h.id, h.phase_id, h.country, h.name, h.kind, h.city, h.ministry, h.sector, h.mission, h.website, h.state,
    case when r.host_id is null then false
         when r.workspace = 'ready' and r.connection = 'ready' and r.devices = 'ready' and r.staff_time = 'ready' and r.briefing = 'ready' then true
         else false end as ready
from host h
left join host_readiness r on r.host_id = h.id;

-- People at hosts, for letters and signed links.
create view view_host_contact as
select c.id, c.host_id, h.name as host_name, h.country, c.name, c.job, c.email, c.language, c.role
from host_contact c
join host h on h.id = c.host_id
where c.active;

-- Outcomes with the plan and priority that they serve.
create view view_outcome as
select o.id, o.plan_id, o.number, o.title, o.title_nl, o.indicator, o.unit, o.baseline, o.baseline_on, o.target, o.target_on,
    d.host_id, d.title as plan_title, d.state as plan_state, d.priority_id
from outcome o
join development_plan d on d.id = o.plan_id;

-- What was measured of outcomes, without who recorded it.
create view view_outcome_measure as select id, outcome_id, measured_on, value, evidence from outcome_measure;

-- Requests with their host, for those who may see them.
-- Phases, also those in which no country takes part yet.
create view view_phase as select id, name, from_day, until_day from phase;

create view view_request as
select r.id, r.number, r.slug, r.phase_id, r.country, r.host_id, h.name as host_name, h.city as host_city, r.outcome_id,
    r.follows_placement_id, r.title, r.title_nl, r.summary, r.summary_nl, r.sector, r.years, r.seats, r.origin_tie, r.deadline,
    r.earliest_start, r.latest_start, r.state, r.state_since, r.published_at, r.made_at
from request r
join host h on h.id = r.host_id;

-- What the public sees: published demand.
create view view_published as
select r.id, r.number, r.slug, r.phase_id, r.country, r.host_id, h.name as host_name, h.city as host_city, r.title, r.title_nl, r.summary,
    r.summary_nl, r.background, r.department, r.sector, r.years, r.seats, r.origin_tie, r.conditions, r.deadline, r.earliest_start,
    r.latest_start, r.state, r.published_at, c.status as country_status, c.status_from as country_status_from
from request r
join host h on h.id = r.host_id
left join view_country c on c.phase_id = r.phase_id and c.country = r.country
where r.published_at is not null and r.state in ('published', 'selection', 'filled', 'running', 'completed');

create view view_request_block as
select id, request_id, number, mode, weeks, hours_per_week, place from request_block;

create view view_request_objective as
select id, request_id, number, objective, deliverable, process from request_objective;

create view view_request_counterpart as
select id, request_id, name, job, email, language, learns, understudy from request_counterpart;

create view view_request_skill as
select request_id, skill, level, years, essential from request_skill;

create view view_request_language as
select request_id, language, level, essential from request_language;

-- Experts as selection and placements read them: never gender, birth year, phone or the account.
create view view_expert as
select e.id, e.state, e.name, e.call_name, coalesce(a.email, e.email) as email, e.residence_country, e.residence_city, e.may_return, e.occupation, e.summary, e.years,
    e.travels, e.online, e.hours_per_week, e.hidden_from_origin, e.account_id, a.language,
    e.profession
from expert e
left join account a on a.id = e.account_id
where e.state in ('draft', 'active', 'paused');

create view view_expert_origin as select expert_id, country, tie from expert_origin;
create view view_expert_skill as select id, expert_id, skill, level, years, last_used, evidence from expert_skill;
create view view_expert_language as select expert_id, language, level, dialect from expert_language;
create view view_expert_availability as select expert_id, from_day, until_day from expert_availability;
create view view_expert_experience as
select expert_id, kind, title, organisation, country, from_month, until_month, summary from expert_experience;
create view view_expert_file as select id, expert_id, kind, name, media_type, digest, size from expert_file where kind = 'cv';

-- The newest word on each consent.
create view view_consent as
select c.id, c.expert_id, c.purpose, c.text_version, c.given, c.at
from consent c
where not exists (select 1 from consent l where l.expert_id = c.expert_id and l.purpose = c.purpose and l.id > c.id);

-- Groups for figures only: joined by counts, never shown beside a name.
create view view_expert_group as select id as expert_id, gender, birth_year, state, made_at from expert;

-- Applications for figures, placements and the chain.
create view view_application as
select a.id, a.number, a.request_id, a.expert_id, a.state, a.state_since, a.submitted_at, a.reserve_rank,
    r.phase_id, r.country, r.host_id
from application a
join request r on r.id = a.request_id;

create view view_share as select application_id, shared_at, shared_with from share;
create view view_decision as select id, application_id, place, decision, reason, from_state, to_state, undoes, decided_at from selection_decision;

-- Placements with what letters, evaluations and the chain need.
create view view_placement as
select p.id, p.number, p.application_id, p.request_id, p.host_id, p.expert_id, p.phase_id, p.country, p.state, p.state_since, p.started_on, p.ended_on,
    r.number as request_number, r.slug as request_slug, r.title as request_title, r.title_nl as request_title_nl, r.outcome_id,
    h.name as host_name, e.name as expert_name, e.call_name as expert_call_name, e.email as expert_email
from placement p
join request r on r.id = p.request_id
join host h on h.id = p.host_id
join expert e on e.id = p.expert_id;

create view view_placement_block as
select id, placement_id, number, mode, from_day, until_day, hours_per_week, place from placement_block where replaced_by is null;

create view view_objective_result as
select placement_id, objective_id, process_reached, deliverable_done from objective_result;

-- The newest certificate of a placement; an earlier one was revoked.
create view view_certificate as
select c.placement_id, c.code, c.issued_on, c.revoked_at
from certificate c
where not exists (select 1 from certificate l where l.placement_id = c.placement_id and l.id > c.id);

create view view_evaluation as
select id, placement_id, moment, voice, pseudonym, due_on, asked_at, answered_at, knowledge, skills, attitudes, still_used, satisfaction
from evaluation;

create view view_capacity_change as
select c.objective_id, c.change, c.process, e.placement_id, e.moment, e.voice
from capacity_change c
join evaluation e on e.id = c.evaluation_id;

-- Accounts for names in lists of who did what.
create view view_account as select id, name, email, language, state from account;

-- For figures of a past day and for the chain: when things came to be, without who did them.
create view view_host_step as
select t.host_id, h.phase_id, h.country, t.state, t.taken_at from host_step t join host h on h.id = t.host_id;

create view view_priority_step as
select pr.id as priority_id, pc.phase_id, pc.country, min(v.written_at) as made_at, min(v.agreed_at) as agreed_at
from priority pr
join phase_country pc on pc.id = pr.phase_country_id
join priority_version v on v.priority_id = pr.id
group by pr.id, pc.phase_id, pc.country;

create view view_country_status as
select pc.phase_id, pc.country, cs.number, cs.status, cs.from_day
from country_status cs
join phase_country pc on pc.id = cs.phase_country_id;

-- The audit trail's word on states: one row for each change of a request, placement or priority.
create view view_state_change as
select id, subject, subject_id, at, content from audit_entry where subject in ('request', 'placement', 'priority');

create view view_priority_agreement as
select priority_id, version, party, organisation, agreed_on from priority_agreement where taken_back_at is null;

-- The newest score of an application: the total and by which rules.
create view view_score as
select s.application_id, s.rule_version, s.total, s.total_of, s.scored_at
from application_score s
where not exists (select 1 from application_score l where l.application_id = s.application_id and l.id > s.id);

create view view_check as select application_id, rule, rule_from, holds, checked_at from application_check;
