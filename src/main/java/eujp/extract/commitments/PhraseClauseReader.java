package eujp.extract.commitments;

import eujp.extract.Mention;
import eujp.extract.PeopleWords;
import eujp.extract.commitments.FiniteVerbs.Found;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.text.Span;
import eujp.text.WordSet;
import eujp.text.Wordform;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Reads the clauses of one sentence that commit somebody, in a language of which only the finite
/// verbs are known, each as the phrase that it is: `hat sich verpflichtet`, `publiera`.
///
/// It tells less than it could rather than too much: a sentence that asks, supposes, reports,
/// denies or wants something of others has none, and neither has a verb before or behind which
/// nobody stands who can promise.
final class PhraseClauseReader {
  private static final int MAX_WHAT = 120;
  private static final int FARTHEST = 40;

  /// Words of a subject that is no name and of which nothing more is known.
  private static final int MAX_NOUN = 8;

  private static final String BREAKS = ",;:()“”„«»\"—–";
  private static final String ENDS = ";:“”„«»\"";

  /// As of which day a date is read of which only the place counts.
  private static final LocalDate ANY_DAY = LocalDate.EPOCH;

  /// Marks around a name.
  private static final String QUOTES = "„“”«»\"";

  /// Words of a name in quotation marks.
  private static final int MAX_NAME = 4;

  private static final String OPENERS = "„«";
  private static final String CLOSERS = "”»";

  /// Marks that open in one language and close in another.
  private static final String EITHER = "“\"";

  private final String text;
  private final List<Wordform> words;
  private final FiniteVerbs known;
  private final PeopleWords people;
  private final Bodies bodies;
  private final BitSet quoted;
  private final BitSet named;
  private final List<Clause> found = new ArrayList<>();

  /// The subject that a verb behind *and* shares.
  private Optional<Span> last = Optional.empty();

  /// Whether the sentence tells a date, once that has been asked.
  private Optional<Boolean> dated = Optional.empty();

  private PhraseClauseReader(
      String sentence, FiniteVerbs known, PeopleWords people, Bodies bodies) {
    this.text = sentence;
    this.words = known.words(sentence);
    this.known = known;
    this.people = people;
    this.bodies = bodies;
    this.quoted = quoted(sentence);
    this.named = named();
  }

  /// The clauses, in the order of the sentence.
  static List<Clause> read(String sentence, FiniteVerbs known, PeopleWords people, Bodies bodies) {
    PhraseClauseReader reader = new PhraseClauseReader(sentence, known, people, bodies);
    if (!reader.isOnlySaid()) {
      reader.read();
    }
    return reader.found;
  }

  private void read() {
    boolean veiled = false;
    int before = -1;
    for (int i = 0; i < words.size(); i++) {
      veiled |= known.phrase("veil", words, i) > i;
      Optional<Found> verb = known.at(words, i);
      if (verb.isEmpty() || veiled || (i > 0 && words.get(i).isCapitalised()) || isAttribute(i)) {
        continue;
      }
      if (verb.get().strength() == Strength.WILL
          && known.set("dated").contains(lower(i))
          && !isDated()) {
        continue;
      }
      int start = clauseStart(i);
      boolean governed = start == before && !known.set("and").contains(lower(i - 1));
      if (governed
          || isSubordinate(start)
          || isDenied(start, verb.get())
          || isReported(start, verb.get())) {
        continue;
      }
      add(start, i, verb.get());
      before = start;
      i = verb.get().end() - 1;
    }
  }

  /// Whether a word between an article and its noun is a participle: *de beloofde subsidies*.
  private boolean isAttribute(int i) {
    return inverts()
        && i > 0
        && !breaksBefore(i)
        && known.set("article").contains(lower(i - 1))
        && !isThat(i - 1);
  }

  private boolean inverts() {
    return known.has("order", "inverts");
  }

  /// Whether the sentence tells a day or time that is not past for sure.
  private boolean isDated() {
    if (dated.isEmpty()) {
      dated =
          Optional.of(
              DateReader.read(text, known.language(), ANY_DAY).stream()
                  .anyMatch(date -> date.when().limit() != When.Limit.SINCE));
    }
    return dated.get();
  }

