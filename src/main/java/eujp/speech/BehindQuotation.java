package eujp.speech;

import eujp.speech.QuotedSpeech.By;
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

/// Reads what follows a quotation in its sentence, or stands inside its marks beside the words
/// themselves: who says it, or that somebody does not.
final class BehindQuotation {
  /// Words between a quotation and the verb behind its speaker: `“…,” X, role, role, said`.
  private static final int MAX_SUBJECT = 18;

  /// Words of somebody between a verb of hearing and one of saying.
  private static final int MAX_OBJECT = 5;

  /// Words from *teilte* to *mit*, with both.
  private static final int MAX_PARTED = 12;

  /// Words of a verb with what belongs to it: *a dat asigurări*.
  private static final int MAX_PHRASE = 2;

  private final String text;
  private final List<Wordform> words;
  private final SpeechWords known;
  private final TextClauses clauses;
  private final SpeakerFinder finder;
  private final String language;
  private final SayingClause clause;

  BehindQuotation(TextClauses clauses, SpeakerFinder finder, SayingClause clause) {
    this.text = clauses.text;
    this.words = clauses.words;
    this.known = clauses.known;
    this.clauses = clauses;
    this.finder = finder;
    this.language = clauses.language;
    this.clause = clause;
  }

  /// Reads what follows a quotation.
  ///
  /// @param from the first word behind it
  /// @param to the word after the last of its sentence
  /// @param lead what stands between the quotation and that word
  /// @param ended whether the quotation ends its sentence
  /// @param colon whether the next quotation is introduced there
  Told read(int from, int to, String lead, boolean ended, boolean colon) {
    if (from >= to) {
      return Told.NOTHING;
    }
    int first = from;
    while (first < to && clause.isLeading(first)) {
      first++;
    }
    if (first >= to) {
      return Told.NOTHING;
    }
    boolean comma = lead.indexOf(',') >= 0 || lead.indexOf('،') >= 0;
    if (lead.indexOf(';') >= 0) {
      return Told.NOTHING;
    }
    if (clause.isVerb(first, to) || isPartedVerb(first, to)) {
      boolean small = !words.get(first).isCapitalised();
      if (!small && ended && !comma) {
        return Told.NOTHING;
      }
      int by = clause.endOfVerb(first, to);
      boolean passive = by < to && known.of.at(words, by, to) > 0 && !clauses.parts(by);
      Told told = clause.subjectBehind(first, to);
      if (passive && !told.isTold()) {
        told = clause.subjectBehind(by, to);
      }
      boolean denies =
          clause.isNotIn(from, first)
              || known.unsaid.at(words, first, to) > 0
              || known.denied.at(words, first, to) > 0;
      if (!told.isTold()) {
        int end = first + clause.lengthAt(first, to);
        boolean bare = end >= to || clauses.parts(end) || comma || small;
        Span called = clause.strangerBehind(first, to).orElse(clauses.span(first, end));
        told = bare ? new Told(new Unresolved(called), false, true, end) : Told.NOTHING;
      }
      return new Told(told.whose(), denies, true, told.end());
    }
    Optional<Span> pronoun = behindAuxiliary(from, to);
    if (pronoun.isPresent()) {
      return new Told(new Unresolved(pronoun.get()), clause.isNotIn(first, to), true, first + 2);
    }
    boolean next = ended && !comma && words.get(first).isCapitalised();
    if (known.by.at(words, first, to) > 0) {
      return next ? Told.NOTHING : clause.source(first, from, to);
    }
    int theirs = known.theirs.at(words, first, to);
    if (theirs > 0) {
      return new Told(
          new Unresolved(clauses.span(first, first + theirs)), false, true, first + theirs);
    }
    if (known.identifies.at(words, from, to) > 0) {
      return identified(from, to);
    }
    if (known.of.at(words, first, to) > 0 && lead.isBlank()) {
      Told told = clause.subjectBehind(first, to);
      return told.whose() instanceof By || isCalled(told.whose()) ? told : Told.NOTHING;
    }
    Told heard = overheard(first, to);
    if (heard.isTold()) {
      return heard;
    }
    boolean below = lead.indexOf('\n') >= 0;
    Told named = namedThenVerb(from, first, to, (ended || below) && !comma, colon);
    if (named.isTold()) {
      return named;
    }
    boolean hashtag = lead.indexOf('#') >= 0;
    boolean apart = isApart(lead) || (lead.strip().equals(",") && isOnlyName(first, to));
    return apart && !hashtag ? signature(first, to) : Told.NOTHING;
  }

