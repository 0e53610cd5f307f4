-- What the toolbox keeps: audit trail, readings, signed links, jobs, letters, documents.
create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    action text not null,
    subject text not null,
    subject_id uuid not null,
    actor_kind text not null,
    actor_id uuid,
    person_id uuid,
    content text not null,
    salt text not null,
    digest text not null,
    position bigint unique,
    link text
);
create index audit_entry_subject on audit_entry (subject_id, id);
create index audit_entry_person on audit_entry (person_id);
create index audit_entry_at on audit_entry (at);

create table reading (
    id uuid primary key,
    at timestamptz not null,
    expert_id uuid not null,
    reader_kind text not null,
    reader_id uuid,
    reader_name text not null,
    what text not null,
    why text not null
);
create index reading_expert on reading (expert_id, id);

create table signed_link (
    id uuid primary key,
    purpose text not null,
    record_id uuid not null,
    part text not null,
    person_name text not null,
    person_email text not null,
    language text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz
);
create index signed_link_record on signed_link (record_id, purpose, part);

create table job (
    id uuid primary key,
    kind text not null,
    payload text not null,
    state text not null check (state in ('waiting', 'running', 'done', 'dead')),
    run_at timestamptz not null,
    made_at timestamptz not null,
    leased_until timestamptz,
    done_at timestamptz,
    attempts bigint not null,
    last_error text
);
create index job_due on job (state, run_at);

create table letter (
    id uuid primary key,
    recipient text not null,
    language text not null,
    subject text not null,
    body text not null,
    about_kind text not null,
    about_id uuid not null,
    state text not null check (state in ('waiting', 'sent', 'failed')),
    made_at timestamptz not null,
    sent_at timestamptz,
    last_error text
);
create index letter_recipient on letter (recipient, made_at);
create index letter_about on letter (about_id);
