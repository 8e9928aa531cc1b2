package eujp.answer.verify;

import eujp.extract.numbers.CountedThings;
import eujp.extract.numbers.Measures;
import eujp.question.AnalyzedQuery;
import eujp.question.AnswerType;
import eujp.question.QueryConcept;
import eujp.text.CommonWords;
import eujp.text.Japanese;
import eujp.text.Lazy;
import eujp.text.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a question is about, by where its ideas stand in it.
final class AskedMatter {
  /// The rarity of a word that most sentences have.
  private static final double LIGHT = 1;

  /// Words of what is asked for behind *which*, and of those before it that tell nothing.
  private static final int MAX_PHRASE = 6;

  private static final int MAX_SKIPPED = 2;

  private static final Pattern BARE_TOPIC = Pattern.compile("の([^のは、\\s]{1,12})は[？?。 ]{0,3}$");

  /// The same with what may stand behind it: *年齢* of *Xの年齢を教えてください*.
  private static final Pattern TOPIC =
      Pattern.compile(
          "(?<![どこ何])の([^のはをが、\\s]{1,12})(?:は(?:誰|だれ|何|なに|いくら|いつ|どこ)?(?:です|にあります)?か?"
              + "|を教えて(?:ください|下さい)?|が知りたい(?:です)?)?[？?。 ]{0,3}$");

  private final AnalyzedQuery query;
  private final String language;

  /// The question in lower case.
  private final String lower;

  /// The words of its ideas.
  private final Set<String> words;

  private final Lazy<Optional<QueryConcept>> mustBeThere =
      new Lazy<>(() -> rarestBehind(AskedThings.EXISTS).or(this::included).or(this::bareTopic));

  /// Which words the question has, as far as that was asked: it is, for each sentence.
  private final Map<AskedThings, Boolean> has = new EnumMap<>(AskedThings.class);

  AskedMatter(AnalyzedQuery query) {
    this.query = query;
    this.language =
        query.askedIn().orElseGet(() -> Japanese.isIn(query.text()) ? "ja" : query.language());
    this.lower = query.text().toLowerCase(Locale.ROOT);
    this.words =
        query.concepts().stream()
            .flatMap(concept -> Letters.words(concept.written()).stream())
            .collect(Collectors.toSet());
  }

  /// In which it is asked, as far as that is known, else that of the passages; ISO 639-1.
  String language() {
    return language;
  }

  /// Whether the question has one of some words.
  boolean has(AskedThings words) {
    return has.computeIfAbsent(words, some -> some.isAskedIn(query.text(), language));
  }

  AnswerType type() {
    return query.type();
  }

  /// Whether one of several is asked for: *who*, *which*.
  boolean isForOne() {
    return type() == AnswerType.PERSON || has(AskedThings.WHICH);
  }

  /// Whether how much or how many there is of something is asked for.
  boolean isForNumber() {
    return switch (type()) {
      case NUMBER, MEASURE, SUM -> true;
      case PERSON, TIME, PLACE, REASON, WORDS, CONTACT, SOURCE, MASTHEAD, THING -> false;
    };
  }

  /// The idea that stands right behind one of some words: *fine* of *which fine*.
  Optional<QueryConcept> behind(AskedThings words) {
    List<Integer> ends = words.endsIn(lower, language);
    return telling()
        .filter(concept -> ends.stream().anyMatch(end -> follows(end, concept)))
        .findFirst();
  }

  /// What is asked to be there, or asked of something with nothing said of it: see [#rarestBehind]
  /// and [#bareTopic].
  Optional<QueryConcept> mustBeThere() {
    return mustBeThere.get();
  }

  /// The rarest idea of the first that stand in a row behind one of some words: *tariffs* of *will
  /// there be any tariffs*, *funding* of *is there any new funding for chips*.
  private Optional<QueryConcept> rarestBehind(AskedThings words) {
    return words.endsIn(lower, language).stream()
        .min(Integer::compare)
        .flatMap(
            end -> rowBehind(end).stream().max(Comparator.comparingDouble(QueryConcept::rarity)));
  }

  /// The same of what is asked to be part of something: *korea* of *does it include korea*.
  private Optional<QueryConcept> included() {
    if (has(AskedThings.WHICH)) {
      return Optional.empty();
    }
    // Where the verb begins the question, who does it stands behind as well.
    boolean begins = AskedThings.INCLUDES.isAskedIn(lower.substring(0, wordEnd(0)), language);
    return begins ? tellingMuch().reduce((_, last) -> last) : rarestBehind(AskedThings.INCLUDES);
  }

