-- The feed of changes for the live pool: a row for each change of a profile, its consents or its state. A row without an
-- expert stands for those that were taken away, so that the sum of stands_for is how many changes there ever were.
create table pool_change (
    id uuid primary key,
    expert_id uuid,
    at timestamptz not null,
    stands_for bigint not null
);
create index pool_change_at on pool_change (at);

create view view_eligibility_rule as
select id, phase_id, country, rule, value, from_day, until_day from eligibility_rule;
