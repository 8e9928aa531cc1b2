package eujp.lab.learn;

import java.util.List;
import java.util.regex.Pattern;

/// A question of which it is known whether and how the releases answer it.
///
/// @param kind of question, by which figures are broken down; empty for none
/// @param question as somebody asks it
/// @param before the questions that it follows in a conversation, the oldest first
/// @param expect words of the passages in which the best answer stands, any of them
/// @param answer what the answer sentence must contain, any of them; empty where any sentence does
/// @param answered whether the releases answer it
public record KnownQuestion(
    String kind,
    String question,
    List<String> before,
    List<String> expect,
    List<String> answer,
    boolean answered) {
  /// Quotation marks, emphasis and spacing do not make an answer wrong.
  private static final Pattern NOT_WORDS = Pattern.compile("[*“”‘’\"'«»„\\s]+");

  public KnownQuestion {
    before = List.copyOf(before);
    expect = List.copyOf(expect);
    answer = List.copyOf(answer);
  }

  /// Whether the best answer stands in a passage with this text.
  public boolean isIn(String passage) {
    return contains(passage, expect);
  }

  /// Whether a sentence of the right passage gives the answer.
  public boolean isGivenBy(String sentence) {
    return answer.isEmpty() || contains(sentence, answer);
  }

  private static boolean contains(String text, List<String> any) {
    String words = words(text);
    return any.stream().anyMatch(one -> words.contains(words(one)));
  }

  private static String words(String text) {
    return NOT_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(java.util.Locale.ROOT);
  }
}
