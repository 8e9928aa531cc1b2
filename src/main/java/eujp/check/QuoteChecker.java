package eujp.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eujp.answer.Answerer;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuoteVerdict.Elided;
import eujp.check.QuoteVerdict.Verbatim;
import eujp.cite.Citation;
import eujp.extract.NamedPerson;
import eujp.extract.People;
import eujp.extract.part.Speakers;
import eujp.index.IndexedPassage;
import eujp.question.filter.Filter;
import eujp.release.Masthead;
import eujp.release.Reference;
import eujp.release.Speaker;
import eujp.release.Speech;
import eujp.search.Hit;
import eujp.search.PassageIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Checks quotations against the releases of an index. Safe for many threads; no quotation makes it
/// throw.
public final class QuoteChecker {
  /// From which likeness on a release is what a quotation means: half of its words. Chosen by `eujp
  /// lab eval-quotes --threshold` and the golden quotations, see `docs/quality.md`.
  static final double LEAST_LIKENESS = .5;

  private static final int HITS = 24;
  private static final int PAGES = 4;

  /// With fewer words than these nothing can be told from the words around a changed one.
  private static final int MIN_WORDS_TO_ALTER = 3;

  /// Words of the releases that are kept ready; each takes some hundred bytes.
  private static final int WORDS_KEPT = 500_000;

  private final PassageIndex index;
  private final Answerer answerer;
  private final Filter filter;
  private final Cache<Source, ReleaseText> pages =
      Caffeine.newBuilder()
          .maximumWeight(WORDS_KEPT)
          .weigher((Source _, ReleaseText page) -> page.size() + 1)
          .executor(Runnable::run)
          .build();

  /// A release in one language.
  private record Source(Reference reference, String language) {}

  /// A checker of quotations out of an index.
  ///
  /// @param answerer finds what is near a quotation that no release has
  public QuoteChecker(PassageIndex index, Answerer answerer) {
    this(index, answerer, Filter.NONE);
  }

  /// The same out of what a filter leaves of an index.
  ///
  /// @param index what it leaves
  /// @param answerer knows the whole index
  public QuoteChecker(PassageIndex index, Answerer answerer, Filter filter) {
    this.index = index;
    this.answerer = answerer;
    this.filter = filter;
  }

  /// What there is to say of a quotation.
  ///
  /// @param quotation the words, with or without quotation marks
  /// @param speaker whose words they are said to be, by name or role
  /// @param nearest how many near passages to show at most where no release has the words
  public QuoteVerdict check(String quotation, Optional<String> speaker, int nearest) {
    QuotedText claim = QuotedText.of(quotation);
    return best(quotation, claim, speaker)
        .filter(best -> isMeant(best, claim))
        .map(Comparison::verdict)
        .orElseGet(() -> new Absent(nearest(quotation, nearest)));
  }

  /// What there is to say of a quotation that somebody has given. What stands before a colon
  /// (*Breton: We share …*) is the speaker where no release has it among the words, and one that
  /// has the words names such a person.
  ///
  /// @param nearest how many near passages to show at most where no release has the words
  public Judged check(Attributed given, int nearest) {
    QuoteVerdict verdict = check(given.quotation(), given.speaker(), nearest);
    return given
        .named()
        .filter(_ -> !(verdict instanceof Verbatim || verdict instanceof Elided))
        .filter(this::isOfSomebodyKnown)
        .map(named -> new Judged(named, check(named.quotation(), named.speaker(), nearest)))
        .orElseGet(() -> new Judged(given, verdict));
  }

  /// Whether a release that has most of a quotation's words names the speaker anywhere.
  private boolean isOfSomebodyKnown(Attributed quotation) {
    String name = quotation.speaker().orElseThrow();
    return candidates(QuotedText.literal(quotation.quotation())).stream()
        .map(page -> page.masthead)
        .anyMatch(masthead -> {
          Speakers named = new Speakers(name, masthead.language(), index);
          return People.of(List.of(index.release(masthead))).stream()
              .flatMap(QuoteChecker::inEachRole)
              .anyMatch(named::name);
        });
  }

