#!/usr/bin/env bash
# Does java.time read the first year of a Japanese era as it is written?
#
# Expected: 令和元年5月1日, the day on which the present era began, is how everybody in Japan writes
# the year 1 of an era (元年), and java.time's formatter of the Japanese locale and calendar writes and
# reads it so. The JDK's older DateFormat does both, and ICU4J likewise.
# Seen, JDK 25.0.3: java.time writes 令和1年5月1日, and refuses 令和元年5月1日, in the locale's long style
# and by a pattern of one's own.
#
# Needs a JDK 25 as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
cat >Eras.java <<'JAVA'
import java.text.DateFormat;
import java.text.Format;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;

public class Eras {
  private static final Locale JAPANESE = Locale.forLanguageTag("ja-JP-u-ca-japanese");
  private static final List<String> WRITTEN = List.of("令和元年5月1日", "令和1年5月1日", "令和2年5月1日");

  public static void main(String[] arguments) {
    System.out.println("JDK " + Runtime.version().feature());
    Date first = new GregorianCalendar(2019, 4, 1).getTime();
    tell("java.time", DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(JAPANESE));
    tell(
        "java.time, Gy年M月d日",
        DateTimeFormatter.ofPattern("Gy年M月d日", Locale.JAPAN)
            .withChronology(JapaneseChronology.INSTANCE));
    DateFormat old = DateFormat.getDateInstance(DateFormat.LONG, JAPANESE);
    System.out.println("java.text writes " + old.format(first));
    for (String written : WRITTEN) {
      System.out.println("  " + written + ": " + read(old, written));
    }
    com.ibm.icu.text.DateFormat icu =
        com.ibm.icu.text.DateFormat.getDateInstance(DateFormat.LONG, JAPANESE);
    System.out.println("ICU writes " + icu.format(first));
    for (String written : WRITTEN) {
      System.out.println("  " + written + ": " + read(icu, written));
    }
  }

  private static void tell(String name, DateTimeFormatter format) {
    LocalDate first = LocalDate.of(2019, 5, 1);
    System.out.println(name + " writes " + format.format(first));
    for (String written : WRITTEN) {
      String read;
      try {
        read = LocalDate.from(format.parse(written)).toString();
      } catch (DateTimeException e) {
        read = "refused";
      }
      System.out.println("  " + written + ": " + read);
    }
  }

  private static String read(Format format, String written) {
    try {
      return new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT).format(format.parseObject(written));
    } catch (ParseException e) {
      return "refused";
    }
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp icu4j-79.1.jar Eras.java)
echo "$seen"

known='java.time writes 令和1年5月1日
  令和元年5月1日: refused
  令和1年5月1日: 2019-05-01
  令和2年5月1日: 2020-05-01
java.time, Gy年M月d日 writes 令和1年5月1日
  令和元年5月1日: refused
  令和1年5月1日: 2019-05-01
  令和2年5月1日: 2020-05-01
java.text writes 令和元年5月1日
  令和元年5月1日: 2019-05-01
  令和1年5月1日: 2019-05-01
  令和2年5月1日: 2020-05-01
ICU writes 令和元年5月1日
  令和元年5月1日: 2019-05-01
  令和1年5月1日: 2019-05-01
  令和2年5月1日: 2020-05-01'
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: java.time does not know the year 元年'
else
  echo 'this has changed'
  exit 1
fi
