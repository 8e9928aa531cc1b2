package eujp.slack.questions;

import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.question.filter.FilteredText;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an admin says to choose which releases are asked:
///
/// | words | choose |
/// |---|---|
/// | `only IP/23/3831`, `only since 2023-01-01`, `only lang:fr`, `限定 IP/23/3831` | these, in the workspace |
/// | `only here …`, `限定 ここ …` | these, in the channel, whatever is chosen for the workspace |
/// | `only everything`, `限定 すべて` | all |
/// | `only here as elsewhere`, `限定 ここ 他と同じ` | in the channel what is chosen for the workspace |
///
/// With other words behind it, *only* begins a question.
///
/// @param here whether for the channel
/// @param filter empty for what is chosen elsewhere
/// @param fault why the filter says nothing
public record OnlyCommand(boolean here, Optional<Filter> filter, Optional<FilterFault> fault) {
  private static final Pattern COMMAND =
      Pattern.compile(
          "^(?:only|限定)(?![\\p{L}\\p{N}])\\s*+(?<here>(?:here|ここ)(?![\\p{L}\\p{N}])\\s*+)?(?<what>.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> ALL =
      Set.of("everything", "all", "all releases", "すべて", "全て", "全部");
  private static final Set<String> AS_ELSEWHERE =
      Set.of("as elsewhere", "like elsewhere", "as everywhere", "他と同じ");
  private static final Pattern REFERENCE =
      Pattern.compile("^[A-Z][A-Z_]*+/\\d{2}/\\d{1,6}", Pattern.CASE_INSENSITIVE);
  private static final Pattern WORD = Pattern.compile("[^\\s,、]++");
  private static final Pattern DAYS =
      Pattern.compile("(?<![^\\s])(?<word>since|until)\\s++(?=\\d)", Pattern.CASE_INSENSITIVE);

  /// Reads the command; empty for any other text.
  public static Optional<OnlyCommand> of(Question question) {
    Matcher said = COMMAND.matcher(question.plain());
    if (!said.matches()) {
      return Optional.empty();
    }
    boolean here = said.group("here") != null;
    String what = said.group("what").strip();
    if (ALL.contains(what.toLowerCase(Locale.ROOT))) {
      return Optional.of(new OnlyCommand(here, Optional.of(Filter.NONE), Optional.empty()));
    }
    if (here && AS_ELSEWHERE.contains(what.toLowerCase(Locale.ROOT))) {
      return Optional.of(new OnlyCommand(true, Optional.empty(), Optional.empty()));
    }
    FilteredText text = FilteredText.of(asFilters(what));
    boolean names = text.rest().isEmpty() && (!text.filter().isEmpty() || text.fault().isPresent());
    return names && isKept(text.filter())
        ? Optional.of(new OnlyCommand(here, Optional.of(text.filter()), text.fault()))
        : Optional.empty();
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
