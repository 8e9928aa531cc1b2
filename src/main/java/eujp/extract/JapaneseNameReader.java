package eujp.extract;

import eujp.extract.JapanesePersons.Named;
import eujp.speech.JapaneseName;
import eujp.text.Lazy;
import eujp.text.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the persons whom a Japanese text names: foreign names in katakana, and names that the
/// dictionary has, behind an office (経済産業大臣の山岡健一) or before one (山岡経済産業大臣).
final class JapaneseNameReader {
  /// Longest office before a name, in characters.
  private static final int MAX_OFFICE = 40;

  /// Characters between an office and the far end of the name beside it.
  private static final int MAX_APART = 24;

  /// Characters of a name in Han: a family name and a given name of two each, or three and two.
  private static final int MAX_NAME = 5;

  /// Degrees, which tell less than an office before the name.
  private static final Set<String> DEGREES = Set.of("博士");

  /// What ties an office to the name behind it, the longest first.
  private static final List<String> TIES = List.of("である", "の", "・", "、", " ", "　");

  private static final String PARTICLES = "はがをにへとでもや";

  private static final Lazy<Pattern> KATAKANA =
      new Lazy<>(
          () -> Pattern.compile("(?:[\\p{IsKatakana}ー]{1,20}[・＝=·]){1,4}[\\p{IsKatakana}ー]{1,20}"));

  private static final Lazy<Pattern> OFFICE_BEHIND =
      new Lazy<>(() ->
          Pattern.compile(
              "[\\p{IsHan}\\p{IsKatakana}ーの・]{0,14}" + PeopleWords.of("ja").japaneseRoles()));

  /// An office in brackets: *(欧州運河庁長官)*.
  private static final Lazy<Pattern> IN_BRACKETS =
      new Lazy<>(() ->
          Pattern.compile(
              "[(（]([\\p{IsHan}\\p{IsKatakana}\\p{Lu}ーの・]{0,40}"
                  + PeopleWords.of("ja").japaneseRoles()
                  + ")[)）]"));

  /// Forms of address, and no offices.
  private static final Lazy<Pattern> ADDRESS = new Lazy<>(() -> Pattern.compile("氏|さん|様"));

  private static final Lazy<Pattern> BESIDE_A_NAME =
      new Lazy<>(() -> Pattern.compile("さん|様|" + PeopleWords.of("ja").japaneseRoles()));

  private static final Lazy<Pattern> ENDS_WITH_OFFICE =
      new Lazy<>(() -> Pattern.compile(PeopleWords.of("ja").japaneseRoles() + "$"));

  private JapaneseNameReader() {}

  /// The persons that a text names, in its order.
  static List<Mention.OfPerson> read(String text) {
    List<Mention.OfPerson> found = new ArrayList<>();
    Matcher katakana = KATAKANA.get().matcher(text);
    while (katakana.find()) {
      add(text, new Span(katakana.start(), katakana.end()), true, found);
    }
    for (Span near : near(text)) {
      for (Named named : JapanesePersons.in(near.of(text))) {
        Span name =
            new Span(near.start() + named.span().start(), near.start() + named.span().end());
        if (isHan(text, name)) {
          add(text, whole(text, name, named.full()), named.full(), found);
        }
      }
    }
    found.sort(Comparator.comparingInt(person -> person.span().start()));
    return found;
  }

  /// A name with the characters that stand between it and the office behind it, where the
  /// dictionary has only the first of a given name: 三浦康|介国土交通副大臣.
  private static Span whole(String text, Span name, boolean full) {
    if (BESIDE_A_NAME.get().matcher(text).region(name.end(), text.length()).lookingAt()) {
      return name;
    }
    int end = name.end();
    while (end < text.length() && end - name.end() < MAX_APART && isOfName(text.charAt(end))) {
      end++;
    }
    String own = JapaneseName.of(text.substring(name.start(), end));
    boolean more = own.length() > name.end() - name.start() && own.length() <= MAX_NAME;
    boolean one = full && own.length() == end - name.start() && own.length() == MAX_NAME - 1;
    return more && (one || name.start() + own.length() < end)
        ? new Span(name.start(), name.start() + own.length())
        : name;
  }

  private static boolean isOfName(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN || script == UnicodeScript.KATAKANA || c == 'ー';
  }

  /// The parts of a text that have an office or a form of address in them, as wide as a name beside
  /// it may stand.
  private static List<Span> near(String text) {
    List<Span> near = new ArrayList<>();
    Matcher office = BESIDE_A_NAME.get().matcher(text);
    while (office.find()) {
      int start = Math.max(0, office.start() - MAX_APART);
      int end = Math.min(text.length(), office.end() + MAX_APART);
      if (!near.isEmpty() && near.getLast().end() >= start) {
        start = near.removeLast().start();
      }
      near.add(new Span(start, end));
    }
    return near;
  }

  private static boolean isHan(String text, Span name) {
    return UnicodeScript.of(text.charAt(name.start())) == UnicodeScript.HAN;
  }

  private static void add(String text, Span name, boolean full, List<Mention.OfPerson> found) {
    Matcher address = ADDRESS.get().matcher(text).region(name.end(), text.length());
    Matcher bracket = IN_BRACKETS.get().matcher(text).region(name.end(), text.length());
    Optional<Role> before = full ? officeBefore(text, name.start()) : Optional.empty();
    if (bracket.lookingAt()) {
      Role role = new Role(new Span(bracket.start(1), bracket.end(1)), bracket.group(1));
      found.add(new Mention.OfPerson(name, name.of(text), Optional.of(role)));
      return;
    }
    if (address.lookingAt()) {
      found.add(new Mention.OfPerson(name, name.of(text), before));
      return;
    }
    Matcher behind = OFFICE_BEHIND.get().matcher(text).region(name.end(), text.length());
    if (behind.lookingAt()) {
      Role role = new Role(new Span(behind.start(), behind.end()), behind.group());
      boolean less = DEGREES.contains(behind.group()) && before.isPresent();
      found.add(new Mention.OfPerson(name, name.of(text), less ? before : Optional.of(role)));
    } else if (before.isPresent()) {
      found.add(new Mention.OfPerson(name, name.of(text), before));
    }
  }

  /// The office that ends before a name.
  private static Optional<Role> officeBefore(String text, int at) {
    int end = at;
    for (String tie : TIES) {
      if (text.startsWith(tie, end - tie.length())) {
        end -= tie.length();
        break;
      }
    }
    int start = end;
    while (start > 0 && end - start < MAX_OFFICE && isOfOffice(text.charAt(start - 1))) {
      start--;
    }
    String office = text.substring(start, end);
    return ENDS_WITH_OFFICE.get().matcher(office).find() && !ADDRESS.get().matcher(office).matches()
        ? Optional.of(new Role(new Span(start, end), office))
        : Optional.empty();
  }

  private static boolean isOfOffice(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return PARTICLES.indexOf(c) < 0
        && (script == UnicodeScript.HAN
            || script == UnicodeScript.KATAKANA
            || c == 'ー'
            || c == 'の'
            || Character.isUpperCase(c));
  }
}
