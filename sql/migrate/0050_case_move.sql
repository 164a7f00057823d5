-- Cases moved together: planned, looked at, carried out in small steps, undone. And what one worker can carry.
create table private.case_move (
    id           uuid primary key,
    version      int not null default 1,
    kind         text not null check (kind in ('reassign', 'reorganisation')),
    name         text not null default '' check (length(name) <= 200),
    unit_id      uuid not null references private.unit,
    state        text not null default 'planned'
                 check (state in ('planned', 'approved', 'running', 'done', 'undoing', 'undone', 'cancelled')),
    reason       text not null default '' check (length(reason) <= 500),
    effective_on date not null,
    meetings     boolean not null default false,
    made_by      text not null default session_user,
    made_at      timestamptz not null default clock_timestamp(),
    approved_by  text,
    approved_at  timestamptz,
    done_at      timestamptz,
    undone_by    text,
    undone_at    timestamptz,
    check (state in ('planned', 'cancelled') or approved_by is not null)
);
comment on table private.case_move is
    'a batch of cases given to others; a plan changes nothing until it is approved, and then step by step';
comment on column private.case_move.unit_id is 'whose matter it is: the supervisors of this unit, and of those above it, see it';
comment on column private.case_move.effective_on is 'from this day on it is carried out; a later day waits for the nightly job';
comment on column private.case_move.meetings is 'booked meetings of the former worker go to the new one, where he is free';
comment on column private.case_move.done_at is 'when the last case was judged; the time to undo it begins here';
create index on private.case_move (unit_id, made_at);
create index on private.case_move (effective_on) where state in ('approved', 'running');

create table private.case_move_row (
    move_id        uuid not null references private.case_move on delete cascade,
    casefile_id    uuid not null references private.casefile,
    unit_id        uuid not null references private.unit,
    responsible    text,
    to_unit_id     uuid not null references private.unit,
    to_responsible text,
    low            int not null,
    high           int not null,
    result         text not null default 'planned'
                   check (result in ('planned', 'moved', 'same', 'changed', 'refused', 'returned', 'kept')),
    code           text,
    version        int,
    meeting_ids    uuid[] not null default '{}',
    meetings_kept  int not null default 0,
    override       text check (length(override) <= 500),
    primary key (move_id, casefile_id)
);
comment on column private.case_move_row.unit_id is 'where the case lay when it was planned; responsible likewise';
comment on column private.case_move_row.low is 'how many such cases a full-time worker should have, at least and (high) at most';
comment on column private.case_move_row.result is
    'changed: another moved it meanwhile; same: it is there already; returned, kept: what undoing came to';
comment on column private.case_move_row.code is 'why it was refused, or not returned';
comment on column private.case_move_row.version is 'of the casefile, once moved';
comment on column private.case_move_row.meeting_ids is 'booked meetings that went along; meetings_kept did not, for want of a free hour';
comment on column private.case_move_row.override is 'why it goes elsewhere than the rules of the plan say';
create index on private.case_move_row (casefile_id);
create index on private.case_move_row (move_id, result, casefile_id);

-- Recommended caseloads, dated. Empty arrays and nulls: no condition; the first that fits, by sort.
create table private.caseload (
    id            text not null check (id ~ '^[a-z0-9_]+$'),
    valid_from    date not null,
    valid_to      date not null default 'infinity',
    sort          int not null,
    target_groups text[] not null default '{}',
    age_from      int check (age_from >= 0),
    age_below     int check (age_below >= 0),
    low           int not null check (low > 0),
    high          int not null,
    what_da       text not null,
    what_en       text not null,
    source        text not null check (source <> ''),
    mark          text not null check (mark in ('V', 'V2', 'C', 'I', 'M')),
    primary key (id, valid_from),
    check (low <= high),
    check (valid_from < valid_to)
);
comment on table private.caseload is 'how many cases of a kind one full-time worker should have; valid_to is the first day without it';
create table private.caseload_norm (
    valid_from        date primary key,
    full_time_minutes int not null check (full_time_minutes > 0),
    new_months        int not null check (new_months >= 0),
    new_percent       int not null check (new_percent between 1 and 100),
    source            text not null check (source <> ''),
    mark              text not null check (mark in ('V', 'V2', 'C', 'I', 'M'))
);
comment on table private.caseload_norm is
    'what full time is, and how much less somebody carries who began within new_months; the row with the latest valid_from holds';
create table private.staff_hours (
    login            text not null references private.staff,
    valid_from       date not null,
    minutes_per_week int not null check (minutes_per_week between 0 and 3600),
    primary key (login, valid_from)
);
comment on table private.staff_hours is 'working hours by date; without a row a person works full time';
-- Rows that belong to a unit and to no case: for the supervisors who lead it.
alter table private.tier drop constraint tier_scope_check, add check
    (scope in ('staff', 'own', 'receipt', 'card', 'casefile', 'case', 'history', 'value', 'led', 'none'));
