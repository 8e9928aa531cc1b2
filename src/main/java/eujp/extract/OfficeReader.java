package eujp.extract;

import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads the offices that a text names: a role with the words before and behind it that say of
/// what, `European Commission President`, `ministre de l’économie et des finances`, `Euroopan
/// komission puheenjohtaja`.
///
/// What belongs to it is told by the language's small words (*of*, *pour*, *dla*), by the names of
/// fields and bodies, and by what has the stem of a country's or a people's name.
final class OfficeReader {
  /// How many words an office may have behind its role, and before it.
  private static final int MAX_BEHIND = 16;

  private static final int MAX_BEFORE = 6;

  /// How many words a role may have: *ministras pirmininkas*.
  private static final int MAX_IN_A_ROLE = 3;

  private final String text;
  private final List<Wordform> words;
  private final PeopleWords known;

  OfficeReader(String text, List<Wordform> words, PeopleWords known) {
    this.text = text;
    this.words = words;
    this.known = known;
  }

  /// Words that name an office.
  ///
  /// @param start the first
  /// @param role where the role begins
  /// @param behindRole behind the role
  /// @param end behind the last
  record Office(int start, int role, int behindRole, int end) {}

  /// The offices of a text, in its order. None begins inside another, and roles in a row are one:
  /// *Secretary General*.
  List<Office> read() {
    List<Office> offices = new ArrayList<>();
    int last = 0;
    for (int i = 0; i < words.size(); ) {
      int length = roleLength(i);
      if (length == 0) {
        i++;
        continue;
      }
      int behind = i + length;
      boolean follows = !offices.isEmpty() && last == i && words.get(i).followsClosely();
      int start = follows ? joined(offices, i) : start(i, last);
      Office office = new Office(start, i, behind, end(behind));
      offices.add(office);
      last = office.end();
      i = office.end();
    }
    return offices;
  }

  /// Takes the last office for one with the role that follows it, but for what stands behind its
  /// last comma: *Minister for X, Internal Affairs Minister Y* are two.
  ///
  /// @return where the joined office, or the second one, begins
  private int joined(List<Office> offices, int role) {
    Office last = offices.getLast();
    for (int i = role - 1; i > last.behindRole(); i--) {
      if (words.get(i).gap().equals(", ")) {
        offices.removeLast();
        offices.add(new Office(last.start(), last.role(), last.behindRole(), i));
        return i;
      }
    }
    return role - last.start() < MAX_BEFORE ? offices.removeLast().start() : start(role, role);
  }

  /// The words of an office as printed, one of several persons in the singular.
  Role role(Office office) {
    Wordform first = words.get(office.start());
    int start = first.start() + articleIn(first);
    Span span = new Span(start, words.get(office.end() - 1).end());
    Optional<String> singular = singular(office);
    if (singular.isEmpty()) {
      return new Role(span, span.of(text));
    }
    Wordform head = words.get(office.behindRole() - 1);
    String before = text.substring(start, head.start());
    String behind = text.substring(head.end(), span.end());
    return new Role(span, before + singular.get() + behind);
  }

  /// Whether an office is that of several persons: *Commissioners*.
  boolean isPlural(Office office) {
    return singular(office).isPresent();
  }

