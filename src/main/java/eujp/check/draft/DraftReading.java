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
import eujp.check.draft.Statements.Misdated;
import eujp.check.draft.Statements.Sentence;
import eujp.check.draft.Statements.Stranger;
import eujp.extract.Mention;
import eujp.release.Masthead;
import eujp.search.PassageIndex;
import eujp.text.Span;
import eujp.text.sentences.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The check of one draft.
final class DraftReading {
  /// Sentences by which to tell which release a draft is about.
  private static final int SAMPLE = 24;

  private static final int MAX_SENTENCE = 600;
  private static final int NEAREST = 2;

  private final String draft;
  private final PassageIndex index;
  private final QuoteChecker checker;
  private final ReleaseFactsStore sources;
  private final String language;
  private final Allowance left;
  private final List<String> searched;
  private final List<QuotedSpan> quotations;
  private final Map<Attributed, QuoteVerdict> verdicts = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Span> passedOver = new ArrayList<>();
  private int checkedUpTo;

  /// How much more of a draft is looked up.
  ///
  /// @param things other than quotations. No press text has so many; a table may
  /// @param quotations each takes some milliseconds
  record Allowance(int things, int quotations) {
    /// Before anything is.
    static final Allowance ALL = new Allowance(1_000, 100);

    /// What is left behind a part of the draft.
    Allowance behind(DraftReport part) {
      int quoted = (int) part.findings().stream().filter(Quoted.class::isInstance).count();
      int stated = part.findings().size() - quoted;
      return new Allowance(Math.max(0, things - stated), Math.max(0, quotations - quoted));
    }
  }

  DraftReading(
      String draft,
      String language,
      PassageIndex index,
      QuoteChecker checker,
      ReleaseFactsStore sources,
      Allowance left) {
    this.draft = draft;
    this.index = index;
    this.checker = checker;
    this.sources = sources;
    this.language = language;
    this.left = left;
    this.searched = searched();
    List<QuotedSpan> quoted = QuotedSpan.in(draft, language);
    this.quotations = quoted.stream().filter(QuotedSpan::isTelling).toList();
    quoted.stream()
        .filter(one -> one.told() && !one.isTelling())
        .map(QuotedSpan::span)
        .forEach(passedOver::add);
    this.checkedUpTo = draft.length();
  }

  DraftReport report() {
    List<ReleaseFactsStore.Key> about = about();
    Optional<Masthead> main = about.stream().findFirst().map(key -> sources.get(key).masthead());
    LocalDate asOf = main.map(Masthead::date).orElse(LocalDate.EPOCH);
    quotations.stream().limit(left.quotations()).forEach(this::quotation);
    if (quotations.size() > left.quotations()) {
      checkedUpTo = quotations.get(left.quotations()).span().start();
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
        passedOver.stream()
            .filter(span -> span.end() <= end)
            .sorted(Comparator.comparingInt(Span::start))
            .toList(),
        end);
  }

