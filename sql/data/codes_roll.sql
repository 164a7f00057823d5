-- What is said of a citizen at the roll of a group meeting. In each language no two begin with the same letter: it chooses.
insert into private.code (list, code, label_da, label_en, sort) values
  ('roll_outcome', 'held', 'mødt', 'present', 1),
  ('roll_outcome', 'late', 'kom for sent', 'late', 2),
  ('roll_outcome', 'excused', 'gyldig grund', 'excused', 3),
  ('roll_outcome', 'no_show', 'udeblevet', 'no-show', 4)
on conflict (list, code) do nothing;
