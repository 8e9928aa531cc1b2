package eujp.cli.lists;

import eujp.extract.Event;
import eujp.extract.Timeline;
import eujp.extract.dates.When.Standing;
import eujp.terminal.DatesInWords;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.terminal.json.LanguagesNote;
import eujp.terminal.json.ListJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eujp timeline`: what releases date, in order.
@Command(
    name = "timeline",
    description =
        "Lists every dated event in order, each with its sentence, and whether it is past, on the"
            + " day or to come as of the day of its release. What a release tells in several"
            + " languages is one event.",
    footer = {
      "",
      "Examples:",
      "  eujp timeline",
      "  eujp timeline --release IP/23/3831 --format markdown"
    })
public final class TimelineCommand implements Callable<Integer> {
  @Mixin private ListingOptions options = new ListingOptions();

  @Override
  public Integer call() throws IOException {
    List<Event> events = Timeline.of(options.releases(), options.wording());
    List<Group> groups =
        Group.byKind(
            Standing.values(),
            TimelineCommand::heading,
            events,
            Event::standing,
            TimelineCommand::item);
    return options.write(
        new Listing("Timeline", "The releases date nothing.", groups), ListJson.timeline(events));
  }

  private static String heading(Standing standing) {
    return switch (standing) {
      case PAST -> "Past";
      case ON_THE_DAY -> "On the day of the release";
      case TO_COME -> "To come";
    };
  }

  private static Item item(Event event) {
    return new Item(
        DatesInWords.write(event),
        new LanguagesNote(event.languages()).lines(),
        List.of(event.citation()));
  }
}
