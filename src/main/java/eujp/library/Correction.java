package eujp.library;

import eujp.cite.Citation;
import eujp.library.Knowledge.Printed;
import eujp.release.Masthead;
import eujp.release.former.FormerRelease;
import eujp.release.former.SentencePlaces;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// That a release no longer has a sentence.
///
/// @param masthead of the release as it is now
/// @param now what stands in the sentence's place; empty where nothing does
public record Correction(Masthead masthead, Optional<Citation> now) {
  /// Those of some sentences that a release has no more, each with what stands in its place.
  ///
  /// @param printed the release as it is now; nothing is said of one that is not there
  /// @param former what it was, the newest first
  static Map<String, Correction> of(
      Collection<String> sentences, List<Printed> printed, Stream<FormerRelease> former) {
    Map<String, Correction> corrections = new LinkedHashMap<>();
    if (printed.isEmpty()) {
      return corrections;
    }
    Masthead masthead = printed.getFirst().masthead();
    SentencePlaces places =
        new SentencePlaces(printed.stream().map(Printed::passage).toList(), former);
    for (String sentence : sentences) {
      if (!places.has(sentence)) {
        Optional<Citation> now =
            places
                .instead(sentence)
                .map(place ->
                    new Citation(
                        place.passage(), masthead, place.span().start(), place.span().end(), 0));
        corrections.put(sentence, new Correction(masthead, now));
      }
    }
    return corrections;
  }
}
