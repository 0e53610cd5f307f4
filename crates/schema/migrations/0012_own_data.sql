-- What a person may read of the own records in other rooms, for the own home and for the copy of everything; and the day from
-- which an applicant can begin, for the days of a placement.

create view view_application_wish as select id, available_from from application;

create view view_own_application as
select a.id, a.number, a.expert_id, r.number as request_number, r.title as request_title, r.title_nl as request_title_nl, h.name as host_name, a.state, a.state_since, a.motivation,
    a.available_from, a.referred_by, a.reason_code, a.made_at, a.submitted_at
from application a
join request r on r.id = a.request_id
join host h on h.id = r.host_id;

create view view_own_check as
select c.application_id, c.rule, c.rule_from, c.holds, c.asked, c.found, c.checked_at from application_check c;

-- Decisions without the words that colleagues wrote to each other.
create view view_own_decision as
select d.application_id, d.place, d.decision, d.reason_code, d.from_state, d.to_state, d.decided_at from selection_decision d;

create view view_own_task as
select t.placement_id, t.position, t.task, t.due_on, t.done_on, t.note from placement_task t where t.party = 'expert';

create view view_own_signature as
select a.placement_id, a.version, a.state as agreement_state, s.place, s.name, s.signed_name, s.signed_at,
    (select min(o.place) from signature o where o.agreement_id = a.id and o.signed_at is null) as next_place
from signature s
join agreement a on a.id = s.agreement_id
where s.party = 'expert';

create view view_own_note as
select n.placement_id, n.month, n.challenges, n.achievements, n.recommendations, n.persons_reached, n.women_reached, n.alarm, n.alarm_answer,
    n.alarm_answered_at, n.written_at
from monthly_note n;

create view view_own_report as
select f.placement_id, f.summary, f.persons_reached, f.women_reached, f.activities, f.barriers, f.advice, f.written_at from final_report f;

create view view_own_result as
select d.placement_id, o.number, o.objective, d.process_reached, d.deliverable_done, d.evidence
from objective_result d
join request_objective o on o.id = d.objective_id;

create view view_own_handover as
select p.placement_id, p.what_stays, p.who_keeps_it, p.where_it_is, p.next_steps, p.written_at from handover_plan p;

create view view_own_certificate as
select c.placement_id, c.code, c.holder, c.title, c.host_name, c.country, c.from_day, c.until_day, c.issued_on, c.revoked_at, c.revoked_reason
from certificate c;

create view view_own_evaluation as
select e.id, e.placement_id, e.moment, e.due_on, e.asked_at, e.answered_at, e.knowledge, e.skills, e.attitudes, e.satisfaction, e.still_used,
    e.still_used_why, e.helped, e.hindered, e.remarks
from evaluation e
where e.voice = 'expert';

create view view_own_capacity_change as
select c.evaluation_id, o.number, o.objective, c.change, c.process, c.evidence
from capacity_change c
join request_objective o on o.id = c.objective_id;
