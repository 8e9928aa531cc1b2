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
  private static final Set<String> NOT = Set.of("not", "never", "cannot", "hardly");
  private static final Lazy<Set<String>> ADVERBS =
      new Lazy<>(() -> CommitmentWords.of("en").set("adverb"));
  private static final Set<String> GOVERNED = Set.of("to", "that", "on", "upon", "with");
  private static final Set<String> PRONOUNS = Set.of("i", "we", "you", "they");

  /// How far behind *agreed that* a hedge still belongs to it.
  private static final int THAT_CLAUSE = 15;

  private final List<Wordform> words;
  private final CommitmentWords known;
  private final Set<String> will;
  private final Set<String> modals;
  private final Set<String> neutral;
  private final Set<String> participles;
  private final Set<String> determiners;
  private final Set<String> prepositions;

  private int at;
  private Strength strength = Strength.SIGNED;
  private boolean passive;
  private boolean negated;
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
  }

  /// The verb group that begins at a word; empty where none does.
  Optional<VerbGroup> read(int from) {
    at = from;
    strength = Strength.SIGNED;
    passive = false;
    negated = false;
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
    return Optional.of(
        new VerbGroup(from, at, strength, passive, negated, named, purpose, infinitive));
  }

  static boolean isAuxiliary(String word) {
    return BE.contains(word) || HAVE.contains(word) || DO.contains(word);
  }

  static boolean isAdverb(String word) {
    return ADVERBS.get().contains(word)
        || NOT.contains(word)
        || (word.endsWith("ly") && word.length() > 4 && !word.equals("italy"));
  }

  /// Whether *will* or *may* is a noun or a name here.
  private boolean isNoun(int i) {
    String after = i + 1 < words.size() ? word(i + 1) : "";
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
    infinitive = true;
    if (word(at).equals("have")) {
      at++;
      adverbs();
    }
    if (word(at).equals("be") || word(at).equals("been")) {
      at++;
      adverbs();
      return participle();
    }
    if (known.verb(words, at, Form.BASE).isPresent()) {
      take(known.verb(words, at, Form.BASE).orElseThrow());
    } else if (at < words.size() && !words.get(at).isCapitalised()) {
      at++;
    } else {
      return false;
    }
    return true;
  }

  private boolean be() {
    at++;
    adverbs();
    if (word(at).equals("to") && !isDeterminer(word(at + 1)) && at + 1 < words.size()) {
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
    passive = !progressive && !word(at).equals("committed");
    take(verb.get());
    return true;
  }

  private boolean have() {
    at++;
    adverbs();
    if (word(at).equals("been")) {
      at++;
      adverbs();
      passive = known.verb(words, at, Form.PAST).isPresent();
    }
    Optional<Verb> verb = known.verb(words, at, Form.PAST, Form.ING);
    verb.ifPresent(this::take);
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
    boolean fits = fits(verb.get(), before, after);
    if (fits) {
      take(verb.get());
    }
    return fits;
  }

  /// Whether what stands around a finite form lets it be one. *Plans* and *pledges* are nouns
  /// unless they govern something, *signed in 2022* is a participle, and *the parties study* has a
  /// subject that *a feasibility study* has not.
  private boolean fits(Verb verb, String before, String after) {
    boolean governs = GOVERNED.contains(after);
    boolean object = !after.isEmpty() && !prepositions.contains(after) && !isVerb(after);
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

  private boolean isVerb(String word) {
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
      if (modals.contains(word(i)) && !words.get(i).isCapitalised()) {
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
    while (at < words.size() && isAdverb(word(at))) {
      if (NOT.contains(word(at)) && !named && !word(at + 1).equals("only")) {
        negated = true; // who decided not to act has decided
      }
      at++;
    }
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
