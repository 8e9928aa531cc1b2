package eujp.speech;

import eujp.text.CommonWords;
import eujp.text.PersonNames;
import eujp.text.Wordform;
import java.util.List;
import java.util.Optional;

/// Tells what a row of words with capitals names: a person, a body, an office.
///
/// A name is such a row, with small words such as `von der` between them, without the titles,
/// bodies, places and days before it.
final class RowReader {
  /// Words of a thing, *of* and a surname, behind which a full name begins.
  private static final int MIN_OWNED = 3;

  /// Words of an office that ties one to another: *Member of Parliament*.
  private static final int MIN_TIED = 3;

  /// Words of a name; a longer row of capitals is a heading.
  private static final int MAX_NAME = 7;

  /// Words of a row in which two persons may stand side by side.
  private static final int TWO_NAMES = 4;

  /// Words before a name that may belong to its role.
  static final int MAX_ROLE = 9;

  private static final int CLEAR = 4;
  private static final int LIKELY = 3;
  private static final int WEAK = 2;
  private static final int INSIDE_CLAUSE = 2;

  /// What a row of words names.
  enum Kind {
    PERSON,
    /// One word, which may be a surname.
    WORD,
    BODY,
    /// An office without a name.
    ROLE
  }

  /// Somebody who may speak.
  ///
  /// @param from the first word of the name
  /// @param to the word after it
  /// @param start the first word of what belongs to the name before it
  /// @param score how likely it is the subject
  /// @param owns whether it is a person who only tells whose somebody is
  record Candidate(Kind kind, int from, int to, int start, int score, boolean owns) {
    Candidate(Kind kind, int from, int to, int start, int score) {
      this(kind, from, to, start, score, false);
    }

    /// Whether it is plainly a person who may be the subject.
    boolean isClear() {
      return score >= CLEAR;
    }

    /// The same, who tells whose somebody is.
    ///
    /// @param first the first word of what belongs to the name
    Candidate owner(int first) {
      return new Candidate(kind, from, to, first, score, true);
    }

    /// The same, be it that something stands before the name.
    boolean isLikely() {
      return score >= LIKELY;
    }
  }

  private final TextClauses clauses;
  private final List<Wordform> words;
  private final SpeechWords known;
  private final String language;
  private final NounPhrases nouns;
  private final Titles titles = Titles.all();

  RowReader(TextClauses clauses) {
    this.clauses = clauses;
    this.words = clauses.words;
    this.known = clauses.known;
    this.language = clauses.language;
    this.nouns = clauses.nouns;
  }

  /// What a row of words with capitals names.
  ///
  /// @param part where the part of the clause begins that the row is in
  /// @param rowEnd the word after the last of the row
  Candidate read(int part, int from, int rowEnd) {
    return new Row(part, behindOther(from, rowEnd), withoutPlace(from, rowEnd)).read();
  }

  /// The first word of a name behind another one in a case, in the same row: *Prethodnik Ane Horvat
  /// Ivan Kovač*; that of the row where there is none.
  private int behindOther(int from, int to) {
    for (int i = to - 2; known.has("cases") && i >= from + 2; i--) {
      String given = words.get(i).text();
      boolean other =
          clauses.isGiven(i)
              && !Gender.isInCase(given, language)
              && words.get(i).isCapitalised()
              && PersonName.isInCase(words.get(i - 2).text(), words.get(i - 1).text(), language);
      if (other) {
        return i;
      }
    }
    return from;
  }

  /// A row while it is read from its first word on: titles, bodies, what an office is of, the name.
  private final class Row {
    private final int part;
    private final int from;
    private final int to;

    /// The first word that is not read yet.
    private int first;

    /// The word behind the last title.
    private int behindTitle;

    /// Where what belongs to the row begins before it.
    private int start;

    /// The word behind titles and bodies.
    private int begun;

    /// How many words of bodies stand before the name.
    private int bodies;

    /// How many words the name has.
    private int names;

    private boolean titled;

    /// Whether a title stands in the row or right before it.
    private boolean office;

    Row(int part, int from, int to) {
      this.part = part;
      this.from = from;
      this.to = to;
    }

