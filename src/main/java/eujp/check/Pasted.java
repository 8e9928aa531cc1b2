package eujp.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody pastes to have it checked: each quotation in it for itself, with the speaker whom
/// the text gives, or all of it where nothing is quoted.
///
/// Terms in quotation marks are no quotations beside longer ones, nor inside a sentence that is
/// pasted without marks around it. Words without marks may have a name behind a dash.
///
/// @param quotations in their order, at least one
/// @param beyond how many more there are, which are too many to check at once
public record Pasted(List<Attributed> quotations, int beyond) {
  /// Quotations that are checked at once; each takes some milliseconds.
  public static final int MAX_QUOTATIONS = 10;

  private static final Pattern BARE_DASH =
      Pattern.compile("(?s)^(.{20,}[.!?。！？…])\\s*+[—―]\\s*+(\\p{L}[^\\n.!?。]{1,80})");

  /// A dash or a bracket, words with capitals and what belongs to names, and behind a comma a role.
  private static final Pattern NAME_ONLY =
      Pattern.compile(
          " [-—–―~(] ?\\p{Lu}[\\p{L}\\p{M}'’.-]*+(?: (?:\\p{Lu}|\\p{Ll}{1,4} )[\\p{L}\\p{M}'’.-]*+){0,6}+"
              + "(?:,[^.!?\\n]*+)?[.)]?");

  /// Of a name with a role behind words.
  private static final int MAX_SIGNATURE = 120;

  /// Texts longer than any quotation with its speaker are taken as they are.
  private static final int MAX_WITH_NAME = 10_000;

  public Pasted {
    quotations = List.copyOf(quotations);
    if (quotations.isEmpty()) {
      throw new IllegalArgumentException("something is pasted");
    }
  }

  /// One quotation as it is.
  public static Pasted one(Attributed quotation) {
    return new Pasted(List.of(quotation), 0);
  }

  /// Reads what somebody pasted.
  public static Pasted of(String typed) {
    List<QuotedSpan> quoted = quoted(typed);
    if (quoted.isEmpty()) {
      return one(whole(typed.strip()));
    }
    return new Pasted(
        quoted.stream().limit(MAX_QUOTATIONS).map(QuotedSpan::quotation).toList(),
        Math.max(0, quoted.size() - MAX_QUOTATIONS));
  }

  /// The same quotations, said to be of somebody else.
  public Pasted by(String speaker) {
    return new Pasted(
        quotations.stream()
            .map(one -> new Attributed(one.quotation(), Optional.of(speaker)))
            .toList(),
        beyond);
  }

  /// What stands around the quotations in a text, without the names of speakers; empty where
  /// nothing is quoted.
  public static Optional<String> around(String typed) {
    List<QuotedSpan> quoted = quoted(typed);
    return quoted.isEmpty() ? Optional.empty() : Optional.of(around(typed, quoted));
  }

  private static String around(String typed, List<QuotedSpan> quoted) {
    StringBuilder around = new StringBuilder();
    int at = 0;
    for (QuotedSpan one : quoted) {
      around.append(typed, at, one.whole().start()).append(' ');
      at = one.whole().end();
    }
    String text = around.append(typed, at, typed.length()).toString();
    return quoted.stream()
        .limit(MAX_QUOTATIONS)
        .flatMap(one -> one.quotation().speaker().stream())
        .distinct()
        .reduce(text, (rest, name) -> rest.replace(name, " "))
        .strip();
  }

  private static List<QuotedSpan> quoted(String typed) {
    List<QuotedSpan> all = QuotedSpan.in(typed);
    List<QuotedSpan> quotations = new ArrayList<>();
    for (QuotedSpan one : all) {
      if (one.isLong() || one.told()) {
        quotations.add(one);
      }
    }
    return quotations.isEmpty() && !isInSentence(typed, all) ? all : quotations;
  }

  /// Whether words stand both before and behind terms, and ask nothing.
  private static boolean isInSentence(String typed, List<QuotedSpan> terms) {
    if (terms.isEmpty()) {
      return false;
    }
    String behind = typed.substring(terms.getLast().whole().end());
    return hasWords(typed.substring(0, terms.getFirst().whole().start()))
        && hasWords(behind)
        && !behind.contains("?")
        && !behind.contains("？");
  }

  private static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static Attributed whole(String text) {
    if (text.length() > MAX_WITH_NAME) {
      return new Attributed(text, Optional.empty());
    }
    Matcher named = BARE_DASH.matcher(text);
    return named.matches()
        ? new Attributed(named.group(1).strip(), Optional.of(named.group(2).strip()))
        : signed(text).orElseGet(() -> new Attributed(text, Optional.empty()));
  }

  /// Words with nothing behind them but a name, after a dash or in brackets.
  private static Optional<Attributed> signed(String text) {
    int at =
        Math.max(
            text.lastIndexOf(" - "), Math.max(text.lastIndexOf(" — "), text.lastIndexOf(" – ")));
    at = Math.max(at, Math.max(text.lastIndexOf(" ― "), text.lastIndexOf(" ~ ")));
    at = text.endsWith(")") ? text.lastIndexOf(" (") : at;
    if (at <= 0 || text.length() - at > MAX_SIGNATURE) {
      return Optional.empty();
    }
    String words = text.substring(0, at).strip();
    String name = text.substring(at);
    if (!QuotedSpan.isLong(words) || !NAME_ONLY.matcher(name).matches()) {
      return Optional.empty();
    }
    return QuotedSpan.in("“" + words + "”" + name).stream()
        .findFirst()
        .flatMap(one -> one.quotation().speaker())
        .map(speaker -> new Attributed(words, Optional.of(speaker)));
  }
}
