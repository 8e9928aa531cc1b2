package eujp.extract;

import eujp.speech.SpeechWords;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the persons whom a text names.
///
/// A name is a row of words with capitals, with small words such as `von der` between them. Only
/// what the text itself shows to be a person is one: a role or a form of address stands before it,
/// a role stands after it behind a comma, or it says something. No list of names is needed, and a
/// name without any of these is left out rather than guessed at.
final class NameReader {
  private static final int MAX_WORDS = 5;
  private static final int MAX_ROLE = 16;

  /// Of a word in a name.
  private static final int MAX_WORD_CHARS = 60;

  private static final Set<String> RANKS =
      Set.of("former", "deputy", "executive", "chief", "acting", "vice");

  /// A name in katakana, with what stands between it and the role that follows it.
  private static final Lazy<Pattern> KATAKANA =
      new Lazy<>(() ->
          Pattern.compile(
              "((?:[\\p{IsKatakana}ー]{1,20}[・＝=·]){1,4}[\\p{IsKatakana}ー]{1,20})([\\p{IsHan}の]{0,14}"
                  + PeopleWords.of("ja").japaneseRoles()
                  + ")"));

  private final String text;
  private final PeopleWords known;
  private final SpeechWords verbs;
  private final List<Wordform> words;
  private final List<Mention.OfPerson> found = new ArrayList<>();

  private NameReader(String text, String language) {
    this.text = text;
    this.known = PeopleWords.of(language);
    this.verbs = SpeechWords.of(language);
    this.words = Wordform.of(text);
  }

  /// The persons that a text names, in its order.
  ///
  /// @param language ISO 639-1
  static List<Mention.OfPerson> read(String text, String language) {
    if (language.equals("ja")) {
      return japanese(text);
    }
    NameReader reader = new NameReader(text, language);
    reader.read();
    return reader.found;
  }

  private static List<Mention.OfPerson> japanese(String text) {
    List<Mention.OfPerson> found = new ArrayList<>();
    Matcher matcher = KATAKANA.get().matcher(text);
    while (matcher.find()) {
      Role role = new Role(new Span(matcher.start(2), matcher.end(2)), matcher.group(2));
      boolean address = matcher.group(2).equals("氏");
      found.add(
          new Mention.OfPerson(
              new Span(matcher.start(1), matcher.end(1)),
              matcher.group(1),
              address ? Optional.empty() : Optional.of(role)));
    }
    return found;
  }

  /// Where a text may name somebody by surname alone: rows of capitalised words that are one word
  /// long, not counting small ones.
  static List<Span> bareNames(String text, String language) {
    NameReader reader = new NameReader(text, language);
    List<Span> bare = new ArrayList<>();
    for (int from = 0; from < reader.words.size(); from++) {
      if (reader.endOfRow(from) == from + 1 && (from == 0 || reader.endOfRow(from - 1) <= from)) {
        Wordform word = reader.words.get(from);
        bare.add(new Span(word.start(), word.end()));
      }
    }
    return bare;
  }

