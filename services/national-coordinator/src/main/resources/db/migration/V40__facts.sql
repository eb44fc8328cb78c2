-- What the law asks about the system and the body that was hit, as the directory had it on the day of detection.
alter table incident_case
    add column traits   jsonb,
    add column reporter jsonb;

-- Facts that turned out to be others. Nothing is overwritten: of several corrections of one fact the last counts.
create table correction (
    incident     uuid        not null references incident_case,
    number       integer     not null,
    detected_at  timestamptz,
    system_level integer     check (system_level between 1 and 5),
    by           text        not null,
    at           timestamptz not null,
    -- why, in the officer's words
    note         text        not null,
    primary key (incident, number),
    check (detected_at is not null or system_level is not null)
);
