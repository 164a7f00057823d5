-- What the caller has saved, the latest first. Sorted by id desc. Not a security_barrier: see api.queue.
create or replace view api.save_mine with (security_invoker = true, security_barrier = false) as
    select * from api.save_list l where l.who = session_user::text;
