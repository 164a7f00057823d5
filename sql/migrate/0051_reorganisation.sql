-- A reorganisation of units: which units it splits and makes, and where their staff go. The cases are rows of its case_move.
create table private.case_move_unit (
    move_id  uuid not null references private.case_move on delete cascade,
    unit_id  uuid not null references private.unit,
    part     text not null check (part in ('from', 'new')),
    ends     boolean not null default false,
    was_to   date,
    primary key (move_id, unit_id)
);
comment on column private.case_move_unit.ends is 'a unit that is split ends the day before, unless open cases or staff are left in it';
comment on column private.case_move_unit.was_to is 'its valid_to before it was ended, for undoing';
create index on private.case_move_unit (unit_id);
create table private.case_move_staff (
    move_id    uuid not null references private.case_move on delete cascade,
    login      text not null references private.staff,
    unit_id    uuid not null references private.unit,
    to_unit_id uuid not null references private.unit,
    primary key (move_id, login)
);
comment on table private.case_move_staff is 'who goes to which unit on the day, before the cases do: nobody is without a unit in between';
create index on private.case_move_staff (login);