  /// The ideas that say much and stand in a row behind a place, the first of them behind whatever
  /// says nothing.
  private List<QueryConcept> rowBehind(int place) {
    List<QueryConcept> behind =
        tellingMuch()
            .filter(concept -> lower.indexOf(concept.written(), place) >= 0)
            .sorted(Comparator.comparingInt(concept -> lower.indexOf(concept.written(), place)))
            .toList();
    List<QueryConcept> row = new ArrayList<>();
    int end = place;
    for (QueryConcept concept : behind) {
      if (!row.isEmpty() && !follows(end, concept)) {
        break;
      }
      row.add(concept);
      end = lower.indexOf(concept.written(), place) + concept.written().length();
    }
    return row;
  }

  /// What is asked of something in Japanese where the question ends with both: *関税* of *半導体の関税は*.
  private Optional<QueryConcept> bareTopic() {
    Matcher topic = BARE_TOPIC.matcher(lower);
    return language.equals("ja") && topic.find() && !has(AskedThings.ASPECT)
        ? telling().filter(concept -> concept.written().equals(topic.group(1))).findFirst()
        : Optional.empty();
  }

  /// The same where it is said at more length, of passages in another language. A Japanese passage
  /// may answer without the word: *妻* by *と結婚した*.
  Optional<QueryConcept> askedOfIt() {
    Matcher topic = TOPIC.matcher(lower);
    return language.equals("ja") && query.isTranslated() && topic.find() && !has(AskedThings.ASPECT)
        ? telling().filter(concept -> topic.group(1).endsWith(concept.written())).findFirst()
        : Optional.empty();
  }

  private boolean follows(int end, QueryConcept concept) {
    int at = lower.indexOf(concept.written(), end);
    return at >= 0 && lower.substring(end, at).chars().noneMatch(Character::isLetterOrDigit);
  }

  /// The things that stand behind one of some words, by names that are the same in all languages.
  Set<String> thingsBehind(AskedThings words) {
    return words.endsIn(lower, language).stream()
        .flatMap(end -> CountedThings.near(lower, end, end, language).stream())
        .collect(Collectors.toSet());
  }

  /// The identifiers of the units that stand behind one of some words: *how many km*.
  Set<String> unitsBehind(AskedThings words) {
    return words.endsIn(lower, language).stream()
        .map(end -> Measures.id(lower.substring(wordStart(end), wordEnd(end)), language))
        .filter(unit -> !unit.isEmpty())
        .collect(Collectors.toSet());
  }

  /// The same of those of which one or more are asked for: *which of the ports*, *what are the
  /// three ports*, and not *what do the ports*.
  Set<String> thingsAsked() {
    return determining()
        .flatMap(end ->
            CountedThings.near(lower.substring(0, phraseEnd(end)), end, end, language).stream())
        .collect(Collectors.toSet());
  }

  /// Where the words in a row end that belong to what is asked for behind *which*; *are the* may
  /// stand before them.
  private int phraseEnd(int which) {
    if (language.equals("ja")) {
      return lower.length();
    }
    int end = which;
    for (int skipped = 0; skipped < MAX_SKIPPED && !isOfMatter(end); skipped++) {
      end = wordEnd(end);
    }
    for (int word = 0; word < MAX_PHRASE && isOfMatter(end); word++) {
      end = wordEnd(end);
    }
    return end;
  }

  /// Whether the next word belongs to what the question is about.
  private boolean isOfMatter(int at) {
    return words.contains(lower.substring(wordStart(at), wordEnd(at)));
  }

  private int wordStart(int at) {
    int start = at;
    while (start < lower.length() && !Character.isLetterOrDigit(lower.charAt(start))) {
      start++;
    }
    return start;
  }

