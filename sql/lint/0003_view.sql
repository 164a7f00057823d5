-- Every view of api is security_invoker and belongs to foothold_api, so that one whose options are forgotten stays bound by
-- the caller's rights; and it is a security_barrier, unless it is a long list that must come in order from an index: then
-- it says security_barrier = false by name here, and its WHERE hides nothing that row security would show.
select c.relname as object, 'view without security_invoker, without security_barrier, or of another owner' as fault
from pg_class c
where c.relnamespace = 'api'::regnamespace and c.relkind = 'v'
  and not (coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
           and (c.reloptions @> '{security_barrier=true}'
                or c.reloptions @> '{security_barrier=false}'
                   and c.relname in ('citizen_list', 'my_citizens', 'unassigned_list', 'queue', 'override_list',
                                     'slide_list', 'timeliness_row', 'timeliness_row_missed', 'referral_due',
                                     'hold_list', 'review_list', 'sample_list', 'save_list', 'save_mine', 'guest_list'))
           and c.relowner = 'foothold_api'::regrole);
