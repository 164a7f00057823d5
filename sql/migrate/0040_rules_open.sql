-- Rules as files: kinds and anchors become code lists, sets have a topic and a scope, a rule says more of whom it holds for
-- and what meets it. Exemptions pause a deadline; an enrolment puts a case under the rules of a programme.
alter table private.rule_set
    add column topic     text not null default 'contact' check (topic ~ '^[a-z_]+$'),
    add column programme text,
    add column a_kasse   text,
    add column file      text,
    add column loaded    text,
    add column shipped   text;
comment on column private.rule_set.topic is 'what it is about; of one topic and one scope, one set holds on a day';
comment on column private.rule_set.unit_id is 'a local, stricter set: only for cases of this unit and those below it; null: everywhere';
comment on column private.rule_set.programme is 'only for cases while they are enrolled in it; null: all';
comment on column private.rule_set.a_kasse is 'only for citizens of this a-kasse; null: all';
comment on column private.rule_set.loaded is 'checksum of the file as it was loaded last; null: the rows are older than the files';
comment on column private.rule_set.shipped is 'checksum of the file as it was shipped and loaded last: the same as loaded unless an admin loaded another';
alter table private.rule_set add constraint rule_set_dates
    check (valid_from between '1900-01-01' and '2100-12-31' and (valid_to = 'infinity' or valid_to <= '2101-01-01'));

alter table private.rule
    drop constraint rule_kind_check,
    drop constraint rule_anchor_check,
    drop constraint rule_check,
    alter column to_n set default 0,
    add column age_from       int check (age_from between 0 and 120),
    add column visitations    text[] not null default '{}',
    add column within_n       int check (within_n > 0),
    add column repeat_n       int not null default 1 check (repeat_n between 1 and 60),
    add column activity_kinds text[] not null default '{}',
    add column min_days       int not null default 0 check (min_days >= 0),
    add column late_kinds     text[] not null default '{}',
    add column late_n         int not null default 0 check (late_n >= 0),
    add column resume_n       int check (resume_n >= 0),
    add column pauses         boolean not null default true,
    add column percent        int check (percent between 1 and 100),
    add column of_rule        text references private.rule,
    add column duty           text,
    add column active         boolean not null default true,
    add constraint rule_window check (spread_n <= to_n and from_n <= to_n or kind in ('before_end', 'maximum', 'clock', 'none', 'share')),
    add constraint rule_shares check ((kind = 'share') = (percent is not null and of_rule is not null));
create index on private.rule (of_rule);
comment on column private.rule.kind is 'code list rule_kind';
comment on column private.rule.anchor is 'code list rule_anchor';
comment on column private.rule.visitations is 'only these visitation categories; empty: all but those of visitation_not';
comment on column private.rule.within_n is 'in units: only where the anchor lies within that of the beginning of the course';
comment on column private.rule.repeat_n is 'the window of to_n - from_n units is repeated so many times, one after the other';
comment on column private.rule.activity_kinds is 'which activities satisfy it once they have begun; then meetings do not';
comment on column private.rule.min_days is 'how many days such an activity must last';
comment on column private.rule.late_kinds is 'activities that are in time when they begin late_n weeks after the limit';
comment on column private.rule.resume_n is 'in units: an exemption does not pause; after it there are so many units, if that is later';
comment on column private.rule.pauses is 'an exemption pauses it';
comment on column private.rule.percent is 'kind share: of those who owe of_rule, so many per cent must have it';
comment on column private.rule.duty is 'code list rule_duty; open obligations of one duty are compared: which is the stricter';
comment on column private.rule.active is 'false: no longer in its file; obliges to nothing, but explains what it once did';

alter table private.obligation add column pause_days int not null default 0;
comment on column private.obligation.pause_days is 'days of exemption by which it was put back';
alter type private.obligation_want add attribute pause_days int;

alter table private.benefit_period add column early_request date;
comment on column private.benefit_period.early_request is 'when early follow-up was asked for (sickness benefit)';

create table private.exemption (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    ground      text not null,
    starts      date not null,
    ends        date not null,
    remark      text not null default '' check (length(remark) <= 1000),
    constraint exemption_dates check (starts <= ends),
    constraint exemption_years check (starts >= '1900-01-01' and ends <= '2100-12-31')
);
comment on table private.exemption is 'days on which nothing has to be done; both included. Deadlines of courses are put back by them';
create index on private.exemption (casefile_id, starts);
create index on private.exemption (unit_id);
create index on private.exemption (responsible);

create table private.enrolment (
    id          uuid primary key default gen_random_uuid(),
    version     int not null default 1,
    casefile_id uuid not null references private.casefile,
    unit_id     uuid not null,
    responsible text,
    programme   text not null,
    starts      date not null,
    ends        date not null default 'infinity',
    constraint enrolment_dates check (starts <= ends),
    constraint enrolment_years check (starts >= '1900-01-01' and (ends = 'infinity' or ends <= '2100-12-31')),
    constraint enrolment_once exclude using gist (casefile_id with =, programme with =,
        daterange(starts, case when ends = 'infinity' then null else ends end, '[]') with &&)
);
comment on table private.enrolment is 'while a case is in a programme (a project, a local scheme), the rule sets of that programme hold too';
create index on private.enrolment (casefile_id, starts);
create index on private.enrolment (unit_id);
create index on private.enrolment (responsible);

-- Days on which the job centre is shut: rules for those that come back, and the days themselves.
create table private.closing_rule (
    name          text primary key,
    label_da      text not null,
    label_en      text not null,
    easter_offset int check (easter_offset between -60 and 60),
    month         int check (month between 1 and 12),
    day           int check (day between 1 and 31),
    from_year     int not null default 1900 check (from_year between 1900 and 2100),
    to_year       int not null default 2100 check (to_year between 1900 and 2100),
    source        text not null,
    mark          text not null check (mark in ('V', 'V2', 'C', 'I', 'M')),
    active        boolean not null default true,
    check (from_year <= to_year),
    check ((easter_offset is null) = (month is not null and day is not null))
);
create table private.closing_day (
    day      date not null check (day between '1900-01-01' and '2100-12-31'),
    rule     text not null default '',
    label_da text not null,
    label_en text not null,
    primary key (day, rule)
);
comment on table private.closing_day is 'rule '''': a day the municipality has closed by itself; others are made from closing_rule';
