#!/usr/bin/env bash
# Does PostgreSQL's text search find the words of a range and of a pair?
#
# Expected: "the EU/Japan summit" is found for Japan, and "the 2021-2027 budget", typed with the
# hyphen of the keyboard, for 2027: what is between words parts them, as a blank or a dash does, and
# as Lucene and SQLite's FTS5 have it.
# Seen, PostgreSQL 14.22, whatever the language: the parser takes "EU/Japan" for the path of a file,
# which is one term, and "-2027" for a number below zero. Neither Japan nor 2027 finds its release, nor
# does COVID-19 have the term 19. With a dash (2021–2027) or blanks around the stroke both are found.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven, which fetches PostgreSQL. Exits with
# 1 when what is seen changes.
set -euo pipefail

seen=$("$(dirname "$0")/with/postgresql" <<'SQL'
current_setting('server_version')
to_tsvector('english', 'the EU/Japan summit')
to_tsvector('english', 'the EU/Japan summit') @@ websearch_to_tsquery('english', 'Japan')
to_tsvector('english', 'the EU / Japan summit') @@ websearch_to_tsquery('english', 'Japan')
to_tsvector('english', 'the EU-Japan summit') @@ websearch_to_tsquery('english', 'Japan')
to_tsvector('english', 'the 2021-2027 budget')
to_tsvector('english', 'the 2021-2027 budget') @@ websearch_to_tsquery('english', '2027')
to_tsvector('english', 'the 2021–2027 budget') @@ websearch_to_tsquery('english', '2027')
to_tsvector('german', 'Haushalt 2021-2027') @@ websearch_to_tsquery('german', '2027')
to_tsvector('simple', 'COVID-19')
SQL
)
echo "$seen"

known=$(cat <<'KNOWN'
to_tsvector('english', 'the EU/Japan summit'): 'eu/japan':2 'summit':3
to_tsvector('english', 'the EU/Japan summit') @@ websearch_to_tsquery('english', 'Japan'): f
to_tsvector('english', 'the EU / Japan summit') @@ websearch_to_tsquery('english', 'Japan'): t
to_tsvector('english', 'the EU-Japan summit') @@ websearch_to_tsquery('english', 'Japan'): t
to_tsvector('english', 'the 2021-2027 budget'): '-2027':3 '2021':2 'budget':4
to_tsvector('english', 'the 2021-2027 budget') @@ websearch_to_tsquery('english', '2027'): f
to_tsvector('english', 'the 2021–2027 budget') @@ websearch_to_tsquery('english', '2027'): t
to_tsvector('german', 'Haushalt 2021-2027') @@ websearch_to_tsquery('german', '2027'): f
to_tsvector('simple', 'COVID-19'): '-19':2 'covid':1
KNOWN
)
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: a slash and a hyphen hide what stands behind them'
else
  echo 'this has changed'
  exit 1
fi
