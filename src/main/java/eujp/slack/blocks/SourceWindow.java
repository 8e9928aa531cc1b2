package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.List;

/// The window that shows the source of a colleague's message, and asks who is to see it.
///
/// @param labels what is not quoted
public record SourceWindow(Labels labels) {
  /// Its callback id.
  public static final String CALLBACK = "source";

  private static final int MAX_OF_PASSAGE = 1_600;

  /// The window for what was found.
  ///
  /// @param metadata what is needed to answer when it is submitted; at most 3,000 characters
  public View draw(Answer answer, String metadata) {
    Windows windows = new Windows(labels);
    if (answer.citations().isEmpty()) {
      return windows.notice(Label.SOURCE_TITLE, Label.SOURCE_NONE);
    }
    Citation best = answer.citations().getFirst();
    boolean found = answer instanceof Answer.Found;
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(
        RichText.block(
            List.of(RichText.heading(labels.say(found ? Label.SOURCE_FOUND : Label.SOURCE_NEAR)))));
    Excerpt excerpt = Excerpt.ofPassage(best, MAX_OF_PASSAGE);
    blocks.addAll(
        new CitationDrawing(labels, best)
            .blocks(found ? RichText.quotation(excerpt) : RichText.evenQuotation(excerpt)));
    return windows.toAnswer(Label.SOURCE_TITLE, blocks, CALLBACK, metadata);
  }
}
