package eujp.terminal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.check.Change;
import eujp.check.Extract;
import eujp.check.Omission;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Match;
import eujp.check.QuoteVerdict.Misattributed;
import eujp.check.QuoteVerdict.Unattributed;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.cite.Citation;
import eujp.release.Speaker;
import eujp.terminal.VerdictText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Verdicts as programs read them: the format of `quote --json` and `quote --batch`, on which other
/// people's scripts depend.
public final class QuoteJson {
  private QuoteJson() {}

  /// One line of JSON; `id` is given back as it came, and left out where there is none.
  public static String write(Optional<JsonElement> id, String quote, QuoteVerdict verdict) {
    Line line =
        switch (verdict) {
          case Verbatim verbatim -> line(id, quote, verdict.word(), verbatim.match(), List.of());
          case Elided elided -> line(id, quote, verdict.word(), elided.match(), elided.omissions());
          case Altered altered ->
              line(
                  id,
                  quote,
                  verdict.word(),
                  altered.match(),
                  altered.changes(),
                  altered.moved(),
                  altered.omissions());
          case Misattributed other ->
              line(id, quote, verdict.word(), other.match(), other.omissions());
          case Unattributed other ->
              line(id, quote, verdict.word(), other.match(), other.omissions());
          case Absent absent ->
              new Line(
                  id.orElse(null),
                  quote,
                  verdict.word(),
                  null,
                  List.of(),
                  List.of(),
                  List.of(),
                  null,
                  List.of(),
                  AnswerJson.passages(absent.nearest()));
        };
    JsonObject tree = AnswerJson.GSON.toJsonTree(line).getAsJsonObject();
    if (id.isEmpty()) {
      tree.remove("id");
    }
    return AnswerJson.GSON.toJson(tree);
  }

  /// The line that tells that quotations were left out, in the form of other errors.
  ///
  /// @param beyond how many, at least one
  public static String notChecked(int beyond) {
    JsonObject error = new JsonObject();
    error.addProperty("error", VerdictText.notChecked(beyond));
    return AnswerJson.GSON.toJson(error);
  }

  /// A line that names no changed words.
  private static Line line(
      Optional<JsonElement> id,
      String quote,
      String verdict,
      Match match,
      List<Omission> omissions) {
    return line(id, quote, verdict, match, List.of(), List.of(), omissions);
  }

  private static Line line(
      Optional<JsonElement> id,
      String quote,
      String verdict,
      Match match,
      List<Change> changes,
      List<Extract> moved,
      List<Omission> omissions) {
    return new Line(
        id.orElse(null),
        quote,
        verdict,
        AnswerJson.passages(List.of(whole(match))).get(0),
        changes.stream()
            .map(change -> new Changed(change.said().text(), change.claimed()))
            .toList(),
        moved.stream().map(Extract::text).toList(),
        omissions.stream()
            .map(left -> new LeftOut(left.said().text(), left.instead(), left.cautions()))
            .toList(),
        match.attribution().claimed().isEmpty() ? null : match.attribution().right(),
        match.deniedBy().stream().map(Speaker::name).toList(),
        List.of());
  }

  /// The passage that has most of the words, cited from the first of them to the last.
  private static Citation whole(Match match) {
    Citation most = match.mainPiece();
    List<Citation> pieces =
        match.words().pieces().stream()
            .filter(piece -> piece.passage().equals(most.passage()))
            .toList();
    return new Citation(
        most.passage(),
        most.masthead(),
        pieces.getFirst().start(),
        pieces.getLast().end(),
        match.likeness());
  }

  private record Line(
      @Nullable JsonElement id,
      String quote,
      String verdict,
      @Nullable JsonElement passage,
      List<Changed> changes,
      List<String> moved,
      List<LeftOut> omitted,
      @Nullable Boolean attributed,
      List<String> deniedBy,
      List<JsonElement> nearest) {}

  private record Changed(String said, String claimed) {}

  private record LeftOut(String said, String instead, List<String> cautions) {}
}
