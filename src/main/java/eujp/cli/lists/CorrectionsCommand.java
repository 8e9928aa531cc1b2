package eujp.cli.lists;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import eujp.cite.Attribution;
import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.release.Speaker;
import eujp.release.former.FormerRelease;
import eujp.release.former.PassageChange;
import eujp.release.former.ReleaseDifference;
import eujp.terminal.Format;
import eujp.terminal.Listing;
import eujp.terminal.Listing.Group;
import eujp.terminal.Listing.Item;
import eujp.terminal.Terminal;
import eujp.terminal.json.SourceJson;
import eujp.text.Span;
import eujp.text.Visible;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `eujp corrections`: what releases said before they were changed.
@Command(
    name = "corrections",
    description =
        "Lists what releases said before they were changed, and what they say in that place now,"
            + " the oldest change first. It is told by the texts that are kept in the folder"
            + " 'former' beside the releases. Another speaker of the same words, his role or the"
            + " day of the words, and another heading are changes too. What was only moved, or"
            + " printed with other quotation marks or blanks, is none.",
    footer = {
      "",
      "Examples:",
      "  eujp corrections",
      "  eujp corrections --release IP/23/3831 --lang fr --json"
    })
public final class CorrectionsCommand implements Callable<Integer> {
  private static final String NOTHING = "(nothing)";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  @Mixin private ListingOptions options = new ListingOptions();

  /// A change of a passage.
  ///
  /// @param until when it was seen
  /// @param before the masthead of the release before it
  /// @param after the masthead after it
  private record Seen(Instant until, Masthead before, Masthead after, PassageChange change) {
    private static Span whole(Passage passage) {
      return new Span(0, passage.text().length());
    }

    /// Where it stands: in the text after the change, or in that before where it is gone.
    Citation citation() {
      return change
          .now()
          .map(passage -> citation(passage, after, PassageChange.Sentence::now))
          .or(() -> change.before().map(it -> citation(it, before, PassageChange.Sentence::before)))
          .orElseThrow();
    }

    private Citation citation(
        Passage passage, Masthead of, Function<PassageChange.Sentence, Optional<Span>> side) {
      Span span =
          change.sentences().stream()
              .flatMap(sentence -> side.apply(sentence).stream())
              .findFirst()
              .orElseGet(() -> whole(passage));
      return new Citation(passage, of, span.start(), span.end(), 0);
    }

    /// Whether it is in somebody's words, before or after.
    boolean isIn(Predicate<Passage> words) {
      return Stream.of(change.before(), change.now()).flatMap(Optional::stream).anyMatch(words);
    }
  }

  @Override
  public Integer call() throws IOException {
    options.refuse(
        Format.CSL_JSON, "A reference manager cannot tell what was changed: leave out csl-json.");
    List<Seen> seen = new ArrayList<>();
    for (Release release : options.releases()) {
      if (options.takes(release.masthead())) {
        seen.addAll(of(release));
      }
    }
    Predicate<Passage> spoken = options.spoken();
    seen.removeIf(one -> !one.isIn(spoken));
    seen.sort(Comparator.comparing(Seen::until));
    return options.write(
        new Listing(
            "Corrections",
            "No change of these releases is known.",
            List.of(
                new Group("Corrections", seen.stream().map(CorrectionsCommand::item).toList()))),
        json(seen));
  }

  /// The changes of a release, the newest state first, each in the order of the page.
  private List<Seen> of(Release release) {
    List<Seen> seen = new ArrayList<>();
    Release after = release;
    for (FormerRelease former : options.former(release.masthead())) {
      Masthead masthead = after.masthead();
      ReleaseDifference.between(former.passages(), FormerRelease.passages(after)).stream()
          .map(change -> new Seen(former.until(), former.release().masthead(), masthead, change))
          .forEach(seen::add);
      after = former.release();
    }
    return seen;
  }

