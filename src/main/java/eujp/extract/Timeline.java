package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.extract.dates.When.Precision;
import eujp.extract.dates.When.Standing;
import eujp.extract.part.Wording;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every dated event of releases.
public final class Timeline {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE, Kind.ROW);

  private Timeline() {}

  /// The events that releases tell of, in the order of time; those of one date stand in the order
  /// of the releases and their pages. A sentence with two dates is two events. What a release tells
  /// in several languages is one event: of each date, the first in one language is the first in the
  /// others.
  ///
  /// Yearless and relative dates are read as of the day of their release. A period that runs on
  /// that day lies ahead where the sentence speaks of what is to come.
  public static List<Event> of(List<Release> releases) {
    return of(releases, Wording.USUAL);
  }

  /// The same in a wording.
  public static List<Event> of(List<Release> releases, Wording wording) {
    List<Event> events = new ArrayList<>();
    wording
        .versions(releases)
        .forEach(release ->
            ofVersions(release).stream()
                .filter(event -> wording.takes(event.citation()))
                .forEach(events::add));
    events.sort(Comparator.comparing(Event::when));
    return events;
  }

  /// The events of one release, of its versions in all languages.
  private static List<Event> ofVersions(List<Release> versions) {
    List<Event> events = new ArrayList<>();
    Map<Days, List<Integer>> places = new HashMap<>();
    for (Release version : versions) {
      Map<Days, Integer> seen = new HashMap<>();
      for (Event event : in(version)) {
        Days days = new Days(event.when().from(), event.when().to());
        List<Integer> known = places.computeIfAbsent(days, same -> new ArrayList<>());
        int nth = seen.merge(days, 1, Integer::sum) - 1;
        if (nth < known.size()) {
          events.set(known.get(nth), events.get(known.get(nth)).with(event.citation()));
        } else {
          known.add(events.size());
          events.add(event);
        }
      }
    }
    return events;
  }

  /// The first and last day of a date.
  private record Days(LocalDate from, LocalDate to) {}

  private static List<Event> in(Release release) {
    List<Event> events = new ArrayList<>();
    LocalDate asOf = release.masthead().date();
    for (PassageText passage : PassageText.of(release, TOLD)) {
      for (Mention.OfDate date :
          DateReader.read(passage.text(), release.masthead().language(), asOf)) {
        Citation citation = passage.cite(date.span());
        events.add(new Event(date.when(), standing(date.when(), citation, asOf), citation));
      }
    }
    return events;
  }

  private static Standing standing(When when, Citation citation, LocalDate asOf) {
    Standing standing = when.standing(asOf);
    return standing == Standing.ON_THE_DAY
            && when.precision() != Precision.DAY
            && DateReader.looksAhead(citation.sentence(), citation.masthead().language())
        ? Standing.TO_COME
        : standing;
  }
}
