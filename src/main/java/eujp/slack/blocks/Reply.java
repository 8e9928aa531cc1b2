package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/// What the bot posts.
///
/// @param blocks as Slack's clients show it
/// @param text the same in words, for notifications and screen readers; escaped for Slack
public record Reply(List<LayoutBlock> blocks, String text) {
  public Reply {
    blocks = List.copyOf(blocks);
  }

  /// One sentence of ours.
  public static Reply notice(String sentence) {
    return new Reply(List.of(RichText.block(List.of(RichText.plain(sentence)))), escaped(sentence));
  }

  /// The same with a line above it that tells how it came about.
  ///
  /// @param line as Slack's markup; only we write it, and what is not ours in it is escaped
  public Reply under(String line) {
    List<LayoutBlock> all = new ArrayList<>();
    all.add(Blocks.context(line));
    all.addAll(blocks);
    return new Reply(all, text + "\n" + line);
  }

  /// Escapes text for Slack, so that none of it is taken for a mention or a link.
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
