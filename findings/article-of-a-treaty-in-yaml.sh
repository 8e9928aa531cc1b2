#!/usr/bin/env bash
# Is the number of a treaty's article still that number when YAML is read?
#
# Expected: CELEX, by which EUR-Lex numbers what is law in the Union, has 12016E101 for Article 101 of
# the Treaty on the Functioning of the European Union, as 32016R0679 for the GDPR. Both are texts in
# YAML without quotes, or what is read can at least be told from the next article, and is cited as it
# was written.
# Seen, SnakeYAML Engine 3.0.1 and 2.10, and SnakeYAML 2.6: a power of ten needs no point and no sign,
# so that 12016E101 is the number 1.2016E105, and every article from 305 on is Infinity, one like the
# other. The GDPR stays, so that a list of acts looks right until a treaty is in it. pandoc 3.10 does
# the same in the references of a document, and cites Article 101 as "1.2016e105".
#
# Needs a JDK 17 or later as JAVA_HOME or on the PATH, Maven, and node 20 or later with npm, which
# fetches pandoc. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mvn -B -q dependency:copy -Dartifact=org.yaml:snakeyaml:2.6 -DoutputDirectory="$work"
for version in 3.0.1 2.10; do
  mvn -B -q dependency:copy -Dartifact="org.snakeyaml:snakeyaml-engine:$version" \
    -DoutputDirectory="$work"
done
npm install --silent --no-audit --no-fund --prefix "$work" pandoc-wasm@1.1.0
cat >Engine.java <<'JAVA'
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

public class Engine {
  public static void main(String[] celex) {
    for (String number : celex) {
      Map<?, ?> read =
          (Map<?, ?>)
              new Load(LoadSettings.builder().build()).loadFromString("celex: " + number + "\n");
      Object value = read.get("celex");
      System.out.println("  " + number + ": " + value.getClass().getSimpleName() + " " + value);
    }
  }
}
JAVA
cat >Older.java <<'JAVA'
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

public class Older {
  public static void main(String[] celex) {
    for (String number : celex) {
      Map<?, ?> read = new Yaml().load("celex: " + number + "\n");
      Object value = read.get("celex");
      System.out.println("  " + number + ": " + value.getClass().getSimpleName() + " " + value);
    }
  }
}
JAVA
cat >cite.mjs <<'JS'
import { convert } from 'pandoc-wasm';

const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Given</title><id>given</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="number"/></layout></citation>
  <bibliography><layout><text variable="number"/></layout></bibliography>
</style>`;
for (const number of process.argv.slice(2)) {
  const text = `---
nocite: '@*'
references:
- {id: act, type: legislation, title: Act, number: ${number}}
---
`;
  const printed = await convert(
    { from: 'markdown', to: 'plain', wrap: 'none', citeproc: true, csl: 'given.csl' },
    text,
    { 'given.csl': style }
  );
  console.log(`  ${number}: ${printed.stdout.trim()}${printed.stderr}`);
}
JS
numbers='32016R0679 12016E101 12016E267 12012E303 12012E305 12012E351'
seen=$(
  echo 'SnakeYAML 2.6'
  "$java" -cp snakeyaml-2.6.jar Older.java $numbers
  for version in 3.0.1 2.10; do
    echo "SnakeYAML Engine $version"
    "$java" -cp "snakeyaml-engine-$version.jar" Engine.java $numbers
  done
  echo "pandoc $(cat node_modules/pandoc-wasm/pandoc-version.txt)"
  node cite.mjs $numbers
)
echo "$seen"

read='  32016R0679: String 32016R0679
  12016E101: Double 1.2016E105
  12016E267: Double 1.2016E271
  12012E303: Double 1.2012E307
  12012E305: Double Infinity
  12012E351: Double Infinity'
known="SnakeYAML 2.6
$read
SnakeYAML Engine 3.0.1
$read
SnakeYAML Engine 2.10
$read
pandoc 3.10
  32016R0679: 32016R0679
  12016E101: 1.2016e105
  12016E267: 1.2016e271
  12012E303: 1.2012e307
  12012E305: 1.2012e309
  12012E351: 1.2012e355"
if [ "$seen" = "$known" ]; then
  echo 'as seen before: an article is a power of ten'
else
  echo 'this has changed'
  exit 1
fi
