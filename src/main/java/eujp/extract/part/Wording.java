package eujp.extract.part;

import eujp.cite.Citation;
import eujp.question.filter.Filter;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.search.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// In which language what releases hold is shown, and whose words of it.
///
/// @param language ISO 639-1, where a release has it; else English, else the first
/// @param alone whether what is not there in that language is left out
/// @param spoken those passages
public record Wording(Optional<String> language, boolean alone, Predicate<Passage> spoken) {
  /// English where it is there, and all of it.
  public static final Wording USUAL = new Wording(Optional.empty(), false, _ -> true);

  private static final String ENGLISH = "en";

  /// In a language where it is there.
  public static Wording in(String language) {
    return new Wording(Optional.of(language), false, _ -> true);
  }

  /// What a filter demands, else this.
  ///
  /// @param index that knows names in other languages; not needed where the filter has none
  public Wording of(Filter filter, Optional<PassageIndex> index) {
    return new Wording(
        filter.language().or(() -> language),
        alone || filter.language().isPresent(),
        filter.speaker().map(who -> Narrowing.spokenBy(who, index.orElseThrow())).orElse(spoken));
  }

  /// The versions of each release, that which is shown before the others.
  public List<List<Release>> versions(List<Release> releases) {
    Map<Reference, List<Release>> versions = new LinkedHashMap<>();
    for (Release release : releases) {
      versions.computeIfAbsent(release.masthead().reference(), _ -> new ArrayList<>()).add(release);
    }
    versions.values().forEach(some -> some.sort(byLanguage()));
    return List.copyOf(versions.values());
  }

  private Comparator<Release> byLanguage() {
    return Comparator.comparing(
            (Release release) -> !language.equals(Optional.of(release.masthead().language())))
        .thenComparing(release -> !release.masthead().language().equals(ENGLISH))
        .thenComparing(release -> release.masthead().language());
  }

  /// Whether something that stands somewhere is shown.
  public boolean takes(Citation citation) {
    return (!alone || language.equals(Optional.of(citation.masthead().language())))
        && spoken.test(citation.passage());
  }
}
