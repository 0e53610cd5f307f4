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
