-- Keys that clients gave their creations, and the answers to them. A row is written in the transaction of the effect.
create table idempotency (
    organisation   text        not null,
    route          text        not null,
    key            text        not null,
    request_sha256 text        not null,
    created_at     timestamptz not null,
    status         integer,
    headers        text,
    body           text,
    primary key (organisation, route, key)
);

create index idempotency_by_age on idempotency (created_at);
