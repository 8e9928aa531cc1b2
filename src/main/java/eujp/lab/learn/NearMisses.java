package eujp.lab.learn;

import eujp.release.Passage;
import eujp.release.Release;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Letters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes questions without an answer out of questions that have one: a name, a number or another
/// word that the answering passage has is exchanged for one of its sort from a question on another
/// release. So they are about what the releases are about, in their words, and ask for what is not
/// there, as people do.
final class NearMisses {
  private static final Pattern WORD =
      Pattern.compile(
          "\\d++|[\\p{IsKatakana}ー]{3,}+|\\p{IsHan}{2,}+"
              + "|[\\p{L}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]++");
  private static final int MIN_WORD = 4;

  /// Letters by which a word is known in its other forms.
  private static final int STEM = 5;

  private static final int MAX_TRIES = 20;

  /// How many are made of one question at most.
  private static final int OF_ONE = 1;

  private final Random random = new Random(1);
  private final String language;
  private final Map<Sort, List<Word>> words = new HashMap<>();

  private enum Sort {
    NUMBER,
    NAME,
    OTHER
  }

  /// A word of a question.
  ///
  /// @param release that answers the question, by its number
  private record Word(String text, Sort sort, int start, int release) {}

  private NearMisses(String language) {
    this.language = language;
  }

  /// Those that are made of the questions of a set.
  static List<KnownQuestion> of(KnownSet set) {
    NearMisses maker = new NearMisses(set.releases().getFirst().masthead().language());
    List<String> texts =
        set.releases().stream().map(release -> Letters.bare(text(release))).toList();
    Map<KnownQuestion, List<Word>> bySource = new HashMap<>();
    for (KnownQuestion question : set.questions()) {
      release(set, question)
          .ifPresent(release -> {
            List<Word> some = maker.words(question.question(), release);
            bySource.put(question, some);
            some.forEach(
                word -> maker.words.computeIfAbsent(word.sort(), _ -> new ArrayList<>()).add(word));
          });
    }
    List<KnownQuestion> made = new ArrayList<>();
    for (KnownQuestion question : set.questions()) {
      List<Word> some = new ArrayList<>(bySource.getOrDefault(question, List.of()));
      Collections.shuffle(some, maker.random);
      // Names and numbers first.
      some.sort(Comparator.comparing(word -> word.sort() == Sort.OTHER));
      String passage = Letters.bare(passage(set, question));
      some.stream()
          .filter(word -> holds(passage, word.text()))
          .limit(OF_ONE)
          .forEach(word ->
              maker
                  .other(word, texts.get(word.release()))
                  .ifPresent(other -> made.add(maker.exchanged(question, word, other))));
    }
    return made;
  }

  private static String text(Release release) {
    return release.masthead().title()
        + "\n"
        + release.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
  }

  private static Optional<Integer> release(KnownSet set, KnownQuestion question) {
    for (int i = 0; i < set.releases().size(); i++) {
      if (question.answered()
          && set.releases().get(i).passages().stream().anyMatch(one -> question.isIn(one.text()))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static String passage(KnownSet set, KnownQuestion question) {
    return set.releases().stream()
        .flatMap(release -> release.passages().stream())
        .map(Passage::text)
        .filter(question::isIn)
        .collect(Collectors.joining("\n"));
  }

  private List<Word> words(String question, int release) {
    List<Word> found = new ArrayList<>();
    Matcher matcher = WORD.matcher(question);
    while (matcher.find()) {
      String word = matcher.group();
      boolean first = matcher.start() == 0;
      boolean japanese = Japanese.isIn(word);
      Sort sort =
          Character.isDigit(word.charAt(0))
              ? Sort.NUMBER
              : Letters.isKatakana(word) || (!first && Character.isUpperCase(word.charAt(0)))
                  ? Sort.NAME
                  : Sort.OTHER;
      boolean content =
          japanese
              || sort != Sort.OTHER
              || (word.length() >= MIN_WORD
                  && !first
                  && !FunctionWords.of(language).contains(word.toLowerCase(Locale.ROOT)));
      if (content) {
        found.add(new Word(word, sort, matcher.start(), release));
      }
    }
    return found;
  }

  /// A word of the same sort of another release, that a text does not have.
  private Optional<String> other(Word word, String text) {
    List<Word> some = words.getOrDefault(word.sort(), List.of());
    for (int tries = 0; tries < MAX_TRIES && !some.isEmpty(); tries++) {
      Word other = some.get(random.nextInt(some.size()));
      if (other.release() != word.release()
          && (word.sort() != Sort.NUMBER || other.text().length() == word.text().length())
          && !holds(text, other.text())) {
        return Optional.of(other.text());
      }
    }
    return Optional.empty();
  }

  /// Whether a bare text holds a word in any of its forms.
  private static boolean holds(String text, String word) {
    String bare = Letters.bare(word);
    boolean whole = Japanese.isIn(word) || Character.isDigit(word.charAt(0));
    return text.contains(whole ? bare : bare.substring(0, Math.min(STEM, bare.length())));
  }

  private KnownQuestion exchanged(KnownQuestion question, Word word, String other) {
    String text =
        question.question().substring(0, word.start())
            + other
            + question.question().substring(word.start() + word.text().length());
    return new KnownQuestion("near miss", text, question.before(), List.of(), List.of(), false);
  }
}
