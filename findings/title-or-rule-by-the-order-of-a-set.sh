#!/usr/bin/env bash
# Is the line `---` under a line of words a heading's underline or a rule, where commonmark-java is
# told which blocks to read?
#
# Expected: a heading, as CommonMark says (4.1: where `---` may be both, the heading wins), and the
# same for every set of the same block types: which are read is a set, and a set has no order.
# Seen, commonmark-java 0.28.0: the blocks are tried in the order in which the set gives its
# elements. Behind ThematicBreak, Heading never gets the line. With Set.of the order changes from one
# start of the JVM to the next, and so does what is read; a LinkedHashSet with Heading first reads as
# CommonMark has it.
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
      <groupId>org.commonmark</groupId>
      <artifactId>commonmark</artifactId>
      <version>0.28.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q dependency:copy-dependencies -DoutputDirectory=lib >/dev/null 2>&1

cat >Underlined.java <<'JAVA'
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

public class Underlined {
  public static void main(String[] arguments) {
    System.out.println("all: " + html(Parser.builder()));
    System.out.println("heading, rule: " + html(of(List.of(Heading.class, ThematicBreak.class))));
    System.out.println("rule, heading: " + html(of(List.of(ThematicBreak.class, Heading.class))));
  }

  private static Parser.Builder of(List<Class<? extends Block>> blocks) {
    Set<Class<? extends Block>> inOrder = new LinkedHashSet<>(blocks);
    return Parser.builder().enabledBlockTypes(inOrder);
  }

  private static String html(Parser.Builder parser) {
    return HtmlRenderer.builder().build().render(parser.build().parse("Next steps\n---\n"))
        .replace("\n", "");
  }
}
JAVA
javac -cp 'lib/*' Underlined.java
echo 'org.commonmark:commonmark 0.28.0'
java -cp 'lib/*:.' Underlined | tee seen

if ! diff - seen <<'SEEN'; then
all: <h2>Next steps</h2>
heading, rule: <h2>Next steps</h2>
rule, heading: <p>Next steps</p><hr />
SEEN
  echo 'What is seen has changed.' >&2
  exit 1
fi
echo 'The same block types read one text in two ways, by the order in which a set names them.'
