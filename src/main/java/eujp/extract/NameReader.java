package eujp.extract;

import eujp.extract.OfficeReader.Office;
import eujp.speech.PersonName;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the persons whom a text names.
///
/// A name is a row of words with capitals, with small words such as `von der` between them. Only
/// what the text itself shows to be a person is one: an office or a form of address stands before
/// it, an office stands after it behind a comma, or it says something. No list of names is needed,
/// and a name without any of these is left out rather than guessed at.
final class NameReader {
  private static final int MAX_WORDS = 5;

  /// Of a word in a name.
  private static final int MAX_WORD_CHARS = 60;

  /// Words between a comma and the role behind it: *Pohjoisten kielten instituutin johtaja*.
  private static final int MAX_BEFORE_ROLE = 8;

  /// Words that tell what somebody is, of which no list knows the role.
  private static final int MAX_APPOSITION = 14;

  /// Titles before a name: *Prof. Dr. Dr. h. c.*
  private static final int MAX_TITLES = 8;

  /// Words with capitals behind a role, with the name at their end.
  private static final int MAX_ROW = 16;

  /// Persons of one role in a row.
  private static final int MAX_ENUMERATED = 20;

  /// Words of a day or a period before an office: *from 6 July 2020 to 5 July 2023*.
  private static final int MAX_DATE = 9;

  private static final int YEAR_DIGITS = 4;

  private final String language;
  private final PeopleText text;
  private final PeopleWords known;
  private final OfficeReader offices;
  private final List<Mention.OfPerson> found = new ArrayList<>();

  private NameReader(String text, String language) {
    this.language = language;
    this.text = PeopleText.of(text, language);
    this.known = this.text.known();
    this.offices = new OfficeReader(this.text);
  }

  /// The persons that a text names, in its order.
  ///
  /// @param language ISO 639-1
  static List<Mention.OfPerson> read(String text, String language) {
    if (language.equals("ja")) {
      return JapaneseNameReader.read(text);
    }
    NameReader reader = new NameReader(text, language);
    reader.read();
    return reader.found;
  }

  /// Whether words may be a person's name as a whole: capitals, and none that a body has.
  static boolean isName(String words, String language) {
    NameReader reader = new NameReader(words, language);
    return reader.text.size() > 0 && reader.isName(0, reader.text.size());
  }

  /// Where a text may name somebody by surname alone: rows of capitalised words that are one word
  /// long, not counting small ones.
  static List<Span> bareNames(String text, String language) {
    NameReader reader = new NameReader(text, language);
    List<Span> bare = new ArrayList<>();
    for (int from = 0; from < reader.text.size(); ) {
      int to = reader.endOfRow(from);
      if (to == from + 1) {
        Wordform word = reader.text.word(from);
        bare.add(new Span(word.start(), word.end()));
      }
      from = Math.max(to, from + 1);
    }
    return bare;
  }

  /// The rows of several capitalised words of a text, which may be full names.
  static List<Span> fullRows(String text, String language) {
    NameReader reader = new NameReader(text, language);
    List<Span> rows = new ArrayList<>();
    for (int from = 0; from < reader.text.size(); ) {
      int to = Math.max(from + 1, reader.endOfRow(from));
      if (reader.capitals(from, to) > 1 && to - from <= MAX_WORDS) {
        rows.add(new Span(reader.text.word(from).start(), reader.text.word(to - 1).end()));
      }
      from = to;
    }
    return rows;
  }

  private void read() {
    for (int i = 0; i < text.size(); ) {
      Optional<Office> office = offices.startingAt(i);
      int end = office.isPresent() ? withOffice(office.get()) : row(i);
      i = Math.max(end, i + 1);
    }
  }

