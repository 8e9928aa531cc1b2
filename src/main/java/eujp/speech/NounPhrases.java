package eujp.speech;

import eujp.text.CommonWords;
import eujp.text.Wordform;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds those who are told by a noun alone, whatever the noun, and are nobody who was named: *a
/// crane operator*, *projektledaren*.
final class NounPhrases {
  private static final Map<String, Set<String>> DAYS = new ConcurrentHashMap<>();

  /// Words behind the article.
  private static final int MAX_WORDS = 4;

  /// Letters of a noun that holds its article.
  private static final int MIN_DEFINED = 6;

  private static final Set<String> BETWEEN = Set.of("", "-", "'");

  private final SpeechWords known;
  private final String language;

  NounPhrases(SpeechWords known, String language) {
    this.known = known;
    this.language = language;
  }

  /// Whether some words are such a phrase, and nothing else.
  boolean isAll(List<Wordform> words) {
    int all = words.size();
    return all > 0
        && known.theirs.at(words, 0) < all
        && (endOfSource(words, 0, all) == all || endOfAny(words, 0, all) == all);
  }

  /// The words of such a phrase without its article, each by [#noun]; none where it tells of
  /// somebody not told of before.
  List<String> nounsOf(List<Wordform> phrase) {
    return known.indefinite.has(phrase.getFirst())
        ? List.of()
        : phrase.stream().filter(word -> !known.subject.has(word)).map(this::noun).toList();
  }

  /// A noun as [PersonName#fold] makes it, without an article tied to it, and in Irish without the
  /// letter before it.
  String noun(Wordform word) {
    String form = SpeechWords.form(word);
    boolean letter = known.has("letters-before") && form.length() > 2 && form.charAt(1) == '-';
    return PersonName.fold(
        letter || hasArticle(word) ? form.substring(form.indexOf('-') + 1) : form);
  }

  /// The end of the phrase that begins at a word; the word itself where it begins none.
  ///
  /// @param to the word before which it ends at the latest
  int endAt(List<Wordform> words, int at, int to) {
    return at < to ? endAt(words, at, to, known.opensPhrase(words.get(at))) : at;
  }

  /// The same of a phrase with or without an article.
  int endOfAny(List<Wordform> words, int at, int to) {
    int end = endAt(words, at, to);
    return end > at ? end : endOfBare(words, at, to);
  }

  /// The same behind *according to*, where the article may be in any case.
  int endOfSource(List<Wordform> words, int at, int to) {
    if (at >= to) {
      return at;
    }
    Wordform first = words.get(at);
    return endAt(words, at, to, known.article.has(first) || known.possessive.has(first));
  }

  /// The end of a phrase without an article that begins at a word: nouns in small letters, the
  /// first at the beginning of a sentence perhaps with a capital; the word itself where it begins
  /// none, as in languages in which each noun has its article.
  ///
  /// @param to the word before which it ends at the latest
  private int endOfBare(List<Wordform> words, int at, int to) {
    if (!known.has("bare-nouns")) {
      return at;
    }
    int end = at;
    while (end < Math.min(to, at + MAX_WORDS)
        && (end == at || isNext(words, end))
        && (isNoun(words.get(end)) || (end == at && isFirst(words, at)))
        && !known.called.has(words.get(end))) {
      end++;
    }
    boolean speaks =
        end > at
            && (!known.noSubject.has(words.get(at))
                || Titles.isBody(SpeechWords.form(words.get(at))))
            && !isTime(words.get(at))
            && !hasArticle(words.get(at));
    return speaks ? end : at;
  }

  private boolean isNounNext(List<Wordform> words, int at) {
    return at + 1 < words.size()
        && words.get(at + 1).followsClosely()
        && isNoun(words.get(at + 1))
        && isVerbless(words.get(at + 1));
  }

  /// Whether a word with a capital may be no name: the first of its sentence, with a noun behind it
  /// in a language that has no articles.
  boolean begins(List<Wordform> words, int at) {
    return known.has("bare-nouns")
        && (at == 0 || !isNext(words, at))
        && isNounNext(words, at)
        && !known.noSubject.has(words.get(at + 1));
  }

