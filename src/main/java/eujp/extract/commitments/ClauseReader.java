package eujp.extract.commitments;

import eujp.extract.PeopleWords;
import eujp.extract.commitments.CommitmentWords.Form;
import eujp.extract.commitments.CommitmentWords.Verb;
import eujp.extract.commitments.SubjectReader.Phrase;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the clauses of one sentence that commit somebody.
final class ClauseReader {
  private static final Set<String> JOINTS = Set.of("and", "or", "but", "then");
  private static final int MAX_WHAT = 120;

  /// Adverbs between *have* and its verb.
  private static final int MAX_ADVERBS = 3;

  /// Words of *two and a half years ago*.
  private static final int MAX_AGO = 6;

  private static final Pattern CLAUSE_END = Pattern.compile("[;:“”„«»\"]");

  private final String text;
  private final List<Wordform> words;
  private final CommitmentWords known;
  private final VerbGroupReader verbs;
  private final SubjectReader subjects;
  private final AssertionReader assertions;
  private final List<Clause> found = new ArrayList<>();

  private ClauseReader(String sentence, CommitmentWords known, PeopleWords people, Bodies bodies) {
    this.text = sentence;
    this.words = Contractions.apart(sentence);
    this.known = known;
    this.verbs = new VerbGroupReader(words, known);
    this.subjects = new SubjectReader(sentence, words, known, people, bodies);
    this.assertions = new AssertionReader(sentence, words, known);
  }

  /// The clauses, in the order of the sentence.
  static List<Clause> read(
      String sentence, CommitmentWords known, PeopleWords people, Bodies bodies) {
    ClauseReader reader = new ClauseReader(sentence, known, people, bodies);
    reader.read();
    return reader.found;
  }

  private void read() {
    List<Finite> all = finites();
    Optional<Phrase> subject = Optional.empty();
    int behindLast = 0;
    for (int i = 0; i < all.size(); i++) {
      Finite finite = i == 0 ? all.get(i) : all.get(i).after(all.get(i - 1), this);
      VerbGroup group = finite.group();
      all.set(i, finite);
      Optional<Phrase> acting =
          finite.own().isPresent() || !isJoined(group.from())
              ? finite.own()
              : subject.or(this::firstSubject);
      boolean asserted = assertions.asserts(group, finite.start());
      if (!asserted
          || group.negated()
          || acting.filter(subjects::isNobody).isPresent()
          || isCourtesy(group)
          || !commits(finite, acting)
          || group.from() < behindLast) {
        continue;
      }
      subject = acting;
      int end = i + 1 < all.size() ? endBefore(all.get(i + 1)) : words.size();
      behindLast = add(finite, acting, end);
    }
  }

  /// A verb group and the subject right before it.
  private record Finite(VerbGroup group, Optional<Phrase> own) {
    int start() {
      return own.map(Phrase::from).orElse(group.from());
    }

    /// This verb where the one before governs it too: *will not sign or ratify*.
    Finite after(Finite before, ClauseReader reader) {
      boolean governed =
          own.isEmpty()
              && reader.isJoined(group.from())
              && reader.known.verb(reader.words, group.from(), Form.BASE).isPresent();
      return governed
          ? new Finite(
              group.governed(before.group().strength(), before.group().negated()), Optional.empty())
          : this;
    }
  }

