package eujp.question;

import eujp.question.typed.AccentedNumerals;
import eujp.question.typed.MisspeltQuestionWords;
import eujp.question.typed.UnaccentedQuestionWords;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import eujp.text.WordTable;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The question words of one language, such as *who* and *how many*, from `question-words.txt`.
final class QuestionWords {
  private static final WordTable TABLE = WordTable.in(QuestionWords.class, "question-words.txt");
  private static final Map<String, QuestionWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  /// Stands for any words between two.
  private static final char GAP = '…';

  private static final List<String> TELLING_A_LANGUAGE =
      List.of(
          "person", "time", "place", "number", "measure", "reason", "words", "thing", "back",
          "deny", "noise");

  private static final char HOW_MANY = '何';
  private static final Set<AnswerType> ASKING =
      Set.of(
          AnswerType.PERSON,
          AnswerType.TIME,
          AnswerType.PLACE,
          AnswerType.NUMBER,
          AnswerType.MEASURE,
          AnswerType.REASON);
  private static final Set<AnswerType> COUNTING = Set.of(AnswerType.NUMBER, AnswerType.MEASURE);

  private final List<Cue> types = new ArrayList<>();
  private final List<Cue> unaccentedTypes;
  private final List<Cue> back;
  private final List<Cue> deny;
  private final List<Cue> asides;
  private final Set<String> noise;
  private final Set<String> unaccented;
  private final MisspeltQuestionWords misspelt;
  private final Lazy<UnaccentedQuestionWords> unaccentedWords;
  private final Set<String> small;
  private final Set<String> bareSmall = new HashSet<>();
  private final Set<String> light;
  private final Set<String> preverbs;
  private final String participle;
  private final String release;

  private QuestionWords(String language) {
    for (AnswerType type : AnswerType.values()) {
      types.addAll(cues(language, type.name().toLowerCase(Locale.ROOT), type));
    }
    types.sort(Comparator.comparingInt(cue -> -cue.phrase().length()));
    List<Cue> bare = types.stream().map(Cue::unaccented).distinct().toList();
    // Where none has accents, they tell nothing that the others do not.
    boolean unaccentedAlready = bare.equals(types.stream().distinct().toList());
    unaccentedTypes = language.equals("ja") || unaccentedAlready ? List.of() : bare;
    back = cues(language, "back", AnswerType.THING);
    deny = cues(language, "deny", AnswerType.THING);
    asides = cues(language, "aside", AnswerType.THING);
    noise = Set.copyOf(TABLE.words(language, "noise"));
    unaccented =
        language.equals("ja")
            ? Set.of()
            : noise.stream().map(Letters::bare).collect(Collectors.toUnmodifiableSet());
    light = Set.copyOf(TABLE.words(language, "light"));
    small = new HashSet<>(FunctionWords.of(language));
    small.addAll(noise);
    small.addAll(TABLE.words(language, "deny"));
    small.stream().map(Letters::bare).forEach(bareSmall::add);
    preverbs = Set.copyOf(TABLE.words(language, "preverb"));
    participle = String.join("", TABLE.words(language, "participle"));
    misspelt = misspelt(language);
    unaccentedWords = new Lazy<>(() -> unaccentedWords(language));
    release = String.join(" ", TABLE.words(language, "release"));
  }

  private MisspeltQuestionWords misspelt(String language) {
    Set<String> asking = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (Cue cue : types) {
      String first = cue.firstWord();
      known.add(first);
      if (ASKING.contains(cue.type()) && noise.contains(first)) {
        asking.add(first);
      }
    }
    known.addAll(noise);
    known.addAll(unaccented);
    known.addAll(light);
    return new MisspeltQuestionWords(asking, known, shortForms(language), language);
  }

  private UnaccentedQuestionWords unaccentedWords(String language) {
    return new UnaccentedQuestionWords(
        language.equals("ja") ? List.of() : accentedWords(language),
        otherWords(language),
        FunctionWords.of(language)::contains,
        language);
  }

  /// What people type for question words, and these: *cb* for *combien*.
  private static Map<String, String> shortForms(String language) {
    return TABLE.words(language, "short").stream()
        .map(pair -> pair.split("=", -1))
        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  }

  /// The words of all cues, first those that begin one, and those that count; but for those that
  /// begin one as well without accents: `quê`.
  private List<String> accentedWords(String language) {
    Set<String> first = types.stream().map(Cue::firstWord).collect(Collectors.toSet());
    return Stream.of(
            types.stream().filter(cue -> cue.beginning().isEmpty()).map(Cue::firstWord),
            types.stream().filter(cue -> !cue.anyEnding).flatMap(cue -> cue.words().stream()),
            types.stream().flatMap(cue -> cue.beginning().stream()).map(word -> word + "*"),
            AccentedNumerals.of(language).stream())
        .flatMap(words -> words)
        .filter(word -> !first.contains(Letters.typed(word.replace("*", ""), language)))
        .toList();
  }