    Candidate read() {
      readTitles();
      readBodies();
      if (first >= to) {
        return nameless();
      }
      readOwned();
      for (int i = first; i < to; i++) {
        names += clauses.isParticle(words.get(i)) ? 0 : 1;
      }
      return ministry()
          .or(() -> {
            readField();
            return office().or(this::thing);
          })
          .orElseGet(this::name);
    }

    private void readTitles() {
      first = behindPlace(from, to);
      for (int i = from; i < to; i++) {
        int title = clauses.titleAt(i);
        if (title > 0 && i + title <= to && !isFamilyName(first, i, to)) {
          first = i + title;
        }
      }
      titled = first > from;
      behindTitle = first;
    }

    private void readBodies() {
      while (first < to && isBefore(first, to)) {
        bodies += titles.isBodyWord(words.get(first)) || isAcronym(words.get(first)) ? 1 : 0;
        first++;
      }
      boolean body = first > behindTitle || (first > part && clauses.isNobody(first - 1, to));
      int own = clauses.titleEndingAt(part, first - 1);
      int row =
          own >= MIN_TIED
              ? Math.min(behindThing(from, first), first - own)
              : behindThing(from, first);
      start = startOfPhrase(part, row, to, body);
      begun = first;
      office = titled || clauses.hasTitle(start, from);
    }

    private Candidate nameless() {
      Kind kind = !office && bodies > 0 ? Kind.BODY : Kind.ROLE;
      int score = kind == Kind.ROLE && !office ? 0 : WEAK;
      return new Candidate(kind, withoutArticle(from, to - 1), to, start, score);
    }

    /// Reads a thing and its owner before a name.
    private void readOwned() {
      if (to - first > 2 && isFieldBeforeName(part, first)) {
        first++;
      } else if (to - first > MIN_OWNED && isThingOf(first)) {
        first += 2;
      } else if (to - first > 2 && isWhatSomebodyIs(first)) {
        first++;
      }
    }

    /// A ministry with what it is for, which is no name.
    private Optional<Candidate> ministry() {
      int at = office || names > 2 || clauses.isGiven(first) ? -1 : ministryBefore(first);
      return at < part
          ? Optional.empty()
          : Optional.of(new Candidate(Kind.BODY, at, to, at, score(part, at, Kind.BODY)));
    }

    /// Reads what an office is of, or where something is, before a name.
    private void readField() {
      boolean field = isField(part, first);
      boolean atPlace = isBehindPlaceWord(first, from) || field;
      boolean ofOffice =
          names > 2 && (office || (part < first && known.of.has(words.get(first - 1))));
      int given = field || bodies > 0 || ofOffice ? givenName(first, to) : first;
      if (given > first) {
        first = given;
      } else if (names >= TWO_NAMES
          && !titled
          && (atPlace || known.preposition.at(words, part) > 0)) {
        first = lastName(first, to);
        names = 2;
      } else if (names > 2 && atPlace) {
        first++;
        names--;
      }
    }

    /// An office that has no name: what stands behind it is a place, or what it is of.
    private Optional<Candidate> office() {
      boolean ofMinistry =
          names == 1
              && !titled
              && office
              && first > from
              && titles.isMinistry(words.get(first - 1));
      if (ofMinistry) {
        return Optional.of(role(start, from));
      }
      boolean ofArticle =
          titled
              && first == behindTitle + 1
              && known.has("nouns-capital")
              && known.article.has(words.get(behindTitle));
      if ((ofArticle && names <= 2 && !clauses.isGiven(first))
          || (titled && isOfPlace(behindTitle, names))) {
        return Optional.of(role(from, behindTitle));
      }
      boolean ofAll =
          first == begun && start < first && isWhatOfficeIsOf(start, first, titled, names);
      return ofAll ? Optional.of(role(first, to)) : Optional.empty();
    }

    private Candidate role(int roleFrom, int roleTo) {
      return new Candidate(Kind.ROLE, roleFrom, roleTo, start, score(part, start, Kind.ROLE));
    }

    /// One word that is nobody's name, as far as can be told.
    private Optional<Candidate> thing() {
      if (names != 1 || office) {
        return Optional.empty();
      }
      if (isCompound(words.get(first).text())) {
        return Optional.of(
            new Candidate(Kind.ROLE, first, to, first, score(part, first, Kind.ROLE)));
      }
      boolean noun =
          known.has("nouns-capital") && first > 0 && known.article.has(words.get(first - 1));
      if (noun) {
        return Optional.of(new Candidate(Kind.WORD, first, to, first, 0));
      }
      return known.where.has(words.get(to - 1))
          ? Optional.of(new Candidate(Kind.ROLE, first, to, first, 0))
          : Optional.empty();
    }

