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
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'lib/*' Asked.java)
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
