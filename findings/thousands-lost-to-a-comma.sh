#!/usr/bin/env bash
# Does PostgreSQL read an amount by its digits, or say that it cannot?
#
# Expected: to_number('2,500', '9999') is 2500, since there is room for four digits and there are
# four; or it is an error, as to_date gives one for a date that does not fit.
# Seen, PostgreSQL 14.22: it is 250. The comma takes the place of a digit and is skipped, and what is
# behind the last place is dropped without a word: 2,500,000 euro are 25000, and 12,345,678 people
# 123456. "EUR 2500" is 2. With as many places as there are characters all is read.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven, which fetches PostgreSQL. Exits with
# 1 when what is seen changes.
set -euo pipefail

seen=$("$(dirname "$0")/with/postgresql" <<'SQL'
current_setting('server_version')
to_number('2500', '9999')
to_number('2,500', '9999')
to_number('2,500,000', '9999999')
to_number('12,345,678', '99999999')
to_number('EUR 2500', '9999')
to_number('2,500,000', '999999999')
to_number('2,500,000', '9G999G999')
SQL
)
echo "$seen"

known=$(cat <<'KNOWN'
to_number('2500', '9999'): 2500
to_number('2,500', '9999'): 250
to_number('2,500,000', '9999999'): 25000
to_number('12,345,678', '99999999'): 123456
to_number('EUR 2500', '9999'): 2
to_number('2,500,000', '999999999'): 2500000
to_number('2,500,000', '9G999G999'): 2500000
KNOWN
)
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: a comma takes the place of a digit'
else
  echo 'this has changed'
  exit 1
fi
