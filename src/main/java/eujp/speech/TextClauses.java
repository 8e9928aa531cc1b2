package eujp.speech;

import eujp.text.PersonNames;
import eujp.text.PlaceNames;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of a text in one language: where a part of a clause, a clause, and a row of words with
/// capitals begin and end, and which words are titles, given names and places.
final class TextClauses {
  private static final Map<String, Set<String>> STEMS = new ConcurrentHashMap<>();
  private static final Map<String, SayingPhrases> HEADS = new ConcurrentHashMap<>();

  /// Irish words that begin a family name, as [PersonName#fold] makes them.
  private static final Set<String> OF_FAMILY = Set.of("mac", "nic", "mag", "o", "ni", "ui");

  private static final String VOWELS = "aeiouyаеиояαειουηω";

  /// Letters of a country's name that are the same in all its cases.
  private static final int MIN_STEM = 4;

  /// Letters of an ending.
  private static final int MAX_CASE = 3;

  /// Letters of a given name that is cut short.
  private static final int MAX_SHORT_NAME = 3;

  private static final String PARTING = ",;:()[]–—―";

  final String text;

  /// All of the text that is read.
  final List<Wordform> words;

  /// Those of the language.
  final SpeechWords known;

  final String language;

  /// Those who are told by a noun, in the language.
  final NounPhrases nouns;

  private final Titles titles = Titles.all();

  /// What else persons are in the language.
  private final SayingPhrases heads;

  /// The words that stand behind a given name somewhere in the text.
  private final Set<String> behindGivenNames = new HashSet<>();

