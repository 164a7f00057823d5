# goals.tsv, then figures "ROUND NAME VALUE" -> WHAT, LIMIT, median ratio, lowest, highest, verdict, the peer (tabs)
/^#/ { next }
FNR == NR { if (NF == 5) { goal[++n] = $0 } next }
{ split($0, w, " "); value[w[2], w[1]] = w[3]; if (w[1] + 0 > rounds) rounds = w[1] + 0 }
function ratio(figure, peer, r) {
    if (!((figure, r) in value)) return "none"
    if (peer == "-") return value[figure, r]
    if (!((peer, r) in value) || value[peer, r] == 0) return "none"
    return value[figure, r] / value[peer, r]
}
END {
    for (i = 1; i <= n; i++) {
        split(goal[i], g, "\t")
        split(g[3], peer, ".")
        limit = g[4] " " g[5] (g[3] == "-" ? "" : "×")
        k = 0
        for (r = 1; r <= rounds; r++) { x = ratio(g[2], g[3], r); if (x != "none") v[++k] = x + 0 }
        if (!k) { printf "%s\t%s\t-\t-\t-\tnot measured\t%s\n", g[1], limit, peer[1]; continue }
        for (a = 2; a <= k; a++) for (b = a; b > 1 && v[b] < v[b - 1]; b--) { t = v[b]; v[b] = v[b - 1]; v[b - 1] = t }
        m = v[int((k + 1) / 2)]
        ok = g[4] == "<=" ? m <= g[5] + 0 : m >= g[5] + 0
        printf "%s\t%s\t%.6g\t%.6g\t%.6g\t%s\t%s\n", g[1], limit, m, v[1], v[k], ok ? "met" : "missed", peer[1]
    }
}
