package eujp.extract.commitments;

import eujp.extract.PeopleWords;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the subject of a verb group: the words right before it, as far back as they can belong to
/// one noun phrase.
final class SubjectReader {
  static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my", "us");
  static final Set<String> THIRD_PERSON = Set.of("they", "it", "he", "she", "their", "its");

  /// Those that are a whole subject.
  private static final Set<String> PRONOUNS = Set.of("i", "we", "they", "he", "she", "it");

  private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "then");
  private static final int MAX_IN_AN_ITEM = 5;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s? ");
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:“”]");

  /// Words further away than this belong to no clause that a person can read; it bounds the work.
  static final int FARTHEST = 60;

  private final String text;
  private final List<Wordform> words;
  private final Set<String> determiners;
  private final Set<String> prepositions;
  private final Set<String> complementizers;
  private final Set<String> leads;
  private final Set<String> actors;
  private final Set<String> aims;
  private final Set<String> conditions;
  private final PeopleWords people;

  SubjectReader(String text, List<Wordform> words, CommitmentWords known, PeopleWords people) {
    this.text = text;
    this.words = words;
    this.people = people;
    this.determiners = known.set("determiner");
    this.prepositions = known.set("preposition");
    this.complementizers = known.set("complementizer");
    this.leads = known.set("lead");
    this.actors = known.set("actor");
    this.aims = known.set("aim");
    this.conditions = known.set("condition");
  }

  /// Words from one to another, exclusive.
  record Phrase(int from, int to) {}

  /// The subject of the verb group that begins at a word; empty where none stands right before it.
  Optional<Phrase> before(int verb) {
    int to = verb;
    while (to > 0 && VerbGroupReader.isAdverb(word(to - 1)) && !actors.contains(word(to - 1))) {
      to--;
    }
    if (to == 0) {
      return Optional.empty();
    }
    if (words.get(to).gap().indexOf(',') >= 0) {
      int inserted = commaBefore(to - 1);
      if (inserted <= 0) {
        return Optional.empty();
      }
      return isName(inserted, to)
          ? phrase(inserted).map(phrase -> new Phrase(phrase.from(), endOf(inserted, phrase)))
          : phrase(inserted);
    }
    if (Set.of("who", "which", "that").contains(word(to - 1))) {
      to--;
    }
    return to > 0 && !CONJUNCTIONS.contains(word(to - 1)) ? phrase(to) : Optional.empty();
  }

  private int endOf(int inserted, Phrase phrase) {
    int end = inserted;
    while (end < words.size()
        && (end == inserted || words.get(end).followsClosely())
        && isNameWord(words.get(end))) {
      end++;
    }
    return Math.max(end, phrase.to());
  }

  private int commaBefore(int from) {
    for (int i = from; i > Math.max(0, from - FARTHEST); i--) {
      if (words.get(i).gap().indexOf(',') >= 0) {
        return i;
      }
    }
    return 0;
  }

  private boolean isName(int from, int to) {
    return to - from > 1 && words.subList(from, to).stream().allMatch(this::isNameWord);
  }

  private boolean isNameWord(Wordform word) {
    return (word.isCapitalised() && !determiners.contains(word.lower()))
        || people.small().contains(word.lower());
  }

  private Optional<Phrase> phrase(int to) {
    int from = to - 1;
    while (from > 0 && to - from < FARTHEST && goesOnBefore(from)) {
      from--;
    }
    while (from > 0
        && to - from < FARTHEST
        && words.get(from).gap().indexOf(',') >= 0
        && hasAnd(from, to)) {
      int item = itemBefore(from);
      if (item < 0) {
        break;
      }
      from = item;
    }
    while (from < to && (leads.contains(word(from)) || CONJUNCTIONS.contains(word(from)))) {
      from++;
    }
    if (from < to && prepositions.contains(word(from))) {
      int name = from + 2;
      if (name >= to
          || !words.get(name).isCapitalised()
          || !YEAR.matcher(words.get(from + 1).text()).matches()) {
        return Optional.empty();
      }
      from = name;
    }
    return from < to ? Optional.of(new Phrase(from, to)) : Optional.empty();
  }

  /// Whether the word before a word can belong to the same noun phrase.
  private boolean goesOnBefore(int from) {
    String word = word(from);
    String before = word(from - 1);
    String gap = words.get(from).gap();
    if (!(words.get(from).followsClosely()
        || gap.equals(" (")
        || gap.equals(") ")
        || gap.equals(" ‘")
        || gap.equals("’s ")
        || gap.equals("'s "))) {
      return false;
    }
    boolean conjunction = before.equals("and") || before.equals("or");
    if (PRONOUNS.contains(word)) {
      return false;
    }
    if (VerbGroupReader.isAuxiliary(before) || (complementizers.contains(before) && !conjunction)) {
      return false;
    }
    return !determiners.contains(word)
        || conjunction
        || prepositions.contains(before)
        || determiners.contains(before);
  }

  private boolean hasAnd(int from, int to) {
    return words.subList(from, to).stream().anyMatch(word -> word.lower().equals("and"));
  }

  /// Where the item before begins in an enumeration such as `Japan, Korea and the EU`; -1 where
  /// what stands there is no such item.
  private int itemBefore(int comma) {
    int from = comma - 1;
    while (from > 0 && words.get(from).followsClosely() && comma - from < MAX_IN_AN_ITEM) {
      from--;
    }
    for (int i = from; i < comma; i++) {
      Wordform word = words.get(i);
      boolean fits = determiners.contains(word.lower()) || word.isCapitalised();
      if (!fits
          || leads.contains(word.lower())
          || prepositions.contains(word.lower())
          || conditions.contains(word.lower())
          || word.lower().endsWith("ly")) {
        return -1;
      }
    }
    return from;
  }

  /// Whether a phrase says that nobody or nothing does: *no agreement*.
  boolean isNobody(Phrase phrase) {
    return Set.of("no", "none", "neither", "nobody", "nothing").contains(word(phrase.from()));
  }

  /// Whether a phrase names somebody who can promise something.
  boolean isActor(Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      Wordform word = words.get(i);
      if (i > phrase.from() && prepositions.contains(word.lower())) {
        return false;
      }
      boolean actor =
          actors.contains(word.lower())
              || (word.isCapitalised() && (people.isPlaceOrPeople(word) || people.isRole(word)))
              || (word.isAllCapitals() && word.text().chars().noneMatch(Character::isDigit))
              || word.lower().startsWith("eu-");
      if (actor) {
        return true;
      }
    }
    return false;
  }

  /// Whose aim a phrase is about: `the Digital Partnership` in *the aim of the Digital
  /// Partnership*, `our` in *one of our objectives*; empty where it is about no aim.
  Optional<Phrase> whoseAim(Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (aims.contains(word(i))) {
        if (i + 2 < phrase.to() && word(i + 1).equals("of")) {
          return Optional.of(new Phrase(i + 2, phrase.to()));
        }
        if (i > phrase.from() && POSSESSIVE.matcher(words.get(i).gap()).matches()) {
          return Optional.of(new Phrase(phrase.from(), i));
        }
        if (i > phrase.from() && Set.of("our", "my", "their", "its").contains(word(i - 1))) {
          return Optional.of(new Phrase(i - 1, i));
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// Who acts in a passive: `by the Commission and JOGMEC`; empty where it is not said.
  Optional<Phrase> agent(int behind) {
    if (!word(behind).equals("by") || behind + 1 >= words.size()) {
      return Optional.empty();
    }
    int end = behind + 1;
    while (end < words.size()
        && (end == behind + 1
            || words.get(end).followsClosely()
            || words.get(end).gap().equals(" ("))
        && (!prepositions.contains(word(end)) || word(end).equals("for"))) {
      end++;
    }
    Phrase phrase = new Phrase(behind + 1, end);
    return end > behind + 1 && isActor(phrase) ? Optional.of(phrase) : Optional.empty();
  }

  /// Whether the clause up to a verb only supposes.
  boolean isCondition(int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - FARTHEST); i--) {
      if (conditions.contains(word(i)) && (i == 0 || !word(i).equals("once"))) {
        return true;
      }
      if (i > 0 && CLAUSE_END.matcher(words.get(i).gap()).find()) {
        return i + 1 < words.size() && conditions.contains(word(i));
      }
    }
    return false;
  }

  /// The words of a phrase, with a bracket that they open.
  Span span(Phrase phrase) {
    int start = words.get(phrase.from()).start();
    int end = words.get(phrase.to() - 1).end();
    String printed = text.substring(start, end);
    boolean open = printed.lastIndexOf('(') > printed.lastIndexOf(')');
    return new Span(start, open && text.startsWith(")", end) ? end + 1 : end);
  }

  private String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }
}
