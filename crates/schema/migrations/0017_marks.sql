-- What the programme office notes on a candidate of a long list, for itself; the newest one holds. Other rooms read only
-- who is set aside.
create table long_list_mark (
    id uuid primary key,
    application_id uuid not null references application (id),
    place bigint not null,
    mark text not null check (mark in ('plain', 'pinned', 'set-aside')),
    reason text not null,
    made_by uuid,
    made_by_name text not null,
    made_at timestamptz not null,
    unique (application_id, place)
);

-- Who is set aside at which request, without the reason, for planning: nobody is proposed there whom the office set aside.
create view view_set_aside as
select a.request_id, a.expert_id
from long_list_mark m
join application a on a.id = m.application_id
where m.mark = 'set-aside' and m.place = (select max(l.place) from long_list_mark l where l.application_id = m.application_id);
