package eujp.check;

import eujp.cite.Citation;
import eujp.release.Masthead;
import eujp.release.Passage;
import eujp.release.Release;
import eujp.release.Speech;
import eujp.text.WholeWords;
import eujp.text.Word;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A release as one run of words from its title to its end, so that a quotation is found across
/// sentences and passages.
public final class ReleaseText {
  private static final String SENTENCE_ENDS = ".!?:;…";
  private static final String EAST_ASIAN_ENDS = "。！？：；\n";
  private static final int MAX_ASIDE = 12;
  private static final String CLAUSE_ENDS = ",、，()（）—";

  final List<Passage> passages;
  final Masthead masthead;
  private final List<Word> words = new ArrayList<>();
  private final BitSet goesOn = new BitSet();

  /// Whether each word begins a sentence, a clause after a colon or a passage; at the end true.
  final boolean[] begins;

  private final List<Integer> passageOf = new ArrayList<>();

  /// The speech that each word is of.
  private final List<Optional<Speech>> speechOf = new ArrayList<>();

  /// @param passages of the release in the order of the page
  ReleaseText(Masthead masthead, List<Passage> passages) {
    this.masthead = masthead;
    this.passages = passages;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      List<Word> its = Words.of(passage.text());
      WholeWords.goesOn(passage.text(), its).stream()
          .map(at -> at + words.size())
          .forEach(goesOn::set);
      for (Word word : its) {
        words.add(word);
        passageOf.add(i);
        speechOf.add(passage.speechAt(word.start()));
      }
    }
    this.begins = new boolean[size() + 1];
    for (int word = 0; word < begins.length; word++) {
      begins[word] = isBeginning(word);
    }
  }

  /// Whether some words only tell within what somebody says who it is: *she went on*. Who quotes
  /// what is said leaves them out and changes nothing.
  boolean isAside(int from, int to) {
    return from > 0
        && from < to
        && to < size()
        && to - from <= MAX_ASIDE
        && passageOf.get(from - 1).equals(passageOf.get(to))
        && speechOf.get(from - 1).filter(Speech::isTold).isPresent()
        && speechOf.get(to).map(Speech::by).equals(speechOf.get(from - 1).map(Speech::by))
        && speechOf.subList(from, to).stream().allMatch(Optional::isEmpty);
  }

  /// A change of what somebody says, without the words around it that only tell who says it: of
  /// *czekać” – dodała* the first.
  Edit spoken(Edit edit) {
    int from = edit.said();
    int to = edit.saidEnd();
    while (from < to && speechOf.get(from).isEmpty()) {
      from++;
    }
    while (to > from && speechOf.get(to - 1).isEmpty()) {
      to--;
    }
    boolean led = from == edit.said() || isAside(edit.said(), from);
    return from < to && led ? new Edit(from, to, edit.claimed(), edit.claimedEnd()) : edit;
  }

  public static ReleaseText of(Release release) {
    return new ReleaseText(release.masthead(), release.passages());
  }

  int size() {
    return words.size();
  }

  Word word(int at) {
    return words.get(at);
  }

  Passage passageAt(int word) {
    return passages.get(passageOf.get(word));
  }

  /// Whose speech a word is of; nobody's where the release speaks itself.
  Optional<Speech> speechAt(int word) {
    return speechOf.get(word);
  }

  /// Its characters at a word.
  String written(int word) {
    Word one = words.get(word);
    return passageAt(word).text().substring(one.start(), one.end());
  }

  /// What stands between a word and the one before it in the same passage.
  String between(int word) {
    return sharePassage(word - 1, word)
        ? passageAt(word).text().substring(words.get(word - 1).end(), words.get(word).start())
        : "\n";
  }

  /// Whether a sentence, a clause after a colon or a passage begins with a word, or ends before it.
  boolean beginsAt(int word) {
    return word < 0 || word > size() || begins[word];
  }

  private boolean isBeginning(int word) {
    String between = between(word);
    return word <= 0
        || word >= size()
        || firstOf(EAST_ASIAN_ENDS, between) >= 0
        || (firstOf(SENTENCE_ENDS, between) >= 0
            && between.chars().anyMatch(Character::isWhitespace));
  }

  /// Whether a word is of one whole word with the one before it, as in Japanese.
  boolean goesOnAt(int word) {
    return word >= 0 && goesOn.get(word);
  }

  /// Whether a clause begins at a word, or ends before it.
  boolean partsAt(int word) {
    return beginsAt(word) || between(word).chars().anyMatch(c -> CLAUSE_ENDS.indexOf(c) >= 0);
  }

  private boolean sharePassage(int one, int other) {
    return one >= 0 && other < size() && passageOf.get(one).equals(passageOf.get(other));
  }

  /// The words from one to another, exclusive, as the release prints them.
  Extract extract(int from, int to) {
    List<Citation> pieces = new ArrayList<>();
    for (int start = from; start < to; ) {
      int end = start + 1;
      while (end < to && sharePassage(start, end)) {
        end++;
      }
      pieces.add(
          new Citation(
              passageAt(start), masthead, words.get(start).start(), words.get(end - 1).end(), 0));
      start = end;
    }
    return new Extract(pieces);
  }

  /// The speech that a range of words is of, each once; empty for the release's own words.
  Set<Optional<Speech>> speech(int from, int to) {
    return new LinkedHashSet<>(speechOf.subList(from, to));
  }

  /// Whether a piece of a passage is all somebody's words.
  public boolean isSpoken(Passage passage, String piece) {
    int start = passage.text().indexOf(piece);
    return start >= 0
        && piece.chars().anyMatch(Character::isLetter)
        && isSpoken(passage, start, start + piece.length());
  }

  private static boolean isSpoken(Passage passage, int start, int end) {
    for (Word word : Words.of(passage.text().substring(start, end))) {
      if (passage.speechAt(start + word.start()).filter(Speech::isTold).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Where in a text the first of some characters stands; -1 where none does.
  private static int firstOf(String characters, String text) {
    int at = 0;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at < text.length() ? at : -1;
  }
}
