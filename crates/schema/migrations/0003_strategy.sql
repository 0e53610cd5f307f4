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
    unique (phase_id, country)
);

create table country_status (
    id uuid primary key,
    phase_country_id uuid not null references phase_country (id),
    status text not null check (status in ('active', 'suspended', 'closed')),
    from_day date not null,
    reason text not null,
    set_by uuid,
    set_at timestamptz not null
);
create index country_status_country on country_status (phase_country_id, from_day);

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

create table priority (
    id uuid primary key,
    phase_country_id uuid not null references phase_country (id),
    number bigint not null,
    state text not null check (state in ('draft', 'proposed', 'agreed', 'retired')),
    current_version bigint not null,
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
    unique (priority_id, version, party)
);
