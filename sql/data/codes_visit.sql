-- Code lists of visitation. Added where missing, so a label the municipality has changed stays.
insert into private.code (list, code, label_da, label_en, sort, source) values
  -- which kinds of activities are offers, given only after the visitation: deactivate one, or add another kind
  ('offer_kind', 'praktik', 'virksomhedspraktik', 'company practice', 1, 'LAB kap. 11'),
  ('offer_kind', 'loentilskud', 'løntilskud', 'wage subsidy', 2, 'LAB kap. 12'),
  ('offer_kind', 'nytteindsats', 'nytteindsats', 'community work', 3, 'LAB kap. 13'),
  ('offer_kind', 'vejledning', 'vejledning og opkvalificering', 'guidance and training', 4, 'LAB kap. 14'),
  -- the codes of before 2014, as they were
  ('match', 'k1', 'matchkategori 1', 'match category 1', 1, 'jobmeddiagnose.dk; SFI: 1-3 arbejdsmarkedsparat'),
  ('match', 'k2', 'matchkategori 2', 'match category 2', 2, 'jobmeddiagnose.dk; SFI: 1-3 arbejdsmarkedsparat'),
  ('match', 'k3', 'matchkategori 3', 'match category 3', 3, 'jobmeddiagnose.dk; SFI: 1-3 arbejdsmarkedsparat'),
  ('match', 'k4', 'matchkategori 4', 'match category 4', 4, 'jobmeddiagnose.dk; SFI: 4-5 ikke-arbejdsmarkedsparat'),
  ('match', 'k5', 'matchkategori 5', 'match category 5', 5, 'jobmeddiagnose.dk; SFI: 4-5 ikke-arbejdsmarkedsparat'),
  ('match', 'g1', 'match 1, jobklar', 'match 1, job-ready', 6, 'cabiweb.dk Matchvurdering'),
  ('match', 'g2', 'match 2, indsatsklar', 'match 2, ready for effort', 7, 'cabiweb.dk Matchvurdering'),
  ('match', 'g3', 'match 3, midl. passiv', 'match 3, passive for now', 8, 'cabiweb.dk Matchvurdering')
on conflict (list, code) do nothing;
insert into private.code (list, code, label_da, label_en, sort) values
  ('visitation_need', 'unknown', 'ikke vurderet', 'not assessed', 1),
  ('visitation_need', 'none', 'intet særligt behov', 'no special need', 2),
  ('visitation_need', 'rehabilitation', 'behov for rehabilitering', 'need of rehabilitation', 3),
  ('referral_status', 'open', 'åben', 'open', 1),
  ('referral_status', 'concluded', 'afsluttet', 'concluded', 2),
  ('referral_status', 'withdrawn', 'trukket', 'withdrawn', 3),
  -- which of two deadlines binds: at most 6 characters
  ('stricter', 'local', 'lokal', 'local', 1),
  ('stricter', 'law', 'loven', 'law', 2),
  ('stricter', 'both', 'begge', 'both', 3),
  ('stricter', 'none', '-', '-', 4),
  ('override_kind', 'offer', 'tilbud før visitation', 'offer before visitation', 1),
  ('override_kind', 'unit', 'anden enhed', 'other unit', 2),
  ('proposal_cause', 'created', 'ny sag', 'new case', 1),
  ('proposal_cause', 'referred', 'henvist', 'referred', 2),
  ('proposal_cause', 'group', 'ny gruppe', 'new group', 3),
  ('youth_section', 'awaiting', 'AFVENTER VISITATION', 'AWAITING VISITATION', 1),
  ('youth_section', 'elsewhere', 'HØRER TIL I EN ANDEN ENHED', 'BELONGS TO ANOTHER UNIT', 2),
  ('youth_section', 'birthday', 'FYLDER SNART ALDERSGRÆNSEN', 'SOON TOO OLD', 3),
  ('youth_section', 'other', 'ANDRE UNGE', 'OTHER YOUNG PEOPLE', 4),
  ('entity', 'referral', 'henvisning', 'referral', 16),
  ('entity', 'category_history', 'matchkode', 'match code', 17),
  ('entity', 'unit_proposal', 'forslag til enhed', 'proposed unit', 18),
  ('field', 'decided', 'kategori', 'category', 64),
  ('field', 'decided_unit', 'enhed', 'unit', 65),
  ('field', 'match', 'matchkode', 'match code', 66),
  ('field', 'need', 'behov', 'need', 67),
  ('field', 'override_reason', 'grund til tilbud før visitation', 'reason for an offer before visitation', 68),
  ('field', 'proposed', 'foreslået kategori', 'category proposed', 69),
  ('field', 'referred_from', 'henvist fra', 'referred by', 70),
  ('field', 'referred_on', 'henvist', 'referred', 71),
  ('field', 'seen_by', 'set af', 'seen by', 72)
on conflict (list, code) do nothing;
