-- One row of a caseload file, judged and typed.
alter table private.import_column add column sort int not null default 0;
create type private.import_citizen as (
    line             int,
    turn             int,   -- 1 for the first row of a CPR number in the batch, 2 for the second …
    cpr              text,
    family_name      text,
    given_name       text,
    street           text,
    postcode         text,
    town             text,
    phone            text,
    email            text,
    target_group     text,
    benefit          text,
    starts           date,
    visitation       text,
    unit_id          uuid,
    responsible      text,
    protected_until  date,
    a_kasse          text,
    education        text,
    children_at_home boolean,
    first_request    date,
    remark           text
);
