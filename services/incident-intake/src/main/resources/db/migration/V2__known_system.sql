-- Systems as the directory tells of them, one row for each period: to tell which are under another law.
create table known_system (
    id         text   not null,
    valid_from date   not null,
    valid_to   date   not null,
    managed_by text   not null,
    -- in lower case
    domains    text[] not null,
    addresses  text[] not null,
    primary key (id, valid_from)
);

create index known_system_by_domain on known_system using gin (domains);
create index known_system_by_address on known_system using gin (addresses);
