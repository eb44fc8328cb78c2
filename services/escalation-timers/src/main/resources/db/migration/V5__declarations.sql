-- What obligors declared fulfilled where the platform does not see it.
create table declaration (
    deadline     uuid        not null references deadline,
    by           text        not null,
    fulfilled_at timestamptz not null,
    -- number and date of the paper
    reference    text        not null,
    at           timestamptz not null,
    primary key (deadline, by, fulfilled_at)
);
