package eujp.release.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Words that a page shows struck through: it does not say them any longer. What was inserted in
/// their place it says.
public final class StruckOut {
  private static final Set<String> TAGS = Set.of("del", "s", "strike");
  private static final String QUERY = "del, s, strike, [style*=line-through]";
  private static final String CLOSING = ".,;:!?)]”’»…。、」』";

  private StruckOut() {}

  /// Whether a tag of HTML, in small letters, strikes its words through.
  static boolean isTag(String name) {
    return TAGS.contains(name);
  }

  /// Whether words follow to which no blank belongs that stood before what is struck out.
  static boolean closes(String following) {
    return !following.isEmpty() && CLOSING.indexOf(following.charAt(0)) >= 0;
  }

  /// What is to be said of words that are not read.
  public static String leftOut(String tag) {
    return "what <%s> strikes out is left out".formatted(tag);
  }

  /// Takes what is struck through out of a page.
  ///
  /// @param root stays
  /// @return what had words, in the order of the page
  public static List<Element> takeOutOf(Element root) {
    List<Element> taken = new ArrayList<>();
    for (Element struck : root.select(QUERY)) {
      if (struck.equals(root) || struck.ownerDocument() == null) {
        continue;
      }
      if (struck.hasText()) {
        taken.add(struck);
      }
      takeOut(struck);
    }
    return taken;
  }

  private static void takeOut(Element struck) {
    Node before = struck.previousSibling();
    Node after = struck.nextSibling();
    struck.remove();
    if (before instanceof TextNode words
        && after instanceof TextNode following
        && closes(following.getWholeText())) {
      words.text(words.getWholeText().stripTrailing());
    }
  }
}
