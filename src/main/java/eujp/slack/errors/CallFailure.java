package eujp.slack.errors;

import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A call of Slack, of the database or of the search engine that failed.
///
/// @param why as the log tells it: Slack's error, a status such as `HTTP 503`, the name of an
///   exception, or what is wrong with the database
/// @param kind as metrics count it, one of [#kinds]
/// @param passes whether it may succeed a moment later
public record CallFailure(String why, String kind, boolean passes) {
  /// What is of no other kind.
  public static final String OTHER = "other";

  private static final String RATE_LIMITED = SlackError.RATELIMITED.toString();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int SERVER_ERROR = 500;
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final int MAX_PAUSE_SECONDS = 3_600;

  /// What is counted of failures that Slack has no name for.
  private enum Kind {
    HTTP_4XX,
    HTTP_5XX,
    TIMEOUT,
    CONNECTION,
    DATABASE,
    SEARCH;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// All kinds that there are.
  public static Set<String> kinds() {
    return Stream.of(
            Arrays.stream(Kind.values()).map(Kind::toString),
            Arrays.stream(SlackError.values()).map(CallFailure::kindOf),
            Stream.of(OTHER))
        .flatMap(kinds -> kinds)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The kinds after which a reply waits and is tried again.
  public static Set<String> passingKinds() {
    return Set.of(
        RATE_LIMITED,
        Kind.HTTP_5XX.toString(),
        Kind.TIMEOUT.toString(),
        Kind.CONNECTION.toString(),
        Kind.DATABASE.toString(),
        Kind.SEARCH.toString());
  }

  /// A failure that Slack names.
  public static CallFailure named(String error) {
    return new CallFailure(
        error,
        SlackError.named(error).map(CallFailure::kindOf).orElse(OTHER),
        SlackError.meaning(error) == SlackError.Meaning.PASSES);
  }

  private static String kindOf(SlackError error) {
    return switch (error) {
      case RATE_LIMITED -> RATE_LIMITED;
      case REQUEST_TIMEOUT -> Kind.TIMEOUT.toString();
      default -> error.toString();
    };
  }

  /// A failure with a status of HTTP.
  public static CallFailure status(int status) {
    boolean passes =
        status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT || status >= SERVER_ERROR;
    return new CallFailure("HTTP " + status, kindOf(status), passes);
  }

  private static String kindOf(int status) {
    if (status == TOO_MANY_REQUESTS) {
      return RATE_LIMITED;
    }
    return switch (status / 100) {
      case 4 -> Kind.HTTP_4XX.toString();
      case 5 -> Kind.HTTP_5XX.toString();
      default -> OTHER;
    };
  }

  /// A failure without an answer.
  public static CallFailure thrown(Throwable e) {
    Kind kind = e instanceof InterruptedIOException ? Kind.TIMEOUT : Kind.CONNECTION;
    return new CallFailure(e.getClass().getSimpleName(), kind.toString(), true);
  }

  /// A fault of ours.
  public static CallFailure fault(Throwable e) {
    return new CallFailure(e.getClass().getSimpleName(), OTHER, true);
  }

  /// A failure of the database.
  public static CallFailure database(IOException e) {
    return new CallFailure(String.valueOf(e.getMessage()), Kind.DATABASE.toString(), true);
  }

  /// A failure of the search engine.
  ///
  /// @param why which nodes were asked, and what each did
  public static CallFailure search(String why) {
    return new CallFailure(why, Kind.SEARCH.toString(), true);
  }

  /// How long Slack asks to wait; zero if it does not say.
  public static Duration retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After", "");
    return seconds != null && SECONDS.matcher(seconds).matches()
        ? Duration.ofSeconds(Math.min(Long.parseLong(seconds), MAX_PAUSE_SECONDS))
        : Duration.ZERO;
  }
}
