package eujp.extract;

import eujp.speech.PersonName;
import eujp.speech.SpeechWords;
import eujp.text.PersonNames;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A text as its words, each by what it can be where persons are named.
///
/// An article or a preposition that is tied to a word is a word of its own: *l’|économie*,
/// *tal-|Kummissjoni*, *an t|Aire*.
final class PeopleText {
  /// How many words a role may have: *ministras pirmininkas*.
  private static final int MAX_IN_A_ROLE = 4;

  /// Longest piece of a word that is tied to it, in characters.
  private static final int MAX_TIED = 6;

  /// Of initials with full stops between them, in characters.
  private static final int MAX_ABBREVIATION = 7;

  /// Letters of a given name that is cut short.
  private static final int MAX_CONSONANTS = 3;

  private static final String VOWELS = "aeiouyăâîáéíóúαεηιουωаеиоуъюя";
  private static final String APOSTROPHES = "'’";

  private final String text;
  private final String language;
  private final PeopleWords known;
  private final SpeechWords verbs;
  private final List<Wordform> words;

  /// The words in lower case.
  private final String[] lower;

  /// How many words the role has that begins at each word.
  private final int[] roles;

  /// Whether a word is an article that changes the next word and is no part of it.
  private final boolean[] mutation;

  private final BitSet stops = new BitSet();
  private final BitSet fields = new BitSet();

  private PeopleText(String text, String language) {
    this.text = text;
    this.language = language;
    this.known = PeopleWords.of(language);
    this.verbs = SpeechWords.of(language);
    this.words = new ArrayList<>();
    List<Integer> mutations = new ArrayList<>();
    for (Wordform word : Wordform.of(text)) {
      int cut = tied(word);
      int mutated = cut == 0 ? mutated(word) : 0;
      if (mutated > 0) {
        mutations.add(words.size());
      }
      int at = Math.max(cut, mutated);
      if (at == 0) {
        words.add(word);
      } else {
        int mark = cut > 0 ? cut - 1 : mutated;
        words.add(
            new Wordform(
                word.text().substring(0, mark), word.start(), word.start() + mark, word.gap()));
        words.add(new Wordform(word.text().substring(at), word.start() + at, word.end(), ""));
      }
    }
    this.mutation = new boolean[words.size()];
    mutations.forEach(i -> mutation[i] = true);
    this.lower = words.stream().map(Wordform::lower).toArray(String[]::new);
    this.roles = new int[words.size()];
    for (int i = 0; i < words.size(); i++) {
      fields.set(
          i,
          known.notNames().contains(withoutOwning(lower[i]))
              && !known.functions().contains(lower[i]));
      stops.set(i, readStop(i));
    }
    for (int i = 0; i < words.size(); i++) {
      roles[i] = readRole(i);
    }
  }

  /// A word without the ending by which somebody owns something in English: *Parliament’s*.
  private static String withoutOwning(String lower) {
    boolean owns = lower.endsWith("’s") || lower.endsWith("'s");
    return owns ? lower.substring(0, lower.length() - 2) : lower;
  }

  /// @param language ISO 639-1
  static PeopleText of(String text, String language) {
    return new PeopleText(text, language);
  }

  PeopleWords known() {
    return known;
  }

  String text() {
    return text;
  }

  /// How many words it has.
  int size() {
    return words.size();
  }

  Wordform word(int at) {
    return words.get(at);
  }

  String lower(int at) {
    return lower[at];
  }

  /// Where the word behind an article or preposition begins that is tied to it; 0 where none is.
  private int tied(Wordform word) {
    for (int i = 1; i < Math.min(word.text().length() - 1, MAX_TIED); i++) {
      char c = word.text().charAt(i);
      boolean apostrophe = APOSTROPHES.indexOf(c) >= 0;
      boolean capital = Character.isUpperCase(word.text().charAt(i + 1));
      if (apostrophe || c == '-') {
        String before = word.lower().substring(0, i);
        boolean small = known.links().contains(before) || known.articles().contains(before);
        boolean begins = word.isCapitalised() && capital && word.gap().equals(" ");
        return small && !begins && (apostrophe || known.tiedArticles()) ? i + 1 : 0;
      }
    }
    return 0;
  }

