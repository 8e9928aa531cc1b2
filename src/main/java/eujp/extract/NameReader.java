package eujp.extract;

import eujp.extract.OfficeReader.Office;
import eujp.speech.SpeechWords;
import eujp.text.Lazy;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /// Of a word in a name.
  private static final int MAX_WORD_CHARS = 60;

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
  private final OfficeReader offices;
  private final List<Office> all;
  private final Set<Office> used = new HashSet<>();
  private final List<Mention.OfPerson> found = new ArrayList<>();

  /// The first office that does not end before what is read.
  private int next;

  /// The role of each of the persons that are being enumerated.
  private Optional<Role> plural = Optional.empty();

  private NameReader(String text, String language) {
    this.text = text;
    this.known = PeopleWords.of(language);
    this.verbs = SpeechWords.of(language);
    this.words = Wordform.of(text);
    this.offices = new OfficeReader(text, words, known);
    this.all = offices.read();
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
      } else if (!known.small().contains(word.lower()) || known.joints().contains(word.lower())) {
        break;
      }
    }
    return end;
  }

  /// Looks for a name at the end of a row, behind its office and other words.
  private void row(int from, int to) {
    Optional<Office> office = officeBefore(from, to);
    int first = office.map(Office::end).orElse(from);
    boolean addressed = false;
    for (int i = first; i < to; i++) {
      if (known.isHonorific(words.get(i))) {
        first = i + 1;
        addressed = true;
      }
    }
    if (office.isEmpty() && !addressed) {
      while (first < to
          && (known.notNames().contains(words.get(first).lower())
              || verbs.isAttributing(words, first))) {
        first++;
      }
      boolean linked =
          first == from
              && from > 0
              && words.get(from).followsClosely()
              && known.links().contains(words.get(from - 1).lower());
      while (linked && first < to - 1 && known.isPlaceOrPeople(words.get(first))) {
        first++;
      }
    }
    if (first == to || !isName(first, to)) {
      return;
    }
    boolean fullName = to - first > 1;
    boolean joined = words.get(first).followsClosely() || first > from;
    if (office.isPresent() && !fullName && !(joined && standsAlone(office.get()))) {
      return;
    }
    Optional<Role> given =
        office.map(offices::role).map(role -> withWhatFollows(role, office.get(), to));
    Optional<Role> shared = office.isEmpty() ? sharedRole(first) : Optional.empty();
    if (fullName && given.isEmpty() && shared.isEmpty()) {
      given = officeAfter(to).map(this::use);
    }
    given = given.or(() -> shared);
    if (given.isPresent() || addressed || (fullName && (says(to) || isSaidBy(from)))) {
      office.ifPresent(this::use);
      office.ifPresent(one -> plural = offices.isPlural(one) ? given(one) : Optional.empty());
      add(first, to, given);
    }
  }

  /// Whether an office is the role alone, and one word may name who holds it.
  private boolean standsAlone(Office office) {
    return known.surnameAlone() && office.end() == office.behindRole();
  }

  private Optional<Role> given(Office office) {
    return Optional.of(offices.role(office));
  }

  private Role use(Office office) {
    used.add(office);
    return offices.role(office);
  }

  /// The office behind which a name begins in a row, which nobody holds yet.
  private Optional<Office> officeBefore(int from, int to) {
    Optional<Office> last = Optional.empty();
    for (Office office : officesBehind(from)) {
      boolean reaches =
          office.end() > from
              ? office.role() < to
              : words.get(from).followsClosely() || words.get(from).gap().equals(", ");
      if (office.end() >= from && reaches && !used.contains(office)) {
        last = Optional.of(office);
      }
    }
    return last.map(office -> office.end() > to ? cut(office, to) : office);
  }

  private static Office cut(Office office, int to) {
    return new Office(office.start(), office.role(), Math.min(office.behindRole(), to), to);
  }

  private List<Office> officesBehind(int word) {
    while (next < all.size() && all.get(next).end() < word) {
      next++;
    }
    return all.subList(next, Math.min(all.size(), next + MAX_WORDS));
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
      if ((!small && known.notNames().contains(word.lower()))
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

  /// The role of an office, with the *of …* that may follow the name.
  private Role withWhatFollows(Role role, Office office, int to) {
    boolean bare = office.start() == office.role() && office.end() == office.behindRole();
    if (!bare
        || to >= words.size() - 1
        || !words.get(to).followsClosely()
        || !words.get(to).lower().equals("of")) {
      return role;
    }
    int end = to + 1;
    while (end < words.size()
        && words.get(end).followsClosely()
        && (words.get(end).isCapitalised()
            || (end == to + 1 && words.get(end).lower().equals("the")))) {
      end++;
    }
    return words.get(end - 1).isCapitalised()
        ? new Role(
            role.span(),
            role.text() + " " + text.substring(words.get(to).start(), words.get(end - 1).end()))
        : role;
  }

  /// The office in `Fusae Ota, State Minister of Economy, Trade and Industry`, which is not that of
  /// the next person.
  private Optional<Office> officeAfter(int to) {
    if (to >= words.size()) {
      return Optional.empty();
    }
    String gap = words.get(to).gap();
    boolean apart = gap.equals(", ") || gap.equals(" (");
    if (!apart && !(known.nameFirst() && words.get(to).followsClosely())) {
      return Optional.empty();
    }
    int start = to;
    while (start < words.size() - 1 && known.articles().contains(words.get(start).lower())) {
      start++;
    }
    for (Office office : officesBehind(to)) {
      boolean nextPersons = isNameWord(office.end()) && !known.nameFirst();
      if (office.start() <= start && start <= office.role() && !nextPersons) {
        return Optional.of(new Office(start, office.role(), office.behindRole(), office.end()));
      }
    }
    return Optional.empty();
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

  /// The role of the person before, in `Commissioners Anna Berg and Marc Leroy`.
  private Optional<Role> sharedRole(int from) {
    if (found.isEmpty() || from == 0 || plural.isEmpty()) {
      return Optional.empty();
    }
    int end = found.getLast().span().end();
    String between = text.substring(end, words.get(from).start()).replace(',', ' ').strip();
    boolean row = between.isEmpty() || known.joints().contains(between.toLowerCase(Locale.ROOT));
    return row ? plural : Optional.empty();
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
    return from > 0 && words.get(from).followsClosely() && verbs.isSaying(words, from - 1);
  }

  private void add(int first, int to, Optional<Role> role) {
    Span span = new Span(words.get(first).start(), words.get(to - 1).end());
    found.add(new Mention.OfPerson(span, span.of(text), role));
  }
}
