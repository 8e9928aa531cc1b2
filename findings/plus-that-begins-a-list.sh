#!/usr/bin/env bash
# Is a text that commonmark-java writes as Markdown the same text when it is read again?
#
# Expected: MarkdownRenderer, which escapes what would be Markdown ("- no", "12. Mai 2022",
# "2023. gada maijā" at the start of a line, which would be lists), does so for all three signs with
# which CommonMark has a list begin (5.2: -, + and *), and for both signs of a fence.
# Seen, commonmark-java 0.29.0 and 0.28.0: a plus is not escaped. A paragraph "+ 5 % for research", as a
# budget or a table of results has it, is a list of one without its sign when it is read again, and in
# the midst of a paragraph, where a line begins with "+ 5 %", the rest is cut off as a list. What
# was quoted has lost the sign. Nor is a line "~~~" escaped, which swallows what follows as code.
#
# Needs JDK 17 or newer and Maven. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

for version in 0.29.0 0.28.0; do
  mvn -B -q dependency:copy -Dartifact="org.commonmark:commonmark:$version" -DoutputDirectory="$work"
done
cat >Again.java <<'JAVA'
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

public class Again {
  public static void main(String[] arguments) {
    tell("12. Mai 2022");
    tell("- 5 % for research");
    tell("* 5 % for research");
    tell("+ 5 % for research");
    tell("The budget grows by", "- 5 % for research");
    tell("The budget grows by", "+ 5 % for research");
    tell("```", "The budget");
    tell("~~~", "The budget");
  }

  private static void tell(String... lines) {
    Paragraph paragraph = new Paragraph();
    for (String line : lines) {
      if (paragraph.getFirstChild() != null) {
        paragraph.appendChild(new SoftLineBreak());
      }
      paragraph.appendChild(new Text(line));
    }
    Document document = new Document();
    document.appendChild(paragraph);
    String written = MarkdownRenderer.builder().build().render(document);
    Node read = Parser.builder().build().parse(written);
    String html = HtmlRenderer.builder().build().render(read);
    System.out.println("  " + shown(written) + " is read as " + shown(html));
  }

  private static String shown(String text) {
    return text.strip().replace("\n", "|");
  }
}
JAVA
seen=$(
  for version in 0.29.0 0.28.0; do
    echo "commonmark-java $version"
    "$java" -cp "commonmark-$version.jar" Again.java
  done
)
echo "$seen"

one='  12\. Mai 2022 is read as <p>12. Mai 2022</p>
  \- 5 % for research is read as <p>- 5 % for research</p>
  \* 5 % for research is read as <p>* 5 % for research</p>
  + 5 % for research is read as <ul>|<li>5 % for research</li>|</ul>
  The budget grows by|\- 5 % for research is read as <p>The budget grows by|- 5 % for research</p>
  The budget grows by|+ 5 % for research is read as <p>The budget grows by</p>|<ul>|<li>5 % for research</li>|</ul>
  \`\`\`|The budget is read as <p>```|The budget</p>
  ~~~|The budget is read as <pre><code>The budget|</code></pre>'
known="commonmark-java 0.29.0
$one
commonmark-java 0.28.0
$one"
if [ "$seen" = "$known" ]; then
  echo 'as seen before: a plus begins a list'
else
  echo 'this has changed'
  exit 1
fi
