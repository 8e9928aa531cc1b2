package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import eujp.check.draft.DraftReport;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.List;

/// The window with the report on a draft, which asks who is to see it.
///
/// @param labels what is not quoted
public record DraftWindow(Labels labels) {
  /// Its callback id.
  public static final String CALLBACK = "draft";

  /// The window while the draft is checked.
  ///
  /// @param id its external id, by which it is found again
  public View waiting(String id) {
    return new Windows(labels)
        .window(
            Label.DRAFT_TITLE,
            List.of(RichText.block(List.of(RichText.plain(labels.say(Label.DRAFT_CHECKING))))))
        .externalId(id)
        .build();
  }

  /// The window with the report; where nothing could be looked up, there is nothing to show anyone.
  ///
  /// @param metadata what is needed to answer when it is submitted; at most 3,000 characters
  public View draw(DraftReport report, String metadata) {
    List<LayoutBlock> blocks = new DraftDrawing(labels).draw(report, Room.WINDOW).blocks();
    Windows windows = new Windows(labels);
    return report.findings().isEmpty()
        ? windows.plain(Label.DRAFT_TITLE, blocks)
        : windows.toAnswer(Label.DRAFT_TITLE, blocks, CALLBACK, metadata);
  }
}
