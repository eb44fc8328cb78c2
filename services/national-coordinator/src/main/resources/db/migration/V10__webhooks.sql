-- Where organisations want to be told by a webhook.
create table webhook_endpoint (
    id             uuid        primary key,
    organisation   text        not null,
    url            text        not null,
    description    text,
    created_at     timestamptz not null,
    -- of what the organisation set; for the entity tag
    version        bigint      not null default 1,
    paused_at      timestamptz,
    paused_by      text check (paused_by in ('owner', 'gone')),
    -- sealed with the key of the deployment, never readable here
    secret         text        not null,
    earlier_secret text,
    earlier_until  timestamptz,
    -- calls failed in a row; while there are any, the endpoint rests between attempts and is tried by one call at a time
    failures       integer     not null default 0,
    rest_until     timestamptz not null default 'epoch'
);

create index webhook_endpoint_by_organisation on webhook_endpoint (organisation, id);

-- One thing to tell one endpoint. A pending row is also the queue: due_at is when it may be taken up, and while it is
-- being sent, when another may try.
create table webhook_call (
    -- the webhook-id, the same in every repetition
    id           uuid        primary key,
    endpoint     uuid        not null references webhook_endpoint on delete cascade,
    what         text        not null,
    -- the fact that it tells; told once
    cause        text        not null,
    incident     uuid        not null,
    payload      text        not null,
    created_at   timestamptz not null,
    -- when it was made, or last asked for again: what its age is counted from
    asked_at     timestamptz not null,
    state        text        not null default 'pending' check (state in ('pending', 'taken', 'refused', 'given-up')),
    attempts     integer     not null default 0,
    -- failed attempts since it was made or sent again by hand
    setbacks     integer     not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    ended_at     timestamptz,
    unique (endpoint, cause)
);

create index webhook_call_waiting on webhook_call (endpoint, due_at) where state = 'pending';
create index webhook_call_in_flight on webhook_call (endpoint) where leased_until is not null;
create index webhook_call_log on webhook_call (endpoint, created_at desc, id desc);
create index webhook_call_ended on webhook_call (ended_at) where ended_at is not null;
create index webhook_call_oldest on webhook_call (asked_at) where state = 'pending';

create table webhook_attempt (
    call    uuid        not null references webhook_call on delete cascade,
    number  integer     not null,
    at      timestamptz not null,
    -- taken, refused, forbidden, or why the receiver was away
    outcome text        not null,
    status  integer,
    primary key (call, number)
);