  /// Reads who holds an office that begins a phrase.
  ///
  /// @return behind what was read
  private int withOffice(Office office) {
    int end = offices.end(office, false);
    Optional<Holder> holder = holder(office, end);
    if (holder.isEmpty()) {
      return nextOffice(office.behindRole(), end);
    }
    Holder one = holder.get();
    if (isThing(office, one)) {
      return one.end();
    }
    Optional<Office> own = own(office.endingAt(one.officeEnd()), one);
    if (own.isEmpty()) {
      add(one.from(), one.end(), Optional.empty());
      return one.end();
    }
    Office whole = own.get();
    Role role = offices.role(whole);
    boolean bare = office.start() == office.role() && whole.end() == office.behindRole();
    boolean lecturer =
        bare
            && one.end() < text.size()
            && (known.isTitle(text.word(office.role()))
                || !known.isTitled(text.word(office.behindRole() - 1)));
    Optional<Office> second = lecturer ? officeBehind(one.end()) : Optional.empty();
    if (second.isPresent()) {
      add(one.from(), one.end(), Optional.of(offices.role(second.get())));
      return second.get().end();
    }
    Optional<Role> given = Optional.of(bare ? withWhatFollows(role, one.end()) : role);
    add(one.from(), one.end(), given);
    boolean several = offices.isPlural(whole) || isAppositionOfTwo(one);
    return several ? enumeration(one.end(), given) : one.end();
  }

  /// An office without that of somebody who is another one's: *ministra* of *rzecznik ministra Jana
  /// Nowaka*; none where the person only tells whose an office is.
  private Optional<Office> own(Office office, Holder holder) {
    int from = holder.from();
    boolean inCase =
        !known.headLast()
            && !known.nameFirst()
            && text.isClose(from)
            && from == office.end()
            && text.isNameInCase(from, holder.end());
    if (!inCase || text.isRoleInCase(office.role())) {
      return Optional.of(office);
    }
    int last = from - 1;
    return last > office.role() && text.roleLength(last) == 1
        ? Optional.of(new Office(last, last, from, from))
        : Optional.empty();
  }

  /// Whether two names between commas tell who holds an office: *die Präsidenten des Rates, Anna
  /// Berg und Jan Mol, …*.
  private boolean isAppositionOfTwo(Holder one) {
    int joint = one.end();
    boolean two =
        text.word(one.from()).gap().equals(", ")
            && joint < text.size() - 1
            && text.isClose(joint)
            && text.isJoint(joint)
            && offices.startingAt(joint + 1).isEmpty();
    if (!two) {
      return false;
    }
    int to = nameEnd(joint + 1, joint + 1);
    return to > joint + 1
        && to < text.size()
        && capitals(joint + 1, to) > 1
        && isPlainRow(joint + 1, to)
        && endsWithComma(text.word(to).gap())
        && officeBehind(to).isEmpty();
  }

  /// Whether a ship or a street bears the name: *the ferry Queen Astrid*.
  private boolean isThing(Office office, Holder holder) {
    int before = office.role() - 1;
    return before >= 0
        && text.isClose(office.role())
        && text.isCapital(office.role())
        && capitals(holder.from(), holder.end()) == 1
        && known.things().contains(text.lower(before));
  }

  /// Where the next office begins before a word; else that word.
  private int nextOffice(int from, int to) {
    for (int i = from; i < to; i++) {
      if (offices.startingAt(i).isPresent()) {
        return i;
      }
    }
    return to;
  }

  /// Who holds an office.
  ///
  /// @param officeEnd behind the last word of the office
  /// @param from the first word of the name
  /// @param end behind its last
  private record Holder(int officeEnd, int from, int end) {}

  private Optional<Holder> holder(Office office, int end) {
    int behind = skipTitles(end);
    if (behind > end && text.isClose(end)) {
      int to = nameEnd(behind, behind);
      return to > behind && isName(behind, to)
          ? Optional.of(new Holder(end, behind, to))
          : Optional.empty();
    }
    Optional<Holder> close = closeHolder(office, end);
    Optional<Holder> apart = holderBehindComma(end);
    if (close.isPresent() && apart.isPresent()) {
      Holder one = close.get();
      boolean sure =
          one.officeEnd() == office.behindRole()
              && capitals(one.from(), one.end()) > 1
              && !(known.nounsBehind() && end > one.end());
      return sure || isEnumerated(apart.get().end()) ? close : apart;
    }
    return close.isPresent() ? close : apart;
  }

  /// Whether *and* and another name follow, and no other office.
  private boolean isEnumerated(int at) {
    return at < text.size()
        && text.isClose(at)
        && text.isJoint(at)
        && at + 1 < text.size()
        && offices.startingAt(at + 1).isEmpty()
        && endOfRow(at + 1) > at + 1;
  }

