package eujp.speech;

import eujp.speech.QuotationMarks.Quoted;
import eujp.speech.QuotedSpeech.By;
import eujp.speech.QuotedSpeech.Denied;
import eujp.speech.QuotedSpeech.Naming;
import eujp.speech.QuotedSpeech.NotTold;
import eujp.speech.QuotedSpeech.Unresolved;
import eujp.speech.QuotedSpeech.Whose;
import eujp.speech.SayingClause.Told;
import eujp.text.Japanese;
import eujp.text.Span;
import eujp.text.Wordform;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Reads quoted speech: for each quotation the sentence around it, and where that tells nothing,
/// what the quotation before it was.
final class SpeechReader {
  /// Of a sentence on either side of a quotation.
  private static final int MAX_BESIDE = 400;

  /// Words of a piece of a sentence in quotation marks that are somebody's, and no term.
  private static final int MIN_WORDS = 4;

  /// Characters of a term in quotation marks.
  private static final int MAX_TERM = 60;

  /// Characters of such a piece in Japanese.
  private static final int MIN_CHARACTERS = 12;

  private static final String ENDS = ".!?…。！？";
  private static final String COLONS = ":：";

  private final String text;
  private final String language;
  private final List<Wordform> words;
  private final Readers readers;
  private final Map<String, Readers> foreign = new HashMap<>();
  private final SpeakersSoFar named;
  private final CalledPhrases phrases;
  private final List<Quoted> quotes;
  private final Set<Quoted> dashes;
  private final List<QuotedSpeech> found = new ArrayList<>();

  /// Whether the last quotation has its speaker's name in brackets or behind a dash.
  private boolean signed;

  /// Where what was read of the last quotation ends in the text.
  private int readTo;

  /// What reads the sentence around a quotation in one language.
  private record Readers(BeforeQuotation before, BehindQuotation behind) {
    static Readers of(TextClauses clauses, SpeakerFinder finder) {
      SayingClause clause = new SayingClause(clauses, finder);
      return new Readers(
          new BeforeQuotation(clauses, finder, clause),
          new BehindQuotation(clauses, finder, clause));
    }
  }

  SpeechReader(String text, String language) {
    this.text = text;
    this.language = language;
    this.words = SpeechWords.wordsOf(text);
    TextClauses clauses = new TextClauses(text, words, language);
    SpeakerFinder finder = new SpeakerFinder(clauses);
    this.readers = Readers.of(clauses, finder);
    List<Quoted> marked = QuotationMarks.in(text);
    List<Quoted> dashed = new DashDialogue(text, clauses.known).beside(marked);
    this.quotes =
        Stream.concat(marked.stream(), dashed.stream())
            .sorted(Comparator.comparingInt(quoted -> quoted.whole().start()))
            .toList();
    this.dashes = Set.copyOf(dashed);
    this.named = new SpeakersSoFar(clauses, finder, quotes);
    this.phrases = new CalledPhrases(clauses);
  }

  List<QuotedSpeech> read() {
    for (int i = 0; i < quotes.size(); i++) {
      Quoted quoted = quotes.get(i);
      int from = i == 0 ? 0 : behind(i - 1);
      int to = i + 1 < quotes.size() ? quotes.get(i + 1).whole().start() : text.length();
      found.add(read(quoted, from, to, i + 1 < quotes.size()));
    }
    passBack();
    found.removeIf(this::isOnlyADash);
    return found;
  }

  /// Where what may lead to the next quotation begins: behind a quotation, but for a short term in
  /// the sentence.
  private int behind(int quote) {
    Quoted quoted = quotes.get(quote);
    boolean term =
        found.getLast().whose() instanceof NotTold
            && !found.getLast().direct()
            && quoted.words().end() - quoted.words().start() <= MAX_TERM
            && Wordform.of(quoted.words().of(text)).size() < MIN_WORDS;
    return !term ? quoted.whole().end() : quote == 0 ? 0 : quotes.get(quote - 1).whole().end();
  }