  /// How many letters stand before the capital of a word; 0 where none does.
  private int mutated(Wordform word) {
    if (!known.mutations() || word.isCapitalised()) {
      return 0;
    }
    for (int i = 1; i < Math.min(word.text().length(), 3); i++) {
      if (Character.isUpperCase(word.text().charAt(i))) {
        return i;
      }
    }
    return 0;
  }

  /// Whether a word follows the one before as in one phrase: behind a blank, or behind the full
  /// stop of an abbreviation.
  boolean isClose(int at) {
    if (at <= 0 || at >= size()) {
      return false;
    }
    Wordform word = words.get(at);
    if (word.followsClosely() || word.gap().isEmpty()) {
      return true;
    }
    String gap = word.gap().replace('\u00A0', ' ');
    Wordform before = words.get(at - 1);
    if (gap.equals(".-")) {
      return before.isInitial() && word.isInitial();
    }
    if ((gap.equals(" ’") || gap.equals(" '")) && word.text().equals("t")) {
      return true;
    }
    if (gap.equals(". ") || gap.equals(".")) {
      return isAbbreviated(at - 1)
          || known.isTitle(before)
          || (known.links().contains(lower[at - 1]) && before.text().length() <= 3);
    }
    if (gap.equals("- ")) {
      return isJoint(at);
    }
    return (gap.equals("’ ") || gap.equals("' ")) && known.links().contains(lower[at - 1]);
  }

  /// Whether a word is initials or, behind another name, an abbreviated one: *Gh.*, *Chr.*
  boolean isAbbreviated(int at) {
    String word = words.get(at).text();
    if (words.get(at).isInitial()) {
      return true;
    }
    if (word.length() > MAX_ABBREVIATION || !words.get(at).isCapitalised()) {
      return false;
    }
    boolean initials = word.indexOf('.') > 0;
    boolean vowels = false;
    for (int i = 0; i < word.length(); i++) {
      boolean letter = i % 2 == 0;
      initials &= letter ? Character.isUpperCase(word.charAt(i)) : word.charAt(i) == '.';
      vowels |= VOWELS.indexOf(Character.toLowerCase(word.charAt(i))) >= 0;
    }
    boolean behindName =
        at > 0 && words.get(at - 1).isCapitalised() && words.get(at).followsClosely();
    return initials
        || (word.length() <= MAX_CONSONANTS
            && behindName
            && !vowels
            && Character.isLowerCase(word.charAt(word.length() - 1)));
  }

  /// Whether a word may stand in lower case inside a name: *von*, *d’*, *’t*.
  boolean isSmallOfName(int at) {
    boolean tied = at + 1 < size() && words.get(at + 1).gap().isEmpty() && lower[at].equals("d");
    boolean article = lower[at].equals("t") && APOSTROPHES.indexOf(lastOf(words.get(at))) >= 0;
    boolean ofSurname =
        at > 0 && isArticle(at) && known.particles().contains(lower[at - 1]) && isClose(at);
    return tied || article || ofSurname || known.small().contains(lower[at]);
  }

  private static char lastOf(Wordform word) {
    return word.gap().isEmpty() ? ' ' : word.gap().charAt(word.gap().length() - 1);
  }

  boolean isCapital(int at) {
    return (words.get(at).isCapitalised() || isElided(words.get(at).text())) && !mutation[at];
  }

  /// Whether a name begins with a small word that it has lost the vowel of: *d’Aubrac*.
  private boolean isElided(String word) {
    int hyphen = word.indexOf('-');
    boolean joined =
        hyphen > 0
            && hyphen < word.length() - 1
            && hyphen <= MAX_TIED
            && Character.isUpperCase(word.charAt(hyphen + 1))
            && known.small().contains(word.substring(0, hyphen));
    boolean elided =
        !known.mutations()
            && word.length() > 2
            && word.charAt(0) == 'd'
            && APOSTROPHES.indexOf(word.charAt(1)) >= 0
            && Character.isUpperCase(word.charAt(2));
    return joined || elided;
  }

  /// Whether a word is the letters before a capital that the next word has from it: *t* of *an
  /// tAire*.
  boolean isMutation(int at) {
    return mutation[at];
  }

