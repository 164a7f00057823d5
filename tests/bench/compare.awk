# two outputs of judge.awk, an empty line between them: what became worse by more than a third. Status 1 if anything did.
!NF { now = 1; next }
!now { old[$1] = $3; next }
!($1 in old) || old[$1] == "-" { next }
$3 == "-" { printf "not measured any more: %s (was %s)\n", $1, old[$1]; next }
{
    worse = $2 ~ /^<=/ ? $3 > old[$1] * 4 / 3 : $3 < old[$1] * 3 / 4
    if (worse) { printf "worse: %s: %s, was %s (goal %s)\n", $1, $3, old[$1], $2; bad = 1 }
    seen++
}
END {
    print seen + 0 " figures compared"
    exit bad || !seen
}
