package eujp.extract;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import eujp.extract.dates.Calendar;
import eujp.speech.Titles;
import eujp.text.FunctionWords;
import eujp.text.Letters;
import eujp.text.PersonNames;
import eujp.text.WordSet;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words by which texts in one language speak of persons, and those that are no person's.
///
/// @param roles what a person is, in lower case
/// @param titled those of them that may stand with a surname alone
/// @param roleBeginnings the first words of roles that have several
/// @param singulars what each of several persons is, by what they are together
/// @param rankSingulars the same of ranks: *exécutif* by *exécutifs*
/// @param ranks words before or behind a role that belong to it: *deputy*, *exécutive*
/// @param articles what may stand before a role
/// @param joints words for *and*
/// @param traits how the language puts names and offices together
/// @param particles words of surnames that need another: *Mac*
/// @param places names of countries and large cities
/// @param tongues names of languages
/// @param stops words that no office holds: verbs, pronouns, adverbs
/// @param modifiers how words begin or end that may stand before a role
/// @param genitives how words end that say of what behind a role
/// @param cases how names end in the grammatical cases, without accents
/// @param charged words for *responsible*, before which it stands for what
/// @param openers words with which that begins
/// @param copulas forms of *be* that may stand between a name and an office
/// @param encounters verbs of which a full name is the object
/// @param things what bears the name of somebody: *ferry*
/// @param placeStems how names of countries and languages begin in all their forms, and the words
///   that are made of them
public record PeopleWords(
    WordSet roles,
    WordSet titled,
    Set<String> roleBeginnings,
    Map<String, String> singulars,
    Map<String, String> rankSingulars,
    WordSet ranks,
    Set<String> articles,
    Set<String> joints,
    Set<String> traits,
    Set<String> honorifics,
    Set<String> links,
    Set<String> small,
    Set<String> particles,
    WordSet notNames,
    Set<String> functions,
    Set<String> places,
    Set<String> tongues,
    Set<String> stops,
    WordSet modifiers,
    WordSet genitives,
    Set<String> cases,
    Set<String> charged,
    Set<String> openers,
    Set<String> copulas,
    Set<String> encounters,
    WordSet things,
    Set<String> placeStems,
    String japaneseRoles) {
  /// What stands in the data where each of several persons is named in the singular.
  private static final char SINGULAR = '=';

  private static final int MIN_STEM = 4;

  /// Letters of what stands before a role and makes it a lower one: *vice*.
  private static final int MIN_UNDER = 3;

  /// Letters of a name that stay the same in all cases.
  private static final int MIN_NAME = 3;

  private static final int MAX_ENDING = 6;

  /// Of a word for several persons.
  private static final int MAX_ROLE_CHARS = 60;

  private static final WordTable TABLE = PersonNames.words();

  /// What stands before a role of the Union: *eurokomisař*.
  private static final Set<String> EUROPEAN = Set.of("euro", "evro", "eiro", "ευρω", "евро");

  private static final Map<String, PeopleWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  public static PeopleWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(language, PeopleWords::read);
  }

  /// Whether a word has a capital only where it begins a sentence.
  public boolean isFunction(String word) {
    return functions.contains(word);
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
    Map<String, String> singulars = pairs(language, "plural");
    Set<String> roles = new HashSet<>(TABLE.words(language, "role"));
    roles.addAll(singulars.keySet());
    Set<String> titled = Set.copyOf(roles);
    roles.addAll(TABLE.words(language, "head"));
    Set<String> honorifics = new HashSet<>(TABLE.words(language, "honorific"));
    honorifics.addAll(TABLE.words(language, "title"));
    Set<String> places = places(language);
    Set<String> tongues = tongues(language);
    return new PeopleWords(
        new WordSet(roles),
        new WordSet(titled),
        roles.stream()
            .filter(role -> role.indexOf(' ') > 0)
            .map(role -> Wordform.of(role).getFirst().lower())
            .collect(Collectors.toUnmodifiableSet()),
        Map.copyOf(singulars),
        Map.copyOf(pairs(language, "pluralRank")),
        TABLE.set(language, "rank"),
        Set.copyOf(TABLE.words(language, "article")),
        Set.copyOf(TABLE.words(language, "joint")),
        Set.copyOf(TABLE.words(language, "trait")),
        Set.copyOf(honorifics),
        Set.copyOf(TABLE.words(language, "link")),
        Stream.of("any", language)
            .flatMap(key -> TABLE.words(key, "small").stream())
            .collect(Collectors.toUnmodifiableSet()),
        Set.copyOf(TABLE.words(language, "particle")),
        new WordSet(notNames),
        Set.copyOf(TABLE.words(language, "function")),
        places,
        tongues,
        stops(language, calendar),
        TABLE.set(language, "before"),
        TABLE.set(language, "genitive"),
        TABLE.words(language, "case").stream()
            .map(Letters::bare)
            .collect(Collectors.toUnmodifiableSet()),
        Set.copyOf(TABLE.words(language, "charged")),
        Set.copyOf(TABLE.words(language, "opener")),
        Set.copyOf(TABLE.words(language, "copula")),
        Set.copyOf(TABLE.words(language, "met")),
        TABLE.set(language, "thing"),
        stems(language, tongues),
        WordTable.anyOf(
            Stream.of("role", "head").flatMap(name -> TABLE.words("ja", name).stream()).toList()));
  }

  /// What stands in the data for several, and what each of them is.
  private static Map<String, String> pairs(String language, String name) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : TABLE.words(language, name)) {
      int mark = pair.indexOf(SINGULAR);
      pairs.put(pair.substring(0, mark), pair.substring(mark + 1));
    }
    return pairs;
  }

  private static Set<String> stops(String language, Calendar calendar) {
    Set<String> stops = new HashSet<>(FunctionWords.of(language));
    stops.addAll(TABLE.words(language, "function"));
    stops.addAll(TABLE.words(language, "stop"));
    stops.addAll(TABLE.words(language, "since"));
    stops.addAll(calendar.weekdays.keySet());
    List.of("link", "article", "joint", "rank")
        .forEach(name -> stops.removeAll(TABLE.words(language, name)));
    return stops;
  }

  /// Whether a word is a role, two in one (*Representative/Vice-President*), or one with a rank
  /// before it (*Vice-Minister*).
  public boolean isRole(Wordform word) {
    return Arrays.stream(word.lower().split("/", -1)).anyMatch(this::isRole);
  }

  /// The same of a word in lower case.
  boolean isRole(String word) {
    int hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('‑'));
    return roles.contains(word)
        || (hyphen > 0 && roles.contains(word.substring(hyphen + 1)))
        || isUnderRole(word);
  }

  /// Whether a word is a role with what makes it a lower one before it, or one of the Union:
  /// *viceguvernérka*, *eurokomisař*.
  private boolean isUnderRole(String word) {
    for (int i = MIN_UNDER; i < Math.min(word.length() - MIN_STEM, MAX_ENDING); i++) {
      String before = word.substring(0, i);
      boolean under = Titles.isUnder(before) || EUROPEAN.contains(before);
      if (under && titled.contains(word.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /// What each of several persons is, by the word for what they are together.
  ///
  /// @param lower in lower case
  Optional<String> singular(String lower) {
    String whole = singulars.get(lower);
    if (whole != null || lower.length() > MAX_ROLE_CHARS) {
      return Optional.ofNullable(whole);
    }
    for (int i = 0; i < lower.length(); i++) {
      String one = singulars.get("*" + lower.substring(i));
      if (one != null) {
        return Optional.of(lower.substring(0, i) + one.substring(1));
      }
    }
    return Optional.empty();
  }

  /// Whether two words of names are one in two grammatical cases: *Metod*, *Metoda*.
  ///
  /// @param one without accents, in lower case, and so is the other
  boolean isSameInOtherCase(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    int shared = 0;
    while (shared < Math.min(one.length(), other.length())
        && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    int shortest = Math.min(one.length(), other.length());
    int least =
        Math.max(
            Math.min(MIN_NAME, shortest - 1), Math.max(one.length(), other.length()) - MAX_ENDING);
    for (int stem = shared; stem >= least; stem--) {
      if (isCase(one.substring(stem)) && isCase(other.substring(stem))) {
        return true;
      }
    }
    return false;
  }

  private boolean isCase(String ending) {
    return ending.isEmpty() ? !cases.isEmpty() : cases.contains(ending);
  }

  /// Whether a word is a role that may stand with a surname alone.
  boolean isTitled(Wordform word) {
    String lower = word.lower();
    int hyphen = Math.max(lower.lastIndexOf('-'), lower.lastIndexOf('‑'));
    return titled.contains(lower) || titled.contains(lower.substring(hyphen + 1));
  }

  boolean isRank(Wordform word) {
    return ranks.contains(word.lower());
  }

  /// Whether only words that name a field may follow *of* in lower case.
  boolean fieldsOnly() {
    return traits.contains("fields-only");
  }

  /// Whether words with capitals may stand before a role that no data know.
  boolean capitalsBefore() {
    return traits.contains("capitals-before");
  }

  /// Whether the name of a body or a country may stand before a role.
  boolean nounsBefore() {
    return traits.contains("nouns-before");
  }

  /// Whether the name of a body or a country may follow a role with nothing between them.
  boolean nounsBehind() {
    return traits.contains("nouns-behind");
  }

  /// Whether what an office is of stands before its role, and nothing of it behind.
  boolean headLast() {
    return traits.contains("head-last");
  }

  /// Whether a role has an ending where it is that of somebody or something: *elnöke*.
  boolean possessed() {
    return traits.contains("possessed");
  }

  /// Whether adjectives stand behind their noun.
  boolean adjectivesBehind() {
    return traits.contains("adjectives-behind");
  }

  /// Whether persons have three names as often as two.
  boolean longNames() {
    return traits.contains("long-names");
  }

  /// Whether persons' names change in the grammatical cases.
  boolean inflectsNames() {
    return !cases.isEmpty();
  }

  /// Whether a sentence begins with its verb.
  boolean verbFirst() {
    return traits.contains("verb-first");
  }

  /// Whether an article is tied to its noun by a hyphen: *il-President*.
  boolean tiedArticles() {
    return traits.contains("tied-articles");
  }

  /// Whether a noun may begin with a small letter that it has from the word before: *an tAire*.
  boolean mutations() {
    return traits.contains("mutations");
  }

  /// Whether somebody may be named by a role and the surname alone.
  boolean surnameAlone() {
    return traits.contains("surname-alone");
  }

  /// Whether a role may follow a name with nothing between them.
  boolean nameFirst() {
    return traits.contains("name-first");
  }

  /// Whether a word is a form of the name of a country or a language, or made of it: *japonský*.
  boolean hasStemOfPlace(String lower) {
    int least = Math.max(MIN_STEM, lower.length() - MAX_ENDING);
    for (int i = least; i <= lower.length(); i++) {
      if (placeStems.contains(lower.substring(0, i))) {
        return true;
      }
    }
    return false;
  }

  boolean isHonorific(Wordform word) {
    return word.isCapitalised() && isTitle(word);
  }

  /// Whether a word is a form of address or an academic degree, in whatever case: *dott*.
  boolean isTitle(Wordform word) {
    return honorifics.contains(word.lower());
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

  private static Set<String> stems(String language, Set<String> tongues) {
    LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
    Set<String> stems = new HashSet<>();
    Stream<String> countries =
        Arrays.stream(Locale.getISOCountries()).map(names::regionDisplayName);
    Stream.concat(countries, tongues.stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> name.indexOf(' ') < 0)
        .map(name -> name.substring(name.indexOf('-') + 1))
        .filter(name -> name.length() >= MIN_STEM)
        .map(name -> name.substring(0, Math.max(MIN_STEM, name.length() - 2)))
        .forEach(stems::add);
    return stems;
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
