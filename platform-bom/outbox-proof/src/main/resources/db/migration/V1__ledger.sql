create table entry (id uuid primary key, lesson uuid not null);
create table applied (
    position bigint generated always as identity,
    lesson   uuid   not null,
    sequence bigint not null,
    event    text   not null,
    primary key (lesson, sequence)
);
create table decision (lesson uuid not null);
create table organisation (id text primary key);
-- A row stands for a defect that makes its event fail; deleting it is the fix.
create table defect (lesson uuid primary key);