  /// The languages of releases that the draft is held against: its own and English; all where the
  /// index has neither.
  private List<String> searched() {
    List<String> searched =
        Stream.of(language, "en").distinct().filter(index.languages()::contains).toList();
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
    List<String> sentences =
        pieces(Sentences.of(draft, language)).stream()
            .map(span -> span.of(draft))
            .distinct()
            .toList();
    Map<ReleaseFactsStore.Key, Double> scores = new LinkedHashMap<>();
    int step = sentences.size() / SAMPLE + 1;
    for (int i = 0; i < sentences.size(); i += step) {
      for (String one : searched) {
        sources
            .about(index.inquiry(sentences.get(i), one))
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
    QuoteVerdict verdict =
        verdicts.computeIfAbsent(claim, one -> checker.check(words, one.speaker(), NEAREST));
    boolean translated =
        verdict instanceof Absent
            && !index.languages().contains(DraftLanguage.of(words, index))
            && !index.languages().contains(language);
    if (!translated) {
      findings.add(new Quoted(quotation.span(), quotation.span().of(draft), verdict));
    } else {
      passedOver.add(quotation.span());
    }
  }

  private void mentions(Dated mentions, List<ReleaseFactsStore.Key> about) {
    Statements statements =
        new Statements(draft, language, index, sources, searched, about, mentions);
    List<Span> sentences = pieces(mentions.sentences());
    int looked = 0;
    int sentence = 0;
    int quotation = 0;
    int first = 0;
    Optional<Sentence> current = Optional.empty();
    List<Mention> all = mentions.all();
    for (int i = 0; i < all.size(); i++) {
      Mention mention = all.get(i);
      int start = mention.span().start();
      while (quotation < quotations.size() && quotations.get(quotation).span().end() <= start) {
        quotation++;
      }
      if (quotation < quotations.size() && quotations.get(quotation).span().start() <= start) {
        continue;
      }
      if (mentions.tie(mention) == Tie.RELATIVE) {
        if (i + 1 == all.size() || !isWeekdayOf(mention, all.get(i + 1))) {
          passedOver.add(mention.span());
        }
        continue;
      }
      if (looked++ == left.things()) {
        checkedUpTo = Math.min(checkedUpTo, start);
        return;
      }
      while (sentence + 1 < sentences.size() && sentences.get(sentence).end() <= start) {
        sentence++;
      }
      Span piece = sentences.get(sentence);
      if (current.filter(one -> one.span().equals(piece)).isEmpty()) {
        while (first < i && all.get(first).span().start() < piece.start()) {
          first++;
        }
        List<Mention> within = new ArrayList<>();
        for (int k = first; k < all.size() && all.get(k).span().start() < piece.end(); k++) {
          within.add(all.get(k));
        }
        Sentence read = new Sentence(piece, within);
        current = Optional.of(read);
        strangers(statements.strangers(read));
      }
      Optional<FactOutcome> outcome = statements.outcome(mention, current.get());
      Span span = statements.misnamed(mention).map(this::apart).orElse(mention.span());
      if (outcome.isPresent()) {
        findings.add(new Stated(span, span.of(draft), kind(mention), outcome.get()));
      } else {
        passedOver.add(span);
      }
    }
  }

  /// Adds the names that no release has, unless they stand in quotations.
  private void strangers(List<Stranger> strangers) {
    for (Stranger stranger : strangers) {
      Span span = stranger.span();
      boolean quoted = quotations.stream().map(QuotedSpan::span).anyMatch(span::overlaps);
      if (!quoted) {
        FactOutcome outcome = new FactOutcome.NotInReleases(List.of(stranger.near()));
        findings.add(new Stated(span, span.of(draft), Kind.NAME, outcome));
      }
    }
  }

  /// Adds what is wrong with the day of the week beside a date.
  ///
  /// @return the date without it
  private Span apart(Misdated misdated) {
    Span name = misdated.name();
    findings.add(
        new Stated(name, name.of(draft), Kind.WEEKDAY, new FactOutcome.Misnamed(misdated.day())));
    return misdated.rest(draft);
  }

  /// Whether something stands right before a date, and belongs to it: *Monday, 13 November*.
  private boolean isWeekdayOf(Mention mention, Mention next) {
    return next instanceof Mention.OfDate
        && draft
            .substring(mention.span().end(), next.span().start())
            .codePoints()
            .noneMatch(Character::isLetterOrDigit);
  }

  private static Kind kind(Mention mention) {
    return switch (mention) {
      case Mention.OfDate _ -> Kind.DATE;
      case Mention.OfNumber _ -> Kind.NUMBER;
      case Mention.OfOrdinal _ -> Kind.ORDINAL;
      case Mention.OfPerson _ -> Kind.NAME;
      case Mention.OfPlace _ -> Kind.PLACE;
      case Mention.OfReference _ -> Kind.REFERENCE;
      case Mention.OfContact _ -> Kind.CONTACT;
    };
  }
}
