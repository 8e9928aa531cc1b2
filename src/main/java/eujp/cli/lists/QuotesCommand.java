package eujp.cli.lists;

import eujp.extract.Quotation;
import eujp.extract.Quotations;
import eujp.search.PassageIndex;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.terminal.json.LanguagesNote;
import eujp.terminal.json.ListJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `eujp quotes`: whose words releases quote.
@Command(
    name = "quotes",
    description = "Lists who is quoted with what, all or by speaker and topic.",
    footer = {
      "",
      "Examples:",
      "  eujp quotes",
      "  eujp quotes breton",
      "  eujp quotes \"von der Leyen\" \"supply chains\"",
      "  eujp quotes semiconductors"
    })
public final class QuotesCommand implements Callable<Integer> {
  @Mixin private ListingOptions options = new ListingOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SPEAKER",
      description =
          "A surname, a full name in either order, or a role. What nobody is called is a topic.")
  private Optional<String> speaker = Optional.empty();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "TOPIC",
      description = "What the words are about.")
  private Optional<String> topic = Optional.empty();

  @Override
  public Integer call() throws IOException {
    options.refuseReference(speaker);
    options.refuseReference(topic);
    Quotations all = Quotations.of(options.releases(), options.wording());
    List<Quotation> quotations =
        speaker.isEmpty() ? all.all() : chosen(all, speaker.get(), topic).all();
    return options.write(
        new Listing(
            "Quotes",
            "The releases quote nobody so. See whom they quote with: eujp quotes",
            List.of(new Group("Quotes", quotations.stream().map(QuotesCommand::item).toList()))),
        ListJson.quotes(quotations));
  }

  private Quotations chosen(Quotations all, String first, Optional<String> second) {
    try (PassageIndex index = options.index()) {
      Quotations spoken = all.by(first, index);
      if (second.isPresent()) {
        return spoken.about(second.get(), index);
      }
      return spoken.all().isEmpty() ? all.about(first, index) : spoken;
    }
  }

  private static Item item(Quotation quotation) {
    List<String> notes = new ArrayList<>();
    if (!quotation.speaker().role().isEmpty()) {
      notes.add(quotation.speaker().role());
    }
    notes.addAll(new LanguagesNote(quotation.languages()).lines());
    return new Item(quotation.name(), notes, List.of(quotation.citation()));
  }
}
