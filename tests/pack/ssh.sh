# etc/sshd_config for real: an sshd on loopback, keys of our own, every way to a shell that we know
. tests/pack/server.inc
. tests/pack/sshd.inc
in_cluster

# ---- the server --------------------------------------------------------------------------------
d=$T/ssh
make_to install "" PREFIX="$T/usr" >/dev/null
echo "conninfo = \"host=$PGHOST port=$PGPORT dbname=foothold user=aha\";" >"$T/usr/etc/foothold/foothold.conf"
mkdir "$d"
for key in host plain free; do ssh-keygen -q -t ed25519 -N '' -C $key -f "$d/$key"; done
echo "touch '$d/escaped'" >"$d/escape.sh"
# a key whose owner has tried to give it more than there is
{ cat "$d/plain.pub"
    printf 'command="sh %s",environment="BASH_ENV=%s",environment="ENV=%s",pty ' "$d/escape.sh" \
        "$d/escape.sh" "$d/escape.sh"
    cat "$d/free.pub"; } >"$d/authorized"
sed "s|^Match Group foothold\$|Match User $who|; s|/usr/bin/foothold |$T/usr/bin/foothold |" \
    etc/sshd_config >"$d/example"
sshd_config "$d/authorized"
cat >>"$d/sshd_config" <<END
LogLevel DEBUG1
AcceptEnv LANG LC_*
X11Forwarding yes
Subsystem sftp /usr/lib/openssh/sftp-server
Include $d/example
END
sshd_start || exit 1
trap 'kill $(cat "$d/pid"); rm -rf "$T"' EXIT

# ---- attempts ----------------------------------------------------------------------------------
ssh_to() { timeout 60 ssh -F "$d/config" "$@"; }
unhurt() { [ ! -e "$d/escaped" ] && [ ! -e "$d/uploaded" ]; }
# What is asked for must not happen, and the words say that it was refused, not that ssh was broken.
refused() { # TEXT COMMAND…
    says "$@" && ! grep -q shell-42 "$T/said" && unhurt
}
logged() { grep -qF -- "$1" "$d/log" || { tail -n 20 "$d/log"; false; }; }
effective() { as_who /usr/sbin/sshd -T -f "$d/sshd_config" -C "user=$who,host=x,addr=127.0.0.1"; }

no_screen="Skærmbilleder kræver en terminal"
shell="echo shell-\$((6*7)); touch $d/escaped"
for setting in "forcecommand $T/usr/bin/foothold --login" "disableforwarding yes" "permittunnel no" \
    "permituserrc no" "permituserenvironment no"; do
    test_that "in force: ${setting%% *}" says "$setting" effective
done
test_that "a command is not run" refused "$no_screen" ssh_to foothold "$shell"
test_that "nor bash" refused "$no_screen" ssh_to foothold bash -c "'$shell'"
test_that "nor what comes on standard input" sh -c "echo '$shell' | timeout 60 \
    ssh -F '$d/config' foothold; test ! -e '$d/escaped'"
test_that "nor with a terminal what was typed before it began" sh -c "
    printf '\\003\\034\\032%s\\n!%s\\n:!%s\\n\\021' '$shell' '$shell' '$shell' |
    TERM=vt220 timeout 60 ssh -tt -F '$d/config' foothold bash -i; test ! -e '$d/escaped'"
test_that "a key's own command is not run" refused "$no_screen" ssh_to -i "$d/free" foothold
test_that "environment for bash is not taken" refused "$no_screen" \
    ssh_to -o SetEnv="BASH_ENV=$d/escape.sh" foothold
test_that "nor for the loader" refused "$no_screen" \
    ssh_to -o SetEnv="LD_PRELOAD=$d/escape.sh" foothold
test_that "nor a function in a variable that is accepted" refused "$no_screen" \
    ssh_to -o "SetEnv=LC_ALL=\"() { :;}; touch $d/escaped\"" foothold
test_that "no sftp" refused "Connection closed" sftp -F "$d/config" foothold
test_that "no other subsystem" refused "" ssh_to -s foothold sh
echo uploaded >"$T/file"
test_that "no scp" refused "Connection closed" scp -F "$d/config" "$T/file" "foothold:$d/uploaded"
test_that "no scp of the old kind" refused "" scp -O -F "$d/config" "$T/file" "foothold:$d/uploaded"
test_that "no way out to a port (-W, -L, -D)" refused "administratively prohibited" \
    ssh_to -o LogLevel=INFO -W "$address:2222" foothold
# -R: asked for, refused; -D and -L end in the same request as -W
test_that "no way in from a port (-R)" refused "remote port forwarding failed" ssh_to -o LogLevel=INFO \
    -o ExitOnForwardFailure=yes -N -R "$address:0:$address:2222" foothold
test_that "no way out to a socket of this machine" sh -c "
    timeout 60 ssh -N -F '$d/config' -L '$d/local:$PGHOST/.s.PGSQL.5432' foothold & first=\$!
    n=0; until [ -S '$d/local' ] || [ \$n -gt 400 ]; do sleep 0.05; n=\$((n+1)); done
    perl -MIO::Socket::UNIX -e '\$SIG{PIPE} = \"IGNORE\"; my \$s = IO::Socket::UNIX->new(Peer => shift) or exit 1;
        print \$s pack(\"NN\", 8, 80877103); \$s->flush; exit defined(getc \$s) ? 1 : 0' '$d/local'
    answered=\$?; kill \$first; exit \$answered"
# an agent and a display that are offered are not carried over; the client is not told, sshd's log is
# (a tunnel device asks root of the client too: what is in force stands above)
test_that "an agent and a display are offered" refused "$no_screen" \
    ssh-agent sh -c "ssh-add -q '$d/plain'; DISPLAY=127.0.0.1:0 timeout 60 ssh -F '$d/config' -A -Y foothold"
test_that "the agent is not carried over" logged "agent forwarding disabled"
test_that "nor the display" logged "X11 forwarding disabled"

# ---- the session itself ------------------------------------------------------------------------
# The screen tests' driver, with ssh in the place of the program: what it types goes over the line.
cat >"$T/foothold" <<END
#!/bin/sh
exec ssh -tt -F $d/config "\$@" foothold
END
chmod 755 "$T/foothold"
make -s B="$B" "$B/tests/tui/drive"
sed "s|@ESCAPED@|$d/escaped|g" tests/pack/ssh.script >"$T/ssh.test"
play() { FOOTHOLD="$T/foothold" "$B/tests/tui/drive" "$T/ssh.test" && unhurt; }
test_that "people work, and no key of theirs opens a shell" play
abandoned() { # a client that dies without a word
    mkfifo "$d/keys"
    TERM=vt220 ssh -tt -F "$d/config" foothold <"$d/keys" >"$d/screen" 2>&1 &
    exec 5>"$d/keys"
    client=$!
    until_sessions 1
    seen=$?
    kill -KILL $client
    exec 5>&-
    [ $seen = 0 ] && until_sessions 0
}
until_sessions() { # NUMBER of aha's
    n=0
    until [ "$(psql -X -At -c "select count(*) from pg_stat_activity where usename = 'aha'")" = "$1" ]; do
        [ $n -lt 300 ] || return 1
        sleep 0.1
        n=$((n + 1))
    done
}
test_that "a line that dies leaves nobody behind" abandoned
test_that "nothing was run but the program" sh -c "
    grep -c 'Starting session: forced-command' '$d/log' && ! grep 'Starting session' '$d/log' |
        grep -v \"Starting session: forced-command (config) '$T/usr/bin/foothold --login'\""
