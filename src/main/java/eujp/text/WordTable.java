package eujp.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words by language and by what they are for. They are data: a file with a section `[en]` for each
/// language, and in it lines `name: word, word`. A name may stand in several lines.
public final class WordTable {
  /// Shorter beginnings without accents are those of other words.
  private static final int MIN_BEGINNING = 4;

  private static final WordSet NONE = new WordSet(List.of());

  private final Lazy<Map<String, Map<String, Entry>>> languages;

  private WordTable(Lazy<Map<String, Map<String, Entry>>> languages) {
    this.languages = languages;
  }

  /// The lines of one name in a language, which are parted into words when these are asked for:
  /// most files have two dozen languages, and a question has one or two.
  private static final class Entry {
    private final List<String> lines = new ArrayList<>();
    private final Lazy<List<String>> words =
        new Lazy<>(() ->
            lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .toList());
    private final Lazy<WordSet> set = new Lazy<>(() -> new WordSet(words.get()));
    private final Lazy<WordSet> unaccented;

    Entry(String language) {
      unaccented =
          new Lazy<>(() ->
              new WordSet(
                  words.get().stream()
                      .filter(word -> !Letters.isTypedAlike(word))
                      .filter(word -> !word.endsWith("*") || word.length() > MIN_BEGINNING)
                      .flatMap(word -> typed(word, language))
                      .filter(word -> !FunctionWords.of(language).contains(word))
                      .toList()));
    }
  }

  /// The table in a file, which is read when the first words are asked for.
  ///
  /// @param owner the class beside which the file lies; it must be there
  public static WordTable in(Class<?> owner, String file) {
    return new WordTable(new Lazy<>(() -> read(owner, file)));
  }

  private static Map<String, Map<String, Entry>> read(Class<?> owner, String file) {
    Map<String, Map<String, Entry>> languages = new HashMap<>();
    Map<String, Entry> section = Map.of();
    String language = "";
    for (String line : DataFile.lines(owner, file)) {
      int colon = line.indexOf(':');
      if (line.startsWith("[")) {
        language = line.substring(1, line.indexOf(']'));
        section = languages.computeIfAbsent(language, code -> new HashMap<>());
      } else if (colon > 0 && !line.startsWith("#")) {
        String of = language;
        section
            .computeIfAbsent(line.substring(0, colon), _ -> new Entry(of))
            .lines
            .add(line.substring(colon + 1));
      }
    }
    return languages;
  }

  /// The languages that have a section, in no order.
  public Set<String> languages() {
    return Set.copyOf(languages.get().keySet());
  }

  /// The words for something, in the order of the file; none where the language has none.
  public List<String> words(String language, String name) {
    return entry(language, name).map(entry -> entry.words.get()).orElse(List.of());
  }

  /// What a language has words for, in no order.
  public Set<String> names(String language) {
    return Set.copyOf(languages.get().getOrDefault(language, Map.of()).keySet());
  }

  /// Those words as a set, in which a star stands for any beginning or end of a word.
  public WordSet set(String language, String name) {
    return entry(language, name).map(entry -> entry.set.get()).orElse(NONE);
  }

  /// Those of these words that have accents, as they are typed without; but for what is another
  /// small word then, `ne` of `né`, or the beginning of many.
  public WordSet unaccented(String language, String name) {
    return entry(language, name).map(entry -> entry.unaccented.get()).orElse(NONE);
  }

  private Optional<Entry> entry(String language, String name) {
    return Optional.ofNullable(languages.get().getOrDefault(language, Map.of()).get(name));
  }

  /// A word without accents; that of *ς* also with it.
  private static Stream<String> typed(String word, String language) {
    String bare = Letters.typed(word, language);
    return word.endsWith("ς")
        ? Stream.of(bare, bare.substring(0, bare.length() - 1) + "ς")
        : Stream.of(bare);
  }

  /// An alternation of those words for a regular expression, the longest first; one that never
  /// matches where there are none.
  public String anyOf(String language, String name) {
    return anyOf(words(language, name));
  }

  public static String anyOf(List<String> words) {
    return words.isEmpty()
        ? "(?!)"
        : words.stream()
            .sorted(Comparator.comparingInt(word -> -word.length()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }
}
