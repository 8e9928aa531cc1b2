package eujp.lab;

import eujp.check.QuoteChecker;
import eujp.check.QuoteVerdict;
import eujp.check.QuoteVerdict.Altered;
import eujp.lab.learn.SyntheticQuotes.Known;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How many quotations with known verdicts a checker judges rightly, and how fast.
///
/// @param outcomes one for each quotation
record QuoteScore(List<Outcome> outcomes) {
  private static final int MICROSECOND = 1_000;

  /// @param nanoseconds that the check took
  record Outcome(Known known, QuoteVerdict verdict, long nanoseconds) {
    boolean isRight() {
      return verdict.word().equals(known.verdict());
    }

    /// Whether the words that were changed are named, and no others.
    boolean namesChanges() {
      return verdict instanceof Altered altered
          && known.made().map(made -> made.isToldBy(altered, known.quotation())).orElse(true);
    }
  }

  static QuoteScore of(QuoteChecker checker, List<Known> quotations) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Known known : quotations) {
      long begin = System.nanoTime();
      QuoteVerdict verdict = checker.check(known.quotation(), known.speaker(), 1);
      outcomes.add(new Outcome(known, verdict, System.nanoTime() - begin));
    }
    return new QuoteScore(outcomes);
  }

  /// How many altered quotations are called verbatim.
  int falseVerbatim() {
    return (int)
        outcomes.stream()
            .filter(one ->
                one.known().verdict().equals("altered") && one.verdict().word().equals("verbatim"))
            .count();
  }

  double share() {
    return (double) outcomes.stream().filter(Outcome::isRight).count()
        / Math.max(1, outcomes.size());
  }

  /// A Markdown table with a line for each kind; with the quotations that were judged wrongly, if
  /// wanted.
  void print(PrintWriter out, boolean wrong) {
    Map<String, List<Outcome>> kinds =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.known().kind(), LinkedHashMap::new, Collectors.toList()));
    out.println("| quotations | verdict | n | right | every change named, no other |");
    out.println("|---|---|---|---|---|");
    row(out, "all", "", outcomes);
    kinds.forEach((kind, some) -> row(out, kind, some.getFirst().known().verdict(), some));
    if (wrong) {
      outcomes.stream()
          .filter(one -> !one.isRight())
          .forEach(one ->
              out.println(
                  "%s: %s, not %s: %s"
                      .formatted(
                          one.known().kind(),
                          one.verdict().word(),
                          one.known().verdict(),
                          one.known().quotation().replace('\n', ' '))));
      outcomes.stream()
          .filter(one -> one.isRight() && one.known().made().isPresent() && !one.namesChanges())
          .forEach(one -> out.println(described(one)));
    }
  }

  private static String described(Outcome outcome) {
    String changes =
        outcome.verdict() instanceof Altered altered
            ? altered.changes().stream()
                .map(change -> "«%s» → «%s»".formatted(change.said().text(), change.claimed()))
                .collect(Collectors.joining(", "))
            : "";
    return "%s: changes told as %s: %s"
        .formatted(outcome.known().kind(), changes, outcome.known().quotation());
  }

  private static void row(PrintWriter out, String name, String verdict, List<Outcome> some) {
    long right = some.stream().filter(Outcome::isRight).count();
    List<Outcome> named = some.stream().filter(one -> one.known().made().isPresent()).toList();
    long well = named.stream().filter(Outcome::namesChanges).count();
    out.println(
        "| %s | %s | %d | %.4f | %s |"
            .formatted(
                name,
                verdict,
                some.size(),
                (double) right / some.size(),
                named.isEmpty() ? "" : "%.4f".formatted((double) well / named.size())));
  }

  /// One line with the median and the slowest hundredth of the second half: the first only warms
  /// the machine.
  String times() {
    List<Long> sorted =
        outcomes.subList(outcomes.size() / 2, outcomes.size()).stream()
            .map(Outcome::nanoseconds)
            .sorted()
            .toList();
    return "Time of a check: median %d µs, p99 %d µs, longest %d µs"
        .formatted(
            sorted.get(sorted.size() / 2) / MICROSECOND,
            sorted.get(sorted.size() * 99 / 100) / MICROSECOND,
            sorted.getLast() / MICROSECOND);
  }
}
