package eujp.slack.questions;

import eujp.answer.Answer;
import eujp.library.Knowledge;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
      case Answer.Nothing _ -> 0;
    };
  }

  private static List<String> sentences(String text) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next();
        end != BreakIterator.DONE && sentences.size() < MAX_SENTENCES;
        end = breaks.next()) {
      String sentence = text.substring(start, end).strip();
      if (!sentence.isEmpty() && sentence.length() < text.length()) {
        sentences.add(sentence);
      }
      start = end;
    }
    return sentences;
  }
}
