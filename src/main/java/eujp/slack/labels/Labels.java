package eujp.slack.labels;

import eujp.text.Lazy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// All that the bot says in its own words, in one language. Quotations are never translated.
///
/// Each language is one file, `labels_xx.properties`, in UTF-8; there is nothing else to add.
///
/// @param locale the language, and how it writes numbers and days
/// @param phrases what is said for each label
public record Labels(Locale locale, Map<Label, Phrase> phrases) {
  private static final Lazy<Map<String, Labels>> ALL = new Lazy<>(Labels::readAll);

  /// @throws IllegalArgumentException if a label is missing
  public Labels {
    phrases = Map.copyOf(phrases);
    for (Label label : Label.values()) {
      if (!phrases.containsKey(label)) {
        throw new IllegalArgumentException(locale.getLanguage() + " lacks " + label.key());
      }
    }
  }

  /// The labels in a language, if there are any.
  ///
  /// @param language ISO 639-1, lower case
  public static Optional<Labels> in(String language) {
    return Optional.ofNullable(ALL.get().get(language));
  }

  /// What is spoken where no other language is known.
  public static Labels english() {
    return Objects.requireNonNull(ALL.get().get("en"));
  }

  /// Those of all languages.
  public static Collection<Labels> all() {
    return ALL.get().values();
  }

  /// The language, ISO 639-1.
  public String language() {
    return locale.getLanguage();
  }

  /// A label that says always the same.
  public String say(Label label) {
    return say(label, Map.of());
  }

  /// A label with its arguments filled in.
  public String say(Label label, Map<String, ?> arguments) {
    return phrase(label).say(arguments);
  }

  Phrase phrase(Label label) {
    return Objects.requireNonNull(phrases.get(label));
  }

  /// A day, written out.
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }

  /// The name of a language.
  public String nameOf(String language) {
    return Locale.of(language).getDisplayLanguage(locale);
  }

  private static Map<String, Labels> readAll() {
    Map<String, Labels> all = new TreeMap<>();
    for (String language : Locale.getISOLanguages()) {
      read(language).ifPresent(labels -> all.put(language, labels));
    }
    return all;
  }

  private static Optional<Labels> read(String language) {
    try (InputStream file =
        Labels.class.getResourceAsStream("labels_" + language + ".properties")) {
      if (file == null) {
        return Optional.empty();
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      Locale locale = locale(language);
      Map<Label, Phrase> phrases = new EnumMap<>(Label.class);
      for (Label label : Label.values()) {
        String pattern = properties.getProperty(label.key());
        if (pattern != null) {
          phrases.put(label, new Phrase(pattern, locale));
        }
      }
      return Optional.of(new Labels(locale, phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Europe writes the day before the month in English too.
  private static Locale locale(String language) {
    return language.equals("en") ? Locale.UK : Locale.of(language);
  }
}
