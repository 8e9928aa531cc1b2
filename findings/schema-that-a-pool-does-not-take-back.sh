#!/usr/bin/env bash
# In which schema is a connection that comes from a pool, after somebody else used it in another?
#
# Expected: HikariCP takes back what was set on a connection, as it does with autocommit and the
# isolation; setSchema is among what it watches. So whoever is next is in the schema of the user
# again.
# Seen, HikariCP 7.1.0 with PostgreSQL: it takes a schema back only where it was told one itself
# (HikariConfig.setSchema). Where it was told none, the next who borrows the connection is in the
# schema of whoever had it before, and reads and writes there.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven, which fetches PostgreSQL. Exits
# with 1 when what is seen changes.
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
      <groupId>com.zaxxer</groupId><artifactId>HikariCP</artifactId><version>7.1.0</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
XML
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1
cat >Borrowed.java <<'JAVA'
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.util.logging.LogManager;

/// Prints in which schema the second is who borrows the one connection of a pool.
public class Borrowed {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create schema other");
      }
      tell(postgres, "told no schema", null);
      tell(postgres, "told public", "public");
    }
  }

  private static void tell(EmbeddedPostgres postgres, String name, String schema)
      throws Exception {
    HikariConfig config = new HikariConfig();
    config.setDataSource(postgres.getPostgresDatabase());
    config.setMaximumPoolSize(1);
    config.setSchema(schema);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      try (Connection first = pool.getConnection()) {
        first.setSchema("other");
      }
      try (Connection second = pool.getConnection()) {
        System.out.println(name + ": " + second.getSchema());
      }
    }
  }
}
JAVA
seen=$("$java" -cp 'lib/*' Borrowed.java 2>/dev/null)
echo "$seen"
[ "$seen" = $'told no schema: other\ntold public: public' ]