  /// Whether an article is tied to a word by a hyphen: Maltese *il-kelliem*.
  private boolean hasArticle(Wordform word) {
    if (word.text().indexOf('-') < 0) {
      return false;
    }
    String form = SpeechWords.form(word);
    int hyphen = form.indexOf('-');
    return hyphen > 0 && known.article.has(form.substring(0, hyphen));
  }

  /// Whether a word has a capital only as the first of its sentence.
  private boolean isFirst(List<Wordform> words, int at) {
    Wordform word = words.get(at);
    return word.isCapitalised()
        && (at == 0 || !isNext(words, at))
        && !known.isSmall(word)
        && isVerbless(word)
        && (CommonWords.isCommon(word.text(), language) || isNounNext(words, at));
  }

  private int endAt(List<Wordform> words, int at, int to, boolean article) {
    if (known.sources.has(words.get(at))) {
      return at + 1;
    }
    int last = Math.min(to, at + 1 + MAX_WORDS);
    int end = at + 1;
    while (article
        && end < last
        && isNext(words, end)
        && (isNoun(words.get(end)) || isAttributive(words, end, last))) {
      if (isTime(words.get(end))) {
        return at;
      }
      end++;
    }
    while (known.has("nouns-capital") && end > at + 1 && !words.get(end - 1).isCapitalised()) {
      end--;
    }
    boolean defined = isDefined(words.get(at)) || isBehindArticle(words.get(at));
    return end > at + 1 || (!article && defined) ? end : at;
  }

  /// Whether an English genitive ties a word to that before it.
  static boolean isGenitive(Wordform word) {
    String gap = word.gap().replace('’', '\'');
    return gap.equals("'s ") || gap.equals("' ");
  }

  /// Whether nothing but a space, a hyphen, an apostrophe or a genitive parts a word from that
  /// before it.
  static boolean isNext(List<Wordform> words, int at) {
    Wordform word = words.get(at);
    return word.followsClosely()
        || isGenitive(word)
        || BETWEEN.contains(word.gap().replace('’', '\''));
  }

  /// Whether a word tells when.
  boolean isTime(Wordform word) {
    return known.when.has(word) || isDay(word);
  }

  /// Whether a word is the name of a day or a month.
  boolean isDay(Wordform word) {
    return days(language).contains(SpeechWords.form(word));
  }

  /// The names of days and months, in lower case.
  private static Set<String> days(String language) {
    return DAYS.computeIfAbsent(language, NounPhrases::readDays);
  }

  private static Set<String> readDays(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> names = new HashSet<>();
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        String name = day.getDisplayName(style, locale).toLowerCase(Locale.ROOT);
        names.add(name);
        names.addAll(List.of(name.split(" ", -1)));
      }
      for (Month month : Month.values()) {
        names.add(month.getDisplayName(style, locale).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  /// Whether a word may be one of a phrase behind its article.
  private boolean isNoun(Wordform word) {
    return Character.isLetter(word.text().codePointAt(0))
        && (!word.isCapitalised() || known.has("nouns-capital"))
        && !known.isSmall(word)
        && !known.said.has(word);
  }

  /// Whether a word with a capital stands before a noun without one: *a Portuguese official*.
  private boolean isAttributive(List<Wordform> words, int at, int last) {
    return at + 1 < last
        && words.get(at).isCapitalised()
        && isNext(words, at + 1)
        && isNoun(words.get(at + 1));
  }

  /// Whether a word is a noun that holds its article: *lokföraren*, *macaragiul*.
  private boolean isDefined(Wordform word) {
    return word.text().length() >= MIN_DEFINED
        && known.defined.has(word)
        && isVerbless(word)
        && !isTime(word);
  }

  /// Whether a word is a noun in small letters that an article is tied to: Maltese *il-kelliem*.
  private boolean isBehindArticle(Wordform word) {
    return hasArticle(word)
        && Character.isLowerCase(word.text().codePointAt(word.text().indexOf('-') + 1))
        && isVerbless(word)
        && !isTime(word);
  }

  private boolean isVerbless(Wordform word) {
    return !known.isSmall(word)
        && !known.said.has(word)
        && !known.called.has(word)
        && !known.unsaid.has(word)
        && !known.denied.has(word);
  }
}