  /// A dash tells nothing by itself.
  private boolean isOnlyADash(QuotedSpeech speech) {
    return !(speech.whose() instanceof By)
        && dashes.contains(new Quoted(speech.whole(), speech.words()));
  }

  private QuotedSpeech read(Quoted quoted, int from, int to, boolean another) {
    int start = quoted.whole().start();
    int end = quoted.whole().end();
    Span before = sentenceBefore(Math.max(from, readTo), start);
    Span after = sentenceAfter(end, to);
    String words = quoted.words().of(text);
    boolean ended = !words.isEmpty() && ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
    Told told;
    if (isJapanese(before, after, words)) {
      told = new JapaneseClause(text).read(before, after);
      told = told.isTold() ? told : new JapaneseClause(text).following(from, start);
      told = told.isTold() ? told : new JapaneseClause(text).preceding(end, to);
      if (!told.isTold() && from > 0 && after.of(text).isBlank() && isNextInJapanese(from, start)) {
        QuotedSpeech last = found.getLast();
        return QuotedSpeech.of(quoted, last.whose(), last.direct());
      }
    } else {
      told =
          european(
              quoted, before, after, ended, another && text.substring(after.end(), to).isBlank());
      if (!told.isTold() && SpeechWords.of(language).has("inside-marks")) {
        told =
            readers.behind().inside(wordAt(quoted.words().start()), wordAt(quoted.words().end()));
      }
    }
    told = told.isTold() ? told : inOtherLanguage(quoted, before, after);
    boolean own = words.endsWith(",") && after.start() < after.end();
    boolean goesOn =
        !told.isTold()
            && !own
            && from > 0
            && !(found.getLast().whose() instanceof Denied)
            && goesOn(from, start);
    signed = told.signed();
    if (goesOn) {
      QuotedSpeech last = found.getLast();
      return QuotedSpeech.of(quoted, last.whose(), last.direct());
    }
    boolean speech = told.direct() || isLongEnough(words) || isPiece(quoted);
    Whose whose = speech ? resolved(told, before.start()) : new NotTold();
    return QuotedSpeech.of(quoted, whose, told.direct());
  }

  /// Reads who says a quotation whose sentence is in another language than the text.
  private Told inOtherLanguage(Quoted quoted, Span before, Span after) {
    String around = before.of(text) + " " + after.of(text);
    String other = around.isBlank() ? language : SpeechLanguage.of(around);
    if (other.equals(language) || !SpeechWords.LANGUAGES.contains(other) || other.equals("ja")) {
      return Told.NOTHING;
    }
    Readers others = foreign.computeIfAbsent(other, this::readersOf);
    int start = quoted.whole().start();
    Told lead = others.before().read(wordAt(before.start()), wordAt(before.end()), start);
    if (lead.whose() instanceof By && lead.direct()) {
      return lead;
    }
    int first = wordAt(after.start());
    int last = wordAt(after.end());
    String gap = first < last ? text.substring(quoted.whole().end(), words.get(first).start()) : "";
    Told told = others.behind().read(first, last, gap, false, false);
    if (!(told.whose() instanceof By)) {
      return Told.NOTHING;
    }
    readTo = told.end() > 0 ? words.get(told.end() - 1).end() : quoted.whole().end();
    return told;
  }

  private Readers readersOf(String other) {
    TextClauses clauses = new TextClauses(text, words, other);
    return Readers.of(clauses, new SpeakerFinder(clauses));
  }

  /// Whether nothing stands between a quotation and the one before but the rest of the sentence
  /// that tells whose that was: `「…」とXは訴えた。「…」`
  private boolean isNextInJapanese(int from, int start) {
    String between = text.substring(from, start).strip();
    return found.getLast().direct()
        && found.getLast().whose() instanceof By
        && !text.substring(from, start).contains("\n")
        && between.indexOf('。') == between.length() - 1
        && between.startsWith("と");
  }

  /// Whether Japanese stands around a quotation, or in it where nothing does.
  private boolean isJapanese(Span before, Span after, String words) {
    boolean alone = before.of(text).isBlank() && after.of(text).isBlank();
    return Japanese.isIn(before.of(text))
        || Japanese.isIn(after.of(text))
        || (alone && Japanese.isIn(words));
  }