  private static Stream<Speaker> inEachRole(NamedPerson person) {
    return Stream.concat(Stream.of(""), person.roles().stream())
        .map(role -> new Speaker(person.name(), role, Optional.empty()));
  }

  /// How much of a quotation the release has that looks most like it, from 0 to 1, less the more it
  /// is in fragments; 0 where no release has any of it. By this is told what is altered from what
  /// is absent.
  public double likeness(String quotation) {
    return best(quotation, QuotedText.of(quotation), Optional.empty())
        .map(best -> best.isExact() ? 1 : Math.max(0, best.likeness()))
        .orElse(0.);
  }

  private Optional<Comparison> best(String quotation, QuotedText claim, Optional<String> speaker) {
    Optional<String> named = speaker.map(String::strip).filter(name -> !name.isEmpty());
    List<ReleaseText> candidates = candidates(QuotedText.literal(quotation));
    ComparisonBudget effort = new ComparisonBudget();
    List<Comparison> comparisons = new ArrayList<>();
    if (claim.marks().stream().anyMatch(mark -> !mark.inserted().isEmpty())) {
      compare(QuotedText.literal(quotation), candidates, named, effort).stream()
          .filter(Comparison::isExact)
          .forEach(comparisons::add);
    }
    if (comparisons.isEmpty()) {
      comparisons.addAll(compare(claim, candidates, named, effort));
    }
    return comparisons.stream().min(Comparison.BEST_FIRST);
  }

  private static boolean isMeant(Comparison comparison, QuotedText claim) {
    return comparison.isExact()
        || (claim.words().size() >= MIN_WORDS_TO_ALTER && comparison.likeness() >= LEAST_LIKENESS);
  }

  private List<Comparison> compare(
      QuotedText claim,
      List<ReleaseText> candidates,
      Optional<String> named,
      ComparisonBudget effort) {
    List<Comparison> comparisons = new ArrayList<>();
    for (ReleaseText page : candidates) {
      if (comparisons.stream().anyMatch(one -> one.isExact() && one.isRightlyAttributed())) {
        break;
      }
      Predicate<Optional<Speech>> names =
          named
              .map(name -> new Speakers(name, page.masthead.language(), index))
              .<Predicate<Optional<Speech>>>map(speakers -> speakers::name)
              .orElse(_ -> true);
      if (named.isPresent()) {
        comparisons.add(
            new Comparison(
                claim, page, word -> names.test(page.speechAt(word)), named, names, effort));
      }
      if (named.isEmpty() || !comparisons.getLast().isExact()) {
        comparisons.add(new Comparison(claim, page, _ -> true, named, names, effort));
      }
    }
    return comparisons;
  }

  /// The releases that hold most of what tells the quotation from other texts, best first: that of
  /// the passage that holds most, then those that hold most in all.
  private List<ReleaseText> candidates(QuotedText claim) {
    if (claim.words().isEmpty()) {
      return List.of();
    }
    Map<Source, Double> scores = new LinkedHashMap<>();
    for (Hit hit : index.searchWording(claim.words(), HITS)) {
      Masthead masthead = index.passage(hit).masthead();
      scores.merge(
          new Source(masthead.reference(), masthead.language()), (double) hit.score(), Double::sum);
    }
    return Stream.concat(
            scores.keySet().stream().limit(1),
            scores.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey))
        .distinct()
        .limit(PAGES)
        .map(source -> pages.get(source, this::read))
        .toList();
  }

  private ReleaseText read(Source source) {
    List<IndexedPassage> printed = index.passages(source.reference(), source.language());
    return new ReleaseText(
        printed.getFirst().masthead(), printed.stream().map(IndexedPassage::passage).toList());
  }

  private List<Citation> nearest(String quotation, int most) {
    return answerer.answer(quotation, List.of(), filter, most).citations();
  }
}
