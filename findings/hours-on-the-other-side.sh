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

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.zonky.test</groupId><artifactId>embedded-postgres</artifactId>
      <version>2.2.2</version>
    </dependency>
    <dependency>
      <groupId>org.postgresql</groupId><artifactId>postgresql</artifactId>
      <version>42.7.14</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Asked.java <<'JAVA'
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.logging.LogManager;

/// Prints what PostgreSQL answers to each line of a file.
public class Asked {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
      for (String line : Files.readAllLines(Path.of("questions.sql"))) {
        try (ResultSet answer = statement.executeQuery("select " + line)) {
          answer.next();
          System.out.println(line + ": " + answer.getString(1));
        }
      }
    }
  }
}
JAVA
cat >questions.sql <<'SQL'
current_setting('server_version')
timestamptz '2022-05-12 10:00+09'
timestamptz '2022-05-12 10:00 JST'
timestamptz '2022-05-12 10:00 UTC+9'
timestamptz '2022-05-12 10:00 GMT+2'
timestamptz '2022-05-12 10:00+02'
timestamptz '2022-05-12 01:00+00' at time zone 'Asia/Tokyo'
timestamptz '2022-05-12 01:00+00' at time zone 'UTC+9'
SQL
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Asked.java)
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
