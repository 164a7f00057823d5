-- The jobs' names, and how they ended. How many rows one transaction throws away: so that nobody who saves waits for it.
insert into private.code (list, code, label_da, label_en, sort) values
  ('job', 'cards', 'kort med datoer', 'cards with dates', 1),
  ('job', 'categories', 'kategorihistorik', 'category history', 2),
  ('job', 'drafts', 'gamle kladder', 'old drafts', 3),
  ('job', 'moves', 'flytninger', 'planned moves', 4),
  ('job', 'receipts', 'gamle kvitteringer', 'old receipts', 5),
  ('job', 'sample', 'stikprøver', 'samples', 6),

  ('job_outcome', 'ok', 'udført', 'done', 1),
  ('job_outcome', 'more', 'i gang', 'under way', 2),
  ('job_outcome', 'failed', 'fejlet', 'failed', 3),
  ('job_outcome', 'late', 'forsinket', 'late', 4),
  ('job_outcome', 'never', 'aldrig', 'never', 5)
on conflict do nothing;
update private.job set batch = 5000 where name in ('drafts', 'receipts') and batch is null and last_run is null;