  /// The name behind a comma behind an office: *the mayor of Ghent, Anna Berg*.
  private Optional<Holder> holderBehindComma(int end) {
    if (end >= text.size() || !text.word(end).gap().equals(", ")) {
      return Optional.empty();
    }
    int from = skipTitles(end);
    int to = nameEnd(from, from);
    boolean full = capitals(from, to) > 1 || (from > end && to > from);
    return full && isName(from, to) ? Optional.of(new Holder(end, from, to)) : Optional.empty();
  }

  /// The name right behind a role, or in one of the rows of capitals that follow it.
  private Optional<Holder> closeHolder(Office office, int end) {
    int role = office.behindRole();
    for (int from = role; from < text.size() && (from < end || text.isClose(from)); ) {
      if (from > end) {
        break;
      }
      int to = nameEnd(from, role);
      if (to == from) {
        from++;
        continue;
      }
      Optional<Holder> holder = text.isClose(from) ? holderIn(office, from, to) : Optional.empty();
      if (holder.isPresent()) {
        return holder;
      }
      from = to;
    }
    return Optional.empty();
  }

  private Optional<Holder> holderIn(Office office, int from, int to) {
    int role = office.behindRole();
    int first = to - from > MAX_ROW ? to : firstOfName(office, from, to);
    if (first >= to || !isName(first, to)) {
      return Optional.empty();
    }
    boolean full = capitals(first, to) > 1;
    boolean alone =
        first == role
            && known.surnameAlone()
            && known.isTitled(text.word(role - 1))
            && !isGenitiveWord(first);
    return full || alone
        ? Optional.of(new Holder(trimmed(role, first), first, to))
        : Optional.empty();
  }

  /// The end of an office before a name, without small words at its end.
  private int trimmed(int role, int first) {
    int end = first;
    while (end > role
        && (text.isLink(end - 1) || text.isArticle(end - 1))
        && !text.isCapital(end - 1)) {
      end--;
    }
    return end;
  }

  /// Where a name begins in a row of capitals whose first words may still say of what an office is:
  /// *of the European Commission | Anna Berg*.
  private int firstOfName(Office office, int from, int to) {
    int role = office.behindRole();
    int given = knownGivenName(from, to);
    if (given >= 0 && (given > from || to - from > 2) && !isOfBody(given, to)) {
      return given;
    }
    boolean direct = from == role;
    boolean linked =
        !direct && (text.isLink(from - 1) || text.isArticle(from - 1) || text.isJoint(from - 1));
    int first = from;
    boolean knownWords = false;
    if (linked) {
      knownWords =
          text.isNoName(first) || text.isOfPlace(first) || text.word(first).isAllCapitals();
      first = next(first, to);
    }
    while (first < to && isOfBody(first, to)) {
      knownWords = true;
      first = next(first, to);
    }
    first = givenName(first, to);
    int left = capitals(first, to);
    boolean strict = known.capitalsBefore() && linked && !knownWords;
    if (strict && (capitals(from, to) < 3 || capitals(from, to) > 4 || hasParticle(from, to))) {
      return to;
    }
    int body = behindGenitives(first, to);
    if (body > first && (capitals(body, to) > 1 || left != 2 || isGenitiveWord(to - 1))) {
      first = body;
      left = capitals(first, to);
      knownWords = false;
    }
    boolean long3 = left > 2 && first > from && !knownWords && !known.longNames();
    boolean inCases = known.nounsBehind() && known.inflectsNames() && !isBehindField(role, first);
    if (long3 || (left == 3 && inCases) || (left > 3 && (known.nounsBehind() || !direct))) {
      while (capitals(first, to) > 2) {
        first = next(first, to);
      }
    }
    if (left <= 1 && !direct) {
      return to;
    }
    while (first > from && text.word(first - 1).isInitial()) {
      first--;
    }
    return first;
  }

