package eujp.slack.questions;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person says to the bot to have it answer in a thread without being mentioned, and to end
/// that.
public enum FollowCommand {
  FOLLOW,
  UNFOLLOW;

  private static final Set<String> TO_FOLLOW =
      Set.of("follow", "follow this", "follow this thread", "フォロー", "フォローして", "フォローしてください");
  private static final Set<String> TO_UNFOLLOW =
      Set.of(
          "unfollow",
          "unfollow this",
          "unfollow this thread",
          "stop following",
          "フォロー解除",
          "フォローを解除",
          "フォローをやめて");

  /// All that is said for either.
  static Set<String> words() {
    return Stream.concat(TO_FOLLOW.stream(), TO_UNFOLLOW.stream()).collect(Collectors.toSet());
  }

  /// Reads the command; empty for any other text.
  public static Optional<FollowCommand> of(Question question) {
    String words = question.plain().toLowerCase(Locale.ROOT);
    if (TO_FOLLOW.contains(words)) {
      return Optional.of(FOLLOW);
    }
    return TO_UNFOLLOW.contains(words) ? Optional.of(UNFOLLOW) : Optional.empty();
  }
}
