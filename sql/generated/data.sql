\ir ../data/closing.sql
\ir ../data/codes.sql
\ir ../data/codes_rules.sql
\ir ../data/import.sql
\ir ../data/job.sql
\ir ../data/permission.sql
\ir ../data/rules.sql
\ir ../data/setting.sql
