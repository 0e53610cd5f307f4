-- Accounts: people who sign in, their roles, sessions, and tries.
create table account (
    id uuid primary key,
    email text not null,
    email_key text not null unique,
    name text not null,
    password text,
    language text not null,
    scheme text not null,
    state text not null check (state in ('invited', 'active', 'closed')),
    made_at timestamptz not null,
    closed_at timestamptz,
    version bigint not null
);

create table role_grant (
    id uuid primary key,
    account_id uuid not null references account (id),
    role text not null,
    phase_id uuid,
    country text,
    host_id uuid,
    from_day date not null,
    until_day date,
    granted_by uuid,
    granted_at timestamptz not null
);
create index role_grant_account on role_grant (account_id);

create table session (
    id uuid primary key,
    secret_hash text not null unique,
    account_id uuid not null references account (id),
    csrf text not null,
    device text not null,
    shared_device boolean not null,
    made_at timestamptz not null,
    seen_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_account on session (account_id);

create table sign_in_try (
    id uuid primary key,
    at timestamptz not null,
    email_key text not null,
    place text not null,
    good boolean not null
);
create index sign_in_try_email on sign_in_try (email_key, at);
create index sign_in_try_place on sign_in_try (place, at);
