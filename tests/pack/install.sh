# make install and uninstall
. tests/pack/root.inc

left() { # ROOT: what an uninstall has forgotten
    find "$1" ! -type d
    find "$1" -name foothold
    [ -z "$(find "$1" ! -type d)$(find "$1" -name foothold)" ]
}
complete() { # ROOT PREFIX SYSCONFDIR
    for f in bin/foothold share/locale/da/LC_MESSAGES/foothold.mo \
        share/man/man1/foothold.1 share/man/man5/foothold.conf.5 share/man/man8/foothold-sql.8 \
        share/man/da/man1/foothold.1 share/bash-completion/completions/foothold \
        share/foothold/sql/install.sql share/doc/foothold/examples/sshd_config; do
        [ -s "$1$2/$f" ] || echo "missing: $2/$f"
    done
    [ -s "$1$3/foothold/foothold.conf" ] || echo "missing: $3/foothold/foothold.conf"
    find "$1" -type f | sed "s|^$1||" | grep -v "^$2/\|^$3/foothold/" | sed 's/^/strays: /'
    find "$1" -type f -path '*demo*' | sed 's/^/of the demo: /'
}
nothing() { [ -z "$("$@" | tee /dev/stderr)" ]; }

for prefix in /usr/local /usr /opt/foothold-1; do
    root=$T/root$(echo $prefix | tr / -)
    case $prefix in /usr) etc=/etc ;; *) etc=$prefix/etc ;; esac
    test_that "install into an empty root, PREFIX=$prefix" make_to install "$root" PREFIX=$prefix
    test_that "all of it is there, nothing is elsewhere" nothing complete "$root" $prefix $etc
    furnish "$root" $prefix/bin/foothold
    runs_in "$root" $prefix/bin/foothold $etc
    # what it was furnished with does not count as left
    for d in lib lib64 usr/lib dev tmp; do rm -rf "${root:?}/$d"; done
    echo '# ours' >>"$root$etc/foothold/foothold.conf"
    test_that "an admin's settings stay in an upgrade" sh -c "
        make -s B='$B/pack' DESTDIR='$root' PREFIX=$prefix install &&
        grep '# ours' '$root$etc/foothold/foothold.conf'"
    cp etc/foothold.conf "$root$etc/foothold/foothold.conf"
    test_that "uninstall" make_to uninstall "$root" PREFIX=$prefix
    test_that "leaves nothing" left "$root"
done
