package eujp.cli;

import com.google.gson.JsonObject;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Release;
import eujp.search.PassageIndex;
import eujp.terminal.AnswerJson;
import eujp.terminal.Console;
import eujp.terminal.Failure;
import eujp.terminal.Listing;
import eujp.terminal.PassageOptions;
import eujp.terminal.ResultOptions;
import eujp.terminal.Terminal;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What the commands share that list what releases hold: which releases, and how it is written.
final class ListingOptions {
  private static final int MAX_NAMED = 5;

  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Option(
      names = "--release",
      paramLabel = "REFERENCE",
      description = "Only this release, such as IP/23/3831. Repeatable (default: all).")
  private List<String> references = List.of();

  @Mixin private ResultOptions written = new ResultOptions();

  /// The releases that are asked for, the newest first.
  ///
  /// @throws Failure if there are none, or one of them is not there
  List<Release> releases() throws IOException {
    written.check();
    List<Release> all =
        passages.releases().stream()
            .sorted(
                Comparator.comparing((Release release) -> release.masthead().date())
                    .thenComparing(release -> release.masthead().reference())
                    .reversed())
            .toList();
    for (String reference : references) {
      if (all.stream().noneMatch(release -> isNamed(release, reference))) {
        throw Failure.usage(
            "There is no release %s here. Name one that is: %s.".formatted(reference, some(all)),
            new IOException("no release " + reference));
      }
    }
    return all.stream()
        .filter(release ->
            references.isEmpty()
                || references.stream().anyMatch(reference -> isNamed(release, reference)))
        .toList();
  }

  /// The corpus that [#releases()] were read from; nothing where they are those of an index.
  Optional<Corpus> corpus() {
    return passages.read();
  }

  /// The index that understands what is asked for.
  PassageIndex index() {
    return passages.open();
  }

  /// Writes what was found, as a person or a program wants it.
  ///
  /// @param json for the program
  /// @return the exit code
  int write(Listing listing, JsonObject json) {
    PrintWriter out = console.out();
    if (written.json()) {
      out.println(AnswerJson.GSON.toJson(json));
    } else {
      out.print(listing.write(written.format(), Terminal.detect()));
      out.flush();
    }
    return written.exitCode(!listing.groups().isEmpty());
  }

  private static boolean isNamed(Release release, String reference) {
    Masthead masthead = release.masthead();
    String asked = reference.strip();
    return masthead.reference().value().equals(asked.toUpperCase(Locale.ROOT))
        || masthead.reference().slug().equals(asked.toLowerCase(Locale.ROOT));
  }

  private static String some(List<Release> all) {
    String first =
        all.stream()
            .map(release -> release.masthead().reference().value())
            .distinct()
            .limit(MAX_NAMED)
            .collect(Collectors.joining(", "));
    return all.size() > MAX_NAMED ? first + ", …" : first;
  }
}
