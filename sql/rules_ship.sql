-- Loads the shipped rule file :file, from sql/install.sql, as the owner.
\set path :dir /rules/ :file
\set text `cat < :'path'`
select private.rules_ship(:'file', :'text');
