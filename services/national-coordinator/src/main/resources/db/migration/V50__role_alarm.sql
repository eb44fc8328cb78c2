-- A role that the law needs and nobody holds in a case: a mail to the coordinator, once for each case and role. A pending
-- row is also the queue: due_at is when it may be taken up, and while it is being sent, when another may try.
create table role_alarm (
    incident  uuid        not null references incident_case,
    role      text        not null,
    -- the rules that name the role, as they were in force at the detection: id, version, rulebook, citation
    rules     jsonb       not null,
    raised_at timestamptz not null,
    state     text        not null check (state in ('pending', 'sent', 'failed')),
    -- how often the mail was, or may have been, handed over
    attempts  integer     not null default 0,
    -- how often it was certain that it was not
    setbacks  integer     not null default 0,
    due_at    timestamptz not null,
    -- whose mailbox it went to; absent where that was the alarm address of the configuration
    told      text,
    ended_at  timestamptz,
    answer    text,
    primary key (incident, role)
);

create index role_alarm_due on role_alarm (due_at) where state = 'pending';

-- Open cases of before tell a person, too.
insert into role_alarm (incident, role, rules, raised_at, state, due_at)
select id, unnest(unresolved), '[]', now(), 'pending', now() from incident_case where state = 'open';
