package eujp.extract;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import eujp.extract.numbers.SpelledNumbers;
import eujp.text.DataFile;
import eujp.text.FunctionWords;
import eujp.text.Letters;
import eujp.text.Span;
import eujp.text.WordSet;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the names of cities: those that CLDR has time zones for, in the language of the text,
/// those of `place-words.txt`, in any, and other names of which a text says that something is
/// there.
final class PlaceReader {
  private static final WordTable WORDS = WordTable.in(PlaceReader.class, "place-words.txt");
  private static final Map<String, PlaceReader> BY_LANGUAGE = new ConcurrentHashMap<>();

  /// Languages that say with an ending where something is, or change the name behind a preposition.
  private static final Set<String> INFLECTED =
      Set.of("bg", "cs", "el", "et", "fi", "ga", "hr", "hu", "lt", "lv", "pl", "sk", "sl");

  /// Of those, the ones that need no preposition.
  private static final Set<String> LOCATING = Set.of("et", "fi", "hu", "lt", "lv");

  private static final String ENDINGS = "aeiouyąęėįųūāēīšsěéáóίαεηιουςаеиоуя";
  private static final int MIN_STEM = 4;

  /// The same of a city of the file, for shorter ones begin other words: Turku *Turkissa*.
  private static final int MIN_STEM_IN_FILE = 5;

  private static final int MAX_ENDING = 5;
  private static final int MAX_WORDS = 3;
  private static final int MAX_RUN = 20;
  private static final int MIN_NAME = 3;
  private static final String CITY = "city: ";

  private final String language;
  private final boolean japanese;
  private final PhraseSet in;
  private final PhraseSet inBehind;

  /// Endings of a name where something is.
  private final List<String> endings;

  /// What is written like a city behind a preposition, and is none.
  private final WordSet none;

  /// What is a city in spite of that.
  private final WordSet sure;

  private final Set<String> countries;

  /// Keys by names in lower case.
  private final Map<String, String> keys = new HashMap<>();

  /// The same by what stays of a name in all cases.
  private final Map<String, String> stems = new HashMap<>();

