#!/usr/bin/env bash
# Does PostgreSQL find the words of a quotation that stand side by side in the text?
#
# Expected: phraseto_tsquery, with which quoted words are looked for one behind the other, finds "the
# new EU" in "the new EU-Japan partnership", and "Executive Vice President" in "Executive Vice-President
# Dombrovskis", as SQLite's FTS5 does: the parser keeps the parts of a compound besides the compound
# itself, so that each of them is found.
# Seen, PostgreSQL 14.22: the compound takes a place of its own before its parts, so that the word
# before it and its first part do not stand side by side. Neither is found, nor "a new long term
# budget" in "a new long-term budget". What is behind is: "Japan partnership", "Vice President
# Dombrovskis" without the word before. With a dash instead of the hyphen, EU–Japan, all is found.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven, which fetches PostgreSQL. Exits with
# 1 when what is seen changes.
set -euo pipefail

asked=$(
  while IFS='|' read -r text words; do
    echo "to_tsvector('simple', '$text') @@ phraseto_tsquery('simple', '$words')"
  done <<'PHRASES'
the new EU-Japan partnership|the new EU-Japan
the new EU-Japan partnership|the new EU
the new EU-Japan partnership|new EU Japan
the new EU-Japan partnership|Japan partnership
the new EU-Japan partnership|EU Japan partnership
the new EU–Japan partnership|the new EU
Executive Vice-President Dombrovskis|Executive Vice President
Executive Vice-President Dombrovskis|Vice President Dombrovskis
a new long-term budget|new long term budget
PHRASES
)
seen=$("$(dirname "$0")/with/postgresql" <<<"current_setting('server_version')
to_tsvector('simple', 'the new EU-Japan partnership')
$asked")
echo "$seen"

known=$(
  cat <<'KNOWN'
to_tsvector('simple', 'the new EU-Japan partnership'): 'eu':4 'eu-japan':3 'japan':5 'new':2 'partnership':6 'the':1
to_tsvector('simple', 'the new EU-Japan partnership') @@ phraseto_tsquery('simple', 'the new EU-Japan'): t
to_tsvector('simple', 'the new EU-Japan partnership') @@ phraseto_tsquery('simple', 'the new EU'): f
to_tsvector('simple', 'the new EU-Japan partnership') @@ phraseto_tsquery('simple', 'new EU Japan'): f
to_tsvector('simple', 'the new EU-Japan partnership') @@ phraseto_tsquery('simple', 'Japan partnership'): t
to_tsvector('simple', 'the new EU-Japan partnership') @@ phraseto_tsquery('simple', 'EU Japan partnership'): t
to_tsvector('simple', 'the new EU–Japan partnership') @@ phraseto_tsquery('simple', 'the new EU'): t
to_tsvector('simple', 'Executive Vice-President Dombrovskis') @@ phraseto_tsquery('simple', 'Executive Vice President'): f
to_tsvector('simple', 'Executive Vice-President Dombrovskis') @@ phraseto_tsquery('simple', 'Vice President Dombrovskis'): t
to_tsvector('simple', 'a new long-term budget') @@ phraseto_tsquery('simple', 'new long term budget'): f
KNOWN
)
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: a compound parts its first word from the one before'
else
  echo 'this has changed'
  exit 1
fi
