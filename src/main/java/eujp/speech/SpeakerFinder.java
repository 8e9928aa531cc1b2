package eujp.speech;

import eujp.speech.Government.Owned;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.RowReader.Candidate;
import eujp.speech.RowReader.Kind;
import eujp.text.PersonNames;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds in a clause those who may be its subject, and whom it only speaks of, with the office that
/// stands beside each.
///
/// Whoever stands behind a preposition does not speak.
final class SpeakerFinder {
  /// By which an English word that no list has is told to be no noun.
  private static final List<String> VERB_ENDINGS = List.of("ed", "ly", "ing");

  /// Words of an office behind a name.
  private static final int MAX_TITLE = 4;

  private final TextClauses clauses;
  private final RowReader rows;
  final Government government;
  private final List<Wordform> words;
  private final SpeechWords known;
  private final String language;
  private final Titles titles = Titles.all();

  SpeakerFinder(TextClauses clauses) {
    this.clauses = clauses;
    this.rows = new RowReader(clauses);
    this.government = new Government(clauses, rows);
    this.words = clauses.words;
    this.known = clauses.known;
    this.language = clauses.language;
  }

  /// Who may speak between two words, in their order.
  List<Candidate> in(int from, int to) {
    return find(from, to, false);
  }

  /// Who is named between two words, in their order, be it behind a preposition.
  List<Candidate> named(int from, int to) {
    return find(from, to, true);
  }