  private Told european(Quoted quoted, Span before, Span after, boolean ended, boolean another) {
    int start = quoted.whole().start();
    Told rejected =
        readers
            .before()
            .rejected(
                wordAt(before.start()),
                wordAt(before.end()),
                wordAt(after.start()),
                wordAt(after.end()));
    if (rejected.isTold()) {
      return rejected;
    }
    Told lead = readers.before().read(wordAt(before.start()), wordAt(before.end()), start);
    if (isOfQuotedName(lead)) {
      int behind = quotes.get(found.size() - 1).whole().end();
      lead = readers.before().read(wordAt(behind), wordAt(before.end()), start);
    }
    if (lead.isTold() && (lead.direct() || lead.denies())) {
      return lead;
    }
    int first = wordAt(after.start());
    int last = wordAt(after.end());
    boolean comma = quoted.words().of(text).endsWith(",");
    if (lead.isTold() && another && !comma) {
      return lead;
    }
    String gap =
        first < last
            ? text.substring(quoted.whole().end(), words.get(first).start())
            : after.of(text);
    String rest =
        last > first
            ? text.substring(Math.min(words.get(last - 1).end(), after.end()), after.end())
            : "";
    boolean colon = another && rest.chars().anyMatch(c -> COLONS.indexOf(c) >= 0);
    if (!lead.isTold() && gap.isBlank()) {
      Told around =
          readers
              .before()
              .beforeVerbBehind(wordAt(before.start()), wordAt(before.end()), first, last);
      if (around.isTold()) {
        return around;
      }
    }
    if (gap.indexOf(':') >= 0
        || (gap.isBlank() && !comma && isName(quoted) && !isBy(first, last))) {
      return lead;
    }
    boolean goesOn = first < last && Character.isLowerCase(words.get(first).text().codePointAt(0));
    Told told = readers.behind().read(first, last, gap, ended && !goesOn, colon);
    if (!told.isTold() && isCutByComma(quoted, gap)) {
      told = readers.behind().byAnyVerb(first, last);
    } else if (!told.isTold() && another && gap.strip().startsWith(",")) {
      told = readers.behind().byAnyVerb(first, last);
    }
    if (!told.isTold() && !lead.isTold() && !another) {
      told = inNextSentence(after.end());
    }
    if (told.isTold()) {
      readTo = told.end() > 0 ? words.get(told.end() - 1).end() : quoted.whole().end();
      return told;
    }
    return lead;
  }

  /// Reads who said it in the sentence behind that of the quotation: `Is “…” right? Supposedly X.`
  private Told inNextSentence(int at) {
    String near = text.substring(at, Math.min(text.length(), at + MAX_BESIDE));
    int paragraph = near.indexOf("\n\n");
    List<Span> sentences =
        Sentences.of(paragraph < 0 ? near : near.substring(0, paragraph), language);
    int from = sentences.isEmpty() ? 0 : wordAt(at + sentences.getFirst().start());
    int to = sentences.isEmpty() ? 0 : wordAt(at + sentences.getFirst().end());
    boolean names = from < to && SpeechWords.of(language).identifies.at(words, from, to) > 0;
    return names ? readers.behind().identified(from, to) : Told.NOTHING;
  }

  /// Whether a quotation ends with a comma, in it or right behind it, so that what follows tells
  /// who said it.
  private boolean isCutByComma(Quoted quoted, String gap) {
    String words = quoted.words().of(text);
    boolean sentence = Character.isUpperCase(words.codePointAt(0)) && isSentence(words);
    return words.endsWith(",") || (sentence && gap.strip().startsWith(","));
  }

  /// Whether whoever should speak is what stands in the quotation marks before.
  private boolean isOfQuotedName(Told told) {
    return !found.isEmpty()
        && told.whose() instanceof By by
        && by.by().stream()
            .anyMatch(naming ->
                naming.name().start() >= found.getLast().whole().start()
                    && naming.name().start() < found.getLast().whole().end());
  }

