package eujp.extract.commitments;

import eujp.cite.Citation;
import eujp.extract.NamedPerson;
import eujp.extract.PassageText;
import eujp.extract.People;
import eujp.extract.PeopleWords;
import eujp.extract.commitments.CommitmentWords.Form;
import eujp.extract.commitments.CommitmentWords.Verb;
import eujp.extract.commitments.SubjectReader.Phrase;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What releases commit to. English only: a release in another language has none.
public final class Commitments {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE);

  private final CommitmentWords known;
  private final PeopleWords people;
  private final List<NamedPerson> named;
  private final List<Commitment> found = new ArrayList<>();

  /// The lead-in that no item has followed yet.
  private Optional<Commitment> pending = Optional.empty();

  /// Who acted last in the passage: whom *they* stands for.
  private Optional<String> lastParty = Optional.empty();

  private Commitments(Release release) {
    String language = release.masthead().language();
    this.known = CommitmentWords.of(language);
    this.people = PeopleWords.of(language);
    this.named = People.of(List.of(release));
  }

  /// The commitments of releases, the firmest first, and of one strength in the order of the
  /// releases and their pages.
  public static List<Commitment> of(List<Release> releases) {
    List<Commitment> all = new ArrayList<>();
    for (Release release : releases) {
      Commitments commitments = new Commitments(release);
      if (!commitments.known.isEmpty()) {
        commitments.read(release);
        all.addAll(commitments.found);
      }
    }
    all.sort(Comparator.comparing(Commitment::strength));
    return all;
  }

  private void read(Release release) {
    Optional<Commitment> leadIn = Optional.empty();
    for (PassageText passage : PassageText.of(release, TOLD)) {
      lastParty = Optional.empty();
      if (passage.passage().kind() == Kind.BULLET && leadIn.isPresent()) {
        item(passage, leadIn.get());
        continue;
      }
      int before = found.size();
      passage.sentences().forEach(sentence -> sentence(passage, sentence));
      leadIn = Optional.empty();
      if (passage.text().endsWith(":")
          && found.size() > before
          && found.getLast().citation().end() == passage.text().length()) {
        leadIn = Optional.of(found.getLast());
        pending = leadIn;
      }
    }
  }

  /// An item of a list whose lead-in commits: its first sentence, however weak its own verb makes
  /// it. What follows stands for itself.
  private void item(PassageText passage, Commitment leadIn) {
    if (pending.isPresent()) {
      found.remove(pending.get());
      pending = Optional.empty();
    }
    Span first = passage.sentences().getFirst();
    List<Wordform> words = Wordform.of(first.of(passage.text()));
    Optional<Verb> own = known.verb(words, 0, Form.BASE);
    Strength strength =
        own.map(verb -> leadIn.strength().weaker(verb.strength())).orElse(leadIn.strength());
    found.add(
        new Commitment(
            strength,
            leadIn.verb(),
            leadIn.who(),
            leadIn.party(),
            passage.cite(first),
            Optional.of(leadIn.citation())));
    lastParty = leadIn.party();
    passage
        .sentences()
        .subList(1, passage.sentences().size())
        .forEach(sentence -> sentence(passage, sentence));
  }

  private void sentence(PassageText passage, Span sentence) {
    String text = sentence.of(passage.text());
    List<Wordform> words = Wordform.of(text);
    VerbGroupReader verbs = new VerbGroupReader(words, known);
    SubjectReader subjects = new SubjectReader(text, words, known, people);
    Optional<Phrase> subject = Optional.empty();
    for (int i = 0; i < words.size(); i++) {
      Optional<VerbGroup> read = verbs.read(i);
      if (read.isEmpty()) {
        continue;
      }
      VerbGroup group = read.get();
      Optional<Phrase> own = subjects.before(i);
      boolean joined = i > 0 && Set.of("and", "or", "but", "then").contains(lastBefore(words, i));
      Optional<Phrase> acting =
          own.isPresent() || !joined ? own : subject.or(() -> firstSubject(words, subjects));
      i = Math.max(i, group.to() - 1);
      if (group.negated()
          || acting.filter(subjects::isNobody).isPresent()
          || subjects.isCondition(group.from())
          || !commits(group, acting, subjects)) {
        continue;
      }
      Optional<Phrase> who = who(group, acting, subjects);
      subject = acting;
      add(passage, sentence, subjects, words, group.from(), group.to(), group.strength(), who);
      if (group.infinitive()) {
        joinedVerbs(passage, sentence, subjects, words, group, who);
      }
    }
  }

  /// The verbs of exploring that follow after *and*: `to sign … and to explore`.
  private void joinedVerbs(
      PassageText passage,
      Span sentence,
      SubjectReader subjects,
      List<Wordform> words,
      VerbGroup group,
      Optional<Phrase> who) {
    int end = Math.min(words.size(), group.to() + SubjectReader.FARTHEST);
    for (int i = group.to() + 1; i < end; i++) {
      boolean afterTo = lower(words, i - 1).equals("to");
      String joint = lower(words, afterTo ? i - 2 : i - 1);
      Optional<Verb> verb = known.verb(words, i, Form.BASE);
      boolean explores = verb.isPresent() && verb.get().strength() == Strength.EXPLORE;
      if (explores
          && (joint.equals("and") || joint.equals("or"))
          && group.strength() != Strength.EXPLORE) {
        add(passage, sentence, subjects, words, i, i + 1, Strength.EXPLORE, who);
      }
    }
  }

  private Optional<Phrase> who(VerbGroup group, Optional<Phrase> subject, SubjectReader subjects) {
    if (group.passive()) {
      return subjects.agent(group.to());
    }
    if (group.purpose()) {
      Optional<Phrase> aim = subject.flatMap(subjects::whoseAim);
      return aim.isPresent() ? aim : subject.filter(subjects::isActor);
    }
    return subject;
  }

  private static boolean commits(
      VerbGroup group, Optional<Phrase> subject, SubjectReader subjects) {
    if (group.purpose()) {
      return subject.isPresent()
          && (subjects.isActor(subject.get())
              || subjects.whoseAim(subject.get()).isPresent()
              || group.passive());
    }
    if (group.passive()) {
      return group.strength() != Strength.EXPLORE || group.named();
    }
    boolean isActor = subject.filter(subjects::isActor).isPresent();
    return isActor
        || (group.strength() == Strength.INTEND && group.infinitive() && subject.isPresent());
  }

  /// The subject of the first finite verb of a sentence, which later verbs after *and* share.
  private Optional<Phrase> firstSubject(List<Wordform> words, SubjectReader subjects) {
    for (int i = 1; i < Math.min(words.size(), SubjectReader.FARTHEST); i++) {
      String word = words.get(i).lower();
      boolean finite =
          VerbGroupReader.isAuxiliary(word)
              || known.will().contains(word)
              || (word.endsWith("ed") && !words.get(i).isCapitalised());
      if (finite) {
        return subjects.before(i);
      }
    }
    return Optional.empty();
  }

  private static String lastBefore(List<Wordform> words, int i) {
    int last = i - 1;
    while (last > 0 && VerbGroupReader.isAdverb(words.get(last).lower())) {
      last--;
    }
    return words.get(last).lower();
  }

  private static String lower(List<Wordform> words, int i) {
    return i >= 0 && i < words.size() ? words.get(i).lower() : "";
  }

  private void add(
      PassageText passage,
      Span sentence,
      SubjectReader subjects,
      List<Wordform> words,
      int from,
      int to,
      Strength strength,
      Optional<Phrase> who) {
    String text = sentence.of(passage.text());
    Optional<String> printed = who.map(phrase -> subjects.span(phrase).of(text));
    Optional<String> party = printed.map(subject -> party(passage, subject));
    Span verb =
        new Span(
            sentence.start() + words.get(from).start(), sentence.start() + words.get(to - 1).end());
    Citation citation =
        new Citation(
            passage.passage(),
            passage.masthead(),
            sentence.start(),
            sentence.end(),
            verb.start(),
            verb.end(),
            0);
    found.add(
        new Commitment(
            strength, verb.of(passage.text()), printed, party, citation, Optional.empty()));
    if (party.isPresent()) {
      lastParty = party;
    }
  }

  /// Whom a subject stands for: *we* for the speaker, *they* for who acted before.
  private String party(PassageText passage, String subject) {
    String folded = subject.toLowerCase(Locale.ROOT);
    if (SubjectReader.FIRST_PERSON.contains(folded)) {
      return passage
          .passage()
          .speaker()
          .map(speaker -> People.nameOf(speaker, named))
          .orElse(subject);
    }
    return SubjectReader.THIRD_PERSON.contains(folded) ? lastParty.orElse(subject) : subject;
  }
}
