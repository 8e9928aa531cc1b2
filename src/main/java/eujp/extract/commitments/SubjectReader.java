package eujp.extract.commitments;

import eujp.extract.PeopleWords;
import eujp.extract.commitments.CommitmentWords.Form;
import eujp.text.CommonWords;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the subject of a verb group: the words right before it, as far back as they can belong to
/// one noun phrase.
final class SubjectReader {
  static final Set<String> FIRST_PERSON = Set.of("i", "we", "our", "my", "us");
  static final Set<String> SINGULAR = Set.of("i", "my");
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
  private final Set<String> pasts;
  private final Map<String, Boolean> rare = new HashMap<>();
  private final CommitmentWords known;
  private final PeopleWords people;
  private final Bodies bodies;

  SubjectReader(
      String text, List<Wordform> words, CommitmentWords known, PeopleWords people, Bodies bodies) {
    this.text = text;
    this.words = words;
    this.known = known;
    this.people = people;
    this.bodies = bodies;
    this.determiners = known.set("determiner");
    this.prepositions = known.set("preposition");
    this.complementizers = known.set("complementizer");
    this.leads = known.set("lead");
    this.actors = known.set("actor");
    this.aims = known.set("aim");
    this.conditions = known.set("condition");
    this.pasts = known.set("past");
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
    from = behindClause(from, to);
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

  /// Where a subject begins whose *and* joins clauses and no nouns: `the EU` in *the Commission
  /// funds a project and the EU will step up its work*.
  private int behindClause(int from, int to) {
    int start = from;
    while (start > 0
        && to - start < FARTHEST
        && words.get(start).gap().indexOf(',') < 0
        && !isBreak(words.get(start).gap())
        && (!complementizers.contains(word(start - 1)) || word(start - 1).equals("and"))) {
      start--;
    }
    int verb = -1;
    int behind = from;
    for (int i = start; i < to - 1; i++) {
      if (isFinite(i, to)) {
        verb = i;
      } else if (i >= from && parts(i) && verb >= 0 && !saysThat(verb, from)) {
        behind = i + 1;
        verb = -1;
      }
    }
    return behind;
  }

  private boolean parts(int i) {
    return word(i).equals("and") || known.set("temporal").contains(word(i));
  }

  /// Whether a verb has what it says right behind it, without *that*: *agreed Japan and the EU will
  /// lead*.
  private boolean saysThat(int verb, int from) {
    return verb == from - 1
        && (known.set("say").contains(word(verb))
            || known.verb(words, verb, Form.PAST).filter(this::isWord).isPresent());
  }

  private boolean isWord(CommitmentWords.Verb verb) {
    return verb.strength() == Strength.AGREED || verb.strength() == Strength.DECIDED;
  }

  /// Whether a word is likely the verb of a clause: an auxiliary, or an ending of the past or the
  /// third person behind who acts, or before an object.
  private boolean isFinite(int i, int to) {
    String word = word(i);
    if (words.get(i).isCapitalised() || i + 1 >= to || actors.contains(word)) {
      return false;
    }
    if (VerbGroupReader.isAuxiliary(word)
        || known.will().contains(word)
        || known.set("modal").contains(word)) {
      return true;
    }
    String next = word(i + 1);
    boolean object =
        determiners.contains(next) || PRONOUNS.contains(next) || words.get(i + 1).isCapitalised();
    boolean acted = i > 0 && words.get(i).followsClosely() && acts(i - 1);
    boolean past = word.endsWith("ed") || pasts.contains(word);
    boolean present = word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
    if (next.equals("by") || (i > 0 && determiners.contains(word(i - 1)))) {
      return false;
    }
    return (past && (object || acted))
        || (present && object)
        || (present && acted && !words.get(i - 1).isAllCapitals() && !next.equals("and"));
  }

  private boolean acts(int i) {
    Wordform word = words.get(i);
    return actors.contains(word.lower()) || (word.isCapitalised() && people.isPlaceOrPeople(word));
  }

  private static boolean isBreak(String gap) {
    return CLAUSE_END.matcher(gap).find();
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
    boolean conjunction = before.equals("and") || before.equals("or") || before.equals("nor");
    boolean said = known.set("say").contains(before) || known.set("veil").contains(before);
    if (PRONOUNS.contains(word) || (said && words.get(from).isCapitalised())) {
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
    Set<String> nobody = Set.of("no", "none", "neither", "nor", "nobody", "nothing");
    for (int i = Math.max(0, phrase.from() - 1); i < phrase.to(); i++) {
      if (nobody.contains(word(i))) {
        return true;
      }
    }
    boolean few = word(phrase.from()).equals("few") && !word(phrase.from() - 1).equals("a");
    return few || nobody.contains(word(phrase.from() - 2)); // No member of the Council
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
              || word.lower().startsWith("eu-")
              || isProperName(i);
      if (actor) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word inside a sentence is the name of somebody, as far as its capital and its rarity
  /// tell.
  private boolean isProperName(int i) {
    Wordform word = words.get(i);
    return (i > 0 || bodies.isBody(word))
        && word.isCapitalised()
        && !determiners.contains(word.lower())
        && rare.computeIfAbsent(word.lower(), name -> !CommonWords.isCommon(name, "en"));
  }

  /// Whether a phrase can be who gives a word: a noun that names no thing, or a name.
  boolean isSomebody(Phrase phrase) {
    Set<String> things = known.set("thing");
    boolean first = determiners.contains(word(phrase.from()));
    boolean name = words.get(phrase.from()).isCapitalised() && !isPronoun(phrase);
    int noun = phrase.from();
    while (noun + 1 < phrase.to() && !prepositions.contains(word(noun + 1))) {
      noun++;
    }
    return (name || (first && noun > phrase.from()))
        && !things.contains(word(noun))
        && !determiners.contains(word(noun));
  }

  boolean isPronoun(Phrase phrase) {
    return phrase.to() - phrase.from() == 1 && THIRD_PERSON.contains(word(phrase.from()));
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
