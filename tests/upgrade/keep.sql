-- Copies the release's tables into the schema was.
create schema was;
select format('create table was.%I as table private.%I', c.relname, c.relname)
from pg_class c where c.relnamespace = 'private'::regnamespace and c.relkind = 'r' \gexec
