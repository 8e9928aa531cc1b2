package eujp.library;

import eujp.release.Passage;
import eujp.release.PassageId;
import eujp.release.former.FormerRelease;
import eujp.release.former.PassageChange;
import eujp.release.former.ReleaseDifference;
import eujp.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a passage said before it was changed last. Whose words it held then the passage tells.
///
/// @param until when it was seen to say something else
/// @param passage as it was
/// @param changed the first of its sentences that are others now, or another's, or all of it where
///   there are none
/// @param heading the one above it, where that is another now, or gone
public record Formerly(Instant until, Passage passage, Span changed, Optional<String> heading) {
  /// Changes of a release that are told at one time.
  static final int MAX_LISTED = 50;

  /// The last change of a passage; empty where none is known, and where it is new.
  ///
  /// @param now all passages of the release, in the order of the page
  /// @param former what it was, the newest first
  static Optional<Formerly> of(PassageId id, List<Passage> now, Stream<FormerRelease> former) {
    for (Iterator<FormerRelease> states = former.iterator(); states.hasNext(); ) {
      FormerRelease state = states.next();
      Optional<PassageChange> change =
          ReleaseDifference.between(state.passages(), now).stream()
              .filter(one -> one.now().map(Passage::id).filter(id::equals).isPresent())
              .filter(Formerly::isOfPassage)
              .findFirst();
      if (change.isPresent()) {
        return of(change.get(), state.until());
      }
    }
    return Optional.empty();
  }

  /// The changes of a release's passages, the last first, at most [#MAX_LISTED]. Those that only
  /// add something are not among them.
  ///
  /// @param now all passages of the release, in the order of the page
  /// @param former what it was, the newest first
  static List<Formerly> all(List<Passage> now, Stream<FormerRelease> former) {
    List<Formerly> all = new ArrayList<>();
    List<Passage> after = now;
    for (Iterator<FormerRelease> states = former.iterator();
        states.hasNext() && all.size() < MAX_LISTED; ) {
      FormerRelease state = states.next();
      for (PassageChange change : ReleaseDifference.between(state.passages(), after)) {
        if (isOfPassage(change)) {
          of(change, state.until()).ifPresent(all::add);
        }
      }
      after = state.passages();
    }
    return List.copyOf(all.subList(0, Math.min(MAX_LISTED, all.size())));
  }

  /// Whether more is another than that a heading was added above it.
  private static boolean isOfPassage(PassageChange change) {
    return !change.sentences().isEmpty() || heading(change).isPresent();
  }

  private static Optional<Formerly> of(PassageChange change, Instant until) {
    return change
        .before()
        .map(before -> new Formerly(until, before, changed(change, before), heading(change)));
  }

  private static Optional<String> heading(PassageChange change) {
    return change.heading().flatMap(PassageChange.Heading::before);
  }

  private static Span changed(PassageChange change, Passage before) {
    return change.sentences().stream()
        .flatMap(sentence -> sentence.before().stream())
        .findFirst()
        .orElseGet(() -> new Span(0, before.text().length()));
  }
}
