-- Strategy: phases, their countries with dated status, the country dialogue, priorities with versions and agreement.
create table phase (
    id uuid primary key,
    name text not null,
    from_day date not null,
    until_day date not null,
    version bigint not null
);

create table phase_country (
    id uuid primary key,
    phase_id uuid not null references phase (id),
    country text not null,
    track text not null check (track in ('assignments', 'entrepreneurship', 'alumni')),
    strategy_title text not null,
    strategy_url text not null,
    diaspora_policy text not null,
    diaspora_office text not null,
    version bigint not null,
    unique (phase_id, country)
);

create table country_status (
    id uuid primary key,
    phase_country_id uuid not null references phase_country (id),
    number bigint not null,
    status text not null check (status in ('active', 'suspended', 'closed')),
    from_day date not null,
    reason text not null,
    set_by uuid,
    set_at timestamptz not null,
    unique (phase_country_id, number)
);

create table consultation (
    id uuid primary key,
    phase_country_id uuid not null references phase_country (id),
    held_on date not null,
    place text not null,
    participants text not null,
    opportunities text not null,
    challenges text not null,
    decisions text not null,
    recorded_by uuid,
    recorded_at timestamptz not null
);

-- A priority: which version is in force (agreed_version), which is the newest and how far that is (stage). state and
-- current_version follow from these and stand here for the views.
create table priority (
    id uuid primary key,
    phase_country_id uuid not null references phase_country (id),
    number bigint not null,
    state text not null check (state in ('draft', 'proposed', 'agreed', 'retired')),
    current_version bigint not null,
    agreed_version bigint,
    newest_version bigint not null,
    stage text not null check (stage in ('draft', 'proposed', 'agreed')),
    stage_since timestamptz not null,
    retired_because text not null,
    unique (phase_country_id, number)
);

create table priority_version (
    id uuid primary key,
    priority_id uuid not null references priority (id),
    version bigint not null,
    title text not null,
    title_nl text not null,
    sector text not null,
    sdg_target text not null,
    evidence text not null,
    weight bigint not null check (weight between 1 and 5),
    target bigint not null,
    target_unit text not null,
    from_day date not null,
    until_day date,
    written_by uuid,
    written_at timestamptz not null,
    agreed_at timestamptz,
    unique (priority_id, version)
);

-- A yes that was taken back stays, with the reason; one that counts is unique.
create table priority_agreement (
    id uuid primary key,
    priority_id uuid not null references priority (id),
    version bigint not null,
    party text not null check (party in ('country-office', 'ministry')),
    name text not null,
    organisation text not null,
    evidence text not null,
    agreed_on date not null,
    how text not null check (how in ('recorded', 'link')),
    recorded_by uuid,
    recorded_at timestamptz not null,
    taken_back_at timestamptz,
    taken_back_because text not null
);
create unique index priority_agreement_one on priority_agreement (priority_id, version, party) where taken_back_at is null;

-- What the ministry was asked through a signed link, and what it answered.
create table priority_ask (
    link_id uuid primary key,
    priority_id uuid not null references priority (id),
    version bigint not null,
    name text not null,
    organisation text not null,
    asked_by uuid,
    asked_at timestamptz not null,
    answer text check (answer in ('agreed', 'changes')),
    answered_by text not null,
    remarks text not null,
    answered_at timestamptz
);
create index priority_ask_priority on priority_ask (priority_id, version);