  /// Words that ask nothing or, as they are, something else.
  private Set<String> otherWords(String language) {
    Set<String> others = new HashSet<>(FunctionWords.of(language));
    types.forEach(cue -> others.addAll(cue.words()));
    return others;
  }

  /// Those of a language; none for a language that the file does not have.
  ///
  /// @param language ISO 639-1
  static QuestionWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, QuestionWords::new);
  }

  /// The languages that have question words, in no order.
  static Set<String> languages() {
    return TABLE.languages();
  }

  /// The words of a language that are small, and those that its cues begin with, but for those of
  /// contacts, sources, mastheads and sums: these are nouns, which languages share.
  static Set<String> words(String language) {
    Set<String> words = new HashSet<>();
    for (String name : TELLING_A_LANGUAGE) {
      for (String phrase : TABLE.words(language, name)) {
        List<String> some = Letters.words(phrase);
        if (!some.isEmpty()) {
          words.add(some.getFirst());
        }
      }
    }
    return words;
  }

  private static List<Cue> cues(String language, String name, AnswerType type) {
    return TABLE.words(language, name).stream()
        .map(phrase -> new Cue(phrase.replace("*", ""), phrase.endsWith("*"), type))
        .toList();
  }

  /// A question with its question words spelt right, out and with their accents.
  String spelt(String question) {
    return unaccentedWords.get().corrected(misspelt.corrected(question));
  }

  /// How a question speaks of a release that it does not name; blank where the file does not say.
  String release() {
    return release;
  }

  /// Whether a word belongs to a verb before it that begins with it elsewhere: *an* of *fangen …
  /// an*.
  boolean isPreverb(String word) {
    return preverbs.contains(word);
  }

  /// What begins the participles of a language: *ge*; empty where nothing does.
  String participle() {
    return participle;
  }

  /// Whether a word only makes a question of a text; its accents may be left out.
  boolean isNoise(String word) {
    return noise.contains(word.replace('’', '\'')) || unaccented.contains(word);
  }

  /// Whether a word says nothing of what a question is about, with its accents or without any: it
  /// only makes a question of a text, or is an article, a preposition, an auxiliary.
  boolean isSmall(String word) {
    return small.contains(word) || (Letters.isAscii(word) && bareSmall.contains(word));
  }

  /// Whether a word says little of what a question is about: *part*, *kind*, *happen*.
  boolean isLight(String word) {
    return light.contains(word);
  }

  /// What a question asks for; the longest cue in it decides. What is said by the text itself, and
  /// not by somebody in it, is a thing.
  AnswerType type(String question) {
    String folded = withoutAsides(question.toLowerCase(Locale.ROOT));
    AnswerType type = type(folded, types);
    return type == AnswerType.THING && isUnaccented(folded) ? type(folded, unaccentedTypes) : type;
  }

  private static AnswerType type(String folded, List<Cue> types) {
    long pairs = Cue.pairs(folded);
    for (Cue cue : types) {
      if (cue.type() != AnswerType.THING
          && cue.mayBeIn(pairs)
          && cue.isIn(folded)
          && (cue.type() != AnswerType.WORDS || !isByText(folded, types))) {
        return cue.type();
      }
    }
    return AnswerType.THING;
  }

  private String withoutAsides(String folded) {
    String rest = folded;
    for (Cue aside : asides) {
      if (aside.isIn(rest)) {
        rest = aside.written().matcher(rest).replaceAll(" ");
      }
    }
    return rest;
  }

  private static boolean isByText(String folded, List<Cue> types) {
    for (Cue cue : types) {
      if (cue.type() == AnswerType.THING && cue.isIn(folded)) {
        return true;
      }
    }
    return false;
  }

  /// Whether somebody may have left out all accents.
  private static boolean isUnaccented(String folded) {
    return !Japanese.isIn(folded) && Letters.bare(folded).equals(folded.replace('ς', 'σ'));
  }

  /// A question without the cues that make it ask for a type of thing.
  String without(AnswerType type, String question) {
    return without(cue -> cue.type() == type, question);
  }

  private String without(Predicate<Cue> some, String question) {
    String folded = question.toLowerCase(Locale.ROOT);
    char[] rest = question.toCharArray();
    for (Cue cue : types) {
      if (some.test(cue) && cue.isIn(folded)) {
        // Each is looked for in the whole question: two may share some letters.
        Matcher found = cue.written().matcher(question);
        while (found.find()) {
          Arrays.fill(rest, found.start(), found.end(), ' ');
        }
      }
    }
    return new String(rest);
  }

  /// A Japanese question without what it counts by: *how many* and the word for what is counted are
  /// one, and another language has none for it.
  static String withoutCounters(String question) {
    return question.indexOf(HOW_MANY) < 0
        ? question
        : of("ja")
            .without(
                cue -> COUNTING.contains(cue.type()) && cue.phrase().charAt(0) == HOW_MANY,
                question);
  }

  /// Whether a question points back at what was said before: *and*, *it*, *there*.
  boolean pointsBack(String question) {
    String folded = question.toLowerCase(Locale.ROOT);
    return isAnyIn(folded, back);
  }

  /// Whether a text denies something: *not*, *without*.
  boolean denies(String text) {
    String folded = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return isAnyIn(folded, deny);
  }

  private static boolean isAnyIn(String folded, List<Cue> cues) {
    for (Cue cue : cues) {
      if (cue.isIn(folded)) {
        return true;
      }
    }
    return false;
  }

  /// A phrase that tells something of the question in which it stands.
  ///
  /// @param pairs of letters that stand side by side in it
  private record Cue(String phrase, boolean anyEnding, AnswerType type, long pairs) {
    Cue(String phrase, boolean anyEnding, AnswerType type) {
      this(phrase, anyEnding, type, pairs(phrase));
    }

    /// The pairs of letters in a text, each as one of 64 bits, which others share.
    static long pairs(String text) {
      long pairs = 0;
      for (int i = 1; i < text.length(); i++) {
        char first = text.charAt(i - 1);
        char second = text.charAt(i);
        if (Character.isLetter(first) && Character.isLetter(second)) {
          pairs |= 1L << (((31 * first + second) * 0x9E3779B9) >>> 26);
        }
      }
      return pairs;
    }

    /// Whether the question has all pairs of letters of the phrase, as far as that can be told of
    /// so many phrases at a glance.
    boolean mayBeIn(long ofQuestion) {
      return (pairs & ~ofQuestion) == 0;
    }

    List<String> words() {
      return Letters.words(phrase);
    }

    /// The word of which it tells the beginning alone, if any.
    Optional<String> beginning() {
      return anyEnding && !phrase.startsWith("^")
          ? Optional.of(words().getLast())
          : Optional.empty();
    }

    String firstWord() {
      int end = 0;
      while (end < phrase.length() && Character.isLetter(phrase.charAt(end))) {
        end++;
      }
      return phrase.substring(0, end);
    }

    Cue unaccented() {
      // The sign for a gap would become three full stops.
      String bare = Letters.bare(phrase.replace(GAP, '\n')).replace('\n', GAP);
      return new Cue(bare, anyEnding, type);
    }

    boolean isIn(String question) {
      int gap = phrase.indexOf(GAP);
      if (gap >= 0) {
        int first = question.indexOf(phrase.substring(0, gap));
        return first >= 0
            && isBoundary(question, first - 1)
            && new Cue(phrase.substring(gap + 1), anyEnding, type)
                .isIn(question.substring(first + gap));
      }
      if (phrase.endsWith("$")) {
        return withoutMarks(question).endsWith(phrase.substring(0, phrase.length() - 1));
      }
      if (phrase.startsWith("^")) {
        return question.startsWith(phrase.substring(1))
            && isBoundary(question, phrase.length() - 1);
      }
      for (int at = question.indexOf(phrase); at >= 0; at = question.indexOf(phrase, at + 1)) {
        int end = at + phrase.length();
        if (isBoundary(question, at - 1) && (anyEnding || isBoundary(question, end))) {
          return true;
        }
      }
      return false;
    }

    private static String withoutMarks(String question) {
      int end = question.length();
      while (end > 0 && !Character.isLetterOrDigit(question.charAt(end - 1))) {
        end--;
      }
      return question.substring(0, end);
    }

    /// The phrase in whatever letters, as words of its own but in Japanese.
    Pattern written() {
      boolean words = !Japanese.isIn(phrase);
      return Pattern.compile(
          (words ? "(?<!\\p{L})" : "")
              + Pattern.quote(phrase)
              + (words && !anyEnding ? "(?!\\p{L})" : ""),
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Japanese is written without blanks, so a cue stands anywhere.
    private boolean isBoundary(String question, int at) {
      return at < 0
          || at >= question.length()
          || !Character.isLetter(question.charAt(at))
          || Japanese.is(phrase.codePointBefore(phrase.length()))
          || UnicodeScript.of(question.charAt(at))
              != UnicodeScript.of(phrase.codePointBefore(phrase.length()));
    }
  }
}
