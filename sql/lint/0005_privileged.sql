-- A privileged function of api (definer, of foothold_owner) asks private.require before anything else but its receipt
-- and its declarations.
select p.oid::regprocedure::text as object, 'does not begin with private.require' as fault
from pg_proc p
where p.pronamespace = 'api'::regnamespace and p.prosecdef and p.proowner = 'foothold_owner'::regrole
  and p.prosrc !~ ('\mbegin\s+(if v_[a-z]+ is not null then\s+return v_[a-z]+;\s+end if;\s+|if v_[a-z]+ is null then\s+)?'
                   '([a-z_]+ := (private\.arg_[a-z]+)\([^;]*\);\s+)*perform private\.require(_case)?\(');
