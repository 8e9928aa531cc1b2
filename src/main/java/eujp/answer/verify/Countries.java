package eujp.answer.verify;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eujp.text.Lazy;
import eujp.text.Letters;
import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The countries that texts in a language name, as CLDR has them.
///
/// A question names one by its name, in any case of it. A passage may speak of one in another way,
/// of its people or its language (*Chile*, *chilijska*); there the beginning of the name is enough,
/// for nobody should be told that a passage is silent on a country of which it speaks.
final class Countries {
  private static final Map<String, Countries> BY_LANGUAGE = new ConcurrentHashMap<>();
  private static final String VOWELS = "aeiouyαειουωηаеиоуя";

  /// Of names as long as this, three letters begin the name of the people as well: *Danimarca*,
  /// *danese*. Of shorter ones it takes more to be sure.
  private static final int LONG_NAME = 8;

  private static final int BEGINNING_OF_LONG = 3;
  private static final int BEGINNING = 4;
  private static final int MAX_ENDING = 3;
  private static final int MIN_NAME = 4;
  private static final int MIN_TONGUE = 5;
  private static final String SPOKEN_EVERYWHERE = "US";
  private static final int MIN_JAPANESE_NAME = 2;

  private final boolean japanese;

  /// The names of each country, bare, by its code.
  private final Map<String, List<String>> names = new HashMap<>();

  /// By the code of a country whose own language it is, the bare name of that: *danish*.
  private final Lazy<Map<String, String>> tongues;

  /// The codes of the same by that without its last vowel, as which the people are told:
  /// *francesi*. Not of English, which is spoken of as a language everywhere.
  private final Lazy<Map<String, String>> people = new Lazy<>(this::people);

  /// The codes of those that are short names in capitals, by these: *US*.
  private final Map<String, String> acronyms = new HashMap<>();

  /// The codes of those that are one word, by the word without its last vowel.
  private final Map<String, String> stems = new HashMap<>();

  private Countries(String language) {
    this.japanese = language.equals("ja");
    ULocale locale = ULocale.forLanguageTag(language);
    LocaleDisplayNames usual = LocaleDisplayNames.getInstance(locale);
    this.tongues = new Lazy<>(() -> tongues(usual));
    LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    for (String code : Locale.getISOCountries()) {
      Set<String> some =
          Set.copyOf(
              List.of(bare(usual.regionDisplayName(code)), bare(brief.regionDisplayName(code))));
      names.put(code, List.copyOf(some));
      String shortest = brief.regionDisplayName(code);
      if (!japanese && shortest.equals(shortest.toUpperCase(Locale.ROOT))) {
        acronyms.put(shortest, code);
      }
      for (String name : some) {
        if (name.length() >= MIN_NAME && name.indexOf(' ') < 0) {
          stems.put(stem(name), code);
        }
      }
    }
  }

  /// Those of a language.
  ///
  /// @param language ISO 639-1
  static Countries of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, Countries::new);
  }

  private Map<String, String> tongues(LocaleDisplayNames names) {
    Map<String, String> tongues = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      String tongue = ULocale.addLikelySubtags(new ULocale("und", code)).getLanguage();
      if (ULocale.addLikelySubtags(new ULocale(tongue)).getCountry().equals(code)) {
        tongues.put(code, bare(names.languageDisplayName(tongue)));
      }
    }
    return tongues;
  }

  private Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    tongues
        .get()
        .forEach((code, tongue) -> {
          if (tongue.indexOf(' ') < 0
              && stem(tongue).length() >= MIN_TONGUE
              && !code.equals(SPOKEN_EVERYWHERE)) {
            people.put(stem(tongue), code);
          }
        });
    return people;
  }

  private String bare(String text) {
    return japanese ? Letters.fold(text) : Letters.bare(text);
  }

  private static String stem(String name) {
    int end = name.length() - 1;
    return end >= MIN_NAME && VOWELS.indexOf(name.charAt(end)) >= 0 ? name.substring(0, end) : name;
  }

  /// The codes of the countries that a question names. Where it has no capitals, only names in the
  /// form of a list count.
  Set<String> in(String question) {
    Set<String> found = new HashSet<>();
    if (japanese) {
      String folded = bare(question);
      names.forEach((code, some) -> {
        if (some.stream().anyMatch(name -> isName(folded, name))) {
          found.add(code);
        }
      });
      return found;
    }
    List<String> words = Letters.words(question);
    boolean capitals =
        words.stream().skip(1).anyMatch(word -> Character.isUpperCase(word.charAt(0)));
    for (String word : words) {
      @Nullable String acronym = acronyms.get(word);
      if (acronym != null) {
        found.add(acronym);
        continue;
      }
      @Nullable String code =
          !capitals || Character.isUpperCase(word.charAt(0))
              ? code(bare(word), capitals ? MAX_ENDING : 1, stems)
              : null;
      if (code == null) {
        code = code(bare(word), MAX_ENDING, people.get());
      }
      if (code != null) {
        found.add(code);
      }
    }
    return found;
  }

  /// The country that a word names, with an ending of at most so many letters.
  ///
  /// @param codes by what begins the name
  private static @Nullable String code(String word, int ending, Map<String, String> codes) {
    for (int end = word.length(); end >= MIN_NAME && end >= word.length() - ending; end--) {
      @Nullable String code = codes.get(word.substring(0, end));
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /// Whether a name stands in a text and is no part of a longer word in katakana: *タイ*, *タイトル*.
  private static boolean isName(String text, String name) {
    if (name.length() < MIN_JAPANESE_NAME) {
      return false;
    }
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if (!areOneWord(text, at - 1) && !areOneWord(text, end - 1)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the letter at a place and the next are both katakana.
  private static boolean areOneWord(String text, int at) {
    return at >= 0
        && at + 1 < text.length()
        && isKatakana(text.charAt(at))
        && isKatakana(text.charAt(at + 1));
  }

  static boolean isKatakana(char c) {
    return c == 'ー' || UnicodeScript.of(c) == UnicodeScript.KATAKANA;
  }

  /// Whether a passage may speak of a country.
  boolean mayBeIn(String code, String passage) {
    List<String> some = names.getOrDefault(code, List.of());
    String bare = bare(passage);
    if (some.stream()
            .anyMatch(name -> (japanese || name.length() >= MIN_NAME) && bare.contains(name))
        || Letters.words(passage).stream().anyMatch(word -> code.equals(acronyms.get(word)))) {
      return true;
    }
    List<String> beginnings =
        Stream.concat(some.stream(), Stream.ofNullable(tongues.get().get(code)))
            .filter(name -> name.length() >= MIN_NAME && name.indexOf(' ') < 0)
            .map(Countries::beginning)
            .toList();
    return !japanese
        && Letters.words(bare).stream()
            .anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
  }

  private static String beginning(String name) {
    int length = name.length() >= LONG_NAME ? BEGINNING_OF_LONG : BEGINNING;
    return name.substring(0, Math.min(length, name.length()));
  }
}
