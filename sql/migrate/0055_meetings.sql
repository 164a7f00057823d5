-- Meetings: rooms, group meetings, who and what is booked when, and what the law wants registered of a meeting. What each
-- kind and form asks is rows, not code.
create table private.meeting_kind (
    kind        text primary key,
    minutes     int not null default 45 check (minutes between 5 and 1440),
    forms       text[] not null default '{}',
    counts      text[] not null default '{}',
    asks        text[] not null default '{}',
    needs       text[] not null default '{}',
    roles       text[] not null default '{}',
    agreements  boolean not null default false,
    rebook_days int check (rebook_days between 0 and 60),
    call_title  text not null default '',
    call_body   text not null default '',
    paragraph   text not null default '',
    source      text not null check (source <> ''),
    mark        text not null check (mark in ('V', 'V2', 'C', 'I', 'M'))
);
comment on column private.meeting_kind.forms is 'the forms that it may have; empty: all';
comment on column private.meeting_kind.counts is 'the forms in which a held one is contact that resets a deadline, unless the worker says otherwise';
comment on column private.meeting_kind.asks is 'fields that are asked for in kinds that list them, and hidden in all others';
comment on column private.meeting_kind.needs is 'fields that must be filled in';
comment on column private.meeting_kind.roles is 'who must have been among the participants of a held one';
comment on column private.meeting_kind.agreements is 'a jobsamtale kind: binding agreements may be registered';
comment on column private.meeting_kind.rebook_days is 'the citizen may move it himself until so many days before; null: not at all';
comment on column private.meeting_kind.call_body is 'the call-in''s text, placeholders {day} {time} {form} {place} {worker} {rebook}';

create table private.meeting_form (
    form  text primary key,
    meets boolean not null
);
comment on column private.meeting_form.meets is 'people come together: a place is asked for';

create table private.cancel_reason (
    reason       text primary key,
    cancelled_by text check (cancelled_by in ('us', 'citizen'))
);
comment on column private.cancel_reason.cancelled_by is 'whose doing it is; null: not told by the reason';

create table private.a_kasse_partner (
    a_kasse    text not null,
    valid_from date not null,
    valid_to   date not null default 'infinity',
    primary key (a_kasse, valid_from),
    check (valid_from < valid_to)
);
comment on table private.a_kasse_partner is 'which a-kasser the job centre has an agreement with about joint meetings, and when';

create table private.office_hours (
    id         uuid primary key default gen_random_uuid(),
    unit_id    uuid references private.unit,
    weekday    int not null check (weekday between 1 and 7),
    opens      time not null,
    closes     time not null,
    sort       int not null default 1,
    valid_from date not null default '-infinity',
    valid_to   date not null default 'infinity',
    check (opens < closes),
    check (valid_from < valid_to)
);
comment on table private.office_hours is 'when meetings are proposed; a unit without hours of its own keeps those without a unit';
comment on column private.office_hours.sort is 'which part of the day is proposed first';
create index on private.office_hours (unit_id);

create table private.room (
    id      uuid primary key default gen_random_uuid(),
    version int not null default 1,
    name    text not null check (name <> '' and length(name) <= 100),
    unit_id uuid references private.unit,
    address text check (length(address) <= 200),
    places  int not null default 4 check (places between 1 and 1000),
    starts  date not null default '-infinity',
    ends    date not null default 'infinity',
    constraint room_dates check (starts <= ends)
);
comment on column private.room.unit_id is 'whose it is; null: the whole job centre''s';
comment on column private.room.ends is 'last day on which it may be booked';
create index on private.room (name, id);
create index on private.room (unit_id);

create table private.group_meeting (
    id            uuid primary key default gen_random_uuid(),
    version       int not null default 1,
    kind          text not null,
    form          text not null default 'fremmoede',
    title         text not null check (title <> '' and length(title) <= 200),
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    room_id       uuid references private.room,
    place         text check (length(place) <= 200),
    worker        text not null default session_user references private.staff,
    capacity      int not null default 20 check (capacity between 1 and 1000),
    status        text not null default 'booked' check (status in ('booked', 'held', 'cancelled')),
    cancel_reason text,
    constraint meeting_times check (starts_at < ends_at and ends_at <= starts_at + interval '24 hours')
);
comment on table private.group_meeting is
    'one entry for many citizens: each has a meeting of his own that carries group_id and follows it in time, place and worker';
