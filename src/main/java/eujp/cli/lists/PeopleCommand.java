package eujp.cli.lists;

import eujp.extract.NamedPerson;
import eujp.extract.NamedPerson.Appearance;
import eujp.extract.People;
import eujp.extract.Reach;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.terminal.Listing.Link;
import eujp.terminal.json.LanguagesNote;
import eujp.terminal.json.ListJson;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eujp people`: everybody whom releases name.
@Command(
    name = "people",
    description =
        "Lists everyone who is named, with role and where. Those to call or write to stand apart,"
            + " with telephone and mail.",
    footer = {"", "Examples:", "  eujp people", "  eujp people --format csl-json > people.json"})
public final class PeopleCommand implements Callable<Integer> {
  @Mixin private ListingOptions options = new ListingOptions();

  @Override
  public Integer call() throws IOException {
    List<NamedPerson> people = People.of(options.releases(), options.wording());
    return options.write(
        new Listing(
            "People",
            "The releases name nobody.",
            List.of(
                new Group("Named", items(people, false)),
                new Group("Contacts", items(people, true)))),
        ListJson.people(people));
  }

  private static List<Item> items(List<NamedPerson> people, boolean contacts) {
    return people.stream()
        .filter(person -> person.contact() == contacts)
        .map(person ->
            new Item(
                person.name(),
                Stream.concat(
                        person.roles().stream(),
                        new LanguagesNote(person.languages()).lines().stream())
                    .toList(),
                links(person.reach()),
                person.appearances().stream().map(Appearance::citation).distinct().toList(),
                !contacts))
        .toList();
  }

  private static List<Link> links(Reach reach) {
    return Stream.concat(
            reach.phones().stream().map(phone -> new Link("Phone", phone, Reach.call(phone))),
            reach.mails().stream().map(mail -> new Link("Mail", mail, Reach.write(mail))))
        .toList();
  }
}
