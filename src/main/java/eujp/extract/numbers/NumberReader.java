package eujp.extract.numbers;

import eujp.extract.Mention;
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
      int next = runEnd(at);
      if (begins(at)) {
        Optional<Core> core = isDigit(at) ? digits(at) : spelled(at);
        int start = at;
        Optional<Mention.OfNumber> number = core.flatMap(one -> number(start, one));
        number.ifPresent(found::add);
        next =
            Math.max(
                number.map(one -> one.span().end()).orElse(core.map(Core::end).orElse(next)),
                isDigit(at) && core.isEmpty() ? numeralEnd(at) : at + 1);
      }
      at = Math.max(at + 1, next);
    }
    return found;
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
    if (!Character.isDigit(c) && (japanese || !Character.isLetter(c))) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    return "+.,/-_".indexOf(before) < 0
        && !Character.isDigit(before)
        && !(japanese ? PhraseSet.isOfWord(before) : Character.isLetter(before));
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
    int sign = start > 0 ? words.currencies.lengthBefore(text, front) : 0;
    Core scaled = scaled(core, sign > 0);
    Optional<Unit> unit =
        sign > 0
            ? Optional.of(new Unit(scaled.end(), words.code(text.substring(front - sign, front))))
            : unit(scaled.end());
    int end = unit.map(Unit::end).orElse(scaled.end());
    boolean cut =
        end < text.length()
            && (PhraseSet.isOfWord(text.charAt(end))
                || (text.charAt(end) == '/' && isDigit(end + 1)))
            && PhraseSet.isOfWord(text.charAt(end - 1));
    if (cut) {
      return Optional.empty();
    }
    int begin = sign > 0 ? front - sign : start;
    Approximation.Bounded bounded = Approximation.beside(text, begin, end, language);
    return Optional.of(
        new Mention.OfNumber(
            new Span(bounded.start(), bounded.end()),
            scaled.value(),
            unit.map(Unit::name).orElse(""),
            bounded.bound(),
            new Span(start, scaled.end())));
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
    return words.currencies.lengthAt(text, next) > 0
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
    int length = words.currencies.lengthAt(text, at);
    if (length == 0) {
      int link = words.links.lengthAt(text, at);
      at = skipBlank(at + link);
      length = link == 0 ? 0 : words.currencies.lengthAt(text, at);
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
    boolean noun =
        end - at >= MIN_NOUN
            && end - at <= MAX_NOUN
            && (Character.isLowerCase(text.charAt(at)) || nounsHaveCapitals())
            && !isFunctionWord(at, end);
    return noun ? Optional.of(new Unit(end, text.substring(at, end))) : Optional.empty();
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