create index on private.group_meeting (starts_at, id);
create index on private.group_meeting (worker, starts_at);
create index on private.group_meeting (room_id, starts_at);

alter table private.meeting
    alter resets_deadline drop default,
    add room_id uuid references private.room,
    add group_id uuid references private.group_meeting,
    add late boolean not null default false,
    add moved_from uuid,
    add moves int not null default 0 check (moves >= 0),
    add a_kasse text,
    add a_kasse_status text,
    add visitation text,
    add return_on date,
    drop constraint meeting_status_check,
    add constraint meeting_status_check check (status in ('booked', 'held', 'no_show', 'excused', 'cancelled')),
    add constraint meeting_late check (not late or status = 'held'),
    add foreign key (moved_from, casefile_id) references private.meeting (id, casefile_id),
    drop constraint meeting_worker_free,
    drop constraint meeting_citizen_free;
comment on column private.meeting.resets_deadline is
    'real contact; only a held meeting that resets the deadline satisfies a rule. Unless said: what meeting_kind.counts says';
comment on column private.meeting.late is 'held, but the citizen came late';
comment on column private.meeting.moved_from is 'the meeting, cancelled, in whose place this one was booked';
comment on column private.meeting.moves is 'how often it has been moved up to here';
comment on column private.meeting.visitation is 'the category decided at it; null: not changed';
comment on column private.meeting.return_on is 'agreed day of return to work, from a round-table talk';
create index on private.meeting (room_id, starts_at);
create index on private.meeting (group_id);
create unique index meeting_moved_once on private.meeting (moved_from) where moved_from is not null;
create unique index group_member_once on private.meeting (group_id, casefile_id) where status <> 'cancelled';

-- What keeps the same citizen, worker or room from being booked twice, whatever books them: written by triggers from
-- booked meetings and group meetings alone.
create table private.booking (
    id         bigint generated always as identity primary key,
    resource   text not null check (resource in ('citizen', 'worker', 'room')),
    who        text not null,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    meeting_id uuid references private.meeting on delete cascade,
    group_id   uuid references private.group_meeting on delete cascade,
    check (num_nonnulls(meeting_id, group_id) = 1),
    constraint meeting_citizen_free
        exclude using gist (who with =, tstzrange(starts_at, ends_at) with &&) where (resource = 'citizen'),
    constraint meeting_worker_free
        exclude using gist (who with =, tstzrange(starts_at, ends_at) with &&) where (resource = 'worker'),
    constraint meeting_room_free
        exclude using gist (who with =, tstzrange(starts_at, ends_at) with &&) where (resource = 'room')
);
comment on column private.booking.who is 'the case''s id, the login, or the room''s id';
create index on private.booking (meeting_id);
create index on private.booking (group_id);
insert into private.booking (resource, who, starts_at, ends_at, meeting_id)
select r.resource, r.who, m.starts_at, m.ends_at, m.id
from private.meeting m
cross join lateral (values ('citizen', m.casefile_id::text), ('worker', m.worker)) r(resource, who)
where m.status = 'booked';

alter table private.meeting_participant add form text;
comment on column private.meeting_participant.form is 'how he took part, where it was another way than the meeting''s';

alter table private.agreement
    add latest_id uuid,
    add foreign key (latest_id, casefile_id) references private.meeting (id, casefile_id);
comment on column private.agreement.latest_id is 'the latest meeting at which it was registered as still binding; null: the one it was made at';

-- What the citizen was told of a meeting, as it was sent; a change is told again, by another row.
create table private.call_in (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    casefile_id  uuid not null references private.casefile,
    unit_id      uuid not null,
    responsible  text,
    meeting_id   uuid not null,
    sent_on      date not null,
    channel      text not null,
    title        text not null check (title <> '' and length(title) <= 200),
    body         text not null check (body <> '' and length(body) <= 8000),
    contact      text not null default '' check (length(contact) <= 500),
    rebook_until date,
    foreign key (meeting_id, casefile_id) references private.meeting (id, casefile_id) on delete cascade
);
comment on column private.call_in.contact is 'how the citizen reaches us about it';
comment on column private.call_in.rebook_until is 'last day on which the citizen may move it himself; null: he may not';
create index on private.call_in (meeting_id);
create index on private.call_in (casefile_id, sent_on);
create index on private.call_in (unit_id);
create index on private.call_in (responsible);