  /// The first of the given names in a row of capitals behind which another name stands; -1 where
  /// none is known, or the row begins with initials.
  private int knownGivenName(int from, int to) {
    if (known.nameFirst() || text.word(from).isInitial()) {
      return -1;
    }
    for (int i = from; i < to - 1; i++) {
      if (text.isCapital(i)
          && !text.isNoName(i)
          && !text.word(i).isAllCapitals()
          && PersonName.isGivenName(text.word(i).text(), language)) {
        return capitals(i, to) > 1 ? i : -1;
      }
    }
    return -1;
  }

  /// The word before the first particle of a surname in a row: *Liam* of *Comhshaoil Liam Ó Néill*;
  /// where the row begins when it has none.
  private int givenName(int from, int to) {
    for (int i = from + 2; i < to; i++) {
      if (isTiedToNext(i) && text.isCapital(i)) {
        return i - 1;
      }
    }
    return from;
  }

  /// Whether only a field that a preposition ties to the role stands before a word: *komisar za
  /// okolje*.
  private boolean isBehindField(int role, int at) {
    for (int i = at - 1; i >= role && !text.isCapital(i); i--) {
      if (text.isLink(i)) {
        return true;
      }
    }
    return false;
  }

  /// Behind the words in the genitive in a row of capitals, but for its last word.
  private int behindGenitives(int from, int to) {
    int behind = from;
    for (int i = from; i < to - 1; i++) {
      if (text.isCapital(i) && isGenitiveWord(i)) {
        behind = next(i, to);
      }
    }
    return behind;
  }

