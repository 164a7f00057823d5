set local role foothold_api;
\ir ../api/access_session.sql
set local role foothold_api;
\ir ../api/assignment.sql
set local role foothold_api;
\ir ../api/benefit_period.sql
set local role foothold_api;
\ir ../api/card.sql
set local role foothold_api;
\ir ../api/casefile.sql
set local role foothold_api;
\ir ../api/change.sql
set local role foothold_api;
\ir ../api/change_value.sql
set local role foothold_api;
\ir ../api/citizen.sql
set local role foothold_api;
\ir ../api/code.sql
set local role foothold_api;
\ir ../api/identity.sql
set local role foothold_api;
\ir ../api/job.sql
set local role foothold_api;
\ir ../api/permission.sql
set local role foothold_api;
\ir ../api/search_log.sql
set local role foothold_api;
\ir ../api/staff.sql
set local role foothold_api;
\ir ../api/unit.sql
set local role foothold_api;
\ir ../api/outcome.sql
set local role foothold_api;
\ir ../api/save.sql
set local role foothold_api;
\ir ../api/version.sql
