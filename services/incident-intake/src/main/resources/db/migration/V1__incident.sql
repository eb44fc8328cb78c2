-- Incidents as reported. Nothing here is ever deleted, and what was submitted is never changed.
create table incident (
    id          uuid        primary key,
    detected_at timestamptz not null,
    reporter    text        not null,
    operator    text,
    owner       text,
    -- The number of submissions; its row lock puts the submissions on one incident in order.
    version     bigint      not null
);

create table submission (
    id             uuid        primary key,
    incident       uuid        not null references incident,
    position       bigint      not null,
    kind           text        not null,
    sender         text        not null,
    receipt_number text        not null unique,
    sha256         text        not null,
    received_at    timestamptz not null,
    missing        text[]      not null,
    ignored        text[]      not null,
    unique (incident, position)
);

-- The bytes as they came: the evidence that the receipt vouches for.
create table original (
    submission uuid  primary key references submission,
    bytes      bytea not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'a submission is kept for ever as it came: % on %', tg_op, tg_table_name;
end $$;

create trigger submission_is_kept before update or delete or truncate on submission
    for each statement execute function refuse_change();
create trigger original_is_kept before update or delete or truncate on original
    for each statement execute function refuse_change();

-- The next number of a series, such as TB-2026, from 1. Sequences let submissions be numbered without waiting for each
-- other; no number is given twice, and one is left out only when its transaction or the server fails.
create function next_receipt(series text) returns bigint language plpgsql as $$
declare
    series_sequence constant text := quote_ident('receipt_' || series);
begin
    if to_regclass(series_sequence) is null then
        perform pg_advisory_xact_lock(hashtext('receipt'), hashtext(series));
        execute 'create sequence if not exists ' || series_sequence;
    end if;
    return nextval(series_sequence::regclass);
end $$;
