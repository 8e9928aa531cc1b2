package eujp.question;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.PersonNames;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Tells in which language a question is asked of passages in one language: one of those of
/// `question-words.txt`, by its letters and its small words, and by the thesaurus where these do
/// not decide. A question that shows nothing, such as a name, is in that of the passages. Safe for
/// many threads.
final class QuestionLanguage {
  static final String JAPANESE = "ja";

  /// A language that nobody here reads (ISO 639-2).
  static final String UNKNOWN = "und";

  private static final String GREEK = "el";
  private static final String BULGARIAN = "bg";

  /// What a word counts whose accents are left out, where a word of one language only counts 1.
  private static final double WITHOUT_ACCENTS = .5;

  /// By how much another language must be likelier than that of the passages to be thought of.
  private static final double MARGIN = .1;

  /// By how much it is so without a look at the thesaurus.
  private static final double SURE = 2;

  /// What small words of a language tell it at first sight, where those of others tell half as
  /// much.
  private static final double PLAIN = 1;

  /// Languages that are less likely by so much are out of the question.
  private static final double RIVALS = .75;

  private static final int MAX_RIVALS = 6;

  /// More words tell no more.
  private static final int MAX_WORDS = 100;

  private static final int[] NONE = {};

  /// In alphabetical order, in which they have numbers.
  private static final Lazy<List<String>> LANGUAGES =
      new Lazy<>(() -> QuestionWords.languages().stream().sorted().toList());

  /// The numbers of the languages that have each of the words that questions are made with.
  private static final Lazy<Map<String, int[]>> SMALL_WORDS = new Lazy<>(() -> words(false));

  private static final Lazy<Map<String, int[]>> BARE_WORDS = new Lazy<>(() -> words(true));
  private static final Lazy<Map<String, UnicodeSet>> ALPHABETS =
      new Lazy<>(QuestionLanguage::alphabets);

  private final ThesaurusTerms thesaurus;
  private final String passages;

  /// @param passages the language of the passages, ISO 639-1
  QuestionLanguage(ThesaurusTerms thesaurus, String passages) {
    this.thesaurus = thesaurus;
    this.passages = passages;
  }

