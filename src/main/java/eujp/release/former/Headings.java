package eujp.release.former;

import eujp.release.Passage;
import eujp.release.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Which headings of a release are others than before. One that still stands somewhere is not, nor
/// is one whose words were the release's, or are, without being a heading.
final class Headings {
  private final List<Passage> before;
  private final List<Passage> now;
  private final Predicate<String> stood;
  private final Predicate<String> stands;

  /// What was told already, so that it is told once.
  private final Set<String> told = new HashSet<>();

  private final Set<String> toldNow = new HashSet<>();

  private Headings(
      List<Passage> before, List<Passage> now, Predicate<String> stood, Predicate<String> stands) {
    this.before = before;
    this.now = now;
    this.stood = stood;
    this.stands = stands;
  }

  /// The headings that are others, by the numbers of the passages of the later state that stand
  /// first below them.
  ///
  /// @param former by the numbers of passages, those that they were
  /// @param sentences the words of those of the earlier state
  /// @param nowSentences of the later
  static Map<Integer, PassageChange.Heading> between(
      List<Passage> before,
      List<Passage> now,
      Map<Integer, Integer> former,
      Set<String> sentences,
      Set<String> nowSentences) {
    Set<String> headings = of(before);
    Set<String> nowHeadings = of(now);
    return new Headings(
            before,
            now,
            words -> headings.contains(words) || sentences.contains(words),
            words -> nowHeadings.contains(words) || nowSentences.contains(words))
        .find(former);
  }

  private static Set<String> of(List<Passage> passages) {
    Set<String> headings = new HashSet<>();
    headings.add("");
    for (Passage passage : passages) {
      for (Place place : passage.places()) {
        headings.add(WordsAlone.of(place.section()));
      }
    }
    return headings;
  }

  private Map<Integer, PassageChange.Heading> find(Map<Integer, Integer> former) {
    Map<Integer, PassageChange.Heading> found = new LinkedHashMap<>();
    for (boolean renamed : List.of(true, false)) {
      for (int i = 0; i < now.size(); i++) {
        Integer was = former.get(i);
        if (was != null && !found.containsKey(i)) {
          Optional<String> gone =
              other(before.get(was).section(), stands).filter(it -> !told.contains(it));
          Optional<String> fresh =
              other(now.get(i).section(), stood).filter(it -> !toldNow.contains(it));
          if (renamed
              ? gone.isPresent() && fresh.isPresent()
              : gone.isPresent() || fresh.isPresent()) {
            gone.ifPresent(told::add);
            fresh.ifPresent(toldNow::add);
            found.put(i, new PassageChange.Heading(gone, fresh));
          }
        }
      }
    }
    return found;
  }

  private static Optional<String> other(String heading, Predicate<String> elsewhere) {
    return Optional.of(heading).filter(it -> !elsewhere.test(WordsAlone.of(it)));
  }
}