    private Candidate name() {
      boolean body =
          titles.isBodyWord(words.get(to - 1))
              || names > MAX_NAME
              || (bodies > 0 && !titled && isThings(first, to));
      Kind kind =
          body ? (titled ? Kind.ROLE : Kind.BODY) : names > 1 || office ? Kind.PERSON : Kind.WORD;
      int at = kind == Kind.BODY && first == begun ? withoutArticle(from, to) : first;
      int phrase = isRelativeBefore(at) ? at : start;
      return first > begun
          ? new Candidate(kind, at, to, first, LIKELY)
          : new Candidate(kind, at, to, phrase, score(part, phrase, kind));
    }

    /// Whether what looks like the article of a name begins a clause: *Ken Mori, der Anna Berg
    /// folgte*.
    private boolean isRelativeBefore(int name) {
      return start == part
          && name == part + 1
          && clauses.parts(part)
          && known.relative.has(words.get(part));
    }
  }

  /// Whether a word is a noun with its article in it before a given name: Swedish *Viltvårdaren
  /// Elin Nordin*.
  private boolean isWhatSomebodyIs(int at) {
    return known.defined.has(words.get(at))
        && !clauses.isGiven(at)
        && clauses.isGiven(at + 1)
        && (at == 0 || clauses.isBreak(at));
  }

  /// The ministry of which a word tells what it is for; -1 where none stands before that.
  private int ministryBefore(int field) {
    int at = field;
    while (at > 0
        && clauses.isClose(at)
        && (at == field || known.of.has(words.get(at)) || known.article.has(words.get(at)))) {
      at--;
    }
    return at < field && titles.isMinistry(words.get(at)) ? at : -1;
  }

  /// An office without a name, between two words.
  Candidate office(int from, int to) {
    return new Candidate(Kind.ROLE, from, to, from, WEAK);
  }

  /// Whether a word ties an office with an article to another one, which so is a place and no
  /// family name, or to a full name: *der Bürgermeister von Ostende*, *ein Sprecher von Anna Berg*.
  ///
  /// @param names how many words the name has that stands there
  private boolean isOfPlace(int tie, int names) {
    int title = tie - 1;
    boolean article = title > 0 && known.article.has(words.get(title - 1));
    boolean whole = names == 1 || (tie + 1 < words.size() && clauses.isGiven(tie + 1));
    return whole
        && (article || known.defined.has(words.get(title)))
        && known.officeOf.has(words.get(tie));
  }

  /// Whether a title at the end of a row is somebody's family name: *Mary King*.
  private boolean isFamilyName(int from, int at, int to) {
    return at + 1 == to
        && at == from + 1
        && !known.has("name-first")
        && !known.article.has(words.get(from))
        && clauses.isGiven(from);
  }

  /// The end of a name behind which stands where something happens, without that: Finnish *Anna
  /// Berg Oulussa*.
  private int withoutPlace(int from, int to) {
    int names = 0;
    for (int i = from; i < to; i++) {
      names += clauses.isName(i) ? 1 : 0;
    }
    Wordform last = words.get(to - 1);
    boolean place = known.where.has(last) || known.behindName.has(last);
    return names > 2 && place && !clauses.isParticle(words.get(to - 2)) ? to - 1 : to;
  }

  /// The first word of a name before which stands where something happens: Hungarian *Szegeden Kiss
  /// Anna*.
  private int behindPlace(int from, int to) {
    boolean three = known.has("name-first") && to - from == 3 && !clauses.parts(from + 1);
    Wordform place = words.get(from);
    boolean where = known.where.has(place) || known.behindName.has(place);
    return three && where && !clauses.isGiven(from + 1) ? from + 1 : from;
  }

  /// Whether *in* stands before a word that begins a row, or the rest of one: *in Utrecht Anna
  /// Berg*.
  private boolean isBehindPlaceWord(int at, int row) {
    return at > 0
        && words.get(at).followsClosely()
        && known.at.has(words.get(at - 1))
        && (at == row || words.get(at - 1).isCapitalised());
  }

