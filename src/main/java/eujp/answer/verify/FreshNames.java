package eujp.answer.verify;

import eujp.extract.Mention;
import eujp.text.CommonWords;
import eujp.text.FunctionWords;
import eujp.text.Letters;
import eujp.text.PersonNames;
import eujp.text.PlaceNames;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The names in sentences that a question does not have, in whatever case.
final class FreshNames {
  /// A word of which a particle, or its last character, tells that it is where something is.
  private static final Pattern JAPANESE_PLACE =
      Pattern.compile(
          "([\\p{sc=Han}\\p{sc=Katakana}ー]{2,20})"
              + "(?:[にやへ]|で(?![あすきは])|、(?=\\p{sc=Katakana})|から|より|経由|を通|(?<=[国県州市町村島川海湖港区都府道駅園館]))");

  private static final Pattern QUOTED = Pattern.compile("「([^」]*)」?");
  private static final String OPENING = "“„«»‘「『\"";
  private static final String ENDING = ".:!?;·";
  private static final Set<String> UNION = Set.of("EU", "UE", "ЕС", "ΕΕ", "AE", "EL", "ES");
  private static final int SAME = 4;
  private static final int MIN_WORDS = 2;
  private static final int MIN_KATAKANA = 3;
  private static final int MAX_BEHIND_IN = 3;

  private final String question;

  /// How the words of the question begin.
  private final Set<String> known;

  FreshNames(String question) {
    this.question = question;
    this.known =
        Wordform.of(question).stream()
            .map(word -> beginning(word.text()))
            .collect(Collectors.toSet());
  }

  private static String beginning(String word) {
    String bare = Letters.bare(word);
    return bare.substring(0, Math.min(SAME, bare.length()));
  }

  private boolean isFresh(String word) {
    return !known.contains(beginning(word));
  }

  /// Whether a sentence has a name, or something in quotation marks, that the question has not.
  ///
  /// @param narrow whether institutions and texts count for nothing, nor one word at the beginning
  boolean areIn(Facts sentence, boolean narrow) {
    boolean name =
        sentence.language().equals("ja")
            ? hasKatakana(sentence.text())
            : hasCapital(sentence, new Sort(narrow, false, false));
    return name
        || !Countries.of(sentence.language()).in(sentence.text()).isEmpty()
        || hasPerson(sentence);
  }

  /// Whether a sentence names a person whom the question does not name.
  boolean hasPerson(Facts sentence) {
    return sentence.mentions(Mention.OfPerson.class).stream()
            .anyMatch(person ->
                Wordform.of(person.name()).stream().allMatch(word -> isFresh(word.text())))
        || PersonNames.in(sentence.text(), sentence.language()).stream()
                .filter(this::isFresh)
                .filter(name -> !isToldAsPlace(name, sentence))
                .count()
            >= MIN_WORDS;
  }

  /// Whether a name stands behind a word that tells where something is.
  private static boolean isToldAsPlace(String name, Facts sentence) {
    List<Wordform> words = sentence.words();
    return IntStream.range(1, words.size())
        .anyMatch(i -> words.get(i).lower().equals(name) && isPlace(words, i, sentence.language()));
  }

  /// Whether a sentence names who may have made something: a person, or what is not told as the
  /// place where.
  boolean areOfMakersIn(Facts sentence) {
    return hasPerson(sentence)
        || (sentence.language().equals("ja")
            ? hasKatakana(sentence.text())
            : hasCapital(sentence, new Sort(false, true, false)));
  }

  /// Whether a sentence has a name that is no country's, person's, institution's or text's.
  ///
  /// @param elsewhere whether what is told as a place does not count either
  boolean areOfNoCountryIn(Facts sentence, boolean elsewhere) {
    return sentence.language().equals("ja")
        ? hasKatakana(sentence.text())
        : hasCapital(sentence, new Sort(true, elsewhere, true));
  }

  /// Whether something that the question has not, and that is no time, stands behind a word that
  /// tells where something is.
  boolean isPlaceIn(Facts sentence) {
    if (sentence.language().equals("ja")) {
      return isJapanesePlaceIn(sentence);
    }
    List<Wordform> words = sentence.words();
    return IntStream.range(1, words.size())
        .anyMatch(i -> {
          Wordform word = words.get(i);
          return isPlace(words, i, sentence.language())
              && Character.isLetter(word.text().charAt(0))
              && isFresh(word.text())
              && !FunctionWords.of(sentence.language()).contains(word.lower())
              && !isInDate(word, sentence);
        });
  }

