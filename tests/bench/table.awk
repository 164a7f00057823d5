# judge.awk's lines -> a table in Markdown
BEGIN { print "| what | goal | measured (lowest … highest round) | |"; print "|---|---|---|---|" }
{
    gsub("<=", "≤", $2); gsub(">=", "≥", $2)
    print "| " $1 " | " $2 " | " ($3 == "-" ? "–" : $3 " (" $4 " … " $5 ")") " | " $6 " |"
}
