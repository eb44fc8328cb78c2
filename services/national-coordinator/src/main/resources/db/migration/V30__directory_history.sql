-- How often a record was written; for the entity tag.
alter table organisation add column version bigint not null default 1;
alter table information_system add column version bigint not null default 1;

-- Whether an administrator changed it, so that no seed overwrites it any more.
alter table organisation add column kept boolean not null default false;
alter table information_system add column kept boolean not null default false;

-- A part of an open case that passed from one body to another: the record of both bearers.
create table succession (
    incident     uuid        not null references incident_case,
    number       integer     not null,
    role         text        not null,
    -- absent where nobody was known
    predecessor  text,
    successor    text        not null,
    reason       text        not null,
    merge_id     text,
    effective_on date        not null,
    at           timestamptz not null,
    primary key (incident, number)
);

-- A change of the directory that open cases have yet to follow.
create table rerouting (
    id            uuid        primary key,
    organisations text[]      not null,
    systems       text[]      not null,
    due_at        timestamptz not null,
    -- how often its cases were gone through
    passes        integer     not null default 0,
    -- whether the cases of this pass are in the list
    listed        boolean     not null default false
);

create index rerouting_due on rerouting (due_at);

-- The cases that are yet to be looked at.
create table rerouting_case (
    rerouting uuid not null references rerouting on delete cascade,
    incident  uuid not null,
    primary key (rerouting, incident)
);

-- Roles that the law needs and nobody holds; a person must decide.
alter table incident_case add column unresolved text[] not null default '{}';
update incident_case c set unresolved = array (
    select r from unnest(array['operator', 'owner', 'specialised-unit', 'responsible-member', 'national-coordinator']) r
    where not exists (select from case_body b where b.incident = c.id and r = any (b.roles)));