  private int wordEnd(int at) {
    int end = wordStart(at);
    while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
      end++;
    }
    return end;
  }

  /// The ends of *which* where what is asked for follows.
  private Stream<Integer> determining() {
    return AskedThings.WHICH.endsIn(lower, language).stream()
        .filter(end ->
            language.equals("ja")
                || telling().anyMatch(concept -> follows(end, concept))
                || isBeforeAre(end));
  }

  /// What somebody is asked to have said something about: what stands behind *about*, in Japanese
  /// before it.
  List<QueryConcept> topic() {
    return AskedThings.ABOUT.endsIn(lower, language).stream()
        .min(Integer::compare)
        .map(about -> tellingMuch().filter(concept -> isTopic(concept, about)).toList())
        .orElse(List.of());
  }

  /// Whether an idea stands behind one of some words, in Japanese before it.
  boolean isOn(AskedThings words, QueryConcept concept) {
    return words.endsIn(lower, language).stream().anyMatch(end -> isTopic(concept, end));
  }

  private boolean isTopic(QueryConcept concept, int about) {
    return language.equals("ja")
        ? lower.substring(0, about).contains(concept.written())
        : lower.indexOf(concept.written(), about) >= 0;
  }

  /// Whether nothing that tells much stands in the question between *which* or its beginning and a
  /// place in it.
  boolean isAskedAt(int at) {
    return asking(at).anyMatch(end -> between(end, at).findAny().isEmpty());
  }

  /// The same behind *what are the* of a number of things, before which a word may stand: *first*.
  boolean areAskedAt(int at) {
    return isAskedAt(at)
        || asking(at)
            .filter(this::isBeforeAre)
            .map(end -> between(end, at).map(QueryConcept::written).toList())
            .anyMatch(before ->
                before.size() == 1
                    && lower.substring(0, at).stripTrailing().endsWith(before.getFirst()));
  }

  /// The ends of *which*, or the beginning, before a place.
  private Stream<Integer> asking(int at) {
    return Stream.concat(
            type() == AnswerType.PERSON ? Stream.of(0) : Stream.<Integer>empty(), determining())
        .filter(end -> end <= Math.min(at, lower.length()));
  }

  private Stream<QueryConcept> between(int end, int at) {
    String words = lower.substring(end, Math.min(at, lower.length()));
    return telling().filter(concept -> words.contains(concept.written()));
  }

  private boolean isBeforeAre(int end) {
    return AskedThings.ARE.isAskedIn(lower.substring(end, wordEnd(end)), language);
  }

  /// Whether a text has nothing of what tells much in the question.
  boolean isMissing(Facts text) {
    return tellingMuch().noneMatch(one -> isIn(one, text));
  }

  /// Whether the question names something and asks about something else, of which a text has
  /// nothing: of *the weather in Tokyo*.
  boolean isMissingButForNames(Facts text) {
    List<QueryConcept> telling = tellingMuch().toList();
    List<QueryConcept> matter =
        telling.stream()
            .filter(one -> !isName(one, text))
            .filter(one -> !AskedThings.BEING.isAskedIn(one.written(), language))
            .toList();
    return !matter.isEmpty()
        && matter.size() < telling.size()
        && matter.stream().noneMatch(one -> isIn(one, text));
  }

  /// Whether the question is typed without any capital, so that none tells a name, and this is no
  /// common word.
  private boolean isLowerCase(QueryConcept concept) {
    return lower.equals(query.text()) && !CommonWords.isCommon(concept.written(), language);
  }

  /// Whether an idea is a name, by how the question writes it, or, where that is in another
  /// language or has no capitals, the text.
  private boolean isName(QueryConcept concept, Facts text) {
    return concept.named()
        || ((query.isTranslated() || isLowerCase(concept)) && isInCapitals(concept, text));
  }

  /// Whether anything tells much in the question.
  boolean isTelling() {
    return tellingMuch().findAny().isPresent();
  }

  /// Whether a text lacks some of what tells much in the question.
  boolean isPartMissing(Facts text) {
    return telling().anyMatch(one -> !isIn(one, text));
  }

  /// Whether a text lacks a name of the question.
  boolean isNameMissing(Facts text) {
    return telling().anyMatch(one -> one.named() && !isIn(one, text));
  }

  /// Whether a passage has a name of the question in another sentence alone.
  boolean isNameBeside(Facts sentence, Facts whole, LocalDate date) {
    Facts around = whole.around(date);
    Facts title = whole.ofTitle(date);
    return telling()
        .filter(one -> one.named() || isInCapitals(one, whole))
        .anyMatch(one ->
            isIn(one, whole) && !isIn(one, sentence) && !isIn(one, around) && !isIn(one, title));
  }

  private boolean isInCapitals(QueryConcept concept, Facts text) {
    return !language.equals("de")
        && concept.wordings().stream()
            .anyMatch(wording -> wording.stream().allMatch(text::hasInCapitals));
  }

  /// The ideas that say much, in the order of the question.
  Stream<QueryConcept> tellingMuch() {
    return telling().filter(concept -> concept.rarity() > LIGHT);
  }

  private Stream<QueryConcept> telling() {
    return query.concepts().stream().filter(concept -> concept.emphasis() == 1);
  }

  /// Whether a text has an idea in some wording or a related form.
  static boolean isIn(QueryConcept concept, Facts text) {
    return isWordedIn(concept, text) || concept.kin().stream().anyMatch(text.terms()::contains);
  }

  /// Whether a text has an idea in some wording.
  static boolean isWordedIn(QueryConcept concept, Facts text) {
    return concept.wordings().stream().anyMatch(text.terms()::containsAll);
  }
}