  private static Item item(Seen seen) {
    List<String> notes = new ArrayList<>();
    seen.change()
        .heading()
        .ifPresent(heading -> {
          notes.add("Heading before: " + quoted(heading.before()));
          notes.add("Heading now: " + quoted(heading.now()));
        });
    for (PassageChange.Sentence sentence : seen.change().sentences()) {
      boolean named = sentence.spokenByOther();
      notes.add("Before: " + words(seen, seen.change().before(), sentence.before(), named));
      notes.add("Now: " + words(seen, seen.change().now(), sentence.now(), named));
    }
    return new Item(
        "%s · %s (%s)"
            .formatted(
                TIME.format(seen.until()),
                seen.change().now().or(seen.change()::before).orElseThrow().id(),
                seen.after().language()),
        notes,
        List.of(),
        List.of(seen.citation()),
        false);
  }

  /// Words in quotation marks.
  ///
  /// @param named whether it is said who speaks them
  private static String words(
      Seen seen, Optional<Passage> passage, Optional<Span> span, boolean named) {
    Optional<Citation> cited =
        passage.flatMap(
            in -> span.map(piece -> new Citation(in, seen.after(), piece.start(), piece.end(), 0)));
    String words =
        cited.map(citation -> Visible.line(Attribution.of(citation).marked())).orElse(NOTHING);
    return named ? words + " " + said(speakers(passage, span)) : words;
  }

  private static String quoted(Optional<String> words) {
    return words.map(it -> "“" + Visible.line(it) + "”").orElse(NOTHING);
  }

  private static String said(List<Speaker> speakers) {
    return speakers.isEmpty()
        ? "— (nobody named)"
        : speakers.stream()
            .map(speaker -> Visible.line(Terminal.said(speaker)))
            .collect(Collectors.joining(" "));
  }

  private static List<Speaker> speakers(Optional<Passage> passage, Optional<Span> span) {
    return passage
        .flatMap(in -> span.map(piece -> in.speakers(piece.start(), piece.end())))
        .orElse(List.of());
  }

  private static JsonObject json(List<Seen> all) {
    JsonArray listed = new JsonArray();
    for (Seen seen : all) {
      JsonArray sentences = new JsonArray();
      for (PassageChange.Sentence sentence : seen.change().sentences()) {
        JsonObject one = new JsonObject();
        add(one, "before", seen.change().before(), sentence.before());
        add(one, "now", seen.change().now(), sentence.now());
        one.add(
            "speakersBefore", speakersJson(speakers(seen.change().before(), sentence.before())));
        one.add("speakersNow", speakersJson(speakers(seen.change().now(), sentence.now())));
        sentences.add(one);
      }
      JsonObject json = new JsonObject();
      json.addProperty("until", seen.until().toString());
      add(json, "before", seen.change().before(), seen.change().before().map(Seen::whole));
      add(json, "now", seen.change().now(), seen.change().now().map(Seen::whole));
      json.add("sentences", sentences);
      json.add("heading", seen.change().heading().map(CorrectionsCommand::json).orElse(null));
      listed.add(SourceJson.add(json, seen.citation()));
    }
    JsonObject json = new JsonObject();
    json.add("corrections", listed);
    return json;
  }

  private static JsonObject json(PassageChange.Heading heading) {
    JsonObject json = new JsonObject();
    json.addProperty("before", heading.before().orElse(null));
    json.addProperty("now", heading.now().orElse(null));
    return json;
  }

  private static JsonArray speakersJson(List<Speaker> speakers) {
    JsonArray all = new JsonArray();
    for (Speaker speaker : speakers) {
      JsonObject json = new JsonObject();
      json.addProperty("name", speaker.name());
      json.addProperty("role", speaker.role());
      json.addProperty("date", speaker.date().map(LocalDate::toString).orElse(null));
      all.add(json);
    }
    return all;
  }

  /// Adds words; `null` where there are none.
  private static void add(
      JsonObject json, String name, Optional<Passage> passage, Optional<Span> span) {
    json.addProperty(
        name, passage.flatMap(in -> span.map(piece -> piece.of(in.text()))).orElse(null));
  }
}
