-- What is known of an incident, joined from events in any order. The row is the lock of its incident.
create table incident (
    id    uuid primary key,
    known text not null
);

-- Who may read about an incident: the organisations that hold a role in its case.
create table party (
    organisation text not null,
    incident     uuid not null references incident,
    primary key (organisation, incident)
);

-- The clocks of duties.
create table deadline (
    id             uuid   primary key,
    position       bigint generated always as identity,
    incident       uuid   not null references incident,
    state          text   not null check (state in ('running', 'missed', 'met', 'met-late')),
    next_action_at timestamptz,
    terms          text   not null,
    misses         text   not null,
    met_at         timestamptz,
    met_by         text
);

create index deadline_due on deadline (next_action_at) where next_action_at is not null;
create unique index deadline_of_incident on deadline (incident, position);
create index deadline_by_state on deadline (state, incident, position);

-- The climb up the ladder of bodies about one end of one deadline.
create table escalation (
    id             uuid primary key,
    deadline       uuid not null references deadline,
    alarm          text not null,
    step           int  not null,
    next_action_at timestamptz,
    ending         text check (ending in ('ANSWERED', 'DEADLINE_MET', 'NOBODY_LEFT'))
);

create index escalation_due on escalation (next_action_at) where next_action_at is not null;
create index escalation_open on escalation (deadline) where ending is null;

-- Calls to the on-call contact of one body.
create table page (
    id              uuid   primary key,
    position        bigint generated always as identity,
    escalation      uuid   not null references escalation,
    deadline        uuid   not null,
    incident        uuid   not null,
    step            int    not null,
    organisation    text   not null,
    state           text   not null check (state in ('pending', 'sent', 'acknowledged', 'failed', 'withdrawn')),
    attempts        int    not null,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    acknowledged_at timestamptz,
    failure         text
);

create index page_due on page (next_attempt_at) where next_attempt_at is not null;
create index page_of_escalation on page (escalation);
create unique index page_of_incident on page (incident, position);

-- Whom to call for an organisation. Personal data: it leaves this table for one mail at a time.
create table oncall_contact (
    organisation text primary key,
    name         text not null,
    email        text not null
);

-- What organisations are called, for texts.
create table organisation_name (
    organisation text primary key,
    name         text not null
);
