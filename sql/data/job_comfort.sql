-- How often nightly jobs of this part run.
insert into private.job (name, every) values ('presence', '1 hour') on conflict do nothing;