  /// The pronoun of *habe er immer gesagt*, whoever remembers that behind a comma.
  private Optional<Span> behindAuxiliary(int from, int to) {
    boolean opens =
        from + 2 < to
            && known.helper.has(words.get(from))
            && !clauses.parts(from + 1)
            && clause.isPronoun(from + 1);
    for (int i = from + 2; opens && i < to && !clauses.parts(i); i++) {
      if (known.said.has(words.get(i))) {
        return Optional.of(clauses.span(from + 1, from + 2));
      }
    }
    return Optional.empty();
  }

  /// Reads `Anna Berg remembers her mother saying`: between the verb and the other one stands whose
  /// words they are.
  private Told overheard(int from, int to) {
    int most = Math.min(to, from + MAX_SUBJECT);
    for (int i = from + 1; i < most; i++) {
      int object = i + clause.overheardFrom(i, to);
      int saying = object > i ? sayingBehind(object, to) : object;
      if (saying > object) {
        List<Candidate> named = finder.in(object, saying);
        Whose whose =
            named.isEmpty()
                ? new Unresolved(clauses.span(object, saying))
                : clause.whose(named.getFirst(), List.of(), object, saying, true);
        return new Told(whose, false, true, saying + 1);
      }
    }
    return Told.NOTHING;
  }

  /// The verb of saying that stands a few words behind a place, with no sign between; the place
  /// where there is none.
  private int sayingBehind(int from, int to) {
    int most = Math.min(to, from + MAX_OBJECT);
    for (int i = from; i < most && !clauses.parts(i); i++) {
      if (known.said.has(words.get(i))) {
        return i;
      }
    }
    return from;
  }

