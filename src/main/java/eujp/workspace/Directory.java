package eujp.workspace;

import java.util.List;
import java.util.Optional;

/// Who and what there is in the workspace: the team, its two members, the app, the conversations.
///
/// @param appId the app's id, `A…`
/// @param botId the app's bot, `B…`; its user is `bot`
/// @param you the person who uses the page
/// @param conversations channels first, then the direct messages of `you` and `bot`
record Directory(
    Team team,
    String appId,
    String botId,
    Member bot,
    Member you,
    List<Conversation> conversations) {

  /// @param domain what stands before `.slack.com`
  record Team(String id, String name, String domain) {}

  Directory {
    conversations = List.copyOf(conversations);
  }

  static Directory fresh(String botName) {
    return new Directory(
        new Team(SlackId.fresh("T"), "EU–Japan Summit", "eu-japan-summit"),
        SlackId.fresh("A"),
        SlackId.fresh("B"),
        new Member(SlackId.fresh("U"), botName, botName, true),
        new Member(SlackId.fresh("U"), "you", "You", false),
        List.of(
            channel("general", "Everything that concerns everyone"),
            channel("eu-japan-summit", "Brussels, 13 July 2023"),
            new Conversation(SlackId.fresh("D"), botName, Conversation.Kind.DIRECT, "")));
  }

  private static Conversation channel(String name, String topic) {
    return new Conversation(SlackId.fresh("C"), name, Conversation.Kind.CHANNEL, topic);
  }

  List<Member> members() {
    return List.of(you, bot);
  }

  Optional<Member> member(String id) {
    return members().stream().filter(member -> member.id().equals(id)).findFirst();
  }

  Optional<Conversation> conversation(String id) {
    return conversations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// The conversation that an app means where it may give an id, `#name`, `name`, or the id of the
  /// person whom it wants to write to.
  Optional<Conversation> addressed(String target) {
    if (target.equals(you.id())) {
      return Optional.of(direct());
    }
    String name = target.startsWith("#") ? target.substring(1) : target;
    return conversation(target)
        .or(() ->
            conversations.stream()
                .filter(one -> !one.isDirect() && one.name().equals(name))
                .findFirst());
  }

  /// The direct messages of the person and the bot.
  Conversation direct() {
    return conversations.getLast();
  }
}
