package eujp.slack.questions;

import eujp.question.filter.Filter;
import eujp.question.filter.FilteredText;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads [OnlyCommand].
final class OnlyCommandReader {
  private static final String OF_HERE = "here|ここ";
  private static final String OF_ALL = "everything|all(?:\\s++releases)?+|すべて|全て|全部";
  private static final String OF_ELSEWHERE = "(?:as|like)\\s++elsewhere|as\\s++everywhere|他と同じ";

  private static final Pattern COMMAND =
      Pattern.compile(
          "^(?:only|限定)(?![\\p{L}\\p{N}])\\s*+(?<here>(?:"
              + OF_HERE
              + ")(?![\\p{L}\\p{N}])\\s*+)?(?<what>.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ALL = Pattern.compile(OF_ALL, Pattern.CASE_INSENSITIVE);
  private static final Pattern AS_ELSEWHERE =
      Pattern.compile(OF_ELSEWHERE, Pattern.CASE_INSENSITIVE);
  private static final Pattern OF_COMMAND =
      Pattern.compile(
          "(?<![^\\s,、])(?:" + OF_HERE + "|" + OF_ALL + "|" + OF_ELSEWHERE + ")(?![^\\s,、])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REFERENCE =
      Pattern.compile("^[A-Z][A-Z_]*+/\\d{2}/\\d{1,6}", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[^\\s,、]++");
  private static final Pattern DAYS =
      Pattern.compile("(?<![^\\s])(?<word>since|until)\\s++(?=\\d)", Pattern.CASE_INSENSITIVE);

  /// What was meant as days or a release: `since yesterday`, `until 31 December 2023`, `in Japan`.
  private static final Pattern MEANT =
      Pattern.compile(
          "(?<![^\\s,、])(?:since|until|from|in)(?![^\\s,、])"
              + "(?:\\s++(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s++)?+\\p{L}{3,20}+,?+\\s++"
              + "(?:\\d{1,2}(?:st|nd|rd|th)?+,?+\\s++)?+\\d{4}(?![\\p{L}\\p{N}])"
              + "|(?:(?:the|this|last)\\s++)?+[^\\s,、?]++))?",
          Pattern.CASE_INSENSITIVE);

  /// The same in Japanese: `2023年以降`, `2023年7月13日まで`, `昨日から`.
  private static final Pattern MEANT_IN_JAPANESE =
      Pattern.compile(
          "(?<!\\p{N})(?:\\d{4}(?:[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?|月)?|年)?"
              + "|[昨去今先][日年月週])\\s?(?:以降|以後|から|以前|まで)");

  private OnlyCommandReader() {}

  /// Reads a question's plain text; empty where it is no such command.
  static Optional<OnlyCommand> read(String plain) {
    Matcher said = COMMAND.matcher(plain);
    if (!said.matches()) {
      return Optional.empty();
    }
    boolean here = said.group("here") != null;
    String what = said.group("what").strip();
    if (ALL.matcher(what).matches()) {
      return Optional.of(new OnlyCommand.Choice(here, Optional.of(Filter.NONE), Optional.empty()));
    }
    if (here && AS_ELSEWHERE.matcher(what).matches()) {
      return Optional.of(new OnlyCommand.Choice(true, Optional.empty(), Optional.empty()));
    }
    FilteredText text = FilteredText.of(asFilters(what));
    boolean names = text.rest().isEmpty() && (!text.filter().isEmpty() || text.fault().isPresent());
    if (names && isKept(text.filter())) {
      return Optional.of(new OnlyCommand.Choice(here, Optional.of(text.filter()), text.fault()));
    }
    return asksNothing(what) ? Optional.of(new OnlyCommand.Unclear()) : Optional.empty();
  }

  /// Whether there is nothing but words of the command and what was meant as filters. Who speaks is
  /// for a question to ask.
  private static boolean asksNothing(String what) {
    String rest = what;
    for (Pattern known : List.of(MEANT, MEANT_IN_JAPANESE, OF_COMMAND)) {
      rest = known.matcher(rest).replaceAll(" ");
    }
    FilteredText text = FilteredText.of(asFilters(rest));
    return text.filter().speaker().isEmpty() && !WORD.matcher(text.rest()).find();
  }

  /// Whether it can be kept as it is written: it goes by releases, and is read as what it is.
  private static boolean isKept(Filter filter) {
    return filter.speaker().isEmpty() && FilteredText.of(filter.toString()).filter().equals(filter);
  }

  /// `since 2023 IP/23/3831` as `from:2023 in:IP/23/3831`.
  private static String asFilters(String what) {
    String days =
        DAYS.matcher(what)
            .replaceAll(day ->
                (day.group("word").equalsIgnoreCase("since") ? Filter.Key.FROM : Filter.Key.UNTIL)
                        .id()
                    + ":");
    return WORD.matcher(days)
        .results()
        .map(MatchResult::group)
        .map(word -> REFERENCE.matcher(word).matches() ? Filter.Key.IN.id() + ":" + word : word)
        .collect(Collectors.joining(" "));
  }
}
