# etc/foothold-tick.*: units that systemd takes, a line that cron takes, and both call what is installed, as whom it may run
cp etc/foothold-tick.service etc/foothold-tick.timer "$T"
. tests/pack/root.inc
make_to install "$T/root" PREFIX=/usr >/dev/null
# What they start must be there to be verified: that of the tree that was just installed.
sed -i "s|^ExecStart=|ExecStart=$T/root|" "$T/foothold-tick.service"
called() { # what the unit and the cron table start, a line each
    sed -n 's/^ExecStart=//p' etc/foothold-tick.service
    grep -v '^#\|^[A-Z_]*=' etc/foothold-tick.cron | cut -d ' ' -f 7-
}
# Only keys that these units know, each in its section; an interval that is one.
units_read() {
    awk -F = '/^[#;]/ || !NF { next }
        /^\[/ { section = $0; next }
        { key = section $1 }
        key !~ /^\[Unit\](Description|Documentation|After|Wants)$/ &&
        key !~ /^\[Service\](Type|User|Environment|ExecStart|SuccessExitStatus|NoNewPrivileges|Protect(System|Home)|PrivateTmp)$/ &&
        key !~ /^\[Timer\](OnCalendar|RandomizedDelaySec|Persistent)$/ &&
        key !~ /^\[Install\]WantedBy$/ { print FILENAME ": " section " " $0; bad = 1 }
        key ~ /OnCalendar/ && $2 !~ /^\*:[0-9]+\/[0-9]+$/ { print FILENAME ": " $0; bad = 1 }
        END { exit bad }' etc/foothold-tick.service etc/foothold-tick.timer
}
verified() { # silence is consent; only newer systems end with a status
    systemd-analyze --man=no verify "$T/foothold-tick.service" "$T/foothold-tick.timer" >"$T/verified" 2>&1
    status=$?
    cat "$T/verified"
    [ $status = 0 ] && [ ! -s "$T/verified" ]
}
cron_reads() { # minute hour day month weekday user command, as crontab(5) has it
    awk '/^#/ || !NF { next }
        /^[A-Z_]+=[^ ]+$/ { next }
        { for (i = 1; i <= 5; i++) if ($i !~ /^(\*|[0-9]+)(-[0-9]+)?(\/[1-9][0-9]*)?$/) bad = "field " i }
        NF < 7 || $6 !~ /^[a-z][a-z0-9_-]*$/ || $7 !~ /^\// || /%/ { bad = "no user and command" }
        { lines++ }
        END { if (bad) print bad; exit bad != "" || lines != 1 }' etc/foothold-tick.cron
    [ -n "$(tail -c 1 etc/foothold-tick.cron | tr -d '\n')" ] && echo "the last line does not end" && return 1
    return 0
}
calls_installed() {
    called | while read -r program command _; do
        [ -x "$T/root$program" ] || echo "$program is not what is installed"
        "$T/root$program" --tables | grep -q "^command	$command	" || echo "there is no command $command"
    done >"$T/wrong"
    cat "$T/wrong"
    [ "$(called | wc -l)" = 2 ] && [ ! -s "$T/wrong" ]
}
another_is_none() { # status 75 is a success to systemd, and the manual says what it is
    grep -qx 'SuccessExitStatus=75' etc/foothold-tick.service && "$B/foothold" --lang en --tables | grep -q '^exit	75	.*busy'
}

test_that "the units have no key that is none" units_read
command -v systemd-analyze >/dev/null && test_that "systemd takes the units" verified
test_that "cron takes the line" cron_reads
test_that "both call the program where it is installed, with a command that there is" calls_installed
test_that "that another is at work is no failure" another_is_none
