package eujp.release;

import java.lang.Character.UnicodeScript;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// The words of a Markdown block, without its markup.
final class InlineText extends AbstractVisitor {
  private final StringBuilder words = new StringBuilder();

  private InlineText() {}

  static String of(Node block) {
    InlineText text = new InlineText();
    block.accept(text);
    return text.words.toString().strip();
  }

  @Override
  public void visit(Text text) {
    words.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    words.append(code.getLiteral());
  }

  @Override
  public void visit(HtmlInline html) {
    words.append(html.getLiteral());
  }

  /// A line break in the file is a space on the page, but for Japanese, which has none.
  @Override
  public void visit(SoftLineBreak lineBreak) {
    if (words.isEmpty() || !isJapanese(words.charAt(words.length() - 1))) {
      words.append(' ');
    }
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append('\n');
  }

  private static boolean isJapanese(char c) {
    return switch (UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA, HAN -> true;
      default -> c == '。' || c == '、' || c == '」';
    };
  }
}
