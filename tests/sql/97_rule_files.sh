# Rule files: what is wrong with one is told as FILE:LINE: FIELD, all at once, and nothing is loaded; a dry run says whose dates
# would move and writes nothing; loading moves them; a later installation leaves what the municipality loaded.
. tests/sql/lib.sh
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT INT TERM
export PGDATABASE=t
q() { PGOPTIONS= psql -X -q -At -v ON_ERROR_STOP=1 "$@" 2>&1; }
load() { q -v file="$1" ${2+-v dry_run=1} -f sql/rules_load.sql; }
sum() { q -c "select md5(string_agg(r::text, '' order by r.id)) from private.rule r" -c "select md5(string_agg(s::text, '' order by s.id)) from private.rule_set s" \
    -c "select md5(string_agg(o::text, '' order by o.id)) from private.obligation o"; }
# one line of R5 replaced ($1: awk condition or number, $2: text) must be refused with $3
fault() { # NAME SED WANT
    sed "$2" sql/rules/R5.rule >"$dir/R5.rule"
    out=$(load "$dir/R5.rule")
    has "$1" "$out" "$3"
    has "$1: refused" "$out" 'nothing was loaded'
}
before=$(sum)
line() { grep -n "$1" sql/rules/R5.rule | head -n 1 | cut -d : -f 1; }
n=$(line '^kind: n_in_window'); k=$(line '^to_n: 3'); a=$(line '^anchor: first_request'); r=$(line '^replaces:')
f=$(line '^valid_from:'); t=$(line '^valid_to:'); first=$(line '^rule: R5.dag.first'); akasse=$(line '^rule: R5.dag.akasse')
fault 'an unknown anchor' "${a}s/.*/anchor: first_contact/" "R5.rule:$a: anchor: \"first_contact\" is not known: choose of"
fault 'an unknown kind' "${n}s/.*/kind: n_in_windw/" "R5.rule:$n: kind: \"n_in_windw\" is not known"
fault 'a negative number' "${k}s/.*/to_n: -3/" "R5.rule:$k: to_n: is negative: give a number from 0 to 600"
fault 'no number' "${k}s/.*/to_n: three/" "R5.rule:$k: to_n: is no whole number"
fault 'a number out of all reason' "${k}s/.*/to_n: 6001/" "R5.rule:$k: to_n: is not from 0 to 600"
fault 'an unknown field' "${k}s/.*/too_n: 3/" "R5.rule:$k: too_n: is no field of a rule: choose of"
fault 'an empty field' "${k}s/.*/to_n:/" "R5.rule:$k: to_n: is empty"
fault 'a line that is none' "${k}s/.*/within 3 months/" "R5.rule:$k: line: is neither"
fault 'a field twice' "${k}s/.*/&\n&/" "R5.rule:$((k + 1)): to_n: stands twice: take this one or that of line $k out"
fault 'a missing field' "${n}d" "R5.rule:$akasse: kind: is missing: a rule needs it"
fault 'an unknown code' "s/^benefits: ledighedsydelse/benefits: ledighedsydelser/" 'benefits: "ledighedsydelser" is not known: choose of dagpenge'
fault 'an unknown placeholder' 's/{latest}/{last}/' 'why_da: {last} is no placeholder: choose of {law}'
fault 'a day that does not exist' "${f}s/.*/valid_from: 2026-02-29/" "R5.rule:$f: valid_from: is no day"
fault 'before 1900' "${f}s/.*/valid_from: 1899-12-31/" "R5.rule:$f: valid_from: lies outside 1900 to 2100"
fault 'after 2100' "${t}s/.*/valid_to: 2101-01-01/" "R5.rule:$t: valid_to: lies outside 1900 to 2100"
fault 'an end before the beginning' "${t}s/.*/valid_to: 2026-07-01/" "R5.rule:$t: valid_to: is not after valid_from"
fault 'two sets at once' "${f}s/.*/valid_from: 2026-06-30/" "R5.rule:$f: valid_from: overlaps with set R4 (2025-07-01 to 2026-07-01)"
fault 'a rule of another set' "${first}s/R5/R4/" "R5.rule:$first: rule: must begin with the name of its set: R5."
fault 'a rule twice' "${akasse}s/akasse/first/" 'rule: stands twice in the file'
fault 'a rule that replaces none that is known' "${r}s/R5.dag.first/R5.dag.frist/" "R5.rule:$r: replaces: names R5.dag.frist, which is in no rule file"
fault 'a circle' "${first}s/.*/&\nreplaces: R5.dag.young/" "replaces: is circular: R5.dag.first > R5.dag.young > R5.dag.first"
fault 'a rule that replaces itself' "${first}s/.*/&\nreplaces: R5.dag.first/" "R5.rule:$((first + 1)): replaces: is circular: R5.dag.first > R5.dag.first"
fault 'a share of a share' 's/^of_rule: R5.dag.akasse/of_rule: R5.dag.share_akasse/' 'of_rule: is circular: R5.dag.share_akasse > R5.dag.share_akasse'
fault 'more at first than at all' "s/^first_ordinal: 2/first_ordinal: 9/" 'first_ordinal: is greater than n'
fault 'a window that is empty' "s/^from_n: 6/from_n: 17/" 'from_n: is greater than to_n'
fault 'an anchor that the kind does not know' "s/^anchor: first_request/anchor: mentor_end/" 'anchor: of kind first_within must be one of'
fault 'nothing that would satisfy it' '/^meeting_kinds/d' 'meeting_kinds: is missing: no meeting or activity would ever satisfy the rule'
fault 'no unit of that name' "${t}s/.*/&\nfor_unit: Fantasia/" 'for_unit: is no unit of today'
printf 'rule: x\n' >"$dir/R5.rule"
has 'a file without a set' "$(load "$dir/R5.rule")" 'R5.rule:1: rule: stands before the set'
has 'a file that is not there' "$(load "$dir/none.rule")" 'none.rule:1: set: is missing: the file is empty, or not there'
sed "${a}s/.*/anchor: x/; ${k}s/.*/to_n: -1/" sql/rules/R5.rule >"$dir/R5.rule"
eq 'all faults at once' "$(load "$dir/R5.rule" | grep -c '^.*R5.rule:')" 2
eq 'nothing was loaded by any of them' "$(sum)" "$before"
# -- a dry run, then the same for good
q -c "select test.make_case('moved', 'A', 'anna', '6101801236', null)" -c "update private.benefit_period set starts = '2026-11-02'
    where casefile_id = test.id('moved')" >/dev/null
