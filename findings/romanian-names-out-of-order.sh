#!/usr/bin/env bash
# Does the JDK put Romanian names in order, whichever way their ș and ț are typed?
#
# Expected: ș and ț are letters of their own behind s and t, so that Stan stands before Șerban; ș
# with a comma below (U+0219), which is the letter of Romanian and of the Union's texts, and ş with a
# cedilla (U+015F), for which old keyboards had it, are told apart at most as accents are. ICU4J does
# both.
# Seen, JDK 25.0.3: java.text.Collator knows the cedilla alone. Names with the right letter are put
# among those with s and t, and for a search that asks for the same letters (PRIMARY) "Țara" (the
# country) and "tara" (the tare) are one word while "Țara" and "Ţara", the same name typed twice, are
# two. And â stands before ă, where the alphabet has it behind.
#
# Needs a JDK 25 as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
cat >Names.java <<'JAVA'
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

public class Names {
  private static final Locale ROMANIAN = Locale.of("ro");

  public static void main(String[] arguments) {
    System.out.println("JDK " + Runtime.version().feature());
    Collator jdk = Collator.getInstance(ROMANIAN);
    jdk.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    com.ibm.icu.text.Collator icu = com.ibm.icu.text.Collator.getInstance(ROMANIAN);
    List<String> lists =
        List.of(
            "Sabău Stan \u0218erban \u0218imon Toma Tudor \u021Au\u021Bea",
            "Sabău Stan \u015Eerban \u015Eimon Toma Tudor \u0162u\u0163ea",
            "a ă â b");
    for (String names : lists) {
      System.out.println("JDK " + sorted(names, jdk));
      System.out.println("ICU " + sorted(names, icu));
    }
    jdk.setStrength(Collator.PRIMARY);
    icu.setStrength(com.ibm.icu.text.Collator.PRIMARY);
    for (String[] two : new String[][] {{"\u021Aara", "tara"}, {"\u021Aara", "\u0162ara"}}) {
      System.out.printf(
          "%s and %s: JDK %s, ICU %s%n",
          two[0],
          two[1],
          jdk.compare(two[0], two[1]) == 0 ? "one" : "two",
          icu.compare(two[0], two[1]) == 0 ? "one" : "two");
    }
  }

  private static String sorted(String names, Comparator<Object> order) {
    String[] all = names.split(" ");
    Arrays.sort(all, order);
    return String.join(" ", all);
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp icu4j-79.1.jar Names.java)
echo "$seen"

known='JDK Sabău Șerban Șimon Stan Toma Tudor Țuțea
ICU Sabău Stan Șerban Șimon Toma Tudor Țuțea
JDK Sabău Stan Şerban Şimon Toma Tudor Ţuţea
ICU Sabău Stan Şerban Şimon Toma Tudor Ţuţea
JDK a â ă b
ICU a ă â b
Țara and tara: JDK one, ICU two
Țara and Ţara: JDK two, ICU one'
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: the JDK orders Romanian by letters that are not its own'
else
  echo 'this has changed'
  exit 1
fi
