#!/bin/sh
# Fills the template cluster of the screen tests; called by tools/cluster temp -s -p.
exec psql -X -q -v ON_ERROR_STOP=1 -f tests/tui/fixture.sql
