# the Debian package, built and installed into an empty root
. tests/pack/root.inc

root=$T/root
in_root() { # DPKG-OPTION…
    PATH=$PATH:/usr/sbin:/sbin dpkg --root="$root" --log=/dev/null --force-not-root --force-depends \
        --force-bad-path "$@"
}
left() { [ -z "$(find "$root" -name '*foothold*' ! -path '*/var/lib/dpkg/*' | tee /dev/stderr)" ]; }

test_that "dpkg-buildpackage makes it" \
    env DEB_BUILD_OPTIONS=noautodbgsym tools/deb "$T/deb"
package=$(ls "$T"/deb/foothold_*.deb)
test_that "it is of the program's version" says "$version" dpkg-deb -f "$package" Version
test_that "settings are the admin's" says /etc/foothold/foothold.conf dpkg-deb -I "$package" conffiles
for lib in libpq5 libncursesw6 libconfig9 libcsv3 libutf8proc2; do
    test_that "it asks for $lib" says "$lib" dpkg-deb -f "$package" Depends
done

mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
: >"$root/var/lib/dpkg/status"
test_that "dpkg installs it into an empty root" in_root -i "$package"
test_that "an example mapping can be used as it lies there" \
    test -s "$root/usr/share/doc/foothold/examples/import-example.map"
furnish "$root" /usr/bin/foothold
runs_in "$root" /usr/bin/foothold /etc
chmod -R a+rX "$root"
test_that "its scripts set up a database" tools/cluster temp sh -c "
    cd '$root/usr/share/foothold' && psql -X -q -f sql/install.sql >'$T/sql.log' 2>&1 ||
        { tail -n 20 '$T/sql.log'; exit 1; }
    '$root/usr/bin/foothold' --check-ui"
test_that "dpkg takes it away again" in_root -P foothold
test_that "and nothing is left" left
