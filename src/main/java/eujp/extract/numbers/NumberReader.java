package eujp.extract.numbers;

import eujp.extract.Mention;
import eujp.extract.Mention.Bound;
import eujp.extract.PhraseSet;
import eujp.text.FunctionWords;
import eujp.text.Span;
import eujp.text.Token;
import eujp.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads numbers with their units: in digits, grouped as any language does, or written out up to
/// 999.
///
/// A digit in a name (*G7*, *5G*, *COVID-19*) is none.
public final class NumberReader {
  private static final int MAX_DIGITS = 15;
  private static final int MAX_FRACTION = 9;
  private static final int GROUP = 3;
  private static final int MAX_GROUPS = 6;
  private static final int MAX_SCALES = 3;
  private static final int MIN_NOUN = 3;
  private static final int MAX_NOUN = 30;
  private static final int MAX_ATTRIBUTES = 2;

  /// Letters of the code of a currency.
  private static final int CODE = 3;

  /// The unit of what is so many times as much.
  public static final String TIMES = "×";

  /// The unit of what is said in percentage points.
  private static final String POINTS = "pp";

  /// Characters in which a Japanese counter ends.
  private static final int MAX_COUNTER = 8;

  private final String text;
  private final String language;
  private final NumberWords words;
  private final boolean japanese;

  private NumberReader(String text, String language) {
    this.text = text;
    this.language = language;
    this.words = NumberWords.of(language);
    this.japanese = language.equals("ja");
  }

  /// A number without its unit.
  private record Core(int end, BigDecimal value) {}

  /// What a number counts.
  ///
  /// @param end where its words end that belong to the number
  private record Unit(int end, String name) {}

  /// The numbers of a text, in its order.
  ///
  /// @param language ISO 639-1
  public static List<Mention.OfNumber> read(String text, String language) {
    return new NumberReader(text, language).numbers();
  }