  private boolean isBy(int first, int last) {
    return first < last && SpeechWords.of(language).of.at(words, first, last) > 0;
  }

  /// Whether words in quotation marks are the name of something: all of them have capitals.
  private boolean isName(Quoted quoted) {
    String quotation = quoted.words().of(text);
    List<Wordform> own = Wordform.of(quotation);
    return own.size() > 1
        && ENDS.indexOf(quotation.charAt(quotation.length() - 1)) < 0
        && own.stream()
            .allMatch(word -> word.isCapitalised() || SpeechWords.of(language).isSmall(word));
  }

  private boolean isSentence(String words) {
    List<Wordform> own = Wordform.of(words);
    long capitals = own.stream().filter(Wordform::isCapitalised).count();
    boolean nouns = SpeechWords.of(language).has("nouns-capital");
    return own.size() > 2 && (nouns ? own.size() - capitals > 1 : 2 * capitals < own.size() + 1);
  }

  /// The words of the last sentence before a quotation; where it begins its paragraph, the end of
  /// the paragraph before where that introduces it.
  private Span sentenceBefore(int from, int at) {
    int low = Math.max(from, at - MAX_BESIDE);
    String near = text.substring(low, at);
    int paragraph = paragraphEnd(near);
    String own = near.substring(paragraph);
    if (own.isBlank() && paragraph > 0) {
      String introducing = near.substring(0, paragraph).stripTrailing();
      if (!introducing.isEmpty()
          && COLONS.indexOf(introducing.charAt(introducing.length() - 1)) >= 0) {
        int earlier = paragraphEnd(introducing);
        return lastSentence(introducing.substring(earlier), low + earlier, at);
      }
    }
    return lastSentence(own, low + paragraph, at);
  }

  /// Where the last paragraph of a text begins.
  private static int paragraphEnd(String near) {
    int at = near.lastIndexOf("\n\n");
    return at < 0 ? 0 : at + 2;
  }

  private Span lastSentence(String near, int offset, int at) {
    List<Span> sentences = Sentences.of(near, language);
    if (sentences.isEmpty()) {
      return new Span(at, at);
    }
    Span last = sentences.getLast();
    boolean ended = ENDS.indexOf(near.charAt(last.end() - 1)) >= 0;
    return ended ? new Span(at, at) : new Span(offset + last.start(), offset + last.end());
  }

  private Span sentenceAfter(int at, int to) {
    String near = text.substring(at, Math.min(to, at + MAX_BESIDE));
    int paragraph = near.indexOf("\n\n");
    String own = paragraph >= 0 ? near.substring(0, paragraph) : near;
    int skipped = 0;
    while (skipped < own.length() && ".。".indexOf(own.charAt(skipped)) >= 0) {
      skipped++;
    }
    String rest = own.substring(skipped);
    List<Span> sentences = Sentences.of(rest, language);
    if (sentences.isEmpty()) {
      return paragraph >= 0 && near.length() > paragraph + 2
          ? signatureBelow(at + paragraph, near.substring(paragraph))
          : new Span(at, at);
    }
    if (skipped > 0 && "—–―-(（".indexOf(rest.charAt(sentences.getFirst().start())) < 0) {
      return new Span(at, at);
    }
    return new Span(at, at + skipped + sentences.getFirst().end());
  }

  /// A line below a quotation that begins with a dash says whose it is.
  private Span signatureBelow(int at, String near) {
    String below = near.strip();
    boolean dash = !below.isEmpty() && "—–―-".indexOf(below.charAt(0)) >= 0;
    int line = below.indexOf('\n') < 0 ? below.length() : below.indexOf('\n');
    int start = at + near.indexOf(below);
    return dash ? new Span(start, start + line) : new Span(at, at);
  }

