package eujp.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.question.Vocabulary.Bare;
import eujp.text.EditDistance;
import eujp.text.Japanese;
import eujp.text.Letters;
import eujp.text.Token;
import eujp.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What a word of a question may be that the passages in a language do not have: written in one or
/// in two, or with a slip of the pen. Safe for many threads.
final class Spelling {
  /// Shorter words have too many neighbours one letter away.
  private static final int MIN_MISSPELT = 6;

  private static final int MAX_WITH_ONE_SLIP = 7;

  /// The same of a word's stem.
  private static final int MIN_MISSPELT_STEM = 5;

  /// Of a word whose accents were left out.
  private static final int MIN_UNACCENTED = 3;

  /// Terms of which it is tried whether a word is a form of them.
  private static final int MAX_FORMS_TRIED = 64;

  /// Of a word that was written in two, or of two that were written in one.
  private static final int MIN_PART = 3;

  /// Of the first of two that were written in one, where the second is long: *co* in *cochaired*.
  private static final int MIN_PREFIX = 2;

  private static final int MIN_BEHIND_PREFIX = 5;

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

  private final Cognates cognates;
  private final Cache<Foreign, List<String>> shared =
      Caffeine.newBuilder().maximumSize(UNKNOWN_WORDS_KEPT).executor(Runnable::run).build();

  private record Word(String term, String written) {}

  private record Foreign(String written, boolean name) {}

  Spelling(Vocabulary vocabulary, Synonyms known, String language) {
    this.vocabulary = vocabulary;
    this.cognates = new Cognates(vocabulary);
    this.known = known;
    this.language = language;
  }

  /// The wordings of a word that the index does not have, the first of them the word itself.
  List<List<String>> wordings(Token word) {
    return read.get(new Word(word.term(), word.written()), w -> read(word));
  }

  /// What a word of another language is here; none where it is nothing.
  ///
  /// @param name whether it is written as a name
  List<String> cognates(String written, boolean name) {
    return shared.get(new Foreign(written, name), word -> cognates.of(written, name));
  }

  private List<List<String>> read(Token word) {
    List<List<String>> wordings = new ArrayList<>(List.of(List.of(word.term())));
    List<String> parts = parts(word);
    if (parts.isEmpty()) {
      near(word).forEach(term -> wordings.add(List.of(term)));
      wordings.addAll(known.near(word));
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
    return terms.size() == 1 && vocabulary.has(terms.getFirst()) ? terms.getFirst() : null;
  }

  /// *rawmaterials* where the index has *raw materials*, *cochaired* where it has *co-chaired*.
  private List<String> parts(Token word) {
    String written = word.written();
    if (Japanese.isIn(written)) {
      return katakanaParts(written);
    }
    for (int cut = MIN_PREFIX; cut <= written.length() - MIN_PART; cut++) {
      if (!vocabulary.hasBeginning(written.substring(0, cut))
          && !vocabulary.hasBeginning(written.substring(0, cut - 1))) {
        return List.of();
      }
      if (cut < MIN_PART && written.length() - cut < MIN_BEHIND_PREFIX) {
        continue;
      }
      if (!vocabulary.hasBeginning(written.substring(cut, cut + MIN_PART))) {
        continue;
      }
      List<String> parts =
          Tokens.terms(written.substring(0, cut) + " " + written.substring(cut), language);
      if (parts.size() == 2 && parts.stream().allMatch(vocabulary::has)) {
        return parts;
      }
    }
    return List.of();
  }

  /// *ティエリブルトン* where the index has *ティエリー・ブルトン*: spellings differ in long vowels and in the dots
  /// between names.
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

  /// The terms that a word is fewest slips of the pen away from, for the length of the shorter. Its
  /// first letter is never wrong, but may be swapped with the second. Accents that are left out are
  /// no slips.
  private List<String> near(Token word) {
    String written = Bare.of(word.written()).letters();
    if (written.length() < MIN_UNACCENTED || !isOneScript(written)) {
      return List.of();
    }
    String term = Bare.of(word.term()).letters();
    double best = 0;
    int tried = 0;
    List<String> near = new ArrayList<>();
    for (Bare other : candidates(written)) {
      int length = other.letters().length();
      int most = Math.min(slips(written), slipsOfStem(other.letters()));
      int slips = EditDistance.of(term, other.letters(), most);
      if (slips > most && tried < MAX_FORMS_TRIED) {
        OptionalInt ofForm = slipsOfForm(written, other, most);
        tried += ofForm.isPresent() ? 1 : 0;
        slips = ofForm.orElse(slips);
      }
      double nearness = 1 - (double) slips / Math.min(written.length(), length);
      if (slips <= most && nearness >= best) {
        if (nearness > best) {
          near.clear();
        }
        best = nearness;
        near.add(other.term());
      }
    }
    return near;
  }

  private List<Bare> candidates(String written) {
    char first = written.charAt(0);
    char second = written.charAt(1);
    List<Bare> candidates = new ArrayList<>(vocabulary.beginningWith(first));
    if (first != second) {
      String swapped = "" + second + first;
      vocabulary.beginningWith(second).stream()
          .filter(other -> other.letters().startsWith(swapped))
          .forEach(candidates::add);
    }
    candidates.removeIf(other -> other.letters().length() < MIN_UNACCENTED);
    return candidates;
  }

  /// How many slips of the pen make a word of a form of a term's word; empty where none can.
  ///
  /// A slip may keep stemming from cutting an ending, or lie in what it cuts. So of *lauched* only
  /// a beginning is compared with *launch*, where the rest makes it a form of that word.
  private OptionalInt slipsOfForm(String written, Bare term, int most) {
    String stem = term.letters();
    if (stem.length() > written.length() + most) {
      return OptionalInt.empty();
    }
    int[] beginnings = EditDistance.ofBeginnings(written, stem, most);
    int end = nearest(beginnings, stem.length(), most);
    if (beginnings[end] > most) {
      return OptionalInt.empty();
    }
    List<String> form = Tokens.terms(term.term() + written.substring(end), language);
    return form.equals(List.of(term.term()))
        ? OptionalInt.of(beginnings[end])
        : OptionalInt.empty();
  }

  /// The end of the beginning of a word that is nearest to a term of a length.
  private static int nearest(int[] beginnings, int length, int most) {
    int nearest = Math.min(beginnings.length - 1, length);
    for (int end = Math.max(1, length - most);
        end <= Math.min(beginnings.length - 1, length + most);
        end++) {
      if (beginnings[end] < beginnings[nearest]) {
        nearest = end;
      }
    }
    return nearest;
  }

  /// Whether a word is in the letters of an alphabet, or in katakana: of characters each is a word.
  private static boolean isOneScript(String written) {
    return !Japanese.isIn(written) || Letters.isKatakana(written);
  }

  /// How many letters of a word may be wrong.
  static int slips(String word) {
    int shortest = Japanese.isIn(word) ? MIN_MISSPELT_STEM : MIN_MISSPELT;
    return word.length() < shortest ? 0 : word.length() > MAX_WITH_ONE_SLIP ? 2 : 1;
  }

  /// How many letters of a form of a term may be wrong in what the term is of it.
  private static int slipsOfStem(String term) {
    return term.length() < MIN_MISSPELT_STEM ? 0 : term.length() > MAX_WITH_ONE_SLIP ? 2 : 1;
  }
}
