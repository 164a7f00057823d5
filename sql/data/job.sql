-- What foothold tick does, and how often. A job NAME is the function private.job_NAME().
insert into private.job (name, every) values
    ('cards', '12 hours'), ('drafts', '1 day'), ('receipts', '1 day')
on conflict do nothing;
