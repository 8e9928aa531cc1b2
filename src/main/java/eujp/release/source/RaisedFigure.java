package eujp.release.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// What is raised behind a number or a unit and is no mark of a footnote: a power. Set on the line
/// it would be digits of the number.
public final class RaisedFigure {
  private static final Pattern POWER = Pattern.compile("^[+\\-−–]?+\\d{1,4}+$");
  private static final Pattern FIGURE = Pattern.compile("^[+\\-−–]?+\\d");

  /// A sign of one or two letters; *CO* is none.
  private static final Pattern UNIT =
      Pattern.compile("(?:^|[^\\p{L}\\p{N}]|\\d)(?:\\p{L}?\\p{Ll}|\\p{Lu})$");

  /// Characters at the end of which a unit is seen.
  private static final int MAX_UNIT = 4;

  private static final String ON_THE_LINE = "0123456789+-−–";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻";

  private RaisedFigure() {}

  /// How raised words that are no mark of a footnote are written behind a text.
  public static String behind(String before, String raised) {
    boolean isNumber = endsInDigit(before);
    if (POWER.matcher(raised).matches() && (isNumber || isUnit(before))) {
      StringBuilder power = new StringBuilder();
      raised.chars().forEach(c -> power.append(RAISED.charAt(ON_THE_LINE.indexOf(c))));
      return power.toString();
    }
    if (isNumber && raised.equals("n")) {
      return "ⁿ";
    }
    return isNumber && FIGURE.matcher(raised).find() ? "^" + raised : raised;
  }

  /// How the numerator of a fraction is written behind a text: apart from a whole number.
  public static String numeratorBehind(String before, String raised) {
    return endsInDigit(before) ? " " + raised : raised;
  }

  /// Whether a raised figure is the numerator of a fraction, as what follows it shows.
  public static boolean isNumerator(String raised, Optional<String> following) {
    return POWER.matcher(raised).matches()
        && following.filter(text -> text.startsWith("/") || text.startsWith("⁄")).isPresent();
  }

  /// Writes powers and numerators of a page as text.
  ///
  /// @param raised elements that may be such
  /// @return those that are raised otherwise
  public static List<Element> write(List<Element> raised) {
    List<Element> others = new ArrayList<>();
    for (Element element : raised) {
      String before = before(element);
      String figure = element.wholeText().strip();
      if (isNumerator(element)) {
        element.replaceWith(new TextNode(numeratorBehind(before, figure)));
      } else if (!NoteMark.is(before, figure) && !behind(before, figure).equals(figure)) {
        element.replaceWith(new TextNode(behind(before, figure)));
      } else {
        others.add(element);
      }
    }
    return others;
  }

  /// Whether a raised element is the numerator of a fraction.
  public static boolean isNumerator(Element raised) {
    return isNumerator(
        raised.wholeText().strip(),
        raised.nextSibling() instanceof TextNode text
            ? Optional.of(text.getWholeText())
            : Optional.empty());
  }

  /// What stands right before a raised element in its block.
  public static String before(Element raised) {
    Node before = raised.previousSibling();
    while (before != null && words(before).isEmpty()) {
      before = before.previousSibling();
    }
    return before == null ? "" : words(before);
  }

  private static String words(Node node) {
    return switch (node) {
      case TextNode text -> text.getWholeText();
      case Element element -> element.nameIs("br") ? "\n" : element.wholeText();
      default -> "";
    };
  }

  private static boolean endsInDigit(String before) {
    return !before.isEmpty() && isDigit(before.charAt(before.length() - 1));
  }

  private static boolean isUnit(String before) {
    return before.endsWith(")")
        || UNIT.matcher(before.substring(Math.max(0, before.length() - MAX_UNIT))).find();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
