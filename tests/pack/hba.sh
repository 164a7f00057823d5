# etc/pg_hba.conf and etc/pg_ident.conf in force: who gets in, and who does not
. tests/pack/server.inc
in_cluster

conf=$FOOTHOLD_CLUSTER/data
psql() { command psql -X -q "$@"; }
for person in aha boj postgres; do psql -c "alter role $person password 'Øl-til-$person'"; done
as_who sh -c "cd '$conf' && openssl req -new -x509 -nodes -days 2 -subj /CN=test -newkey rsa:2048 \
    -keyout server.key -out server.crt 2>/dev/null && chmod 600 server.key"
psql -c 'alter system set ssl = on' -c 'select pg_reload_conf()' >/dev/null
until [ "$(psql -At -c 'show ssl')" = on ]; do sleep 0.05; done
as_who tee "$conf/pg_hba.conf" <etc/pg_hba.conf >/dev/null
{ cat etc/pg_ident.conf; echo "foothold $who aha"; } | as_who tee "$conf/pg_ident.conf" >/dev/null
none() { [ "$(psql -At -c "$1" | tee /dev/stderr)" = 0 ]; }
test_that "the examples are read without a fault" none \
    "select (select count(*) from pg_hba_file_rules where error is not null) +
            (select count(*) from pg_ident_file_mappings where error is not null)"
test_that "nobody is trusted, no password goes in the clear" none "select count(*) from pg_hba_file_rules
    where auth_method in ('trust', 'password', 'md5') or auth_method <> 'reject' and type = 'host'"
psql -c 'select pg_reload_conf()' >/dev/null

# As the system's user $who; the password, if any, is in a file, as it would be at people's.
mkdir "$T/home" && chmod 777 "$T/home"
try() { # CONNINFO [PASSWORD]
    printf '*:*:*:*:%s\n' "${2-}" >"$T/pass"
    chmod 600 "$T/pass"
    [ "$(id -u)" != 0 ] || chown "$who" "$T/pass"
    as_who env -i PATH="$PATH" HOME="$T/home" PGPASSFILE="$T/pass" LC_ALL=C.UTF-8 PGCONNECT_TIMEOUT=20 \
        psql -X -w -At -c "select session_user || ' ' || coalesce((select ssl::text from pg_stat_ssl
            where pid = pg_backend_pid()), '')" "$1"
}
here="host=$PGHOST port=$PGPORT"
there="host=$address port=$PGPORT"
until try "$here dbname=foothold user=boj" 2>&1 | grep -q 'Peer'; do sleep 0.05; done
test_that "the map makes the system's user a person" says "aha false" try "$here dbname=foothold user=aha"
test_that "but no other person" says "Peer authentication failed" try "$here dbname=foothold user=boj"
test_that "nor the jobs" says "Peer authentication failed" try "$here dbname=foothold user=foothold_tick"
test_that "nor in another database" says "rejects connection" try "$here dbname=template1 user=aha"
test_that "no TLS: refused, though the password is right" says "rejects connection" \
    try "$there dbname=foothold user=aha sslmode=disable" Øl-til-aha
test_that "no password: refused" says "no password supplied" \
    try "$there dbname=foothold user=aha sslmode=require"
test_that "somebody else's password: refused" says "password authentication failed" \
    try "$there dbname=foothold user=aha sslmode=require" Øl-til-boj
test_that "TLS and the password: a person" says "boj true" \
    try "$there dbname=foothold user=boj sslmode=require" Øl-til-boj
test_that "the superuser comes by no line" says "rejects connection" \
    try "$there dbname=foothold user=postgres sslmode=require" Øl-til-postgres
test_that "no other database by a line" says "rejects connection" \
    try "$there dbname=postgres user=aha sslmode=require" Øl-til-aha
test_that "no replication by a line" says "no pg_hba.conf entry for replication" \
    try "$there dbname=foothold user=aha sslmode=require replication=true" Øl-til-aha
program() {
    as_who env -i PATH="$PATH" HOME="$T/home" LC_ALL=C.UTF-8 "$T/foothold" \
        -d "$here dbname=foothold user=aha" list my_day --csv
}
install -m 755 "$B/foothold" "$T/foothold"
test_that "the program works behind it" says "casefile_id" program
