package eujp.check;

import eujp.answer.Sentences;
import eujp.answer.Span;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.search.Word;
import eujp.search.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes quotations of which the verdict is known out of every sentence of some releases: words
/// replaced, dropped, put in and swapped; sentences joined across a gap; clauses moved; speakers
/// exchanged; and the sentence itself in other typography. The same seed makes the same.
///
/// What by chance stands in a release after all is left out, so that no verdict is wrong by making.
public final class Trouble {
  /// A sentence with fewer words says nothing of what was meant once a word of it is another.
  private static final int FEWEST_WORDS = 6;

  /// At most one word in so many is changed.
  private static final int WORDS_FOR_EACH_CHANGE = 5;

  private static final int MOST_CHANGES = 3;
  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_GAP = 6;
  private static final String NOBODY = "Fridolin Nemo";

  /// A quotation and what is to be said of it.
  ///
  /// @param kind how it was made
  /// @param verdict as [QuoteVerdict#word] has it
  /// @param changed the words that it has in place of others, where these can be told
  public record Known(
      String kind,
      String quotation,
      Optional<String> speaker,
      String verdict,
      Optional<List<String>> changed) {}

  /// A sentence with where it stands.
  private record Sentence(Page page, Passage passage, String text, List<Word> words) {
    String part(int from, int to) {
      return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
  }

  private final Random random;
  private final List<Known> made = new ArrayList<>();
  private final List<Sentence> sentences;
  private final List<String> letters;
  private final List<String> vocabulary;

  private Trouble(List<Release> releases, long seed) {
    this.random = new Random(seed);
    this.sentences = releases.stream().flatMap(release -> sentences(release).stream()).toList();
    this.letters =
        releases.stream()
            .map(release ->
                release.passages().stream()
                    .map(passage -> letters(passage.text()))
                    .collect(Collectors.joining()))
            .toList();
    this.vocabulary =
        sentences.stream()
            .flatMap(sentence ->
                sentence.words().stream()
                    .map(word -> sentence.text().substring(word.start(), word.end())))
            .filter(word -> word.codePoints().allMatch(Character::isLetter))
            .toList();
  }

  /// The quotations made of each sentence.
  ///
  /// @param releases those that are checked against
  /// @param others releases that are not: none of their sentences should be found
  public static List<Known> of(List<Release> releases, List<Release> others, long seed) {
    Trouble trouble = new Trouble(releases, seed);
    for (int i = 0; i < trouble.sentences.size(); i++) {
      trouble.unchanged(trouble.sentences.get(i));
      trouble.changed(trouble.sentences.get(i));
      trouble.joined(i);
    }
    for (Release other : others) {
      for (Sentence sentence : sentences(other)) {
        trouble.add("from elsewhere", sentence.text(), Optional.empty(), "absent", false);
      }
    }
    return trouble.made;
  }

  private static List<Sentence> sentences(Release release) {
    List<Sentence> sentences = new ArrayList<>();
    Page page = Page.of(release);
    for (Passage passage : release.passages()) {
      for (Span span : Sentences.of(passage.text(), release.masthead().language())) {
        String text = span.of(passage.text());
        List<Word> words = Words.of(text);
        if (words.size() >= FEWEST_WORDS) {
          sentences.add(new Sentence(page, passage, text, words));
        }
      }
    }
    return sentences;
  }

  private void unchanged(Sentence sentence) {
    String text = sentence.text();
    add("untouched", text, Optional.empty(), "verbatim", true);
    add("other typography", typeset(text), Optional.empty(), "verbatim", true);
    int from = random.nextInt(sentence.words().size() - SHORTEST_PART);
    int to = from + SHORTEST_PART + random.nextInt(sentence.words().size() - SHORTEST_PART - from);
    add("a part", sentence.part(from, to), Optional.empty(), "verbatim", true);
    add("speaker exchanged", text, Optional.of(NOBODY), "misattributed", true);
    sentence
        .passage()
        .speaker()
        .filter(_ -> sentence.page().isSpoken(sentence.passage(), sentence.text()))
        .ifPresent(speaker -> {
          add("right speaker", text, Optional.of(speaker.name()), "verbatim", true);
          add("right role", text, Optional.of(speaker.role()), "verbatim", true);
        });
  }

  private String typeset(String text) {
    String typeset = text.replace('“', '"').replace('”', '"').replace('’', '\'');
    typeset = random.nextBoolean() ? typeset.replace("-", "‐") : typeset.replace(" – ", " - ");
    typeset = random.nextBoolean() ? typeset.replace(" ", "  ") : typeset.replace(' ', '\n');
    if (random.nextBoolean()) {
      typeset = Normalizer.normalize(typeset, Normalizer.Form.NFD);
    }
    String first = typeset.substring(0, 1);
    typeset = first.toLowerCase(Locale.ROOT) + typeset.substring(1);
    return "«" + typeset.replaceAll("[.。]$", "") + "»";
  }

