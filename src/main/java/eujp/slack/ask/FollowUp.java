package eujp.slack.ask;

import eujp.answer.Answer;
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
          ".*[?？]\\s*$|.*[?？]\\s.*"
              + "|^(?:and |but |so )?(?:who|whom|whose|what|which|when|where|why|how)\\b.*"
              + "|.*(?:か|かな|かしら|教えて|教えてください|は)[。．]?\\s*$",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private FollowUp() {}

  /// Whether a text calls the bot by its name, at the beginning or the end.
  public static boolean calls(Question question, String name) {
    String text = question.text().toLowerCase(Locale.ROOT);
    String called = Pattern.quote(name.toLowerCase(Locale.ROOT));
    return Pattern.compile(
            "^" + called + "(?:さん)?(?:[\\s,:、，：].*|$)|.*[\\s,、，]" + called + "(?:さん)?[?？.!。]*$",
            Pattern.DOTALL)
        .matcher(text)
        .matches();
  }

  /// Whether a text is worth looking up.
  public static boolean asks(Question question) {
    return QUESTION.matcher(question.text()).matches();
  }

  /// Whether what came of it is worth saying to somebody who did not call the bot.
  public static boolean isWorthSaying(Outcome outcome) {
    return outcome instanceof Outcome.Answered(Answer.Found _);
  }
}
