package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import eujp.check.Judged;
import eujp.slack.buttons.Command;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.List;

/// The window with the verdicts on the quotations in a colleague's message, which asks who is to
/// see them.
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
  public View draw(Command.Check command, List<Judged> judged, String metadata) {
    List<LayoutBlock> blocks =
        new VerdictDrawing(labels).drawAll(judged, command.pasted().beyond(), Room.WINDOW).blocks();
    Windows windows = new Windows(labels);
    return metadata.isEmpty()
        ? windows.plain(Label.VERDICT_TITLE, blocks)
        : windows.toAnswer(Label.VERDICT_TITLE, blocks, CALLBACK, metadata);
  }
}
