#!/usr/bin/env bash
# Does Lucene's Polish analyzer tell years apart?
#
# Expected: a stemmer cuts endings off words; a number has none and stays what it is, as it does in
# the analyzers of the other languages of the Union.
# Seen, Lucene 10.5.0: PolishAnalyzer (Stempel) takes "01", "11", "21" and so on, at the end of a
# number of three or four digits, for an ending. 2001, 2011, 2021, 2041 and 2051 are all the term
# "20ć", 1951 and 1991 "19ć", and 2031 is "ć", as 1931 is. Who asks for the budget of 2021 is given
# that of 2011, and Regulation (EU) 2021/241 has the terms of 2011/261. 2020, 2022 and 2027 stay.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen
# changes.
set -euo pipefail

seen=$("$(dirname "$0")/with/lucene" <<'JAVA'
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

public class Seen {
  public static void main(String[] arguments) throws Exception {
    List<String> texts =
        List.of(
            "1951 1991 2001 2011 2021 2031 2041",
            "2019 2020 2022 2023 2027 2030",
            "rozporządzenie 2021/241",
            "rozporządzenie 2011/261");
    for (String language : List.of("pl", "cs", "en")) {
      Analyzer analyzer = Terms.analyzers().get(language);
      System.out.println(analyzer.getClass().getSimpleName());
      for (String text : texts) {
        System.out.println("  " + text + ": " + Terms.of(analyzer, text));
      }
      int changed = 0;
      for (int number = 0; number < 10_000; number++) {
        changed += Terms.of(analyzer, "" + number).equals("" + number) ? 0 : 1;
      }
      System.out.println("  of 0 to 9999 changed: " + changed);
    }
  }
}
JAVA
)
echo "$seen"

if grep -A5 PolishAnalyzer <<<"$seen" | grep -q '2041: 19ć 19ć 20ć 20ć 20ć ć 20ć' &&
  grep -A5 PolishAnalyzer <<<"$seen" | grep -q '2021/241: .* 20ć 2ć$' &&
  grep -A5 PolishAnalyzer <<<"$seen" | grep -q '2011/261: .* 20ć 2ć$' &&
  grep -A5 PolishAnalyzer <<<"$seen" | grep -q 'changed: 990$' &&
  [ "$(grep -c 'changed: 0$' <<<"$seen")" = 2 ]; then
  echo 'as seen before: 2011 and 2021 are one term in Polish'
else
  echo 'this has changed'
  exit 1
fi
