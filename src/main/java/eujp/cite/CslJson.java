package eujp.cite;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import eujp.release.Masthead;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Citations for reference managers: [CSL-JSON](https://github.com/citation-style-language/schema),
/// which Zotero, Pandoc and others read.
///
/// A release is one item, however many of its passages are cited, since styles print an item as one
/// reference. Its passages stand in `note`, a line each; whoever cites names the paragraph as
/// locator.
///
/// What an item says is chosen by what styles print. As a `webpage` more of them print the day and
/// the address than as a `report`, and fewer the number; so type and reference stand together in
/// `genre`, which most print that print either, and not in `number` besides, which APA would print
/// again. No `publisher`: it is the author.
public final class CslJson {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /// How citeproc-js and Pandoc are told of a field in the midst of a note: `{:type: book}`.
  private static final String FIELD = "{:";

  /// The same to the eye, with a word joiner between.
  private static final String NO_FIELD = "{\u2060:";

  private CslJson() {}

  private record Item(
      String id,
      String type,
      String title,
      List<Name> author,
      @SerializedName("issued") Issued issued,
      @SerializedName("publisher-place") @Nullable String place,
      String genre,
      String language,
      @SerializedName("URL") String url,
      String note) {}

  private record Name(String literal) {}

  private record Issued(@SerializedName("date-parts") List<List<Integer>> parts) {}

  /// A JSON array with an item for each release in each language that is cited.
  public static String write(List<Citation> citations) {
    Map<String, List<Citation>> releases =
        citations.stream()
            .collect(
                Collectors.groupingBy(
                    citation -> id(citation.masthead()), LinkedHashMap::new, Collectors.toList()));
    return GSON.toJson(releases.values().stream().map(CslJson::item).toList());
  }

  private static String id(Masthead masthead) {
    return masthead.reference().slug() + "-" + masthead.language();
  }

  private static Item item(Collection<Citation> citations) {
    Masthead masthead = citations.iterator().next().masthead();
    LocalDate date = masthead.date();
    return new Item(
        id(masthead),
        "webpage",
        masthead.title(),
        List.of(new Name(Attribution.PUBLISHER)),
        new Issued(List.of(List.of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()))),
        masthead.place().orElse(null),
        (masthead.type() + " " + masthead.reference()).strip(),
        masthead.language().toLowerCase(Locale.ROOT),
        masthead.url().toString(),
        citations.stream()
            .sorted(
                Comparator.comparingInt((Citation one) -> one.passage().id().ordinal())
                    .thenComparingInt(Citation::start))
            .map(CslJson::line)
            .distinct()
            .collect(Collectors.joining("\n")));
  }

  /// A line of the note. It begins with no letter, or else `key: value` in it would be a field.
  private static String line(Citation citation) {
    Attribution attribution = Attribution.of(citation);
    int ordinal = citation.passage().id().ordinal();
    String line =
        "%s%s — %s"
            .formatted(
                ordinal == 0 ? "" : "¶" + ordinal + ": ",
                attribution.marked(),
                attribution.author());
    return BLANKS.matcher(line).replaceAll(" ").replace(FIELD, NO_FIELD);
  }
}
