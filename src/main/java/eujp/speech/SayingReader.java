package eujp.speech;

import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.SpeakerFinder.Candidate;
import eujp.speech.SpeakerFinder.Kind;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands before and behind a quotation in its sentence: who says it, or that somebody
/// does not.
final class SayingReader {
  /// Words between a quotation and the verb behind its speaker: `“…,” X, role, role, said`.
  private static final int MAX_SUBJECT = 18;

  /// Words between a verb and the quotation that it introduces without a colon.
  private static final int MAX_OBJECT = 24;

  /// Words of a sentence before a verb whose subject is left out.
  private static final int MAX_WITHOUT_SUBJECT = 5;

  /// Words between a verb and what makes it passive, with that.
  private static final int MAX_PASSIVE = 2;

  /// Words from *spoke* to *of*, with both.
  private static final int MAX_PARTED = 12;

  /// The score of an office that nothing governs.
  private static final int WHOLE_ROLE = 2;

  /// What may stand between commas before an office: *said, at the end, in Lisbon, the president*.
  private static final int MAX_ASIDES = 2;

  /// Words in lower case of what an office is of.
  private static final int MAX_FIELD = 3;

  /// Words of a verb with what belongs to it: *a dat asigurări*.
  private static final int MAX_PHRASE = 2;

  /// Words from a verb of rejecting to the report that is rejected, with both.
  private static final int MAX_REPORT = 8;

  /// Words behind a quotation of which one may be the verb that governs it.
  private static final int MAX_VERB_END = 4;

  /// Words of a greeting before a name.
  private static final int MAX_GREETING = 2;

  /// Words before a colon that names a speaker without a verb.
  private static final int MAX_HEADING = 12;

  private static final String COLONS = ":：";

  private final List<Wordform> words;
  private final String text;
  private final SpeechWords known;
  private final SpeakerFinder finder;
  private final String language;
  private final NounPhrases nouns;

  SayingReader(
      String text, List<Wordform> words, SpeechWords known, SpeakerFinder finder, String language) {
    this.text = text;
    this.words = words;
    this.known = known;
    this.finder = finder;
    this.language = language;
    this.nouns = new NounPhrases(known, language);
  }

  /// What a clause says.
  ///
  /// @param whose of whom the words are
  /// @param denies whether it says that they are not
  /// @param direct whether it introduces words
  /// @param end the word behind what says so
  /// @param signed whether it is a name in brackets or behind a dash, and no sentence
  record Told(Whose whose, boolean denies, boolean direct, int end, boolean signed) {
    Told(Whose whose, boolean denies, boolean direct, int end) {
      this(whose, denies, direct, end, false);
    }

    boolean isTold() {
      return !(whose instanceof NotTold);
    }
  }

  static final Told NOTHING = new Told(new NotTold(), false, false, 0);

  /// Reads what leads to a quotation.
  ///
  /// @param first the first word of its sentence
  /// @param to the word after the last before the quotation
  /// @param at where the quotation begins
  Told before(int first, int to, int at) {
    if (first >= to) {
      return NOTHING;
    }
    int from = behindPicture(first, to);
    String tail = text.substring(words.get(to - 1).end(), at).strip();
    boolean colon = !tail.isEmpty() && COLONS.indexOf(tail.charAt(0)) >= 0;
    if (isTerm(from, to, tail, at)) {
      return NOTHING;
    }
    int verb = lastVerb(from, to, colon);
    int source = lastSource(from, to);
    if (isRumour(from, to)) {
      int put = last(known.called, from, to);
      return verb < 0 && source < 0 && put >= 0 && !colon ? called(from, to, put) : NOTHING;
    }
    Optional<Whose> quoted = quoted(from, to);
    if (quoted.isPresent()) {
      return new Told(quoted.get(), false, true, to);
    }
    int theirs = last(known.theirs, from, to);
    int end = theirs + (theirs < 0 ? 0 : known.theirs.at(words, theirs, to));
    if (theirs >= 0 && source < end && verb < end) {
      return new Told(new Unresolved(finder.span(theirs, end)), false, end == to, to);
    }
    if (verb >= 0 && verb > source) {
      return said(from, to, verb, colon, tail);
    }
    if (source >= 0) {
      return source(source, from, to);
    }
    Told behind = namedBeforeAfterWord(from, to);
    if (behind.isTold()) {
      return behind;
    }
    int called = Math.max(last(known.called, from, to), partedCall(from, to));
    if (called >= 0 && !colon) {
      return called(from, to, called);
    }
    Told heading = colon ? heading(from, to) : NOTHING;
    return colon && !heading.isTold() ? introduced(from, to) : heading;
  }

  /// The first word behind the last emoji, which ends a sentence.
  private int behindPicture(int first, int to) {
    for (int i = to - 1; i > first; i--) {
      boolean picture =
          words
              .get(i)
              .gap()
              .codePoints()
              .anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
      if (picture) {
        return i;
      }
    }
    return first;
  }

  /// Whether the words before a quotation tell that it is the name of something.
  private boolean isTerm(int from, int to, String tail, int at) {
    boolean small = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    boolean active =
        to - 2 >= from
            && (known.helper.has(words.get(to - 2))
                || (small && known.called.at(words, to - 2, to) > 0));
    return tail.isEmpty() && known.term.has(words.get(to - 1)) && !active;
  }

