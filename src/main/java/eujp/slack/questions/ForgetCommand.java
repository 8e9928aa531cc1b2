package eujp.slack.questions;

import java.util.Locale;
import java.util.Set;

/// What a person says to have everything deleted that is kept about them.
public final class ForgetCommand {
  static final Set<String> WORDS =
      Set.of("forget me", "delete my data", "忘れて", "忘れてください", "私のデータを削除", "私のデータを削除して");

  private ForgetCommand() {}

  /// Whether a text is it.
  public static boolean is(Question question) {
    String words = question.plain().toLowerCase(Locale.ROOT);
    return WORDS.contains(words);
  }
}
