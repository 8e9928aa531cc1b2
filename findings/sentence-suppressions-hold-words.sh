#!/usr/bin/env bash
# Does ICU's sentence iterator, with CLDR's suppressions, end a sentence behind an ordinary word?
#
# Expected: with the locale extension ss=standard, which is to keep abbreviations from ending a
# sentence ("Mr. Smith"), a sentence still ends behind "Act", "Test" and "mer" (the sea).
# Seen, ICU4J 79.1: CLDR's lists hold such words too, so that two sentences stay one. And
# German ordinals, which no list can hold, are cut: "Am 7. | Januar".
#
# Needs a JDK as JAVA_HOME or on the PATH, and Maven, which fetches ICU4J, or ICU4J as the path of
# its jar. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jar=${ICU4J:-}
if [ -z "$jar" ]; then
  mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
  jar=$work/icu4j-79.1.jar
fi

cat >"$work/Sentences.java" <<'JAVA'
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

public class Sentences {
  public static void main(String[] arguments) {
    String[][] texts = {
      {"en", "Mr. Smith met the King. He was late."},
      {"en", "The EU adopted the Chips Act. The Council agreed."},
      {"de", "Es war ein Test. Die Kommission war zufrieden."},
      {"fr", "Le navire a pris la mer. Le Conseil a accepté."},
      {"de", "Am 7. Januar begann es."},
    };
    for (String[] text : texts) {
      BreakIterator sentences =
          BreakIterator.getSentenceInstance(ULocale.forLanguageTag(text[0] + "-u-ss-standard"));
      sentences.setText(text[1]);
      StringBuilder cut = new StringBuilder(text[0] + ": ");
      int start = sentences.first();
      for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
        cut.append(start == 0 ? "" : "| ").append(text[1], start, end);
        start = end;
      }
      System.out.println(cut);
    }
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp "$jar" "$work/Sentences.java")
echo "$seen"

known='en: Mr. Smith met the King. | He was late.
en: The EU adopted the Chips Act. The Council agreed.
de: Es war ein Test. Die Kommission war zufrieden.
fr: Le navire a pris la mer. Le Conseil a accepté.
de: Am 7. | Januar begann es.'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: ordinary words keep sentences from ending'
else
  echo 'this has changed'
  exit 1
fi
