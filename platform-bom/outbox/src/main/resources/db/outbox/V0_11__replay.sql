-- What an operator asked to have done again: the parked records tried once more, or a projection told anew.
create table replay (
    id         uuid        primary key,
    -- the key of the advisory lock that is held while it runs, so that the death of its process is seen at once
    number     integer     generated always as identity unique,
    subject    text        not null,
    state      text        not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    -- records to read, records read, records that had an effect
    total      bigint      not null default 0,
    done       bigint      not null default 0,
    applied    bigint      not null default 0,
    asked_at   timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    ended_at   timestamptz,
    failure    text,
    detail     text
);

create unique index replay_in_progress on replay (subject) where state in ('WAITING', 'RUNNING');
