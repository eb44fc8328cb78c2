-- One row per incident: the coordinator's case. Its row lock makes decisions about one case sequential.
create table incident_case (
    id             uuid        primary key,
    opened_at      timestamptz not null,
    detected_at    timestamptz not null,
    description    text        not null,
    system_id      text,
    system_name    text,
    system_level   integer,
    state          text        not null check (state in ('open', 'completed')),
    completed_at   timestamptz,
    completed_by   text,
    closing_report uuid,
    note           text
);

-- The organisations of a case as the directory had them on the day of detection: parties, recipients, and the bodies
-- above them. opened_at and state repeat the case's, so that a list of one's cases is one walk along an index.
create table case_body (
    incident     uuid        not null references incident_case,
    organisation text        not null,
    name         text        not null,
    roles        text[]      not null,
    -- the bodies above it, nearest first; kept for the holder of a role
    above        text[]      not null,
    -- a party or a recipient: may see the case
    participates boolean     not null,
    opened_at    timestamptz not null,
    state        text        not null,
    primary key (incident, organisation)
);

create index case_body_list on case_body (organisation, opened_at desc, incident desc) where participates;
create index case_body_list_by_state on case_body (organisation, state, opened_at desc, incident desc)
    where participates;

create table submission (
    id                uuid        primary key,
    incident          uuid        not null references incident_case,
    kind              text        not null,
    sender            text        not null,
    capacity_exceeded boolean     not null,
    accepted_at       timestamptz not null,
    receipt_number    text        not null,
    sha256            text        not null
);

create index submission_by_incident on submission (incident, accepted_at);

-- One mail to one organisation on one leg. A pending row is also the queue: due_at is when it may be taken up, and while
-- it is being sent, when another may try.
create table delivery (
    id           uuid        primary key,
    incident     uuid        not null references incident_case,
    submission   uuid        not null references submission,
    leg          text        not null,
    carrier      text        not null,
    organisation text        not null,
    roles        text[]      not null,
    rule_id      text        not null,
    rule_version integer     not null,
    rulebook     text        not null,
    citation     text        not null,
    routed_at    timestamptz not null,
    state        text        not null check (state in ('pending', 'sent', 'failed')),
    -- how often the mail was, or may have been, handed over
    attempts     integer     not null default 0,
    -- how often it was certain that it was not
    setbacks     integer     not null default 0,
    due_at       timestamptz not null,
    ended_at     timestamptz,
    answer       text,
    unique (submission, leg, organisation)
);

create index delivery_by_incident on delivery (incident, routed_at);
create index delivery_due on delivery (due_at) where state = 'pending';

create table acknowledgement (
    submission   uuid        not null references submission,
    organisation text        not null,
    incident     uuid        not null references incident_case,
    roles        text[]      not null,
    at           timestamptz not null,
    rule_id      text        not null,
    rule_version integer     not null,
    rulebook     text        not null,
    citation     text        not null,
    primary key (submission, organisation)
);

create index acknowledgement_by_incident on acknowledgement (incident, at);
