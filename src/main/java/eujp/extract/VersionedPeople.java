package eujp.extract;

import eujp.extract.NamedPerson.Appearance;
import eujp.extract.NamedPerson.How;
import eujp.extract.part.SameNames;
import eujp.release.Counterparts;
import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.Release;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds the persons of some versions of releases in their other versions: by the name, or by where
/// they are named.
final class VersionedPeople {
  private final List<NamedPerson> shown;
  private final Map<Integer, Set<String>> languages = new HashMap<>();
  private final List<NamedPerson> further = new ArrayList<>();

  /// @param shown the persons of the versions that are shown
  VersionedPeople(List<NamedPerson> shown) {
    this.shown = shown;
  }

  /// Where a person appears in a version that is shown, and how.
  private record Spot(int ordinal, How how) {}

  /// Two persons who may be one, and how much speaks for it, from 0 to 1.
  private record Pair(int person, NamedPerson other, double alike) {}

  /// Adds the persons of another version of a release.
  ///
  /// @param told the version that is shown
  void add(Release told, Release version) {
    Counterparts counterparts = Counterparts.of(version.passages(), told.passages());
    List<NamedPerson> others = People.of(List.of(version));
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      NamedPerson person = shown.get(i);
      Set<Spot> spots = spots(person, told);
      for (NamedPerson other : others) {
        double alike = spots.isEmpty() ? 0 : alike(person, spots, other, counterparts);
        if (alike > 0) {
          pairs.add(new Pair(i, other, alike));
        }
      }
    }
    pairs.sort((one, other) -> Double.compare(other.alike(), one.alike()));
    Set<Integer> taken = new HashSet<>();
    Set<NamedPerson> rest = new LinkedHashSet<>(others);
    for (Pair pair : pairs) {
      if (rest.contains(pair.other()) && taken.add(pair.person())) {
        rest.remove(pair.other());
        languages
            .computeIfAbsent(pair.person(), _ -> new LinkedHashSet<>())
            .add(version.masthead().language());
      }
    }
    further.addAll(rest);
    Counterparts there = Counterparts.of(told.passages(), version.passages());
    for (int i = 0; i < shown.size(); i++) {
      if (!taken.contains(i) && speaks(shown.get(i), told, there)) {
        languages.computeIfAbsent(i, _ -> new LinkedHashSet<>()).add(version.masthead().language());
      }
    }
  }

  /// Whether somebody who may have the name of a person says in another version what the person
  /// says.
  private static boolean speaks(NamedPerson person, Release told, Counterparts there) {
    return spots(person, told).stream()
        .filter(spot -> spot.how() == How.SPEAKS)
        .flatMap(spot -> there.of(spot.ordinal()).stream())
        .map(Passage::speakers)
        .anyMatch(speakers ->
            speakers.size() == 1 && SameNames.mayBe(person.name(), speakers.getFirst().name()));
  }

  private static double alike(
      NamedPerson person, Set<Spot> spots, NamedPerson other, Counterparts counterparts) {
    if (SameNames.are(person.name(), other.name())) {
      return 2;
    }
    if (!SameNames.mayBe(person.name(), other.name())) {
      return 0;
    }
    Set<Spot> there =
        other.appearances().stream()
            .flatMap(place -> spot(place, counterparts).stream())
            .collect(Collectors.toSet());
    Set<Spot> both = new HashSet<>(spots);
    both.retainAll(there);
    there.addAll(spots);
    return there.isEmpty() ? 0 : (double) both.size() / there.size();
  }

  private static Optional<Spot> spot(Appearance place, Counterparts counterparts) {
    return counterparts
        .of(place.citation().passage().id().ordinal())
        .map(passage -> new Spot(passage.id().ordinal(), place.how()));
  }

  private static Set<Spot> spots(NamedPerson person, Release in) {
    return person.appearances().stream()
        .filter(place -> isIn(place.citation().passage().id(), in))
        .map(place -> new Spot(place.citation().passage().id().ordinal(), place.how()))
        .collect(Collectors.toSet());
  }

  private static boolean isIn(PassageId passage, Release release) {
    return passage.reference().equals(release.masthead().reference())
        && passage.language().equals(release.masthead().language());
  }

  /// The persons with all their languages, and behind them those whom other versions name alone.
  List<NamedPerson> all() {
    List<NamedPerson> all = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      all.add(shown.get(i).in(languages.getOrDefault(i, Set.of())));
    }
    all.addAll(further);
    return all;
  }
}
