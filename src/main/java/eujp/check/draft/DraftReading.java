package eujp.check.draft;

import eujp.check.Attributed;
import eujp.check.QuoteChecker;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Absent;
import eujp.check.QuotedSpan;
import eujp.check.draft.Dated.Tie;
import eujp.check.draft.Finding.Kind;
import eujp.check.draft.Finding.Quoted;
import eujp.check.draft.Finding.Stated;
import eujp.extract.Mention;
import eujp.question.AnalyzedQuery;
import eujp.release.Masthead;
import eujp.search.PassageIndex;
import eujp.text.Sentences;
import eujp.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The check of one draft.
final class DraftReading {
  /// Things that are looked up in one draft. No press text has so many; a table may.
  private static final int MOST = 1_000;

  /// Quotations that are looked up in one draft; each takes some milliseconds.
  private static final int MAX_QUOTATIONS = 100;

  /// Sentences by which to tell which release a draft is about.
  private static final int SAMPLE = 40;

  private static final int MAX_SENTENCE = 600;
  private static final int NEAREST = 2;

  private final String draft;
  private final PassageIndex index;
  private final QuoteChecker checker;
  private final ReleaseFactsStore sources;
  private final String language;
  private final List<String> searched;
  private final List<QuotedSpan> quotations;
  private final List<Span> sentences;
  private final Map<String, List<ReleaseFactsStore.Key>> near = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int checkedUpTo;

  DraftReading(String draft, PassageIndex index, QuoteChecker checker, ReleaseFactsStore sources) {
    this.draft = draft;
    this.index = index;
    this.checker = checker;
    this.sources = sources;
    this.language = DraftLanguage.of(draft, index);
    this.searched = searched();
    this.quotations =
        QuotedSpan.in(draft, language).stream().filter(QuotedSpan::isLong).toList();
    this.sentences = pieces(Sentences.of(draft, language));
    this.checkedUpTo = draft.length();
  }

  DraftReport report() {
    List<ReleaseFactsStore.Key> about = about();
    Optional<Masthead> main = about.stream().findFirst().map(key -> sources.get(key).masthead());
    LocalDate asOf = main.map(Masthead::date).orElse(LocalDate.EPOCH);
    quotations.stream().limit(MAX_QUOTATIONS).forEach(this::quotation);
    if (quotations.size() > MAX_QUOTATIONS) {
      checkedUpTo = quotations.get(MAX_QUOTATIONS).span().start();
    }
    mentions(Dated.in(draft, language, asOf), about);
    int end = checkedUpTo;
    return new DraftReport(
        draft,
        main,
        findings.stream()
            .filter(finding -> finding.span().end() <= end)
            .sorted(Comparator.comparingInt(finding -> finding.span().start()))
            .toList(),
        end);
  }

  /// The languages of releases that the draft is held against: its own and English; all where the
  /// index has neither.
  private List<String> searched() {
    List<String> searched =
        index.languages().stream().filter(one -> one.equals(language) || one.equals("en")).toList();
    return searched.isEmpty() ? index.languages() : searched;
  }

  /// Cuts sentences that are too long for any into pieces.
  private static List<Span> pieces(List<Span> sentences) {
    List<Span> pieces = new ArrayList<>();
    for (Span sentence : sentences) {
      for (int at = sentence.start(); at < sentence.end(); at += MAX_SENTENCE) {
        pieces.add(new Span(at, Math.min(sentence.end(), at + MAX_SENTENCE)));
      }
    }
    return pieces;
  }

