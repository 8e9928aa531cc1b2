package eujp.lab.learn;

import eujp.check.Change;
import eujp.check.QuoteVerdict.Altered;
import eujp.check.Refinement;
import eujp.check.ReleaseText;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.text.Span;
import eujp.text.WholeWords;
import eujp.text.Word;
import eujp.text.Words;
import eujp.text.sentences.Sentences;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes quotations of which the verdict is known out of every sentence of some releases: words
/// replaced, dropped, put in and swapped; sentences joined across a gap; clauses moved; speakers
/// exchanged; and the sentence itself in other typography. The same seed makes the same.
///
/// What by chance stands in a release after all is left out, so that no verdict is wrong by making.
public final class SyntheticQuotes {
  /// A sentence with fewer words says nothing of what was meant once a word of it is another.
  private static final int MIN_WORDS = 6;

  /// At most one word in so many is changed.
  private static final int WORDS_FOR_EACH_CHANGE = 5;

  private static final int MAX_CHANGES = 3;
  private static final int MIN_PART = 4;
  private static final int MAX_GAP = 6;
  private static final String NOBODY = "Fridolin Nemo";

  /// A quotation and what is to be said of it.
  ///
  /// @param kind how it was made
  /// @param verdict as [eujp.check.QuoteVerdict#word] has it
  /// @param made what was done to the words, where a description of it can be judged
  public record Known(
      String kind,
      String quotation,
      Optional<String> speaker,
      String verdict,
      Optional<Made> made) {}

  /// What was done to words of a release. More than one description of it can be right: of `very
  /// very` either word may have been put in. Right is each that leads back and names no more words.
  ///
  /// @param original the words as they were
  /// @param whole whether the description must lead back to all of them; where words are dropped or
  ///   swapped at an end, the rest is as good
  /// @param said how many words of the release a description names at most
  /// @param claimed how many words of the quotation it names at most
  public record Made(String original, boolean whole, int said, int claimed) {
    /// Whether a verdict on the quotation names every word that was changed, and no other.
    public boolean isToldBy(Altered verdict, String quotation) {
      StringBuilder undone = new StringBuilder(quotation);
      for (Change change : verdict.changes().reversed()) {
        undone.replace(change.start(), change.end(), " " + change.said().text() + " ");
      }
      String words = letters(undone.toString());
      return (whole ? letters(original).equals(words) : letters(original).contains(words))
          && words(verdict, change -> change.said().text()) <= said
          && words(verdict, Change::claimed) <= claimed;
    }

    private static int words(Altered verdict, Function<Change, String> side) {
      return verdict.changes().stream()
          .mapToInt(change -> Words.of(side.apply(change)).size())
          .sum();
    }
  }

  /// A sentence with where it stands.
  private record Sentence(ReleaseText page, Passage passage, String text, List<Word> words) {
    String part(int from, int to) {
      return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /// Whether it has square brackets of its own. Once its words are changed, a quotation's
    /// brackets may as well be an editor's.
    boolean hasBrackets() {
      return text.indexOf('[') >= 0;
    }

    /// How many words these are, as they are compared.
    int size(Set<Integer> places) {
      return places.stream().mapToInt(i -> Words.of(part(i, i + 1)).size()).sum();
    }

    /// How many words hyphens tie to these, with them.
    int tiedTo(Set<Integer> places) {
      Set<Integer> all = new LinkedHashSet<>();
      for (int place : places) {
        int from = place;
        while (isTied(from)) {
          from--;
        }
        int to = place + 1;
        while (isTied(to)) {
          to++;
        }
        if (to - from > 1) {
          IntStream.range(from, to).forEach(all::add);
        }
      }
      return size(all);
    }

    private boolean isTied(int at) {
      return at > 0
          && at < words.size()
          && Refinement.isHyphen(text.substring(words.get(at - 1).end(), words.get(at).start()));
    }
  }

  private final Random random;
  private final List<Known> made = new ArrayList<>();
  private final List<Sentence> sentences;
  private final List<String> letters;
  private final List<String> vocabulary;

