#!/usr/bin/env bash
# Does jsoup keep words apart when it cleans a page?
#
# Expected: Jsoup.clean takes tags away that a Safelist does not have, and keeps the words as a
# browser showed them: what stood in blocks of its own (<address>, <section>, <aside>, which HTML has
# had since 2014 at the latest) is not joined to the next. text() of the page puts a blank there, so
# jsoup knows them for blocks.
# Seen, jsoup 1.21.2: with relaxed(), the widest of its lists, and with basic() and none(), the blocks
# run into each other. "Rue de la Loi 200" and "1049 Brussels" become "Rue de la Loi 2001049 Brussels",
# two figures 27 and 55 become 2755, and a date takes the first word of the sentence behind it. Of
# lists and paragraphs, which relaxed() has, nothing is joined.
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=org.jsoup:jsoup:1.21.2 -DoutputDirectory="$work"
cat >Cleaned.java <<'JAVA'
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

public class Cleaned {
  public static void main(String[] arguments) {
    List<String> pages =
        List.of(
            "<p>Rue de la Loi 200</p><p>1049 Brussels</p>",
            "<address>Rue de la Loi 200</address><address>1049 Brussels</address>",
            "<aside>27</aside><aside>55</aside>",
            "<header>Brussels, 12 May 2022</header><section>Today</section>");
    for (String page : pages) {
      System.out.println(page);
      System.out.println("  as it is: " + Jsoup.parse(page).text());
      System.out.println("  relaxed: " + text(page, Safelist.relaxed()));
      System.out.println("  basic: " + text(page, Safelist.basic()));
    }
  }

  private static String text(String page, Safelist list) {
    return Jsoup.parse(Jsoup.clean(page, list)).text();
  }
}
JAVA
ls jsoup-*.jar
seen=$("$java" -cp jsoup-1.21.2.jar Cleaned.java)
echo "$seen"

known='<p>Rue de la Loi 200</p><p>1049 Brussels</p>
  as it is: Rue de la Loi 200 1049 Brussels
  relaxed: Rue de la Loi 200 1049 Brussels
  basic: Rue de la Loi 200 1049 Brussels
<address>Rue de la Loi 200</address><address>1049 Brussels</address>
  as it is: Rue de la Loi 200 1049 Brussels
  relaxed: Rue de la Loi 2001049 Brussels
  basic: Rue de la Loi 2001049 Brussels
<aside>27</aside><aside>55</aside>
  as it is: 27 55
  relaxed: 2755
  basic: 2755
<header>Brussels, 12 May 2022</header><section>Today</section>
  as it is: Brussels, 12 May 2022 Today
  relaxed: Brussels, 12 May 2022Today
  basic: Brussels, 12 May 2022Today'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: blocks run into each other when a page is cleaned'
else
  echo 'this has changed'
  exit 1
fi
