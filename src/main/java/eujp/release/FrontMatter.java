package eujp.release;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;

/// The block between two `---` at the top of a release file.
final class FrontMatter {
  private static final Set<String> KEYS =
      Set.of(
          "reference", "type", "title", "date", "place", "language", "url", "licence", "speaker");

  private static final Pattern DATE = Pattern.compile("^\\d{4}-.*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  private final Map<String, List<String>> values;
  private final List<String> lines;

  private FrontMatter(Map<String, List<String>> values, List<String> lines) {
    this.values = values;
    this.lines = lines;
  }

  /// @param lines of the file
  static FrontMatter of(Node document, List<String> lines) throws MalformedReleaseException {
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      throw new MalformedReleaseException(
          1, "a release file begins with a line '---' and its front matter");
    }
    int end =
        lines.subList(1, lines.size()).stream().map(String::strip).toList().indexOf("---") + 1;
    if (end == 0) {
      throw new MalformedReleaseException(
          1, "the front matter is not closed; end it with a line '---'");
    }
    YamlFrontMatterVisitor visitor = new YamlFrontMatterVisitor();
    document.accept(visitor);
    FrontMatter matter = new FrontMatter(visitor.getData(), lines.subList(0, end));
    matter.check();
    return matter;
  }

  Masthead masthead() throws MalformedReleaseException {
    String language = required("language");
    if (!LANGUAGE.matcher(language).matches()) {
      throw fault("language", "'language' is a code of two letters, such as en");
    }
    return new Masthead(
        reference(),
        optional("type").orElse(""),
        required("title"),
        date(),
        optional("place"),
        language,
        url(),
        optional("licence").orElse(""));
  }

  /// Who speaks throughout: the value of the key `speaker`.
  Optional<Speaker> speaker() throws MalformedReleaseException {
    Optional<String> value = optional("speaker");
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(speaker(value.get(), lineOf("speaker").orElse(1)));
  }

  /// Reads `Name, role, 2023-07-13`; role and date may be missing.
  ///
  /// @param line where it stands
  static Speaker speaker(String attribution, int line) throws MalformedReleaseException {
    List<String> parts =
        new ArrayList<>(Arrays.stream(attribution.split(",", -1)).map(String::strip).toList());
    String name = parts.removeFirst();
    if (name.isEmpty()) {
      throw new MalformedReleaseException(
          line, "a quotation is attributed like '— Name, role, 2023-07-13'");
    }
    Optional<LocalDate> date = Optional.empty();
    if (!parts.isEmpty() && DATE.matcher(parts.getLast()).matches()) {
      try {
        date = Optional.of(LocalDate.parse(parts.removeLast()));
      } catch (DateTimeException malformed) {
        throw new MalformedReleaseException(
            line, "the date of a quotation is written like 2023-07-13");
      }
    }
    return new Speaker(name, String.join(", ", parts), date);
  }

  private void check() throws MalformedReleaseException {
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      int colon = line.indexOf(':');
      if (!line.isEmpty() && !KEYS.contains(colon < 0 ? line : line.substring(0, colon))) {
        throw new MalformedReleaseException(
            i + 1,
            "this is not 'key: value' with one of the keys "
                + String.join(", ", KEYS.stream().sorted().toList()));
      }
    }
  }

  private Reference reference() throws MalformedReleaseException {
    try {
      return new Reference(required("reference"));
    } catch (IllegalArgumentException malformed) {
      throw fault("reference", String.valueOf(malformed.getMessage()));
    }
  }

  private LocalDate date() throws MalformedReleaseException {
    try {
      return LocalDate.parse(required("date"));
    } catch (DateTimeParseException malformed) {
      throw fault("date", "'date' is written like 2023-07-13");
    }
  }

  private URI url() throws MalformedReleaseException {
    try {
      URI url = new URI(required("url"));
      if (("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
          && url.getHost() != null
          && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException malformed) {
      // Falls through to the fault below, which says the same.
    }
    throw fault("url", "'url' is the address of the release's page, without a part after '#'");
  }

  private String required(String key) throws MalformedReleaseException {
    Optional<String> value = optional(key);
    if (value.isEmpty()) {
      throw fault(key, "the front matter has no '" + key + "'");
    }
    return value.get();
  }

  private Optional<String> optional(String key) {
    return values.getOrDefault(key, List.of()).stream()
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private MalformedReleaseException fault(String key, String reason) {
    return new MalformedReleaseException(lineOf(key).orElse(1), reason);
  }

  private Optional<Integer> lineOf(String key) {
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).strip().startsWith(key + ":")) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }
}
