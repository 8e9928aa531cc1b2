package eujp.slack.blocks;

import com.ibm.icu.text.ListFormatter;
import eujp.cite.Citation;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.NamedPerson.Appearance;
import eujp.extract.Quotation;
import eujp.extract.Reach;
import eujp.extract.commitments.Commitment;
import eujp.extract.commitments.Strength;
import eujp.extract.dates.When.Standing;
import eujp.slack.buttons.Command;
import eujp.slack.labels.Days;
import eujp.slack.labels.Label;
import eujp.slack.labels.Labels;
import eujp.text.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Draws lists, a page at a time: what each thing is called, its sentence, and where it stands,
/// with a button to cite it.
///
/// A page has [#ON_A_PAGE] things, each of which is bounded, so that it is below what Slack takes
/// whatever a release holds. One that is alone is shown whole.
///
/// @param labels what is not quoted
record CatalogueDrawing(Labels labels) {
  static final int ON_A_PAGE = 8;

  private static final int MAX_OF_SENTENCE = 350;

  /// A quotation that is the only one has the room of all.
  private static final int MAX_OF_ONLY = 4_500;

  private static final int MAX_OF_NAME = 100;
  private static final int MAX_OF_NOTE = 200;
  private static final int PLACES = 6;

  /// Telephone numbers of one person that are shown, and mail addresses.
  private static final int MAX_NUMBERS = 2;

  /// One thing in a list.
  ///
  /// @param group the heading that it stands under; empty where there is none
  /// @param title what it is called
  /// @param reach how who it is can be reached
  /// @param quoted whether its sentence is shown
  private record Item(
      String group,
      StyledLine title,
      List<StyledLine> notes,
      Reach reach,
      Citation citation,
      boolean quoted) {
    Item(
        String group, StyledLine title, List<StyledLine> notes, Citation citation, boolean quoted) {
      this(group, title, notes, new Reach(List.of(), List.of()), citation, quoted);
    }
  }

  /// How many pages a list has, at least one.
  static int pages(Catalogue catalogue) {
    return Math.max(1, (catalogue.size() + ON_A_PAGE - 1) / ON_A_PAGE);
  }

  /// A page of a list, without what one can do next.
  ///
  /// @param browse which page of what; behind the last page stands nothing
  /// @param ofNewest whether there are releases that the list leaves out
  ReplyBuilder draw(Catalogue catalogue, Command.Browse browse, boolean ofNewest) {
    List<Item> items = items(catalogue);
    int from = Math.min(browse.page() * ON_A_PAGE, items.size());
    int to = Math.min(from + ON_A_PAGE, items.size());
    ReplyBuilder sheet = new ReplyBuilder(labels).header(labels.say(heading(browse.list())));
    if (!browse.asked().isEmpty()) {
      sheet.small(Shortened.of(browse.asked(), MAX_OF_NOTE));
    }
    if (from == to) {
      sheet.line(items.isEmpty() ? nothing(browse.list()) : Label.LIST_OVER);
    } else if (items.size() > ON_A_PAGE) {
      sheet.small(
          labels.say(
              Label.LIST_RANGE,
              Map.of("from", from + 1, "to", to, "shown", to - from, "count", items.size())));
    }
    String group = "";
    for (int i = from; i < to; i++) {
      Item item = items.get(i);
      if (!item.group().equals(group)) {
        group = item.group();
        sheet.divider().line(StyledLine.of(StyledLine.bold(group)));
      }
      sheet.line(item.title());
      item.notes().forEach(sheet::line);
      addReach(sheet, item.reach());
      if (item.quoted()) {
        int most = items.size() == 1 ? MAX_OF_ONLY : MAX_OF_SENTENCE;
        sheet.said(Excerpt.ofMarked(item.citation(), most));
      }
      sheet.citable(item.citation(), i - from);
    }
    if (ofNewest) {
      sheet.small(labels.say(Label.LIST_NEWEST));
    }
    return sheet;
  }

  private static void addReach(ReplyBuilder sheet, Reach reach) {
    reach.phones().stream()
        .filter(phone -> phone.length() <= MAX_OF_NAME)
        .limit(MAX_NUMBERS)
        .forEach(phone -> sheet.link(Label.PEOPLE_PHONE, phone, Reach.call(phone)));
    reach.mails().stream()
        .filter(mail -> mail.length() <= MAX_OF_NAME)
        .limit(MAX_NUMBERS)
        .forEach(mail -> sheet.link(Label.PEOPLE_MAIL, mail, Reach.write(mail)));
  }

  private static Label heading(Command.ListKind list) {
    return switch (list) {
      case QUOTES -> Label.QUOTES_HEADING;
      case PEOPLE -> Label.PEOPLE_HEADING;
      case TIMELINE -> Label.TIMELINE_HEADING;
      case COMMITMENTS -> Label.COMMITMENTS_HEADING;
    };
  }

  private static Label nothing(Command.ListKind list) {
    return switch (list) {
      case QUOTES -> Label.QUOTES_NONE;
      case PEOPLE -> Label.PEOPLE_NONE;
      case TIMELINE -> Label.TIMELINE_NONE;
      case COMMITMENTS -> Label.COMMITMENTS_NONE;
    };
  }

  private List<Item> items(Catalogue catalogue) {
    return switch (catalogue) {
      case Catalogue.Quotes(List<Quotation> all) -> all.stream().map(this::quotation).toList();
      case Catalogue.People(List<NamedPerson> all) -> all.stream().map(this::person).toList();
      case Catalogue.Timeline(List<Event> all) -> inGroups(all);
      case Catalogue.Commitments(List<Commitment> all) ->
          all.stream().map(this::commitment).toList();
    };
  }

