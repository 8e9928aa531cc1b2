package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.dates.DateReader;
import eujp.extract.dates.When;
import eujp.extract.dates.When.Precision;
import eujp.extract.dates.When.Standing;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Every dated event of releases.
public final class Timeline {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE);

  private Timeline() {}

  /// The events that releases tell of, in the order of time; those of one date stand in the order
  /// of the releases and their pages. A sentence with two dates is two events.
  ///
  /// Yearless and relative dates are read as of the day of their release. A period that runs on
  /// that day lies ahead where the sentence speaks of what is to come.
  public static List<Event> of(List<Release> releases) {
    List<Event> events = new ArrayList<>();
    for (Release release : releases) {
      LocalDate asOf = release.masthead().date();
      for (PassageText passage : PassageText.of(release, TOLD)) {
        for (Mention.OfDate date :
            DateReader.read(passage.text(), release.masthead().language(), asOf)) {
          Citation citation = passage.cite(date.span());
          events.add(new Event(date.when(), standing(date.when(), citation, asOf), citation));
        }
      }
    }
    events.sort(Comparator.comparing(Event::when));
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
