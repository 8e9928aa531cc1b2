package eujp.terminal;

import eujp.extract.part.Narrowing;
import eujp.question.filter.Filter;
import eujp.question.filter.FilterFault;
import eujp.question.filter.FilteredText;
import eujp.release.Masthead;
import eujp.search.PassageIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Which releases a command reads, and whose words in them. The same can be said in a question:
/// `in:IP/23/3831 from:2023-07`.
public final class FilterOptions {
  @Option(
      names = {"--in", "--release"},
      paramLabel = "REFERENCE",
      description = "Only this release, such as IP/23/3831. Repeatable (default: all).")
  private List<String> references = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "Only releases of that day or later: 2023-07-01, 2023-07 or 2023.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Only releases of that day or before.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "Only releases in that language, in its words: fr, or its name.")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "Only releases of that type: speech, statement, 'press release'.")
  private Optional<String> type = Optional.empty();

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description =
          "Only words of that person: a name or a role, in English or Japanese; of a quotation, who"
              + " is said to have said it.")
  private Optional<String> speaker = Optional.empty();

  /// What they leave of an index, which is something.
  ///
  /// @throws Failure if one of them cannot be read or leaves nothing
  public Filter filter(PassageIndex index) {
    Filter filter = filter(index.releases(Integer.MAX_VALUE));
    Narrowing.of(index, filter)
        .fault()
        .ifPresent(fault -> {
          throw failure(fault);
        });
    return filter;
  }

  /// What they leave of some releases. Whose words are left is not looked at.
  ///
  /// @param newest the releases, the newest first
  /// @throws Failure if one of them cannot be read or leaves nothing
  public Filter filter(List<Masthead> newest) {
    Filter filter = Filter.NONE;
    for (String reference : references) {
      filter =
          filter.and(
              FilteredText.read(Filter.Key.IN, reference)
                  .filter(named -> newest.stream().anyMatch(named::takes))
                  .orElseThrow(() -> notThere(reference, newest)));
    }
    Filter all =
        filter
            .and(read(Filter.Key.FROM, "--from", from))
            .and(read(Filter.Key.UNTIL, "--until", until))
            .and(read(Filter.Key.LANG, "--lang", language))
            .and(read(Filter.Key.TYPE, "--type", type))
            .and(read(Filter.Key.SPEAKER, "--speaker", speaker));
    Narrowing.fault(newest, all)
        .ifPresent(fault -> {
          throw failure(fault);
        });
    return all;
  }

  /// Who is named to have spoken, as it was written.
  public Optional<String> speaker() {
    return speaker;
  }

  private static Failure failure(FilterFault fault) {
    return Failure.usage(AnswerText.unfit(fault), new IOException("nothing is left"));
  }

  private static Failure notThere(String reference, List<Masthead> newest) {
    return Failure.usage(
        "There is no release %s here. Name one that is: %s."
            .formatted(reference, String.join(", ", Narrowing.there(Filter.Key.IN, newest))),
        new IOException("no release " + reference));
  }

  private static Filter read(Filter.Key key, String option, Optional<String> value) {
    return value.map(written -> read(key, option, written)).orElse(Filter.NONE);
  }

  private static Filter read(Filter.Key key, String option, String value) {
    return FilteredText.read(key, value)
        .orElseThrow(() ->
            Failure.usage(
                "%s '%s' cannot be read. Write it like %s %s."
                    .formatted(
                        option, value, option, key.example().substring(key.id().length() + 1)),
                new IOException("unreadable")));
  }
}
