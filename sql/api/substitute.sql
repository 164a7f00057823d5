-- Who stands in for whom: today's first, then those ahead, then what is over. Sorted by place, starts, id; few by nature.
create or replace view api.substitute with (security_invoker = true, security_barrier = true) as
    select x.id, x.version, x.login, a.name as login_name, x.substitute, b.name as substitute_name, a.name as worker_name, x.starts, x.ends, x.reason,
           case when private.today() between x.starts and x.ends then 'now' when x.starts > private.today() and x.ends >= x.starts then 'ahead' else 'over' end as state,
           case when private.today() between x.starts and x.ends then 1 when x.starts > private.today() and x.ends >= x.starts then 2 else 3 end as place,
           u.name as unit
    from private.substitute x
    join private.staff a on a.login = x.login
    join private.unit u on u.id = a.unit_id
    join private.staff b on b.login = x.substitute
    where x.ends > private.today() - 90;