  /// Whether a verb of saying begins at a word and ends its clause: *teilte das Ministerium mit*.
  private boolean isPartedVerb(int first, int to) {
    int end = first + 1;
    while (end < to && !clauses.endsPart(end)) {
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
    while (name < to && !clauses.parts(name) && known.identifies.at(words, name, to) > 0) {
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
        .filter(one -> one.to() >= to || clauses.parts(one.to()))
        .findFirst()
        .map(one -> new Told(new By(List.of(finder.naming(one, row, to))), false, true, one.to()))
        .orElse(Told.NOTHING);
  }

  /// Reads `a déploré X`, `X quipped` behind a comma: a verb that no list has, between a quotation
  /// and somebody who is plainly a person.
  Told byAnyVerb(int from, int to) {
    int verb = from;
    while (verb < to && clause.isLeading(verb)) {
      verb++;
    }
    if (verb >= to) {
      return Told.NOTHING;
    }
    boolean pronoun =
        clause.isPronoun(verb)
            && verb + 1 < to
            && isMaybeVerb(verb + 1)
            && (verb + 2 >= to || clauses.parts(verb + 2));
    if (pronoun) {
      return new Told(new Unresolved(clauses.span(verb, verb + 1)), false, true, verb + 2);
    }
    boolean inverted = isMaybeVerb(verb) && !language.equals("en");
    if (inverted && verb + 1 < to && clause.isPronoun(verb + 1) && !clauses.parts(verb + 1)) {
      return new Told(new Unresolved(clauses.span(verb + 1, verb + 2)), false, true, verb + 2);
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
      return fits ? clause.subjectBehind(verb, to) : Told.NOTHING;
    }
    return finder.in(from, to).stream()
        .filter(one -> one.kind() == Kind.PERSON && one.isClear())
        .filter(one -> clause.isFirst(one, from) && one.to() < to && !clauses.parts(one.to()))
        .filter(one -> isMaybeVerb(one.to()))
        .filter(one -> one.to() + 1 >= to || clauses.parts(one.to() + 1))
        .findFirst()
        .map(one ->
            new Told(clause.whose(one, List.of(), from, to, true), false, true, one.to() + 1))
        .orElse(Told.NOTHING);
  }

  /// Whether nothing but small letters stands between a verb and its subject, as what belongs to
  /// the verb does: *a dat asigurări ministrul*.
  private boolean isPhrase(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.get(i).isCapitalised() || clauses.parts(i) || known.and.has(words.get(i))) {
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
      if (clauses.parts(i) && isCut(words.get(i).gap())) {
        int verb = i;
        while (verb < to && clause.isLeading(verb)) {
          verb++;
        }
        int end = verb + 1;
        while (end < to && !clauses.parts(end) && words.get(end).gap().indexOf('.') < 0) {
          end++;
        }
        boolean pronoun =
            verb > i && verb + 1 < to && clause.isPronoun(verb) && clause.isVerb(verb + 1, to);
        Told told =
            pronoun
                ? new Told(new Unresolved(clauses.span(verb, verb + 1)), false, true, 0)
                : verb < to && clause.isVerb(verb, to)
                    ? clause.subjectBehind(verb, end)
                    : Told.NOTHING;
        int behind = verb < to ? verb + Math.max(1, known.said.at(words, verb, to)) : to;
        if (!told.isTold() && behind == end && end < to && known.said.at(words, verb, to) > 0) {
          told = new Told(new Unresolved(clauses.span(verb, behind)), false, true, 0);
        }
        if (told.isTold()) {
          return new Told(told.whose(), false, true, 0);
        }
      }
    }
    return Told.NOTHING;
  }

  /// Whether a comma or a dash stands between two words.
  private static boolean isCut(String gap) {
    return gap.indexOf(',') >= 0 || gap.chars().anyMatch(c -> "—–―".indexOf(c) >= 0);
  }

  /// Reads `X said`, `X, role, said`, `she said`, `X szerint` behind a quotation.
  private Told namedThenVerb(int start, int from, int to, boolean ended, boolean colon) {
    int last = Math.min(to, from + MAX_SUBJECT);
    for (int i = from; i < last; i++) {
      int after = known.after.at(words, i, to);
      if (clause.isVerb(i, to) || after > 0) {
        int end = i + Math.max(1, Math.max(after, clause.lengthAt(i, to)));
        boolean relative =
            i > from + 1
                && known.relative.at(words, from) > 0
                && !known.article.has(words.get(from))
                && !known.pronoun.has(words.get(from));
        if (relative
            || (ended && end < to)
            || (colon && end >= to - 1)
            || clause.isHeard(from, i, to)) {
          return Told.NOTHING;
        }
        if (!isSubjectOnly(from, i)) {
          return Told.NOTHING;
        }
        Whose whose = clause.subjectBefore(from, i, false);
        int read = end;
        if (whose instanceof NotTold && after == 0 && !language.equals("en")) {
          Told told = clause.subjectBehind(i, to);
          whose = told.whose();
          read = Math.max(end, told.end());
        }
        whose = whose instanceof NotTold && after == 0 ? clause.strangerAlone(from, i) : whose;
        whose = whose instanceof NotTold && after == 0 ? clause.strangers(from, i) : whose;
        boolean denies =
            clause.isNotIn(start, i)
                || known.unsaid.at(words, i, to) > 0
                || known.denied.at(words, i, to) > 0;
        return whose instanceof NotTold ? Told.NOTHING : new Told(whose, denies, true, read);
      }
    }
    return Told.NOTHING;
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
            || clauses.endOfRow(from, verb) > from;
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
        Told told = clause.told(one, all, from, to);
        return new Told(told.whose(), told.denies(), told.direct(), told.end(), true);
      }
    }
    return Told.NOTHING;
  }

  /// Whether nothing but a name, with titles before it, stands between two words.
  private boolean isOnlyName(int from, int to) {
    return clauses.endOfRow(from, to) == to
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
}