  /// Reads `X rejected reports that she had called it “…”`: what is reported before a quotation, or
  /// behind it, is that somebody said it, and who is named first says that it is not so.
  ///
  /// @param to the word after the last before the quotation
  /// @param end the word after the last of the sentence
  Told rejected(int from, int to, int behind, int end) {
    int verb = from;
    while (verb < to && !isRejecting(verb, to)) {
      verb++;
    }
    int report = verb + 1;
    int last = Math.min(to, verb + MAX_REPORT);
    while (report < last && known.report.at(words, report, to) == 0) {
      report++;
    }
    boolean says =
        report < last
            && (isSaidIn(report + 1, to) || isSaidIn(behind, Math.min(end, behind + MAX_VERB_END)));
    if (!says) {
      return NOTHING;
    }
    Whose whose = subject(from, verb, false);
    whose = whose instanceof NotTold ? behind(verb, report).whose() : whose;
    whose = whose instanceof NotTold ? new Unresolved(finder.span(verb, verb + 1)) : whose;
    return new Told(whose, true, true, to);
  }

  private boolean isRejecting(int at, int to) {
    return known.rejects.at(words, at, to) > 0 || known.denied.at(words, at, to) > 0;
  }

  /// Whether a verb stands between two words that no *and* and no comma sets apart: *rejected them
  /// and said*, *rejected them, saying*.
  private boolean isSaidIn(int from, int to) {
    for (int i = from; i < to && !known.and.has(words.get(i)); i++) {
      if (known.isTelling(words, i) && !finder.parts(i)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a sentence tells of rumours.
  private boolean isRumour(int from, int to) {
    for (int i = from; i < to; i++) {
      if (known.rumour.has(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// The verb of *spoke on Monday of “…”*; -1 where there is none near.
  private int partedCall(int from, int to) {
    for (int i = to - 2; i >= Math.max(from, to - MAX_PARTED); i--) {
      if (known.called.isParted(words.get(i), words.get(to - 1))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isPassive(int from, int to) {
    for (int i = from; i < to; i++) {
      if (known.passive.has(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private int last(SayingPhrases phrases, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (phrases.at(words, i, to) > 0) {
        return i;
      }
    }
    return -1;
  }

  /// Reads `X called it`, `X spoke of` before a quotation.
  private Told called(int from, int to, int called) {
    if (isPassive(Math.max(from, called - MAX_PASSIVE), called)) {
      return NOTHING;
    }
    boolean denies = isDenied(from, to, called, false);
    Whose whose = withoutOthers(subject(from, called, false));
    if (whose instanceof NotTold) {
      whose = withoutOthers(behindVerb(called, from, to));
    }
    if (whose instanceof NotTold && called - from <= MAX_WITHOUT_SUBJECT) {
      boolean dropped =
          (known.has("drops-subject") || language.equals(SpeechWords.ANY_LANGUAGE))
              && finder.in(from, called).stream().noneMatch(one -> one.score() > 0);
      whose = dropped ? new Unresolved(finder.span(called, called + 1)) : whose;
    }
    return whose instanceof NotTold ? NOTHING : new Told(whose, denies, false, to);
  }

  /// Nobody for a pronoun that means no one person, which may as well be what is spoken of.
  private Whose withoutOthers(Whose whose) {
    return whose instanceof Unresolved(Span span, _)
            && known.others.has(SpeechWords.form(span.of(text)))
        ? new NotTold()
        : whose;
  }

  /// Reads `X … “…” nennt`: the subject before a quotation where the verb stands behind it.
  Told beforeVerbBehind(int from, int to, int verb, int end) {
    if (from >= to || verb >= end || known.called.at(words, verb, end) == 0) {
      return NOTHING;
    }
    Whose whose = withoutOthers(subject(from, to, false));
    return whose instanceof NotTold || isPassive(from, to)
        ? NOTHING
        : new Told(whose, isNotIn(from, to), false, verb + known.called.at(words, verb, end));
  }

  /// Reads `X turned to Y: “…”`: the subject of a sentence that leads to a quotation, whatever its
  /// verb.
  private Told introduced(int from, int to) {
    for (int i = from; i < to; i++) {
      if (known.term.has(words.get(i)) || isHeard(from, i, to)) {
        return NOTHING;
      }
    }
    Optional<Candidate> first =
        finder.in(from, to).stream().filter(one -> one.kind() == Kind.PERSON).findFirst();
    return first
        .filter(one -> one.score() >= SpeakerFinder.CLEAR && one.to() < to && isFirst(one, from))
        .map(one -> new Told(whose(one, List.of(), from, to, true), false, true, to))
        .orElse(NOTHING);
  }

  /// Whether a name begins its sentence.
  private boolean isFirst(Candidate one, int from) {
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
      if ((i > from && finder.parts(i))
          || isVerb(i, name)
          || (known.isSmall(words.get(i)) && !ties)) {
        return false;
      }
    }
    return name - from <= MAX_FIELD;
  }

  private int lastVerb(int from, int to, boolean colon) {
    int least = colon ? from : Math.max(from, to - MAX_OBJECT);
    for (int i = to - 1; i >= least; i--) {
      if (isVerbBefore(i, to)) {
        return i;
      }
    }
    return -1;
  }

  /// Whether a verb of saying leads to a quotation: none of *asked by Anna Berg*.
  private boolean isVerbBefore(int at, int to) {
    return isVerb(at, to)
        && !known.asked.covers(words, at)
        && !known.askedBehind.has(words.get(at));
  }

  private boolean isVerb(int at, int to) {
    return known.said.at(words, at, to) > 0
        || known.unsaid.at(words, at, to) > 0
        || known.denied.at(words, at, to) > 0;
  }

  /// The last word that means *according to*; one that may as well mean something else where it
  /// begins a part of the sentence.
  private int lastSource(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      int length = known.by.at(words, i, to);
      boolean plain = length > 1 || !known.preposition.has(words.get(i));
      boolean begins = i == from || finder.parts(i) || (i == from + 1 && isLeading(from));
      if (length > 0 && (plain || begins)) {
        return i;
      }
    }
    return -1;
  }

  /// Reads `X said`, `she said`, `said X` before a quotation.
  private Told said(int from, int to, int verb, boolean colon, String tail) {
    int earlier = verb - 1;
    while (earlier >= from && !isVerbBefore(earlier, verb)) {
      earlier--;
    }
    int end = verb + Math.max(1, known.said.at(words, verb, to));
    boolean straight = colon || tail.equals(",") || end >= to || isThat(end, to);
    boolean denies = isDenied(from, to, verb, colon);
    if (isHeard(from, verb, to)) {
      return NOTHING;
    }
    int subject = behindSource(from, verb);
    boolean chained = false;
    boolean joined = isJoinedVerb(from, verb);
    int reported = reported(subject, verb);
    if (reported > subject) {
      subject = reported;
      chained = true;
      denies |= earlier >= from && isWhatIsDenied(earlier, verb);
    } else if (earlier >= from && !joined && isNewSubject(earlier + 1, verb)) {
      subject = earlier + 1;
      chained = true;
      denies |= isWhatIsDenied(earlier, verb);
    } else if (earlier >= from) {
      verb = earlier;
      denies |= known.denied.at(words, earlier, to) > 0;
    }
    Whose whose =
        isDoubtful(subject, verb) ? behindVerb(verb, from, to) : subject(subject, verb, chained);
    if (whose instanceof NotTold) {
      whose =
          isDoubtful(subject, verb) ? subject(subject, verb, chained) : behindVerb(verb, from, to);
    }
    if (whose instanceof NotTold && (reported > from || !finder.isThingIn(subject, verb))) {
      whose = new Unresolved(stranger(subject, verb, to).orElse(finder.span(verb, verb + 1)));
    }
    denies &= !isDenialDenied(from, to);
    return whose instanceof NotTold ? NOTHING : new Told(whose, denies, straight, to);
  }

  /// Whether somebody did not deny something.
  private boolean isDenialDenied(int from, int to) {
    for (int i = from; i < to; i++) {
      int denied = known.denied.at(words, i, to);
      if (denied > 0) {
        int end = Math.min(to, i + denied + 1);
        return isNotIn(Math.max(from, i - MAX_PASSIVE), i) || isNotIn(i + denied, end);
      }
    }
    return false;
  }

  /// Whose words somebody quotes: *Anna Berg quoted a farmer as saying*, *Anna Berg zitierte einen
  /// Bauern*.
  private Optional<Whose> quoted(int from, int to) {
    int end = to;
    while (end > from && known.said.covers(words, end - 1)) {
      end--;
    }
    int quotes = last(known.quotes, from, end);
    int object = quotes < 0 ? end : quotes + known.quotes.at(words, quotes, end);
    if (object >= end || isTold(object, end) || commasBetween(object, end - 1) > 0) {
      return Optional.empty();
    }
    int last = end;
    List<Candidate> named = finder.in(object, end);
    int phrase = nouns.endOfSource(words, object, end);
    return SpeakerFinder.best(named, false)
        .filter(one -> one.score() > 0)
        .map(one -> whose(one, named, object, last, true))
        .or(() ->
            phrase > object
                ? Optional.of(new Unresolved(finder.span(object, phrase)))
                : Optional.empty());
  }

  /// Where the subject of a verb begins that stands in what somebody else tells, if it is no name:
  /// behind *that* of *recalled that a farmer had told her*; the first word where there is none.
  private int reported(int from, int verb) {
    int that = verb - 1;
    while (that > from
        && known.that.at(words, that, verb) == 0
        && !known.and.has(words.get(that))) {
      that--;
    }
    int start = that <= from ? that : that + known.that.at(words, that, verb);
    if (start <= from || start == that) {
      return from;
    }
    while (start < verb && known.isSmall(words.get(start)) && !isArticle(start)) {
      start++;
    }
    int end = nouns.endOfAny(words, start, verb);
    int noun = end;
    while (end < verb && known.isSmall(words.get(end))) {
      end++;
    }
    return end == verb && noun > start ? start : from;
  }

  /// Whether a verb stands in what another one denies: *denied that she had said*.
  private boolean isWhatIsDenied(int denied, int verb) {
    int that = denied + known.denied.at(words, denied, verb);
    if (that == denied) {
      return false;
    }
    while (that < verb && known.that.at(words, that, verb) == 0) {
      if (known.and.has(words.get(that))) {
        return false;
      }
      that++;
    }
    return that < verb;
  }

  /// Where the subject of a verb is looked for: behind whom somebody else's words are told by, if
  /// there is a subject besides: *Enligt minister Berg sade en bonde till henne*.
  private int behindSource(int from, int verb) {
    int behind = from;
    for (int i = from; i < verb; i++) {
      int after = known.after.at(words, i, verb);
      int by = known.by.at(words, i, verb);
      if (after > 0) {
        behind = i + after;
      } else if (by > 0 && i == from) {
        Told told = behind(i, verb);
        behind = told.isTold() ? told.end() : behind;
      }
    }
    return behind;
  }

  /// Who is told by a noun before a verb, at the beginning of its part of the sentence, or right
  /// behind it: *the crane operator said*, *då sade lokföraren*.
  private Optional<Span> stranger(int from, int verb, int to) {
    Optional<Span> apart = strangerApart(from, verb);
    if (apart.isPresent()) {
      return apart;
    }
    int start = partOf(from, verb);
    start += known.meanwhile.at(words, start, verb);
    while (start < verb && (known.and.has(words.get(start)) || isBesideVerb(start))) {
      start++;
    }
    int end = isNamed(start, verb) ? start : nouns.endOfAny(words, start, verb);
    if (end > start && !isPronounIn(end, verb)) {
      return Optional.of(finder.span(start, end));
    }
    boolean object = known.has("drops-subject") || isJoinedVerb(from, verb);
    return object ? Optional.empty() : strangerBehind(verb, to);
  }

  /// Where the part of a clause begins that stands before a word.
  private int partOf(int from, int at) {
    int start = at;
    while (start > from && !finder.parts(start)) {
      start--;
    }
    return start;
  }

  /// The same before something between commas: *the harbour master, visibly tired, answered*.
  private Optional<Span> strangerApart(int from, int verb) {
    if (verb <= from || !finder.parts(verb)) {
      return Optional.empty();
    }
    int aside = partOf(from, verb - 1);
    if (aside <= from || verb - aside > MAX_FIELD) {
      return Optional.empty();
    }
    int start = partOf(from, aside - 1);
    return nouns.endAt(words, start, aside) == aside
        ? Optional.of(finder.span(start, aside))
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

  private boolean isNamed(int from, int to) {
    return finder.named(from, to).stream().anyMatch(one -> one.kind() == Kind.PERSON);
  }

  /// Who is told by a noun and nothing else between two words but what belongs to a verb.
  private Whose strangerAlone(int from, int verb) {
    int end = verb;
    while (end > from && isBesideVerb(end - 1)) {
      end--;
    }
    boolean alone = end > from && nouns.endAt(words, from, end) == end;
    return alone ? new Unresolved(finder.span(from, end)) : new NotTold();
  }

  /// Who is told by whatever stands between a quotation that ends with a comma and a verb, if none
  /// of it is a name, a verb or a sign: *farmers said*, *a source close to the talks said*.
  private Whose strangers(int from, int verb) {
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
        ? new Unresolved(finder.span(from, end))
        : new NotTold();
  }

  /// Whether a word may begin what somebody is called.
  private boolean isOpening(int at) {
    return isArticle(at) || !known.isSmall(words.get(at));
  }

  /// Who is told by a noun right behind a verb.
  private Optional<Span> strangerBehind(int verb, int to) {
    int start = verb + Math.max(1, lengthAt(verb, to));
    while (start < to && !finder.parts(start) && isSkipped(start) && !isArticle(start)) {
      start++;
    }
    boolean apart = start < to && finder.parts(start);
    int end = apart ? start : nouns.endOfAny(words, start, to);
    return end > start ? Optional.of(finder.span(start, end)) : Optional.empty();
  }

  private boolean isArticle(int at) {
    return known.subject.has(words.get(at));
  }

  /// Whether what stands before a verb is one word with a capital that need be no name, so that
  /// somebody behind the verb is its subject: *Adspurgt om planen svarede Anna Berg*.
  private boolean isDoubtful(int from, int end) {
    int verb = end;
    while (verb > from && isBesideVerb(verb - 1)) {
      verb--;
    }
    int before = verb;
    return !language.equals("en")
        && pronounBefore(end, from).isEmpty()
        && SpeakerFinder.best(finder.in(from, end), true)
            .filter(one -> one.kind() == Kind.WORD)
            .filter(one -> one.to() < before || finder.parts(before))
            .isPresent();
  }

  private boolean isThat(int end, int to) {
    int at = end;
    while (at < to && (known.that.at(words, at, to) > 0 || known.helper.at(words, at, to) > 0)) {
      at++;
    }
    return at >= to && known.that.has(words.get(to - 1));
  }

  private boolean isHeard(int from, int verb, int to) {
    for (int i = Math.max(from, verb - 1); i <= verb; i++) {
      if (known.heard.at(words, i, to) > 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isNewSubject(int from, int verb) {
    return finder.in(from, verb).stream()
            .anyMatch(one ->
                one.score() > 0
                    || (one.kind() != Kind.ROLE
                        && !(one.kind() == Kind.WORD && known.has("nouns-capital"))))
        || pronounBefore(verb, from).isPresent();
  }

  /// The subject before a verb.
  private Whose subject(int from, int verb, boolean chained) {
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
            : firstPerson(first ? all : List.of()).or(() -> SpeakerFinder.best(all, true));
    return best.filter(one -> one.score() > 0)
        .map(one -> beforeOffice(one, all, verb))
        .map(one -> whose(one, all, from, verb, chained))
        .orElseGet(NotTold::new);
  }

  /// Where the clause begins that a verb is in: behind the last *and* behind a comma, or behind
  /// what begins a clause with a subject of its own.
  private int clauseBefore(int from, int verb) {
    for (int i = verb - 1; i > from; i--) {
      if (finder.parts(i) && known.and.has(words.get(i))) {
        return i + 1;
      }
      int meanwhile = known.meanwhile.at(words, i, verb);
      if (meanwhile > 0 && (finder.parts(i) || meanwhile > 1 || isTold(from, i))) {
        return i + meanwhile;
      }
    }
    return from;
  }

  /// Whether somebody says something between two words.
  private boolean isTold(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isVerb(i, to)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Candidate> firstPerson(List<Candidate> all) {
    return all.stream().filter(one -> one.kind() == Kind.PERSON && one.score() > 0).findFirst();
  }

  /// Whether *and* joins a verb to another one of the same subject: *thanked Ken Mori and said*.
  private boolean isJoinedVerb(int from, int verb) {
    int at = verb - 1;
    while (at > from && !finder.parts(at + 1) && isBesideVerb(at)) {
      at--;
    }
    return at > from && known.and.has(words.get(at));
  }

  /// Who is meant by *who* right before a verb: *she met Anna Berg, who had written*.
  private Optional<Whose> antecedent(int from, int verb) {
    int at = partOf(from, verb);
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
            && commasBetween(one.to() - 1, verb) > 0;
    return all.stream()
        .filter(other ->
            office
                && other.kind() == Kind.PERSON
                && other.to() - other.from() > 1
                && other.to() <= one.start()
                && finder.parts(other.to())
                && commasBetween(other.to(), one.start()) == 0)
        .findFirst()
        .orElse(one);
  }

  private Optional<Whose> pronounBefore(int verb, int from) {
    int at = verb - 1;
    while (at >= from && isBesideVerb(at)) {
      if (isPronoun(at)) {
        return Optional.of(new Unresolved(finder.span(at, at + 1)));
      }
      at--;
    }
    return at >= from && isPronoun(at)
        ? Optional.of(new Unresolved(finder.span(at, at + 1)))
        : Optional.empty();
  }

  private boolean isPronoun(int at) {
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
    for (int i = at - 1; i >= Math.max(0, at - most) && !finder.parts(i + 1); i--) {
      if (known.indefinite.has(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isBesideVerb(int at) {
    return known.helper.has(words.get(at)) || known.not.has(words.get(at));
  }

  private Whose whose(Candidate one, List<Candidate> all, int from, int to, boolean chained) {
    if (one.kind() == Kind.ROLE) {
      return new Unresolved(finder.span(one.start(), one.to()));
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
        .filter(other -> other.kind() == one.kind() && other.score() >= SpeakerFinder.CLEAR)
        .filter(other ->
            other.to() + 1 == one.start()
                && known.and.has(words.get(other.to()))
                && words.get(one.start()).followsClosely())
        .findFirst();
  }

  /// The subject behind a verb, as in most languages of Europe; in English only where the verb is
  /// the first word.
  private Whose behindVerb(int verb, int from, int to) {
    int first = verb;
    while (first > from && isBesideVerb(first - 1)) {
      first--;
    }
    return language.equals("en") && first > from ? new NotTold() : behind(verb, to).whose();
  }

  /// Reads the subject that follows a verb, or the name that follows *according to*.
  private Told behind(int verb, int to) {
    int from = verb + Math.max(1, lengthAt(verb, to));
    while (from < to && !finder.parts(from) && isSkipped(from)) {
      boolean toWhom =
          known.others.has(words.get(from))
              && from + 1 < to
              && known.helper.has(words.get(from + 1));
      if (isPronoun(from) && !toWhom) {
        return new Told(new Unresolved(finder.span(from, from + 1)), false, true, from + 1);
      }
      from++;
    }
    int noun = from;
    while (noun < to - 1 && known.article.has(words.get(noun)) && !isPronoun(noun)) {
      noun++;
    }
    if (noun < to && isPronoun(noun) && !finder.parts(noun)) {
      return new Told(new Unresolved(finder.span(noun, noun + 1)), false, true, noun + 1);
    }
    int end = from;
    while (end < to && (end == from || !isVerb(end, to))) {
      end++;
    }
    List<Candidate> all = finder.in(from, end);
    for (Candidate one : all) {
      int commas = commasBetween(from, one.start());
      boolean near = commas > 0 || one.start() - from <= MAX_SUBJECT / 3;
      boolean fits = one.score() > 0 && near && (commas == 0 || isLater(one, commas));
      if (fits) {
        Candidate office = one.kind() == Kind.BODY ? officeOf(one, all) : one;
        Candidate meant =
            office.kind() == Kind.PERSON
                ? behindField(office, all).orElse(office)
                : named(office, all, commas > 0).orElse(office);
        return meant.kind() == Kind.ROLE
            ? new Told(
                new Unresolved(finder.span(meant.start(), meant.to())), false, true, meant.to())
            : told(meant, all, from, end);
      }
    }
    return NOTHING;
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
                && ((other.from() == other.start() && finder.parts(other.start()))
                    ? isNear(field, other)
                    : finder.hasGivenName(other) && isOfficeBetween(field.to(), other.from())))
        .findFirst();
  }

  /// Whether a comma stands before a person, and few words between that and the field of an office.
  private boolean isNear(Candidate field, Candidate person) {
    return person.start() - field.to() <= MAX_FIELD
        && commasBetween(field.to() - 1, person.start()) == 1;
  }

  /// Whether the words between two of a phrase may go on with what an office is of: *predsedníčka
  /// Dobrovoľnej požiarnej ochrany Erika Bohúňová*.
  private boolean isOfficeBetween(int from, int to) {
    for (int i = from; i < to; i++) {
      if (finder.parts(i) || isVerb(i, to) || known.isSmall(words.get(i))) {
        return false;
      }
    }
    return from < to && to - from <= MAX_FIELD && !finder.parts(to);
  }

  /// Whether somebody behind a comma may be the subject: the role stands before it, or something
  /// between commas, as in *lembrou, no final, a presidente*.
  private static boolean isLater(Candidate one, int commas) {
    boolean aside =
        one.kind() == Kind.ROLE
            && (commas == 2 || commas == MAX_ASIDES + 1)
            && one.score() == WHOLE_ROLE;
    return (one.score() >= SpeakerFinder.CLEAR && commas <= 2) || aside;
  }

  /// The person behind an office or a body: `President of the Commission, Ursula von der Leyen`.
  private Optional<Candidate> named(Candidate office, List<Candidate> all, boolean apart) {
    if (office.kind() == Kind.WORD && isTied(office.to())) {
      return Optional.empty();
    }
    return all.stream()
        .filter(other -> other.kind() == Kind.PERSON && other.from() >= office.to())
        .filter(other ->
            commasBetween(office.to() - 1, other.start()) == 0
                ? other.score() >= SpeakerFinder.CLEAR - 1
                : (!apart || finder.endsPart(other.to()))
                    && office.kind() == Kind.ROLE
                    && other.score() >= SpeakerFinder.CLEAR
                    && commasBetween(office.to() - 1, other.start()) == 1)
        .findFirst();
  }

  /// Whether a word ties what follows to what is done: Bulgarian *каза Петрова на кмета*.
  private boolean isTied(int at) {
    return at < words.size()
        && (known.preposition.has(words.get(at)) || known.of.has(words.get(at)));
  }

  private Told told(Candidate one, List<Candidate> all, int from, int end) {
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

  private int commasBetween(int from, int to) {
    int commas = 0;
    for (int i = from + 1; i <= to && i < words.size(); i++) {
      commas += finder.parts(i) ? 1 : 0;
    }
    return commas;
  }

  private boolean isSkipped(int at) {
    return known.helper.has(words.get(at)) || known.not.has(words.get(at));
  }

  private int lengthAt(int at, int to) {
    return Math.max(
        Math.max(known.said.at(words, at, to), known.by.at(words, at, to)),
        Math.max(known.unsaid.at(words, at, to), known.denied.at(words, at, to)));
  }

  /// Reads *according to X*: a name, an office, or somebody (*an EU diplomat*); what has a definite
  /// article and is neither may as well be a thing (*the report*).
  private Told source(int source, int from, int to) {
    Told told = behind(source, to);
    boolean denies = isNotIn(Math.max(from, source - 2), source);
    if (told.isTold()) {
      return new Told(told.whose(), denies, true, told.end());
    }
    int start = source + Math.max(1, lengthAt(source, to));
    int end = nouns.endOfSource(words, start, to);
    return end > start && known.indefinite.has(words.get(start))
        ? new Told(new Unresolved(finder.span(start, end)), denies, true, end)
        : NOTHING;
  }

  /// Reads `X szerint`, `X mukaan` before a quotation.
  private Told namedBeforeAfterWord(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (known.after.at(words, i, to) > 0) {
        List<Candidate> all = finder.in(from, i);
        Optional<Candidate> best =
            SpeakerFinder.best(
                all.stream().filter(one -> one.to() == all.getLast().to()).toList(), true);
        int end = i + known.after.at(words, i, to);
        return best.map(one -> new Told(whose(one, all, from, end, true), false, true, end))
            .orElse(NOTHING);
      }
    }
    return NOTHING;
  }

  /// Reads `Name, role: “…”` without a verb: nothing but a name and what belongs to it.
  private Told heading(int from, int to) {
    if (to - from > MAX_HEADING) {
      return NOTHING;
    }
    List<Candidate> all = finder.in(from, to);
    Optional<Candidate> best =
        SpeakerFinder.best(
            all.stream()
                .filter(one -> one.kind() == Kind.PERSON || one.kind() == Kind.WORD)
                .toList(),
            false);
    return best.filter(one -> one.score() > 0 && isAllOfIt(one, from, to))
        .map(one -> new Told(whose(one, List.of(), from, to, true), false, true, to))
        .orElseGet(() -> statement(from, to));
  }

  /// Reads `Statement by Name: “…”`: a name behind such a word, and nothing behind it.
  private Told statement(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (known.of.at(words, i, to) > 0) {
        Told told = behind(i, to);
        return told.whose() instanceof By && told.end() == to ? told : NOTHING;
      }
    }
    return NOTHING;
  }

  /// Whether a name, with the role beside it, is all that stands there.
  private boolean isAllOfIt(Candidate one, int from, int to) {
    Naming naming = finder.naming(one, from, to);
    int start = words.get(one.start()).start();
    int end = words.get(one.to() - 1).end();
    if (!naming.role().isEmpty()) {
      start = Math.min(start, naming.role().getFirst().start());
      end = Math.max(end, naming.role().getFirst().end());
    }
    int first = behindGreeting(from, to);
    while (first < to
        && (known.article.has(words.get(first))
            || known.and.has(words.get(first))
            || known.helper.has(words.get(first)))) {
      first++;
    }
    boolean alone = one.kind() == Kind.PERSON || (one.start() == first && one.to() == to);
    return alone
        && first < to
        && words.get(first).start() >= start - 1
        && (words.get(to - 1).end() <= end || isPlaceBehind(one, to));
  }

  /// The first word behind a greeting: *Buongiorno, la ministra Anna Berg*.
  private int behindGreeting(int from, int to) {
    for (int i = from + 1; i < Math.min(to, from + 1 + MAX_GREETING); i++) {
      if (finder.parts(i) && words.get(i).gap().startsWith(",")) {
        return finder.named(from, i).stream().noneMatch(one -> one.kind() == Kind.PERSON)
            ? i
            : from;
      }
    }
    return from;
  }

  /// Whether what follows a name tells where and when: *Anna Berg at the summit*.
  private boolean isPlaceBehind(Candidate one, int to) {
    return one.kind() == Kind.PERSON
        && one.to() < to
        && words.get(one.to()).followsClosely()
        && known.preposition.has(words.get(one.to()));
  }

  /// Reads what follows a quotation.
  ///
  /// @param from the first word behind it
  /// @param to the word after the last of its sentence
  /// @param lead what stands between the quotation and that word
  /// @param ended whether the quotation ends its sentence
  /// @param colon whether the next quotation is introduced there
  Told after(int from, int to, String lead, boolean ended, boolean colon) {
    if (from >= to) {
      return NOTHING;
    }
    int first = from;
    while (first < to && isLeading(first)) {
      first++;
    }
    if (first >= to) {
      return NOTHING;
    }
    boolean comma = lead.indexOf(',') >= 0 || lead.indexOf('،') >= 0;
    if (lead.indexOf(';') >= 0) {
      return NOTHING;
    }
    if (isVerb(first, to) || isPartedVerb(first, to)) {
      boolean small = !words.get(first).isCapitalised();
      if (!small && ended && !comma) {
        return NOTHING;
      }
      int by = first + Math.max(1, lengthAt(first, to));
      boolean passive = by < to && known.of.at(words, by, to) > 0 && !finder.parts(by);
      Told told = behind(first, to);
      if (passive && !told.isTold()) {
        told = behind(by, to);
      }
      boolean denies =
          isNotIn(from, first)
              || known.unsaid.at(words, first, to) > 0
              || known.denied.at(words, first, to) > 0;
      if (!told.isTold()) {
        int end = first + lengthAt(first, to);
        boolean bare = end >= to || finder.parts(end) || comma || small;
        Span called = strangerBehind(first, to).orElse(finder.span(first, end));
        told = bare ? new Told(new Unresolved(called), false, true, end) : NOTHING;
      }
      return new Told(told.whose(), denies, true, told.end());
    }
    boolean next = ended && !comma && words.get(first).isCapitalised();
    if (known.by.at(words, first, to) > 0) {
      return next ? NOTHING : source(first, from, to);
    }
    int theirs = known.theirs.at(words, first, to);
    if (theirs > 0) {
      return new Told(
          new Unresolved(finder.span(first, first + theirs)), false, true, first + theirs);
    }
    if (known.identifies.at(words, from, to) > 0) {
      return identified(from, to);
    }
    if (known.of.at(words, first, to) > 0 && lead.isBlank()) {
      Told told = behind(first, to);
      return told.whose() instanceof By || isCalled(told.whose()) ? told : NOTHING;
    }
    boolean below = lead.indexOf('\n') >= 0;
    Told named = namedThenVerb(from, first, to, (ended || below) && !comma, colon);
    if (named.isTold()) {
      return named;
    }
    boolean hashtag = lead.indexOf('#') >= 0;
    boolean apart = isApart(lead) || (lead.strip().equals(",") && isOnlyName(first, to));
    return apart && !hashtag ? signature(first, to) : NOTHING;
  }

  /// Whether a verb of saying begins at a word and ends its clause: *teilte das Ministerium mit*.
  private boolean isPartedVerb(int first, int to) {
    int end = first + 1;
    while (end < to && !finder.endsPart(end)) {
      end++;
    }
    return end - first > 2
        && end - first <= MAX_PARTED
        && known.said.isParted(words.get(first), words.get(end - 1));
  }

  private boolean isCalled(Whose whose) {
    return whose instanceof Unresolved(Span called, _)
        && !SpeechWords.isPronounOrVerb(called.of(text));
  }

  /// Reads `that's X`, `supposedly Commissioner X` behind a quotation.
  Told identified(int from, int to) {
    int name = from + known.identifies.at(words, from, to);
    while (name < to && !finder.parts(name) && known.identifies.at(words, name, to) > 0) {
      name += known.identifies.at(words, name, to);
    }
    int start = name;
    while (start < to && known.article.has(words.get(start))) {
      start++;
    }
    int row = start;
    return finder.in(row, to).stream()
        .filter(one -> one.kind() == Kind.PERSON && one.to() - one.from() > 1)
        .filter(one -> one.start() == row || one.from() == row || isOnlyTitle(row, one.from()))
        .filter(one -> one.to() >= to || finder.parts(one.to()))
        .findFirst()
        .map(one -> new Told(new By(List.of(finder.naming(one, row, to))), false, true, one.to()))
        .orElse(NOTHING);
  }

  /// Reads `a déploré X`, `X quipped` behind a comma: a verb that no list has, between a quotation
  /// and somebody who is plainly a person.
  Told byAnyVerb(int from, int to) {
    int verb = from;
    while (verb < to && isLeading(verb)) {
      verb++;
    }
    if (verb >= to) {
      return NOTHING;
    }
    boolean pronoun =
        isPronoun(verb)
            && verb + 1 < to
            && isMaybeVerb(verb + 1)
            && (verb + 2 >= to || finder.parts(verb + 2));
    if (pronoun) {
      return new Told(new Unresolved(finder.span(verb, verb + 1)), false, true, verb + 2);
    }
    boolean inverted = isMaybeVerb(verb) && !language.equals("en");
    if (inverted && verb + 1 < to && isPronoun(verb + 1) && !finder.parts(verb + 1)) {
      return new Told(new Unresolved(finder.span(verb + 1, verb + 2)), false, true, verb + 2);
    }
    if (inverted) {
      int subject = verb + 1;
      while (subject < to && known.article.has(words.get(subject))) {
        subject++;
      }
      int first = verb + 1;
      int start = subject;
      int verbBehind = first;
      boolean fits =
          finder.in(first, to).stream()
              .anyMatch(one ->
                  one.start() >= first
                      && one.start() <= start + MAX_PHRASE - 1
                      && isPhrase(verbBehind, one.start())
                      && (one.kind() == Kind.PERSON || one.kind() == Kind.ROLE)
                      && one.score() > 0);
      return fits ? behind(verb, to) : NOTHING;
    }
    return finder.in(from, to).stream()
        .filter(one -> one.kind() == Kind.PERSON && one.score() >= SpeakerFinder.CLEAR)
        .filter(one -> isFirst(one, from) && one.to() < to && !finder.parts(one.to()))
        .filter(one -> isMaybeVerb(one.to()))
        .filter(one -> one.to() + 1 >= to || finder.parts(one.to() + 1))
        .findFirst()
        .map(one -> new Told(whose(one, List.of(), from, to, true), false, true, one.to() + 1))
        .orElse(NOTHING);
  }

  /// Whether nothing but small letters stands between a verb and its subject, as what belongs to
  /// the verb does: *a dat asigurări ministrul*.
  private boolean isPhrase(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).isCapitalised() || finder.parts(i) || known.and.has(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /// Whether a word can be a verb: it is small, and none of those that are known to be something
  /// else.
  private boolean isMaybeVerb(int at) {
    Wordform word = words.get(at);
    return !word.isCapitalised()
        && Character.isLetter(word.text().charAt(0))
        && !known.isSmall(word)
        && !known.of.has(word)
        && Titles.all().titleAt(words, at) == 0
        && !Titles.all().isBodyWord(word);
  }

  /// Reads who says what stands in quotation marks together with that: `« Le plan est bon, a dit X.
  /// Il durera. »`
  ///
  /// @param from the first word in the marks
  /// @param to the word after the last
  Told inside(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (finder.parts(i) && isCut(words.get(i).gap())) {
        int verb = i;
        while (verb < to && isLeading(verb)) {
          verb++;
        }
        int end = verb + 1;
        while (end < to && !finder.parts(end) && words.get(end).gap().indexOf('.') < 0) {
          end++;
        }
        boolean pronoun = verb > i && verb + 1 < to && isPronoun(verb) && isVerb(verb + 1, to);
        Told told =
            pronoun
                ? new Told(new Unresolved(finder.span(verb, verb + 1)), false, true, 0)
                : verb < to && isVerb(verb, to) ? behind(verb, end) : NOTHING;
        int behind = verb < to ? verb + Math.max(1, known.said.at(words, verb, to)) : to;
        if (!told.isTold() && behind == end && end < to && known.said.at(words, verb, to) > 0) {
          told = new Told(new Unresolved(finder.span(verb, behind)), false, true, 0);
        }
        if (told.isTold()) {
          return new Told(told.whose(), false, true, 0);
        }
      }
    }
    return NOTHING;
  }

  /// Whether a comma or a dash stands between two words.
  private static boolean isCut(String gap) {
    return gap.indexOf(',') >= 0 || gap.chars().anyMatch(c -> "—–―".indexOf(c) >= 0);
  }

  private boolean isLeading(int at) {
    return (known.helper.has(words.get(at)) || known.not.has(words.get(at)))
        && !known.said.has(words.get(at))
        && known.by.at(words, at) == 0
        && !known.pronoun.has(words.get(at));
  }

  /// Reads `X said`, `X, role, said`, `she said`, `X szerint` behind a quotation.
  private Told namedThenVerb(int start, int from, int to, boolean ended, boolean colon) {
    int last = Math.min(to, from + MAX_SUBJECT);
    for (int i = from; i < last; i++) {
      int after = known.after.at(words, i, to);
      if (isVerb(i, to) || after > 0) {
        int end = i + Math.max(1, Math.max(after, lengthAt(i, to)));
        boolean clause =
            i > from + 1
                && known.relative.at(words, from) > 0
                && !known.article.has(words.get(from))
                && !known.pronoun.has(words.get(from));
        if (clause || (ended && end < to) || (colon && end >= to - 1) || isHeard(from, i, to)) {
          return NOTHING;
        }
        if (!isSubjectOnly(from, i)) {
          return NOTHING;
        }
        Whose whose = subject(from, i, false);
        int read = end;
        if (whose instanceof NotTold && after == 0 && !language.equals("en")) {
          Told told = behind(i, to);
          whose = told.whose();
          read = Math.max(end, told.end());
        }
        whose = whose instanceof NotTold && after == 0 ? strangerAlone(from, i) : whose;
        whose = whose instanceof NotTold && after == 0 ? strangers(from, i) : whose;
        boolean denies =
            isNotIn(start, i)
                || known.unsaid.at(words, i, to) > 0
                || known.denied.at(words, i, to) > 0;
        return whose instanceof NotTold ? NOTHING : new Told(whose, denies, true, read);
      }
    }
    return NOTHING;
  }

  /// Whether nothing stands between a quotation and a verb but who says it.
  private boolean isSubjectOnly(int from, int verb) {
    Wordform first = words.get(from);
    boolean begins =
        first.isCapitalised()
            || known.article.has(first)
            || known.pronoun.has(first)
            || known.and.has(first)
            || Titles.all().titleAt(words, from) > 0
            || finder.endOfRow(from, verb) > from;
    return begins || verb - from <= 6;
  }

  private static boolean isApart(String lead) {
    return lead.chars().anyMatch(c -> "—–―-(/|~".indexOf(c) >= 0 || c == '\n');
  }

  /// Reads the name behind a dash or in brackets.
  private Told signature(int from, int to) {
    List<Candidate> all = finder.in(from, to);
    for (Candidate one : all) {
      boolean leads = words.get(one.start()).start() == words.get(from).start();
      boolean named =
          one.kind() == Kind.PERSON || one.kind() == Kind.WORD || one.kind() == Kind.BODY;
      if (named && one.score() > 0 && (leads || isOnlyTitle(from, one.start()))) {
        Told told = told(one, all, from, to);
        return new Told(told.whose(), told.denies(), told.direct(), told.end(), true);
      }
    }
    return NOTHING;
  }

  /// Whether nothing but a name, with titles before it, stands between two words.
  private boolean isOnlyName(int from, int to) {
    return finder.endOfRow(from, to) == to
        && finder.in(from, to).stream()
            .anyMatch(one -> one.kind() == Kind.PERSON || one.kind() == Kind.WORD);
  }

  private boolean isOnlyTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      Wordform word = words.get(i);
      boolean fits =
          word.isCapitalised()
              || known.article.has(word)
              || known.preposition.has(word)
              || known.of.has(word)
              || known.and.has(word)
              || Titles.all().titleAt(words, i) > 0;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private boolean isDenied(int from, int to, int verb, boolean colon) {
    if (known.unsaid.at(words, verb, to) > 0 || (known.denied.at(words, verb, to) > 0 && !colon)) {
      return true;
    }
    int part = partOf(from, verb);
    int end = verb + Math.max(1, lengthAt(verb, to));
    int reach = colon ? to : Math.min(to, end + 1);
    boolean expletive = known.meanwhile.at(words, part, verb) > 0;
    return (!expletive && isNotIn(part, verb)) || isNotIn(end, reach);
  }

  /// Whether a word is one of a name: *Áine Ní Bhriain*.
  private boolean isOfName(int at) {
    return at > 0
        && words.get(at).isCapitalised()
        && words.get(at).followsClosely()
        && words.get(at - 1).isCapitalised();
  }

  private boolean isNotIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if ((known.not.has(words.get(i)) && !isOfName(i)) || known.unsaid.at(words, i, to) > 0) {
        return true;
      }
    }
    return false;
  }
}
