package eujp.workspace.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import eujp.workspace.blocks.BlockKitCheck;
import eujp.workspace.blocks.BlockNames;
import eujp.workspace.values.ApiException;
import eujp.workspace.values.Arguments;
import eujp.workspace.values.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a message says: its text, its blocks, or both; and what the app noted on it for itself.
///
/// @param text as it travels on the wire; may be empty where there are blocks
/// @param metadata `event_type` and `event_payload`, after Slack's *Using message metadata*
/// @param more members of the message object that only some messages have: `subtype`, `attachments`
public record MessageContent(
    String text, JsonArray blocks, Optional<JsonObject> metadata, JsonObject more) {
  /// The longest text that Slack takes.
  public static final int MAX_TEXT = 40_000;

  /// The most that all texts in the blocks of one message may hold together.
  static final int MAX_IN_BLOCKS = 13_200;

  private static final Pattern EVENT_TYPE = Pattern.compile("[\\w-]+");

  public MessageContent {
    blocks = blocks.deepCopy();
    metadata = metadata.map(JsonObject::deepCopy);
    more = more.deepCopy();
  }

  private MessageContent(String text, JsonArray blocks, Optional<JsonObject> metadata) {
    this(text, blocks, metadata, new JsonObject());
  }

  /// The same as a reply that its author sends to the conversation too.
  public MessageContent broadcast() {
    return with("subtype", new JsonPrimitive("thread_broadcast"));
  }

  /// The same with another message forwarded in it, as Slack carries one.
  public MessageContent forwarding(Message other) {
    JsonArray attachments = new JsonArray();
    attachments.add(
        Json.object()
            .with("id", 1)
            .with("is_msg_unfurl", true)
            .with("is_share", true)
            .with("author_id", other.author().id())
            .with("author_name", other.author().realName())
            .with("channel_id", other.conversation().id())
            .with("ts", other.ts().value())
            .with("fallback", other.text())
            .with("text", other.text())
            .build());
    return with("attachments", attachments);
  }

  private MessageContent with(String name, JsonElement value) {
    JsonObject all = more.deepCopy();
    all.add(name, value);
    return new MessageContent(text, blocks, metadata, all);
  }

  public static MessageContent ofText(String text) {
    return new MessageContent(text, new JsonArray(), Optional.empty());
  }

  /// Reads the content of a message that the app posts, and names each block and element.
  ///
  /// @throws ApiException `no_text`, `msg_too_long`, `invalid_blocks_format`, `invalid_blocks`,
  ///   `msg_blocks_too_long`, `invalid_metadata_format` or `invalid_metadata_schema`
  public static MessageContent read(Arguments arguments) throws ApiException {
    return readOptional(arguments).orElseThrow(() -> new ApiException("no_text"));
  }

  /// As [#read], but empty if there is neither text nor a block.
  public static Optional<MessageContent> readOptional(Arguments arguments) throws ApiException {
    String text = arguments.text("text").map(MessageContent::wellFormed).orElse("");
    JsonArray blocks = arguments.array("blocks", "invalid_blocks_format").deepCopy();
    if (text.isBlank() && blocks.isEmpty()) {
      return Optional.empty();
    }
    if (text.length() > MAX_TEXT) {
      throw new ApiException("msg_too_long");
    }
    List<String> faults = BlockKitCheck.faults(blocks);
    if (!faults.isEmpty()) {
      throw new ApiException("invalid_blocks", faults);
    }
    if (BlockKitCheck.textLength(blocks) > MAX_IN_BLOCKS) {
      throw new ApiException("msg_blocks_too_long");
    }
    BlockNames.complete(blocks);
    return Optional.of(new MessageContent(text, blocks, metadata(arguments)));
  }

  /// The metadata given, or an empty object to take away what is there. Where `event_type` holds
  /// something else than letters, digits, `_` and `-`, they are ignored, as Slack does.
  private static Optional<JsonObject> metadata(Arguments arguments) throws ApiException {
    Optional<JsonObject> metadata = arguments.object("metadata", "invalid_metadata_format");
    if (metadata.isEmpty() || metadata.get().isEmpty()) {
      return metadata;
    }
    String type =
        Json.string(metadata.get(), "event_type")
            .filter(_ -> Json.object(metadata.get(), "event_payload").isPresent())
            .orElseThrow(() -> new ApiException("invalid_metadata_schema"));
    return metadata.filter(_ -> EVENT_TYPE.matcher(type).matches());
  }

  /// This with the metadata of `before`, where it brings none of its own; an empty object of its
  /// own takes them away.
  MessageContent keepingMetadataOf(MessageContent before) {
    return new MessageContent(
        text, blocks, metadata.or(before::metadata).filter(kept -> !kept.isEmpty()), before.more);
  }

  /// Halves of surrogate pairs, which no encoding can carry, become U+FFFD.
  public static String wellFormed(String text) {
    return text.replaceAll("\\p{Cs}", "\uFFFD");
  }
}
