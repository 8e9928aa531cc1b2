package eujp.release;

import eujp.text.Japanese;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a Markdown block, without its markup.
///
/// It walks from node to node instead of descending: thousands of emphases in each other would
/// exhaust the stack.
final class InlineText {
  private final StringBuilder words = new StringBuilder();

  private InlineText() {}

  static String of(Node block) {
    InlineText text = new InlineText();
    Optional<Node> node = Optional.ofNullable(block.getFirstChild());
    while (node.isPresent()) {
      text.add(node.get());
      node = after(node.get(), block);
    }
    return text.words.toString().strip();
  }

  /// The node that follows in the order of the text, within `block`.
  private static Optional<Node> after(Node node, Node block) {
    if (node.getFirstChild() != null) {
      return Optional.of(node.getFirstChild());
    }
    Node last = node;
    while (last.getNext() == null) {
      last = last.getParent();
      if (last.equals(block)) {
        return Optional.empty();
      }
    }
    return Optional.of(last.getNext());
  }

  private void add(Node node) {
    switch (node) {
      case Text text -> words.append(text.getLiteral());
      case Code code -> words.append(code.getLiteral());
      case HtmlInline html -> words.append(html.getLiteral());
      case SoftLineBreak _ -> addLineBreak();
      case HardLineBreak _ -> words.append('\n');
      default -> {}
    }
  }

  /// A line break in the file is a space on the page, but for Japanese, which has none.
  private void addLineBreak() {
    if (words.isEmpty() || !isJapanese(words.charAt(words.length() - 1))) {
      words.append(' ');
    }
  }

  private static boolean isJapanese(char c) {
    return Japanese.is(c) || "。、」".indexOf(c) >= 0;
  }
}