  private Optional<String> singular(Office office) {
    Wordform head = words.get(office.behindRole() - 1);
    String plural = head.lower();
    String one = known.singulars().get(plural);
    if (one == null) {
      return Optional.empty();
    }
    return Optional.of(
        head.isCapitalised()
            ? one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1)
            : one);
  }

  /// How many words the role has that begins at a word; 0 where none does.
  private int roleLength(int at) {
    StringBuilder row = new StringBuilder(plain(at));
    int length = known.isRole(words.get(at)) || known.roles().contains(row.toString()) ? 1 : 0;
    for (int i = at + 1; i < Math.min(words.size(), at + MAX_IN_A_ROLE); i++) {
      if (!words.get(i).followsClosely()) {
        break;
      }
      row.append(' ').append(words.get(i).lower());
      length = known.roles().contains(row.toString()) ? i - at + 1 : length;
    }
    return length;
  }

  /// A word in lower case without an article that is tied to it: *Il-President*.
  private String plain(int at) {
    return words.get(at).lower().substring(articleIn(words.get(at)));
  }

  private int articleIn(Wordform word) {
    int mark = tie(word);
    return mark > 0 && known.articles().contains(word.lower().substring(0, mark)) ? mark + 1 : 0;
  }

  private static int tie(Wordform word) {
    for (int i = 0; i < word.text().length(); i++) {
      char c = word.text().charAt(i);
      if (c == '-' || c == '\'' || c == '’') {
        return i;
      }
    }
    return -1;
  }

  /// Whether a small word is tied to a word: *l’économie*, *tal-Kummissjoni*.
  private boolean isLinked(Wordform word) {
    int mark = tie(word);
    if (mark <= 0 || !known.links().contains(word.lower().substring(0, mark))) {
      return false;
    }
    String rest = word.text().substring(mark + 1);
    return word.text().charAt(mark) != '-'
        || Character.isUpperCase(rest.codePointAt(0))
        || known.notNames().contains(word.lower().substring(mark + 1));
  }

  private int start(int role, int last) {
    int start = role;
    while (start > last && role - start < MAX_BEFORE && isBefore(start - 1, start)) {
      start--;
    }
    return start;
  }

  private boolean isBefore(int at, int next) {
    Wordform word = words.get(at);
    if (!words.get(next).followsClosely()
        || articleIn(words.get(next)) > 0
        || isSmall(word)
        || (known.isHonorific(word) && !known.isRank(word))) {
      return false;
    }
    boolean tells = known.isRank(word) || isField(word) || isOfPlace(word);
    if (!word.isCapitalised()) {
      return tells;
    }
    boolean first = at == 0 || !word.gap().isBlank();
    if (known.capitalsBefore()) {
      return tells || !first || word.isAllCapitals();
    }
    return tells && (first || known.nounsBefore());
  }

  private boolean isSmall(Wordform word) {
    return known.links().contains(word.lower())
        || known.functions().contains(word.lower())
        || known.articles().contains(word.lower())
        || known.joints().contains(word.lower());
  }

  /// Where what says of which office it is ends.
  private int end(int behindRole) {
    int end = behindRole;
    boolean linked = false;
    for (int i = behindRole; i < words.size() && i - behindRole < MAX_BEHIND; i++) {
      Wordform word = words.get(i);
      boolean field = isField(word) || known.isRank(word);
      boolean listed = word.gap().equals(", ") && field && end == i && end > behindRole;
      if (!word.followsClosely() && !listed) {
        break;
      }
      if (isLinked(word)) {
        end = i + 1;
        linked = false;
      } else if (known.joints().contains(word.lower())) {
        if (end == behindRole || !goesOn(i + 1)) {
          break;
        }
        linked = true;
      } else if (known.links().contains(word.lower())
          || (linked && known.articles().contains(word.lower()))) {
        linked = true;
      } else if (belongs(i, field, linked, end > behindRole)) {
        end = i + 1;
        linked = false;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean belongs(int at, boolean field, boolean linked, boolean begun) {
    Wordform word = words.get(at);
    if (roleLength(at) > 0 && isNameWord(at + roleLength(at))) {
      return false;
    }
    if (!word.isCapitalised()) {
      boolean noun = linked && !known.fieldsOnly() && !known.functions().contains(word.lower());
      return field || isOfPlace(word) || noun;
    }
    boolean open = linked || begun || known.nounsBehind();
    return linked
        || (open && field)
        || (open && isOfPlace(word) && isNameAt(at + 1))
        || (begun && isRestOfBody(at));
  }

  /// Whether the words with capitals from one on are still those of a body and no name: a field
  /// follows among them, as in *the European Investment Bank*, or there is one word only.
  private boolean isRestOfBody(int at) {
    int end = at + 1;
    while (end < words.size()
        && end - at < MAX_BEHIND
        && words.get(end).followsClosely()
        && words.get(end).isCapitalised()) {
      if (isField(words.get(end))) {
        return true;
      }
      end++;
    }
    boolean goesOn =
        end < words.size()
            && (words.get(at).isInitial() || known.small().contains(words.get(end).lower()));
    return end - at == 1 && !goesOn && !known.isHonorific(words.get(at));
  }

  /// Whether another field follows after *and*, and no other person.
  private boolean goesOn(int at) {
    int i = at;
    while (i < words.size()
        && words.get(i).followsClosely()
        && (known.links().contains(words.get(i).lower())
            || known.articles().contains(words.get(i).lower()))) {
      i++;
    }
    if (i >= words.size() || !words.get(i).followsClosely() || roleLength(i) > 0) {
      return false;
    }
    Wordform word = words.get(i);
    return isField(word)
        || isLinked(word)
        || (word.isCapitalised() && !isNameWord(i + 1) && i == at)
        || (!word.isCapitalised() && i > at);
  }

  private boolean isNameWord(int at) {
    return at < words.size()
        && words.get(at).followsClosely()
        && words.get(at).isCapitalised()
        && !isField(words.get(at));
  }

  private boolean isNameAt(int at) {
    return isNameWord(at) && isNameWord(at + 1);
  }

  private boolean isField(Wordform word) {
    return known.notNames().contains(word.lower()) && !known.functions().contains(word.lower());
  }

  private boolean isOfPlace(Wordform word) {
    return known.isPlaceOrPeople(word)
        || (known.hasStemOfPlace(word.lower()) && (word.isCapitalised() || !known.fieldsOnly()));
  }
}
