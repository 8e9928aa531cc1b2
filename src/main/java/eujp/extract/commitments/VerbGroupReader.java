package eujp.extract.commitments;

import eujp.extract.commitments.CommitmentWords.Form;
import eujp.extract.commitments.CommitmentWords.Verb;
import eujp.text.Lazy;
import eujp.text.Wordform;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the verb group that begins at a word, if it holds a verb of commitment.
///
/// It is read from left to right: an auxiliary (*will*, *have*, *are*, *could*) or a finite verb of
/// commitment, then what it governs, by *to* or an ending in *-ing*.
final class VerbGroupReader {
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "am", "be", "been", "being");
  private static final Set<String> HAVE = Set.of("have", "has", "had");
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> NOT =
      Set.of("not", "never", "neither", "nor", "hardly", "scarcely", "barely", "rarely", "seldom");

  /// Before what has not come about.
  private static final Set<String> ALMOST = Set.of("almost", "nearly");

  static final Set<String> ONLY = Set.of("only", "just", "merely", "simply");
  private static final Lazy<Set<String>> ADVERBS =
      new Lazy<>(() -> CommitmentWords.of("en").set("adverb"));
  private static final Lazy<Set<String>> NO_ADVERBS =
      new Lazy<>(() -> CommitmentWords.of("en").set("noAdverb"));
  private static final Set<String> GOVERNED = Set.of("to", "that", "on", "upon", "with");
  private static final Set<String> PRONOUNS = Set.of("i", "we", "you", "they");

  /// How far behind *agreed that* a hedge still belongs to it.
  private static final int THAT_CLAUSE = 15;

  /// How many words may be put between *will* and its verb.
  private static final int MAX_INSERTED = 12;

  private final List<Wordform> words;
  private final CommitmentWords known;
  private final Set<String> will;
  private final Set<String> modals;
  private final Set<String> neutral;
  private final Set<String> participles;
  private final Set<String> determiners;
  private final Set<String> prepositions;
  private final Set<String> complementizers;
  private final Set<String> refusals;
  private final Set<String> hedges;

  private int at;
  private Strength strength = Strength.SIGNED;
  private boolean passive;
  private boolean negated;
  private boolean done;
  private boolean named;
  private boolean infinitive;

  VerbGroupReader(List<Wordform> words, CommitmentWords known) {
    this.words = words;
    this.known = known;
    this.will = known.will();
    this.modals = known.set("modal");
    this.neutral = known.set("neutral");
    this.participles = known.set("participle");
    this.determiners = known.set("determiner");
    this.prepositions = known.set("preposition");
    this.complementizers = known.set("complementizer");
    this.refusals = known.set("refuse");
    this.hedges = known.set("hedge");
  }

  /// The verb group that begins at a word; empty where none does.
  Optional<VerbGroup> read(int from) {
    at = from;
    strength = Strength.SIGNED;
    passive = false;
    negated = false;
    done = false;
    named = false;
    infinitive = false;
    boolean purpose = false;
    String first = word(from);
    if (words.get(from).isCapitalised() && from > 0) {
      return Optional.empty();
    }
    boolean begins;
    if (will.contains(first) || modals.contains(first)) {
      begins = !isNoun(from) && auxiliary(will.contains(first) ? Strength.WILL : Strength.EXPLORE);
    } else if (BE.contains(first) && !first.startsWith("be")) {
      purpose = next(1).equals("to") && !isDeterminer(next(2));
      begins = be();
    } else if (HAVE.contains(first)) {
      begins = have();
    } else if (DO.contains(first)) {
      begins = emphasis();
    } else {
      begins = finite();
    }
    if (!begins) {
      return Optional.empty();
    }
    chain();
    boolean past = done && !infinitive && strength.compareTo(Strength.WILL) < 0;
    return Optional.of(
        new VerbGroup(from, at, strength, passive, negated, past, named, purpose, infinitive));
  }

  static boolean isAuxiliary(String word) {
    return BE.contains(word) || HAVE.contains(word) || DO.contains(word);
  }

  static boolean isAdverb(String word) {
    return ADVERBS.get().contains(word)
        || NOT.contains(word)
        || (word.endsWith("ly") && word.length() > 4 && !NO_ADVERBS.get().contains(word));
  }

  /// Whether *will* or *may* is a noun or a name here.
  private boolean isNoun(int i) {
    String after = i + 1 < words.size() ? word(i + 1) : "";
    if (i + 1 < words.size() && words.get(i + 1).gap().indexOf(',') >= 0) {
      return false;
    }
    return after.isEmpty()
        || (i > 0
            && determiners.contains(word(i - 1))
            && words.get(i).followsClosely()
            && !Set.of("both", "all", "each", "this", "that", "these", "those", "many", "some")
                .contains(word(i - 1)))
        || (i > 0 && word(i - 1).equals("political"))
        || prepositions.contains(after)
        || (isDeterminer(after) && !isAdverb(after));
  }

  /// *Will*, *could* and the like, with the verb they govern.
  private boolean auxiliary(Strength says) {
    weaken(says);
    at++;
    adverbs();
    if (at < words.size() && words.get(at).gap().indexOf(',') >= 0) {
      at = behindInsertion();
      adverbs();
    }
    infinitive = true;
    if (word(at).equals("have")) {
      negated |= says == Strength.EXPLORE; // what would have been done was not
      at++;
      adverbs();
    }
    negated |= refusals.contains(word(at));
    if (word(at).equals("be") || word(at).equals("been")) {
      at++;
      adverbs();
      return participle();
    }
    if (known.verb(words, at, Form.BASE).isPresent()) {
      take(known.verb(words, at, Form.BASE).orElseThrow());
    } else if (isVerb(at)) {
      at++;
    } else {
      return false;
    }
    return true;
  }

  /// Whether a word can be the verb behind an auxiliary, and not a subject that stands behind it,
  /// as in questions.
  boolean isVerb(int i) {
    return i < words.size()
        && !words.get(i).isCapitalised()
        && words.get(i).text().length() > 1
        && !isDeterminer(word(i))
        && !prepositions.contains(word(i))
        && !SubjectReader.THIRD_PERSON.contains(word(i))
        && !SubjectReader.FIRST_PERSON.contains(word(i))
        && !complementizers.contains(word(i));
  }

  /// Where a sentence goes on behind what is put between commas; here where it does not.
  private int behindInsertion() {
    for (int i = at + 1; i < Math.min(words.size(), at + MAX_INSERTED); i++) {
      if (words.get(i).gap().indexOf(',') >= 0) {
        return i;
      }
    }
    return at;
  }

  private boolean be() {
    boolean past = word(at).startsWith("w");
    at++;
    adverbs();
    if (word(at).equals("to") && !isDeterminer(word(at + 1)) && at + 1 < words.size()) {
      if (past) {
        return false; // what was to be done may not have been
      }
      weaken(Strength.INTEND);
      return infinitive();
    }
    boolean progressive = known.verb(words, at, Form.ING).isPresent();
    if (word(at).equals("being")) {
      at++;
      adverbs();
    }
    Optional<Verb> verb = known.verb(words, at, Form.ING, Form.PAST);
    if (verb.isEmpty()) {
      return false;
    }
    done = !progressive;
    passive = !progressive && !word(at).equals("committed");
    take(verb.get());
    return true;
  }

  private boolean have() {
    boolean past = word(at).equals("had");
    if (word(at - 1).equals("to")) {
      return false;
    }
    done = true;
    at++;
    adverbs();
    if (word(at).equals("been")) {
      at++;
      adverbs();
      passive = known.verb(words, at, Form.PAST).isPresent();
    }
    Optional<Verb> verb = known.verb(words, at, Form.PAST, Form.ING);
    verb.ifPresent(this::take);
    negated |= past && strength.compareTo(Strength.WILL) > 0; // who had planned does so no more
    return verb.isPresent();
  }

  /// *Did agree*, *do not agree*.
  private boolean emphasis() {
    at++;
    adverbs();
    Optional<Verb> verb = known.verb(words, at, Form.BASE);
    verb.ifPresent(this::take);
    return verb.isPresent();
  }

  /// A verb of commitment that is the predicate itself, and neither a noun nor a participle.
  private boolean finite() {
    Optional<Verb> verb = known.verb(words, at, Form.BASE, Form.THIRD_PERSON, Form.PAST);
    if (verb.isEmpty() || at == 0) {
      return false;
    }
    String before = word(at - 1);
    String after = word(at + verb.get().words());
    if (before.equals("to")
        || before.equals("as")
        || isAuxiliary(before)
        || will.contains(before)
        || modals.contains(before)
        || (isDeterminer(before) && !Set.of("both", "all", "each").contains(before))
        || prepositions.contains(before)) {
      return false;
    }
    boolean fits =
        fits(verb.get(), before, after)
            && (verb.get().form() != Form.BASE || !isBehindAuxiliary())
            && !wantsOf(verb.get(), after);
    if (fits) {
      done = verb.get().form() == Form.PAST;
      negated = NOT.contains(before) || ALMOST.contains(before) || isNoLonger(at - 2);
      take(verb.get());
    }
    return fits;
  }

  /// Whether an auxiliary stands before the subject: *at no point did the EU agree to it*.
  private boolean isBehindAuxiliary() {
    for (int i = at - 1; i >= Math.max(0, at - THAT_CLAUSE); i--) {
      String word = word(i);
      if (DO.contains(word) || will.contains(word) || modals.contains(word)) {
        return true;
      }
      if (complementizers.contains(word) || !words.get(i).followsClosely()) {
        return false;
      }
    }
    return false;
  }

  /// Whether somebody wants others to do something: *we want Japan to sign*.
  private boolean wantsOf(Verb verb, String after) {
    if (verb.strength() != Strength.INTEND
        || after.equals("to")
        || !known.set("wish").contains(word(at))) {
      return false;
    }
    if (after.equals("that")) {
      return true;
    }
    for (int i = at + verb.words(); i < Math.min(words.size(), at + THAT_CLAUSE); i++) {
      if (!words.get(i).followsClosely() && i > at + 1) {
        return false;
      }
      if (word(i).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /// Whether what stands around a finite form lets it be one. *Plans* and *pledges* are nouns
  /// unless they govern something, *signed in 2022* is a participle, and *the parties study* has a
  /// subject that *a feasibility study* has not.
  private boolean fits(Verb verb, String before, String after) {
    boolean governs = GOVERNED.contains(after);
    boolean object = !after.isEmpty() && !prepositions.contains(after) && !isAuxiliaryWord(after);
    boolean givesWord = verb.strength() == Strength.AGREED || verb.strength() == Strength.INTEND;
    return switch (verb.form()) {
      case PAST -> object || after.isEmpty() || after.equals("to") || (givesWord && governs);
      case THIRD_PERSON -> governs || isDeterminer(after) || (object && !givesWord);
      default ->
          governs
              || isDeterminer(after)
              || verb.words() > 1
              || (object && !givesWord && PRONOUNS.contains(before));
    };
  }

  private boolean isAuxiliaryWord(String word) {
    return isAuxiliary(word) || will.contains(word) || modals.contains(word);
  }

  /// What the verbs so far govern.
  private void chain() {
    while (at < words.size()) {
      if (!words.get(at).followsClosely()) {
        return;
      }
      int before = at;
      adverbs();
      String word = word(at);
      if (word.equals("to") && at == words.size() - 1) {
        at++;
        return;
      }
      if (word.equals("to") && named) {
        if (isDeterminer(word(at + 1)) || !infinitive()) {
          at = before;
          return;
        }
      } else if (word.equals("to") && neutral.contains(word(before - 1))) {
        if (!infinitive()) {
          at = before;
          return;
        }
      } else if (Set.of("on", "upon", "to", "at").contains(word)
          && known.verb(words, at + 1, Form.ING).isPresent()) {
        at++;
        take(known.verb(words, at, Form.ING).orElseThrow());
      } else if (known.verb(words, at, Form.ING).isPresent()) {
        take(known.verb(words, at, Form.ING).orElseThrow());
      } else {
        if (word.equals("that") && named) {
          hedgeBehindThat();
        }
        at = before;
        return;
      }
    }
  }

  /// *To* and the verb behind it.
  private boolean infinitive() {
    int start = at;
    at++;
    adverbs();
    if (at >= words.size() || words.get(at).isCapitalised()) {
      at = start;
      return false;
    }
    infinitive = true;
    Optional<Verb> verb = known.verb(words, at, Form.BASE);
    if (verb.isPresent()) {
      take(verb.get());
    } else if (word(at).equals("be")) {
      at++;
      adverbs();
      return participle();
    } else {
      named = neutral.contains(word(at));
      at++;
    }
    return true;
  }

  /// A participle behind *be*.
  private boolean participle() {
    if (at >= words.size()) {
      return false;
    }
    Optional<Verb> verb = known.verb(words, at, Form.PAST, Form.ING);
    if (verb.isPresent()) {
      passive = verb.get().form() == Form.PAST;
      take(verb.get());
      return true;
    }
    String word = word(at);
    passive = word.endsWith("ed") || word.endsWith("en") || participles.contains(word);
    boolean fits = passive || (word.endsWith("ing") && word.length() > 5);
    at += fits ? 1 : 0;
    return fits;
  }

  private void hedgeBehindThat() {
    for (int i = at; i < Math.min(words.size(), at + THAT_CLAUSE); i++) {
      if (words.get(i).gap().indexOf(',') >= 0) {
        return;
      }
      boolean then = word(i).equals("would"); // of what was agreed, it is what will be
      if (modals.contains(word(i)) && !then && !words.get(i).isCapitalised()) {
        weaken(Strength.EXPLORE);
        return;
      }
    }
  }

  private void take(Verb verb) {
    weaken(verb.strength());
    named = true;
    at += verb.words();
  }

  private void weaken(Strength by) {
    strength = strength.weaker(by);
  }

  private void adverbs() {
    while (at < words.size() && (isAdverb(word(at)) || isNoLonger(at))) {
      if (isNoLonger(at)) {
        negated |= !named;
        at++;
      }
      if (NOT.contains(word(at)) && !named && !ONLY.contains(word(at + 1))) {
        negated = true; // who decided not to act has decided
      }
      if (hedges.contains(word(at)) && !named) {
        weaken(Strength.EXPLORE);
      }
      at++;
    }
  }

  private boolean isNoLonger(int i) {
    return word(i).equals("no") && word(i + 1).equals("longer");
  }

  private boolean isDeterminer(String word) {
    return determiners.contains(word);
  }

  private String next(int steps) {
    return word(at + steps);
  }

  private String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }
}
