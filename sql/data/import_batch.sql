-- Imports as batches: settings, job, the names of columns as the program itself writes them, and what is said of a row.
insert into private.setting (name, value, what) values
  ('import_rows', 100, 'rows of a file that are carried out, or taken back, in one step'),
  ('import_step_ms', 2000, 'milliseconds after which such a step ends, if it has done a row: old cases with many periods take long'),
  ('import_days', 14, 'days after which a file that was read in and never carried out is thrown away'),
  ('import_undo_days', 30, 'days within which an import can be taken back')
on conflict do nothing;
insert into private.job (name, every) values ('imports', '1 day') on conflict do nothing;

-- fields by their own names: what a mapping file sends
insert into private.import_column (import, header, field, required, sort)
select c.import, c.field, c.field, c.required, c.sort from private.import_column c
where c.import = 'citizens' group by c.import, c.field, c.required, c.sort
on conflict do nothing;