  private void read() {
    for (int from = 0; from < words.size(); ) {
      int to = endOfRow(from);
      if (to > from) {
        row(from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  /// The end of the row of capitalised words that begins at a word; the word itself where it begins
  /// none.
  private int endOfRow(int from) {
    if (!words.get(from).isCapitalised()) {
      return from;
    }
    int end = from + 1;
    for (int i = end; i < words.size(); i++) {
      Wordform word = words.get(i);
      Wordform before = words.get(i - 1);
      boolean close =
          word.followsClosely()
              || (word.gap().equals(". ") && (before.isInitial() || known.isHonorific(before)));
      if (!close) {
        break;
      }
      if (word.isCapitalised()) {
        end = i + 1;
      } else if (!known.small().contains(word.lower())) {
        break;
      }
    }
    return end;
  }

  /// Looks for a name at the end of a row, behind its roles and other words.
  private void row(int from, int to) {
    int first = from;
    boolean addressed = false;
    int role = -1;
    for (int i = from; i < to; i++) {
      Wordform word = words.get(i);
      if (known.isRole(word) || isEndOfTwoWordRole(i)) {
        role = i;
        first = i + 1;
        addressed = false;
      } else if (known.isHonorific(word)) {
        first = i + 1;
        addressed = true;
      }
    }
    if (role < 0 && !addressed) {
      while (first < to && known.notNames().contains(words.get(first).lower())) {
        first++;
      }
    }
    if (role < 0 && first == from && from > 0 && words.get(from).followsClosely()) {
      Wordform before = words.get(from - 1);
      if (known.isRole(before)) {
        role = from - 1;
      } else if (known.links().contains(before.lower())) {
        while (first < to - 1 && known.isPlaceOrPeople(words.get(first))) {
          first++;
        }
      }
    }
    if (first == to || !isName(first, to)) {
      return;
    }
    if (role >= 0 && role < from - 1) {
      role = -1;
    }
    boolean fullName = to - first > 1;
    boolean wholeRow = first == from;
    Optional<Role> given = role >= 0 ? Optional.of(roleBefore(role, first, to)) : Optional.empty();
    if (fullName) {
      given =
          given
              .or(() -> wholeRow ? roleWithCommaBefore(from) : Optional.empty())
              .or(() -> roleAfter(to))
              .or(() -> sharedRole(from));
    }
    if (given.isPresent() || addressed || (fullName && (says(to) || isSaidBy(from)))) {
      add(first, to, given);
    }
  }

  /// Whether *Prime Minister* or the like ends here.
  private boolean isEndOfTwoWordRole(int i) {
    return i > 0
        && words.get(i).followsClosely()
        && known.roles().contains(words.get(i - 1).lower() + " " + words.get(i).lower());
  }

  private boolean isName(int from, int to) {
    Wordform first = words.get(from);
    boolean goesOn = !first.isCapitalised() && known.links().contains(first.lower());
    if (to - from > MAX_WORDS + 2 || goesOn) {
      return false;
    }
    int own = 0;
    boolean places = true;
    boolean mixed = false;
    for (Wordform word : words.subList(from, to)) {
      boolean small = !word.isCapitalised();
      if (known.notNames().contains(word.lower())
          || word.text().codePoints().anyMatch(Character::isDigit)
          || word.text().length() > MAX_WORD_CHARS
          || word.text().indexOf('/') >= 0
          || word.text().indexOf('&') >= 0) {
        return false;
      }
      own += small ? 0 : 1;
      places &= small || known.isPlace(word);
      mixed |= !small && !word.isAllCapitals() && !word.isInitial();
    }
    return own <= MAX_WORDS && mixed && !places;
  }

  /// A role that stands right before a name, with the words before it that say of what, and the *of
  /// …* that may follow the name.
  private Role roleBefore(int role, int first, int to) {
    int start = role;
    while (start > 0 && words.get(start).followsClosely() && belongsToRole(words.get(start - 1))) {
      start--;
    }
    Span span = new Span(words.get(start).start(), words.get(first - 1).end());
    String before = span.of(text);
    if (known.isRole(words.get(start))
        && start == role
        && to < words.size() - 1
        && words.get(to).followsClosely()
        && words.get(to).lower().equals("of")) {
      int end = to + 1;
      while (end < words.size()
          && words.get(end).followsClosely()
          && (words.get(end).isCapitalised()
              || (end == to + 1 && words.get(end).lower().equals("the")))) {
        end++;
      }
      if (words.get(end - 1).isCapitalised()) {
        before += " " + text.substring(words.get(to).start(), words.get(end - 1).end());
      }
    }
    return new Role(span, before);
  }

  private boolean belongsToRole(Wordform word) {
    return (word.isCapitalised() && !known.links().contains(word.lower()) && !isFunction(word))
        || (known.isRole(word) && !word.isCapitalised());
  }

  private boolean isFunction(Wordform word) {
    return known.functions().contains(word.lower());
  }

  /// The role in `the Minister of Economy, Trade and Industry, Fusae Ota`.
  private Optional<Role> roleWithCommaBefore(int name) {
    if (name == 0 || !words.get(name).gap().equals(", ")) {
      return Optional.empty();
    }
    for (int i = name - 1; i >= Math.max(0, name - MAX_ROLE); i--) {
      Wordform word = words.get(i);
      if (known.isRole(word)) {
        int start = i;
        while (start > 0
            && words.get(start).followsClosely()
            && words.get(start - 1).isCapitalised()
            && !isFunction(words.get(start - 1))) {
          start--;
        }
        Span span = new Span(words.get(start).start(), words.get(name - 1).end());
        return Optional.of(new Role(span, span.of(text)));
      }
      boolean fits = word.isCapitalised() || known.links().contains(word.lower());
      boolean joined = word.followsClosely() || word.gap().equals(", ") || word.gap().equals(" (");
      if (!fits || !joined || isPersonAt(word)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// The role in `Fusae Ota, State Minister of Economy, Trade and Industry`.
  private Optional<Role> roleAfter(int to) {
    if (to >= words.size()
        || !(words.get(to).gap().equals(", ") || words.get(to).gap().equals(" ("))) {
      return Optional.empty();
    }
    int start = to;
    while (start < words.size() - 1 && isArticle(words.get(start))) {
      start++;
    }
    int role = start;
    while (role < words.size() && !known.isRole(words.get(role))) {
      Wordform word = words.get(role);
      boolean modifier = word.isCapitalised() || RANKS.contains(word.lower());
      if (role - start > 4 || !modifier || (role > start && !word.followsClosely())) {
        return Optional.empty();
      }
      role++;
    }
    if (role >= words.size() || isNameWord(role + 1)) {
      return Optional.empty();
    }
    int end = role + 1;
    int beforeComma = end;
    for (int i = end; i < words.size() && i - role < MAX_ROLE; i++) {
      Wordform word = words.get(i);
      if (known.isRole(word) && isNameWord(i + 1)) {
        // What stands since the last comma is the role of the next person.
        end = beforeComma;
        break;
      }
      beforeComma = word.gap().equals(", ") ? end : beforeComma;
      boolean enumerated =
          word.gap().equals(", ")
              && word.isCapitalised()
              && known.notNames().contains(word.lower());
      if (!word.followsClosely() && !enumerated) {
        break;
      }
      if (word.isCapitalised()) {
        end = i + 1;
      } else if (!known.links().contains(word.lower())) {
        break;
      }
    }
    Span span = new Span(words.get(start).start(), words.get(end - 1).end());
    return Optional.of(new Role(span, span.of(text)));
  }

  /// Whether a word follows closely and may begin a name, so that the role before it is that
  /// person's.
  private boolean isNameWord(int i) {
    return i < words.size()
        && words.get(i).followsClosely()
        && words.get(i).isCapitalised()
        && !known.notNames().contains(words.get(i).lower())
        && !known.isPlaceOrPeople(words.get(i));
  }

  private static boolean isArticle(Wordform word) {
    return List.of("the", "a", "an", "la", "le", "el", "il", "die", "der").contains(word.lower());
  }

  /// The role of the person before, in `Presidents Charles Michel and Ursula von der Leyen`.
  private Optional<Role> sharedRole(int from) {
    if (found.isEmpty() || from == 0) {
      return Optional.empty();
    }
    Mention.OfPerson before = found.getLast();
    String between = text.substring(before.span().end(), words.get(from).start());
    return before
        .role()
        .filter(role -> List.of(" and ", ", ", ", and ").contains(between))
        .filter(role -> role.span().end() + 1 == before.span().start() && isPlural(role.text()));
  }

  private static boolean isPlural(String role) {
    return role.endsWith("s");
  }

  private boolean isPersonAt(Wordform word) {
    return !found.isEmpty() && word.start() < found.getLast().span().end();
  }

  private boolean says(int to) {
    if (to >= words.size()
        || !(words.get(to).followsClosely() || words.get(to).gap().equals(", "))) {
      return false;
    }
    return verbs.isSaying(words, to);
  }

  /// Whether *said* stands right before.
  private boolean isSaidBy(int from) {
    return from > 0
        && words.get(from).followsClosely()
        && verbs.isSaying(words, from - 1);
  }

  private void add(int first, int to, Optional<Role> role) {
    Span span = new Span(words.get(first).start(), words.get(to - 1).end());
    found.add(new Mention.OfPerson(span, span.of(text), role));
  }
}
