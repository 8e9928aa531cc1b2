package eujp.question;

import eujp.release.TextFile;
import eujp.release.UnfitFileException;
import eujp.text.DataFile;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Other ways to say a thing, from files that people edit.
///
/// The format is that of Solr's synonym files: `chips, semiconductors` makes each stand for the
/// others; `hpc => high-performance computing` leads one way only; `#` begins a comment. A file is
/// named by its language (`en.txt`), or by the language of questions and that of passages
/// (`ja-en.txt`). Words of the field come with the program; a corpus has its own beside them, in a
/// folder `thesaurus`. What is for questions in another language than the passages is read when the
/// first of them comes.
///
/// A phrase stands for at most [#MAX_OTHERS] others: a question is searched in all of them, and
/// thousands would take longer than anybody waits.
public final class Thesaurus {
  static final int MAX_OTHERS = 100;

  /// The language of the passages for which words of the field come with the program.
  private static final String SHIPPED_FOR = "en";

  private static final Pattern ARROW = Pattern.compile("=>");
  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");

  private final Map<Pair, Lazy<Entries>> entries;

  private Thesaurus(Map<Pair, Lazy<Entries>> entries) {
    this.entries = entries;
  }

  private record Pair(String from, String to) {
    /// @param name of a file, without its ending
    static Pair of(String name) {
      String[] languages = name.split("-", 2);
      return new Pair(languages[0], languages[languages.length - 1]);
    }

    boolean isWithin() {
      return from.equals(to);
    }
  }

  /// A file.
  ///
  /// @param name that is told where a line of it cannot be read
  private record Source(String name, Lines lines) {}

  private interface Lines {
    List<String> read() throws UnfitFileException;
  }

  /// What stands for what.
  ///
  /// @param phrases each phrase, folded, with its others
  /// @param longest the length of the longest phrase with each first character
  private record Entries(Map<String, List<String>> phrases, Map<Character, Integer> longest) {
    static final Entries NONE = new Entries(Map.of(), Map.of());

    static Entries of(Map<String, List<String>> phrases) {
      Map<Character, Integer> longest = new HashMap<>();
      phrases
          .keySet()
          .forEach(phrase -> longest.merge(phrase.charAt(0), phrase.length(), Math::max));
      return new Entries(phrases, longest);
    }
  }

  /// A thesaurus without entries.
  public static Thesaurus empty() {
    return new Thesaurus(Map.of());
  }

  /// Reads `thesaurus/*.txt` under a folder, beside what comes with the program.
  ///
  /// @param broken told of each line and each file that cannot be read, as `file:line: reason`; the
  ///   others serve
  /// @throws IOException if the folder cannot be listed
  public static Thesaurus read(Path folder, Consumer<String> broken) throws IOException {
    Map<Pair, List<Source>> sources = new HashMap<>();
    shipped()
        .forEach(name -> {
          String file = "thesaurus/" + name + ".txt";
          add(sources, name, new Source(file, () -> DataFile.lines(Thesaurus.class, file)));
        });
    addFolder(sources, folder);
    return new Thesaurus(entries(sources, broken));
  }

  /// Reads `thesaurus/*.txt` under a folder alone; empty where there is no such folder.
  static Thesaurus ofFolder(Path folder, Consumer<String> broken) throws IOException {
    Map<Pair, List<Source>> sources = new HashMap<>();
    addFolder(sources, folder);
    return new Thesaurus(entries(sources, broken));
  }

  /// The names of the files that come with the program: what holds for every release, as questions
  /// in English and in each other language word it for passages in English.
  private static Stream<String> shipped() {
    return QuestionWords.languages().stream()
        .map(language -> language.equals(SHIPPED_FOR) ? language : language + "-" + SHIPPED_FOR);
  }

