-- What a submission states about the incident and about the repair of the system; absent where it is of before.
alter table submission
    add column circumstances jsonb,
    add column recovery      jsonb;
