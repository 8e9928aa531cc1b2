package eujp.store;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names one message in Slack, and so the question that it holds.
///
/// An event id does not: an edit and a second way of delivery bring the same message under another
/// one.
///
/// @param team the workspace
/// @param channel the conversation
/// @param ts the message's own time stamp
public record QuestionKey(String team, String channel, String ts) {
  private static final int NANOS_IN_A_MICRO = 1_000;
  private static final Pattern TIME = Pattern.compile("(\\d{1,11})(?:\\.(\\d{6}))?");

  /// When the message was written, by Slack's clock; empty where `ts` is no time stamp.
  public Optional<Instant> time() {
    Matcher time = TIME.matcher(ts);
    if (!time.matches()) {
      return Optional.empty();
    }
    long micros = time.group(2) == null ? 0 : Long.parseLong(time.group(2));
    return Optional.of(
        Instant.ofEpochSecond(Long.parseLong(time.group(1)), micros * NANOS_IN_A_MICRO));
  }

  /// As the buttons and the metadata of a reply carry it.
  @Override
  public String toString() {
    return channel + " " + ts;
  }
}
