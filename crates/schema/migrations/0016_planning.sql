-- Planning: rounds with their rules, runs of the planner, who fits which request, what the office decided.
create table round (
    id uuid primary key,
    number bigint not null unique,
    phase_id uuid not null references phase (id),
    name text not null,
    reach text not null check (reach in ('applicants', 'pool')),
    cap bigint not null check (cap between 1 and 10),
    floor text not null check (floor in ('none', 'share', 'number', 'share-keep-filled')),
    floor_value bigint not null,
    keep_points bigint not null,
    made_by uuid,
    made_by_name text not null,
    made_at timestamptz not null
);

create table round_request (
    id uuid primary key,
    round_id uuid not null references round (id),
    request_id uuid not null references request (id),
    unique (round_id, request_id)
);

create table round_minimum (
    id uuid primary key,
    round_id uuid not null references round (id),
    country text not null,
    places bigint not null,
    unique (round_id, country)
);

-- A run: what went in (as a file of the matching engine) and what came out. content holds what the page shows beside.
create table round_run (
    id uuid primary key,
    round_id uuid not null references round (id),
    number bigint not null,
    state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
    step text not null,
    input text not null,
    input_sha256 text not null,
    rule_version text not null,
    pool_sequence bigint not null,
    plan text not null,
    status text not null,
    objective bigint,
    bound bigint,
    gap_ppm bigint,
    checked text not null,
    faults text not null,
    content text not null,
    proof text not null check (proof in ('', 'running', 'stopped', 'done', 'spent')),
    proof_level bigint not null,
    asked_by uuid,
    asked_by_name text not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    unique (round_id, number)
);

-- Who may be placed where, best first, as of a run; proposed ones are the plan. confirmed ones were selected before.
create table round_pair (
    id uuid primary key,
    run_id uuid not null references round_run (id),
    request_id uuid not null references request (id),
    expert_id uuid not null references expert (id),
    kind text not null check (kind in ('confirmed', 'proposed', 'eligible')),
    rank bigint not null,
    score bigint not null,
    score_of bigint not null,
    assessment text not null,
    unique (run_id, request_id, expert_id)
);
create index round_pair_expert on round_pair (expert_id);

-- What the office decided about a seat; the newest counts.
create table round_decision (
    id uuid primary key,
    run_id uuid not null references round_run (id),
    request_id uuid not null references request (id),
    seat bigint not null,
    place bigint not null,
    choice text not null check (choice in ('accept', 'other', 'open')),
    expert_id uuid references expert (id),
    proposed_id uuid references expert (id),
    reason_code text not null,
    reason text not null,
    carried boolean not null,
    decided_by uuid,
    decided_by_name text not null,
    decided_at timestamptz not null,
    unique (run_id, request_id, seat, place)
);

-- When those who applied can begin, for planning.
create view view_applicant as
select id, number, request_id, expert_id, state, available_from from application;

-- How heavily the priority counts that a request serves.
create view view_request_weight as
select r.id as request_id, p.id as priority_id, p.title, p.title_nl, p.weight
from request r
join outcome o on o.id = r.outcome_id
join development_plan d on d.id = o.plan_id
join priority q on q.id = d.priority_id
join view_priority p on p.id = q.id;
