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
ts_headline('english', 'Japan grants aid <EUR 5 million and loans >EUR 10 million.', to_tsquery('english', 'japan'))
to_tsvector('english', 'aid <EUR 5 million and loans >EUR 10 million') @@ to_tsquery('english', 'loans')
ts_headline('english', 'Japan grants aid <5 million and loans >10 million.', to_tsquery('english', 'japan'))
ts_headline('simple', 'Japan writes to <press@ec.europa.eu> today.', to_tsquery('simple', 'japan'))
SQL
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Asked.java)
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
