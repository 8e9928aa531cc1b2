package eujp.speech;

import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.RowReader.Candidate;
import eujp.speech.RowReader.Kind;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a clause in which somebody says something: its verb and whether it is denied, and its
/// subject before or behind the verb, be it told by a name, an office, a noun or a pronoun.
final class SayingClause {
  /// Words in lower case of what an office is of.
  private static final int MAX_FIELD = 3;

  /// What may stand between commas before an office: *said, at the end, in Lisbon, the president*.
  private static final int MAX_ASIDES = 2;

  /// The score of an office that nothing governs.
  private static final int WHOLE_ROLE = 2;

  /// Words of what stands between commas before a verb.
  private static final int MAX_ASIDE = 20;

  /// Words between a verb and its subject behind it.
  private static final int MAX_NEAR = 6;

  private final List<Wordform> words;
  private final SpeechWords known;
  private final TextClauses clauses;
  private final SpeakerFinder finder;
  private final NounPhrases nouns;

  SayingClause(TextClauses clauses, SpeakerFinder finder) {
    this.words = clauses.words;
    this.known = clauses.known;
    this.clauses = clauses;
    this.finder = finder;
    this.nouns = clauses.nouns;
  }

  /// What a clause says.
  ///
  /// @param whose of whom the words are
  /// @param denies whether it says that they are not
  /// @param direct whether it introduces words
  /// @param end the word behind what says so
  /// @param signed whether it is a name in brackets or behind a dash, and no sentence
  record Told(Whose whose, boolean denies, boolean direct, int end, boolean signed) {
    static final Told NOTHING = new Told(new NotTold(), false, false, 0);

    Told(Whose whose, boolean denies, boolean direct, int end) {
      this(whose, denies, direct, end, false);
    }

    boolean isTold() {
      return !(whose instanceof NotTold);
    }
  }

  /// Whether a verb of saying begins at a word, be it one of not saying, and no noun of the same
  /// letters.
  boolean isVerb(int at, int to) {
    return !isNoun(at)
        && (known.said.at(words, at, to) > 0
            || known.unsaid.at(words, at, to) > 0
            || known.denied.at(words, at, to) > 0);
  }

  /// Whether an article stands before a word that is a noun behind one: Italian *una nota*.
  private boolean isNoun(int at) {
    return at > 0
        && !clauses.parts(at)
        && (known.indefinite.has(words.get(at - 1))
            || (known.subject.has(words.get(at - 1)) && known.nouns.has(words.get(at))));
  }

  /// How many words the verb has, or what means *according to*, that begins at a word; 0 where none
  /// does.
  int lengthAt(int at, int to) {
    return Math.max(
        Math.max(known.said.at(words, at, to), known.by.at(words, at, to)),
        Math.max(known.unsaid.at(words, at, to), known.denied.at(words, at, to)));
  }

  /// The word behind the verb, or behind what means *according to*, that begins at a word.
  int endOfVerb(int at, int to) {
    return at + Math.max(1, lengthAt(at, to));
  }

  /// How many words the verb has by which somebody tells the words of another; 0 where none begins
  /// there.
  int overheardFrom(int at, int to) {
    return Math.max(known.quotes.at(words, at, to), known.overhears.at(words, at, to));
  }

