-- Experts: profiles, consents, documents, imports.
create table expert (
    id uuid primary key,
    account_id uuid unique references account (id),
    state text not null check (state in ('unclaimed', 'draft', 'active', 'paused', 'erased')),
    name text not null,
    call_name text not null,
    email text not null,
    email_key text not null,
    phone text not null,
    gender text not null,
    birth_year bigint,
    residence_country text not null,
    residence_city text not null,
    may_return boolean,
    occupation text not null,
    profession text not null,
    summary text not null,
    years bigint not null,
    employer_leave text not null,
    travels boolean,
    online boolean,
    hours_per_week bigint,
    motivation text not null,
    hidden_from_origin boolean not null,
    search_text text not null,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    version bigint not null
);
create index expert_state on expert (state);
create index expert_email on expert (email_key);

create table expert_origin (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    country text not null,
    tie text not null check (tie in ('birth', 'descent', 'other')),
    own_words text not null,
    unique (expert_id, country)
);

create table expert_skill (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    skill text not null,
    level bigint not null check (level between 1 and 5),
    years bigint not null,
    last_used bigint,
    evidence text not null,
    unique (expert_id, skill)
);

create table expert_language (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    language text not null,
    level text not null,
    dialect text not null,
    unique (expert_id, language)
);

create table expert_experience (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    kind text not null check (kind in ('work', 'education', 'volunteer')),
    title text not null,
    organisation text not null,
    country text not null,
    from_month text not null,
    until_month text not null,
    summary text not null
);
create index expert_experience_expert on expert_experience (expert_id);

create table expert_availability (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    from_day date not null,
    until_day date not null
);
create index expert_availability_expert on expert_availability (expert_id);

create table consent (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    purpose text not null,
    text_version text not null,
    given boolean not null,
    at timestamptz not null
);
create index consent_expert on consent (expert_id, purpose, at);

create table expert_file (
    id uuid primary key,
    expert_id uuid not null references expert (id),
    kind text not null check (kind in ('cv', 'import')),
    name text not null,
    media_type text not null,
    digest text not null,
    size bigint not null,
    stored_at timestamptz not null
);
create index expert_file_expert on expert_file (expert_id);
create index expert_file_digest on expert_file (digest);

create table import_run (
    id uuid primary key,
    kind text not null,
    at timestamptz not null,
    good bigint not null,
    quarantined bigint not null
);

-- A file that became a profile: what of it was recognised.
create table import_row (
    id uuid primary key,
    run_id uuid not null references import_run (id),
    expert_id uuid not null references expert (id),
    file text not null,
    recognised text not null,
    unrecognised text not null
);
create index import_row_run on import_row (run_id);
create index import_row_expert on import_row (expert_id);

create table quarantine (
    id uuid primary key,
    run_id uuid not null references import_run (id),
    file text not null,
    place text not null,
    reason text not null,
    content text not null,
    note text not null,
    solved_at timestamptz
);
create index quarantine_run on quarantine (run_id);
