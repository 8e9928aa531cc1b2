package eujp.extract.commitments;

import eujp.extract.commitments.CommitmentWords.Form;
import eujp.extract.commitments.CommitmentWords.Verb;
import eujp.text.Wordform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells which clauses of a sentence say that something is so, and which only suppose, ask, wish,
/// report or make it depend on something else.
///
/// It is asked for the verbs of one sentence in their order, since *and* carries what holds for a
/// clause over to the next: *the minister denied that Japan had signed and would pay*. What stands
/// in quotation marks is judged apart from what stands around them.
final class AssertionReader {
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:()“”„«»\"]|[–—]");
  private static final Pattern PART_END = Pattern.compile("[;:“”„«»\"]");
  private static final String OPENERS = "“„«";
  private static final String CLOSERS = "”»";

  /// How far before *that* the word stands which governs it: *said on Monday in Tokyo that*.
  private static final int MAX_BEFORE_THAT = 8;

  /// How many words may name who is said to have said something.
  private static final int MAX_OF_SOURCE = 10;

  private static final Set<String> JOINTS = Set.of("and", "or", "but", "nor");
  private static final Set<String> SPEAKERS = Set.of("i", "we");
  private static final Set<String> DENIES =
      Set.of("not", "never", "no", "nobody", "none", "neither", "nor", "without");

  private final String text;
  private final List<Wordform> words;
  private final CommitmentWords known;
  private final Set<String> complementizers;
  private boolean veiled;

  /// @param text the sentence
  /// @param words its words
  AssertionReader(String text, List<Wordform> words, CommitmentWords known) {
    this.text = text;
    this.words = words;
    this.known = known;
    this.complementizers = known.set("complementizer");
  }

  /// Whether the clause of a verb group is said to be so.
  ///
  /// @param start the first word of its subject, or of the group where it has none
  boolean asserts(VerbGroup group, int start) {
    veiled = isVeiled(start);
    return !veiled
        && !isAsked(group)
        && !isRumoured(group, start)
        && !isReportedBehind(group)
        && !isOnlySupposed(group, start)
        && !hasConditionBefore(start)
        && !hasConditionBehind(group);
  }

  /// Whether a clause stands behind *announced that* or the like, so that its *would* is *will*.
  boolean isAnnounced(int start) {
    return governorOf(start).filter(i -> known.set("assure").contains(word(i))).isPresent();
  }

  /// The word that governs a clause: `announced` of *announced that it will*; empty where none
  /// does.
  ///
  /// @param start where the clause begins
  Optional<Integer> governorOf(int start) {
    int that = thatBefore(start);
    return that < 0 ? Optional.empty() : governor(that);
  }

  private boolean isVeiled(int start) {
    int that = thatBefore(start);
    if (that >= 0) {
      if (JOINTS.contains(word(that - 1))) {
        return veiled;
      }
      Optional<Integer> governor = governor(that);
      return governor.isPresent() && veils(governor.get());
    }
    if (start > 0 && words.get(start).followsClosely()) {
      if (JOINTS.contains(word(start - 1)) && words.get(start - 1).followsClosely()) {
        return veiled;
      }
      return (isSaying(start - 1) || known.set("veil").contains(word(start - 1)))
          && !isSaidBySpeaker(start - 1);
    }
    return false;
  }

  /// The nearest *that* before a word in its clause; -1 where there is none.
  private int thatBefore(int start) {
    for (int i = start - 1; i >= Math.max(0, start - SubjectReader.FARTHEST); i--) {
      if (word(i).equals("that") && i > 0) {
        return i;
      }
      if (breaksBefore(i + 1) || (JOINTS.contains(word(i)) && i < start - 1)) {
        return -1;
      }
    }
    return -1;
  }

  /// The nearest word before *that* of which is known what it makes of what follows.
  private Optional<Integer> governor(int that) {
    for (int i = that - 1; i >= Math.max(0, that - MAX_BEFORE_THAT); i--) {
      if (isSaying(i)
          || known.set("veil").contains(word(i))
          || known.set("assure").contains(word(i))
          || verb(i).isPresent()
          || word(i).equals("true")) {
        return Optional.of(i);
      }
      if (breaksBefore(i)) {
        break;
      }
    }
    return that > 0 ? Optional.of(that - 1) : Optional.empty();
  }

  private boolean veils(int governor) {
    String word = word(governor);
    if (known.set("veil").contains(word) || isDenied(governor)) {
      return true;
    }
    if (isSaying(governor)) {
      return !isSaidBySpeaker(governor);
    }
    // What is agreed is told with the agreement, and what is planned is not yet so.
    return verb(governor).filter(verb -> !isOpinion(verb)).isPresent();
  }

  private static boolean isOpinion(Verb verb) {
    return verb.strength() == Strength.WELCOMED;
  }

  private boolean isSaying(int i) {
    return known.set("say").contains(word(i));
  }

  /// Whether the speaker of the words says it, or a text: *I am glad to say that we will*.
  private boolean isSaidBySpeaker(int saying) {
    for (int i = saying - 1; i >= Math.max(0, saying - MAX_BEFORE_THAT); i--) {
      if (SPEAKERS.contains(word(i)) || known.set("document").contains(word(i))) {
        return isSaying(saying);
      }
      if (breaksBefore(i)) {
        return false;
      }
    }
    return false;
  }

  private boolean isDenied(int governor) {
    for (int i = governor - 1; i >= Math.max(0, governor - 4); i--) {
      if (DENIES.contains(word(i)) || known.set("refuse").contains(word(i))) {
        return true;
      }
      if (breaksBefore(i)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a question mark ends the words that a verb stands in.
  private boolean isAsked(VerbGroup group) {
    int depth = 0;
    int far = group.from() + SubjectReader.FARTHEST;
    int end = far < words.size() ? words.get(far).start() : text.length();
    for (int i = words.get(group.from()).start(); i < end; i++) {
      char c = text.charAt(i);
      if (OPENERS.indexOf(c) >= 0) {
        depth++;
      } else if (CLOSERS.indexOf(c) >= 0 && --depth < 0) {
        return false;
      } else if (c == '?' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isRumoured(VerbGroup group, int start) {
    Set<String> rumours = known.set("rumour");
    for (int i = group.to() - 1; i >= Math.max(0, start - SubjectReader.FARTHEST); i--) {
      if (rumours.contains(word(i)) || isAccordingTo(i)) {
        return true;
      }
      if (i <= start && breaksBefore(i)) {
        break;
      }
    }
    for (int i = start - 1; i >= Math.max(0, start - SubjectReader.FARTHEST); i--) {
      boolean first = i == 0 || isPartEnd(i);
      if (isAccordingTo(i) || (first && rumours.contains(word(i)))) {
        return true;
      }
      if (first) {
        return false;
      }
    }
    return false;
  }

  /// Whether somebody is named from whom it is known, and no text: *according to the treaty*.
  private boolean isAccordingTo(int i) {
    if (!word(i).equals("according") || !word(i + 1).equals("to")) {
      return false;
    }
    for (int j = i + 2; j < Math.min(words.size(), i + MAX_OF_SOURCE); j++) {
      if (known.set("document").contains(word(j))) {
        return false;
      }
      if (breaksBefore(j)) {
        return true;
      }
    }
    return true;
  }

  /// Whether who reports it stands behind a comma, outside of quotation marks: *Japan will pay, the
  /// minister said*.
  private boolean isReportedBehind(VerbGroup group) {
    int end = Math.min(words.size(), group.to() + SubjectReader.FARTHEST);
    for (int i = group.to(); i < end; i++) {
      String gap = words.get(i).gap();
      if (PART_END.matcher(gap).find()) {
        return false;
      }
      if (isAccordingTo(i) || (gap.indexOf(',') >= 0 && isReport(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isReport(int comma) {
    if (complementizers.contains(word(comma)) && !isSaying(comma)) {
      return false;
    }
    for (int i = comma; i < Math.min(words.size(), comma + MAX_OF_SOURCE); i++) {
      if (i > comma && breaksBefore(i)) {
        return false;
      }
      if (isSaying(i)) {
        return i == comma
            || i + 1 == words.size()
            || breaksBefore(i + 1)
            || known.set("preposition").contains(word(i + 1))
            || known.set("lead").contains(word(i + 1));
      }
    }
    return false;
  }

  /// Whether the clause itself begins with a word that only supposes or asks, or is about a time
  /// that has not come.
  private boolean isOnlySupposed(VerbGroup group, int start) {
    for (int i = group.from() - 1; i >= Math.max(0, group.from() - SubjectReader.FARTHEST); i--) {
      boolean once = word(i).equals("once");
      boolean supposes = known.set("condition").contains(word(i)) && (i == 0 || !once);
      boolean yetToCome =
          i == start - 1 && known.set("temporal").contains(word(i)) && !group.done();
      if (supposes || yetToCome || isCondition(i)) {
        return true;
      }
      if (breaksBefore(i)) {
        return false;
      }
    }
    return false;
  }

  /// Whether a condition stands before the clause: *if talks succeed, the EU will pay*.
  private boolean hasConditionBefore(int start) {
    boolean comma = false;
    for (int i = start; i >= Math.max(0, start - SubjectReader.FARTHEST); i--) {
      if (comma && isCondition(i) && (i == 0 || beginsClause(i))) {
        return true;
      }
      if (isPartEnd(i) || word(i).equals("but")) {
        return false;
      }
      comma |= i > 0 && words.get(i).gap().indexOf(',') >= 0;
    }
    return false;
  }

  private boolean beginsClause(int i) {
    return breaksBefore(i) || complementizers.contains(word(i - 1));
  }

  /// Whether a condition follows: *the EU will pay if talks succeed*. It is no longer that of a
  /// clause behind which another begins, nor of what has been done already.
  private boolean hasConditionBehind(VerbGroup group) {
    int end = Math.min(words.size(), group.from() + SubjectReader.FARTHEST);
    boolean joined = false;
    for (int i = group.from() + 1; i < end; i++) {
      if (isPartEnd(i)) {
        return false;
      }
      String word = word(i);
      boolean comma = words.get(i).gap().indexOf(',') >= 0;
      if (i >= group.to() && Set.of("and", "but", "while", "whereas").contains(word)) {
        if (comma) {
          return false;
        }
        joined = true;
      }
      boolean inverted =
          word.equals("should") && i >= group.to() && !joined && !isClauseBetween(group.to(), i);
      if ((isCondition(i) || inverted) && !(joined && group.done())) {
        return true;
      }
    }
    return false;
  }

  private boolean isClauseBetween(int from, int to) {
    for (int i = from; i <= to; i++) {
      if (breaksBefore(i) || (i < to && complementizers.contains(word(i)))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a condition begins at a word.
  private boolean isCondition(int i) {
    String word = word(i);
    String before = word(i - 1);
    boolean first = i == 0 || isPartEnd(i);
    return switch (word) {
      case "if", "unless" -> !Set.of("even", "as").contains(before) && !asks(i - 1);
      case "provided", "providing" -> {
        boolean clause = first || words.get(i).gap().indexOf(',') >= 0;
        yield word(i + 1).equals("that") || (clause && isSubject(i + 1));
      }
      case "should" ->
          first || (words.get(i).gap().indexOf(',') >= 0 && !complementizers.contains(before));
      case "were", "had" -> first && text.indexOf('?') < 0;
      default -> known.phrase(words, i, "supposition") > 0;
    };
  }

  private boolean isSubject(int i) {
    return i < words.size()
        && (words.get(i).isCapitalised()
            || known.set("determiner").contains(word(i))
            || SubjectReader.THIRD_PERSON.contains(word(i))
            || SubjectReader.FIRST_PERSON.contains(word(i)));
  }

  /// Whether what follows a word with *if* is a question that it asks: *examine if it is possible*.
  private boolean asks(int i) {
    return i >= 0
        && (known.set("ask").contains(word(i))
            || known
                .verb(words, i, Form.values())
                .filter(verb -> verb.strength() == Strength.EXPLORE)
                .isPresent());
  }

  private Optional<Verb> verb(int i) {
    return known.verb(words, i, Form.values());
  }

  private boolean breaksBefore(int i) {
    return i >= 0 && i < words.size() && i > 0 && CLAUSE_END.matcher(words.get(i).gap()).find();
  }

  private boolean isPartEnd(int i) {
    return i > 0 && PART_END.matcher(words.get(i).gap()).find();
  }

  private String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }
}