  private SyntheticQuotes(List<Release> releases, long seed) {
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
  /// @param most of how many sentences at most, drawn by lot; of as many others
  public static List<Known> of(List<Release> releases, List<Release> others, int most, long seed) {
    SyntheticQuotes trouble = new SyntheticQuotes(releases, seed);
    for (int i : trouble.sample(trouble.sentences.size(), most)) {
      Sentence sentence = trouble.sentences.get(i);
      trouble.unchanged(sentence);
      if (!sentence.hasBrackets()) {
        trouble.changed(sentence);
        trouble.joined(i);
      }
    }
    List<Sentence> elsewhere = others.stream().flatMap(other -> sentences(other).stream()).toList();
    for (int i : trouble.sample(elsewhere.size(), most)) {
      trouble.add("from elsewhere", elsewhere.get(i).text(), Optional.empty(), "absent", false);
    }
    return trouble.made;
  }

  /// Sentences of which a fifth to a half of the words are replaced: from hardly altered to hardly
  /// known again.
  ///
  /// @param most of how many sentences at most, drawn by lot
  public static List<String> heavilyAltered(List<Release> releases, int most, long seed) {
    SyntheticQuotes trouble = new SyntheticQuotes(releases, seed);
    List<String> altered = new ArrayList<>();
    for (int i : trouble.sample(trouble.sentences.size(), most)) {
      Sentence sentence = trouble.sentences.get(i);
      int size = sentence.words().size();
      int least = size / WORDS_FOR_EACH_CHANGE;
      int changes = least + trouble.random.nextInt(size / 2 - least + 1);
      altered.add(
          trouble.rewritten(Rewriting.REPLACED, sentence, trouble.places(size, changes)).text());
    }
    return altered;
  }

  /// The sentences of some releases that a quotation can be made of.
  ///
  /// @param most how many at most, drawn by lot
  public static List<String> untouched(List<Release> releases, int most, long seed) {
    SyntheticQuotes trouble = new SyntheticQuotes(releases, seed);
    return trouble.sample(trouble.sentences.size(), most).stream()
        .map(i -> trouble.sentences.get(i).text())
        .toList();
  }

  /// Some of so many things by number, in their order: all, or else `most`.
  private List<Integer> sample(int size, int most) {
    List<Integer> numbers = new ArrayList<>(IntStream.range(0, size).boxed().toList());
    if (size > most) {
      Collections.shuffle(numbers, random);
    }
    return numbers.stream().limit(most).sorted().toList();
  }

  private static List<Sentence> sentences(Release release) {
    List<Sentence> sentences = new ArrayList<>();
    ReleaseText page = ReleaseText.of(release);
    for (Passage passage : release.passages()) {
      for (Span span : Sentences.of(passage.text(), release.masthead().language())) {
        String text = span.of(passage.text());
        List<Word> words = WholeWords.of(text);
        if (words.size() >= MIN_WORDS) {
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
    int from = random.nextInt(sentence.words().size() - MIN_PART);
    int to = from + MIN_PART + random.nextInt(sentence.words().size() - MIN_PART - from);
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
    boolean stopped = typeset.endsWith(".") || typeset.endsWith("。");
    return "«" + (stopped ? typeset.substring(0, typeset.length() - 1) : typeset) + "»";
  }

  private void changed(Sentence sentence) {
    int changes =
        1
            + random.nextInt(
                Math.clamp(sentence.words().size() / WORDS_FOR_EACH_CHANGE, 1, MAX_CHANGES));
    Set<Integer> places = places(sentence.words().size(), changes);
    for (Rewriting rewriting : Rewriting.values()) {
      rewrite(rewriting, sentence, places);
    }
    swapped(sentence);
    moved(sentence);
    leftOut(sentence);
  }

  /// Different places, drawn by lot.
  private Set<Integer> places(int size, int count) {
    Set<Integer> places = new LinkedHashSet<>();
    while (places.size() < count) {
      places.add(random.nextInt(size));
    }
    return places;
  }

  /// What can be done to a word.
  private enum Rewriting {
    REPLACED,
    DROPPED,
    INSERTED;

    String of(String word, String other) {
      return switch (this) {
        case REPLACED -> other;
        case DROPPED -> "";
        case INSERTED -> other + " " + word;
      };
    }
  }

  /// A sentence with words rewritten.
  ///
  /// @param claimed how many words are new
  private record Rewritten(String text, int claimed) {}

  private Rewritten rewritten(Rewriting rewriting, Sentence sentence, Set<Integer> places) {
    StringBuilder text = new StringBuilder();
    int written = 0;
    int claimed = 0;
    for (int i = 0; i < sentence.words().size(); i++) {
      Word word = sentence.words().get(i);
      text.append(sentence.text(), written, word.start());
      String said = sentence.text().substring(word.start(), word.end());
      if (places.contains(i)) {
        String other = rewriting == Rewriting.DROPPED ? "" : otherWord(said);
        claimed += Words.of(other).size();
        text.append(rewriting.of(said, other));
      } else {
        text.append(said);
      }
      written = word.end();
    }
    text.append(sentence.text().substring(written));
    return new Rewritten(text.toString(), claimed);
  }

  private void rewrite(Rewriting rewriting, Sentence sentence, Set<Integer> places) {
    Rewritten made = rewritten(rewriting, sentence, places);
    int tied = sentence.tiedTo(places);
    int said = rewriting == Rewriting.INSERTED ? 0 : sentence.size(places);
    int words = Words.of(sentence.text()).size() - said + made.claimed();
    if (Words.of(made.text()).size() != words) {
      return; // Words have run together, and are others than was meant.
    }
    addChanged(
        rewriting.name().toLowerCase(Locale.ROOT),
        made.text(),
        new Made(
            sentence.text(), rewriting != Rewriting.DROPPED, said + tied, made.claimed() + tied));
  }

  private String otherWord(String said) {
    String other = vocabulary.get(random.nextInt(vocabulary.size()));
    for (int tries = 0; other.equalsIgnoreCase(said) && tries < 10; tries++) {
      other = vocabulary.get(random.nextInt(vocabulary.size()));
    }
    return other;
  }

  private void swapped(Sentence sentence) {
    int last = sentence.words().size() - 1;
    int at = random.nextInt(last);
    Word one = sentence.words().get(at);
    Word two = sentence.words().get(at + 1);
    String text = sentence.text();
    Set<Integer> places = Set.of(at, at + 1);
    int words = sentence.size(places) + sentence.tiedTo(places);
    String swapped =
        text.substring(0, one.start())
            + text.substring(two.start(), two.end())
            + text.substring(one.end(), two.start())
            + text.substring(one.start(), one.end())
            + text.substring(two.end());
    if (Words.of(swapped).size() == Words.of(text).size()) {
      addChanged("swapped", swapped, new Made(text, false, words, words));
    }
  }

  private void moved(Sentence sentence) {
    int size = sentence.words().size();
    if (size >= 2 * MIN_PART) {
      int cut = MIN_PART + random.nextInt(size - 2 * MIN_PART + 1);
      String text = sentence.part(cut, size) + ", " + sentence.part(0, cut);
      addChanged("clause moved", text, new Made(text, true, 0, 0));
    }
  }

  private void leftOut(Sentence sentence) {
    int size = sentence.words().size();
    if (size > 2 * MIN_PART) {
      int from = MIN_PART + random.nextInt(size - 2 * MIN_PART);
      int to = from + 1 + random.nextInt(size - MIN_PART - from);
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
    int next = at + 2 + random.nextInt(MAX_GAP);
    if (next < sentences.size()
        && sentences.get(next).page() == sentences.get(at).page()
        && !sentences.get(next).hasBrackets()) {
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

  private void addChanged(String kind, String text, Made how) {
    if (!isInRelease(text)) {
      made.add(new Known(kind, text, Optional.empty(), "altered", Optional.of(how)));
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