  /// Whether words behind a body's say what it is of, and are no name: *Confederación Mediterránea
  /// de Regantes*.
  private boolean isThings(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      if (known.of.has(words.get(i))) {
        return !clauses.isGiven(from);
      }
    }
    return false;
  }

  /// Whether a name begins with the word behind a word, and not with it: *in Utrecht Anna Berg*,
  /// *prezydent Gdyni Anna Berg*.
  private boolean isFieldBeforeName(int part, int at) {
    boolean field = at > part && known.has("cases") && clauses.endsTitle(part, at - 1);
    boolean tied =
        at > part
            && (known.at.has(words.get(at - 1))
                || known.of.has(words.get(at - 1))
                || known.preposition.has(words.get(at - 1)));
    return (field || tied)
        && !clauses.isGiven(at)
        && !clauses.isInitial(at)
        && clauses.isGiven(at + 1);
  }

  /// Where an office begins in a row, behind *of*: *Angaben von Dr. Anna Berg*.
  private int behindThing(int from, int name) {
    for (int i = name - 1; i > from; i--) {
      if (!words.get(i).isCapitalised() && known.of.has(words.get(i))) {
        return i + 1;
      }
    }
    return from;
  }

  /// Whether a name stands behind *of*, and a thing before it: *die Werft von Anna Berg*.
  private boolean isThingOf(int at) {
    return !clauses.isGiven(at)
        && !clauses.isInitial(at)
        && known.of.has(words.get(at + 1))
        && words.get(at + 2).isCapitalised();
  }

  /// Whether a word with a capital is what an office before it is of: *secretaris van
  /// Infrastructuur Anna Berg*.
  private boolean isField(int part, int at) {
    int link = at - 1;
    while (link > part + 1
        && known.and.has(words.get(link))
        && words.get(link).followsClosely()
        && words.get(link - 1).isCapitalised()) {
      link -= 2;
    }
    while (link > part && known.article.has(words.get(link))) {
      link--;
    }
    return link > part
        && (known.of.has(words.get(link)) || known.preposition.has(words.get(link)))
        && (clauses.endsTitle(part, link - 1) || clauses.titleEndingAt(part, at) > at - link);
  }

  /// Whether a row behind an office and *of* is what the office is of, and names nobody: *le
  /// président du Fonds*, *der Vorsitzende der Donaukommission*.
  private boolean isWhatOfficeIsOf(int start, int first, boolean titled, int names) {
    int before = first - 1;
    while (before > start && titles.isEuropean(words.get(before))) {
      before--;
    }
    while (before > start
        && words.get(before).isCapitalised()
        && known.article.has(words.get(before))) {
      before--;
    }
    Wordform link = words.get(before);
    boolean linked =
        !link.isCapitalised()
            && (known.of.has(link) || known.preposition.has(link) || known.article.has(link));
    return !titled
        && linked
        && names <= 2
        && clauses.hasTitle(start, before)
        && !clauses.isGiven(first);
  }

  /// The first given name behind the first word of a row; the first word where there is none.
  private int givenName(int first, int to) {
    for (int i = first + 1; i < to - 1; i++) {
      if (clauses.isGiven(i)) {
        return clauses.isGiven(first) ? first : i;
      }
    }
    return first;
  }

  /// Where the last of two names begins that stand side by side: *Po spotkaniu z Kenem Mori Anna
  /// Berg*.
  private int lastName(int from, int to) {
    int names = 0;
    int at = to;
    while (at > from && names < 2) {
      at--;
      names += clauses.isParticle(words.get(at)) ? 0 : 1;
    }
    return at;
  }

  /// Whether a word is a noun behind a body's letters: *EU-ambtenaar*.
  private static boolean isCompound(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 1
        && hyphen + 2 < word.length()
        && word.substring(0, hyphen).chars().allMatch(Character::isUpperCase)
        && word.substring(hyphen + 2).chars().allMatch(Character::isLowerCase);
  }

  private int score(int part, int start, Kind kind) {
    int score =
        switch (kind) {
          case PERSON -> CLEAR;
          case WORD, BODY, ROLE -> WEAK;
        };
    if (start > part && words.get(start).followsClosely() && !isOpen(start - 1)) {
      score -= CLEAR - LIKELY;
    }
    if (start > part && start == part + known.meanwhile.at(words, part)) {
      return kind == Kind.PERSON ? CLEAR : WEAK;
    }
    return known.relative.at(words, part) > 0 && start > part ? score - INSIDE_CLAUSE : score;
  }

  /// Whether a subject may follow a word.
  private boolean isOpen(int at) {
    Wordform word = words.get(at);
    return known.said.has(word)
        || known.helper.has(word)
        || known.and.has(word)
        || known.article.has(word)
        || known.that.has(word);
  }

  /// Whether a word stands before a name and is no part of it.
  private boolean isBefore(int at, int to) {
    Wordform word = words.get(at);
    String form = SpeechWords.form(word);
    boolean more = to - at > 2;
    return titles.isBodyWord(word)
        || known.isSmall(word)
        || known.by.at(words, at, to) > 0
        || (at + 1 < to && isTellingFirst(at))
        || nouns.isDay(word)
        || PersonNames.words().words(language, "function").contains(form)
        || (clauses.isPlace(form) && (more || to - at == 1 || clauses.isInflectedCountry(form)))
        || (to - at == 1 && isCommon(word.text()) && !clauses.isFamilyName(word))
        || (isAcronym(word) && more && !words.get(at + 1).isAllCapitals());
  }

  /// Whether a word is a verb of saying, or the end of what means *according to*, that has a
  /// capital as the first of its sentence.
  private boolean isTellingFirst(int at) {
    return (known.isTelling(words, at) && (at == 0 || clauses.isBreak(at)))
        || (at > 0 && known.by.at(words, at - 1, at + 1) == 2);
  }

  private boolean isAcronym(Wordform word) {
    return word.isAllCapitals() && word.text().length() <= 6;
  }

  private boolean isCommon(String word) {
    return language.equals(SpeechWords.ANY_LANGUAGE)
        ? SpeechWords.LANGUAGES.stream().anyMatch(one -> CommonWords.isCommon(word, one))
        : CommonWords.isCommon(word, language);
  }

  /// Where what belongs to a name begins, before the row that it stands in.
  ///
  /// @param rowEnd where that ends
  /// @param body whether the row begins with words that are not of the name, so that *of* before it
  ///   is theirs
  private int startOfPhrase(int part, int row, int rowEnd, boolean body) {
    int start = row;
    boolean tied = body;
    while (start > part && row - start < MAX_ROLE && clauses.isClose(start)) {
      int before = start - 1;
      boolean office = clauses.endsTitle(part, before);
      Wordform word = words.get(before);
      boolean rank = isRank(word) || (clauses.isRankWord(before) && before > part && start < row);
      if (office || titles.isBodyWord(word) || known.article.has(word) || rank) {
        start = before;
        tied |= titles.isBodyWord(word) || clauses.isNobody(before, rowEnd);
      } else if (tied && isLink(word) && before > part && isOfficeBehind(part, before)) {
        start = before;
      } else {
        break;
      }
    }
    return start;
  }

  private boolean isRank(Wordform word) {
    return word.isCapitalised()
        && (Titles.isTitle(SpeechWords.form(word)) || titles.isBodyWord(word));
  }

  private boolean isLink(Wordform word) {
    return known.preposition.has(word) || known.of.has(word) || known.article.has(word);
  }

  /// Whether *of* ties a body to an office before it: *President of the European Commission*.
  private boolean isOfficeBehind(int part, int link) {
    int at = link - 1;
    while (at > part && (known.article.has(words.get(at)) || clauses.isRankWord(at))) {
      at--;
    }
    return clauses.endsTitle(part, at) || titles.isBodyWord(words.get(at));
  }

  /// The first word of an office behind the article or the like before it.
  int withoutArticle(int from, int to) {
    int start = from;
    while (start < to && isLeadIn(words.get(start))) {
      start++;
    }
    return start;
  }

  private boolean isLeadIn(Wordform word) {
    return known.article.has(word)
        || known.relative.has(word)
        || known.helper.has(word)
        || known.by.has(word)
        || known.and.has(word)
        || PersonNames.words().words(language, "function").contains(word.lower());
  }
}
