package eujp.terminal.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import eujp.answer.Answer;
import eujp.cite.Citation;
import eujp.question.filter.FilterFault;
import eujp.release.Passage;
import eujp.terminal.AnswerText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers as programs read them: the format of `ask --json` and `ask --batch`, on which other
/// people's scripts depend.
public final class AnswerJson {
  /// No figure is told to more places: what lies behind them is noise.
  private static final double THOUSAND = 1_000;

  public static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private AnswerJson() {}

  /// One line of JSON; `id` is given back as it came, and left out where there is none.
  /// `understood` is there, and false, where the question could not be read.
  public static String write(Optional<JsonElement> id, String question, Answer answer) {
    boolean answered =
        switch (answer) {
          case Answer.Found found -> true;
          case Answer.Related related -> false;
          case Answer.Unread unread -> false;
          case Answer.Unfit unfit -> false;
          case Answer.Polite polite -> false;
          case Answer.Nothing nothing -> false;
        };
    Line line =
        new Line(
            id.orElse(null),
            question,
            answered,
            answer instanceof Answer.Unread ? false : null,
            rounded(answer.confidence()),
            passages(answer.citations()));
    JsonElement tree = GSON.toJsonTree(line);
    addElsewhere(tree.getAsJsonObject(), answer);
    if (line.understood() == null) {
      tree.getAsJsonObject().remove("understood");
    }
    if (id.isEmpty()) {
      tree.getAsJsonObject().remove("id");
    }
    return GSON.toJson(tree);
  }

  /// Adds what further releases answer, and why a filter leaves nothing, where it is so.
  private static void addElsewhere(JsonObject line, Answer answer) {
    if (answer instanceof Answer.Unfit(FilterFault fault)) {
      line.addProperty("filter", AnswerText.unfit(fault));
    }
    if (answer instanceof Answer.Found found && !found.others().isEmpty()) {
      JsonArray elsewhere = new JsonArray();
      for (Answer.Other other : found.others()) {
        JsonObject release = new JsonObject();
        release.addProperty("date", other.citation().masthead().date().toString());
        release.addProperty("differs", other.differs());
        elsewhere.add(SourceJson.add(release, other.citation()));
      }
      line.add("elsewhere", elsewhere);
    }
  }

  /// Citations in the form that they have in an answer.
  static List<JsonElement> passages(List<Citation> citations) {
    return citations.stream().map(AnswerJson::passage).toList();
  }

  /// A citation in the form that it has in an answer. `quotable` is there where the sentence points
  /// back to the one before it, and holds both.
  public static JsonElement passage(Citation citation) {
    JsonObject passage = GSON.toJsonTree(cited(citation)).getAsJsonObject();
    String quotable = citation.quotable();
    if (!quotable.equals(citation.sentence())) {
      passage.addProperty("quotable", quotable);
    }
    return passage;
  }

  private static CitedPassage cited(Citation citation) {
    Passage passage = citation.passage();
    return new CitedPassage(
        passage.id().reference().value(),
        passage.id().ordinal(),
        passage.section(),
        passage.kind().name().toLowerCase(Locale.ROOT),
        citation.speaker().map(who -> new Who(who.name(), who.role())).orElse(null),
        passage.id().language(),
        rounded(citation.score()),
        passage.text(),
        citation.sentence(),
        citation.link().toString());
  }

  private static double rounded(double figure) {
    return Math.round(figure * THOUSAND) / THOUSAND;
  }

  private record Line(
      @Nullable JsonElement id,
      String question,
      boolean answered,
      @Nullable Boolean understood,
      double confidence,
      List<JsonElement> passages) {}

  private record CitedPassage(
      String reference,
      int paragraph,
      String section,
      String kind,
      @Nullable Who speaker,
      String language,
      double score,
      String text,
      String sentence,
      String url) {}

  private record Who(String name, String role) {}
}
