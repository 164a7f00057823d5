# A caseload file of `n` fictive citizens, in the layout of caseload.csv and the same each time:
#   awk -v n=10000 -f tests/data/caseload.awk >many.csv
# CPR numbers have 60 added to the day and are right by modulus 11; no two are alike. Every 97th row is wrong on purpose:
# a date that is none; every 89th says again what the row before says.
function check(ddmmyy, serial,    s, w, i, sum) {
    s = ddmmyy serial
    split("4 3 2 7 6 5 4 3 2", w, " ")
    for (i = 1; i <= 9; i++)
        sum += w[i] * substr(s, i, 1)
    return (11 - sum % 11) % 11
}
function cpr(i,    day, month, year, serial, k) { # days of 1955 to 1999, then the next serial
    day = 61 + i % 28
    month = 1 + int(i / 28) % 12
    year = 55 + int(i / 336) % 45
    serial = int(i / 15120)
    birth = sprintf("%02d%02d%02d", day, month, year)
    for (k = 0; ; k += 10) # serials 000 to 009, or the first 10 on whose check digit is one
        if (check(birth, sprintf("%03d", serial + k)) < 10)
            return birth sprintf("%03d", serial + k) check(birth, sprintf("%03d", serial + k))
}
BEGIN {
    families = split("Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen " \
        "Madsen Kristensen Olsen Thomsen Møller Østergaard Aagaard Skov Lund Holm Dahl Friis Bach", family, " ")
    givens = split("Anne Peter Mette Lars Kirsten Michael Hanne Henrik Anna Søren Helle Jens Maria Thomas Lone Niels " \
        "Åse Øjvind Ida Carl", given, " ")
    towns = split("6270 Tønder;6280 Højer;6780 Skærbæk;6240 Løgumkloster;6520 Toftlund", town, ";")
    units = split("Jobkonsulenter;Fleksteam;Kompetencecenter;Ungeteam;Sygedagpenge", unit, ";")
    kinds = split("2;Kontanthjælp;jobparat|3;Kontanthjælp;aktivitetsparat|9;Fleksløntilskud;|6;Sygedagpenge;", kind, "|")
    print "cpr;efternavn;fornavn;adresse;postnr;by;telefon;email;målgruppe;ydelse;ydelse_fra;visitation;enhed;bemærkning"
    for (i = 0; i < n; i++) {
        split(town[1 + i % towns], t, " ")
        split(kind[1 + i % kinds], k, ";")
        row = sprintf("%s;%s;%s;Nygade %d;%s;%s;7472%04d;borger%d@example.dk;%s;%s;%02d-%02d-2026;%s;%s;", cpr(i),
            family[1 + i % families], given[1 + int(i / families) % givens] " " given[1 + int(i / 480) % givens], 1 + i % 211,
            t[1], t[2], i % 10000, i, k[1], k[2], 1 + i % 28, 1 + i % 10, k[3], unit[1 + int(i / 7) % units])
        if (i % 97 == 96)
            sub(/-2026;/, "-13-2026;", row)
        print i % 89 == 88 ? last : row
        last = row
    }
}
