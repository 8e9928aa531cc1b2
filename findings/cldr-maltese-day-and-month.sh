#!/usr/bin/env bash
# Do CLDR's two ways to write a short date in Maltese agree on which number is the month?
#
# Expected: the short date (DateFormat.SHORT) and the pattern for the skeleton "yMd" of one locale
# have day and month in the same order, since both are what people write: in Malta the day first.
# Seen, ICU4J 79.1: the short date of 12 May 2022 has the day first, the skeleton the month
# ("5/12/2022"), as in America. A program that takes the one for writing and the other for reading
# mistakes 12 May for 5 December.
#
# Needs a JDK 17 or later and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
cat >Dates.java <<'JAVA'
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;

public class Dates {
  public static void main(String[] arguments) {
    ULocale maltese = ULocale.forLanguageTag("mt");
    DateFormat brief = DateFormat.getDateInstance(DateFormat.SHORT, maltese);
    System.out.println("SHORT " + ((SimpleDateFormat) brief).toPattern());
    System.out.println("yMd " + DateTimePatternGenerator.getInstance(maltese).getBestPattern("yMd"));
  }
}
JAVA
seen=$("$java" -cp icu4j-79.1.jar Dates.java)
echo "$seen"

if grep -q '^SHORT d.*M.*y' <<<"$seen" && grep -q '^yMd M.*d.*y' <<<"$seen"; then
  echo 'as seen before: the two have day and month in different orders'
else
  echo 'this has changed'
  exit 1
fi
