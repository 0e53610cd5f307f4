-- Placements: one expert doing one assignment, from preparation to certificate.
create table placement (
    id uuid primary key,
    number bigint not null unique,
    application_id uuid not null unique references application (id),
    request_id uuid not null references request (id),
    host_id uuid not null references host (id),
    expert_id uuid not null references expert (id),
    phase_id uuid not null references phase (id),
    country text not null,
    state text not null check (state in ('preparing', 'agreed', 'running', 'suspended', 'reported', 'confirmed', 'completed', 'ended-early', 'withdrawn')),
    state_since timestamptz not null,
    reason_code text not null,
    reason text not null,
    started_on date,
    ended_on date,
    version bigint not null
);
create index placement_state on placement (state, country);
create index placement_expert on placement (expert_id);
create index placement_request on placement (request_id);

create table placement_task (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    task text not null,
    position bigint not null,
    party text not null,
    gate boolean not null,
    due_on date,
    done_on date,
    done_by text not null,
    note text not null,
    unique (placement_id, task)
);

-- Its terms are frozen as JSON in both languages; the digest is of that text, and it is what people sign. The files follow later.
create table agreement (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    version bigint not null,
    state text not null check (state in ('draft', 'signing', 'signed', 'void')),
    terms text not null,
    digest text not null,
    file_en text not null,
    file_nl text not null,
    made_at timestamptz not null,
    signed_at timestamptz,
    unique (placement_id, version)
);

create table signature (
    id uuid primary key,
    agreement_id uuid not null references agreement (id),
    place bigint not null,
    party text not null check (party in ('expert', 'host', 'programme')),
    name text not null,
    email text not null,
    signed_name text not null,
    signed_at timestamptz,
    text_digest text not null,
    unique (agreement_id, party)
);

create table placement_block (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    number bigint not null,
    mode text not null check (mode in ('physical', 'online')),
    from_day date not null,
    until_day date not null,
    hours_per_week bigint,
    place text not null,
    replaced_by uuid,
    reason text not null,
    unique (placement_id, number)
);

create table monthly_note (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    month text not null,
    challenges text not null,
    achievements text not null,
    recommendations text not null,
    persons_reached bigint not null,
    women_reached bigint not null,
    alarm boolean not null,
    alarm_answer text not null,
    alarm_answered_by text not null,
    alarm_answered_at timestamptz,
    written_by text not null,
    written_at timestamptz not null,
    unique (placement_id, month)
);

create table final_report (
    placement_id uuid primary key references placement (id),
    summary text not null,
    persons_reached bigint not null,
    women_reached bigint not null,
    activities text not null,
    barriers text not null,
    advice text not null,
    written_at timestamptz not null,
    version bigint not null
);

create table objective_result (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    objective_id uuid not null references request_objective (id),
    process_reached text not null,
    deliverable_done text not null,
    evidence text not null,
    unique (placement_id, objective_id)
);

create table handover_plan (
    placement_id uuid primary key references placement (id),
    what_stays text not null,
    who_keeps_it text not null,
    where_it_is text not null,
    next_steps text not null,
    written_at timestamptz not null,
    version bigint not null
);

-- What the host answered to the report, each time; an answer that was taken back stays, with the reason.
create table host_confirmation (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    confirmed boolean not null,
    name text not null,
    remarks text not null,
    satisfaction bigint,
    confirmed_at timestamptz not null,
    taken_back_at timestamptz,
    taken_back_because text not null
);
create index host_confirmation_placement on host_confirmation (placement_id, id);

create table certificate (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    code text not null unique,
    holder text not null,
    title text not null,
    host_name text not null,
    country text not null,
    from_day date not null,
    until_day date not null,
    issued_on date not null,
    file_en text not null,
    file_nl text not null,
    revoked_at timestamptz,
    revoked_reason text not null
);
-- A revoked certificate stays, so that its code still answers; one is valid at a time.
create unique index certificate_valid on certificate (placement_id) where revoked_at is null;
