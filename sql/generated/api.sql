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
set local role foothold_owner;
\ir ../api/case_reassign.sql
set local role foothold_owner;
\ir ../api/casefile_create.sql
set local role foothold_owner;
\ir ../api/casefile_open.sql
set local role foothold_api;
\ir ../api/changes.sql
set local role foothold_owner;
\ir ../api/cpr_reveal.sql
set local role foothold_api;
\ir ../api/draft_drop.sql
set local role foothold_api;
\ir ../api/draft_get.sql
set local role foothold_api;
\ir ../api/draft_list.sql
set local role foothold_api;
\ir ../api/draft_put.sql
set local role foothold_api;
\ir ../api/outcome.sql
set local role foothold_api;
\ir ../api/save.sql
set local role foothold_owner;
\ir ../api/search.sql
set local role foothold_api;
\ir ../api/version.sql
