-- The newest seal of the audit trail in a second place: one row. Whoever cuts off the end of the trail leaves it naming what is gone.
create table audit_seal (
    id bigint primary key check (id = 1),
    position bigint not null,
    link text not null
);
