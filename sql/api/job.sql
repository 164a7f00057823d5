-- When the nightly jobs ran last.
create or replace view api.job with (security_invoker = true, security_barrier = true) as
    select name, every, last_run, last_ok, last_error
    from private.job;
