-- What the programme office notes on a candidate of a long list, for itself; the newest one holds. No room reads it but selection.
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
