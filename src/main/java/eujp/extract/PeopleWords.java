package eujp.extract;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eujp.extract.dates.Calendar;
import eujp.text.PersonNames;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;

/// The words by which texts in one language speak of persons, and those that are no person's.
///
/// @param roles what a person is, in lower case
/// @param places names of countries and large cities
/// @param tongues names of languages
public record PeopleWords(
    Set<String> roles,
    Set<String> honorifics,
    Set<String> links,
    Set<String> small,
    Set<String> notNames,
    Set<String> functions,
    Set<String> places,
    Set<String> tongues,
    String japaneseRoles) {
  private static final WordTable TABLE = PersonNames.words();
  private static final Map<String, PeopleWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  public static PeopleWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, PeopleWords::read);
  }

  public boolean isPlaceOrPeople(Wordform word) {
    return isPlace(word) || tongues.contains(word.lower());
  }

  private static PeopleWords read(String language) {
    Set<String> notNames = new HashSet<>(TABLE.words(language, "notName"));
    Calendar calendar = new Calendar(language);
    notNames.addAll(TABLE.words(language, "function"));
    notNames.addAll(calendar.months.keySet());
    notNames.addAll(calendar.weekdays.keySet());
    return new PeopleWords(
        Set.copyOf(TABLE.words(language, "role")),
        Set.copyOf(TABLE.words(language, "honorific")),
        Set.copyOf(TABLE.words(language, "link")),
        Set.copyOf(TABLE.words("any", "small")),
        notNames,
        Set.copyOf(TABLE.words(language, "function")),
        places(language),
        tongues(language),
        TABLE.anyOf("ja", "role"));
  }

  /// Whether a word is a role, or two in one: *Representative/Vice-President*.
  public boolean isRole(Wordform word) {
    return Arrays.stream(word.lower().split("/", -1)).anyMatch(roles::contains);
  }

  boolean isHonorific(Wordform word) {
    return word.isCapitalised() && honorifics.contains(word.lower());
  }

  boolean isPlace(Wordform word) {
    return places.contains(word.lower());
  }

  /// The names of languages, which are those of peoples too.
  private static Set<String> tongues(String language) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
    Set<String> tongues = new HashSet<>();
    for (String code : Locale.getISOLanguages()) {
      tongues.add(names.languageDisplayName(code).toLowerCase(Locale.ROOT));
    }
    return tongues;
  }

  private static Set<String> places(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
    Set<String> places = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      places.add(names.regionDisplayName(country).toLowerCase(Locale.ROOT));
    }
    Arrays.stream(TimeZone.getAvailableIDs())
        .filter(id -> id.indexOf('/') > 0 && !id.startsWith("Etc"))
        .flatMap(id -> Arrays.stream(id.split("/", -1)))
        .map(name -> name.replace('_', ' ').toLowerCase(Locale.ROOT))
        .forEach(places::add);
    return places;
  }
}
