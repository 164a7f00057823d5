# For NN_*.sh: one line per result.
eq() { # NAME GOT WANT
    if [ "$2" = "$3" ]; then echo "ok $1"; else
        echo "not ok $1 -- got '$2', want '$3'" | tr '\n' ' '
        echo
    fi
}
has() { # NAME TEXT PATTERN
    case $2 in *"$3"*) echo "ok $1" ;; *)
        echo "not ok $1 -- '$3' is not in: $2" | tr '\n' ' '
        echo
        ;;
    esac
}
run() { # psql quietly; output and errors together
    PGOPTIONS= psql -X -q -At "$@" 2>&1
}