  private List<Candidate> find(int from, int to, boolean all) {
    List<Candidate> found = new ArrayList<>();
    int part = from;
    int behindLast = from;
    boolean governed = false;
    for (int i = from; i < to; ) {
      if (i > from && clauses.parts(i)) {
        part = i;
        governed = false;
      }
      int title = titles.titleAt(words, i);
      int row = clauses.endOfRow(i, to);
      boolean longer = row > i && title > row - i && i + title <= to;
      if (longer && clauses.endOfRow(i + title, to) > i + title) {
        i += title;
        continue;
      }
      if (row > i && !longer) {
        Candidate one = rows.read(part, i, row);
        governed = government.isGoverned(part, one, governed) && !government.leadsOn(part, one, to);
        governed |= government.isAsked(behindLast, one, to) || government.isAddressed(from, one);
        governed |= government.isOblique(part, one, to);
        Optional<Owned> owned = government.owner(part, one, to);
        if (owned.isPresent()) {
          governed = true;
          owned.get().theirs().filter(_ -> !all).ifPresent(found::add);
          one = owned.get().owner();
          row = Math.max(row, owned.get().end());
        }
        if (all
            || (!governed
                && !government.isPossessive(row)
                && !government.isGovernedFromBehind(row, to)
                && !isFurtherField(found, one)
                && !belongsToNoun(one, to))) {
          found.add(one);
        }
        behindLast = one.kind() == Kind.PERSON ? row : behindLast;
        i = row;
      } else if (title > 0
          && !isPronounAt(i)
          && clauses.endOfRow(Math.min(i + title, to), to) <= i + title) {
        Candidate one = rows.office(i, Math.min(i + title, to));
        governed =
            government.isGoverned(part, one, governed) || government.isAsked(behindLast, one, to);
        if (all || (!governed && !government.isPossessive(i + title) && !belongsToNoun(one, to))) {
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
      if (government.isAsked(behindLast, one, to)) {
        asked.add(one);
      }
      behindLast = one.kind() == Kind.PERSON ? one.to() : behindLast;
    }
    return asked;
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
        && clauses.titleAt(field.from()) == 0;
  }

  /// Whether a word only belongs to an office behind it, and in English a body, or the beginning of
  /// an office, to a noun that ends what stands there, so that it does not speak: *de Nederlandse
  /// minister*, *EU official*, *foreign ministry*.
  private boolean belongsToNoun(Candidate one, int to) {
    int noun = one.to();
    boolean behindArticle = one.from() > 0 && known.article.has(words.get(one.from() - 1));
    boolean begins = noun == one.from() + 1 && clauses.nouns.begins(words, one.from());
    if (noun >= to
        || one.kind() == Kind.PERSON
        || (one.kind() == Kind.WORD && !behindArticle && !begins)
        || !words.get(noun).followsClosely()) {
      return false;
    }
    boolean office = !words.get(noun).isCapitalised() && clauses.titleAt(noun) > 0;
    return (one.kind() == Kind.WORD && (office || !behindArticle)) || isNounAtEnd(noun, to);
  }

  private boolean isNounAtEnd(int noun, int to) {
    return language.equals("en")
        && isMaybeNoun(words.get(noun))
        && !known.isTelling(words, noun)
        && (noun + 1 == to || clauses.parts(noun + 1) || known.isSmall(words.get(noun + 1)));
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
    if (one.owns()) {
      return List.of();
    }
    int behind = Math.min(to, one.to() + MAX_TITLE);
    for (int i = one.to(); known.has("name-first") && i < behind && !clauses.parts(i); i++) {
      if (clauses.titleAt(i) > 0) {
        return words.subList(one.to(), i + clauses.titleAt(i));
      }
      if (known.and.has(words.get(i))) {
        break;
      }
    }
    int least = behindNames(Math.max(from, one.start() - 2 * RowReader.MAX_ROLE), one.start());
    for (int i = one.start() - 1; i >= least && !clauses.parts(i + 1); i--) {
      Wordform word = words.get(i);
      if (known.said.has(word) || known.helper.has(word) || known.relative.has(word)) {
        break;
      }
      if (clauses.endsTitle(from, i) && !clauses.isShortened(i) && isOfficeOf(i + 1, one.from())) {
        int start = i;
        while (start > least && clauses.endsTitle(from, start - 1) && !clauses.parts(start)) {
          start--;
        }
        return words.subList(start, i + 1);
      }
    }
    return List.of();
  }

  /// The words right before a person's name, or behind it where the family name comes first, that
  /// may tell what he or she is: *capocantiere Aldo Ferri*, *Halmos Péter rektor*; none where the
  /// name only tells whose somebody is.
  List<Wordform> nounsBeside(Candidate one, int from, int to) {
    if (one.owns()) {
      return List.of();
    }
    List<Wordform> nouns = new ArrayList<>();
    int behind = Math.min(to, one.to() + MAX_TITLE);
    for (int i = one.to();
        known.has("name-first") && i < behind && government.isNounBeside(i);
        i++) {
      nouns.add(words.get(i));
    }
    boolean inAnyCase = known.has("cases") && !hasGivenName(one);
    if (inAnyCase || one.start() == from || clauses.isOf(words.get(one.start() - 1))) {
      return nouns;
    }
    int least = Math.max(from, one.start() - RowReader.MAX_ROLE);
    for (int i = one.start() - 1; i >= least; i--) {
      boolean first = i == from && words.get(i).isCapitalised();
      if (!first && !government.isNounBeside(i) && !known.of.has(words.get(i))) {
        break;
      }
      nouns.add(words.get(i));
      if (!clauses.isClose(i) || clauses.titleAt(i) > 0) {
        break;
      }
    }
    return nouns;
  }

  /// Where what stands before a name begins, behind the last other name.
  private int behindNames(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (clauses.isName(i) && clauses.isName(i - 1) && words.get(i).followsClosely()) {
        return i + 1;
      }
    }
    return from;
  }

  /// Whether the words between an office and a name can be what the office is of.
  private boolean isOfficeOf(int from, int to) {
    boolean ranks = true;
    for (int i = from; i < to; i++) {
      ranks &= clauses.isRankWord(i) || clauses.isShortened(i);
    }
    if (ranks || known.has("cases")) {
      return true;
    }
    Wordform last = words.get(to - 1);
    boolean field =
        last.isCapitalised() || titles.isBodyWord(last) || clauses.isPlace(SpeechWords.form(last));
    Wordform first = words.get(from);
    return field
        && (known.of.has(first)
            || known.preposition.has(first)
            || known.article.has(first)
            || first.isCapitalised()
            || titles.isBodyWord(first)
            || clauses.isRankWord(from));
  }

  /// A candidate as a speaker, with the role beside the name.
  ///
  /// @param from where the clause begins
  /// @param to where it ends
  Naming naming(Candidate one, int from, int to) {
    int end = one.kind() == Kind.BODY ? endOfBody(one.to(), to) : one.to();
    return new Naming(clauses.span(one.from(), end), role(one, from, to).stream().toList());
  }

  /// The end of a body's name with what it is for: *Department of Transport*.
  private int endOfBody(int body, int to) {
    int tie = body < to && clauses.isClose(body) ? known.officeOf.at(words, body, to) : 0;
    int name = body + tie;
    while (tie > 0 && name < to && known.article.has(words.get(name)) && clauses.isClose(name)) {
      name++;
    }
    int end = name;
    while (tie > 0 && end < to && clauses.isClose(end) && clauses.isCapitalised(end)) {
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
    int start = rows.withoutArticle(one.start(), one.from());
    boolean titled = start < one.from() && clauses.hasTitle(start, one.from());
    if (titled && (one.owns() || !isHonorificOnly(start, one.from()))) {
      return Optional.of(clauses.span(start, one.from()));
    }
    if (one.owns()) {
      return Optional.empty();
    }
    return partBehind(one, to)
        .or(() -> partBefore(one, from))
        .or(() -> titled ? Optional.of(clauses.span(start, one.from())) : Optional.empty());
  }

  private boolean isHonorificOnly(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!clauses.isHonorific(i)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Span> partBehind(Candidate one, int to) {
    if (one.to() >= to || !clauses.parts(one.to()) || known.and.has(words.get(one.to()))) {
      return Optional.empty();
    }
    int end = one.to() + 1;
    int last = end;
    int most = Math.min(to, one.to() + 2 * RowReader.MAX_ROLE);
    while (end < most && !isEndOfRole(end)) {
      end++;
      last = end;
    }
    if (isSubjectAt(one.to(), last, to)) {
      return Optional.empty();
    }
    boolean another =
        find(behindDate(one.to(), firstTitle(one.to(), last)), last, false).stream()
            .filter(other -> other.kind() == Kind.PERSON)
            .anyMatch(other ->
                hasGivenName(other)
                    || (other.isLikely()
                        && !other.isClear()
                        && clauses.isCapitalised(other.from() - 1)));
    return another ? Optional.empty() : rolePart(one.to(), last);
  }

  /// Whether an office with its article stands right before a verb, and so does something itself:
  /// *after talks with Aceites Monreal, el presidente ha dicho*.
  private boolean isSubjectAt(int from, int end, int to) {
    return end < to
        && !clauses.parts(end)
        && (known.said.at(words, end) > 0 || known.helper.has(words.get(end)))
        && known.article.has(words.get(from))
        && !known.indefinite.has(words.get(from));
  }

  /// A comma ends a role unless a further field follows it: *Economy, Trade and Industry*.
  private boolean isEndOfRole(int at) {
    boolean verb = known.said.at(words, at) > 0 || known.helper.has(words.get(at));
    return verb
        || (clauses.parts(at)
            && !(words.get(at).isCapitalised()
                && clauses.titleAt(at) == 0
                && PersonNames.words().words(language, "notName").contains(words.get(at).lower())));
  }

  private Optional<Span> partBefore(Candidate one, int from) {
    if (one.start() <= from || !clauses.parts(one.start())) {
      return Optional.empty();
    }
    int start = one.start() - 1;
    int least = behindNames(Math.max(from, one.start() - 2 * RowReader.MAX_ROLE), one.start() - 1);
    while (start > least && !isStartOfRole(start)) {
      start--;
    }
    return rolePart(start, one.start());
  }

  private boolean isStartOfRole(int at) {
    return clauses.parts(at) && (clauses.titleAt(at) > 0 || known.article.has(words.get(at)));
  }

  private int firstTitle(int from, int to) {
    int title = from;
    while (title < to && clauses.titleAt(title) == 0) {
      title++;
    }
    return title;
  }

  private Optional<Span> rolePart(int from, int to) {
    int title = firstTitle(from, to);
    int start = rows.withoutArticle(behindVerb(behindDate(from, title), title), to);
    int end = beforeDate(Math.min(to, title + 1), to);
    return title < to
            && start <= title
            && !isPrepositionIn(start, title)
            && end - start <= 2 * RowReader.MAX_ROLE
        ? Optional.of(clauses.span(start, end))
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

  /// The word behind a verb of saying that stands before an office, and whose it is: *lo ha
  /// anunciado su presidente, Juan Pérez*.
  private int behindVerb(int from, int title) {
    int start = title;
    while (start > from
        && known.said.at(words, start - 1) == 0
        && !known.helper.has(words.get(start - 1))) {
      start--;
    }
    return start < title && known.possessive.has(words.get(start)) ? start + 1 : start;
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
