package eujp.speech;

import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.RowReader.Candidate;
import eujp.speech.RowReader.Kind;
import eujp.speech.SayingClause.Told;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.List;
import java.util.Optional;

/// Reads what leads to a quotation in its sentence: who says it, or that somebody does not.
final class BeforeQuotation {
  /// Words between a verb and the quotation that it introduces without a colon.
  private static final int MAX_OBJECT = 24;

  /// Words of a sentence before a verb whose subject is left out.
  private static final int MAX_WITHOUT_SUBJECT = 5;

  /// Words between a verb and what makes it passive, with that.
  private static final int MAX_PASSIVE = 2;

  /// Words from *spoke* to *of*, with both.
  private static final int MAX_PARTED = 12;

  /// Words from a verb of rejecting to the report that is rejected, with both.
  private static final int MAX_REPORT = 8;

  /// Words behind a quotation of which one may be the verb that governs it.
  private static final int MAX_VERB_END = 4;

  /// Words of a greeting before a name.
  private static final int MAX_GREETING = 2;

  /// Words before a colon that names a speaker without a verb.
  private static final int MAX_HEADING = 12;

  private static final String COLONS = ":：";

  private final String text;
  private final List<Wordform> words;
  private final SpeechWords known;
  private final TextClauses clauses;
  private final SpeakerFinder finder;
  private final String language;
  private final NounPhrases nouns;
  private final SayingClause clause;

  BeforeQuotation(TextClauses clauses, SpeakerFinder finder, SayingClause clause) {
    this.text = clauses.text;
    this.words = clauses.words;
    this.known = clauses.known;
    this.clauses = clauses;
    this.finder = finder;
    this.language = clauses.language;
    this.nouns = clauses.nouns;
    this.clause = clause;
  }

