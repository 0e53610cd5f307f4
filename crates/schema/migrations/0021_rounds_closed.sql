-- A round can be closed, and opened again: what is to be done in it is then not asked for. The newest reason stays with it.
alter table round add column state text not null default 'open';
alter table round add column state_reason text not null default '';
alter table round add column state_by uuid;
alter table round add column state_by_name text not null default '';
alter table round add column state_at timestamptz;
-- The round whose decisions the first plan of this one takes over.
alter table round add column taken_from uuid;

-- Who was asked by letter to apply for which request, when and by whom.
create table asked_to_apply (
    id uuid primary key,
    request_id uuid not null references request (id),
    expert_id uuid not null references expert (id),
    asked_by uuid,
    asked_by_name text not null,
    asked_at timestamptz not null,
    unique (request_id, expert_id)
);
create index asked_to_apply_expert on asked_to_apply (expert_id);

create view view_asked_to_apply as
select k.request_id, r.number as request, k.expert_id, k.asked_by_name, k.asked_at
from asked_to_apply k
join request r on r.id = k.request_id;
