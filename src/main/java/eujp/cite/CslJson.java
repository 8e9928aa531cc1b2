package eujp.cite;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import eujp.release.Masthead;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Citations for reference managers: [CSL-JSON](https://github.com/citation-style-language/schema),
/// which Zotero, Pandoc and others read.
///
/// Each citation is an item of its own, of the type `report` with the release's own type as genre,
/// and the quotation, its speaker and its paragraph in `note`. Identifiers are unique.
public final class CslJson {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private CslJson() {}

  private record Item(
      String id,
      String type,
      String title,
      List<Name> author,
      @SerializedName("issued") Issued issued,
      String publisher,
      @SerializedName("publisher-place") @Nullable String place,
      String number,
      @Nullable String genre,
      String language,
      @SerializedName("URL") String url,
      String note) {}

  private record Name(String literal) {}

  private record Issued(@SerializedName("date-parts") List<List<Integer>> parts) {}

  /// A JSON array with an item for each citation; of two that are the same, only one.
  public static String write(List<Citation> citations) {
    return GSON.toJson(citations.stream().map(CslJson::item).distinct().toList());
  }

  private static Item item(Citation citation) {
    Masthead masthead = citation.masthead();
    Attribution attribution = Attribution.of(citation);
    LocalDate date = masthead.date();
    String id =
        "%s-%s-p%d-%d-%d"
            .formatted(
                masthead.reference().slug(),
                masthead.language(),
                citation.passage().id().ordinal(),
                citation.start(),
                citation.end());
    return new Item(
        id,
        "report",
        masthead.title(),
        List.of(new Name(Attribution.PUBLISHER)),
        new Issued(List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))),
        Attribution.PUBLISHER,
        masthead.place().orElse(null),
        masthead.reference().value(),
        masthead.type().isBlank() ? null : masthead.type(),
        masthead.language().toLowerCase(Locale.ROOT),
        attribution.url(),
        "“%s” — %s (¶%d)"
            .formatted(
                attribution.quotation(), attribution.author(), citation.passage().id().ordinal()));
  }
}