  private void changed(Sentence sentence) {
    int changes =
        1
            + random.nextInt(
                Math.clamp(sentence.words().size() / WORDS_FOR_EACH_CHANGE, 1, MOST_CHANGES));
    Set<Integer> places = new LinkedHashSet<>();
    while (places.size() < changes) {
      places.add(random.nextInt(sentence.words().size()));
    }
    rewrite("replaced", sentence, places, (word, other) -> other, true);
    rewrite("dropped", sentence, places, (word, other) -> "", false);
    rewrite("inserted", sentence, places, (word, other) -> other + " " + word, true);
    swapped(sentence);
    moved(sentence);
    leftOut(sentence);
  }

  private interface Rewriting {
    String of(String word, String other);
  }

  private void rewrite(
      String kind, Sentence sentence, Set<Integer> places, Rewriting rewriting, boolean named) {
    StringBuilder text = new StringBuilder();
    List<String> changed = new ArrayList<>();
    int written = 0;
    for (int i = 0; i < sentence.words().size(); i++) {
      Word word = sentence.words().get(i);
      text.append(sentence.text(), written, word.start());
      String said = sentence.text().substring(word.start(), word.end());
      if (places.contains(i)) {
        String other = otherWord(said);
        changed.add(other);
        text.append(rewriting.of(said, other));
      } else {
        text.append(said);
      }
      written = word.end();
    }
    text.append(sentence.text().substring(written));
    addChanged(kind, text.toString(), named ? Optional.of(changed) : Optional.empty());
  }

  private String otherWord(String said) {
    String other = vocabulary.get(random.nextInt(vocabulary.size()));
    for (int tries = 0; other.equalsIgnoreCase(said) && tries < 10; tries++) {
      other = vocabulary.get(random.nextInt(vocabulary.size()));
    }
    return other;
  }

  private void swapped(Sentence sentence) {
    int at = random.nextInt(sentence.words().size() - 1);
    Word one = sentence.words().get(at);
    Word two = sentence.words().get(at + 1);
    String text = sentence.text();
    addChanged(
        "swapped",
        text.substring(0, one.start())
            + text.substring(two.start(), two.end())
            + text.substring(one.end(), two.start())
            + text.substring(one.start(), one.end())
            + text.substring(two.end()),
        Optional.empty());
  }

  private void moved(Sentence sentence) {
    int size = sentence.words().size();
    if (size >= 2 * SHORTEST_PART) {
      int cut = SHORTEST_PART + random.nextInt(size - 2 * SHORTEST_PART + 1);
      addChanged(
          "clause moved",
          sentence.part(cut, size) + ", " + sentence.part(0, cut),
          Optional.empty());
    }
  }

  private void leftOut(Sentence sentence) {
    int size = sentence.words().size();
    if (size > 2 * SHORTEST_PART) {
      int from = SHORTEST_PART + random.nextInt(size - 2 * SHORTEST_PART);
      int to = from + 1 + random.nextInt(size - SHORTEST_PART - from);
      String before = sentence.part(0, from);
      String after = sentence.part(to, size);
      if (!isInRelease(before + after)) {
        add("left out, marked", before + mark() + after, Optional.empty(), "elided", true);
      }
    }
  }

  private String mark() {
    List<String> marks = List.of(" […] ", " ... ", " (…) ", "… ", " [...] ");
    return marks.get(random.nextInt(marks.size()));
  }

  private void joined(int at) {
    int next = at + 2 + random.nextInt(LONGEST_GAP);
    if (next < sentences.size() && sentences.get(next).page() == sentences.get(at).page()) {
      String one = sentences.get(at).text();
      String other = sentences.get(next).text();
      if (!isInRelease(one + other)) {
        add("joined, marked", one + mark() + other, Optional.empty(), "elided", true);
        add("joined, unmarked", one + " " + other, Optional.empty(), "altered", false);
      }
    }
    if (at + 1 < sentences.size() && sentences.get(at + 1).page() == sentences.get(at).page()) {
      String both = sentences.get(at).text() + " " + sentences.get(at + 1).text();
      if (isInRelease(both)) {
        add("across a border", both, Optional.empty(), "verbatim", true);
      }
    }
  }

  private void addChanged(String kind, String text, Optional<List<String>> changed) {
    if (!isInRelease(text)) {
      made.add(new Known(kind, text, Optional.empty(), "altered", changed));
    }
  }

  private void add(
      String kind, String text, Optional<String> speaker, String verdict, boolean known) {
    if (known || !isInRelease(text)) {
      made.add(new Known(kind, text, speaker, verdict, Optional.empty()));
    }
  }

  private boolean isInRelease(String text) {
    String wanted = letters(text);
    return letters.stream().anyMatch(release -> release.contains(wanted));
  }

  private static String letters(String text) {
    return Words.of(text).stream().map(Word::form).collect(Collectors.joining());
  }
}
