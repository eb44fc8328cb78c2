-- What other services tell of an incident. It may be heard before the case is opened, so nothing refers to the case.

-- Clocks of duties, from escalation-timers.
create table clock (
    id               uuid        primary key,
    incident         uuid        not null,
    rule_id          text        not null,
    rule_version     integer     not null,
    rulebook         text        not null,
    citation         text        not null,
    source           text        not null,
    obligor_role     text        not null,
    obligor          text        not null,
    submission       uuid,
    triggered_at     timestamptz not null,
    due_at           timestamptz,
    -- an internal target of the product, never statutory
    target_at        timestamptz,
    met_at           timestamptz,
    late             boolean     not null default false,
    missed_at        timestamptz,
    target_missed_at timestamptz
);

create index clock_by_incident on clock (incident, triggered_at);

-- Calls to on-call contacts, from escalation-timers. Who the person is stays there.
create table page (
    id              uuid        primary key,
    incident        uuid        not null,
    deadline        uuid        not null,
    step            integer     not null,
    organisation    text        not null,
    sent_at         timestamptz not null,
    acknowledged_at timestamptz
);

create index page_by_incident on page (incident, sent_at);

-- Lessons, from lessons-learned.
create table lesson (
    id           uuid primary key,
    incident     uuid not null,
    drafted_at   timestamptz,
    published_at timestamptz,
    tlp          text,
    title        text
);

create index lesson_by_incident on lesson (incident);
