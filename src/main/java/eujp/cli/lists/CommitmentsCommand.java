package eujp.cli.lists;

import eujp.cite.Citation;
import eujp.extract.commitments.Commitment;
import eujp.extract.commitments.Commitments;
import eujp.extract.commitments.Strength;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.terminal.json.LanguagesNote;
import eujp.terminal.json.ListJson;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eujp commitments`: who commits to what, the firmest first.
@Command(
    name = "commitments",
    description = {
      "Lists who commits to what, the firmest first: signed, agreed, decided, will, intend,"
          + " explore, welcomed. Of several verbs the weakest counts: who decided to explore,"
          + " explores. What is denied, asked, reported, wished or depends on a condition is left"
          + " out. In languages other than English the common verbs are known."
    },
    footer = {
      "",
      "Examples:",
      "  eujp commitments",
      "  eujp commitments --release IP/23/3831 --json"
    })
public final class CommitmentsCommand implements Callable<Integer> {
  @Mixin private ListingOptions options = new ListingOptions();

  @Override
  public Integer call() throws IOException {
    List<Commitment> commitments = Commitments.of(options.releases(), options.wording());
    List<Group> groups =
        Group.byKind(
            Strength.values(),
            strength -> capitalised(strength.toString()),
            commitments,
            Commitment::strength,
            CommitmentsCommand::item);
    return options.write(
        new Listing("Commitments", "The releases commit nobody to anything.", groups),
        ListJson.commitments(commitments));
  }

  private static Item item(Commitment commitment) {
    List<Citation> citations =
        Stream.concat(commitment.leadIn().stream(), Stream.of(commitment.citation())).toList();
    return new Item(
        label(commitment), new LanguagesNote(commitment.languages()).lines(), citations);
  }

  /// `the two partners (“they”): will jointly promote`, `we (said by Ursula von der Leyen): have
  /// concluded`
  private static String label(Commitment commitment) {
    Optional<String> party = commitment.party();
    if (party.isEmpty()) {
      return commitment
          .subject()
          .map(subject -> subject + ": " + commitment.verb() + " (it is not said by whom)")
          .orElse("It is not said who: " + commitment.verb());
    }
    String printed =
        commitment
            .who()
            .filter(who -> !who.equals(party.get()) && !party.get().equals("we"))
            .map(who -> " (“" + who + "”)")
            .orElse("");
    String speaker =
        commitment
            .speaker()
            .filter(who -> !who.equals(party.get()))
            .map(who -> " (said by " + who + ")")
            .orElse("");
    return party.get() + printed + speaker + ": " + commitment.verb();
  }

  private static String capitalised(String words) {
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
