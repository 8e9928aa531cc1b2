package eujp.extract;

import eujp.extract.part.SameNames;
import eujp.release.Counterparts;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.release.Speaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts the quotations of a release's versions together, by where they stand.
final class VersionedQuotations {
  private final Release shown;
  private final List<Quotation> all;

  /// @param shown the version that is shown
  /// @param quotations in its order
  VersionedQuotations(Release shown, List<Quotation> quotations) {
    this.shown = shown;
    this.all = new ArrayList<>(quotations);
  }

  /// Those of all versions that were added.
  List<Quotation> all() {
    return all;
  }

  /// Adds another version. What the others do not have comes behind.
  void add(Release version, List<Quotation> quotations) {
    Counterparts counterparts = Counterparts.of(shown.passages(), version.passages());
    Map<Integer, List<Quotation>> there =
        quotations.stream().collect(Collectors.groupingBy(VersionedQuotations::ordinal));
    Map<Integer, List<Integer>> here = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Passage passage = all.get(i).citation().passage();
      if (passage.id().language().equals(shown.masthead().language())) {
        here.computeIfAbsent(passage.id().ordinal(), _ -> new ArrayList<>()).add(i);
      }
    }
    List<Integer> alone = new ArrayList<>();
    List<Quotation> rest = new ArrayList<>(quotations);
    here.forEach((ordinal, places) -> {
      List<Quotation> same =
          counterparts
              .of(ordinal)
              .map(passage -> there.getOrDefault(passage.id().ordinal(), List.of()))
              .orElse(List.of());
      if (!pair(places, same, rest)) {
        alone.addAll(places);
      }
    });
    if (!pair(alone, List.copyOf(rest), rest)) {
      pairBySpeaker(alone, rest);
    }
    all.addAll(rest);
  }

  /// Takes those of some quotations that no counterpart tells by their speakers, where each speaks
  /// as often in both.
  private void pairBySpeaker(List<Integer> alone, List<Quotation> rest) {
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    alone.forEach(at -> places.computeIfAbsent(all.get(at).name(), _ -> new ArrayList<>()).add(at));
    places.forEach((name, some) -> {
      List<Quotation> same = rest.stream().filter(one -> SameNames.are(name, one.name())).toList();
      pair(some, same, rest);
    });
  }

  /// Pairs as many with as many, in their order, if all of them may be by the same.
  private boolean pair(List<Integer> places, List<Quotation> same, List<Quotation> rest) {
    if (places.size() != same.size()) {
      return false;
    }
    for (int i = 0; i < same.size(); i++) {
      if (!mayBe(all.get(places.get(i)).speaker(), same.get(i).speaker())) {
        return false;
      }
    }
    for (int i = 0; i < same.size(); i++) {
      all.set(places.get(i), all.get(places.get(i)).with(same.get(i)));
      rest.remove(same.get(i));
    }
    return true;
  }

  /// Whether two speakers may be the same; two who are not named always may.
  private static boolean mayBe(Speaker one, Speaker other) {
    return one.isNamed() == other.isNamed()
        && (!one.isNamed() || SameNames.mayBe(one.name(), other.name()));
  }

  private static int ordinal(Quotation quotation) {
    return quotation.citation().passage().id().ordinal();
  }
}
