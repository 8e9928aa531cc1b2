#!/usr/bin/env bash
# Does ICU's sentence iterator leave a Japanese quotation with its own mark?
#
# Expected: Japanese has no blank between sentences, so that what ends one is followed at once by
# the mark that opens the next: …述べた。「はい」と答えた。 The sentence begins with its 「 (or with （ or
# 『), as it does by the JDK's own iterator, and as any reader has it.
# Seen, ICU4J 79.1, in Japanese: the opening mark is left at the end of the sentence before, since
# UAX #29 takes all marks, opening and closing, for what closes a sentence (Close*). The quotation
# itself then begins without its mark, 「 stands alone behind the full stop, and no pair of marks is
# left for who looks for quotations sentence by sentence.
#
# Needs a JDK 17 or later and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=com.ibm.icu:icu4j:79.1 -DoutputDirectory="$work"
cat >Sentences.java <<'JAVA'
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

public class Sentences {
  public static void main(String[] arguments) {
    for (String text :
        List.of(
            "委員長は記者に述べた。「はい」と答えた。",
            "協定は発効した。（注）詳細は後日公表する。",
            "協定を結んだ。『欧州の緑』という題の文書である。")) {
      BreakIterator icu = BreakIterator.getSentenceInstance(ULocale.JAPANESE);
      icu.setText(text);
      List<String> byIcu = new ArrayList<>();
      for (int from = 0, to; (to = icu.next()) != BreakIterator.DONE; from = to) {
        byIcu.add(text.substring(from, to));
      }
      java.text.BreakIterator jdk = java.text.BreakIterator.getSentenceInstance(Locale.JAPANESE);
      jdk.setText(text);
      List<String> byJdk = new ArrayList<>();
      for (int from = 0, to; (to = jdk.next()) != java.text.BreakIterator.DONE; from = to) {
        byJdk.add(text.substring(from, to));
      }
      System.out.println("ICU " + String.join(" | ", byIcu));
      System.out.println("JDK " + String.join(" | ", byJdk));
    }
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp icu4j-79.1.jar Sentences.java)
echo "$seen"

known='ICU 委員長は記者に述べた。「 | はい」と答えた。
JDK 委員長は記者に述べた。 | 「はい」と答えた。
ICU 協定は発効した。（ | 注）詳細は後日公表する。
JDK 協定は発効した。 | （注）詳細は後日公表する。
ICU 協定を結んだ。『 | 欧州の緑』という題の文書である。
JDK 協定を結んだ。 | 『欧州の緑』という題の文書である。'
if [ "$seen" = "$known" ]; then
  echo 'as seen before: the mark that opens a quotation stays with the sentence before'
else
  echo 'this has changed'
  exit 1
fi