  private PlaceReader(String language) {
    this.language = language;
    this.japanese = language.equals("ja");
    in = new PhraseSet(WORDS.words(language, "in"));
    inBehind = new PhraseSet(WORDS.words(language, "inBehind"));
    endings = WORDS.words(language, "inEnding");
    sure = WORDS.set(language, "name");
    none = WORDS.set(language, "none");
    countries = countries(language);
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      Optional<String> name = Optional.ofNullable(names.getExemplarLocationName(zone));
      Optional<String> key = Optional.ofNullable(english.getExemplarLocationName(zone));
      if (name.isPresent() && key.isPresent()) {
        put(name.get(), key.get(), MIN_STEM);
      }
    }
    for (List<String> city : cities()) {
      city.forEach(name -> put(name, city.getFirst(), MIN_STEM_IN_FILE));
    }
  }

  /// The names of countries, continents and languages: *in Japan*, *in English*.
  private static Set<String> countries(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    Stream<String> regions =
        EnumSet.complementOf(EnumSet.of(RegionType.DEPRECATED)).stream()
            .flatMap(type -> Region.getAvailable(type).stream())
            .map(region -> names.regionDisplayName(region.toString()));
    Stream<String> languages =
        Arrays.stream(ULocale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .map(names::languageDisplayName);
    return Stream.concat(regions, languages)
        .map(name -> stem(name.toLowerCase(Locale.ROOT).split(" ", -1)[0]))
        .collect(Collectors.toSet());
  }

  private static String stem(String lower) {
    int end = lower.length();
    while (end > MIN_STEM && ENDINGS.indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    return lower.substring(0, end);
  }

  /// The cities of the file, each with all its names.
  private static List<List<String>> cities() {
    return DataFile.lines(PlaceReader.class, "place-words.txt").stream()
        .filter(line -> line.startsWith(CITY))
        .map(line -> List.of(line.substring(CITY.length()).split(", ", -1)))
        .toList();
  }

  private void put(String name, String key, int shortest) {
    String lower = name.toLowerCase(Locale.ROOT);
    keys.putIfAbsent(lower, key);
    keys.putIfAbsent(Letters.bare(name), key);
    String stem = stem(lower);
    if (INFLECTED.contains(language) && stem.length() >= shortest) {
      stems.putIfAbsent(stem, key);
    }
  }

  /// The cities of a text, in its order.
  ///
  /// @param language ISO 639-1
  static List<Mention.OfPlace> read(String text, String language) {
    PlaceReader reader = BY_LANGUAGE.computeIfAbsent(language, PlaceReader::new);
    return reader.japanese ? reader.inRuns(text) : reader.inWords(text);
  }

  private List<Mention.OfPlace> inWords(String text) {
    List<Mention.OfPlace> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = SpelledNumbers.wordEnd(text, at);
      if (end > at && Character.isUpperCase(text.charAt(at))) {
        Optional<Mention.OfPlace> place = place(text, at, end);
        place.ifPresent(found::add);
        end = place.map(one -> one.span().end()).orElse(end);
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  /// The longest name that begins with a word.
  private Optional<Mention.OfPlace> place(String text, int start, int firstEnd) {
    Optional<Mention.OfPlace> longest = Optional.empty();
    int before = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    int end = firstEnd;
    for (int words = 1; words <= MAX_WORDS; words++) {
      String name = text.substring(start, end).toLowerCase(Locale.ROOT);
      Optional<String> exact = Optional.ofNullable(keys.get(name));
      Optional<String> key = exact.or(() -> inflected(name));
      if (key.isPresent()) {
        boolean located =
            in.lengthBefore(text, before) > 0 || (exact.isEmpty() && LOCATING.contains(language));
        longest = Optional.of(new Mention.OfPlace(new Span(start, end), key.get(), located, true));
      }
      int next = end + 1;
      if (next >= text.length() || text.charAt(end) != ' ') {
        break;
      }
      end = SpelledNumbers.wordEnd(text, next);
      if (end == next) {
        break;
      }
    }
    return longest.or(() -> unknown(text, start, firstEnd, before));
  }

  /// A name of which the text says that something is there, and that is no country's: *in Vigo*.
  private Optional<Mention.OfPlace> unknown(String text, int start, int firstEnd, int before) {
    String first = text.substring(start, firstEnd).toLowerCase(Locale.ROOT);
    String ending = endings.stream().filter(first::endsWith).findFirst().orElse("");
    boolean located =
        in.lengthBefore(text, before) > 0
            || (!ending.isEmpty() && before < start && before > 0 && isInside(text, before));
    boolean name =
        firstEnd - start >= MIN_NAME
            && Character.isLowerCase(text.charAt(start + 1))
            && (sure.contains(first) || !none.contains(first))
            && !isCountry(first);
    if (!located || !name) {
      return Optional.empty();
    }
    int end = firstEnd;
    while (end + 1 < text.length()
        && text.charAt(end) == ' '
        && Character.isUpperCase(text.charAt(end + 1))
        && end - start < MAX_RUN) {
      end = SpelledNumbers.wordEnd(text, end + 1);
    }
    // English writes adjectives with capitals: *in Baltic waters*.
    int next = SpelledNumbers.wordEnd(text, Math.min(text.length(), end + 1));
    boolean adjective =
        language.equals("en")
            && next > end + 1
            && text.charAt(end) == ' '
            && !FunctionWords.of(language).contains(text.substring(end + 1, next));
    String bare = Letters.bare(text.substring(start, end));
    String key = end == firstEnd ? bare.substring(0, bare.length() - ending.length()) : bare;
    return adjective || key.length() < MIN_NAME
        ? Optional.empty()
        : Optional.of(new Mention.OfPlace(new Span(start, end), key, true, false));
  }

  /// Whether a place in a text is inside a sentence, so that a capital tells a name.
  private static boolean isInside(String text, int blank) {
    return Character.isLetterOrDigit(text.charAt(blank - 1)) || text.charAt(blank - 1) == ',';
  }

  private boolean isCountry(String lower) {
    String stem = stem(lower);
    int shortest =
        INFLECTED.contains(language) ? Math.max(MIN_STEM, stem.length() - 3) : stem.length();
    for (int end = stem.length(); end >= Math.min(shortest, stem.length()); end--) {
      if (countries.contains(stem.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  private Optional<String> inflected(String name) {
    for (int end = name.length(); end >= Math.max(MIN_STEM, name.length() - MAX_ENDING); end--) {
      String key = stems.get(name.substring(0, end));
      if (key != null) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /// Japanese parts no words: a name ends where its script does.
  private List<Mention.OfPlace> inRuns(String text) {
    List<Mention.OfPlace> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = scriptEnd(text, at);
      if (end - at <= MAX_RUN) {
        Span run = new Span(at, end);
        boolean located = inBehind.lengthAt(text, end) > 0;
        Optional.ofNullable(keys.get(run.of(text).toLowerCase(Locale.ROOT)))
            .ifPresent(key -> found.add(new Mention.OfPlace(run, key, located, true)));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  private static int scriptEnd(String text, int at) {
    Character.UnicodeScript script = script(text, at);
    int end = at;
    while (end < text.length() && script(text, end) == script) {
      end++;
    }
    return end;
  }

  /// The script of a character; the long vowel mark and the middle dot are katakana.
  private static Character.UnicodeScript script(String text, int at) {
    char c = text.charAt(at);
    return c == 'ー' || c == '・' ? Character.UnicodeScript.KATAKANA : Character.UnicodeScript.of(c);
  }
}
