package eujp.check.draft;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import eujp.extract.LanguageProfile;
import eujp.question.QueryConcept;
import eujp.search.PassageIndex;
import eujp.text.FunctionWords;
import eujp.text.Japanese;
import eujp.text.Span;
import eujp.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells in which language a draft is written, or each part of it: what is sent out is often the
/// text and its translation.
final class DraftLanguage {
  /// Enough to tell a language by.
  private static final int SAMPLE = 2_000;

  /// One character in so many is kana in any Japanese text.
  private static final int KANA_SHARE = 12;

  private static final Pattern BLANKS = Pattern.compile("\\s++");

  private static final int LAST_ASCII = 0x7F;

  /// A language with so many fewer small words than another is not that of a text.
  private static final int MAX_BEHIND = 1;

  /// Letters that tell by how they are spelt in which language a text is.
  private static final int MIN_LETTERS = 16;

  /// What a small word is worth beside the spelling of others.
  private static final double SMALL_WORD = 4;

  /// The same of a word that releases in the language have.
  private static final double KNOWN_WORD = 2;

  /// English first, for it wins where nothing tells.
  private static final List<String> KNOWN =
      List.of(
          "en", "bg", "cs", "da", "de", "el", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt",
          "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv");

  private static final Map<String, UnicodeSet> LETTERS = new ConcurrentHashMap<>();

  private static final Pattern PARAGRAPH = Pattern.compile("[^\\n]++(?:\\n[^\\n]++)*+");

  /// Letters by which the language of a paragraph is told; a shorter one goes with that before it.
  private static final int MIN_PARAGRAPH = 40;

  /// One of Japanese says more.
  private static final int MIN_KANA = 10;

  /// Paragraphs whose language is told; the rest goes with the last.
  private static final int MAX_PARAGRAPHS = 200;

  private DraftLanguage() {}

  /// The language of a text, ISO 639-1: Japanese by its letters, any other the one that has most of
  /// its small words, those with letters that the language does not use counted against it. Where
  /// that leaves several, the one whose words are spelt most like those of the text; of a text that
  /// is too short for that the one in whose releases most of its words stand, English where nothing
  /// tells.
  static String of(String text, PassageIndex index) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    if (Japanese.kana(sample) * KANA_SHARE > sample.length()) {
      return "ja";
    }
    List<String> words =
        Words.of(sample).stream()
            .flatMap(word -> Arrays.stream(word.form().split("'", -1)))
            .toList();
    Map<String, Integer> scores = new LinkedHashMap<>();
    KNOWN.forEach(language -> scores.put(language, score(words, language)));
    int best = Collections.max(scores.values());
    List<String> likely =
        scores.keySet().stream()
            .filter(language -> scores.getOrDefault(language, 0) >= best - MAX_BEHIND)
            .toList();
    long letters =
        words.stream()
            .mapToLong(word -> word.codePoints().filter(Character::isLetter).count())
            .sum();
    if (likely.size() > 1 && letters >= MIN_LETTERS) {
      List<String> spelt =
          words.stream().filter(word -> word.codePoints().allMatch(Character::isLetter)).toList();
      return Collections.max(
          likely,
          Comparator.comparingDouble(language ->
              LanguageProfile.of(language).fit(spelt)
                  + SMALL_WORD * scores.getOrDefault(language, 0)
                  + KNOWN_WORD * known(sample, language, index)));
    }
    return likely.stream()
        .filter(language -> scores.getOrDefault(language, 0) == best)
        .max(Comparator.comparingLong(language -> known(sample, language, index)))
        .orElseThrow();
  }

  /// How many words of a text the releases in a language have, each counted once.
  private static long known(String text, String language, PassageIndex index) {
    String words = BLANKS.splitAsStream(text).distinct().collect(Collectors.joining(" "));
    return index.languages().contains(language)
        ? index.inquiry(words, language).concepts().stream().filter(QueryConcept::known).count()
        : 0;
  }

  private static int score(List<String> words, String language) {
    UnicodeSet letters =
        LETTERS.computeIfAbsent(
            language, code -> LocaleData.getExemplarSet(ULocale.forLanguageTag(code), 0).freeze());
    int score = 0;
    for (String word : words) {
      if (FunctionWords.of(language).contains(word)) {
        score++;
      } else if (hasForeignLetter(word, letters)) {
        score--;
      }
    }
    return score;
  }

  private static boolean hasForeignLetter(String word, UnicodeSet letters) {
    return word.codePoints()
            .anyMatch(c -> Character.isLetter(c) && c > LAST_ASCII && !letters.contains(c))
        || (word.codePoints().allMatch(c -> c <= LAST_ASCII && Character.isLetter(c))
            && !letters.contains('a'));
  }

  /// A part.
  ///
  /// @param language ISO 639-1
  record Section(Span span, String language) {}

  /// The parts, in order, which together are the draft.
  static List<Section> sections(String draft, PassageIndex index) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    String language = "";
    int told = 0;
    Matcher paragraph = PARAGRAPH.matcher(draft);
    while (told < MAX_PARAGRAPHS && paragraph.find()) {
      if (!tells(paragraph.group())) {
        continue;
      }
      told++;
      String own = of(paragraph.group(), index);
      if (!language.isEmpty() && !own.equals(language)) {
        sections.add(new Section(new Span(start, paragraph.start()), language));
        start = paragraph.start();
      }
      language = own;
    }
    if (sections.isEmpty()) {
      language = of(draft, index);
    }
    sections.add(new Section(new Span(start, draft.length()), language));
    return sections;
  }

  private static boolean tells(String paragraph) {
    return paragraph.codePoints().filter(Character::isLetter).limit(MIN_PARAGRAPH).count()
            == MIN_PARAGRAPH
        || Japanese.kana(paragraph) >= MIN_KANA;
  }
}
