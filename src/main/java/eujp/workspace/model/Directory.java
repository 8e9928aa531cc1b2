package eujp.workspace.model;

import eujp.workspace.values.SlackId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who and what there is in the workspace: the team, its people, the app, the conversations.
///
/// @param appId the app's id, `A…`
/// @param botId the app's bot, `B…`; its user is `bot`
/// @param channels where everyone is
public record Directory(
    Team team, String appId, String botId, Members people, List<Conversation> channels) {

  /// The team whose workspace it is.
  ///
  /// @param domain what stands before `.slack.com`
  public record Team(String id, String name, String domain) {}

  public Directory {
    channels = List.copyOf(channels);
  }

  /// A directory with fresh ids, one person and two channels.
  ///
  /// @param team what people call the workspace
  /// @param appId the app's id
  /// @param moreChannels the names of channels besides the two that are always there
  public static Directory fresh(
      String team, String appId, String botName, List<String> moreChannels) {
    Members people = new Members(new Member(SlackId.fresh("U"), botName, botName, true));
    people.join("you", "You");
    return new Directory(
        new Team(SlackId.fresh("T"), team, "eu-japan-summit"),
        appId,
        SlackId.fresh("B"),
        people,
        Stream.concat(
                Stream.of(
                    channel("general", "Everything that concerns everyone"),
                    channel("eu-japan-summit", "Brussels, 13 July 2023")),
                moreChannels.stream().map(name -> channel(name, "")))
            .toList());
  }

  private static Conversation channel(String name, String topic) {
    return new Conversation(SlackId.fresh("C"), name, Conversation.Kind.CHANNEL, topic);
  }

  public Member bot() {
    return people.bot();
  }

  /// The person who uses the page.
  public Member you() {
    return people.you();
  }

  /// The people, and last the bot.
  public List<Member> members() {
    return Stream.concat(people.persons().stream(), Stream.of(bot())).toList();
  }

  public Optional<Member> member(String id) {
    return members().stream().filter(member -> member.id().equals(id)).findFirst();
  }

  /// What the person at the page can open: the channels, and last their direct messages.
  public List<Conversation> conversations() {
    return Stream.concat(channels.stream(), Stream.of(direct())).toList();
  }

  /// The conversation of that id, be it anybody's.
  public Optional<Conversation> conversation(String id) {
    return channels.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .or(() -> people.direct(id));
  }

  /// The conversation that an app means where it may give an id, `#name`, `name`, or the id of the
  /// person whom it wants to write to.
  public Optional<Conversation> addressed(String target) {
    String name = target.startsWith("#") ? target.substring(1) : target;
    return people
        .person(target)
        .map(people::direct)
        .or(() -> conversation(target))
        .or(() -> channels.stream().filter(one -> one.name().equals(name)).findFirst());
  }

  /// The direct messages of the person at the page and the bot.
  public Conversation direct() {
    return people.direct(you());
  }

  /// Whether the person at the page sees it.
  public boolean isYours(Message message) {
    return conversations().contains(message.conversation())
        && message.onlyFor().map(you()::equals).orElse(true);
  }
}
