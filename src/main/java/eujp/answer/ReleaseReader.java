package eujp.answer;

import eujp.answer.Shortlist.Asked;
import eujp.answer.Shortlist.Measured;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.release.PassageId;
import eujp.search.PassageIndex;
import eujp.search.ReleaseIndex;
import eujp.text.Lazy;
import eujp.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
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

  /// The terms of the names of all who speak in it.
  private final Lazy<Set<String>> speakers;

  ReleaseReader(PassageIndex index, String key) {
    this.index = index;
    this.release = index.alone(key);
    this.readings = new AtomicReferenceArray<>(release.size());
    this.speakers = new Lazy<>(this::readSpeakers);
  }

  private Set<String> readSpeakers() {
    return IntStream.range(0, release.size())
        .mapToObj(release::passage)
        .flatMap(one ->
            one.passage().speakers().stream()
                .flatMap(who -> index.tokens(who.name(), one.masthead().language()).stream()))
        .map(Token::term)
        .collect(Collectors.toSet());
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
    AnalyzedQuery inquiry = conversation.inquiry(release::inquiry, speakers.get()::contains);
    List<Integer> found = release.search(inquiry, CANDIDATES);
    return measured(inquiry, found.isEmpty() ? nearest(inquiry) : found);
  }

  /// What is near a question of which the release has no word: what people say in it, where
  /// somebody's words are asked for.
  private List<Integer> nearest(AnalyzedQuery inquiry) {
    return inquiry.type() != AnswerType.WORDS || inquiry.concepts().isEmpty()
        ? List.of()
        : IntStream.range(0, release.size())
            .filter(number -> release.passage(number).passage().speaker().isPresent())
            .limit(CANDIDATES)
            .boxed()
            .toList();
  }

  /// What some of its passages have on a question.
  Asked ask(FollowUpQuestion conversation, List<PassageId> passages) {
    return measured(
        conversation.inquiry(release::inquiry, speakers.get()::contains),
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
