\ir ../data/caseload.sql
\ir ../data/closing.sql
\ir ../data/codes.sql
\ir ../data/codes_import.sql
\ir ../data/codes_jobs.sql
\ir ../data/codes_life.sql
\ir ../data/codes_meetings.sql
\ir ../data/codes_moves.sql
\ir ../data/codes_overview.sql
\ir ../data/codes_phrase.sql
\ir ../data/codes_queues.sql
\ir ../data/codes_roll.sql
\ir ../data/codes_rules.sql
\ir ../data/codes_undo.sql
\ir ../data/codes_visit.sql
\ir ../data/import.sql
\ir ../data/import_batch.sql
\ir ../data/job.sql
\ir ../data/job_comfort.sql
\ir ../data/leaving.sql
\ir ../data/meetings.sql
\ir ../data/merge.sql
\ir ../data/moves.sql
\ir ../data/permission.sql
\ir ../data/permission_comfort.sql
\ir ../data/permission_life.sql
\ir ../data/permission_meetings.sql
\ir ../data/permission_phrase.sql
\ir ../data/setting.sql
\ir ../data/substitute.sql
\ir ../data/timely.sql
\ir ../data/timely_bands.sql
\ir ../data/undo.sql
\ir ../data/unit_below.sql
\ir ../data/visit.sql
\set file R0.rule
\ir ../rules_ship.sql
\set file R1.rule
\ir ../rules_ship.sql
\set file R2.rule
\ir ../rules_ship.sql
\set file R3.rule
\ir ../rules_ship.sql
\set file R4.rule
\ir ../rules_ship.sql
\set file R5.rule
\ir ../rules_ship.sql
\set file R5_resource.rule
\ir ../rules_ship.sql
\set file R6.rule
\ir ../rules_ship.sql
\set file clock.rule
\ir ../rules_ship.sql
\set file flex.rule
\ir ../rules_ship.sql
\set file mentor.rule
\ir ../rules_ship.sql
\set file offer_R1.rule
\ir ../rules_ship.sql
\set file offer_R2.rule
\ir ../rules_ship.sql
\set file offer_R3.rule
\ir ../rules_ship.sql
\set file offer_R5.rule
\ir ../rules_ship.sql
\set file plan.rule
\ir ../rules_ship.sql
\set file resource_2013.rule
\ir ../rules_ship.sql
\set file resource_2022.rule
\ir ../rules_ship.sql
\set file review.rule
\ir ../rules_ship.sql
\set file visitation.rule
\ir ../rules_ship.sql