  private Item quotation(Quotation quotation) {
    List<StyledLine.Run> title = new ArrayList<>();
    title.add(StyledLine.bold(Shortened.of(quotation.name(), MAX_OF_NAME)));
    String role = quotation.speaker().role();
    if (!role.isEmpty()) {
      title.add(StyledLine.plain(", " + Shortened.of(role, MAX_OF_NOTE)));
    }
    return new Item(
        "",
        new StyledLine(title),
        otherLanguages(quotation.languages()),
        quotation.citation(),
        true);
  }

  private Item person(NamedPerson person) {
    List<StyledLine> notes = new ArrayList<>();
    if (!person.roles().isEmpty()) {
      notes.add(plain(Shortened.of(String.join("; ", person.roles()), MAX_OF_NOTE)));
    }
    List<String> places =
        person.appearances().stream()
            .map(Appearance::citation)
            .map(citation -> citation.passage().id().toString())
            .distinct()
            .toList();
    if (places.size() > 1) {
      String shown = places.stream().skip(1).limit(PLACES).collect(Collectors.joining(", "));
      int more = Math.max(0, places.size() - 1 - PLACES);
      notes.add(plain(labels.say(Label.PEOPLE_ALSO, Map.of("places", shown, "more", more))));
    }
    notes.addAll(otherLanguages(person.languages()));
    return new Item(
        labels.say(person.contact() ? Label.PEOPLE_CONTACTS : Label.PEOPLE_NAMED),
        StyledLine.of(StyledLine.bold(Shortened.of(person.name(), MAX_OF_NAME))),
        notes,
        person.reach(),
        person.appearances().getFirst().citation(),
        false);
  }

  /// What is past stands before what is to come, as in the order of time it nearly does.
  private List<Item> inGroups(List<Event> events) {
    List<Item> items = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      events.stream()
          .filter(event -> event.standing() == standing)
          .map(this::event)
          .forEach(items::add);
    }
    return items;
  }

  private Item event(Event event) {
    Label group =
        switch (event.standing()) {
          case PAST -> Label.TIMELINE_PAST;
          case ON_THE_DAY -> Label.TIMELINE_ON_THE_DAY;
          case TO_COME -> Label.TIMELINE_TO_COME;
        };
    return new Item(
        labels.say(group),
        StyledLine.of(StyledLine.bold(new Days(labels).write(event))),
        otherLanguages(event.languages()),
        event.citation(),
        true);
  }

  private List<StyledLine> otherLanguages(List<String> languages) {
    List<String> others =
        languages.stream()
            .skip(1)
            .map(code -> Locale.of(code).getDisplayLanguage(labels.locale()))
            .toList();
    String named = ListFormatter.getInstance(labels.locale()).format(others);
    return others.isEmpty()
        ? List.of()
        : List.of(plain(labels.say(Label.TIMELINE_ALSO, Map.of("languages", named))));
  }

  private Item commitment(Commitment commitment) {
    List<StyledLine> notes = new ArrayList<>();
    commitment
        .leadIn()
        .ifPresent(lead -> notes.add(plain(Excerpt.ofMarked(lead, MAX_OF_NOTE).plain())));
    notes.addAll(otherLanguages(commitment.languages()));
    return new Item(
        labels.say(strength(commitment.strength())),
        who(commitment).and(StyledLine.plain(": " + Shortened.of(commitment.verb(), MAX_OF_NAME))),
        notes,
        commitment.citation(),
        true);
  }

  /// Names who commits: for *we* also the speaker, and where nobody is named, the subject of the
  /// verb.
  private StyledLine who(Commitment commitment) {
    Optional<String> party = commitment.party();
    if (party.isEmpty()) {
      return commitment
          .subject()
          .map(subject ->
              StyledLine.of(
                  labels,
                  Label.COMMITMENTS_BY_NOBODY,
                  Map.of("what", StyledLine.bold(Shortened.of(subject, MAX_OF_NAME)))))
          .orElseGet(() -> plain(labels.say(Label.COMMITMENTS_NOBODY)));
    }
    StyledLine.Run who = StyledLine.bold(Shortened.of(party.get(), MAX_OF_NAME));
    return commitment
        .speaker()
        .filter(speaker -> !speaker.equals(party.get()))
        .map(speaker -> Shortened.of(speaker, MAX_OF_NAME))
        .map(speaker ->
            StyledLine.of(
                labels,
                Label.COMMITMENTS_SAID_BY,
                Map.of("who", who, "speaker", StyledLine.plain(speaker))))
        .orElseGet(() -> StyledLine.of(who));
  }

  private static Label strength(Strength strength) {
    return switch (strength) {
      case SIGNED -> Label.COMMITMENTS_SIGNED;
      case AGREED -> Label.COMMITMENTS_AGREED;
      case DECIDED -> Label.COMMITMENTS_DECIDED;
      case WILL -> Label.COMMITMENTS_WILL;
      case INTEND -> Label.COMMITMENTS_INTEND;
      case EXPLORE -> Label.COMMITMENTS_EXPLORE;
      case WELCOMED -> Label.COMMITMENTS_WELCOMED;
    };
  }

  private static StyledLine plain(String words) {
    return StyledLine.of(StyledLine.plain(words));
  }
}
