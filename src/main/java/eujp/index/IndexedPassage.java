package eujp.index;

import eujp.release.Masthead;
import eujp.release.Page;
import eujp.release.Passage;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A passage as the index holds it.
///
/// @param passage the passage
/// @param masthead of its release
/// @param leadIn the words that introduce the list in which it stands; empty for most
public record IndexedPassage(Passage passage, Masthead masthead, String leadIn) {
  /// The passages of a release, told that they stand on one page.
  ///
  /// @param passages all of them, in the order of the page
  public static List<IndexedPassage> onOnePage(List<IndexedPassage> passages) {
    if (passages.isEmpty()) {
      return passages;
    }
    List<Passage> bound =
        Page.bind(
            passages.getFirst().masthead(),
            passages.stream().map(IndexedPassage::passage).toList());
    return IntStream.range(0, passages.size())
        .mapToObj(i -> passages.get(i).of(bound.get(i)))
        .toList();
  }

  /// The same with another masthead.
  public IndexedPassage under(Masthead other) {
    return new IndexedPassage(passage, other, leadIn);
  }

  private IndexedPassage of(Passage bound) {
    return new IndexedPassage(bound, masthead, leadIn);
  }

  /// Who speaks in the passage: names and roles; empty where nobody does.
  public String speaker() {
    return passage.speakers().stream()
        .map(who -> who.name() + ", " + who.role())
        .collect(Collectors.joining("\n"));
  }

  /// Whether another passage stands in the same part of the same release.
  public boolean isUnderSameHeading(IndexedPassage other) {
    return passage.kind() != Passage.Kind.MASTHEAD
        && masthead.equals(other.masthead)
        && passage.section().equals(other.passage.section());
  }

  /// What stands around the passage: the title, its heading, its speaker and what leads in to it, a
  /// line each.
  public String context() {
    return String.join("\n", masthead.title(), passage.section(), speaker(), leadIn);
  }
}
