package eujp.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which texts name countries, continents and large cities, as CLDR has them.
public final class PlaceNames {
  private static final Map<String, Set<String>> PLACES = new ConcurrentHashMap<>();

  private PlaceNames() {}

  /// The last words of the names of countries in a language, and of the cities and regions that
  /// time zones are named after, in lower case.
  ///
  /// @param language ISO 639-1
  public static Set<String> in(String language) {
    return PLACES.computeIfAbsent(language, PlaceNames::places);
  }

  private static Set<String> places(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Stream<String> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(locale));
    Stream<String> zones =
        Arrays.stream(java.util.TimeZone.getAvailableIDs())
            .filter(id -> id.contains("/") && !id.startsWith("Etc"))
            .flatMap(id -> Arrays.stream(id.split("/", -1)))
            .map(name -> name.replace('_', ' '));
    return Stream.concat(countries, zones)
        .map(name -> name.substring(name.lastIndexOf(' ') + 1).toLowerCase(locale))
        .collect(Collectors.toSet());
  }
}
