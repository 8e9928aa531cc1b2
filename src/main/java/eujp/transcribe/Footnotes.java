package eujp.transcribe;

import eujp.release.source.NoteMark;
import eujp.release.source.RaisedFigure;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// The footnotes of a page: links to a piece further down that begins with the same label, or leads
/// back; and raised numbers without a link, where a block further down begins with the same. A
/// raised number that leads nowhere may be an exponent; see [NoteMark].
///
/// @param references the label for which each link or raised number stands
/// @param notes the label of each block that is a note
/// @param backLinks what in notes is no word of theirs: links back, raised labels
/// @param lost marks of notes that are not there
record Footnotes(
    Map<Element, String> references,
    Map<Element, String> notes,
    Set<Element> backLinks,
    Set<Element> lost) {
  /// What a link to a note is called: `1`, `[1]`, `(a)`, `*`.
  private static final Pattern LABEL =
      Pattern.compile("^[\\[(]?+(\\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡]{1,3}|※\\d{0,3})[\\])]?+$");

  /// What word processors and sites call the place of a note.
  private static final Pattern CALLED_NOTE =
      Pattern.compile(
          "^_?+(?:ftn|fn|footnote|endnote|edn|note)[-_:]?+\\d", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]++");

  private static final Set<String> BLOCKS =
      Set.of("p", "li", "div", "dd", "td", "aside", "section", "blockquote");
  private static final int MAX_ABOVE = 6;
  private static final int MAX_NOTES = 500;

  static Footnotes of(Element root) {
    Map<String, Element> targets = new HashMap<>();
    IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
    for (Element element : root.getAllElements()) {
      order.put(element, order.size());
      targets.putIfAbsent(element.attr("name"), element);
      targets.putIfAbsent(element.id(), element);
    }
    Footnotes found =
        new Footnotes(
            new IdentityHashMap<>(),
            new IdentityHashMap<>(),
            Collections.newSetFromMap(new IdentityHashMap<>()),
            Collections.newSetFromMap(new IdentityHashMap<>()));
    Set<Element> looked = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element link : root.getElementsByTag("a")) {
      Element target = targets.get(fragment(link));
      if (target == null && label(link).isPresent() && isMark(link)) {
        found.lost.add(link);
      }
      if (target == null || order.getOrDefault(target, 0) < order.getOrDefault(link, 0)) {
        continue;
      }
      Element note = block(target);
      Optional<String> label = label(link);
      boolean elsewhere = !block(link).equals(note);
      if (elsewhere && label.isPresent() && found.notes.containsKey(note)) {
        found.references.put(link, found.notes.getOrDefault(note, ""));
      } else if (elsewhere && label.isPresent() && looked.size() < MAX_NOTES && looked.add(note)) {
        found.add(link, label.get(), note);
      }
    }
    found.addRaised(root.getElementsByTag("sup"));
    return found;
  }

  /// Whether a raised element is a mark of a note, or is in one, or has one in it.
  boolean have(Element raised) {
    return lost.contains(raised)
        || backLinks.contains(raised)
        || references.containsKey(raised)
        || raised.closest("a") != null
        || !raised.getElementsByTag("a").isEmpty();
  }

  /// Adds raised numbers that stand in no link. They come in the order of the page, and a note
  /// comes behind its mark.
  private void addRaised(List<Element> raised) {
    Map<String, Element> heads = new HashMap<>();
    for (Element mark : raised.reversed()) {
      boolean isLinked = mark.closest("a") != null || !mark.getElementsByTag("a").isEmpty();
      if (isLinked || RaisedFigure.isNumerator(mark)) {
        continue;
      }
      String words = mark.wholeText().strip();
      String before = RaisedFigure.before(mark);
      if (before.isBlank() && NoteMark.mayBe(words)) {
        heads.put(words, mark);
      } else if (NoteMark.is(before, words)) {
        Element head = heads.get(words);
        if (head == null || block(head).equals(block(mark))) {
          lost.add(mark);
        } else {
          backLinks.add(head);
          references.put(
              mark, notes.computeIfAbsent(block(head), _ -> name(label(mark).orElse(""))));
        }
      }
    }
  }

  /// A label for a note, which no other has.
  private String name(String label) {
    String name = PLAIN.matcher(label).matches() ? label : "n" + (notes.size() + 1);
    while (notes.containsValue(name)) {
      name = "n" + (notes.size() + 1);
    }
    return name;
  }

  private void add(Element link, String label, Element note) {
    boolean leadsBack = false;
    for (Element back : note.getElementsByTag("a")) {
      if (!fragment(back).isEmpty() && (label(back).isPresent() || isArrow(back))) {
        backLinks.add(back);
        leadsBack = true;
      }
    }
    boolean begins = label(firstWord(note.wholeText())).isPresent();
    if (leadsBack || begins || note.normalName().equals("li") || isMark(link)) {
      String name = name(label);
      notes.put(note, name);
      references.put(link, name);
    }
  }

  /// Whether a link is the mark of a note by how it looks, or by what it is called.
  private static boolean isMark(Element link) {
    return link.closest("sup") != null
        || !link.getElementsByTag("sup").isEmpty()
        || CALLED_NOTE.matcher(fragment(link)).find();
  }

  private static boolean isArrow(Element link) {
    return link.wholeText().strip().codePointCount(0, link.wholeText().strip().length()) <= 2;
  }

  private static String fragment(Element link) {
    String address = link.attr("href");
    return address.length() > 1 && address.startsWith("#") ? address.substring(1) : "";
  }

  private static Optional<String> label(Element link) {
    return label(link.wholeText().strip());
  }

  private static Optional<String> label(String words) {
    Matcher label = LABEL.matcher(words);
    return label.find() ? Optional.of(label.group(1)) : Optional.empty();
  }

  /// The words of a note without its label at their head.
  static String unlabelled(String label, String words) {
    String head = firstWord(words);
    Optional<String> written = label(head.replace("\\", ""));
    boolean isLabel =
        written.isPresent()
            && (written.get().equals(label) || !PLAIN.matcher(written.get()).matches());
    return isLabel && head.length() < words.length()
        ? words.substring(head.length()).strip()
        : words;
  }

  private static String firstWord(String text) {
    String words = text.strip();
    int end = 0;
    while (end < words.length()
        && !Character.isWhitespace(words.charAt(end))
        && !Character.isSpaceChar(words.charAt(end))) {
      end++;
    }
    return words.substring(0, end);
  }

  private static Element block(Element element) {
    Element block = element;
    for (int i = 0; i < MAX_ABOVE && !BLOCKS.contains(block.normalName()); i++) {
      Element parent = block.parent();
      if (parent == null) {
        return block;
      }
      block = parent;
    }
    return block;
  }
}
