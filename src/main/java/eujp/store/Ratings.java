package eujp.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What people think of answers. Safe for many threads.
public final class Ratings {
  private final Pseudonyms pseudonyms;
  private final JsonLines<Line> lines;
  private final InstantSource clock;

  /// A rating.
  ///
  /// @param when it was given
  /// @param question stands for the question
  /// @param person stands for who gave it
  /// @param passage the best passage of the answer, such as `IP/23/3831 en ¶7`
  public record Rating(
      Instant when, String question, String person, String passage, boolean helpful) {}

  /// A rating as it is kept.
  private record Line(
      @Nullable String when,
      @Nullable String question,
      @Nullable String person,
      @Nullable String passage,
      boolean helpful) {}

  /// Ratings that are kept in `folder`, which is made when there is something to keep.
  public Ratings(Path folder, InstantSource clock) {
    this.pseudonyms = new Pseudonyms(folder);
    this.lines = new JsonLines<>(folder.resolve("ratings.jsonl"), Line.class);
    this.clock = clock;
  }

  /// Keeps a rating. Another by the same person of the same answer takes its place.
  ///
  /// @param question names the question, in whatever form
  /// @throws IOException if it could not be kept
  public synchronized void rate(String question, String person, String passage, boolean helpful)
      throws IOException {
    lines.add(
        new Line(
            clock.instant().toString(),
            pseudonyms.of(question),
            pseudonyms.of(person),
            passage,
            helpful));
  }

  /// The ratings that count: of each person the last one of each answer.
  public synchronized List<Rating> all() throws IOException {
    Map<String, Rating> last = new LinkedHashMap<>();
    for (Line line : lines.read()) {
      if (line.when() != null
          && line.question() != null
          && line.person() != null
          && line.passage() != null) {
        last.put(
            line.question() + line.person(),
            new Rating(
                Instant.parse(line.when()),
                line.question(),
                line.person(),
                line.passage(),
                line.helpful()));
      }
    }
    return List.copyOf(last.values());
  }
}
