-- Codes of moved cases.
insert into private.code (list, code, label_da, label_en, sort) values
  ('move_kind', 'reassign', 'omfordeling', 'reassignment', 1),
  ('move_kind', 'reorganisation', 'omorganisering', 'reorganisation', 2),

  ('move_state', 'planned', 'kladde', 'draft', 1),
  ('move_state', 'approved', 'godkendt', 'approved', 2),
  ('move_state', 'running', 'i gang', 'under way', 3),
  ('move_state', 'done', 'udført', 'done', 4),
  ('move_state', 'undoing', 'fortrydes', 'undoing', 5),
  ('move_state', 'undone', 'fortrudt', 'undone', 6),
  ('move_state', 'cancelled', 'opgivet', 'given up', 7),

  -- what becomes of a case in it, and why not; at most 15 characters
  ('move_outcome', 'planned', 'flyttes', 'to be moved', 1),
  ('move_outcome', 'moved', 'flyttet', 'moved', 2),
  ('move_outcome', 'same', 'uændret', 'as before', 3),
  ('move_outcome', 'changed', 'ændret imens', 'changed since', 4),
  ('move_outcome', 'returned', 'givet tilbage', 'given back', 5),
  ('move_outcome', 'not_allowed', 'ikke din', 'not yours', 6),
  ('move_outcome', 'closed', 'lukket', 'closed', 7),
  ('move_outcome', 'not_staff', 'ikke ansat', 'has left', 8),
  ('move_outcome', 'no_unit', 'enhed ophørt', 'unit ended', 9),
  ('move_outcome', 'undone', 'fortrudt før', 'undone before', 10),

  ('unit_part', 'from', 'deles', 'split', 1),
  ('unit_part', 'new', 'ny', 'new', 2),
  ('unit_part', 'other', '-', '-', 3),

  ('load_band', 'below', 'under', 'below', 1),
  ('load_band', 'within', 'inden for', 'within', 2),
  ('load_band', 'above', 'over', 'above', 3)
on conflict do nothing;
