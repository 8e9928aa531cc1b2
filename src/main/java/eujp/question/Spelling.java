package eujp.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.text.EditDistance;
import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a word of a question may be that the passages in a language do not have: written in one or
/// in two, or with a slip of the pen. Safe for many threads.
final class Spelling {
  /// Shorter words have too many neighbours one letter away.
  private static final int MIN_MISSPELT = 6;

  private static final int MAX_WITH_ONE_SLIP = 7;

  /// Of a word that was written in two, or of two that were written in one.
  private static final int MIN_PART = 3;

  /// The same in katakana, of which each is a syllable.
  private static final int MIN_KATAKANA = 2;

  private static final int MAX_KATAKANA = 40;

  /// Looking for what a word may be that the index does not know takes long, and people ask about
  /// the same things.
  private static final int UNKNOWN_WORDS_KEPT = 1_000;

  private final Vocabulary vocabulary;
  private final Synonyms known;
  private final String language;
  private final Cache<Word, List<List<String>>> read =
      Caffeine.newBuilder().maximumSize(UNKNOWN_WORDS_KEPT).executor(Runnable::run).build();

  private record Word(String term, String written) {}

  Spelling(Vocabulary vocabulary, Synonyms known, String language) {
    this.vocabulary = vocabulary;
    this.known = known;
    this.language = language;
  }

  /// The wordings of a word that the index does not have, the first of them the word itself.
  List<List<String>> wordings(Token word) {
    return read.get(new Word(word.term(), word.written()), w -> read(word));
  }

  private List<List<String>> read(Token word) {
    List<List<String>> wordings = new ArrayList<>(List.of(List.of(word.term())));
    List<String> parts = parts(word);
    if (parts.isEmpty()) {
      List<String> near = near(word.term());
      // Stemming may cut off just what tells which word was meant.
      (near.isEmpty() ? near(word.written()) : near).forEach(term -> wordings.add(List.of(term)));
      wordings.addAll(known.near(word.term()));
    } else {
      wordings.add(parts);
    }
    return wordings;
  }

  /// *cyber security* where the index has *cybersecurity*.
  @Nullable String joined(Token left, Token right) {
    if (left.written().length() < MIN_PART || right.written().length() < MIN_PART) {
      return null;
    }
    String beginning = left.written() + right.written().substring(0, MIN_PART);
    if (!vocabulary.hasBeginning(beginning)) {
      return null;
    }
    List<String> terms = Tokens.terms(left.written() + right.written(), language);
    return terms.size() == 1 && vocabulary.documents(terms.getFirst()) > 0
        ? terms.getFirst()
        : null;
  }

  /// *rawmaterials* where the index has *raw materials*.
  private List<String> parts(Token word) {
    String written = word.written();
    if (Japanese.isIn(written)) {
      return katakanaParts(written);
    }
    for (int cut = MIN_PART; cut <= written.length() - MIN_PART; cut++) {
      if (!vocabulary.hasBeginning(written.substring(0, cut))
          && !vocabulary.hasBeginning(written.substring(0, cut - 1))) {
        return List.of();
      }
      if (!vocabulary.hasBeginning(written.substring(cut, cut + MIN_PART))) {
        continue;
      }
      List<String> parts =
          Tokens.terms(written.substring(0, cut) + " " + written.substring(cut), language);
      if (parts.size() == 2 && parts.stream().allMatch(part -> vocabulary.documents(part) > 0)) {
        return parts;
      }
    }
    return List.of();
  }

  /// *ティエリブルトン* where the index has *ティエリー・ブルトン*: long vowels and the dots between names are
  /// written or not.
  private List<String> katakanaParts(String written) {
    if (written.length() > MAX_KATAKANA || !Letters.isKatakana(written)) {
      return List.of();
    }
    // Of each beginning, the fewest words that it consists of.
    List<List<String>> beginnings = new ArrayList<>(List.of(List.of()));
    for (int to = 1; to <= written.length(); to++) {
      List<String> fewest = List.of();
      for (int from = 0; from <= to - MIN_KATAKANA; from++) {
        List<String> before = beginnings.get(from);
        Optional<String> word =
            from > 0 && before.isEmpty()
                ? Optional.empty()
                : vocabulary.katakana(written.substring(from, to));
        if (word.isPresent() && (fewest.isEmpty() || before.size() + 1 < fewest.size())) {
          fewest = new ArrayList<>(before);
          fewest.add(word.get());
        }
      }
      beginnings.add(fewest);
    }
    return beginnings.getLast();
  }

  /// The terms that are fewest slips of the pen away, for the length of the shorter; their first
  /// letter is never wrong.
  private List<String> near(String term) {
    if (term.length() < MIN_MISSPELT || Japanese.isIn(term)) {
      return List.of();
    }
    int most = slips(term);
    double best = 0;
    List<String> near = new ArrayList<>();
    for (String other :
        vocabulary.beginningWith(term.substring(0, term.offsetByCodePoints(0, 1)))) {
      if (Math.abs(other.length() - term.length()) > most) {
        continue;
      }
      int slips = EditDistance.of(term, other, most);
      double nearness = 1 - (double) slips / Math.min(term.length(), other.length());
      if (slips <= most && nearness >= best) {
        if (nearness > best) {
          near.clear();
        }
        best = nearness;
        near.add(other);
      }
    }
    return near;
  }

  /// How many letters of a word may be wrong.
  static int slips(String term) {
    return term.length() < MIN_MISSPELT ? 0 : term.length() > MAX_WITH_ONE_SLIP ? 2 : 1;
  }
}
