-- What was heard on the topics of intake, coordinator and directory, as far as lessons are drawn from it. Of the
-- directory the last record of each organisation and system, at position 0; of the others every event at its version.
create table heard_event (
    aggregate text   not null,
    position  bigint not null,
    type      text   not null,
    event     text   not null,
    primary key (aggregate, position)
);

-- One lesson for each completed case.
create table lesson (
    id              uuid        primary key,
    incident        uuid        not null unique,
    coordinator     text        not null,
    parties         varchar[]   not null,
    drafted_at      timestamptz not null,
    version         bigint      not null,
    state           text        not null check (state in ('draft', 'published')),
    audience        text        not null check (audience in ('coordinator', 'parties', 'network')),
    title           text        not null,
    summary         text        not null,
    causes          text        not null,
    recommendations text        not null,
    tlp             text,
    published_at    timestamptz,
    check ((state = 'published') = (tlp is not null)),
    check ((state = 'published') = (published_at is not null))
);

create index lesson_by_age on lesson (drafted_at desc, id desc);
create index lesson_for_everybody on lesson (published_at desc, id desc) where tlp = 'clear';
