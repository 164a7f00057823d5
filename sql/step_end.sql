-- Ends the migration :step.
\if :todo
insert into private.ledger (name, checksum) values (:'step', :'sum');
\endif
commit;
