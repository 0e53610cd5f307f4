-- When a question was closed without an answer: how things stood before the work is not asked after it. The row stays, so that it is
-- told how many were asked.
alter table evaluation add column closed_at timestamptz;

-- For other rooms a closed question is none.
drop view view_evaluation;
create view view_evaluation as
select id, placement_id, moment, voice, pseudonym, due_on, asked_at, answered_at, knowledge, skills, attitudes, still_used, satisfaction
from evaluation
where closed_at is null;

-- The days of a placement as they were agreed, also where others came in their place; and those that count.
create view view_placement_days as
select id, placement_id, number, mode, from_day, until_day, place,
    case when reason = '' then true else false end as planned,
    case when replaced_by is null then true else false end as counts
from placement_block;

-- What an address signed and answered, for the copy that its person gets.
create view view_person_signed as
select s.email, p.number, a.version, s.party, s.name, s.position, s.signed_name, s.signed_at
from signature s
join agreement a on a.id = s.agreement_id
join placement p on p.id = a.placement_id
where s.signed_at is not null;

create view view_person_answer as
select e.person_email, p.number, e.moment, e.voice, e.asked_at, e.answered_at, e.knowledge, e.skills, e.attitudes, e.satisfaction, e.still_used,
    e.still_used_why, e.helped, e.hindered, e.remarks
from evaluation e
join placement p on p.id = e.placement_id;
