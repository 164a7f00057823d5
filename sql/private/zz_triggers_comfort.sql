-- Triggers of standing in for others.
select private.trigger_put('change', '_110_acted_for', 'before insert',
    'for each row when (new.casefile_id is not null and new.responsible is distinct from new.who)', 'private.change_acted_for');
