-- Who works beside an expert, as the host named them for one placement: people of the host, whose names the host can change
-- and take away, and whom only the host and this expert read.
create table placement_counterpart (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    place bigint not null,
    name text not null,
    job text not null,
    unique (placement_id, place)
);
