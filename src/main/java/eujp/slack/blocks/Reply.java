package eujp.slack.blocks;

import com.slack.api.model.block.LayoutBlock;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What the bot posts.
///
/// @param blocks as Slack's clients show it
/// @param text the same in words, for notifications and screen readers; escaped for Slack
/// @param more what one message does not hold, in the messages that follow it
public record Reply(List<LayoutBlock> blocks, String text, List<Reply> more) {
  public Reply {
    blocks = List.copyOf(blocks);
    more = List.copyOf(more);
  }

  /// One message.
  public Reply(List<LayoutBlock> blocks, String text) {
    this(blocks, text, List.of());
  }

  /// All messages, in their order: this and those that follow it.
  public List<Reply> messages() {
    return Stream.concat(Stream.of(new Reply(blocks, text)), more.stream()).toList();
  }

  /// The same, followed by others.
  Reply followedBy(List<Reply> others) {
    return new Reply(blocks, text, others);
  }

  /// The same with buttons below it that ask questions.
  ///
  /// @param lead says why
  Reply asking(Labels labels, Label lead, List<String> questions) {
    List<LayoutBlock> all = new ArrayList<>(blocks);
    all.add(RichText.block(List.of(RichText.plain(labels.say(lead)))));
    all.add(Blocks.questions(labels, questions));
    String words = labels.say(lead) + "\n" + String.join("\n", questions);
    return new Reply(all, text + "\n" + escaped(words), more);
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
    return new Reply(all, text + "\n" + line, more);
  }

  /// Escapes text for Slack, so that none of it is taken for a mention or a link.
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