  /// The releases that the draft speaks of, most of all first.
  private List<ReleaseFactsStore.Key> about() {
    Map<ReleaseFactsStore.Key, Double> scores = new LinkedHashMap<>();
    int step = sentences.size() / SAMPLE + 1;
    for (int i = 0; i < sentences.size(); i += step) {
      for (String one : searched) {
        sources
            .about(index.inquiry(sentences.get(i).of(draft), one))
            .forEach((key, score) -> scores.merge(key, score, Double::sum));
      }
    }
    return scores.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(NEAREST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void quotation(QuotedSpan quotation) {
    Attributed claim = quotation.quotation();
    String words = claim.quotation();
    QuoteVerdict verdict = checker.check(words, claim.speaker(), NEAREST);
    boolean translated =
        verdict instanceof Absent
            && !index.languages().contains(DraftLanguage.of(words, index))
            && !index.languages().contains(language);
    if (!translated) {
      findings.add(new Quoted(quotation.span(), quotation.span().of(draft), verdict));
    }
  }

  private void mentions(Dated mentions, List<ReleaseFactsStore.Key> about) {
    Names names = new Names(index, language);
    int looked = 0;
    int sentence = 0;
    int quotation = 0;
    int first = 0;
    List<Mention> all = mentions.all();
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      int start = mention.span().start();
      while (quotation < quotations.size() && quotations.get(quotation).span().end() <= start) {
        quotation++;
      }
      boolean quoted =
          quotation < quotations.size() && quotations.get(quotation).span().start() <= start;
      if (quoted || mentions.tie(mention) == Tie.RELATIVE) {
        continue;
      }
      if (looked++ == MOST) {
        checkedUpTo = Math.min(checkedUpTo, start);
        return;
      }
      while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= start) {
        sentence++;
      }
      Span piece = sentences.get(sentence);
      while (first < i && all.get(first).span().start() < piece.start()) {
        first++;
      }
      List<Mention> within = new ArrayList<>();
      for (int k = first; k < all.size() && all.get(k).span().start() < piece.end(); k++) {
        within.add(all.get(k));
      }
      outcome(mention, mentions, piece, within, about, names)
          .ifPresent(outcome ->
              findings.add(
                  new Stated(mention.span(), mention.span().of(draft), kind(mention), outcome)));
    }
  }

  private Optional<FactOutcome> outcome(
      Mention mention,
      Dated mentions,
      Span sentence,
      List<Mention> within,
      List<ReleaseFactsStore.Key> about,
      Names names) {
    String bare = bare(sentence, within);
    Set<ReleaseFactsStore.Key> keys = new LinkedHashSet<>(about);
    keys.addAll(near.computeIfAbsent(bare, this::near));
    List<ReleaseFacts> releases = new ArrayList<>(keys.stream().map(sources::get).toList());
    if (mention instanceof Mention.OfPerson person) {
      return Optional.of(
          names.outcome(
              person,
              releases.stream()
                  .flatMap(source ->
                      source.persons().stream()
                          .map(one -> new Names.Known(one, source.masthead().language())))
                  .toList()));
    }
    if (mention instanceof Mention.OfReference reference) {
      sources.named(reference.key()).ifPresent(releases::add);
    }
    List<Span> rivals =
        within.stream()
            .filter(other -> other.getClass().equals(mention.getClass()))
            .map(Mention::span)
            .toList();
    Optional<FactOutcome> best = Optional.empty();
    for (String one : searched) {
      AnalyzedQuery inquiry = index.inquiry(bare, one);
      Subject subject = new Subject(inquiry, sentence.of(draft), sentence.start());
      List<Fact> facts =
          releases.stream()
              .filter(source -> source.masthead().language().equals(one))
              .flatMap(source -> source.facts().stream())
              .toList();
      Judge judge =
          new Judge(
              mention,
              mention.span().of(draft),
              Units.of(mention, draft, language, index),
              mentions.tie(mention) == Tie.YEARLESS,
              subject,
              rivals);
      Optional<FactOutcome> outcome = judge.outcome(facts);
      best =
          best.filter(earlier -> rank(earlier) <= outcome.map(DraftReading::rank).orElse(9))
              .or(() -> outcome);
    }
    return best;
  }

  private static int rank(FactOutcome outcome) {
    return switch (outcome) {
      case FactOutcome.Found _ -> 0;
      case FactOutcome.Different _ -> 1;
      case FactOutcome.Elsewhere _ -> 2;
      case FactOutcome.NotInReleases _ -> 3;
    };
  }

  private List<ReleaseFactsStore.Key> near(String sentence) {
    return searched.stream()
        .flatMap(one -> sources.about(index.inquiry(sentence, one)).keySet().stream())
        .toList();
  }

  /// A sentence with blanks in place of its dates, numbers and references.
  private String bare(Span sentence, List<Mention> within) {
    StringBuilder bare = new StringBuilder(sentence.of(draft));
    for (Mention mention : within) {
      if (!(mention instanceof Mention.OfPerson)) {
        for (int i = mention.span().start();
            i < Math.min(mention.span().end(), sentence.end());
            i++) {
          bare.setCharAt(i - sentence.start(), ' ');
        }
      }
    }
    return bare.toString();
  }

  private static Kind kind(Mention mention) {
    return switch (mention) {
      case Mention.OfDate _ -> Kind.DATE;
      case Mention.OfNumber _ -> Kind.NUMBER;
      case Mention.OfPerson _ -> Kind.NAME;
      case Mention.OfReference _ -> Kind.REFERENCE;
    };
  }
}
