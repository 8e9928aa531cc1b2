package eujp.slack.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import eujp.slack.runtime.NanoClock;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// How much may be asked in a minute, by one person and by all. Safe for many threads.
///
/// Source: token buckets, by [Bucket4j](https://bucket4j.com).
public final class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MAX_PEOPLE = 10_000;

  private final Meter meter;
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

  /// By default buckets go by the machine's time, and stay as they are when it is set back.
  ///
  /// @param start a reading from which on time is told, for buckets do not know that readings run
  ///   over
  private record Meter(NanoClock clock, long start) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return clock.nanos() - start;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  /// Limits of `perPerson` and `perWorkspace` questions a minute.
  public RateLimits(int perPerson, int perWorkspace, NanoClock clock) {
    this.meter = new Meter(clock, clock.nanos());
    this.everybody = bucket(perWorkspace);
    this.people =
        Caffeine.newBuilder()
            .maximumSize(MAX_PEOPLE)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .ticker(clock::nanos)
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

  private Bucket bucket(int most) {
    return Bucket.builder()
        .withCustomTimePrecision(meter)
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
        .build();
  }
}
