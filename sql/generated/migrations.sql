\set step 0001_people
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0001_people.sql
\endif
\ir ../step_end.sql
\set step 0002_casefile
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0002_casefile.sql
\endif
\ir ../step_end.sql
\set step 0003_history
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0003_history.sql
\endif
\ir ../step_end.sql
\set step 0004_save_element
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0004_save_element.sql
\endif
\ir ../step_end.sql
\set step 0005_guest
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0005_guest.sql
\endif
\ir ../step_end.sql
\set step 0006_card_word
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0006_card_word.sql
\endif
\ir ../step_end.sql
\set step 0020_rules
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0020_rules.sql
\endif
\ir ../step_end.sql
\set step 0021_work
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0021_work.sql
\endif
\ir ../step_end.sql
\set step 0022_import
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0022_import.sql
\endif
\ir ../step_end.sql
\set step 0030_list_orders
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0030_list_orders.sql
\endif
\ir ../step_end.sql
\set step 0040_rules_open
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0040_rules_open.sql
\endif
\ir ../step_end.sql
\set step 0041_rule_files
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0041_rule_files.sql
\endif
\ir ../step_end.sql
\set step 0045_visitation
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0045_visitation.sql
\endif
\ir ../step_end.sql
\set step 0050_case_move
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0050_case_move.sql
\endif
\ir ../step_end.sql
\set step 0051_reorganisation
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0051_reorganisation.sql
\endif
\ir ../step_end.sql
\set step 0055_meetings
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0055_meetings.sql
\endif
\ir ../step_end.sql
\set step 0065_queues
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0065_queues.sql
\endif
\ir ../step_end.sql
\set step 0070_timely
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0070_timely.sql
\endif
\ir ../step_end.sql
\set step 0072_queue_counts
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0072_queue_counts.sql
\endif
\ir ../step_end.sql
\set step 0080_import_batch
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0080_import_batch.sql
\endif
\ir ../step_end.sql
\set step 0090_job_run
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0090_job_run.sql
\endif
\ir ../step_end.sql
\set step 0100_case_exit
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0100_case_exit.sql
\endif
\ir ../step_end.sql
\set step 0101_life
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0101_life.sql
\endif
\ir ../step_end.sql
\set step 0102_case_merge
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0102_case_merge.sql
\endif
\ir ../step_end.sql
\set step 0120_comfort
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0120_comfort.sql
\endif
\ir ../step_end.sql
\set step 0140_undo
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0140_undo.sql
\endif
\ir ../step_end.sql
\set step 0141_substitute
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0141_substitute.sql
\endif
\ir ../step_end.sql
\set step 0142_change_told
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0142_change_told.sql
\endif
\ir ../step_end.sql
\set step 0143_move_batch
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0143_move_batch.sql
\endif
\ir ../step_end.sql
\set step 0154_phrase
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0154_phrase.sql
\endif
\ir ../step_end.sql
\set step 0155_obligation_missed
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0155_obligation_missed.sql
\endif
\ir ../step_end.sql
\set step 0156_guest
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0156_guest.sql
\endif
\ir ../step_end.sql
\set step 0157_unit_below
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0157_unit_below.sql
\endif
\ir ../step_end.sql
\set step 0160_save
\ir ../step_begin.sql
\if :todo
\ir ../migrate/0160_save.sql
\endif
\ir ../step_end.sql
