package eujp.answer;

import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Measured;
import eujp.question.AnalyzedQuery;
import eujp.release.PassageId;
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

  private static final int MAX_BEFORE = 3;

  private final PassageIndex index;
  private final ReleaseIndex release;

  /// Each passage is read when it is first needed, and then kept.
  private final AtomicReferenceArray<@Nullable AnalyzedPassage> readings;

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
  Asked ask(FollowUpQuestion conversation) {
    AnalyzedQuery inquiry = conversation.inquiry(release::inquiry);
    return measured(inquiry, release.search(inquiry, CANDIDATES));
  }

  /// What some of its passages have on a question.
  Asked ask(FollowUpQuestion conversation, List<PassageId> passages) {
    return measured(
        conversation.inquiry(release::inquiry),
        IntStream.range(0, release.size())
            .filter(number -> passages.contains(release.passage(number).passage().id()))
            .boxed()
            .toList());
  }

  private Asked measured(AnalyzedQuery inquiry, List<Integer> passages) {
    FeatureExtractor measure = new FeatureExtractor(inquiry);
    List<Measured> measured = new ArrayList<>(passages.size());
    for (int number : passages) {
      AnalyzedPassage reading = reading(number);
      measured.add(new Measured(reading, measure.of(reading)));
    }
    return new Asked(inquiry, measured);
  }

  private AnalyzedPassage reading(int number) {
    @Nullable AnalyzedPassage known = readings.get(number);
    if (known == null) {
      known =
          new AnalyzedPassage(
              release.passage(number), release.before(number, MAX_BEFORE), index::tokens);
      readings.set(number, known);
    }
    return known;
  }
}
