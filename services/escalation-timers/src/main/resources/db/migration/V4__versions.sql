-- A duty that has a new version is called about anew.
alter table escalation drop constraint escalation_ending_check;
alter table escalation add check (ending in ('ANSWERED', 'DEADLINE_MET', 'SUPERSEDED', 'NOBODY_LEFT'));
