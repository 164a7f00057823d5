# two outputs of judge.awk: what became worse by more than a third. Status 1 if anything did.
FNR == NR { old[$1] = $3; next }
$3 != "-" && ($1 in old) && old[$1] != "-" {
    worse = $2 ~ /^<=/ ? $3 > old[$1] * 4 / 3 + 0.005 : $3 < old[$1] * 3 / 4
    if (worse) { printf "worse: %s: %s, was %s (goal %s)\n", $1, $3, old[$1], $2; bad = 1 }
    seen++
}
END { print seen + 0 " figures compared"; exit bad }