  /// @param words all of the text that is read
  /// @param language ISO 639-1, or [SpeechWords#ANY_LANGUAGE]
  TextClauses(String text, List<Wordform> words, String language) {
    this.text = text;
    this.words = words;
    this.known = SpeechWords.of(language);
    this.language = language;
    this.nouns = new NounPhrases(known, language);
    this.heads = headsOf(language);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).isCapitalised() && isClose(i) && isGiven(i - 1)) {
        behindGivenNames.add(words.get(i).text());
      }
    }
  }

  /// Where some words stand in the text.
  ///
  /// @param to the word after the last
  Span span(int from, int to) {
    return new Span(words.get(from).start(), words.get(to - 1).end());
  }

  /// Where a part of a clause begins: behind a comma, a dash, a bracket.
  boolean parts(int at) {
    String gap = words.get(at).gap();
    for (int i = 0; i < gap.length(); i++) {
      if (PARTING.indexOf(gap.charAt(i)) >= 0) {
        return true;
      }
    }
    return gap.contains(" - ") || gap.contains("--");
  }

  /// Whether a part of a clause ends before a word, or the text does.
  boolean endsPart(int at) {
    return at >= words.size() || parts(at) || words.get(at).gap().indexOf('.') >= 0;
  }

  /// Where the part of a clause begins that stands before a word.
  int startOfPart(int from, int at) {
    int start = at;
    while (start > from && !parts(start)) {
      start--;
    }
    return start;
  }

  /// How many parts of a clause begin behind a word, up to another one with that.
  int commasBetween(int from, int to) {
    int commas = 0;
    for (int i = from + 1; i <= to && i < words.size(); i++) {
      commas += parts(i) ? 1 : 0;
    }
    return commas;
  }

  /// Whether nothing but a space, or nothing at all, or the *&* of a company stands before a word.
  boolean isClose(int at) {
    String gap = words.get(at).gap();
    return words.get(at).followsClosely() || gap.isEmpty() || gap.equals(" & ");
  }

  /// The end of the clause, without a full stop or a line break inside it, that a word is in.
  int endOfClause(int from) {
    int end = from + 1;
    while (end < words.size() && !isBreak(end)) {
      end++;
    }
    return end;
  }

  /// Whether a clause ends before a word.
  boolean isBreak(int at) {
    String gap = words.get(at).gap();
    boolean goesOn = Character.isLowerCase(words.get(at).text().codePointAt(0));
    if ((goesOn && gap.equals(". ")) || NounPhrases.isNext(words, at)) {
      return false;
    }
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      boolean stop = ".!?\n".indexOf(c) >= 0 || (QuotationMarks.isMark(c) && gap.length() > 1);
      if (stop && !(c == '.' && (isShortened(at - 1) || endOfRow(at - 1, at + 1) > at))) {
        return true;
      }
    }
    return false;
  }

  /// The end of the row of capitalised words that begins at a word; the word itself where it begins
  /// none.
  int endOfRow(int from, int to) {
    if (from >= to) {
      return from;
    }
    int first = from;
    while (first < to - 1 && isLeadingParticle(first) && words.get(first + 1).followsClosely()) {
      first++;
    }
    if (!isCapitalised(first)) {
      return from;
    }
    int end = first + 1;
    int names = 1;
    for (int i = end; i < to; i++) {
      Wordform word = words.get(i);
      boolean close =
          isClose(i)
              || (word.gap().equals(".-") && isInitial(i - 1))
              || (word.gap().equals(". ")
                  && (isInitial(i - 1)
                      || (names > 1 && isShortName(i - 1))
                      || titleAt(i - 1) > 0
                      || isShortened(i - 1)));
      if (!close) {
        break;
      }
      if (isCapitalised(i)) {
        if (end < i && !isIrishArticle(i - 1) && (names > 1 || isTitled(first)) && isOther(i)) {
          break;
        }
        names++;
        end = i + 1;
      } else if (!isParticle(word) && !isIrishArticle(i)) {
        break;
      }
    }
    return end;
  }

  /// Whether a word has a capital, in Irish behind the letters that its place in the sentence puts
  /// before it: *tSaoir*, *nOileán*.
  boolean isCapitalised(int at) {
    String word = words.get(at).text();
    boolean behind =
        known.has("letters-before")
            && word.length() > 2
            && Character.isLowerCase(word.charAt(0))
            && (Character.isUpperCase(word.charAt(1)) || Character.isUpperCase(word.charAt(2)));
    return behind || words.get(at).isCapitalised();
  }

  /// Whether a title stands right before a word, so that one word may be a whole name: *minister
  /// Berg van Infrastructuur*.
  private boolean isTitled(int at) {
    return at > 0 && !isGiven(at) && isClose(at) && titleAt(at - 1) == 1 && titleAt(at) == 0;
  }

  /// Whether a word behind a small one is no more of the name: *Anna Berg y Ken Mori*, *Anna Berg
  /// zum Handel*, *Marc Leroy de la Commission*.
  private boolean isOther(int at) {
    Wordform tie = words.get(at - 1);
    boolean complete = at > 1 && words.get(at - 2).isCapitalised() && !isGiven(at - 2);
    return known.and.has(tie)
        || (known.article.has(tie) && complete && !known.preposition.has(tie))
        || (known.preposition.has(tie) && !known.of.has(tie))
        || titles.isBodyWord(words.get(at))
        || (complete && isFieldWord(at))
        || isPlace(SpeechWords.form(words.get(at)));
  }

  /// Whether an article is one of a family name: *Mac an tSaoir*.
  private boolean isIrishArticle(int at) {
    return known.has("letters-before")
        && at > 0
        && known.article.has(words.get(at))
        && OF_FAMILY.contains(PersonName.fold(words.get(at - 1).text()));
  }

  private boolean isLeadingParticle(int at) {
    String form = SpeechWords.form(words.get(at));
    boolean begins = form.equals("von") || form.equals("van") || form.equals("ter");
    boolean second = form.equals("der") || form.equals("den") || form.equals("dem");
    boolean before = at > 0 && isFirstParticle(at - 1);
    boolean after = at + 1 < words.size() && isSecondParticle(at + 1);
    return (begins && after) || (second && before);
  }

  private boolean isFirstParticle(int at) {
    String form = SpeechWords.form(words.get(at));
    return form.equals("von") || form.equals("van");
  }

  private boolean isSecondParticle(int at) {
    String form = SpeechWords.form(words.get(at));
    return words.get(at).followsClosely()
        && (form.equals("der") || form.equals("den") || form.equals("dem"));
  }

  /// Whether a small word may be one of a name: *von*, *y*.
  boolean isParticle(Wordform word) {
    return (titles.isJoint(word) && !known.and.has(word))
        || PersonNames.words().words("any", "small").contains(SpeechWords.form(word));
  }

  /// Whether a word is a letter, or some of them with full stops: *A* and *A.W* of *A.W. Berg*.
  boolean isInitial(int at) {
    String word = words.get(at).text();
    for (int i = 0; i < word.length(); i++) {
      boolean fits = i % 2 == 0 ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
      if (!fits) {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }

  /// Whether a word is a given name cut short: *Gh*, *Chr*.
  private boolean isShortName(int at) {
    String form = PersonName.fold(words.get(at).text());
    return words.get(at).isCapitalised()
        && form.length() <= MAX_SHORT_NAME
        && form.chars().noneMatch(c -> VOWELS.indexOf(c) >= 0);
  }

  /// Whether a full stop behind a word ends no sentence, since the word stands before names.
  boolean isShortened(int at) {
    return Titles.isShort(words.get(at)) || (isHonorific(at) && words.get(at).text().length() < 5);
  }

  /// How many words the title or office has that stands at a place; 0 where none does.
  int titleAt(int at) {
    int plain = titles.titleAt(words, at);
    return plain > 0 || (at > 0 && isOf(words.get(at - 1)))
        ? plain
        : Math.max(heads.at(words, at), known.relation.at(words, at));
  }

  /// Whether a word is an office with the ending of a case: *ministra*.
  boolean isOfficeInCase(int at) {
    return PersonNames.isInCase(SpeechWords.form(words.get(at)), language, this::isOffice);
  }

  private boolean isOffice(String form) {
    return Titles.isTitle(form) || isHead(form);
  }

  /// Whether a word tells what somebody is, and is no title: *driver*, *lawyer*.
  boolean isHead(String form) {
    return heads.has(form) || known.relation.has(form);
  }

  /// Whether a word ties what follows to what stands before it: *tas-Sajjieda*.
  boolean isOf(Wordform word) {
    return known.of.has(word) || (known.preposition.has(word) && !known.by.has(word));
  }

  private static SayingPhrases headsOf(String language) {
    return HEADS.computeIfAbsent(
        language, one -> new SayingPhrases(PersonNames.words().words(one, "head")));
  }

  /// Whether a title or office begins between two words.
  boolean hasTitle(int from, int to) {
    for (int i = from; i < to; i++) {
      if (titleAt(i) > 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether a title ends with a word.
  boolean endsTitle(int part, int at) {
    return titleEndingAt(part, at) > 0;
  }

  /// How many words the longest title has that ends with a word, three at most: *Secretary of
  /// State*; none where none ends there.
  int titleEndingAt(int part, int at) {
    for (int i = Math.max(part, at - 2); i <= at; i++) {
      if (titleAt(i) == at - i + 1) {
        return at - i + 1;
      }
    }
    return 0;
  }

  /// Whether a word of an office is nobody's by itself, so that a name behind it is that of whoever
  /// holds the whole: *state* of *Secretary of State Anna Berg*. What several persons are called,
  /// *ministers*, may be theirs where more than one is named.
  ///
  /// @param rowEnd the word behind the name
  boolean isNobody(int at, int rowEnd) {
    boolean several = rowEnd < words.size() && known.and.has(words.get(rowEnd));
    return !several && known.nobody.has(words.get(at));
  }

  /// Whether a word is a form of address.
  boolean isHonorific(int at) {
    return PersonNames.words().set(language, "honorific").contains(SpeechWords.form(words.get(at)));
  }

  /// Whether a word belongs to an office beside it: *deputy*.
  boolean isRankWord(int at) {
    return PersonNames.words().set(language, "rank").contains(SpeechWords.form(words.get(at)));
  }

  /// Whether a word may be one of a name.
  boolean isName(int at) {
    return words.get(at).isCapitalised() && !titles.isBodyWord(words.get(at)) && titleAt(at) == 0;
  }

  /// Whether a word is a given name that is known.
  boolean isGiven(int at) {
    return Gender.isGiven(words.get(at).text(), language);
  }

  /// Whether the text gives a word to somebody as a family name, so that it is one where it stands
  /// alone, whatever else it means: *Iglesias*.
  boolean isFamilyName(Wordform word) {
    return behindGivenNames.contains(word.text());
  }

  private boolean isFieldWord(int at) {
    return PersonNames.words().set(language, "notName").contains(SpeechWords.form(words.get(at)));
  }

  /// Whether a word names a place, or something else that is no person.
  ///
  /// @param form as [SpeechWords#form] makes it
  boolean isPlace(String form) {
    return PlaceNames.in(language).contains(form)
        || (known.has("cases") && isCountryInSomeCase(form))
        || PersonNames.words().words(language, "notName").contains(form);
  }

  /// Whether a word names a country in another case than the first.
  ///
  /// @param form as [SpeechWords#form] makes it
  boolean isInflectedCountry(String form) {
    return known.has("cases")
        && !PlaceNames.in(language).contains(form)
        && isCountryInSomeCase(form);
  }

  private boolean isCountryInSomeCase(String form) {
    Set<String> stems = STEMS.computeIfAbsent(language, TextClauses::readStems);
    for (int end = form.length(); end >= Math.max(MIN_STEM, form.length() - MAX_CASE); end--) {
      if (stems.contains(form.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /// The names of countries without their last vowels.
  private static Set<String> readStems(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> stems = new HashSet<>();
    for (String country : Locale.getISOCountries()) {
      String name = Locale.of("", country).getDisplayCountry(locale).toLowerCase(locale);
      int end = name.length();
      while (end > 1 && VOWELS.indexOf(PersonName.fold(name.substring(end - 1, end))) >= 0) {
        end--;
      }
      if (end > MIN_STEM && name.indexOf(' ') < 0) {
        stems.add(name.substring(0, end));
      }
    }
    return stems;
  }
}
