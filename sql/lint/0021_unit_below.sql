-- unit_below is what the tree of units says: each unit stands in it, and whatever stands below stands below those above too.
select u.name as object, 'is not in unit_below as its parent says' as fault
from private.unit u
where not exists (select from private.unit_below b where b.unit_id = u.id and b.below_id = u.id and b.since = '-infinity')
   or exists (select from private.unit_below a
              where a.below_id = u.parent_id
                and not exists (select from private.unit_below b where b.unit_id = a.unit_id and b.below_id = u.id))
   or (select count(*) from private.unit_below b where b.below_id = u.id)
      <> 1 + (select count(*) from private.unit_below a where a.below_id = u.parent_id);