  /// The language of a question, ISO 639-1, or [#UNKNOWN].
  String of(String text) {
    if (Japanese.isIn(text)) {
      return JAPANESE;
    }
    List<String> all = Letters.words(text);
    List<String> words = all.subList(0, Math.min(MAX_WORDS, all.size()));
    return switch (script(text)) {
      case LATIN -> ofLatin(words);
      case GREEK -> GREEK;
      case CYRILLIC -> isBulgarian(words) ? BULGARIAN : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /// That of most of its letters.
  private static UnicodeScript script(String text) {
    if (Letters.isAscii(text)) {
      return UnicodeScript.LATIN;
    }
    Map<UnicodeScript, Integer> scripts = new TreeMap<>();
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
    return scripts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }

  private static boolean isBulgarian(List<String> words) {
    UnicodeSet letters = alphabet(BULGARIAN);
    return words.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.CYRILLIC)
        .allMatch(letters::containsAll);
  }

  private String ofLatin(List<String> written) {
    // An abbreviation in capitals is the same in many languages, and so is a number.
    List<String> words = new ArrayList<>(written.size());
    for (String word : written) {
      if (!word.equals(word.toUpperCase(Locale.ROOT))) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    if (isPlainly(passages, words)) {
      return passages;
    }
    Map<String, Double> evidence = evidence(words);
    double own = evidence.getOrDefault(passages, 0.0);
    double most = evidence.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    List<String> rivals =
        evidence.entrySet().stream()
            .filter(one ->
                one.getValue() > own + margin(one.getKey()) && one.getValue() > most - RIVALS)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .limit(MAX_RIVALS)
            .toList();
    if (words.size() > 1 && most <= 0 && own < 0) {
      return UNKNOWN;
    }
    if (rivals.isEmpty()) {
      return passages;
    }
    if (rivals.size() == 1 && most >= own + SURE) {
      return rivals.getFirst();
    }
    // A name is the same in many languages, and so is what stands in it: *von der*.
    List<String> inNames = PersonNames.words().words("any", "small");
    List<String> telling =
        words.stream()
            .filter(word ->
                !inNames.contains(word) && rivals.stream().noneMatch(one -> shares(one, word)))
            .toList();
    return Stream.concat(rivals.stream(), Stream.of(passages))
        .filter(language -> known(telling, language, rivals) > 0)
        .max(
            Comparator.comparingLong((String language) -> known(telling, language, rivals))
                .thenComparingDouble(language -> evidence.getOrDefault(language, 0.0)))
        .orElse(passages);
  }

  /// By how much a language must be likelier than that of the passages: one from which nothing is
  /// translated for them helps only a question that is surely in it.
  private double margin(String language) {
    return thesaurus.thesaurus().leads(language, passages) ? MARGIN : SURE;
  }

  /// Whether the small words of a text tell a language at first sight, as those of most questions
  /// do.
  private static boolean isPlainly(String language, List<String> words) {
    double[] evidence = new double[LANGUAGES.get().size()];
    for (String word : words) {
      if (!Letters.isAscii(word)) {
        return false;
      }
      int[] having = SMALL_WORDS.get().getOrDefault(word, NONE);
      for (int one : having) {
        evidence[one] += 1.0 / having.length;
      }
    }
    int itself = LANGUAGES.get().indexOf(language);
    double own = itself < 0 ? 0 : evidence[itself];
    for (int other = 0; other < evidence.length; other++) {
      if (other != itself && 2 * evidence[other] > own) {
        return false;
      }
    }
    return own >= PLAIN;
  }

  private static Map<String, Double> evidence(List<String> words) {
    Map<String, Double> evidence = new TreeMap<>();
    for (String word : words) {
      int[] having = SMALL_WORDS.get().getOrDefault(word, NONE);
      add(evidence, having, 1);
      if (having.length == 0) {
        add(evidence, BARE_WORDS.get().getOrDefault(word, NONE), WITHOUT_ACCENTS);
      }
      if (!Letters.isAscii(word)) {
        List<String> writing = new ArrayList<>();
        ALPHABETS
            .get()
            .forEach((language, letters) -> {
              if (letters.containsAll(word)) {
                writing.add(language);
              } else {
                evidence.merge(language, -1.0, Double::sum);
              }
            });
        writing.forEach(language -> evidence.merge(language, 1.0 / writing.size(), Double::sum));
      }
    }
    return evidence;
  }

  private static void add(Map<String, Double> evidence, int[] languages, double all) {
    for (int language : languages) {
      evidence.merge(LANGUAGES.get().get(language), all / languages.length, Double::sum);
    }
  }

  /// Whether a language has a word, small or in the thesaurus.
  private boolean has(String language, String word) {
    return QuestionWords.of(language).isSmall(word)
        || thesaurus.phrases(language, passages).knows(word);
  }

  /// Whether a language has a word that the passages write in the same way, such as a name.
  private boolean shares(String language, String word) {
    return thesaurus.phrases(language, passages).leadsTo(word) && has(language, word);
  }

  /// How many of some words a language has, that of the passages also what the others lead to.
  private long known(List<String> words, String language, List<String> others) {
    return words.stream()
        .filter(word ->
            has(language, word)
                || (language.equals(passages)
                    && others.stream()
                        .anyMatch(other -> thesaurus.phrases(other, passages).leadsTo(word))))
        .count();
  }

  private static Map<String, int[]> words(boolean bare) {
    Map<String, int[]> words = new HashMap<>();
    for (int number = 0; number < LANGUAGES.get().size(); number++) {
      String language = LANGUAGES.get().get(number);
      if (!language.equals(JAPANESE)) {
        Set<String> small = QuestionWords.words(language);
        small.addAll(FunctionWords.of(language));
        for (String word : small) {
          for (String one : Letters.words(bare ? Letters.bare(word) : word)) {
            words.put(one, with(number, words.getOrDefault(one, NONE)));
          }
        }
      }
    }
    return words;
  }

  /// Numbers in their order and one that is the last of them, or comes behind it.
  private static int[] with(int number, int[] numbers) {
    int n = numbers.length;
    if (n > 0 && numbers[n - 1] == number) {
      return numbers;
    }
    int[] more = Arrays.copyOf(numbers, n + 1);
    more[n] = number;
    return more;
  }

  private static Map<String, UnicodeSet> alphabets() {
    Map<String, UnicodeSet> alphabets = new TreeMap<>();
    for (String language : QuestionWords.languages()) {
      if (!List.of(JAPANESE, GREEK, BULGARIAN).contains(language)) {
        alphabets.put(language, alphabet(language));
      }
    }
    return alphabets;
  }

  private static UnicodeSet alphabet(String language) {
    return LocaleData.getInstance(new ULocale(language)).getExemplarSet(0, LocaleData.ES_STANDARD);
  }
}
