package eujp.question;

import eujp.release.TextFile;
import eujp.release.UnfitFileException;
import eujp.text.DataFile;
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
/// folder `thesaurus`.
///
/// A phrase stands for at most [#MAX_OTHERS] others: a question is searched in all of them, and
/// thousands would take longer than anybody waits.
public final class Thesaurus {
  static final int MAX_OTHERS = 100;

  /// The files that come with the program, beside this class: what holds for every release.
  private static final List<String> SHIPPED = List.of("en", "ja-en");

  private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");

  private final Map<Pair, Map<String, List<String>>> entries;
  private final Map<Pair, Map<Character, Integer>> longest = new HashMap<>();

  private Thesaurus(Map<Pair, Map<String, List<String>>> entries) {
    this.entries = entries;
    entries.forEach((pair, phrases) -> {
      Map<Character, Integer> byFirst = longest.computeIfAbsent(pair, p -> new HashMap<>());
      phrases
          .keySet()
          .forEach(phrase -> byFirst.merge(phrase.charAt(0), phrase.length(), Math::max));
    });
  }

  private record Pair(String from, String to) {}

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
    Map<Pair, Map<String, List<String>>> entries = new HashMap<>();
    for (String name : SHIPPED) {
      addAll(entries, name, DataFile.lines(Thesaurus.class, "thesaurus/" + name + ".txt"), broken);
    }
    return read(folder, entries, broken);
  }

  /// Reads `thesaurus/*.txt` under a folder alone; empty where there is no such folder.
  static Thesaurus ofFolder(Path folder, Consumer<String> broken) throws IOException {
    return read(folder, new HashMap<>(), broken);
  }

  private static Thesaurus read(
      Path folder, Map<Pair, Map<String, List<String>>> entries, Consumer<String> broken)
      throws IOException {
    Path thesaurusFolder = folder.resolve("thesaurus");
    if (!Files.isDirectory(thesaurusFolder)) {
      return new Thesaurus(entries);
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(thesaurusFolder)) {
      files = listed.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      try {
        List<String> lines = TextFile.read(file).lines().toList();
        String name = file.getFileName().toString().replace(".txt", "");
        addAll(entries, name, lines, line -> broken.accept(Visible.line(folderOf(file) + line)));
      } catch (UnfitFileException unfit) {
        broken.accept(Visible.line(file + ":1: " + unfit.reason()));
      }
    }
    return new Thesaurus(entries);
  }

  private static String folderOf(Path file) {
    return file.getParent() + file.getFileSystem().getSeparator();
  }

  /// @param name of the file, without its ending
  private static void addAll(
      Map<Pair, Map<String, List<String>>> entries,
      String name,
      List<String> lines,
      Consumer<String> broken) {
    String[] languages = name.split("-", 2);
    Pair pair = new Pair(languages[0], languages[languages.length - 1]);
    Map<String, List<String>> sameAs = entries.computeIfAbsent(pair, p -> new HashMap<>());
    for (int i = 0; i < lines.size(); i++) {
      String line = COMMENT.matcher(lines.get(i)).replaceFirst("").strip();
      if (!line.isEmpty() && !add(sameAs, line)) {
        broken.accept(
            ("%s.txt:%d: a line is written 'a, b, c' or 'a, b => c, d',"
                    + " and each stands for at most %d")
                .formatted(name, i + 1, MAX_OTHERS));
      }
    }
  }

  private static boolean add(Map<String, List<String>> sameAs, String line) {
    String[] sides = line.split("=>", -1);
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
      to.stream().filter(word -> !word.equals(key)).forEach(all::add);
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

  /// Each phrase of questions in one language, folded, with what passages in another say for it.
  Map<String, List<String>> between(String from, String to) {
    return entries.getOrDefault(new Pair(from, to), Map.of());
  }

  /// The length of the longest phrase that [#between] knows with a first character; 0 for none.
  int longest(String from, String to, char first) {
    return longest.getOrDefault(new Pair(from, to), Map.of()).getOrDefault(first, 0);
  }
}