  private static void addFolder(Map<Pair, List<Source>> sources, Path folder) throws IOException {
    Path thesaurusFolder = folder.resolve("thesaurus");
    if (!Files.isDirectory(thesaurusFolder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(thesaurusFolder)) {
      files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      add(
          sources,
          file.getFileName().toString().replace(".txt", ""),
          new Source(file.toString(), () -> TextFile.read(file).lines().toList()));
    }
  }

  private static void add(Map<Pair, List<Source>> sources, String name, Source source) {
    sources.computeIfAbsent(Pair.of(name), pair -> new ArrayList<>()).add(source);
  }

  private static Map<Pair, Lazy<Entries>> entries(
      Map<Pair, List<Source>> sources, Consumer<String> broken) {
    Map<Pair, Lazy<Entries>> entries = new HashMap<>();
    sources.forEach((pair, some) -> {
      Lazy<Entries> lazy = new Lazy<>(() -> read(some, pair.isWithin(), broken));
      entries.put(pair, lazy);
      if (pair.isWithin()) {
        lazy.get();
      }
    });
    return entries;
  }

  /// @param within whether it is of one language, in which a phrase need not stand for itself
  private static Entries read(List<Source> sources, boolean within, Consumer<String> broken) {
    Map<String, List<String>> sameAs = new HashMap<>();
    for (Source source : sources) {
      List<String> lines = List.of();
      try {
        lines = source.lines().read();
      } catch (UnfitFileException unfit) {
        broken.accept(Visible.line(source.name() + ":1: " + unfit.reason()));
      }
      for (int i = 0; i < lines.size(); i++) {
        String line = withoutComment(lines.get(i)).strip();
        if (!line.isEmpty() && !add(sameAs, line, within)) {
          broken.accept(
              Visible.line(
                  ("%s:%d: a line is written 'a, b, c' or 'a, b => c, d',"
                          + " and each stands for at most %d")
                      .formatted(source.name(), i + 1, MAX_OTHERS)));
        }
      }
    }
    return Entries.of(sameAs);
  }

  private static String withoutComment(String line) {
    return line.indexOf('#') < 0 ? line : COMMENT.matcher(line).replaceFirst("");
  }

  /// Whether there are entries from one language to another, which need not be read for that.
  boolean leads(String from, String to) {
    return entries.containsKey(new Pair(from, to));
  }

  private static boolean add(Map<String, List<String>> sameAs, String line, boolean within) {
    String[] sides = ARROW.split(line, -1);
    List<String> from = words(sides[0]);
    List<String> to = sides.length == 2 ? words(sides[1]) : from;
    if (sides.length > 2
        || from.contains("")
        || to.contains("")
        || (sides.length == 1 && from.size() < 2)) {
      return false;
    }
    Map<String, List<String>> added = new HashMap<>();
    for (String key : from) {
      String folded = Letters.fold(key);
      Set<String> all =
          new LinkedHashSet<>(added.getOrDefault(folded, sameAs.getOrDefault(folded, List.of())));
      to.stream().filter(word -> !within || !word.equals(key)).forEach(all::add);
      if (folded.isEmpty() || all.size() > MAX_OTHERS) {
        return false;
      }
      added.put(folded, List.copyOf(all));
    }
    sameAs.putAll(added);
    return true;
  }

  private static List<String> words(String side) {
    return new ArrayList<>(Arrays.stream(side.split(",", -1)).map(String::strip).toList());
  }

  /// The words of a text in one language in another: its parts in their order, each with its
  /// wordings; a part that no entry knows is its own. At each place the longest entry counts.
  public List<List<String>> translations(String text, String from, String to) {
    String folded = Letters.fold(text);
    Map<String, List<String>> phrases = between(from, to);
    List<List<String>> parts = new ArrayList<>();
    int unknown = 0;
    int at = 0;
    while (at < folded.length()) {
      int end = endOfPhrase(folded, at, from, to);
      if (end > at) {
        if (at > unknown) {
          parts.add(List.of(folded.substring(unknown, at)));
        }
        parts.add(phrases.getOrDefault(folded.substring(at, end), List.of()));
        unknown = end;
      }
      at = Math.max(end, at + 1);
    }
    if (folded.length() > unknown) {
      parts.add(List.of(folded.substring(unknown)));
    }
    return parts;
  }

  /// Returns the end of the longest phrase of [#between] that begins at `at`; `at` if there is
  /// none.
  int endOfPhrase(String folded, int at, String from, String to) {
    Map<String, List<String>> phrases = between(from, to);
    int end = Math.min(folded.length(), at + longest(from, to, folded.charAt(at)));
    while (end > at && !phrases.containsKey(folded.substring(at, end))) {
      end--;
    }
    return end;
  }

  /// Whether it has a file from one language to another.
  boolean has(String from, String to) {
    return entries.containsKey(new Pair(from, to));
  }

  /// Each phrase of questions in one language, folded, with what passages in another say for it.
  Map<String, List<String>> between(String from, String to) {
    return entriesBetween(from, to).phrases();
  }

  /// The length of the longest phrase that [#between] knows with a first character; 0 for none.
  int longest(String from, String to, char first) {
    return entriesBetween(from, to).longest().getOrDefault(first, 0);
  }

  private Entries entriesBetween(String from, String to) {
    Lazy<Entries> lazy = entries.get(new Pair(from, to));
    return lazy == null ? Entries.NONE : lazy.get();
  }

  /// What stands for each phrase of a language because English says the same for both: the first
  /// wording of each is among those of the other. None for English, and for Japanese, whose phrases
  /// are stems.
  Map<String, List<String>> throughEnglish(String language) {
    boolean read = !language.equals(SHIPPED_FOR) && !language.equals(QuestionLanguage.JAPANESE);
    Map<String, List<String>> worded = read ? between(language, SHIPPED_FOR) : Map.of();
    Map<String, List<String>> byFirst = new HashMap<>();
    worded.forEach((phrase, wordings) ->
        byFirst.computeIfAbsent(wordings.getFirst(), _ -> new ArrayList<>()).add(phrase));
    Map<String, List<String>> sharing = new HashMap<>();
    worded.forEach((phrase, wordings) -> {
      List<String> others =
          wordings.stream()
              .flatMap(wording -> byFirst.getOrDefault(wording, List.of()).stream())
              .limit(MAX_OTHERS)
              .filter(other -> !other.equals(phrase))
              .filter(other -> worded.getOrDefault(other, List.of()).contains(wordings.getFirst()))
              .sorted()
              .toList();
      if (!others.isEmpty()) {
        sharing.put(phrase, others);
      }
    });
    return sharing;
  }
}