  private List<Mention.OfNumber> numbers() {
    List<Mention.OfNumber> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int next = japanese && !isDigit(at) ? at + 1 : runEnd(at);
      if (begins(at)) {
        int start = at;
        Optional<Ratios.Found> ratio =
            isDigit(at)
                ? Optional.empty()
                : words.ratios.at(text, at).filter(_ -> !followsOrdinal(start));
        Optional<Core> core =
            isDigit(at)
                ? digits(at)
                : ratio
                    .map(one -> new Core(one.end(), one.ratio().value()))
                    .or(() -> spelled(start));
        Optional<Mention.OfNumber> number =
            ratio
                .map(one -> number(start, one))
                .or(() -> core.flatMap(one -> outOf(start, one)))
                .or(() -> core.flatMap(one -> number(start, one)));
        number.ifPresent(found::add);
        next =
            Math.max(
                number.map(one -> one.span().end()).orElse(core.map(Core::end).orElse(next)),
                isDigit(at) && core.isEmpty() ? numeralEnd(at) : at + 1);
      }
      at = Math.max(at + 1, next);
    }
    return ranges(found);
  }

  /// Whether the word before a place orders what stands there: *the second half*.
  private boolean followsOrdinal(int at) {
    int start = at - 1;
    while (start > 0 && at - start < MAX_NOUN && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return isBlank(at - 1)
        && words.ordinals.at(text, start).filter(one -> one.span().end() == at - 1).isPresent();
  }

  /// A part or multiple in words.
  private Mention.OfNumber number(int start, Ratios.Found found) {
    Ratios.Ratio ratio = found.ratio();
    return number(
        start,
        new Span(start, found.end()),
        ratio.value(),
        ratio.unit().isEmpty()
            ? noun(skipBlank(found.end())).orElse(new Unit(found.end(), ""))
            : new Unit(found.end(), ratio.unit()),
        ratio.about() ? Bound.ABOUT : Bound.EXACTLY);
  }

  /// A part of a whole of which both are told: *two out of three*, *deux fermes sur trois*, *3分の1*.
  private Optional<Mention.OfNumber> outOf(int start, Core core) {
    int at = skipBlank(core.end());
    int link = Math.max(words.outOf.lengthAt(text, at), words.outOfNext.lengthAt(text, at));
    if (link == 0 && !japanese) {
      at = skipBlank(SpelledNumbers.wordEnd(text, at));
      link = words.outOf.lengthAt(text, at);
    }
    int next = skipBlank(at + link);
    if (link == 0 || next >= text.length()) {
      return Optional.empty();
    }
    Optional<Core> other = isDigit(next) ? digits(next) : spelled(next);
    return other
        .map(one -> scaled(one, false))
        .flatMap(two ->
            (japanese
                    ? Ratios.Ratio.of(two.value(), core.value())
                    : Ratios.Ratio.of(core.value(), two.value()))
                .map(ratio ->
                    number(
                        start,
                        new Span(start, two.end()),
                        ratio.value(),
                        new Unit(two.end(), ratio.unit()),
                        Bound.ABOUT)));
  }

  /// A number with the words that make an approximation of it.
  ///
  /// @param begin where it begins, with the sign before it
  /// @param own how exact it is without them
  private Mention.OfNumber number(int begin, Span figure, BigDecimal value, Unit unit, Bound own) {
    Approximation.Bounded bounded = Approximation.beside(text, begin, unit.end(), language);
    return new Mention.OfNumber(
        new Span(bounded.start(), bounded.end()),
        value,
        unit.name(),
        bounded.bound() == Bound.EXACTLY ? own : bounded.bound(),
        figure);
  }

  /// The numbers with what the first of a range shares with the second: *10–15 %*, *2 to 3 million
  /// euros*.
  private List<Mention.OfNumber> ranges(List<Mention.OfNumber> numbers) {
    List<Mention.OfNumber> shared = new ArrayList<>(numbers);
    for (int i = 0; i + 1 < numbers.size(); i++) {
      Mention.OfNumber first = numbers.get(i);
      Mention.OfNumber second = numbers.get(i + 1);
      if (isRange(first, second)) {
        int scale = scaleOf(second);
        boolean scaled =
            scale > 0 && first.value().compareTo(second.value().scaleByPowerOfTen(-scale)) < 0;
        String unit = second.unit().isEmpty() ? first.unit() : second.unit();
        shared.set(
            i,
            new Mention.OfNumber(
                first.span(),
                scaled ? first.value().scaleByPowerOfTen(scale) : first.value(),
                unit,
                first.bound(),
                first.figure()));
        shared.set(
            i + 1,
            new Mention.OfNumber(
                second.span(), second.value(), unit, second.bound(), second.figure()));
      }
    }
    return shared;
  }

  /// Whether the words between two numbers make a range of them, of which the first has no noun.
  private boolean isRange(Mention.OfNumber first, Mention.OfNumber second) {
    int at = first.span().end();
    int gap = skipBlank(at);
    int link = words.upTo.lengthAt(text, gap);
    return (first.unit().isEmpty() || (isMoney(first.unit()) && second.unit().isEmpty()))
        && scaleOf(first) == 0
        && isDigit(first.figure().start()) == isDigit(second.figure().start())
        && first.value().compareTo(second.value()) < 0
        && link > 0
        && skipBlank(gap + link) == second.span().start();
  }

  private boolean isMoney(String unit) {
    return unit.length() == CODE && unit.codePoints().allMatch(c -> c >= 'A' && c <= 'Z');
  }

  /// The power of ten that is told in words.
  private int scaleOf(Mention.OfNumber number) {
    Span figure = number.figure();
    int end = figure.start();
    while (end < figure.end() && !Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end == figure.start() || end == figure.end()
        ? 0
        : ScaleWords.power(text.substring(end, SpelledNumbers.wordEnd(text, end)), language)
            .orElse(0);
  }

  private boolean isDigit(int at) {
    return at < text.length() && Character.isDigit(text.charAt(at));
  }

  /// The end of a run of letters, or of digits.
  private int runEnd(int at) {
    int end = at;
    boolean digit = isDigit(at);
    while (end < text.length() && (digit ? isDigit(end) : Character.isLetter(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  /// The end of a run of digits with the marks between them.
  private int numeralEnd(int at) {
    int end = at;
    while (end < text.length()
        && (isDigit(end) || (".,/".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1)))) {
      end++;
    }
    return end;
  }

  /// Whether a word or number may begin at a place.
  private boolean begins(int at) {
    char c = text.charAt(at);
    boolean word = Character.isLetter(c) && (!japanese || words.ratios.at(text, at).isPresent());
    if (!Character.isDigit(c) && !word) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (before == '-' && isSecondOfRange(at)) {
      return true;
    }
    return "+.,/-_".indexOf(before) < 0
        && !Character.isDigit(before)
        && !(japanese ? PhraseSet.isOfWord(before) : Character.isLetter(before));
  }

  /// Whether a hyphen before a place joins two plain figures, the first of which is less: *5-7 %*,
  /// but none of *2023-07-13* or *COVID-19*.
  private boolean isSecondOfRange(int at) {
    int start = at - 1;
    while (start > 0 && isDigit(start - 1)) {
      start--;
    }
    int end = runEnd(at);
    boolean plain =
        start < at - 1
            && at - 1 - start <= GROUP
            && end - at <= GROUP
            && isBlankOrBracket(start - 1)
            && (end >= text.length() || text.charAt(end) != '-');
    return plain
        && isDigit(at)
        && Integer.parseInt(text, start, at - 1, 10) < Integer.parseInt(text, at, end, 10);
  }

  private boolean isBlankOrBracket(int at) {
    return at < 0
        || Character.isWhitespace(text.charAt(at))
        || isBlank(at)
        || text.charAt(at) == '(';
  }

  private Optional<Core> spelled(int at) {
    return words
        .cardinals
        .at(text, at)
        .map(found -> new Core(found.span().end(), BigDecimal.valueOf(found.value())));
  }

  /// Digits with marks between thousands and a decimal mark, which is told from them by what stands
  /// behind it where the language would have it otherwise: *2.5 Mrd.*, *1.234.567*.
  private Optional<Core> digits(int at) {
    int end = runEnd(at);
    int first = end - at;
    if (first > MAX_DIGITS) {
      return Optional.empty();
    }
    StringBuilder plain = new StringBuilder();
    append(plain, at, end);
    int groups = 0;
    if (first <= GROUP && isGroup(end)) {
      char mark = text.charAt(end);
      int more = end;
      while (groups < MAX_GROUPS && isGroup(more) && text.charAt(more) == mark) {
        more += GROUP + 1;
        groups++;
      }
      if (mark == words.decimal && groups == 1) {
        groups = 0;
      } else {
        append(plain, end, more);
        end = more;
      }
    }
    if (isFraction(end, groups)) {
      int last = runEnd(end + 1);
      plain.append('.');
      append(plain, end + 1, last);
      end = last;
    }
    boolean goesOn =
        end < text.length() && ".,/".indexOf(text.charAt(end)) >= 0 && isDigit(end + 1);
    return goesOn ? Optional.empty() : Optional.of(new Core(end, new BigDecimal(plain.toString())));
  }

  private void append(StringBuilder plain, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDigit(i)) {
        plain.append((char) ('0' + Character.digit(text.charAt(i), 10)));
      }
    }
  }

  /// Whether a mark between thousands stands at a place, with three digits behind it.
  private boolean isGroup(int at) {
    return at < text.length()
        && (isBlank(at) || ".,'’".indexOf(text.charAt(at)) >= 0)
        && isDigit(at + 1)
        && runEnd(at + 1) == at + 1 + GROUP;
  }

  private boolean isFraction(int at, int groups) {
    if (at >= text.length() || ".,".indexOf(text.charAt(at)) < 0 || !isDigit(at + 1)) {
      return false;
    }
    int digits = runEnd(at + 1) - at - 1;
    return digits <= MAX_FRACTION
        && (text.charAt(at) == words.decimal || groups > 0 || digits != GROUP);
  }

  private boolean isBlank(int at) {
    return at >= 0 && at < text.length() && Character.isSpaceChar(text.charAt(at));
  }

  private int skipBlank(int at) {
    return isBlank(at) ? at + 1 : at;
  }

  /// The whole number with what stands around it; empty where the digits belong to a name.
  private Optional<Mention.OfNumber> number(int start, Core core) {
    int front = isBlank(start - 1) ? start - 1 : start;
    int sign = start > 0 ? words.currencies().lengthBefore(text, front) : 0;
    Core scaled = scaled(core, sign > 0);
    Optional<Unit> unit =
        sign > 0
            ? Optional.of(new Unit(scaled.end(), words.code(text.substring(front - sign, front))))
            : unit(scaled.end());
    Unit counted = unit.orElse(new Unit(scaled.end(), ""));
    int end = counted.end();
    boolean cut =
        end < text.length()
            && (PhraseSet.isOfWord(text.charAt(end))
                || (text.charAt(end) == '/' && isDigit(end + 1)))
            && PhraseSet.isOfWord(text.charAt(end - 1));
    if (cut) {
      return Optional.empty();
    }
    int begin = sign > 0 ? front - sign : start;
    return Optional.of(
        number(begin, new Span(start, scaled.end()), scaled.value(), counted, Bound.EXACTLY));
  }

  /// A number times the powers of ten behind it. In Japanese the parts are added up: 3億5000万.
  private Core scaled(Core core, boolean money) {
    BigDecimal sum = BigDecimal.ZERO;
    Core now = core;
    for (int i = 0; i < MAX_SCALES; i++) {
      Optional<Core> more = scale(now, money);
      if (more.isEmpty()) {
        break;
      }
      now = more.get();
      if (japanese && isDigit(now.end())) {
        int last = runEnd(now.end());
        if (last - now.end() > MAX_DIGITS) {
          break;
        }
        StringBuilder plain = new StringBuilder();
        append(plain, now.end(), last);
        sum = sum.add(now.value());
        now = new Core(last, new BigDecimal(plain.toString()));
      }
    }
    return new Core(now.end(), sum.add(now.value()));
  }

  private Optional<Core> scale(Core core, boolean money) {
    int at = core.end();
    if (at < text.length() && (isBlank(at) || text.charAt(at) == '-')) {
      at++;
    }
    int link = words.links.lengthAt(text, at);
    if (link > 0 && isBlank(at + link)) {
      at += link + 1;
    }
    int end = japanese ? Math.min(at + 1, text.length()) : SpelledNumbers.wordEnd(text, at);
    if (end == at || end - at > MAX_NOUN) {
      return Optional.empty();
    }
    String word = text.substring(at, end);
    OptionalInt power = ScaleWords.power(word, language);
    if (power.isEmpty()
        || (end < text.length() && isDigit(end) && !japanese)
        || (!japanese && word.length() == 1 && !money && currencyAt(end).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Core(
            end + (isAbbreviated(end) ? 1 : 0), core.value().scaleByPowerOfTen(power.getAsInt())));
  }

  /// Whether the full stop at a place is that of an abbreviation, and none of a sentence.
  private boolean isAbbreviated(int at) {
    if (at >= text.length() || text.charAt(at) != '.' || !isBlank(at + 1)) {
      return false;
    }
    int next = at + 2;
    int end = SpelledNumbers.wordEnd(text, next);
    return words.currencies().lengthAt(text, next) > 0
        || (next < end
            && (Character.isLowerCase(text.charAt(next))
                || (nounsHaveCapitals() && !isFunctionWord(next, end))));
  }

  private boolean nounsHaveCapitals() {
    return language.equals("de");
  }

  private boolean isFunctionWord(int from, int to) {
    return FunctionWords.of(language).contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private Optional<Unit> currencyAt(int after) {
    int at = skipBlank(after);
    int length = words.currencies().lengthAt(text, at);
    if (length == 0) {
      int link = words.links.lengthAt(text, at);
      at = skipBlank(at + link);
      length = link == 0 ? 0 : words.currencies().lengthAt(text, at);
    }
    return length == 0
        ? Optional.empty()
        : Optional.of(new Unit(at + length, words.code(text.substring(at, at + length))));
  }

  private Optional<Unit> unit(int after) {
    Optional<Unit> currency = currencyAt(after);
    if (currency.isPresent()) {
      return currency;
    }
    int at = skipBlank(after);
    int points = words.points.lengthAt(text, at);
    if (points > 0) {
      return Optional.of(new Unit(at + points, POINTS));
    }
    int percent = words.percents.lengthAt(text, at);
    if (percent > 0) {
      return Optional.of(new Unit(at + percent, "%"));
    }
    int measure = words.units.lengthAt(text, at);
    if (measure > 0) {
      return Optional.of(new Unit(at + measure, text.substring(at, at + measure)));
    }
    return japanese ? counter(after) : at > after ? noun(at) : Optional.empty();
  }

  /// The word behind a number that is what it counts, and not the rest of the sentence. A name (*27
  /// Member States*) is none.
  private Optional<Unit> noun(int from) {
    int link = words.links.lengthAt(text, from);
    int at = skipBlank(from + link);
    int end = SpelledNumbers.wordEnd(text, at);
    for (int skipped = 0; skipped < MAX_ATTRIBUTES && isAttribute(at, end); skipped++) {
      at = end + 1;
      end = SpelledNumbers.wordEnd(text, at);
    }
    boolean noun =
        end - at >= MIN_NOUN
            && end - at <= MAX_NOUN
            && (Character.isLowerCase(text.charAt(at)) || nounsHaveCapitals())
            && !isFunctionWord(at, end)
            && words.ratios.at(text, at).isEmpty();
    return noun ? Optional.of(new Unit(end, text.substring(at, end))) : Optional.empty();
  }

  /// Whether a word is an adjective before a noun, which follows.
  private boolean isAttribute(int from, int to) {
    boolean followed =
        to > from
            && isBlank(to)
            && SpelledNumbers.wordEnd(text, to + 1) - to > MIN_NOUN
            && (Character.isUpperCase(text.charAt(to + 1)) == nounsHaveCapitals());
    return followed
        && (nounsHaveCapitals()
            ? Character.isLowerCase(text.charAt(from)) && !isFunctionWord(from, to)
            : words.attributes.contains(text.substring(from, to).toLowerCase(Locale.ROOT)));
  }

  private Optional<Unit> counter(int from) {
    String behind = text.substring(from, Math.min(text.length(), from + MAX_COUNTER));
    List<Token> tokens = Tokens.of(behind, language);
    boolean bounded =
        words.behind.values().stream().anyMatch(phrases -> phrases.lengthAt(text, from) > 0);
    if (tokens.isEmpty() || tokens.getFirst().start() > 0 || bounded) {
      return Optional.empty();
    }
    int end = from + tokens.getFirst().end();
    return Optional.of(new Unit(end, text.substring(from, end)));
  }
}
