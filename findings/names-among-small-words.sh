#!/usr/bin/env bash
# Do Lucene's analyzers keep the names in capitals that the Union's texts are about?
#
# Expected: what is left out as a word that says nothing ("it", "ce", "ai") is that word, and not
# the name that is written in capitals: the CE marking of a product, the AI Act, the IT sector. Or
# else a search for the name, and for what goes with it, says that it was left out.
# Seen, Lucene 10.5.0: words are put into small letters first, and only then compared with the list.
# "marquage CE" in French and "marcajul CE" in Romanian are "marking" alone, "AI Act" is any act in
# French, Italian, Romanian and Estonian, "IT sector" any sector in English, and a search for "CE",
# "IT", Hungarian "KI" (for AI) or Estonian "EE" (Estonia) by itself has no terms at all and finds
# nothing. In Czech "EU" is not left out but cut: its term is "u", that of the preposition.
#
# Needs a JDK 21 or later as JAVA_HOME or on the PATH, and Maven. Exits with 1 when what is seen
# changes.
set -euo pipefail

seen=$("$(dirname "$0")/with/lucene" <<'JAVA'
import org.apache.lucene.analysis.Analyzer;

public class Seen {
  public static void main(String[] arguments) throws Exception {
    tell("fr", "marquage CE", "CE", "AI Act", "ONU");
    tell("ro", "marcajul CE", "AI Act", "ONU");
    tell("it", "AI Act", "ONU");
    tell("et", "AI Act", "EE");
    tell("en", "IT sector", "IT", "AI Act");
    tell("hu", "KI", "EU");
    tell("cs", "EU");
    tell("de", "KI", "EU");
  }

  private static void tell(String code, String... names) throws Exception {
    Analyzer analyzer = Terms.analyzers().get(code);
    String language = analyzer.getClass().getSimpleName().replace("Analyzer", "");
    for (String name : names) {
      String terms = Terms.of(analyzer, name).replace(" ", ", ");
      System.out.println(language + " " + name + ": [" + terms + "]");
    }
  }
}
JAVA
)
echo "$seen"

known='French marquage CE: [marquag]
French CE: []
French AI Act: [act]
French ONU: [onu]
Romanian marcajul CE: [marcaj]
Romanian AI Act: [act]
Romanian ONU: [onu]
Italian AI Act: [act]
Italian ONU: [onu]
Estonian AI Act: [act]
Estonian EE: []
English IT sector: [sector]
English IT: []
English AI Act: [ai, act]
Hungarian KI: []
Hungarian EU: [eu]
Czech EU: [u]
German KI: [ki]
German EU: [eu]'
if [ "$(tail -n +2 <<<"$seen")" = "$known" ]; then
  echo 'as seen before: names in capitals are left out as small words'
else
  echo 'this has changed'
  exit 1
fi
