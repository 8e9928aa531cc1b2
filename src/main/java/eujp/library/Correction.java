package eujp.library;

import eujp.cite.Citation;
import eujp.library.Knowledge.Printed;
import eujp.release.Masthead;
import eujp.release.former.FormerRelease;
import eujp.release.former.SentencePlaces;
import eujp.release.former.SentencePlaces.Place;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// That a release no longer has a sentence, or has it as somebody else's.
///
/// @param masthead of the release as it is now
/// @param now what stands in the sentence's place, or the sentence itself where it is another's;
///   empty where nothing does
public record Correction(Masthead masthead, Optional<Citation> now) {
  /// A sentence that was quoted.
  ///
  /// @param speaker the name of whoever it was said to be of; empty where that was nobody, or is
  ///   not known
  public record Quoted(String sentence, String speaker) {}

  /// Those of some sentences that a release has no more, each with what stands in its place, or has
  /// as somebody else's.
  ///
  /// @param printed the release as it is now; nothing is said of one that is not there
  /// @param former what it was, the newest first
  static Map<Quoted, Correction> of(
      Collection<Quoted> sentences, List<Printed> printed, Stream<FormerRelease> former) {
    Map<Quoted, Correction> corrections = new LinkedHashMap<>();
    if (printed.isEmpty()) {
      return corrections;
    }
    Masthead masthead = printed.getFirst().masthead();
    SentencePlaces places =
        new SentencePlaces(printed.stream().map(Printed::passage).toList(), former);
    for (Quoted quoted : sentences) {
      boolean stands = places.has(quoted.sentence());
      Optional<Place> now = stands ? asOthers(places, quoted) : places.instead(quoted.sentence());
      if (!stands || now.isPresent()) {
        corrections.put(
            quoted, new Correction(masthead, now.map(place -> citation(place, masthead))));
      }
    }
    return corrections;
  }

  private static Optional<Place> asOthers(SentencePlaces places, Quoted quoted) {
    return quoted.speaker().isBlank()
        ? Optional.empty()
        : places.asOthers(quoted.sentence(), quoted.speaker());
  }

  private static Citation citation(Place place, Masthead masthead) {
    return new Citation(place.passage(), masthead, place.span().start(), place.span().end(), 0);
  }
}
