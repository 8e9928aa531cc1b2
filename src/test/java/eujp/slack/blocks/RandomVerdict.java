package eujp.slack.blocks;

import eujp.check.Attributed;
import eujp.check.Change;
import eujp.check.Extract;
import eujp.check.Judged;
import eujp.check.Omission;
import eujp.check.Pasted;
import eujp.check.QuoteVerdict;
import eujp.check.draft.DraftReport;
import eujp.check.draft.FactOutcome;
import eujp.check.draft.Finding;
import eujp.cite.Citation;
import eujp.extract.Event;
import eujp.extract.NamedPerson;
import eujp.extract.Quotation;
import eujp.extract.Reach;
import eujp.extract.commitments.Commitment;
import eujp.extract.commitments.Strength;
import eujp.extract.dates.When;
import eujp.release.Speaker;
import eujp.slack.buttons.Command;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Verdicts, reports and lists that are made of a release that nobody would write.
record RandomVerdict(RandomRelease release, List<Citation> citations) {
  private static final int MANY = 30;

  /// Quotations with their verdicts, of all kinds by turns.
  List<Judged> judged(int seed) {
    return IntStream.rangeClosed(0, seed % 7)
        .mapToObj(i ->
            new Judged(new Attributed(claimed(), Optional.of(sentence())), verdict((seed + i) % 6)))
        .toList();
  }

  static Command.Check check(List<Judged> judged) {
    return new Command.Check(
        new Pasted(judged.stream().map(Judged::quotation).toList(), judged.size() - 1));
  }

  /// The quotation: some release's words, with halves of surrogates mended as those of a person
  /// are.
  private String claimed() {
    return citations.getFirst().passage().text().replaceAll("\\p{Cs}", "?");
  }

  QuoteVerdict verdict(int kind) {
    Extract words = new Extract(citations);
    List<Speaker> speakers =
        citations.stream().flatMap(each -> each.passage().speaker().stream()).toList();
    QuoteVerdict.Match match =
        new QuoteVerdict.Match(
            words,
            speakers,
            new QuoteVerdict.Attribution(Optional.of(sentence()), speakers.isEmpty()),
            .7);
    List<Omission> omissions =
        IntStream.range(0, MANY)
            .mapToObj(i -> new Omission(one(), i % 2 == 0 ? sentence() : "", List.of(sentence())))
            .toList();
    return switch (kind) {
      case 0 -> new QuoteVerdict.Verbatim(match);
      case 1 -> new QuoteVerdict.Elided(match, omissions);
      case 2 -> {
        int length = claimed().length();
        List<Change> changes =
            IntStream.range(0, MANY)
                .mapToObj(
                    i -> new Change(one(), i % 3 == 0 ? "" : sentence(), i % length, length / 2))
                .filter(change -> change.start() <= change.end())
                .toList();
        yield new QuoteVerdict.Altered(match, changes, List.of(one(), one(), one()), omissions);
      }
      case 3 -> new QuoteVerdict.Misattributed(match, omissions);
      case 4 -> new QuoteVerdict.Unattributed(match, omissions);
      default -> new QuoteVerdict.Absent(citations);
    };
  }

  /// A report with so many findings, of all kinds and outcomes.
  DraftReport report(int findings) {
    String draft = claimed();
    List<Finding> found = IntStream.range(0, findings).mapToObj(i -> finding(draft, i)).toList();
    return new DraftReport(draft, Optional.empty(), found, draft.length() / 2);
  }

  private Finding finding(String draft, int number) {
    Citation citation = citations.get(number % citations.size());
    String words = draft.substring(0, 1 + (draft.length() - 1) * (number % 3) / 2);
    Span span = new Span(0, words.length());
    if (number % 2 == 0) {
      return new Finding.Quoted(span, words, verdict(number / 2 % 6));
    }
    FactOutcome outcome =
        switch (number / 2 % 4) {
          case 0 -> new FactOutcome.Found(citation);
          case 1 ->
              new FactOutcome.Different(
                  IntStream.range(0, MANY)
                      .mapToObj(_ -> new FactOutcome.Difference(sentence(), words, citation))
                      .toList());
          case 2 -> new FactOutcome.Elsewhere(citation);
          default -> new FactOutcome.NotInReleases(citations);
        };
    return new Finding.Stated(span, words, Finding.Kind.DATE, outcome);
  }

  Catalogue catalogue(Command.ListKind kind) {
    return switch (kind) {
      case QUOTES ->
          new Catalogue.Quotes(
              citations.stream()
                  .map(each ->
                      new Quotation(
                          new Speaker("Anna " + sentence(), sentence(), Optional.empty()), each))
                  .toList());
      case PEOPLE -> new Catalogue.People(citations.stream().map(_ -> person()).toList());
      case TIMELINE -> new Catalogue.Timeline(citations.stream().map(this::event).toList());
      case COMMITMENTS ->
          new Catalogue.Commitments(citations.stream().map(this::commitment).toList());
    };
  }

  private NamedPerson person() {
    return new NamedPerson(
        sentence(),
        List.of(sentence(), sentence()),
        release.oneOf(List.of(true, false)),
        new Reach(List.of("+32 2 295 86 15", sentence()), List.of("a@b.eu", sentence(), "c@d.eu")),
        citations.stream()
            .map(place -> new NamedPerson.Appearance(NamedPerson.How.NAMED, sentence(), place))
            .toList());
  }

  private Event event(Citation citation) {
    When when =
        new When(
            LocalDate.of(2023, 7, 1),
            LocalDate.of(2023, 7, 31),
            When.Precision.MONTH,
            When.Limit.BY,
            true);
    return new Event(when, release.oneOf(List.of(When.Standing.values())), citation);
  }

  private Commitment commitment(Citation citation) {
    return new Commitment(
        release.oneOf(List.of(Strength.values())),
        sentence(),
        Optional.empty(),
        release.oneOf(List.of(Optional.empty(), Optional.of("we"), Optional.of(sentence()))),
        Optional.of(sentence()),
        Optional.of(sentence()),
        Optional.of(sentence()),
        citation,
        Optional.of(citation));
  }

  private Extract one() {
    return new Extract(List.of(release.oneOf(citations)));
  }

  private String sentence() {
    return release.oneOf(citations).sentence();
  }
}
