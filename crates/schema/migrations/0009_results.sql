-- Results: evaluations by three voices at three moments, capacity change per objective.
-- due_on is empty until the day on which it is to be asked is known. A name and address are blanked when their owner
-- closes the account; the answers stay under the pseudonym, which is one person's at all three moments.
create table evaluation (
    id uuid primary key,
    placement_id uuid not null references placement (id),
    moment text not null check (moment in ('before', 'after', 'year-later')),
    voice text not null check (voice in ('expert', 'colleague', 'management')),
    pseudonym text not null,
    person_name text not null,
    person_email text not null,
    language text not null,
    due_on date,
    asked_at timestamptz,
    reminded_at timestamptz,
    reminders bigint not null,
    answered_at timestamptz,
    knowledge bigint,
    skills bigint,
    attitudes bigint,
    satisfaction bigint,
    still_used text not null,
    still_used_why text not null,
    helped text not null,
    hindered text not null,
    remarks text not null,
    link_id uuid,
    unique (placement_id, moment, pseudonym)
);
create index evaluation_placement on evaluation (placement_id, moment);
create index evaluation_due on evaluation (due_on, answered_at);

create table capacity_change (
    id uuid primary key,
    evaluation_id uuid not null references evaluation (id),
    objective_id uuid not null references request_objective (id),
    change text not null check (change in ('none', 'low', 'medium', 'high')),
    process text not null,
    evidence text not null,
    unique (evaluation_id, objective_id)
);

create table correction (
    id uuid primary key,
    evaluation_id uuid not null references evaluation (id),
    before text not null,
    after text not null,
    reason text not null,
    corrected_by uuid,
    corrected_at timestamptz not null
);
create index correction_evaluation on correction (evaluation_id, id);