  /// Reads what leads to a quotation.
  ///
  /// @param first the first word of its sentence
  /// @param to the word after the last before the quotation
  /// @param at where the quotation begins
  Told read(int first, int to, int at) {
    if (first >= to) {
      return Told.NOTHING;
    }
    int from = behindPicture(first, to);
    String tail = text.substring(words.get(to - 1).end(), at).strip();
    boolean colon = !tail.isEmpty() && COLONS.indexOf(tail.charAt(0)) >= 0;
    if (isTerm(from, to, tail, at)) {
      return Told.NOTHING;
    }
    int verb = lastVerb(from, to, colon);
    int source = lastSource(from, to);
    if (isRumour(from, to)) {
      int put = last(known.called, from, to);
      return verb < 0 && source < 0 && put >= 0 && !colon ? called(from, to, put) : Told.NOTHING;
    }
    Optional<Whose> quoted = quoted(from, to);
    if (quoted.isPresent()) {
      return new Told(quoted.get(), false, true, to);
    }
    int called = Math.max(last(known.called, from, to), partedCall(from, to));
    if (called > verb && !colon && clause.subjectApart(from, called).isPresent()) {
      return called(from, to, called);
    }
    int theirs = last(known.theirs, from, to);
    int end = theirs + (theirs < 0 ? 0 : known.theirs.at(words, theirs, to));
    if (theirs >= 0 && source < end && verb < end) {
      return new Told(new Unresolved(clauses.span(theirs, end)), false, end == to, to);
    }
    if (verb >= 0 && verb > source) {
      return said(from, to, verb, colon, tail);
    }
    if (source >= 0) {
      return clause.source(source, from, to);
    }
    Told behind = namedBeforeAfterWord(from, to);
    if (behind.isTold()) {
      return behind;
    }
    if (called >= 0 && !colon) {
      return called(from, to, called);
    }
    Told heading = colon ? heading(from, to) : Told.NOTHING;
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
      return Told.NOTHING;
    }
    Whose whose = clause.subjectBefore(from, verb, false);
    whose = whose instanceof NotTold ? clause.subjectBehind(verb, report).whose() : whose;
    whose = whose instanceof NotTold ? new Unresolved(clauses.span(verb, verb + 1)) : whose;
    return new Told(whose, true, true, to);
  }

  private boolean isRejecting(int at, int to) {
    return known.rejects.at(words, at, to) > 0 || known.denied.at(words, at, to) > 0;
  }

  /// Whether a verb stands between two words that no *and* and no comma sets apart: *rejected them
  /// and said*, *rejected them, saying*.
  private boolean isSaidIn(int from, int to) {
    for (int i = from; i < to && !known.and.has(words.get(i)); i++) {
      if (known.isTelling(words, i) && !clauses.parts(i)) {
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
    if (isPassive(Math.max(clauses.startOfPart(from, called), called - MAX_PASSIVE), called)) {
      return Told.NOTHING;
    }
    boolean denies = isDenied(from, to, called, false);
    Optional<Whose> apart = clause.subjectApart(from, called);
    if (apart.isPresent()) {
      return new Told(apart.get(), denies, false, to);
    }
    Whose whose = withoutOthers(clause.subjectBefore(from, called, false));
    if (whose instanceof NotTold) {
      whose = withoutOthers(behindVerb(called, from, to));
    }
    if (whose instanceof NotTold && called - from <= MAX_WITHOUT_SUBJECT) {
      boolean dropped =
          (known.has("drops-subject") || language.equals(SpeechWords.ANY_LANGUAGE))
              && finder.in(from, called).stream().noneMatch(one -> one.score() > 0);
      whose = dropped ? new Unresolved(clauses.span(called, called + 1)) : whose;
    }
    return whose instanceof NotTold ? Told.NOTHING : new Told(whose, denies, false, to);
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
      return Told.NOTHING;
    }
    Whose whose = withoutOthers(clause.subjectBefore(from, to, false));
    return whose instanceof NotTold || isPassive(from, to)
        ? Told.NOTHING
        : new Told(
            whose, clause.isNotIn(from, to), false, verb + known.called.at(words, verb, end));
  }

  /// Reads `X turned to Y: “…”`: the subject of a sentence that leads to a quotation, whatever its
  /// verb.
  private Told introduced(int from, int to) {
    for (int i = from; i < to; i++) {
      if (known.term.has(words.get(i)) || clause.isHeard(from, i, to)) {
        return Told.NOTHING;
      }
    }
    Optional<Candidate> first =
        finder.in(from, to).stream().filter(one -> one.kind() == Kind.PERSON).findFirst();
    int relative = known.possessive.has(words.get(from)) ? nouns.endAt(words, from, to) : from;
    return first
        .filter(one -> one.isClear() && one.to() < to && clause.isFirst(one, from))
        .map(one -> new Told(clause.whose(one, List.of(), from, to, true), false, true, to))
        .orElseGet(() ->
            relative > from
                ? new Told(new Unresolved(clauses.span(from, relative)), false, true, to)
                : Told.NOTHING);
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
    return clause.isVerb(at, to)
        && !known.asked.covers(words, at)
        && !known.askedBehind.has(words.get(at));
  }

  /// The last word that means *according to*; one that may as well mean something else where it
  /// begins a part of the sentence.
  private int lastSource(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      int length = known.by.at(words, i, to);
      boolean plain = length > 1 || !known.preposition.has(words.get(i));
      boolean begins = i == from || clauses.parts(i) || (i == from + 1 && clause.isLeading(from));
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
    if (clause.isHeard(from, verb, to)) {
      return Told.NOTHING;
    }
    Optional<Whose> apart = clause.subjectApart(from, verb);
    if (apart.isPresent()) {
      return new Told(apart.get(), denies, straight, to);
    }
    int subject = behindSource(from, verb);
    if (subject > from && subject < verb && clause.isPronoun(subject)) {
      return new Told(new Unresolved(clauses.span(subject, subject + 1)), denies, straight, to);
    }
    boolean chained = false;
    boolean joined = clause.isJoinedVerb(from, verb);
    Optional<Whose> told =
        joined ? Optional.empty() : toldOf(Math.max(earlier, from - 1), verb, to);
    if (told.isPresent()) {
      return new Told(told.get(), denies, straight, to);
    }
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
    boolean inverted = isBehindClause(subject, verb) || isDoubtful(subject, verb);
    Whose whose =
        inverted ? behindVerb(verb, from, to) : clause.subjectBefore(subject, verb, chained);
    if (whose instanceof NotTold) {
      whose = inverted ? clause.subjectBefore(subject, verb, chained) : behindVerb(verb, from, to);
    }
    if (whose instanceof NotTold) {
      whose = bodyFrom(subject, verb);
    }
    if (whose instanceof NotTold && (reported > from || !finder.isThingIn(subject, verb))) {
      whose =
          new Unresolved(
              clause
                  .stranger(subject, verb, to)
                  .orElse(clauses.span(verb, clause.endOfVerb(verb, to))));
    }
    denies &= !isDenialDenied(from, to);
    return whose instanceof NotTold ? Told.NOTHING : new Told(whose, denies, straight, to);
  }

  /// The body from which several say something who are not told: Croatian *iz Ministarstva mora
  /// poručuju*.
  private Whose bodyFrom(int from, int verb) {
    boolean outOf = known.outOf.has(words.get(from));
    return (outOf ? finder.named(from, verb) : List.<Candidate>of())
        .stream()
            .filter(one -> one.kind() == Kind.BODY)
            .findFirst()
            .map(one -> clause.whose(one, List.of(), from, verb, true))
            .orElseGet(NotTold::new);
  }

  /// Whether somebody did not deny something.
  private boolean isDenialDenied(int from, int to) {
    for (int i = from; i < to; i++) {
      int denied = known.denied.at(words, i, to);
      if (denied > 0) {
        int end = Math.min(to, i + denied + 1);
        return clause.isNotIn(Math.max(from, i - MAX_PASSIVE), i)
            || clause.isNotIn(i + denied, end);
      }
    }
    return false;
  }

  /// Whose words somebody quotes or heard: *Anna Berg quoted a farmer as saying*, *Anna Berg
  /// remembers her mother saying*, *Anna Berg zitierte einen Bauern*.
  private Optional<Whose> quoted(int from, int to) {
    int end = to;
    while (end > from && known.said.covers(words, end - 1)) {
      end--;
    }
    int quotes = last(known.quotes, from, end);
    int overhears = end < to ? last(known.overhears, from, end) : -1;
    int verb = Math.max(quotes, overhears);
    int object = verb < 0 ? end : verb + clause.overheardFrom(verb, end);
    if (object >= end || clause.isTold(object, end) || clauses.commasBetween(object, end - 1) > 0) {
      return Optional.empty();
    }
    int last = end;
    List<Candidate> named = finder.in(object, end);
    int phrase = nouns.endOfSource(words, object, end);
    return SpeakerFinder.best(named, false)
        .filter(one -> one.score() > 0)
        .map(one -> clause.whose(one, named, object, last, true))
        .or(() ->
            phrase > object || known.objects.has(words.get(object))
                ? Optional.of(new Unresolved(clauses.span(object, Math.max(phrase, object + 1))))
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
    start = behindSmall(start, verb);
    int end = nouns.endOfAny(words, start, verb);
    int noun = end;
    end = noun > start ? clause.endOfOwner(noun, verb) : end;
    while (end < verb && known.isSmall(words.get(end))) {
      end++;
    }
    return end == verb && noun > start ? start : from;
  }

  /// The subject of a verb that stands in what another one tells: Croatian *prepričala što joj je
  /// rekla susjeda*.
  private Optional<Whose> toldOf(int earlier, int verb, int to) {
    int what = earlier + 1;
    while (what < verb && !known.what.has(words.get(what))) {
      what++;
    }
    int part = clauses.startOfPart(earlier + 1, verb);
    boolean another = part > what && clause.isPronoun(part);
    if (what == verb
        || another
        || finder.in(what + 1, verb).stream().anyMatch(one -> one.score() > 0)) {
      return Optional.empty();
    }
    Told behind = clause.subjectBehind(verb, to);
    int start = behindSmall(what + 1, verb);
    int end = nouns.endOfAny(words, start, verb);
    return behind.whose() instanceof By
        ? Optional.of(behind.whose())
        : clause
            .strangerBehind(verb, to)
            .or(() -> end > start ? Optional.of(clauses.span(start, end)) : Optional.empty())
            .map(Unresolved::new);
  }

  /// The first word that is not small, or is an article.
  private int behindSmall(int from, int to) {
    int start = from;
    while (start < to
        && known.isSmall(words.get(start))
        && (!clause.isArticle(start) || (start + 1 < to && clause.isArticle(start + 1)))) {
      start++;
    }
    return start;
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
        Told told = clause.subjectBehind(i, verb);
        behind = told.isTold() ? told.end() : behind;
      }
    }
    return behind;
  }

  /// Whether what stands before a verb is one word with a capital that need be no name, so that
  /// somebody behind the verb is its subject: *Adspurgt om planen svarede Anna Berg*.
  private boolean isDoubtful(int from, int end) {
    int verb = end;
    while (verb > from && clause.isBesideVerb(verb - 1)) {
      verb--;
    }
    int before = verb;
    return !language.equals("en")
        && clause.pronounBefore(end, from).isEmpty()
        && SpeakerFinder.best(finder.in(from, end), true)
            .filter(one -> one.kind() == Kind.WORD)
            .filter(one -> one.to() < before || clauses.parts(before))
            .isPresent();
  }

  /// Whether a clause with a conjunction ends right before a verb, so that its subject is none of
  /// the verb: *Nachdem Ken Mori gegangen war, sagte Anna Berg*.
  private boolean isBehindClause(int from, int verb) {
    return !language.equals("en")
        && from < verb
        && clauses.parts(verb)
        && known.relative.at(words, from) > 0
        && !known.article.has(words.get(from));
  }

  private boolean isThat(int end, int to) {
    int at = end;
    while (at < to && (known.that.at(words, at, to) > 0 || known.helper.at(words, at, to) > 0)) {
      at++;
    }
    return at >= to && known.that.has(words.get(to - 1));
  }

  private boolean isNewSubject(int from, int verb) {
    return finder.in(from, verb).stream()
            .anyMatch(one ->
                one.score() > 0
                    || (one.kind() != Kind.ROLE
                        && !(one.kind() == Kind.WORD && known.has("nouns-capital"))))
        || clause.pronounBefore(verb, from).isPresent();
  }

  /// The subject behind a verb, as in most languages of Europe; in English only where the verb is
  /// the first word.
  private Whose behindVerb(int verb, int from, int to) {
    int first = verb;
    while (first > from && clause.isBesideVerb(first - 1)) {
      first--;
    }
    return language.equals("en") && first > from
        ? new NotTold()
        : clause.subjectBehind(verb, to).whose();
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
        return best.map(one -> new Told(clause.whose(one, all, from, end, true), false, true, end))
            .orElse(Told.NOTHING);
      }
    }
    return Told.NOTHING;
  }

  /// Reads `Name, role: “…”` without a verb: nothing but a name and what belongs to it.
  private Told heading(int from, int to) {
    if (to - from > MAX_HEADING) {
      return Told.NOTHING;
    }
    List<Candidate> all = finder.in(from, to);
    Optional<Candidate> best =
        SpeakerFinder.best(
            all.stream()
                .filter(one -> one.kind() == Kind.PERSON || one.kind() == Kind.WORD)
                .toList(),
            false);
    return best.filter(one -> one.score() > 0 && isAllOfIt(one, from, to))
        .map(one -> new Told(clause.whose(one, List.of(), from, to, true), false, true, to))
        .orElseGet(() -> statement(from, to));
  }

  /// Reads `Statement by Name: “…”`: a name behind such a word, and nothing behind it.
  private Told statement(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (known.of.at(words, i, to) > 0) {
        Told told = clause.subjectBehind(i, to);
        return told.whose() instanceof By && told.end() == to ? told : Told.NOTHING;
      }
    }
    return Told.NOTHING;
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
      if (clauses.parts(i) && words.get(i).gap().startsWith(",")) {
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

  private boolean isDenied(int from, int to, int verb, boolean colon) {
    if (known.unsaid.at(words, verb, to) > 0 || (known.denied.at(words, verb, to) > 0 && !colon)) {
      return true;
    }
    int part = clauses.startOfPart(from, verb);
    int end = clause.endOfVerb(verb, to);
    int reach = colon ? to : Math.min(to, end + 1);
    boolean expletive = known.meanwhile.at(words, part, verb) > 0;
    return (!expletive && clause.isNotIn(part, verb)) || clause.isNotIn(end, reach);
  }
}
