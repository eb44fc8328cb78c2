-- What the standing agency decided about the publication on a serious incident (QĐ05 Đ14.5.c). Nothing is overwritten:
-- of several approvals of one lesson the last counts, and only for the version that it names.
create table approval (
    lesson       uuid        not null references lesson,
    number       integer     not null,
    version      bigint      not null,
    -- an office, never a person
    spokesperson text        not null,
    place        text        not null,
    released_at  timestamptz not null,
    by           text        not null,
    given_at     timestamptz not null,
    primary key (lesson, number)
);
