package eujp.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The bot's user and the people of the workspace: who they are, where each of them writes to the
/// bot in private, and the language that each has set in Slack.
///
/// Any thread may call it. Who has joined stays.
final class People {
  private static final String LOCALE = "en-US";

  private final Member bot;
  private final List<Seat> seats = new CopyOnWriteArrayList<>();
  private final Map<Member, String> locales = new ConcurrentHashMap<>();

  /// A person, and their direct messages with the bot.
  private record Seat(Member member, Conversation direct) {}

  People(Member bot) {
    this.bot = bot;
  }

  Member bot() {
    return bot;
  }

  Member join(String name, String realName) {
    Member member = new Member(SlackId.fresh("U"), name, realName, false);
    seats.add(
        new Seat(
            member,
            new Conversation(SlackId.fresh("D"), bot.name(), Conversation.Kind.DIRECT, "")));
    return member;
  }

  /// The person who was here first: who uses the page.
  Member you() {
    return seats.getFirst().member();
  }

  /// The people in the order in which they joined, without the bot.
  List<Member> persons() {
    return seats.stream().map(Seat::member).toList();
  }

  Optional<Member> person(String id) {
    return persons().stream().filter(person -> person.id().equals(id)).findFirst();
  }

  Conversation direct(Member person) {
    return seats.stream()
        .filter(seat -> seat.member().equals(person))
        .map(Seat::direct)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("not a person of this workspace"));
  }

  List<Conversation> directs() {
    return seats.stream().map(Seat::direct).toList();
  }

  /// Whose direct messages with the bot these are; empty for a channel.
  Optional<Member> owner(Conversation direct) {
    return seats.stream()
        .filter(seat -> seat.direct().equals(direct))
        .map(Seat::member)
        .findFirst();
  }

  /// Whether a person sees what stands there.
  boolean mayRead(Member person, Conversation where) {
    return owner(where).map(person::equals).orElse(true);
  }

  String locale(Member member) {
    return locales.getOrDefault(member, LOCALE);
  }

  void setLocale(Member member, String locale) {
    locales.put(member, locale);
  }
}
