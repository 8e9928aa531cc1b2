#!/usr/bin/env bash
# Does ICU's strict reading of a date refuse a weekday that is not that day's?
#
# Expected: "Friday, 6 July 2023", which was a Thursday, is refused by a DateFormat that is not
# lenient, as "31 June" is. So does java.text, whose class ICU's comes from, and so does java.time.
# Seen, ICU4J 79.1: it is read as 6 July 2023, and the weekday is dropped without a word, in every
# language, with both kinds of leniency off. Whoever checks a date against its weekday, as a press
# desk must, learns nothing from it.
#
# Needs a JDK 17 or later and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
cat >Weekdays.java <<'JAVA'
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.VersionInfo;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

public class Weekdays {
  public static void main(String[] arguments) {
    System.out.println("ICU4J " + VersionInfo.ICU_VERSION + ", Java " + Runtime.version());
    String[][] texts = {
      {"en", "EEEE, d MMMM y", "Thursday, 6 July 2023"},
      {"en", "EEEE, d MMMM y", "Friday, 6 July 2023"},
      {"en", "EEEE, d MMMM y", "Friday, 31 June 2023"},
      {"de", "EEEE, d. MMMM y", "Freitag, 6. Juli 2023"},
      {"fr", "EEEE d MMMM y", "vendredi 6 juillet 2023"},
      {"hu", "y. MMMM d., EEEE", "2023. július 6., péntek"},
    };
    for (String[] text : texts) {
      Locale locale = Locale.forLanguageTag(text[0]);
      System.out.printf(
          "%s: ICU %s, java.text %s, java.time %s%n",
          text[2],
          icu(text[1], text[2], locale),
          javaText(text[1], text[2], locale),
          javaTime(text[1], text[2], locale));
    }
  }

  private static String icu(String pattern, String text, Locale locale) {
    DateFormat format = new com.ibm.icu.text.SimpleDateFormat(pattern, locale);
    format.setTimeZone(com.ibm.icu.util.TimeZone.GMT_ZONE);
    format.setLenient(false);
    format.setCalendarLenient(false);
    try {
      return LocalDate.ofInstant(format.parse(text).toInstant(), ZoneOffset.UTC).toString();
    } catch (ParseException refused) {
      return "refuses";
    }
  }

  private static String javaText(String pattern, String text, Locale locale) {
    var format = new java.text.SimpleDateFormat(pattern, locale);
    format.setTimeZone(java.util.TimeZone.getTimeZone("UTC"));
    format.setLenient(false);
    try {
      return LocalDate.ofInstant(format.parse(text).toInstant(), ZoneOffset.UTC).toString();
    } catch (ParseException refused) {
      return "refuses";
    }
  }

  private static String javaTime(String pattern, String text, Locale locale) {
    try {
      DateTimeFormatter format =
          DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), locale)
              .withResolverStyle(ResolverStyle.STRICT);
      return LocalDate.parse(text, format).toString();
    } catch (DateTimeException refused) {
      return "refuses";
    }
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp icu4j-79.1.jar Weekdays.java)
echo "$seen"

known='Thursday, 6 July 2023: ICU 2023-07-06, java.text 2023-07-06, java.time 2023-07-06
Friday, 6 July 2023: ICU 2023-07-06, java.text refuses, java.time refuses
Friday, 31 June 2023: ICU refuses, java.text refuses, java.time refuses
Freitag, 6. Juli 2023: ICU 2023-07-06, java.text refuses, java.time refuses
vendredi 6 juillet 2023: ICU 2023-07-06, java.text refuses, java.time refuses
2023. július 6., péntek: ICU 2023-07-06, java.text refuses, java.time refuses'
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: ICU takes a Friday for a Thursday'
else
  echo 'this has changed'
  exit 1
fi
