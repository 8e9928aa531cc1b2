package eujp.release.source;

import eujp.release.RoleWords;
import eujp.release.source.WrittenDate.Day;
import eujp.release.source.WrittenDate.NoSuchDay;
import eujp.release.source.WrittenDate.Unread;
import eujp.speech.JapaneseName;
import eujp.speech.SpokenTitle;
import eujp.speech.Titles;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.PersonNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The line that says whose a quotation is, as people write it: behind any dash or none, with name,
/// role and day in any order, parted by commas of any sort, brackets or dashes.
///
/// @param name as it stands there; empty where it has none
/// @param role as it stands there; empty where it has none
/// @param date the day of the words
/// @param fault what of it could not be read, and what is expected
public record AttributionLine(
    String name, String role, Optional<LocalDate> date, Optional<String> fault) {
  /// Characters; longer lines attribute nothing.
  static final int MAX_LENGTH = 300;

  private static final int MAX_PARTS = 16;
  private static final int MAX_PARTS_OF_DATE = 3;

  /// Words of a day at most, which may stand at the end of a role.
  private static final int MAX_DATE_WORDS = 9;

  private static final int MAX_NAME_WORDS = 7;
  private static final int MIN_TITLE = 4;

  private static final Pattern DASH =
      Pattern.compile(
          "^\\s*+[-\\u2010-\\u2015\\u2212\\u2500\\u2E3A\\u2E3B\\u30FC\\uFE58\\uFE63\\uFF0D]{1,3}+\\s*+");
  private static final Pattern BETWEEN =
      Pattern.compile("[,、،，;；()（）\\[\\]]|[:：](?=\\s)|\\s[-\\u2010-\\u2015\\u2212]{1,2}+\\s");
  private static final Pattern WORDS = Pattern.compile("\\s++");
  private static final Pattern WORD_OF_NAME =
      Pattern.compile("^(?:\\p{Lu}|\\p{Lt}|[dl]['’]\\p{Lu})[\\p{L}\\p{M}'’.-]*+$");
  private static final String QUOTATION_MARKS = "“”„‟«»「」『』\"";
  private static final String SENTENCE_ENDS = ".!?…。！？";
  private static final String NAME_ROLE = "Name, role, 2023-07-13";

  /// Whether a line begins with a dash.
  static boolean hasDash(String line) {
    return DASH.matcher(line).lookingAt();
  }

  /// Reads a line that is known to be an attribution.
  ///
  /// @param language of the release, ISO 639-1
  public static AttributionLine read(String line, String language) {
    return new Reader(DASH.matcher(line).replaceFirst("").strip(), language).read();
  }

  /// Reads the last lines of a quotation if they are an attribution: behind a dash, or plainly. A
  /// name in a line of its own has its office in the next.
  ///
  /// @param before the words before them; without any there is nothing to attribute
  static Optional<AttributionLine> of(List<String> lines, String before, String language) {
    String first = DASH.matcher(lines.getFirst()).replaceFirst("").strip();
    boolean japanese = Japanese.isIn(first);
    String joint = !isName(first) ? (japanese ? "" : " ") : japanese ? "、" : ", ";
    String line = String.join(joint, lines).strip();
    if (before.isBlank()) {
      return Optional.empty();
    }
    if (!hasDash(line)) {
      return plain(line, before, language);
    }
    return isPossible(line) ? Optional.of(read(line, language)) : Optional.empty();
  }

  /// Whether a line may be an attribution: it is short and quotes nothing.
  static boolean isPossible(String line) {
    return line.length() <= MAX_LENGTH
        && !line.isBlank()
        && line.chars().noneMatch(c -> QUOTATION_MARKS.indexOf(c) >= 0);
  }

  /// Reads a line that has no dash, or one that begins an item as well, if it is plainly an
  /// attribution: a name, with an office or a day behind it or with nothing else.
  ///
  /// @param before the words before it, which have to be closed
  static Optional<AttributionLine> plain(String line, String before, String language) {
    if (!isPossible(line) || before.isBlank() || !isClosed(before)) {
      return Optional.empty();
    }
    AttributionLine read = read(line, language);
    boolean closes =
        SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) >= 0 && read.date().isEmpty();
    boolean told =
        read.role().isEmpty()
            ? read.date().isPresent() || !Titles.namesBody(read.name())
            : read.date().isPresent() || isTitled(read.role());
    return Optional.of(read)
        .filter(one -> !closes && told && one.fault().isEmpty() && isName(one.name()));
  }

  private static boolean isClosed(String words) {
    char last = words.charAt(words.length() - 1);
    return QUOTATION_MARKS.indexOf(last) >= 0 || SENTENCE_ENDS.indexOf(last) >= 0;
  }

  /// Whether something reads like a person's name: some words with capitals, or Japanese of a
  /// name's scripts without a title.
  private static boolean isName(String text) {
    if (Japanese.isIn(text)) {
      return text.codePoints().allMatch(AttributionLine::isOfJapaneseName)
          && JapaneseName.of(text).equals(text)
          && JapaneseName.title(text).isEmpty()
          && text.length() > 2;
    }
    String[] words = WORDS.split(text, -1);
    if (words.length < 2 || words.length > MAX_NAME_WORDS) {
      return false;
    }
    List<String> small = PersonNames.words().words("any", "small");
    int capitals = 0;
    for (String word : words) {
      boolean capital = WORD_OF_NAME.matcher(word).matches();
      capitals += capital ? 1 : 0;
      if (!capital && !small.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return capitals > 0 && WORD_OF_NAME.matcher(words[words.length - 1]).matches();
  }

  private static boolean isOfJapaneseName(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, KATAKANA -> true;
      default -> "・･＝=ー 　".indexOf(c) >= 0;
    };
  }

  /// Whether a text has the word for an office in it.
  private static boolean isTitled(String text) {
    if (Japanese.isIn(text)) {
      return JapaneseName.title(text).isPresent();
    }
    for (String word : Letters.words(text)) {
      String form = word.toLowerCase(Locale.ROOT);
      if (word.length() >= MIN_TITLE
          && (Titles.isTitle(form) || Titles.isTitle(Letters.bare(word)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a text is an office or a body rather than a name: *Angela King* and *TARO KONO* are
  /// names.
  private static boolean isOffice(String text) {
    if (!isTitled(text) && !Titles.namesBody(text)) {
      return false;
    }
    List<String> words = Letters.words(text);
    String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    return !isName(text) || Titles.isTitle(first) || Titles.isBody(first);
  }

  /// A piece of the line, and where it stands.
  private record Part(int start, int end) {}

  /// The reading of one line.
  private static final class Reader {
    private final String line;
    private final String language;
    private final List<Part> parts = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> fault = Optional.empty();

    Reader(String line, String language) {
      this.line = line;
      this.language = language;
    }

    AttributionLine read() {
      divide();
      findDate();
      List<String> texts = parts.stream().map(this::text).toList();
      if (texts.isEmpty() || text(parts.getFirst()).isEmpty()) {
        return new AttributionLine(
            "", "", date, Optional.of("a quotation is attributed like '— " + NAME_ROLE + "'"));
      }
      int name = nameAmong(texts);
      if (name >= 0) {
        return by(texts.get(name), roleWithout(name));
      }
      for (int i = 0; i < texts.size(); i++) {
        Optional<SpokenTitle.Who> both = divided(texts.get(i));
        if (both.isPresent()) {
          String rest = roleWithout(i);
          String role = both.get().role() + (rest.isEmpty() ? "" : comma() + rest);
          return by(both.get().name(), role);
        }
      }
      return by(texts.getFirst(), roleWithout(0));
    }

    private AttributionLine by(String name, String role) {
      return new AttributionLine(name, RoleWords.of(role, language), date, fault);
    }

    private String comma() {
      return Japanese.isIn(line) ? "、" : ", ";
    }

    private void divide() {
      if (line.isEmpty()) {
        return;
      }
      Matcher between = BETWEEN.matcher(line);
      int start = 0;
      while (parts.size() < MAX_PARTS && between.find()) {
        add(start, between.start());
        start = between.end();
      }
      add(start, line.length());
    }

    /// Adds a part without the blanks around it; an empty one only where the name is missing.
    private void add(int from, int to) {
      int start = from;
      int end = to;
      while (start < end && Character.isWhitespace(line.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
        end--;
      }
      boolean bracket = end == 0 && "(（[".indexOf(line.charAt(0)) >= 0;
      if (end > start || (parts.isEmpty() && !bracket)) {
        parts.add(new Part(start, end));
      }
    }

    private String text(Part part) {
      return line.substring(part.start(), part.end()).strip();
    }

    /// Takes the day out of the parts.
    private void findDate() {
      boolean none = false;
      for (int length = Math.min(MAX_PARTS_OF_DATE, parts.size()); length > 0; length--) {
        for (int i = parts.size() - length; i >= 0; i--) {
          Part piece = new Part(parts.get(i).start(), parts.get(i + length - 1).end());
          switch (WrittenDate.read(text(piece), language)) {
            case Day day -> {
              date = Optional.of(day.day());
              parts.subList(i, i + length).clear();
              return;
            }
            case NoSuchDay _ -> {
              fault = Optional.of("there is no such day as " + text(piece));
              parts.subList(i, i + length).clear();
              return;
            }
            case Unread _ -> none = true;
          }
        }
      }
      if (none && line.codePoints().anyMatch(Character::isDigit)) {
        findDateAtEnd();
      }
    }

    /// Takes a day that ends a part, without a comma before it, or names what looks like one.
    private void findDateAtEnd() {
      for (int i = parts.size() - 1; i >= 0; i--) {
        Part part = parts.get(i);
        for (int start : startsOfDate(part)) {
          if (WrittenDate.read(line.substring(start, part.end()), language) instanceof Day day) {
            date = Optional.of(day.day());
            parts.set(i, new Part(part.start(), endBefore(part.start(), start)));
            return;
          }
        }
      }
      for (int i = parts.size() - 1; i > 0; i--) {
        String text = text(parts.get(i));
        if (WrittenDate.read(text, language).equals(new Unread(true))) {
          fault =
              Optional.of(
                  "the date '%s' cannot be read; write the day like 2023-07-13".formatted(text));
          parts.remove(i);
          return;
        }
      }
    }

    /// Where a day may begin in a part: at its words, the earliest first, and in Japanese at its
    /// numbers.
    private List<Integer> startsOfDate(Part part) {
      List<Integer> starts = new ArrayList<>();
      for (int i = part.start() + 1; i < part.end(); i++) {
        boolean word = Character.isWhitespace(line.charAt(i - 1));
        boolean number = Character.isDigit(line.charAt(i)) && Japanese.is(line.codePointBefore(i));
        boolean era = line.charAt(i) == '令' || line.charAt(i) == '平';
        if (word || number || era) {
          starts.add(i);
        }
      }
      return starts.subList(Math.max(0, starts.size() - MAX_DATE_WORDS), starts.size());
    }

    /// The end of what stands before a day, without the small words that lead to it.
    private int endBefore(int start, int day) {
      String before = line.substring(start, day).stripTrailing();
      int blank = before.lastIndexOf(' ');
      while (blank > 0
          && FunctionWords.of(language)
              .contains(before.substring(blank + 1).toLowerCase(Locale.ROOT))) {
        before = before.substring(0, blank).stripTrailing();
        blank = before.lastIndexOf(' ');
      }
      return start + before.length();
    }

    /// The part that is the name: the first, unless that is an office and a later one is a name.
    private int nameAmong(List<String> texts) {
      String first = texts.getFirst();
      if (!isOffice(first)) {
        return 0;
      }
      for (int i = 1; i < texts.size(); i++) {
        String text = texts.get(i);
        if (isName(text) && !isTitled(text) && !Titles.namesBody(text)) {
          return i;
        }
      }
      return -1;
    }

    /// The parts but one, as they stand.
    private String roleWithout(int name) {
      StringBuilder role = new StringBuilder();
      int end = -1;
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        if (i == name || text(part).isEmpty()) {
          continue;
        }
        if (!role.isEmpty()) {
          String between = line.substring(Math.min(end, part.start()), part.start());
          boolean asItStands =
              i - 1 != name
                  && between.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == '(');
          role.append(asItStands ? between : comma());
        }
        role.append(text(part));
        end = part.end();
      }
      return role.toString();
    }

    /// Name and office of a part that has both, with the office first, or in Japanese behind.
    private Optional<SpokenTitle.Who> divided(String text) {
      if (Japanese.isIn(text)) {
        String name = JapaneseName.of(text).strip();
        int at = text.indexOf(name);
        boolean whole = name.isEmpty() || name.equals(text) || Titles.isBody(name);
        return whole
            ? Optional.empty()
            : Optional.of(
                new SpokenTitle.Who(
                    name,
                    text.substring(0, at).strip() + text.substring(at + name.length()).strip()));
      }
      int first = text.indexOf(' ') + 1;
      if (FunctionWords.of(language).contains(text.substring(0, Math.max(0, first - 1)))) {
        return divided(text.substring(first).strip()); // without its article
      }
      List<SpokenTitle.Who> who = SpokenTitle.speakers("Statement", text, language);
      boolean one =
          who.size() == 1
              && !who.getFirst().role().isEmpty()
              && text.startsWith(who.getFirst().role())
              && text.endsWith(who.getFirst().name());
      return one ? Optional.of(who.getFirst()) : Optional.empty();
    }
  }
}
