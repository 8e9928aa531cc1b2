package eujp.slack.draw;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// What the bot posts.
///
/// @param blocks as Slack's clients show it
/// @param text the same in words, for notifications and screen readers; escaped for Slack
public record Reply(List<LayoutBlock> blocks, String text) {
  public Reply {
    blocks = List.copyOf(blocks);
  }

  /// Escapes text for Slack, so that none of it is taken for a mention or a link.
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
