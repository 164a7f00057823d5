\ir ../data/caseload.sql
\ir ../data/codes.sql
\ir ../data/import.sql
\ir ../data/job.sql
\ir ../data/moves.sql
\ir ../data/permission.sql
\ir ../data/rules.sql
\ir ../data/setting.sql
