-- How long after it was written each change was told to those who looked; ms.
create temp table seen (id uuid, version int, at double precision);
\set copy '\\copy seen from ' :'seen'
:copy
select :round || ' live.seen.' || q.name || ' '
       || round((percentile_cont(q.p) within group (order by s.at * 1000 - extract(epoch from c.at) * 1000))::numeric, 1)
from seen s join private.change c on c.row_id = s.id and c.version = s.version and c.entity = 'meeting',
     (values ('med', 0.5), ('p95', 0.95)) q(name, p)
group by q.name, q.p;
