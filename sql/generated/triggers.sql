-- Made by tools/gen-grants from sql/tiers.tsv: change that file instead.
select private.trigger_put('assignment', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('benefit_period', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('change', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('citizen', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('identity', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('obligation', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('meeting', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('meeting_participant', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('agreement', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('plan_review', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('mentor_assignment', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('plan', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('goal', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('activity', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('note', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('exemption', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
select private.trigger_put('enrolment', '_100_case_copy', 'before insert or update of casefile_id', 'for each row', 'private.case_copy');
