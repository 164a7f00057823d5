-- Triggers of visitation: referrals, categories, proposals of units, and offers that wait.
select private.trigger_code('referral');
select private.trigger_code('category_history');
select private.trigger_put('referral', '_200_guard', 'before insert or ' || private.own_update('referral'),
    'for each row', 'private.referral_guard');
select private.trigger_put('category_history', '_200_guard', 'after insert or ' || private.own_update('category_history'),
    'for each row', 'private.category_guard');
select private.trigger_put('activity', '_200_offer', 'before insert or ' || private.own_update('activity'),
    'for each row', 'private.offer_guard');
select private.trigger_put('benefit_period', '_300_category_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.category_follow');
select private.trigger_put('benefit_period', '_300_category', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.category_follow');
select private.trigger_put(t, '_450_proposal_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.proposal_follow')
from unnest('{casefile,referral}'::text[]) t \g /dev/null
select private.trigger_put(t, '_450_proposal', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.proposal_follow')
from unnest('{casefile,referral}'::text[]) t \g /dev/null
select private.trigger_put('referral', '_500_obligations_new', 'after insert',
    'referencing new table as new_row for each statement', 'private.obligations_follow');
select private.trigger_put('referral', '_500_obligations', 'after update',
    'referencing old table as old_row new table as new_row for each statement', 'private.obligations_follow');
select private.trigger_put('referral', '_500_obligations_gone', 'after delete',
    'referencing old table as old_row for each statement', 'private.obligations_follow');
