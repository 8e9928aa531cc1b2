package eujp.slack.draw;

import java.util.List;

/// Questions that show what one can ask; each is answered by the summit's release.
public final class ExampleQuestions {
  public static final List<String> ALL =
      List.of(
          "What did von der Leyen say about economic security?",
          "Who co-chaired the Digital Partnership Council meeting?",
          "半導体について何が合意されましたか？");

  private ExampleQuestions() {}
}
