package eujp.extract;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import eujp.extract.numbers.SpelledNumbers;
import eujp.text.DataFile;
import eujp.text.Span;
import eujp.text.WordTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Reads the names of cities: those that CLDR has time zones for, in the language of the text, and
/// those of `place-words.txt`, in any.
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
  private static final int MAX_ENDING = 5;
  private static final int MAX_WORDS = 3;
  private static final int MAX_RUN = 20;
  private static final String CITY = "city: ";

  private final String language;
  private final boolean japanese;
  private final PhraseSet in;
  private final PhraseSet inBehind;

  /// Keys by names in lower case.
  private final Map<String, String> keys = new HashMap<>();

  /// The same by what stays of a name in all cases.
  private final Map<String, String> stems = new HashMap<>();

  private PlaceReader(String language) {
    this.language = language;
    this.japanese = language.equals("ja");
    in = new PhraseSet(WORDS.words(language, "in"));
    inBehind = new PhraseSet(WORDS.words(language, "inBehind"));
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLanguageTag(language));
    TimeZoneNames english = TimeZoneNames.getInstance(ULocale.ENGLISH);
    for (String zone :
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      Optional<String> name = Optional.ofNullable(names.getExemplarLocationName(zone));
      Optional<String> key = Optional.ofNullable(english.getExemplarLocationName(zone));
      if (name.isPresent() && key.isPresent()) {
        put(name.get(), key.get());
      }
    }
    for (List<String> city : cities()) {
      city.forEach(name -> put(name, city.getFirst()));
    }
  }

  /// The cities of the file, each with all its names.
  private static List<List<String>> cities() {
    return DataFile.lines(PlaceReader.class, "place-words.txt").stream()
        .filter(line -> line.startsWith(CITY))
        .map(line -> List.of(line.substring(CITY.length()).split(", ", -1)))
        .toList();
  }

  private void put(String name, String key) {
    String lower = name.toLowerCase(Locale.ROOT);
    keys.putIfAbsent(lower, key);
    int end = lower.length();
    while (end > MIN_STEM && ENDINGS.indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    if (INFLECTED.contains(language) && end >= MIN_STEM) {
      stems.putIfAbsent(lower.substring(0, end), key);
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
        longest = Optional.of(new Mention.OfPlace(new Span(start, end), key.get(), located));
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
    return longest;
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
            .ifPresent(key -> found.add(new Mention.OfPlace(run, key, located)));
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
