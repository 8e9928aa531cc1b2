package eujp.extract;

import eujp.cite.Citation;
import eujp.extract.dates.When;
import eujp.extract.dates.When.Standing;
import java.util.Objects;

/// Something that a release dates.
///
/// @param when the date
/// @param standing where it lies as of the day of the release
/// @param citation the sentence; the words of the date are marked in it
public record Event(When when, Standing standing, Citation citation) {
  public Event {
    Objects.requireNonNull(when);
    Objects.requireNonNull(standing);
    Objects.requireNonNull(citation);
  }
}
