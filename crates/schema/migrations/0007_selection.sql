-- Selection: applications, the rules that checked them, scores, shares of CVs, decisions.
create table eligibility_rule (
    id uuid primary key,
    phase_id uuid not null references phase (id),
    country text,
    rule text not null check (rule in ('residence', 'right-to-return', 'origin-tie', 'experience')),
    value text not null,
    from_day date not null,
    until_day date,
    note text not null,
    set_by uuid,
    set_at timestamptz not null
);
create index eligibility_rule_phase on eligibility_rule (phase_id, from_day);

create table application (
    id uuid primary key,
    number bigint not null unique,
    request_id uuid not null references request (id),
    expert_id uuid not null references expert (id),
    state text not null check (state in ('draft', 'submitted', 'ineligible', 'eligible', 'not-long-listed', 'long-listed', 'shared',
        'accepted', 'declined', 'selected', 'reserve', 'not-selected', 'withdrawn')),
    state_since timestamptz not null,
    motivation text not null,
    available_from date,
    referred_by text not null,
    reserve_rank bigint,
    reason text not null,
    reason_code text not null,
    made_at timestamptz not null,
    submitted_at timestamptz,
    version bigint not null,
    unique (request_id, expert_id)
);
create index application_state on application (state);
create index application_expert on application (expert_id);

create table application_check (
    id uuid primary key,
    application_id uuid not null references application (id),
    rule text not null,
    rule_from date,
    holds boolean not null,
    asked text not null,
    found text not null,
    checked_at timestamptz not null
);
create index application_check_application on application_check (application_id);

create table application_score (
    id uuid primary key,
    application_id uuid not null references application (id),
    rule_version text not null,
    total bigint not null,
    total_of bigint not null,
    components text not null,
    input_digest text not null,
    scored_at timestamptz not null
);
create index application_score_application on application_score (application_id, scored_at);

create table share (
    id uuid primary key,
    application_id uuid not null references application (id),
    consent_id uuid not null,
    shared_with text not null,
    shared_by uuid,
    shared_at timestamptz not null,
    link_id uuid not null
);
create index share_application on share (application_id);

create table selection_decision (
    id uuid primary key,
    application_id uuid not null references application (id),
    place bigint not null,
    decision text not null,
    reason_code text not null,
    reason text not null,
    no_interest boolean not null,
    from_state text not null,
    to_state text not null,
    undoes uuid references selection_decision (id),
    decided_by_kind text not null,
    decided_by uuid,
    decided_by_name text not null,
    decided_at timestamptz not null,
    unique (application_id, place)
);
create index selection_decision_at on selection_decision (decided_at);
