package eujp.check.draft;

import eujp.text.Span;
import java.util.List;

/// Where things stand to one another in a sentence.
final class Nearness {
  private Nearness() {}

  static boolean covers(Span span, int at) {
    return span.start() <= at && at < span.end();
  }

  /// Whether no other of some spans is nearer to a place.
  static boolean isNearest(Span span, List<Span> all, int at) {
    int own = distance(span, at);
    return all.stream().noneMatch(other -> distance(other, at) < own);
  }

  private static int distance(Span span, int at) {
    return at < span.start() ? span.start() - at : Math.max(0, at - span.end());
  }
}
