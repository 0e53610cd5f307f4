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
    state_since timestamptz not null,
    made_at timestamptz not null,
    version bigint not null
);
create index host_place on host (country, state);

-- The states of a host, with reason and who.
create table host_step (
    id uuid primary key,
    host_id uuid not null references host (id),
    state text not null,
    reason text not null,
    taken_by uuid,
    taken_at timestamptz not null
);
create index host_step_host on host_step (host_id, id);

create table host_contact (
    id uuid primary key,
    host_id uuid not null references host (id),
    name text not null,
    job text not null,
    email text not null,
    language text not null,
    role text not null check (role in ('director', 'contact')),
    invited_at timestamptz,
    active boolean not null
);
create index host_contact_host on host_contact (host_id);

-- Readiness as last told: each answer is 'ready', 'not-yet' or 'unknown', with a note.
create table host_readiness (
    host_id uuid primary key references host (id),
    workspace text not null,
    workspace_note text not null,
    connection text not null,
    connection_note text not null,
    devices text not null,
    devices_note text not null,
    staff_time text not null,
    staff_time_note text not null,
    briefing text not null,
    briefing_note text not null,
    checked_on date not null,
    checked_name text not null,
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
    state_since timestamptz not null,
    asked_at timestamptz,
    asked_by uuid,
    asked_name text not null,
    agreed_on date,
    agreed_by text not null,
    version bigint not null
);
create index development_plan_host on development_plan (host_id);
create index development_plan_priority on development_plan (priority_id);

-- What the host's director said about a version of the plan.
create table plan_answer (
    id uuid primary key,
    plan_id uuid not null references development_plan (id),
    version bigint not null,
    name text not null,
    agrees boolean not null,
    remarks text not null,
    how text not null check (how in ('link', 'account')),
    link_id uuid,
    answered_at timestamptz not null
);
create index plan_answer_plan on plan_answer (plan_id, id);

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
