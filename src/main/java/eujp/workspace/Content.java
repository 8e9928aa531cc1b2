package eujp.workspace;

import com.google.gson.JsonArray;
import java.util.List;
import java.util.Optional;

/// What a message says: its text, its blocks, or both.
///
/// @param text as it travels on the wire; may be empty where there are blocks
record Content(String text, JsonArray blocks) {
  /// The longest text that Slack takes.
  static final int MOST_TEXT = 40_000;

  /// The most that all texts in the blocks of one message may hold together.
  static final int MOST_IN_BLOCKS = 13_200;

  static Content ofText(String text) {
    return new Content(text, new JsonArray());
  }

  /// Reads the content of a message that the app posts, and names each block and element.
  ///
  /// @throws ApiException `no_text`, `msg_too_long`, `invalid_blocks_format`, `invalid_blocks` or
  ///   `msg_blocks_too_long`
  static Content read(Arguments arguments) throws ApiException {
    return readOptional(arguments).orElseThrow(() -> new ApiException("no_text"));
  }

  /// As [#read], but empty if there is neither text nor a block.
  static Optional<Content> readOptional(Arguments arguments) throws ApiException {
    String text = arguments.text("text").map(Content::wellFormed).orElse("");
    JsonArray blocks = arguments.array("blocks", "invalid_blocks_format").deepCopy();
    if (text.isBlank() && blocks.isEmpty()) {
      return Optional.empty();
    }
    if (text.length() > MOST_TEXT) {
      throw new ApiException("msg_too_long");
    }
    List<String> faults = BlockKitCheck.faults(blocks);
    if (!faults.isEmpty()) {
      throw new ApiException("invalid_blocks", faults);
    }
    if (BlockKitCheck.textLength(blocks) > MOST_IN_BLOCKS) {
      throw new ApiException("msg_blocks_too_long");
    }
    BlockNames.complete(blocks);
    return Optional.of(new Content(text, blocks));
  }

  /// Halves of surrogate pairs, which no encoding can carry, become U+FFFD.
  static String wellFormed(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }
}