  private boolean hasParticle(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!text.isCapital(i)) {
        return true;
      }
    }
    return false;
  }

  private int next(int at, int to) {
    int i = at + 1;
    while (i < to && !text.isCapital(i)) {
      i++;
    }
    return i;
  }

  /// Whether a word of a row belongs to the name of a body.
  private boolean isOfBody(int at, int to) {
    boolean plain = text.isNoName(at) || text.isRank(at);
    boolean acronym = text.word(at).isAllCapitals() && to - at > 2;
    return plain || acronym || (capitals(at, to) > 2 && text.isOfPlace(at));
  }

  private boolean isGenitiveWord(int at) {
    return known.genitives().contains(text.lower(at));
  }

  private int capitals(int from, int to) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      capitals += text.isCapital(i) && !(isTiedToNext(i) || (i > from && isTied(i))) ? 1 : 0;
    }
    return capitals;
  }

  private boolean isTiedToNext(int at) {
    return known.particles().contains(text.lower(at));
  }

  /// Whether a word is one with the name before or behind it: *Van* of *Jan Van Dyck*, *Wilde* of
  /// *Vanhout-De Wilde*.
  private boolean isTied(int at) {
    String before = text.lower(at - 1);
    return (known.small().contains(text.lower(at)) && text.word(at).text().length() > 1)
        || (text.isClose(at)
            && known.small().contains(before.substring(before.indexOf('-') + 1))
            && before.indexOf('-') > 0);
  }

  private int skipTitles(int at) {
    int i = at;
    while (i < text.size()
        && i - at < MAX_TITLES
        && text.isTitle(i)
        && (i == at || text.isClose(i))) {
      i++;
    }
    return i < text.size() && (i == at || text.isClose(i)) ? i : at;
  }

  private int nameEnd(int from, int floor) {
    return from < Math.max(floor, text.size()) && from < text.size() ? endOfRow(from) : from;
  }

  /// The end of the row of capitalised words that begins at a word; the word itself where it begins
  /// none.
  private int endOfRow(int from) {
    if (!text.isCapital(from) || text.isTitle(from)) {
      return from;
    }
    int end = from + 1;
    for (int i = end; i < text.size() && text.isClose(i); i++) {
      if (offices.startingAt(i).isPresent()
          || (text.isTitle(i) && text.isCapital(i) && text.word(i).text().length() > 1)) {
        break;
      }
      if (text.isCapital(i) && !text.isCapital(i - 1) && text.isField(i)) {
        break;
      }
      if (text.isCapital(i)) {
        end = i + 1;
      } else if ((!text.isMutation(i) && !text.isSmallOfName(i)) || text.isJoint(i)) {
        break;
      }
    }
    return end;
  }

  /// Reads the other persons of a role in the plural: *Commissioners Anna Berg (Trade) and Marc
  /// Leroy*.
  private int enumeration(int from, Optional<Role> role) {
    int end = from;
    boolean last = false;
    for (int person = 0; person < MAX_ENUMERATED; person++) {
      int i = behindBracket(end);
      boolean parted = !last && i < text.size() && endsWithComma(text.word(i).gap());
      if (i < text.size() && text.isJoint(i)) {
        i++;
        parted = true;
        last = true;
      }
      if (!parted || i >= text.size()) {
        return end;
      }
      int first = skipTitles(i);
      int to = nameEnd(first, first);
      if (to == first || offices.startingAt(i).isPresent() || !isName(first, to)) {
        return end;
      }
      add(first, to, role);
      end = to;
    }
    return end;
  }

  private static boolean endsWithComma(String gap) {
    return gap.strip().endsWith(",");
  }

  private int behindBracket(int at) {
    if (at >= text.size() || !text.word(at).gap().equals(" (")) {
      return at;
    }
    for (int i = at + 1; i < Math.min(text.size(), at + MAX_WORDS); i++) {
      if (text.word(i).gap().startsWith(")")) {
        return i;
      }
    }
    return at;
  }

  /// Reads a name at the end of a row of capitals, which no office begins.
  ///
  /// @return behind what was read
  private int row(int from) {
    boolean addressed = false;
    int first = from;
    int titles = skipTitles(from);
    if (titles > from && text.isCapital(titles)) {
      first = titles;
      addressed = true;
    }
    int to = endOfRow(first);
    if (to == first) {
      return from;
    }
    if (!addressed) {
      first = withoutLead(first, to);
      if (known.headLast() && capitals(first, to) > 2 && isMet(first) && isCity(first)) {
        first++;
      }
    }
    if (first >= to || !isName(first, to)) {
      return to;
    }
    boolean full = capitals(first, to) > 1;
    Optional<Office> office = full || addressed ? officeBehind(to) : Optional.empty();
    if (office.isPresent() && !isSubject(to, office.get())) {
      add(first, to, Optional.of(offices.role(office.get())));
      return office.get().end();
    }
    if (full && !addressed && isPlace(first, to)) {
      return to;
    }
    boolean met = full && !addressed && isPlainRow(first, to) && isMet(first);
    boolean attributed = addressed || isAttributed(first) || (full && isSaidBy(first)) || met;
    if (!attributed && full && isPlainRow(first, to)) {
      Optional<Optional<Role>> shared = sharedWithNext(to);
      if (shared.isPresent()) {
        add(first, to, shared.get());
        return to;
      }
      attributed = isJoinedToPerson(first);
    }
    Optional<Role> apposition = Optional.empty();
    int behind = full ? endOfApposition(to) : -1;
    if (behind > 0 && (attributed || text.isSaying(behind))) {
      int start = behindArticles(to);
      apposition = Optional.of(offices.role(new Office(start, start, start + 1, behind)));
      attributed = true;
    }
    boolean tells = full && ((says(to) && !isGoverned(first)) || isAged(to) || isReached(to));
    if (attributed ? full || addressed : tells) {
      add(first, to, apposition);
      return apposition.isPresent() ? behind : to;
    }
    return to;
  }

  /// Whether nothing in a row belongs to a country or a body.
  private boolean isPlainRow(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean place = known.fieldsOnly() ? known.isPlaceOrPeople(text.word(i)) : text.isOfPlace(i);
      boolean other = place || text.isField(i) || text.word(i).isAllCapitals();
      if (text.isCapital(i) && (other || known.things().contains(text.lower(i)))) {
        return false;
      }
    }
    return to - from <= MAX_WORDS;
  }

  /// Whether a preposition stands before a name, so that it is not who does something.
  private boolean isGoverned(int first) {
    int before = first - 1;
    return before >= 0
        && text.isClose(first)
        && text.isLink(before)
        && !text.isArticle(before)
        && !text.isJoint(before)
        && !text.isAttributing(before);
  }

  /// Whether a name is the object of a verb that only persons can be of: *thanked*.
  private boolean isMet(int first) {
    int verb = first - 1;
    if (verb > 0 && text.isClose(first) && text.isLink(verb) && !text.isJoint(verb)) {
      verb--;
    }
    return verb >= 0
        && text.isClose(first)
        && text.isClose(verb + 1)
        && known.encounters().contains(text.lower(verb));
  }

  /// Whether *and* ties a name to the person before it.
  private boolean isJoinedToPerson(int first) {
    int joint = first - 1;
    if (joint > 1 && text.isClose(first) && text.isLink(joint) && !text.isJoint(joint)) {
      joint--;
    }
    return joint > 0
        && !found.isEmpty()
        && text.isClose(joint + 1)
        && text.isClose(joint)
        && text.isJoint(joint)
        && found.getLast().span().end() == text.word(joint - 1).end()
        && found.getLast().name().indexOf(' ') > 0;
  }

  /// What somebody is who stands before *and* and another person: the same where the office behind
  /// is that of several, *Anna Berg and Jan Mol, co-chairs of the board*, else nothing.
  ///
  /// @return nothing where no person follows
  private Optional<Optional<Role>> sharedWithNext(int to) {
    int at = to;
    for (int person = 0; person < MAX_ENUMERATED && at < text.size() - 1; person++) {
      boolean joint = text.isClose(at) && text.isJoint(at);
      if (!joint && !text.word(at).gap().equals(", ")) {
        return Optional.empty();
      }
      int next = joint ? at + 1 : at;
      int behind = joint ? behindLinks(next) : next;
      int first = skipTitles(behind);
      int end = nameEnd(first, first);
      if (end == first || !isName(first, end) || offices.startingAt(next).isPresent()) {
        return Optional.empty();
      }
      boolean full = capitals(first, end) > 1;
      Optional<Office> office = full ? officeBehind(end) : Optional.empty();
      if (office.isPresent() && isPluralOrShared(office.get(), end)) {
        return Optional.of(Optional.of(offices.role(office.get())));
      }
      if (joint) {
        boolean person2 = first > behind || office.isPresent();
        return person2 ? Optional.of(Optional.empty()) : Optional.empty();
      }
      if (!full) {
        return Optional.empty();
      }
      at = end;
    }
    return Optional.empty();
  }

  /// Behind the preposition and the article that stand before a person once more: *ar an Dr …*.
  private int behindLinks(int at) {
    int i = at;
    while (i < text.size() - 1
        && i - at < 2
        && text.isClose(i + 1)
        && !text.isCapital(i)
        && (text.isLink(i) || text.isArticle(i) || text.isAttributing(i))) {
      i++;
    }
    return i;
  }

  /// Whether an office is that of several persons, or stands right behind their names.
  private boolean isPluralOrShared(Office office, int end) {
    return offices.isPlural(office) || (known.nameFirst() && text.isClose(end));
  }

  /// Skips the words of a row that stand before a name: *Yesterday*, *in Utrecht*.
  private int withoutLead(int from, int to) {
    int first = from;
    while (first < to
        && (text.isNoName(first)
            || (first > from && !text.isCapital(first))
            || (text.begins(first) && text.isStop(first))
            || (text.isAttributing(first) && to - first > 1))) {
      first++;
    }
    if (first == to) {
      return to;
    }
    if (known.verbFirst() && text.begins(first) && capitals(first, to) > 2) {
      String lower = text.lower(first);
      boolean verb = lower.length() > 2 && "h'’".indexOf(lower.charAt(1)) >= 0;
      return verb || capitals(first, to) > 3 ? first + 1 : first;
    }
    boolean behindLink =
        first == from
            && from > 0
            && text.isClose(from)
            && text.isLink(from - 1)
            && !text.isJoint(from - 1);
    while (behindLink
        && first < to - 1
        && (text.isOfPlace(first) || (capitals(first, to) > 2 && isCity(first)))) {
      first++;
    }
    boolean inPlace =
        behindLink
            && first == from
            && known.nounsBefore()
            && capitals(first, to) > 2
            && !hasParticle(first, first + 2)
            && officeBehind(to).isPresent();
    return inPlace ? first + 1 : first;
  }

  /// Whether a row is the name of a city: *Den Haag*.
  private boolean isPlace(int from, int to) {
    Span row = new Span(text.word(from).start(), text.word(to - 1).end());
    return PlaceReader.read(row.of(text.text()), language).stream()
        .anyMatch(place ->
            place.known()
                && place.span().end() == row.end() - row.start()
                && place.span().start() == 0);
  }

  private boolean isCity(int at) {
    return PlaceReader.read(text.word(at).text(), language).stream()
        .anyMatch(Mention.OfPlace::known);
  }

  private boolean isAttributed(int first) {
    return first > 0
        && (text.isClose(first) || text.word(first).gap().isBlank())
        && (text.isAttributing(first - 1) || known.isTitle(text.word(first - 1)));
  }

  private boolean isName(int from, int to) {
    if (to - from > MAX_WORDS + 3 || from >= to || !text.isCapital(from)) {
      return false;
    }
    int own = 0;
    boolean places = true;
    boolean mixed = false;
    for (int i = from; i < to; i++) {
      Wordform word = text.word(i);
      boolean small = !text.isCapital(i);
      boolean article = text.isArticle(i) && i < to - 1 && (i > from || !text.begins(i));
      if ((!small && text.isNoName(i) && !article)
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
    boolean role = own == 1 && text.roleLength(from) > 0;
    return own <= MAX_WORDS && mixed && !places && !role;
  }

  /// The role of an office, with the *of …* that may follow the name.
  private Role withWhatFollows(Role role, int to) {
    if (!known.capitalsBefore()
        || to >= text.size() - 1
        || !text.isClose(to)
        || !text.lower(to).equals("of")) {
      return role;
    }
    int end = to + 1;
    while (end < text.size()
        && text.isClose(end)
        && (text.isCapital(end) || (end == to + 1 && text.isArticle(end)))) {
      end++;
    }
    String behind = text.text().substring(text.word(to).start(), text.word(end - 1).end());
    return text.isCapital(end - 1) ? new Role(role.span(), role.text() + " " + behind) : role;
  }

  /// Whether the office behind a name says something itself, as no comma stands before the verb:
  /// *asked about Aceites Monreal, the president said*.
  private boolean isSubject(int to, Office office) {
    int verb = office.end();
    return !known.nameFirst()
        && text.isArticle(to)
        && verb < text.size()
        && text.isClose(verb)
        && (text.isSaying(verb) || text.isSaying(verb + 1));
  }

  /// The office in `Fusae Ota, State Minister of Economy, Trade and Industry`, which is not that of
  /// the next person.
  private Optional<Office> officeBehind(int to) {
    if (to >= text.size()) {
      return Optional.empty();
    }
    String gap = text.word(to).gap();
    boolean copula = text.isClose(to) && known.copulas().contains(text.lower(to));
    boolean apart = gap.equals(", ") || gap.equals(" (") || copula;
    if (!apart && !(known.nameFirst() && text.isClose(to))) {
      return Optional.empty();
    }
    int start = behindArticles(copula ? to + 1 : behindDate(to));
    if (copula && (start >= text.size() || !text.isClose(to + 1))) {
      return Optional.empty();
    }
    Optional<Office> office = Optional.empty();
    for (int i = start; i < Math.min(text.size(), start + MAX_BEFORE_ROLE); i++) {
      if (i > start && !text.isClose(i)) {
        break;
      }
      office = offices.startingAt(i);
      if (office.isPresent()) {
        break;
      }
      boolean open =
          text.isStop(i)
              || text.isTitle(i)
              || text.isLink(i)
              || (text.isCapital(i) && !known.nounsBefore());
      if (open) {
        break;
      }
    }
    boolean lone =
        copula && office.isPresent() && !known.isTitled(text.word(office.get().behindRole() - 1));
    if (office.isEmpty() || office.get().start() < to || lone) {
      return Optional.empty();
    }
    boolean reaches = office.get().start() == start || apart;
    Office one = office.get().startingAt(start);
    int end = offices.end(one, true);
    if (!reaches || (!known.nameFirst() && isNextPersons(one, end))) {
      return Optional.empty();
    }
    return Optional.of(one.endingAt(end));
  }

  /// The word behind a day or a period with its year, where one stands before an office: *on 6 July
  /// 2023 Chair of the Council*; else the word itself.
  private int behindDate(int to) {
    int behind = to;
    for (int i = to; i < Math.min(text.size() - 1, to + MAX_DATE); i++) {
      boolean figure = Character.isDigit(text.word(i).text().charAt(0));
      String gap = text.word(i).gap();
      boolean close = i == to || gap.isBlank() || gap.equals(". ");
      boolean other = text.roleLength(i) > 0 || (text.isCapital(i) && !text.isField(i));
      if (!close || (!figure && other)) {
        break;
      }
      behind = figure && text.word(i).text().length() == YEAR_DIGITS ? i + 1 : behind;
    }
    return behind;
  }

  private int behindArticles(int to) {
    int start = to;
    while (start < text.size() - 1
        && (start == to || text.isClose(start))
        && text.isArticle(start)
        && text.isClose(start + 1)) {
      start++;
    }
    return start;
  }

  /// Whether a name stands right behind a role, so that it is that person's.
  private boolean isNextPersons(Office office, int end) {
    int role = office.behindRole();
    int from = skipTitles(role);
    if (role >= text.size() || !text.isClose(role)) {
      return false;
    }
    if (from > role) {
      return true;
    }
    if (!text.isCapital(role)) {
      return end < text.size()
          && text.isClose(end)
          && text.isCapital(end)
          && endOfRow(end) > end + 1
          && isName(end, endOfRow(end));
    }
    int to = endOfRow(role);
    boolean closed = to >= text.size() || !text.isClose(to);
    boolean goesOn = !closed && !text.isCapital(to) && (text.isLink(to) || text.isArticle(to));
    boolean inflects = known.inflectsNames() || known.adjectivesBehind();
    if ((closed && known.nounsBehind() && inflects) || (goesOn && known.mutations())) {
      return false;
    }
    return to > role
        && to - role <= MAX_ROW
        && isName(role, to)
        && firstOfName(office, role, to) == role
        && !text.isOfPlace(role)
        && (capitals(role, to) > 1 || !known.nounsBehind());
  }

  /// Behind the words between commas that tell what somebody is; -1 where none do. A noun with what
  /// it is of.
  private int endOfApposition(int to) {
    if (to >= text.size() || !text.word(to).gap().equals(", ")) {
      return -1;
    }
    int start = behindArticles(to);
    if (text.isStop(start)
        || text.isLink(start)
        || text.isJoint(start)
        || text.isTitle(start)
        || (text.isCapital(start) && endOfRow(start) > start + 1)) {
      return -1;
    }
    boolean tied = known.headLast();
    int i = start + 1;
    while (i < text.size() && text.isClose(i)) {
      if ((text.isStop(i) && !text.isCapital(i)) || i - start > MAX_APPOSITION) {
        return -1;
      }
      tied |= text.isLink(i) || known.nounsBehind();
      i++;
    }
    boolean closed =
        i >= text.size()
            || text.word(i).gap().startsWith(",")
            || text.word(i).gap().startsWith(".");
    return tied && closed && i - start > 1 && !text.isLink(i - 1) ? i : -1;
  }

  /// Whether somebody's age follows: *Anna Berg, 34, …*, *Anna Berg (34)*.
  private boolean isAged(int to) {
    if (to >= text.size() - 1) {
      return false;
    }
    String age = text.word(to).text();
    String gap = text.word(to).gap();
    String next = text.word(to + 1).gap();
    return age.length() == 2
        && age.chars().allMatch(Character::isDigit)
        && ((gap.equals(", ") && next.startsWith(","))
            || (gap.equals(" (") && next.startsWith(")")));
  }

  /// Whether a telephone number or an address of mail follows: *Mia Holm, tel. +32 2 123 45 67*.
  private boolean isReached(int to) {
    return !Reach.behind(text.text(), text.word(to - 1).end()).equals(Reach.NONE);
  }

  private boolean says(int to) {
    return to < text.size()
        && (text.isClose(to) || text.word(to).gap().equals(", "))
        && text.isSaying(to);
  }

  /// Whether *said* stands right before.
  private boolean isSaidBy(int from) {
    return from > 0 && text.isClose(from) && text.isSaying(from - 1);
  }

  private void add(int first, int to, Optional<Role> role) {
    Span span = new Span(text.word(first).start(), text.word(to - 1).end());
    found.add(new Mention.OfPerson(span, span.of(text.text()), role));
  }
}
