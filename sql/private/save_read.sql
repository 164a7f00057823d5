-- The elements of a save with their rows as they are now, under the locks of private.save_lock.
create or replace function private.save_read(p_elements private.save_element[]) returns private.save_element[]
stable language plpgsql as $$
declare
    v_elements private.save_element[] := '{}';
    e          private.save_element;
begin
    foreach e in array p_elements loop
        if e.version > 0 then
            e.present := private.row_now(e.entity, e.id);
            if e.present is null then
                raise exception using errcode = 'FH003', message = 'not_found', table = e.entity;
            end if;
        end if;
        v_elements := v_elements || e;
    end loop;
    return v_elements;
end $$;
