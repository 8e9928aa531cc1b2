package eujp.transcribe;

import eujp.speech.QuotationMarks;
import eujp.text.Japanese;
import eujp.transcribe.PageBlock.Heading;
import eujp.transcribe.PageBlock.Paragraph;
import eujp.transcribe.PageBlock.Quotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Lines that say whose words stand before them, and the quotations that they sign.
final class Attributions {
  private static final String DASHES = "—–―‒─-−－";
  private static final String COMMAS = ",，、";
  private static final String ENDS = ".!?;:。！？；：";
  private static final String BEHIND_QUOTATION = ".,。";

  private static final Pattern BLANKS = Pattern.compile("[ \\u00A0]++");

  private static final int MAX_LINE = 200;
  private static final int MAX_NAME = 80;
  private static final int MAX_WORDS = 6;
  private static final int MAX_JAPANESE_NAME = 20;

  /// Characters of a bold paragraph that is a heading.
  private static final int MAX_HEADING = 200;

  private Attributions() {}

  /// The blocks, where a paragraph in quotation marks and the line that signs it are one quotation,
  /// and a short paragraph that is bold throughout is a heading.
  static List<PageBlock> joined(List<PageBlock> blocks) {
    List<PageBlock> joined = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      Optional<String> next =
          i + 1 < blocks.size() && blocks.get(i + 1) instanceof Paragraph signing
              ? of(String.join("\n", signing.lines()))
              : Optional.empty();
      if (block instanceof Quotation quotation
          && quotation.attribution().isEmpty()
          && next.isPresent()) {
        joined.add(new Quotation(quotation.paragraphs(), next.get()));
        i++;
      } else if (block instanceof Paragraph paragraph) {
        Optional<Quotation> own = signed(paragraph);
        if (own.isPresent()) {
          joined.add(own.get());
        } else if (next.isPresent() && isQuotation(paragraph.words())) {
          joined.add(new Quotation(List.of(String.join("\n", paragraph.lines())), next.get()));
          i++;
        } else {
          joined.add(isHeading(paragraph) ? new Heading(2, paragraph.words()) : paragraph);
        }
      } else {
        joined.add(block);
      }
    }
    return joined;
  }

  /// The quotation that a paragraph is whose last line signs it.
  private static Optional<Quotation> signed(Paragraph paragraph) {
    List<String> lines = paragraph.lines();
    if (lines.size() < 2) {
      return Optional.empty();
    }
    List<String> before = lines.subList(0, lines.size() - 1);
    return isQuotation(String.join(" ", before))
        ? of(lines.getLast()).map(who -> new Quotation(List.of(String.join("\n", before)), who))
        : Optional.empty();
  }

  private static boolean isHeading(Paragraph paragraph) {
    String words = paragraph.words();
    return paragraph.isBold()
        && paragraph.lines().size() == 1
        && words.length() <= MAX_HEADING
        && ".,;:。、".indexOf(words.charAt(words.length() - 1)) < 0
        && !words.startsWith("[")
        && !isQuotation(words);
  }

  /// Whether a text is one quotation from its first mark to its last.
  static boolean isQuotation(String words) {
    List<QuotationMarks.Quoted> quoted = QuotationMarks.in(words);
    if (quoted.isEmpty() || quoted.getFirst().whole().start() > 0) {
      return false;
    }
    String behind = words.substring(quoted.getLast().whole().end()).strip();
    return behind.isEmpty() || (behind.length() == 1 && BEHIND_QUOTATION.contains(behind));
  }

  /// Who signs, as `Name, role`, where a line is the signature of a quotation: a dash and a name,
  /// or a name and a role with a comma between them.
  static Optional<String> of(String line) {
    String words = line.replace('\n', ' ').strip();
    String who = undashed(words);
    boolean dashed = who.length() < words.length();
    if (who.isEmpty()
        || who.length() > MAX_LINE
        || ENDS.indexOf(who.charAt(who.length() - 1)) >= 0) {
      return Optional.empty();
    }
    int comma = comma(who);
    String name = (comma < 0 ? who : who.substring(0, comma)).strip();
    String role = comma < 0 ? "" : who.substring(comma + 1).strip();
    boolean named =
        name.length() <= MAX_NAME
            && name.codePoints().anyMatch(Character::isLetter)
            && !QuotationMarks.isMark(name.codePointAt(0))
            && (dashed || (!role.isEmpty() && isName(name)));
    return named ? Optional.of(role.isEmpty() ? name : name + ", " + role) : Optional.empty();
  }

  /// A line without the dash before it.
  static String undashed(String line) {
    String words = line.startsWith("\\") ? line.substring(1) : line;
    int start = 0;
    while (start < words.length() && DASHES.indexOf(words.charAt(start)) >= 0) {
      start++;
    }
    if (start == 0 || (words.charAt(0) == '-' && !words.startsWith(" ", start))) {
      return line;
    }
    while (start < words.length()
        && (Character.isWhitespace(words.charAt(start))
            || Character.isSpaceChar(words.charAt(start)))) {
      start++;
    }
    return words.substring(start);
  }

  private static int comma(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (COMMAS.indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /// Whether words are written as a person's name is: two to six, the first and the last with a
  /// capital; in Japanese some characters without any particle's kana.
  private static boolean isName(String name) {
    if (Japanese.isIn(name)) {
      return name.length() <= MAX_JAPANESE_NAME
          && name.codePoints()
              .allMatch(c ->
                  Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                      || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                      || "・＝ー 　".indexOf(c) >= 0);
    }
    List<String> words = Arrays.asList(BLANKS.split(name, -1));
    return words.size() >= 2
        && words.size() <= MAX_WORDS
        && isCapital(words.getFirst())
        && isCapital(words.getLast())
        && name.codePoints()
            .allMatch(c ->
                Character.isLetter(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || " \u00A0-'’.".indexOf(c) >= 0);
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }
}