  private List<Finite> finites() {
    List<Finite> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Optional<VerbGroup> read = verbs.read(i);
      if (read.isPresent()) {
        all.add(new Finite(read.get(), subjects.before(i)));
        i = Math.max(i, read.get().to() - 1);
      }
    }
    return all;
  }

  private boolean isJoined(int verb) {
    int last = verb - 1;
    while (last > 0 && VerbGroupReader.isAdverb(word(last))) {
      last--;
    }
    return last >= 0 && JOINTS.contains(word(last));
  }

  /// The subject of the first finite verb of a sentence, which later verbs after *and* share.
  private Optional<Phrase> firstSubject() {
    for (int i = 1; i < Math.min(words.size(), SubjectReader.FARTHEST); i++) {
      String word = word(i);
      boolean finite =
          VerbGroupReader.isAuxiliary(word)
              || known.will().contains(word)
              || known.set("past").contains(word)
              || (word.endsWith("ed") && !words.get(i).isCapitalised());
      if (finite) {
        return subjects.before(i);
      }
    }
    return Optional.empty();
  }

  /// Whether somebody only wants to thank or to say: *we want to congratulate*.
  private boolean isCourtesy(VerbGroup group) {
    Set<String> wishes = known.set("wish");
    boolean wished = false;
    for (int i = group.from(); i < group.to(); i++) {
      if (wished && known.phrase(words, i, "courtesy") > 0) {
        return true;
      }
      wished |= wishes.contains(word(i)) || word(i).equals("like");
    }
    return false;
  }

  private boolean commits(Finite finite, Optional<Phrase> subject) {
    VerbGroup group = finite.group();
    if (group.purpose()) {
      return subject.isPresent()
          && (subjects.isActor(subject.get())
              || subjects.whoseAim(subject.get()).isPresent()
              || group.passive());
    }
    if (group.passive()) {
      return group.strength() != Strength.EXPLORE || group.named();
    }
    boolean isActor =
        subject
            .filter(who ->
                subjects.isActor(who)
                    || (subjects.isPronoun(who) && announcer(finite).isPresent())
                    || (givesWord(group) && subjects.isSomebody(who)))
            .isPresent();
    return isActor
        || (group.strength() == Strength.INTEND && group.infinitive() && subject.isPresent());
  }

  /// Whether a verb is one by which only somebody gives a word, with what it governs: *agreed to*,
  /// *signed a*. *The figures agreed* and *promises to be* are not.
  private boolean givesWord(VerbGroup group) {
    boolean has = word(group.from()).equals("have") || word(group.from()).equals("has");
    for (int i = group.from(); i <= group.from() + (has ? MAX_ADVERBS : 0); i++) {
      Optional<Verb> verb = known.verb(words, i, Form.PAST);
      if (verb.isPresent()) {
        String next = word(i + verb.get().words());
        return switch (verb.get().strength()) {
          case SIGNED ->
              !word(i).equals("concluded")
                  && known.set("determiner").contains(next)
                  && !isTimeSince(i + 1);
          case AGREED, DECIDED -> group.infinitive() && Set.of("to", "not").contains(next);
          default -> false;
        };
      }
    }
    return false;
  }

  /// Whether words say how long ago something was: *signed two years ago*.
  private boolean isTimeSince(int from) {
    for (int i = from; i < Math.min(words.size(), from + MAX_AGO); i++) {
      if (Set.of("ago", "earlier", "before", "later").contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Phrase> who(VerbGroup group, Optional<Phrase> subject) {
    if (group.passive()) {
      return subjects.agent(group.to());
    }
    if (group.purpose()) {
      Optional<Phrase> aim = subject.flatMap(subjects::whoseAim);
      return aim.isPresent() ? aim : subject.filter(subjects::isActor);
    }
    return subject;
  }

  /// Who announces what a verb says.
  private Optional<Phrase> announcer(Finite finite) {
    return assertions
        .governorOf(finite.start())
        .flatMap(subjects::before)
        .filter(subjects::isActor);
  }

  /// Adds what a verb commits to, and those verbs that go on from it.
  ///
  /// @return behind the last of them
  private int add(Finite finite, Optional<Phrase> acting, int end) {
    VerbGroup group = finite.group();
    Optional<Phrase> who = who(group, acting);
    boolean announced =
        group.strength() == Strength.EXPLORE
            && word(group.from()).equals("would")
            && assertions.isAnnounced(finite.start());
    boolean hedged = known.set("hedge").contains(word(finite.start() - 1));
    Strength said = hedged ? group.strength().weaker(Strength.EXPLORE) : group.strength();
    Strength strength = announced ? Strength.WILL : said;
    Optional<Phrase> announcer = announcer(finite);
    Optional<Phrase> subject = group.passive() && who.isEmpty() ? acting : Optional.empty();
    int also = behindNotOnly(group, end);
    int until = also < 0 ? end : also;
    add(strength, printed(group.from(), group.to()), group, who, subject, until, announcer);
    int behind = also < 0 ? group.to() : alsoDone(group, also, end, who, subject, announcer);
    if (group.infinitive()) {
      joinedVerbs(group, who, announcer);
    }
    return behind;
  }

  private void add(
      Strength strength,
      String verb,
      VerbGroup group,
      Optional<Phrase> who,
      Optional<Phrase> subject,
      int end,
      Optional<Phrase> announcer) {
    Span mark = new Span(words.get(group.from()).start(), words.get(group.to() - 1).end());
    found.add(
        new Clause(
            strength,
            verb,
            mark,
            who.map(subjects::span),
            subject.map(subjects::span),
            what(group.to(), end),
            announcer.map(subjects::span)));
  }

  /// Where *but* stands behind *not only*; -1 where it does not.
  private int behindNotOnly(VerbGroup group, int end) {
    if (!hasNotOnly(group.from(), group.to())) {
      return -1;
    }
    for (int i = group.to(); i < end; i++) {
      if (word(i).equals("but")) {
        return i;
      }
    }
    return -1;
  }

  private boolean hasNotOnly(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (isNotOnly(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNotOnly(int i) {
    return word(i).equals("not") && VerbGroupReader.ONLY.contains(word(i + 1));
  }

  /// The second verb of *will not only fund but also run*.
  ///
  /// @return behind it
  private int alsoDone(
      VerbGroup group,
      int but,
      int end,
      Optional<Phrase> who,
      Optional<Phrase> subject,
      Optional<Phrase> announcer) {
    int at = but + 1;
    while (at < end && VerbGroupReader.isAdverb(word(at))) {
      at++;
    }
    boolean will = known.will().contains(word(group.from()));
    Optional<Verb> verb =
        will ? known.verb(words, at, Form.BASE) : known.verb(words, at, Form.PAST, Form.ING);
    boolean fits = verb.isPresent() || (will && verbs.isVerb(at));
    if (at < end && fits) {
      Strength own = verb.map(Verb::strength).orElse(will ? Strength.WILL : group.strength());
      Strength strength = will ? Strength.WILL.weaker(own) : own;
      VerbGroup second =
          new VerbGroup(
              at, at + 1, strength, group.passive(), false, group.done(), true, false, false);
      String printed = printed(group.from(), group.from() + 1) + " " + printed(at, at + 1);
      add(strength, printed, second, who, subject, end, announcer);
      return at + 1;
    }
    return but;
  }

  /// The verbs of exploring that follow after *and*: `to sign … and to explore`.
  private void joinedVerbs(VerbGroup group, Optional<Phrase> who, Optional<Phrase> announcer) {
    int end = Math.min(words.size(), group.to() + SubjectReader.FARTHEST);
    for (int i = group.to() + 1; i < end; i++) {
      boolean afterTo = word(i - 1).equals("to");
      String joint = word(afterTo ? i - 2 : i - 1);
      Optional<Verb> verb = known.verb(words, i, Form.BASE);
      boolean explores = verb.isPresent() && verb.get().strength() == Strength.EXPLORE;
      if (explores
          && (joint.equals("and") || joint.equals("or"))
          && group.strength() != Strength.EXPLORE) {
        VerbGroup second =
            new VerbGroup(
                i, i + 1, Strength.EXPLORE, false, false, group.done(), true, false, false);
        add(
            Strength.EXPLORE,
            printed(i, i + 1),
            second,
            who,
            Optional.empty(),
            words.size(),
            announcer);
      }
    }
  }

  /// Some words as printed, without *not only*.
  private String printed(int from, int to) {
    StringBuilder printed = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (isNotOnly(i)) {
        i++;
      } else {
        Wordform word = words.get(i);
        int start = i == from || hasNotOnly(i - 2, i) ? word.start() : words.get(i - 1).end();
        if (i > from && hasNotOnly(i - 2, i)) {
          printed.append(' ');
        }
        printed.append(text, start, word.end());
      }
    }
    return printed.toString();
  }

  /// Where a clause ends before the next: at the *and* between them, or at a comma.
  private int endBefore(Finite next) {
    int start = next.start();
    if (start > 0 && JOINTS.contains(word(start - 1))) {
      return start - 1;
    }
    return start > 0 && words.get(start).gap().indexOf(',') >= 0 ? start : words.size();
  }

  /// What stands behind a verb up to the end of its clause, [#MAX_WHAT] words of it at most.
  private Optional<Span> what(int from, int end) {
    int to = from;
    int most = Math.min(end, from + MAX_WHAT);
    while (to < most && !CLAUSE_END.matcher(words.get(to).gap()).find()) {
      to++;
    }
    if (to == from) {
      return Optional.empty();
    }
    int start = words.get(from).start();
    int last = words.get(to - 1).end();
    String printed = text.substring(start, last);
    boolean open = printed.lastIndexOf('(') > printed.lastIndexOf(')');
    return Optional.of(new Span(start, open && text.startsWith(")", last) ? last + 1 : last));
  }

  private String word(int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }
}
