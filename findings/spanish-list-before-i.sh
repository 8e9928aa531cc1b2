#!/usr/bin/env bash
# Does the JDK write a Spanish list of countries as Spanish has it?
#
# Expected: "y" (and) is "e" before the sound i, and "o" (or) is "u" before o: Francia e Italia,
# España, Francia e Irlanda, siete u ocho. It is a rule without exceptions that every school
# teaches; ICU4J's ListFormatter, with the same CLDR data, keeps it.
# Seen, JDK 25.0.3: java.text.ListFormat has the pattern of CLDR alone and not the rule: "Francia y
# Italia", "siete o ocho". And what ICU or a person wrote as Spanish has it, it reads as a list of
# one, without an error: [Francia e Italia].
#
# Needs a JDK 25 as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
cat >Lists.java <<'JAVA'
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.text.ListFormat;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;

public class Lists {
  private static final Locale SPANISH = Locale.of("es");

  public static void main(String[] arguments) {
    System.out.println("JDK " + Runtime.version().feature());
    for (String names : List.of("Francia Portugal", "Francia Italia", "España Francia Irlanda")) {
      tell(List.of(names.split(" ")), ListFormat.Type.STANDARD, ListFormatter.Type.AND);
    }
    tell(List.of("siete", "ocho"), ListFormat.Type.OR, ListFormatter.Type.OR);
  }

  private static void tell(List<String> names, ListFormat.Type type, ListFormatter.Type icuType) {
    ListFormat jdk = ListFormat.getInstance(SPANISH, type, ListFormat.Style.FULL);
    String icu =
        ListFormatter.getInstance(ULocale.forLocale(SPANISH), icuType, ListFormatter.Width.WIDE)
            .format(names);
    System.out.println("JDK: " + jdk.format(names) + ", ICU: " + icu);
    try {
      System.out.println("  the JDK reads ICU's as " + jdk.parse(icu));
    } catch (ParseException e) {
      System.out.println("  the JDK does not read ICU's");
    }
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp icu4j-79.1.jar Lists.java)
echo "$seen"

known='JDK: Francia y Portugal, ICU: Francia y Portugal
  the JDK reads ICU'"'"'s as [Francia, Portugal]
JDK: Francia y Italia, ICU: Francia e Italia
  the JDK reads ICU'"'"'s as [Francia e Italia]
JDK: España, Francia y Irlanda, ICU: España, Francia e Irlanda
  the JDK reads ICU'"'"'s as [España, Francia e Irlanda]
JDK: siete o ocho, ICU: siete u ocho
  the JDK reads ICU'"'"'s as [siete u ocho]'
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: the JDK writes "Francia y Italia"'
else
  echo 'this has changed'
  exit 1
fi
