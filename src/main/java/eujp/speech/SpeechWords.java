package eujp.speech;

import eujp.text.Lazy;
import eujp.text.PersonNames;
import eujp.text.WordTable;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The words by which texts in one language tell who said something: `saying-verbs.txt`.
public final class SpeechWords {
  /// The language of a text of which nothing is known (BCP 47 *undetermined*): its words are those
  /// of all languages.
  public static final String ANY_LANGUAGE = "und";

  /// The official languages of the Union, and Japanese.
  public static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "fi", "et", "lv", "lt", "pl", "cs",
          "sk", "sl", "hr", "hu", "ro", "bg", "el", "mt", "ga", "ja");

  private static final WordTable TABLE = WordTable.in(SpeechWords.class, "saying-verbs.txt");
  private static final Map<String, SpeechWords> BY_LANGUAGE = new ConcurrentHashMap<>();

  /// What tells somebody's speech whatever the language; other words are too short to be told
  /// apart.
  private static final Set<String> TELLING =
      Set.of("said", "by", "after", "denied", "unsaid", "called", "theirs");

  private static final List<String> SMALL =
      List.of(
          "helper",
          "pronoun",
          "stand-in",
          "article",
          "that",
          "preposition",
          "relative",
          "and",
          "not");

  private static final Lazy<Set<String>> SMALL_WORDS = new Lazy<>(SpeechWords::readSmallWords);

  /// Letters of a word that is looked for in a text of unknown language.
  private static final int MIN_TELLING = 3;

  /// Longest piece of a word that stands before an apostrophe as a word of its own.
  private static final int MAX_ELISION = 7;

  /// Pieces that are cut off a word: *m'|écrivait|-elle*.
  private static final int MAX_CUTS = 2;

  final SayingPhrases said;
  final SayingPhrases helper;
  final SayingPhrases denied;
  final SayingPhrases not;
  final SayingPhrases unsaid;
  final SayingPhrases asked;
  final SayingPhrases askedBehind;
  final SayingPhrases meanwhile;
  final SayingPhrases quotes;
  final SayingPhrases rejects;
  final SayingPhrases report;
  final SayingPhrases heard;
  final SayingPhrases by;
  final SayingPhrases after;

  /// What stands for somebody named elsewhere, nouns too.
  final SayingPhrases pronoun;

  /// The same without nouns.
  final SayingPhrases personal;

  final SayingPhrases article;
  final SayingPhrases indefinite;
  final SayingPhrases subject;
  final SayingPhrases possessive;
  final SayingPhrases sources;
  final SayingPhrases outOf;
  final SayingPhrases overhears;
  final SayingPhrases what;
  final SayingPhrases objects;
  final SayingPhrases nouns;
  final SayingPhrases defined;
  final SayingPhrases when;
  final SayingPhrases dative;
  final SayingPhrases noSubject;
  final SayingPhrases that;
  final SayingPhrases preposition;
  final SayingPhrases postposition;
  final SayingPhrases relative;
  final SayingPhrases and;
  final SayingPhrases of;
  final SayingPhrases officeOf;
  final SayingPhrases relation;

  /// Words of an office behind which a name is not theirs: *state*, *ministers*.
  final SayingPhrases nobody;

  final SayingPhrases owner;
  final SayingPhrases called;
  final SayingPhrases passive;
  final SayingPhrases theirs;
  final SayingPhrases term;
  final SayingPhrases he;
  final SayingPhrases she;
  final SayingPhrases others;
  final SayingPhrases latter;
  final SayingPhrases rumour;
  final SayingPhrases identifies;
  final SayingPhrases at;
  final SayingPhrases where;
  final SayingPhrases behindName;
  private final Set<String> traits;

  private SpeechWords(String language) {
    this.said = phrases(language, "said");
    this.helper = phrases(language, "helper");
    this.denied = phrases(language, "denied");
    this.not = phrases(language, "not");
    this.unsaid = phrases(language, "unsaid");
    this.asked = phrases(language, "asked");
    this.askedBehind = phrases(language, "asked-behind");
    this.meanwhile = phrases(language, "meanwhile");
    this.quotes = phrases(language, "quotes");
    this.rejects = phrases(language, "rejects");
    this.report = phrases(language, "report");
    this.heard = phrases(language, "heard");
    this.by = phrases(language, "by");
    this.after = phrases(language, "after");
    this.pronoun = phrases(language, "pronoun", "stand-in");
    this.personal = phrases(language, "pronoun");
    this.article = phrases(language, "article");
    this.indefinite = phrases(language, "indefinite");
    this.subject = phrases(language, "subject");
    this.possessive = phrases(language, "possessive");
    this.sources = phrases(language, "sources");
    this.outOf = phrases(language, "out-of");
    this.overhears = phrases(language, "overhears");
    this.what = phrases(language, "what");
    this.objects = phrases(language, "object");
    this.nouns = phrases(language, "noun");
    this.defined = endings(language, "defined");
    this.when = phrases(language, "when");
    this.dative = endings(language, "dative");
    this.noSubject = endings(language, "no-subject");
    this.that = phrases(language, "that");
    this.preposition = phrases(language, "preposition");
    this.postposition = phrases(language, "postposition");
    this.relative = phrases(language, "relative");
    this.and = phrases(language, "and");
    this.of = phrases(language, "of");
    this.officeOf = phrases(language, "office-of");
    this.relation = phrases(language, "relation");
    this.nobody =
        new SayingPhrases(
            Stream.concat(
                    TABLE.words(language, "nobody").stream(),
                    PersonNames.plurals(language).stream())
                .toList());
    this.owner = endings(language, "owner");
    this.called = phrases(language, "called");
    this.passive = phrases(language, "passive");
    this.theirs = phrases(language, "theirs");
    this.term = phrases(language, "term");
    this.he = phrases(language, "he");
    this.she = phrases(language, "she");
    this.others = phrases(language, "others");
    this.latter = phrases(language, "latter");
    this.rumour = phrases(language, "rumour");
    this.identifies = phrases(language, "identifies");
    this.at = phrases(language, "at");
    this.where = phrases(language, "where");
    this.behindName = phrases(language, "behind-name");
    this.traits = Set.copyOf(TABLE.words(language, "trait"));
  }

  /// Those of a language; none of a language that the file does not have.
  ///
  /// @param language ISO 639-1, or [#ANY_LANGUAGE]
  public static SpeechWords of(String language) {
    return BY_LANGUAGE.computeIfAbsent(
        LANGUAGES.contains(language) ? language : ANY_LANGUAGE, SpeechWords::new);
  }

  /// Whether the words at a place tell that somebody says something, be it that it is not so.
  public boolean isSaying(List<Wordform> words, int at) {
    return said.at(words, at) > 0 || denied.at(words, at) > 0;
  }

  /// Whether the word at a place stands before the name of whoever the words come from: *selon*.
  public boolean isAttributing(List<Wordform> words, int at) {
    return by.at(words, at) == 1;
  }

  /// Whether the words at a place tell that somebody says something, or puts it into words.
  boolean isTelling(List<Wordform> words, int at) {
    return said.at(words, at) > 0 || called.at(words, at) > 0;
  }

  /// Whether texts in the language do something, as the file names it.
  boolean has(String trait) {
    return traits.contains(trait);
  }

  /// Whether a word is an article, a pronoun, a preposition or the like, which says nothing.
  boolean isSmall(Wordform word) {
    return helper.has(word)
        || personal.has(word)
        || article.has(word)
        || not.has(word)
        || preposition.has(word)
        || relative.has(word)
        || that.has(word)
        || and.has(word);
  }

  /// Whether some language has a word for somebody who is named elsewhere, or for saying something:
  /// what is no office.
  ///
  /// @param word in any case
  public static boolean isPronounOrVerb(String word) {
    String form = form(word);
    List<Wordform> all = wordsOf(word);
    return LANGUAGES.stream()
        .map(SpeechWords::of)
        .anyMatch(known ->
            known.personal.has(form)
                || known.objects.has(form)
                || known.said.has(form)
                || (all.size() > 1 && known.said.at(all, 0) == all.size()));
  }

  /// Whether a word opens what somebody is called: an article of a subject, or *her*, *his*.
  boolean opensPhrase(Wordform word) {
    return subject.has(word) || possessive.has(word);
  }

  /// The words of some purpose, as the file has them.
  static List<String> listed(String language, String purpose) {
    return TABLE.words(language, purpose);
  }

  /// Endings of some purpose; none where the language is not known, since each has its own.
  private static SayingPhrases endings(String language, String purpose) {
    return new SayingPhrases(TABLE.words(language, purpose));
  }

  private static SayingPhrases phrases(String language, String... purposes) {
    Collection<String> words = new LinkedHashSet<>();
    for (String purpose : purposes) {
      words.addAll(
          language.equals(ANY_LANGUAGE) ? ofAnyLanguage(purpose) : TABLE.words(language, purpose));
    }
    return new SayingPhrases(words);
  }

  private static Collection<String> ofAnyLanguage(String purpose) {
    boolean telling = TELLING.contains(purpose);
    Collection<String> words = new LinkedHashSet<>(TABLE.words("en", purpose));
    for (String one : LANGUAGES) {
      TABLE.words(one, purpose).stream()
          .filter(word -> telling || word.length() >= MIN_TELLING)
          .filter(word -> !telling || !isSmall(word))
          .forEach(words::add);
    }
    return words;
  }

  /// Whether a word is an article, a pronoun or the like in some language, so that it tells nothing
  /// where the language is not known: *dit* in Dutch.
  static boolean isSmall(String word) {
    return SMALL_WORDS.get().contains(word);
  }

  private static Set<String> readSmallWords() {
    Set<String> small = new HashSet<>();
    for (String language : LANGUAGES) {
      SMALL.forEach(purpose -> small.addAll(TABLE.words(language, purpose)));
    }
    return small;
  }

  /// A word as it is looked up: in lower case, with one sort of apostrophe, without the hyphen by
  /// which it is tied to the next word: *il-*.
  static String form(Wordform word) {
    return form(word.text());
  }

  static String form(String word) {
    String form = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean tied = form.endsWith("-") && form.length() > 1;
    return tied ? form.substring(0, form.length() - 1) : form;
  }

  /// The words of a text, in which an elided article or pronoun is one of its own (*l'|Union*,
  /// *il-|President*), and so is a pronoun behind its verb (*dit|-elle*).
  static List<Wordform> wordsOf(String text) {
    List<Wordform> words = new ArrayList<>();
    for (Wordform word : Wordform.of(text)) {
      Wordform rest = word;
      int cut = cut(rest.text());
      for (int cuts = 0; cut > 0 && cuts < MAX_CUTS && !rest.text().startsWith("-"); cuts++) {
        int at = rest.start() + cut;
        words.add(new Wordform(rest.text().substring(0, cut), rest.start(), at, rest.gap()));
        rest = new Wordform(rest.text().substring(cut), at, rest.end(), "");
        cut = cut(rest.text());
      }
      words.add(rest);
    }
    return words;
  }

  private static int cut(String word) {
    int last = word.length() - 1;
    for (int i = 1; i < last; i++) {
      char c = word.charAt(i);
      boolean apostrophe = c == '\'' || c == '’';
      boolean capital = Character.isUpperCase(word.charAt(i + 1));
      if (apostrophe) {
        boolean elided =
            i < MAX_ELISION
                && (Character.isLowerCase(word.charAt(0)) || !capital)
                && !NOT_ELIDED.contains(form(word.substring(i)));
        return elided ? i + 1 : -1;
      }
      if (c == '-' && capital && Character.isLowerCase(word.charAt(0)) && i < MAX_ELISION) {
        return i + 1;
      }
    }
    String form = form(word);
    for (String pronoun : PRONOUNS_BEHIND) {
      if (form.endsWith(pronoun) && form.length() > pronoun.length()) {
        return form.length() == word.length() ? word.length() - pronoun.length() : -1;
      }
    }
    return -1;
  }

  /// What stands behind an apostrophe and makes no elision of it.
  private static final Set<String> NOT_ELIDED =
      new HashSet<>(List.of("'t", "'s", "'d", "'m", "'re", "'ve", "'ll", "'n"));

  /// French and Portuguese pronouns behind a verb.
  private static final List<String> PRONOUNS_BEHIND =
      List.of(
          "-t-elles",
          "-t-ils",
          "-t-elle",
          "-t-il",
          "-t-on",
          "-elles",
          "-ils",
          "-elle",
          "-il",
          "-me",
          "-nos",
          "-lhe",
          "-lhes",
          "-vos");
}
