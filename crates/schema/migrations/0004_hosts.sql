-- Hosts: institutions, their people, readiness, development plans with outcomes.
create table host (
    id uuid primary key,
    phase_id uuid not null references phase (id),
    country text not null,
    name text not null,
    search_text text not null,
    kind text not null,
    city text not null,
    ministry text not null,
    sector text not null,
    mission text not null,
    website text not null,
    state text not null check (state in ('suggested', 'under-assessment', 'approved', 'active', 'dormant', 'suspended', 'closed')),
    made_at timestamptz not null,
    version bigint not null
);
create index host_place on host (country, state);

create table host_contact (
    id uuid primary key,
    host_id uuid not null references host (id),
    name text not null,
    job text not null,
    email text not null,
    language text not null,
    role text not null check (role in ('director', 'contact')),
    active boolean not null
);
create index host_contact_host on host_contact (host_id);

create table host_readiness (
    host_id uuid primary key references host (id),
    workspace text not null,
    connection text not null,
    devices text not null,
    staff_time text not null,
    briefing text not null,
    note text not null,
    checked_on date not null,
    checked_by uuid,
    version bigint not null
);

create table development_plan (
    id uuid primary key,
    host_id uuid not null references host (id),
    priority_id uuid not null references priority (id),
    title text not null,
    situation text not null,
    change_sought text not null,
    assumptions text not null,
    state text not null check (state in ('draft', 'agreed', 'closed')),
    agreed_on date,
    agreed_by text not null,
    version bigint not null
);
create index development_plan_host on development_plan (host_id);
create index development_plan_priority on development_plan (priority_id);

create table outcome (
    id uuid primary key,
    plan_id uuid not null references development_plan (id),
    number bigint not null,
    title text not null,
    title_nl text not null,
    indicator text not null,
    unit text not null,
    baseline bigint not null,
    baseline_on date not null,
    target bigint not null,
    target_on date not null,
    unique (plan_id, number)
);

create table outcome_measure (
    id uuid primary key,
    outcome_id uuid not null references outcome (id),
    measured_on date not null,
    value bigint not null,
    evidence text not null,
    recorded_by uuid,
    recorded_at timestamptz not null
);
create index outcome_measure_outcome on outcome_measure (outcome_id, measured_on);
