package eujp.workspace.model;

/// A place where messages stand: a channel, or the direct messages of the person and the bot.
///
/// @param id such as `C08K3ZQ1XWP` or `D08K3ZQ1XWP`
/// @param name a channel's name without `#`, or the name of the bot
/// @param topic one line under the name; may be empty
public record Conversation(String id, String name, Kind kind, String topic) {

  /// What a conversation is, by the name that the page's protocol uses.
  public enum Kind {
    CHANNEL("channel"),
    DIRECT("im");

    private final String wireName;

    Kind(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  public boolean isDirect() {
    return kind == Kind.DIRECT;
  }

  /// The name as command and action payloads carry it.
  public String payloadName() {
    return isDirect() ? "directmessage" : name;
  }
}
