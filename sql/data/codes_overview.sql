-- Lines of the overview that are no row of their own.
insert into private.code (list, code, label_da, label_en, sort) values
  ('queue_worker', 'none', 'Uden sagsbehandler', 'Without a worker', 1)
on conflict (list, code) do nothing;