  /// The same before a particle or of what is a place by its last character.
  private boolean isJapanesePlaceIn(Facts sentence) {
    Matcher places = JAPANESE_PLACE.matcher(sentence.text());
    return places.results().anyMatch(place -> !question.contains(place.group(1)))
        || Countries.of(sentence.language()).in(sentence.text()).stream()
            .anyMatch(code -> !Countries.of(sentence.language()).in(question).contains(code));
  }

  /// Whether a name that the question has not stands behind such a word.
  boolean isOtherPlaceIn(Facts sentence) {
    if (sentence.language().equals("ja")) {
      return false;
    }
    List<Wordform> words = sentence.words();
    return IntStream.range(1, words.size())
        .anyMatch(i ->
            words.get(i).isCapitalised()
                && isPlace(words, i, sentence.language())
                && isFresh(words.get(i).text())
                && !isInDate(words.get(i), sentence));
  }

  /// Which names count.
  ///
  /// @param narrow whether institutions and texts count for nothing, nor one word at the beginning
  /// @param elsewhere whether what is told as a place does not
  /// @param noCountry whether countries and persons do not
  private record Sort(boolean narrow, boolean elsewhere, boolean noCountry) {}

  /// Whether a word that is a name has a capital. At the beginning of a sentence, and of any noun
  /// in German, that tells little: there it must be no common word.
  private boolean hasCapital(Facts sentence, Sort sort) {
    boolean narrow = sort.narrow;
    String of = sentence.language();
    List<Wordform> words = sentence.words();
    for (int i = 0; i < words.size(); i++) {
      Wordform word = words.get(i);
      boolean quoted = word.gap().codePoints().anyMatch(c -> OPENING.indexOf(c) >= 0);
      boolean begins = i == 0 || word.gap().codePoints().anyMatch(c -> ENDING.indexOf(c) >= 0);
      boolean told =
          quoted
              || (begins
                  ? (!narrow || isBeforeCapital(words, i)) && !CommonWords.isCommon(word.text(), of)
                  : !of.equals("de") || !CommonWords.isCommon(word.text(), of));
      if (word.isCapitalised()
          && told
          && isFresh(word.text())
          && !(narrow && PersonNames.isNoName(word.lower(), of))
          && !(sort.elsewhere
              && (isPlace(words, i, of) || isOfPlace(word, of) || isDubbed(words, i, of)))
          && !(sort.noCountry && (isOfCountry(word, of) || isOfPerson(word, sentence)))
          && !isInDate(word, sentence)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBeforeCapital(List<Wordform> words, int i) {
    return i + 1 < words.size()
        && words.get(i + 1).isCapitalised()
        && words.get(i + 1).followsClosely();
  }

  /// Whether a word stands closely behind one that tells where something is: *in the Baltic*.
  private static boolean isPlace(List<Wordform> words, int i, String language) {
    for (int before = i - 1; before >= Math.max(0, i - MAX_BEHIND_IN); before--) {
      if (!words.get(before + 1).followsClosely()) {
        return false;
      }
      if (AskedThings.IN.isIn(words.get(before).text(), language)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word is what something is called: *a flight dubbed Heron*.
  private static boolean isDubbed(List<Wordform> words, int i, String language) {
    return i > 0
        && words.get(i).followsClosely()
        && AskedThings.DUBBED.isIn(words.get(i - 1).text(), language);
  }

  private static boolean isOfPlace(Wordform word, String language) {
    return PlaceNames.in(language).contains(word.lower());
  }

  private static boolean isOfCountry(Wordform word, String language) {
    return Letters.words(word.text()).stream()
        .allMatch(part -> !Countries.of(language).in(part).isEmpty() || UNION.contains(part));
  }

  private static boolean isOfPerson(Wordform word, Facts sentence) {
    Span span = new Span(word.start(), word.end());
    return sentence.mentions(Mention.OfPerson.class).stream()
        .anyMatch(person -> person.span().overlaps(span));
  }

  private static boolean isInDate(Wordform word, Facts sentence) {
    Span span = new Span(word.start(), word.end());
    return sentence.dates().stream().anyMatch(date -> date.span().overlaps(span));
  }

  /// Whether a Japanese text has a word in katakana that the question has not, or a quotation.
  private boolean hasKatakana(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Countries.isKatakana(text.charAt(i))) {
        if (i - start >= MIN_KATAKANA && !question.contains(text.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return QUOTED.matcher(text).results().anyMatch(quoted -> !question.contains(quoted.group(1)));
  }
}
