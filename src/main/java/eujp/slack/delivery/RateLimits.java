package eujp.slack.delivery;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import eujp.slack.runtime.NanoClock;
import eujp.store.Askers;
import eujp.store.Askers.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How much may be asked in a minute, by one person and by all. Safe for many threads.
///
/// Source: token buckets, by [Bucket4j](https://bucket4j.com).
public final class RateLimits {
  private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MAX_PEOPLE = 10_000;

  /// Stands for all persons together.
  private static final String ALL = "";

  private static final String ASK = "ask";
  private static final String TELL = "tell";

  private final int perPerson;
  private final int perWorkspace;
  private final Optional<Askers> together;
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

  /// Limits of `perPerson` and `perWorkspace` questions a minute, for one bot alone.
  public RateLimits(int perPerson, int perWorkspace, NanoClock clock) {
    this(perPerson, perWorkspace, clock, Optional.empty());
  }

  /// The same.
  ///
  /// @param together where all bots count that answer for the same workspace; while that cannot be
  ///   asked, each counts for itself
  public RateLimits(int perPerson, int perWorkspace, NanoClock clock, Optional<Askers> together) {
    this.perPerson = perPerson;
    this.perWorkspace = perWorkspace;
    this.together = together;
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
    if (person.questions().tryConsume(1)
        && everybody.tryConsume(1)
        && isLeft(new Allowance(user, ASK, perPerson), new Allowance(ALL, ASK, perWorkspace))) {
      return Verdict.ADMITTED;
    }
    return person.tellings().tryConsume(1) && isLeft(new Allowance(user, TELL, 1))
        ? Verdict.TOLD
        : Verdict.SILENT;
  }

  /// Whether all bots together leave it to be done.
  private boolean isLeft(Allowance... allowances) {
    try {
      return together.isEmpty() || together.get().take(List.of(allowances));
    } catch (IOException e) {
      LOG.warn("A bot counts for itself how much is asked: {}", e.getMessage());
      return true;
    }
  }

  private Bucket bucket(int most) {
    return Bucket.builder()
        .withCustomTimePrecision(meter)
        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
        .build();
  }
}