  /// Whether a verb tells that somebody hears something, and so does not say it.
  boolean isHeard(int from, int verb, int to) {
    for (int i = Math.max(from, verb - 1); i <= verb; i++) {
      if (known.heard.at(words, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word stands between two that denies something.
  boolean isNotIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((known.not.has(words.get(i)) && !isOfName(i)) || known.unsaid.at(words, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word is one of a name: *Áine Ní Bhriain*.
  private boolean isOfName(int at) {
    return at > 0
        && words.get(at).isCapitalised()
        && words.get(at).followsClosely()
        && words.get(at - 1).isCapitalised();
  }

  /// Whether a word only leads to a verb: *has*, *not*.
  boolean isLeading(int at) {
    return (known.helper.has(words.get(at)) || known.not.has(words.get(at)))
        && !known.said.has(words.get(at))
        && known.by.at(words, at) == 0
        && !known.pronoun.has(words.get(at));
  }

  /// Whether a word may stand between a verb and its subject.
  boolean isBesideVerb(int at) {
    return known.helper.has(words.get(at)) || known.not.has(words.get(at));
  }

  /// Whether a word is an article that a subject may have, or stands in its place.
  boolean isArticle(int at) {
    return known.opensPhrase(words.get(at));
  }

  /// The subject before a verb; nobody where there is none.
  ///
  /// @param from where it is looked for
  /// @param chained whether another verb of saying, with a subject of its own, stands before that
  Whose subjectBefore(int from, int verb, boolean chained) {
    Optional<Whose> referring = antecedent(from, verb).or(() -> pronounBefore(verb, from));
    if (referring.isPresent()) {
      return referring.get();
    }
    List<Candidate> all = finder.in(from, verb);
    int clause = clauseBefore(from, verb);
    List<Candidate> own =
        all.stream().filter(one -> one.start() >= clause && one.score() > 0).toList();
    boolean first = isJoinedVerb(from, verb);
    Optional<Candidate> best =
        clause > from && !own.isEmpty()
            ? SpeakerFinder.best(own, true)
            : firstPerson(first ? all : List.of())
                .or(() -> surnameAt(verb, all))
                .or(() -> SpeakerFinder.best(all, true));
    return best.filter(one -> one.score() > 0)
        .map(one -> beforeOffice(one, all, verb))
        .map(one -> behindField(one, all).orElse(one))
        .map(one -> whose(one, all, from, verb, chained))
        .orElseGet(NotTold::new);
  }

  /// Where the clause begins that a verb is in: behind the last *and* behind a comma, or behind
  /// what begins a clause with a subject of its own.
  private int clauseBefore(int from, int verb) {
    for (int i = verb - 1; i > from; i--) {
      if (clauses.parts(i) && known.and.has(words.get(i))) {
        return i + 1;
      }
      int meanwhile = known.meanwhile.at(words, i, verb);
      if (meanwhile > 0 && (clauses.parts(i) || meanwhile > 1 || isTold(from, i))) {
        return i + meanwhile;
      }
    }
    return from;
  }

  /// Whether somebody says something between two words.
  boolean isTold(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isVerb(i, to)) {
        return true;
      }
    }
    return false;
  }

  /// Somebody told by the surname alone, with nothing else behind a comma before the verb: *asked
  /// whether Nordsee would come, Berg said*.
  private Optional<Candidate> surnameAt(int verb, List<Candidate> all) {
    return all.stream()
        .filter(one ->
            one.kind() == Kind.WORD
                && one.to() == verb
                && one.score() > 0
                && clauses.parts(one.start())
                && clauses.isFamilyName(words.get(one.from())))
        .findFirst();
  }

  private static Optional<Candidate> firstPerson(List<Candidate> all) {
    return all.stream().filter(one -> one.kind() == Kind.PERSON && one.score() > 0).findFirst();
  }

  /// Whether *and* joins a verb to another one of the same subject: *thanked Ken Mori and said*.
  boolean isJoinedVerb(int from, int verb) {
    int at = verb - 1;
    while (at > from && !clauses.parts(at + 1) && isBesideVerb(at)) {
      at--;
    }
    return at > from && known.and.has(words.get(at));
  }

  /// Who is meant by *who* right before a verb: *she met Anna Berg, who had written*.
  private Optional<Whose> antecedent(int from, int verb) {
    int at = clauses.startOfPart(from, verb);
    if (at == from || at == verb || !known.relative.has(words.get(at))) {
      return Optional.empty();
    }
    int who = at;
    boolean another = finder.in(who + 1, verb).stream().anyMatch(one -> one.score() > 0);
    return finder.named(from, who).stream()
        .filter(one -> one.kind() == Kind.PERSON && one.to() == who && !another)
        .findFirst()
        .map(one -> new By(List.of(finder.naming(one, from, who))));
  }

  /// Whom an office between commas belongs to: *Anna Berg, prezydent Gdyni, dodała* names one.
  private Candidate beforeOffice(Candidate one, List<Candidate> all, int verb) {
    boolean office =
        one.kind() == Kind.PERSON
            && (one.to() - one.from() == 1 || !finder.hasGivenName(one))
            && one.start() < one.from()
            && !words.get(one.start()).isCapitalised()
            && clauses.commasBetween(one.to() - 1, verb) > 0;
    return all.stream()
        .filter(other ->
            office
                && other.kind() == Kind.PERSON
                && other.to() - other.from() > 1
                && other.to() <= one.start()
                && clauses.parts(other.to())
                && clauses.commasBetween(other.to(), one.start()) == 0)
        .findFirst()
        .orElse(one);
  }

  /// Whether a name begins its sentence.
  boolean isFirst(Candidate one, int from) {
    int first = from + known.meanwhile.at(words, from);
    while (first < one.start()
        && (known.article.has(words.get(first)) || known.and.has(words.get(first)))) {
      first++;
    }
    return first == one.start() || isPhraseBefore(first, one.start());
  }

  /// Whether no verb, preposition or sign stands among the few words before a name, so that they
  /// can be what the office is of: *Inarin kunnanjohtaja Anna Berg*.
  private boolean isPhraseBefore(int from, int name) {
    for (int i = from; i < name; i++) {
      boolean ties = i > from && (known.officeOf.has(words.get(i)) || isArticle(i));
      if ((i > from && clauses.parts(i))
          || isVerb(i, name)
          || (known.isSmall(words.get(i)) && !ties)) {
        return false;
      }
    }
    return name - from <= MAX_FIELD;
  }

  /// Reads the subject that follows a verb, or the name that follows *according to*.
  Told subjectBehind(int verb, int to) {
    int from = endOfVerb(verb, to);
    while (from < to && !clauses.parts(from) && isBesideVerb(from)) {
      boolean toWhom =
          known.others.has(words.get(from))
              && from + 1 < to
              && known.helper.has(words.get(from + 1));
      if (isPronoun(from) && !toWhom) {
        return new Told(new Unresolved(clauses.span(from, from + 1)), false, true, from + 1);
      }
      from++;
    }
    int noun = from;
    while (noun < to - 1 && known.article.has(words.get(noun)) && !isPronoun(noun)) {
      noun++;
    }
    if (noun < to && isPronoun(noun) && !clauses.parts(noun)) {
      return new Told(new Unresolved(clauses.span(noun, noun + 1)), false, true, noun + 1);
    }
    int end = from;
    while (end < to && (end == from || !isVerb(end, to))) {
      end++;
    }
    List<Candidate> all = finder.in(from, end);
    for (Candidate one : all) {
      int commas = clauses.commasBetween(from, one.start());
      boolean near = commas > 0 || one.start() - from <= MAX_NEAR;
      boolean fits = one.score() > 0 && near && (commas == 0 || isLater(one, commas));
      if (fits) {
        Candidate office = one.kind() == Kind.BODY ? officeOf(one, all) : one;
        Candidate meant =
            office.kind() == Kind.PERSON
                ? behindField(office, all).orElse(office)
                : named(office, all, commas > 0).orElse(office);
        return meant.kind() == Kind.ROLE
            ? new Told(
                new Unresolved(clauses.span(meant.start(), meant.to())), false, true, meant.to())
            : told(meant, all, from, end);
      }
    }
    return Told.NOTHING;
  }

  /// The office right behind a body that it belongs to: Lithuanian *Komisijos narė*.
  private static Candidate officeOf(Candidate body, List<Candidate> all) {
    return all.stream()
        .filter(one -> one.kind() == Kind.ROLE && one.start() == body.to() && one.score() > 0)
        .findFirst()
        .orElse(body);
  }

  /// The person behind an office, what it is of, and a comma: Greek *ο επίτροπος Μεταφορών, Νίκος
  /// Μαύρος*.
  private Optional<Candidate> behindField(Candidate field, List<Candidate> all) {
    boolean office = field.start() < field.from() && !finder.hasGivenName(field);
    return all.stream()
        .filter(other ->
            office
                && other.kind() == Kind.PERSON
                && other.to() - other.from() > 1
                && ((other.from() == other.start() && clauses.parts(other.start()))
                    ? isNear(field, other)
                    : finder.hasGivenName(other) && isOfficeBetween(field.to(), other.from())))
        .findFirst();
  }

  /// Whether a comma stands before a person, and few words between that and the field of an office.
  private boolean isNear(Candidate field, Candidate person) {
    return person.start() - field.to() <= MAX_FIELD
        && clauses.commasBetween(field.to() - 1, person.start()) == 1;
  }

  /// Whether the words between two of a phrase may go on with what an office is of: *predsedníčka
  /// Dobrovoľnej požiarnej ochrany Erika Bohúňová*.
  private boolean isOfficeBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (clauses.parts(i) || isVerb(i, to) || known.isSmall(words.get(i))) {
        return false;
      }
    }
    return from < to && to - from <= MAX_FIELD && !clauses.parts(to);
  }

  /// Whether somebody behind a comma may be the subject: the role stands before it, or something
  /// between commas, as in *lembrou, no final, a presidente*.
  private static boolean isLater(Candidate one, int commas) {
    boolean aside =
        one.kind() == Kind.ROLE
            && (commas == 2 || commas == MAX_ASIDES + 1)
            && one.score() == WHOLE_ROLE;
    return (one.isClear() && commas <= 2) || aside;
  }

  /// The person behind an office or a body: `President of the Commission, Ursula von der Leyen`.
  private Optional<Candidate> named(Candidate office, List<Candidate> all, boolean apart) {
    if (office.kind() == Kind.WORD && isTied(office.to())) {
      return Optional.empty();
    }
    return all.stream()
        .filter(other -> other.kind() == Kind.PERSON && other.from() >= office.to())
        .filter(other ->
            clauses.commasBetween(office.to() - 1, other.start()) == 0
                ? other.isLikely()
                : (!apart || clauses.endsPart(other.to()))
                    && office.kind() == Kind.ROLE
                    && other.isClear()
                    && clauses.commasBetween(office.to() - 1, other.start()) == 1)
        .findFirst();
  }

  /// Whether a word ties what follows to what is done: Bulgarian *каза Петрова на кмета*.
  private boolean isTied(int at) {
    return at < words.size()
        && (known.preposition.has(words.get(at)) || known.of.has(words.get(at)));
  }

  /// Reads *according to X*: a name, an office, or somebody (*an EU diplomat*); what has a definite
  /// article and is neither may as well be a thing (*the report*).
  Told source(int source, int from, int to) {
    Told told = subjectBehind(source, to);
    boolean denies = isNotIn(Math.max(from, source - 2), source);
    if (told.isTold()) {
      return new Told(told.whose(), denies, true, told.end());
    }
    int start = endOfVerb(source, to);
    int end = nouns.endOfSource(words, start, to);
    return end > start
            && (known.indefinite.has(words.get(start)) || known.sources.has(words.get(start)))
        ? new Told(new Unresolved(clauses.span(start, end)), denies, true, end)
        : Told.NOTHING;
  }

  /// Whose words they are whose subject was found.
  ///
  /// @param all those among whom it was found
  /// @param chained whether nobody says the same before it
  Whose whose(Candidate one, List<Candidate> all, int from, int to, boolean chained) {
    if (one.kind() == Kind.ROLE) {
      return new Unresolved(clauses.span(one.start(), one.to()));
    }
    List<Naming> by = new ArrayList<>();
    if (!chained) {
      joint(one, all).ifPresent(other -> by.add(finder.naming(other, from, to)));
    }
    by.add(finder.naming(one, from, to));
    return new By(by);
  }

  /// Another who says the same: *X and Y said*.
  private Optional<Candidate> joint(Candidate one, List<Candidate> all) {
    return all.stream()
        .filter(other -> other.kind() == one.kind() && other.isClear())
        .filter(other ->
            other.to() + 1 == one.start()
                && known.and.has(words.get(other.to()))
                && words.get(one.start()).followsClosely())
        .findFirst();
  }

  /// The same with all who stand behind it: *said X and Y*.
  Told told(Candidate one, List<Candidate> all, int from, int end) {
    List<Naming> by = new ArrayList<>(List.of(finder.naming(one, from, end)));
    int last = one.to();
    for (Candidate other : all) {
      boolean joins =
          other.start() == one.to() + 1
              && other.kind() == one.kind()
              && known.and.has(words.get(one.to()))
              && words.get(one.to()).followsClosely();
      if (joins) {
        by.add(finder.naming(other, other.start(), end));
        last = other.to();
      }
    }
    return new Told(new By(by), false, true, last);
  }

  /// The subject of a verb that something between commas stands before: somebody told by a noun of
  /// whom more is told there, or of whom another one reports: *one official, who declined to be
  /// named, said*; *il viceprefetto, riferisce Lopresti, ha promesso*.
  Optional<Whose> subjectApart(int from, int verb) {
    int part = clauses.startOfPart(from, verb);
    int main = isBesideVerb(part) ? part : verb;
    int aside = main;
    int least = Math.max(from, main - MAX_ASIDE);
    while (aside > least && clauses.parts(aside) && !isAside(aside, main)) {
      aside = clauses.startOfPart(least, aside - 1);
    }
    if (aside <= least || !isAside(aside, main)) {
      return Optional.empty();
    }
    int start = behindRelative(clauses.startOfPart(from, aside - 1), aside);
    Optional<Whose> stranger = strangerOf(start, aside);
    return stranger.isPresent() || known.relative.has(words.get(aside))
        ? stranger
        : personOf(start, aside);
  }

  /// Where a part of a sentence begins behind what ties it to the one before: *a sum that one
  /// official*.
  private int behindRelative(int from, int to) {
    int start = from + known.meanwhile.at(words, from, to);
    for (int i = start; i < to; i++) {
      start = known.relative.has(words.get(i)) || known.that.has(words.get(i)) ? i + 1 : start;
    }
    return start;
  }

  /// The person whom a part of a sentence without a verb names.
  private Optional<Whose> personOf(int start, int end) {
    return SpeakerFinder.best(isTold(start, end) ? List.of() : finder.in(start, end), true)
        .filter(one -> one.kind() == Kind.PERSON && one.score() > 0)
        .map(one -> whose(one, List.of(), start, end, true));
  }

  /// Whether something between commas begins at a word that tells more of somebody, or who reports.
  private boolean isAside(int at, int to) {
    return at < to
        && (known.relative.has(words.get(at))
            || isVerb(at, to)
            || (!words.get(at).isCapitalised() && isVerb(at + 1, to) && !clauses.parts(at + 1)));
  }

  /// Who is told by a noun at the beginning of a part of a sentence that has no verb and no name.
  private Optional<Whose> strangerOf(int start, int end) {
    int noun = nouns.endOfAny(words, start, end);
    return noun > start && !isNamed(start, end) && !isTold(start, end)
        ? Optional.of(new Unresolved(clauses.span(start, noun)))
        : Optional.empty();
  }

  /// The end of what a noun is of, where it stands right behind that: *i cafeteriaet*; the place
  /// itself where it does not.
  int endOfOwner(int noun, int to) {
    int tie = noun < to ? known.officeOf.at(words, noun, to) : 0;
    int end = noun + tie;
    while (tie > 0 && end < to && known.article.has(words.get(end))) {
      end++;
    }
    boolean owner = tie > 0 && end < to && !known.isSmall(words.get(end)) && !isVerb(end, to);
    return owner ? end + 1 : noun;
  }

  /// Who is told by a noun before a verb, at the beginning of its part of the sentence, or right
  /// behind it: *the crane operator said*, *då sade lokföraren*.
  Optional<Span> stranger(int from, int verb, int to) {
    Optional<Span> apart = strangerApart(from, verb);
    if (apart.isPresent()) {
      return apart;
    }
    int start = clauses.startOfPart(from, verb);
    start += known.meanwhile.at(words, start, verb);
    while (start < verb
        && (known.and.has(words.get(start)) || (isBesideVerb(start) && !isArticle(start)))) {
      start++;
    }
    int end = isNamed(start, verb) ? start : nouns.endOfAny(words, start, verb);
    if (end > start && !isPronounIn(end, verb)) {
      return Optional.of(clauses.span(start, end));
    }
    boolean object = known.has("drops-subject") || isJoinedVerb(from, verb);
    return object ? Optional.empty() : strangerBehind(verb, to);
  }

  /// The same before something between commas: *the harbour master, visibly tired, answered*.
  private Optional<Span> strangerApart(int from, int verb) {
    if (verb <= from || !clauses.parts(verb)) {
      return Optional.empty();
    }
    int aside = clauses.startOfPart(from, verb - 1);
    if (aside <= from || verb - aside > MAX_FIELD) {
      return Optional.empty();
    }
    int start = clauses.startOfPart(from, aside - 1);
    return nouns.endAt(words, start, aside) == aside
        ? Optional.of(clauses.span(start, aside))
        : Optional.empty();
  }

  /// Who is told by a noun and nothing else between two words but what belongs to a verb.
  Whose strangerAlone(int from, int verb) {
    int end = verb;
    while (end > from && isBesideVerb(end - 1)) {
      end--;
    }
    boolean alone = end > from && nouns.endAt(words, from, end) == end;
    return alone ? new Unresolved(clauses.span(from, end)) : new NotTold();
  }

  /// Who is told by whatever stands between a quotation that ends with a comma and a verb, if none
  /// of it is a name, a verb or a sign: *farmers said*, *a source close to the talks said*.
  Whose strangers(int from, int verb) {
    int end = verb;
    while (end > from && isBesideVerb(end - 1)) {
      end--;
    }
    boolean plain = end > from && words.get(from).gap().indexOf(',') >= 0 && isOpening(from);
    for (int i = from; i < end && plain; i++) {
      plain =
          (i == from || words.get(i).followsClosely())
              && !isVerb(i, end)
              && !isPronoun(i)
              && !known.relative.has(words.get(i))
              && !known.that.has(words.get(i));
    }
    return plain && finder.named(from, end).isEmpty()
        ? new Unresolved(clauses.span(from, end))
        : new NotTold();
  }

  /// Whether a word may begin what somebody is called.
  private boolean isOpening(int at) {
    return isArticle(at) || !known.isSmall(words.get(at));
  }

  /// Who is told by a noun right behind a verb.
  Optional<Span> strangerBehind(int verb, int to) {
    int start = endOfVerb(verb, to);
    while (start < to && !clauses.parts(start) && isBesideVerb(start) && !isArticle(start)) {
      start++;
    }
    boolean apart = start < to && clauses.parts(start);
    int end = apart ? start : nouns.endOfAny(words, start, to);
    return end > start ? Optional.of(clauses.span(start, end)) : Optional.empty();
  }

  private boolean isNamed(int from, int to) {
    return finder.named(from, to).stream().anyMatch(one -> one.kind() == Kind.PERSON);
  }

  /// The pronoun right before a verb, or beside what belongs to the verb.
  Optional<Whose> pronounBefore(int verb, int from) {
    int at = verb - 1;
    while (at >= from && isBesideVerb(at)) {
      if (isPronoun(at)) {
        return Optional.of(new Unresolved(clauses.span(at, at + 1)));
      }
      at--;
    }
    return at >= from && isPronoun(at)
        ? Optional.of(new Unresolved(clauses.span(at, at + 1)))
        : Optional.empty();
  }

  private boolean isPronounIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isPronoun(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word stands for somebody named elsewhere.
  boolean isPronoun(int at) {
    return known.pronoun.has(words.get(at))
        && !isOneOf(at)
        && (!words.get(at).isCapitalised()
            || at == 0
            || !words.get(at).followsClosely()
            || words.get(at).text().length() == 1);
  }

  /// Whether an indefinite article stands before a word, behind a noun's adjectives: *an expert*,
  /// *egy névtelenséget kérő szakértő*.
  private boolean isOneOf(int at) {
    int most = known.personal.has(words.get(at)) ? 1 : MAX_FIELD;
    for (int i = at - 1; i >= Math.max(0, at - most) && !clauses.parts(i + 1); i--) {
      if (known.indefinite.has(words.get(i))) {
        return true;
      }
    }
    return false;
  }
}
