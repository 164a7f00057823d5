-- What is done in a case: meetings' participants and agreements, plan, goals, activities, mentors, notes.
create table private.meeting_participant (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    meeting_id  uuid not null,
    name        text not null default '' check (length(name) <= 200),
    role        text not null,
    attended    boolean not null default true,
    foreign key (meeting_id, casefile_id) references private.meeting (id, casefile_id)
);
create index on private.meeting_participant (meeting_id);
create index on private.meeting_participant (casefile_id);
create index on private.meeting_participant (unit_id);
create index on private.meeting_participant (responsible);

create table private.agreement (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    meeting_id  uuid not null,
    body        text not null check (body <> '' and length(body) <= 1000),
    due_on      date not null default 'infinity',
    done        boolean not null default false,
    foreign key (meeting_id, casefile_id) references private.meeting (id, casefile_id)
);
create index on private.agreement (meeting_id);
create index on private.agreement (casefile_id, due_on);
create index on private.agreement (unit_id);
create index on private.agreement (responsible);

create table private.plan (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    status      text not null default 'draft' check (status in ('draft', 'active', 'closed')),
    summary     text not null default '' check (length(summary) <= 8000),
    starts      date not null,
    review_on   date not null,
    unique (id, casefile_id)
);
create index on private.plan (casefile_id, starts);
create unique index plan_one_active on private.plan (casefile_id) where status = 'active';
create index on private.plan (unit_id);
create index on private.plan (responsible);

create table private.plan_review (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    plan_id     uuid not null,
    due_on      date not null,
    held_on     date not null,
    meeting_id  uuid,
    foreign key (meeting_id, casefile_id) references private.meeting (id, casefile_id),
    foreign key (plan_id, casefile_id) references private.plan (id, casefile_id)
);
comment on table private.plan_review is 'a review that was held, and the date it was due; the plan''s review_on is the next one';
create index on private.plan_review (plan_id);
create index on private.plan_review (casefile_id);
create index on private.plan_review (meeting_id) where meeting_id is not null;
create index on private.plan_review (unit_id);
create index on private.plan_review (responsible);

create table private.goal (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    plan_id     uuid not null,
    title       text not null check (title <> '' and length(title) <= 200),
    own_words   text not null default '' check (length(own_words) <= 4000),
    status      text not null default 'open' check (status in ('open', 'reached', 'dropped')),
    due_on      date not null default 'infinity',
    unique (id, casefile_id),
    foreign key (plan_id, casefile_id) references private.plan (id, casefile_id)
);
comment on column private.goal.own_words is 'the citizen''s own words for it';
create index on private.goal (plan_id, due_on);
create index on private.goal (casefile_id);
create index on private.goal (unit_id);
create index on private.goal (responsible);

create table private.activity (
    id               uuid primary key default gen_random_uuid(),
    version          int not null default 1,
    casefile_id      uuid not null references private.casefile,
    unit_id          uuid not null,
    responsible      text,
    goal_id          uuid not null,
    kind             text not null,
    title            text not null default '' check (length(title) <= 200),
    provider         text check (length(provider) <= 200),
    starts           date not null,
    ends             date not null default 'infinity',
    minutes_per_week int not null default 0 check (minutes_per_week between 0 and 10080),
    status           text not null default 'planned' check (status in ('planned', 'running', 'done', 'stopped')),
    constraint activity_dates check (starts <= ends),
    foreign key (goal_id, casefile_id) references private.goal (id, casefile_id)
);
create index on private.activity (goal_id, starts);
create index on private.activity (casefile_id, starts);
create index on private.activity (unit_id);
create index on private.activity (responsible);

create table private.mentor (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    name         text not null check (name <> '' and length(name) <= 200),
    organisation text not null default '' check (length(organisation) <= 200),
    kind         text not null default 'external',
    phone        text check (length(phone) <= 40),
    email        text check (length(email) <= 254),
    capacity     int not null check (capacity between 0 and 200),
    keeper_unit  uuid references private.unit,
    ends         date not null default 'infinity'
);
comment on column private.mentor.capacity is 'how many citizens at a time; enforced under a lock on this row';
comment on column private.mentor.keeper_unit is 'the unit that looks after the mentor; null: the whole job centre';
comment on column private.mentor.ends is 'last day on which the mentor may be assigned';
create index on private.mentor (name, id);
create index on private.mentor (keeper_unit);

create table private.mentor_assignment (
    id               uuid primary key default gen_random_uuid(),
    version          int not null default 1,
    casefile_id      uuid not null references private.casefile,
    unit_id          uuid not null,
    responsible      text,
    mentor_id        uuid not null references private.mentor,
    main             boolean not null default true,
    ground           text not null default 'support',
    starts           date not null,
    ends             date not null,
    purpose          text not null default '' check (length(purpose) <= 1000),
    minutes_per_week int not null default 0 check (minutes_per_week between 0 and 10080),
    outcome          text,
    decided_on       date,
    constraint mentor_dates check (starts <= ends),
    constraint mentor_decided check ((outcome is null) = (decided_on is null)),
    constraint one_main_mentor
        exclude using gist (casefile_id with =, daterange(starts, ends, '[]') with &&) where (main)
);
comment on table private.mentor_assignment is 'starts and ends are both included; how long it may last is rule rows of kind maximum';
comment on column private.mentor_assignment.outcome is 'what was decided when it came to its end; null: not decided yet';
create index on private.mentor_assignment (casefile_id, starts);
create index on private.mentor_assignment (mentor_id, ends);
create index on private.mentor_assignment (unit_id, ends);
create index on private.mentor_assignment (responsible);

create table private.note (
    id                uuid primary key default gen_random_uuid(),
    version           int not null default 1,
    casefile_id       uuid not null references private.casefile,
    unit_id           uuid not null,
    responsible       text,
    meeting_id        uuid,
    happened_at       timestamptz not null,
    registered_at     timestamptz not null default clock_timestamp(),
    author            text not null default session_user,
    kind              text not null default 'general',
    body              text not null check (body <> '' and length(body) <= 20000),
    correction_reason text check (length(correction_reason) <= 500),
    foreign key (meeting_id, casefile_id) references private.meeting (id, casefile_id)
);
comment on column private.note.registered_at is 'when it was written down; happened_at is when it happened';
comment on column private.note.correction_reason is 'why the text differs from what was first registered; history keeps both';
create index on private.note (casefile_id, happened_at);
create index on private.note (meeting_id) where meeting_id is not null;
create index on private.note (unit_id);
create index on private.note (responsible);

-- How the columns of an import file are called, and what they are: other layouts are further rows.
create table private.import_column (
    import   text not null,
    header   text not null check (header = lower(header)),
    field    text not null,
    required boolean not null default false,
    primary key (import, header)
);
create table private.import_alias (
    list  text not null,
    alias text not null check (alias = lower(alias)),
    code  text not null,
    primary key (list, alias)
);
comment on table private.import_alias is 'other spellings of codes in import files; labels and codes themselves need no row';
