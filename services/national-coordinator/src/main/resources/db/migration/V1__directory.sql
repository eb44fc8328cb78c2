-- One row per organisation, with its whole dated history as it was published (OrganisationRecorded).
create table organisation (
    id      text   primary key,
    history text   not null,
    -- every organisation that the history names: parents, specialised units, responsible members
    linked  text[] not null,
    -- every role that it ever held for everybody
    roles   text[] not null
);

create index organisation_holding_roles on organisation (id) where roles <> '{}';

-- One row per information system, with its whole dated history (SystemRecorded).
create table information_system (
    id      text   primary key,
    history text   not null,
    domains text[] not null
);

create index information_system_by_domain on information_system using gin (domains);