  /// The first word that begins at a place or behind it.
  private int wordAt(int at) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).start() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Whether a quotation goes on with the one before it: nothing stands between them but who said
  /// the first (`“…,” she said in Tokyo. “…”`), or what ends with a comma (`“…,” said X, “…”`).
  private boolean goesOn(int from, int start) {
    String between = text.substring(from, start);
    if (found.getLast().whose() instanceof NotTold || signed || between.contains("\n\n")) {
      return false;
    }
    boolean behind = readTo > from && readTo <= start;
    String rest = text.substring(behind ? readTo : from, start).strip();
    if (!behind) {
      return isOnlyAnd(rest);
    }
    List<Span> sentences = Sentences.of(between, language);
    boolean comma = !rest.isEmpty() && ",;–—-:".indexOf(rest.charAt(rest.length() - 1)) >= 0;
    boolean ended = !rest.isEmpty() && ENDS.indexOf(rest.charAt(rest.length() - 1)) >= 0;
    return between.length() <= MAX_BESIDE
        && sentences.size() <= 1
        && (isOnlyAnd(rest) || comma || ended);
  }

  private boolean isOnlyAnd(String between) {
    SpeechWords known = SpeechWords.of(language);
    List<Wordform> left = SpeechWords.wordsOf(between);
    return left.size() <= 1 && left.stream().allMatch(known.and::has);
  }

  /// Gives what stands in a row with a told quotation its speaker: `“…”, “…”, said X`.
  private void passBack() {
    for (int i = found.size() - 2; i >= 0; i--) {
      QuotedSpeech one = found.get(i);
      QuotedSpeech next = found.get(i + 1);
      String between = text.substring(one.whole().end(), next.whole().start());
      boolean row =
          between.length() <= 6
              && between.indexOf('\n') < 0
              && between.chars().noneMatch(c -> ENDS.indexOf(c) >= 0)
              && SpeechWords.wordsOf(between).stream()
                  .allMatch(
                      word -> SpeechWords.of(language).and.has(word) || Japanese.isIn(word.text()));
      if (row && one.whose() instanceof NotTold && next.direct()) {
        found.set(i, new QuotedSpeech(one.whole(), one.words(), next.whose(), true));
      }
    }
  }

  private Whose resolved(Told told, int sentence) {
    Whose whose =
        switch (told.whose()) {
          case By by -> named.full(by);
          case Unresolved unresolved -> named.resolve(whole(unresolved), sentence, found);
          case NotTold _, Denied _ -> told.whose();
        };
    if (!told.denies()) {
      return whose;
    }
    List<Naming> who = whose instanceof By by ? by.by() : List.of();
    return new Denied(who);
  }

  /// The same with all that the text calls somebody.
  private Unresolved whole(Unresolved told) {
    Span called = told.called();
    String words = called.of(text);
    return SpeechWords.isPronounOrVerb(words) || Japanese.isIn(words)
        ? told
        : new Unresolved(called, phrases.around(wordAt(called.start()), wordAt(called.end())));
  }

  /// Whether words in quotation marks are a piece of their sentence, and no name: they begin small,
  /// and stand neither behind the article of a thing nor before the thing.
  private boolean isPiece(Quoted quoted) {
    SpeechWords known = SpeechWords.of(language);
    int next = wordAt(quoted.whole().end());
    int last = wordAt(quoted.whole().start()) - 1;
    boolean small = Character.isLowerCase(quoted.words().of(text).codePointAt(0));
    boolean named =
        last >= 0
            && text.substring(words.get(last).end(), quoted.whole().start()).isBlank()
            && (known.term.has(words.get(last))
                || (known.article.has(words.get(last)) && !known.indefinite.has(words.get(last))));
    boolean thing =
        next < words.size()
            && text.substring(quoted.whole().end(), words.get(next).start()).isBlank()
            && !known.isSmall(words.get(next))
            && !known.isTelling(words, next);
    return small && !named && !thing;
  }

  /// Whether a piece of a sentence is somebody's words rather than a term or a title.
  private static boolean isLongEnough(String piece) {
    List<Wordform> own = Wordform.of(piece);
    if (Japanese.isIn(piece)) {
      return piece.length() >= MIN_CHARACTERS;
    }
    long capitals = own.stream().filter(Wordform::isCapitalised).count();
    return own.size() >= MIN_WORDS && 2 * capitals < own.size() + 1;
  }
}
