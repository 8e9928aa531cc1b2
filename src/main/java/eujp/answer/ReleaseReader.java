package eujp.answer;

import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Measured;
import eujp.release.PassageId;
import eujp.search.Inquiry;
import eujp.search.PassageIndex;
import eujp.search.ReleaseIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads what a release has on a question. Safe for many threads.
final class ReleaseReader {
  /// How many passages are looked at closely.
  static final int CANDIDATES = 12;

  private static final int MOST_BEFORE = 3;

  private final PassageIndex index;
  private final ReleaseIndex release;

  /// Each passage is read when it is first needed, and then kept.
  private final AtomicReferenceArray<@Nullable Reading> readings;

  ReleaseReader(PassageIndex index, String key) {
    this.index = index;
    this.release = index.alone(key);
    this.readings = new AtomicReferenceArray<>(release.size());
  }

  /// How many characters its passages have.
  int length() {
    int length = 0;
    for (int i = 0; i < release.size(); i++) {
      length += release.passage(i).passage().text().length();
    }
    return length;
  }

  /// What it has on a question.
  Asked ask(Conversation conversation) {
    Inquiry inquiry = conversation.inquiry(release::inquiry);
    return measured(inquiry, release.search(inquiry, CANDIDATES));
  }

  /// What some of its passages have on a question.
  Asked ask(Conversation conversation, List<PassageId> passages) {
    return measured(
        conversation.inquiry(release::inquiry),
        IntStream.range(0, release.size())
            .filter(number -> passages.contains(release.passage(number).passage().id()))
            .boxed()
            .toList());
  }

  private Asked measured(Inquiry inquiry, List<Integer> passages) {
    Measure measure = new Measure(inquiry);
    List<Measured> measured = new ArrayList<>(passages.size());
    for (int number : passages) {
      Reading reading = reading(number);
      measured.add(new Measured(reading, measure.of(reading)));
    }
    return new Asked(inquiry, measured);
  }

  private Reading reading(int number) {
    @Nullable Reading known = readings.get(number);
    if (known == null) {
      known =
          new Reading(release.passage(number), release.before(number, MOST_BEFORE), index::tokens);
      readings.set(number, known);
    }
    return known;
  }
}
