-- A page leaves by one channel; a body that has several is called by each, with a page of its own.
alter table page
    add column channel text not null default 'e-mail' check (channel in ('e-mail', 'webhook')),
    -- How the latest attempts ended, as JSON.
    add column log text not null default '[]';

drop index page_due;
create index page_due on page (channel, next_attempt_at) where next_attempt_at is not null;

-- What is to be withdrawn when a duty is met: also of escalations that have ended.
drop index escalation_open;
create index escalation_of_deadline on escalation (deadline);

-- The secret is the name of a variable, never the key.
alter table oncall_contact
    add column webhook_url    text,
    add column webhook_secret text,
    add check ((webhook_url is null) = (webhook_secret is null));
