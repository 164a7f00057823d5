#!/bin/sh
# The workers of tests/data/staff.csv in their units, in the database that PGHOST … name.
set -eu
cd "$(dirname "$0")/../.."
sql() { psql -X -q -v ON_ERROR_STOP=1 "$@"; }

sql -f sql/unit_add.sql -v name='Jobcenter Tønder'
for unit in Jobkonsulenter Fleksteam Kompetencecenter Ungeteam Sygedagpenge; do
    sql -f sql/unit_add.sql -v name=$unit -v parent='Jobcenter Tønder'
done
tail -n +2 tests/data/staff.csv | tr -d '\r' | while IFS=';' read -r initials name unit role login; do
    sql -f sql/staff_add.sql -v login="$login" -v name="$name" -v initials="$initials" \
        -v unit="$unit" -v role="$role" </dev/null
done
