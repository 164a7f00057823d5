# why.tsv (WHAT, why it is missed), then judge.awk's lines -> a table in Markdown
BEGIN {
    who["ncurses"] = "list on ncurses, one write a paint"; who["bytes"] = "list written by hand"
    who["libpq"] = who["minimal"] = "ncurses + libpq, prepared"
    who["trigram"] = "trigram search, capped, prepared"; who["psql"] = "psql at its prompt"
    who["walk"] = "1,000 rows walked"; who["few"] = "10,000 citizens"; who["alone10"] = "nobody looking"
    who["bare10"] = who["bare50"] = "one statement with audit and NOTIFY"; who["ours"] = "its own 95 %"; who["-"] = "–"
    print "| what | against | goal | measured (lowest … highest round) | |"; print "|---|---|---|---|---|"
}
FILENAME != "-" { if (!/^#/) why[$1] = $2; next }
function figure(x) { return sprintf(x == int(x) || x >= 100 ? "%.0f" : x < 0.1 ? "%.3f" : "%.2f", x) }
{
    gsub("<=", "≤", $2); gsub(">=", "≥", $2)
    measured = $3 == "-" ? "–" : $4 == $5 ? figure($3) : figure($3) " (" figure($4) " … " figure($5) ")"
    said = $6 == "missed" && $1 in why ? "missed: " why[$1] : $6
    print "| " $1 " | " ($7 in who ? who[$7] : $7) " | " $2 " | " measured " | " said " |"
}
