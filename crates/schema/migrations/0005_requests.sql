-- Requests: a host's demand as terms of reference; public as assignments.
create table request (
    id uuid primary key,
    number bigint not null unique,
    slug text not null unique,
    phase_id uuid not null references phase (id),
    country text not null,
    host_id uuid not null references host (id),
    outcome_id uuid references outcome (id),
    follows_placement_id uuid,
    title text not null,
    title_nl text not null,
    summary text not null,
    summary_nl text not null,
    background text not null,
    department text not null,
    sector text not null,
    years bigint not null,
    seats bigint not null check (seats between 1 and 20),
    origin_tie boolean not null,
    conditions text not null,
    security text not null,
    deadline date,
    earliest_start date,
    latest_start date,
    state text not null check (state in ('draft', 'submitted', 'edits-requested', 'approved', 'published', 'selection', 'filled', 'running',
        'completed', 'rejected', 'withdrawn', 'cancelled')),
    closed_from text not null,
    state_since timestamptz not null,
    review_note text not null,
    search_text text not null,
    made_by uuid,
    made_at timestamptz not null,
    published_at timestamptz,
    version bigint not null
);
create index request_state on request (state, country);
create index request_host on request (host_id);

create table request_block (
    id uuid primary key,
    request_id uuid not null references request (id),
    number bigint not null,
    mode text not null check (mode in ('physical', 'online')),
    weeks bigint not null,
    hours_per_week bigint,
    place text not null,
    unique (request_id, number)
);

create table request_objective (
    id uuid primary key,
    request_id uuid not null references request (id),
    number bigint not null,
    objective text not null,
    deliverable text not null,
    process text not null check (process in ('transmit', 'create', 'build-capacity')),
    unique (request_id, number)
);

create table request_counterpart (
    id uuid primary key,
    request_id uuid not null references request (id),
    name text not null,
    job text not null,
    email text not null,
    language text not null,
    learns text not null,
    understudy boolean not null
);
create index request_counterpart_request on request_counterpart (request_id);

create table request_skill (
    id uuid primary key,
    request_id uuid not null references request (id),
    skill text not null,
    level bigint not null check (level between 1 and 5),
    years bigint not null,
    essential boolean not null,
    unique (request_id, skill)
);

create table request_language (
    id uuid primary key,
    request_id uuid not null references request (id),
    language text not null,
    level text not null,
    essential boolean not null,
    unique (request_id, language)
);
