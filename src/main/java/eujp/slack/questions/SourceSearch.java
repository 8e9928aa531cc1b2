package eujp.slack.questions;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import eujp.text.Japanese;
import eujp.text.sentences.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the passage that a message talks about.
///
/// A message is no question, and may say other things besides. So it is looked up as a whole and,
/// where that finds nothing sure, sentence by sentence; the surest counts.
///
/// @param knowledge where to look
public record SourceSearch(Knowledge knowledge) {
  private static final int PASSAGES = 3;
  private static final int MAX_SENTENCES = 8;

  /// What the releases have to say to a message.
  public Answer find(Question message) {
    if (message.text().isEmpty()) {
      return new Answer.Nothing(0);
    }
    Answer whole = knowledge.answer(message.text(), List.of(), PASSAGES);
    if (whole instanceof Answer.Found) {
      return whole;
    }
    List<Answer> answers = new ArrayList<>(List.of(whole));
    sentences(message.text())
        .forEach(sentence -> answers.add(knowledge.answer(sentence, List.of(), PASSAGES)));
    return answers.stream()
        .max(
            Comparator.<Answer>comparingInt(SourceSearch::rank)
                .thenComparingDouble(Answer::confidence))
        .orElse(whole);
  }

  private static int rank(Answer answer) {
    return switch (answer) {
      case Answer.Found _ -> 2;
      case Answer.Related _ -> 1;
      case Answer.Polite _, Answer.Unread _, Answer.Unfit _, Answer.Nothing _ -> 0;
    };
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text, Japanese.isIn(text) ? "ja" : "en").stream()
        .limit(MAX_SENTENCES)
        .map(sentence -> sentence.of(text))
        .filter(sentence -> sentence.length() < text.length())
        .toList();
  }
}
