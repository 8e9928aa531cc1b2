package eujp.slack.questions;

import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Word;
import eujp.text.WordTable;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what a message in a thread wants of the message above it: nothing but a mention, or words
/// that only point there (*can you answer this?*), in any of the languages of `above-words.txt`.
public enum AboveCommand {
  /// It is to be answered.
  ANSWER,
  /// What it says is to be checked.
  CHECK;

  private static final WordTable TABLE = WordTable.in(AboveCommand.class, "above-words.txt");
  private static final int MAX_CHARS = 100;
  private static final String ENDS = "?？;!.。 ";
  private static final Lazy<List<Bag>> BAGS =
      new Lazy<>(() -> TABLE.languages().stream().map(Bag::of).toList());

  /// The longest first, for a text begins with the longest of them that it begins with.
  private static final Lazy<List<String>> JAPANESE =
      new Lazy<>(() ->
          Stream.of("answer", "this", "beside")
              .flatMap(name -> TABLE.words("ja", name).stream())
              .sorted(Comparator.comparingInt(String::length).reversed())
              .toList());

  /// The words of a language.
  private record Bag(Set<String> pointing, Set<String> all) {
    static Bag of(String language) {
      return new Bag(
          forms(language, Stream.of("answer", "this")),
          forms(language, Stream.of("answer", "this", "beside")));
    }

    private static Set<String> forms(String language, Stream<String> names) {
      return names
          .flatMap(name -> TABLE.words(language, name).stream())
          .flatMap(word -> Words.of(word).stream())
          .map(Word::form)
          .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(List<String> words) {
      return all.containsAll(words) && words.stream().anyMatch(pointing::contains);
    }
  }

  /// Reads what a message wants of the one above it; empty where it says something itself.
  public static Optional<AboveCommand> of(Question message) {
    String text = message.plain().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.of(ANSWER);
    }
    if (text.length() > MAX_CHARS || message.callsForHelp() || !points(text)) {
      return Optional.empty();
    }
    return Optional.of(MessageWords.wantCheck(text) ? CHECK : ANSWER);
  }

  /// Whether a text says nothing but what may stand beside words that point: *do you know?*
  static boolean isEmpty(String text) {
    if (text.length() > MAX_CHARS) {
      return false;
    }
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = words(lower);
    return Japanese.isIn(lower)
        ? pieces(lower).isPresent()
        : BAGS.get().stream().anyMatch(bag -> bag.all().containsAll(words));
  }

  private static boolean points(String text) {
    if (Japanese.isIn(text)) {
      return pointsInJapanese(text);
    }
    List<String> words = words(text);
    return BAGS.get().stream().anyMatch(bag -> bag.holds(words));
  }

  /// The words of a text in the Latin, Greek or Cyrillic script.
  static List<String> words(String text) {
    return Words.of(Ending.without(text, ENDS)).stream()
        .map(Word::form)
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }

  private static boolean pointsInJapanese(String text) {
    return pieces(text)
        .filter(pieces -> pieces.stream().anyMatch(AboveCommand::isPointing))
        .isPresent();
  }

  /// The words of the data that a text consists of; empty where it has others.
  private static Optional<List<String>> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      Optional<String> word =
          JAPANESE.get().stream().filter(one -> text.startsWith(one, start)).findFirst();
      if (word.isEmpty() && Character.isLetterOrDigit(text.codePointAt(at))) {
        return Optional.empty();
      }
      word.ifPresent(pieces::add);
      at += word.map(String::length).orElse(Character.charCount(text.codePointAt(at)));
    }
    return Optional.of(pieces);
  }

  private static boolean isPointing(String word) {
    return TABLE.words("ja", "answer").contains(word) || TABLE.words("ja", "this").contains(word);
  }
}
