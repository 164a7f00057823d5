-- Made by tools/gen-grants from sql/tiers.tsv: change that file instead.
select private.trigger_put('assignment', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('benefit_period', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('change', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('citizen', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('identity', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
