-- When a clock ends: by law or, where the law gives no number, by the internal target; none has both. It is read from the
-- terms, so that it cannot differ from them. Immutable, because they are written in UTC, whatever zone a session has.
create function deadline_end(terms text) returns timestamptz language plpgsql immutable parallel safe as $$
declare
    pinned constant json := terms;
begin
    return coalesce(pinned ->> 'dueAt', pinned ->> 'targetAt');
end
$$;

-- What is still to be fulfilled, in the order of falling due.
create index deadline_forecast on deadline (deadline_end(terms), id) where state in ('running', 'missed');
