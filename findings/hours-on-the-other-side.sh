#!/usr/bin/env bash
# Does PostgreSQL read the hour of an embargo as it is written?
#
# Expected: "10:00 UTC+9", as a release gives the hour in Tokyo, is 01:00 UTC, as "10:00+09" and
# "10:00 JST" are, and java.time's ZoneId.of("UTC+9") has it.
# Seen, PostgreSQL 14.22: it is 19:00 UTC, eighteen hours later and without a warning, since letters
# before the sign make it a zone in the manner of POSIX, where plus is west of Greenwich. So is
# "GMT+2" for Brussels in summer: 12:00 instead of 08:00. AT TIME ZONE 'UTC+9' shows the hours of
# the other side likewise.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven, which fetches PostgreSQL. Exits with
# 1 when what is seen changes.
set -euo pipefail

seen=$("$(dirname "$0")/with/postgresql" <<'SQL'
current_setting('server_version')
timestamptz '2022-05-12 10:00+09'
timestamptz '2022-05-12 10:00 JST'
timestamptz '2022-05-12 10:00 UTC+9'
timestamptz '2022-05-12 10:00 GMT+2'
timestamptz '2022-05-12 10:00+02'
timestamptz '2022-05-12 01:00+00' at time zone 'Asia/Tokyo'
timestamptz '2022-05-12 01:00+00' at time zone 'UTC+9'
SQL
)
echo "$seen"

known=$(cat <<'KNOWN'
timestamptz '2022-05-12 10:00+09': 2022-05-12 01:00:00+00
timestamptz '2022-05-12 10:00 JST': 2022-05-12 01:00:00+00
timestamptz '2022-05-12 10:00 UTC+9': 2022-05-12 19:00:00+00
timestamptz '2022-05-12 10:00 GMT+2': 2022-05-12 12:00:00+00
timestamptz '2022-05-12 10:00+02': 2022-05-12 08:00:00+00
timestamptz '2022-05-12 01:00+00' at time zone 'Asia/Tokyo': 2022-05-12 10:00:00
timestamptz '2022-05-12 01:00+00' at time zone 'UTC+9': 2022-05-11 16:00:00
KNOWN
)
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: UTC+9 is read as nine hours behind'
else
  echo 'this has changed'
  exit 1
fi
