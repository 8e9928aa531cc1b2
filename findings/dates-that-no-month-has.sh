#!/usr/bin/env bash
# Does SQLite refuse a day that its month does not have, and a number that is none?
#
# Expected: date('2023-02-30') is null, as date('2023-02-32') and date('2023-13-01') are, and as
# java.time refuses it. And getInt of a text that is no number, "2,500", or of one that is too large
# for an int, is an error, as getBigDecimal of the same text is.
# Seen, SQLite 3.54.1 in sqlite-jdbc 3.54.1.0: 30 February is 2 March and 31 June 1 July, without a
# word, so that a day misread from a release goes on as another. getInt reads "2,500" as 2, "27 Member
# States" as 27, "１２" as 0, and 4294967297 as 1.
#
# Needs a JDK 17 or later and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=org.xerial:sqlite-jdbc:3.54.1.0 -DoutputDirectory="$work"
mvn -B -q dependency:copy -Dartifact=org.slf4j:slf4j-api:2.0.17 -DoutputDirectory="$work"
cat >Read.java <<'JAVA'
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

public class Read {
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      for (String day : List.of("2023-02-28", "2023-02-30", "2023-02-32", "2023-06-31", "2023-13-01")) {
        try (ResultSet row = statement.executeQuery("select date('" + day + "')")) {
          System.out.println(day + ": " + row.getString(1));
        }
      }
      for (String value : List.of("'2500'", "'2,500'", "'27 Member States'", "'１２'", "4294967297")) {
        try (ResultSet row = statement.executeQuery("select " + value)) {
          System.out.println(value + ": getInt " + integer(row) + ", getBigDecimal " + decimal(row));
        }
      }
    }
  }

  private static String integer(ResultSet row) {
    try {
      return "" + row.getInt(1);
    } catch (SQLException e) {
      return "refused";
    }
  }

  private static String decimal(ResultSet row) {
    try {
      return "" + row.getBigDecimal(1);
    } catch (SQLException e) {
      return "refused";
    }
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '*' Read.java 2>/dev/null)
echo "$seen"

known="2023-02-28: 2023-02-28
2023-02-30: 2023-03-02
2023-02-32: null
2023-06-31: 2023-07-01
2023-13-01: null
'2500': getInt 2500, getBigDecimal 2500
'2,500': getInt 2, getBigDecimal refused
'27 Member States': getInt 27, getBigDecimal refused
'１２': getInt 0, getBigDecimal 12
4294967297: getInt 1, getBigDecimal 4294967297"
if [ "$seen" = "$known" ]; then
  echo 'as seen before: 30 February is 2 March, and 2,500 is 2'
else
  echo 'this has changed'
  exit 1
fi
