#!/usr/bin/env bash
# Does the JDK read back the amounts that it prints in words?
#
# Expected: CompactNumberFormat, long, prints two and a half million in Polish as "2,5 miliona",
# which is CLDR's form and the language's, and reads it, and whatever it prints itself, as 2500000.
# Seen, JDK 25.0.3: in Polish, Czech and Slovak it prints the form for two, three and four, "2,5
# miliony", and returns 2.5 for it on reading: a millionth, without an error. Likewise in Romanian,
# where what it prints is right. It does not look at the decimals when it chooses a form to print,
# and takes 2,5 for 25 when it chooses the one to read: "2,5 milionów", which is said of 25, is read
# as 2500000. JDK 17.0.15 read its own amounts rightly.
#
# Needs a JDK 25 as JAVA_HOME or on the PATH; exits with 2 without. Exits with 1 when what is seen
# changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$java" -version 2>&1 | head -n 1
if ! "$java" -version 2>&1 | grep -q 'version "25'; then
  echo 'this needs a JDK 25'
  exit 2
fi
cat >Amounts.java <<'JAVA'
import java.text.NumberFormat;
import java.text.ParseException;
import java.util.Locale;

public class Amounts {
  public static void main(String[] arguments) throws ParseException {
    for (String language : new String[] {"de", "fr", "pl", "cs", "sk", "ro"}) {
      for (long amount : new long[] {5_000_000, 2_500_000}) {
        tell("prints and reads", language, words(language).format(amount));
      }
    }
    String polish = words("pl").format(5_000_000).replace("5", "2,5");
    tell("reads, CLDR's form", "pl", polish.replace("milionów", "miliona"));
    tell("reads, the form for 25", "pl", polish);
    tell("reads, the form for 25", "ro", words("ro").format(25_000_000).replace("25", "2,5"));
  }

  private static void tell(String what, String language, String text) throws ParseException {
    Number number = words(language).parse(text);
    System.out.println(
        language + " " + what + ": " + text.replace('\u00A0', ' ') + " = " + number);
  }

  private static NumberFormat words(String language) {
    NumberFormat words =
        NumberFormat.getCompactNumberInstance(
            Locale.forLanguageTag(language), NumberFormat.Style.LONG);
    words.setMaximumFractionDigits(1);
    return words;
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 Amounts.java)
echo "$seen"

known="de prints and reads: 5 Millionen = 5000000
de prints and reads: 2,5 Millionen = 2500000
fr prints and reads: 5 millions = 5000000
fr prints and reads: 2,5 millions = 2500000
pl prints and reads: 5 milionów = 5000000
pl prints and reads: 2,5 miliony = 2.5
cs prints and reads: 5 milionů = 5000000
cs prints and reads: 2,5 miliony = 2.5
sk prints and reads: 5 miliónov = 5000000
sk prints and reads: 2,5 milióny = 2.5
ro prints and reads: 5 milioane = 5000000
ro prints and reads: 2,5 milioane = 2.5
pl reads, CLDR's form: 2,5 miliona = 2.5
pl reads, the form for 25: 2,5 milionów = 2500000
ro reads, the form for 25: 2,5 de milioane = 2500000"
if [ "$seen" = "$known" ]; then
  echo 'as seen before: two and a half million is read back as two and a half'
else
  echo 'this has changed'
  exit 1
fi
