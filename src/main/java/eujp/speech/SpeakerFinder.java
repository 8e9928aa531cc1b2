package eujp.speech;

import eujp.speech.QuotedSpeech.Naming;
import eujp.text.CommonWords;
import eujp.text.PersonNames;
import eujp.text.PlaceNames;
import eujp.text.Span;
import eujp.text.Wordform;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds in a clause those who may be its subject, and whom it only speaks of.
///
/// A name is a row of words with capitals, with small words such as `von der` between them, without
/// the titles, bodies, places and days before it. Whoever stands behind a preposition does not
/// speak.
final class SpeakerFinder {
  private static final Map<String, Set<String>> DAYS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> STEMS = new ConcurrentHashMap<>();
  private static final Map<String, SayingPhrases> HEADS = new ConcurrentHashMap<>();

  /// Irish words that begin a family name, as [PersonName#fold] makes them.
  private static final Set<String> OF_FAMILY = Set.of("mac", "nic", "mag", "o", "ni", "ui");

  /// By which an English word that no list has is told to be no noun.
  private static final List<String> VERB_ENDINGS = List.of("ed", "ly", "ing");

  private static final String VOWELS = "aeiouyаеиояαειουηω";

  /// Letters of a country's name that are the same in all its cases.
  private static final int MIN_STEM = 4;

  /// Words of a thing, *of* and a surname, behind which a full name begins.
  private static final int MIN_OWNED = 3;

  /// Letters of an ending.
  private static final int MAX_CASE = 3;

  /// Words of a name; a longer row of capitals is a heading.
  private static final int MAX_NAME = 7;

  /// Letters of a given name that is cut short.
  private static final int MAX_SHORT_NAME = 3;

  /// Words of an office behind a name.
  private static final int MAX_TITLE = 4;

  /// Words of a row in which two persons may stand side by side.
  private static final int TWO_NAMES = 4;

  /// Words before a name that may belong to its role.
  private static final int MAX_ROLE = 9;

  /// Words between what tells that somebody is asked or spoken to and the name.
  private static final int MAX_ASKED = 8;

  /// Words between a name and a postposition, with it.
  private static final int MAX_BEHIND = 3;

  private static final String PARTING = ",;:()[]–—―";
  static final int CLEAR = 4;
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
  record Candidate(Kind kind, int from, int to, int start, int score) {}

  final String text;
  final List<Wordform> words;
  final SpeechWords known;
  final String language;
  final NounPhrases nouns;
  private final Titles titles = Titles.all();

  /// What else persons are in the language.
  private final SayingPhrases heads;

  /// @param words all of the text
  SpeakerFinder(String text, List<Wordform> words, SpeechWords known, String language) {
    this.text = text;
    this.words = words;
    this.known = known;
    this.language = language;
    this.nouns = new NounPhrases(known, language);
    this.heads = headsOf(language);
  }

  /// How many words the title or office has that stands at a place; 0 where none does.
  private int titleAt(int at) {
    int plain = titles.titleAt(words, at);
    return plain > 0 || (at > 0 && isOf(words.get(at - 1))) ? plain : heads.at(words, at);
  }

  /// Whether a word ties what follows to what stands before it: *tas-Sajjieda*.
  private boolean isOf(Wordform word) {
    return known.of.has(word) || (known.preposition.has(word) && !known.by.has(word));
  }

  private static SayingPhrases headsOf(String language) {
    return HEADS.computeIfAbsent(
        language, one -> new SayingPhrases(PersonNames.words().words(one, "head")));
  }

  /// Where a part of a clause begins: behind a comma, a dash, a bracket.
  boolean parts(int at) {
    String gap = words.get(at).gap();
    for (int i = 0; i < gap.length(); i++) {
      if (PARTING.indexOf(gap.charAt(i)) >= 0) {
        return true;
      }
    }
    return gap.contains(" - ") || gap.contains("--");
  }

  /// Whether a part of a clause ends before a word, or the text does.
  boolean endsPart(int at) {
    return at >= words.size() || parts(at) || words.get(at).gap().indexOf('.') >= 0;
  }

  /// Who may speak between two words, in their order.
  List<Candidate> in(int from, int to) {
    return find(from, to, false);
  }

  /// Who is named between two words, in their order, be it behind a preposition.
  List<Candidate> named(int from, int to) {
    return find(from, to, true);
  }

  /// The end of the clause, without a full stop or a line break inside it, that a word is in.
  int endOfClause(int from) {
    int end = from + 1;
    while (end < words.size() && !isBreak(end)) {
      end++;
    }
    return end;
  }

