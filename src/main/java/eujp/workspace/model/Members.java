package eujp.workspace.model;

import eujp.workspace.values.SlackId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The bot's user and the people of the workspace: who they are, where each of them writes to the
/// bot in private, and the language that each has set in Slack.
///
/// Any thread may call it. Who has joined stays.
public final class Members {
  private static final String LOCALE = "en-US";

  private final Member bot;
  private final List<Seat> seats = new CopyOnWriteArrayList<>();
  private final Map<String, Seat> byPerson = new ConcurrentHashMap<>();
  private final Map<String, Seat> byDirect = new ConcurrentHashMap<>();
  private final Map<Member, String> locales = new ConcurrentHashMap<>();

  /// A person, and their direct messages with the bot.
  private record Seat(Member member, Conversation direct) {}

  Members(Member bot) {
    this.bot = bot;
  }

  Member bot() {
    return bot;
  }

  public Member join(String name, String realName) {
    Member member = new Member(SlackId.fresh("U"), name, realName, false);
    Conversation direct =
        new Conversation(SlackId.fresh("D"), bot.name(), Conversation.Kind.DIRECT, "");
    Seat seat = new Seat(member, direct);
    byPerson.put(member.id(), seat);
    byDirect.put(direct.id(), seat);
    seats.add(seat);
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

  public Optional<Member> person(String id) {
    return Optional.ofNullable(byPerson.get(id)).map(Seat::member);
  }

  public Conversation direct(Member person) {
    return Optional.ofNullable(byPerson.get(person.id()))
        .map(Seat::direct)
        .orElseThrow(() -> new IllegalArgumentException("not a person of this workspace"));
  }

  /// The direct messages of that id, whoever's they are.
  public Optional<Conversation> direct(String id) {
    return Optional.ofNullable(byDirect.get(id)).map(Seat::direct);
  }

  /// Whose direct messages with the bot these are; empty for a channel.
  public Optional<Member> owner(Conversation direct) {
    return Optional.ofNullable(byDirect.get(direct.id())).map(Seat::member);
  }

  /// Whether a person sees what stands there.
  public boolean mayRead(Member person, Conversation where) {
    return owner(where).map(person::equals).orElse(true);
  }

  public String locale(Member member) {
    return locales.getOrDefault(member, LOCALE);
  }

  public void setLocale(Member member, String locale) {
    locales.put(member, locale);
  }
}
