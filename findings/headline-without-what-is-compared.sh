#!/usr/bin/env bash
# Does PostgreSQL quote a sentence as it is when it marks what was searched?
#
# Expected: ts_headline, which puts marks around the words of a query, leaves all other characters
# as they are: what comes back without the marks is a piece of the text. It is plain text that is
# searched, and "<" means "less than" in it.
# Seen, PostgreSQL 14.22: what stands between "<" and the next ">" is taken for a tag where a letter
# follows the "<", is not printed and not searched. "aid <EUR 5 million and loans >EUR 10 million"
# becomes "aid  EUR 10 million": a sentence that nobody wrote, without an ellipsis. "<5" stays.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven, which fetches PostgreSQL. Exits with
# 1 when what is seen changes.
set -euo pipefail

seen=$("$(dirname "$0")/with/postgresql" <<'SQL'
current_setting('server_version')
ts_headline('english', 'Japan grants aid <EUR 5 million and loans >EUR 10 million.', to_tsquery('english', 'japan'))
to_tsvector('english', 'aid <EUR 5 million and loans >EUR 10 million') @@ to_tsquery('english', 'loans')
ts_headline('english', 'Japan grants aid <5 million and loans >10 million.', to_tsquery('english', 'japan'))
ts_headline('simple', 'Japan writes to <press@ec.europa.eu> today.', to_tsquery('simple', 'japan'))
SQL
)
echo "$seen"

known=$(cat <<'KNOWN'
ts_headline('english', 'Japan grants aid <EUR 5 million and loans >EUR 10 million.', to_tsquery('english', 'japan')): <b>Japan</b> grants aid  EUR 10 million.
to_tsvector('english', 'aid <EUR 5 million and loans >EUR 10 million') @@ to_tsquery('english', 'loans'): f
ts_headline('english', 'Japan grants aid <5 million and loans >10 million.', to_tsquery('english', 'japan')): <b>Japan</b> grants aid <5 million and loans >10 million.
ts_headline('simple', 'Japan writes to <press@ec.europa.eu> today.', to_tsquery('simple', 'japan')): <b>Japan</b> writes to <press@ec.europa.eu> today.
KNOWN
)
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: a headline leaves out what stands between < and >'
else
  echo 'this has changed'
  exit 1
fi
