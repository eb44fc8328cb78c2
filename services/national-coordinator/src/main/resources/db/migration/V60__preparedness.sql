-- The response plans of systems (QĐ05 Đ16, TT20 Đ12), each as it was approved; none is ever changed.
create table response_plan (
    -- sorts by the time of entry
    id          uuid        primary key,
    system_id   text        not null,
    title       text        not null,
    number      text,
    sections    text[]      not null,
    sha256      text,
    approved_by text        not null,
    approved_on date        not null,
    entered_by  text        not null,
    entered_at  timestamptz not null
);

create index response_plan_by_system on response_plan (system_id, id desc);

-- The assessments of systems that count (NĐ331 Đ31.2.c).
create table assessment (
    id          uuid        primary key,
    system_id   text        not null,
    assessor    text        not null,
    assessed_on date        not null,
    occasion    text        not null,
    outcome     text        not null,
    reference   text,
    is_external boolean     not null,
    -- why it had to be external; absent where it had not to be
    need        text,
    entered_by  text        not null,
    entered_at  timestamptz not null,
    check (need is null or is_external)
);

create index assessment_by_system on assessment (system_id, id desc);
