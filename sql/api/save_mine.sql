-- What the caller has saved, the latest first. Sorted by id desc.
create or replace view api.save_mine with (security_invoker = true, security_barrier = true) as
    select * from api.save_list l where l.who = session_user;
