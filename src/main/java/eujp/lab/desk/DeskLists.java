package eujp.lab.desk;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import eujp.cite.Citation;
import eujp.extract.NamedPerson;
import eujp.extract.PassageText;
import eujp.extract.People;
import eujp.extract.Quotations;
import eujp.extract.Timeline;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.speech.QuotationMarks;
import eujp.terminal.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sentences, quotations, dates and persons of a release.
///
/// @param sentences in their order
/// @param quotations whose words are quoted
/// @param dates what is dated
/// @param persons who is named
public record DeskLists(
    List<String> sentences, List<Spoken> quotations, List<Dated> dates, List<Named> persons) {
  private static final Gson JSON = new Gson();

  /// A mark that opens, and a blank behind it.
  private static final int MAX_CHARS_OF_MARK = 2;

  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE, Kind.ROW);

  /// Words and whose they are.
  ///
  /// @param speaker the full name
  public record Spoken(String words, String speaker) {}

  /// The days of a date.
  ///
  /// @param text the words that give it
  /// @param from the first
  /// @param to the last
  public record Dated(String text, LocalDate from, LocalDate to) {}

  /// A person.
  ///
  /// @param role as the release has it; empty where it gives none
  public record Named(String name, String role) {}

  /// Reads what somebody wrote down of a release: a JSON object with `sentences` (texts),
  /// `quotations` (`words`, `speaker`), `dates` (`text`, `from`, `to`) and `persons` (`name`,
  /// `role`).
  ///
  /// @throws Failure if the file cannot be read or has another form
  public static DeskLists read(Path file) {
    try {
      Written written = JSON.fromJson(Files.readString(file), Written.class);
      return new DeskLists(
          Objects.requireNonNull(written.sentences),
          Objects.requireNonNull(written.quotations),
          Objects.requireNonNull(written.dates).stream().map(WrittenDate::read).toList(),
          Objects.requireNonNull(written.persons));
    } catch (IOException unreadable) {
      throw Failure.usage(
          "The file %s cannot be read. Each release needs one.".formatted(file), unreadable);
    } catch (JsonParseException | DateTimeException | NullPointerException malformed) {
      throw Failure.usage(
          "%s is no JSON object with sentences, quotations, dates and persons.".formatted(file),
          malformed);
    }
  }

  /// Finds them in a release.
  public static DeskLists of(Release release) {
    List<Release> alone = List.of(release);
    return new DeskLists(
        PassageText.of(release, TOLD).stream()
            .flatMap(passage -> passage.sentences().stream().map(span -> span.of(passage.text())))
            .toList(),
        Quotations.of(alone).all().stream()
            .filter(one -> isInMarks(one.citation()))
            .map(one -> new Spoken(one.citation().sentence(), one.name()))
            .toList(),
        Timeline.of(alone).stream()
            .map(event ->
                new Dated(marked(event.citation()), event.when().from(), event.when().to()))
            .toList(),
        People.of(alone).stream()
            .map(person -> new Named(person.name(), firstRole(person)))
            .toList());
  }

  /// Whether words stand in quotation marks: those of whose speech or statement it is do not.
  private static boolean isInMarks(Citation words) {
    String text = words.passage().text();
    int before = Math.max(0, words.start() - MAX_CHARS_OF_MARK);
    boolean all = words.start() == 0 && words.end() == text.length();
    boolean only =
        QuotationMarks.in(text).stream().anyMatch(one -> one.whole().end() >= words.end());
    boolean dash = before == 0 && words.start() > 0 && "—–―".indexOf(text.charAt(0)) >= 0;
    return dash
        || ((only || !all)
            && text.substring(before, words.start() + 1).chars().anyMatch(QuotationMarks::isMark));
  }

  private static String marked(Citation citation) {
    return citation.passage().text().substring(citation.markStart(), citation.markEnd());
  }

  private static String firstRole(NamedPerson person) {
    return person.roles().isEmpty() ? "" : person.roles().getFirst();
  }

  private record Written(
      @Nullable List<String> sentences,
      @Nullable List<Spoken> quotations,
      @Nullable List<WrittenDate> dates,
      @Nullable List<Named> persons) {}

  private record WrittenDate(@Nullable String text, @Nullable String from, @Nullable String to) {
    Dated read() {
      return new Dated(
          Objects.requireNonNull(text),
          LocalDate.parse(Objects.requireNonNull(from)),
          LocalDate.parse(Objects.requireNonNull(to)));
    }
  }
}
