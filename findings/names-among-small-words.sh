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

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for jar in lucene-core lucene-analysis-common; do
  mvn -B -q dependency:copy -Dartifact="org.apache.lucene:$jar:10.5.0" -DoutputDirectory="$work"
done
cat >Names.java <<'JAVA'
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

public class Names {
  public static void main(String[] arguments) throws IOException {
    System.out.println("Lucene " + Version.LATEST);
    tell(new FrenchAnalyzer(), "marquage CE", "CE", "AI Act", "ONU");
    tell(new RomanianAnalyzer(), "marcajul CE", "AI Act", "ONU");
    tell(new ItalianAnalyzer(), "AI Act", "ONU");
    tell(new EstonianAnalyzer(), "AI Act", "EE");
    tell(new EnglishAnalyzer(), "IT sector", "IT", "AI Act");
    tell(new HungarianAnalyzer(), "KI", "EU");
    tell(new CzechAnalyzer(), "EU");
    tell(new GermanAnalyzer(), "KI", "EU");
  }

  private static void tell(Analyzer analyzer, String... names) throws IOException {
    String language = analyzer.getClass().getSimpleName().replace("Analyzer", "");
    for (String name : names) {
      System.out.println(language + " " + name + ": " + terms(analyzer, name));
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> all = new ArrayList<>();
    try (TokenStream terms = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = terms.addAttribute(CharTermAttribute.class);
      terms.reset();
      while (terms.incrementToken()) {
        all.add(term.toString());
      }
      terms.end();
    }
    return all;
  }
}
JAVA
seen=$("$java" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '*' Names.java)
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
