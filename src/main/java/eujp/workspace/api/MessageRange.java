package eujp.workspace.api;

import eujp.workspace.model.Message;
import eujp.workspace.model.Timestamp;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The part of a conversation or thread that a call asks for, after Slack's *Pagination* and
/// *conversations.history*: `oldest`, `latest`, `inclusive`, `limit` and `cursor`.
///
/// @param inclusive whether what stands exactly at `oldest` or `latest` belongs to it
/// @param cursor where the page begins, where it is not the first
/// @param limit how many messages a page holds
record MessageRange(
    Optional<Timestamp> oldest,
    Optional<Timestamp> latest,
    boolean inclusive,
    Optional<Timestamp> cursor,
    int limit) {
  private static final Pattern MOMENT = Pattern.compile("(\\d{1,10})(?:\\.(\\d{1,6}))?");
  private static final String CURSOR = "next_ts:";

  /// One page, in the order in which it was asked for.
  ///
  /// @param next the cursor of the page that follows, if there is one
  record Page(List<Message> messages, Optional<String> next) {}

  /// @param usual how many messages a page holds if the call does not say
  /// @param most how many it holds at most
  /// @throws ApiException `invalid_ts_oldest`, `invalid_ts_latest`, `invalid_cursor` or
  ///   `invalid_limit`
  static MessageRange read(Arguments arguments, int usual, int most) throws ApiException {
    return new MessageRange(
        moment(arguments, "oldest"),
        moment(arguments, "latest"),
        arguments.flag("inclusive").orElse(false),
        cursor(arguments),
        limit(arguments, usual, most));
  }

  /// Whether only the beginning is given: then the pages go on from there, to what is newer. Told
  /// in slack-api-docs issue 4, *Explain nuances of 'latest' and 'oldest'*.
  boolean beginsAtOldest() {
    return oldest.isPresent() && latest.isEmpty();
  }

  /// The first messages that are in the window and not before the cursor.
  ///
  /// @param messages oldest first
  /// @param newestFirst whether the pages begin with the newest, instead of the oldest
  Page cut(List<Message> messages, boolean newestFirst) {
    List<Message> rest =
        (newestFirst ? messages.reversed() : messages)
            .stream()
                .filter(message -> includes(message.ts()) && reached(message.ts(), newestFirst))
                .limit(limit + 1L)
                .toList();
    return rest.size() <= limit
        ? new Page(rest, Optional.empty())
        : new Page(rest.subList(0, limit), Optional.of(cursorAt(rest.getLast().ts())));
  }

  private boolean includes(Timestamp ts) {
    int least = inclusive ? 0 : 1;
    return oldest.map(start -> ts.compareTo(start) >= least).orElse(true)
        && latest.map(end -> end.compareTo(ts) >= least).orElse(true);
  }

  private boolean reached(Timestamp ts, boolean newestFirst) {
    return cursor
        .map(start -> newestFirst ? ts.compareTo(start) <= 0 : ts.compareTo(start) >= 0)
        .orElse(true);
  }

  private static Optional<Timestamp> moment(Arguments arguments, String name) throws ApiException {
    Optional<String> given = arguments.text(name);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    Matcher moment = MOMENT.matcher(given.get());
    if (!moment.matches()) {
      throw new ApiException("invalid_ts_" + name);
    }
    String fraction = Optional.ofNullable(moment.group(2)).orElse("");
    return Optional.of(
        Timestamp.ofMicros(
            Long.parseLong(moment.group(1)) * 1_000_000
                + Long.parseLong((fraction + "000000").substring(0, 6))));
  }

  private static Optional<Timestamp> cursor(Arguments arguments) throws ApiException {
    Optional<String> given = arguments.text("cursor");
    if (given.isEmpty()) {
      return Optional.empty();
    }
    try {
      String cursor = new String(Base64.getDecoder().decode(given.get()), StandardCharsets.UTF_8);
      if (cursor.matches(CURSOR + "\\d{16}")) {
        return Optional.of(Timestamp.ofMicros(Long.parseLong(cursor.substring(CURSOR.length()))));
      }
    } catch (IllegalArgumentException e) {
      throw new ApiException("invalid_cursor");
    }
    throw new ApiException("invalid_cursor");
  }

  private static String cursorAt(Timestamp ts) {
    String cursor = CURSOR + ts.value().replace(".", "");
    return Base64.getEncoder().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
  }

  private static int limit(Arguments arguments, int usual, int most) throws ApiException {
    Optional<String> limit = arguments.text("limit");
    if (limit.isEmpty()) {
      return usual;
    }
    try {
      return Math.clamp(Long.parseLong(limit.get()), 1, most);
    } catch (NumberFormatException e) {
      throw new ApiException("invalid_limit");
    }
  }
}
