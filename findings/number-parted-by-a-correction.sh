#!/usr/bin/env bash
# Does jsoup read a number that a correction has changed as a browser shows it?
#
# Expected: <ins> and <del>, with which a page marks what was put in and taken out, are no
# paragraphs: in "EUR 27<ins>0</ins> million" a browser shows "EUR 270 million", and text(), which
# sets a blank only between blocks (<b> gets none), gives that too.
# Seen, jsoup 1.21.2: it takes both for blocks wherever they stand. text() gives "EUR 27 0 million"
# and "202 4", and html() writes them on lines of their own, so that a page that was only read and
# written again shows "EUR 27 0 million" in every browser. wholeText() keeps the number.
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=org.jsoup:jsoup:1.21.2 -DoutputDirectory="$work"
cat >Corrections.java <<'JAVA'
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

public class Corrections {
  public static void main(String[] arguments) {
    tell("<div>EUR 27<b>0</b> million</div>");
    tell("<div>EUR 27<ins>0</ins> million</div>");
    tell("<div>in May 202<del>3</del><ins>4</ins></div>");
    tell("<div>the Commission<ins>er</ins> said</div>");
  }

  private static void tell(String html) {
    Element body = Jsoup.parse(html).body();
    System.out.println(html);
    System.out.println("  text: " + body.text());
    System.out.println("  wholeText: " + body.wholeText());
    System.out.println("  written again, as a browser shows it: " + shown(body.html()));
  }

  /// In a browser a line break is a blank, but for those at the edges of a block.
  private static String shown(String html) {
    return html.replaceAll("<[^>]*>", "").replaceAll("\\s+", " ").strip();
  }
}
JAVA
ls jsoup-*.jar
seen=$("$java" -cp 'jsoup-1.21.2.jar' Corrections.java)
echo "$seen"

known='<div>EUR 27<b>0</b> million</div>
  text: EUR 270 million
  wholeText: EUR 270 million
  written again, as a browser shows it: EUR 270 million
<div>EUR 27<ins>0</ins> million</div>
  text: EUR 27 0 million
  wholeText: EUR 270 million
  written again, as a browser shows it: EUR 27 0 million
<div>in May 202<del>3</del><ins>4</ins></div>
  text: in May 202 3 4
  wholeText: in May 20234
  written again, as a browser shows it: in May 202 3 4
<div>the Commission<ins>er</ins> said</div>
  text: the Commission er said
  wholeText: the Commissioner said
  written again, as a browser shows it: the Commission er said'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a correction parts the number in which it stands'
else
  echo 'this has changed'
  exit 1
fi
