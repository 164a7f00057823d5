-- The other words of a card are looked up in the index alone.
create index card_word_of_case on private.card_word (casefile_id, word);
drop index private.card_word_casefile_id_idx;