  private boolean isBreak(int at) {
    String gap = words.get(at).gap();
    boolean goesOn = Character.isLowerCase(words.get(at).text().codePointAt(0));
    if ((goesOn && gap.equals(". ")) || NounPhrases.isNext(words, at)) {
      return false;
    }
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      boolean stop = ".!?\n".indexOf(c) >= 0 || (QuotationMarks.isMark(c) && gap.length() > 1);
      if (stop && !(c == '.' && (isShortened(at - 1) || endOfRow(at - 1, at + 1) > at))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a full stop behind a word ends no sentence, since the word stands before names.
  private boolean isShortened(int at) {
    return titles.isShort(words.get(at)) || (isHonorific(at) && words.get(at).text().length() < 5);
  }

  private boolean isHonorific(int at) {
    return PersonNames.words().set(language, "honorific").contains(SpeechWords.form(words.get(at)));
  }

  private List<Candidate> find(int from, int to, boolean all) {
    List<Candidate> found = new ArrayList<>();
    int part = from;
    int behindLast = from;
    boolean governed = false;
    for (int i = from; i < to; ) {
      if (i > from && parts(i)) {
        part = i;
        governed = false;
      }
      int title = titles.titleAt(words, i);
      int row = endOfRow(i, to);
      boolean longer = row > i && title > row - i && i + title <= to;
      if (longer && endOfRow(i + title, to) > i + title) {
        i += title;
        continue;
      }
      if (row > i && !longer) {
        Candidate one = row(part, i, row);
        governed = isGoverned(part, one, governed) && !leadsOn(part, one, to);
        governed |= isAsked(behindLast, one, to) || isAddressed(from, one);
        if (all
            || (!governed
                && !isPossessive(row)
                && !isGovernedFromBehind(row, to)
                && !isFurtherField(found, one)
                && !belongsToNoun(one, to))) {
          found.add(one);
        }
        behindLast = one.kind() == Kind.PERSON ? row : behindLast;
        i = row;
      } else if (title > 0
          && !isPronounAt(i)
          && endOfRow(Math.min(i + title, to), to) <= i + title) {
        Candidate one = new Candidate(Kind.ROLE, i, Math.min(i + title, to), i, WEAK);
        governed = isGoverned(part, one, governed) || isAsked(behindLast, one, to);
        if (all || (!governed && !isPossessive(i + title) && !belongsToNoun(one, to))) {
          found.add(one);
        }
        i += title;
      } else {
        i++;
      }
    }
    return found;
  }

  /// Those of some, in their order, who ask, are answered or are spoken to.
  ///
  /// @param from where the clause begins
  /// @param to where it ends
  Set<Candidate> asked(List<Candidate> named, int from, int to) {
    Set<Candidate> asked = new HashSet<>();
    int behindLast = from;
    for (Candidate one : named) {
      if (isAsked(behindLast, one, to)) {
        asked.add(one);
      }
      behindLast = one.kind() == Kind.PERSON ? one.to() : behindLast;
    }
    return asked;
  }

  private boolean isAsked(int from, Candidate one, int to) {
    for (int i = one.to(); i < Math.min(to, one.to() + MAX_BEHIND) && !parts(i); i++) {
      if (known.askedBehind.has(words.get(i))) {
        return true;
      }
      if (words.get(i).isCapitalised() || known.said.has(words.get(i))) {
        break;
      }
    }
    for (int i = one.from() - 1; i >= Math.max(from, one.from() - MAX_ASKED); i--) {
      if (parts(i + 1) || isOtherThanAsked(i)) {
        return false;
      }
      if (known.asked.at(words, i, one.from()) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether an office in the dative stands right before a name in it: *primátorovi Vítu Kolářovi*.
  private boolean isAddressed(int from, Candidate one) {
    int office = one.from() - 1;
    boolean source = office > 0 && known.by.covers(words, office - 1);
    return one.kind() == Kind.PERSON
        && office >= from
        && !source
        && isClose(one.from())
        && !words.get(office).isCapitalised()
        && !known.isSmall(words.get(office))
        && known.dative.has(words.get(office))
        && name(one).stream().anyMatch(known.dative::has);
  }

  /// Whether a word begins what somebody is asked about, or tells that somebody speaks.
  private boolean isOtherThanAsked(int at) {
    Wordform word = words.get(at);
    boolean about = known.preposition.has(word) && !known.of.has(word) && !known.article.has(word);
    return (about || known.said.has(word)) && !known.asked.covers(words, at);
  }

  /// Whether a name is the subject of a clause that leads on from another one: *before Anna Berg
  /// replied*.
  private boolean leadsOn(int part, Candidate one, int to) {
    int conjunction = known.meanwhile.at(words, part, to);
    return conjunction > 0
        && part + conjunction == one.start()
        && one.to() < to
        && !parts(one.to());
  }

  private boolean isPronounAt(int at) {
    return known.pronoun.at(words, at) > 0;
  }

  /// Whether a word is one more thing that the office before it is for: *Minister for Sea and
  /// Ports*.
  private boolean isFurtherField(List<Candidate> found, Candidate one) {
    if (found.isEmpty() || one.kind() != Kind.WORD || !known.and.has(words.get(one.from() - 1))) {
      return false;
    }
    Candidate field = found.getLast();
    return field.kind() == Kind.ROLE
        && field.start() < field.from()
        && field.to() + 1 == one.from()
        && titleAt(field.from()) == 0;
  }

  /// Whether a word only belongs to an office behind it, and in English a body, or the beginning of
  /// an office, to a noun that ends what stands there, so that it does not speak: *de Nederlandse
  /// minister*, *EU official*, *foreign ministry*.
  private boolean belongsToNoun(Candidate one, int to) {
    int noun = one.to();
    boolean behindArticle = one.from() > 0 && known.article.has(words.get(one.from() - 1));
    boolean begins = noun == one.from() + 1 && nouns.begins(words, one.from());
    if (noun >= to
        || one.kind() == Kind.PERSON
        || (one.kind() == Kind.WORD && !behindArticle && !begins)
        || !words.get(noun).followsClosely()) {
      return false;
    }
    boolean office = !words.get(noun).isCapitalised() && titleAt(noun) > 0;
    return (one.kind() == Kind.WORD && (office || !behindArticle)) || isNounAtEnd(noun, to);
  }

  private boolean isNounAtEnd(int noun, int to) {
    return language.equals("en")
        && isMaybeNoun(words.get(noun))
        && !known.isTelling(words, noun)
        && (noun + 1 == to || parts(noun + 1) || known.isSmall(words.get(noun + 1)));
  }

  private boolean isMaybeNoun(Wordform word) {
    String form = word.lower();
    return Character.isLetter(word.text().charAt(0))
        && !word.isCapitalised()
        && !known.isSmall(word)
        && !known.when.has(word)
        && VERB_ENDINGS.stream().noneMatch(form::endsWith);
  }

  /// The best of some, and where several are as good the last or the first.
  static Optional<Candidate> best(List<Candidate> candidates, boolean last) {
    Candidate best = null;
    for (Candidate one : candidates) {
      boolean better =
          best == null || one.score() > best.score() || (last && one.score() == best.score());
      if (better) {
        best = one;
      }
    }
    return Optional.ofNullable(best);
  }

  /// The end of the row of capitalised words that begins at a word; the word itself where it begins
  /// none.
  int endOfRow(int from, int to) {
    if (from >= to) {
      return from;
    }
    int first = from;
    while (first < to - 1 && isLeadingParticle(first) && words.get(first + 1).followsClosely()) {
      first++;
    }
    if (!isCapitalised(first)) {
      return from;
    }
    int end = first + 1;
    int names = 1;
    for (int i = end; i < to; i++) {
      Wordform word = words.get(i);
      boolean close =
          isClose(i)
              || (word.gap().equals(".-") && isInitial(i - 1))
              || (word.gap().equals(". ")
                  && (isInitial(i - 1)
                      || (names > 1 && isShortName(i - 1))
                      || titleAt(i - 1) > 0
                      || isShortened(i - 1)));
      if (!close) {
        break;
      }
      if (isCapitalised(i)) {
        if (end < i && !isIrishArticle(i - 1) && (names > 1 || isTitled(first)) && isOther(i)) {
          break;
        }
        names++;
        end = i + 1;
      } else if (!isParticle(word) && !isIrishArticle(i)) {
        break;
      }
    }
    return end;
  }

  /// Whether a word has a capital, in Irish behind the letters that its place in the sentence puts
  /// before it: *tSaoir*, *nOileán*.
  private boolean isCapitalised(int at) {
    String word = words.get(at).text();
    boolean behind =
        known.has("letters-before")
            && word.length() > 2
            && Character.isLowerCase(word.charAt(0))
            && (Character.isUpperCase(word.charAt(1)) || Character.isUpperCase(word.charAt(2)));
    return behind || words.get(at).isCapitalised();
  }

  /// Whether a title stands right before a word, so that one word may be a whole name: *minister
  /// Berg van Infrastructuur*.
  private boolean isTitled(int at) {
    return at > 0 && !isGiven(at) && isClose(at) && titleAt(at - 1) == 1 && titleAt(at) == 0;
  }

  /// Whether an article is one of a family name: *Mac an tSaoir*.
  private boolean isIrishArticle(int at) {
    return known.has("letters-before")
        && at > 0
        && known.article.has(words.get(at))
        && OF_FAMILY.contains(PersonName.fold(words.get(at - 1).text()));
  }

  /// Whether a word behind a small one is no more of the name: *Anna Berg y Ken Mori*, *Anna Berg
  /// zum Handel*, *Marc Leroy de la Commission*.
  private boolean isOther(int at) {
    Wordform tie = words.get(at - 1);
    boolean complete = at > 1 && words.get(at - 2).isCapitalised() && !isGiven(at - 2);
    return known.and.has(tie)
        || (known.article.has(tie) && complete && !known.preposition.has(tie))
        || (known.preposition.has(tie) && !known.of.has(tie))
        || titles.isBodyWord(words.get(at))
        || (complete && isFieldWord(at))
        || isPlace(SpeechWords.form(words.get(at)));
  }

  private boolean isFieldWord(int at) {
    return PersonNames.words().set(language, "notName").contains(SpeechWords.form(words.get(at)));
  }

  private boolean isLeadingParticle(int at) {
    String form = SpeechWords.form(words.get(at));
    boolean begins = form.equals("von") || form.equals("van") || form.equals("ter");
    boolean second = form.equals("der") || form.equals("den") || form.equals("dem");
    boolean before = at > 0 && isFirstParticle(at - 1);
    boolean after = at + 1 < words.size() && isSecondParticle(at + 1);
    return (begins && after) || (second && before);
  }

  private boolean isFirstParticle(int at) {
    String form = SpeechWords.form(words.get(at));
    return form.equals("von") || form.equals("van");
  }

  private boolean isSecondParticle(int at) {
    String form = SpeechWords.form(words.get(at));
    return words.get(at).followsClosely()
        && (form.equals("der") || form.equals("den") || form.equals("dem"));
  }

  /// Whether a word is a letter, or some of them with full stops: *A* and *A.W* of *A.W. Berg*.
  private boolean isInitial(int at) {
    String word = words.get(at).text();
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  /// Whether a word is a given name cut short: *Gh*, *Chr*.
  private boolean isShortName(int at) {
    String form = PersonName.fold(words.get(at).text());
    return words.get(at).isCapitalised()
        && form.length() <= MAX_SHORT_NAME
        && form.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
  }

  private boolean isParticle(Wordform word) {
    return (titles.isJoint(word) && !known.and.has(word))
        || PersonNames.words().words("any", "small").contains(SpeechWords.form(word));
  }

  /// What a row of words with capitals names.
  private Candidate row(int part, int from, int rowEnd) {
    int to = withoutPlace(from, rowEnd);
    int first = behindPlace(from, to);
    for (int i = from; i < to; i++) {
      int title = titleAt(i);
      if (title > 0 && i + title <= to && !isFamilyName(first, i, to)) {
        first = i + title;
      }
    }
    boolean titled = first > from;
    int behindTitle = first;
    int bodies = 0;
    int named = first;
    while (first < to && isBefore(first, to)) {
      bodies += titles.isBodyWord(words.get(first)) || isAcronym(words.get(first)) ? 1 : 0;
      first++;
    }
    int start = startOfPhrase(part, behindThing(from, first), first > named);
    int begun = first;
    boolean office = titled || hasTitle(start, from);
    if (first >= to) {
      Kind kind = office ? Kind.ROLE : bodies > 0 ? Kind.BODY : Kind.ROLE;
      int score = kind == Kind.ROLE && !office ? 0 : WEAK;
      return new Candidate(kind, withoutArticle(from, to - 1), to, start, score);
    }
    if (to - first > 2 && isFieldBeforeName(part, first)) {
      first++;
    } else if (to - first > MIN_OWNED && isThingOf(first)) {
      first += 2;
    }
    int names = 0;
    for (int i = first; i < to; i++) {
      names += isParticle(words.get(i)) ? 0 : 1;
    }
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
    boolean ofArticle =
        titled
            && first == behindTitle + 1
            && known.has("nouns-capital")
            && known.article.has(words.get(behindTitle));
    if (names == 1
        && !titled
        && office
        && first > from
        && titles.isMinistry(words.get(first - 1))) {
      return new Candidate(Kind.ROLE, start, from, start, score(part, start, Kind.ROLE));
    }
    if ((ofArticle && names <= 2 && !isGiven(first)) || (titled && isOfPlace(behindTitle, names))) {
      return new Candidate(Kind.ROLE, from, behindTitle, start, score(part, start, Kind.ROLE));
    }
    if (first == begun && start < first && isWhatOfficeIsOf(start, first, titled, names)) {
      return new Candidate(Kind.ROLE, first, to, start, score(part, start, Kind.ROLE));
    }
    if (names == 1 && !office && isCompound(words.get(first).text())) {
      return new Candidate(Kind.ROLE, first, to, first, score(part, first, Kind.ROLE));
    }
    boolean noun =
        known.has("nouns-capital") && first > 0 && known.article.has(words.get(first - 1));
    if (names == 1 && !office && noun) {
      return new Candidate(Kind.WORD, first, to, first, 0);
    }
    if (names == 1 && !office && known.where.has(words.get(to - 1))) {
      return new Candidate(Kind.ROLE, first, to, first, 0);
    }
    boolean body =
        titles.isBodyWord(words.get(to - 1))
            || names > MAX_NAME
            || (bodies > 0 && !titled && isThings(first, to));
    Kind kind =
        body ? (titled ? Kind.ROLE : Kind.BODY) : names > 1 || office ? Kind.PERSON : Kind.WORD;
    return first > begun
        ? new Candidate(kind, first, to, first, LIKELY)
        : new Candidate(
            kind,
            kind == Kind.BODY ? withoutArticle(from, to) : first,
            to,
            start,
            score(part, start, kind));
  }

  /// Whether a word ties an office with an article to another one, which so is a place and no
  /// family name, or to a full name: *der Bürgermeister von Ostende*, *ein Sprecher von Anna Berg*.
  ///
  /// @param names how many words the name has that stands there
  private boolean isOfPlace(int tie, int names) {
    int title = tie - 1;
    boolean article = title > 0 && known.article.has(words.get(title - 1));
    boolean whole = names == 1 || (tie + 1 < words.size() && isGiven(tie + 1));
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
        && isGiven(from);
  }

  /// The end of a name behind which stands where something happens, without that: Finnish *Anna
  /// Berg Oulussa*.
  private int withoutPlace(int from, int to) {
    int names = 0;
    for (int i = from; i < to; i++) {
      names += isName(i) ? 1 : 0;
    }
    Wordform last = words.get(to - 1);
    boolean place = known.where.has(last) || known.behindName.has(last);
    return names > 2 && place && !isParticle(words.get(to - 2)) ? to - 1 : to;
  }

  /// The first word of a name before which stands where something happens: Hungarian *Szegeden Kiss
  /// Anna*.
  private int behindPlace(int from, int to) {
    boolean three = known.has("name-first") && to - from == 3 && !parts(from + 1);
    Wordform place = words.get(from);
    boolean where = known.where.has(place) || known.behindName.has(place);
    return three && where && !isGiven(from + 1) ? from + 1 : from;
  }

  private boolean isGiven(int at) {
    return Gender.isGiven(words.get(at).text(), language);
  }

  private boolean isName(int at) {
    return words.get(at).isCapitalised() && !titles.isBodyWord(words.get(at)) && titleAt(at) == 0;
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
        return !isGiven(from);
      }
    }
    return false;
  }

  /// Whether a name begins with the word behind a word, and not with it: *in Utrecht Anna Berg*,
  /// *prezydent Gdyni Anna Berg*.
  private boolean isFieldBeforeName(int part, int at) {
    boolean field = at > part && known.has("cases") && endsTitle(part, at - 1);
    boolean tied =
        at > part
            && (known.at.has(words.get(at - 1))
                || known.of.has(words.get(at - 1))
                || known.preposition.has(words.get(at - 1)));
    return (field || tied) && !isGiven(at) && !isInitial(at) && isGiven(at + 1);
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
    return !isGiven(at)
        && !isInitial(at)
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
        && endsTitle(part, link - 1);
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
    return !titled && linked && names <= 2 && hasTitle(start, before) && !isGiven(first);
  }

  /// The first given name behind the first word of a row; the first word where there is none.
  private int givenName(int first, int to) {
    for (int i = first + 1; i < to - 1; i++) {
      if (isGiven(i)) {
        return isGiven(first) ? first : i;
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
      names += isParticle(words.get(at)) ? 0 : 1;
    }
    return at;
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

  private boolean isAcronym(Wordform word) {
    return word.isAllCapitals() && word.text().length() <= 6;
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
        || days(language).contains(form)
        || PersonNames.words().words(language, "function").contains(form)
        || (isPlace(form) && (more || to - at == 1 || isInflectedCountry(form)))
        || (to - at == 1 && isCommon(word.text()))
        || (isAcronym(word) && more && !words.get(at + 1).isAllCapitals());
  }

  /// Whether a word is a verb of saying, or the end of what means *according to*, that has a
  /// capital as the first of its sentence.
  private boolean isTellingFirst(int at) {
    return (known.isTelling(words, at) && (at == 0 || isBreak(at)))
        || (at > 0 && known.by.at(words, at - 1, at + 1) == 2);
  }

  private boolean isCommon(String word) {
    return language.equals(SpeechWords.ANY_LANGUAGE)
        ? SpeechWords.LANGUAGES.stream().anyMatch(one -> CommonWords.isCommon(word, one))
        : CommonWords.isCommon(word, language);
  }

  private boolean isPlace(String form) {
    return PlaceNames.in(language).contains(form)
        || (known.has("cases") && isCountryInSomeCase(form))
        || PersonNames.words().words(language, "notName").contains(form);
  }

  private boolean isInflectedCountry(String form) {
    return known.has("cases")
        && !PlaceNames.in(language).contains(form)
        && isCountryInSomeCase(form);
  }

  private boolean isCountryInSomeCase(String form) {
    Set<String> stems = STEMS.computeIfAbsent(language, SpeakerFinder::readStems);
    for (int end = form.length(); end >= Math.max(MIN_STEM, form.length() - MAX_CASE); end--) {
      if (stems.contains(form.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /// The names of countries without their last vowels.
  private static Set<String> readStems(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> stems = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      String name = Locale.of("", country).getDisplayCountry(locale).toLowerCase(locale);
      int end = name.length();
      while (end > 1 && VOWELS.indexOf(PersonName.fold(name.substring(end - 1, end))) >= 0) {
        end--;
      }
      if (end > MIN_STEM && name.indexOf(' ') < 0) {
        stems.add(name.substring(0, end));
      }
    }
    return stems;
  }

  /// The names of days and months, in lower case.
  static Set<String> days(String language) {
    return DAYS.computeIfAbsent(language, SpeakerFinder::readDays);
  }

  private static Set<String> readDays(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> names = new HashSet<>();
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
        names.add(name);
        names.addAll(List.of(name.split(" ", -1)));
      }
      for (Month month : Month.values()) {
        names.add(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /// Where what belongs to a name begins, before the row that it stands in.
  ///
  /// @param body whether the row begins with words that are not of the name, so that *of* before it
  ///   is theirs
  private int startOfPhrase(int part, int row, boolean body) {
    int start = row;
    boolean tied = body;
    while (start > part && row - start < MAX_ROLE && isClose(start)) {
      int before = start - 1;
      boolean office = endsTitle(part, before);
      Wordform word = words.get(before);
      boolean rank = isRank(word) || (isRankWord(before) && before > part && start < row);
      if (office || titles.isBodyWord(word) || known.article.has(word) || rank) {
        start = before;
        tied |= titles.isBodyWord(word);
      } else if (tied && isLink(word) && before > part && isOfficeBehind(part, before)) {
        start = before;
      } else {
        break;
      }
    }
    return start;
  }

  private boolean isClose(int at) {
    return words.get(at).followsClosely() || words.get(at).gap().isEmpty();
  }

  private boolean isRank(Wordform word) {
    return word.isCapitalised()
        && (Titles.isTitle(SpeechWords.form(word)) || titles.isBodyWord(word));
  }

  /// Whether a title ends with a word.
  private boolean endsTitle(int part, int at) {
    for (int i = at; i >= Math.max(part, at - 2); i--) {
      if (titleAt(i) == at - i + 1) {
        return true;
      }
    }
    return false;
  }

  private boolean isLink(Wordform word) {
    return known.preposition.has(word) || known.of.has(word) || known.article.has(word);
  }

  /// Whether *of* ties a body to an office before it: *President of the European Commission*.
  private boolean isOfficeBehind(int part, int link) {
    int at = link - 1;
    while (at > part && (known.article.has(words.get(at)) || isRankWord(at))) {
      at--;
    }
    return endsTitle(part, at) || titles.isBodyWord(words.get(at));
  }

  private boolean hasTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      if (titleAt(i) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isGoverned(int part, Candidate one, boolean before) {
    if (one.start() == part) {
      return isPrepositionInRow(one);
    }
    int link = behindModifiers(part, one);
    Wordform word = words.get(link);
    if (known.and.has(word) && words.get(one.start()).followsClosely()) {
      return before;
    }
    boolean article = known.article.has(word) && titleAt(one.start()) > 0;
    boolean single = one.kind() == Kind.BODY || one.kind() == Kind.WORD;
    if (single && (isOwned(link, part) || isOwned(one.start(), part))) {
      return true;
    }
    if (one.kind() == Kind.ROLE && isPhraseGoverned(part, one)) {
      return true;
    }
    return (words.get(one.start()).followsClosely() && known.preposition.has(word) && !article)
        || isPrepositionInRow(one);
  }

  /// Whether a word is a noun behind a body's letters: *EU-ambtenaar*.
  private static boolean isCompound(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 1
        && hyphen + 2 < word.length()
        && word.substring(0, hyphen).chars().allMatch(Character::isUpperCase)
        && word.substring(hyphen + 2).chars().allMatch(Character::isLowerCase);
  }

  /// Whether a body or a word only tells whose somebody is: *un funzionario dell'UE*, *αξιωματούχος
  /// της ΕΕ*.
  private boolean isOwned(int link, int part) {
    return link > part
        && link + 1 < words.size()
        && isClose(link + 1)
        && isClose(link)
        && known.officeOf.has(words.get(link))
        && (known.preposition.has(words.get(link)) || known.of.has(words.get(link)))
        && !known.isTelling(words, link - 1)
        && !known.isSmall(words.get(link - 1));
  }

  /// Whether a preposition stands before the article of an office, whatever else stands between:
  /// *with the Portuguese transport minister*.
  private boolean isPhraseGoverned(int part, Candidate one) {
    int least = Math.max(part, one.start() - MAX_ROLE);
    int article = one.start();
    while (article > least && isClose(article) && !known.article.has(words.get(article))) {
      article--;
      if (known.isTelling(words, article)
          || (known.isSmall(words.get(article)) && !known.article.has(words.get(article)))) {
        return false;
      }
    }
    return article > least
        && known.article.has(words.get(article))
        && isClose(article)
        && known.preposition.has(words.get(article - 1))
        && !known.of.has(words.get(article - 1));
  }

  /// The word before somebody and the adjectives of the office: *s* of *s albanskim ministrom*.
  private int behindModifiers(int part, Candidate one) {
    int before = one.start() - 1;
    while (before > part
        && one.start() < one.from()
        && words.get(before).followsClosely()
        && isModifier(words.get(before))) {
      before--;
    }
    return before;
  }

  private boolean isModifier(Wordform word) {
    return !word.isCapitalised()
        && !known.isSmall(word)
        && PersonNames.words().set(language, "before").contains(SpeechWords.form(word));
  }

  /// Whether a preposition stands before the office that a name behind a comma has: *met with the
  /// minister of energy, Ken Mori*.
  ///
  /// @param from where the clause begins
  boolean isRoleGoverned(Candidate one, int from) {
    if (one.from() != one.start() || one.start() <= from || !parts(one.start())) {
      return false;
    }
    int least = Math.max(from, one.start() - 2 * MAX_ROLE);
    int office = one.start() - 1;
    while (office > least && titleAt(office) == 0 && !parts(office)) {
      office--;
    }
    int before = office - 1;
    while (before > least
        && (known.article.has(words.get(before)) || isModifier(words.get(before)))) {
      before--;
    }
    return before >= from
        && titleAt(office) > 0
        && !parts(office)
        && known.preposition.has(words.get(before))
        && !known.of.has(words.get(before));
  }

  /// Whether a postposition follows: Finnish *Ken Morin tapaamisen jälkeen*.
  private boolean isGovernedFromBehind(int row, int to) {
    for (int i = row; i < Math.min(to, row + MAX_BEHIND) && !parts(i); i++) {
      if (known.postposition.has(words.get(i))) {
        return true;
      }
      if (words.get(i).isCapitalised() || known.said.has(words.get(i))) {
        return false;
      }
    }
    return false;
  }

  /// Whether a row begins with a preposition that has a capital only as the first of its sentence.
  private boolean isPrepositionInRow(Candidate one) {
    for (int i = one.start(); i < one.from(); i++) {
      if (known.preposition.has(words.get(i))
          && words.get(i).isCapitalised()
          && (i == one.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean isPossessive(int rowEnd) {
    int end = words.get(rowEnd - 1).end();
    return end + 1 < text.length()
        && "'’".indexOf(text.charAt(end)) >= 0
        && rowEnd < words.size()
        && !QuotationMarks.isSpace(text.charAt(end + 1))
        && words.get(rowEnd).gap().strip().length() == 2;
  }

  Span span(int from, int to) {
    return new Span(words.get(from).start(), words.get(to - 1).end());
  }

  /// The words from a place on that belong to a candidate: articles and offices before the name.
  List<Wordform> before(Candidate one) {
    return words.subList(one.start(), one.from());
  }

  List<Wordform> name(Candidate one) {
    return words.subList(one.from(), one.to());
  }

  /// The words of the office that stands before a name in its part of the clause, with what it is
  /// of between them, or behind it: *министърът на околната среда Иван Добрев*, *Kiss Péter
  /// biztos*; none where there is none.
  List<Wordform> officeAround(Candidate one, int from, int to) {
    int behind = Math.min(to, one.to() + MAX_TITLE);
    for (int i = one.to(); known.has("name-first") && i < behind && !parts(i); i++) {
      if (titleAt(i) > 0) {
        return words.subList(one.to(), i + titleAt(i));
      }
      if (known.and.has(words.get(i))) {
        break;
      }
    }
    int least = behindNames(Math.max(from, one.start() - 2 * MAX_ROLE), one.start());
    for (int i = one.start() - 1; i >= least && !parts(i + 1); i--) {
      Wordform word = words.get(i);
      if (known.said.has(word) || known.helper.has(word) || known.relative.has(word)) {
        break;
      }
      if (endsTitle(from, i) && !isShortened(i) && isOfficeOf(i + 1, one.from())) {
        int start = i;
        while (start > least && endsTitle(from, start - 1) && !parts(start)) {
          start--;
        }
        return words.subList(start, i + 1);
      }
    }
    return List.of();
  }

  /// Where what stands before a name begins, behind the last other name.
  private int behindNames(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (isName(i) && isName(i - 1) && words.get(i).followsClosely()) {
        return i + 1;
      }
    }
    return from;
  }

  /// Whether the words between an office and a name can be what the office is of.
  private boolean isOfficeOf(int from, int to) {
    boolean ranks = true;
    for (int i = from; i < to; i++) {
      ranks &= isRankWord(i) || isShortened(i);
    }
    if (ranks || known.has("cases")) {
      return true;
    }
    Wordform last = words.get(to - 1);
    boolean field =
        last.isCapitalised() || titles.isBodyWord(last) || isPlace(SpeechWords.form(last));
    Wordform first = words.get(from);
    return field
        && (known.of.has(first)
            || known.preposition.has(first)
            || known.article.has(first)
            || first.isCapitalised()
            || titles.isBodyWord(first)
            || isRankWord(from));
  }

  private boolean isRankWord(int at) {
    return PersonNames.words().set(language, "rank").contains(SpeechWords.form(words.get(at)));
  }

  /// A candidate as a speaker, with the role beside the name.
  ///
  /// @param from where the clause begins
  /// @param to where it ends
  Naming naming(Candidate one, int from, int to) {
    int end = one.kind() == Kind.BODY ? endOfBody(one.to(), to) : one.to();
    return new Naming(span(one.from(), end), role(one, from, to).stream().toList());
  }

  /// The end of a body's name with what it is for: *Department of Transport*.
  private int endOfBody(int body, int to) {
    int tie = body < to && isClose(body) ? known.officeOf.at(words, body, to) : 0;
    int name = body + tie;
    while (tie > 0 && name < to && known.article.has(words.get(name)) && isClose(name)) {
      name++;
    }
    int end = name;
    while (tie > 0 && end < to && isClose(end) && isCapitalised(end)) {
      end++;
    }
    return end > name ? end : body;
  }

  /// Whether a word of a name is a given name that is known.
  boolean hasGivenName(Candidate one) {
    return name(one).stream().anyMatch(word -> Gender.isGiven(word.text(), language));
  }

  /// Whether a noun stands between two words that is somebody's or something's and no name: German
  /// *der Bericht*.
  boolean isThingIn(int from, int to) {
    return known.has("nouns-capital")
        && find(from, to, false).stream()
            .anyMatch(one -> one.kind() == Kind.WORD && one.score() == 0);
  }

  private Optional<Span> role(Candidate one, int from, int to) {
    if (one.kind() == Kind.BODY) {
      return Optional.empty();
    }
    int start = withoutArticle(one.start(), one.from());
    boolean titled = start < one.from() && hasTitle(start, one.from());
    if (titled && !isHonorificOnly(start, one.from())) {
      return Optional.of(trimmed(start, one.from()));
    }
    return partBehind(one, to)
        .or(() -> partBefore(one, from))
        .or(() -> titled ? Optional.of(trimmed(start, one.from())) : Optional.empty());
  }

  private boolean isHonorificOnly(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isHonorific(i)) {
        return false;
      }
    }
    return true;
  }

  private Span trimmed(int from, int to) {
    return span(from, to);
  }

  private int withoutArticle(int from, int to) {
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

  private Optional<Span> partBehind(Candidate one, int to) {
    if (one.to() >= to || !parts(one.to()) || known.and.has(words.get(one.to()))) {
      return Optional.empty();
    }
    int end = one.to() + 1;
    int last = end;
    int most = Math.min(to, one.to() + 2 * MAX_ROLE);
    while (end < most && !isEndOfRole(end)) {
      end++;
      last = end;
    }
    boolean another =
        find(behindDate(one.to(), firstTitle(one.to(), last)), last, false).stream()
            .filter(other -> other.kind() == Kind.PERSON)
            .anyMatch(other ->
                hasGivenName(other)
                    || (other.score() == LIKELY && isCapitalised(other.from() - 1)));
    return another ? Optional.empty() : rolePart(one.to(), last);
  }

  /// A comma ends a role unless a further field follows it: *Economy, Trade and Industry*.
  private boolean isEndOfRole(int at) {
    boolean verb = known.said.at(words, at) > 0 || known.helper.has(words.get(at));
    return verb
        || (parts(at)
            && !(words.get(at).isCapitalised()
                && titleAt(at) == 0
                && PersonNames.words().words(language, "notName").contains(words.get(at).lower())));
  }

  private Optional<Span> partBefore(Candidate one, int from) {
    if (one.start() <= from || !parts(one.start())) {
      return Optional.empty();
    }
    int start = one.start() - 1;
    int least = behindNames(Math.max(from, one.start() - 2 * MAX_ROLE), one.start() - 1);
    while (start > least && !isStartOfRole(start)) {
      start--;
    }
    return rolePart(start, one.start());
  }

  private boolean isStartOfRole(int at) {
    return parts(at) && (titleAt(at) > 0 || known.article.has(words.get(at)));
  }

  private int firstTitle(int from, int to) {
    int title = from;
    while (title < to && titleAt(title) == 0) {
      title++;
    }
    return title;
  }

  private Optional<Span> rolePart(int from, int to) {
    int title = firstTitle(from, to);
    int start = withoutArticle(behindDate(from, title), to);
    int end = beforeDate(Math.min(to, title + 1), to);
    return title < to
            && start <= title
            && !isPrepositionIn(start, title)
            && end - start <= 2 * MAX_ROLE
        ? Optional.of(trimmed(start, end))
        : Optional.empty();
  }

  /// Whether a preposition tells that an office only belongs to what stands before it: *at a
  /// meeting with the minister, Anna Berg said*.
  private boolean isPrepositionIn(int from, int title) {
    for (int i = from; i < title; i++) {
      boolean ties = i > from && (known.of.has(words.get(i)) || known.officeOf.has(words.get(i)));
      if (known.preposition.has(words.get(i)) && !ties) {
        return true;
      }
    }
    return from == title && known.preposition.has(words.get(from));
  }

  /// The word behind a date with its year, where one stands before an office.
  private int behindDate(int from, int title) {
    for (int i = title - 1; i >= from; i--) {
      if (isFigure(i) && hasYear(from, title)) {
        return isYear(i) ? i + 1 : Math.min(title, i + 2);
      }
    }
    return from;
  }

  /// The word before which a date with its year stands behind an office, with *since* before it.
  private int beforeDate(int from, int to) {
    int end = from;
    while (end < to && !isFigure(end)) {
      end++;
    }
    if (end == to || !hasYear(end, to)) {
      return to;
    }
    while (end > from && isLeadingToDate(end - 1)) {
      end--;
    }
    return end;
  }

  private boolean isLeadingToDate(int at) {
    return known.preposition.has(words.get(at)) || known.isSmall(words.get(at));
  }

  private boolean hasYear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isYear(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isYear(int at) {
    String word = words.get(at).text();
    return word.length() == 4 && isFigure(at) && (word.startsWith("19") || word.startsWith("20"));
  }

  private boolean isFigure(int at) {
    return words.get(at).text().chars().allMatch(Character::isDigit);
  }
}
