-- Made by tools/gen-grants from sql/tiers.tsv: change that file instead.
select private.table_secure('unit');
select private.policy_put('unit', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('unit', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('unit', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('staff');
select private.policy_put('staff', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('staff', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('staff', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('code');
select private.policy_put('code', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('code', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('code', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('permission');
select private.policy_put('permission', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('permission', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('permission', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('setting');
select private.policy_put('setting', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('setting', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('setting', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('job');
select private.policy_put('job', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('job', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('job', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('draft');
select private.policy_put('draft', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('draft', 'api_select', 'select', 'foothold_api', $$login = (select private.live_login())$$, null);
select private.policy_put('draft', 'api_insert', 'insert', 'foothold_api', null, $$login = (select private.live_login())$$);
select private.policy_put('draft', 'api_update', 'update', 'foothold_api', $$login = (select private.live_login())$$, $$login = (select private.live_login())$$);
select private.policy_put('draft', 'api_delete', 'delete', 'foothold_api', $$login = (select private.live_login())$$, null);
select private.table_secure('receipt');
select private.policy_put('receipt', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('receipt', 'api_select', 'select', 'foothold_api', $$login = session_user$$, null);
select private.policy_put('receipt', 'api_insert', 'insert', 'foothold_api', null, $$login = session_user$$);
select private.policy_put('receipt', 'api_update', 'update', 'foothold_api', $$login = session_user$$, $$login = session_user$$);
select private.policy_put('receipt', 'api_delete', 'delete', 'foothold_api', $$login = session_user$$, null);
select private.table_secure('access_session');
select private.policy_put('access_session', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('access_session', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$login = (select private.live_login())$$, null);
select private.policy_put('access_session', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.table_secure('search_log');
select private.policy_put('search_log', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('search_log', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('search_log', 'api_insert', 'insert', 'foothold_api', null, $$login = (select private.live_login())$$);
select private.table_secure('clock');
select private.policy_put('clock', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('ledger');
select private.policy_put('ledger', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('field');
select private.policy_put('field', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('field', 'api_select', 'select', 'foothold_api', $$true$$, null);
select private.table_secure('tier');
select private.policy_put('tier', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('tier', 'api_select', 'select', 'foothold_api', $$true$$, null);
select private.table_secure('card_word');
select private.policy_put('card_word', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('unit_below');
select private.policy_put('unit_below', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('card');
select private.policy_put('card', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('card', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$unit_id = any (array(select private.own_units())) or responsible = any (array(select private.acting_for())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('card', 'api_select', 'select', 'foothold_api', $$unit_id = any (array(select private.own_units())) or responsible = any (array(select private.acting_for())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.table_secure('casefile');
select private.policy_put('casefile', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('casefile', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('casefile', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('casefile', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or id = any (array(select private.lent_cases()))$$);
select private.table_secure('assignment');
select private.policy_put('assignment', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('assignment', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('assignment', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('assignment', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('assignment', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('assignment', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('benefit_period');
select private.policy_put('benefit_period', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('benefit_period', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('benefit_period', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('benefit_period', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('benefit_period', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('change');
select private.policy_put('change', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('change', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases())) or was_responsible = any (array(select private.acting_for())) or was_unit_id = any (array(select private.led_units())) or casefile_id is null and (select private.case_login()) is not null$$, null);
select private.policy_put('change', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('change', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases())) or was_responsible = any (array(select private.acting_for())) or was_unit_id = any (array(select private.led_units())) or casefile_id is null and (select private.case_login()) is not null$$, null);
select private.policy_put('change', 'api_insert', 'insert', 'foothold_api', null, $$who = session_user and (responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases())) or casefile_id is null and (select private.case_login()) is not null)$$);
select private.table_secure('change_value');
select private.policy_put('change_value', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('change_value', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases())) or casefile_id is null and exists (select from private.change c where c.id = change_id)$$, null);
select private.policy_put('change_value', 'api_select', 'select', 'foothold_api', $$exists (select from private.change c where c.id = change_id)$$, null);
select private.policy_put('change_value', 'api_insert', 'insert', 'foothold_api', null, $$exists (select from private.change c where c.id = change_id)$$);
select private.table_secure('citizen');
select private.policy_put('citizen', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('citizen', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('citizen', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('citizen', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('identity');
select private.policy_put('identity', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('identity', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('identity', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.table_secure('rule_set');
select private.policy_put('rule_set', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('rule_set', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('rule_set', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('rule');
select private.policy_put('rule', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('rule', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('rule', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('import_column');
select private.policy_put('import_column', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('import_column', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('import_column', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('import_alias');
select private.policy_put('import_alias', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('import_alias', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('import_alias', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('obligation');
select private.policy_put('obligation', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('obligation', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('obligation', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('obligation', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.table_secure('meeting');
select private.policy_put('meeting', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('meeting', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('meeting', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('meeting', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('meeting', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('meeting', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('meeting_participant');
select private.policy_put('meeting_participant', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('meeting_participant', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('meeting_participant', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('meeting_participant', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('meeting_participant', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('agreement');
select private.policy_put('agreement', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('agreement', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('agreement', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('agreement', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('agreement', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('plan_review');
select private.policy_put('plan_review', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('plan_review', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('plan_review', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('plan_review', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('mentor');
select private.policy_put('mentor', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('mentor', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('mentor', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.policy_put('mentor', 'api_insert', 'insert', 'foothold_api', null, $$(select private.case_login()) is not null$$);
select private.policy_put('mentor', 'api_update', 'update', 'foothold_api', $$(select private.case_login()) is not null$$, $$(select private.case_login()) is not null$$);
select private.table_secure('mentor_assignment');
select private.policy_put('mentor_assignment', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('mentor_assignment', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('mentor_assignment', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('mentor_assignment', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('mentor_assignment', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('mentor_assignment', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('plan');
select private.policy_put('plan', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('plan', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('plan', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('plan', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('plan', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('goal');
select private.policy_put('goal', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('goal', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('goal', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('goal', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('goal', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('activity');
select private.policy_put('activity', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('activity', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('activity', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('activity', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('activity', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('note');
select private.policy_put('note', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('note', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('note', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('note', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('note', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('meeting_kind');
select private.policy_put('meeting_kind', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('meeting_kind', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('meeting_kind', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('meeting_form');
select private.policy_put('meeting_form', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('meeting_form', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('meeting_form', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('cancel_reason');
select private.policy_put('cancel_reason', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('cancel_reason', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('cancel_reason', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('a_kasse_partner');
select private.policy_put('a_kasse_partner', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('a_kasse_partner', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('a_kasse_partner', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('office_hours');
select private.policy_put('office_hours', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('office_hours', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('office_hours', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('room');
select private.policy_put('room', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('room', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('room', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.policy_put('room', 'api_insert', 'insert', 'foothold_api', null, $$(select private.case_login()) is not null$$);
select private.policy_put('room', 'api_update', 'update', 'foothold_api', $$(select private.case_login()) is not null$$, $$(select private.case_login()) is not null$$);
select private.table_secure('group_meeting');
select private.policy_put('group_meeting', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('group_meeting', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('group_meeting', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.policy_put('group_meeting', 'api_insert', 'insert', 'foothold_api', null, $$(select private.case_login()) is not null$$);
select private.policy_put('group_meeting', 'api_update', 'update', 'foothold_api', $$(select private.case_login()) is not null$$, $$(select private.case_login()) is not null$$);
select private.table_secure('booking');
select private.policy_put('booking', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('call_in');
select private.policy_put('call_in', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('call_in', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('call_in', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('call_in', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('case_move');
select private.policy_put('case_move', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('case_move', 'read', 'select', 'foothold_supervisor', $$unit_id = any (array(select private.led_units()))$$, null);
select private.table_secure('case_move_row');
select private.policy_put('case_move_row', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('case_move_row', 'read', 'select', 'foothold_supervisor', $$unit_id = any (array(select private.led_units()))$$, null);
select private.table_secure('caseload');
select private.policy_put('caseload', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('caseload', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('caseload', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('caseload_norm');
select private.policy_put('caseload_norm', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('caseload_norm', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('caseload_norm', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('staff_hours');
select private.policy_put('staff_hours', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('staff_hours', 'read', 'select', 'foothold_supervisor, foothold_admin', $$(select private.live_login()) is not null$$, null);
select private.table_secure('closing_rule');
select private.policy_put('closing_rule', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('closing_rule', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('closing_rule', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('closing_day');
select private.policy_put('closing_day', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('closing_day', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('closing_day', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('exemption');
select private.policy_put('exemption', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('exemption', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('exemption', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('exemption', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('exemption', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('exemption', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('enrolment');
select private.policy_put('enrolment', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('enrolment', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('enrolment', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('enrolment', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('enrolment', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('enrolment', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('hold');
select private.policy_put('hold', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('hold', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('hold', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('hold', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('hold', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('hold', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('due_band');
select private.policy_put('due_band', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('due_band', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('due_band', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('approval_rule');
select private.policy_put('approval_rule', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('approval_rule', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('approval_rule', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('approval');
select private.policy_put('approval', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('approval', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('approval', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('approval', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('approval', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('approval', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('sample');
select private.policy_put('sample', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('sample', 'read', 'select', 'foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('sample', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('sample', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('sample', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('sample', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('category');
select private.policy_put('category', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('category', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('category', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('category_group');
select private.policy_put('category_group', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('category_group', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('category_group', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('allocation_rule');
select private.policy_put('allocation_rule', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('allocation_rule', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('allocation_rule', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('referral');
select private.policy_put('referral', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('referral', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('referral', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('referral', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('referral', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('category_history');
select private.policy_put('category_history', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('category_history', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('category_history', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('category_history', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('category_history', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('unit_proposal');
select private.policy_put('unit_proposal', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('unit_proposal', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('unit_proposal', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('unit_proposal', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('override');
select private.policy_put('override', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('override', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('override', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('override', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.table_secure('case_move_unit');
select private.policy_put('case_move_unit', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('case_move_unit', 'read', 'select', 'foothold_supervisor', $$(select private.live_login()) is not null$$, null);
select private.table_secure('case_move_staff');
select private.policy_put('case_move_staff', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('case_move_staff', 'read', 'select', 'foothold_supervisor', $$(select private.live_login()) is not null$$, null);
select private.table_secure('case_exit');
select private.policy_put('case_exit', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('case_exit', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('case_exit', 'audit', 'select', 'foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('case_exit', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('case_exit', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('case_exit', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('contact_person');
select private.policy_put('contact_person', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('contact_person', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('contact_person', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('contact_person', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('contact_person', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('consent_limit');
select private.policy_put('consent_limit', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('consent_limit', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('consent_limit', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('consent');
select private.policy_put('consent', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('consent', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('consent', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('consent', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('consent', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('reminder');
select private.policy_put('reminder', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('reminder', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('reminder', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('reminder', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.policy_put('reminder', 'api_update', 'update', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('contact_attempt');
select private.policy_put('contact_attempt', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('contact_attempt', 'read', 'select', 'foothold_caseworker, foothold_supervisor', $$casefile_id = any (array(select private.open_cases()))$$, null);
select private.policy_put('contact_attempt', 'api_select', 'select', 'foothold_api', $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$, null);
select private.policy_put('contact_attempt', 'api_insert', 'insert', 'foothold_api', null, $$responsible = any (array(select private.acting_for())) or unit_id = any (array(select private.led_units())) or casefile_id = any (array(select private.lent_cases()))$$);
select private.table_secure('import_batch');
select private.policy_put('import_batch', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('import_batch', 'read', 'select', 'foothold_supervisor, foothold_admin', $$(select private.live_login()) is not null$$, null);
select private.table_secure('import_row');
select private.policy_put('import_row', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('import_row', 'read', 'select', 'foothold_supervisor, foothold_admin', $$(select private.live_login()) is not null$$, null);
select private.table_secure('removed');
select private.policy_put('removed', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('substitute');
select private.policy_put('substitute', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('substitute', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('substitute', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.policy_put('substitute', 'api_insert', 'insert', 'foothold_api', null, $$(select private.case_login()) is not null$$);
select private.policy_put('substitute', 'api_update', 'update', 'foothold_api', $$(select private.case_login()) is not null$$, $$(select private.case_login()) is not null$$);
select private.table_secure('case_merge');
select private.policy_put('case_merge', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('case_merge', 'read', 'select', 'foothold_supervisor', $$unit_id = any (array(select private.led_units()))$$, null);
select private.table_secure('case_merge_row');
select private.policy_put('case_merge_row', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('merge_table');
select private.policy_put('merge_table', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_put('merge_table', 'read', 'select', 'foothold_caseworker, foothold_supervisor, foothold_admin, foothold_auditor', $$(select private.live_login()) is not null$$, null);
select private.policy_put('merge_table', 'api_select', 'select', 'foothold_api', $$(select private.live_login()) is not null$$, null);
select private.table_secure('presence');
select private.policy_put('presence', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('kept_filter');
select private.policy_put('kept_filter', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('change_told');
select private.policy_put('change_told', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.table_secure('phrase');
select private.policy_put('phrase', 'owner_all', 'all', 'foothold_owner', $$true$$, $$true$$);
select private.policy_sweep(array['unit.owner_all',
    'unit.read',
    'unit.api_select',
    'staff.owner_all',
    'staff.read',
    'staff.api_select',
    'code.owner_all',
    'code.read',
    'code.api_select',
    'permission.owner_all',
    'permission.read',
    'permission.api_select',
    'setting.owner_all',
    'setting.read',
    'setting.api_select',
    'job.owner_all',
    'job.read',
    'job.api_select',
    'draft.owner_all',
    'draft.api_select',
    'draft.api_insert',
    'draft.api_update',
    'draft.api_delete',
    'receipt.owner_all',
    'receipt.api_select',
    'receipt.api_insert',
    'receipt.api_update',
    'receipt.api_delete',
    'access_session.owner_all',
    'access_session.read',
    'access_session.audit',
    'search_log.owner_all',
    'search_log.audit',
    'search_log.api_insert',
    'clock.owner_all',
    'ledger.owner_all',
    'field.owner_all',
    'field.api_select',
    'tier.owner_all',
    'tier.api_select',
    'card_word.owner_all',
    'unit_below.owner_all',
    'card.owner_all',
    'card.read',
    'card.api_select',
    'casefile.owner_all',
    'casefile.read',
    'casefile.api_select',
    'casefile.api_update',
    'assignment.owner_all',
    'assignment.read',
    'assignment.audit',
    'assignment.api_select',
    'assignment.api_insert',
    'assignment.api_update',
    'benefit_period.owner_all',
    'benefit_period.read',
    'benefit_period.api_select',
    'benefit_period.api_insert',
    'benefit_period.api_update',
    'change.owner_all',
    'change.read',
    'change.audit',
    'change.api_select',
    'change.api_insert',
    'change_value.owner_all',
    'change_value.read',
    'change_value.api_select',
    'change_value.api_insert',
    'citizen.owner_all',
    'citizen.read',
    'citizen.api_select',
    'citizen.api_update',
    'identity.owner_all',
    'identity.read',
    'identity.api_select',
    'rule_set.owner_all',
    'rule_set.read',
    'rule_set.api_select',
    'rule.owner_all',
    'rule.read',
    'rule.api_select',
    'import_column.owner_all',
    'import_column.read',
    'import_column.api_select',
    'import_alias.owner_all',
    'import_alias.read',
    'import_alias.api_select',
    'obligation.owner_all',
    'obligation.read',
    'obligation.audit',
    'obligation.api_select',
    'meeting.owner_all',
    'meeting.read',
    'meeting.audit',
    'meeting.api_select',
    'meeting.api_insert',
    'meeting.api_update',
    'meeting_participant.owner_all',
    'meeting_participant.read',
    'meeting_participant.api_select',
    'meeting_participant.api_insert',
    'meeting_participant.api_update',
    'agreement.owner_all',
    'agreement.read',
    'agreement.api_select',
    'agreement.api_insert',
    'agreement.api_update',
    'plan_review.owner_all',
    'plan_review.read',
    'plan_review.api_select',
    'plan_review.api_insert',
    'mentor.owner_all',
    'mentor.read',
    'mentor.api_select',
    'mentor.api_insert',
    'mentor.api_update',
    'mentor_assignment.owner_all',
    'mentor_assignment.read',
    'mentor_assignment.audit',
    'mentor_assignment.api_select',
    'mentor_assignment.api_insert',
    'mentor_assignment.api_update',
    'plan.owner_all',
    'plan.read',
    'plan.api_select',
    'plan.api_insert',
    'plan.api_update',
    'goal.owner_all',
    'goal.read',
    'goal.api_select',
    'goal.api_insert',
    'goal.api_update',
    'activity.owner_all',
    'activity.read',
    'activity.api_select',
    'activity.api_insert',
    'activity.api_update',
    'note.owner_all',
    'note.read',
    'note.api_select',
    'note.api_insert',
    'note.api_update',
    'meeting_kind.owner_all',
    'meeting_kind.read',
    'meeting_kind.api_select',
    'meeting_form.owner_all',
    'meeting_form.read',
    'meeting_form.api_select',
    'cancel_reason.owner_all',
    'cancel_reason.read',
    'cancel_reason.api_select',
    'a_kasse_partner.owner_all',
    'a_kasse_partner.read',
    'a_kasse_partner.api_select',
    'office_hours.owner_all',
    'office_hours.read',
    'office_hours.api_select',
    'room.owner_all',
    'room.read',
    'room.api_select',
    'room.api_insert',
    'room.api_update',
    'group_meeting.owner_all',
    'group_meeting.read',
    'group_meeting.api_select',
    'group_meeting.api_insert',
    'group_meeting.api_update',
    'booking.owner_all',
    'call_in.owner_all',
    'call_in.read',
    'call_in.api_select',
    'call_in.api_insert',
    'case_move.owner_all',
    'case_move.read',
    'case_move_row.owner_all',
    'case_move_row.read',
    'caseload.owner_all',
    'caseload.read',
    'caseload.api_select',
    'caseload_norm.owner_all',
    'caseload_norm.read',
    'caseload_norm.api_select',
    'staff_hours.owner_all',
    'staff_hours.read',
    'closing_rule.owner_all',
    'closing_rule.read',
    'closing_rule.api_select',
    'closing_day.owner_all',
    'closing_day.read',
    'closing_day.api_select',
    'exemption.owner_all',
    'exemption.read',
    'exemption.audit',
    'exemption.api_select',
    'exemption.api_insert',
    'exemption.api_update',
    'enrolment.owner_all',
    'enrolment.read',
    'enrolment.audit',
    'enrolment.api_select',
    'enrolment.api_insert',
    'enrolment.api_update',
    'hold.owner_all',
    'hold.read',
    'hold.audit',
    'hold.api_select',
    'hold.api_insert',
    'hold.api_update',
    'due_band.owner_all',
    'due_band.read',
    'due_band.api_select',
    'approval_rule.owner_all',
    'approval_rule.read',
    'approval_rule.api_select',
    'approval.owner_all',
    'approval.read',
    'approval.audit',
    'approval.api_select',
    'approval.api_insert',
    'approval.api_update',
    'sample.owner_all',
    'sample.read',
    'sample.audit',
    'sample.api_select',
    'sample.api_insert',
    'sample.api_update',
    'category.owner_all',
    'category.read',
    'category.api_select',
    'category_group.owner_all',
    'category_group.read',
    'category_group.api_select',
    'allocation_rule.owner_all',
    'allocation_rule.read',
    'allocation_rule.api_select',
    'referral.owner_all',
    'referral.read',
    'referral.api_select',
    'referral.api_insert',
    'referral.api_update',
    'category_history.owner_all',
    'category_history.read',
    'category_history.api_select',
    'category_history.api_insert',
    'category_history.api_update',
    'unit_proposal.owner_all',
    'unit_proposal.read',
    'unit_proposal.api_select',
    'unit_proposal.api_update',
    'override.owner_all',
    'override.read',
    'override.audit',
    'override.api_select',
    'case_move_unit.owner_all',
    'case_move_unit.read',
    'case_move_staff.owner_all',
    'case_move_staff.read',
    'case_exit.owner_all',
    'case_exit.read',
    'case_exit.audit',
    'case_exit.api_select',
    'case_exit.api_insert',
    'case_exit.api_update',
    'contact_person.owner_all',
    'contact_person.read',
    'contact_person.api_select',
    'contact_person.api_insert',
    'contact_person.api_update',
    'consent_limit.owner_all',
    'consent_limit.read',
    'consent_limit.api_select',
    'consent.owner_all',
    'consent.read',
    'consent.api_select',
    'consent.api_insert',
    'consent.api_update',
    'reminder.owner_all',
    'reminder.read',
    'reminder.api_select',
    'reminder.api_insert',
    'reminder.api_update',
    'contact_attempt.owner_all',
    'contact_attempt.read',
    'contact_attempt.api_select',
    'contact_attempt.api_insert',
    'import_batch.owner_all',
    'import_batch.read',
    'import_row.owner_all',
    'import_row.read',
    'removed.owner_all',
    'substitute.owner_all',
    'substitute.read',
    'substitute.api_select',
    'substitute.api_insert',
    'substitute.api_update',
    'case_merge.owner_all',
    'case_merge.read',
    'case_merge_row.owner_all',
    'merge_table.owner_all',
    'merge_table.read',
    'merge_table.api_select',
    'presence.owner_all',
    'kept_filter.owner_all',
    'change_told.owner_all',
    'phrase.owner_all']);
