-- The citizen, the case, who works on it, and the card that lists and search show.
create table private.citizen (
    id               uuid primary key default gen_random_uuid(),
    casefile_id      uuid,
    unit_id          uuid,
    responsible      text,
    version          int not null default 1,
    family_name      text not null check (family_name <> '' and length(family_name) <= 200),
    given_name       text not null default '' check (length(given_name) <= 200),
    birth_date       date not null check (birth_date between '1850-01-01' and '2200-01-01'),
    phone            text check (length(phone) <= 40),
    email            text check (length(email) <= 254),
    street           text check (length(street) <= 200),
    postcode         text check (length(postcode) <= 12),
    town             text check (length(town) <= 100),
    protected_until  date,
    a_kasse          text,
    education        text,
    children_at_home boolean,
    remark           text check (length(remark) <= 4000)
);
comment on column private.citizen.casefile_id is 'the citizen''s present casefile, kept by a trigger on casefile';
create index on private.citizen (casefile_id);
create index on private.citizen (responsible);
create index on private.citizen (unit_id);
create index on private.citizen (protected_until) where protected_until is not null;

create table private.identity (
    id          uuid primary key default gen_random_uuid(),
    citizen_id  uuid not null references private.citizen,
    casefile_id uuid,
    unit_id     uuid,
    responsible text,
    cpr         text not null check (cpr ~ '^[0-9]{10}$'),
    masked      text generated always as (left(cpr, 6) || '-****') stored,
    valid_from  date not null default '-infinity',
    valid_to    date not null default 'infinity',
    check (valid_from < valid_to),
    constraint identity_cpr_once exclude using gist (cpr with =, daterange(valid_from, valid_to) with &&),
    constraint identity_one_at_a_time exclude using gist (citizen_id with =, daterange(valid_from, valid_to) with &&)
);
create index on private.identity (cpr text_pattern_ops);
create index on private.identity (citizen_id);
create index on private.identity (casefile_id);

create table private.casefile (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    citizen_id   uuid not null references private.citizen,
    case_no      text not null unique check (case_no ~ '^[0-9]{4}-[0-9]{5,9}$'),
    unit_id      uuid not null references private.unit,
    responsible  text references private.staff,
    target_group text not null default '',
    opened_on    date not null,
    closed_on    date not null default 'infinity',
    check (opened_on <= closed_on)
);
comment on column private.casefile.responsible is 'null: nobody yet; then only supervisors of the unit have the right to it';
create index on private.casefile (citizen_id);
create index on private.casefile (unit_id);
create index on private.casefile (responsible);
create unique index casefile_one_open on private.casefile (citizen_id) where closed_on = 'infinity';
alter table private.citizen add foreign key (casefile_id) references private.casefile;
alter table private.identity add foreign key (casefile_id) references private.casefile;

create table private.assignment (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    login       text not null references private.staff,
    kind        text not null check (kind in ('responsible', 'coworker', 'substitute', 'guest')),
    valid_from  date not null,
    valid_to    date not null default 'infinity',
    check (valid_from <= valid_to)
);
comment on table private.assignment is
    'who works on a case beside its responsible, by date (both days included); kind responsible is the history of casefile.responsible';
create index on private.assignment (casefile_id);
create index on private.assignment (login, valid_to);
create index on private.assignment (unit_id);
create index on private.assignment (responsible);

create table private.benefit_period (
    id           uuid primary key default gen_random_uuid(),
    version      int not null default 1,
    casefile_id  uuid not null references private.casefile,
    unit_id      uuid not null,
    responsible  text,
    benefit      text not null,
    starts       date not null,
    ends         date not null default 'infinity',
    visitation   text,
    target_group text not null,
    check (starts <= ends),
    constraint benefit_period_overlap
        exclude using gist (casefile_id with =, daterange(starts, case when ends = 'infinity' then null else ends end, '[]') with &&)
);
create index on private.benefit_period (casefile_id, starts);
create index on private.benefit_period (unit_id);
create index on private.benefit_period (responsible);

create table private.card (
    casefile_id  uuid primary key references private.casefile on delete cascade,
    case_no      text not null,
    display_name text collate "da-x-icu" not null,
    birth_date   date not null,
    target_group text not null,
    benefit      text not null default '',
    unit_id      uuid not null,
    responsible  text,
    next_due_on  date not null default 'infinity',
    closed_on    date not null default 'infinity',
    protected    boolean not null default false,
    words        text collate "C" not null
);
comment on table private.card is
    'who a case is, for lists and search; of a protected citizen it holds the mask, no birth date (infinity) and no words';
create index on private.card (unit_id, display_name, casefile_id);
create index on private.card (unit_id, next_due_on, casefile_id);
create index on private.card (responsible, next_due_on, casefile_id);
create index on private.card (responsible, display_name, casefile_id);
create index on private.card (case_no);
create index on private.card using gin (words ext.gin_trgm_ops);

create table private.card_word (
    word        text collate "C" not null,
    casefile_id uuid not null references private.card on delete cascade,
    primary key (word, casefile_id)
);
create index on private.card_word (casefile_id);