  /// Whether the whole sentence asks, supposes or reports.
  private boolean isOnlySaid() {
    if (text.indexOf('?') >= 0 || text.endsWith(";")) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (known.at(words, i).isPresent()) {
        continue; // se compromete
      }
      boolean only =
          known.phrase("condition", words, i) > i || known.phrase("rumour", words, i) > i;
      boolean first =
          known.set("condition-first").contains(lower(i))
              || known.set("rumour-first").contains(lower(i));
      if (only || (first && beginsClause(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word that may mean something else begins a clause: nothing stands before it, or a
  /// subject behind it.
  private boolean beginsClause(int i) {
    boolean subject =
        i + 1 < words.size()
            && (known.set("article").contains(lower(i + 1))
                || known.set("we").contains(lower(i + 1))
                || isActor(i + 1));
    return i == 0 || breaksBefore(i) || (subject && !known.set("about").contains(lower(i - 1)));
  }

  /// Where the clause of a verb begins: behind a sign that parts clauses, or with a word that
  /// begins a subordinate one and is no article.
  private int clauseStart(int verb) {
    int start = verb;
    while (start > 0
        && verb - start < FARTHEST
        && !breaksBefore(start)
        && !(isThat(start) && !known.set("article").contains(lower(start)))) {
      start--;
    }
    return start;
  }

  private boolean isThat(int i) {
    return known.set("that").contains(lower(i));
  }

  private boolean breaksBefore(int i) {
    String gap = words.get(i).gap();
    return gap.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0)
        && !(named.get(i) && gap.strip().length() == 1);
  }

  /// The words before which a quotation mark stands that is one of those around a name behind what
  /// it is of: *Bendrovė „Alksna“ įsipareigojo*.
  private BitSet named() {
    BitSet named = new BitSet(words.size());
    for (int i = 1; i < words.size(); i++) {
      int end = i;
      while (opens(i) && end < words.size() && end - i < MAX_NAME && isInName(end, i)) {
        end++;
      }
      if (end > i && end < words.size() && isQuote(words.get(end).gap().strip())) {
        named.set(i);
        named.set(end);
      }
    }
    return named;
  }

  private boolean opens(int i) {
    return isQuote(words.get(i).gap().strip())
        && words.get(i).isCapitalised()
        && known.set("actor").contains(lower(i - 1));
  }

  private boolean isInName(int i, int from) {
    return i == from || words.get(i).followsClosely();
  }

  private static boolean isQuote(String gap) {
    return gap.length() == 1 && QUOTES.indexOf(gap.charAt(0)) >= 0;
  }

  /// Whether a clause hangs on another, which nobody gives a word in.
  private boolean isSubordinate(int start) {
    boolean hangs = start > 0 && isThat(start);
    for (int i = start - 1; hangs && i >= Math.max(0, start - FARTHEST); i--) {
      if (known.set("assure").contains(lower(i))) {
        return false;
      }
    }
    return hangs;
  }

  /// Whether somebody is said to have said it, outside of quotation marks: a verb of saying stands
  /// before or behind a comma.
  private boolean isReported(int start, Found verb) {
    if (quoted.get(words.get(start).start())) {
      return false;
    }
    if (start > 0 && words.get(start).gap().strip().equals(",")) {
      for (int i = clauseStart(start - 1); i < start; i++) {
        if (known.set("say").contains(lower(i))) {
          return true;
        }
      }
    }
    for (int i = verb.end(); i < words.size() && i < verb.end() + FARTHEST; i++) {
      if (words.get(i).gap().strip().equals(",") && known.phrase("say", words, i) > i) {
        return true;
      }
    }
    return false;
  }

  /// Which characters of a sentence stand in quotation marks.
  private static BitSet quoted(String text) {
    BitSet quoted = new BitSet(text.length());
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      inside = OPENERS.indexOf(c) >= 0 || (inside && CLOSERS.indexOf(c) < 0);
      if (EITHER.indexOf(c) >= 0) {
        inside = i == 0 || !quoted.get(i - 1);
      }
      quoted.set(i, inside);
    }
    return quoted;
  }

  /// Whether a word denies the verb: before it in its clause, or behind it up to the clause's end.
  private boolean isDenied(int start, Found verb) {
    for (int i = start; i < words.size() && i < verb.end() + FARTHEST; i++) {
      if (i >= verb.end() && breaksBefore(i)) {
        return false;
      }
      boolean near = i < verb.end() || known.has("order", "not-behind");
      if (near
          && known.set("not").contains(lower(i))
          && !known.set("only").contains(lower(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private void add(int start, int at, Found verb) {
    Optional<Span> before = before(start, at, verb).or(() -> aroundInsertion(start, at, verb));
    boolean joined = at > 0 && known.set("and").contains(lower(at - 1));
    Optional<Span> who = before;
    int behind = verb.end();
    if (who.isEmpty() && joined) {
      who = last;
    } else if (who.isEmpty()) {
      boolean gives = givesWord(verb);
      who = gives && !inverts() ? somebody(start, at, verb) : who;
      int from = behindLight(verb.end());
      int end = who.isEmpty() && mayFollow(gives) ? subjectEnd(from, verb) : from;
      end = end == from && gives && who.isEmpty() && inverts() ? nounEnd(from, verb) : end;
      who = end > from ? Optional.of(span(from, end)) : who;
      behind = end > from ? end : behind;
      who = who.isEmpty() && gives && inverts() ? somebody(start, at, verb) : who;
    }
    if (who.isEmpty() && !verb.first()) {
      return;
    }
    Span mark = span(at, verb.end());
    who = who.or(() -> Optional.of(mark)); // who acts is said by the form of the verb
    String printed = mark.of(text) + verb.tail().map(" "::concat).orElse("");
    last = who;
    found.add(
        new Clause(
            verb.strength(), printed, mark, who, Optional.empty(), what(behind), Optional.empty()));
  }

  /// Whether a verb is one by which only somebody gives a word, or has: not *promises*, which a
  /// season does as well.
  private static boolean givesWord(Found verb) {
    return gives(verb) && !verb.first() && !verb.loose();
  }

  private int behindLight(int from) {
    int at = from;
    while (at < words.size() && known.set("light").contains(lower(at))) {
      at++;
    }
    return at;
  }

  private static boolean gives(Found verb) {
    return verb.strength().compareTo(Strength.DECIDED) <= 0;
  }

  private boolean mayFollow(boolean gives) {
    return inverts() || known.has("order", "verb-first") || (gives && known.has("order", "free"));
  }

  /// The subject before a verb by which only somebody gives a word, whoever that is: a noun with
  /// its article, or a name.
  private Optional<Span> somebody(int start, int at, Found verb) {
    int from = subjectStart(start, at);
    int to = at;
    while (to > from && known.set("light").contains(lower(to - 1))) {
      to--;
    }
    if (from >= to || (inverts() && !goesOn(at, verb))) {
      return Optional.empty();
    }
    WordSet articles = known.set(known.set("nominative").isEmpty() ? "article" : "nominative");
    boolean article = articles.contains(lower(from));
    int noun = article ? from + 1 : from;
    boolean fits =
        noun < to
            && to - from <= MAX_NOUN
            && !known.set("article").contains(lower(to - 1))
            && !known.set("object").contains(lower(to - 1))
            && !known.set("preposition").contains(lower(noun))
            && (article ? !known.set("that").contains(lower(noun)) : isName(from, to));
    return fits ? Optional.of(span(from, subjectEnd(from, to))) : Optional.empty();
  }

  /// Whether what a verb governs begins right behind it, and so no subject does.
  private boolean goesOn(int at, Found verb) {
    int i = verb.end();
    boolean near = verb.tail().isEmpty() || isTail(i, verb);
    boolean has = near && known.set("has").contains(lower(at));
    return has
        || i >= words.size()
        || known.set("complement").contains(lower(i - 1))
        || words.get(i).gap().strip().equals(",")
        || known.set("complement").contains(lower(i))
        || known.set("preposition").contains(lower(i))
        || isNumber(i);
  }

  private boolean isTail(int i, Found verb) {
    return i < words.size() && verb.tail().filter(words.get(i).text()::equals).isPresent();
  }

  /// Whether some words are a name. With the first word of a sentence it is one where the language
  /// has its subject or its verb there, or the release has the name elsewhere.
  private boolean isName(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean joint = i > from && (joins(i) || known.set("article").contains(lower(i)));
      if (!joint && (!words.get(i).isCapitalised() || isFunction(i))) {
        return false;
      }
    }
    boolean first = from == 0 && to == 1;
    return !first
        || bodies.isName(words.get(from))
        || (!known.has("order", "free") && !known.set("adverb").contains(lower(from)));
  }

  private boolean isFunction(int i) {
    return people.isFunction(lower(i))
        || known.set("that").contains(lower(i))
        || known.set("preposition").contains(lower(i))
        || known.set("adverb").contains(lower(i))
        || known.set("light").contains(lower(i))
        || known.set("lead").contains(lower(i));
  }

  /// Where the noun right behind a verb ends with which the subject of a verb that is second ends:
  /// *beslutade klubben att*, *besloten de kwekers om*; that word where none does.
  private int nounEnd(int from, Found verb) {
    int noun = from < words.size() && known.set("article").contains(lower(from)) ? from + 1 : from;
    boolean fits =
        noun + 1 < words.size()
            && !breaksBefore(from)
            && !breaksBefore(noun)
            && (noun > from || known.set("definite").contains(lower(noun)))
            && (words.get(noun).isCapitalised() == known.has("order", "capitals"))
            && (known.set("complement").contains(lower(noun + 1))
                || isTail(noun + 1, verb)
                || words.get(noun + 1).gap().strip().equals(","));
    return fits ? noun + 1 : from;
  }

  /// The subject before a relative clause behind which the verb stands: *la Commission, qui a
  /// signé, salue*.
  private Optional<Span> aroundInsertion(int start, int at, Found verb) {
    for (int i = start; i < at; i++) {
      if (!known.set("light").contains(lower(i))) {
        return Optional.empty();
      }
    }
    if (start == 0) {
      return Optional.empty();
    }
    int relative = clauseStart(start - 1);
    return relative > 0 && isThat(relative)
        ? before(clauseStart(relative - 1), relative, verb)
        : Optional.empty();
  }

  /// The subject before a verb: from the clause's beginning, without what only says when or how.
  private Optional<Span> before(int start, int at, Found verb) {
    int from = subjectStart(start, at);
    int to = at;
    while (to > from && known.set("light").contains(lower(to - 1))) {
      to--;
    }
    if (from >= to || !commits(from, to, verb)) {
      return Optional.empty();
    }
    return Optional.of(span(from, subjectEnd(from, to)));
  }

  /// Where what may be the subject of a verb begins: behind what only says when or how.
  private int subjectStart(int start, int at) {
    int from = behindLead(start > 0 && isThat(start) ? start + 1 : start, at);
    int dated = behindLead(behindDate(from, at), at);
    if (dated == from && from < at && known.set("preposition").contains(lower(from))) {
      return behindPhrase(from, at);
    }
    return dated;
  }

  private int behindLead(int from, int to) {
    int at = from;
    while (at < to
        && (known.set("lead").contains(lower(at))
            || known.set("and").contains(lower(at))
            || isNumber(at))) {
      at++;
    }
    return at;
  }

  /// Behind the date with which some words begin, and a word before it: *ještě téhož měsíce*; their
  /// first where they begin with none.
  private int behindDate(int from, int to) {
    if (from >= to) {
      return from;
    }
    int offset = words.get(from).start();
    String said = span(from, to).of(text);
    for (Mention.OfDate date : DateReader.readOn(said, known.language(), ANY_DAY, ANY_DAY)) {
      int begins = offset + date.span().start();
      boolean near = begins <= words.get(Math.min(from + 1, to - 1)).start();
      boolean tied = begins <= words.get(from).start() || !isActor(from);
      int end = from;
      while (near && tied && end < to && words.get(end).end() <= offset + date.span().end()) {
        end++;
      }
      return end;
    }
    return from;
  }

  /// Where a subject ends, of which more stands before the verb: a date, or what it is to do.
  private int subjectEnd(int from, int to) {
    int end = beforeDate(from, to);
    for (int i = from + 1; i < end; i++) {
      boolean object =
          !words.get(i).isCapitalised() && known.set("object").contains(lower(i)) && !isActor(i);
      if (object && isActorIn(from, i)) {
        end = i;
      }
    }
    while (end > from + 1
        && (known.set("preposition").contains(lower(end - 1))
            || known.set("article").contains(lower(end - 1)))) {
      end--;
    }
    return end;
  }

  /// The word with which the first date between two words begins, if somebody stands before it.
  private int beforeDate(int from, int to) {
    if (to - from < 2) {
      return to;
    }
    int offset = words.get(from).start();
    String said = span(from, to).of(text);
    for (Mention.OfDate date : DateReader.readOn(said, known.language(), ANY_DAY, ANY_DAY)) {
      for (int i = from + 1; i < to; i++) {
        if (words.get(i).end() > offset + date.span().start()) {
          return isActorIn(from, i) ? i : to;
        }
      }
    }
    return to;
  }

  private boolean isActorIn(int from, int to) {
    for (int i = from; i < to; i++) {
      if (isActor(i) || known.set("we").contains(lower(i))) {
        return true;
      }
    }
    return false;
  }

  /// Where a subject begins behind words such as *in 2026*: at the next article or name that no
  /// preposition stands before, and none of a time; without articles, at a body so.
  private int behindPhrase(int from, int to) {
    for (int i = from + 2; i < to; i++) {
      boolean bare = known.set("article").isEmpty() && known.set("actor").contains(lower(i));
      boolean begins =
          bare
              || known.set("article").contains(lower(i))
              || (isNumber(i - 1) && words.get(i).isCapitalised());
      if (begins && !known.set("preposition").contains(lower(i - 1))) {
        return i;
      }
    }
    return to;
  }

  private boolean isNumber(int i) {
    return Character.isDigit(words.get(i).text().charAt(0));
  }

  /// Where the subject ends that begins at a word behind a verb; that word where none does.
  private int subjectEnd(int from, Found verb) {
    int end = from;
    while (end < words.size() && end - from < FARTHEST && !breaksBefore(end)) {
      boolean article = known.set("article").contains(lower(end));
      boolean opens =
          end == from || joins(end - 1) || known.set("article").contains(lower(end - 1));
      boolean joint = end > from && joins(end) && fits(end + 1);
      boolean fits =
          words.get(end).isCapitalised()
              || known.set("actor").contains(lower(end))
              || known.set("we").contains(lower(end))
              || joint
              || (article && opens)
              || (end > from && known.set("of").contains(lower(end - 1)));
      if (!fits) {
        break;
      }
      end++;
      if (known.set("we").contains(lower(end - 1))) {
        break;
      }
    }
    while (end > from + 1 && known.set("article").contains(lower(end - 1))) {
      end--;
    }
    return end > from && commits(from, end, verb) ? end : from;
  }

  private boolean joins(int i) {
    return known.set("and").contains(lower(i)) || known.set("of").contains(lower(i));
  }

  private boolean fits(int i) {
    return i < words.size()
        && !breaksBefore(i)
        && (words.get(i).isCapitalised()
            || known.set("article").contains(lower(i))
            || known.set("actor").contains(lower(i))
            || (known.set("compound").contains(lower(i - 1)) && !isNumber(i)));
  }

  /// Whether some words name somebody who can promise, before any preposition. A name with other
  /// words before it may be what a verb among them is about; whoever has a name and gives a word
  /// can.
  private boolean commits(int from, int to, Found verb) {
    boolean named = gives(verb) && !known.has("order", "capitals");
    boolean names = true;
    for (int i = from; i < to; i++) {
      if (i > from && known.set("preposition").contains(lower(i))) {
        return false;
      }
      if (known.set("we").contains(lower(i)) && to - from == 1) {
        return true;
      }
      if (isActor(i)) {
        boolean host = verb.loose() && known.set("host").contains(lower(i));
        boolean body = known.set("actor").contains(lower(i)) || people.isRole(words.get(i));
        return !verb.first() && !host && (body || names);
      }
      if (named && (i > from || from > 0) && words.get(i).isCapitalised()) {
        return !verb.first();
      }
      names &= fits(i) || known.set("and").contains(lower(i));
    }
    return false;
  }

  private boolean isActor(int i) {
    Wordform word = words.get(i);
    WordSet actors = known.set("actor");
    return actors.contains(word.lower())
        || (word.isCapitalised()
            && (people.isPlaceOrPeople(word) || people.isRole(word) || bodies.isBody(word)))
        || (word.isAllCapitals()
            && !known.set("article").contains(lower(i))
            && word.text().chars().noneMatch(Character::isDigit));
  }

  /// The rest of the clause behind a word, [#MAX_WHAT] words of it at most.
  private Optional<Span> what(int from) {
    int to = from;
    while (to < words.size() && to - from < MAX_WHAT && !endsBefore(to)) {
      to++;
    }
    return to > from ? Optional.of(span(from, to)) : Optional.empty();
  }

  private boolean endsBefore(int i) {
    return words.get(i).gap().chars().anyMatch(c -> ENDS.indexOf(c) >= 0);
  }

  private Span span(int from, int to) {
    int open = named.nextSetBit(from + 1);
    boolean closes = to < words.size() && named.get(to) && open >= 0 && open < to;
    return new Span(words.get(from).start(), words.get(to - 1).end() + (closes ? 1 : 0));
  }

  private String lower(int i) {
    return i >= 0 && i < words.size() ? FiniteVerbs.form(words.get(i)) : "";
  }
}
