package eujp.cli.lists;

import com.google.gson.JsonObject;
import eujp.extract.part.Narrowing;
import eujp.extract.part.Wording;
import eujp.question.filter.Filter;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.release.former.FormerRelease;
import eujp.release.former.FormerTexts;
import eujp.search.PassageIndex;
import eujp.terminal.Console;
import eujp.terminal.FilterOptions;
import eujp.terminal.Format;
import eujp.terminal.Listing;
import eujp.terminal.PassageOptions;
import eujp.terminal.ResultOptions;
import eujp.terminal.Terminal;
import eujp.terminal.json.AnswerJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;

/// What the commands share that list what releases hold: which releases, and how it is written.
final class ListingOptions {
  @Mixin private Console console = new Console();

  @Mixin private PassageOptions passages = new PassageOptions();

  @Mixin private FilterOptions filters = new FilterOptions();

  /// What [#filters] leave, once the releases are read.
  private Filter filter = Filter.NONE;

  @Mixin private ResultOptions written = new ResultOptions();

  /// The releases that are asked for, the newest first.
  ///
  /// @throws eujp.terminal.Failure if there are none, or one of them is not there
  List<Release> releases() throws IOException {
    written.check();
    List<Release> all =
        passages.releases().stream()
            .sorted(
                Comparator.comparing((Release release) -> release.masthead().date())
                    .thenComparing(release -> release.masthead().reference())
                    .reversed())
            .toList();
    filter = filters.filter(all.stream().map(Release::masthead).toList());
    Set<Reference> told =
        all.stream()
            .map(Release::masthead)
            .filter(filter::takes)
            .map(Masthead::reference)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(release -> told.contains(release.masthead().reference()))
        .filter(release -> filter.takesInAnyLanguage(release.masthead()))
        .toList();
  }

  /// Refuses a reference where words are expected.
  ///
  /// @throws picocli.CommandLine.ParameterException where it is one
  void refuseReference(Optional<String> word) {
    if (word.isPresent() && Reference.in(word.get()).size() == 1 && !word.get().contains(" ")) {
      throw console.misuse("A release is chosen by an option: --in %s.".formatted(word.get()));
    }
  }

  /// Refuses to write in a format.
  ///
  /// @throws picocli.CommandLine.ParameterException where that is asked for
  void refuse(Format format, String why) {
    if (!written.json() && written.format() == format) {
      throw console.misuse(why);
    }
  }

  /// Whether one of the [releases][#releases] is in the language that is asked for.
  boolean takes(Masthead release) {
    return filter.takes(release);
  }

  /// Whether a passage is in the words of whoever is asked for.
  Predicate<Passage> spoken() {
    return filter.speaker().map(who -> Narrowing.spokenBy(who, index())).orElse(_ -> true);
  }

  /// The corpus that [#releases()] were read from; nothing where they are those of an index.
  Optional<Corpus> corpus() {
    return passages.read();
  }

  /// What a release was, the newest first. Of what cannot be read it is told on standard error.
  List<FormerRelease> former(Masthead release) {
    return new FormerTexts(passages.corpus())
        .newestFirst(
            release.reference(),
            release.language(),
            fault -> console.err().println("eujp: left out: " + fault))
        .toList();
  }

  /// In which language and whose words of the [releases][#releases] are listed.
  Wording wording() {
    if (filter.speaker().isEmpty()) {
      return Wording.USUAL.of(filter, Optional.empty());
    }
    PassageIndex index = index();
    filters.filter(index);
    return Wording.USUAL.of(filter, Optional.of(index));
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
}
