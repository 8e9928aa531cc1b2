package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import eujp.check.QuoteVerdict;
import eujp.slack.buttons.Command;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.List;

/// The window with the verdict on a quotation in a colleague's message, which asks who is to see
/// it.
///
/// @param labels what is not quoted
public record VerdictWindow(Labels labels) {
  /// Its callback id.
  public static final String CALLBACK = "verdict";

  /// The longest metadata that Slack takes.
  public static final int MAX_METADATA = 3_000;

  /// The window.
  ///
  /// @param metadata what is needed to answer when it is submitted; empty where that is too much to
  ///   carry, so that the window cannot be
  public View draw(Command.Check command, QuoteVerdict verdict, String metadata) {
    List<LayoutBlock> blocks =
        new VerdictDrawing(labels).draw(command.quotation(), verdict).blocks();
    Windows windows = new Windows(labels);
    return metadata.isEmpty()
        ? windows.plain(Label.VERDICT_TITLE, blocks)
        : windows.toAnswer(Label.VERDICT_TITLE, blocks, CALLBACK, metadata);
  }
}
