-- Roles that an organisation plays in a case beside the party that holds them: it receives what they receive.
alter table case_body add column beside text[] not null default '{}';

-- Between which days an organisation held any role for everybody; the widest guess until it is recorded again.
alter table organisation add column roles_from date not null default '-infinity';
alter table organisation add column roles_until date not null default 'infinity';
