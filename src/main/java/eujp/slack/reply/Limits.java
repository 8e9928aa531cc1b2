package eujp.slack.reply;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/// How much may be asked in a minute, by one person and by all. Safe for many threads.
///
/// Source: token buckets, by [Bucket4j](https://bucket4j.com).
public final class Limits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_PEOPLE = 10_000;

  private final Bucket everybody;
  private final LoadingCache<String, Person> people;

  /// What is to be done with a question.
  public enum Verdict {
    /// It is answered.
    ADMITTED,
    /// It is not, and the person is told.
    TOLD,
    /// It is not, and the person was told a moment ago.
    SILENT
  }

  private record Person(Bucket questions, Bucket tellings) {}

  /// Limits of `perPerson` and `perWorkspace` questions a minute.
  public Limits(int perPerson, int perWorkspace) {
    this.everybody = bucket(perWorkspace);
    this.people =
        Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build(user -> new Person(bucket(perPerson), bucket(1)));
  }

  /// Counts a question by a person.
  public Verdict admit(String user) {
    Person person = people.get(user);
    if (person.questions().tryConsume(1) && everybody.tryConsume(1)) {
      return Verdict.ADMITTED;
    }
    return person.tellings().tryConsume(1) ? Verdict.TOLD : Verdict.SILENT;
  }

  private static Bucket bucket(int most) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
        .build();
  }
}
