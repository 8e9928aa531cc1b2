package eujp.slack.questions;

import eujp.answer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether the bot speaks up in a thread that it follows, where nobody mentioned it.
///
/// People talk to each other there, so it errs on the side of silence:
///
/// - Whoever calls it by its name (*eujp, and where?*) is answered in any case, also that the
///   release does not say.
/// - Whoever asks a question that the release answers gets the answer. A question has a question
///   mark, begins with a word that asks, or ends as Japanese questions do.
/// - All else gets silence: remarks, even where a passage would fit them, and questions that the
///   release does not answer, because those were most likely put to a colleague.
public final class FollowUp {
  private static final Pattern QUESTION =
      Pattern.compile(
          "^.*[?？]\\s*+$|^.*[?？]\\s.*"
              + "|^(?:and |but |so )?(?:who|whom|whose|what|which|when|where|why|how)\\b.*"
              + "|^.*(?:か|かな|かしら|教えて|教えてください|は)[。．]?\\s*+$",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final String HONORIFIC = "さん";

  private FollowUp() {}

  /// Whether a text calls the bot by its name, at the beginning or the end.
  public static boolean calls(Question question, String name) {
    String text = question.text().toLowerCase(Locale.ROOT);
    String called = name.toLowerCase(Locale.ROOT);
    return List.of(called, called + HONORIFIC).stream()
        .anyMatch(one -> isFirst(text, one) || isLast(text, one));
  }

  private static boolean isFirst(String text, String called) {
    return text.startsWith(called)
        && (text.length() == called.length() || isBorder(text.charAt(called.length()), true));
  }

  private static boolean isLast(String text, String called) {
    for (int end = text.length(); end >= Ending.start(text, "?？.!。"); end--) {
      int start = end - called.length();
      if (start > 0 && text.startsWith(called, start) && isBorder(text.charAt(start - 1), false)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a sign parts the name from what stands beside it.
  private static boolean isBorder(char c, boolean behind) {
    return " \t\n\u000B\f\r,、，".indexOf(c) >= 0 || (behind && ":：".indexOf(c) >= 0);
  }

  /// Whether a text is worth looking up.
  public static boolean asks(Question question) {
    return QUESTION.matcher(question.text()).matches();
  }

  /// Whether what came of it is worth saying to somebody who did not call the bot.
  public static boolean isWorthSaying(Outcome outcome) {
    return outcome instanceof Outcome.Answered(Answer.Found _)
        || outcome instanceof Outcome.First(_, Answer.Found _, _);
  }
}
