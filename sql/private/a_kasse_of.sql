-- The a-kasse of a citizen, as code: what his last meeting with one says, or his own data; null: none, or none we know.
create or replace function private.a_kasse_of(p_case uuid) returns text
stable security definer set search_path = pg_catalog, pg_temp language sql as $$
    select coalesce(
        (select m.a_kasse from private.meeting m where m.casefile_id = p_case and m.a_kasse is not null
         order by m.starts_at desc limit 1),
        (select k.code from private.casefile f join private.citizen p on p.id = f.citizen_id
         join private.code k on k.list = 'a_kasse' and lower(p.a_kasse) in (lower(k.code), lower(k.label_da))
         where f.id = p_case order by k.sort limit 1))
$$;
