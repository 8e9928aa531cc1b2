package eujp.cli.lists;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.cite.Citation;
import eujp.release.Corpus;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Reference;
import eujp.release.Release;
import eujp.release.ReleaseFault;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.text.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eujp releases`: which releases are there, and which files are not.
@Command(
    name = "releases",
    description =
        "Lists the releases, the newest first: reference, date, type, and of each language the"
            + " title and how many passages there are; then the files that were left out. What is"
            + " published in several languages is one release.",
    footer = {"", "Examples:", "  eujp releases", "  eujp releases --corpus my-releases --json"})
public final class ReleasesCommand implements Callable<Integer> {
  @Mixin private ListingOptions options = new ListingOptions();

  @Override
  public Integer call() throws IOException {
    Map<Reference, List<Release>> byReference = new LinkedHashMap<>();
    List<Release> all = options.releases();
    Predicate<Passage> spoken = options.spoken();
    for (Release release : all) {
      if (release.passages().stream().noneMatch(spoken)) {
        continue;
      }
      byReference
          .computeIfAbsent(release.masthead().reference(), reference -> new ArrayList<>())
          .add(release);
    }
    List<ReleaseFault> leftOut = options.corpus().map(Corpus::faults).orElse(List.of());
    List<List<Release>> releases = List.copyOf(byReference.values());
    return options.write(
        new Listing(
            "Releases",
            "There are no releases.",
            List.of(
                new Group("Releases", releases.stream().map(ReleasesCommand::item).toList()),
                new Group("Left out", leftOut.stream().map(ReleasesCommand::item).toList()))),
        json(releases, leftOut));
  }

  private static Item item(List<Release> versions) {
    Masthead first = versions.getFirst().masthead();
    List<String> notes = new ArrayList<>();
    notes.add(
        Visible.line(
            first.type().isBlank()
                ? first.date().toString()
                : "%s · %s".formatted(first.date(), first.type())));
    List<Citation> citations = new ArrayList<>();
    for (Release release : versions) {
      Masthead masthead = release.masthead();
      notes.add(
          Visible.line(
              "%s: %s (%d passage%s)"
                  .formatted(
                      masthead.language(),
                      masthead.title(),
                      release.passages().size(),
                      release.passages().size() == 1 ? "" : "s")));
      Passage passage = masthead.passage();
      citations.add(new Citation(passage, masthead, 0, passage.text().length(), 0));
    }
    return new Item(first.reference().value(), notes, List.of(), citations, false);
  }

  private static Item item(ReleaseFault fault) {
    return new Item(
        Visible.line(fault.file() + ":" + fault.line()),
        List.of(Visible.line(fault.reason())),
        List.of());
  }

  private static JsonObject json(List<List<Release>> releases, List<ReleaseFault> leftOut) {
    JsonArray listed = new JsonArray();
    releases.forEach(versions -> listed.add(json(versions)));
    JsonArray files = new JsonArray();
    for (ReleaseFault fault : leftOut) {
      JsonObject file = new JsonObject();
      file.addProperty("file", Visible.line(fault.file().toString()));
      file.addProperty("line", fault.line());
      file.addProperty("reason", fault.reason());
      files.add(file);
    }
    JsonObject json = new JsonObject();
    json.add("releases", listed);
    json.add("leftOut", files);
    return json;
  }

  private static JsonObject json(List<Release> versions) {
    Masthead first = versions.getFirst().masthead();
    JsonArray languages = new JsonArray();
    JsonArray listed = new JsonArray();
    for (Release release : versions) {
      Masthead masthead = release.masthead();
      languages.add(masthead.language());
      JsonObject version = new JsonObject();
      version.addProperty("language", masthead.language());
      version.addProperty("title", masthead.title());
      version.addProperty("passages", release.passages().size());
      version.addProperty("url", masthead.url().toString());
      listed.add(version);
    }
    JsonObject json = new JsonObject();
    json.addProperty("reference", first.reference().value());
    json.addProperty("date", first.date().toString());
    json.addProperty("type", first.type());
    json.add("languages", languages);
    json.add("versions", listed);
    return json;
  }
}