sed "s/^to_n: 1$/to_n: 2/" sql/rules/R5.rule >"$dir/R5.rule"
before=$(sum)
out=$(load "$dir/R5.rule" dry)
has 'a dry run says whose date moves, from what to what' "$out" '2026-01236|R5.kont.first|1|2026-11-09|2026-11-16'
has 'and how many' "$out" '1|1|nothing was written'
eq 'and no others' "$(echo "$out" | grep -c '^20..-')" 1
eq 'and writes nothing' "$(sum)" "$before"
load "$dir/R5.rule" >/dev/null
due() { q -c "select due_on from private.obligation where casefile_id = test.id('moved') and rule_id = 'R5.kont.first'"; }
eq 'loaded: the date has moved' "$(due)" '2026-11-16'
q -f sql/install.sql >/dev/null
eq 'an installation leaves what the municipality loaded' "$(due)" '2026-11-16'
load sql/rules/R5.rule >/dev/null
eq 'the shipped file again: the date is back' "$(due)" '2026-11-09'
# -- a rule that is taken out obliges to nothing, and its row stays
awk '/^rule: R5.kont.first/ { skip = 1 } /^rule: / && !/R5.kont.first/ { skip = 0 } !skip' sql/rules/R5.rule >"$dir/R5.rule"
load "$dir/R5.rule" >/dev/null
eq 'a rule taken out of its file' "$(q -c "select status from private.obligation where casefile_id = test.id('moved') and rule_id = 'R5.kont.first'")" void
# -- an upgrade of what an earlier version brought
q -c "update private.rule_set set loaded = null, shipped = null where id in ('R4', 'R5')" -c "update private.rule set to_n = 9 where id = 'R4.kont.first'"
q -f sql/install.sql >/dev/null
eq 'rows older than the files are replaced by them' "$(q -c "select to_n from private.rule where id = 'R4.kont.first'")|$(due)" '1|2026-11-09'