  /// Whether a word has a capital where any word has one.
  boolean begins(int at) {
    if (at == 0) {
      return true;
    }
    String gap = words.get(at).gap();
    for (int i = 0; i < gap.length(); i++) {
      char c = gap.charAt(i);
      if (".!?:\n•–—".indexOf(c) >= 0 && !isClose(at)) {
        return true;
      }
      if ("“„«»”\"".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  boolean isArticle(int at) {
    return mutation[at] || known.articles().contains(lower[at]);
  }

  boolean isLink(int at) {
    return known.links().contains(lower[at]);
  }

  boolean isJoint(int at) {
    return known.joints().contains(lower[at]) && !isCapital(at);
  }

  boolean isTitle(int at) {
    Wordform word = words.get(at);
    if (!known.isTitle(word)) {
      return false;
    }
    if (word.isInitial() && at > 0 && isClose(at) && words.get(at - 1).isInitial()) {
      return false;
    }
    boolean stop = at + 1 < size() && words.get(at + 1).gap().startsWith(".");
    return stop
        || word.text().length() > 2
        || (!isLink(at) && !isArticle(at) && !known.joints().contains(lower[at]));
  }

  /// Whether a word is one of the given names that are known.
  boolean isGivenName(int at) {
    return isCapital(at) && PersonName.isGivenName(words.get(at).text(), language);
  }

  /// Whether a word is a role with the ending of a case: *ministra*.
  boolean isRoleInCase(int at) {
    return PersonNames.isInCase(lower[at], language, known::isRole);
  }

  /// Whether a name stands in another case than the one in which somebody does something.
  boolean isNameInCase(int from, int to) {
    return PersonName.isInCase(words.get(from).text(), words.get(to - 1).text(), language);
  }

  boolean isRank(int at) {
    return known.isRank(words.get(at));
  }

  /// Whether a word says something or can be no part of an office or a name.
  boolean isStop(int at) {
    return stops.get(at);
  }

  private boolean readStop(int at) {
    Wordform word = words.get(at);
    return known.stops().contains(lower[at])
        || (!word.isCapitalised() && verbs.isSaying(words, at))
        || (verbs.isAttributing(words, at) && !isLink(at))
        || Character.isDigit(word.text().charAt(0));
  }

  boolean isSaying(int at) {
    return at < size() && verbs.isSaying(words, at);
  }

  /// Whether a word stands before the name of whoever the words come from: *selon*.
  boolean isAttributing(int at) {
    return verbs.isAttributing(words, at);
  }

  /// Whether a word names a body, a text or a field.
  boolean isField(int at) {
    return fields.get(at);
  }

  /// Whether a word names a country, a people, a language or a large city, or is made of such.
  boolean isOfPlace(int at) {
    Wordform word = words.get(at);
    return known.isPlaceOrPeople(word)
        || (known.hasStemOfPlace(lower[at]) && (word.isCapitalised() || !known.fieldsOnly()));
  }

  /// Whether a word can be no part of a person's name.
  boolean isNoName(int at) {
    boolean letter = words.get(at).isInitial() && !begins(at);
    return isField(at) || (!letter && known.functions().contains(lower[at]));
  }

  /// How many words the role has that begins at a word; 0 where none does.
  int roleLength(int at) {
    return roles[at];
  }

  private int readRole(int at) {
    if (mutation[at]) {
      return 0;
    }
    Wordform first = words.get(at);
    int length = isRoleWord(at) ? 1 : 0;
    if (!known.roleBeginnings().contains(lower[at])) {
      return length;
    }
    for (int i = at + 1; i < Math.min(size(), at + MAX_IN_A_ROLE) && isClose(i); i++) {
      String row = text.substring(first.start(), words.get(i).end()).toLowerCase(Locale.ROOT);
      length = known.roles().contains(row) ? i - at + 1 : length;
    }
    return length;
  }

  private boolean isRoleWord(int at) {
    Wordform word = words.get(at);
    if (!known.isRole(word)) {
      return false;
    }
    boolean inName =
        at > 0 && isCapital(at) && isClose(at) && isCapital(at - 1) && !known.isTitled(word);
    return !inName
        || isRank(at - 1)
        || isNoName(at - 1)
        || known.isRole(words.get(at - 1))
        || (at + 1 < size() && isClose(at + 1) && isLink(at + 1) && known.capitalsBefore());
  }
}
