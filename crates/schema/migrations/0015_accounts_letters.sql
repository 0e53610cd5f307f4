-- Letters that may be asked for without signing in are counted, so that nobody floods an address or sends from one place
-- without end. The address is kept as a hash only.
create table letter_ask (
    id uuid primary key,
    at timestamptz not null,
    address_hash text not null,
    place text not null
);
create index letter_ask_address on letter_ask (address_hash, at);
create index letter_ask_place on letter_ask (place, at);

-- Addresses that an account had before: when it is closed, the letters that went there go too.
create table account_address (
    id uuid primary key,
    account_id uuid not null references account (id),
    email text not null,
    left_at timestamptz not null
);
create index account_address_account on account_address (account_id);

-- Which sent applications name who sent the person here: for counts of partners, without a word of who applied.
create view view_referral as
select request_id, referred_by, submitted_at from application where referred_by <> '' and submitted_at is not null;
