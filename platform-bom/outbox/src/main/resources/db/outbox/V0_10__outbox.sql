-- Events waiting to be published. A row lives from the commit of its cause until the broker has acknowledged it.
create table outbox (
    position    bigint generated always as identity primary key,
    id          uuid        not null unique,
    aggregate   text        not null,
    version     bigint      not null,
    shard       smallint    not null,
    topic       text        not null,
    record_key  text        not null,
    type        text        not null,
    subject     text        not null,
    occurred_at timestamptz not null,
    payload     bytea       not null,
    unique (aggregate, version)
);

create index outbox_by_shard on outbox (shard, position);

-- The last version handed out per aggregate. Its row lock makes versions dense and commits of one aggregate sequential.
create table aggregate_version (
    aggregate text   primary key,
    version   bigint not null
);

-- The last version applied per source and aggregate.
create table inbox (
    source    text   not null,
    aggregate text   not null,
    version   bigint not null,
    primary key (source, aggregate)
);

-- Records that cannot be applied yet, or at all, with their raw bytes. Nothing is ever dropped.
create table parked (
    id            bigint generated always as identity primary key,
    topic         text        not null,
    kafka_part    integer     not null,
    kafka_offset  bigint      not null,
    record_key    text,
    source        text        not null,
    aggregate     text        not null,
    version       bigint,
    type          text        not null,
    time          timestamptz,
    payload       bytea,
    reason        text        not null,
    detail        text        not null,
    waits_for     text,
    attempts      integer     not null default 0,
    retry_at      timestamptz,
    parked_at     timestamptz not null default now(),
    unique (topic, kafka_part, kafka_offset)
);

create index parked_by_aggregate on parked (source, aggregate, version);
create index parked_by_cause on parked (waits_for) where waits_for is not null;
create index parked_due on parked (retry_at) where retry_at is not null;
