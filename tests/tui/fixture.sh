#!/bin/sh
# Fills the template cluster of the screen tests: the staff of tests/data/staff.csv and the dozen
# citizens of fixture.sql. Called by tools/cluster temp -s -p, from the top of the tree.
set -eu
tests/tui/staff.sh
psql -X -q -v ON_ERROR_STOP=1 -f tests/tui/fixture.sql
