package eujp.terminal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import eujp.check.LineColumns;
import eujp.check.draft.DraftReport;
import eujp.check.draft.FactOutcome.Different;
import eujp.check.draft.FactOutcome.Elsewhere;
import eujp.check.draft.FactOutcome.Found;
import eujp.check.draft.FactOutcome.Misnamed;
import eujp.check.draft.FactOutcome.NotInReleases;
import eujp.check.draft.Finding;
import eujp.check.draft.Finding.Quoted;
import eujp.cite.Citation;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The report on a draft as programs read it: the format of `check --json`, on which other people's
/// scripts depend.
public final class DraftJson {
  private DraftJson() {}

  /// The same without `id`.
  public static String write(DraftReport report) {
    return write(Optional.empty(), report);
  }

  /// One line: `{"id", "about", "checkedUpTo", "findings": [{"start", "end", "line", "column",
  /// "words", "kind", "outcome", "needsLook", "weekday", "differences", "sources", "quotation"}],
  /// "notLookedAt": […]}`. Offsets count UTF-16 units of the draft, lines and columns as
  /// [LineColumns] does; `weekday` is what the day of the date beside a day of the week was, where
  /// the draft says otherwise. `id` is given back as it came, and left out where there is none.
  public static String write(Optional<JsonElement> id, DraftReport report) {
    JsonObject json = new JsonObject();
    id.ifPresent(one -> json.add("id", one));
    json.addProperty(
        "about", report.about().map(masthead -> masthead.reference().value()).orElse(null));
    json.addProperty("checkedUpTo", report.checkedUpTo());
    JsonArray findings = new JsonArray();
    LineColumns positions = new LineColumns(report.draft());
    for (Finding finding : report.findings()) {
      findings.add(finding(finding, positions.of(finding.span().start())));
    }
    json.add("findings", findings);
    JsonArray passedOver = new JsonArray();
    report.passedOverWords().forEach(passedOver::add);
    json.add("notLookedAt", passedOver);
    return AnswerJson.GSON.toJson(json);
  }

  private static JsonObject finding(Finding finding, LineColumns.Position position) {
    JsonObject json = new JsonObject();
    json.addProperty("start", finding.span().start());
    json.addProperty("end", finding.span().end());
    json.addProperty("line", position.line());
    json.addProperty("column", position.column());
    json.addProperty("words", finding.words());
    json.addProperty("kind", finding.kind().toString());
    json.addProperty("outcome", finding.outcome().word());
    json.addProperty("needsLook", finding.needsLook());
    json.addProperty(
        "weekday",
        finding.outcome() instanceof Misnamed(LocalDate day)
            ? day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
            : null);
    JsonArray differences = new JsonArray();
    List<Citation> sources =
        switch (finding.outcome()) {
          case Found found -> List.of(found.citation());
          case Elsewhere elsewhere -> List.of(elsewhere.citation());
          case NotInReleases absent -> absent.nearest();
          case Misnamed _ -> List.of();
          case Different different ->
              different.differences().stream().map(one -> one.citation()).distinct().toList();
        };
    if (finding.outcome() instanceof Different different) {
      different
          .differences()
          .forEach(one -> {
            JsonObject difference = new JsonObject();
            difference.addProperty("said", one.said());
            difference.addProperty("claimed", one.claimed());
            differences.add(SourceJson.add(difference, one.citation()));
          });
    }
    json.add("differences", differences);
    JsonArray cited = new JsonArray();
    sources.forEach(source -> cited.add(SourceJson.add(new JsonObject(), source)));
    json.add("sources", cited);
    json.add(
        "quotation",
        finding instanceof Quoted quoted
            ? JsonParser.parseString(
                QuoteJson.write(Optional.empty(), quoted.words(), quoted.verdict()))
            : JsonNull.INSTANCE);
    return json;
  }
}
