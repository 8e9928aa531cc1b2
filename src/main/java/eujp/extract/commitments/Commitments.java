package eujp.extract.commitments;

import eujp.cite.Citation;
import eujp.extract.NamedPerson;
import eujp.extract.PassageText;
import eujp.extract.People;
import eujp.extract.PeopleWords;
import eujp.extract.commitments.CommitmentWords.Form;
import eujp.extract.commitments.CommitmentWords.Verb;
import eujp.extract.part.Wording;
import eujp.release.Counterparts;
import eujp.release.Passage.Kind;
import eujp.release.Release;
import eujp.text.Span;
import eujp.text.Wordform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What releases commit to.
public final class Commitments {
  private static final Set<Kind> TOLD = Set.of(Kind.PARAGRAPH, Kind.BULLET, Kind.QUOTE, Kind.ROW);

  private final String language;
  private final CommitmentWords known;
  private final PeopleWords people;
  private final List<NamedPerson> named;
  private final Bodies bodies;
  private final List<Commitment> found = new ArrayList<>();

  /// The lead-in that no item has followed yet.
  private Optional<Commitment> pending = Optional.empty();

  /// Who acted last in the passage: whom *they* stands for.
  private Optional<String> lastParty = Optional.empty();

  private Commitments(Release release) {
    this.language = release.masthead().language();
    this.known = CommitmentWords.of(language);
    this.people = PeopleWords.of(language);
    this.named = People.of(List.of(release));
    this.bodies = Bodies.of(release, TOLD);
  }

  /// The commitments of releases, the firmest first, and of one strength in the order of the
  /// releases and their pages. What a release says in several languages is read in the one that is
  /// shown, and is in those others that commit in the same passage.
  public static List<Commitment> of(List<Release> releases) {
    return of(releases, Wording.USUAL);
  }

  /// The same in a wording.
  public static List<Commitment> of(List<Release> releases, Wording wording) {
    List<Commitment> all = new ArrayList<>();
    for (List<Release> versions : wording.versions(releases)) {
      ofVersions(versions).stream().filter(one -> wording.takes(one.citation())).forEach(all::add);
    }
    all.sort(Comparator.comparing(Commitment::strength));
    return all;
  }

  private static List<Commitment> ofVersions(List<Release> versions) {
    Release shown = versions.getFirst();
    List<Commitment> found = in(shown);
    if (versions.size() == 1) {
      return found;
    }
    Map<Integer, List<String>> languages = new HashMap<>();
    for (Release version : versions.subList(1, versions.size())) {
      Counterparts counterparts = Counterparts.of(version.passages(), shown.passages());
      in(version).stream()
          .flatMap(one -> counterparts.of(ordinal(one)).stream())
          .map(same -> same.id().ordinal())
          .distinct()
          .forEach(ordinal ->
              languages
                  .computeIfAbsent(ordinal, _ -> new ArrayList<>())
                  .add(version.masthead().language()));
    }
    return found.stream()
        .map(one ->
            one.in(
                Stream.concat(
                        one.languages().stream(),
                        languages.getOrDefault(ordinal(one), List.of()).stream())
                    .toList()))
        .toList();
  }

  private static int ordinal(Commitment commitment) {
    return commitment.citation().passage().id().ordinal();
  }

  private static List<Commitment> in(Release release) {
    Commitments commitments = new Commitments(release);
    commitments.read(release);
    return commitments.found;
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
            leadIn.speaker(),
            leadIn.subject(),
            Optional.of(first.of(passage.text())),
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
    for (Clause clause : clauses(text)) {
      Optional<String> who = clause.who().map(span -> span.of(text));
      Optional<String> party =
          who.map(subject -> party(passage, subject, clause.announcer().map(one -> one.of(text))));
      Citation citation =
          new Citation(
              passage.passage(),
              passage.masthead(),
              sentence.start(),
              sentence.end(),
              sentence.start() + clause.mark().start(),
              sentence.start() + clause.mark().end(),
              0);
      found.add(
          new Commitment(
              clause.strength(),
              clause.verb(),
              who,
              party,
              who.filter(this::isFirstPerson).flatMap(_ -> speaker(passage)),
              clause.subject().map(span -> span.of(text)),
              clause.what().map(span -> span.of(text)),
              citation,
              Optional.empty()));
      if (party.isPresent()) {
        lastParty = party;
      }
    }
  }

  private List<Clause> clauses(String sentence) {
    if (!known.isEmpty()) {
      return ClauseReader.read(sentence, known, people, bodies);
    }
    return language.equals("ja")
        ? JapaneseClauseReader.read(sentence)
        : PhraseClauseReader.read(sentence, FiniteVerbs.of(language), people, bodies);
  }

  private boolean isFirstPerson(String subject) {
    String folded = subject.toLowerCase(Locale.ROOT);
    return SubjectReader.FIRST_PERSON.contains(folded)
        || FiniteVerbs.of(language).set("we").contains(folded)
        || FiniteVerbs.of(language).saysWe(subject);
  }

  private Optional<String> speaker(PassageText passage) {
    return passage.passage().speaker().map(speaker -> People.nameOf(speaker, named));
  }

  /// Whom a subject stands for: *I* for the speaker, *they* for who announces it or else for who
  /// acted before. Who says *we* speaks for more than one.
  private String party(PassageText passage, String subject, Optional<String> announcer) {
    String folded = subject.toLowerCase(Locale.ROOT);
    if (known.isEmpty() && !isFirstPerson(subject)) {
      return subject;
    }
    if (SubjectReader.SINGULAR.contains(folded)) {
      return speaker(passage).orElse(subject);
    }
    if (isFirstPerson(subject)) {
      return "we";
    }
    return SubjectReader.THIRD_PERSON.contains(folded)
        ? announcer.or(() -> lastParty).orElse(subject)
        : subject;
  }
}
