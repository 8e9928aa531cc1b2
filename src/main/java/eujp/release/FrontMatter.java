package eujp.release;

import eujp.release.source.AttributionLine;
import eujp.release.source.Remarks;
import eujp.release.source.WrittenDate;
import eujp.release.source.WrittenDate.Day;
import eujp.release.source.WrittenDate.NoSuchDay;
import eujp.release.source.WrittenDate.Unread;
import eujp.release.source.YamlFields;
import eujp.release.source.YamlFields.Field;
import eujp.speech.SpeechWords;
import eujp.text.Visible;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The block between two `---` at the top of a release file. What is wrong with it is told, each
/// mistake with its line, and the rest is read.
final class FrontMatter {
  private static final Set<String> KEYS =
      Set.of(
          "reference", "type", "title", "date", "place", "language", "url", "licence", "speaker");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final String MARK = "---";

  private final YamlFields fields;
  private final Remarks remarks;

  /// The first line behind it, counted from 0.
  private final int end;

  private FrontMatter(YamlFields fields, Remarks remarks, int end) {
    this.fields = fields;
    this.remarks = remarks;
    this.end = end;
  }

  /// Reads the block; nothing where there is none, which is told.
  ///
  /// @param lines of the file
  static Optional<FrontMatter> of(List<String> lines, Remarks remarks) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals(MARK)) {
      remarks.mistake(1, "a release file begins with a line '---' and its front matter");
      return Optional.empty();
    }
    int end =
        lines.subList(1, lines.size()).stream().map(String::stripTrailing).toList().indexOf(MARK)
            + 1;
    if (end == 0) {
      remarks.mistake(1, "the front matter is not closed; end it with a line '---'");
      return Optional.empty();
    }
    String keys = String.join(", ", KEYS.stream().sorted().toList());
    YamlFields fields =
        YamlFields.read(
            lines.subList(1, end),
            2,
            remarks,
            "this is not 'key: value' with one of the keys " + keys);
    fields
        .fields()
        .forEach((key, field) -> {
          if (!KEYS.contains(key)) {
            remarks.warn(
                field.line(),
                "'%s' is not read; the keys are %s".formatted(Visible.line(key), keys));
          }
        });
    return Optional.of(new FrontMatter(fields, remarks, end + 1));
  }

  /// The first line behind it, counted from 0.
  int end() {
    return end;
  }

  /// The language; English where none is told, which is a mistake.
  String language() {
    Optional<String> value = required("language").map(text -> text.toLowerCase(Locale.ROOT));
    String language = value.orElse("en");
    if (!LANGUAGE.matcher(language).matches()) {
      mistake("language", "'language' is a code of two letters, such as en");
    } else if (!List.of(Locale.getISOLanguages()).contains(language)) {
      mistake("language", "'%s' is no language; write its code, such as en".formatted(language));
    } else if (!SpeechWords.LANGUAGES.contains(language)) {
      remarks.warn(
          line("language"),
          "'%s' is no language of the Union, nor Japanese; its words are not known"
              .formatted(language));
    }
    return LANGUAGE.matcher(language).matches() ? language : "en";
  }

  /// What it says, but for who speaks; nothing where a part is missing or wrong, which is told.
  Optional<Masthead> masthead(String language) {
    Optional<Reference> reference = reference();
    Optional<String> title = required("title");
    Optional<LocalDate> date = date(language);
    Optional<URI> url = url();
    String type = joined("type").orElse("");
    Optional<String> place = joined("place");
    String licence = joined("licence").orElse("");
    return reference.isEmpty() || title.isEmpty() || date.isEmpty() || url.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Masthead(
                reference.get(),
                type,
                title.get(),
                date.get(),
                place,
                language,
                url.get(),
                licence));
  }

  /// Who speaks throughout: the values of the key `speaker`.
  List<Speaker> speakers(String language) {
    return values("speaker").stream()
        .map(value -> AttributionLine.read(value, language))
        .flatMap(line -> speaker(line, line("speaker")).stream())
        .toList();
  }

  /// A line with a speaker as one; nobody where it names none.
  private Optional<Speaker> speaker(AttributionLine by, int line) {
    by.fault().ifPresent(fault -> remarks.warn(line, Visible.line(fault)));
    return by.name().isEmpty()
        ? Optional.empty()
        : Optional.of(new Speaker(by.name(), by.role(), by.date()));
  }

  private Optional<Reference> reference() {
    Optional<String> value = required("reference");
    try {
      return value.map(Reference::new);
    } catch (IllegalArgumentException malformed) {
      mistake("reference", Visible.line(String.valueOf(malformed.getMessage())));
      return Optional.empty();
    }
  }

  private Optional<LocalDate> date(String language) {
    Optional<String> value = required("date");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (WrittenDate.read(value.get(), language)) {
      case Day day -> Optional.of(day.day());
      case NoSuchDay _ -> {
        mistake("date", "there is no such day as %s".formatted(Visible.line(value.get())));
        yield Optional.empty();
      }
      case Unread _ -> {
        mistake("date", "'date' is written like 2023-07-13");
        yield Optional.empty();
      }
    };
  }

  private Optional<URI> url() {
    Optional<String> value = required("url");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI url = new URI(value.get());
      if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
          && url.getHost() != null
          && url.getRawFragment() == null) {
        return Optional.of(url);
      }
    } catch (URISyntaxException malformed) {
      // Falls through to the mistake below, which says the same.
    }
    mistake("url", "'url' is the address of the release's page, without a part after '#'");
    return Optional.empty();
  }

  private Optional<String> required(String key) {
    List<String> values = values(key);
    if (values.size() > 1) {
      mistake(key, "'%s' has more than one value; write one".formatted(key));
    } else if (values.isEmpty() && !fields.isBroken(key)) {
      mistake(key, "the front matter has no '" + key + "'");
    }
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  private Optional<String> joined(String key) {
    List<String> values = values(key);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  private List<String> values(String key) {
    Optional<Field> field = Optional.ofNullable(fields.fields().get(key));
    if (field.isPresent() && field.get().nested()) {
      mistake(key, "'%s' is one value or a list of them".formatted(key));
    }
    return field.map(Field::values).orElse(List.of());
  }

  private void mistake(String key, String reason) {
    remarks.mistake(line(key), reason);
  }

  /// The line of a key, or the first where it is not there.
  int line(String key) {
    return Optional.ofNullable(fields.fields().get(key)).map(Field::line).orElse(1);
  }
}
